"""The frame around the pages: keys, the as-of day, undo, 依据, failures, widths."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout
from pytestqt.qtbot import QtBot

from desktop.models.calendar import AsOf
from desktop.models.facts import Incident, Loss
from desktop.models.money import grouped
from desktop.services.change import Change
from desktop.services.sealing import Sealing
from desktop.services.workspace import Workspace
from desktop.views.evidence import Quote, ReadingRows
from desktop.views.frame.statusbar import coverage
from desktop.views.pages.specs import PageSpec
from desktop.views.theme import Theme
from desktop.views.widgets import Button, DayPick, Explainer, FigureLabel, Label, Page, TextEntry
from desktop.views.window import MainWindow

NOW = dt.datetime(2026, 4, 10, 10, 42, 7)
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


class Plain(Page):
    """A page of one figure and one field, that counts its refreshes."""

    def __init__(self, workspace: Workspace, explainer: Explainer) -> None:
        super().__init__(workspace, explainer)
        self.refreshed = 0
        self.seen: list[tuple[str, str]] = []
        self.figure = FigureLabel("", "元", "card", "penalties.payable", explainer)
        self.entry = TextEntry("标题")
        self.entry.committed.connect(self._commit)
        column = QVBoxLayout(self)
        column.addWidget(self.figure)
        column.addWidget(self.entry)

    def refresh(self, change: Change | None) -> None:
        self.refreshed += 1
        self.figure.set(grouped(self.workspace.assessment.penalties.payable))

    def show_record(self, kind: str, record_id: str) -> None:
        self.seen.append((kind, record_id))

    def begin(self, kind: str) -> bool:
        self.seen.append((kind, "new"))
        return True

    def _commit(self, title: str) -> None:
        loss = Loss(id=self.workspace.new_id("losses"), title=title, amount=self.workspace.terms.total_fee)
        self.accepted(self.workspace.save(loss, title=f"登记损失“{title}”"))


class Other(Plain):
    def figure_in_hand(self) -> str:
        return "penalties.cap"


def losses(workspace: Workspace) -> str:
    return "1" if workspace.assessment.penalties.losses else ""


SPECS = (
    PageSpec("一页", "overview", lambda: Plain, frozenset({"payments"}), losses),
    PageSpec("二页", "overview", lambda: Other, frozenset({"incidents"})),
)


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> dt.datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, sample: Workspace, clock: Clock) -> Iterator[MainWindow]:
    made = MainWindow(sample, SPECS, theme, clock)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()


def first(window: MainWindow) -> Plain:
    page = window.stack.page(0)
    assert isinstance(page, Plain)
    return page


def second(window: MainWindow) -> Plain:
    page = window.stack.page(1)
    assert isinstance(page, Plain)
    return page


def enter_loss(window: MainWindow, title: str) -> None:
    entry = first(window).entry
    entry.setFocus()
    entry.selectAll()
    QTest.keyClicks(entry, title)
    QTest.keyClick(entry, Qt.Key.Key_Return)


def test_visible_pages_follow_at_once_and_hidden_ones_when_shown(window: MainWindow) -> None:
    shown, hidden = first(window), second(window)
    before = shown.refreshed
    enter_loss(window, "Loss")
    assert shown.refreshed == before + 1
    assert hidden.refreshed == 1, "when it was built"
    QTest.keyClick(window, Qt.Key.Key_2, CONTROL)
    assert window.page is hidden
    assert hidden.refreshed == 2
    QTest.keyClick(window, Qt.Key.Key_1, CONTROL)
    QTest.keyClick(window, Qt.Key.Key_2, CONTROL)
    assert hidden.refreshed == 2, "nothing changed in between"


def test_undo_and_redo_by_key_bring_every_figure_back(window: MainWindow, sample: Workspace) -> None:
    page = first(window)
    before = page.figure.text
    enter_loss(window, "Loss")
    after = page.figure.text
    assert after != before
    assert "登记损失“Loss”" in window.bar.undo.toolTip()
    assert window.status.message.whole() == "登记损失“Loss”"
    assert page.entry.hasFocus(), "a field without unsaved words leaves Ctrl+Z to the window"
    QTest.keyClick(page.entry, Qt.Key.Key_Z, CONTROL)
    assert page.figure.text == before
    assert window.status.message.whole() == "撤销：登记损失“Loss”"
    QTest.keyClick(page.entry, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert page.figure.text == after
    QTest.mouseClick(window.bar.undo, Qt.MouseButton.LeftButton)
    assert page.figure.text == before


def test_ctrl_z_belongs_to_a_field_with_unsaved_words(window: MainWindow, sample: Workspace) -> None:
    enter_loss(window, "Loss")
    count = len(sample.facts.losses)
    QTest.keyClicks(first(window).entry, " more")
    QTest.keyClick(first(window).entry, Qt.Key.Key_Z, CONTROL)
    assert len(sample.facts.losses) == count


def test_the_saved_time_file_calendar_and_timing_are_said(window: MainWindow, sample: Workspace) -> None:
    enter_loss(window, "Loss")
    assert window.status.saved.text == "已保存 10:42:07"
    assert window.status.file.whole() == f"{sample.path.name}（未加密）"
    assert window.status.file.toolTip() == str(sample.path)
    assert window.status.coverage.whole() == "节假日历 2004–2026 年已公布"
    assert window.status.timing.whole().endswith("毫秒")
    assert not window.status.as_of.isVisible()
    assert "示例" not in window.windowTitle()
    assert window.windowTitle() == f"守约 · {sample.contract.short_name}"


@pytest.mark.parametrize(
    ("milliseconds", "words"), [(0.2, "重算 1 毫秒"), (999.4, "重算 999 毫秒"), (1065, "重算 1.1 秒")]
)
def test_how_long_it_took_is_told_in_a_fitting_unit(
    window: MainWindow, milliseconds: float, words: str
) -> None:
    window.status.show_timing(milliseconds)
    assert window.status.timing.whole() == words


def test_the_published_years_are_told_as_spans() -> None:
    assert coverage(frozenset({2004, 2005, 2006, 2008})) == "2004–2006、2008 "
    assert coverage(frozenset()) == "没有一"


def test_another_day_is_typed_and_shown_in_amber(window: MainWindow, sample: Workspace) -> None:
    QTest.mouseClick(window.bar.as_of, Qt.MouseButton.LeftButton)
    popup = window.bar.as_of.findChild(DayPick)
    assert popup is not None
    popup.entry.selectAll()
    QTest.keyClicks(popup.entry, "2025.7.40")
    QTest.keyClick(popup.entry, Qt.Key.Key_Return)
    assert popup.isVisible(), "a day that is none is refused"
    said = [label.whole() for label in popup.findChildren(Label) if label.isVisible()]
    assert "没有 2025 年 7 月 40 日这一天，请写成 2025-06-03 这样的日期" in said
    popup.entry.selectAll()
    QTest.keyClicks(popup.entry, "2025.7.1")
    QTest.keyClick(popup.entry, Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert sample.as_of == AsOf(dt.date(2025, 7, 1))
    assert not window.bar.as_of.is_today
    assert window.status.as_of.text == "按 2025-07-01 显示，今天是 2026-04-10"
    assert window.status.as_of.isVisible()
    assert window.status.saved.text == "已保存 10:42:07", "looking at a day saves nothing"


def test_days_are_offered_by_name(window: MainWindow, sample: Workspace) -> None:
    offered = {"上月末": "2026-03-31", "合同到期日": "2026-04-07", "今天": "2026-04-10"}
    for name, day in offered.items():
        QTest.mouseClick(window.bar.as_of, Qt.MouseButton.LeftButton)
        popup = next(each for each in window.bar.as_of.findChildren(DayPick) if each.isVisible())
        buttons = {each.text(): each for each in popup.findChildren(Button)}
        assert buttons[name].toolTip() == day
        QTest.mouseClick(buttons[name], Qt.MouseButton.LeftButton)
        assert sample.as_of.day.isoformat() == day


def test_the_end_of_the_last_month_that_was_sealed_is_offered(window: MainWindow, sample: Workspace) -> None:
    sealing = Sealing(sample)
    for month in ("2025-05", "2025-06"):
        assert isinstance(sealing.seal(month), Change)
    QTest.mouseClick(window.bar.as_of, Qt.MouseButton.LeftButton)
    popup = next(each for each in window.bar.as_of.findChildren(DayPick) if each.isVisible())
    button = next(each for each in popup.findChildren(Button) if each.text() == "上一个封存月末")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert sample.as_of == AsOf(dt.date(2025, 6, 30))


def test_the_day_is_stepped_by_key_and_left_by_one(window: MainWindow, sample: Workspace) -> None:
    title = f"守约 · {sample.contract.short_name}"
    assert not window.day_band.isVisible()
    for _ in range(2):
        QTest.keyClick(window, Qt.Key.Key_Left, ALT)
    QTest.keyClick(window, Qt.Key.Key_Right, ALT)
    assert sample.as_of == AsOf(dt.date(2026, 4, 9))
    assert window.windowTitle() == f"{title} · 按 2026-04-09 显示"
    assert window.day_band.isVisible()
    assert window.day_band.accessibleName() == "整个窗口按 2026-04-09（周四）显示，今天是 2026-04-10"
    QTest.mouseClick(window.day_band.before, Qt.MouseButton.LeftButton)
    QTest.mouseClick(window.day_band.before, Qt.MouseButton.LeftButton)
    QTest.mouseClick(window.day_band.after, Qt.MouseButton.LeftButton)
    assert sample.as_of == AsOf(dt.date(2026, 4, 8))
    QTest.keyClick(window, Qt.Key.Key_Home, ALT)
    assert sample.as_of == AsOf(NOW.date())
    assert window.windowTitle() == title
    assert not window.day_band.isVisible()


def test_an_edit_on_another_day_says_what_it_means(window: MainWindow, sample: Workspace) -> None:
    QTest.keyClick(window, Qt.Key.Key_Left, ALT)
    enter_loss(window, "Loss")
    said = "已照常保存：登记损失“Loss”。所示仍是 2026-04-09 的情况，这一天之后的事实不计入"
    assert window.day_band.words.whole() == said
    assert sample.facts.losses[-1].title == "Loss"
    QTest.keyClick(window, Qt.Key.Key_Left, ALT)
    assert window.day_band.words.whole().startswith("整个窗口按 2026-04-08")


def test_after_midnight_today_moves_on(window: MainWindow, sample: Workspace, clock: Clock) -> None:
    clock.now = dt.datetime(2026, 4, 11, 0, 0, 30)
    window.minute.timeout.emit()
    assert sample.as_of == AsOf(dt.date(2026, 4, 11))
    window.set_day(dt.date(2025, 7, 1))
    clock.now = dt.datetime(2026, 4, 12, 0, 0, 30)
    window.minute.timeout.emit()
    assert sample.as_of == AsOf(dt.date(2025, 7, 1)), "a chosen day stays"
    assert "2026-04-12" in window.status.as_of.text


def test_f4_explains_the_figure_in_hand(window: MainWindow, qtbot: QtBot) -> None:
    figure = first(window).figure
    figure.setFocus()
    QTest.keyClick(figure, Qt.Key.Key_F4)
    panel = window.panel
    assert window.stage.panel_open
    assert window.bar.evidence.isChecked()
    assert panel.figure_id == "penalties.payable"
    assert panel.figure.text == figure.text
    headings = {quote.clause.heading for quote in panel.findChildren(Quote)}
    assert {"第十二条7", "第十二条3", "第十二条6"} <= headings
    assert len(panel.findChildren(ReadingRows)) >= 3
    QTest.keyClick(figure, Qt.Key.Key_F4)
    assert not window.stage.panel_open, "what F4 opened it closes"
    QTest.keyClick(figure, Qt.Key.Key_F4)
    assert window.stage.panel_open


def test_f4_explains_what_a_page_is_about_while_nothing_is_selected(window: MainWindow) -> None:
    first(window).figure.setFocus()
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window, Qt.Key.Key_F4)
    assert window.panel.figure_id == "penalties.cap", "not what was selected on the other page"


def test_the_panel_follows_a_change(window: MainWindow) -> None:
    page = first(window)
    QTest.mouseClick(page.figure, Qt.MouseButton.LeftButton)
    enter_loss(window, "Loss")
    assert window.panel.figure.text == page.figure.text
    window.set_day(dt.date(2025, 4, 1))
    assert window.panel.figure.text == page.figure.text


def test_a_fact_in_the_tree_opens_its_record(window: MainWindow, sample: Workspace) -> None:
    finding = next(each for each in sample.assessment.findings if each.row == "3-1")
    window.explain(f"finding:{finding.key}")
    tree = window.panel.tree
    row = tree.findItems("出现问题", Qt.MatchFlag.MatchRecursive)[0]
    tree.scrollToItem(row)
    place = tree.visualItemRect(row)
    source = QPoint(tree.viewport().width() - 10, place.center().y())
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=source)
    assert window.page is second(window)
    assert second(window).seen == [("incidents", finding.subjects[0])]


def test_a_clause_in_the_tree_is_quoted(window: MainWindow, sample: Workspace) -> None:
    finding = next(each for each in sample.assessment.findings if each.row == "3-1")
    window.explain(f"finding:{finding.key}")
    tree = window.panel.tree
    assert "第七条1" not in {quote.clause.heading for quote in window.panel.findChildren(Quote)}
    tree.setCurrentItem(tree.findItems("合同总额", Qt.MatchFlag.MatchRecursive)[0])
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert "第七条1" in {quote.clause.heading for quote in window.panel.findChildren(Quote)}


def test_the_explanation_is_copied_as_text(window: MainWindow, sample: Workspace, qapp: QApplication) -> None:
    finding = next(each for each in sample.assessment.findings if each.row == "3-1")
    window.explain(f"finding:{finding.key}")
    window.panel.copy()
    text = qapp.clipboard().text()
    assert text.startswith("违约金：5,430.00 元\n")
    assert "  惩罚系数 = 50 %　[附件3 行1]" in text
    assert f"出现问题 = 是　[事件 {finding.subjects[0]}]" in text
    assert "○ 一律按合同总额：不变" in text


def test_a_figure_that_is_gone_says_so(window: MainWindow) -> None:
    window.explain("finding:no such")
    assert window.panel._hint.isVisible()
    assert "不存在" in window.panel._hint.whole()


def test_ctrl_n_begins_an_incident_and_records_open_on_their_page(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_N, CONTROL)
    assert window.page is second(window)
    assert second(window).seen == [("incidents", "new")]
    second(window).opened.emit("payments", "P1")
    assert window.page is first(window)
    assert first(window).seen == [("payments", "P1")]


def test_a_refused_command_is_told_and_forgotten_after_the_next(
    window: MainWindow, sample: Workspace
) -> None:
    page = first(window)
    assert not window.banner.isVisible()
    early = dt.datetime(2025, 6, 1, 9, 0)
    wrong = Incident(id="I99", title="错", reported_at=early, restored_at=dt.datetime(2025, 5, 1, 9, 0))
    assert not page.accepted(sample.save(wrong, title="登记事件"))
    assert window.banner.isVisible()
    assert "恢复" in window.banner.words.whole()
    assert "应为" in window.banner.words.whole()
    enter_loss(window, "Loss")
    assert not window.banner.isVisible()


@pytest.mark.parametrize(
    ("width", "open_panel", "folded", "over"),
    [
        (1600, True, False, False),
        (1366, False, False, False),
        (1366, True, True, False),
        (1093, True, True, True),
    ],
)
def test_what_folds_at_which_width(
    window: MainWindow, width: int, open_panel: bool, folded: bool, over: bool
) -> None:
    window.resize(width, 768)
    if open_panel:
        window.toggle_evidence()
    assert window.stage.folded is folded
    middle = first(window).mapTo(window, QPoint(0, 0)).x() + first(window).width()
    panel_left = window.panel.mapTo(window, QPoint(0, 0)).x() if open_panel else width
    assert (middle > panel_left) is over
    assert window.rail.width() == (48 if folded else 152)


def test_the_rail_folds_by_key_and_the_panel_has_its_limits(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_B, CONTROL)
    assert window.stage.folded
    QTest.mouseClick(window.rail.fold_item, Qt.MouseButton.LeftButton)
    assert not window.stage.folded
    window.stage.set_panel_width(2000)
    assert window.stage.panel_width == 480
    window.stage.set_panel_width(10)
    assert window.stage.panel_width == 280


def test_the_rail_shows_badges_and_leads(window: MainWindow) -> None:
    QTest.mouseClick(window.rail.items[1], Qt.MouseButton.LeftButton)
    assert window.page is second(window)
    assert window.rail.items[0].accessibleDescription() == "1 项"
    window.workspace.remove("losses", "L1", "删除损失")
    assert window.rail.items[0].accessibleDescription() == ""


def test_closing_commits_the_field_in_hand(window: MainWindow, sample: Workspace) -> None:
    entry = first(window).entry
    entry.setFocus()
    QTest.keyClicks(entry, "Last words")
    window.close()
    assert sample.facts.losses[-1].title == "Last words"
