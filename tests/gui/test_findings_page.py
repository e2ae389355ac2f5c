"""The page 违约认定 under real keys and mouse, on the sample contract and on an empty one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.exchange.template import load_contract
from desktop.models.assessment import Finding
from desktop.models.calendar import AsOf, Calendar
from desktop.models.enums.findings import Verdict
from desktop.models.facts import Absence, Availability
from desktop.services.change import Change
from desktop.services.workspace import Workspace
from desktop.storage.audit import Step
from desktop.storage.errors import StorageFailed
from desktop.storage.store import Store
from desktop.views.pages.findings import FindingsPage
from desktop.views.pages.findings.rows import Sieve, View
from desktop.views.pages.incidents import IncidentsPage
from desktop.views.pages.specs import waiting
from desktop.views.theme import Theme
from desktop.views.widgets import Explainer, State
from tests.gui.conftest import NOW

MAIN = "3-1|2025-06|platform|I2"
"""The sample's 平台访问中断 under 附件3 行1."""
FORMULA = 3


class Shown:
    """A page on the screen, following its workspace as the window lets it."""

    def __init__(self, qtbot: QtBot, workspace: Workspace, width: int = 1214) -> None:
        self.bot = qtbot
        self.workspace = workspace
        self.explainer = Explainer()
        self.page = FindingsPage(workspace, self.explainer)
        qtbot.addWidget(self.page)
        self.asked: list[str] = []
        self.opened: list[tuple[str, str]] = []
        self.begun: list[str] = []
        self.told: list[str] = []
        self.refused: list[object] = []
        self.explainer.requested.connect(self.asked.append)
        self.page.opened.connect(lambda kind, record: self.opened.append((kind, record)))
        self.page.new_requested.connect(self.begun.append)
        self.page.told.connect(self.told.append)
        self.page.refused.connect(self.refused.append)
        workspace.subscribe(self.page.take_change)
        self.page.resize(width, 672)
        self.page.show()
        self.page.activateWindow()
        assert QTest.qWaitForWindowActive(self.page)

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        if place is None:
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        else:
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)

    def texts(self) -> list[tuple[str, ...]]:
        return [tuple(cell.text for cell in row.cells) for row in self.page.book.table.rows_model.rows]

    def finding(self, key: str = MAIN) -> Finding:
        return next(each for each in self.workspace.assessment.findings if each.key == key)

    def sums(self) -> list[str]:
        return [column.figure.text for column in self.page.strip.stages]

    def filter(self, sieve: Sieve) -> None:
        control = self.page.book.sieve
        self.click(control, control.point_of(list(Sieve).index(sieve)))

    def lines(self) -> dict[str, str]:
        figures = self.page.dossier.figures
        return {each.accessibleName().split(" ")[0]: each.text for each in figures}


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme, sample: Workspace) -> Shown:
    return Shown(qtbot, sample)


@pytest.fixture
def blank(tmp_path: Path, calendar: Calendar) -> Iterator[Workspace]:
    workspace = Workspace.create(tmp_path / "空.shouyue", load_contract(), calendar, lambda: NOW)
    yield workspace
    workspace.close()


def longer(shown: Shown, minutes: int) -> None:
    """Correct the sample's absence V1 to another length."""
    (absence,) = [each for each in shown.workspace.facts.absences if each.id == "V1"]
    assert isinstance(absence, Absence)
    assert absence.start is not None
    end = absence.start + dt.timedelta(minutes=minutes)
    shown.workspace.save(msgspec.structs.replace(absence, end=end), title="更正门禁记录")


def test_the_ledger_reads_by_event_and_adds_up(shown: Shown) -> None:
    texts = shown.texts()
    assert texts[0][0] == "I2 平台访问中断"
    assert texts[0][4] == "5,430.00"
    assert texts[1] == ("成立", "3-1", "可用性，2025-06", "10,860.00 × 50 %", "5,430.00", "计入", "已确认")
    assert texts[2][3:6] == ("10,860.00 × 30 %", "3,258.00", "被 3-1 吸收")
    assert texts[3][0] == "空档"
    bands = [row for row in shown.page.book.table.rows_model.rows if row.band]
    total = sum(Decimal(row.cells[4].text.replace(",", "")) for row in bands)
    penalties = shown.workspace.assessment.penalties
    assert total == penalties.accrued
    assert shown.page.book.total.text == f"{penalties.accrued:,.2f}"
    assert shown.page.book.room.text == f"{penalties.threshold - penalties.accrued:,.2f}"
    assert shown.sums() == ["16,290.00", "16,290.00", "16,890.00", "5,430.00"]
    assert (shown.page.strip.least.text, shown.page.strip.most.text) == ("16,290.00", "32,580.00")


