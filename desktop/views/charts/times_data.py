"""The response of every single incident, in order of their reports (第三条4)."""

from __future__ import annotations

import datetime as dt

import msgspec

from desktop.models.contract import Terms
from desktop.models.enums import CheckKind
from desktop.models.facts import Facts, Incident
from desktop.rules.clock import limit_minutes
from desktop.rules.memo import Memo
from desktop.views.charts.trend_data import View
from desktop.views.evident.spans import clock_words, limit_words
from desktop.views.i18n import tr


class Times(msgspec.Struct, frozen=True):
    """The incidents that were answered; `limit` in minutes where one holds for all of them."""

    terms: Terms
    incidents: tuple[Incident, ...] = ()
    limit: int | None = None

    def limit_of(self, place: int) -> int | None:
        """The limit of one incident, in minutes; None where none was agreed."""
        return dict(limit_minutes(self.terms, self.incidents[place])).get(CheckKind.RESPONSE)

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


def times(terms: Terms, facts: Facts, view: View, memo: Memo) -> Times:
    """The incidents that a view takes in; `facts` are those known."""
    answered = memo.each("answered", facts.incidents, _answered)
    taken = [
        incident
        for incident, is_answered in zip(facts.incidents, answered, strict=True)
        if is_answered and view.takes_incident(incident, terms)
    ]
    taken.sort(key=_reported)
    return Times(terms, tuple(taken), None if terms.ticket_limits else terms.service_levels.response_minutes)


def minutes_of(incident: Incident) -> float:
    """How long an answered incident waited, in minutes; nothing where the answer came first."""
    assert incident.responded_at is not None
    return max((incident.responded_at - _reported(incident)).total_seconds() / 60, 0.0)


def _answered(incident: Incident) -> bool:
    return incident.reported_at is not None and incident.responded_at is not None


def _reported(incident: Incident) -> dt.datetime:
    assert incident.reported_at is not None
    return incident.reported_at
