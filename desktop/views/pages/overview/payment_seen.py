"""The card 下期付款 and the line beside the title, as plain values (第五条, 第七条)."""

from __future__ import annotations

import datetime as dt

import msgspec

from desktop.models.assessment import PaymentFigures
from desktop.models.enums.payments import PAYMENT_STATUS_ZH, Condition, Hold, PaymentStatus
from desktop.models.money import ZERO
from desktop.rules.agenda import instalment_name, working_days_left
from desktop.views.i18n import named, say, tr
from desktop.views.pages.overview.seen import CardSeen, Mark, Seen, Stat, day_text, yuan
from desktop.views.widgets import State
from desktop.views.widgets.parse import show_share

_SETTLED = (PaymentStatus.PAID, PaymentStatus.PAID_LATE)
_CHIPS = {
    PaymentStatus.WAITING: State.OFF,
    PaymentStatus.AWAITING_INVOICE: State.WARN,
    PaymentStatus.PAYABLE: State.OK,
    PaymentStatus.OVERDUE: State.BAD,
    PaymentStatus.PART_PAID: State.WARN,
}
#: A condition in the words of the card, long and short.
_CONDITIONS = {
    Condition.SIGNED: (tr("合同签署"), tr("签署")),
    Condition.SERVICE_END: (tr("服务期满"), tr("期满")),
    Condition.EXPERT_REVIEW: (tr("专家评审"), tr("评审")),
    Condition.FUNDS: (tr("财政资金"), tr("资金")),
    Condition.MID_ACCEPTANCE: (tr("中期验收"), tr("中验")),
    Condition.ACCEPTANCE: (tr("验收合格"), tr("验收")),
    Condition.POINT_REVIEWS: (tr("考核得分"), tr("考核")),
}


def payment_card(seen: Seen) -> CardSeen:
    """The first instalment that is not settled: what leaves, when, and what it waits for (第七条)."""
    for instalment in seen.terms.payments:
        figures = seen.assessment.payments[instalment.id]
        if figures.status not in _SETTLED:
            return _open_payment(seen, figures)
    return _all_settled(seen)


def _all_settled(seen: Seen) -> CardSeen:
    every = list(seen.assessment.payments.values())
    last = every[-1]
    return CardSeen(
        title=tr("下期付款"),
        chip=Mark(State.OK, tr("已付清"), f"payments.{last.id}.status"),
        figure=yuan(sum((each.paid for each in every), ZERO)),
        unit=tr("元，各期均已付清"),
        figure_id="penalties.received",
        stats=tuple(
            Stat(
                tr("{terms}付清").format(terms=say(instalment_name(seen.terms, each.id))),
                day_text(each.settled_on),
                f"payments.{each.id}.status",
            )
            for each in every
        )[-3:],
    )


def _open_payment(seen: Seen, figures: PaymentFigures) -> CardSeen:
    instalment = next(each for each in seen.terms.payments if each.id == figures.id)
    path = f"payments.{figures.id}"
    chip = Mark(_CHIPS[figures.status], named(PAYMENT_STATUS_ZH[figures.status]), f"{path}.status")
    if figures.status is PaymentStatus.AWAITING_INVOICE:
        chip = Mark(State.WARN, tr("等待发票"), f"{path}.status")
    elif figures.holds and figures.status is not PaymentStatus.WAITING:
        overdue = figures.status is PaymentStatus.OVERDUE
        word = tr("逾期，暂缓") if overdue else tr("暂缓付款")
        chip = Mark(State.BAD if overdue else State.WARN, word, f"{path}.status")
    return CardSeen(
        title=tr("下期付款：{terms} {share}").format(
            terms=named(instalment_name(seen.terms, figures.id)), share=show_share(instalment.share)
        ),
        chip=chip,
        figure=yuan(figures.net),
        unit=tr("元，净付"),
        figure_id=f"{path}.net",
        marks=_payment_marks(figures),
        stats=_payment_stats(seen, figures, instalment.working_days),
    )