def test_the_sum_ends_where_the_amounts_end(shown: Shown) -> None:
    book = shown.page.book
    header = book.table.horizontalHeader()
    end = book.table.mapTo(book, QPoint(header.sectionViewportPosition(4) + header.sectionSize(4) - 8, 0)).x()
    assert book.total.geometry().right() - book.total.tail == pytest.approx(end, abs=2)
    assert all(not label.isVisible() or label.width() >= label.sizeHint().width() for label in (book.room,))


def test_the_table_keeps_the_rules_of_a_model(shown: Shown) -> None:
    model = shown.page.book.table.rows_model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, shown.page)
    for sieve in Sieve:
        shown.filter(sieve)
        assert model.rowCount() == len(model.rows)


def test_the_ledger_is_walked_by_keyboard_and_the_finding_in_hand_follows(shown: Shown) -> None:
    table, dossier = shown.page.book.table, shown.page.dossier
    assert table.key == MAIN
    assert dossier.title.whole() == "3-1  可用性，2025-06"
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert dossier.title.whole() == "3-5  单次宕机，2025-06-18"
    assert dossier.chip.text == "被吸收"
    assert shown.lines()["单次宕机"] == "2:08:00"
    QTest.keyClick(table, Qt.Key.Key_F4)
    assert shown.asked[-1] == f"finding:{table.key}"
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert shown.opened == [("incidents", "I2")]
    QTest.keyClick(table, Qt.Key.Key_Home)
    QTest.keyClick(table, Qt.Key.Key_Up)
    QTest.keyClick(table, Qt.Key.Key_Up)
    assert table.key == "event:I2"
    assert dossier.title.whole() == "3-1  可用性，2025-06"


def test_every_figure_asks_for_its_reason(shown: Shown) -> None:
    page = shown.page
    figures = [column.figure for column in page.strip.stages]
    figures += [page.strip.least, page.strip.most, page.book.total, page.book.room, *page.dossier.figures]
    for figure in figures:
        shown.click(figure)
        assert shown.asked[-1] == figure.figure_id
        assert shown.workspace.explain(figure.figure_id) is not None
    table = page.book.table
    for row in table.rows_model.rows:
        for cell in row.cells:
            assert not cell.figure_id or shown.workspace.explain(cell.figure_id) is not None
    room = shown.workspace.explain(page.book.room.figure_id)
    assert room is not None
    assert (room.name, room.value) == ("距解除线", Decimal("22806.00"))
    amount = table.visualRect(table.rows_model.index(0, 4)).center()
    shown.click(table.viewport(), amount)
    assert shown.asked[-1] == "event:I2"


def test_filters_show_their_findings_and_keep_the_sums(shown: Shown) -> None:
    assert shown.page.book.sieve.accessibleDescription() == (
        "全部 7，成立 4，待确认 0，未认定 1，空档 1，可争议 1，已放弃 0"
    )
    shown.filter(Sieve.OPEN)
    assert [text[0] for text in shown.texts()] == ["I10 杀毒进程占满资源", "未认定"]
    assert shown.page.dossier.chip.text == "未认定"
    assert shown.lines()["出现问题"] == "未认定"
    assert not shown.page.dossier.decisions.confirm.isEnabled()
    assert shown.page.book.total.text == "16,290.00"
    shown.filter(Sieve.WAIVED)
    assert shown.texts() == []
    assert "没有“已放弃”的认定" in {label.text() for label in shown.page.book.findChildren(QLabel)}
    shown.page.show_record("findings", MAIN)
    assert shown.page.book.sieve.key == Sieve.ALL
    assert shown.page.dossier.title.whole() == "3-1  可用性，2025-06"


