"""导入 with real keys and clicks: a file chosen, its unit told, rows looked at, taken in and undone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.services.exporting import export_whole
from desktop.services.importing import WholePlan
from desktop.services.workspace import Workspace
from desktop.views.pages.data import DataPage
from desktop.views.pages.data import importing as package
from desktop.views.pages.data.importing import ImportTab
from desktop.views.pages.data.importing.whole import ALONE
from desktop.views.pages.specs import IMPORTS
from desktop.views.theme import Theme
from tests.data.wild.raw import Cell, Value, sheet, workbook
from tests.gui.conftest import NOW
from tests.gui.hands import CONTROL, SHIFT, Hands, pick

KEY = Qt.Key
_LONG_MS = 30_000
ALT = Qt.KeyboardModifier.AltModifier
_HEAD: list[Value | Cell] = ["工单编号", "业务系统", "受理时间", "响应", "处理人"]


@pytest.fixture
def hands(qtbot: QtBot, theme: Theme, sample: Workspace, own_folder: Path) -> Iterator[Hands]:
    window = make_window(sample, theme, lambda: NOW)
    qtbot.addWidget(window)
    yield Hands(window)
    window.close()


@pytest.fixture
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where what was chosen is remembered."""
    monkeypatch.setattr(package.tab, "data_folder", lambda: tmp_path)
    return tmp_path


def rows_of(workspace: Workspace) -> list[list[Value | Cell]]:
    """I1 as it is, I2 with another response, one that is wrong, one that is new."""
    first, second = workspace.facts.incidents[:2]
    assert first.reported_at
    assert second.reported_at
    day = dt.datetime(2026, 3, 2, 9)
    return [
        [first.id, "platform", first.reported_at, first.responded_at, "张三"],
        [second.id, "platform", second.reported_at, second.reported_at + dt.timedelta(minutes=9), "张三"],
        ["G-1", "platform", day, "15:52:70", "李四"],
        ["G-2", "platform", day + dt.timedelta(days=1), "9:12", "李四"],
    ]


@pytest.fixture
def incidents(tmp_path: Path, sample: Workspace) -> Path:
    path = tmp_path / "工单.xlsx"
    workbook(path, {"工单": sheet([_HEAD, *rows_of(sample)])})
    return path


