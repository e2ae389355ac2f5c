"""The table of months, and what a chosen month holds, as plain values."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from itertools import compress

import msgspec

from desktop.models.assessment import Assessment, Finding
from desktop.models.calendar import AsOf, month_of
from desktop.models.contract import Terms
from desktop.models.facts import Facts, Incident, Request
from desktop.models.money import grouped
from desktop.models.today import QUIET, Today
from desktop.rules.downtime import affected_systems
from desktop.rules.memo import Memo
from desktop.views.charts.service_data import DownBar, MeanPoint
from desktop.views.charts.trend_data import Tickets, Trend, View, missed_clocks
from desktop.views.evident.matches import amount_words, mark_of
from desktop.views.evident.subjects import (
    Evident,
    all_records,
    by_subject,
    kind_of,
    marks_of,
    moment_of,
    name_of,
    subjects_of,
)
from desktop.views.i18n import tr
from desktop.views.theme import Tone
from desktop.views.widgets import Cell, Column, Row, State

NOTHING = "—"
COLUMNS = (
    Column(tr("月份")),
    Column(tr("工单"), 46, right=True),
    Column(tr("停机 秒"), 72, right=True),
    Column(tr("允许 秒"), 60, right=True),
    Column(tr("可用性 %"), 66, right=True),
    Column(tr("响应 分"), 58, right=True),
    Column(tr("恢复 分"), 58, right=True),
    Column(tr("事件数"), 54, right=True),
)
_TONES: dict[State, Tone] = {
    State.BAD: "bad",
    State.WARN: "warn",
    State.OPEN: "open",
    State.GAP: "gap",
}


class MonthItem(msgspec.Struct, frozen=True):
    """Something of the chosen month: a finding, or an incident without one. `amount` empty: none counts."""

    state: State
    title: str
    note: str
    amount: str
    struck: bool
    figure_id: str
    kind: str
    id: str


def table_rows(trend: Trend, assessment: Assessment) -> tuple[Row, ...]:
    """One row a month, in the order of the charts."""
    return tuple(_row(trend, assessment, place) for place in range(len(trend.months)))


def _row(trend: Trend, assessment: Assessment, place: int) -> Row:
    month, service = trend.months[place], trend.service
    bar = service.downtime[place]
    incidents = trend.tallies[place].total
    cells = (
        Cell(month + ("*" if month in trend.incomplete else "")),
        _count(trend.tickets[place]),
        *_down_cells(bar, assessment),
        _mean_cell(service.response.points[place]),
        _mean_cell(service.recovery.points[place]),
        _count(incidents),
    )
    return Row(month, cells)


def _count(number: int) -> Cell:
    return Cell(str(number), "ink" if number else "ink3")


def _down_cells(bar: DownBar | None, assessment: Assessment) -> tuple[Cell, Cell, Cell]:
    if bar is None:
        blank = Cell(NOTHING, "ink3")
        return blank, blank, blank
    tone = _TONES.get(bar.state, "ink")
    percent = assessment.sla[bar.month].availability[bar.system_id].percent
    figure = f"sla:{bar.month}:availability:{bar.system_id}"
    tip = bar.system
    heavy = bar.state is not State.OK
    return (
        Cell(f"{bar.seconds:,}", tone, bold=heavy, figure_id=figure, tip=tip),
        Cell(grouped(bar.allowed), "ink2", figure_id=figure, tip=tip),
        Cell(f"{percent}", tone, bold=heavy, figure_id=figure, tip=tip),
    )


def _mean_cell(point: MeanPoint) -> Cell:
    if point.value is None:
        return Cell(NOTHING, "ink3")
    tone = _TONES.get(point.state, "ink") if point.state else "ink"
    return Cell(
        str(point.value), tone, bold=point.state is not None, figure_id=point.figure_id, tip=point.note
    )


def month_items(
    terms: Terms,
    facts: Facts,
    assessment: Assessment,
    as_of: AsOf,
    view: View,
    month: str,
    memo: Memo | None = None,
    today: Today = QUIET,
) -> tuple[MonthItem, ...]:
    """The findings of a month, those that stand first, then its incidents without any."""
    here = [each for each in sorted(assessment.findings, key=_rank) if _month(each) == month]
    wanted = {subject for each in here for subject in each.subjects}
    memo, every = memo or Memo(), all_records(facts)
    subjects = zip(subjects_of(every, memo), every, strict=True)
    records = {subject: each for subject, each in subjects if subject in wanted}
    found = [
        _finding_item(each, records[subject], terms, today)
        for each in here
        if (subject := next((one for one in each.subjects if one in records), ""))
        and _taken(view, records[subject], each, terms)
    ]
    return (*found, *_quiet_items(terms, facts, assessment, as_of, view, month, memo, today))


def _quiet_items(
    terms: Terms,
    facts: Facts,
    assessment: Assessment,
    as_of: AsOf,
    view: View,
    month: str,
    memo: Memo,
    today: Today,
) -> list[MonthItem]:
    """The incidents of a month that no finding of that month speaks of."""
    findings, missed = by_subject(assessment.findings, memo), missed_clocks(assessment, memo, today)
    months = memo.each("quiet months", facts.incidents, _reported_in)
    found = []
    for incident in compress(facts.incidents, map(month.__eq__, months)):
        own = findings.get(incident.id, [])
        if not view.takes_incident(incident, terms) or any(_month(each) == month for each in own):
            continue
        mark = marks_of(incident, own, as_of, missed[incident.id], today)[0]
        note = f"{_day(incident.reported_at)} {mark.text}"
        found.append(
            MonthItem(mark.state, name_of(incident, terms), note, "", False, "", "incidents", incident.id)
        )
    return found


def _reported_in(incident: Incident) -> str:
    return month_of(incident.reported_at) if incident.reported_at else ""


def _rank(finding: Finding) -> tuple[bool, Decimal]:
    return not finding.stands, -finding.amount_max


def _month(finding: Finding) -> str:
    if finding.period:
        return finding.period
    return month_of(finding.occurred_on) if finding.occurred_on else ""


def _taken(view: View, record: Evident, finding: Finding, terms: Terms) -> bool:
    """Whether the filter shows a finding: by the system it is about, and the kind of what caused it."""
    kind = kind_of(record)
    if (
        view.tickets is not Tickets.ALL
        and kind in (Tickets.INCIDENTS, Tickets.REQUESTS)
        and kind != view.tickets
    ):
        return False
    if finding.system:
        return view.takes_systems((finding.system,))
    match record:
        case Incident():
            return view.takes_systems(affected_systems(record, terms))
        case Request():
            return view.takes_systems((record.system or "",))
    return True


def _finding_item(finding: Finding, record: Evident, terms: Terms, today: Today) -> MonthItem:
    mark = mark_of(finding, today)
    return MonthItem(
        state=mark.state,
        title=name_of(record, terms),
        note=f"{_day(moment_of(record))} {finding.row} {mark.text}",
        amount=amount_words(finding),
        struck=mark.state in (State.ABSORBED, State.OFF),
        figure_id=f"finding:{finding.key}",
        kind=kind_of(record),
        id=record.id,
    )


def _day(moment: dt.datetime | None) -> str:
    return f"{moment:%m-%d}" if moment else ""


def opening_month(trend: Trend) -> str:
    """The month chosen at first: the latest in which something is over its limit, else the latest begun."""
    service = trend.service
    worst = [
        month
        for place, month in enumerate(trend.months)
        if (bar := service.downtime[place]) is not None and bar.state is not State.OK
    ]
    seen = [month for place, month in enumerate(trend.months) if service.downtime[place] is not None]
    return (worst or seen or [""])[-1]


def headline(trend: Trend, terms: Terms) -> str:
    """What the page shows, beside its title."""
    if not trend.months:
        return ""
    named = terms.system(trend.view.system)
    system = named.name if named else terms.systems[0].name if len(terms.systems) == 1 else tr("全部系统")
    return tr("{system}，{count} 个自然月；斜纹和 * 为不完整月").format(
        system=system, count=len(trend.months)
    )
