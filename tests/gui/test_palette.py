"""Ctrl+K: everything is found and gone to by keys, and Esc gives back what was in hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.models.calendar import AsOf
from desktop.services.sharing import sharing
from desktop.services.workspace import Workspace
from desktop.views.frame.palette import Palette, noted, spoken
from desktop.views.i18n import Language, speak
from desktop.views.pages.contract import ContractPage
from desktop.views.pages.data import DataPage
from desktop.views.pages.findings import FindingsPage
from desktop.views.pages.incidents import IncidentsPage
from desktop.views.pages.people import PeoplePage
from desktop.views.pages.portfolio import PortfolioPage
from desktop.views.theme import Mode, Theme
from desktop.views.window import MainWindow
from tests.gui.conftest import NOW
from tests.gui.hands import CONTROL, Hands

K, DOWN, UP, ENTER, ESCAPE = (
    Qt.Key.Key_K,
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_Return,
    Qt.Key.Key_Escape,
)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, sample: Workspace) -> Iterator[MainWindow]:
    made = make_window(sample, theme, lambda: NOW)
    qtbot.addWidget(made)
    yield made
    made.close()


@pytest.fixture
def english(hands: Hands) -> Iterator[None]:
    """The run speaks English from here on to the end of the test."""
    speak(Language.ENGLISH)
    yield
    speak(Language.CHINESE)


@pytest.fixture
def hands(window: MainWindow) -> Hands:
    return Hands(window)


def palette(hands: Hands) -> Palette:
    return hands.window.finder.palette


def titles(hands: Hands) -> list[tuple[str, str]]:
    return [(each.group, each.title) for each in palette(hands).found.entries]


def find(hands: Hands, typed: str) -> list[tuple[str, str]]:
    """Open it and write; Chinese as an input method commits it."""
    hands.key(K, CONTROL)
    assert hands.focus is palette(hands).field
    hands.write(typed, Qt.Key.Key_Home)
    return titles(hands)


def test_a_record_is_found_by_three_letters_and_gone_to(hands: Hands) -> None:
    assert find(hands, "ptf")[0] == ("事件", "平台访问中断")
    hands.key(ENTER)
    page = hands.window.page
    assert isinstance(page, IncidentsPage)
    assert page.column.pane.key == "I2"
    assert not palette(hands).isVisible()


def test_escape_gives_the_focus_back_even_to_a_field(hands: Hands) -> None:
    page = hands.turn(IncidentsPage)
    field = next(each for each in page.findChildren(QLineEdit) if each.isVisible())
    field.setFocus()
    before = field.text()
    find(hands, "zhang")
    hands.key(ESCAPE)
    assert hands.focus is field
    assert field.text() == before, "Ctrl+K cut nothing off"
    assert hands.window.page is page


def test_the_arrows_choose_and_go_round(hands: Hands) -> None:
    listed = find(hands, "平台")
    hands.key(DOWN)
    hands.key(DOWN)
    assert palette(hands).list.currentIndex().row() == 2
    assert listed[2][1] in palette(hands).field.accessibleDescription()
    for _ in range(3):
        hands.key(UP)
    assert palette(hands).list.currentIndex().row() == len(listed) - 1
    hands.key(Qt.Key.Key_PageUp)
    assert palette(hands).list.currentIndex().row() == max(len(listed) - 12, 0)


def test_the_field_in_the_bar_opens_the_same_and_a_click_goes_there(hands: Hands) -> None:
    hands.click(hands.window.bar.search)
    hands.write("钱七", Qt.Key.Key_Home)
    shown = palette(hands)
    assert ("人员", "钱*") in titles(hands)
    row = titles(hands).index(("人员", "钱*"))
    place = shown.list.visualRect(shown.found.index(row)).center()
    hands.click(shown.list.viewport(), place)
    assert isinstance(hands.window.page, PeoplePage)
    assert not shown.isVisible()


def test_a_click_elsewhere_closes_it(hands: Hands) -> None:
    find(hands, "平台")
    hands.click(next(each for each in hands.window.rail.items if each.text() == "违约认定"))
    assert isinstance(hands.window.page, FindingsPage)
    assert not palette(hands).isVisible()


def test_findings_clauses_figures_and_limits_are_gone_to(hands: Hands, sample: Workspace) -> None:
    finding = next(each for each in sample.assessment.findings if each.row == "3-5")
    find(hands, "3-5 i2")
    hands.key(ENTER)
    assert isinstance(hands.window.page, FindingsPage)
    assert hands.window.page.book.table.key == finding.key
    find(hands, "7.2")
    hands.key(ENTER)
    page = hands.window.page
    assert isinstance(page, ContractPage)
    assert page.terms.isVisible()
    assert page.terms.source.blocks["7.2"].marked
    find(hands, "wkjf")
    hands.key(ENTER)
    assert hands.window.stage.panel_open
    assert hands.window.panel.figure_id == "payments.final.net"
    assert find(hands, "O1 9.4")[0][0] == "期限"
    hands.key(ENTER)
    assert hands.window.panel.figure_id == "deadline:9.4:O1"


def test_what_is_noted_is_told_in_english_and_the_contract_stays(
    hands: Hands, sample: Workspace, english: None
) -> None:
    find(hands, "O1 9.4")
    limit, *_ = palette(hands).found.entries
    assert limit.note == "对方 · 2025-10-09 · 可争议"
    assert noted(limit) == "Theirs · 2025-10-09 · arguable"
    assert spoken(limit).endswith(noted(limit))
    find(hands, "3-5 i2")
    finding, *_ = palette(hands).found.entries
    assert noted(finding).endswith(" yuan · certain")
    find(hands, "wkjf")
    assert noted(palette(hands).found.entries[0]).endswith(" yuan")
    find(hands, "第七条2")
    clause = next(each for each in palette(hands).found.entries if each.kind == "clauses")
    assert noted(clause) == clause.note


def test_commands_pages_looks_and_days_are_done(hands: Hands, sample: Workspace, theme: Theme) -> None:
    assert find(hands, "hg")[0] == ("页面", "合同与条款") or ("页面", "合同与条款") in find(hands, "htytk")
    hands.write("htytk", ENTER)
    assert isinstance(hands.window.page, ContractPage)
    find(hands, "深色")
    hands.key(ENTER)
    assert theme.mode is Mode.DARK
    assert find(hands, "shangyuemo")[0] == ("截至日期", "查看上月末")
    hands.key(ENTER)
    assert sample.as_of == AsOf(dt.date(2026, 3, 31))
    assert find(hands, "2025.7.1")[0] == ("截至日期", "查看 2025-07-01")
    hands.key(ENTER)
    assert sample.as_of == AsOf(dt.date(2025, 7, 1))
    find(hands, "huidaojintian")
    hands.key(ENTER)
    assert sample.as_of == AsOf(NOW.date())
    find(hands, "全部合同")
    hands.key(ENTER)
    assert isinstance(hands.window.page, PortfolioPage)


def go_to_first(hands: Hands, typed: str, group: str) -> None:
    """Type, and go to the first entry of a group."""
    listed = find(hands, typed)
    for _ in range(next(place for place, (each, _) in enumerate(listed) if each == group)):
        hands.key(DOWN)
    hands.key(ENTER)


@pytest.mark.parametrize(("typed", "part"), [("口令", "file"), ("回收站", "recycle"), ("bf", "backups")])
def test_a_part_of_the_data_is_found_by_what_is_done_there(hands: Hands, typed: str, part: str) -> None:
    go_to_first(hands, typed, "数据")
    page = hands.window.page
    assert isinstance(page, DataPage)
    assert page.tabs[part].isVisible()


@pytest.mark.parametrize(("typed", "part"), [("体检", "health"), ("dufa", "readings"), ("不可抗力", "ends")])
def test_a_part_of_the_contract_is_found(hands: Hands, typed: str, part: str) -> None:
    go_to_first(hands, typed, "合同与条款")
    page = hands.window.page
    assert isinstance(page, ContractPage)
    assert page.tabs[part].isVisible()


@pytest.mark.parametrize(("typed", "part"), [("值守", "duty"), ("jzyba", "media"), ("名册", "roster")])
def test_a_part_of_the_people_is_found(hands: Hands, typed: str, part: str) -> None:
    go_to_first(hands, typed, "人员")
    page = hands.window.page
    assert isinstance(page, PeoplePage)
    assert page.filter.key == part
    assert page.duty.isVisible() == (part == "duty")


def test_undo_is_offered_by_the_name_of_what_it_takes_back(hands: Hands, sample: Workspace) -> None:
    title = sample.undo_title
    assert title is not None
    facts = sample.facts
    assert find(hands, "撤销")[0] == ("操作", f"撤销：{title}")
    hands.key(ENTER)
    assert sample.redo_title == title
    assert find(hands, "chongzuo")[0] == ("操作", f"重做：{title}")
    hands.key(ENTER)
    assert sample.facts == facts


def test_what_the_page_offers_is_offered(hands: Hands) -> None:
    hands.turn(ContractPage)
    assert ("本页", "续签下一年") in find(hands, "xqxyn")
    hands.key(ESCAPE)
    hands.turn(IncidentsPage)
    assert ("新建", "运维需求") in find(hands, "运维需求")
    hands.key(ESCAPE)


def test_what_was_gone_to_lately_stands_first(hands: Hands) -> None:
    find(hands, "I8")
    hands.key(ENTER)
    hands.key(K, CONTROL)
    assert titles(hands)[0] == ("事件", "存储节点故障致平台中断")
    hands.write("pt", Qt.Key.Key_Home)
    assert titles(hands)[0] == ("事件", "平台访问中断"), "a beginning is the better match"
    hands.write("zd", Qt.Key.Key_Home)
    assert titles(hands)[0] == ("事件", "存储节点故障致平台中断")


def test_nothing_found_says_what_can_be_written(hands: Hands) -> None:
    assert find(hands, "qqqqqq") == []
    assert "拼音" in palette(hands).hint.whole()
    hands.key(ENTER)
    assert palette(hands).isVisible()
    hands.key(Qt.Key.Key_Tab)
    assert hands.focus is palette(hands).field, "the focus does not leave it by Tab"


def test_it_fits_a_narrow_window(hands: Hands) -> None:
    hands.window.resize(960, 560)
    hands.key(K, CONTROL)
    shown = palette(hands)
    corner = shown.mapTo(hands.window, QPoint(shown.width(), shown.height()))
    assert corner.x() <= hands.window.width()
    assert corner.y() <= hands.window.height()
    hands.key(ESCAPE)


def test_names_are_masked_in_what_is_found_until_they_are_ticked(
    hands: Hands, sample: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own"))
    person = next(each for each in sample.facts.people if len(each.name) > 1)

    def shown() -> list[str]:
        return [title for group, title in find(hands, person.name) if group == "人员"]

    assert shown(), "found by the whole name"
    assert all(person.name not in title and person.name[0] in title for title in shown())
    sharing().set_personal(sample.path, shown=True)
    assert person.name in shown()
