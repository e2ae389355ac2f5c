"""The service term (第五条) and its months."""

from __future__ import annotations

import datetime as dt
import functools
from fractions import Fraction

import msgspec

from desktop.models.assessment import ContractFigures, FactRef, Trace
from desktop.models.calendar import ONE_DAY, AsOf, midnight, month_bounds, month_of
from desktop.models.contract import Terms
from desktop.models.facts import Facts
from desktop.models.money import rounded
from desktop.models.performance import ForceMajeure
from desktop.rules.days import add_months


class TermMonth(msgspec.Struct, frozen=True):
    """The part of a calendar month that lies in the service term, as instants."""

    month: str
    start: dt.datetime
    end: dt.datetime

    @property
    def seconds(self) -> int:
        """Its length."""
        return int((self.end - self.start).total_seconds())


class Term(msgspec.Struct, frozen=True):
    """First and last day of service, both included; None until signing is complete."""

    start: dt.date | None
    end: dt.date | None

    def months(self) -> tuple[TermMonth, ...]:
        """The calendar months the term touches, each cut to the term."""
        return () if self.start is None or self.end is None else _months(self.start, self.end)

    def covers(self, moment: dt.datetime) -> bool:
        """Whether an instant lies in the term."""
        if self.start is None or self.end is None:
            return False
        return self.start <= moment.date() <= self.end

    def ended_before(self, day: dt.date) -> bool:
        """Whether the term was over before `day` began; what happens then is arguable."""
        return self.end is not None and day > self.end


@functools.cache
def _months(start: dt.date, end: dt.date) -> tuple[TermMonth, ...]:
    found = []
    first, stop = midnight(start), midnight(end + ONE_DAY)
    day = start.replace(day=1)
    while midnight(day) < stop:
        _, following = month_bounds(month_of(day))
        found.append(TermMonth(month_of(day), max(first, midnight(day)), min(stop, midnight(following))))
        day = following
    return tuple(found)


def partial_month(month: TermMonth) -> bool:
    """Whether the term covers only a part of a calendar month."""
    first, following = month_bounds(month.month)
    return month.end - month.start < following - first


def service_term(terms: Terms, extension: int = 0) -> Term:
    """Twelve months from signing: the corresponding day, or the day before it (reading `service_end`).

    `extension` are the days by which the end has moved (第十四条4).
    """
    signed = terms.signed
    if signed is None:
        return Term(None, None)
    corresponding = add_months(signed, terms.service_months) + extension * ONE_DAY
    if terms.readings.service_end == "day_before":
        return Term(signed, corresponding - ONE_DAY)
    return Term(signed + ONE_DAY, corresponding)


def extensions(facts: Facts, as_of: AsOf) -> tuple[ForceMajeure, ...]:
    """The suspensions that were agreed to lengthen the term and are over (第十四条4)."""
    return tuple(
        each
        for each in facts.force_majeure
        if each.extension_agreed
        and each.suspended_from is not None
        and as_of.knows_day(each.suspended_to)
        and (each.occurred_on is None or as_of.knows_day(each.occurred_on))
    )


def extension_days(facts: Facts, as_of: AsOf) -> int:
    """The days by which the term is longer: the suspended days, both ends counted, each day once."""
    days = {
        each.suspended_from.toordinal() + place
        for each in extensions(facts, as_of)
        if each.suspended_from is not None and each.suspended_to is not None
        for place in range((each.suspended_to - each.suspended_from).days + 1)
    }
    return len(days)


def term_at(terms: Terms, facts: Facts, as_of: AsOf) -> Term:
    """The service term with the extensions that were confirmed by then."""
    return service_term(terms, extension_days(facts, as_of))


def term_of(figures: ContractFigures) -> Term:
    """The service term that an assessment shows."""
    return Term(figures.service_start, figures.service_end)


def monthly_base(terms: Terms) -> Fraction:
    """信息系统云服务费 / 服务月数 where the whole contract is the base, in yuan, exact (附件2、3)."""
    return Fraction(terms.total_fee) / terms.service_months


def contract_figures(terms: Terms, term: Term) -> ContractFigures:
    """Total, base and term of the contract."""
    base = rounded(monthly_base(terms))
    return ContractFigures(terms.total_fee, base, terms.signed, term.start, term.end)


def term_traces(terms: Terms, facts: Facts, as_of: AsOf, figures: ContractFigures) -> dict[str, Trace]:
    """How the contract's own figures came about."""
    signed = _signed_trace(terms)
    months = Trace("服务月数", terms.service_months, unit="月", clause="5", term="service_months")
    total = Trace("合同总额", terms.total_fee, unit="元", clause="7.1", term="total_fee")
    reading = terms.readings.service_end
    end_rule = "签订日的对应日" if reading == "corresponding_day" else "签订日的对应日的前一日"
    start_rule = "签订日次日" if reading == "corresponding_day" else "签订当日"
    period: tuple[Trace, ...] = (signed, months)
    if days := extension_days(facts, as_of):
        end_rule += "，再加确认顺延的日数"
        period = (*period, _extension_trace(facts, as_of, days))
    return {
        "contract.total_fee": total,
        "contract.signed_on": signed,
        "contract.monthly_base": Trace(
            "月基数", figures.monthly_base, "元", "合同总额 ÷ 服务月数", "附件2", children=(total, months)
        ),
        "contract.service_start": Trace(
            "服务期起", figures.service_start, "", start_rule, "5", "service_end", children=(signed,)
        ),
        "contract.service_end": Trace(
            "服务期止", figures.service_end, "", end_rule, "5", "service_end", children=period
        ),
    }


def _signed_trace(terms: Terms) -> Trace:
    """Signing as it was agreed, or as both signatures give it (第十九条1)."""
    if not (terms.signed_by_a_on or terms.signed_by_b_on):
        return Trace("签订日", terms.signed_on, clause="19.1", term="signed_on")
    parts = (
        Trace("甲方签署日", terms.signed_by_a_on, clause="19.1", term="signed_by_a_on"),
        Trace("乙方签署日", terms.signed_by_b_on, clause="19.1", term="signed_by_b_on"),
    )
    return Trace("签订日", terms.signed, "", "双方签署中较晚的一日", "19.1", children=parts)


def _extension_trace(facts: Facts, as_of: AsOf, days: int) -> Trace:
    fields = ("suspended_from", "suspended_to", "extension_agreed")
    refs = tuple(
        FactRef("force_majeure", each.id, field) for each in extensions(facts, as_of) for field in fields
    )
    words = "书面确认顺延的中止日数，首尾两日都计，重叠的日只计一次"
    return Trace("顺延", days, "日", words, "14.4", facts=refs)
