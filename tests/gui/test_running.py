"""Limits that run today: a fault just reported is not late yet, and becomes so by itself."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.models.calendar import AsOf, Calendar
from desktop.models.enums.incidents import Cause, CheckKind
from desktop.models.facts import Incident, Outage, Request
from desktop.models.today import QUIET, Running, Today
from desktop.rules.obligations import Standing
from desktop.services.change import Change
from desktop.services.sample import open_sample
from desktop.services.workspace import Workspace
from desktop.views.charts.service import ServiceCharts
from desktop.views.charts.trend_board import TrendBoard
from desktop.views.charts.trend_data import View, trend
from desktop.views.charts.trend_heads import heads
from desktop.views.evident.matches import mark_of
from desktop.views.evident.whatif import World
from desktop.views.pages.contract import ContractPage
from desktop.views.pages.findings import FindingsPage
from desktop.views.pages.findings.rows import Sieve, counts, summary
from desktop.views.pages.incidents import IncidentsPage
from desktop.views.pages.incidents.entries import EntryList
from desktop.views.pages.incidents.entries import Sieve as EntrySieve
from desktop.views.pages.incidents.strip import strip_figures
from desktop.views.pages.overview import OverviewPage
from desktop.views.pages.payments.seen import Seen
from desktop.views.pages.payments.statement_rows import pending
from desktop.views.pages.sla import SlaPage
from desktop.views.pages.sla.rows import month_items
from desktop.views.pages.specs import CONTRACT_PART
from desktop.views.theme import Theme
from desktop.views.widgets import State
from desktop.views.window import MainWindow

REPORT = dt.datetime(2026, 3, 20, 10, 12)


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = REPORT + dt.timedelta(minutes=3, seconds=30)

    def __call__(self) -> dt.datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def work(tmp_path: Path, sample_source: Path, calendar: Calendar, clock: Clock) -> Iterator[Workspace]:
    """The sample on a day of its term that is today."""
    shutil.copy(sample_source, tmp_path)
    workspace = open_sample(tmp_path, calendar, clock)
    workspace.set_as_of(AsOf(clock.now.date()))
    yield workspace
    workspace.close()


@pytest.fixture
def fault(work: Workspace) -> str:
    """Reported three minutes and a half ago, the platform down since then."""
    found = Incident(
        id=work.new_id("incidents"),
        title="核心交换机中断",
        systems=("platform",),
        cause=Cause.CLOUD_SERVICE,
        reported_at=REPORT,
        outages=(Outage(system="platform", start=REPORT),),
        problem=True,
        major_loss=False,
        major_impact=False,
        major_accident=False,
    )
    assert isinstance(work.save(found, title="登记事件"), Change)
    return found.id


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, work: Workspace, clock: Clock, fault: str) -> Iterator[MainWindow]:
    made = make_window(work, theme, clock)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.open_record("incidents", fault)
    yield made
    made.close()


def stamp(window: MainWindow, key: str) -> str:
    page = window.page
    assert isinstance(page, IncidentsPage)
    return page.detail.timeline.line(key).mark.text


def in_hand(window: MainWindow) -> tuple[tuple[State, str], ...]:
    page = window.page
    assert isinstance(page, IncidentsPage)
    return page.column.pane.rows_model.rows[0].states


def test_a_fault_just_reported_runs_and_is_not_late(window: MainWindow) -> None:
    assert stamp(window, "responded_at") == "计时中，余 1:30"
    assert stamp(window, "restored_at") == "计时中，余 26:30"
    assert in_hand(window)[0] == (State.WARN, "计时中，余 1:30")
    page = window.page
    assert isinstance(page, IncidentsPage)
    line = page.detail.timeline.line("responded_at")
    assert line.mark.state is State.WARN
    assert line.elapsed.text == "限 10:17"


def test_it_is_late_by_itself_once_the_moment_is_past(window: MainWindow, clock: Clock, qtbot: QtBot) -> None:
    assert window.ticking.timer.interval() == 30_000  # To the next minute.
    clock.now = REPORT + dt.timedelta(minutes=5)
    window.ticking.timer.timeout.emit()
    assert stamp(window, "responded_at") == "计时中，余 0:00"
    assert window.ticking.timer.interval() == 1_000  # The limit itself is in time.
    clock.now += dt.timedelta(seconds=1)
    with qtbot.waitSignal(window.ticking.turned, timeout=5_000):
        window.ticking.timer.start(1)
    assert stamp(window, "responded_at") == "超限，未记录"
    assert stamp(window, "restored_at") == "计时中，余 24:59"
    assert in_hand(window)[:2] == ((State.BAD, "违约"), (State.WARN, "计时中，余 24:59"))


def test_a_time_half_typed_stays_when_a_minute_passes(window: MainWindow, clock: Clock) -> None:
    page = window.page
    assert isinstance(page, IncidentsPage)
    editor = page.detail.timeline.line("responded_at").editor
    editor.setFocus()
    QTest.keyClicks(editor, "10:1")
    for minutes in (4, 6):  # The limit passes meanwhile.
        clock.now = REPORT + dt.timedelta(minutes=minutes)
        window.ticking.timer.timeout.emit()
        assert editor.text() == "10:1"
    QTest.keyClicks(editor, "5")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert window.workspace.facts.incidents[-1].responded_at == dt.datetime(2026, 3, 20, 10, 15)


def test_a_stamp_given_in_time_ends_its_clock(window: MainWindow) -> None:
    page = window.page
    assert isinstance(page, IncidentsPage)
    QTest.mouseClick(page.detail.timeline.line("responded_at").now, Qt.MouseButton.LeftButton)
    assert stamp(window, "responded_at") == "按时，余 1:30"
    assert stamp(window, "arrived_at").startswith("计时中")


def test_another_day_judges_as_it_always_did(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert stamp(window, "responded_at") == "超限，未记录"
    assert not window.ticking.timer.isActive()
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.ticking.timer.isActive()


def test_what_the_day_would_bring_is_said_to_be_expected(window: MainWindow, clock: Clock) -> None:
    key = f"3-5||platform|{window.workspace.facts.incidents[-1].id}"
    window.open_record("findings", key)
    page = window.page
    assert isinstance(page, FindingsPage)
    chosen = page.book.chosen
    assert chosen is not None
    assert (chosen.mark.state, chosen.mark.text) == (State.WARN, "预计")
    assert "今日 24:00 前仍未记录则成立" in chosen.inputs
    assert [each.text for each in page.dossier.figures][-1] == "今日 24:00 前仍未记录则成立"
    assert not page.dossier.decisions.confirm.isEnabled()
    assert page.dossier.decisions.words.whole() == "3-5 今日 24:00 前仍未记录才成立，到时再确认"
    clock.now = REPORT + dt.timedelta(hours=2, minutes=1)
    window.ticking.timer.timeout.emit()
    assert page.book.chosen is not None
    assert page.book.chosen.mark.text == "成立"
    assert page.dossier.decisions.confirm.isEnabled()


def test_a_duty_is_open_while_its_limit_runs(window: MainWindow, clock: Clock) -> None:
    window.open_record(CONTRACT_PART, "duties")
    page = window.page
    assert isinstance(page, ContractPage)
    page.duties.choose("R018")
    entry = page.duties.chosen
    assert entry is not None
    missed = entry.missed
    clock.now = REPORT + dt.timedelta(minutes=5, seconds=1)
    window.ticking.timer.timeout.emit()
    late = page.duties.chosen
    assert late is not None
    assert (late.standing, late.missed) == (Standing.MISSED, missed + 1)


def test_what_is_only_expected_waits_for_nobody(window: MainWindow, clock: Clock) -> None:
    """The month's allowance of four and a half minutes is gone after ten, two hours are not over."""
    window.show_page(4)
    page = window.page
    assert isinstance(page, FindingsPage)
    assert not page.confirm_all.isEnabled()
    clock.now = REPORT + dt.timedelta(minutes=10)
    window.ticking.timer.timeout.emit()
    expected = window.workspace.today.expected
    assert expected
    QTest.mouseClick(page.confirm_all, Qt.MouseButton.LeftButton)
    findings = window.workspace.assessment.findings
    assert [each.row for each in findings if each.confirmed and each.period == "2026-03"] == ["3-1"]
    assert not any(each.confirmed for each in findings if each.key in expected)


