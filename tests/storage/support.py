"""What the tests of storage and workspace share: a contract, a clock, records, and a look from outside."""

from __future__ import annotations

import datetime as dt
import functools
import hashlib
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.exchange.china import load_calendar
from desktop.exchange.template import load_contract
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Contract
from desktop.models.enums.incidents import Cause
from desktop.models.facts import Fact, Incident, Outage, Payment
from desktop.services.change import Change
from desktop.services.workspace import Workspace


def at(text: str) -> dt.datetime:
    """An instant in Beijing time, without a zone, as records hold it."""
    return dt.datetime.fromisoformat(text)


MORNING = at("2025-09-01 09:00")


class Ticking:
    """A clock that goes one second further each time it is read."""

    def __init__(self, start: dt.datetime = MORNING) -> None:
        self.moment = start

    def __call__(self) -> dt.datetime:
        self.moment += dt.timedelta(seconds=1)
        return self.moment


@functools.cache
def calendar() -> Calendar:
    """The shipped calendar."""
    return load_calendar()


@functools.cache
def contract() -> Contract:
    """The shipped contract."""
    return load_contract()


def create(path: Path) -> Workspace:
    """A new file with the shipped contract, open."""
    return Workspace.create(path, contract(), calendar(), Ticking())


def reopen(path: Path, *, read_only: bool = False, contract_id: str | None = None) -> Workspace:
    """An existing file, open."""
    return Workspace.open(path, calendar(), Ticking(), read_only=read_only, contract_id=contract_id)


def outage(number: int = 1, *, hours: float = 2.5, day: int = 3, title: str = "平台中断") -> Incident:
    """An incident of the vendor's with one outage, certain in every respect."""
    start = at(f"2025-06-{day:02d} 08:00")
    end = start + dt.timedelta(hours=hours)
    return Incident(
        id=f"I{number}",
        title=title,
        systems=("platform",),
        cause=Cause.CLOUD_SERVICE,
        problem=True,
        major_loss=False,
        major_impact=False,
        major_accident=False,
        reported_at=start,
        responded_at=start + dt.timedelta(minutes=5),
        restored_at=end,
        outages=(Outage(system="platform", start=start, end=end),),
    )


def payment(number: int = 1, amount: str = "91224.00") -> Payment:
    """The first instalment, paid."""
    return Payment(id=f"P{number}", payment="first", date=dt.date(2025, 5, 6), amount=Decimal(amount))


def done(workspace: Workspace, *records: Fact, title: str = "登记") -> Change:
    """Save what must be taken."""
    change = workspace.save(*records, title=title)
    assert isinstance(change, Change), change
    return change


def revised(workspace: Workspace, contract: Contract, title: str = "改合同") -> Change:
    """Put in an edited contract that must be taken."""
    change = workspace.revise(contract, title)
    assert isinstance(change, Change), change
    return change


def end_of_june() -> AsOf:
    """A day on which June's facts are known."""
    return AsOf(dt.date(2025, 6, 30))


def fingerprint(path: Path) -> tuple[str, int, int]:
    """Content, size and time of a file: equal means nobody wrote to it."""
    stat = path.stat()
    return hashlib.sha256(path.read_bytes()).hexdigest(), stat.st_size, stat.st_mtime_ns


@contextmanager
def behind_the_back(path: Path) -> Iterator[dbapi2.Connection]:
    """A plain connection, as another program would open the file; commits at the end."""
    connection = dbapi2.connect(str(path))
    try:
        yield connection
        connection.commit()
    finally:
        connection.close()


@contextmanager
def no_file_longer_than(size: int) -> Iterator[None]:
    """As on a disk that is full: what would make a file longer than `size` bytes fails."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
