"""Service lines used up: what is counted by the act against the quantity that was agreed (第二条)."""

from __future__ import annotations

import datetime as dt

import msgspec

from desktop.models.contract import Contract, ServiceLine
from desktop.models.register import ServiceUse

#: How the unit of a line ends that is counted by the act and not by the month: 元/台次.
_BY_ACT = "次"


class LineUse(msgspec.Struct, frozen=True):
    """A line of the service table; of one counted by the act, how much was used, when last, and by what.

    The quantity of such a line is for the whole term, whatever its number of months.
    """

    line: ServiceLine
    by_act: bool
    used: int = 0
    last_on: dt.date | None = None
    uses: tuple[ServiceUse, ...] = ()

    @property
    def left(self) -> int:
        """How much may still be used; below zero by so much as was used too much."""
        return self.line.quantity - self.used


def lines_used(contract: Contract, uses: tuple[ServiceUse, ...]) -> tuple[LineUse, ...]:
    """Every line in its order; `uses` are those known on the as-of day."""
    return tuple(_line_use(line, uses) for line in contract.service_lines)


def counted_by_act(line: ServiceLine) -> bool:
    """Whether a line is counted by the act."""
    return (line.corrected or line.printed).unit.endswith(_BY_ACT)


def _line_use(line: ServiceLine, uses: tuple[ServiceUse, ...]) -> LineUse:
    if not counted_by_act(line):
        return LineUse(line, by_act=False)
    own = tuple(each for each in uses if each.line == line.row)
    last = max((each.date for each in own if each.date), default=None)
    return LineUse(line, by_act=True, used=sum(each.quantity for each in own), last_on=last, uses=own)
