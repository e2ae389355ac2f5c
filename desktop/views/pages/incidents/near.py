"""Rows of the annexes that were nearly met: what is measured comes within a fifth of where they begin."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from desktop.exchange.plurals import counted
from desktop.models.calendar import month_of
from desktop.models.contract import AnnexRow, Terms
from desktop.models.enums.findings import Metric
from desktop.models.facts import Absence, Availability, Incident, Request
from desktop.models.fields import HOURS, MINUTES
from desktop.models.money import rounded
from desktop.models.performance import Complaint, MonthlyReview
from desktop.rules.downtime import seconds_between
from desktop.rules.rows import rows_of
from desktop.views.evident.clauses import compared_words, share_words
from desktop.views.evident.matches import MatchRow
from desktop.views.evident.spans import clock_words, short_words
from desktop.views.evident.subjects import Evident, Mark, is_known, moment_of
from desktop.views.evident.whatif import World
from desktop.views.i18n import tr
from desktop.views.widgets import State

_NEAR = Fraction(4, 5)
_UNIT_SECONDS = {MINUTES: 60, HOURS: 3600}


def near_rows(record: Evident, world: World) -> tuple[MatchRow, ...]:
    """What the record, or its month, nearly came to on the as-of day."""
    if not is_known(record, world.as_of):
        return ()
    found: list[MatchRow] = []
    match record:
        case Incident():
            found = [*_means(record, world), *_months(record, world), *_outages(record, world)]
        case Request():
            found = list(_means(record, world))
        case Absence():
            found = list(_absence(record, world))
        case Availability():
            found = list(_months(record, world))
        case Complaint():
            found = list(_counted(world, Metric.COMPLAINTS, "complaints", tr("次"), tr("服务期内累计")))
        case MonthlyReview(passed=False):
            found = list(
                _counted(
                    world, Metric.MONTHLY_REVIEWS, "failed_reviews_in_a_row", tr("个月"), tr("连续的月份")
                )
            )
    return tuple(found)


def _means(record: Incident | Request, world: World) -> Iterator[MatchRow]:
    """The monthly means of response and recovery, against the least that a row asks for."""
    moment = moment_of(record)
    level = world.shown.sla.get(month_of(moment)) if moment else None
    if moment is None or level is None or world.terms.readings.average_period != "month":
        return
    month = month_of(moment)
    means = (
        (Metric.RESPONSE, level.mean_response_minutes, "response"),
        (Metric.RECOVERY, level.mean_recovery_minutes, "recovery"),
    )
    for metric, mean, clock in means:
        row = _first_row(world.terms, metric)
        if row is None or row.lower is None or mean is None:
            continue
        limit = row.lower.value
        if _NEAR * Fraction(limit) <= Fraction(mean) <= Fraction(limit):
            gap = rounded(Fraction(limit) - Fraction(mean))
            yield _row(
                row,
                world.terms,
                tr("差 {gap} 分钟").format(gap=gap) if gap else tr("恰为界限"),
                tr("{mean} 分钟").format(mean=mean),
                tr("{month}，{requests} 单平均").format(month=month, requests=level.requests),
                f"sla:{month}:{clock}",
            )


def _months(record: Incident | Availability, world: World) -> Iterator[MatchRow]:
    """The availability of each month and system that the record has downtime in."""
    row = _first_row(world.terms, Metric.AVAILABILITY)
    if row is None or world.terms.readings.availability_period != "month":
        return
    if isinstance(record, Incident):
        places = [(month_of(each.start), each.system) for each in record.outages]
    else:
        places = [(record.month, record.system)]
    for month, system in dict.fromkeys(places):
        level = world.shown.sla.get(month)
        measured = level.availability.get(system) if level else None
        if measured is None or not measured.met:
            continue
        spare = measured.allowed_seconds - measured.downtime_seconds
        if Fraction(measured.downtime_seconds) >= _NEAR * Fraction(measured.allowed_seconds):
            yield _row(
                row,
                world.terms,
                tr("差 {spare}").format(spare=short_words(int(spare))),
                f"{measured.percent} %",
                tr("{month}，允许 {allowed_seconds}").format(
                    month=month, allowed_seconds=short_words(int(measured.allowed_seconds))
                ),
                f"sla:{month}:availability:{system}",
            )


def _outages(record: Incident, world: World) -> Iterator[MatchRow]:
    """Single outages of nearly the length that counts."""
    row = _first_row(world.terms, Metric.SINGLE_OUTAGE)
    if row is None or (record.cause is not None and record.cause not in row.causes):
        return
    for outage in record.outages:
        seconds = seconds_between(outage.start, max(outage.end or world.shown.now, outage.start))
        if gap := _short_of(row, seconds):
            words = tr("差 {gap}").format(gap=short_words(gap))
            yield _row(row, world.terms, words, clock_words(seconds), tr("单次中断"), "")


def _absence(record: Absence, world: World) -> Iterator[MatchRow]:
    row = _first_row(world.terms, Metric.UNATTENDED)
    if row is None or record.start is None:
        return
    seconds = seconds_between(record.start, record.end or world.shown.now)
    if gap := _short_of(row, seconds):
        words = tr("差 {gap}").format(gap=short_words(gap))
        yield _row(row, world.terms, words, clock_words(seconds), tr("一次连续离岗"), "")


def _counted(world: World, metric: Metric, name: str, unit: str, remark: str) -> Iterator[MatchRow]:
    """A row that asks for so many of something, where one is missing."""
    row = _first_row(world.terms, metric)
    count: int = getattr(world.shown.counters, name)
    if row is not None and row.lower is not None and count == int(row.lower.value) - 1:
        yield _row(
            row,
            world.terms,
            tr("差 1 {unit}").format(unit=unit),
            counted(count, unit),
            remark,
            f"counters.{name}",
        )


def _first_row(terms: Terms, metric: Metric) -> AnnexRow | None:
    """The row of a metric that begins lowest; of equal ones the one that charges least."""
    rows = rows_of(terms, metric)
    if not rows:
        return None
    return min(rows, key=lambda row: (row.lower.value if row.lower else 0, row.coefficient))


def _short_of(row: AnnexRow, seconds: int) -> int:
    """How many seconds are missing where it is near; 0 where the row is met or far."""
    limit = int(row.lower.value * _UNIT_SECONDS.get(row.unit, 1)) if row.lower else 0
    return limit - seconds if _NEAR * limit <= seconds < limit else 0


def _row(row: AnnexRow, terms: Terms, words: str, measured: str, remark: str, figure_id: str) -> MatchRow:
    return MatchRow(
        key=f"near:{row.id}:{remark}:{measured}",
        mark=Mark(State.WARN, words),
        row=row.id,
        compared=compared_words(row, terms),
        measured=measured,
        coefficient=share_words(row.coefficient),
        amount="—",
        struck=False,
        charged=False,
        remark=remark,
        figure_id=figure_id,
        text=row.text,
    )
