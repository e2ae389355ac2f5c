"""docs/tasks.md from what the ten tasks took.

usage: python -m tests.gui.task_table
"""

from __future__ import annotations

import datetime as dt
import os
import tempfile
from collections.abc import Callable
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication

from desktop.app import make_window
from desktop.exchange.china import load_calendar
from desktop.services.sample import open_sample
from desktop.services.workspace import Workspace
from desktop.views.theme import Mode, Theme
from desktop.views.window import MainWindow
from tests.gui.counted import Count, CountingHands
from tests.gui.tasks import TASKS, Seen, Task

PAGE = Path(__file__).parents[2] / "docs" / "tasks.md"
NOW = dt.datetime(2026, 4, 10, 10, 42, 7)
_HEAD = """\
# The ten tasks, counted

Each task is done in the real window by real key events, and again with the mouse, from 总览 of the sample
on 2026-04-10 (`tests/gui/test_ten_tasks.py`). The test reads the window at the end, and fails where this
page tells other counts. `python -m tests.gui.task_table` writes it.

A key pressed with Ctrl or Alt counts as one. Typed characters are counted apart, Chinese as an input method
commits it. A choice from a list is two clicks. Turning the wheel is not counted.

What stopped somebody who looked at every page for the first time, and was mended: the source of a duty and
the head of a finding were cut though there was room beside them; the labels of limits lay over each other
where there were many events; a mean beyond the chart said no number; a system with a long name pushed the
page out of the window; statuses that rest on the words of a clause alone gave no reason.

Gone through again from an empty user folder with the guide alone: the wizard by keys, an empty contract
on every page, an incident and its outage, why a payment is lower, what is due, an earlier day, a record
by three letters, an import of a vendor's table, a killed program, a start thirty days later. What stopped
there, and was mended: a new contract was to be saved in the program's hidden folder; dialogs for files
stood in English; the fields of a new outage pushed its system out of the window; the wizard told of the
last payment before the first; a contract of a few days had all papers received; the event of an agreed
month bore an id of the file's inside; the open sample was refused as open elsewhere; 口令, 备份 and
回收站 could not be found by Ctrl+K; 到达现场 and 责任原因 were no known headings. What made somebody
hesitate, and stays: 登记 and 定位 stand in the order of Enter though no limit is on them; `pfsx` finds
the figure before the reading. An incident reported minutes ago counted as late, for a day is judged as it
ends; while that day is today its limits now run, and what only 24:00 would bring is marked 预计.
Severity, regrouping, the change of a project lead and of a reading, and the final payment were looked at,
not carried through, that time.

They were carried through after that, by the clicks told below, one after another in one copy of the
sample, with a picture of the window looked at after each; the final payment then came to 28,236.00 and
not to the 22,806.00 below, for the regrouped incident was absorbed. All twelve steps, of four pages, were
undone from 总览 and done again. So were: next year's contract beside this one, 全部合同 and from there
back to the first; a backup made and put back; three reports as PDF; the finance workbook; the whole
contract as a workbook and from it a new file. What stopped there, and was mended: 数据 fell back to
月度封存 when a password was set or a backup put back; Enter pressed once too often put the recovery code
away; Enter after the first of two new passwords said that they differ; workbooks, calendar and charts
were to be saved wherever the program had been started; the parts of 合同与条款 and 人员 could not be
found by Ctrl+K. What made somebody hesitate, and stays: at a start reminders are told a moment after the
page, which they would hold up by some 20 ms; after an edit they now come with it. Mended since: a new
project lead was entered as a change, which put nobody into the roster (its card now offers that); an
import of the whole contract into itself offered 导入 0 行 (it now says that nothing differs, with the way
to a file of its own); the document for a successor was proposed in the folder of the sample; a new
contract was told of the letters of authority of the shipped copy; the bar of sums was a comb with fifty
events; the buttons of 登记变更 lay half below the edge beside 依据; the chart of single responses began
at 1 January where there was none.

Not tried: Windows; an input method that really composes (its events are played,
`tests/gui/test_input_method.py`); a desktop that changes its colours while the window is open (Qt's word of
it is played); a screen reader (its names and roles are read from the window).

| | task | without a mouse: keys | typed | with the mouse: clicks | keys | typed |
|--:|---|--:|--:|--:|--:|--:|
"""


class Walk(NamedTuple):
    """What one way to do a task took, step by step, and what was read at its end."""

    took: Count
    moves: tuple[str, ...]
    seen: Seen


def walk(window: MainWindow, task: Task, way: Callable[[CountingHands], None]) -> Walk:
    """Do a task in a window that has had time to build its pages."""
    for chore in window.chores():
        chore()
    hands = CountingHands(window)
    hands.forget()
    way(hands)
    took, moves = hands.count, tuple(hands.moves)
    return Walk(took, moves, task.seen(hands))


def row(number: int, task: Task, keys: Count, mouse: Count) -> str:
    """A task's line of the table."""
    cells = (number, task.title, keys.keys, keys.typed, mouse.clicks, mouse.keys, mouse.typed)
    return f"| {' | '.join(map(str, cells))} |"


def part(number: int, task: Task, keys: Walk, mouse: Walk) -> str:
    """What is pressed and clicked in a task, and what is seen at its end."""
    lines = (
        f"## {number}. {task.title}",
        f"- Keys: {_told(keys.moves)}",
        f"- Mouse: {_told(mouse.moves)}",
        f"- Seen: {'; '.join(task.expected)}",
    )
    return f"{lines[0]}\n\n" + "\n".join(lines[1:])


def _told(moves: tuple[str, ...]) -> str:
    runs = [(move, len(list(run))) for move, run in groupby(moves)]
    return " · ".join(move if times == 1 else f"{move} ×{times}" for move, times in runs)


def main() -> None:
    """Do all tasks both ways and write the page."""
    application = QApplication([])
    theme = Theme(application, Mode.LIGHT)
    calendar = load_calendar()

    def done(folder: str, task: Task, way: Callable[[CountingHands], None]) -> Walk:
        workspace: Workspace = open_sample(Path(folder), calendar, lambda: NOW)
        window = make_window(workspace, theme, lambda: NOW)
        taken = walk(window, task, way)
        window.close()
        return taken

    rows, parts = [], []
    for number, task in enumerate(TASKS, 1):
        with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
            keys, mouse = done(first, task, task.by_keys), done(second, task, task.by_mouse)
        rows.append(row(number, task, keys.took, mouse.took))
        parts.append(part(number, task, keys, mouse))
    PAGE.write_text(_HEAD + "\n".join(rows) + "\n\n" + "\n\n".join(parts) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
