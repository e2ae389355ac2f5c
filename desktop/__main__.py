"""The program's entry: the command `shouyue`, and `python -m desktop`."""

from __future__ import annotations

import sys

from desktop.cli import main

if __name__ == "__main__":
    if getattr(sys, "frozen", False):  # A packed program reads tables in a process of its own, too.
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main())
