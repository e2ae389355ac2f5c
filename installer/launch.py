"""Where the packed program begins."""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping
from multiprocessing import freeze_support

from desktop.cli import main

_PATH = "LD_LIBRARY_PATH"


def keep_libraries(environment: MutableMapping[str, str]) -> None:
    """Keep this program's libraries to itself.

    It was started with their folder first in the search path. A viewer that it opens a file with would take
    them for the system's own and fail; this program itself, started again to read a table, finds them anew.
    """
    environment.pop(_PATH, None)
    if before := environment.pop(f"{_PATH}_ORIG", ""):
        environment[_PATH] = before
    environment["PYINSTALLER_RESET_ENVIRONMENT"] = "1"


if __name__ == "__main__":
    keep_libraries(os.environ)
    freeze_support()  # Tables of others are read in a process of its own.
    sys.exit(main())
