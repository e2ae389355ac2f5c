"""The rows of the list: records of one kind, each with its states and what it costs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from decimal import Decimal
from enum import StrEnum
from itertools import compress, count
from operator import is_not
from typing import TYPE_CHECKING

import msgspec

from desktop.models.assessment import Finding
from desktop.models.contract import Terms
from desktop.models.enums.findings import BREACH_KIND_ZH, FindingStatus
from desktop.models.enums.incidents import CAUSE_ZH
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
from desktop.services.listing import key_of
from desktop.views.evident.spans import clock_words
from desktop.views.evident.subjects import (
    Evident,
    Mark,
    event_of,
    kind_of,
    marks_of,
    missed_limits,
    moment_of,
    name_of,
    records_of,
    resting_on,
    subject_of,
    system_name,
)
from desktop.views.evident.whatif import World
from desktop.views.i18n import say, tr
from desktop.views.widgets import State

if TYPE_CHECKING:
    from desktop.services.change import Change


class Sieve(StrEnum):
    """The saved filters of the list."""

    ALL = "all"
    BREACH = "breach"
    GAP = "gap"
    OPEN = "open"


SIEVE_ZH = {Sieve.ALL: tr("全部"), Sieve.BREACH: tr("违约"), Sieve.GAP: tr("空档"), Sieve.OPEN: tr("未认定")}
_WANTED = (Sieve.BREACH, Sieve.GAP, Sieve.OPEN)


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A record of the list. `amount` is what its findings add to the sum, None where they add nothing."""

    kind: str
    id: str
    title: str
    when: str
    marks: tuple[Mark, ...]
    note: str
    amount: Decimal | None


class EntryList:
    """The records of a kind as the list shows them: made when they are asked for, and kept while nothing
    that they show has changed.
    """

    def __init__(self) -> None:
        self._kind = ""
        self._seen: World | None = None
        self._made: dict[str, Entry] = {}
        self._held: tuple[Evident, ...] = ()
        self._records: dict[str, Evident] = {}
        self._judged = Judged({}, {}, {})
        self._months = Memo()
        #: Whether the last change may have moved a record, or brought or taken one.
        self.moved = True

    def show(self, kind: str, world: World, change: Change | None) -> None:
        """Take in the records of a kind.

        `change` is what led here; what it did not touch stays where it started from what was shown.
        """
        records = records_of(world.facts, kind)
        if kind == self._kind and change is not None and self._leads_on(change, world):
            stale = touched_by(change)
            before = {each: self._records.get(each) for each in stale}
            self._find(records)
            self.moved = any(_moves(kind, before[each], self._records.get(each)) for each in stale)
            self._made = {} if stale & self._judged.names.keys() else self._made
            for gone in stale:
                self._made.pop(gone, None)
        else:
            self._find(records)
            self._made, self.moved = {}, True
        self._kind, self._seen = kind, world
        self._judged = self._judge(records, world)

    def __len__(self) -> int:
        return len(self._records)

    def rows(self, ids: Sequence[str]) -> list[Entry]:
        """The records of these ids; those that nobody asked for before are made now."""
        world = self._seen
        assert world is not None
        lacking = [each for each in ids if each not in self._made]
        if lacking:
            subjects = {each: subject_of(self._records[each]) for each in lacking}
            findings = resting_on(world.shown.findings, set(subjects.values()))
            late = world.today.missed(missed(world.shown.sla_checks, world.memo))
            times = missed_limits(world.shown, set(lacking), late)
            for each, subject in subjects.items():
                record = self._records[each]
                self._made[each] = _entry(record, findings.get(subject, []), world, times[each])
        return [self._made[each] for each in ids]

    def passing(self, sieve: Sieve) -> Set[str]:
        """The ids of the records that a filter shows."""
        return self._records.keys() if sieve is Sieve.ALL else self._judged.passing[sieve]

    def within(self, first: str, last: str) -> Set[str]:
        """The ids of the records from a month to another ("2025-06"); one without a moment is in none."""
        records = tuple(self._records.values())
        months = self._months.each(self._kind, records, lambda each: key_of(self._kind, each).moment[:7])
        found = zip(self._records, months, strict=True)
        return {record_id for record_id, month in found if first <= month <= last}

    def counts(self) -> dict[Sieve, int]:
        """How many records each filter shows."""
        return {sieve: len(self.passing(sieve)) for sieve in Sieve}

    def dearest(self) -> list[str]:
        """The ids of the records that add to the sum, the largest amount first."""
        amounts = self._judged.amounts
        return sorted(amounts, key=lambda each: (-amounts[each], each))

    def _leads_on(self, change: Change, world: World) -> bool:
        """Whether a change led here from what was shown, on the same day and under the same terms."""
        seen = self._seen
        return (
            seen is not None
            and change.before is seen.shown
            and change.after is world.shown
            and (seen.as_of, seen.terms) == (world.as_of, world.terms)
            and seen.today.untimed == world.today.untimed
        )

    def _find(self, records: tuple[Evident, ...]) -> None:
        """Know the records by id; of as many as before only those that are others are looked at."""
        before, self._held = self._held, records
        if len(before) != len(records):
            self._records = {each.id: each for each in records}
            return
        for place in compress(count(), map(is_not, before, records)):
            self._records.pop(before[place].id, None)
        for place in compress(count(), map(is_not, before, records)):
            self._records[records[place].id] = records[place]

    def _judge(self, records: tuple[Evident, ...], world: World) -> Judged:
        """What the findings make of the records, finding by finding: a mean rests on thousands of them."""
        passing: dict[Sieve, set[str]] = {sieve: set() for sieve in _WANTED}
        costs: dict[str, Decimal] = defaultdict(Decimal)
        for finding in world.shown.findings:
            for sieve in () if world.today.expects(finding) else _sieves_of(finding):
                passing[sieve].update(finding.subjects)
            if finding.charged:
                costs[finding.subjects[0]] += finding.amount or ZERO
        names = self._named(records)
        return Judged(
            {sieve: self._ids_of(subjects, names) for sieve, subjects in passing.items()},
            {each: costs[subject] for subject in costs for each in self._ids_of({subject}, names)},
            names,
        )

    def _ids_of(self, subjects: set[str], names: dict[str, tuple[str, ...]]) -> set[str]:
        if names:
            return {each for subject in subjects & names.keys() for each in names[subject]}
        return subjects & self._records.keys()

    def _named(self, records: tuple[Evident, ...]) -> dict[str, tuple[str, ...]]:
        """The ids of the records that findings name otherwise, by that name; nothing where none are."""
        if not records or subject_of(records[0]) == records[0].id:
            return {}
        several: dict[str, tuple[str, ...]] = {}
        for record in records:
            subject = subject_of(record)
            several[subject] = (*several.get(subject, ()), record.id)
        return several


