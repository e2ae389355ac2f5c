"""The papers that the vendor owes for acceptance, month by month: what came, what lacks (第六条2、3).

The contract sets no day for any of them, so one is owed once what it tells of is over: a month, a fault, the
term. Only a day that party A has set, or the end of the term, makes a missing paper late. Where the first and
the last month of the term are both broken off, one report may serve for both.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from enum import StrEnum

import msgspec

from desktop.models.calendar import AsOf, month_bounds, month_of
from desktop.models.enums.papers import Frequency
from desktop.models.facts import Facts, Incident
from desktop.models.obligations import RequiredPaper
from desktop.models.register import Document
from desktop.rules.memo import Memo
from desktop.rules.term import Term, TermMonth, partial_month


class PaperState(StrEnum):
    """How a paper stands on the as-of day, the worst first."""

    MISSING = "missing"
    REJECTED = "rejected"
    SHORT = "short"
    UNCOUNTED = "uncounted"
    NOT_DUE = "not_due"
    RECEIVED = "received"
    NOT_OWED = "not_owed"


_ORDER = tuple(PaperState)
#: The key of a row for a paper asked for in writing, before the id of its record.
_ASKED = "asked-"
_HELD = (PaperState.REJECTED, PaperState.SHORT, PaperState.UNCOUNTED, PaperState.RECEIVED)


class Fault(msgspec.Struct, frozen=True):
    """A fault as far as its record is concerned: it is owed once the fault is cleared."""

    id: str
    cleared: bool


Faults = dict[str, tuple[Fault, ...]]


class PaperCell(msgspec.Struct, frozen=True):
    """One kind of paper in one month: so many of so many are in, so many are owed and lack.

    `lacking` are the faults without a record; `late` that a day set for it, or the term, is over; `shared`
    that the report of the other broken month serves for this one.
    """

    month: str
    state: PaperState = PaperState.NOT_OWED
    documents: tuple[Document, ...] = ()
    received: int = 0
    expected: int = 0
    missing: int = 0
    lacking: tuple[str, ...] = ()
    due_on: dt.date | None = None
    late: bool = False
    shared: bool = False


class PaperRow(msgspec.Struct, frozen=True):
    """One kind of paper over the term; `frequency` is None for one asked for in writing beside the list.

    The counts are of papers owed: one that was sent back and came again counts once, as it came last.
    """

    key: str
    name: str
    clause: str
    frequency: Frequency | None
    copies: int
    scans: int
    cells: tuple[PaperCell, ...]
    received: int
    expected: int
    missing: int
    rejected: int
    short: int

    def cell(self, month: str) -> PaperCell | None:
        """What is known of a month."""
        return next((each for each in self.cells if each.month == month), None)


class _Seen(msgspec.Struct, frozen=True):
    """What every row is judged by."""

    months: tuple[TermMonth, ...]
    day: dt.date
    over: bool
    memo: Memo

    def place(self, document: Document) -> str:
        """The month in whose column a paper stands; what lies outside the term stands at its edge."""
        day = document.received_on or document.due_on or document.asked_on
        month = document.month or (month_of(day) if day else self.months[-1].month)
        return min(max(month, self.months[0].month), self.months[-1].month)


def served(term: Term, facts: Facts) -> Term:
    """The term, cut off by a termination: what would have come after it is not owed."""
    ended = facts.termination.date
    if ended is None or term.start is None or term.end is None or ended >= term.end:
        return term
    return Term(term.start, max(ended, term.start))


def faults_by_month(incidents: Sequence[Incident], memo: Memo) -> Faults:
    """The reported faults by the month of the report; an edit goes through the one that it touched."""
    blocks = memo.blocks("faults by month", memo.each("faults by month", incidents, _fault))
    parts = memo.each("faults by month, joined", blocks, _merged)
    return memo.once("faults by month", parts, lambda: _merged(parts))


def _fault(incident: Incident) -> Faults:
    if incident.reported_at is None:
        return {}
    return {month_of(incident.reported_at): (Fault(incident.id, incident.restored_at is not None),)}


def _merged(parts: Iterable[Faults]) -> Faults:
    found: dict[str, list[Fault]] = {}
    for part in parts:
        for month, faults in part.items():
            found.setdefault(month, []).extend(faults)
    return {month: tuple(faults) for month, faults in found.items()}


def paper_rows(
    papers: tuple[RequiredPaper, ...],
    documents: tuple[Document, ...],
    faults: Faults,
    term: Term,
    as_of: AsOf,
    memo: Memo | None = None,
) -> tuple[PaperRow, ...]:
    """Every kind of paper of the contract, then each one asked for in writing; nothing without a term.

    `documents` are those known on the as-of day; `memo` keeps the months in which nothing has changed.
    """
    months = term.months()
    if not months:
        return ()
    seen = _Seen(months, as_of.day, term.ended_before(as_of.day), memo or Memo())
    listed = {each.id for each in papers}
    rows = [
        _row(seen, paper, tuple(each for each in documents if each.paper == paper.id), faults)
        for paper in papers
    ]
    asked = [each for each in documents if each.paper not in listed]
    return (*rows, *(_asked_row(seen, each, papers) for each in asked))


def _row(seen: _Seen, paper: RequiredPaper, documents: tuple[Document, ...], faults: Faults) -> PaperRow:
    match paper.frequency:
        case Frequency.MONTHLY:
            cells = _monthly(seen, paper, documents)
        case Frequency.EACH_FAULT:
            cells = tuple(_kept(seen, paper, each, documents, faults) for each in seen.months)
        case Frequency.ONCE:
            return _once(seen, paper, documents)
        case Frequency.ON_DEMAND:
            cells = tuple(
                _on_demand(seen, paper, month.month, _placed(seen, documents, month)) for month in seen.months
            )
    return _summed(paper, cells)


def _summed(paper: RequiredPaper, cells: tuple[PaperCell, ...]) -> PaperRow:
    states = [each.state for each in cells]
    return PaperRow(
        paper.id,
        paper.name,
        paper.clause,
        paper.frequency,
        paper.copies,
        paper.scans,
        cells,
        received=sum(each.received for each in cells),
        expected=sum(each.expected for each in cells),
        missing=sum(each.missing for each in cells),
        rejected=states.count(PaperState.REJECTED),
        short=states.count(PaperState.SHORT),
    )


def _placed(seen: _Seen, documents: Iterable[Document], month: TermMonth) -> tuple[Document, ...]:
    return tuple(each for each in documents if seen.place(each) == month.month)


def _state(document: Document, copies: int, scans: int) -> PaperState | None:
    """How one paper that came stands; None where it has not come."""
    if document.received_on is None:
        return None
    if document.accepted is False:
        return PaperState.REJECTED
    if document.copies is None or document.scans is None:
        return PaperState.UNCOUNTED
    if document.copies < copies or document.scans < scans:
        return PaperState.SHORT
    return PaperState.RECEIVED


def _best(documents: Iterable[Document], paper: RequiredPaper) -> PaperState | None:
    """How the best of several stands: what was sent back and came again is in."""
    found = [state for each in documents if (state := _state(each, paper.copies, paper.scans))]
    return max(found, key=_ORDER.index, default=None)


def _owed(seen: _Seen, cell: PaperCell, *, over: bool) -> PaperCell:
    """A paper that has not come: by the day set for it, else once what it tells of is over."""
    due = max((each.due_on for each in cell.documents if each.due_on), default=None)
    missing = due < seen.day if due else over
    return msgspec.structs.replace(
        cell,
        state=PaperState.MISSING if missing else PaperState.NOT_DUE,
        missing=int(missing),
        due_on=due,
        late=missing and (due is not None or seen.over),
    )


def _single(
    seen: _Seen, paper: RequiredPaper, month: str, documents: tuple[Document, ...], *, over: bool
) -> PaperCell:
    """A cell in which one paper is expected."""
    cell = PaperCell(month, documents=documents, expected=1)
    state = _best(documents, paper)
    if state is None:
        return _owed(seen, cell, over=over)
    return msgspec.structs.replace(cell, state=state, received=int(state is not PaperState.REJECTED))


def _monthly(seen: _Seen, paper: RequiredPaper, documents: tuple[Document, ...]) -> tuple[PaperCell, ...]:
    cells = []
    for month in seen.months:
        own = tuple(each for each in documents if each.month == month.month)
        over = month_bounds(month.month)[1] <= seen.day or seen.over
        cell = _single(seen, paper, month.month, own, over=over)
        if not own:  # A report that names no month of the term counts for none, but is not lost from sight.
            cell = msgspec.structs.replace(cell, documents=_placed(seen, documents, month))
        cells.append(cell)
    if not _broken(seen.months):
        return tuple(cells)
    return _sharing(cells)


def _broken(months: tuple[TermMonth, ...]) -> bool:
    """Whether the first and the last month both lie partly outside the term."""
    return len(months) > 1 and partial_month(months[0]) and partial_month(months[-1])


def _sharing(cells: list[PaperCell]) -> tuple[PaperCell, ...]:
    """One of the two broken months needs no report of its own: the last one, unless its report alone came."""
    first, last = cells[0], cells[-1]
    spare = 0 if last.state in _HELD and first.state not in _HELD else -1
    if cells[spare].state in _HELD:
        cells[spare] = msgspec.structs.replace(cells[spare], expected=0, received=0)
    else:
        kept = cells[spare]
        cells[spare] = PaperCell(kept.month, documents=kept.documents, shared=True)
    return tuple(cells)


def _kept(
    seen: _Seen, paper: RequiredPaper, month: TermMonth, documents: tuple[Document, ...], faults: Faults
) -> PaperCell:
    """The records of a month's faults, made anew where one of them or of the records changed."""
    here, placed = faults.get(month.month, ()), _placed(seen, documents, month)
    return seen.memo.once(
        ("faults of a month", paper.id, month.month),
        (paper, placed, here, seen.over),
        lambda: _of_faults(seen, paper, month.month, placed, here),
    )


