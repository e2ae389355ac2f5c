"""The ten tasks of a project lead, by keys alone and with the mouse; docs/tasks.md tells the counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.services.workspace import Workspace
from desktop.views.theme import Theme
from desktop.views.window import MainWindow
from tests.gui.conftest import NOW
from tests.gui.counted import CountingHands
from tests.gui.task_table import PAGE, Walk, part, row, walk
from tests.gui.tasks import TASKS, Task

#: No task without a mouse may take more keys, words and numbers apart.
_MOST = 20


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, sample: Workspace) -> Iterator[MainWindow]:
    made = make_window(sample, theme, lambda: NOW)
    qtbot.addWidget(made)
    yield made
    made.close()


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.title)
def test_a_task_ends_as_it_should_without_a_mouse_and_is_told_in_docs(window: MainWindow, task: Task) -> None:
    taken = done(window, task, task.by_keys)
    assert taken.took.clicks == 0
    assert taken.took.keys <= _MOST
    number = TASKS.index(task) + 1
    told = next(
        line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith(f"| {number} |")
    )
    assert told.split(" | ")[:4] == row(number, task, taken.took, taken.took).split(" | ")[:4]
    assert part(number, task, taken, taken).splitlines()[2] in PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.title)
def test_a_task_ends_as_it_should_with_the_mouse_and_is_told_in_docs(window: MainWindow, task: Task) -> None:
    taken = done(window, task, task.by_mouse)
    assert taken.took.clicks
    number = TASKS.index(task) + 1
    text = PAGE.read_text(encoding="utf-8")
    told = next(line for line in text.splitlines() if line.startswith(f"| {number} |"))
    assert told.split(" | ")[4:] == row(number, task, taken.took, taken.took).split(" | ")[4:]
    assert part(number, task, taken, taken).splitlines()[3:] == section(text, number)[3:]


def test_docs_tell_of_these_ten_tasks_and_no_other() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert len(TASKS) == 10
    assert [line for line in text.splitlines() if line.startswith("## ")] == [
        f"## {number}. {task.title}" for number, task in enumerate(TASKS, 1)
    ]


def done(window: MainWindow, task: Task, way: Callable[[CountingHands], None]) -> Walk:
    """The task done, with its end as it must be."""
    taken = walk(window, task, way)
    assert taken.seen == task.expected
    return taken


def section(text: str, number: int) -> list[str]:
    """The lines about a task."""
    lines = text.split(f"## {number}. ")[1].split("\n## ")[0].rstrip("\n").splitlines()
    return [f"## {number}. {lines[0]}", *lines[1:]]
