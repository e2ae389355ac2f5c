"""What the tests of the checker share."""

from __future__ import annotations

import datetime as dt
import functools

from desktop.exchange.china import load_calendar
from desktop.proof import Material
from desktop.services.proving import material_of
from desktop.services.seen import Seen, look
from tests.cases.test_cases import HERE


def moment() -> dt.datetime:
    """The time of every test."""
    return dt.datetime(2026, 4, 10, 10, 42, 7)


def material(seen: Seen) -> Material:
    """What the checker is given."""
    return material_of(seen.contract.terms, seen.facts, load_calendar(), seen.assessment, seen.as_of)


@functools.cache
def materials(name: str) -> tuple[tuple[Seen, Material], ...]:
    """The cases of a file, each with what the checker is given."""
    seen = look(HERE / f"{name}.yaml", None, None, load_calendar(), moment)
    return tuple((each, material(each)) for each in seen)


def case(name: str, case_id: str) -> Seen:
    """One case of a file."""
    (seen,) = look(HERE / f"{name}.yaml", case_id, None, load_calendar(), moment)
    return seen
