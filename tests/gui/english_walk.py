"""Every scene in one language, in a process of its own: what is shown there in the other, or has no room.

The process chooses its language before it imports this module (test_english.py). Prints a JSON list of what
was found: scene, widget, what of it, text. Left out are words that users typed and that the contract says.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QAbstractListModel, QEventLoop, Qt, QTimer
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from desktop.app import make_window
from desktop.exchange.china import load_calendar
from desktop.models.calendar import AsOf
from desktop.models.fields import DAYS, HOURS, MINUTES
from desktop.rules.service_use import lines_used
from desktop.services.founding import templates
from desktop.services.sample import SAMPLE_AS_OF
from desktop.services.workspace import Workspace
from desktop.views.i18n import OFFERED, tr
from desktop.views.pages.acceptance.lines import measure
from desktop.views.theme import Mode, Theme
from desktop.views.widgets import Label
from desktop.views.window import MainWindow
from installer.wording import CHINESE
from tests.gui.access import unreachable
from tests.gui.clipping import WIDTHS, faults
from tests.gui.dialogs import FOUNDED, IMPORTED, OVER, SYSTEM
from tests.gui.scenes import PASTED, SCENES, SOUGHT, Scene, show

NOW = dt.datetime(2026, 4, 10, 10, 42, 7)
_ROLES = {
    "text": Qt.ItemDataRole.DisplayRole,
    "tip": Qt.ItemDataRole.ToolTipRole,
    "name": Qt.ItemDataRole.AccessibleTextRole,
}
_ROUNDS = 4
#: What stands on papers and in a file of holidays as it is written, and what a scene looks for.
_WRITTEN = ("校验值", "放假", "调休上班", "日期,安排,节日", SOUGHT, *PASTED)
#: The number of a letter, as its office counts them.
_NUMBER = re.compile("\\w+〔\\d{4}〕\\d+号")
#: What shows papers, which are in Chinese in every language.
_PAPERS = (tr("函件预览"),)
#: A unit of the annexes beside the declared ones.
_TIMES = "次"
#: Three words in a row, as no name of a format or a key has them.
_ENGLISH = re.compile("^[^\u4e00-\u9fff]*[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}[^\u4e00-\u9fff]*$")
#: Sums in capitals, as finance wants them in every language.
_CAPITALS = re.compile("[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分]*[零壹贰叁肆伍陆柒捌玖拾][万亿元角分整]+")
#: What is Chinese in a text, with the quotation marks that are as wide as a Chinese character.
_WIDE = re.compile(f"{CHINESE.pattern}|[“”]")
_Found = tuple[str, str, str]


def texts(value: Any) -> Iterator[str]:
    """Every text in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from (*texts(key), *texts(each))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from texts(each)


def own_words(workspace: Workspace) -> list[str]:
    """What users typed and the contract says, and each line of it."""
    contract = workspace.contract
    held = (workspace.facts, contract)
    found = {text for part in held for text in texts(msgspec.to_builtins(part))}
    found -= {clause.heading for clause in contract.clauses} | {MINUTES, HOURS, DAYS, _TIMES}
    found |= {"".join(map(str.strip, text.splitlines())) for text in found}
    found |= {line.strip() for text in found for line in text.splitlines()}
    found |= {piece for text in found for piece in re.split("[（）]", text)}
    found |= {item.proposal for item in workspace.health()}
    found |= {*texts(IMPORTED), *texts(FOUNDED), SYSTEM}
    found |= {each.short_name for each in templates()}
    found |= {workspace.path.stem, *OFFERED.values(), *_WRITTEN}
    found |= {measure(use) for use in lines_used(contract, workspace.facts.service_uses)}
    return [*filter(CHINESE.search, found)]


def foreign(text: str, own: list[str]) -> bool:
    """Whether Chinese is left that is nobody's own words.

    A cut text counts as the words that it begins, and one on several lines as if it were on one.
    """
    head, cut, tail = text.replace("\n", "").partition("…")
    starts = (place for place, letter in enumerate(head) if _WIDE.match(letter)) if cut else ()
    start = next((place for place in starts if any(head[place:] in each for each in own)), len(head))
    left = head[:start] + tail
    covered = {place for each in own if each in left for place in _places(each, left)}
    covered |= {
        place
        for signs in (_CAPITALS, _NUMBER)
        for each in signs.finditer(left)
        for place in range(*each.span())
    }
    return any(_WIDE.match(letter) and place not in covered for place, letter in enumerate(left))


def _places(words: str, text: str) -> Iterator[int]:
    """Every place in a text that certain words cover."""
    start = text.find(words)
    while start >= 0:
        yield from range(start, start + len(words))
        start = text.find(words, start + 1)


