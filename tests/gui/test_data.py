"""数据 with real keys and clicks: a month sealed, changed and corrected; trail, file and calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.services import own_files
from desktop.services.calendars import program_calendar
from desktop.services.sealing import Sealing
from desktop.services.workspace import Workspace
from desktop.views.pages.data import DataPage
from desktop.views.pages.incidents import IncidentsPage
from desktop.views.theme import Theme
from desktop.views.widgets import Button, State, Table
from tests.gui.conftest import NOW
from tests.gui.hands import CONTROL, SHIFT, Hands
from tests.storage.support import behind_the_back

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def edited(sample: Workspace) -> Workspace:
    """The sample, in which the last step made an outage of June uncertain."""
    incident = sample.facts.find("incidents", "I2")
    assert incident is not None
    sample.save(msgspec.structs.replace(incident, problem=None), title="修改事件 I2")
    return sample


@pytest.fixture
def hands(qtbot: QtBot, theme: Theme, edited: Workspace) -> Iterator[Hands]:
    window = make_window(edited, theme, lambda: NOW)
    qtbot.addWidget(window)
    yield Hands(window)
    window.close()


@pytest.fixture
def page(hands: Hands) -> DataPage:
    """The page, the last on the rail."""
    hands.click(hands.window.rail.items[-1])
    page = hands.window.page
    assert isinstance(page, DataPage)
    return page


def _show(hands: Hands, page: DataPage, key: str) -> None:
    hands.click(page.filter, page.filter.point_of(list(page.tabs).index(key)))
    assert page.tabs[key].isVisible()


def _words(table: Table, column: int = 0) -> list[str]:
    return [row.cells[column].text for row in table.rows_model.rows]


def _state_of(page: DataPage, month: str) -> str:
    return dict(zip(_words(page.months.table), _words(page.months.table, 1), strict=True))[month]


def _press(qtbot: QtBot, hands: Hands, key: Qt.Key, button: Button) -> None:
    """Press the keys of a button with Alt; it is pressed down for a moment, as with the mouse."""
    with qtbot.waitSignal(button.clicked):
        hands.key(key, ALT)


def _to_month(hands: Hands, page: DataPage, month: str) -> None:
    hands.tab_to(page.months.table)
    while page.months.table.key < month:
        hands.key(KEY.Key_Down)
    assert page.months.table.key == month


def test_a_month_is_sealed_changed_and_corrected(qtbot: QtBot, hands: Hands, page: DataPage) -> None:
    months = page.months
    QAbstractItemModelTester(
        months.table.rows_model, QAbstractItemModelTester.FailureReportingMode.Fatal, months
    )
    assert months.table.key == "2025-04"
    assert (_state_of(page, "2025-06"), _state_of(page, "2026-04")) == ("可封存", "未到")
    _to_month(hands, page, "2025-06")
    _press(qtbot, hands, KEY.Key_S, page.months.month.seal)
    assert _state_of(page, "2025-06") == "已封存"
    assert months.month.state.text == "已封存"
    assert not months.month.seal.isVisible()

    hands.key(KEY.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: _state_of(page, "2025-06") == "有差异")
    assert "发生额" in _words(months.month.tables["differences"])
    row = _words(months.month.tables["differences"]).index("发生额")
    differences = months.month.tables["differences"]
    assert [cell.text for cell in differences.rows_model.rows[row].cells] == [
        "发生额",
        "3,258.00 元",
        "5,430.00 元",
        "事件 I2",
    ]
    _press(qtbot, hands, KEY.Key_G, page.months.month.correct)
    assert months.month.problem.whole() == "没有填写理由"
    hands.tab_to(months.month.reason)
    hands.write("监理重新认定", KEY.Key_Tab)
    _press(qtbot, hands, KEY.Key_G, page.months.month.correct)
    assert _state_of(page, "2025-06") == "已更正"
    assert "更正理由：监理重新认定" in months.month.origin.whole()
    assert not months.month.problem.isVisible()
    assert not months.month.reason.isVisible()

    hands.key(KEY.Key_Z, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: _state_of(page, "2025-06") == "有差异")
    assert len(Sealing(page.workspace).held) == 2


def test_a_statement_is_verified_and_its_hash_copied(qtbot: QtBot, hands: Hands, page: DataPage) -> None:
    card = page.months.month
    _press(qtbot, hands, KEY.Key_S, page.months.month.seal)
    assert card.verdict.text == "尚未核验"
    _press(qtbot, hands, KEY.Key_H, card.verify)
    assert (card.verdict.state, card.verdict.text) == (
        State.OK,
        "哈希相符，与前一份衔接，按封存时的内容重算一致",
    )
    hands.tab_to(card.hash.copy)
    hands.key(KEY.Key_Return)
    assert QApplication.clipboard().text() == page.workspace.statements[0].hash
    assert card.hash.copy.text().strip() == "已复制"


def test_what_was_sealed_and_what_it_rests_on(qtbot: QtBot, hands: Hands, page: DataPage) -> None:
    card = page.months.month
    _to_month(hands, page, "2025-06")
    _press(qtbot, hands, KEY.Key_S, page.months.month.seal)
    assert card.nothing.isVisible()
    hands.tab_to(card.parts)
    hands.key(KEY.Key_Right)
    hands.key(KEY.Key_Right)
    shown = card.tables["results"]
    assert shown.isVisible()
    lines = page.workspace.statements[0].statement.lines
    assert [row.key for row in shown.rows_model.rows] == [line.figure for line in lines]
    hands.key(KEY.Key_Right)
    named = dict(zip(_words(card.tables["inputs"]), _words(card.tables["inputs"], 1), strict=True))
    assert named["事件"] == "2 条"
    assert "用到 2025、2026 年" in named["节假日历"]


def test_the_record_that_changed_is_opened(qtbot: QtBot, hands: Hands, page: DataPage) -> None:
    card = page.months.month
    _to_month(hands, page, "2025-06")
    _press(qtbot, hands, KEY.Key_S, page.months.month.seal)
    hands.key(KEY.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: _state_of(page, "2025-06") == "有差异")
    hands.tab_to(card.parts)
    hands.key(KEY.Key_Right)
    changes = card.tables["changes"]
    assert _words(changes) == ["事件 I2"]
    assert _words(changes, 2) == ["撤销：修改事件 I2"]
    hands.tab_to(changes)
    hands.key(KEY.Key_Down)
    hands.key(KEY.Key_Return)
    assert isinstance(hands.window.page, IncidentsPage)


def test_an_unsigned_contract_has_no_months(hands: Hands, page: DataPage) -> None:
    contract = page.workspace.contract
    unsigned = msgspec.structs.replace(
        contract.terms, signed_on=None, signed_by_a_on=None, signed_by_b_on=None
    )
    page.workspace.revise(contract.replaced(unsigned), "撤去签署日")
    assert _words(page.months.table) == []
    assert "尚未签署" in page.months.month.words.whole()
    assert not page.months.month.seal.isVisible()


def test_the_trail_tells_before_and_after(hands: Hands, page: DataPage) -> None:
    _show(hands, page, "trail")
    trail = page.trail
    QAbstractItemModelTester(
        trail.table.rows_model, QAbstractItemModelTester.FailureReportingMode.Fatal, trail
    )
    entries = page.workspace.entries
    assert _words(trail.table, 3) == [entry.title for entry in reversed(entries)]
    assert trail.entry is entries[-1]
    assert [cell.text for cell in trail.changes.rows_model.rows[0].cells] == [
        "事件 I2",
        "出现问题",
        "是",
        "—",
    ]
    hands.tab_to(trail.table)
    hands.key(KEY.Key_Down)
    assert trail.entry is entries[-2]
    assert trail.chosen.title.whole() == f"第 {entries[-2].seq} 条"


def test_the_trail_is_filtered_by_text_and_kind(hands: Hands, page: DataPage) -> None:
    _show(hands, page, "trail")
    trail = page.trail
    hands.tab_to(trail.text)
    QTest.keyClicks(trail.text, "I2")
    assert 0 < len(_words(trail.table)) < len(page.workspace.entries)
    assert f"/ {len(page.workspace.entries):,} 条" in trail.count.whole()
    hands.write("没有这样的记录", KEY.Key_Return)
    assert _words(trail.table) == []
    assert trail.chosen.title.whole() == "没有符合条件的记录"
    hands.write("", KEY.Key_Delete)
    hands.tab_to(trail.kind)
    hands.key(KEY.Key_Down)
    assert _words(trail.table, 2) == ["建立"]


def test_a_step_that_is_taken_back_stays_in_the_trail(hands: Hands, page: DataPage) -> None:
    _show(hands, page, "trail")
    count = len(_words(page.trail.table))
    hands.key(KEY.Key_Z, CONTROL)
    assert _words(page.trail.table, 2)[:2] == ["撤销", "修改"]
    assert len(_words(page.trail.table)) == count + 1


def test_the_chain_is_verified(hands: Hands, page: DataPage) -> None:
    _show(hands, page, "trail")
    trail = page.trail
    assert trail.head.value == page.workspace.entries[-1].hash
    hands.click(trail.verify)
    assert trail.verdict.text.startswith(f"全部 {len(page.workspace.entries):,} 条衔接无误")
    with behind_the_back(page.workspace.path) as connection:
        connection.execute("UPDATE audit SET title = '别的' WHERE seq = 3")
    hands.click(trail.verify)
    assert trail.verdict.state is State.BAD
    assert "第 3 条记录的内容被改动" in trail.verdict.text


def test_the_file_is_checked(qtbot: QtBot, hands: Hands, page: DataPage) -> None:
    _show(hands, page, "file")
    tab = page.file
    assert tab.path.whole() == page.workspace.path.name
    assert tab.folder.whole() == str(page.workspace.path.parent)
    assert not tab.table.isVisible()
    _press(qtbot, hands, KEY.Key_J, tab.check)
    assert tab.verdict.text == f"10:42:07 检查完好，修改记录 {len(page.workspace.entries):,} 条"
    assert _words(tab.table, 1) == [page.workspace.contract.id]
    with behind_the_back(page.workspace.path) as connection:
        connection.execute("UPDATE incidents SET title = '别的' WHERE id = 'I3'")
    _press(qtbot, hands, KEY.Key_J, tab.check)
    assert tab.verdict.state is State.BAD
    assert "曾在本程序之外被改动" in tab.problem.whole()
    assert not tab.table.isVisible()


def test_the_days_of_a_year_are_listed(hands: Hands, page: DataPage) -> None:
    _show(hands, page, "days")
    tab, calendar = page.days, page.workspace.calendar
    assert tab.years.key == "2026"
    hands.tab_to(tab.years)
    hands.key(KEY.Key_Down)
    assert tab.list.title.whole() == "2025 年"
    days = {day for day in (*calendar.holidays, *calendar.workdays) if day.year == 2025}
    assert [dt.date.fromisoformat(word) for word in _words(tab.days)] == sorted(days)
    hands.key(KEY.Key_Up)
    hands.key(KEY.Key_Up)
    assert tab.years.key == "2027"
    assert _words(tab.days) == []
    assert "尚未公布" in tab.list.hint.whole()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own folder."""
    folder = tmp_path / "own"
    monkeypatch.setattr("desktop.services.calendars.data_folder", lambda: folder)
    return folder


