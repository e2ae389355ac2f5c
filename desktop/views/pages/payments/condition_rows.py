"""付款条件 as rows: what starts the period, the account, the invoice, and why to hold the payment."""

from __future__ import annotations

import datetime as dt

import msgspec

from desktop.models.assessment import PaymentFigures
from desktop.models.enums.duties import DeadlineStatus
from desktop.models.enums.payments import CONDITION_ZH, Condition, Hold, PaymentStatus
from desktop.models.facts import AccountChange, Invoice
from desktop.rules.instalments import accepted_on
from desktop.rules.payment_checks import InvoiceCheck, all_good, invoice_checks, unverified_accounts
from desktop.rules.payments import MILESTONE_FIELDS
from desktop.rules.points import scored_on
from desktop.views.i18n import named, say, tr
from desktop.views.pages.payments.seen import SETTLED, Seen
from desktop.views.widgets.limits import Point
from desktop.views.widgets.parse import show_share
from desktop.views.widgets.states import State

#: Where a condition stands, if not among the instalments.
_CLAUSES = {Condition.SIGNED: "19.1", Condition.SERVICE_END: "5", Condition.ACCEPTANCE: "6.1"}
_LATER = tr("截至日之后的日期，尚未计入")
#: What is said instead of 未登记 where the day is not entered on this page.
_MISSING = {Condition.SIGNED: tr("待双方签署"), Condition.SERVICE_END: tr("签署后才有")}


class ConditionRow(msgspec.Struct, frozen=True, kw_only=True):
    """One step. `note_figure` explains the note where it states a limit."""

    key: str
    state: State
    title: str
    clause: str
    value: str = ""
    figure_id: str = ""
    note: str = ""
    note_figure: str = ""
    current: bool = False


class HoldNotice(msgspec.Struct, frozen=True):
    """Why the payment should not leave yet, what follows, and the first day that would conform."""

    title: str
    lines: tuple[str, ...]
    earliest_on: dt.date | None


def start_rows(seen: Seen, payment: str) -> tuple[ConditionRow, ...]:
    """The conditions that start the period (第七条2), in the order of the contract."""
    figures = seen.figures(payment)
    rows = [
        _start_row(seen, payment, condition, figures.conditions[condition])
        for condition in seen.instalment(payment).after
    ]
    return (*rows[:-1], msgspec.structs.replace(rows[-1], note=rows[-1].note or _count_note(figures)))


def _count_note(figures: PaymentFigures) -> str:
    if figures.waiting_for:
        return tr("还差 {count} 项，付款期未起算").format(count=len(figures.waiting_for))
    ready = tr("已齐") if len(figures.conditions) > 1 else tr("已具备")
    return tr("条件{ready}，付款期自 {trigger_on} 的次日起算").format(
        ready=ready, trigger_on=figures.trigger_on
    )


def _start_row(seen: Seen, payment: str, condition: Condition, known: dt.date | None) -> ConditionRow:
    day = _recorded_day(seen, payment, condition)
    note = ""
    if condition is Condition.SERVICE_END and known is None and day is not None:
        note = tr("余 {days} 天").format(days=(day - seen.day).days)
    elif known is None and day is not None:
        note = _LATER
    clause = _CLAUSES.get(condition, "7.2")
    ends = condition is Condition.SERVICE_END
    return ConditionRow(
        key=condition.value,
        state=State.OK if known else State.OFF,
        title=named(CONDITION_ZH[condition]),
        clause=seen.heading(clause),
        value=day.isoformat() if day else _MISSING.get(condition, tr("未登记")),
        figure_id="contract.service_end" if ends else f"payments.{payment}.trigger_on",
        note=note,
    )


def _recorded_day(seen: Seen, payment: str, condition: Condition) -> dt.date | None:
    if condition is Condition.SIGNED:
        return seen.terms.signed
    if condition is Condition.SERVICE_END:
        return seen.assessment.contract.service_end
    if condition is Condition.ACCEPTANCE:
        return accepted_on(seen.facts)
    if condition is Condition.POINT_REVIEWS:
        return scored_on(seen.instalment(payment), seen.facts)
    day: dt.date | None = getattr(seen.facts.milestones, MILESTONE_FIELDS[condition])
    return day


def account_row(seen: Seen) -> ConditionRow:
    """The vendor's account where no change of it is recorded."""
    return ConditionRow(
        key="account",
        state=State.OK,
        title=tr("账户变更"),
        clause=seen.heading("7.4"),
        value=tr("无"),
    )


def change_row(seen: Seen, payment: str, change: AccountChange) -> ConditionRow:
    """A change of the account against its limit before this payment (第七条4)."""
    state, note = _change_state(seen, payment, change)
    figure = f"deadline:7.4:account-{payment}" if _account_limit(seen, payment) else ""
    return ConditionRow(
        key=f"change:{change.id}",
        state=state,
        title=tr("账户变更"),
        clause=seen.heading("7.4"),
        note=note,
        note_figure=figure,
    )


