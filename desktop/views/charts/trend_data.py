"""What the page SLA 趋势 draws, as plain values: the service level by month, seen through a filter.

A filter narrows the tickets; means are then computed anew by the rules. A mean over fewer tickets than the
contract counts makes no finding and has no 依据 of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import partial
from operator import attrgetter

import msgspec

from desktop.models.assessment import Assessment, SlaMonth
from desktop.models.calendar import AsOf, midnight, month_bounds, month_of
from desktop.models.contract import AnnexRow, Contract, Terms
from desktop.models.enums.findings import Metric
from desktop.models.facts import Facts, Incident
from desktop.models.money import grouped, rounded
from desktop.models.today import QUIET, Today
from desktop.rules.downtime import affected_systems
from desktop.rules.findings import system_base
from desktop.rules.memo import Memo
from desktop.rules.rows import rows_of
from desktop.rules.tallies import missed
from desktop.rules.term import Term, term_of
from desktop.rules.tickets import Ticket, all_tickets, by_month, mean_of, minutes
from desktop.views.charts.service_data import MeanLine, ServiceMonths, service_months
from desktop.views.evident.clauses import share_words
from desktop.views.evident.subjects import Mark, by_subject, is_known, marks_of
from desktop.views.i18n import say, tr
from desktop.views.widgets import State

_MEANS = (Metric.RESPONSE, Metric.RECOVERY)


class Tickets(StrEnum):
    """Which tickets are looked at."""

    ALL = "all"
    INCIDENTS = "incidents"
    REQUESTS = "requests"


class View(msgspec.Struct, frozen=True):
    """What is looked at: one system, or all where none is named, and one kind of ticket or both."""

    system: str = ""
    tickets: Tickets = Tickets.ALL

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        return self != View()

    def takes(self, ticket: Ticket) -> bool:
        """Whether a ticket is looked at."""
        right_kind = self.tickets is Tickets.ALL or ticket.kind == self.tickets
        return right_kind and self.takes_systems(ticket.systems)

    def takes_systems(self, systems: Iterable[str]) -> bool:
        """Whether what hit these systems is looked at."""
        return not self.system or self.system in systems

    def takes_incident(self, incident: Incident, terms: Terms) -> bool:
        """Whether an incident is looked at."""
        wanted = self.tickets is not Tickets.REQUESTS
        return wanted and self.takes_systems(affected_systems(incident, terms))


class BandRow(msgspec.Struct, frozen=True):
    """A row of the annexes that charges a band: its share of the monthly base, and that in yuan."""

    row: str
    share: str
    amount: Decimal
    at_most: bool


class Band(msgspec.Struct, frozen=True):
    """Means above `lower` and below `upper` minutes, and what they cost; the lighter row first."""

    lower: Decimal
    upper: Decimal
    rows: tuple[BandRow, ...]

    @property
    def words(self) -> str:
        """The band in words."""
        costs = tr("；").join(
            tr("{row} {share} {value}{amount} 元").format(
                row=row.row,
                share=row.share,
                value=tr("至多 ") if row.at_most else "",
                amount=grouped(row.amount),
            )
            for row in self.rows
        )
        return tr("大于 {lower:f} 小于 {upper:f} 分钟：{costs}").format(
            lower=self.lower, upper=self.upper, costs=costs
        )


class Tally(msgspec.Struct, frozen=True):
    """A month's incidents by how they stand, the gravest first, and the gravest one's id."""

    month: str
    states: tuple[tuple[State, str, int], ...]
    first: str

    @property
    def total(self) -> int:
        """How many incidents."""
        return sum(count for *_, count in self.states)

    @property
    def words(self) -> str:
        """The month in words."""
        parts = tr("，").join(f"{word} {count}" for _, word, count in self.states)
        return tr("{month}　事件 {total}").format(month=self.month, total=self.total) + (
            tr("：{parts}").format(parts=parts) if parts else ""
        )


class Trend(msgspec.Struct, frozen=True):
    """Everything the page's charts and table show, over the same months."""

    view: View
    service: ServiceMonths
    allowance: tuple[str, str]
    response_bands: tuple[Band, ...]
    recovery_bands: tuple[Band, ...]
    tallies: tuple[Tally, ...]
    tickets: tuple[int, ...]
    incomplete: frozenset[str]
    altered: frozenset[str]

    @property
    def months(self) -> tuple[str, ...]:
        """The months, without gaps."""
        return self.service.months


