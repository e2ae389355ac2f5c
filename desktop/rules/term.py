"""The service term (第五条) and its months."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import msgspec

from desktop.models.assessment import ContractFigures, Trace
from desktop.models.calendar import ONE_DAY, midnight, month_bounds, month_of
from desktop.models.contract import Terms
from desktop.models.money import rounded
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
        if self.start is None or self.end is None:
            return ()
        found = []
        first, stop = midnight(self.start), midnight(self.end + ONE_DAY)
        day = self.start.replace(day=1)
        while midnight(day) < stop:
            _, following = month_bounds(month_of(day))
            found.append(TermMonth(month_of(day), max(first, midnight(day)), min(stop, midnight(following))))
            day = following
        return tuple(found)

    def covers(self, moment: dt.datetime) -> bool:
        """Whether an instant lies in the term."""
        if self.start is None or self.end is None:
            return False
        return self.start <= moment.date() <= self.end

    def ended_before(self, day: dt.date) -> bool:
        """Whether the term was over before `day` began; what happens then is arguable."""
        return self.end is not None and day > self.end


def service_term(terms: Terms) -> Term:
    """Twelve months from signing: the corresponding day, or the day before it (reading `service_end`)."""
    signed = terms.signed
    if signed is None:
        return Term(None, None)
    corresponding = add_months(signed, terms.service_months)
    if terms.readings.service_end == "day_before":
        return Term(signed, corresponding - ONE_DAY)
    return Term(signed + ONE_DAY, corresponding)


def monthly_base(terms: Terms) -> Fraction:
    """信息系统云服务费 / 服务月数 where the whole contract is the base, in yuan, exact (附件2、3)."""
    return Fraction(terms.total_fee) / terms.service_months


def contract_figures(terms: Terms, term: Term) -> ContractFigures:
    """Total, base and term of the contract."""
    base = rounded(monthly_base(terms))
    return ContractFigures(terms.total_fee, base, terms.signed, term.start, term.end)


def term_traces(terms: Terms, figures: ContractFigures) -> dict[str, Trace]:
    """How the contract's own figures came about."""
    signed = Trace(
        "签订日", figures.signed_on, clause="19.1", term="signed_on", formula="双方签署中较晚的一日"
    )
    months = Trace("服务月数", terms.service_months, unit="月", clause="5", term="service_months")
    total = Trace("合同总额", terms.total_fee, unit="元", clause="7.1", term="total_fee")
    reading = terms.readings.service_end
    end_rule = "签订日的对应日" if reading == "corresponding_day" else "签订日的对应日的前一日"
    start_rule = "签订日次日" if reading == "corresponding_day" else "签订当日"
    period = (signed, months)
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