class Judged(msgspec.Struct, frozen=True):
    """What the findings make of the records of a kind.

    `passing` are the ids that each filter but 全部 shows, `amounts` what records add to the sum, `names` the
    ids by the name that findings use where it is not the id.
    """

    passing: dict[Sieve, set[str]]
    amounts: dict[str, Decimal]
    names: dict[str, tuple[str, ...]]


def _moves(kind: str, old: Evident | None, new: Evident | None) -> bool:
    """Whether a record came, went, or stands elsewhere in the list than before."""
    if old is None or new is None:
        return old is not new
    return old is not new and key_of(kind, old) != key_of(kind, new)


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


def _sieves_of(finding: Finding) -> Iterator[Sieve]:
    """The filters but 全部 that show the records of a finding, as `marks_of` marks them."""
    if finding.stands and not finding.major:
        yield Sieve.BREACH
    if finding.status is FindingStatus.GAP:
        yield Sieve.GAP
    if finding.status is FindingStatus.UNDETERMINED:
        yield Sieve.OPEN


def _entry(record: Evident, findings: list[Finding], world: World, late: int) -> Entry:
    marks = marks_of(record, findings, world.as_of, late, world.today)
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
    return moment.date().isoformat() if moment else tr("未填时间")


def _note(record: Evident, terms: Terms, *, quiet: bool) -> str:
    """A few words beside the states; none where the states need the room."""
    if quiet:
        return ""
    if event_of(record) != subject_of(record):
        return tr("事件组 {record}").format(record=event_of(record))
    match record:
        case Incident():
            return say(CAUSE_ZH[record.cause]) if record.cause else tr("原因未认定")
        case Request():
            return system_name(terms, record.system) if record.system else ""
        case Absence():
            if record.start and record.end:
                return tr("离岗 {start}").format(start=clock_words(seconds_between(record.start, record.end)))
            return tr("尚未到岗") if record.start else ""
        case Availability():
            return tr("不可用 {value}").format(value=clock_words(record.downtime_seconds or 0))
    return _order_note(record, terms)


def _order_note(
    record: Complaint | MonthlyReview | Expansion | RegulatorNotice | Rectification | Breach, terms: Terms
) -> str:
    match record:
        case Complaint():
            return record.complainant or (system_name(terms, record.system) if record.system else "")
        case MonthlyReview():
            return {True: tr("合格"), False: tr("不合格"), None: tr("未评定")}[record.passed]
        case Expansion():
            return (
                tr("完成 {completed_on}").format(completed_on=record.completed_on)
                if record.completed_on
                else tr("尚未完成")
            )
        case RegulatorNotice():
            return {True: tr("已正确处置"), False: tr("未正确处置"), None: tr("处置未认定")}[
                record.handled_properly
            ]
        case Rectification():
            return tr("完成 {done_on}").format(done_on=record.done_on) if record.done_on else tr("尚未完成")
    return say(BREACH_KIND_ZH[record.kind])


def state_pairs(entry: Entry) -> tuple[tuple[State, str], ...]:
    """The marks as the list pane takes them."""
    return tuple((mark.state, mark.text) for mark in entry.marks)
