"""履约登记 with real keys and clicks: what is recorded, its limits, the rights and sums that follow."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.exchange.template import load_contract, merge_terms
from desktop.models.calendar import Calendar
from desktop.services.workspace import Workspace
from desktop.views.evident.matters import LimitLine, MatterCard
from desktop.views.pages.people import PeoplePage
from desktop.views.pages.performance import PerformancePage
from desktop.views.theme import Theme
from desktop.views.widgets import Choice, Explainer
from tests.gui.screen import on_screen
from tests.gui.test_people import click, enter, write

DAY = dt.date
KEY = Qt.Key
KINDS = ("acceptance_rounds", "confidential_returns", "address_changes")


@pytest.fixture
def explainer() -> Explainer:
    return Explainer()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, sample: Workspace, explainer: Explainer) -> Iterator[PerformancePage]:
    yield from on_screen(qtbot, PerformancePage(sample, explainer))


@pytest.fixture
def blank(qtbot: QtBot, theme: Theme, tmp_path: Path, calendar: Calendar) -> Iterator[PerformancePage]:
    """The page of a contract whose service ended on 7 April 2026."""
    now = dt.datetime(2026, 4, 20, 9)
    workspace = Workspace.create(tmp_path / "新.shouyue", load_contract(), calendar, lambda: now)
    yield from on_screen(qtbot, PerformancePage(workspace, Explainer()))
    workspace.close()


def limits(card: MatterCard) -> list[tuple[str, str, list[str]]]:
    """How each limit of a card stands, and its days."""
    lines = [each for each in card.findChildren(LimitLine) if each.isVisible()]
    return [
        (
            line.point.figure.text,
            line.point.more.whole(),
            [item.figure.text for item in line.days.items if item.isVisible()],
        )
        for line in lines
    ]


def pick(choice: QWidget, word: str) -> None:
    """Choose a word of a list with the keys."""
    assert isinstance(choice, Choice)
    choice.setFocus()
    QTest.keyClick(choice, KEY.Key_Home)
    while choice.currentText() != word:
        before = choice.currentIndex()
        QTest.keyClick(choice, KEY.Key_Down)
        assert choice.currentIndex() != before, f"{word} is not offered"


def test_the_sample_shows_every_kind_with_its_limits(page: PerformancePage) -> None:
    assert limits(page.cards["acceptance_rounds"]) == [
        ("申请验收按时", "2026-04-08 完成", ["2026-04-10", "2026-04-10（不需顺延）"])
    ]
    for kind in KINDS:
        assert not page.cards[kind].empty.isVisible()


def test_a_failed_inspection_asks_for_a_rework_in_ten_days(blank: PerformancePage) -> None:
    """Failed on 13 April: ten days are 23 April, a Thursday. The application was due on 10 April."""
    card = blank.cards["acceptance_rounds"]
    assert card.add is not None
    assert card.draft is not None
    click(card.add)
    editors = card.draft.form.editors
    assert QApplication.focusWidget() is editors["applied_on"]
    write(editors["applied_on"], "2026-4-13")
    QTest.keyClick(editors["applied_on"], KEY.Key_Tab)
    write(editors["inspected_on"], "20260413")
    pick(editors["passed"], "不合格")
    QTest.keyClick(editors["passed"], KEY.Key_Return)
    (recorded,) = blank.workspace.facts.acceptance_rounds
    assert (recorded.applied_on, recorded.inspected_on, recorded.passed) == (
        DAY(2026, 4, 13),
        DAY(2026, 4, 13),
        False,
    )
    assert blank.workspace.undo_title == "登记验收 2026-04-13"
    assert limits(card) == [
        ("申请验收逾期", "2026-04-13 完成，晚 3 日", ["2026-04-10", "2026-04-10（不需顺延）"]),
        ("第 1 次返工临近", "第六条1，还有 3 日", ["2026-04-23", "2026-04-23（不需顺延）"]),
    ]
    form = card.form(recorded.id)
    assert form is not None
    enter(form.editors["resubmitted_on"], "2026-04-20")  # type: ignore[arg-type]
    assert limits(card)[1][:2] == ("第 1 次返工按时", "2026-04-20 完成")
    click(form.remove_button)
    assert blank.workspace.facts.acceptance_rounds == ()
    assert card.empty.isVisible()


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_begun_and_dropped_with_the_keys(blank: PerformancePage, kind: str) -> None:
    assert blank.begin(kind)
    draft = blank.cards[kind].draft
    assert draft is not None
    assert draft.isVisible()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, KEY.Key_Escape)
    assert not draft.isVisible()
    assert getattr(blank.workspace.facts, kind) == ()


def test_a_record_is_shown_with_the_cursor_in_it(page: PerformancePage) -> None:
    page.show_record("address_changes", "W1")
    form = page.cards["address_changes"].form("W1")
    assert form is not None
    assert QApplication.focusWidget() is form.editors["title"]
    assert not page.begin("incidents")


def test_head_counts_stand_beside_the_promise(
    qtbot: QtBot, theme: Theme, tmp_path: Path, calendar: Calendar
) -> None:
    """Three were promised; two months in a row had fewer."""
    contract = merge_terms(load_contract(), {"promised_headcount": 3})
    now = dt.datetime(2025, 7, 21, 9)
    workspace = Workspace.create(tmp_path / "人数.shouyue", contract, calendar, lambda: now)
    for page in on_screen(qtbot, PeoplePage(workspace, Explainer())):
        card = page.headcounts
        assert card.promise.text == "承诺 3 人"
        for month, count in (("2025-05", "2.5"), ("2025-6", "2.64")):
            click(card.add)
            editors = card.draft.form.editors
            enter_all(editors["month"], month, editors["count"], count)
        assert [each.month for each in workspace.facts.headcounts] == ["2025-05", "2025-06"]
        assert workspace.undo_title == "登记2025-06 到岗人数"
        assert (card.run.text, card.short.text) == ("连续不足 2 个月", "2 个月不足")
    workspace.close()


def enter_all(first: QWidget, word: str, second: QWidget, number: str) -> None:
    """Fill two fields of an entry, one after the other, and record it."""
    write(first, word)
    QTest.keyClick(first, KEY.Key_Tab)
    write(second, number)
    QTest.keyClick(second, KEY.Key_Return)
