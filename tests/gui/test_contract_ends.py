"""权利与终止 with real keys and clicks: rights, counters, what is recorded, the settlement that follows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.exchange.template import load_contract
from desktop.models.calendar import AsOf, Calendar
from desktop.models.enums.findings import BreachKind
from desktop.models.performance import AcceptanceRound, Breach
from desktop.services.workspace import Workspace
from desktop.views.evident.matters import LimitLine, MatterCard
from desktop.views.pages.contract import ContractPage
from desktop.views.theme import Theme
from desktop.views.widgets import Explainer
from tests.gui.hands import click, pick, write
from tests.gui.screen import on_screen

DAY = dt.date
KEY = Qt.Key
KINDS = ("force_majeure", "custody")


def shown(qtbot: QtBot, page: ContractPage) -> Iterator[ContractPage]:
    """The page on the screen, the tab opened by a click."""
    page.refresh(None)
    for made in on_screen(qtbot, page):
        place = list(made.tabs).index("ends")
        QTest.mouseClick(made.filter, Qt.MouseButton.LeftButton, pos=made.filter.point_of(place))
        assert made.ends.isVisible()
        yield made


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, sample: Workspace, explainer: Explainer) -> Iterator[ContractPage]:
    yield from shown(qtbot, ContractPage(sample, explainer))


@pytest.fixture
def blank(qtbot: QtBot, theme: Theme, tmp_path: Path, calendar: Calendar) -> Iterator[ContractPage]:
    """The page of a contract whose service ended on 7 April 2026."""
    now = dt.datetime(2026, 4, 20, 9)
    workspace = Workspace.create(tmp_path / "新.shouyue", load_contract(), calendar, lambda: now)
    yield from shown(qtbot, ContractPage(workspace, Explainer()))
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


def test_the_fourth_failed_inspection_gives_rights(blank: ContractPage) -> None:
    days = (DAY(2026, 4, 9), DAY(2026, 4, 13), DAY(2026, 4, 15), DAY(2026, 4, 17))
    for number, day in enumerate(days, 1):
        blank.workspace.save(
            AcceptanceRound(id=f"A{number}", inspected_on=day, passed=False), title="登记验收"
        )
    (row,) = blank.ends.rights.table.rows_model.rows
    assert [cell.text for cell in row.cells] == [
        "可行使",
        "第六条1",
        "解除合同、追回全部款项、3% 违约金",
        "2026-04-17",
    ]
    assert blank.ends.counters.lines[4][2].text == "4 / 3"


def test_a_termination_is_settled_at_once(page: ContractPage) -> None:
    """Ended under 13.1: all cash that was paid goes back, 91,224.00."""
    card = page.ends.termination
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


def test_what_cannot_be_is_refused_where_it_was_typed(blank: ContractPage) -> None:
    """An answer to an exit that nobody asked for."""
    form = blank.ends.cards["exit"].form("exit")
    assert form is not None
    form.editors["granted"].setFocus()
    QTest.keyClick(form.editors["granted"], KEY.Key_Down)
    assert "没有退出申请" in form.reason.text
    assert blank.workspace.facts.exit.granted is None
    assert form.editors["granted"].value is None


def test_figures_are_explained_from_here(page: ContractPage, explainer: Explainer, qtbot: QtBot) -> None:
    table = page.ends.rights.table
    table.setFocus()
    table.choose("12.5(2)")
    with qtbot.waitSignal(explainer.requested) as asked:
        QTest.keyClick(table, KEY.Key_F4)
    assert asked.args == ["right:12.5(2)"]
    figure = page.ends.counters.lines[2][2]
    with qtbot.waitSignal(explainer.requested) as asked:
        click(figure)
    assert asked.args == ["counters.complaints"]
    line = page.ends.cards["force_majeure"].findChildren(LimitLine)[0]
    with qtbot.waitSignal(explainer.requested) as asked:
        click(line.days.items[0].figure)
    assert asked.args == ["strict:14.3:U1"]


def test_rights_follow_the_day(page: ContractPage) -> None:
    page.workspace.set_as_of(AsOf(DAY(2026, 4, 7)))
    assert not page.ends.rights.table.isVisible()
    assert page.ends.rights.none.isVisible()
    breach = Breach(id="B9", kind=BreachKind.SUBCONTRACTING, title="转包", date=DAY(2026, 4, 7))
    page.workspace.save(breach, title="登记转包")
    assert page.ends.rights.table.rows_model.rows[0].cells[0].text == "可行使"


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_begun_and_dropped_with_the_keys(blank: ContractPage, kind: str) -> None:
    assert blank.begin(kind)
    draft = blank.ends.cards[kind].draft
    assert draft is not None
    assert draft.isVisible()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, KEY.Key_Escape)
    assert not draft.isVisible()
    assert getattr(blank.workspace.facts, kind) == ()
    assert not blank.begin("incidents")


def test_originals_are_accounted_for(page: ContractPage) -> None:
    """Of the contract three are held; of the secrecy agreement three and of the integrity agreement two."""
    card = page.ends.custody
    assert [label.accessibleName() for label in card.held.widgets.values()] == [
        "正常：政务云扩展服务合同书：应持 3 份，已登记 3 份",
        "注意：保密协议（附件4）：应持 3 份，已登记 0 份",
        "注意：廉政协议（附件5）：应持 2 份，已登记 0 份",
    ]
    assert card.add is not None
    assert card.draft is not None
    click(card.add)
    editors = card.draft.form.editors
    pick(editors["document"], "廉政协议（附件5）")
    editors["held"].setFocus()
    write(editors["held"], "2")
    QTest.keyClick(editors["held"], KEY.Key_Return)
    assert page.workspace.undo_title == "登记正本保管“廉政协议（附件5）”"
    assert [label.accessibleName() for label in card.held.widgets.values()][2].endswith("已登记 2 份")


def test_a_record_is_shown_with_the_cursor_in_it(page: ContractPage) -> None:
    page.show_record("force_majeure", "U1")
    form = page.ends.cards["force_majeure"].form("U1")
    assert form is not None
    assert QApplication.focusWidget() is form.editors["title"]
    assert page.begin("exit")
