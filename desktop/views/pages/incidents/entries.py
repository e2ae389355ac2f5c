"""The rows of the list: records of one kind, the newest first, each with its states and what it costs."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

import msgspec

from desktop.models.assessment import Assessment, Finding
from desktop.models.calendar import AsOf
from desktop.models.contract import Terms
from desktop.models.enums import CAUSE_ZH
from desktop.models.facts import Absence, Availability, Facts, Incident, Request
from desktop.models.money import ZERO
from desktop.rules.downtime import seconds_between
from desktop.views.evident.spans import clock_words
from desktop.views.evident.subjects import (
    Evident,
    Mark,
    by_subject,
    event_of,
    kind_of,
    marks_of,
    moment_of,
    name_of,
    overruns,
    records_of,
    subject_of,
    system_name,
)
from desktop.views.widgets import State


class Sieve(StrEnum):
    """The saved filters of the list."""

    ALL = "all"
    BREACH = "breach"
    GAP = "gap"
    OPEN = "open"


SIEVE_ZH = {Sieve.ALL: "全部", Sieve.BREACH: "违约", Sieve.GAP: "空档", Sieve.OPEN: "未认定"}
_WANTED = {Sieve.BREACH: "违约", Sieve.GAP: "空档", Sieve.OPEN: "未认定"}


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A record of the list. `amount` is what its findings add to the sum, None where they add nothing."""

    kind: str
    id: str
    title: str
    when: str
    marks: tuple[Mark, ...]
    note: str
    amount: Decimal | None

    def passes(self, sieve: Sieve) -> bool:
        """Whether the filter shows it."""
        return sieve is Sieve.ALL or any(mark.text == _WANTED[sieve] for mark in self.marks)


def entries(kind: str, terms: Terms, facts: Facts, assessment: Assessment, as_of: AsOf) -> tuple[Entry, ...]:
    """Every record of a kind, the newest first; undated ones come before all."""
    findings = by_subject(assessment.findings)
    numbered = enumerate(records_of(facts, kind))
    newest = sorted(numbered, key=lambda pair: (_order(pair[1]), pair[0]), reverse=True)
    return tuple(
        _entry(record, findings.get(subject_of(record), []), terms, assessment, as_of) for _, record in newest
    )


def _order(record: Evident) -> tuple[bool, str]:
    moment = moment_of(record)
    return moment is None, moment.isoformat() if moment else ""


def counts(rows: tuple[Entry, ...]) -> dict[Sieve, int]:
    """How many records each filter shows."""
    return {sieve: sum(row.passes(sieve) for row in rows) for sieve in Sieve}


def _entry(
    record: Evident, findings: list[Finding], terms: Terms, assessment: Assessment, as_of: AsOf
) -> Entry:
    marks = marks_of(record, findings, as_of, overruns(assessment, record))
    return Entry(
        kind=kind_of(record),
        id=record.id,
        title=name_of(record, terms),
        when=_when(record),
        marks=marks,
        note=_note(record, terms, quiet=len(marks) > 1),
        amount=_amount(record, findings),
    )


def _amount(record: Evident, findings: list[Finding]) -> Decimal | None:
    """The standing amounts; a finding of several records is shown with the first of them only."""
    own = [each for each in findings if each.stands and each.subjects[0] == subject_of(record)]
    return sum((each.amount or ZERO for each in own), ZERO) if own else None


def _when(record: Evident) -> str:
    if isinstance(record, Availability):
        return record.month
    moment = moment_of(record)
    return moment.date().isoformat() if moment else "未填时间"


def _note(record: Evident, terms: Terms, *, quiet: bool) -> str:
    """A few words beside the states; none where the states need the room."""
    if quiet:
        return ""
    if event_of(record) != subject_of(record):
        return f"事件组 {event_of(record)}"
    match record:
        case Incident():
            return CAUSE_ZH[record.cause] if record.cause else "原因未认定"
        case Request():
            return system_name(terms, record.system) if record.system else ""
        case Absence():
            if record.start and record.end:
                return f"离岗 {clock_words(seconds_between(record.start, record.end))}"
            return "尚未到岗" if record.start else ""
    return f"不可用 {clock_words(record.downtime_seconds or 0)}"


def state_pairs(entry: Entry) -> tuple[tuple[State, str], ...]:
    """The marks as the list pane takes them."""
    return tuple((mark.state, mark.text) for mark in entry.marks)