def test_the_first_page_tells_until_when(window: MainWindow) -> None:
    window.show_page(0)
    page = window.page
    assert isinstance(page, OverviewPage)
    late = page.pending.lines[-1].count.whole()
    window.show_page(2)
    incidents = window.page
    assert isinstance(incidents, IncidentsPage)
    step = next(each for each in window.workspace.agenda if each.text.startswith("恢复核心交换机中断"))
    assert (step.urgency, step.text) == ("warn", "恢复核心交换机中断，限 10:42")
    window.step_day(1)
    window.show_page(0)
    assert page.pending.lines[-1].count.whole() != late


def test_a_day_that_has_not_come_is_looked_at_and_not_decided(window: MainWindow) -> None:
    """Tomorrow the outage would be a day long; that is no reason to confirm its penalty today."""
    window.show_page(4)
    page = window.page
    assert isinstance(page, FindingsPage)
    window.step_day(1)
    waiting = [each for each in window.workspace.assessment.findings if each.waits]
    assert waiting
    assert not page.confirm_all.isEnabled()
    assert page.confirm_all.text().strip() == "那天到来后再确认"
    window.open_record("findings", waiting[0].key)
    assert not page.dossier.decisions.confirm.isEnabled()
    assert page.dossier.decisions.words.whole() == "3-1 按 2026-03-21 推算，那天到来后再确认"
    window.step_day(-1)
    assert not page.confirm_all.isEnabled()
    assert page.confirm_all.text().strip() == "没有待确认的项"