def _change_state(seen: Seen, payment: str, change: AccountChange) -> tuple[State, str]:
    figures = seen.figures(payment)
    limit = _account_limit(seen, payment)
    if change.changed_on and change.changed_on > seen.day:
        return State.OFF, _LATER
    if figures.settled_on and change.changed_on and change.changed_on > figures.settled_on:
        return State.OFF, tr("付清之后变更，不影响本期")
    until = tr("最晚 {limit}").format(limit=limit) if limit else tr("最晚日待付款期起算")
    if change.notified_on is None or change.notified_on > seen.day:
        return State.WARN, tr("{until}，未书面通知").format(until=until)
    if limit is not None and change.notified_on > limit:
        return State.WARN, tr("{until}，通知已迟").format(until=until)
    told = (
        tr("{until}，按时通知").format(until=until)
        if limit
        else tr("已书面通知，{until}").format(until=until)
    )
    return (
        (State.WARN, tr("{told}；未回拨核实").format(told=told))
        if unverified(seen, change)
        else (State.OK, told)
    )


def unverified(seen: Seen, change: AccountChange) -> bool:
    """Whether nobody had called back about a new account by the as-of day."""
    return change.id in [each.id for each in unverified_accounts(seen.known)]


_AFTER_CHANGE = {
    DeadlineStatus.OPEN: (State.OFF, tr("未到期")),
    DeadlineStatus.MET: (State.OK, tr("按时")),
    DeadlineStatus.ARGUABLE: (State.WARN, tr("可争议")),
    DeadlineStatus.LATE: (State.BAD, tr("逾期")),
}


def account_points(seen: Seen) -> tuple[Point, ...]:
    """Of each new account: its notice within days of the change (第十八条2), and the call back."""
    points = []
    limits = {each.subject: each for each in seen.assessment.deadlines if each.clause == "18.2"}
    for change in seen.known.account_changes:
        if limit := limits.get(change.id):
            state, word = _AFTER_CHANGE[limit.status]
            text = tr("{value}通知{word}").format(value=seen.heading("18.2"), word=word)
            points.append(
                Point(
                    state, text, tr("最晚 {due_on}").format(due_on=limit.due_on), f"deadline:18.2:{change.id}"
                )
            )
        points.append(_call_back(change))
    return tuple(points)


def _call_back(change: AccountChange) -> Point:
    figure = f"fact:account_changes:{change.id}:verified_on"
    if change.verified_on is None:
        return Point(State.WARN, tr("未核实"), tr("按原留电话回拨后再付款"), figure)
    who = tr(" 与 ").join(filter(None, (change.verified_by, change.spoke_to)))
    more = f"{change.verified_on}" + (tr("，{who}通话").format(who=who) if who else "")
    return Point(State.OK, tr("已回拨核实"), more, figure)


def _account_limit(seen: Seen, payment: str) -> dt.date | None:
    subject = f"account-{payment}"
    limits = [each.due_on for each in seen.assessment.deadlines if each.subject == subject]
    return limits[0] if limits else None


def invoices_of(seen: Seen, payment: str) -> tuple[Invoice, ...]:
    """The invoices recorded for an instalment, the earliest first."""
    found = [each for each in seen.facts.invoices if each.payment == payment]
    return tuple(sorted(found, key=lambda each: (each.received_on or dt.date.max, each.id)))


def invoice_row(seen: Seen, payment: str) -> ConditionRow:
    """The invoice against its limit (第七条3)."""
    figures = seen.figures(payment)
    received, limit = figures.invoice_received_on, figures.invoice_by
    missing = received is None and figures.status not in (*SETTLED, PaymentStatus.WAITING)
    late = limit is not None and received is not None and received > limit
    bad = any(check.good is False for check in _checks(seen, payment))
    calm = State.OK if received else State.OFF
    return ConditionRow(
        key="invoice",
        state=State.WARN if missing or late or bad else calm,
        title=tr("收到乙方发票"),
        clause=seen.heading("7.3"),
        note=_invoice_note(seen, figures, payment),
        note_figure=f"payments.{payment}.invoice_by" if limit else "",
        current=missing,
    )


def _checks(seen: Seen, payment: str) -> tuple[InvoiceCheck, ...]:
    return invoice_checks(seen.known, payment, seen.figures(payment).amount)


