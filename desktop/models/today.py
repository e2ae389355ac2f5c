"""What is open while a day goes on: limits that run, and findings that hold only if it ends as it stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import msgspec

from desktop.models.assessment import Finding, SlaCheck
from desktop.models.enums.incidents import CheckKind

_SECOND = dt.timedelta(seconds=1)
_MINUTE = dt.timedelta(minutes=1)


class Running(msgspec.Struct, frozen=True):
    """A limit that runs: its stamp is missing and its moment, which is in time, has not passed.

    `kind` and `id` name the ticket.
    """

    kind: str
    id: str
    check: CheckKind
    due_at: dt.datetime


class Today(msgspec.Struct, frozen=True):
    """What is open at `now`: limits that run, the next to run out first, and findings to be expected, by key.

    `QUIET` says that nothing is open, or that another day than today is looked at.
    """

    now: dt.datetime | None = None
    clocks: tuple[Running, ...] = ()
    expected: frozenset[str] = frozenset()

    def missed(self, checks: Iterable[SlaCheck]) -> Iterable[SlaCheck]:
        """Those of the clocks not met at the end of the day that do not run any more."""
        running = {(each.id, each.check, each.due_at) for each in self.clocks if each.kind == "incidents"}
        if not running:
            return checks
        return (each for each in checks if (each.incident, each.check, each.due_at) not in running)

    def running(self, check: SlaCheck) -> bool:
        """Whether a clock of an incident runs."""
        if check.actual_at is not None:
            return False
        wanted = ("incidents", check.incident, check.check, check.due_at)
        return any((each.kind, each.id, each.check, each.due_at) == wanted for each in self.clocks)

    def waits(self, finding: Finding) -> bool:
        """Whether a finding waits to be confirmed; one that only the end of the day brings does not yet."""
        return finding.waits and not (self.expected and finding.key in self.expected)

    def expects(self, finding: Finding) -> bool:
        """Whether only the end of the day brings a finding, and nobody has waived it."""
        return bool(self.expected) and finding.key in self.expected and not finding.waived

    def open_months(self, findings: Iterable[Finding]) -> frozenset[tuple[str | None, str | None]]:
        """The months of systems (2025-06, platform) that only the end of the day would make fall short."""
        return frozenset((each.period, each.system) for each in findings if each.key in self.expected)

    @property
    def untimed(self) -> Today:
        """The same without the moment: equal as long as the same limits run."""
        return Today(None, self.clocks, self.expected)

    def left(self, clock: Running) -> dt.timedelta:
        """How long a limit runs yet."""
        return clock.due_at - self.now if self.now else dt.timedelta()

    def of(self, kind: str, ticket: str) -> tuple[Running, ...]:
        """The limits of one ticket that run, the next to run out first."""
        return tuple(each for each in self.clocks if (each.kind, each.id) == (kind, ticket))

    def next_turn(self) -> dt.datetime | None:
        """When what is shown becomes other: a limit is past, or a minute over. None where nothing is open."""
        if self.now is None:
            return None
        minute = self.now.replace(second=0, microsecond=0) + _MINUTE
        return min((minute, *(each.due_at + _SECOND for each in self.clocks)))


#: Nothing is open.
QUIET = Today()


def runs(check: SlaCheck, now: dt.datetime) -> bool:
    """Whether a clock of an incident runs at `now`: unanswered, and the limit itself is in time."""
    return check.actual_at is None and check.due_at >= now