def _choose(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))


def test_a_year_is_imported(
    qtbot: QtBot, hands: Hands, page: DataPage, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _show(hands, page, "days")
    tab = page.days
    file = folder.parent / "2027.csv"
    file.write_text("日期,安排,节日\n2027-01-01,放假,元旦\n2027-01-02,调休上班,元旦\n", encoding="gb18030")
    _choose(monkeypatch, file)
    _press(qtbot, hands, KEY.Key_R, tab.add)
    assert dict(zip(_words(tab.years), _words(tab.years, 1), strict=True))["2027"] == "已公布"
    hands.tab_to(tab.years)
    hands.key(KEY.Key_Up)
    assert _words(tab.days, 2) == ["放假", "调休上班"]
    assert "2004–2027" in hands.window.status.coverage.text()
    assert program_calendar() == page.workspace.calendar


def test_a_file_that_is_no_year_is_refused(
    qtbot: QtBot, hands: Hands, page: DataPage, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _show(hands, page, "days")
    file = folder.parent / "2026.csv"
    file.write_text("日期,安排,节日\n2026-01-01,放假,元旦\n", encoding="utf-8")
    _choose(monkeypatch, file)
    before = page.workspace.calendar
    _press(qtbot, hands, KEY.Key_R, page.days.add)
    assert hands.window.banner.isVisible()
    assert page.workspace.calendar is before
    assert not folder.exists()


def test_what_is_tried_stands_in_no_record(hands: Hands, page: DataPage, edited: Workspace) -> None:
    _show(hands, page, "trail")
    rows = _words(page.trail.table, 3)
    hands.key(KEY.Key_J, CONTROL)
    edited.remove("incidents", "I2", "删除事件 I2")
    assert edited.trial is not None
    assert _words(page.trail.table, 3) == rows
    hands.window.what_if.adopt()
    assert _words(page.trail.table, 3) == ["采纳假设（2 处改动）", *rows], "its decision went too"


def _save_as(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (name, ""))


def test_the_document_for_a_successor_is_written(
    qtbot: QtBot, hands: Hands, page: DataPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _show(hands, page, "file")
    _save_as(monkeypatch, str(tmp_path / "交接"))
    _press(qtbot, hands, KEY.Key_B, page.file.hand_over)
    words = [each.text for each in Document(str(tmp_path / "交接.docx")).paragraphs]
    assert words[0] == "政务云扩展服务合同（2025）工作交接书"
    assert "交接.docx" in hands.window.status.message.whole()


def test_beside_the_sample_the_document_is_proposed_among_the_users_own(
    hands: Hands, page: DataPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sample lies in the program's own folder, which nobody sees."""
    asked: list[str] = []

    def ask(*given: str) -> tuple[str, str]:
        asked.append(given[2])
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    monkeypatch.setattr(own_files, "data_folder", lambda: hands.window.workspace.path.parent)
    monkeypatch.setattr(own_files, "documents", lambda: tmp_path / "文档")
    _show(hands, page, "file")
    hands.click(page.file.hand_over)
    assert asked == [str(tmp_path / "文档" / "政务云扩展服务合同（2025）工作交接书.docx")]


def test_a_place_that_cannot_be_written_is_told(
    hands: Hands, page: DataPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _show(hands, page, "file")
    _save_as(monkeypatch, str(tmp_path / "没有的目录" / "交接.docx"))
    hands.click(page.file.hand_over)
    assert "不能写入" in hands.window.banner.words.whole()
    _save_as(monkeypatch, "")
    hands.click(page.file.hand_over)
    assert "不能写入" in hands.window.banner.words.whole(), "nothing was written, and nothing is said of it"


def test_what_is_only_tried_is_not_handed_over(
    hands: Hands, page: DataPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _show(hands, page, "file")
    _save_as(monkeypatch, str(tmp_path / "交接.docx"))
    hands.key(KEY.Key_J, CONTROL)
    hands.click(page.file.hand_over)
    assert "假设" in hands.window.banner.words.whole()
    assert not (tmp_path / "交接.docx").exists()
