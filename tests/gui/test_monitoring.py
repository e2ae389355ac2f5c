"""An export of monitoring with real keys and clicks: asked, condensed, taken in, undone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.services.workspace import Workspace
from desktop.views.pages.data import DataPage
from desktop.views.pages.data import importing as package
from desktop.views.pages.data.importing import ImportTab
from desktop.views.pages.data.importing import monitor as monitoring
from desktop.views.pages.specs import IMPORTS
from desktop.views.theme import Theme
from tests.gui.clipping import faults
from tests.gui.conftest import NOW
from tests.gui.hands import CONTROL, Hands, pick

KEY = Qt.Key
_LONG_MS = 30_000
ALT = Qt.KeyboardModifier.AltModifier
_FIRST = dt.datetime(2025, 9, 3, 8)


@pytest.fixture
def hands(
    qtbot: QtBot, theme: Theme, sample: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Hands]:
    monkeypatch.setattr(package.tab, "data_folder", lambda: tmp_path)
    window = make_window(sample, theme, lambda: NOW)
    qtbot.addWidget(window)
    yield Hands(window)
    window.close()


def export(folder: Path, states: str, name: str = "platform", words: str = "正常 中断") -> Path:
    """A line a character: U is up, D is down, nothing else is a sample."""
    up, down = words.split()
    lines = [
        f"{_FIRST + dt.timedelta(minutes=place)},{name},{up if each == 'U' else down}"
        for place, each in enumerate(states)
        if each != "."
    ]
    path = folder / "监控.csv"
    path.write_text("\n".join(["时间,主机,状态", *lines]), "utf-8")
    return path


def opened(hands: Hands, path: Path) -> ImportTab:
    hands.window.open_record(IMPORTS, str(path))
    page = hands.window.page
    assert isinstance(page, DataPage)
    return page.imports


def condensed(hands: Hands, path: Path, qtbot: QtBot) -> ImportTab:
    """The assistant once the export was read."""
    tab = opened(hands, path)
    qtbot.waitUntil(lambda: tab.monitor.outages.table.isVisible(), timeout=_LONG_MS)
    return tab


def shown(tab: ImportTab) -> list[list[str]]:
    """Beginning, length and incident of the outages."""
    rows = tab.monitor.outages.table.rows_model.rows
    return [[row.cells[place].text for place in (1, 3, 4)] for row in rows]


def test_an_export_becomes_an_incident_and_is_undone(
    hands: Hands, sample: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    before = sample.facts
    tab = condensed(hands, export(tmp_path, "UUUUUDDDDDDUUUUUDDUUUU"), qtbot)
    assert shown(tab) == [
        ["2025-09-03 08:05:00", "0:06:00", "＋ 新建事件"],
        ["2025-09-03 08:16:00", "0:02:00", "＋ 新建事件"],
    ]
    assert [row.cells[2].text for row in tab.monitor.months.table.rows_model.rows] == ["0:08:00"]
    hands.key(KEY.Key_I, ALT)
    qtbot.waitUntil(lambda: tab.table.preview.isVisible())
    assert [row.cells[2].text for row in tab.table.preview.table.rows_model.rows] == ["＋ 新增", "＋ 新增"]
    entries = len(sample.entries)
    hands.key(KEY.Key_I, ALT)
    qtbot.waitUntil(lambda: len(sample.entries) == entries + 1)
    new = [each for each in sample.facts.incidents if each not in before.incidents]
    assert [len(each.outages) for each in new] == [1, 1]
    assert [row.cells[2].text for row in tab.table.preview.table.rows_model.rows] == ["＝ 一致", "＝ 一致"]
    hands.key(KEY.Key_Z, CONTROL)
    assert sample.facts == before
    assert [row.cells[2].text for row in tab.table.preview.table.rows_model.rows] == ["＋ 新增", "＋ 新增"]


def test_gaps_and_names_are_asked_before_anything_goes_on(hands: Hands, tmp_path: Path, qtbot: QtBot) -> None:
    path = export(tmp_path, "UUUUDD....DDUUUUUUUUUU", name="web-01")
    tab = condensed(hands, path, qtbot)
    pane = tab.monitor
    assert not pane.go.isEnabled()
    assert hands.focus is pane.export.names["web-01"]
    assert "web-01" in pane.outages.ask.text
    pick(pane.export.names["web-01"], pane.export.names["web-01"].itemText(1))
    assert "没有采样" in pane.outages.ask.text
    assert [row[1] for row in shown(tab)] == ["0:02:00", "0:02:00"]
    pick(pane.outages.gaps, "缺采样：两侧都中断才算")
    assert [row[1] for row in shown(tab)] == ["0:08:00"]
    assert pane.go.isEnabled()
    hands.key(KEY.Key_I, ALT)
    qtbot.waitUntil(lambda: tab.table.preview.isVisible())
    hands.key(KEY.Key_Escape)
    assert pane.isVisible()
    hands.key(KEY.Key_Escape)
    assert tab.start.isVisible()
    tab = condensed(hands, path, qtbot)
    assert pane.export.names["web-01"].value == "platform"
    assert pane.outages.gaps.value is None


def test_flapping_is_joined_when_the_user_says_so(hands: Hands, tmp_path: Path, qtbot: QtBot) -> None:
    tab = condensed(hands, export(tmp_path, "UUUUDUDUUUUUUUUUUUDUUU"), qtbot)
    outages = tab.monitor.outages
    hands.tab_to(outages.join)
    hands.write("90", KEY.Key_Return)
    assert [row[1] for row in shown(tab)] == ["0:03:00", "0:01:00"]
    hands.tab_to(outages.shortest)
    hands.write("120", KEY.Key_Return)
    assert [row[1] for row in shown(tab)] == ["0:03:00"]


def test_state_words_are_asked_before_the_file_is_read(hands: Hands, tmp_path: Path, qtbot: QtBot) -> None:
    tab = opened(hands, export(tmp_path, "UUUUUDDUUUUUU", words="0 1"))
    pane = tab.monitor
    assert "请在左边说明状态词" in pane.outages.ask.text
    assert hands.focus is pane.export.words["0"]
    pick(pane.export.words["0"], "正常")
    assert not pane.outages.cancel.isVisible()
    pick(pane.export.words["1"], "中断")
    qtbot.waitUntil(lambda: pane.outages.table.isVisible(), timeout=_LONG_MS)
    assert [row[1] for row in shown(tab)] == ["0:02:00"]


def test_an_outage_is_laid_to_another_incident(hands: Hands, tmp_path: Path, qtbot: QtBot) -> None:
    tab = condensed(hands, export(tmp_path, "UUUUUDDUUUUUUDDUUUUUUU"), qtbot)
    pane = tab.monitor
    hands.tab_to(pane.outages.table)
    hands.key(KEY.Key_Home, CONTROL)
    assert "没有与它时间重叠的事件" in pane.into.reason.whole()
    pick(pane.into.into, "不导入")
    assert [row[2] for row in shown(tab)] == ["不导入", "＋ 新建事件"]
    assert pane.go.text() == "下一步：逐行检查 1 次"
    hands.key(KEY.Key_Down)
    hands.key(KEY.Key_F8)
    qtbot.waitUntil(lambda: pane.outages.table.key.endswith("08:05:00"))


def test_it_can_be_cancelled_or_read_as_a_table(hands: Hands, tmp_path: Path, qtbot: QtBot) -> None:
    path = export(tmp_path, "UUUUUDDUUUUUU" * 300)
    tab = opened(hands, path)
    assert hands.focus is tab.monitor.outages.cancel
    hands.key(KEY.Key_Space)
    qtbot.waitUntil(lambda: tab.start.isVisible())
    assert tab.start.choose.isVisible()
    tab = condensed(hands, path, qtbot)
    hands.click(tab.monitor.as_table)
    qtbot.waitUntil(lambda: tab.table.preview.isVisible(), timeout=_LONG_MS)
    assert tab.table.mapping.isEnabled()


def test_who_asked_for_another_kind_has_a_table(
    hands: Hands, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = export(tmp_path, "UUUUUDDUUUUUU")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    tab = opened(hands, Path("requests"))
    hands.key(KEY.Key_O, ALT)
    qtbot.waitUntil(lambda: tab.table.preview.isVisible(), timeout=_LONG_MS)
    assert tab.table.mapping.kind.value == "requests"


def test_names_that_do_not_matter_are_left_at_once(hands: Hands, tmp_path: Path, qtbot: QtBot) -> None:
    path = export(tmp_path, "UUUUUDDUUUUUU")
    lines = path.read_text("utf-8").splitlines()
    for name in ("web-01", "web-02"):
        lines += [line.replace("platform", name) for line in lines[1:14]]
    path.write_text("\n".join(lines), "utf-8")
    tab = condensed(hands, path, qtbot)
    hands.click(tab.monitor.export.rest)
    assert [each.value for each in tab.monitor.export.names.values()] == ["platform", "", ""]
    assert not tab.monitor.export.rest.isVisible()
    assert len(shown(tab)) == 1
    assert tab.monitor.go.isEnabled()


def test_too_many_outages_wait_for_their_rules(
    hands: Hands, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(monitoring, "MOST", 3)
    tab = condensed(hands, export(tmp_path, "UUUDUDUDUDUUUUUUU"), qtbot)
    assert "中断超过 3 次" in tab.monitor.outages.ask.text
    assert not tab.monitor.go.isEnabled()


def test_why_an_export_is_refused_is_said(hands: Hands, tmp_path: Path, qtbot: QtBot) -> None:
    path = export(tmp_path, "UUUUUDDUUUUUU")
    tab = condensed(hands, path, qtbot)
    path.unlink()
    pick(tab.monitor.export.kind, "告警与恢复（有变化才有一行）")
    qtbot.waitUntil(lambda: tab.start.refusal.isVisible(), timeout=_LONG_MS)
    assert "无法读取文件" in tab.start.refusal.whole()


@pytest.mark.parametrize("width", [1366, 960])
def test_nothing_is_cut_off(hands: Hands, tmp_path: Path, qtbot: QtBot, width: int) -> None:
    hands.window.resize(width, 768)
    tab = condensed(hands, export(tmp_path, "UUUUUDD....DDUUUUUDDUUUUUUU", name="oa-gateway-01"), qtbot)
    pick(tab.monitor.export.names["oa-gateway-01"], tab.monitor.export.names["oa-gateway-01"].itemText(1))
    hands.tab_to(tab.monitor.outages.table)
    hands.key(KEY.Key_Home, CONTROL)
    qtbot.waitUntil(lambda: not set(faults(hands.window)))
