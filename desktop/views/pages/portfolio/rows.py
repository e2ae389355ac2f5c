"""How a contract is told on one line of 全部合同."""

from __future__ import annotations

from decimal import Decimal

from desktop.models.money import grouped
from desktop.rules.steps import Step
from desktop.services.portfolio import Standing
from desktop.views.i18n import say, tr
from desktop.views.theme import Tone
from desktop.views.widgets import Cell, Column, Row, State

COLUMNS = (
    Column(tr("合同")),
    Column(tr("服务期"), 96),
    Column(tr("我方下一期限"), 156),
    Column(tr("对方下一期限"), 156),
    Column(tr("违约金发生，元"), 104, right=True),
    Column(tr("可扣，元"), 104, right=True),
    Column(tr("赔付上限，元"), 104, right=True),
    Column(tr("下期付款净额，元"), 116, right=True),
    Column(tr("可行使权利"), 100),
)
#: The widths in a narrow window, where the words of limits are cut short.
NARROW = (0, 90, 104, 104, 102, 86, 92, 116, 92)
_TONES: dict[str, Tone] = {"bad": "bad", "warn": "warn", "open": "open", "ok": "ink"}
_URGENT = {"bad": State.BAD, "warn": State.WARN}
_NOTHING = Cell("—", "ink3")


def row(key: str, name: str, line: Standing | None, *, own: bool) -> Row:
    """A contract; dashes where nothing is due, and its name alone while it is not worked out yet."""
    note = tr("当前合同") if own else ""
    if line is None:
        waiting = (Cell(tr("正在计算"), "ink3"), *(Cell("") for _ in COLUMNS[2:]))
        return Row(key, (Cell(name, bold=True, note=note), *waiting))
    return Row(
        key,
        (
            Cell(name, bold=True, tip=name, note=note),
            _term(line),
            _limit(line.own),
            _limit(line.vendor),
            _sum(line.accrued),
            _sum(line.payable, bold=line.payable > 0),
            _sum(line.cap, "ink2"),
            _payment(line),
            _rights(line),
        ),
        marked=own,
    )


def _term(line: Standing) -> Cell:
    if line.start is None or line.end is None:
        return Cell(tr("未签订"), "ink3")
    return Cell(line.start.isoformat(), note=tr("至 {end}").format(end=line.end.isoformat()))


def _limit(step: Step | None) -> Cell:
    if step is None or step.due_on is None:
        return _NOTHING
    words = say(step.text)
    day, state = step.due_on.isoformat(), _URGENT.get(step.urgency)
    return Cell(day, _TONES[step.urgency], state, note=words, tip=words)


def _sum(value: Decimal, tone: Tone = "ink", *, bold: bool = False) -> Cell:
    return Cell(grouped(value), tone, bold=bold, tip=tr("{value} 元").format(value=grouped(value)))


def _payment(line: Standing) -> Cell:
    if line.payment is None:
        return Cell(tr("已付清"), "ink3")
    due = (
        tr("应付 {due_on}").format(due_on=line.payment.due_on.isoformat())
        if line.payment.due_on
        else tr("条件未齐")
    )
    return Cell(
        grouped(line.payment.net), tip=tr("{name}，{due}").format(name=say(line.payment.name), due=due)
    )


def _rights(line: Standing) -> Cell:
    if not line.rights:
        return _NOTHING
    certain = line.rights - line.arguable
    if certain:
        return Cell(tr("{count} 项").format(count=line.rights), "bad", State.BAD, bold=True)
    return Cell(tr("{rights} 项可争议").format(rights=line.rights), "warn", State.WARN)
