"""What the page 事件 shows, worked out from records and assessment without a window."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from desktop.exchange.china import load_calendar
from desktop.exchange.template import load_contract
from desktop.models.calendar import AsOf
from desktop.models.enums.findings import Verdict
from desktop.models.enums.incidents import Cause, Flag
from desktop.models.facts import (
    Absence,
    Availability,
    Decision,
    Facts,
    Incident,
    Outage,
    Request,
)
from desktop.models.listing import Query
from desktop.rules import assess
from desktop.rules.explain import event_findings
from desktop.rules.memo import Memo
from desktop.services.listing import listed
from desktop.views.evident.clauses import compared_words
from desktop.views.evident.matches import event_total, match_rows
from desktop.views.evident.spans import axis_over, clock_words, limit_words, short_words
from desktop.views.evident.subjects import by_subject
from desktop.views.evident.whatif import (
    World,
    flag_words,
    groupings,
    lone_group,
    regrouping,
)
from desktop.views.pages.incidents.entries import Entry, EntryList, Sieve
from desktop.views.pages.incidents.near import near_rows
from desktop.views.pages.incidents.stamps import outage_rows, stamp_rows, time_axis
from desktop.views.pages.incidents.strip import strip_figures
from desktop.views.widgets import State

CONTRACT = load_contract()
TERMS = CONTRACT.terms
CALENDAR = load_calendar()
DAY = dt.datetime(2025, 6, 18)
JUDGED: dict[str, Any] = {
    "problem": True,
    "major_loss": False,
    "major_impact": False,
    "major_accident": False,
}


def at(text: str, day: dt.datetime = DAY) -> dt.datetime:
    return dt.datetime.combine(day.date(), dt.time.fromisoformat(text))


def outage(start: str, end: str | None, **more: object) -> Outage:
    return Outage(system="platform", start=at(start), end=at(end) if end else None, **more)  # type: ignore[arg-type]


INTERRUPTED = Incident(
    id="I1",
    title="平台访问中断",
    systems=("platform",),
    cause=Cause.CLOUD_SERVICE,
    reported_at=at("09:12:00"),
    responded_at=at("09:16:20"),
    arrived_at=at("11:05:40"),
    restored_at=at("11:18:00"),
    feedback_at=(at("11:10:00"),),
    outages=(outage("09:10:00", "11:18:00"),),
    **JUDGED,
)


def world(as_of: dt.date | dt.datetime = dt.date(2025, 12, 31), **facts: object) -> World:
    recorded = Facts(**facts)  # type: ignore[arg-type]
    seen = AsOf.of(as_of)
    memo = Memo()
    return World(CONTRACT, recorded, seen, CALENDAR, assess(TERMS, recorded, seen, CALENDAR, memo), memo)


def only_incident(incident: Incident, as_of: dt.date | dt.datetime = dt.date(2025, 12, 31)) -> World:
    return world(as_of, incidents=(incident,))


def entries(kind: str, seen: World) -> list[Entry]:
    """The rows of a list that is shown for the first time, the newest first."""
    kept = EntryList()
    kept.show(kind, seen, None)
    return kept.rows(listed(seen.facts, Query(kind)))


def changed(**values: object) -> Incident:
    return msgspec.structs.replace(INTERRUPTED, **values)


@pytest.mark.parametrize(
    ("seconds", "long", "short"),
    [(40, "0:00:40", "0:40"), (3600, "1:00:00", "1:00:00"), (7560, "2:06:00", "2:06:00")],
)
def test_lengths(seconds: int, long: str, short: str) -> None:
    assert clock_words(seconds) == long
    assert short_words(seconds) == short


def test_a_limit_is_in_hours_where_it_is_whole_hours() -> None:
    assert [limit_words(minutes) for minutes in (5, 30, 60, 90, 120)] == [
        "5 分钟",
        "30 分钟",
        "1 小时",
        "90 分钟",
        "2 小时",
    ]


def test_the_axis_counts_from_the_report_and_shows_what_came_before() -> None:
    axis = axis_over(at("09:12:00"), [at("09:10:00"), at("11:18:00")])
    assert axis.start == at("09:10:00")
    assert [axis.word(tick) for tick in axis.ticks] == ["09:12", "09:42", "10:12", "10:42", "11:12", "11:42"]
    assert axis.share(at("09:10:00")) == 0
    assert axis.share(at("11:42:00")) == 1
    assert axis.share(at("23:00:00")) == 1


def test_an_axis_of_weeks_is_written_in_days() -> None:
    axis = axis_over(at("09:00:00"), [at("09:00:00") + dt.timedelta(days=12)])
    assert axis.word(axis.ticks[1]) == "06-23"
    assert len(axis.ticks) <= 6


def rows_by_key(incident: Incident, seen: World) -> dict[str, tuple[str, str, State | None]]:
    rows = stamp_rows(incident, TERMS, seen.shown)
    return {
        row.key: (row.elapsed, row.mark.text if row.mark else "", row.mark.state if row.mark else None)
        for row in rows
    }


def test_stamps_against_their_limits() -> None:
    assert rows_by_key(INTERRUPTED, only_incident(INTERRUPTED)) == {
        "reported_at": ("", "", None),
        "registered_at": ("", "", None),
        "responded_at": ("0:04:20", "按时，余 0:40", State.OK),
        "arrived_at": ("1:53:40", "按时，余 6:20", State.OK),
        "located_at": ("", "", None),
        "restored_at": ("2:06:00", "超限 1:36:00", State.BAD),
        "feedback_at[0]": ("1:58:00", "按时，第 1 次", State.OK),
        "feedback_at": ("", "", None),
    }


def test_the_course_of_a_fault_is_counted_and_has_no_limit() -> None:
    course = changed(registered_at=at("09:13:30"), located_at=at("10:36:00"))
    rows = rows_by_key(course, only_incident(course))
    assert (rows["registered_at"], rows["located_at"]) == (("0:01:30", "", None), ("1:24:00", "", None))
    early = changed(registered_at=at("09:11:00"))
    assert rows_by_key(early, only_incident(early))["registered_at"] == ("0:00:00", "", None)
    before = rows_by_key(course, only_incident(course, at("10:35:59")))
    assert before["located_at"] == ("", "", None)


def test_the_limit_itself_is_in_time() -> None:
    exact = changed(responded_at=at("09:17:00"))
    assert rows_by_key(exact, only_incident(exact))["responded_at"] == ("0:05:00", "按时，余 0:00", State.OK)


def test_what_is_not_recorded_is_missed_once_due() -> None:
    running = changed(responded_at=None, arrived_at=None, restored_at=None, feedback_at=())
    rows = rows_by_key(running, only_incident(running, at("11:12:01")))
    assert rows["responded_at"] == ("", "超限，未记录", State.BAD)
    assert rows["feedback_at"] == ("", "缺 1 次", State.BAD)
    early = rows_by_key(running, only_incident(running, at("09:15:00")))
    assert early["responded_at"] == ("", "未到期，余 2:00", State.OFF)
    assert early["feedback_at"] == ("", "尚未到时点", State.OFF)


def test_a_late_feedback_and_one_that_answers_no_point() -> None:
    late = changed(feedback_at=(at("09:30:00"), at("11:15:00")), restored_at=at("11:30:00"))
    rows = rows_by_key(late, only_incident(late))
    assert rows["feedback_at[0]"] == ("0:18:00", "按时，第 1 次", State.OK)
    assert rows["feedback_at[1]"] == ("2:03:00", "不占时点", State.OFF)
    only_late = changed(feedback_at=(at("11:15:00"),), restored_at=at("11:30:00"))
    assert rows_by_key(only_late, only_incident(only_late))["feedback_at[0]"][1:] == (
        "超限 3:00，第 1 次",
        State.BAD,
    )


def test_without_a_report_nothing_is_counted() -> None:
    undated = Incident(id="I1", title="未报告")
    seen = only_incident(undated)
    rows = stamp_rows(undated, TERMS, seen.shown)
    assert [row.mark for row in rows] == [None] * 7
    assert rows[0].hint.startswith("先填报告时间")
    assert time_axis(undated, rows, ()) is None


def test_an_outage_against_two_hours() -> None:
    seen = only_incident(INTERRUPTED)
    found = by_subject(seen.shown.findings, seen.memo)["I1"]
    (row,) = outage_rows(INTERRUPTED, TERMS, found, seen.shown.now)
    assert (row.elapsed, row.mark_at) == ("2:08:00", at("11:10:00"))
    assert row.mark is not None
    assert (row.mark.text, row.mark.state) == ("3-5 满 2 小时", State.ABSORBED)
    short = changed(outages=(outage("09:10:00", "11:09:59"),))
    (row,) = outage_rows(short, TERMS, [], seen.shown.now)
    assert row.mark is not None
    assert row.mark.text == "不足 2 小时"


def test_each_long_outage_names_its_own_finding() -> None:
    twice = changed(outages=(outage("09:10:00", "11:18:00"), outage("15:00:00", "17:30:00")))
    seen = only_incident(twice)
    rows = outage_rows(twice, TERMS, by_subject(seen.shown.findings, seen.memo)["I1"], seen.shown.now)
    assert [row.figure_id for row in rows] == [
        "finding:3-5||platform|I1",
        "finding:3-5#2||platform|I1",
    ]


def test_an_incident_after_the_day_looked_at_has_no_stamps_to_judge() -> None:
    later = only_incident(INTERRUPTED, dt.date(2025, 6, 1))
    rows = stamp_rows(INTERRUPTED, TERMS, later.shown)
    assert [row.mark for row in rows] == [None] * len(rows)
    (outage_row,) = outage_rows(INTERRUPTED, TERMS, [], later.shown.now)
    assert outage_row.mark is None


def test_an_outage_that_goes_on_is_cut_a_day_after_the_report() -> None:
    running = changed(outages=(outage("09:10:00", None),), restored_at=None)
    seen = only_incident(running)
    rows = stamp_rows(running, TERMS, seen.shown)
    outages = outage_rows(running, TERMS, [], seen.shown.now)
    axis = time_axis(running, rows, outages)
    assert axis is not None
    assert outages[0].until == dt.datetime(2026, 1, 1)
    assert axis.end <= at("09:12:00") + dt.timedelta(hours=30)


def test_matched_rows_and_their_sum() -> None:
    seen = only_incident(INTERRUPTED)
    found = event_findings(seen.shown, "I1")
    rows = match_rows(found, TERMS)
    shown = [
        (row.mark.text, row.row, row.measured, row.coefficient, row.amount, row.struck) for row in rows[:2]
    ]
    assert shown == [
        ("成立", "3-1", "99.7037 %", "50 %", "5,430.00", False),
        ("被吸收", "3-5", "2:08:00", "30 %", "3,258.00", True),
    ]
    assert [row.remark for row in rows[:2]] == ["计入，待确认", "被 3-1 吸收，择其重者"]
    assert event_total(found) == Decimal("5430.00")


def test_a_mean_beyond_the_table_is_a_gap() -> None:
    seen = only_incident(INTERRUPTED)
    gap = next(row for row in match_rows(event_findings(seen.shown, "I1"), TERMS) if row.row == "3-11")
    assert (gap.mark.state, gap.measured, gap.amount) == (State.GAP, "126.00 分钟", "0.00")
    assert gap.remark.startswith("超出表格，另读 ")


def test_an_open_flag_gives_a_range_and_is_named() -> None:
    unsettled = changed(problem=None)
    seen = only_incident(unsettled)
    row = next(row for row in match_rows(event_findings(seen.shown, "I1"), TERMS) if row.row == "3-1")
    assert (row.mark.text, row.amount, row.remark) == ("未认定", "0.00–5,430.00", "待认定：出现问题")


def test_a_row_met_twice_tells_the_months_apart() -> None:
    long = changed(outages=(Outage(system="platform", start=at("09:10:00"), end=dt.datetime(2025, 7, 1, 9)),))
    rows = match_rows(event_findings(only_incident(long).shown, "I1"), TERMS)
    assert [row.remark[:8] for row in rows if row.row == "3-1"] == ["2025-06，", "2025-07，"]


def test_an_open_cause_is_named() -> None:
    seen = only_incident(changed(cause=None))
    row = next(row for row in match_rows(event_findings(seen.shown, "I1"), TERMS) if row.row == "3-5")
    assert row.remark == "待认定：原因"


@pytest.mark.parametrize(
    ("decision", "mark", "remark", "charged"),
    [
        (Decision(id="Z1", row="3-1", subject="I1", decision=Verdict.CONFIRM), "成立", "计入，已确认", True),
        (
            Decision(id="Z1", row="3-1", subject="I1", decision=Verdict.CONFIRM, amount=Decimal("1.00")),
            "待重新确认",
            "计入，金额已变",
            True,
        ),
        (
            Decision(id="Z1", row="3-1", subject="I1", decision=Verdict.WAIVE, reason="协商"),
            "已放弃",
            "计入发生额，不主张",
            False,
        ),
    ],
)
def test_decisions_show_in_the_row(decision: Decision, mark: str, remark: str, charged: bool) -> None:
    seen = world(incidents=(INTERRUPTED,), decisions=(decision,))
    row = match_rows(event_findings(seen.shown, "I1"), TERMS)[0]
    assert (row.mark.text, row.remark, row.charged) == (mark, remark, charged)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("2-1", "可用性 < 99.99 %，出现问题，重大损失"),
        ("3-1", "可用性 < 99.99 %，出现问题，非重大损失"),
        ("3-5", "单次宕机 ≥ 2 小时"),
        ("3-6", "累计或连续宕机 ≥ 3 次或累计 ≥ 8 小时"),
        ("3-8", "平均响应时间 15–30 分钟，出现问题，非重大影响"),
        ("2-3", "网页被篡改，重大影响"),
    ],
)
def test_what_a_row_asks_for(row: str, words: str) -> None:
    assert compared_words(next(each for each in TERMS.rows if each.id == row), TERMS) == words


def test_what_another_answer_would_change() -> None:
    seen = only_incident(INTERRUPTED)
    assert flag_words(seen, INTERRUPTED, Flag.PROBLEM) == "改为“否”→ 3-5 3,258.00"
    assert flag_words(seen, INTERRUPTED, Flag.MAJOR_LOSS) == "改为“是”→ 2-1 21,720.00"
    assert flag_words(seen, INTERRUPTED, Flag.MAJOR_IMPACT) == "改动不影响金额"
    unsettled = changed(problem=None)
    assert (
        flag_words(only_incident(unsettled), unsettled, Flag.PROBLEM)
        == "改为“是”→ 3-1 5,430.00；“否”→ 3-5 3,258.00"
    )


def test_grouping_two_incidents_charges_the_heavier_only() -> None:
    other = changed(id="I2", title="再次中断", reported_at=at("09:12:00") + dt.timedelta(days=40))
    other = msgspec.structs.replace(
        other,
        responded_at=None,
        arrived_at=None,
        restored_at=None,
        feedback_at=(),
        outages=(
            msgspec.structs.replace(
                outage("09:10:00", "11:18:00"),
                start=dt.datetime(2025, 7, 28, 9),
                end=dt.datetime(2025, 7, 28, 11, 30),
            ),
        ),
    )
    seen = world(incidents=(INTERRUPTED, other))
    (choice,) = groupings(seen.facts, other)
    assert (choice.id, [each.id for each in choice.members]) == ("I1", ["I1"])
    joined = regrouping(seen, other, "I1")
    sums = {line.label: (line.before, line.after) for line in joined.sums}
    assert sums["发生额"] == (Decimal("10860.00"), Decimal("5430.00"))
    assert sums["本组计入"] == (Decimal("5430.00"), Decimal("5430.00"))
    assert joined.effects == (
        "3-1（I2）：计入 → 被 3-1 吸收",
        "发生额占总额 8.33 % → 4.17 %，不超出解除线",
    )


def test_a_record_that_others_joined_gets_a_fresh_group_when_set_apart() -> None:
    other = changed(id="I2", event="I1")
    facts = Facts(incidents=(INTERRUPTED, other))
    assert lone_group(facts, INTERRUPTED) == "E1"
    assert lone_group(facts, other) is None
    assert lone_group(Facts(incidents=(INTERRUPTED,)), INTERRUPTED) is None


def test_the_list_is_newest_first_and_counts_each_filter() -> None:
    quiet = Incident(
        id="I2",
        title="误报",
        cause=Cause.CLOUD_SERVICE,
        reported_at=dt.datetime(2025, 8, 1, 9),
        responded_at=dt.datetime(2025, 8, 1, 9, 1),
        arrived_at=dt.datetime(2025, 8, 1, 9, 2),
        restored_at=dt.datetime(2025, 8, 1, 9, 3),
    )
    undated = Incident(id="I3", title="待补时间")
    seen = world(incidents=(INTERRUPTED, quiet, undated))
    rows = entries("incidents", seen)
    assert [row.id for row in rows] == ["I3", "I2", "I1"]
    assert [row.when for row in rows] == ["未填时间", "2025-08-01", "2025-06-18"]
    assert [[mark.text for mark in row.marks] for row in rows] == [["无违约"], ["无违约"], ["违约", "空档"]]
    assert rows[2].amount == Decimal("5430.00")
    kept = EntryList()
    kept.show("incidents", seen, None)
    assert kept.counts() == {Sieve.ALL: 3, Sieve.BREACH: 1, Sieve.GAP: 1, Sieve.OPEN: 0}
    assert kept.passing(Sieve.GAP) == {"I1"}
    assert kept.dearest() == ["I1"]


def test_a_missed_clock_without_a_finding_is_said() -> None:
    slow = Incident(
        id="I1",
        title="响应慢",
        cause=Cause.CLOUD_SERVICE,
        reported_at=at("09:00:00"),
        responded_at=at("09:06:00"),
        arrived_at=at("09:10:00"),
        restored_at=at("09:20:00"),
    )
    seen = only_incident(slow)
    (row,) = entries("incidents", seen)
    assert [(mark.state, mark.text) for mark in row.marks] == [(State.BAD, "超限 1 项")]


def test_records_after_the_as_of_day_are_listed_as_not_yet_happened() -> None:
    absence = Absence(id="V1", title="离岗", start=at("20:00:00"), end=at("22:10:00"))
    agreed = Availability(id="M1", system="platform", month="2025-06", downtime_seconds=240)
    seen = world(dt.date(2025, 6, 17), incidents=(INTERRUPTED,), absences=(absence,), availability=(agreed,))
    for kind in ("incidents", "absences", "availability"):
        (row,) = entries(kind, seen)
        assert [mark.text for mark in row.marks] == ["截至日尚未发生"]
        assert row.amount is None


def test_an_amount_of_several_records_is_listed_once() -> None:
    second = changed(
        id="I2",
        reported_at=at("14:00:00"),
        responded_at=at("14:01:00"),
        arrived_at=at("14:02:00"),
        restored_at=at("14:10:00"),
        feedback_at=(),
        outages=(outage("14:00:00", "14:20:00"),),
    )
    seen = world(incidents=(INTERRUPTED, second))
    rows = {row.id: row for row in entries("incidents", seen)}
    assert rows["I1"].amount == Decimal("5430.00")
    assert rows["I2"].amount is None
    assert rows["I2"].marks[0].text == "违约"


def test_requests_absences_and_agreed_months_in_the_list() -> None:
    request = Request(id="R1", title="开通端口", system="platform", opened_at=at("09:00:00"))
    absence = Absence(id="V1", title="离岗", start=at("20:00:00"), end=at("22:10:00"), **JUDGED)
    agreed = Availability(id="M1", system="platform", month="2025-06", downtime_seconds=240)
    seen = world(requests=(request,), absences=(absence,), availability=(agreed,))
    shown = [entries(kind, seen)[0] for kind in ("requests", "absences", "availability")]
    assert [row.note for row in shown] == ["示例远程医学平台", "离岗 2:10:00", "不可用 0:04:00"]
    assert [row.when for row in shown] == ["2025-06-18", "2025-06-18", "2025-06"]
    assert shown[2].title == "示例远程医学平台 2025-06"
    assert shown[1].amount == Decimal("5430.00")


def test_nearly_met_rows_say_what_was_missing() -> None:
    near = changed(
        responded_at=at("09:26:00"),
        arrived_at=at("09:30:00"),
        restored_at=at("09:40:00"),
        outages=(outage("09:10:00", "09:13:50"), outage("11:00:00", "12:55:00")),
        feedback_at=(),
    )
    seen = only_incident(near)
    rows = {row.row: row for row in near_rows(near, seen)}
    assert (rows["3-8"].mark.text, rows["3-8"].measured) == ("差 1.00 分钟", "14.00 分钟")
    assert (rows["3-10"].mark.text, rows["3-10"].measured) == ("差 2.00 分钟", "28.00 分钟")
    assert (rows["3-5"].mark.text, rows["3-5"].measured) == ("差 5:00", "1:55:00")
    assert rows["3-8"].figure_id == "sla:2025-06:response"
    assert all(row.mark.state is State.WARN and row.amount == "—" for row in rows.values())


def test_availability_that_nearly_fell_short() -> None:
    near = changed(outages=(outage("09:10:00", "09:14:00"),))
    row = next(row for row in near_rows(near, only_incident(near)) if row.row == "3-1")
    assert (row.mark.text, row.figure_id) == ("差 0:19", "sla:2025-06:availability:platform")
    far = changed(outages=(outage("09:10:00", "09:11:00"),))
    assert all(row.row != "3-1" for row in near_rows(far, only_incident(far)))


def test_an_absence_of_nearly_an_hour() -> None:
    absence = Absence(id="V1", title="离岗", start=at("20:00:00"), end=at("20:59:00"))
    (row,) = near_rows(absence, world(absences=(absence,)))
    assert (row.mark.text, row.measured) == ("差 1:00", "0:59:00")
    met = Absence(id="V1", title="离岗", start=at("20:00:00"), end=at("21:01:00"))
    assert near_rows(met, world(absences=(met,))) == ()


def test_figures_of_records_without_a_time_line() -> None:
    request = Request(
        id="R1", opened_at=at("09:00:00"), responded_at=at("09:03:00"), restored_at=at("09:18:00")
    )
    seen = world(requests=(request,))
    shown = [(figure.name, figure.text) for figure in strip_figures(request, seen.shown)]
    assert shown == [
        ("响应用时", "0:03:00"),
        ("完成用时", "0:18:00"),
        ("2025-06 平均响应", "3.00"),
        ("2025-06 平均恢复", "18.00"),
    ]
    running = Absence(id="V1", start=at("20:00:00"))
    seen = world(at("21:30:00"), absences=(running,))
    assert [figure.text for figure in strip_figures(running, seen.shown)] == ["1:30:00，至今"]