def opened(hands: Hands, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> ImportTab:
    """The assistant with a file, chosen as a user does; the file dialog is the system's."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    hands.key(KEY.Key_I, CONTROL | SHIFT)
    page = hands.window.page
    assert isinstance(page, DataPage)
    hands.key(KEY.Key_O, ALT)
    return read(page.imports, qtbot)


def read(tab: ImportTab, qtbot: QtBot) -> ImportTab:
    """The assistant once the file was read and looked through."""
    qtbot.waitUntil(
        lambda: tab.stack.currentWidget() is not tab.start or tab.start.refusal.isVisible(), timeout=_LONG_MS
    )
    return tab


def take_in(hands: Hands, workspace: Workspace, qtbot: QtBot) -> None:
    """Press the keys of the button; it shows itself pressed before it acts."""
    before = len(workspace.entries)
    hands.key(KEY.Key_I, ALT)
    qtbot.waitUntil(lambda: len(workspace.entries) > before)


def states(tab: ImportTab) -> list[str]:
    """What the preview says of each row."""
    return [row.cells[2].text for row in tab.preview.table.rows_model.rows]


def test_a_file_is_looked_at_taken_in_and_undone(
    hands: Hands, incidents: Path, sample: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sample.facts
    tab = opened(hands, incidents, qtbot, monkeypatch)
    assert states(tab) == ["＝ 一致", "⇄ 更新", "错误", "＋ 新增"]
    assert tab.go.text() == "导入 2 行，跳过 2 行"
    assert any(row.cells[4].text == "分钟" for row in tab.effects.table.rows_model.rows)
    hands.key(KEY.Key_F8)
    qtbot.waitUntil(lambda: "秒数超出 0–59" in tab.fault.reason.whole())
    take_in(hands, sample, qtbot)
    assert [each.id for each in sample.facts.incidents if each not in before.incidents] == ["I2", "G-2"]
    assert states(tab) == ["＝ 一致", "＝ 一致", "错误", "＝ 一致"]
    assert not tab.go.isEnabled()
    hands.key(KEY.Key_Z, CONTROL)
    assert sample.facts == before
    assert states(tab) == ["＝ 一致", "⇄ 更新", "错误", "＋ 新增"]


def test_space_leaves_a_row_out(
    hands: Hands, incidents: Path, sample: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tab = opened(hands, incidents, qtbot, monkeypatch)
    hands.tab_to(tab.preview.table)
    hands.key(KEY.Key_Home, CONTROL)
    hands.key(KEY.Key_Down)
    assert "将更新 I2" in tab.fault.reason.whole()
    hands.key(KEY.Key_Space)
    assert tab.go.text() == "导入 1 行，跳过 3 行"
    held = sample.facts.find("incidents", "I2")
    take_in(hands, sample, qtbot)
    assert sample.facts.find("incidents", "I2") == held
    assert sample.facts.find("incidents", "G-2") is not None


def test_the_unit_is_asked_before_any_row_is_shown(
    hands: Hands, tmp_path: Path, sample: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "付款.xlsx"
    rows: list[list[Value | Cell]] = [["款项", "付款日期", "金额"], ["尾款", dt.date(2026, 4, 9), 0.5]]
    workbook(path, {"付款": sheet(rows)})
    tab = opened(hands, path, qtbot, monkeypatch)
    assert not tab.go.isEnabled()
    assert "请在左边说明单位：金额" in tab.preview.ask.words.text
    pick(tab.mapping.units[2], "单位：万元")
    assert states(tab) == ["＋ 新增"]
    take_in(hands, sample, qtbot)
    assert str(sample.facts.payments[-1].amount) == "5000.00"


def test_a_column_is_chosen_once_and_remembered(
    hands: Hands, tmp_path: Path, sample: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "工单.xlsx"
    day = dt.datetime(2026, 3, 2, 9)
    rows: list[list[Value | Cell]] = [["编号", "时刻一", "业务系统"], ["G-1", day, "platform"]]
    workbook(path, {"工单": sheet(rows)})
    tab = opened(hands, path, qtbot, monkeypatch)
    pick(tab.mapping.kind, "事件")
    assert tab.mapping.states[1].text == "不读"
    pick(tab.mapping.choices[1], "报告")
    assert tab.mapping.states[1].text == "可读"
    take_in(hands, sample, qtbot)
    hands.key(KEY.Key_Escape)
    assert tab.stack.currentWidget() is tab.start
    tab = opened(hands, path, qtbot, monkeypatch)
    assert tab.mapping.choices[1].currentText() == "报告"
    assert states(tab) == ["＝ 一致"]


def test_why_a_file_is_refused_is_said(
    hands: Hands, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "图.xlsx"
    path.write_bytes(b"%PDF-1.7")
    tab = opened(hands, path, qtbot, monkeypatch)
    assert "这是 PDF 文件" in tab.start.refusal.whole()
    assert hands.focus is tab.start.choose


def test_rows_that_fail_are_exported_with_their_reasons(
    hands: Hands, incidents: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tab = opened(hands, incidents, qtbot, monkeypatch)
    target = tmp_path / "未导入.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    hands.click(tab.preview.export)
    written = load_workbook(target).active
    assert written is not None
    assert [cell.value for cell in written[1]] == [*_HEAD, "未导入的原因"]
    assert written["A2"].value == "G-1"
    assert "D4" in str(written["F2"].value)


def test_a_file_dropped_on_the_window_opens_the_assistant(
    hands: Hands, incidents: Path, qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(incidents))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), copy, data, left, none)
    QApplication.sendEvent(hands.window, enter)
    assert enter.isAccepted()
    hands.window.dropEvent(QDropEvent(QPointF(9, 9), copy, data, left, none))
    page = hands.window.page
    assert isinstance(page, DataPage)
    assert states(read(page.imports, qtbot)) == ["＝ 一致", "⇄ 更新", "错误", "＋ 新增"]


def test_reading_can_be_cancelled(hands: Hands, incidents: Path, qtbot: QtBot) -> None:
    hands.window.open_record(IMPORTS, str(incidents))
    page = hands.window.page
    assert isinstance(page, DataPage)
    assert page.imports.start.cancel.isVisible()
    hands.key(KEY.Key_Escape)
    assert page.imports.start.choose.isVisible()


def test_a_whole_contract_is_looked_at_sheet_by_sheet_and_taken_in(
    hands: Hands, tmp_path: Path, sample: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "整份.xlsx"
    assert export_whole(sample, path) is None
    book = load_workbook(path)
    book["系统"]["C2"] = "示例平台（改名）"
    people = book["人员"]
    names = [str(cell.value) for cell in people[1]]
    people.cell(people.max_row + 1, names.index("姓名") + 1, "郑一")
    book.save(path)
    whole = opened(hands, path, qtbot, monkeypatch).whole
    qtbot.waitUntil(lambda: whole.go.text().startswith("导入 1 行和合同的 1 处"), timeout=_LONG_MS)
    assert [row.cells[3].text for row in whole.contract.table.rows_model.rows] == ["示例平台（改名）"]
    hands.tab_to(whole.sheets)
    rows = [row.key for row in whole.sheets.rows_model.rows]
    for _ in range(rows.index("people")):
        hands.key(KEY.Key_Down)
    preview = whole.previews["people"]
    assert whole.stack.currentWidget() is preview
    assert [row.cells[2].text for row in preview.table.rows_model.rows][-1] == "＋ 新增"
    before = sample.facts, sample.contract
    take_in(hands, sample, qtbot)
    assert sample.contract.terms.systems[0].name == "示例平台（改名）"
    assert sample.facts.people[-1].name == "郑一"
    qtbot.waitUntil(lambda: whole.go.text() == "没有要导入的", timeout=_LONG_MS)
    assert not whole.go.isEnabled()
    hands.key(KEY.Key_Z, CONTROL)
    assert (sample.facts, sample.contract) == before
    qtbot.waitUntil(lambda: whole.go.text().startswith("导入 1 行和合同的 1 处"), timeout=_LONG_MS)
    assert not whole.alike.isVisible()
    hands.key(KEY.Key_Escape)
    assert whole.isHidden()


def test_a_whole_contract_becomes_a_file_of_its_own(
    hands: Hands, tmp_path: Path, sample: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "整份.xlsx"
    assert export_whole(sample, path) is None
    whole = opened(hands, path, qtbot, monkeypatch).whole
    asked: list[WholePlan] = []
    hands.window.found_asked.connect(asked.append)
    qtbot.waitUntil(lambda: whole.go.text() == "没有要导入的", timeout=_LONG_MS)
    assert whole.alike.words.whole().startswith("工作簿与当前合同相同")
    hands.tab_to(whole.alike.alone)
    hands.key(KEY.Key_Return)
    assert whole.target.value == ALONE
    qtbot.waitUntil(lambda: whole.go.text().startswith("新建合同"), timeout=_LONG_MS)
    assert not whole.alike.isVisible()
    pick(whole.target, "并入当前合同")
    qtbot.waitUntil(whole.alike.isVisible, timeout=_LONG_MS)
    pick(whole.target, "新建合同文件…")
    qtbot.waitUntil(lambda: whole.go.text().startswith("新建合同"), timeout=_LONG_MS)
    hands.key(KEY.Key_I, ALT)
    qtbot.waitUntil(lambda: bool(asked))
    assert asked[0].contract == sample.contract
    assert len(asked[0].sheets) > 30
