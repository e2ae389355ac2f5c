"""Figures over time, for charts: what accrued by the day it came about, and the cap as money was paid."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import msgspec

from desktop.models.assessment import Assessment, Finding
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Terms
from desktop.models.facts import Facts
from desktop.models.money import ZERO
from desktop.rules.instalments import accounts
from desktop.rules.known import known_facts
from desktop.rules.penalties import cap_basis, cap_under
from desktop.rules.term import term_at


class AccruedStep(msgspec.Struct, frozen=True):
    """A standing finding on the day it came about, and the total from then on, in yuan."""

    day: dt.date
    finding: Finding
    total: Decimal


def accrued_steps(assessment: Assessment) -> tuple[AccruedStep, ...]:
    """The standing findings by day; the last total equals `penalties.accrued`."""
    standing = [each for each in assessment.findings if each.charged]
    total = ZERO
    found = []
    for finding in sorted(standing, key=lambda each: each.occurred_on or assessment.as_of):
        total += finding.amount or ZERO
        found.append(AccruedStep(finding.occurred_on or assessment.as_of, finding, total))
    return tuple(found)


def cap_steps(
    terms: Terms, facts: Facts, as_of: AsOf, calendar: Calendar
) -> tuple[tuple[dt.date, Decimal], ...]:
    """The cap from each day on which money moved, under the reading in use, up to the as-of day."""
    money = msgspec.structs.replace(facts, incidents=(), requests=(), availability=(), absences=())
    known = known_facts(money, as_of)
    share = Fraction(terms.cap_share)
    moved = {each.date for each in known.payments} | {each.date for each in known.deductions}
    found = []
    for day in sorted(moved | {as_of.day}):
        then = AsOf(day)
        term = term_at(terms, facts, then)
        ledger = accounts(terms, term, known_facts(money, then), then, calendar)
        found.append((day, cap_under(terms.readings.cap_basis, cap_basis(ledger), share)))
    return tuple(found)
