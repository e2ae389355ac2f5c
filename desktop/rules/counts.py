"""How a counted day came about: from a day, so many days, working days or months (民法典第 200–203 条)."""

from __future__ import annotations

import datetime as dt

from desktop.models.assessment import Trace

_STEPS = {"日": "日", "工作日": "个工作日", "月": "个月的对应日"}
#: What is counted back never moves, whatever the reading.
UNMOVED = "倒数的期限不移"


def counted_trace(
    name: str, day: dt.date | None, clause: str, start: Trace, count: Trace, *, back: bool = False
) -> Trace:
    """A day counted from that of `start`, which is not counted itself; `count` has the unit of the steps."""
    way, note = ("前", "倒数的期限遇休息日不移") if back else ("后", "首日不计")
    words = f"{start.name}{way}第 {count.value} {_STEPS[count.unit]}，{note}"
    return Trace(name, day, "", words, clause, children=(start, count))


def moved_trace(name: str, day: dt.date, strict: Trace, *more: Trace) -> Trace:
    """The last day of a forward period, moved off rest days as the reading says."""
    words = "末日不是休息日，或不顺延" if day == strict.value else "末日是休息日的顺延至下一工作日"
    return Trace(name, day, "", words, strict.clause, "rest_day_rule", children=(strict, *more))
