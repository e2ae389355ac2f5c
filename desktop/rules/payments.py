"""The figures of each instalment once the deduction is known, and how they came about (第七条, 第十二条6)."""

from __future__ import annotations

import datetime as dt

from desktop.models.assessment import FactRef, PaymentFigures, Penalties, Trace
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Terms
from desktop.models.enums import CONDITION_ZH, PAYMENT_STATUS_ZH, Condition
from desktop.models.facts import Facts
from desktop.models.money import ZERO
from desktop.rules.instalments import (
    Account,
    earliest_conforming,
    lateness,
    overdue_sum,
    raw_holds,
    status_of,
)
from desktop.rules.points import scaled_trace, scored_trace

#: The field of the milestones that holds a condition's day; the other conditions come from elsewhere.
MILESTONE_FIELDS = {
    Condition.EXPERT_REVIEW: "expert_review_on",
    Condition.FUNDS: "funds_on",
    Condition.MID_ACCEPTANCE: "mid_acceptance_on",
}


def payment_figures(
    terms: Terms, account: Account, sums: Penalties, as_of: AsOf, calendar: Calendar
) -> PaymentFigures:
    """One instalment on the as-of day."""
    holds = raw_holds(account, terms, as_of, calendar)
    late = lateness(terms, account, bool(holds), as_of)
    deductible = min(sums.outstanding, account.unpaid)
    return PaymentFigures(
        id=account.instalment.id,
        amount=account.amount,
        conditions=account.conditions,
        waiting_for=account.waiting_for,
        trigger_on=account.trigger_on,
        due_on=account.due.day if account.due else None,
        invoice_by=account.invoice_by.day if account.invoice_by else None,
        invoice_received_on=account.invoice_received_on,
        earliest_conforming_on=earliest_conforming(account, terms, calendar),
        status=status_of(account, as_of),
        paid=account.cash,
        set_off=account.set_off,
        unpaid=account.unpaid,
        deductible=deductible,
        net=account.unpaid - deductible,
        settled_on=account.settled_on,
        days_late=late.days,
        late_penalty=late.penalty,
        late_penalty_status=late.status,
        holds=() if account.settled_on else holds,
        scaled=account.scaled,
    )


def payment_traces(
    terms: Terms,
    account: Account,
    figures: PaymentFigures,
    outstanding: Trace,
    facts: Facts,
    term_traces: dict[str, Trace],
    as_of: AsOf,
) -> dict[str, Trace]:
    """How each figure of one instalment came about, by figure id."""
    prefix = f"payments.{figures.id}."
    amount = _amount_trace(terms, account, facts)
    paid = Trace("已付现金", account.cash, "元", children=_settling(facts.payments, "payments", figures.id))
    set_off = Trace(
        "已抵扣", account.set_off, "元", children=_settling(facts.deductions, "deductions", figures.id)
    )
    unpaid = Trace("未付", figures.unpaid, "元", "应付 − 已付现金 − 已抵扣", children=(amount, paid, set_off))
    deductible = Trace(
        "本期可扣", figures.deductible, "元", "尚可扣与未付中较小者", "12.6", children=(outstanding, unpaid)
    )
    trigger = _trigger_trace(terms, account, facts, term_traces)
    due = _counted_trace("应付日", figures.due_on, account.instalment.working_days, "7.2", trigger, False)
    invoice_by = _counted_trace("发票最晚", figures.invoice_by, terms.invoice_lead_days, "7.3", due, True)
    invoice = Trace("收到发票", figures.invoice_received_on, facts=_invoice_refs(facts, figures.id))
    return {
        prefix + "amount": amount,
        prefix + "unpaid": unpaid,
        prefix + "deductible": deductible,
        prefix + "net": Trace(
            "净付", figures.net, "元", "未付 − 本期可扣", "12.6", children=(unpaid, deductible)
        ),
        prefix + "trigger_on": trigger,
        prefix + "due_on": due,
        prefix + "invoice_by": invoice_by,
        prefix + "earliest_conforming_on": Trace(
            "最早合规付款日",
            figures.earliest_conforming_on,
            formula="不早于应付日，且使迟到的发票满 5 个工作日",
            clause="7.3",
            children=(due, invoice),
        ),
        prefix + "status": Trace(
            "状态",
            PAYMENT_STATUS_ZH[figures.status],
            formula="依次看：已付清、条件、逾期、部分已付、发票",
            clause="7.2",
            children=(unpaid, trigger, due, invoice, Trace("截至", as_of.day)),
        ),
        prefix + "late_penalty": _late_trace(terms, account, figures, due),
    }