def shown(window: MainWindow) -> Iterator[_Found]:
    """Every text of every widget in sight: widget, what of it, text."""
    yield "window", "title", window.windowTitle()
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible():
            kind = type(widget).__name__
            yield from ((kind, what, text) for what, text in _of(widget))
    for action in window.findChildren(QAction):
        yield "QAction", "text", action.text()
        yield "QAction", "tip", action.toolTip()


def _of(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield "tip", widget.toolTip()
    yield "name", widget.accessibleName()
    yield "description", widget.accessibleDescription()
    if isinstance(widget, Label):
        yield "text", widget.whole()
    elif isinstance(widget, QLabel | QAbstractButton):
        yield "text", widget.text()
    elif isinstance(widget, QLineEdit):
        yield "text", widget.text()
        yield "hint", widget.placeholderText()
    elif isinstance(widget, QTextEdit) and widget.accessibleName() not in _PAPERS:
        yield "text", widget.toPlainText()
    elif isinstance(widget, QComboBox):
        yield from (("choice", widget.itemText(place)) for place in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _cells(widget)


def _cells(view: QAbstractItemView) -> Iterator[tuple[str, str]]:
    model = view.model()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for column in range(columns):
        yield "head", str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(model.rowCount()):
            index = model.index(row, column)
            yield from ((what, str(index.data(role) or "")) for what, role in _ROLES.items())


def painted(window: MainWindow) -> list[str]:
    """What is painted as text when the window is drawn."""
    drawn: list[str] = []
    draw = QPainter.drawText

    def note(painter: QPainter, *given: Any) -> Any:
        drawn.extend(each for each in given if isinstance(each, str))
        return draw(painter, *given)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QPainter, "drawText", note)
        window.grab()
    return drawn


def settle() -> None:
    """Let layouts find their sizes."""
    for _ in range(_ROUNDS):
        loop = QEventLoop()
        QTimer.singleShot(0, loop.quit)
        loop.exec()


def look(window: MainWindow, scene: Scene, own: list[str]) -> Iterator[tuple[str, ...]]:
    """What one scene shows with Chinese in it."""
    show(window, scene)
    settle()
    yield from (
        (scene.title, *each) for each in shown(window) if _WIDE.search(each[2]) and foreign(each[2], own)
    )
    drawn = painted(window)
    for before, text, after in zip(["", *drawn], drawn, [*drawn[1:], ""], strict=False):
        # Words in two lines are painted one after the other.
        if _WIDE.search(text) and all(foreign(each, own) for each in (text, before + text, text + after)):
            yield scene.title, "painted", "text", text
    scene.undo(window)


def look_for_english(window: MainWindow, scene: Scene) -> Iterator[tuple[str, ...]]:
    """What one scene shows that is a sentence of English alone."""
    show(window, scene)
    settle()
    everything = [*shown(window), *(("painted", "text", text) for text in painted(window))]
    yield from ((scene.title, *each) for each in everything if _ENGLISH.search(each[2]))
    scene.undo(window)


def measure_up(window: MainWindow, scene: Scene) -> Iterator[tuple[str, ...]]:
    """What one scene cuts off or lays over its neighbour, and what keys and screen readers do not reach."""
    show(window, scene)
    settle()
    yield from ((scene.title, fault) for fault in (*faults(window), *unreachable(window), *sideways(window)))
    scene.undo(window)


def sideways(window: MainWindow) -> Iterator[str]:
    """What can only be seen whole by scrolling sideways; tables of many columns may."""
    for area in window.findChildren(QScrollArea):
        reach = area.horizontalScrollBar().maximum()
        if area.isVisible() and reach:
            yield f"{area.accessibleName() or type(area).__name__} scrolls sideways by {reach}"


def walk(
    kind: str, workspace: Workspace, window: MainWindow, scenes: Sequence[Scene]
) -> Iterator[tuple[str, ...]]:
    """Through all scenes, looking for Chinese, for English, or at the room for words, that at two widths."""
    own = own_words(workspace) if kind == "chinese" else []
    if kind != "room":
        for scene in scenes:
            yield from look(window, scene, own) if own else look_for_english(window, scene)
        return
    for width in WIDTHS:
        window.resize(width, 768)
        for scene in scenes:
            yield from ((str(width), *each) for each in measure_up(window, scene))


def main() -> None:
    """Walk through the scenes of a file: `chinese`, `english` or `room`, FILE, how many of them."""
    application = QApplication(sys.argv[:1])
    theme = Theme(application, Mode.LIGHT)
    with Workspace.open(Path(sys.argv[2]), load_calendar(), lambda: NOW) as workspace:
        workspace.set_as_of(AsOf(SAMPLE_AS_OF))
        window = make_window(workspace, theme, lambda: NOW)
        window.show()
        scenes = (*SCENES, *OVER)[: int(sys.argv[3])]
        found = list(dict.fromkeys(walk(sys.argv[1], workspace, window, scenes)))
        window.close()
    print(json.dumps(found, ensure_ascii=False))
