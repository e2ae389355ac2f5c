"""Walks through the whole window with keys and mouse: every page tells the same of a step and its undo."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.models.enums.duties import DeadlineStatus
from desktop.models.enums.incidents import Flag
from desktop.models.money import grouped
from desktop.rules.personnel import CHANGE
from desktop.services.workspace import Workspace
from desktop.views.charts.plot import Plot
from desktop.views.evidence import Quote
from desktop.views.pages.findings import FindingsPage
from desktop.views.pages.incidents import IncidentsPage
from desktop.views.pages.overview import OverviewPage
from desktop.views.pages.payments import PaymentsPage
from desktop.views.pages.people import PeoplePage
from desktop.views.pages.people.limit_cards import LimitCard
from desktop.views.pages.sla import SlaPage
from desktop.views.theme import Theme
from tests.gui.conftest import NOW
from tests.gui.hands import CONTROL, SHIFT, Hands

KEY = Qt.Key
DAY = dt.date


@pytest.fixture
def hands(qtbot: QtBot, theme: Theme, sample: Workspace) -> Hands:
    window = make_window(sample, theme, lambda: NOW)
    qtbot.addWidget(window)
    return Hands(window)


# A new project lead, announced a day late


def test_a_change_announced_one_day_late_and_what_follows(hands: Hands, sample: Workspace) -> None:
    """From 7 April ten days back is 28 March, a Saturday: counted back it stays there. Notice on the 29th."""
    before = next_steps(hands)
    card = record_change(hands, notice="2026-03-29", effective="2026-04-07")
    (_, change) = sample.facts.personnel_changes
    limit = next(each for each in sample.assessment.deadlines if each.subject == change.id)
    assert (limit.strict_on, limit.due_on, limit.done_on) == (
        DAY(2026, 3, 28),
        DAY(2026, 3, 28),
        DAY(2026, 3, 29),
    )
    assert limit.status is DeadlineStatus.LATE
    assert [chip.accessibleName() for chip in card.chips if chip.isVisible()] == [
        "违约或逾期：通知晚 1 日",
        "违约或逾期：未经同意",
    ]
    assert [item.figure.text for item in card.limits.items] == [
        "2026-03-28",
        "2026-03-28（倒数不移）",
        "2026-04-08",
    ]
    assert "第十二条4(4)" in card.follows.whole()
    assert (CHANGE, change.id) in {(each.code, each.subject) for each in sample.assessment.warnings}
    assert [step for step in next_steps(hands) if step not in before] == [
        ("逾期", "我方", "处理未经同意的项目负责人更换", "")
    ]
    assert_explained(hands, change.id)
    hands.key(KEY.Key_Z, CONTROL)
    assert next_steps(hands) == before
    assert len(sample.facts.personnel_changes) == 1
    assert all(each.subject != change.id for each in sample.assessment.deadlines)
    hands.key(KEY.Key_Z, CONTROL | SHIFT)
    assert next_steps(hands) != before


def record_change(hands: Hands, *, notice: str, effective: str) -> LimitCard:
    """登记变更 on 人员: the names, the notice and the day, Enter."""
    page = hands.turn(PeoplePage)
    hands.click(page.add_change)
    form = page.new_change.form
    hands.tab_to(form.editors["old"])
    hands.write("周九", KEY.Key_Tab)
    hands.write("王十六", KEY.Key_Tab)
    hands.tab_to(form.editors["notice_on"])
    hands.write(notice, KEY.Key_Tab)
    hands.tab_to(form.editors["effective_on"])
    hands.write(effective, KEY.Key_Return)
    card = page.changes.card(hands.window.workspace.facts.personnel_changes[-1].id)
    assert card is not None
    return card


def next_steps(hands: Hands) -> list[tuple[str, str, str, str]]:
    """下一步 as the overview lists it: state, side, words, day."""
    lines = [line for line in hands.turn(OverviewPage).steps.lines if line.isVisible()]
    return [(line.state.text, line.side.accessibleName(), line.text.whole(), line.due.text) for line in lines]


def assert_explained(hands: Hands, change: str) -> None:
    """F4 on 最晚通知: the day heads the panel, the clause is quoted, no reading of rest days plays a part."""
    card = hands.turn(PeoplePage).changes.card(change)
    assert card is not None
    card.limits.items[0].figure.setFocus()
    hands.key(KEY.Key_F4)
    panel = hands.window.panel
    assert panel.isVisible()
    assert panel.figure.text == "2026-03-28"
    assert "倒数的期限不移" in panel.formula.whole()
    assert [quote.clause.heading for quote in panel.findChildren(Quote)] == ["第四条7"]
    panel.copy()
    text = QGuiApplication.clipboard().text()
    assert "更换日前第 10 日" in text
    assert "2026-03-29" in text
    assert "读法" not in text
    hands.key(KEY.Key_F4)


# A severity that was open, decided


def test_a_severity_decided_agrees_on_every_page_and_is_undone(hands: Hands, sample: Workspace) -> None:
    """3-8 for January, 30 % of 10,860.00, comes to the three penalties; confirmed it passes the cap.

    19,548.00 + 600.00 of losses against 18,244.80; 5,430.00 set off and 600.00 made up leave 12,214.80 of
    33,666.00 unpaid.
    """
    before = told(hands)
    assert before["accrued"] == before["drawn"] == Decimal("16290.00")
    page = hands.turn(IncidentsPage)
    hands.click(page.column.pane.viewport(), row_place(page, "I10"))
    switch = page.detail.severity.line(Flag.PROBLEM).switch
    hands.click(switch, switch.point_of(0))
    decided = told(hands)
    assert decided["january"] == ("成立", "3,258.00", "计入", "待确认")
    assert decided["accrued"] == Decimal("19548.00")
    assert before["trend"] == "1 月 16.50，未认定"
    assert decided["trend"] == "1 月 16.50，成立"
    assert decided["net"] == before["net"] == Decimal("22806.00")
    assert_agreed(decided, sample)
    hands.click(hands.turn(FindingsPage).confirm_all)
    confirmed = told(hands)
    assert confirmed["january"] == ("成立", "3,258.00", "计入", "已确认")
    assert (confirmed["payable"], confirmed["deductible"], confirmed["net"]) == (
        Decimal("18244.80"),
        Decimal("12214.80"),
        Decimal("21451.20"),
    )
    assert_agreed(confirmed, sample)
    hands.key(KEY.Key_Z, CONTROL)
    assert told(hands) == decided
    hands.key(KEY.Key_Z, CONTROL)
    assert told(hands) == before


def row_place(page: IncidentsPage, key: str) -> QPoint:
    """Where a record stands in the list."""
    pane = page.column.pane
    place = [row.key for row in pane.rows_model.rows].index(key)
    return pane.visualRect(pane.rows_model.index(place, 0)).center()


def told(hands: Hands) -> dict[str, object]:
    """What the pages show and the charts have drawn, page by page."""
    findings = hands.turn(FindingsPage)
    (january,) = [
        tuple(row.cells[place].text for place in (0, 4, 5, 6))
        for row in findings.book.table.rows_model.rows
        if row.cells[1].text == "3-8"
    ]
    overview = hands.turn(OverviewPage)
    overview.complete()
    curve = overview.penalty_chart.host.chart
    trend = hands.turn(SlaPage)
    trend.complete()
    board, small = trend.charts.host.chart, trend.curve.host.chart
    assert curve is not None
    assert board is not None
    assert small is not None
    statement = hands.turn(PaymentsPage).statement
    return {
        "january": january,
        "accrued": number(findings.book.total.text),
        "payable": number(overview.cards[0].figure.text),
        "drawn": last_drawn(curve),
        "drawn_small": last_drawn(small),
        "marks": curve.count() - 1,
        "said": curve.accessibleDescription(),
        "trend": board.heads[1].state.text,
        "deductible": -number(statement.deduction.sum.text),
        "net": number(statement.net.text),
    }


def assert_agreed(shown: dict[str, object], workspace: Workspace) -> None:
    """Chart, ledger, payment and assessment tell the same."""
    sums, final = workspace.assessment.penalties, workspace.assessment.payments["final"]
    standing = [each for each in workspace.assessment.findings if each.stands]
    assert shown["drawn"] == shown["drawn_small"] == shown["accrued"] == sums.accrued
    assert shown["marks"] == len(standing)
    assert grouped(sums.accrued) in str(shown["said"])
    assert shown["payable"] == sums.payable
    assert (shown["deductible"], shown["net"]) == (final.deductible, final.net)


def number(text: str) -> Decimal:
    return Decimal(text.replace(",", "").replace("−", "-"))


def last_drawn(plot: Plot) -> Decimal:
    """The height at which the line of accrued penalties ends, in the data that is drawn."""
    _, heights = plot.box.addedItems[0].getData()
    return Decimal(str(float(heights[-1]))).quantize(Decimal("0.01"))


# What was deleted


def test_what_undo_brings_back_is_in_hand_again(hands: Hands, sample: Workspace) -> None:
    page = hands.turn(IncidentsPage)
    hands.click(page.column.pane.viewport(), row_place(page, "I2"))
    page.column.pane.setFocus()
    hands.key(KEY.Key_Delete)
    assert sample.facts.find("incidents", "I2") is None
    assert page.column.chosen == "I1"
    hands.key(KEY.Key_Z, CONTROL)
    assert page.column.chosen == "I2"
    people = hands.turn(PeoplePage)
    people.roster.table.choose("N5")
    form = people.roster.form
    assert form is not None
    hands.click(form.remove_button)
    assert people.roster.table.key != "N5"
    hands.key(KEY.Key_Z, CONTROL)
    assert people.roster.table.key == "N5"
    ledger = hands.turn(FindingsPage)
    ledger.book.choose("3-13|||V1")
    hands.click(ledger.dossier.decisions.withdraw)
    ledger.book.choose("3-5||platform|I2")
    hands.key(KEY.Key_Z, CONTROL)
    assert ledger.book.table.key == "3-13|||V1"
    hands.turn(IncidentsPage)
    hands.key(KEY.Key_Z, CONTROL | SHIFT)
    assert page.column.chosen == "I2", "what comes back elsewhere moves nothing here"
