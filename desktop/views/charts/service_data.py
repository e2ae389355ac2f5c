"""The service level by month, as plain values: downtime, means, and faults in time (第三条4、5, 附件2、3)."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import msgspec

from desktop.models.assessment import Assessment, Finding, SlaMonth, SystemMonth
from desktop.models.calendar import month_bounds, month_of
from desktop.models.contract import Contract, Terms
from desktop.models.enums.findings import FINDING_STATUS_ZH, FindingStatus, Metric
from desktop.models.enums.incidents import CheckKind
from desktop.models.facts import Facts
from desktop.models.money import grouped, rounded
from desktop.models.today import QUIET, Today
from desktop.rules.memo import Memo
from desktop.rules.rows import rows_of
from desktop.rules.tallies import Tally, tallies
from desktop.views.i18n import say, tr
from desktop.views.widgets import State

#: A mean this near below its limit is worth a word, in minutes.
NEAR_MINUTES = 1

_STATES = {
    FindingStatus.CERTAIN: State.BAD,
    FindingStatus.ARGUABLE: State.WARN,
    FindingStatus.UNDETERMINED: State.OPEN,
    FindingStatus.GAP: State.GAP,
}
_CLOCKS = {CheckKind.RESPONSE: tr("响应"), CheckKind.ARRIVAL: tr("到场"), CheckKind.CLEARING: tr("恢复")}


class DownBar(msgspec.Struct, frozen=True):
    """A month's downtime of the system nearest to its allowance, or furthest over it; seconds.

    `expected`: it is over only if what is down stays down until the day ends.
    """

    month: str
    system: str
    system_id: str
    seconds: int
    allowed: Decimal
    state: State
    note: str
    short: str
    figure_id: str
    expected: bool = False


class MeanPoint(msgspec.Struct, frozen=True):
    """A month's mean in minutes; None in a month without tickets. `state` where it is worth a mark."""

    month: str
    value: Decimal | None
    state: State | None
    note: str
    figure_id: str


class MeanLine(msgspec.Struct, frozen=True):
    """A mean over the months, against the limit from which the annexes charge."""

    metric: Literal["response", "recovery"]
    points: tuple[MeanPoint, ...]
    limit: Decimal

    @property
    def last(self) -> Decimal | None:
        """The latest mean."""
        return next((point.value for point in reversed(self.points) if point.value is not None), None)


class ClockCell(msgspec.Struct, frozen=True):
    """A month's faults under one clock: how many in time of how many judged; `state` is the worst.

    `count` has those too of which the limit has not come yet.
    """

    month: str
    met: int
    total: int
    count: int
    state: State | None
    figure_id: str


class ClockRow(msgspec.Struct, frozen=True):
    """One clock over the months."""

    label: str
    cells: tuple[ClockCell, ...]

    @property
    def met(self) -> int:
        """Faults in time."""
        return sum(cell.met for cell in self.cells)

    @property
    def total(self) -> int:
        """Faults judged."""
        return sum(cell.total for cell in self.cells)

    @property
    def count(self) -> int:
        """All faults with this clock, judged or not yet."""
        return sum(cell.count for cell in self.cells)


