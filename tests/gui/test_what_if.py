"""假设 in the window: marked everywhere, nothing saved, and asked about before it is left."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.services.workspace import Workspace
from desktop.storage.store import read
from desktop.views.pages.people import PeoplePage
from desktop.views.theme import Theme
from desktop.views.widgets import Label
from desktop.views.window import MainWindow
from tests.gui.conftest import NOW
from tests.gui.hands import CONTROL, Hands

J, Z, ENTER = Qt.Key.Key_J, Qt.Key.Key_Z, Qt.Key.Key_Return


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, sample: Workspace) -> Iterator[MainWindow]:
    made = make_window(sample, theme, lambda: NOW)
    qtbot.addWidget(made)
    yield made
    sample.abandon()
    made.close()


@pytest.fixture
def hands(window: MainWindow) -> Hands:
    return Hands(window)


def stored(workspace: Workspace) -> int:
    return len(read(workspace.path).entries)


def edit(hands: Hands) -> str:
    """Change a promised fact by hand; returns the name of the command."""
    page = hands.turn(PeoplePage)
    field = page.objections.card("O1").list.form("objections", "O1").editors["successor"]  # type: ignore[union-attr]
    field.setFocus()
    hands.write("zhaoliu", ENTER)
    title = hands.window.workspace.undo_title
    assert title is not None
    return title


def answer(hands: Hands, word: str) -> None:
    """Press the button of the question that is asked."""
    (box,) = (each for each in hands.window.findChildren(QMessageBox) if each.isVisible())
    button = next(each for each in box.findChildren(QPushButton) if each.text() == word)
    hands.click(button)


def test_the_window_says_that_nothing_is_saved(hands: Hands, sample: Workspace) -> None:
    window, entries, facts = hands.window, stored(sample), sample.facts
    hands.click(window.bar.trial)
    assert window.what_if.band.isVisible()
    assert window.what_if.band.words.whole().startswith("假设中：尚无改动")
    assert not window.what_if.band.adopt_button.isEnabled()
    edit(hands)
    assert sample.facts != facts
    assert window.what_if.band.words.whole() == "假设中：1 处改动未保存"
    assert window.what_if.band.accessibleName() == "假设中：1 处改动未保存"
    assert window.status.saved.text == "假设中，不保存"
    assert window.windowTitle().endswith("假设中")
    assert window.bar.trial.isChecked()
    assert stored(sample) == entries
    hands.key(Z, CONTROL)
    assert sample.facts == facts
    assert window.what_if.band.words.whole().startswith("假设中：尚无改动")


def test_its_list_names_the_changes_and_the_money(hands: Hands, sample: Workspace) -> None:
    hands.key(J, CONTROL)
    title = edit(hands)
    band = hands.window.what_if.band
    hands.click(band.list_button)
    assert band.changes.isVisible()
    assert [each.whole() for each in band.changes.findChildren(Label)] == [f"1. {title}"]
    sample.remove("payments", "P1", "删除付款 P1")
    said = [each.whole() for each in band.changes.findChildren(Label)]
    assert said == [f"1. {title}", "2. 删除付款 P1"]
    rows = {row.key: [cell.text for cell in row.cells] for row in band.table.rows_model.rows}
    assert rows["penalties.cap"] == ["赔付上限", "18,244.80", "0.00", "−18,244.80"]
    assert rows["payments.first.net"] == ["首付款净额", "0.00", "91,224.00", "+91,224.00"]
    assert rows["penalties.accrued"][-1] == "不变"
    hands.click(band.list_button)
    assert not band.changes.isVisible()


def test_it_is_taken_over_as_one_step(hands: Hands, sample: Workspace) -> None:
    window, entries, facts = hands.window, stored(sample), sample.facts
    hands.key(J, CONTROL)
    edit(hands)
    tried = sample.facts
    hands.click(window.what_if.band.adopt_button)
    assert (sample.facts, stored(sample)) == (tried, entries + 1)
    assert not window.what_if.band.isVisible()
    assert not window.bar.trial.isChecked()
    hands.key(Z, CONTROL)
    assert sample.facts == facts


def test_it_is_dropped(hands: Hands, sample: Workspace) -> None:
    window, entries, facts = hands.window, stored(sample), sample.facts
    hands.key(J, CONTROL)
    edit(hands)
    hands.click(window.what_if.band.drop_button)
    assert (sample.facts, stored(sample)) == (facts, entries)
    assert not window.what_if.band.isVisible()
    assert window.status.saved.text.startswith("已保存")


def test_without_changes_the_switch_simply_ends_it(hands: Hands, sample: Workspace) -> None:
    hands.key(J, CONTROL)
    hands.key(J, CONTROL)
    assert sample.trial is None
    assert not hands.window.bar.trial.isChecked()


def test_with_changes_the_switch_asks_first(hands: Hands, sample: Workspace) -> None:
    hands.key(J, CONTROL)
    edit(hands)
    hands.click(hands.window.bar.trial)
    assert hands.window.bar.trial.isChecked()
    answer(hands, "继续假设")
    assert len(sample.tried) == 1
    hands.click(hands.window.bar.trial)
    answer(hands, "放弃改动")
    assert sample.trial is None
    assert not hands.window.bar.trial.isChecked()


def test_closing_with_changes_asks_and_goes_on_as_answered(hands: Hands, sample: Workspace) -> None:
    window, entries = hands.window, stored(sample)
    hands.key(J, CONTROL)
    edit(hands)
    assert not window.close()
    answer(hands, "继续假设")
    assert window.isVisible()
    assert not window.close()
    answer(hands, "采纳")
    assert not window.isVisible()
    assert stored(sample) == entries + 1


def test_another_contract_is_asked_for_only_after_the_answer(hands: Hands, sample: Workspace) -> None:
    window = hands.window
    asked: list[str] = []
    window.contract_picked.connect(asked.append)
    hands.key(J, CONTROL)
    edit(hands)
    window.bar.contract.picked.emit("another")
    answer(hands, "继续假设")
    assert asked == []
    window.bar.contract.picked.emit("another")
    answer(hands, "放弃改动")
    assert asked == ["another"]
    assert sample.trial is None


def test_a_button_of_the_question_is_told_from_the_others_by_key(hands: Hands, sample: Workspace) -> None:
    hands.key(J, CONTROL)
    edit(hands)
    hands.key(J, CONTROL)
    hands.key(Qt.Key.Key_Escape)
    assert sample.trial is not None, "Escape loses nothing"
