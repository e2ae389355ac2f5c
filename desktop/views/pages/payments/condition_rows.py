"""付款条件 as rows: what starts the period, the account, the invoice, and why to hold the payment."""

from __future__ import annotations

import datetime as dt

import msgspec

from desktop.models.assessment import PaymentFigures
from desktop.models.enums import CONDITION_ZH, Condition, DeadlineStatus, Hold, PaymentStatus
from desktop.models.facts import AccountChange, Invoice
from desktop.rules.instalments import accepted_on
from desktop.rules.payment_checks import InvoiceCheck, invoice_checks, unverified_accounts
from desktop.rules.payments import MILESTONE_FIELDS
from desktop.rules.points import scored_on
from desktop.views.pages.payments.seen import SETTLED, Seen, percent
from desktop.views.widgets.limits import Point
from desktop.views.widgets.states import State

#: Where a condition stands, if not among the instalments.
_CLAUSES = {Condition.SIGNED: "19.1", Condition.SERVICE_END: "5", Condition.ACCEPTANCE: "6.1"}
_LATER = "截至日之后的日期，尚未计入"


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
        return f"还差 {len(figures.waiting_for)} 项，付款期未起算"
    ready = "已齐" if len(figures.conditions) > 1 else "已具备"
    return f"条件{ready}，付款期自 {figures.trigger_on} 的次日起算"


def _start_row(seen: Seen, payment: str, condition: Condition, known: dt.date | None) -> ConditionRow:
    day = _recorded_day(seen, payment, condition)
    note = ""
    if condition is Condition.SERVICE_END and known is None and day is not None:
        note = f"余 {(day - seen.day).days} 天"
    elif known is None and day is not None:
        note = _LATER
    clause = _CLAUSES.get(condition, "7.2")
    ends = condition is Condition.SERVICE_END
    return ConditionRow(
        key=condition.value,
        state=State.OK if known else State.OFF,
        title=CONDITION_ZH[condition],
        clause=seen.heading(clause),
        value=day.isoformat() if day else "未登记",
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
        title="账户变更",
        clause=seen.heading("7.4"),
        value="无",
    )


