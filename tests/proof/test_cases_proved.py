"""Every figure of every case is derived again by the checker without a difference."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.exchange.china import load_calendar
from desktop.models.assessment import Trace
from desktop.models.calendar import AsOf
from desktop.models.contract import Terms
from desktop.models.paths import field_of, holds, term_of
from desktop.proof import prove
from desktop.proof.figures import amounts, stated
from desktop.services.sample import sample_file
from desktop.services.seen import Seen, look
from tests.cases.test_cases import ASSESSED
from tests.proof.support import material, materials, moment

AS_OF = "as_of"


def leaves(trace: Trace) -> Iterator[Trace]:
    """The nodes below which nothing stands."""
    if not trace.children:
        yield trace
    for child in trace.children:
        yield from leaves(child)


@pytest.mark.parametrize("name", ASSESSED)
def test_every_figure_of_every_case_is_derived_again(name: str) -> None:
    for seen, given in materials(name):
        proof = prove(given)
        assert [str(each) for each in proof.differences] == [], seen.name
        figures = stated(seen.assessment)
        assert proof.amounts == len(amounts(figures)) + 2 * len(seen.assessment.findings)
        assert [
            name for name, value in figures.items() if value is not None and name not in given.trees
        ] == []


@pytest.mark.parametrize("name", ASSESSED)
def test_every_leaf_is_a_fact_or_a_term_with_that_very_value(name: str) -> None:
    for seen, given in materials(name):
        for figure, tree in given.trees.items():
            for leaf in leaves(tree):
                assert rests(leaf, seen, given.versions), (seen.name, figure, leaf)


def rests(leaf: Trace, seen: Seen, versions: tuple[Terms, ...]) -> bool:
    """Whether a leaf is what it points at, or a formula over nothing (none recorded, zero by the text)."""
    if leaf.term:
        return any(holds(term_of(terms, leaf.term), leaf.value) for terms in versions)
    if len(leaf.facts) == 1:
        (ref,) = leaf.facts
        record = seen.facts.find(ref.kind, ref.id)
        assert record is not None
        value = field_of(record, ref.field)
        later = isinstance(value, dt.date) and not _known(value, seen)
        return holds(value, leaf.value) or (leaf.value is None and (later or isinstance(value, tuple)))
    if leaf.figure:
        return leaf.value == (seen.assessment.as_of if leaf.figure == AS_OF else seen.assessment.now)
    return bool(leaf.formula) and leaf.value in (None, 0, "无")


def _known(value: dt.date, seen: Seen) -> bool:
    return seen.as_of.knows(value) if isinstance(value, dt.datetime) else seen.as_of.knows_day(value)


@pytest.mark.parametrize("day", ["2025-06-18T09:30:00", "2025-07-01", "2026-04-10", "2026-12-31"])
def test_the_sample_is_derived_on_any_day(day: str, tmp_path: Path) -> None:
    file = sample_file(tmp_path, load_calendar(), moment)
    as_of = AsOf.of(dt.datetime.fromisoformat(day) if "T" in day else dt.date.fromisoformat(day))
    (seen,) = look(file, None, as_of, load_calendar(), moment)
    assert [str(each) for each in prove(material(seen)).differences] == []
