"""Where the packed program begins."""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping
from multiprocessing import freeze_support
from pathlib import Path

from desktop.__main__ import main

_PATH = "LD_LIBRARY_PATH"
_INPUT = "QT_IM_MODULE"


def keep_libraries(environment: MutableMapping[str, str]) -> None:
    """Keep this program's libraries to itself.

    It was started with their folder first in the search path. A viewer that it opens a file with would take
    them for the system's own and fail; this program itself, started again to read a table, finds them anew.
    """
    environment.pop(_PATH, None)
    if before := environment.pop(f"{_PATH}_ORIG", ""):
        environment[_PATH] = before
    environment["PYINSTALLER_RESET_ENVIRONMENT"] = "1"


def type_chinese(environment: MutableMapping[str, str], plugins: Path) -> None:
    """Speak to fcitx as to IBus where no plugin for it lies in the folder of input plugins.

    Qt's wheel has none, and with the module missing nothing but Latin letters could be typed; fcitx 5 answers
    to IBus as well.
    """
    asked = environment.get(_INPUT, "")
    if asked.startswith("fcitx") and not any(plugins.glob("*fcitx*")):
        environment[_INPUT] = "ibus"


if __name__ == "__main__":
    keep_libraries(os.environ)
    type_chinese(os.environ, Path(sys.prefix, "PySide6", "Qt", "plugins", "platforminputcontexts"))
    freeze_support()  # Tables of others are read in a process of its own.
    sys.exit(main())