def change_row(seen: Seen, payment: str, change: AccountChange) -> ConditionRow:
    """A change of the account against its limit before this payment (第七条4)."""
    state, note = _change_state(seen, payment, change)
    figure = f"deadline:7.4:account-{payment}" if _account_limit(seen, payment) else ""
    return ConditionRow(
        key=f"change:{change.id}",
        state=state,
        title="账户变更",
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
        return State.OFF, "付清之后变更，不影响本期"
    until = f"最晚 {limit}" if limit else "最晚日待付款期起算"
    if change.notified_on is None or change.notified_on > seen.day:
        return State.WARN, f"{until}，未书面通知"
    if limit is not None and change.notified_on > limit:
        return State.WARN, f"{until}，通知已迟"
    told = f"{until}，按时通知" if limit else f"已书面通知，{until}"
    return (State.WARN, f"{told}；未回拨核实") if unverified(seen, change) else (State.OK, told)


def unverified(seen: Seen, change: AccountChange) -> bool:
    """Whether nobody had called back about a new account by the as-of day."""
    return change.id in [each.id for each in unverified_accounts(seen.known)]


_AFTER_CHANGE = {
    DeadlineStatus.OPEN: (State.OFF, "未到期"),
    DeadlineStatus.MET: (State.OK, "按时"),
    DeadlineStatus.ARGUABLE: (State.WARN, "可争议"),
    DeadlineStatus.LATE: (State.BAD, "逾期"),
}


def account_points(seen: Seen) -> tuple[Point, ...]:
    """Of each new account: its notice within days of the change (第十八条2), and the call back."""
    points = []
    limits = {each.subject: each for each in seen.assessment.deadlines if each.clause == "18.2"}
    for change in seen.known.account_changes:
        if limit := limits.get(change.id):
            state, word = _AFTER_CHANGE[limit.status]
            text = f"{seen.heading('18.2')}通知{word}"
            points.append(Point(state, text, f"最晚 {limit.due_on}", f"deadline:18.2:{change.id}"))
        points.append(_call_back(change))
    return tuple(points)


def _call_back(change: AccountChange) -> Point:
    figure = f"fact:account_changes:{change.id}:verified_on"
    if change.verified_on is None:
        return Point(State.WARN, "未核实", "按原留电话回拨后再付款", figure)
    who = " 与 ".join(filter(None, (change.verified_by, change.spoke_to)))
    more = f"{change.verified_on}" + (f"，{who}通话" if who else "")
    return Point(State.OK, "已回拨核实", more, figure)


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
        title="收到乙方发票",
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
    words = {"returned": "退回", "amount": "金额", "title": "抬头税号", "verified": "查验"}
    return tuple(
        Point(states[each.good], words[each.key], each.text, f"fact:invoices:{each.invoice}:{each.field}")
        for each in _checks(seen, payment)
    )


def _invoice_note(seen: Seen, figures: PaymentFigures, payment: str) -> str:
    limit, received = figures.invoice_by, figures.invoice_received_on
    if limit is None:
        return "付款期起算后才有最晚收票日"
    if received is not None:
        late = (received - limit).days
        wrong = [each for each in _checks(seen, payment) if each.good is False]
        words = {"returned": "已退回", "amount": "金额不符", "title": "抬头不符"}
        said = "".join(f"；{words[each.key]}" for each in wrong if each.key in words)
        return f"最晚 {limit}，" + (f"迟 {late} 天" if late > 0 else "按时") + said
    if any(each.received_on for each in invoices_of(seen, payment)):
        return f"最晚 {limit}；登记的收票日在截至日之后"
    if figures.settled_on:
        return f"最晚 {limit}，未登记收票"
    left = seen.days_left(limit)
    return f"最晚 {limit}，" + (f"余 {left} 个工作日" if left >= 0 else f"已过 {-left} 个工作日")


def pay_row(seen: Seen, payment: str) -> ConditionRow:
    """The payment itself against its due day."""
    figures = seen.figures(payment)
    state, note = _pay_state(seen, figures)
    return ConditionRow(
        key="pay",
        state=state,
        title="付款，最晚",
        clause=seen.heading("7.2"),
        value=figures.due_on.isoformat() if figures.due_on else "—",
        figure_id=f"payments.{payment}.due_on",
        note=note,
    )


def _pay_state(seen: Seen, figures: PaymentFigures) -> tuple[State, str]:
    if figures.due_on is None:
        return State.OFF, "条件齐备后起算"
    if figures.settled_on:
        late = figures.days_late > 0
        words = f"{figures.settled_on} 付清" + (f"，逾期 {figures.days_late} 天" if late else "，按时")
        return (State.BAD if late else State.OK), words
    if figures.days_late > 0:
        return State.BAD, f"已逾期 {figures.days_late} 天"
    return State.OFF, f"余 {seen.days_left(figures.due_on)} 个工作日"


def progress(seen: Seen, payment: str) -> str:
    """How many conditions and checks are met: 起算 3 / 3，核对 1 / 2."""
    figures = seen.figures(payment)
    met = len(figures.conditions) - len(figures.waiting_for)
    account = Hold.ACCOUNT_UNVERIFIED not in figures.holds and not _waits_for_call(seen, figures)
    checked = account + (invoice_row(seen, payment).state is State.OK)
    return f"起算 {met} / {len(figures.conditions)}，核对 {checked} / 2"


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
        causes.append("发票迟到" if figures.invoice_received_on else "发票未收到")
        lines.append(f"付款期不因此顺延；由此逾期的，{percent(seen.terms.late_payment_rate)} 可抗辩。")
    if Hold.ACCOUNT_UNVERIFIED in figures.holds:
        causes.append("账户变更待核")
        lines.append("核实新账户前不付款；乙方未按时书面通知的，错付、无法支付由乙方承担。")
    elif _waits_for_call(seen, figures):
        causes.append("账户未核实")
        lines.append("按合同原留电话回拨核实新账户之前不宜付款。")
    if not causes:
        return None
    return HoldNotice("暂缓付款：" + "；".join(causes), tuple(lines), figures.earliest_conforming_on)
