"""What stands above each chart of the page SLA 趋势: the gravest month in a few words, as plain values."""

from __future__ import annotations

import msgspec

from desktop.views.charts.service_data import MeanLine, ServiceMonths
from desktop.views.charts.trend_data import Tickets, Trend
from desktop.views.i18n import tr
from desktop.views.widgets import State

_GRAVITY = (State.BAD, State.OPEN, State.GAP, State.WARN)


class Head(msgspec.Struct, frozen=True):
    """How the months of one chart stand; `figure` explains the gravest."""

    state: State
    text: str
    figure: str = ""


def heads(trend: Trend) -> tuple[Head, Head, Head, Head]:
    """For downtime, mean response, mean recovery, and faults in time."""
    service = trend.service
    clocks = _clocks(service)
    if trend.view.tickets is Tickets.REQUESTS:
        clocks = Head(State.OFF, tr("运维需求没有时限"))
    return _down(service), _mean(service.response), _mean(service.recovery), clocks


def _down(service: ServiceMonths) -> Head:
    bars = [bar for bar in service.downtime if bar is not None]
    over = [bar for bar in bars if bar.state is not State.OK and not bar.expected]
    if not over:
        if later := [bar for bar in bars if bar.expected]:
            return Head(State.WARN, tr("预计超出允许时长"), later[-1].figure_id)
        return Head(State.OK, tr("均在允许时长内")) if bars else Head(State.OFF, tr("尚无记录"))
    gravest = min(over, key=lambda bar: _GRAVITY.index(bar.state))
    words = tr("{count} 个月超出允许时长").format(count=len(over))
    return Head(gravest.state, words, gravest.figure_id)


def _mean(line: MeanLine) -> Head:
    known = [(point, point.value) for point in line.points if point.value is not None]
    if not known:
        return Head(State.OFF, tr("尚无工单"))
    marked = [(point, point.state) for point in line.points if point.state is not None]
    if marked:
        state = min((each for _, each in marked), key=_GRAVITY.index)
        alike = [each for each, own in marked if own is state]
        point = max(alike, key=lambda each: each.value or 0)
        more = tr("，另有 {count} 个月").format(count=len(alike) - 1) if len(alike) > 1 else ""
        return Head(
            state,
            tr("{month} 月 {note}{more}").format(month=int(point.month[5:]), note=point.note, more=more),
            point.figure_id,
        )
    point, highest = max(known, key=lambda pair: pair[1])
    state = State.OK if highest <= line.limit else State.OFF
    return Head(state, tr("最高 {highest} 分钟").format(highest=highest), point.figure_id)


def _clocks(service: ServiceMonths) -> Head:
    total = sum(row.total for row in service.clocks)
    late = total - sum(row.met for row in service.clocks)
    if not service.faults:
        return Head(State.OFF, tr("尚无故障"))
    cells = [cell for row in service.clocks for cell in row.cells if cell.figure_id]
    if not total:
        return Head(State.OFF, tr("时限未到期"), cells[0].figure_id)
    figure = next((cell.figure_id for cell in cells if cell.state is State.BAD), cells[0].figure_id)
    words = tr("{late} 项超限").format(late=f"{late:,}") if late else tr("全部按时")
    return Head(State.BAD if late else State.OK, words, figure)
