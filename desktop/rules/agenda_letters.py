"""What letters, supervisors' notices, new accounts and invoices ask for next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Literal

from desktop.models.assessment import Assessment, PaymentFigures
from desktop.models.calendar import AsOf
from desktop.models.enums.payments import PaymentStatus
from desktop.models.enums.people import Side
from desktop.models.facts import Facts
from desktop.models.register import Notice
from desktop.rules.letters import LimitStatus, answers_of, reply_to
from desktop.rules.payment_checks import invoice_checks, unverified_accounts, valid_invoices
from desktop.rules.steps import NEAR_DAYS, Step, Urgency

_SETTLED = (PaymentStatus.PAID, PaymentStatus.PAID_LATE)


def letter_steps(known: Facts, as_of: AsOf) -> Iterator[Step]:
    """Letters to send and to prove, answers owed by either side; the supervisor's notices not handled yet."""
    answers = answers_of(known.notices)
    for notice in known.notices:
        yield from _course(notice)
        reply = reply_to(notice, answers, as_of)
        if reply.status in (LimitStatus.DUE, LimitStatus.LATE) and reply.due_on:
            owed: Literal["A", "B"] = "A" if reply.owed_by is Side.A else "B"
            figure = f"fact:notices:{notice.id}:reply_by"
            text, clause = f"答复{called(notice)}", notice.clause or "18.1"
            yield _dated(owed, text, clause, reply.due_on, as_of, ("notices", notice.id, figure))
    for each in known.regulator_notices:
        if each.limit_on is not None and each.handled_on is None and each.handled_properly is not True:
            figure = f"fact:regulator_notices:{each.id}:limit_on"
            text = f"处置监管整改通知“{each.title or each.number or each.id}”"
            yield _dated("B", text, "3-7", each.limit_on, as_of, ("regulator_notices", each.id, figure))


def _course(notice: Notice) -> Iterator[Step]:
    """What is left to do with a letter that the program wrote: to send it, then to prove its receipt."""
    if notice.letter is None:
        return
    clause = notice.clause or "18.1"
    if notice.drafted:
        field, text = "sent_on", f"发出{called(notice)}，并登记发出日和方式"
    elif notice.received_on is None and not notice.acknowledged:
        field, text = "received_on", f"补登{called(notice)}的收到日或签收凭证"
    else:
        return
    figure = f"fact:notices:{notice.id}:{field}"
    yield Step("A", "warn", text, clause, None, None, "", "notices", notice.id, figure)


def called(notice: Notice) -> str:
    """How a letter is called in a sentence: what it is about, else its number."""
    return f"“{notice.title or notice.number or notice.id}”"


def _dated(
    owed: Literal["A", "B"], text: str, clause: str, due: dt.date, as_of: AsOf, record: tuple[str, str, str]
) -> Step:
    left = (due - as_of.day).days
    urgency: Urgency = "bad" if left < 0 else "warn" if left <= NEAR_DAYS else "ok"
    return Step(owed, urgency, text, clause, due, left, "日", *record)


def check_steps(known: Facts, assessment: Assessment, name_of: Callable[[str], str]) -> Iterator[Step]:
    """New accounts to call back about, invoices to check, to send back and to make again.

    `name_of` gives what an instalment is called by its id.
    """
    unpaid = [each for each in assessment.payments.values() if each.status not in _SETTLED]
    for change in unverified_accounts(known) if unpaid else ():
        figure = f"fact:account_changes:{change.id}:verified_on"
        text = "回拨核实变更后的账户，核实前不宜付款"
        yield Step("A", "warn", text, "7.4", None, None, "", "account_changes", change.id, figure)
    for figures in unpaid:
        yield from _invoice_steps(known, figures, name_of(figures.id))


def _invoice_steps(known: Facts, figures: PaymentFigures, name: str) -> Iterator[Step]:
    valid = valid_invoices(known, figures.id)
    for check in invoice_checks(known, figures.id, figures.amount):
        target = ("invoices", check.invoice, f"fact:invoices:{check.invoice}:{check.field}")
        if check.key == "returned" and not valid:
            yield Step("B", "warn", f"重新开具{name}发票，原票已退回", "7.3", None, None, "", *target)
        elif check.key == "verified" and check.good is None:
            yield Step("A", "warn", f"查验{name}发票，{check.text}", "7.3", None, None, "", *target)
        elif check.key in ("amount", "title") and check.good is False:
            yield Step("A", "warn", f"退回{name}发票，{check.text}", "7.4", None, None, "", *target)