def _of_faults(
    seen: _Seen, paper: RequiredPaper, month: str, documents: tuple[Document, ...], here: tuple[Fault, ...]
) -> PaperCell:
    """One record a fault, owed once it is cleared; a record that names none of them stands for any."""
    held = [each for each in documents if each.received_on is not None and each.accepted is not False]
    named = {each.incident for each in held}
    rest = [each.id for each in here if each.cleared and each.id not in named]
    known = {each.id for each in here}
    unnamed = sum(each.incident not in known for each in held)
    lacking = tuple(rest[unnamed:])
    running = any(not each.cleared and each.id not in named for each in here)
    state = _best(documents, paper)
    if lacking:
        state = PaperState.MISSING
    elif state is None:
        state = PaperState.NOT_DUE if running or documents else PaperState.NOT_OWED
    return PaperCell(
        month,
        state,
        documents,
        received=len(held),
        expected=len(held) + len(lacking),
        missing=len(lacking),
        lacking=lacking,
        late=bool(lacking) and seen.over,
    )


def _on_demand(seen: _Seen, paper: RequiredPaper, month: str, documents: tuple[Document, ...]) -> PaperCell:
    """Each paper by itself: one that came, or one that was asked for."""
    cells = [_single(seen, paper, month, (each,), over=seen.over) for each in documents]
    if not cells:
        return PaperCell(month)
    return PaperCell(
        month,
        min((each.state for each in cells), key=_ORDER.index),
        documents,
        received=sum(each.received for each in cells),
        expected=len(cells),
        missing=sum(each.missing for each in cells),
        due_on=min((each.due_on for each in cells if each.due_on), default=None),
        late=any(each.late for each in cells),
    )


