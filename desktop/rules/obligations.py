"""How each entry of a contract's register stands: as the program follows it, or as a person last found."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

import msgspec

from desktop.models.assessment import Assessment
from desktop.models.contract import Contract
from desktop.models.enums import CheckResult, DeadlineStatus, FindingStatus, PaymentStatus
from desktop.models.facts import Facts
from desktop.models.obligations import Obligation
from desktop.models.register import ObligationCheck


class Standing(StrEnum):
    """How an entry stands on the as-of day."""

    MISSED = "missed"
    ARGUABLE = "arguable"
    OPEN = "open"
    UNCHECKED = "unchecked"
    MET = "met"
    NOT_DUE = "not_due"
    NONE = "none"


class ObligationSeen(msgspec.Struct, frozen=True):
    """An entry, how it stands, the newest look at it and what the program follows of it.

    `missed` of `total` cases are missed; `figure` explains the worst of them.
    """

    obligation: Obligation
    standing: Standing
    check: ObligationCheck | None = None
    missed: int = 0
    total: int = 0
    figure: str = ""


class _Tracked(msgspec.Struct, frozen=True):
    """One case of an entry."""

    standing: Standing
    figure: str


_CHECKED = {
    CheckResult.MET: Standing.MET,
    CheckResult.MISSED: Standing.MISSED,
    CheckResult.NOT_DUE: Standing.NOT_DUE,
}
_LIMITS = {
    DeadlineStatus.LATE: Standing.MISSED,
    DeadlineStatus.ARGUABLE: Standing.ARGUABLE,
    DeadlineStatus.OPEN: Standing.OPEN,
    DeadlineStatus.MET: Standing.MET,
}
_CLOCKS = {False: Standing.MISSED, None: Standing.OPEN, True: Standing.MET}
_PAID = {
    PaymentStatus.OVERDUE: Standing.MISSED,
    PaymentStatus.PAID_LATE: Standing.MISSED,
    PaymentStatus.PAID: Standing.MET,
    PaymentStatus.WAITING: Standing.NOT_DUE,
}
#: The worst first.
_ORDER = tuple(Standing)


def obligations_seen(contract: Contract, known: Facts, assessment: Assessment) -> tuple[ObligationSeen, ...]:
    """Every entry of the register in its order; `known` are the facts as they stood (`known_facts`).

    A person's newest look goes before what the program follows, where there is one.
    """
    newest = _newest(known.obligation_checks)
    return tuple(_seen(each, newest.get(each.id), assessment) for each in contract.obligations)


def _newest(checks: tuple[ObligationCheck, ...]) -> dict[str, ObligationCheck]:
    """The last look at each entry; of two on one day the one recorded later."""
    dated = sorted(
        (each for each in checks if each.result is not None),
        key=lambda each: each.checked_on.isoformat() if each.checked_on else "",
    )
    return {each.obligation: each for each in dated}


def _seen(entry: Obligation, check: ObligationCheck | None, assessment: Assessment) -> ObligationSeen:
    cases = sorted(_cases(entry.tracked, assessment), key=lambda each: _ORDER.index(each.standing))
    missed = sum(each.standing is Standing.MISSED for each in cases)
    if check is not None and check.result is not None:
        standing = _CHECKED[check.result]
    elif cases:
        standing = cases[0].standing
    else:
        standing = Standing.NONE if entry.tracked else Standing.UNCHECKED
    return ObligationSeen(entry, standing, check, missed, len(cases), cases[0].figure if cases else "")


def _cases(tracked: str, assessment: Assessment) -> Iterator[_Tracked]:
    kind, _, name = tracked.partition(":")
    if kind == "limit":
        clause, _, subject = name.partition(":")
        for limit in assessment.deadlines:
            if limit.clause == clause and limit.subject.startswith(subject):
                yield _Tracked(_LIMITS[limit.status], f"deadline:{clause}:{limit.subject}")
    elif kind == "clock":
        yield from _clocks(name, assessment)
    elif kind == "payment" and name in assessment.payments:
        status = assessment.payments[name].status
        yield _Tracked(_PAID.get(status, Standing.OPEN), f"payments.{name}.due_on")
    elif kind == "right":
        for right in assessment.rights:
            if right.clause == name:
                certain = right.status is FindingStatus.CERTAIN
                yield _Tracked(Standing.MISSED if certain else Standing.ARGUABLE, f"right:{name}")


def _clocks(name: str, assessment: Assessment) -> Iterator[_Tracked]:
    """The clocks of a kind; those of feedback are counted in each incident."""
    places: dict[str, int] = {}
    for check in assessment.sla_checks:
        if check.check == name:
            place = places.get(check.incident, 0)
            places[check.incident] = place + 1
            yield _Tracked(_CLOCKS[check.met], f"check:{check.incident}:{name}:{place}")
