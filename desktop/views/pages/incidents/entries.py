"""The rows of the list: records of one kind, the newest first, each with its states and what it costs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING

import msgspec

from desktop.models.assessment import Finding
from desktop.models.contract import Terms
from desktop.models.enums import BREACH_KIND_ZH, CAUSE_ZH
from desktop.models.facts import Absence, Availability, Incident, Request
from desktop.models.money import ZERO
from desktop.models.performance import (
    Breach,
    Complaint,
    Expansion,
    MonthlyReview,
    Rectification,
    RegulatorNotice,
)
from desktop.rules.downtime import seconds_between
from desktop.rules.memo import Memo
from desktop.rules.tallies import missed
from desktop.views.evident.spans import clock_words
from desktop.views.evident.subjects import (
    Evident,
    Mark,
    by_subject,
    event_of,
    kind_of,
    marks_of,
    missed_limits,
    moment_of,
    name_of,
    records_of,
    subject_of,
    system_name,
)
from desktop.views.evident.whatif import World
from desktop.views.widgets import State

if TYPE_CHECKING:
    from desktop.services.change import Change


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


class EntryList:
    """The records of a kind as the list shows them; after an edit only what it touches is made anew."""

    def __init__(self) -> None:
        self._kind = ""
        self._seen: World | None = None
        self._made: dict[str, Entry] = {}
        self._memo = Memo()

    def show(self, kind: str, world: World, change: Change | None) -> tuple[Entry, ...]:
        """Every record of a kind, the newest first; undated ones come before all.

        `change` is what led here; what it did not touch stays where it started from what was shown.
        """
        records = records_of(world.facts, kind)
        ids = self._memo.each("ids", records, attrgetter("id"))
        orders = self._memo.each("orders", records, _order)
        newest = self._memo.once("newest", (orders, ids), partial(_newest_first, orders, ids))
        if kind == self._kind and change is not None and self._leads_on(change, world):
            stale = touched_by(change)
        else:
            stale, self._made = set(ids), {}
        self._kind, self._seen = kind, world
        self._make(stale, records, world)
        return tuple(map(self._made.__getitem__, newest))

    def _leads_on(self, change: Change, world: World) -> bool:
        """Whether a change led here from what was shown, on the same day and under the same terms."""
        seen = self._seen
        return (
            seen is not None
            and change.before is seen.shown
            and change.after is world.shown
            and (seen.as_of, seen.terms) == (world.as_of, world.terms)
        )

    def _make(self, stale: set[str], records: tuple[Evident, ...], world: World) -> None:
        findings = by_subject(world.shown.findings, world.memo)
        late = missed(world.shown.sla_checks, world.memo)
        times = missed_limits(world.shown, stale, late)
        for gone in stale:
            self._made.pop(gone, None)
        subjects = self._memo.each("subjects", records, subject_of)
        for record, subject in zip(records, subjects, strict=True):
            if record.id in stale or subject in stale:
                found = findings.get(subject, [])
                self._made[record.id] = _entry(record, found, world, times[record.id])


def touched_by(change: Change) -> set[str]:
    """The ids of the records that a change touched, and the subjects of the findings that it altered."""
    seen, shown = (set(map(id, each.findings)) for each in (change.before, change.after))
    before = {each.key: each for each in change.before.findings if id(each) not in shown}
    after = {each.key: each for each in change.after.findings if id(each) not in seen}
    found = {each.id for each in change.touched}
    for key in before.keys() | after.keys():
        old, new = before.get(key), after.get(key)
        if old != new:
            found.update(*(each.subjects for each in (old, new) if each))
    return found


def _order(record: Evident) -> tuple[bool, str]:
    moment = moment_of(record)
    return moment is None, moment.isoformat() if moment else ""


def _newest_first(orders: tuple[tuple[bool, str], ...], ids: tuple[str, ...]) -> list[str]:
    """Of equal moments the later record is the newer."""
    places = sorted(zip(orders, range(len(ids)), strict=True), reverse=True)
    return [ids[place] for _, place in places]


def counts(rows: Iterable[Counter[Sieve]]) -> Counter[Sieve]:
    """How many records each filter shows, given which of them show each (`sieves_of`)."""
    found: Counter[Sieve] = Counter()
    for row in rows:
        found.update(row)
    return found


def sieves_of(entry: Entry) -> Counter[Sieve]:
    """The filters that show a record, once each."""
    return Counter(sieve for sieve in Sieve if entry.passes(sieve))


def _entry(record: Evident, findings: list[Finding], world: World, late: int) -> Entry:
    marks = marks_of(record, findings, world.as_of, late)
    return Entry(
        kind=kind_of(record),
        id=record.id,
        title=name_of(record, world.terms),
        when=_when(record),
        marks=marks,
        note=_note(record, world.terms, quiet=len(marks) > 1),
        amount=_amount(record, findings),
    )


def _amount(record: Evident, findings: list[Finding]) -> Decimal | None:
    """The standing amounts; a finding of several records is shown with the first of them only."""
    own = [each for each in findings if each.charged and each.subjects[0] == subject_of(record)]
    return sum((each.amount or ZERO for each in own), ZERO) if own else None


def _when(record: Evident) -> str:
    if isinstance(record, Availability | MonthlyReview):
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
        case Availability():
            return f"不可用 {clock_words(record.downtime_seconds or 0)}"
    return _order_note(record, terms)


def _order_note(
    record: Complaint | MonthlyReview | Expansion | RegulatorNotice | Rectification | Breach, terms: Terms
) -> str:
    match record:
        case Complaint():
            return record.complainant or (system_name(terms, record.system) if record.system else "")
        case MonthlyReview():
            return {True: "合格", False: "不合格", None: "未评定"}[record.passed]
        case Expansion():
            return f"完成 {record.completed_on}" if record.completed_on else "尚未完成"
        case RegulatorNotice():
            return {True: "已正确处置", False: "未正确处置", None: "处置未认定"}[record.handled_properly]
        case Rectification():
            return f"完成 {record.done_on}" if record.done_on else "尚未完成"
    return BREACH_KIND_ZH[record.kind]


def state_pairs(entry: Entry) -> tuple[tuple[State, str], ...]:
    """The marks as the list pane takes them."""
    return tuple((mark.state, mark.text) for mark in entry.marks)
