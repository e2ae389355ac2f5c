"""A change of the vendor's lead or contact, and the roster: offered in place, one step, never by itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.models.enums.people import Duty, Role, Side
from desktop.models.facts import Person, PersonnelChange
from desktop.rules.personnel import succession
from desktop.services.workspace import Workspace
from desktop.views.pages.people import PeoplePage
from desktop.views.pages.people.limits import roster_words
from desktop.views.theme import Theme
from desktop.views.widgets import DateEdit, Explainer, TextEntry
from tests.gui.hands import click, enter, named, write
from tests.gui.screen import on_screen

DAY = dt.date(2026, 4, 7)
LEAD = Person(id="P1", name="周九", duty=Duty.PROJECT_LEAD, on_from=dt.date(2025, 7, 20))
CHANGE = PersonnelChange(id="C1", role=Role.PROJECT_LEAD, old="周九", new="王十六", effective_on=DAY)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, sample: Workspace) -> Iterator[PeoplePage]:
    yield from on_screen(qtbot, PeoplePage(sample, Explainer()))


def test_the_new_lead_enters_on_the_day_and_the_old_one_leaves_the_day_before() -> None:
    found = succession(CHANGE, (LEAD,))
    assert found is not None
    assert found.entering == Person(name="王十六", side=Side.B, duty=Duty.PROJECT_LEAD, on_from=DAY)
    assert found.leaving == msgspec.structs.replace(LEAD, on_to=dt.date(2026, 4, 6))
    assert roster_words(found) == "登记王十六，项目负责人，2026-04-07 起；周九止于 2026-04-06"


def test_what_is_in_the_roster_already_is_not_offered_again() -> None:
    found = succession(CHANGE, (LEAD,))
    assert found is not None
    assert found.entering is not None
    assert found.leaving is not None
    entered = msgspec.structs.replace(found.entering, id="P2")
    assert succession(CHANGE, (found.leaving, entered)) is None
    gone = msgspec.structs.replace(entered, on_to=DAY)  # He was there on the day, whatever came after.
    assert succession(CHANGE, (found.leaving, gone)) is None


@pytest.mark.parametrize(
    "roster",
    [
        (),
        (msgspec.structs.replace(LEAD, duty=Duty.OPERATOR),),
        (msgspec.structs.replace(LEAD, side=Side.A),),
        (msgspec.structs.replace(LEAD, on_from=DAY),),
    ],
)
def test_only_the_vendors_lead_of_before_leaves(roster: tuple[Person, ...]) -> None:
    found = succession(CHANGE, roster)
    assert found is not None
    assert found.leaving is None
    assert roster_words(found) == "登记王十六，项目负责人，2026-04-07 起"


def test_who_is_followed_by_himself_stays() -> None:
    assert succession(msgspec.structs.replace(CHANGE, new="周九"), (LEAD,)) is None


def test_a_change_without_its_day_or_of_a_number_enters_nobody() -> None:
    assert succession(msgspec.structs.replace(CHANGE, effective_on=None), (LEAD,)) is None
    number = PersonnelChange(
        id="C2", role=Role.CONTACT, old="0351-2000001", new="0351-2000002", effective_on=DAY
    )
    assert succession(number, (LEAD,)) is None
    contact = msgspec.structs.replace(LEAD, name="赵六", duty=Duty.CONTACT)
    found = succession(msgspec.structs.replace(number, old="赵六", new="韩十七"), (contact,))
    assert found is not None
    assert found.entering is not None
    assert found.entering.duty is Duty.CONTACT


def test_the_change_just_recorded_offers_the_roster_and_one_undo_takes_it_back(
    page: PeoplePage, sample: Workspace
) -> None:
    before, sums = sample.facts.people, sample.assessment.penalties
    click(page.add_change)
    for name, text in (("原任", "周九"), ("新任", "王十六")):
        editor = named(page, TextEntry, f"新变更：{name}")
        editor.setFocus()
        write(editor, text)
    notice = named(page, DateEdit, "新变更：书面通知")
    notice.setFocus()
    write(notice, "2026-03-29")
    enter(named(page, DateEdit, "新变更：更换日"), "2026-04-07")
    change = sample.facts.personnel_changes[-1]
    card = page.changes.card(change.id)
    assert card is not None
    assert card.roster.isVisible()
    assert sample.facts.people == before  # Never by itself.
    card.roster.enter.setFocus()
    QTest.keyClick(card.roster.enter, Qt.Key.Key_Return)
    new = sample.facts.people[-1]
    assert (new.name, new.duty, new.on_from) == ("王十六", Duty.PROJECT_LEAD, DAY)
    assert next(each for each in sample.facts.people if each.name == "周九").on_to == dt.date(2026, 4, 6)
    assert sample.undo_title == "登入名册：项目负责人更换“王十六”"
    assert not card.roster.isVisible()
    assert page.roster.table.key == new.id
    assert sample.assessment.penalties == sums
    sample.undo()
    assert sample.facts.people == before
    assert card.roster.isVisible()


def test_a_change_that_the_roster_knows_offers_nothing(page: PeoplePage) -> None:
    assert not any(card.roster.isVisible() for card in page.changes.rows.widgets.values())
