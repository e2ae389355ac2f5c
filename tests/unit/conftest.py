"""Shared by the unit tests: the real contract and the real calendar, and a short way to assess."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from desktop.exchange.china import load_calendar
from desktop.exchange.template import load_contract
from desktop.models.assessment import Assessment
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Terms
from desktop.models.facts import Facts
from desktop.rules import assess
from desktop.services.workspace import Workspace
from tests.storage.support import create

Assess = Callable[..., Assessment]


@pytest.fixture(scope="session")
def terms() -> Terms:
    """The terms of the shipped contract."""
    return load_contract().terms


@pytest.fixture(scope="session")
def calendar() -> Calendar:
    """The published calendar."""
    return load_calendar()


@pytest.fixture(scope="session")
def assessed(terms: Terms, calendar: Calendar) -> Assess:
    """`assessed(as_of, readings={...}, incidents=(...), …)` on the shipped terms."""

    def run(
        as_of: dt.date | dt.datetime,
        readings: dict[str, str] | None = None,
        changes: dict[str, Any] | None = None,
        **facts: Any,
    ) -> Assessment:
        read = msgspec.structs.replace(terms.readings, **(readings or {}))
        used = msgspec.structs.replace(terms, readings=read, **(changes or {}))
        return assess(used, Facts(**facts), AsOf.of(as_of), calendar)

    return run


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """The shipped contract in a new file, nothing recorded."""
    with create(tmp_path / "a.shouyue") as opened:
        yield opened
