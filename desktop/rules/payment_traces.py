"""How the figures of each instalment came about (第七条, 第十二条6)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

import msgspec

from desktop.models.assessment import FactRef, PaymentFigures, Trace
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Terms
from desktop.models.enums.findings import FINDING_STATUS_ZH
from desktop.models.enums.payments import CONDITION_ZH, HOLD_ZH, PAYMENT_STATUS_ZH, Condition, Hold
from desktop.models.facts import Deduction, Facts, Payment
from desktop.models.money import rounded
from desktop.rules.agenda import instalment_name
from desktop.rules.counts import counted_trace
from desktop.rules.findings import seen_from
from desktop.rules.instalments import Account, account_limit, late_weight, overdue_sum, raw_holds
from desktop.rules.payment_checks import valid_invoices
from desktop.rules.payments import MILESTONE_FIELDS
from desktop.rules.points import scaled_trace, scored_trace
from desktop.rules.versions import Versions

_NONE = "无"


def ledger_traces(versions: Versions, accounts: Sequence[Account], facts: Facts) -> dict[str, Trace]:
    """How each instalment's sum, what was paid and set off, and what is open came about, by figure id.

    Each goes by the terms of the day on which its period started; the last is the rest of the newest total.
    """
    found: dict[str, Trace] = {}
    others: list[Trace] = []
    for account in accounts:
        payment = account.instalment.id
        terms = versions.on(account.trigger_on)
        last = account is accounts[-1]
        base = _base_trace(versions.newest if last else terms, account, tuple(others))
        others.append(msgspec.structs.replace(base, name=f"{instalment_name(terms, payment)}应付"))
        amount = _amount_trace(terms, account, base, facts)
        paid = _settled_trace("已付现金", "本期已付现金之和", facts.payments, "payments", payment)
        set_off = _settled_trace("已抵扣", "本期已抵扣之和", facts.deductions, "deductions", payment)
        words = "应付 − 已付现金 − 已抵扣，不小于零"
        unpaid = Trace("未付", account.unpaid, "元", words, "7.2", children=(amount, paid, set_off))
        sums = {"amount": amount, "paid": paid, "set_off": set_off, "unpaid": unpaid}
        found |= {f"payments.{payment}.{name}": trace for name, trace in sums.items()}
    return found


def payment_traces(
    terms: Terms,
    account: Account,
    figures: PaymentFigures,
    facts: Facts,
    traces: dict[str, Trace],
    as_of: AsOf,
    calendar: Calendar,
) -> dict[str, Trace]:
    """How the other figures of one instalment came about; `traces` hold those of the ledger and the cap."""
    own = {name: traces[f"payments.{figures.id}.{name}"] for name in ("amount", "paid", "set_off", "unpaid")}
    parts = (*own["paid"].children, *own["set_off"].children)
    trigger, due, invoice_by, invoice = _limits(terms, account, figures, facts, traces)
    settled = _settled_on(figures, own["amount"], parts)
    days = _days_late(figures, due, settled, as_of)
    late = _Late(own["amount"], parts, due, days)
    holds = _raw_holds(terms, account, (due, invoice_by, invoice), as_of, calendar)
    found = {
        "trigger_on": trigger,
        "waiting_for": _waiting(figures, trigger),
        "due_on": due,
        "invoice_by": invoice_by,
        "invoice_received_on": invoice,
        "earliest_conforming_on": _conforming(terms, figures, due, invoice),
        "settled_on": settled,
        "status": _status(figures, own, (trigger, due, invoice, settled), as_of),
        "days_late": days,
        "late_penalty": _late_trace(terms, account, figures, late, as_of),
        "late_penalty_status": _late_status(figures, days, holds),
        "holds": _holds(figures, holds, settled),
        **_net_traces(figures, own["unpaid"], traces["penalties.outstanding"]),
    }
    return {f"payments.{figures.id}.{name}": trace for name, trace in found.items()}


class _Late(msgspec.Struct, frozen=True):
    """What lateness is reckoned from."""

    amount: Trace
    parts: tuple[Trace, ...]
    due: Trace
    days: Trace


def _amount_trace(terms: Terms, account: Account, base: Trace, facts: Facts) -> Trace:
    """What is to be paid: the instalment itself, or what its points make of it."""
    figures, scale = account.scaled, terms.point_scale
    if figures is None or scale is None:
        return base
    base = msgspec.structs.replace(base, name="本期款")
    return scaled_trace(terms, scale, account.instalment, figures, base, facts)


def _base_trace(terms: Terms, account: Account, others: tuple[Trace, ...]) -> Trace:
    """The instalment before points scale it; the last is what the others leave."""
    sum_ = account.scaled.base if account.scaled else account.amount
    total = Trace("合同总额", terms.total_fee, "元", clause="7.1", term="total_fee")
    if others and account.instalment.id == terms.payments[-1].id:
        rest = sum((other.value for other in others if isinstance(other.value, Decimal)), Decimal("0.00"))
        before = Trace("其余各期", rest, "元", "其余各期应付之和", "7.2", children=others)
        words = "合同总额 − 其余各期"
        return Trace("应付", sum_, "元", words, "7.2", children=(total, before))
    place = f"payments[{account.instalment.id}].share"
    if len(terms.payments) == 1:
        return Trace("应付", sum_, "元", "合同总额，只有一期", "7.2", children=(total,))
    share = Trace("比例", account.instalment.share, "份额", clause="7.2", term=place)
    return Trace("应付", sum_, "元", "合同总额 × 比例", "7.2", children=(total, share))


def _settled_trace(
    name: str, words: str, entries: Sequence[Payment | Deduction], kind: str, payment: str
) -> Trace:
    parts = tuple(
        Trace(str(each.date), each.amount, "元", facts=(FactRef(kind, each.id, "amount"),))
        for each in entries
        if each.payment == payment
    )
    total = sum((part.value for part in parts if isinstance(part.value, Decimal)), Decimal("0.00"))
    return Trace(name, total, "元", words, "7.2", children=parts)


def _limits(
    terms: Terms, account: Account, figures: PaymentFigures, facts: Facts, traces: dict[str, Trace]
) -> tuple[Trace, Trace, Trace, Trace]:
    """What the period runs from, its end, the last day for the invoice, and the invoice."""
    trigger = _trigger_trace(terms, account, facts, traces)
    place = f"payments[{figures.id}].working_days"
    period = Trace("付款期", account.instalment.working_days, "工作日", clause="7.2", term=place)
    due = counted_trace("应付日", figures.due_on, "7.2", trigger, period)
    lead = Trace("发票提前", terms.invoice_lead_days, "工作日", clause="7.3", term="invoice_lead_days")
    invoice_by = counted_trace("发票最晚", figures.invoice_by, "7.3", due, lead, back=True)
    invoice = Trace(
        "收到发票",
        figures.invoice_received_on,
        formula="最早收到的一张",
        clause="7.3",
        facts=tuple(
            FactRef("invoices", each.id, "received_on")
            for each in valid_invoices(facts, figures.id)
            if each.received_on
        ),
    )
    return trigger, due, invoice_by, invoice


def _trigger_trace(terms: Terms, account: Account, facts: Facts, traces: dict[str, Trace]) -> Trace:
    days = {Condition.SIGNED: "contract.signed_on", Condition.SERVICE_END: "contract.service_end"}
    children = []
    for condition, day in account.conditions.items():
        name = CONDITION_ZH[condition]
        if condition in MILESTONE_FIELDS:
            refs = (FactRef("milestones", facts.milestones.id, MILESTONE_FIELDS[condition]),)
            children.append(Trace(name, day, clause="7.2", facts=refs))
        elif condition is Condition.ACCEPTANCE:
            children.append(_accepted_trace(name, day, facts))
        elif condition is Condition.POINT_REVIEWS:
            children.append(scored_trace(terms, account.instalment, facts))
        else:
            source = traces[days[condition]]
            words = f"{source.name}，到日后方计"
            children.append(Trace(name, day, "", words, source.clause, children=(source,)))
    return Trace("起算日", account.trigger_on, "", "各条件中最晚的一日", "7.2", children=tuple(children))


def _accepted_trace(name: str, day: dt.date | None, facts: Facts) -> Trace:
    refs = tuple(
        FactRef("acceptance_rounds", each.id, "inspected_on")
        for each in facts.acceptance_rounds
        if each.passed
    )
    return Trace(name, day, "", "最早的一次合格检验", "6.1", facts=refs)


def _waiting(figures: PaymentFigures, trigger: Trace) -> Trace:
    value = "、".join(CONDITION_ZH[each] for each in figures.waiting_for) or _NONE
    return Trace("未齐条件", value, "", "尚未到来的条件", "7.2", children=trigger.children)


def _conforming(terms: Terms, figures: PaymentFigures, due: Trace, invoice: Trace) -> Trace:
    days = Trace("发票提前", terms.invoice_lead_days, "工作日", clause="7.3", term="invoice_lead_days")
    words = "不早于应付日，且使迟到的发票满发票提前的工作日数；发票未迟的没有此日"
    children = (due, invoice, days)
    return Trace("最早合规付款日", figures.earliest_conforming_on, "", words, "7.3", children=children)


def _settled_on(figures: PaymentFigures, amount: Trace, parts: tuple[Trace, ...]) -> Trace:
    words = "付款与抵扣累计达到应付的一日"
    return Trace("付清日", figures.settled_on, "", words, "7.2", children=(amount, *parts))


def _status(figures: PaymentFigures, own: dict[str, Trace], others: tuple[Trace, ...], as_of: AsOf) -> Trace:
    return Trace(
        "状态",
        PAYMENT_STATUS_ZH[figures.status],
        formula="依次看：已付清、条件、逾期、部分结清、发票",
        clause="7.2",
        children=(own["unpaid"], *others, seen_from(as_of)),
    )


def _days_late(figures: PaymentFigures, due: Trace, settled: Trace, as_of: AsOf) -> Trace:
    words = "应付日至付清日（未付清的至截至日）的日数，不小于零"
    return Trace("逾期天数", figures.days_late, "日", words, "7.5", children=(due, settled, seen_from(as_of)))


def _late_trace(terms: Terms, account: Account, figures: PaymentFigures, late: _Late, as_of: AsOf) -> Trace:
    name, reading = "逾期付款违约金", "late_payment"
    if not figures.days_late:
        words = "没有逾期，为零"
        return Trace(name, figures.late_penalty, "元", words, "7.5", reading, children=(late.days,))
    rate = Trace("比率", terms.late_payment_rate, "份额", clause="7.5", term="late_payment_rate")
    if terms.readings.late_payment == "per_day":
        words = "逾期各部分的金额 × 各自逾期天数之和"
        weight = rounded(late_weight(account, as_of))
        children = (late.amount, late.due, *late.parts, seen_from(as_of))
        base = Trace("逾期金额日", weight, "元·日", words, "7.5", children=children)
        words = "逾期金额日 × 比率"
    else:
        children = (late.amount, late.due, *late.parts)
        base = Trace("逾期金额", overdue_sum(account), "元", "应付日终了时的未付额", "7.5", children=children)
        words = "逾期金额 × 比率，一次计"
    return Trace(name, figures.late_penalty, "元", words, "7.5", reading, children=(base, rate))


def _late_status(figures: PaymentFigures, days: Trace, holds: Trace) -> Trace:
    status = figures.late_penalty_status
    value = FINDING_STATUS_ZH[status] if status else None
    words = "逾期的，有暂缓事由可争议，否则成立"
    return Trace("逾期违约金状态", value, "", words, "7.5", children=(days, holds))


def _raw_holds(
    terms: Terms,
    account: Account,
    dates: tuple[Trace, Trace, Trace],
    as_of: AsOf,
    calendar: Calendar,
) -> Trace:
    """Why the instalment should not leave, or should not have left."""
    due, invoice_by, invoice = dates
    limit = account_limit(account, terms, calendar)
    lead = Trace("账户变更提前", terms.account_lead_days, "工作日", clause="7.4", term="account_lead_days")
    by = counted_trace("账户变更最晚通知", limit.day if limit else None, "7.4", due, lead, back=True)
    changes = tuple(
        Trace(name, getattr(change, field), facts=(FactRef("account_changes", change.id, field),))
        for change in account.changes
        for name, field in (("账户变更", "changed_on"), ("书面通知", "notified_on"))
    )
    words = "发票迟于发票最晚日；付清之前的账户变更没有通知，或通知迟于账户变更最晚通知"
    value = _hold_words(raw_holds(account, terms, as_of, calendar))
    children = (invoice_by, invoice, by, *changes, seen_from(as_of))
    return Trace("暂缓事由", value, "", words, "7.3", children=children)


def _holds(figures: PaymentFigures, raw: Trace, settled: Trace) -> Trace:
    return Trace("暂缓", _hold_words(figures.holds), "", "付清后不再列", "7.3", children=(raw, settled))


def _hold_words(holds: tuple[Hold, ...]) -> str:
    return "、".join(HOLD_ZH[each] for each in holds) or _NONE


def _net_traces(figures: PaymentFigures, unpaid: Trace, outstanding: Trace) -> dict[str, Trace]:
    words = "尚可扣与未付中较小者"
    children = (outstanding, unpaid)
    deductible = Trace("本期可扣", figures.deductible, "元", words, "12.6", children=children)
    words = "未付 − 本期可扣"
    net = Trace("净付", figures.net, "元", words, "12.6", children=(unpaid, deductible))
    return {"deductible": deductible, "net": net}
