"""Where the packed program begins."""

from __future__ import annotations

import sys
from multiprocessing import freeze_support

from desktop.cli import main

if __name__ == "__main__":
    freeze_support()  # Tables of others are read in a process of its own.
    sys.exit(main())