def test_the_ledger_is_arranged_by_clause_and_by_month(shown: Shown) -> None:
    page, view = shown.page, shown.page.book.view
    page.show_record("findings", "3-1|2025-12|platform|I8")
    shown.click(view, view.point_of(1))
    assert view.key == View.ROW
    bands = [row for row in page.book.table.rows_model.rows if row.band]
    clauses = [row.cells[0].text.split(" ")[0] for row in bands]
    assert clauses == ["3-1", "3-5", "3-8", "3-10", "3-13", "12.5(2)"]
    assert bands[0].cells[4].text == "10,860.00"
    assert page.dossier.title.whole() == "3-1  可用性，2025-12", "what is in hand stays in hand"
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Right)
    bands = [row for row in page.book.table.rows_model.rows if row.band]
    assert [row.cells[0].text for row in bands] == ["2025-06", "2025-09", "2025-12", "2026-01", "2026-04"]
    assert shown.texts()[1][2] == "可用性，I2 平台访问中断"
    for row in bands:
        assert shown.workspace.explain(row.cells[4].figure_id) is not None
    page.book.table.setFocus()
    QTest.keyClick(page.book.table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page.book.table, Qt.Key.Key_F4)
    assert shown.asked[-1] == "month:2025-06"
    shown.click(view, view.point_of(0))
    assert page.book.table.key == MAIN, "of a heading its first finding"


def test_a_decision_is_withdrawn_and_taken_again(shown: Shown) -> None:
    page, decisions = shown.page, shown.page.dossier.decisions
    page.show_record("findings", MAIN)
    shown.click(decisions.withdraw)
    assert waiting(shown.workspace) == "1"
    assert shown.sums()[:2] == ["16,290.00", "10,860.00"]
    assert shown.texts()[1][6] == "待确认"
    assert decisions.confirm.text() == "确认 5,430.00"
    with shown.bot.waitSignal(decisions.confirm.clicked):
        QTest.keyClick(page, Qt.Key.Key_Q, Qt.KeyboardModifier.AltModifier)
    assert shown.finding().confirmed
    assert waiting(shown.workspace) == ""
    assert shown.workspace.facts.decisions[-1].amount == Decimal("5430.00")
    assert shown.told[-1] == "确认 3-1（I2）"


def test_all_that_wait_are_confirmed_in_one_step(shown: Shown) -> None:
    page = shown.page
    assert not page.confirm_all.isEnabled()
    for finding in [each for each in shown.workspace.assessment.findings if each.stands]:
        shown.workspace.withdraw_decision(finding)
    assert page.confirm_all.text().strip() == "确认全部 3 项"
    shown.click(page.confirm_all)
    assert shown.sums()[1] == "16,290.00"
    assert shown.workspace.undo_title == "确认 3 项违约金"
    shown.workspace.undo()
    assert shown.sums()[1] == "0.00"
    assert page.confirm_all.isEnabled()


def test_waiving_needs_a_reason_and_leaves_what_arose(shown: Shown) -> None:
    decisions = shown.page.dossier.decisions
    shown.click(decisions.waive)
    assert decisions.reason.hasFocus()
    shown.click(decisions.give_up)
    assert "理由" in decisions.error
    assert shown.finding().confirmed
    decisions.reason.insert("已另行补偿")
    QTest.keyClick(decisions.reason, Qt.Key.Key_Return)
    assert shown.finding().waived
    assert shown.texts()[1][5:] == ("计入，已放弃", "已放弃")
    assert shown.sums()[:2] == ["16,290.00", "10,860.00"]
    assert "已另行补偿" in decisions.words.whole()
    assert shown.page.dossier.chip.text == "已放弃"


def test_a_confirmation_that_no_longer_holds_is_asked_for_again(shown: Shown) -> None:
    shown.page.show_record("findings", "3-13|||V1")
    key = shown.page.book.table.key
    longer(shown, 125)
    assert shown.finding(key).confirmed
    decided = next(each for each in shown.workspace.facts.decisions if each.subject == "V1")
    shown.workspace.save(msgspec.structs.replace(decided, amount=Decimal("3258.00")), title="登记")
    assert shown.page.dossier.chip.text == "待重新确认"
    lines = shown.lines()
    assert lines["比原确认"] == "+2,172.00"
    shown.click(shown.page.dossier.decisions.confirm)
    assert shown.finding(key).confirmed
    assert shown.page.dossier.chip.text == "成立"
    assert "比原确认" not in shown.lines()


def test_a_confirmed_finding_that_falls_away_can_only_be_withdrawn(shown: Shown) -> None:
    shown.page.show_record("findings", "3-13|||V1")
    longer(shown, 300)
    decisions = shown.page.dossier.decisions
    assert shown.page.dossier.chip.text == "待重新确认"
    assert "现已不成立" in decisions.words.whole()
    assert not decisions.confirm.isEnabled()
    shown.click(decisions.withdraw)
    assert shown.page.dossier.chip.text == "空档"