def _once(seen: _Seen, paper: RequiredPaper, documents: tuple[Document, ...]) -> PaperRow:
    """One in the whole term: in the month in which it came, else by its day or at the end."""
    whole = _single(seen, paper, "", documents, over=seen.over)
    last = seen.months[-1].month
    place = min(max(month_of(whole.due_on), seen.months[0].month), last) if whole.due_on else last
    cells = []
    for month in seen.months:
        here = _placed(seen, documents, month)
        came = _best(here, paper)
        if came is not None:
            cells.append(PaperCell(month.month, came, here, received=1, expected=1))
        elif month.month == place and whole.state not in _HELD:
            cells.append(msgspec.structs.replace(whole, month=month.month))
        else:
            cells.append(PaperCell(month.month, documents=here))
    row = _summed(paper, tuple(cells))
    return msgspec.structs.replace(
        row,
        received=whole.received,
        expected=1,
        rejected=int(whole.state is PaperState.REJECTED),
        short=int(whole.state is PaperState.SHORT),
    )


def _asked_row(seen: _Seen, document: Document, papers: tuple[RequiredPaper, ...]) -> PaperRow:
    """A paper that party A asked for in writing, in the copies of every other (第六条2、3)."""
    paper = RequiredPaper(
        id=f"{_ASKED}{document.id}",
        name=document.title or document.id,
        clause="6.2",
        frequency=Frequency.ON_DEMAND,
        copies=max((each.copies for each in papers), default=0),
        scans=max((each.scans for each in papers), default=0),
    )
    row = _row(seen, paper, (document,), {})
    return msgspec.structs.replace(row, frequency=None)