class ServiceMonths(msgspec.Struct, frozen=True):
    """Everything the small charts show, over the same months."""

    months: tuple[str, ...]
    downtime: tuple[DownBar | None, ...]
    response: MeanLine
    recovery: MeanLine
    clocks: tuple[ClockRow, ...]
    faults: int
    several_systems: bool

    def sentence(self, month: str) -> str:
        """A month in words, for the line beside the heading and for screen readers."""
        place = self.months.index(month)
        words = []
        bar = self.downtime[place]
        if bar is not None:
            system = tr("（{system}）").format(system=bar.system) if self.several_systems else ""
            words.append(
                (
                    tr("至 24:00 不可用{system} {seconds:,} 秒（预计），允许 {allowed}")
                    if bar.expected
                    else tr("不可用{system} {seconds:,} 秒，允许 {allowed}")
                ).format(system=system, seconds=bar.seconds, allowed=grouped(bar.allowed))
            )
        for name, line in ((tr("响应"), self.response), (tr("恢复"), self.recovery)):
            value = line.points[place].value
            if value is not None:
                words.append(tr("{name} {value} 分钟").format(name=name, value=value))
        words += self._faults_of(place)
        return tr("{month}　").format(month=month) + (tr("；").join(words) or tr("没有记录"))

    def _faults_of(self, place: int) -> list[str]:
        """How a month's faults stand: a limit that has not come yet is neither met nor missed."""
        cells = [row.cells[place] for row in self.clocks]
        faults, judged = max(cell.count for cell in cells), sum(cell.total for cell in cells)
        late = judged - sum(cell.met for cell in cells)
        if not faults:
            return []
        if late:
            words = tr("故障 {faults} 次，超限 {late} 项")
        elif not judged:
            words = tr("故障 {faults} 次，时限未到期")
        elif judged < sum(cell.count for cell in cells):
            words = tr("故障 {faults} 次，目前均按时")
        else:
            words = tr("故障 {faults} 次，均按时")
        return [words.format(faults=faults, late=late)]


def service_months(
    contract: Contract,
    facts: Facts,
    assessment: Assessment,
    memo: Memo | None = None,
    today: Today = QUIET,
) -> ServiceMonths:
    """The months of the service term, and others with records; empty before service begins."""
    terms, months = contract.terms, _months(assessment)
    found = tallies(facts.incidents, assessment.sla_checks, memo or Memo(), today)
    clocks = tuple(_clock(terms, found, months, kind) for kind in _CLOCKS)
    return ServiceMonths(
        months=months,
        downtime=tuple(_bar(terms, assessment, month, today) for month in months),
        response=_mean(terms, assessment, months, Metric.RESPONSE),
        recovery=_mean(terms, assessment, months, Metric.RECOVERY),
        clocks=clocks,
        faults=max(row.count for row in clocks),
        several_systems=len(terms.systems) > 1,
    )


def _months(assessment: Assessment) -> tuple[str, ...]:
    """From the first to the last month of the term or of any record, without gaps; none before service."""
    figures = assessment.contract
    seen = set(assessment.sla)
    if not seen:
        return ()
    seen |= {month_of(day) for day in (figures.service_start, figures.service_end) if day}
    month, last = min(seen), max(seen)
    found = [month]
    while month < last:
        month = month_of(month_bounds(month)[1])
        found.append(month)
    return tuple(found)


def _bar(terms: Terms, assessment: Assessment, month: str, today: Today) -> DownBar | None:
    row = assessment.sla.get(month)
    if row is None or not row.availability:
        return None
    worst = max(row.availability, key=lambda each: _use(row, each))
    part = row.availability[worst]
    system = terms.system(worst)
    of_month = _findings(terms, assessment, month, Metric.AVAILABILITY)
    found = [each for each in of_month if each.system in (None, worst)]
    expected = bool(found) and all(map(today.expects, found))
    state = _STATES[found[0].status] if found else State.BAD if part.met is False else State.OK
    note, short = _over_words(part, expected=expected) if part.met is False else ("", "")
    return DownBar(
        month=month,
        system=system.name if system else worst,
        system_id=worst,
        seconds=part.downtime_seconds,
        allowed=part.allowed_seconds,
        state=State.WARN if expected else state,
        note=note,
        short=short,
        figure_id=f"sla:{month}:availability:{worst}" if part.downtime_seconds else "",
        expected=expected,
    )


def _over_words(part: SystemMonth, *, expected: bool) -> tuple[str, str]:
    """How far over its allowance a system was, at length and in short."""
    seconds = f"{part.downtime_seconds:,}"
    if expected:
        return tr("{seconds}，至 24:00 预计").format(seconds=seconds), tr("{seconds}，预计").format(
            seconds=seconds
        )
    times = rounded(part.downtime_seconds / max(part.allowed_seconds, Decimal("0.01")), 1)
    over = tr("{times} 倍").format(times=times)
    return (
        tr("{seconds}，为允许的 {over}").format(seconds=seconds, over=over),
        tr("{seconds}，{over}").format(seconds=seconds, over=over),
    )


