"""One key in the palette among many records, until what it finds is painted; against a label's new text.

Run: python -m tests.bench.palette [incidents]
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.app import make_window
from desktop.views.theme import Mode, Theme
from tests.bench.dataset import clock
from tests.bench.edit import Painted, bare, filled
from tests.bench.figures import Measured, report, timed

INCIDENTS = 10_000
#: What is typed, key by key: an id, initials, full pinyin, a number that every record has, nothing.
TYPED = ("i9999", "ptfw", "pingtai", "1", "qqq")


def measure(incidents: int = INCIDENTS, typed: Sequence[str] = TYPED) -> tuple[Measured, Measured]:
    """Every key of the words typed, and every piece of making the entries beforehand."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as folder, filled(Path(folder), incidents) as workspace:
        window = make_window(workspace, Theme(application, Mode.LIGHT), clock)
        painted = Painted(window)
        painted.after(window.show)
        pieces = [timed(chore) for chore in window.finder.chores()]
        painted.after(window.finder.open_up)
        field = window.finder.palette.field
        keys = []
        for word in typed:
            painted.after(partial(field.setText, " "))
            keys += [painted.after(partial(QTest.keyClick, field, letter)) for letter in word]
        QTest.keyClick(field, Qt.Key.Key_Escape)
        window.close()
    label = tuple(bare(max(len(keys), 2)))
    return (
        Measured(f"a key, {incidents:,} incidents", tuple(keys), label, "aim 50 ms"),
        Measured(f"a piece of the index, {incidents:,} incidents", tuple(pieces), label, "no aim"),
    )


def main(words: list[str]) -> None:
    """Print the figures."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    incidents = int(words[0]) if words else INCIDENTS
    report("palette (baseline: a label)", measure(incidents))


if __name__ == "__main__":
    main(sys.argv[1:])
