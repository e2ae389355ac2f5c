"""What the charts of the overview draw, as plain values."""

from __future__ import annotations

import datetime as dt
import itertools
from decimal import Decimal

import msgspec
import pytest

from desktop.models.facts import Facts, Incident, Request
from desktop.rules.running import open_today
from desktop.views.charts.penalty_data import (
    PenaltyCurve,
    money_ticks,
    money_word,
    month_ticks,
    penalty_curve,
)
from desktop.views.charts.service_data import ServiceMonths, clock_sentence, service_months
from desktop.views.widgets import State
from tests.unit.overview_facts import (
    CALENDAR,
    CONTRACT,
    END,
    FIRST,
    SECOND,
    look,
    outage,
    recorded,
)

# The chart of accrued penalties


def curve(facts: Facts, day: dt.date = END) -> PenaltyCurve:
    seen = look(facts, day)
    return penalty_curve(seen.contract, seen.facts, seen.assessment, seen.as_of, seen.calendar)


def test_the_curve_ends_at_what_accrued() -> None:
    found = curve(recorded(FIRST, SECOND))
    assert [(mark.day.isoformat(), mark.total) for mark in found.marks] == [
        ("2025-06-18", Decimal("5430.00")),
        ("2025-09-17", Decimal("10860.00")),
    ]
    assert found.accrued == found.marks[-1].total
    assert (found.first, found.last) == (dt.date(2025, 4, 1), END)
    assert found.cap_words == "赔付上限 18,244.80　= 已回款 91,224.00 × 20 %　第十二条7"
    assert found.threshold_words.startswith("30 % 解除线 39,096.00　第十二条3")
    assert found.marks[0].words == "2025-06-18　I1 可用性 +5,430.00　累计 5,430.00 元"


def test_another_reading_of_the_cap_is_named() -> None:
    readings = msgspec.structs.replace(CONTRACT.terms.readings, cap_basis="set_off_counts")
    contract = CONTRACT.replaced(msgspec.structs.replace(CONTRACT.terms, readings=readings))
    seen = look(recorded(), contract=contract)
    found = penalty_curve(contract, seen.facts, seen.assessment, seen.as_of, seen.calendar)
    assert "按“抵扣视同回款”" in found.cap_words


def test_before_any_payment_there_is_no_line_of_the_cap() -> None:
    found = curve(Facts(), dt.date(2025, 4, 20))
    assert (found.cap, found.cap_words, found.marks) == ((), "", ())
    assert found.last == dt.date(2026, 4, 7)
    assert "尚无赔付上限" in found.words


@pytest.mark.parametrize("top", ["0", "1", "99.50", "5430", "39096.00", "130320", "9999999"])
def test_ticks_are_few_and_reach_no_higher_than_the_top(top: str) -> None:
    ticks = money_ticks(Decimal(top))
    assert ticks[0] == 0
    assert 1 <= len(ticks) <= 6
    assert ticks[-1] <= Decimal(top)
    assert len({b - a for a, b in itertools.pairwise(ticks)}) <= 1


def test_money_is_counted_in_wan() -> None:
    words = [money_word(Decimal(value)) for value in (0, 5000, 10_000, 25_000, 200_000)]
    assert words == ["0", "5,000", "1 万", "2.5 万", "20 万"]


def test_months_are_evenly_apart() -> None:
    ticks = month_ticks(dt.date(2025, 4, 1), dt.date(2026, 4, 10))
    assert [f"{day:%Y-%m}" for day in ticks] == ["2025-04", "2025-07", "2025-10", "2026-01", "2026-04"]
    assert len(month_ticks(dt.date(2025, 4, 1), dt.date(2055, 4, 1))) <= 7


# The charts of the service level


def months(facts: Facts, day: dt.date = END) -> ServiceMonths:
    seen = look(facts, day)
    return service_months(seen.contract, seen.facts, seen.assessment)


def ticket(day: str, response: int, recovery: int, *, problem: bool | None = False) -> Request:
    opened = dt.datetime.fromisoformat(f"{day}T10:00:00")
    return Request(
        id="R1",
        system="platform",
        opened_at=opened,
        responded_at=opened + dt.timedelta(minutes=response),
        restored_at=opened + dt.timedelta(minutes=recovery),
        problem=problem,
        major_impact=False,
        major_accident=False,
    )


def test_every_month_of_the_term_has_its_place() -> None:
    found = months(recorded(FIRST))
    assert (len(found.months), found.months[0], found.months[-1]) == (13, "2025-04", "2026-04")
    assert len(months(recorded(), dt.date(2025, 6, 1)).months) == 13
    assert months(Facts(), dt.date(2025, 4, 1)).months == ()


