"""付款条件 as rows: what starts the period, the account, the invoice, and why to hold the payment."""

from __future__ import annotations

import datetime as dt

import msgspec

from desktop.models.assessment import PaymentFigures
from desktop.models.enums import CONDITION_ZH, Condition, Hold, PaymentStatus
from desktop.models.facts import AccountChange, Invoice
from desktop.rules.instalments import accepted_on
from desktop.rules.payments import MILESTONE_FIELDS
from desktop.rules.points import scored_on
from desktop.views.pages.payments.seen import SETTLED, Seen, percent
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
    if limit is None:
        return State.OK, f"已书面通知，{until}"
    if change.notified_on > limit:
        return State.WARN, f"{until}，通知已迟"
    return State.OK, f"{until}，按时通知"


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
    calm = State.OK if received else State.OFF
    return ConditionRow(
        key="invoice",
        state=State.WARN if missing or late else calm,
        title="收到乙方发票",
        clause=seen.heading("7.3"),
        note=_invoice_note(seen, figures, payment),
        note_figure=f"payments.{payment}.invoice_by" if limit else "",
        current=missing,
    )


def _invoice_note(seen: Seen, figures: PaymentFigures, payment: str) -> str:
    limit, received = figures.invoice_by, figures.invoice_received_on
    if limit is None:
        return "付款期起算后才有最晚收票日"
    if received is not None:
        late = (received - limit).days
        return f"最晚 {limit}，" + (f"迟 {late} 天" if late > 0 else "按时")
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
    account = Hold.ACCOUNT_UNVERIFIED not in figures.holds
    checked = account + (invoice_row(seen, payment).state is State.OK)
    return f"起算 {met} / {len(figures.conditions)}，核对 {checked} / 2"


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
    if not causes:
        return None
    return HoldNotice("暂缓付款：" + "；".join(causes), tuple(lines), figures.earliest_conforming_on)
