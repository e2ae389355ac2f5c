"""What was typed and not saved: kept while the window is open, offered again, taken up or thrown away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.exchange.template import load_contract
from desktop.models.calendar import Calendar
from desktop.models.halfdone import HalfDone
from desktop.services.workspace import Workspace
from desktop.storage.store import Store
from desktop.views.halfdone import HalfDoneKeeper
from desktop.views.pages.incidents import IncidentsPage
from desktop.views.pages.payments import PaymentsPage
from desktop.views.pages.specs import PAGES
from desktop.views.theme import Theme
from desktop.views.widgets.draft import Draft
from desktop.views.widgets.recordform import Form
from desktop.views.widgets.resumable import Resumable, type_into, typed_in
from desktop.views.window import MainWindow
from tests.gui.conftest import NOW
from tests.gui.hands import CONTROL, Hands
from tests.gui.screen import at_desk, shown
from tests.storage.support import Ticking, done, outage, payment

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
TITLE = "storage array offline"


@pytest.fixture
def path(tmp_path: Path, calendar: Calendar) -> Path:
    found = tmp_path / "合同.shouyue"
    with Workspace.create(found, load_contract(), calendar, Ticking()) as workspace:
        done(workspace, outage(1))
        done(workspace, payment())
    return found


@pytest.fixture
def desk(theme: Theme, calendar: Calendar, tmp_path: Path, path: Path) -> Iterator[Desk]:
    with at_desk(theme, calendar, Ticking(NOW), tmp_path) as desk:
        desk.show(Workspace.open(path, calendar, Ticking(NOW)))
        yield desk


def keeper(desk: Desk) -> HalfDoneKeeper:
    (found,) = shown(desk).findChildren(HalfDoneKeeper)
    return found


def begin_incident(desk: Desk) -> Hands:
    hands = Hands(shown(desk))
    hands.key(KEY.Key_N, CONTROL)
    assert isinstance(hands.focus, QLineEdit)
    hands.write(TITLE, KEY.Key_Tab)
    return hands


def opened_again(desk: Desk, path: Path) -> MainWindow:
    """As after a kill: what the file holds now, in a window of another start."""
    before = shown(desk)
    before.workspace.close()
    before.close()
    desk.window = None
    before.deleteLater()
    return desk.show(Workspace.open(path, desk.days, Ticking(NOW)))


def test_a_new_record_that_was_not_saved_is_filled_in_again(qtbot: QtBot, desk: Desk, path: Path) -> None:
    begin_incident(desk)
    assert not shown(desk).unsaved.isVisible()
    keeper(desk).keep()
    window = opened_again(desk, path)
    assert window.unsaved.isVisible()
    assert "1 份" in window.unsaved.accessibleName()
    hands = Hands(window)
    hands.key(KEY.Key_V, ALT)
    qtbot.waitUntil(lambda: isinstance(window.page, IncidentsPage))
    page = window.page
    assert isinstance(page, IncidentsPage)
    assert page.draft.form.editor("title").text() == TITLE
    assert not window.unsaved.isVisible()
    hands.click(page.draft.keep)
    assert [each.title for each in window.workspace.facts.incidents][-1] == TITLE
    keeper(desk).keep()
    assert window.workspace.half_done() == ()


def test_it_is_thrown_away_by_its_button(desk: Desk, path: Path) -> None:
    begin_incident(desk)
    keeper(desk).keep()
    window = opened_again(desk, path)
    Hands(window).click(window.unsaved.discard_button)
    assert not window.unsaved.isVisible()
    assert window.workspace.half_done() == ()


def test_it_waits_while_nobody_answers_and_another_is_typed(desk: Desk, path: Path) -> None:
    begin_incident(desk)
    keeper(desk).keep()
    opened_again(desk, path)
    hands = begin_incident(desk)
    keeper(desk).keep()
    assert len(shown(desk).workspace.half_done()) == 2
    hands.click(shown(desk).unsaved.resume_button)
    assert shown(desk).unsaved.isVisible(), "the form is taken by what was typed since"
    assert len(shown(desk).workspace.half_done()) == 2


def test_locking_and_closing_keep_it_at_once(desk: Desk, path: Path) -> None:
    begin_incident(desk)
    shown(desk).close()
    with_words = shown(desk).workspace.half_done()
    assert [each.fields["title"] for each in with_words] == [TITLE]


def test_what_is_not_taken_of_a_recorded_fact_is_kept_too(desk: Desk, path: Path) -> None:
    window = shown(desk)
    window.open_record("payments", "P1")
    form = next(each for each in window.page.findChildren(Form) if each.held == ("payments", "P1"))
    hands = Hands(window)
    form.editors["amount"].setFocus()
    hands.write("12 yuan or so", KEY.Key_Tab)
    assert form.reason.text
    keeper(desk).keep()
    window = opened_again(desk, path)
    Hands(window).click(window.unsaved.resume_button)
    form = next(each for each in window.page.findChildren(Form) if each.held == ("payments", "P1"))
    editor = form.editors["amount"]
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "12 yuan or so"


def test_a_payment_goes_back_to_its_instalment(desk: Desk, path: Path) -> None:
    window = shown(desk)
    window.open_record("instalments", "final")
    window.begin("payments")
    hands = Hands(window)
    hands.write("12345.67", KEY.Key_Tab)
    keeper(desk).keep()
    window = opened_again(desk, path)
    Hands(window).click(window.unsaved.resume_button)
    page = window.page
    assert isinstance(page, PaymentsPage)
    assert page.payment == "final"
    assert typed_in(page.statement.draft.form.editors)["amount"] == "12,345.67"


def test_what_has_no_form_any_more_is_told_and_waits(desk: Desk, path: Path) -> None:
    gone = HalfDone("payments", "P9", "", NOW, {"slip": "回单 0042"})
    shown(desk).workspace.keep_half_done((gone,))
    window = opened_again(desk, path)
    Hands(window).click(window.unsaved.resume_button)
    assert "回单 0042" in window.banner.words.whole()
    assert window.unsaved.isVisible()
    assert window.workspace.half_done() == (gone,)


def test_nothing_is_written_while_nothing_is_typed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    begin_incident(desk)
    keeper(desk).keep()

    def refuse(*_: object) -> None:
        raise AssertionError("written again")

    monkeypatch.setattr(Store, "keep_half_done", refuse)
    keeper(desk).keep()


def test_a_disk_that_is_full_is_no_reason_to_stop(desk: Desk, path: Path) -> None:
    begin_incident(desk)
    shown(desk).workspace.close()
    keeper(desk).keep()


@pytest.mark.parametrize("title", [spec.title for spec in PAGES])
def test_every_form_for_a_new_record_takes_its_fields_back(
    title: str, sample: Workspace, theme: Theme, calendar: Calendar
) -> None:
    """Each draft of a page, opened by its page, gives what is typed and takes it."""
    from desktop.app import make_window

    window = make_window(sample, theme, lambda: NOW)
    index = next(place for place, spec in enumerate(PAGES) if spec.title == title)
    window.show()
    window.show_page(index)
    for kind in sorted({each.kind for each in window.page.findChildren(Draft)}):
        drafts = open_drafts(window, kind)
        if not drafts:  # Entered on another page, or for a month of a row, which must be chosen.
            continue
        (draft,) = drafts
        lines = [name for name, each in draft.form.editors.items() if isinstance(each, QLineEdit)]
        type_into(draft.form.editors, {lines[0]: "2025-12-31"})
        (half,) = draft.unsaved(NOW)
        draft.close_draft()
        assert not any(each.resume(half) for each in window.page.findChildren(Resumable))
        assert open_drafts(window, kind) == [draft]
        assert draft.resume(half)
        assert next(iter(draft.unsaved(NOW))).fields == half.fields
        draft.close_draft()
    window.close()
    window.deleteLater()


def open_drafts(window: MainWindow, kind: str) -> list[Draft]:
    """The drafts that the page in front opens for a kind; none where another page does."""
    page = window.page
    if not page.begin(kind):
        return []
    return [each for each in page.findChildren(Draft) if each.kind == kind and not each.isHidden()]