def _use(row: SlaMonth, system: str) -> Decimal:
    part = row.availability[system]
    return part.downtime_seconds / max(part.allowed_seconds, Decimal("0.01"))


def _findings(terms: Terms, assessment: Assessment, month: str, metric: Metric) -> list[Finding]:
    rows = {row.id for row in rows_of(terms, metric)}
    return [each for each in assessment.findings if each.period == month and each.row in rows]


def _mean(terms: Terms, assessment: Assessment, months: tuple[str, ...], metric: Metric) -> MeanLine:
    limit = min((row.lower.value for row in rows_of(terms, metric) if row.lower), default=Decimal(0))
    name: Literal["response", "recovery"] = "response" if metric is Metric.RESPONSE else "recovery"
    points = []
    for month in months:
        row = assessment.sla.get(month)
        value = None
        if row is not None:
            value = row.mean_response_minutes if name == "response" else row.mean_recovery_minutes
        state, note = _judged(value, limit, _findings(terms, assessment, month, metric))
        figure = f"sla:{month}:{name}" if value is not None else ""
        points.append(MeanPoint(month, value, state, note, figure))
    return MeanLine(name, tuple(points), limit)


def _judged(value: Decimal | None, limit: Decimal, found: list[Finding]) -> tuple[State | None, str]:
    """What a mean is worth: the finding it made, or how near it came to the limit."""
    if value is None:
        return None, ""
    if found:
        return _STATES[found[0].status], tr("{value}，{finding_status}").format(
            value=value, finding_status=say(FINDING_STATUS_ZH[found[0].status])
        )
    if limit - NEAR_MINUTES <= value <= limit:
        return State.WARN, tr("{value}，差 {limit}").format(value=value, limit=limit - value)
    return None, ""


def _clock(
    terms: Terms, clocks: dict[tuple[CheckKind, str], Tally], months: tuple[str, ...], kind: CheckKind
) -> ClockRow:
    cells = tuple(_clock_cell(month, kind, clocks.get((kind, month))) for month in months)
    limit, word = _limit_word(terms, kind), _CLOCKS[kind]
    return ClockRow(tr("{limit}{word}").format(limit=limit, word=word) if limit else word, cells)


def _clock_cell(month: str, kind: CheckKind, tally: Tally | None) -> ClockCell:
    if tally is None:
        return ClockCell(month, 0, 0, 0, None, "")
    state = State.BAD if tally.late else State.OK if tally.judged else State.OFF
    first = tally.first_late or tally.first
    return ClockCell(
        month=month,
        met=tally.judged - tally.late,
        total=tally.judged,
        count=tally.count,
        state=state,
        figure_id=f"check:{first.incident}:{kind}:0",
    )


def _limit_word(terms: Terms, kind: CheckKind) -> str:
    levels = terms.service_levels
    if kind is CheckKind.RESPONSE:
        return _short(levels.response_minutes)
    if kind is CheckKind.ARRIVAL:
        return _short(levels.arrival_minutes)
    important = any(system.important for system in terms.systems)
    both = tr("{clearing_minutes}({clearing_minutes_important}) 分").format(
        clearing_minutes=levels.clearing_minutes, clearing_minutes_important=levels.clearing_minutes_important
    )
    return both if important else _short(levels.clearing_minutes)


def _short(minutes: int | None) -> str:
    """Nothing where no single limit was agreed: it may go by priority."""
    if minutes is None:
        return ""
    return (
        tr("{minutes} 时").format(minutes=minutes // 60)
        if minutes % 60 == 0
        else tr("{minutes} 分").format(minutes=minutes)
    )


def clock_sentence(row: ClockRow, place: int) -> str:
    """One cell in words."""
    cell = row.cells[place]
    said = (
        tr("{label} {met}/{total} 按时").format(label=row.label, met=cell.met, total=cell.total)
        if cell.total
        else tr("没有到期的故障")
    )
    return tr("{month}　{said}").format(month=cell.month, said=said)
