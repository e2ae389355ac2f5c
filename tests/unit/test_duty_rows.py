"""What the tabs of 人员 and 月报季评 show, worked out by hand."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from desktop.exchange.template import load_contract
from desktop.models.calendar import AsOf
from desktop.models.enums.people import Side
from desktop.models.facts import Absence, Facts
from desktop.models.register import (
    Access,
    AccessPermission,
    Authorisation,
    CityScore,
    MediaPermission,
    ProtectedPeriod,
    Shift,
    SystemFiling,
)
from desktop.rules.known import known_facts
from desktop.views.pages.people import permit_rows
from desktop.views.pages.people.duty_rows import (
    latest_week,
    missed_key_staff,
    period_points,
    period_rows,
    week_seen,
    week_words,
)
from desktop.views.pages.people.kept import Kept, length_words, span_words
from desktop.views.pages.people.week_strip import Ground
from desktop.views.pages.sla import score_rows
from desktop.views.widgets import Row, State

AT, DAY = dt.datetime, dt.date
CONTRACT = load_contract()
MONDAY = DAY(2025, 9, 8)


TODAY = DAY(2025, 10, 1)


def kept(day: dt.date = TODAY, **facts: Any) -> Kept:
    as_of, recorded = AsOf(day), Facts(**facts)
    known = known_facts(recorded, as_of)
    return Kept(CONTRACT, CONTRACT.terms, recorded, known, as_of, DAY(2025, 4, 8))


def shift(number: int, start: dt.datetime, end: dt.datetime, **values: Any) -> Shift:
    made = Shift(id=f"K{number}", person="吴十", start=start, end=end, attended=True)
    return msgspec.structs.replace(made, **values)


def texts(rows: tuple[Row, ...], place: int) -> list[str]:
    return [row.cells[place].text for row in rows]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(59, "不足 1 分"), (60, "1 分"), (7_800, "2 小时 10 分"), (14_400, "4 小时"), (115_200, "1 天 8 小时")],
)
def test_lengths(seconds: int, words: str) -> None:
    assert length_words(seconds) == words


def test_spans_of_days() -> None:
    assert span_words(DAY(2025, 4, 8), DAY(2026, 4, 7)) == "2025-04-08 至 2026-04-07"
    assert span_words(DAY(2025, 4, 8), None) == "2025-04-08 起"
    assert span_words(None, DAY(2026, 4, 7)) == "至 2026-04-07"
    assert span_words(None, None) == "—"


def test_the_latest_week_is_that_of_the_last_shift_begun() -> None:
    shifts = (shift(1, AT(2025, 9, 12), AT(2025, 9, 13)), shift(2, AT(2025, 10, 3), AT(2025, 10, 4)))
    assert latest_week(kept(shifts=shifts)) == MONDAY
    assert latest_week(kept(DAY(2025, 10, 3), shifts=shifts)) == DAY(2025, 9, 29)
    assert latest_week(kept()) == DAY(2025, 9, 29)


def test_gaps_are_bad_from_the_first_row_of_the_annexes_on() -> None:
    """附件2 行11 begins above one hour: an hour itself meets no row."""
    first = shift(1, AT(2025, 9, 12), AT(2025, 9, 12, 8))
    second = shift(2, AT(2025, 9, 12, 9), AT(2025, 9, 12, 12))
    third = shift(3, AT(2025, 9, 12, 13, 0, 1), AT(2025, 9, 13))
    seen = week_seen(kept(shifts=(first, second, third)), MONDAY)
    assert [row.cells[-1].state for row in seen.rows if row.key in seen.gaps] == [State.WARN, State.BAD]
    assert texts(seen.rows, 0) == [
        "09-12 00:00–08:00",
        "09-12 08:00–09:00",
        "09-12 09:00–12:00",
        "09-12 12:00–13:00",
        "09-12 13:00–24:00",
    ]
    assert week_words(kept(shifts=(first, second, third)), seen) == (State.BAD, "1 处空档待登记")


def test_what_is_not_told_of_a_shift_is_open_once_it_is_over() -> None:
    plain = shift(1, AT(2025, 9, 12), AT(2025, 9, 12, 8), attended=None)
    following = shift(2, AT(2025, 9, 12, 8), AT(2025, 9, 12, 16), attended=None, handed_over=False)
    for day, state, ground in (
        (DAY(2025, 9, 12), State.OPEN, Ground.OPEN),
        (DAY(2025, 9, 11), None, Ground.PLANNED),
    ):
        seen = week_seen(kept(day, shifts=(plain, following)), MONDAY)
        assert seen.rows[0].cells[3].state is state
        assert seen.strip.lanes[0].bars[0].ground is ground
    done = week_seen(kept(shifts=(plain, following)), MONDAY)
    assert (done.rows[1].cells[4].state, done.rows[1].cells[4].text) == (State.WARN, "未交接")
    assert week_words(kept(shifts=(plain,)), week_seen(kept(shifts=(plain,)), MONDAY)) == (
        State.OK,
        "没有空档",
    )
    assert week_words(kept(), week_seen(kept(), MONDAY)) is None


def test_the_strip_tells_a_gap_from_one_that_is_recorded() -> None:
    shifts = (
        shift(1, AT(2025, 9, 12), AT(2025, 9, 12, 8)),
        shift(2, AT(2025, 9, 12, 12), AT(2025, 9, 12, 16), attended=False),
        shift(3, AT(2025, 9, 12, 16), AT(2025, 9, 13)),
    )
    recorded = Absence(id="V1", start=AT(2025, 9, 12, 8), end=AT(2025, 9, 12, 16))
    open_one = week_seen(kept(shifts=shifts), MONDAY)
    assert [bar.ground for bar in open_one.strip.lanes[0].bars] == [
        Ground.KEPT,
        Ground.GAP,
        Ground.MISSED,
        Ground.KEPT,
    ]
    told = week_seen(kept(shifts=shifts, absences=(recorded,)), MONDAY)
    assert told.strip.lanes[0].bars[1].ground is Ground.RECORDED
    assert "现场值守 09-12 08:00 至 09-12 16:00 已登记 V1" in told.strip.spoken
    assert open_one.strip.now is None
    assert week_seen(kept(DAY(2025, 9, 12), shifts=shifts), MONDAY).strip.now == AT(2025, 9, 13)


PERIOD = ProtectedPeriod(
    id="B1",
    title="会议保障",
    starts_on=DAY(2025, 9, 12),
    ends_on=DAY(2025, 9, 14),
    plan_on=DAY(2025, 9, 11),
    roster_on=DAY(2025, 9, 12),
)


def test_the_papers_of_a_period_come_before_its_first_day() -> None:
    (row,) = period_rows(kept(protected_periods=(PERIOD,)))
    assert [(cell.state, cell.text) for cell in row.cells[3:]] == [
        (State.OK, "09-11"),
        (State.WARN, "09-12"),
    ]
    (early,) = period_rows(kept(DAY(2025, 9, 10), protected_periods=(PERIOD,)))
    assert [(cell.state, cell.text) for cell in early.cells[3:]] == [(State.WARN, "未收到")] * 2
    assert row.cells[2].text == "2025-09-12 至 09-14"


def test_a_period_that_was_kept_says_so_and_one_without_days_nothing() -> None:
    shifts = (shift(1, AT(2025, 9, 12), AT(2025, 9, 15)),)
    (point,) = period_points(kept(protected_periods=(PERIOD,), shifts=shifts), "B1")
    assert (point.state, point.text) == (State.OK, "值守不间断")
    undated = msgspec.structs.replace(PERIOD, ends_on=None)
    assert period_points(kept(protected_periods=(undated,)), "B1") == ()
    assert period_points(kept(), "B1") == ()
    assert not missed_key_staff(kept(), "B1")


def test_key_staff_are_not_asked_for_before_the_period_begins() -> None:
    named = shift(1, AT(2025, 9, 12), AT(2025, 9, 15), key_staff=True, attended=False)
    seen = kept(protected_periods=(PERIOD,), shifts=(named,))
    assert [each.text for each in period_points(seen, "B1")] == ["值守空档 1 处", "吴十未到场"]
    assert missed_key_staff(seen, "B1")
    before = kept(DAY(2025, 9, 11), protected_periods=(PERIOD,), shifts=(named,))
    assert len(period_points(before, "B1")) == 1


def test_lanes_cover_the_service_and_three_months_ahead() -> None:
    letters = (
        Authorisation(id="SQ1", person="孙八", starts_on=DAY(2025, 1, 1), ends_on=DAY(2025, 8, 31)),
        Authorisation(id="SQ2", side=Side.B, person="周九", starts_on=DAY(2025, 4, 8)),
    )
    view = permit_rows.letter_lanes(kept(authorisations=letters))
    assert view is not None
    assert (view.first, view.last) == (DAY(2025, 4, 8), DAY(2025, 12, 30))
    own, other = view.lanes
    assert [(each.first, each.last, each.gap) for each in own.covers] == [
        (DAY(2025, 4, 8), DAY(2025, 8, 31), False),
        (DAY(2025, 9, 1), DAY(2025, 10, 1), True),
    ]
    assert [(each.first, each.last) for each in other.covers] == [(DAY(2025, 4, 8), DAY(2025, 12, 30))]
    assert "甲方 2025-09-01 至 2025-10-01 无有效授权" in view.spoken
    assert permit_rows.letter_lanes(kept()) is None


def test_a_permission_shows_the_worst_that_is_known_of_it() -> None:
    log = (Access(at=AT(2025, 9, 1), person="吴十"), Access(at=AT(2025, 10, 2), person="吴十"))
    leave = AccessPermission(id="FW1", holder="吴十", ends_on=DAY(2025, 9, 30), log=log)
    (row,) = permit_rows.leave_rows(kept(access_permissions=(leave,)))
    assert (row.cells[-1].state, row.cells[-1].text) == (State.OFF, "已过期")
    (later,) = permit_rows.leave_rows(kept(DAY(2025, 10, 2), access_permissions=(leave,)))
    assert (later.cells[-1].state, later.cells[-1].text) == (State.BAD, "越权访问 1 次")
    (point,) = permit_rows.leave_points(kept(access_permissions=(leave,)), "FW1")
    assert point.text == "没有登记书面授权日"


def test_media_that_are_out_stand_first() -> None:
    media = (
        MediaPermission(id="JZ1", permitted_on=DAY(2025, 9, 1), returned_on=DAY(2025, 9, 2)),
        MediaPermission(id="JZ2", permitted_on=DAY(2025, 9, 3)),
        MediaPermission(id="JZ3", permitted_on=DAY(2025, 10, 2)),
    )
    seen = kept(media_permissions=media)
    rows = permit_rows.medium_rows(seen)
    assert [row.key for row in rows] == ["JZ3", "JZ2", "JZ1"]
    assert texts(rows, 5) == ["此时尚未许可", "未归还", "已归还"]
    assert permit_rows.medium_summary(seen) == (State.OFF, "1 件在外")
    assert permit_rows.medium_summary(kept()) is None


def test_a_filing_on_the_planned_day_is_late() -> None:
    filing = SystemFiling(
        id="RY1", system="gone", planned_on=DAY(2025, 4, 8), filed_on=DAY(2025, 4, 8), test_passed=False
    )
    (row,) = permit_rows.filing_rows(kept(system_filings=(filing,)))
    assert [(cell.state, cell.text) for cell in row.cells[3:]] == [
        (State.WARN, "2025-04-08 迟"),
        (State.BAD, "未通过"),
        (State.OPEN, "未登记"),
    ]
    assert row.cells[0].text == "gone"


def score(period: str, ours: str | None, name: str = "指标") -> CityScore:
    return CityScore(
        id=period, period=period, indicator=name, ours=Decimal(ours) if ours else None, average=Decimal(50)
    )


def test_scores_and_what_their_latest_asks_for() -> None:
    scores = (score("2025-Q3", "49"), score("2025-Q4", "51"), score("2025-Q4", "50", "另一指标"))
    assert score_rows.summary(scores) == (State.BAD, "2 项不优于")
    assert score_rows.summary(()) is None
    (point,) = score_rows.score_points(CONTRACT, scores)
    assert point.text == "另一指标 2025-Q4 没有优于全市平均值"
    assert point.more.startswith("第九条14；第十二条4(4)")
    assert score_rows.verdict(score("2025-Q3", None)) == (State.OPEN, "待登记")


def test_three_periods_make_a_chart() -> None:
    two = (score("2025-Q3", "49"), score("2025-Q2", "51"))
    assert score_rows.score_lines(two) == ()
    (line,) = score_rows.score_lines((*two, score("2025-Q4", None)))
    assert line.periods == ("2025-Q2", "2025-Q3", "2025-Q4")
    assert line.states == (State.OK, State.BAD, State.OPEN)
    assert line.spoken.endswith("2025-Q4 本单位 —，全市平均 50")