def _payment_marks(figures: PaymentFigures) -> tuple[Mark, ...]:
    path = f"payments.{figures.id}"
    found = []
    for condition, day in figures.conditions.items():
        state = State.OFF if condition in figures.waiting_for else State.OK
        word, short = _CONDITIONS[condition]
        tip = (
            tr("{word}：{day}").format(word=word, day=day_text(day))
            if state is State.OK
            else tr("{word}：尚未满足").format(word=word)
        )
        found.append(Mark(state, word, f"{path}.trigger_on", short, tip))
    found.append(_invoice_mark(figures))
    if Hold.ACCOUNT_UNVERIFIED in figures.holds:
        found.append(
            Mark(State.WARN, tr("账户"), f"{path}.status", tr("账户"), tr("收款账户变更待核（第七条4）"))
        )
    return tuple(found)


def _invoice_mark(figures: PaymentFigures) -> Mark:
    identity = f"payments.{figures.id}.invoice_by"
    received = figures.invoice_received_on
    if received is None:
        state = State.OFF if figures.invoice_by is None else State.WARN
        return Mark(state, tr("发票"), identity, tr("发票"), tr("发票：尚未收到（第七条3）"))
    late = Hold.INVOICE_LATE in figures.holds
    tip = tr("发票：{received} 收到").format(received=received.isoformat()) + (
        tr("，晚于期限") if late else ""
    )
    return Mark(State.WARN if late else State.OK, tr("发票"), identity, tr("发票"), tip)


def _payment_stats(seen: Seen, figures: PaymentFigures, working_days: int) -> tuple[Stat, ...]:
    path = f"payments.{figures.id}"
    if figures.due_on is None:
        return (
            Stat(tr("本期应付"), yuan(figures.amount), f"{path}.amount"),
            Stat(
                tr("应付日"),
                tr("条件齐后 {working_days} 工作日").format(working_days=working_days),
                f"{path}.due_on",
            ),
        )
    invoice = Stat(tr("发票最晚"), day_text(figures.invoice_by), f"{path}.invoice_by")
    return (
        Stat(tr("应付日"), figures.due_on.isoformat(), f"{path}.due_on"),
        _time_left(seen, figures.due_on, figures.days_late, path),
        invoice,
    )


def _time_left(seen: Seen, due: dt.date, days_late: int, path: str) -> Stat:
    if days_late:
        return Stat(tr("逾期"), tr("{days_late} 天").format(days_late=days_late), f"{path}.late_penalty")
    left = working_days_left(seen.as_of.day, due, seen.calendar)
    return Stat(tr("余"), tr("{left} 工作日").format(left=left) if left else tr("今天到期"), f"{path}.due_on")


class Phrase(msgspec.Struct, frozen=True):
    """Words, and a date (or a statement) after them that can be explained."""

    words: str
    figure: str
    figure_id: str


def headline(seen: Seen) -> tuple[Phrase, ...]:
    """The service term in words, for the line beside the page title; at most three phrases."""
    contract, day = seen.assessment.contract, seen.as_of.day
    start, end = contract.service_start, contract.service_end
    if start is None or end is None:
        return (Phrase("", tr("合同尚未签署完毕，服务期未起算"), "contract.service_start"),)
    term = (
        Phrase(tr("服务期 "), start.isoformat(), "contract.service_start"),
        Phrase(tr(" 至 "), end.isoformat(), "contract.service_end"),
    )
    if day < start:
        return (*term, Phrase(tr("，{days} 天后开始").format(days=(start - day).days), "", ""))
    if day <= end:
        rest = tr("还有 {days} 天届满").format(days=(end - day).days) if day < end else tr("今天届满")
        return (
            *term,
            Phrase(tr("，第 {days} 天，{rest}").format(days=(day - start).days + 1, rest=rest), "", ""),
        )
    over = tr("，已届满 {days} 天").format(days=(day - end).days)
    for deadline in seen.assessment.deadlines:
        if deadline.clause == "13.2" and day <= deadline.due_on:
            figure = f"deadline:{deadline.clause}:{deadline.subject}"
            return (
                *term,
                Phrase(tr("{over}；迁移期至 ").format(over=over), deadline.due_on.isoformat(), figure),
            )
    return (*term, Phrase(over, "", ""))
