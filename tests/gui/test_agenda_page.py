"""待办 with real keys and clicks: the list, the time line, the month, and the calendar file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop.exchange.template import load_contract, merge_terms
from desktop.models.calendar import AsOf, Calendar
from desktop.models.facts import Objection
from desktop.services.workspace import Workspace
from desktop.views.pages.agenda import AgendaPage
from desktop.views.theme import Theme
from desktop.views.widgets import Explainer, SegmentedFilter
from tests.gui.screen import on_screen
from tests.gui.test_people import click

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def explainer() -> Explainer:
    return Explainer()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, sample: Workspace, explainer: Explainer) -> Iterator[AgendaPage]:
    made = AgendaPage(sample, explainer)
    made.refresh(None)
    yield from on_screen(qtbot, made)


def keys(page: AgendaPage) -> list[str]:
    return [row.key for row in page.table.rows_model.rows if not row.band]


def pick(control: SegmentedFilter, place: int) -> None:
    QTest.mouseClick(control, Qt.MouseButton.LeftButton, pos=control.point_of(place))


def test_a_change_is_followed_and_the_list_is_filtered(page: AgendaPage, sample: Workspace) -> None:
    QAbstractItemModelTester(page.table.rows_model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    before = keys(page)
    objection = Objection(id="O9", person="吴十", received_on=dt.date(2026, 4, 3))
    sample.save(objection, title="登记异议")
    assert set(keys(page)) - set(before) == {"deadline:9.4:O9"}
    own = next(row for row in page.table.rows_model.rows if row.key == "deadline:9.4:O9")
    assert "已过" not in own.cells[6].text
    pick(page.side, 1)
    assert {row.cells[1].text for row in page.table.rows_model.rows if not row.band} == {"我方"}
    pick(page.side, 0)
    pick(page.state, 1)
    assert "deadline:9.4:O1" in keys(page)
    assert "deadline:9.4:O9" not in keys(page)


def test_enter_opens_the_record_and_f4_asks_for_the_reason(
    page: AgendaPage, explainer: Explainer, qtbot: QtBot
) -> None:
    page.table.setFocus()
    page.table.choose("payments.final.due_on")
    with qtbot.waitSignal(page.opened) as opened:
        QTest.keyClick(page.table, KEY.Key_Return)
    assert opened.args == ["instalments", "final"]
    with qtbot.waitSignal(explainer.requested) as asked:
        QTest.keyClick(page.table, KEY.Key_F4)
    assert asked.args == ["payments.final.due_on"]
    page.table.choose("deadline:13.2:migration")
    with qtbot.waitSignal(explainer.requested) as asked:
        QTest.keyClick(page.table, KEY.Key_Return)
    assert asked.args == ["deadline:13.2:migration"]


def test_the_time_line_and_the_list_have_the_same_matter_in_hand(page: AgendaPage) -> None:
    late = next(each for each in page.dues if each.key == "deadline:4.7:G1")
    place = page.line.place_of(late).toPoint()
    QTest.mouseClick(page.line, Qt.MouseButton.LeftButton, pos=place)
    assert page.state.key == "done"
    assert page.table.key == "deadline:4.7:G1"
    assert page.line.due_at(QPointF(place)) == late
    page.line.setFocus()
    QTest.keyClick(page.line, KEY.Key_Right)
    assert page.table.key != "deadline:4.7:G1"
    assert "期限" in page.line.accessibleDescription()
    QTest.mouseClick(page.line, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert page.table.key != ""


def test_the_month_is_walked_with_the_keys(page: AgendaPage) -> None:
    pick(page.view, 1)
    assert page.board.isVisible()
    assert page.board.day == dt.date(2026, 4, 10)
    page.board.setFocus()
    for _ in range(2):
        QTest.keyClick(page.board, KEY.Key_Down)
    assert [row.cells[2].text for row in page.day_table.rows_model.rows] == [
        "开具尾款发票 39,096.00 元",
        "付款前通知账户变更",
    ]
    QTest.keyClick(page.board, KEY.Key_Return)
    assert QApplication.focusWidget() is page.day_table
    page.board.setFocus()
    QTest.keyClick(page.board, KEY.Key_PageDown)
    QTest.keyClick(page.board, KEY.Key_Left)
    assert page.board.day == dt.date(2026, 5, 23)
    assert page.month_card.title.whole() == "2026 年 5 月"
    QTest.mouseClick(
        page.board, Qt.MouseButton.LeftButton, pos=page.board.rect_of(dt.date(2026, 5, 6)).center().toPoint()
    )
    assert page.board.day == dt.date(2026, 5, 6)
    click(page.before)
    assert page.board.day == dt.date(2026, 4, 6)
    click(page.today)
    assert page.board.day == dt.date(2026, 4, 10)


def test_the_calendar_file_holds_what_is_open(
    page: AgendaPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    target = tmp_path / "待办.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    with qtbot.waitSignal(page.told) as told:
        QTest.keyClick(page, KEY.Key_E, ALT)
    open_ones = [each for each in page.dues if each.due_on is not None and not each.over]
    assert told.args == [f"已导出 {len(open_ones)} 项到 待办.ics"]
    assert target.read_bytes().count(b"BEGIN:VEVENT") == len(open_ones) > 1
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "无" / "a.ics"), ""))
    with qtbot.waitSignal(page.refused) as refused:
        click(page.export)
    assert "未能写入" in refused.args[0][0].reason
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    click(page.export)
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".ics"] == ["待办.ics"]


def test_a_contract_without_dates_says_what_belongs_here(
    qtbot: QtBot, theme: Theme, tmp_path: Path, calendar: Calendar
) -> None:
    unsigned = merge_terms(load_contract(), {"signed_on": None})
    with Workspace.create(
        tmp_path / "新.shouyue", unsigned, calendar, lambda: dt.datetime(2026, 4, 20)
    ) as work:
        made = AgendaPage(work, Explainer())
        made.refresh(None)
        for page in on_screen(qtbot, made):
            assert not [row for row in page.table.rows_model.rows if row.cells[5].bold]
            work.set_as_of(AsOf(dt.date(2025, 1, 1)))
            assert page.line.isVisible()


def test_whose_a_matter_is_stands_on_a_chip_and_days_gone_by_are_red(page: AgendaPage) -> None:
    rows = [row for row in page.table.rows_model.rows if not row.band]
    grounds = {row.cells[1].text: row.cells[1].ground for row in rows}
    assert grounds == {"我方": "accent_soft", "对方": "off_soft"}
    gone = {row.key for row in rows if row.cells[6].text.startswith("已过")}
    assert gone
    assert {row.key for row in rows if row.cells[6].tone == "bad"} == gone