def test_a_month_over_its_allowance_says_how_far() -> None:
    found = months(recorded(FIRST))
    bar = found.downtime[found.months.index("2025-06")]
    assert bar is not None
    assert (bar.state, bar.note) == (State.BAD, "1,800，为允许的 6.9 倍")
    assert bar.figure_id == "sla:2025-06:availability:platform"
    quiet = found.downtime[found.months.index("2025-07")]
    assert quiet is not None
    assert (quiet.state, quiet.note) == (State.OK, "")


@pytest.mark.parametrize(
    ("minutes", "problem", "state", "note"),
    [
        (10, False, None, ""),
        (14, False, State.WARN, "14.00，差 1.00"),
        (15, False, State.WARN, "15.00，差 0.00"),
        (16, True, State.BAD, "16.00，成立"),
        (16, None, State.OPEN, "16.00，未认定"),
        (30, True, State.GAP, "30.00，空档"),
    ],
)
def test_a_mean_is_marked_by_what_it_made(
    minutes: int, problem: bool | None, state: State | None, note: str
) -> None:
    found = months(recorded(ticket("2025-07-02", minutes, 29, problem=problem)))
    point = found.response.points[found.months.index("2025-07")]
    assert (point.state, point.note) == (state, note)
    assert found.response.limit == 15
    assert found.recovery.limit == 30
    assert found.response.last == Decimal(minutes)


def test_faults_in_time_are_counted_by_month() -> None:
    found = months(recorded(outage(1, "2025-06-18", minutes=20), outage(2, "2025-06-20", minutes=40)))
    response, arrival, clearing = found.clocks
    assert [row.label for row in found.clocks] == ["5 分响应", "2 时到场", "30 分恢复"]
    assert (response.met, response.total, clearing.met, clearing.total) == (2, 2, 1, 2)
    place = found.months.index("2025-06")
    assert clearing.cells[place].state is State.BAD
    assert clearing.cells[place].figure_id == "check:I2:clearing:0"
    assert arrival.cells[place + 1].state is None
    assert clock_sentence(clearing, place) == "2025-06　30 分恢复 1/2 按时"
    assert clock_sentence(clearing, place + 1) == "2025-07　没有到期的故障"


def test_an_important_system_has_its_own_limit_in_the_label() -> None:
    system = msgspec.structs.replace(CONTRACT.terms.systems[0], important=True)
    contract = CONTRACT.replaced(msgspec.structs.replace(CONTRACT.terms, systems=(system,)))
    seen = look(recorded(FIRST), contract=contract)
    found = service_months(contract, seen.facts, seen.assessment)
    assert found.clocks[2].label == "30(10) 分恢复"


def test_a_month_is_told_in_a_sentence() -> None:
    found = months(recorded(FIRST))
    assert found.sentence("2025-06") == (
        "2025-06　不可用 1,800 秒，允许 259.20；响应 3.00 分钟；恢复 30.00 分钟；故障 1 次，均按时"
    )
    assert found.sentence("2026-04") == "2026-04　不可用 0 秒，允许 60.48"


def running(*more: Incident) -> ServiceMonths:
    """2025-06-18 at 09:01: a fault reported a minute ago runs, nothing of it is due."""
    begun = msgspec.structs.replace(
        FIRST, id="I9", responded_at=None, arrived_at=None, restored_at=None, outages=()
    )
    facts, seen = recorded(begun, *more), look(recorded(begun, *more), dt.date(2025, 6, 18))
    now = dt.datetime(2025, 6, 18, 9, 1)
    today = open_today(CONTRACT.terms, facts, seen.assessment, seen.as_of, CALENDAR, now)
    return service_months(CONTRACT, seen.facts, seen.assessment, today=today)


def test_a_fault_that_runs_is_counted_though_no_limit_is_due() -> None:
    found = running()
    assert found.faults == 1
    assert found.sentence("2025-06").endswith("；故障 1 次，时限未到期")
    assert found.sentence("2025-05").endswith("允许 267.84")
    prompt = msgspec.structs.replace(outage(2, "2025-06-17", minutes=20), outages=(), id="I2")
    assert running(prompt).sentence("2025-06").endswith("；故障 2 次，目前均按时")
    late = msgspec.structs.replace(prompt, responded_at=prompt.restored_at)
    assert running(late).sentence("2025-06").endswith("；故障 2 次，超限 1 项")
