"""Workbooks asked for with keys and clicks: from 付款, 违约认定, SLA 趋势, 数据 and the palette."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.exchange.columns import IMPORTABLE, name_of
from desktop.exchange.workbooks.finance import LEDGER_ZH, Ledger
from desktop.models.assessment import Problem
from desktop.services.workspace import Workspace
from desktop.views.pages.data import DataPage
from desktop.views.pages.data.exports import ExportsTab
from desktop.views.pages.findings import FindingsPage
from desktop.views.pages.incidents import IncidentsPage
from desktop.views.pages.incidents.entries import Sieve
from desktop.views.pages.payments import PaymentsPage
from desktop.views.pages.sla import SlaPage
from desktop.views.widgets import Page
from tests.exchange.workbooks.support import opened, values
from tests.gui.hands import CONTROL, Hands, pick

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
Asked = list[str]


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "out.xlsx"


@pytest.fixture
def asked(target: Path, monkeypatch: pytest.MonkeyPatch) -> Asked:
    """The names that were proposed; the user takes one of their own, without a suffix."""
    found: Asked = []

    def choose(_parent: object, _title: str, name: str, *_: object) -> tuple[str, str]:
        found.append(name)
        return str(target.with_suffix("")), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    return found


@pytest.fixture
def exports(hands: Hands) -> ExportsTab:
    """The tab 导出 of 数据."""
    hands.click(hands.window.rail.items[-1])
    page = hands.window.page
    assert isinstance(page, DataPage)
    hands.click(page.filter, page.filter.point_of(list(page.tabs).index("exports")))
    assert page.exports.isVisible()
    return page.exports


def _told(qtbot: QtBot, page: Page, do: Callable[[], object]) -> str:
    with qtbot.waitSignal(page.told) as told:
        do()
    return str(told.args[0])


@pytest.mark.parametrize(
    ("kind", "name", "sheets"),
    [
        (PaymentsPage, "财务台账", ["封面", "付款台账", "收付明细", "发票", "扣款计算表"]),
        (FindingsPage, "违约金台账", ["封面", "违约金台账", "认定依据", "违约金按月"]),
        (SlaPage, "SLA 月报", ["封面", "SLA 月报", "各系统可用性", "时限核对"]),
    ],
)
def test_alt_e_exports_what_the_page_is_about(
    qtbot: QtBot,
    hands: Hands,
    asked: Asked,
    target: Path,
    kind: type[Page],
    name: str,
    sheets: list[str],
) -> None:
    page = hands.turn(kind)
    assert _told(qtbot, page, lambda: hands.key(KEY.Key_E, ALT)) == "已导出 out.xlsx"
    assert asked == [str(Path.home() / f"政务云扩展服务合同（2025） {name} 2026-04-10.xlsx")]
    assert opened(target).sheetnames == sheets


def test_the_ledgers_that_are_ticked_go_into_one_workbook(
    qtbot: QtBot, hands: Hands, exports: ExportsTab, asked: Asked, target: Path
) -> None:
    hands.tab_to(exports.ticks[Ledger.PAYMENTS])
    hands.key(KEY.Key_Space)
    hands.click(exports.ticks[Ledger.SERVICE])
    assert exports.chosen == (Ledger.PENALTIES, Ledger.DEDUCTION)
    hands.tab_to(exports.save)
    _told(qtbot, hands.window.page, lambda: hands.key(KEY.Key_Return))
    assert len(asked) == 1
    names = opened(target).sheetnames
    assert names == ["封面", "违约金台账", "认定依据", "违约金按月", "扣款计算表"]


def test_nothing_ticked_is_nothing_to_export(hands: Hands, exports: ExportsTab) -> None:
    for box in exports.ticks.values():
        hands.click(box)
    assert not exports.save.isEnabled()
    hands.click(exports.ticks[Ledger.SERVICE])
    assert exports.save.isEnabled()


def test_any_kind_is_listed(
    qtbot: QtBot, hands: Hands, exports: ExportsTab, asked: Asked, target: Path, sample: Workspace
) -> None:
    pick(exports.kind, "人员")
    _told(qtbot, hands.window.page, lambda: hands.click(exports.save_list))
    assert asked == [str(Path.home() / "政务云扩展服务合同（2025） 人员 2026-04-10.xlsx")]
    assert [row[0] for row in values(target, "人员")[3:]] == [each.id for each in sample.facts.people]


@pytest.mark.parametrize("filled", [False, True])
def test_a_template_is_empty_or_holds_what_is_recorded(
    qtbot: QtBot,
    hands: Hands,
    exports: ExportsTab,
    asked: Asked,
    target: Path,
    sample: Workspace,
    filled: bool,
) -> None:
    if filled:
        hands.click(exports.filled)
    _told(qtbot, hands.window.page, lambda: hands.click(exports.save_template))
    assert asked == [str(Path.home() / "政务云扩展服务合同（2025） 事件模板 2026-04-10.xlsx")]
    assert len(values(target, "事件")) == 1 + filled * len(sample.facts.incidents)


def test_all_templates_come_in_one_workbook(
    qtbot: QtBot, hands: Hands, exports: ExportsTab, asked: Asked, target: Path
) -> None:
    pick(exports.template, "全部种类，每类一张表")
    _told(qtbot, hands.window.page, lambda: hands.click(exports.save_template))
    assert "全部模板" in asked[0]
    assert opened(target).sheetnames[: len(IMPORTABLE)] == [name_of(each) for each in IMPORTABLE]


def test_the_palette_exports_from_anywhere(qtbot: QtBot, hands: Hands, asked: Asked, target: Path) -> None:
    hands.key(KEY.Key_K, CONTROL)
    QTest.keyClicks(hands.window.finder.palette.field, "kkjsb")  # 扣款计算表 by its initials.
    page = hands.window.page
    assert _told(qtbot, page, lambda: hands.key(KEY.Key_Return)) == "已导出 out.xlsx"
    assert LEDGER_ZH[Ledger.DEDUCTION] in asked[0]
    assert opened(target).sheetnames == ["封面", "扣款计算表"]


def test_a_name_without_suffix_replaces_nothing_unasked(
    qtbot: QtBot, hands: Hands, asked: Asked, target: Path
) -> None:
    target.write_bytes(b"old")
    page = hands.turn(FindingsPage)
    with qtbot.waitSignal(page.refused) as refused:
        hands.click(page.export)
    assert "out.xlsx 已经存在" in refused.args[0][0].reason
    assert target.read_bytes() == b"old"
    assert len(asked) == 1


def test_a_file_that_cannot_be_written_is_told(
    qtbot: QtBot, hands: Hands, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page = hands.turn(FindingsPage)
    with qtbot.waitSignal(page.refused) as refused, qtbot.assertNotEmitted(page.told):
        hands.click(page.export)
    (problem,) = refused.args[0]
    assert isinstance(problem, Problem)
    assert "out.xlsx 是文件夹" in problem.reason


def test_the_list_of_incidents_goes_out_as_it_is_seen(
    qtbot: QtBot, hands: Hands, asked: Asked, target: Path, sample: Workspace
) -> None:
    page = hands.turn(IncidentsPage)
    sieve = page.column.sieve
    hands.click(sieve, sieve.point_of(list(Sieve).index(Sieve.BREACH)))
    listed = page.column.listed
    assert 0 < len(listed) < len(sample.facts.incidents)
    _told(qtbot, page, page.column.export.trigger)
    assert asked == [str(Path.home() / "政务云扩展服务合同（2025） 事件 2026-04-10.xlsx")]
    assert tuple(row[0] for row in values(target, "事件")[3:]) == listed


def test_no_name_writes_nothing(
    qtbot: QtBot, hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    page = hands.turn(PaymentsPage)
    with qtbot.assertNotEmitted(page.told), qtbot.assertNotEmitted(page.refused):
        hands.click(page.export)
    assert not list(tmp_path.glob("*.xlsx"))
