"""Read one file in a process of its own and print the most memory (MB) that it had: for `test_wild`."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from desktop.exchange.sheets import SheetError, read_book

if __name__ == "__main__":
    try:
        read_book(Path(sys.argv[1]))
        print("read")
    except SheetError:
        print("refused")
    peak = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
    print(int(peak[1]) // 1024 if peak else 0)