def test_regrouping_shows_the_money_before_it_is_saved(shown: Shown) -> None:
    page = shown.page
    page.show_record("findings", "3-1|2025-12|platform|I8")
    with shown.bot.waitSignal(page.dossier.group.clicked):
        QTest.keyClick(page, Qt.Key.Key_G, Qt.KeyboardModifier.AltModifier)
    panel = page.groups
    assert panel.isVisible()
    assert panel.group.hasFocus()
    assert panel.reason.width() > 300, "a sentence can be read in it"
    for _ in range(panel.group.count()):
        if panel.group.value != "I2":
            QTest.keyClick(panel.group, Qt.Key.Key_Down)
    before = shown.workspace.facts
    rows = {row.key: tuple(cell.text for cell in row.cells[1:]) for row in panel.preview.rows_model.rows}
    assert rows["发生额"] == ("16,290.00", "10,860.00", "−5,430.00")
    assert rows["可主张额"] == ("16,290.00", "10,860.00", "−5,430.00")
    assert "3-1（I8）：计入 → 被 3-1 吸收" in panel.effects.whole()
    assert "12.50 % → 8.33 %" in panel.effects.whole()
    shown.click(panel.keep)
    assert "没有写归组理由" in panel.error
    assert shown.workspace.facts == before
    panel.reason.insert("同一存储故障")
    QTest.keyClick(panel.reason, Qt.Key.Key_Return)
    assert not panel.isVisible()
    assert shown.sums()[0] == "10,860.00"
    assert shown.texts()[0][0] == "I2 平台访问中断"
    assert page.dossier.chip.text == "被吸收"
    shown.workspace.undo()
    assert shown.sums()[0] == "16,290.00"


def test_another_finding_puts_the_grouping_away_and_keeps_the_focus(shown: Shown) -> None:
    page = shown.page
    shown.click(page.dossier.group)
    assert page.groups.isVisible()
    table = page.book.table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert page.groups.isVisible()  # The same record, under another row.
    QTest.keyClick(table, Qt.Key.Key_End)
    for _ in range(8):
        QTest.keyClick(table, Qt.Key.Key_Down)
    assert not page.groups.isVisible()
    assert table.hasFocus()


def test_the_record_is_opened_from_its_finding(shown: Shown) -> None:
    shown.page.show_record("findings", "3-13|||V1")
    shown.click(shown.page.dossier.open)
    assert shown.opened == [("absences", "V1")]


def test_a_finding_of_several_records_names_the_one_in_hand(
    qtbot: QtBot, theme: Theme, sample: Workspace
) -> None:
    (other,) = [each for each in sample.facts.incidents if each.id == "I2"]
    assert other.reported_at is not None
    later = dt.timedelta(days=5)
    outages = tuple(
        msgspec.structs.replace(each, start=each.start + later, end=each.end + later if each.end else None)
        for each in other.outages
    )
    second = msgspec.structs.replace(
        other,
        id="I90",
        title="再次中断",
        event=None,
        outages=outages,
        reported_at=other.reported_at + later,
        responded_at=None,
        arrived_at=None,
        restored_at=None,
        feedback_at=(),
        registered_at=None,
        located_at=None,
        written_report_on=None,
    )
    assert isinstance(sample.save(second, title="登记"), Change)
    shown = Shown(qtbot, sample)
    shown.page.show_record("findings", "3-1|2025-06|platform|I2|I90")
    record = shown.page.dossier.record
    assert shown.texts()[0][0] == "I2、I90，2 个事件合并比较"
    assert record.count() == 2
    assert shown.workspace.explain("event:I2|I90") is not None
    record.setFocus()
    QTest.keyClick(record, Qt.Key.Key_Down)
    assert record.currentText() == "I90 再次中断"
    shown.click(shown.page.dossier.open)
    assert shown.opened == [("incidents", "I90")]


def test_a_decision_leads_to_its_finding(shown: Shown) -> None:
    decision = next(each for each in shown.workspace.facts.decisions if each.subject == "V1")
    shown.page.show_record("decisions", decision.id)
    assert shown.page.dossier.title.whole().startswith("3-13")


