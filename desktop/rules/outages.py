"""Single, accumulated and repeated outages of one system (附件3 rows 5 and 6)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import chain
from typing import TypeVar

import msgspec

from desktop.models.assessment import FactRef, Finding, Trace
from desktop.models.calendar import ONE_DAY, midnight
from desktop.models.contract import AnnexRow, Terms
from desktop.models.enums.findings import Metric
from desktop.rules.downtime import Spell, Stretch, clipped, event_of, pieces, spells
from desktop.rules.findings import make_finding
from desktop.rules.memo import Memo
from desktop.rules.rows import NOTHING, Outcome, find_band, rows_of
from desktop.rules.term import Term

Piece = tuple[Stretch, ...]
_Found = TypeVar("_Found")


class Firing(msgspec.Struct, frozen=True):
    """One time that 附件3 row 6 is met: the spells that made it so, and in which way."""

    spells: tuple[Spell, ...]
    way: str

    @property
    def incidents(self) -> set[str]:
        """The incidents behind it."""
        return {incident.id for spell in self.spells for incident in spell.incidents}


def outage_findings(
    terms: Terms, term: Term, stretches: dict[str, list[Stretch]], memo: Memo
) -> list[Finding]:
    """Rows 3-5 and 3-6 for every system."""
    found: list[Finding] = []
    for system, several in stretches.items():
        work = partial(_of_system, terms, term, system, several, memo)
        found += memo.once(("outages", system), tuple(several), work)
    return found


class _Row(msgspec.Struct, frozen=True):
    """One row applied to one system."""

    terms: Terms
    term: Term
    row: AnnexRow
    system: str
    memo: Memo

    def each_piece(self, stretches: Sequence[Stretch], work: Callable[[_Row, Piece], _Found]) -> list[_Found]:
        """`work` on every piece of the outages that the row counts; for the same piece what it gave then."""
        return [
            self.memo.once((work, self.row.id, self.system, place), piece, partial(work, self, piece))
            for place, piece in enumerate(pieces(_caused(self.row, stretches)))
        ]

    def findings(self, certain: bool, charged: Iterable[Firing]) -> list[Finding]:
        """One finding for each time that the row is met; the same outages give the same one as before."""
        found = [
            self.memo.once(
                ("outage", self.row.id, self.system, certain, place),
                (firing,),
                partial(_outage, self.terms, self.term, self.row, self.system, firing, certain),
            )
            for place, firing in enumerate(charged)
        ]
        return [finding for finding in found if finding]


def _of_system(terms: Terms, term: Term, system: str, stretches: list[Stretch], memo: Memo) -> list[Finding]:
    found: list[Finding] = []
    for row in rows_of(terms, Metric.SINGLE_OUTAGE):
        found += _single(_Row(terms, term, row, system, memo), stretches)
    for row in rows_of(terms, Metric.ACCUMULATED_OUTAGE):
        found += _accumulated(_Row(terms, term, row, system, memo), stretches)
    return _told_apart(found)


def _told_apart(found: list[Finding]) -> list[Finding]:
    """The findings numbered where the same incidents meet the same row more than once."""
    before = Counter[str]()
    numbered = []
    for finding in found:
        again = before[finding.key]
        before[finding.key] += 1
        numbered.append(msgspec.structs.replace(finding, again=again) if again else finding)
    return numbered


def _caused(row: AnnexRow, stretches: Iterable[Stretch]) -> list[Stretch]:
    return [each for each in stretches if not each.certain or each.incident.cause in row.causes]


def _single(applied: _Row, stretches: list[Stretch]) -> list[Finding]:
    both = applied.each_piece(stretches, _single_spells)
    certain = (Firing((spell,), "单次宕机") for found, _ in both for spell in found)
    possible = (Firing((spell,), "单次宕机") for _, found in both for spell in found)
    return applied.findings(True, certain) + applied.findings(False, possible)


def _single_spells(applied: _Row, piece: Piece) -> tuple[list[Spell], list[Spell]]:
    """The spells long enough whose cause is the vendor's, and the others that may be."""
    certain = _long(applied, spells(each for each in piece if each.certain))
    if all(each.certain for each in piece):
        return certain, []
    possible = [
        spell
        for spell in _long(applied, spells(piece))
        if not any(spell.start <= each.start < spell.end for each in certain)
    ]
    return certain, possible


