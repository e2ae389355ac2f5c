"""The terms as supplements changed them, day by day, and which of them judges what (第十九条2).

What happened before a supplement took effect keeps the old terms: an incident goes by its report, an absence
by its start, a month by its last day, a limit by the day that starts it, an instalment by the day its period
starts. Whatever concerns the contract as a whole goes by the newest version.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

import msgspec

from desktop.models.amendments import Amendment, ReadingDecision
from desktop.models.assessment import Deadline, Finding
from desktop.models.calendar import ONE_DAY, AsOf, month_bounds
from desktop.models.contract import Terms
from desktop.models.facts import Facts
from desktop.rules.memo import Memo
from desktop.rules.term import Term

_Judged = TypeVar("_Judged")
_SIGNATURES = ("signed_by_a_on", "signed_by_b_on")


class Versions(msgspec.Struct, frozen=True):
    """All versions, oldest first; each but the first holds from its day in `starts`.

    `newest` is the one in force on the as-of day.
    """

    terms: tuple[Terms, ...]
    starts: tuple[dt.date, ...]
    newest: Terms

    def place(self, day: dt.date | None) -> int:
        """Which version holds on a day; without a day the one in force."""
        return self.terms.index(self.newest) if day is None else bisect_right(self.starts, day)

    def on(self, day: dt.date | None) -> Terms:
        """The terms that hold on a day; without a day those in force."""
        return self.newest if day is None or not self.starts else self.terms[bisect_right(self.starts, day)]

    def judged(
        self, work: Callable[[Terms, int], list[_Judged]], day_of: Callable[[_Judged], dt.date | None]
    ) -> list[_Judged]:
        """What `work` finds under each version, of that only what the version judges by its day."""
        if not self.starts:
            return work(self.newest, 0)
        return [
            each
            for place, terms in enumerate(self.terms)
            for each in work(terms, place)
            if self.place(day_of(each)) == place
        ]


def versions_of(terms: Terms, facts: Facts, as_of: AsOf, memo: Memo | None = None) -> Versions:
    """The versions known at `as_of`; `terms` are those of the contract as it was signed."""
    amendments = in_order(each for each in facts.amendments if _known(each, as_of))
    choices = tuple(each for each in facts.reading_choices if _decided(each, as_of))
    if not amendments and not choices:
        return Versions((terms,), (), terms)
    given = (terms, amendments, choices, as_of.day)
    return (memo or Memo()).lasting("versions", given, lambda: _resolved(terms, amendments, choices, as_of))


def in_order(amendments: Iterable[Amendment]) -> tuple[Amendment, ...]:
    """Supplements by the day they take effect, then by the day they were signed."""
    return tuple(
        sorted(amendments, key=lambda each: (each.effective_on, each.signed_on or each.effective_on))
    )


def changes_in(amendment: Amendment) -> dict[str, Any]:
    """The changed places of the terms, as data; ValueError where the text is no mapping."""
    return msgspec.json.decode(amendment.changes, type=dict[str, Any])


def _resolved(
    terms: Terms, amendments: tuple[Amendment, ...], choices: tuple[ReadingDecision, ...], as_of: AsOf
) -> Versions:
    several = [terms]
    for amendment in amendments:
        several.append(changed(several[-1], changes_in(amendment)))
    read = tuple(_read(each, choices) for each in several)
    starts = tuple(each.effective_on for each in amendments)
    return Versions(read, starts, read[bisect_right(starts, as_of.day)])


def _read(terms: Terms, choices: tuple[ReadingDecision, ...]) -> Terms:
    """The terms under the newest decision about each reading; of one day the last recorded counts."""
    if not choices:
        return terms
    in_order = sorted(choices, key=lambda each: each.decided_on or dt.date.min)
    chosen = {each.name: each.value for each in in_order}
    return changed(terms, {"readings": chosen})


def changed(terms: Terms, changes: Mapping[str, object]) -> Terms:
    """The terms with `changes` laid over them; msgspec.ValidationError where that gives no terms."""
    return msgspec.convert(overlaid(terms, changes), Terms)


def overlaid(terms: Terms, changes: Mapping[str, object]) -> object:
    """The data of `terms` with `changes` merged in, lists replaced.

    Where the changes give the day of a signature, the one signing day no longer holds (第十九条1).
    """
    data = msgspec.to_builtins(terms)
    if any(key in changes for key in _SIGNATURES):
        data["signed_on"] = None
    return _merged(data, changes)


def _merged(base: object, over: object) -> object:
    if not isinstance(base, dict) or not isinstance(over, Mapping):
        return over
    return {**base, **{key: _merged(base.get(key), value) for key, value in over.items()}}


def _known(amendment: Amendment, as_of: AsOf) -> bool:
    return as_of.knows_day(amendment.signed_on or amendment.effective_on)


def _decided(choice: ReadingDecision, as_of: AsOf) -> bool:
    return choice.decided_on is None or choice.decided_on <= as_of.day


def finding_days(facts: Facts) -> dict[str, dt.date]:
    """The day by which each record that a finding may name as its subject is judged."""
    found: dict[str, dt.date] = {}
    for kind, field in (
        ("incidents", "reported_at"),
        ("requests", "opened_at"),
        ("absences", "start"),
        ("complaints", "date"),
        ("expansions", "requested_on"),
        ("regulator_notices", "issued_on"),
        ("rectifications", "issued_on"),
        ("breaches", "date"),
    ):
        for record in getattr(facts, kind):
            moment = getattr(record, field)
            if moment is not None:
                found[record.id] = moment.date() if isinstance(moment, dt.datetime) else moment
    return found | {each.month: _last_day(each.month) for each in facts.monthly_reviews}


def finding_day(finding: Finding, days: Mapping[str, dt.date], term: Term) -> dt.date | None:
    """The day by which a finding is judged: the last day of its month, else the latest of its subjects."""
    if finding.period and finding.system:
        return month_day(finding.period, term)
    known = [days[subject] for subject in finding.subjects if subject in days]
    return max(known, default=finding.occurred_on)


def month_day(month: str, term: Term) -> dt.date:
    """The last day of a month in the term."""
    return min(_last_day(month), term.end) if term.end else _last_day(month)


def _last_day(month: str) -> dt.date:
    return month_bounds(month)[1] - ONE_DAY


def limit_starts(
    facts: Facts, triggers: Mapping[str, dt.date | None]
) -> dict[tuple[str, str], dt.date | None]:
    """The day that starts each limit, by clause and subject; `triggers` are those of the instalments.

    A limit that is not here goes by the version in force.
    """
    found: dict[tuple[str, str], dt.date | None] = {
        ("7.4", f"account-{payment}"): day for payment, day in triggers.items()
    }
    found |= {("4.7", each.id): each.notice_on or each.effective_on for each in facts.personnel_changes}
    found |= {("9.4", each.id): each.received_on for each in facts.objections}
    found |= {("3-4", each.id): each.requested_on for each in facts.expansions}
    found |= {("18.2", each.id or "account"): each.changed_on for each in facts.account_changes}
    found |= {("18.2", each.id): each.changed_on for each in facts.address_changes}
    found |= {("14.3", each.id): each.occurred_on for each in facts.force_majeure}
    found |= {("15.5", each.id): each.notice_received_on for each in facts.confidential_returns}
    failed = [each for each in facts.acceptance_rounds if each.passed is False]
    return found | {("6.1", f"rework-{n}"): each.inspected_on for n, each in enumerate(failed, 1)}


def limit_key(deadline: Deadline) -> tuple[str, str]:
    """How `limit_starts` names a limit."""
    return deadline.clause, deadline.subject
