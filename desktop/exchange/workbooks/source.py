"""What a workbook is made from: one contract on one day, and what vouches for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import msgspec

from desktop.exchange.vouching import mark_of
from desktop.models.assessment import Assessment
from desktop.models.calendar import AsOf
from desktop.models.contract import Contract, Terms
from desktop.models.facts import Facts
from desktop.models.money import grouped
from desktop.models.today import QUIET, Today

#: What a number leaves free at both edges of its cell, in digits.
_EDGES = 4.0


class SealedMonth(msgspec.Struct, frozen=True):
    """A sealed statement: its month, its number, and its SHA-256."""

    month: str
    number: int
    hash: str


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """The contract, the terms in force, the facts known on the as-of day, and what follows from them.

    `sealed` are the newest statements of each month; `head` is the hash of the last of `entries` audit
    entries. With `trying` the figures are those of a trial and stand in no file. `today` is what the as-of
    day still leaves open.
    """

    contract: Contract
    terms: Terms
    facts: Facts
    assessment: Assessment
    as_of: AsOf
    made_at: dt.datetime
    sealed: tuple[SealedMonth, ...] = ()
    head: str = ""
    entries: int = 0
    trying: bool = False
    today: Today = QUIET

    @property
    def day(self) -> dt.date:
        """The as-of day."""
        return self.as_of.day

    @property
    def mark(self) -> str:
        """The line that vouches for the workbook."""
        return mark_of(self.day, self.made_at, self.entries, self.head, trying=self.trying)

    @property
    def money_width(self) -> float:
        """How wide a column must be (in digits) so that no sum of this contract becomes ####."""
        return len(grouped(self.terms.total_fee)) + _EDGES

    def heading(self, clause: str) -> str:
        """How a clause is cited: 第七条2."""
        return self.contract.heading(clause)

    def text(self, clause: str) -> str:
        """The words of a clause as printed; nothing where the contract has none of that id."""
        found = self.contract.clause(clause)
        return found.text if found else ""

    def system(self, system_id: str | None) -> str:
        """The name of a system; its id where the contract does not name it."""
        found = self.terms.system(system_id) if system_id else None
        return found.name if found else system_id or ""

    def systems(self, ids: Iterable[str]) -> str:
        """Several systems by name."""
        return "、".join(map(self.system, ids))
