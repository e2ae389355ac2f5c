"""付款期 as day cells: what each day is in the count, and the words below."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import groupby

import msgspec

from desktop.models.assessment import PaymentFigures
from desktop.models.calendar import ONE_DAY, Calendar
from desktop.models.enums.payments import CONDITION_ZH, Condition
from desktop.rules.days import counted_days
from desktop.views.i18n import say, tr
from desktop.views.pages.payments.seen import Seen
from desktop.views.week import holiday_mark
from desktop.views.widgets.daygrid import Day, DayKind

_SHORT = {
    Condition.SIGNED: tr("签署"),
    Condition.SERVICE_END: tr("期满"),
    Condition.EXPERT_REVIEW: tr("评审"),
    Condition.FUNDS: tr("资金"),
    Condition.MID_ACCEPTANCE: tr("中验"),
    Condition.ACCEPTANCE: tr("验收"),
    Condition.POINT_REVIEWS: tr("考核"),
}


class Period(msgspec.Struct, frozen=True, kw_only=True):
    """The counted days of an instalment; without a due date only what it waits for."""

    hint: str
    length: str
    due_on: dt.date | None = None
    first: dt.date | None = None
    weeks: int = 0
    days: dict[dt.date, Day] = {}
    note: str = ""
    estimate: str = ""
    waiting: tuple[str, ...] = ()


def period(seen: Seen, payment: str) -> Period:
    """The days from the one that starts the period to the due day, in whole weeks (第七条2)."""
    figures = seen.figures(payment)
    length = seen.instalment(payment).working_days
    days = tr("{length} 个工作日").format(length=length)
    hint = tr("{length} 个工作日，首日不计").format(length=length)
    if figures.trigger_on is None or figures.due_on is None:
        return Period(
            hint=hint, length=days, waiting=tuple(say(CONDITION_ZH[each]) for each in figures.waiting_for)
        )
    first = figures.trigger_on - figures.trigger_on.weekday() * ONE_DAY
    weeks = (figures.due_on - first).days // 7 + 1
    counts = counted_days(figures.trigger_on, length, seen.calendar)
    numbers = {day: place for place, day in enumerate(counts, start=1)}
    shown = [first + place * ONE_DAY for place in range(weeks * 7)]
    return Period(
        hint=hint,
        length=days,
        due_on=figures.due_on,
        first=first,
        weeks=weeks,
        days={day: _cell(seen, figures, day, numbers.get(day)) for day in shown},
        note=_note(seen, figures, figures.trigger_on, figures.due_on),
        estimate=_estimate(seen.calendar, figures.trigger_on, figures.due_on),
    )


def _cell(seen: Seen, figures: PaymentFigures, day: dt.date, number: int | None) -> Day:
    marks = list(_marks(seen, figures, day))
    calendar_tag = _calendar_tag(seen.calendar, day)
    tags = [tag for tag, _ in marks] + [calendar_tag]
    starts = _starts(figures, day)
    words = [word for _, word in marks]
    if number:
        words.insert(0, tr("第 {number} 个工作日").format(number=number))
    return Day(
        kind=_kind(seen, figures, day, number),
        tag=next(filter(None, tags), ""),
        text=str(number) if number else starts,
        today=day == seen.day,
        tip=tr("，").join(filter(None, [calendar_tag, *_start_words(figures, day), *words])),
    )


def _marks(seen: Seen, figures: PaymentFigures, day: dt.date) -> Iterator[tuple[str, str]]:
    """The short mark and the words of what falls on a day, the most telling first."""
    if day == figures.due_on:
        yield tr("应付"), tr("最晚付款")
    if day == figures.settled_on:
        yield tr("付清"), tr("付清本期")
    if day == figures.invoice_received_on:
        yield tr("收票"), tr("收到发票")
    if day == figures.invoice_by:
        yield tr("发票"), tr("最晚收票")
    if day == seen.day:
        yield tr("截至"), tr("截至日")


def _starts(figures: PaymentFigures, day: dt.date) -> str:
    met = [condition for condition, on in figures.conditions.items() if on == day]
    if day == figures.trigger_on and len(figures.conditions) > 1:
        return tr("条件齐")
    return _SHORT[met[-1]] if met else ""


def _start_words(figures: PaymentFigures, day: dt.date) -> tuple[str, ...]:
    met = tuple(say(CONDITION_ZH[condition]) for condition, on in figures.conditions.items() if on == day)
    return (*met, tr("首日不计")) if day == figures.trigger_on else met


def _kind(seen: Seen, figures: PaymentFigures, day: dt.date, number: int | None) -> DayKind:
    if day == figures.due_on:
        return DayKind.DUE
    if day == figures.invoice_by and number and _wants_invoice(figures):
        return DayKind.INVOICE
    if number:
        return DayKind.COUNTED
    if not seen.calendar.is_workday(day):
        return DayKind.REST
    return DayKind.MAKEUP if day in seen.calendar.workdays else DayKind.PLAIN


def _wants_invoice(figures: PaymentFigures) -> bool:
    """Whether the limit for the invoice still matters, or was missed."""
    received, limit = figures.invoice_received_on, figures.invoice_by
    if received is None:
        return figures.settled_on is None
    return limit is not None and received > limit


def _calendar_tag(calendar: Calendar, day: dt.date) -> str:
    if day in calendar.workdays:
        return tr("班")
    if calendar.is_holiday(day):
        return holiday_mark(calendar.holidays[day])
    return "" if calendar.is_workday(day) else tr("休")


def _note(seen: Seen, figures: PaymentFigures, start: dt.date, due: dt.date) -> str:
    inside = [start + place * ONE_DAY for place in range(1, (due - start).days + 1)]
    runs = groupby(inside, key=lambda day: say(seen.calendar.holidays.get(day, "")))
    parts = [
        tr("{name}放假 {count} 天不计").format(name=name, count=len(list(days)))
        for name, days in runs
        if name
    ]
    made_up = [day for day in inside if day in seen.calendar.workdays]
    parts += [tr("{month} 月 {day} 日调休上班，计入").format(month=day.month, day=day.day) for day in made_up]
    if not parts:
        parts.append(tr("期内没有节假日和调休"))
    lead = seen.terms.invoice_lead_days
    return tr("；").join(parts) + tr("。最晚收票为应付日前第 {lead} 个工作日（{invoice_by}）。").format(
        lead=lead, invoice_by=figures.invoice_by
    )


def _estimate(calendar: Calendar, start: dt.date, due: dt.date) -> str:
    years = sorted({day.year for day in (start, due) if not calendar.published(day)})
    if not years:
        return ""
    named = tr("、").join(str(year) for year in years)
    return tr("{named} 年放假安排尚未公布，按周一至周五估计").format(named=named)