def _long(applied: _Row, every: list[Spell]) -> list[Spell]:
    """The spells that meet a row of single outages."""
    rows, readings = (applied.row,), applied.terms.readings
    return [spell for spell in every if find_band(rows, spell.seconds, readings) is not None]


def _accumulated(applied: _Row, stretches: list[Stretch]) -> list[Finding]:
    row = applied.row
    if applied.term.start is None or row.total_lower is None:
        return []
    both = applied.each_piece(stretches, _term_spells)
    certain = _firings(row, chain.from_iterable(found for found, _ in both))
    every = _firings(row, chain.from_iterable(found for _, found in both))
    return applied.findings(True, certain) + applied.findings(False, _unmatched(every, certain))


def _term_spells(applied: _Row, piece: Piece) -> tuple[list[Spell], list[Spell]]:
    """The spells within the term whose cause is the vendor's, and all that may be."""
    term = applied.term
    assert term.start is not None
    assert term.end is not None
    in_term = clipped(piece, midnight(term.start), midnight(term.end + ONE_DAY))
    every = spells(in_term)
    if all(each.certain for each in in_term):
        return every, every
    return spells(each for each in in_term if each.certain), every


def _unmatched(every: list[Firing], certain: list[Firing]) -> list[Firing]:
    """The firings beyond the certain ones: each certain one takes out one that shares an incident with it."""
    left = [(firing, firing.incidents) for firing in every]
    for firing in certain:
        own = firing.incidents
        shared = next((place for place, (_, others) in enumerate(left) if not own.isdisjoint(others)), None)
        if shared is not None:
            del left[shared]
    return [firing for firing, _ in left][: max(0, len(every) - len(certain))]


def _firings(row: AnnexRow, in_order: Iterable[Spell]) -> list[Firing]:
    """Every time eight hours are reached, or three outages in a row share an event; both counts restart."""
    assert row.total_lower is not None
    assert row.lower is not None
    limit, times = row.total_lower.value * 60, int(row.lower.value)
    found: list[Firing] = []
    summed: list[Spell] = []
    run: list[Spell] = []
    shared: frozenset[str] = frozenset()
    total = 0
    for spell in in_order:
        summed.append(spell)
        total += spell.seconds
        if run and not shared.isdisjoint(spell.events):
            run, shared = [*run, spell], shared & spell.events
        else:
            run, shared = [spell], spell.events
        if total >= limit:
            found.append(Firing(tuple(summed), "累计宕机"))
        elif len(run) >= times:
            found.append(Firing(tuple(run), "连续宕机"))
        else:
            continue
        summed, run, shared, total = [], [], frozenset(), 0
    return found


def _outage(
    terms: Terms, term: Term, row: AnnexRow, system: str, firing: Firing, certain: bool
) -> Finding | None:
    several = firing.spells
    incidents = [incident for spell in several for incident in spell.incidents]
    charged = Outcome(row, True)
    within = "服务期内" if row.metric is Metric.ACCUMULATED_OUTAGE else ""
    leaves = tuple(
        Trace(
            f"{spell.start:%m-%d %H:%M:%S}–{spell.end:%m-%d %H:%M:%S}",
            spell.seconds,
            "秒",
            f"{system} {within}自 {spell.start} 起的中断，相接的算作一次",
            facts=tuple(FactRef("incidents", incident.id, "outages") for incident in spell.incidents),
        )
        for spell in several
    )
    total = sum(spell.seconds for spell in several)
    words = f"{len(several)} 次中断的时长之和"
    return make_finding(
        terms,
        term,
        frozenset({charged}) if certain else frozenset({charged, NOTHING}),
        subjects=[incident.id for incident in incidents],
        events=[event_of(incident) for incident in incidents],
        systems=(system,),
        occurred_on=several[-1].start.date(),
        measure=(Trace(firing.way, total, "秒", words, row.id, children=leaves),),
        system=system,
    )