def test_what_could_not_be_stored_is_told(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    shown.workspace.withdraw_decision(shown.finding())

    def full(store: Store, step: Step) -> None:
        raise StorageFailed(shown.workspace.path, "磁盘已满")

    monkeypatch.setattr(Store, "append", full)
    shown.click(shown.page.confirm_all)
    assert "磁盘已满" in str(shown.refused[-1])
    assert shown.page.confirm_all.isEnabled()
    assert not shown.finding().confirmed


def test_an_earlier_day_shows_what_was_known_then(shown: Shown) -> None:
    shown.workspace.set_as_of(AsOf(dt.date(2025, 7, 1)))
    assert shown.sums()[0] == "5,430.00"
    assert [text[0] for text in shown.texts() if text[0].startswith("I")] == ["I2 平台访问中断"]
    shown.workspace.set_as_of(AsOf(dt.date(2025, 4, 20)))
    assert shown.texts() == []
    assert not shown.page.dossier.isVisible()
    shown.workspace.set_as_of(AsOf(NOW.date()))
    assert shown.page.dossier.isVisible()


def test_an_empty_contract_says_what_belongs_here(qtbot: QtBot, theme: Theme, blank: Workspace) -> None:
    shown = Shown(qtbot, blank)
    assert shown.sums() == ["0.00"] * 4
    assert not shown.page.dossier.isVisible()
    assert waiting(blank) == ""
    shown.click(shown.page.book.begin)
    assert shown.begun == ["incidents"]


def test_a_month_that_was_agreed_is_told_by_system_and_month(qtbot: QtBot, blank: Workspace) -> None:
    """Its event has no id that a person gave; what it is called within the file is nobody's word."""
    agreed = Availability(
        id="A1", system="platform", month="2025-06", downtime_seconds=9000, problem=True, major_loss=False
    )
    blank.save(agreed, title="登记")
    shown = Shown(qtbot, blank)
    assert shown.texts()[0][0] == "示例远程医学平台 2025-06"
    blank.save(msgspec.structs.replace(agreed, event="D1"), title="归组")
    assert shown.texts()[0][0] == "D1 示例远程医学平台 2025-06"


@pytest.mark.parametrize(
    ("width", "beside", "formula"), [(1214, True, True), (998, True, False), (912, False, True)]
)
def test_it_fits_its_width(
    qtbot: QtBot, theme: Theme, sample: Workspace, width: int, beside: bool, formula: bool
) -> None:
    page = Shown(qtbot, sample, width).page
    book, dossier = page.book.geometry(), page.dossier.mapTo(page, QPoint(0, 0))
    right = page.book.mapTo(page, QPoint(book.width(), 0)).x()
    assert (dossier.x() >= right) is beside
    assert page.book.table.isColumnHidden(FORMULA) is not formula
    assert dossier.x() + page.dossier.width() <= width
    assert page.strip.mapTo(page, QPoint(page.strip.width(), 0)).x() <= width


def test_tab_leads_through_the_page_as_it_is_read(shown: Shown) -> None:
    shown.workspace.withdraw_decision(shown.finding())
    page = shown.page
    page.book.view.setFocus()
    wanted = [
        page.book.view,
        page.export,
        page.confirm_all,
        *(column.figure for column in page.strip.stages),
        page.strip.least,
        page.strip.most,
        page.book.sieve,
        page.book.filters,
        page.book.table,
        page.book.total,
        page.book.room,
        page.dossier.chip,
        *page.dossier.figures,
        page.dossier.files,
        page.dossier.open,
        page.dossier.group,
        page.dossier.letters,
        page.dossier.report,
        page.dossier.decisions.confirm,
        page.dossier.decisions.waive,
    ]
    for first, second in pairwise(wanted):
        assert first.hasFocus(), first.accessibleName()
        QTest.keyClick(first, Qt.Key.Key_Tab)
        assert second.hasFocus(), second.accessibleName()
    assert all(stop.accessibleName() for stop in wanted)


def test_the_window_leads_from_a_step_to_the_finding_and_on_to_the_record(
    qtbot: QtBot, theme: Theme, sample: Workspace
) -> None:
    finding = next(each for each in sample.assessment.findings if each.key == MAIN)
    sample.withdraw_decision(finding)
    window = make_window(sample, theme, lambda: NOW)
    qtbot.addWidget(window)
    window.show()
    window.open_record("findings", MAIN)
    page = window.page
    assert isinstance(page, FindingsPage)
    assert page.book.table.key == MAIN
    sample.decide(finding, Verdict.WAIVE, "已另行补偿")
    assert page.dossier.decisions.words.whole().endswith("已另行补偿")
    assert page.dossier.chip.state is State.OFF
    QTest.mouseClick(page.dossier.open, Qt.MouseButton.LeftButton)
    assert isinstance(window.page, IncidentsPage)
    assert window.page.column.chosen == "I2"