def trend(
    contract: Contract,
    facts: Facts,
    assessment: Assessment,
    as_of: AsOf,
    view: View,
    memo: Memo | None = None,
    today: Today = QUIET,
) -> Trend:
    """The months of the service term, seen through a filter. `facts` are those known on the as-of day."""
    terms, memo = contract.terms, memo or Memo()
    altered = altered_months(terms, facts, view)
    seen = seen_through(terms, facts, assessment, view)
    service = service_months(contract, facts, seen, memo, today)
    service = msgspec.structs.replace(
        service,
        response=_unexplained(service.response, altered),
        recovery=_unexplained(service.recovery, altered),
    )
    months = service.months
    return Trend(
        view=view,
        service=service,
        allowance=_allowance(contract),
        response_bands=bands(terms, Metric.RESPONSE, view),
        recovery_bands=bands(terms, Metric.RECOVERY, view),
        tallies=_tallies(terms, facts, assessment, as_of, view, months, memo, today),
        tickets=tuple(seen.sla[month].requests if month in seen.sla else 0 for month in months),
        incomplete=_incomplete(term_of(assessment.contract), as_of, months),
        altered=altered,
    )


def _allowance(contract: Contract) -> tuple[str, str]:
    """What share of a month a system may be down, and where that is written."""
    share = 1 - contract.terms.service_levels.service_availability
    rows = rows_of(contract.terms, Metric.AVAILABILITY)
    place = rows[-1].id if rows else contract.sources["service_levels.service_availability"]
    clause = contract.clause(place)
    return tr("允许 {share}").format(share=share_words(share)), say(clause.heading) if clause else place


def altered_months(terms: Terms, facts: Facts, view: View) -> frozenset[str]:
    """The months of which the filter leaves out a ticket."""
    every = all_tickets(terms, facts) if view.narrows else []
    return frozenset(month_of(ticket.reported_at) for ticket in every if not view.takes(ticket))


def seen_through(terms: Terms, facts: Facts, assessment: Assessment, view: View) -> Assessment:
    """The assessment's service levels for what the filter lets through.

    Findings about the mean of a month with tickets left out are dropped: they judge all of them.
    """
    if not view.narrows:
        return assessment
    altered = altered_months(terms, facts, view)
    means = {row.id for metric in _MEANS for row in rows_of(terms, metric)}
    kept = {each.id for each in facts.incidents if view.takes_incident(each, terms)}
    return msgspec.structs.replace(
        assessment,
        sla=_sla(terms, facts, assessment, view),
        sla_checks=tuple(each for each in assessment.sla_checks if each.incident in kept),
        findings=tuple(
            each for each in assessment.findings if each.row not in means or each.period not in altered
        ),
    )


def _sla(terms: Terms, facts: Facts, assessment: Assessment, view: View) -> dict[str, SlaMonth]:
    term = term_of(assessment.contract)
    taken = by_month([ticket for ticket in all_tickets(terms, facts) if view.takes(ticket)])
    found = {}
    for month, row in assessment.sla.items():
        tickets = taken.get(month, [])
        in_term = [ticket for ticket in tickets if term.covers(ticket.reported_at)]
        found[month] = SlaMonth(
            len(tickets),
            minutes(mean_of(in_term, "response")),
            minutes(mean_of(in_term, "recovery")),
            {system: value for system, value in row.availability.items() if view.takes_systems((system,))},
        )
    return found


def _unexplained(line: MeanLine, altered: frozenset[str]) -> MeanLine:
    """A mean that leaves tickets out is no figure of the contract: nothing explains or judges it."""
    points = tuple(
        msgspec.structs.replace(point, state=None, note="", figure_id="") if point.month in altered else point
        for point in line.points
    )
    return msgspec.structs.replace(line, points=points)