def test_nothing_is_to_be_determined_that_only_the_end_of_the_day_would_bring(
    window: MainWindow, clock: Clock
) -> None:
    work = window.workspace
    fault = work.facts.incidents[-1]
    assert isinstance(work.save(msgspec.structs.replace(fault, problem=None), title="未认定"), Change)

    def told() -> tuple[str, list[str], set[str]]:
        window.show_page(0)
        overview = window.page
        assert isinstance(overview, OverviewPage)
        asked = [
            each.text for each in work.agenda if fault.title in each.text and each.text.startswith("认定")
        ]
        open_ = [each for each in work.assessment.findings if each.subjects[0] == fault.id]
        words = {mark_of(each, work.today).text for each in open_ if each.row == "3-1"}
        window.open_record("incidents", fault.id)
        assert ("未认定" in {text for _, text in in_hand(window)}) == bool(asked)
        listed = EntryList()
        listed.show("incidents", World.of(work), None)
        assert (fault.id in listed.passing(EntrySieve.OPEN)) == bool(asked)
        return overview.pending.lines[1].count.whole(), asked, words

    assert told() == ("1 项", [], {"预计"})
    clock.now = REPORT + dt.timedelta(minutes=10)
    window.ticking.timer.timeout.emit()
    count, asked, words = told()
    assert (count, words) == ("2 项", {"未认定"})
    assert asked == ["认定“核心交换机中断”，金额 0.00 至 5,430.00 元"]


def test_midnight_comes_with_the_limit_that_it_ends(window: MainWindow, clock: Clock) -> None:
    clock.now = dt.datetime(2026, 3, 21)
    window.ticking.timer.timeout.emit()
    assert window.workspace.as_of.day == clock.now.date()
    assert window.bar.as_of.is_today


def test_tomorrow_in_sight_becomes_today_at_midnight(window: MainWindow, clock: Clock) -> None:
    window.step_day(1)
    assert stamp(window, "feedback_at") == "缺 18 次"
    clock.now = dt.datetime(2026, 3, 21, 0, 0, 5)
    window.minute.timeout.emit()
    assert window.bar.as_of.is_today
    assert window.ticking.timer.isActive()
    assert stamp(window, "feedback_at") == "缺 6 次"


def test_evidence_tells_what_only_the_end_of_the_day_would_bring(window: MainWindow, clock: Clock) -> None:
    fault = window.workspace.facts.incidents[-1].id
    later = "这里按今日 24:00 仍未记录推算。"
    found = next(
        each for each in window.workspace.assessment.findings if each.charged and fault in each.subjects
    )
    for figure, words in (
        (f"check:{fault}:response:0", f"还没有到点：{later}"),
        (f"finding:{found.key}", f"预计：{later}"),
        ("sla:2026-03:availability:platform", f"预计：{later}"),
        ("penalties.accrued", "其中 5,430.00 元为预计：按今日 24:00 仍未记录推算。"),
        ("penalties.confirmed", ""),
    ):
        window.explain(figure)
        assert window.panel.today.text() == words, figure
    window.explain("penalties.accrued")
    clock.now = REPORT + dt.timedelta(minutes=10)
    window.ticking.timer.timeout.emit()
    assert window.panel.today.text() == ""
    window.explain(f"check:{fault}:response:0")
    assert window.panel.today.text() == ""


def test_payments_ask_for_no_confirmation_yet(window: MainWindow, clock: Clock) -> None:
    work = window.workspace
    assert pending(Seen.of(work)) is None
    clock.now = REPORT + dt.timedelta(minutes=10)
    found = pending(Seen.of(work))
    assert found is not None
    assert found.text == "另有 1 项成立未确认，共 5,430.00 元，确认后才可扣"