def _amount_trace(terms: Terms, account: Account, facts: Facts) -> Trace:
    total = Trace("合同总额", terms.total_fee, "元", clause="7.1", term="total_fee")
    share = Trace("比例", account.instalment.share, "份额", clause="7.2", term="payments")
    words = "合同总额 × 比例"
    if account.instalment is terms.payments[-1] and len(terms.payments) > 1:
        words += "，末期为其余各期之外的余额"
    figures, scale = account.scaled, terms.point_scale
    if figures is None or scale is None:
        return Trace("应付", account.amount, "元", words, "7.2", children=(total, share))
    base = Trace("本期款", figures.base, "元", words, "7.2", children=(total, share))
    return scaled_trace(terms, scale, account.instalment, figures, base, facts)


def _settling(entries: tuple, kind: str, payment: str) -> tuple[Trace, ...]:  # type: ignore[type-arg]
    return tuple(
        Trace(str(each.date), each.amount, "元", facts=(FactRef(kind, each.id, "amount"),))
        for each in entries
        if each.payment == payment
    )


def _invoice_refs(facts: Facts, payment: str) -> tuple[FactRef, ...]:
    return tuple(
        FactRef("invoices", each.id, "received_on") for each in facts.invoices if each.payment == payment
    )


def _trigger_trace(terms: Terms, account: Account, facts: Facts, term_traces: dict[str, Trace]) -> Trace:
    children = []
    for condition, day in account.conditions.items():
        if condition in MILESTONE_FIELDS:
            refs = (FactRef("milestones", facts.milestones.id, MILESTONE_FIELDS[condition]),)
            children.append(Trace(CONDITION_ZH[condition], day, clause="7.2", facts=refs))
        elif condition is Condition.ACCEPTANCE:
            passed = tuple(
                FactRef("acceptance_rounds", each.id, "passed")
                for each in facts.acceptance_rounds
                if each.passed and each.inspected_on == day
            )
            children.append(Trace(CONDITION_ZH[condition], day, clause="6.1", facts=passed))
        elif condition is Condition.POINT_REVIEWS:
            children.append(scored_trace(terms, account.instalment, facts))
        elif condition is Condition.SERVICE_END:
            end = term_traces["contract.service_end"]
            children.append(Trace("服务期满", day, formula="服务期止当日", clause="5", children=(end,)))
        else:
            children.append(Trace("合同签署完毕", day, clause="19.1", term="signed_on"))
    return Trace("起算日", account.trigger_on, "", "各条件中最晚的一日", "7.2", children=tuple(children))


def _counted_trace(name: str, day: dt.date | None, days: int, clause: str, start: Trace, back: bool) -> Trace:
    words = f"{start.name}前第 {days} 个工作日" if back else f"{start.name}后第 {days} 个工作日，首日不计"
    count = Trace("天数", days, "工作日", clause=clause, term="invoice_lead_days" if back else "payments")
    return Trace(name, day, "", words, clause, children=(start, count))


def _late_trace(terms: Terms, account: Account, figures: PaymentFigures, due: Trace) -> Trace:
    late = overdue_sum(account) if figures.days_late else ZERO
    per_day = terms.readings.late_payment == "per_day"
    words = "逾期金额 × 逾期天数 × 比率（分次付的各自计天）" if per_day else "逾期金额 × 比率，一次计"
    rate = Trace("比率", terms.late_payment_rate, "份额", clause="7.5", term="late_payment_rate")
    overdue = Trace("逾期金额", late, "元", "应付日终了时的未付额", "7.5", children=(due,))
    children = [overdue, rate]
    if per_day:
        children.append(Trace("逾期天数", figures.days_late, "日"))
    return Trace(
        "逾期付款违约金", figures.late_penalty, "元", words, "7.5", "late_payment", children=tuple(children)
    )