def bands(terms: Terms, metric: Metric, view: View) -> tuple[Band, ...]:
    """The bands of a mean, from the lowest up, each with the rows that charge it (附件2、3)."""
    systems = [each.id for each in terms.systems if view.takes_systems((each.id,))]
    bases = {system_base(terms, (system,))[0] for system in systems} or {system_base(terms, ())[0]}
    found: dict[tuple[Decimal, Decimal], list[AnnexRow]] = {}
    for row in rows_of(terms, metric):
        if row.lower and row.upper:
            found.setdefault((row.lower.value, row.upper.value), []).append(row)
    return tuple(
        Band(lower, upper, tuple(_band_row(row, bases) for row in sorted(rows, key=lambda r: r.coefficient)))
        for (lower, upper), rows in sorted(found.items())
    )


def _band_row(row: AnnexRow, bases: set[Fraction]) -> BandRow:
    share = Fraction(row.coefficient)
    return BandRow(row.id, share_words(row.coefficient), rounded(max(bases) * share), len(bases) > 1)


def _tallies(
    terms: Terms,
    facts: Facts,
    assessment: Assessment,
    as_of: AsOf,
    view: View,
    months: tuple[str, ...],
    memo: Memo,
    today: Today,
) -> tuple[Tally, ...]:
    findings, times = by_subject(assessment.findings, memo), missed_clocks(assessment, memo, today)
    running = {each.id for each in today.clocks if each.kind == "incidents"}
    ended = msgspec.structs.replace(today, clocks=())
    places = memo.each(("seen in", view), facts.incidents, partial(_seen_in, terms, view))
    standing: dict[str, dict[tuple[State, str], list[str]]] = {month: {} for month in months}
    # Many incidents rest on the very same findings, and stand alike.
    alike: dict[tuple[int, ...], tuple[State, str]] = {}
    for month, incident in zip(places, facts.incidents, strict=True):
        if month in standing:
            own, late = findings.get(incident.id), times.get(incident.id, 0)
            if own:
                key = (is_known(incident, as_of), late, *map(id, own))
                if key not in alike:
                    alike[key] = _standing(marks_of(incident, own, as_of, late, ended)[0])
                stands = alike[key]
            else:
                stands = _QUIET[late > 0]
            if incident.id in running and _GRAVITY.index(stands[1]) > _GRAVITY.index(_RUNNING[1]):
                stands = _RUNNING
            standing[month].setdefault(stands, []).append(incident.id)
    return tuple(_tally(month, found) for month, found in standing.items())


def _seen_in(terms: Terms, view: View, incident: Incident) -> str:
    """The month in which an incident is counted; none where the filter leaves it out."""
    counted = incident.reported_at is not None and view.takes_incident(incident, terms)
    return month_of(incident.reported_at) if counted and incident.reported_at else ""


def missed_clocks(assessment: Assessment, memo: Memo, today: Today) -> Counter[str]:
    """How many clocks each incident missed, by its id (第三条4、5, 第九条11); none that runs today."""
    return Counter(map(attrgetter("incident"), today.missed(missed(assessment.sla_checks, memo))))


#: Known incidents that no finding speaks of: in time, and late.
_QUIET = ((State.OK, tr("无违约")), (State.BAD, tr("超限")))
_RUNNING = (State.WARN, tr("计时中"))


def _standing(mark: Mark) -> tuple[State, str]:
    """Incidents that missed a clock are counted together, however many clocks it was."""
    late = mark.state is State.BAD and mark.text != tr("违约")
    return mark.state, tr("超限") if late else mark.text


_GRAVITY = (
    tr("违约"),
    tr("超限"),
    tr("预计违约"),
    tr("计时中"),
    tr("未认定"),
    tr("空档"),
    tr("可争议"),
    tr("被吸收"),
    tr("无违约"),
)


def _tally(month: str, found: dict[tuple[State, str], list[str]]) -> Tally:
    in_order = sorted(found.items(), key=lambda each: _GRAVITY.index(each[0][1]))
    states = tuple((state, word, len(ids)) for (state, word), ids in in_order)
    return Tally(month, states, in_order[0][1][0] if in_order else "")


def _incomplete(term: Term, as_of: AsOf, months: tuple[str, ...]) -> frozenset[str]:
    """Months that the term only touches, and the one that is not over on the as-of day."""
    parts = {part.month: part for part in term.months()}
    found = set()
    for month in months:
        first, following = month_bounds(month)
        part = parts.get(month)
        whole = part is not None and part.start == midnight(first) and part.end == midnight(following)
        if not whole or as_of.now < midnight(following):
            found.add(month)
    return frozenset(found)