def invoice_points(seen: Seen, payment: str) -> tuple[Point, ...]:
    """What a look at the invoices of an instalment found; what was not looked at is not established."""
    states = {True: State.OK, False: State.BAD, None: State.OPEN}
    words = {"returned": tr("退回"), "amount": tr("金额"), "title": tr("抬头税号"), "verified": tr("查验")}
    return tuple(
        Point(
            states[each.good], words[each.key], say(each.text), f"fact:invoices:{each.invoice}:{each.field}"
        )
        for each in _checks(seen, payment)
    )


def _invoice_note(seen: Seen, figures: PaymentFigures, payment: str) -> str:
    limit, received = figures.invoice_by, figures.invoice_received_on
    if limit is None:
        return tr("付款期起算后才有最晚收票日")
    if received is not None:
        late = (received - limit).days
        wrong = [each for each in _checks(seen, payment) if each.good is False]
        words = {"returned": tr("已退回"), "amount": tr("金额不符"), "title": tr("抬头不符")}
        said = "".join(tr("；{words}").format(words=words[each.key]) for each in wrong if each.key in words)
        return (
            tr("最晚 {limit}，").format(limit=limit)
            + (tr("迟 {late} 天").format(late=late) if late > 0 else tr("按时"))
            + said
        )
    if any(each.received_on for each in invoices_of(seen, payment)):
        return tr("最晚 {limit}；登记的收票日在截至日之后").format(limit=limit)
    if figures.settled_on:
        return tr("最晚 {limit}，未登记收票").format(limit=limit)
    left = seen.days_left(limit)
    return tr("最晚 {limit}，").format(limit=limit) + (
        tr("余 {left} 个工作日").format(left=left)
        if left >= 0
        else tr("已过 {left} 个工作日").format(left=-left)
    )


def pay_row(seen: Seen, payment: str) -> ConditionRow:
    """The payment itself against its due day."""
    figures = seen.figures(payment)
    state, note = _pay_state(seen, figures)
    return ConditionRow(
        key="pay",
        state=state,
        title=tr("付款，最晚"),
        clause=seen.heading("7.2"),
        value=figures.due_on.isoformat() if figures.due_on else "—",
        figure_id=f"payments.{payment}.due_on",
        note=note,
    )


def _pay_state(seen: Seen, figures: PaymentFigures) -> tuple[State, str]:
    if figures.due_on is None:
        return State.OFF, tr("条件齐备后起算")
    if figures.settled_on:
        late = figures.days_late > 0
        words = tr("{settled_on} 付清").format(settled_on=figures.settled_on) + (
            tr("，逾期 {days_late} 天").format(days_late=figures.days_late) if late else tr("，按时")
        )
        return (State.BAD if late else State.OK), words
    if figures.days_late > 0:
        return State.BAD, tr("已逾期 {days_late} 天").format(days_late=figures.days_late)
    return State.OFF, tr("余 {due_on} 个工作日").format(due_on=seen.days_left(figures.due_on))


def progress(seen: Seen, payment: str) -> str:
    """How many conditions and checks are met: 起算 3 / 3，核对 1 / 2."""
    figures = seen.figures(payment)
    met = len(figures.conditions) - len(figures.waiting_for)
    account = Hold.ACCOUNT_UNVERIFIED not in figures.holds and not _waits_for_call(seen, figures)
    checked = account + all_good(_checks(seen, payment))
    return tr("起算 {met} / {count}，核对 {checked} / 2").format(
        met=met, count=len(figures.conditions), checked=checked
    )


def _waits_for_call(seen: Seen, figures: PaymentFigures) -> bool:
    """Whether an open payment would go to an account that nobody has called back about."""
    return figures.status not in SETTLED and bool(unverified_accounts(seen.known))


def hold_notice(seen: Seen, payment: str) -> HoldNotice | None:
    """Why to hold an open payment; None where nothing speaks against it (or it has not begun)."""
    figures = seen.figures(payment)
    if figures.status in SETTLED:
        return None
    causes, lines = [], []
    if invoice_row(seen, payment).current or Hold.INVOICE_LATE in figures.holds:
        causes.append(tr("发票迟到") if figures.invoice_received_on else tr("发票未收到"))
        lines.append(
            tr("付款期不因此顺延；由此逾期的，{late_payment_rate} 可抗辩。").format(
                late_payment_rate=show_share(seen.terms.late_payment_rate)
            )
        )
    if Hold.ACCOUNT_UNVERIFIED in figures.holds:
        causes.append(tr("账户变更待核"))
        lines.append(tr("核实新账户前不付款；乙方未按时书面通知的，错付、无法支付由乙方承担。"))
    elif _waits_for_call(seen, figures):
        causes.append(tr("账户未核实"))
        lines.append(tr("按合同原留电话回拨核实新账户之前不宜付款。"))
    if not causes:
        return None
    return HoldNotice(tr("暂缓付款：") + tr("；").join(causes), tuple(lines), figures.earliest_conforming_on)
