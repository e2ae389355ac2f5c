"""What SLA 趋势 shows, as plain values: months, filters, bands with their cost, the table, a chosen month."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import msgspec
import pytest

from desktop.models.contract import System
from desktop.models.enums.findings import Metric
from desktop.models.facts import Facts, Incident, Request
from desktop.rules.running import open_today
from desktop.views.charts.trend_data import Tickets, Trend, View, bands, trend
from desktop.views.charts.trend_heads import heads
from desktop.views.pages.overview.seen import Seen
from desktop.views.pages.sla.rows import MonthItem, headline, month_items, opening_month, table_rows
from desktop.views.widgets import State
from tests.unit.overview_facts import CALENDAR, CONTRACT, END, FIRST, SECOND, look, outage, recorded

ONLY_INCIDENTS = View(tickets=Tickets.INCIDENTS)
ONLY_REQUESTS = View(tickets=Tickets.REQUESTS)
TERMS = CONTRACT.terms
#: The shipped contract with a second system: half of the fee, important.
BOTH = CONTRACT.replaced(
    msgspec.structs.replace(
        TERMS,
        systems=(
            msgspec.structs.replace(TERMS.systems[0], fee=Decimal("65160.00")),
            System(id="portal", name="示例门户", important=True, fee=Decimal("32580.00")),
        ),
    )
)


def request(day: str, response: int, recovery: int, system: str = "platform") -> Request:
    """An operation request answered and done so many minutes after it was opened."""
    opened = dt.datetime.fromisoformat(f"{day}T10:00:00")
    return Request(
        id=f"R{day}",
        title=f"需求{day}",
        system=system,
        opened_at=opened,
        responded_at=opened + dt.timedelta(minutes=response),
        restored_at=opened + dt.timedelta(minutes=recovery),
        problem=True,
        major_impact=False,
        major_accident=False,
    )


def drawn(seen: Seen, view: View | None = None) -> Trend:
    return trend(seen.contract, seen.facts, seen.assessment, seen.as_of, view or View())


def items(seen: Seen, month: str, view: View | None = None) -> tuple[MonthItem, ...]:
    return month_items(seen.terms, seen.facts, seen.assessment, seen.as_of, view or View(), month)


def place(shown: Trend, month: str) -> int:
    return shown.months.index(month)


# Months


def test_the_months_run_over_the_term_and_those_cut_off_are_marked() -> None:
    shown = drawn(look(recorded(FIRST)))
    assert (shown.months[0], shown.months[-1], len(shown.months)) == ("2025-04", "2026-04", 13)
    assert shown.incomplete == {"2025-04", "2026-04"}
    assert "13 个自然月" in headline(shown, TERMS)


def test_the_month_that_still_runs_is_not_complete() -> None:
    assert "2025-07" in drawn(look(recorded(FIRST), dt.date(2025, 7, 30))).incomplete
    assert "2025-07" not in drawn(look(recorded(FIRST), dt.date(2025, 7, 31))).incomplete


def test_before_service_there_is_nothing_to_draw() -> None:
    shown = drawn(look(Facts(), dt.date(2025, 3, 1)))
    assert shown.months == ()
    assert (headline(shown, TERMS), opening_month(shown)) == ("", "")
    assert [head.state for head in heads(shown)] == [State.OFF] * 4


# Bands


def test_each_band_tells_what_its_rows_cost() -> None:
    # The base of the shipped contract is 130,320.00 / 12 = 10,860.00: 30 % are 3,258.00, 200 % are 21,720.00.
    first, second = bands(TERMS, Metric.RESPONSE, View())
    assert [first.lower, first.upper, second.lower, second.upper] == [15, 30, 30, 60]
    assert [(row.row, row.share, row.amount) for row in first.rows] == [
        ("3-8", "30 %", Decimal("3258.00")),
        ("2-7", "200 %", Decimal("21720.00")),
    ]
    assert [row.row for row in second.rows] == ["3-9", "2-8"]
    assert first.words == "大于 15 小于 30 分钟：3-8 30 % 3,258.00 元；2-7 200 % 21,720.00 元"
    low, high = bands(TERMS, Metric.RECOVERY, View())
    assert [low.lower, high.lower, high.upper] == [30, 60, 120]
    assert [row.amount for row in low.rows] == [Decimal("3258.00"), Decimal("10860.00")]


def test_systems_of_different_fees_give_the_dearest_as_the_most() -> None:
    row = bands(BOTH.terms, Metric.RESPONSE, View())[0].rows[0]
    assert (row.amount, row.at_most) == (Decimal("1629.00"), True)
    row = bands(BOTH.terms, Metric.RESPONSE, View(system="portal"))[0].rows[0]
    assert (row.amount, row.at_most) == (Decimal("814.50"), False)


# Filters


def mixed() -> Seen:
    """June: an outage answered after 3 minutes and restored after 30, a request after 9 and 20."""
    return look(recorded(FIRST, request("2025-06-24", 9, 20)))


def test_all_tickets_give_the_means_of_the_assessment() -> None:
    seen = mixed()
    service = drawn(seen).service
    june = seen.assessment.sla["2025-06"]
    assert service.response.points[2].value == june.mean_response_minutes == Decimal("6.00")
    assert service.recovery.points[2].value == june.mean_recovery_minutes == Decimal("25.00")
    assert service.response.points[2].figure_id == "sla:2025-06:response"


@pytest.mark.parametrize(
    ("view", "response", "recovery", "tickets"),
    [(ONLY_INCIDENTS, "3.00", "30.00", 1), (ONLY_REQUESTS, "9.00", "20.00", 1)],
)
def test_a_kind_of_ticket_has_its_own_means(view: View, response: str, recovery: str, tickets: int) -> None:
    shown = drawn(mixed(), view)
    point = shown.service.response.points[2]
    assert (point.value, point.state, point.figure_id) == (Decimal(response), None, "")
    assert shown.service.recovery.points[2].value == Decimal(recovery)
    assert shown.tickets[2] == tickets
    assert shown.altered == {"2025-06"}


def test_a_mean_of_fewer_tickets_makes_no_finding_but_a_whole_month_keeps_its_own() -> None:
    facts = recorded(FIRST, request("2025-06-24", 40, 45), request("2025-08-05", 20, 25))
    seen = look(facts)
    june, august = 2, 4
    every = drawn(seen).service.response.points
    assert (every[june].state, every[august].state) == (State.BAD, State.BAD)
    only = drawn(seen, ONLY_REQUESTS).service.response.points
    assert (only[june].value, only[june].state) == (Decimal("40.00"), None)
    assert (only[august].state, only[august].figure_id) == (State.BAD, "sla:2025-08:response")


def test_requests_have_no_clocks_and_are_no_incidents() -> None:
    shown = drawn(mixed(), ONLY_REQUESTS)
    assert [row.total for row in shown.service.clocks] == [0, 0, 0]
    assert sum(tally.total for tally in shown.tallies) == 0
    assert heads(shown)[3].text == "运维需求没有时限"
    assert [row.total for row in drawn(mixed(), ONLY_INCIDENTS).service.clocks] == [1, 1, 1]


def portal(incident: Incident) -> Incident:
    outages = tuple(msgspec.structs.replace(each, system="portal") for each in incident.outages)
    return msgspec.structs.replace(incident, systems=("portal",), outages=outages)


def test_a_system_has_its_own_downtime_means_and_clocks() -> None:
    seen = look(recorded(FIRST, portal(SECOND)), contract=BOTH)
    one, other = drawn(seen, View(system="platform")), drawn(seen, View(system="portal"))
    june, september = place(one, "2025-06"), place(one, "2025-09")

    def down(shown: Trend, at: int) -> tuple[str, int]:
        bar = shown.service.downtime[at]
        assert bar is not None
        return bar.system_id, bar.seconds

    assert (down(one, june), down(one, september)) == (("platform", 1800), ("platform", 0))
    assert (down(other, june), down(other, september)) == (("portal", 0), ("portal", 1800))
    assert one.service.response.points[september].value is None
    assert other.service.response.points[september].value == Decimal("3.00")
    assert [row.total for row in other.service.clocks] == [1, 1, 1]
    assert [tally.total for tally in other.tallies] == [int(at == september) for at in range(13)]
    assert headline(other, BOTH.terms).startswith("示例门户")
    assert headline(drawn(seen), BOTH.terms).startswith("全部系统")


# Incidents by state


def test_incidents_are_counted_by_how_they_stand() -> None:
    open_ = outage(3, "2025-06-20", problem=None)
    quick = msgspec.structs.replace(outage(4, "2025-08-20"), outages=())
    shown = drawn(look(recorded(outage(1, "2025-06-18"), open_, quick)))
    june, august = shown.tallies[2], shown.tallies[4]
    assert june.total == 2
    assert august.states == ((State.OK, "无违约", 1),)
    assert august.words == "2025-08　事件 1：无违约 1"
    assert shown.tallies[0].words == "2025-04　事件 0"


def test_the_gravest_incident_comes_first() -> None:
    slow = msgspec.structs.replace(
        outage(4, "2025-06-03"), outages=(), responded_at=dt.datetime(2025, 6, 3, 9, 6)
    )
    june = drawn(look(recorded(slow, FIRST))).tallies[2]
    assert june.states == ((State.BAD, "违约", 1), (State.BAD, "超限", 1))
    assert june.first == FIRST.id


def test_a_limit_that_runs_is_judged_once_its_moment_is_past() -> None:
    """5 minutes to answer, 2 hours to arrive, 30 minutes to clear (第三条4、5)."""
    late = msgspec.structs.replace(
        outage(3, "2025-06-03"), outages=(), responded_at=dt.datetime(2025, 6, 3, 9, 6)
    )
    fresh = msgspec.structs.replace(
        outage(4, "2025-06-20"), outages=(), responded_at=None, arrived_at=None, restored_at=None
    )
    seen = look(recorded(late, fresh), dt.date(2025, 6, 20))
    given = (seen.contract, seen.facts, seen.assessment, seen.as_of)

    def june(time: dt.time) -> tuple[list[str], tuple[tuple[State, str, int], ...]]:
        now = dt.datetime.combine(seen.as_of.day, time)
        shown = trend(*given, View(), today=open_today(seen.terms, *given[1:], CALENDAR, now))
        cells = [row.cells[place(shown, "2025-06")] for row in shown.service.clocks]
        told = [f"{each.met}/{each.total} {each.figure_id.split(':')[1]}" for each in cells]
        return told, shown.tallies[place(shown, "2025-06")].states

    running = ((State.BAD, "超限", 1), (State.WARN, "计时中", 1))
    assert june(dt.time(9, 5)) == (["0/1 I3", "1/1 I3", "1/1 I3"], running)
    assert june(dt.time(9, 6)) == (["0/2 I3", "1/1 I3", "1/1 I3"], ((State.BAD, "超限", 2),))
    assert june(dt.time(11, 1))[0] == ["0/2 I3", "1/2 I4", "1/2 I4"]


# The table and the chosen month


def test_the_table_says_what_the_charts_say() -> None:
    seen = mixed()
    rows = table_rows(drawn(seen), seen.assessment)
    assert [row.key for row in rows][:3] == ["2025-04", "2025-05", "2025-06"]
    # A month of 30 days allows 0.01 % of 2,592,000 s; 1,800 s leave 99.9306 %.
    assert [cell.text for cell in rows[2].cells] == [
        "2025-06",
        "2",
        "1,800",
        "259.20",
        "99.9306",
        "6.00",
        "25.00",
        "1",
    ]
    assert rows[2].cells[2].tone == "bad"
    assert [cell.text for cell in rows[0].cells][:2] == ["2025-04*", "0"]
    assert [cell.text for cell in rows[0].cells][5:7] == ["—", "—"]
    assert rows[2].cells[4].figure_id == "sla:2025-06:availability:platform"


def test_a_month_not_begun_has_dashes() -> None:
    seen = look(recorded(FIRST), dt.date(2025, 7, 1))
    last = table_rows(drawn(seen), seen.assessment)[-1]
    assert [cell.text for cell in last.cells] == ["2026-04*", "0", "—", "—", "—", "—", "—", "0"]


def test_a_month_lists_what_stands_first_then_what_was_without_breach() -> None:
    quick = msgspec.structs.replace(outage(4, "2025-06-20"), outages=())
    found = items(look(recorded(quick, FIRST)), "2025-06")
    assert [(each.state, each.id, each.note) for each in found] == [
        (State.BAD, "I1", "06-18 3-1 成立"),
        (State.OK, "I4", "06-20 无违约"),
    ]
    assert (found[0].amount, found[0].kind) == ("5,430.00", "incidents")
    assert found[0].figure_id == "finding:3-1|2025-06|platform|I1"
    assert items(look(recorded(FIRST)), "2025-07") == ()


def test_the_filter_holds_for_the_chosen_month_too() -> None:
    seen = look(recorded(FIRST, request("2025-06-24", 40, 45)))
    every = {each.id for each in items(seen, "2025-06")}
    assert every == {"I1", "R2025-06-24"}
    assert {each.id for each in items(seen, "2025-06", ONLY_INCIDENTS)} == {"I1"}
    assert {each.id for each in items(seen, "2025-06", ONLY_REQUESTS)} == {"R2025-06-24"}
    both = look(recorded(FIRST, portal(SECOND)), contract=BOTH)
    assert items(both, "2025-06", View(system="portal")) == ()
    assert [each.id for each in items(both, "2025-09", View(system="portal"))] == ["I2"]


def test_the_first_month_shown_is_the_latest_over_its_limit() -> None:
    assert opening_month(drawn(look(recorded(FIRST, SECOND)))) == "2025-09"
    assert opening_month(drawn(look(recorded(), dt.date(2025, 7, 1)))) == "2025-07"


# The heads


def test_each_head_names_the_gravest_month() -> None:
    facts = recorded(FIRST, SECOND, request("2025-08-05", 20, 25), request("2025-10-09", 14, 29))
    down, response, recovery, clocks = heads(drawn(look(facts, END)))
    assert (down.state, down.text) == (State.BAD, "2 个月超出允许时长")
    assert (response.state, response.text) == (State.BAD, "8 月 20.00，成立")
    assert recovery.state is State.WARN
    assert (clocks.state, clocks.text) == (State.OK, "全部按时")


def test_a_fault_whose_limits_are_not_due_is_a_fault() -> None:
    begun = msgspec.structs.replace(FIRST, responded_at=None, arrived_at=None, restored_at=None, outages=())
    seen = look(recorded(begun), dt.date(2025, 6, 18))
    now = dt.datetime(2025, 6, 18, 9, 1)
    today = open_today(TERMS, recorded(begun), seen.assessment, seen.as_of, CALENDAR, now)
    shown = trend(CONTRACT, seen.facts, seen.assessment, seen.as_of, View(), today=today)
    *_, clocks = heads(shown)
    assert (clocks.state, clocks.text) == (State.OFF, "时限未到期")
    *_, clocks = heads(drawn(look(recorded(), dt.date(2025, 6, 18))))
    assert clocks.text == "尚无故障"


def test_a_filtered_mean_is_named_without_a_judgement() -> None:
    seen = look(recorded(FIRST, request("2025-06-24", 40, 45)))
    _, response, *_ = heads(drawn(seen, ONLY_REQUESTS))
    assert (response.state, response.text) == (State.OFF, "最高 40.00 分钟")
