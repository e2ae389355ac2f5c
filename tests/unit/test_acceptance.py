"""The rounds of acceptance and the service lines used up, worked by hand."""

from __future__ import annotations

import datetime as dt

from desktop.exchange.china import load_calendar
from desktop.exchange.template import load_contract
from desktop.models.calendar import AsOf
from desktop.models.facts import Facts
from desktop.models.performance import AcceptanceRound
from desktop.models.register import ServiceUse
from desktop.rules import assess
from desktop.rules.acceptance import Round, RoundState, acceptance_rounds
from desktop.rules.known import known_facts
from desktop.rules.service_use import LineUse, lines_used

DAY = dt.date
CONTRACT, CALENDAR = load_contract(), load_calendar()
AHEAD, FAILED, OWED, PASSED, SPARED, WAITING = (
    RoundState.AHEAD,
    RoundState.FAILED,
    RoundState.OWED,
    RoundState.PASSED,
    RoundState.SPARED,
    RoundState.WAITING,
)


def rounds(*recorded: AcceptanceRound, day: str) -> tuple[Round, ...]:
    """The rounds on a day; the service ends on 7 April 2026."""
    as_of = AsOf(DAY.fromisoformat(day))
    facts = Facts(acceptance_rounds=recorded)
    assessment = assess(CONTRACT.terms, facts, as_of, CALENDAR)
    return acceptance_rounds(CONTRACT.terms, known_facts(facts, as_of), assessment, as_of)


def states(found: tuple[Round, ...]) -> list[RoundState]:
    return [each.state for each in found]


def failed(number: int, day: str, resubmitted: str | None = None) -> AcceptanceRound:
    again = DAY.fromisoformat(resubmitted) if resubmitted else None
    return AcceptanceRound(
        id=f"A{number}", inspected_on=DAY.fromisoformat(day), passed=False, resubmitted_on=again
    )


def test_the_application_is_owed_after_the_end_of_the_service() -> None:
    """Three days after 7 April 2026: by the 10th, a Friday."""
    assert states(rounds(day="2026-04-07")) == [AHEAD] * 4
    found = rounds(day="2026-04-08")
    assert states(found) == [OWED, AHEAD, AHEAD, AHEAD]
    assert found[0].limit is not None
    assert (found[0].limit.strict_on, found[0].limit.due_on) == (DAY(2026, 4, 10), DAY(2026, 4, 10))


def test_an_application_waits_for_the_inspection() -> None:
    applied = AcceptanceRound(id="A1", applied_on=DAY(2026, 4, 8))
    assert states(rounds(applied, day="2026-04-09"))[0] is WAITING
    passed = AcceptanceRound(id="A1", applied_on=DAY(2026, 4, 8), inspected_on=DAY(2026, 4, 10), passed=True)
    assert states(rounds(passed, day="2026-04-09"))[0] is WAITING
    assert states(rounds(passed, day="2026-04-10")) == [PASSED, SPARED, SPARED, SPARED]


def test_a_rework_is_owed_within_ten_days() -> None:
    """Failed on 15 April: the 25th is a Saturday, so the limit moves to Monday the 27th."""
    found = rounds(failed(1, "2026-04-15"), day="2026-04-16")
    assert states(found) == [FAILED, OWED, AHEAD, AHEAD]
    assert found[1].limit is not None
    assert (found[1].limit.strict_on, found[1].limit.due_on) == (DAY(2026, 4, 25), DAY(2026, 4, 27))
    assert (found[1].before, found[1].record) == (found[0].record, None)
    assert states(rounds(failed(1, "2026-04-15", "2026-04-20"), day="2026-04-20"))[1] is WAITING
    assert states(rounds(failed(1, "2026-04-15", "2026-04-20"), day="2026-04-19"))[1] is OWED


def test_the_fourth_inspection_is_the_last_that_is_allowed() -> None:
    several = [failed(number, f"2026-04-{10 + number}", f"2026-04-{10 + number}") for number in range(1, 4)]
    found = rounds(*several, failed(4, "2026-04-20"), day="2026-04-20")
    assert states(found) == [FAILED] * 4
    assert found[3].limit is not None
    assert found[3].limit.subject == "rework-3"
    more = rounds(*several, failed(4, "2026-04-20"), failed(5, "2026-04-22"), day="2026-04-22")
    assert states(more) == [FAILED] * 5
    assert more[4].limit is None


def test_a_round_after_a_rework_waits_once_it_was_handed_in() -> None:
    begun = AcceptanceRound(id="A2")
    assert states(rounds(failed(1, "2026-04-15"), begun, day="2026-04-16"))[1] is OWED
    handed = failed(1, "2026-04-15", "2026-04-16")
    assert states(rounds(handed, begun, day="2026-04-16"))[1] is WAITING


def used(*uses: ServiceUse) -> dict[int, LineUse]:
    return {each.line.row: each for each in lines_used(CONTRACT, uses)}


def test_only_lines_counted_by_the_act_are_used_up() -> None:
    """Five times hardening and seventeen scans, for the whole term and not for each of its months."""
    found = used()
    assert [row for row, each in found.items() if each.by_act] == [7, 9]
    assert len(found) == 9
    assert [(found[row].used, found[row].left) for row in (7, 9)] == [(0, 5), (0, 17)]


def test_what_was_used_is_summed_and_may_be_too_much() -> None:
    """3 + 3 of 5 is one too many; a use of a line that is supplied by the month counts nowhere."""
    found = used(
        ServiceUse(id="1", line=7, date=DAY(2025, 6, 27), quantity=3),
        ServiceUse(id="2", line=7, date=DAY(2025, 5, 27), quantity=3),
        ServiceUse(id="3", line=9, quantity=6),
        ServiceUse(id="4", line=1, quantity=2),
    )
    assert (found[7].used, found[7].left, found[7].last_on) == (6, -1, DAY(2025, 6, 27))
    assert (found[9].used, found[9].left, found[9].last_on) == (6, 11, None)
    assert (found[1].used, found[1].uses) == (0, ())
