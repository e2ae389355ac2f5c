"""Party A's rights (第六条1, 第十二条1–5, 第十三条1), and what counts towards them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from desktop.models.assessment import Finding, Right, Trace
from desktop.models.contract import Terms
from desktop.models.enums.findings import FindingStatus, RightKind
from desktop.rules.days import add_months
from desktop.rules.term import Term

_END = (RightKind.TERMINATE, RightKind.REFUND_UNCONSUMED)
#: What each clause gives once it is met.
GIVES = {
    "6.1": (RightKind.TERMINATE, RightKind.REFUND_ALL, RightKind.CLAIM_3_PERCENT),
    "12.1": _END,
    "12.2": _END,
    "12.3": _END,
    "12.4": (*_END, RightKind.CLAIM_3_PERCENT),
    "12.5(1)": (*_END, RightKind.CLAIM_10_PERCENT),
    "12.5(2)": (*_END, RightKind.CLAIM_10_PERCENT),
    "13.1": (RightKind.REFUND_ALL, RightKind.CLAIM_10_PERCENT),
}
_BY_FINDING = ("6.1", "12.4", "12.5(1)", "12.5(2)", "13.1")


class Ground(msgspec.Struct, frozen=True):
    """Why a clause gives its rights, and from which day."""

    clause: str
    arisen_on: dt.date
    status: FindingStatus
    trace: Trace


class MajorCount(msgspec.Struct, frozen=True):
    """One event group at its highest level of 附件1: the first finding at that level."""

    level: str
    finding: Finding


def major_counts(terms: Terms, findings: Iterable[Finding]) -> tuple[MajorCount, ...]:
    """Each event group once, at its highest level, by day of report; what is undetermined does not count."""
    levels = {row.id: row.level for row in terms.annex1}
    highest: dict[str, MajorCount] = {}
    for finding in sorted(
        (each for each in findings if each.row in levels and each.status is not FindingStatus.UNDETERMINED),
        key=lambda each: (levels[each.row], each.occurred_on or dt.date.max),
    ):
        highest.setdefault(finding.events[0], MajorCount(levels[finding.row], finding))
    return tuple(sorted(highest.values(), key=lambda each: each.finding.occurred_on or dt.date.max))


def grounds(
    terms: Terms, term: Term, findings: Sequence[Finding], exceeded: Ground | None
) -> tuple[Ground, ...]:
    """The earliest ground of each clause that is met; `exceeded` is that of the threshold (第十二条3)."""
    counts = major_counts(terms, findings)
    found = [
        *_repeated(terms, term, "A", counts),
        *_repeated(terms, term, "B", counts),
        *([exceeded] if exceeded else []),
        *_percent(findings),
    ]
    order = list(GIVES)
    first: dict[str, Ground] = {}
    for ground in sorted(found, key=lambda each: (each.arisen_on, each.status is not FindingStatus.CERTAIN)):
        first.setdefault(ground.clause, ground)
    return tuple(sorted(first.values(), key=lambda each: order.index(each.clause)))


def rights_of(found: Iterable[Ground]) -> tuple[Right, ...]:
    """The rights that these grounds give, one entry for each right and clause."""
    return tuple(
        Right(right, ground.clause, ground.arisen_on, ground.status)
        for ground in found
        for right in GIVES[ground.clause]
    )


def _percent(findings: Iterable[Finding]) -> Iterator[Ground]:
    for finding in findings:
        if finding.row in _BY_FINDING and finding.occurred_on is not None:
            words = "整改期限的次日" if finding.row == "12.4" else "违约发生之日"
            shown = Trace("起算日", finding.occurred_on, "", words, finding.row, children=(finding.trace,))
            yield Ground(finding.row, finding.occurred_on, finding.status, shown)


def _repeated(terms: Terms, term: Term, level: str, counts: Iterable[MajorCount]) -> Iterator[Ground]:
    """Enough events of one level: for A in the whole term, for B within the window of the reading."""
    clause, times, words = (
        ("12.1", terms.a_event_limit, "A 级事件达到约定次数")
        if level == "A"
        else ("12.2", terms.b_event_limit, "B 级事件在约定期间内达到约定次数")
    )
    if times is None:
        return
    dated = [each.finding for each in counts if each.level == level and each.finding.occurred_on is not None]
    for place in range(times - 1, len(dated)):
        several = dated[place - times + 1 : place + 1]
        if level == "B" and not _together(terms, term, several):
            continue
        last = several[-1].occurred_on
        assert last is not None
        certain = all(each.status is FindingStatus.CERTAIN for each in several)
        status = FindingStatus.CERTAIN if certain else FindingStatus.ARGUABLE
        reading = "b_event_window" if level == "B" else ""
        children = tuple(each.trace for each in several)
        yield Ground(
            clause, last, status, Trace("起算日", last, "", words, clause, reading, children=children)
        )


def _together(terms: Terms, term: Term, several: Sequence[Finding]) -> bool:
    """Whether events, by day, lie in one window (第十二条2 服务期年内)."""
    days = [each.occurred_on for each in several if each.occurred_on is not None]
    if terms.readings.b_event_window == "rolling_12_months":
        return days[0] > add_months(days[-1], -12)
    years = {service_year(terms, term, day) for day in days}
    return len(years) == 1 and None not in years


def service_year(terms: Terms, term: Term, day: dt.date) -> int | None:
    """Which service year a day lies in, from 0; an extension belongs to the last, after the end is none.

    The signing day, on which service may begin, belongs to the first.
    """
    signed = terms.signed
    if signed is None or term.start is None or term.end is None or not signed <= day <= term.end:
        return None
    offset = term.start - signed
    last = max(0, (terms.service_months - 1) // 12)
    year = 0
    while year < last and day >= add_months(signed, 12 * (year + 1)) + offset:
        year += 1
    return year
