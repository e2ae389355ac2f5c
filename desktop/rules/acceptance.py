"""The rounds of acceptance: the initial inspection and one after each rework that is allowed (第六条1)."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from desktop.models.assessment import Assessment, Deadline
from desktop.models.calendar import AsOf
from desktop.models.contract import Terms
from desktop.models.facts import Facts
from desktop.models.performance import AcceptanceRound


class RoundState(StrEnum):
    """How a round stands."""

    PASSED = "passed"
    FAILED = "failed"
    WAITING = "waiting"  # for party A's inspection
    OWED = "owed"  # an application or a rework that the vendor owes
    AHEAD = "ahead"
    SPARED = "spared"  # an earlier round was passed


class Round(msgspec.Struct, frozen=True):
    """One place in the row of rounds: 0 is the initial inspection, the others follow that rework.

    `record` is what was recorded of it; `before` the failed round whose rework it follows; `limit` is that of
    the application, or of the rework.
    """

    number: int
    state: RoundState
    record: AcceptanceRound | None = None
    before: AcceptanceRound | None = None
    limit: Deadline | None = None


def acceptance_rounds(terms: Terms, known: Facts, assessment: Assessment, as_of: AsOf) -> tuple[Round, ...]:
    """The initial inspection and every rework that the contract allows; `known` as they stood.

    Inspections beyond the last rework follow.
    """
    rounds = known.acceptance_rounds
    limits = {each.subject: each for each in assessment.deadlines if each.clause == "6.1"}
    count = max(terms.max_reworks + 1, len(rounds))
    end = assessment.contract.service_end
    over = end is not None and as_of.day > end
    return tuple(_round(number, rounds, limits, over=over) for number in range(count))


def _round(
    number: int, rounds: tuple[AcceptanceRound, ...], limits: dict[str, Deadline], *, over: bool
) -> Round:
    record = rounds[number] if number < len(rounds) else None
    before = rounds[number - 1] if 0 < number <= len(rounds) else None
    failed = sum(each.passed is False for each in rounds[:number])
    limit = limits.get(f"rework-{failed}" if number else "application")
    if number and failed < number:
        limit = None
    return Round(number, _state(number, rounds, over=over), record, before, limit)


def _state(number: int, rounds: tuple[AcceptanceRound, ...], *, over: bool) -> RoundState:
    if any(each.passed for each in rounds[:number]):
        return RoundState.SPARED
    record = rounds[number] if number < len(rounds) else None
    if record is not None and record.passed is not None:
        return RoundState.PASSED if record.passed else RoundState.FAILED
    before = rounds[number - 1] if 0 < number <= len(rounds) else None
    applied = record.applied_on if record is not None and not number else None
    handed_in = before.resubmitted_on if before is not None else applied
    if handed_in or (record is not None and record.inspected_on):
        return RoundState.WAITING
    owed = before.passed is False if before is not None else over and not number
    return RoundState.OWED if owed else RoundState.AHEAD
