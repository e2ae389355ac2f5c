"""The response of every single incident, in order of their reports (第三条4)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import msgspec

from desktop.models.assessment import SlaCheck
from desktop.models.contract import Terms
from desktop.models.enums.incidents import CheckKind
from desktop.models.facts import Facts, Incident
from desktop.rules.memo import Memo
from desktop.views.charts.trend_data import View
from desktop.views.evident.spans import clock_words, limit_words
from desktop.views.i18n import tr

_MINUTE = dt.timedelta(minutes=1)


class Times(msgspec.Struct, frozen=True):
    """The incidents that were answered, and in how many minutes each had to be.

    `limit` is what holds for all of them; where they differ it is None and `limits` has one for each, None
    where none was agreed.
    """

    incidents: tuple[Incident, ...] = ()
    limit: int | None = None
    limits: tuple[int | None, ...] = ()

    def limit_of(self, place: int) -> int | None:
        """The limit of one incident, in minutes; None where none was agreed."""
        return self.limits[place] if self.limits else self.limit

    def is_late(self, place: int) -> bool:
        """Whether an incident was answered after its limit."""
        limit = self.limit_of(place)
        return limit is not None and minutes_of(self.incidents[place]) > limit

    def words(self, place: int) -> str:
        """One incident in words."""
        incident, limit = self.incidents[place], self.limit_of(place)
        taken = clock_words(round(minutes_of(incident) * 60))
        agreed = tr("，限 {limit}").format(limit=limit_words(limit)) if limit is not None else ""
        late = tr("，超限") if self.is_late(place) else ""
        return tr("{reported_at}　{value}　响应用时 {taken}{agreed}{late}").format(
            reported_at=incident.reported_at,
            value=incident.title or incident.id,
            taken=taken,
            agreed=agreed,
            late=late,
        )


def times(terms: Terms, facts: Facts, checks: Sequence[SlaCheck], view: View, memo: Memo) -> Times:
    """The incidents that a view takes in; `terms` are those in force, `facts` those known.

    Each has the limit by which it was judged, as `checks` have it: a supplement changes none of an incident
    that was reported before it (第十九条2).
    """
    answered = memo.each("answered", facts.incidents, _answered)
    taken = [
        incident
        for incident, is_answered in zip(facts.incidents, answered, strict=True)
        if is_answered and view.takes_incident(incident, terms)
    ]
    taken.sort(key=_reported)
    if not (terms.ticket_limits or facts.amendments):
        return Times(tuple(taken), terms.service_levels.response_minutes)
    dues = _dues(checks, memo)
    limits = tuple([_minutes(each, dues.get(each.id)) for each in taken])
    if len(set(limits)) <= 1:
        return Times(tuple(taken), next(iter(limits), None))
    return Times(tuple(taken), None, limits)


def _dues(checks: Sequence[SlaCheck], memo: Memo) -> dict[str, dt.datetime]:
    """Until when each incident had to be answered; only blocks of checks that are new are looked through."""
    found: dict[str, dt.datetime] = {}
    for block in memo.each("answers due", memo.blocks("missed", checks), _due_in):
        found.update(block)
    return found


def _due_in(block: Sequence[SlaCheck]) -> dict[str, dt.datetime]:
    return {each.incident: each.due_at for each in block if each.check is CheckKind.RESPONSE}


def _minutes(incident: Incident, due: dt.datetime | None) -> int | None:
    return None if due is None else (due - _reported(incident)) // _MINUTE


def minutes_of(incident: Incident) -> float:
    """How long an answered incident waited, in minutes; nothing where the answer came first."""
    assert incident.responded_at is not None
    return max((incident.responded_at - _reported(incident)).total_seconds() / 60, 0.0)


def _answered(incident: Incident) -> bool:
    return incident.reported_at is not None and incident.responded_at is not None


def _reported(incident: Incident) -> dt.datetime:
    assert incident.reported_at is not None
    return incident.reported_at
