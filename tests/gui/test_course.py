"""The course of a fault beside its limits, its written report, and the protected period that covers it."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from desktop.models.calendar import AsOf
from desktop.models.enums.incidents import Grade
from desktop.models.facts import Incident
from desktop.models.register import ProtectedPeriod
from desktop.services.workspace import Workspace
from desktop.views.pages.incidents.annex1 import period_words
from desktop.views.pages.incidents.report_line import report_mark
from desktop.views.theme import Theme
from desktop.views.widgets import State
from tests.gui.conftest import NOW
from tests.gui.test_incidents import MAIN, Shown
from tests.gui.test_orders import choose

AT = dt.datetime
LAST = "I11"


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme, sample: Workspace) -> Shown:
    return Shown(qtbot, sample)


def test_registering_and_locating_are_typed_or_stamped_now(shown: Shown) -> None:
    shown.page.show_record("incidents", LAST)
    timeline = shown.page.detail.timeline
    shown.type(timeline.line("registered_at").editor, "16:32:10")
    assert shown.incident(LAST).registered_at == AT(2026, 2, 26, 16, 32, 10)
    assert timeline.line("registered_at").elapsed.text == "0:01:10"
    shown.click(timeline.line("located_at").now)
    assert shown.incident(LAST).located_at == NOW
    assert shown.workspace.undo_title == "修改事件“负载均衡切换超时”的定位时间"
    shown.click(timeline.line("registered_at").elapsed)
    assert shown.asked == [f"fact:incidents:{LAST}:registered_at"]


def test_who_reported_and_how(shown: Shown) -> None:
    shown.page.show_record("incidents", LAST)
    report = shown.page.detail.timeline.report
    shown.type(report.person, "张三")
    shown.type(report.channel, "7×24 热线")
    found = shown.incident(LAST)
    assert (found.reported_by, found.channel) == ("张三", "7×24 热线")
    shown.page.show_record("incidents", MAIN)
    assert (report.person.text(), report.channel.text()) == ("张三", "7×24 热线")


def test_the_written_report_is_missing_until_it_is_dated(shown: Shown) -> None:
    shown.page.show_record("incidents", LAST)
    report = shown.page.detail.timeline.report
    assert report.mark.text == "书面报告未提交"
    shown.click(report.today)
    assert shown.incident(LAST).written_report_on == NOW.date()
    assert report.mark.text == "恢复后 43 日提交"
    assert not report.today.isEnabled()
    shown.type(report.written, "2026-02-26")
    assert report.mark.text == "当日提交"


@pytest.mark.parametrize(
    ("restored", "written", "expected"),
    [
        (None, None, (State.OFF, "恢复后提交")),
        (AT(2026, 3, 1, 9), None, (State.WARN, "书面报告未提交")),
        (AT(2026, 3, 1, 9), dt.date(2026, 3, 3), (State.OK, "恢复后 2 日提交")),
        (AT(2026, 3, 1, 9), dt.date(2026, 3, 11), (State.WARN, "书面报告未提交")),
        (AT(2026, 3, 11), None, (State.OFF, "恢复后提交")),
        (None, dt.date(2026, 3, 3), (State.OK, "已提交")),
        (AT(2026, 3, 1, 9), dt.date(2026, 2, 28), (State.OK, "已提交")),
    ],
)
def test_how_the_written_report_stands_on_a_day(
    restored: dt.datetime | None, written: dt.date | None, expected: tuple[State, str]
) -> None:
    incident = Incident(id="I1", restored_at=restored, written_report_on=written)
    mark = report_mark(incident, AsOf(dt.date(2026, 3, 10)))
    assert (mark.state, mark.text) == expected


def test_the_protected_period_that_covers_an_incident_is_taken_with_a_key(shown: Shown) -> None:
    work = shown.workspace
    main = shown.incident()
    shown.page.show_record("incidents", MAIN)
    panel = shown.page.detail.annex1
    assert not panel.period.isVisible()
    choose(panel.kind, "恶意入侵攻击")
    assert panel.period.words.whole().startswith("登记的重保期间都不包括本事件")
    assert not panel.period.take.isVisible()
    period = work.facts.protected_periods[0]
    day = dt.date(2025, 6, 18)
    work.save(msgspec.structs.replace(period, starts_on=day, ends_on=day), title="修改重保期间")
    assert panel.period.words.whole() == (
        "在重保期间“示例国际会议网络安全保障”（重大，2025-06-18 至 2025-06-18，示例网信〔2025〕33号）之内。"
    )
    shown.click(panel.period.take)
    found = shown.incident().annex1
    assert found is not None
    assert main.annex1 is not None
    assert (main.annex1.protected_period, found.protected_period) == (None, True)
    assert not panel.period.take.isVisible()


def test_several_periods_are_all_named() -> None:
    periods = (
        ProtectedPeriod(
            id="B1", starts_on=dt.date(2025, 9, 1), ends_on=dt.date(2025, 9, 2), grade=Grade.EXTRAORDINARY
        ),
        ProtectedPeriod(
            id="B2", title="会议", starts_on=dt.date(2025, 9, 2), ends_on=dt.date(2025, 9, 3), number="1号"
        ),
    )
    assert period_words(periods) == (
        "在重保期间“B1”（特别重大，2025-09-01 至 2025-09-02）、“会议”（2025-09-02 至 2025-09-03，1号）之内。"
    )


def test_the_day_on_which_a_review_was_sent_is_recorded(shown: Shown) -> None:
    review = shown.workspace.facts.monthly_reviews[-1]
    shown.page.show_record("monthly_reviews", review.id)
    shown.type(shown.page.detail.forms["monthly_reviews"].editor("sent_on"), "2026-04-02")
    assert shown.workspace.facts.monthly_reviews[-1].sent_on == dt.date(2026, 4, 2)
