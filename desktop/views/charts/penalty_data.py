"""Accrued penalties over time against the cap and the 30 % line, as plain values (第十二条3、7)."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import msgspec

from desktop.models.assessment import Assessment
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Contract
from desktop.models.facts import Facts
from desktop.models.money import ZERO, grouped
from desktop.rules.series import AccruedStep, accrued_steps, cap_steps
from desktop.views.evident.clauses import clauses_of
from desktop.views.i18n import say, tr
from desktop.views.widgets.parse import show_share

_STEPS = (100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000)


class EventMark(msgspec.Struct, frozen=True):
    """A standing finding on the day it came about: what it added, and the total from then on."""

    day: dt.date
    total: Decimal
    amount: Decimal
    event: str
    what: str
    figure_id: str

    @property
    def words(self) -> str:
        """What a reader hears of it."""
        return tr("{day}　{event} {what} +{amount}　累计 {total} 元").format(
            day=self.day.isoformat(),
            event=self.event,
            what=self.what,
            amount=grouped(self.amount),
            total=grouped(self.total),
        )


class PenaltyCurve(msgspec.Struct, frozen=True):
    """Everything the chart of accrued penalties shows."""

    first: dt.date
    last: dt.date
    today: dt.date
    accrued: Decimal
    marks: tuple[EventMark, ...]
    cap: tuple[tuple[dt.date, Decimal], ...]
    cap_words: str
    cap_brief: str
    threshold: Decimal
    threshold_words: str
    threshold_brief: str
    service_end: dt.date | None

    @property
    def top(self) -> Decimal:
        """The highest value that must be seen."""
        return max((self.threshold, self.accrued, *(value for _, value in self.cap)), default=ZERO)

    @property
    def words(self) -> str:
        """The whole chart in a sentence."""
        return tr("截至 {today} 累计违约金 {accrued} 元，{count} 项成立；{value}；{threshold_words}").format(
            today=self.today.isoformat(),
            accrued=grouped(self.accrued),
            count=len(self.marks),
            value=self.cap_words or tr("尚无赔付上限"),
            threshold_words=self.threshold_words,
        )


def penalty_curve(
    contract: Contract, facts: Facts, assessment: Assessment, as_of: AsOf, calendar: Calendar
) -> PenaltyCurve:
    """The chart's values on the as-of day, by the contract in force; days run from the start of service to
    its end or today.
    """
    clauses = clauses_of(contract.terms)
    marks = tuple(_mark(clauses[step.finding.row].name, step) for step in accrued_steps(assessment))
    cap = cap_steps(contract.terms, facts, as_of, calendar)
    days = [mark.day for mark in marks] + [as_of.day] + [day for day, value in cap if value]
    figures = assessment.contract
    days += [day for day in (figures.signed_on, figures.service_end) if day]
    threshold = assessment.penalties.threshold
    share = show_share(contract.terms.threshold_share)
    return PenaltyCurve(
        first=min(days).replace(day=1),
        last=max(days),
        today=as_of.day,
        accrued=assessment.penalties.accrued,
        marks=marks,
        cap=cap if any(value for _, value in cap) else (),
        cap_words=_cap_words(contract, assessment),
        cap_brief=tr("赔付上限 {cap}").format(cap=grouped(assessment.penalties.cap)),
        threshold=threshold,
        threshold_words=tr("{share} 解除线 {threshold}　{contract}，须超过").format(
            share=share, threshold=grouped(threshold), contract=_heading(contract, "12.3")
        ),
        threshold_brief=tr("{share} 解除线 {threshold}").format(share=share, threshold=grouped(threshold)),
        service_end=figures.service_end,
    )


def _mark(what: str, step: AccruedStep) -> EventMark:
    finding = step.finding
    return EventMark(
        day=step.day,
        total=step.total,
        amount=finding.amount or ZERO,
        event=tr("、").join(finding.events),
        what=what,
        figure_id=f"finding:{finding.key}",
    )


def _cap_words(contract: Contract, assessment: Assessment) -> str:
    sums, terms = assessment.penalties, contract.terms
    if not sums.cap:
        return ""
    share = show_share(terms.cap_share)
    formula = tr("= 已回款 {received} × {share}").format(received=grouped(sums.received), share=share)
    if terms.readings.cap_basis != "cash_received":
        choice = next(each for each in contract.readings if each.name == "cap_basis")
        label = next(each.label for each in choice.values if each.value == terms.readings.cap_basis)
        formula = tr("按“{label}”").format(label=label)
    return tr("赔付上限 {cap}　{formula}　{contract}").format(
        cap=grouped(sums.cap), formula=formula, contract=_heading(contract, "12.7")
    )


def _heading(contract: Contract, clause_id: str) -> str:
    clause = contract.clause(clause_id)
    return say(clause.heading) if clause else clause_id


def money_ticks(top: Decimal) -> tuple[Decimal, ...]:
    """Round sums from zero up to `top`, at most five steps apart."""
    step = next((Decimal(each) for each in _STEPS if each * 5 >= top), top / 5)
    return tuple(step * number for number in range(int(top / step) + 1)) if top else (ZERO,)


def money_word(value: Decimal) -> str:
    """A tick's label: 2 万, 2.5 万, 5,000, 0."""
    if value >= 10_000:
        return tr("{normalize:f} 万").format(normalize=(value / 10000).normalize())
    return f"{value:,.0f}"


def month_ticks(first: dt.date, last: dt.date, most: int = 6) -> tuple[dt.date, ...]:
    """First days of months from `first` on, evenly apart, at most `most`."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    step = next((each for each in (1, 2, 3, 6, 12, 24) if months <= each * most), 60)
    places = range(first.year * 12 + first.month - 1, first.year * 12 + first.month - 1 + months, step)
    return tuple(dt.date(place // 12, place % 12 + 1, 1) for place in places)