def test_sums_tell_what_is_only_expected(window: MainWindow, clock: Clock) -> None:
    """The outage of the month, 50 % of 10,860.00, holds from its fifth minute on (第八条, 附件3 行1)."""

    def told() -> tuple[str, str, int, str]:
        window.show_page(0)
        overview = window.page
        assert isinstance(overview, OverviewPage)
        chip = overview.cards[0].chip.text
        window.show_page(4)
        page = window.page
        assert isinstance(page, FindingsPage)
        given = window.workspace.assessment, window.workspace.today
        return chip, page.strip.stages[1].note.whole(), counts(*given)[Sieve.CERTAIN], summary(*given)

    assert told() == (
        "3 成立，1 预计",
        "另 5,430.00 预计",
        4,
        "3 项计入，1 项预计计入，3 项被吸收，1 项未认定，1 项空档",
    )
    clock.now = REPORT + dt.timedelta(minutes=10)
    window.ticking.timer.timeout.emit()
    assert told() == (
        "4 项成立",
        "另 5,430.00 待确认",
        5,
        "4 项计入，3 项被吸收，1 项未认定，1 项空档",
    )


def test_cards_and_charts_count_the_same_misses(window: MainWindow, clock: Clock) -> None:
    def told() -> list[str]:
        window.show_page(0)
        overview = window.page
        assert isinstance(overview, OverviewPage)
        overview.complete()
        window.show_page(3)
        service = window.page
        assert isinstance(service, SlaPage)
        service.complete()
        small, large = overview.service_chart.host.chart, service.charts.host.chart
        assert isinstance(small, ServiceCharts)
        assert isinstance(large, TrendBoard)
        assert small.clocks.summary() == large.clocks.summary()
        return [overview.pending.lines[-1].count.whole(), large.heads[-1].state.text]

    def down() -> tuple[State, str, tuple[State, str]]:
        """The month's downtime: its allowance of 267.84 seconds is gone in the fifth minute."""
        work = window.workspace
        seen = trend(*(work.contract, work.known, work.assessment, work.as_of), View(), today=work.today)
        bar = seen.service.downtime[seen.months.index("2026-03")]
        assert bar is not None
        return bar.state, bar.note, msgspec.structs.astuple(heads(seen)[0])[:2]

    before = told()
    assert before == ["4 次", "4 项超限"]  # Those of the sample: the fault just reported is not late.
    assert down() == (State.WARN, "49,680，至 24:00 预计", (State.BAD, "2 个月超出允许时长"))
    clock.now = REPORT + dt.timedelta(minutes=5, seconds=1)
    window.ticking.timer.timeout.emit()
    assert told() == ["5 次", "5 项超限"]
    assert down() == (State.BAD, "49,680，为允许的 185.5 倍", (State.BAD, "3 个月超出允许时长"))


def test_a_list_of_the_month_tells_the_same(window: MainWindow) -> None:
    work = window.workspace
    given = work.terms, work.known, work.assessment, work.as_of
    notes = [each.note for each in month_items(*given, View(), "2026-03", work.memo, work.today)]
    assert any(each.endswith("3-1 预计") for each in notes), notes
    judged = [each.note for each in month_items(*given, View(), "2026-03", work.memo)]
    assert any(each.endswith("3-1 成立") for each in judged), judged


def test_nothing_runs_and_no_timer_with_it(qtbot: QtBot, theme: Theme, work: Workspace, clock: Clock) -> None:
    made = make_window(work, theme, clock)
    qtbot.addWidget(made)
    assert work.today is QUIET
    assert not made.ticking.timer.isActive()
    made.close()


def test_a_request_says_until_when(work: Workspace) -> None:
    request = Request(id="R9", opened_at=REPORT)
    today = Today(REPORT, (Running("requests", "R9", CheckKind.CLEARING, REPORT + dt.timedelta(hours=15)),))
    (found,) = strip_figures(request, work.assessment, today)[:1]
    assert (found.name, found.text) == ("恢复", "计时中，余 15:00:00（限次日 01:12）")
    longer = Today(REPORT, (Running("requests", "R9", CheckKind.CLEARING, REPORT + dt.timedelta(days=2)),))
    (found,) = strip_figures(request, work.assessment, longer)[:1]
    assert found.text == "计时中，余 48:00:00（限 03-22 10:12）"
