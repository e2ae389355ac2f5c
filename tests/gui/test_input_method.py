"""Chinese by input method in every field: what is composed does nothing yet, what is committed arrives."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.models.facts import KIND_ZH
from desktop.services.drafts import next_year
from desktop.services.workspace import Workspace
from desktop.views.dialogs import ContractDialog
from desktop.views.dialogs.founding import FoundingDialog
from desktop.views.pages.specs import PAGES
from desktop.views.widgets import Entry, TextEntry
from desktop.views.window import MainWindow
from tests.gui.conftest import NOW
from tests.gui.scenes import SCENES, show

#: Composed letters and the words chosen for them; nothing in the sample has them.
LETTERS, WORDS = "nan ling", "南岭"
#: At least so many fields of the pages save by themselves what is typed into them.
_SAVED = 40


@pytest.fixture(autouse=True)
def _nobody_saves(monkeypatch: pytest.MonkeyPatch) -> None:
    """Enter in a dialog may ask where to write a file: nobody is there to answer."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))


def fields(root: QWidget) -> list[QLineEdit | QPlainTextEdit]:
    """Everything that can be typed into now."""
    found: list[QLineEdit | QPlainTextEdit] = [*root.findChildren(QLineEdit)]
    found += root.findChildren(QPlainTextEdit)
    return [each for each in found if each.isVisible() and each.isEnabled() and not each.isReadOnly()]


def text_of(field: QLineEdit | QPlainTextEdit) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def compose(field: QWidget, letters: str) -> None:
    """An input method shows letters in a field."""
    QApplication.sendEvent(field, QInputMethodEvent(letters, []))


def choose(field: QWidget, words: str) -> None:
    """An input method hands over words."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(field, event)


def seen(window: MainWindow) -> tuple[object, ...]:
    """What composing must not change: the file, the page, which widgets there are to be seen."""
    shown = [each for each in window.findChildren(QWidget) if each.isVisible()]
    return len(window.workspace.entries), window.stack.place, len(shown)


def test_what_is_composed_changes_nothing_yet(window: MainWindow) -> None:
    for scene in SCENES:
        show(window, scene)
        for field in fields(window):
            if not (isValid(field) and field.isVisible()):
                continue  # The one before it, left, took it away.
            field.setFocus()
            name, before, there = f"{scene.title}: {field.accessibleName()}", text_of(field), seen(window)
            compose(field, LETTERS)
            assert text_of(field) == before, name
            for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down):
                QTest.keyClick(field, key)
            QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
            assert isValid(field)
            assert field.window().focusWidget() is field, f"a key went past {name}"
            assert text_of(field) == before, name
            assert seen(window) == there, name
            compose(field, "")
        scene.undo(window)


def test_what_is_chosen_arrives_and_is_kept(window: MainWindow) -> None:
    work = window.workspace
    saved = []
    for scene in SCENES:
        show(window, scene)
        for name in [each.accessibleName() for each in fields(window)]:
            field = next((each for each in fields(window) if each.accessibleName() == name), None)
            if field is None:
                continue  # The one before it opened another part of the page.
            steps = len(work.entries)
            enter_words(field)
            if len(work.entries) > steps:
                assert WORDS in stored(work), f"{scene.title}: {name} saved something else"
                saved.append(name)
                work.undo()
            elif isValid(field) and isinstance(field, TextEntry):
                assert field.value == WORDS or field.reason or field.text() != WORDS, name
        scene.undo(window)
    assert len(saved) > _SAVED, "the walk does not reach the fields that save"


def enter_words(field: QLineEdit | QPlainTextEdit) -> None:
    """Compose, choose and leave: the words replace what stood there, and a field of numbers says why not."""
    field.setFocus()
    field.selectAll()
    compose(field, LETTERS)
    choose(field, WORDS)
    assert WORDS in text_of(field), field.accessibleName()
    QTest.keyClick(field, Qt.Key.Key_Return)
    if isinstance(field, Entry) and not isinstance(field, TextEntry) and isValid(field):
        assert field.reason or field.text() != WORDS, f"{field.accessibleName()} took words for a number"
        QTest.keyClick(field, Qt.Key.Key_Escape)


def stored(work: Workspace) -> str:
    """Everything that the file holds of the contract and its facts."""
    return msgspec.json.encode((work.contract, work.facts), enc_hook=str).decode()


def test_a_new_record_takes_words_in_every_field(window: MainWindow) -> None:
    work = window.workspace
    begun = 0
    for spec in PAGES:
        for kind in sorted(spec.kinds & KIND_ZH.keys()):
            window.begin(kind)
            steps = len(work.entries)
            for field in fields(window.page):
                if not (isValid(field) and field.isVisible()):
                    continue
                name = f"{KIND_ZH[kind]}: {field.accessibleName()}"
                field.setFocus()
                compose(field, LETTERS)
                QTest.keyClick(field, Qt.Key.Key_Return)
                assert len(work.entries) == steps, f"{name} saved what was only composed"
                compose(field, "")
                begun += 1
    assert begun > _SAVED


def test_the_renewal_takes_words_in_every_field(window: MainWindow) -> None:
    contract = window.workspace.contract
    dialog = ContractDialog(
        "续签下一年", "", next_year(contract), ((contract.terms.systems, "照抄"),), window
    )
    sent: list[object] = []
    dialog.submitted.connect(sent.append)
    dialog.open()
    for field in fields(dialog):
        field.setFocus()
        field.selectAll()
        compose(field, LETTERS)
        QTest.keyClick(field, Qt.Key.Key_Return)
        QTest.keyClick(field, Qt.Key.Key_Escape)
        assert dialog.isVisible()
        assert not sent, f"{field.accessibleName()} handed over what was only composed"
        choose(field, WORDS)
        assert text_of(field) == WORDS
    dialog.reject()
    dialog.deleteLater()


def test_the_wizard_takes_words_in_every_field(qtbot: QtBot, window: MainWindow) -> None:
    from desktop.services.founding import foreseen, templates

    work = window.workspace
    dialog = FoundingDialog(
        templates(), lambda made: foreseen(made, work.calendar, NOW.date()), here=True, parent=window
    )
    dialog.open()
    for place, step in enumerate(dialog.steps[:-1]):
        dialog._show(place)
        for field in fields(step):
            field.setFocus()
            compose(field, LETTERS)
            QTest.keyClick(field, Qt.Key.Key_Return)
            QTest.keyClick(field, Qt.Key.Key_Escape)
            assert dialog.isVisible(), field.accessibleName()
            assert dialog.place == place
            choose(field, WORDS)
            assert WORDS in text_of(field)
    dialog.question.yes.click()
    dialog.deleteLater()


def test_half_typed_words_do_not_search(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.finder.palette
    choose(palette.field, "故障")
    found = [each.title for each in palette.found.entries]
    assert found
    compose(palette.field, LETTERS)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible(), "Enter chose the words, not the row"
    assert [each.title for each in palette.found.entries] == found
    choose(palette.field, WORDS)
    assert palette.field.text() == "故障" + WORDS
    assert [each.title for each in palette.found.entries] != found
    palette.leave()
