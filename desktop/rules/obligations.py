"""How each entry of a contract's register stands: as the program follows it, or as a person last found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from enum import StrEnum

import msgspec

from desktop.models.assessment import Assessment, SlaCheck
from desktop.models.contract import Contract
from desktop.models.enums.duties import Checked, CheckResult, DeadlineStatus
from desktop.models.enums.findings import FindingStatus
from desktop.models.enums.payments import PaymentStatus
from desktop.models.facts import Facts
from desktop.models.obligations import Obligation
from desktop.models.register import ObligationCheck
from desktop.models.today import QUIET, Today


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


class _Cases(msgspec.Struct, frozen=True):
    """All cases of an entry: how the worst of them stands, and the figure of the first that stands so."""

    worst: Standing = Standing.NONE
    figure: str = ""
    missed: int = 0
    total: int = 0


_Clocks = Mapping[str, list[SlaCheck]]


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
#: The worst first.
_CLOCKS = {False: Standing.MISSED, None: Standing.OPEN, True: Standing.MET}
_PAID = {
    PaymentStatus.OVERDUE: Standing.MISSED,
    PaymentStatus.PAID_LATE: Standing.MISSED,
    PaymentStatus.PAID: Standing.MET,
    PaymentStatus.WAITING: Standing.NOT_DUE,
}
#: The worst first.
_ORDER = tuple(Standing)


def obligations_seen(
    contract: Contract, known: Facts, assessment: Assessment, today: Today = QUIET
) -> tuple[ObligationSeen, ...]:
    """Every entry of the register in its order; `known` are the facts as they stood (`known_facts`).

    A person's newest look goes before what the program follows, where there is one. A clock that runs
    `today` is neither missed nor met.
    """
    newest = _newest(known.obligation_checks)
    clocks = _by_kind(assessment, today)
    return tuple(
        _seen(each, newest.get(each.id), _cases(each.tracked, assessment, clocks))
        for each in contract.obligations
    )


def unseen(contract: Contract, known: Facts) -> int:
    """How many entries nobody but a person can say anything of, and nobody has."""
    newest = _newest(known.obligation_checks)
    return sum(
        each.checked is Checked.MANUAL and not each.tracked and each.id not in newest
        for each in contract.obligations
    )


def _newest(checks: tuple[ObligationCheck, ...]) -> dict[str, ObligationCheck]:
    """The last look at each entry; of two on one day the one recorded later."""
    dated = sorted(
        (each for each in checks if each.result is not None),
        key=lambda each: each.checked_on.isoformat() if each.checked_on else "",
    )
    return {each.obligation: each for each in dated}


def _seen(entry: Obligation, check: ObligationCheck | None, cases: _Cases) -> ObligationSeen:
    if check is not None and check.result is not None:
        standing = _CHECKED[check.result]
    elif cases.total:
        standing = cases.worst
    else:
        standing = Standing.NONE if entry.tracked else Standing.UNCHECKED
    return ObligationSeen(entry, standing, check, cases.missed, cases.total, cases.figure)


def _cases(tracked: str, assessment: Assessment, clocks: _Clocks) -> _Cases:
    kind, _, name = tracked.partition(":")
    if kind == "clock":
        return _timed(name, clocks.get(name, []))
    cases = tuple(_counted(kind, name, assessment))
    if not cases:
        return _Cases()
    worst = min(cases, key=lambda each: _ORDER.index(each.standing))
    missed = sum(each.standing is Standing.MISSED for each in cases)
    return _Cases(worst.standing, worst.figure, missed, len(cases))


def _counted(kind: str, name: str, assessment: Assessment) -> Iterator[_Tracked]:
    """The cases of an entry that is no clock."""
    if kind == "limit":
        clause, _, subject = name.partition(":")
        for limit in assessment.deadlines:
            if limit.clause == clause and limit.subject.startswith(subject) and not limit.forgone:
                yield _Tracked(_LIMITS[limit.status], f"deadline:{clause}:{limit.subject}")
    elif kind == "payment" and name in assessment.payments:
        status = assessment.payments[name].status
        yield _Tracked(_PAID.get(status, Standing.OPEN), f"payments.{name}.due_on")
    elif kind == "right":
        for right in assessment.rights:
            if right.clause == name:
                certain = right.status is FindingStatus.CERTAIN
                yield _Tracked(Standing.MISSED if certain else Standing.ARGUABLE, f"right:{name}")


def _by_kind(assessment: Assessment, today: Today) -> _Clocks:
    """The clocks of each kind: there are several times as many of them as incidents, so one pass is all."""
    found: dict[str, list[SlaCheck]] = defaultdict(list)
    for check in assessment.sla_checks:
        runs = today.running(check)
        found[check.check].append(msgspec.structs.replace(check, met=None) if runs else check)
    return found


def _timed(name: str, checks: list[SlaCheck]) -> _Cases:
    """The clocks of one kind; those of feedback are counted in each incident."""
    kept = [each.met for each in checks]
    worst = next((met for met in _CLOCKS if met in kept), None)
    if not kept:
        return _Cases()
    first = kept.index(worst)
    incident = checks[first].incident
    place = sum(each.incident == incident for each in checks[:first])
    figure = f"check:{incident}:{name}:{place}"
    return _Cases(_CLOCKS[worst], figure, kept.count(False), len(kept))
