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
from desktop.models.calendar import AsOf, Calendar
from desktop.models.enums import BreachKind
from desktop.models.performance import AcceptanceRound, Breach
from desktop.services.workspace import Workspace
from desktop.views.pages.people import PeoplePage
from desktop.views.pages.performance import PerformancePage
from desktop.views.pages.performance.matters import LimitLine, MatterCard
from desktop.views.theme import Theme
from desktop.views.widgets import Choice, Explainer
from tests.gui.screen import on_screen
from tests.gui.test_people import click, enter, write

DAY = dt.date
KEY = Qt.Key
KINDS = ("acceptance_rounds", "force_majeure", "confidential_returns", "address_changes")


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
    assert limits(page.cards["exit"])[0][0] == "退出申请按时"
    for kind in KINDS:
        assert not page.cards[kind].empty.isVisible()
    assert [cell.text for cell in page.rights.table.rows_model.rows[0].cells][:2] == [
        "可争议",
        "第十二条5(2)",
    ]
    assert [figure.text for _, _, figure, _ in page.counters.lines] == [
        "0 / 1",
        "0 / 3",
        "2 / 3",
        "1 / 3",
        "0 / 3",
    ]
    assert "没有解除" in page.termination.empty.whole()


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
    assert blank.counters.lines[4][2].text == "1 / 3"
    form = card.form(recorded.id)
    assert form is not None
    enter(form.editors["resubmitted_on"], "2026-04-20")  # type: ignore[arg-type]
    assert limits(card)[1][:2] == ("第 1 次返工按时", "2026-04-20 完成")
    click(form.remove_button)
    assert blank.workspace.facts.acceptance_rounds == ()
    assert card.empty.isVisible()


def test_the_fourth_failed_inspection_gives_rights(blank: PerformancePage) -> None:
    days = (DAY(2026, 4, 9), DAY(2026, 4, 13), DAY(2026, 4, 15), DAY(2026, 4, 17))
    for number, day in enumerate(days, 1):
        blank.workspace.save(
            AcceptanceRound(id=f"A{number}", inspected_on=day, passed=False), title="登记验收"
        )
    (row,) = blank.rights.table.rows_model.rows
    assert [cell.text for cell in row.cells] == [
        "可行使",
        "第六条1",
        "解除合同、追回全部款项、3% 违约金",
        "2026-04-17",
    ]
    assert blank.counters.lines[4][2].text == "4 / 3"


def test_a_termination_is_settled_at_once(page: PerformancePage) -> None:
    """Ended under 13.1: all cash that was paid goes back, 91,224.00."""
    card = page.termination
    assert card.add is not None
    assert card.draft is not None
    assert limits(card)[0][:2] == ("数据迁移和切换未到期", "第十三条2，还有 59 日")
    click(card.add)
    editors = card.draft.form.editors
    write(editors["date"], "2026-04-10")
    QTest.keyClick(editors["date"], KEY.Key_Return)
    assert "没有依据条款" in card.draft.form.reason.text
    pick(editors["clause"], "第十三条1")
    QTest.keyClick(editors["clause"], KEY.Key_Return)
    assert page.workspace.undo_title == "修改合同解除"
    shown = {item.name.whole(): item.figure.text for item in card.sums.items if item.isVisible()}
    assert shown["应退款"] == "91,224.00 元"
    assert {item.figure.figure_id for item in card.sums.items} == {
        "settlement.consumed",
        "settlement.refund",
        "settlement.refund_capped",
        "settlement.owed_by_a",
    }
    assert not card.add.isVisible()
    form = card.form("termination")
    assert form is not None
    click(form.remove_button)
    assert page.workspace.assessment.settlement is None
    assert not any(item.isVisible() for item in card.sums.items)
    assert card.add.isVisible()


def test_what_cannot_be_is_refused_where_it_was_typed(blank: PerformancePage) -> None:
    """An answer to an exit that nobody asked for."""
    form = blank.cards["exit"].form("exit")
    assert form is not None
    form.editors["granted"].setFocus()
    QTest.keyClick(form.editors["granted"], KEY.Key_Down)
    assert "没有退出申请" in form.reason.text
    assert blank.workspace.facts.exit.granted is None
    assert form.editors["granted"].value is None


def test_figures_are_explained_from_here(page: PerformancePage, explainer: Explainer, qtbot: QtBot) -> None:
    table = page.rights.table
    table.setFocus()
    table.choose("12.5(2)")
    with qtbot.waitSignal(explainer.requested) as asked:
        QTest.keyClick(table, KEY.Key_F4)
    assert asked.args == ["right:12.5(2)"]
    figure = page.counters.lines[2][2]
    with qtbot.waitSignal(explainer.requested) as asked:
        click(figure)
    assert asked.args == ["counters.complaints"]
    line = page.cards["force_majeure"].findChildren(LimitLine)[0]
    with qtbot.waitSignal(explainer.requested) as asked:
        click(line.days.items[0].figure)
    assert asked.args == ["strict:14.3:U1"]


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
    assert page.begin("exit")
    assert not page.begin("incidents")


def test_rights_follow_the_day(page: PerformancePage) -> None:
    page.workspace.set_as_of(AsOf(DAY(2026, 4, 7)))
    assert not page.rights.table.isVisible()
    assert page.rights.none.isVisible()
    breach = Breach(id="B9", kind=BreachKind.SUBCONTRACTING, title="转包", date=DAY(2026, 4, 7))
    page.workspace.save(breach, title="登记转包")
    assert page.rights.table.rows_model.rows[0].cells[0].text == "可行使"


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
