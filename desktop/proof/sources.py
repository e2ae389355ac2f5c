"""Leaves: what a fact or a term says, taken from the records and never from a trace."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from desktop.models.assessment import Assessment, FactRef, Trace, Value
from desktop.models.calendar import Calendar
from desktop.models.contract import Terms
from desktop.models.facts import Fact, Facts
from desktop.models.paths import as_shown, field_of, holds, ref_words, term_of

#: What the checker reckons with: numbers exact, the rest as it is shown.
Derived = Fraction | bool | str | dt.date | dt.datetime | None

#: Days that stand in a record before they come: plans, and limits that somebody set.
_PLANS = ("effective_on", "limit_on", "rectify_by", "notice_limit_on", "suspended_from", "suspended_to")


class UnderivableError(ValueError):
    """A node that the checker cannot derive; the message says why, in Chinese."""


@dataclass(frozen=True)
class Material:
    """What is checked, and what it must follow from. `trees` are the traces by figure id, down to leaves.

    `terms` are those in force, `versions` all that supplements made, those in force among them.
    """

    terms: Terms
    versions: tuple[Terms, ...]
    facts: Facts
    calendar: Calendar
    assessment: Assessment
    trees: Mapping[str, Trace]

    @property
    def day(self) -> dt.date:
        """The as-of day."""
        return self.assessment.as_of

    @property
    def now(self) -> dt.datetime:
        """The instant up to which what goes on has lasted."""
        return self.assessment.now

    def knows(self, moment: dt.date | dt.datetime | None) -> bool:
        """Whether a day or an instant had come by then."""
        if moment is None:
            return False
        return moment <= self.now if isinstance(moment, dt.datetime) else moment <= self.day

    def record(self, ref: FactRef) -> Fact:
        """The fact that a reference names; raises UnderivableError where there is none."""
        record = self.facts.find(ref.kind, ref.id)
        if record is None:
            raise UnderivableError(f"没有这条事实 {ref_words(ref)}")
        return record

    def fact(self, node: Trace) -> Derived:
        """What the recorded field of a leaf says; nothing where it lies after the as-of moment."""
        if len(node.facts) != 1:
            raise UnderivableError("一个叶子应出自一条事实")
        (ref,) = node.facts
        record = self.record(ref)
        value = self._known(record, ref.field, field_of(record, ref.field))
        if isinstance(value, tuple):
            # A list shows the whole of it or one of its parts; which part, only the trace can say.
            return plain(node.value) if holds(value, node.value) else None
        return plain(as_shown(value))

    def term(self, node: Trace) -> Derived:
        """What the term of a leaf says.

        Where supplements changed it, any version may be the one that judges; which, the checker does not
        find out again. A value that no version has is not taken.
        """
        said = [plain(as_shown(term_of(terms, node.term))) for terms in (self.terms, *self.versions)]
        shown = plain(node.value)
        return shown if shown in said else said[0]

    def _known(self, record: Fact, field: str, value: Any) -> Any:
        if field == "passed" and hasattr(record, "inspected_on"):
            return value if self.knows(record.inspected_on) else None
        if isinstance(value, dt.date) and field not in _PLANS and not self.knows(value):
            return None
        return value


def plain(value: Value) -> Derived:
    """A value as the checker reckons with it."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return value
    return Fraction(value)


def number(value: Derived) -> Fraction:
    """A value that must be a number."""
    if isinstance(value, Fraction):
        return value
    raise UnderivableError(f"应为数，实为 {value}")


def day_of(value: Derived) -> dt.date:
    """A value that must be a day."""
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    raise UnderivableError(f"应为日期，实为 {value}")


def instant_of(value: Derived) -> dt.datetime:
    """A value that must be an instant."""
    if isinstance(value, dt.datetime):
        return value
    raise UnderivableError(f"应为时刻，实为 {value}")
