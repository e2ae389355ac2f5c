"""The program's entry: the command `shouyue`, and `python -m desktop`."""

from __future__ import annotations

import sys


def main() -> int:
    """Run what the command line says; its exit status."""
    # Here, for the process that reads a table loads this module again and has no use for the commands.
    from desktop.cli import main as run

    return run()


if __name__ == "__main__":
    if getattr(sys, "frozen", False):  # A packed program reads tables in a process of its own, too.
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main())
