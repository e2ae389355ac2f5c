"""付款审批说明, 付款前核对表 and 账户核实函: whether an instalment may leave, how much, and to whom."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.models.assessment import PaymentFigures
from desktop.models.enums.payments import CONDITION_ZH, HOLD_ZH, PAYMENT_STATUS_ZH
from desktop.models.facts import AccountChange
from desktop.models.money import grouped
from desktop.rules.agenda import instalment_name
from desktop.rules.payment_checks import invoice_checks, unverified_accounts
from desktop.services.lettering.given import Content, Given
from desktop.services.lettering.words import (
    Fields,
    blank,
    capital,
    day_words,
    said,
    share,
    sum_words,
)

_MET, _UNMET, _OPEN = "√ 符合", "× 不符合", "待核"


def approval(given: Given, subject: str) -> Content:
    """Why an instalment is due, what is taken off, what is paid, to which account (第七条)."""
    figures = given.shown.payments.get(subject)
    return Content(
        title=f"{_name(given, subject)}付款审批说明",
        rests_on="7.2",
        clauses=("7.2", "7.3", "12.3", "12.6", "12.7"),
        figures=(f"payments.{subject}.net",) if figures else (),
        fields={**_payment(given, subject), "付款条件": _conditions(figures)},
        about_kind="instalments",
        about=subject,
    )


def checklist(given: Given, subject: str) -> Content:
    """Everything to be looked at before the money leaves, with what was found."""
    figures = given.shown.payments.get(subject)
    rows = tuple(_checks(given, figures)) if figures else ()
    blank_row = ("付款条件", blank("情况"), blank("依据"), _OPEN)
    numbered = tuple(
        {"序号": str(number), "事项": row[0], "情况": row[1], "依据": row[2], "结论": row[3]}
        for number, row in enumerate(rows or (blank_row,), 1)
    )
    return Content(
        title=f"{_name(given, subject)}付款前核对表",
        rests_on="7.2",
        clauses=("7.2", "7.3", "7.4"),
        fields={**_payment(given, subject), "核对事项": numbered},
        about_kind="instalments",
        about=subject,
    )


def _name(given: Given, payment: str) -> str:
    return instalment_name(given.terms, payment) if payment in given.shown.payments else blank("款项")


def _payment(given: Given, payment: str) -> Fields:
    """The sums of an instalment, its days and its payee."""
    figures = given.shown.payments.get(payment)
    bank, account = _account(given)
    part = next((share(each.share) for each in given.terms.payments if each.id == payment), blank("比例"))
    held = "、".join(HOLD_ZH[each] for each in figures.holds) if figures else ""
    return {
        "款项": _name(given, payment),
        "付款比例": part,
        "付款状态": PAYMENT_STATUS_ZH[figures.status] if figures else blank("付款状态"),
        "暂缓原因": held or "无",
        "应付金额": sum_words(figures.amount if figures else None, "应付金额"),
        "应付金额大写": capital(figures.amount if figures else None),
        "已付金额": sum_words(figures.paid if figures else None, "已付金额"),
        "已扣金额": sum_words(figures.set_off if figures else None, "已扣金额"),
        "本期扣款": sum_words(figures.deductible if figures else None, "扣款金额"),
        "本期扣款大写": capital(figures.deductible if figures else None),
        "净付金额": sum_words(figures.net if figures else None, "净付金额"),
        "净付金额大写": capital(figures.net if figures else None),
        "付款期限": day_words(figures.due_on if figures else None, "条件齐备后起算"),
        "收款单位": said(given.contract.parties["b"].name, "收款单位"),
        "开户行": said(bank, "开户行"),
        "账号": said(account, "账号"),
    }


def _account(given: Given) -> tuple[str, str]:
    """The newest account that somebody called back about, else that of the contract (第七条4)."""
    called = [each for each in given.facts.account_changes if each.verified_on and each.account]
    vendor = given.contract.parties["b"]
    return (called[-1].bank, called[-1].account) if called else (vendor.bank, vendor.account)


def _conditions(figures: PaymentFigures | None) -> tuple[dict[str, str], ...]:
    if figures is None:
        return ({"条件": blank("付款条件"), "日期": blank("日期"), "结论": _OPEN},)
    return tuple(
        {
            "条件": CONDITION_ZH[condition],
            "日期": day_words(day, "日期"),
            "结论": "已具备" if day and condition not in figures.waiting_for else "未具备",
        }
        for condition, day in figures.conditions.items()
    )


def _checks(given: Given, figures: PaymentFigures) -> Iterator[tuple[str, str, str, str]]:
    for condition, day in figures.conditions.items():
        met = bool(day) and condition not in figures.waiting_for
        state = _MET if met else _UNMET
        yield CONDITION_ZH[condition], day_words(day, "日期"), given.heading("7.2"), state
    yield from _invoices(given, figures)
    yield from _accounts(given)
    yield from _money(given, figures)


def _invoices(given: Given, figures: PaymentFigures) -> Iterator[tuple[str, str, str, str]]:
    received, limit = figures.invoice_received_on, figures.invoice_by
    early = _OPEN if received is None or limit is None else _MET if received <= limit else _UNMET
    by = f"，最迟{day_words(limit)}" if limit else ""
    words = f"{day_words(received, '收到发票日')}收到{by}"
    yield "发票提前送达", words, given.heading("7.3"), early
    names = {"returned": "发票退回", "amount": "发票金额", "title": "抬头税号", "verified": "发票查验"}
    for check in invoice_checks(given.facts, figures.id, figures.amount):
        state = _OPEN if check.good is None else _MET if check.good else _UNMET
        yield names[check.key], check.text, given.heading("7.3"), state


def _accounts(given: Given) -> Iterator[tuple[str, str, str, str]]:
    clause, changes = given.heading("7.4"), given.facts.account_changes
    if not changes:
        yield "收款账户", "与合同一致，未收到变更通知", clause, _MET
        return
    waiting = unverified_accounts(given.facts)
    last = changes[-1]
    words = f"{day_words(last.changed_on, '变更日')}变更，{day_words(last.notified_on, '书面通知日')}书面通知"
    done = f"，{day_words(last.verified_on)}回拨核实" if last.verified_on else "，尚未回拨核实"
    yield "收款账户", words + done, clause, _UNMET if waiting else _MET


def _money(given: Given, figures: PaymentFigures) -> Iterator[tuple[str, str, str, str]]:
    sums, clause = given.shown.penalties, given.heading("12.6")
    waiting = [each for each in given.charged() if each.waits]
    state = _OPEN if waiting else _MET
    more = f"，另有{len(waiting)}项成立未确认" if waiting else ""
    yield "违约金确认", f"已确认{grouped(sums.confirmed)}元{more}", given.heading("12.3"), state
    yield "赔付上限", f"{grouped(sums.cap)}元，超出{grouped(sums.excess)}元", given.heading("12.7"), _MET
    yield "本期扣款", f"{grouped(figures.deductible)}元", clause, _MET
    rest = sums.outstanding - figures.deductible
    if rest > 0:
        yield "扣款不足", f"本期不足以扣除{grouped(rest)}元，付款后须由乙方补足", clause, _OPEN
    late = figures.days_late
    words = f"逾期{late}日，违约金{grouped(figures.late_penalty)}元" if late else "未逾期"
    yield "付款期限", words, given.heading("7.5"), _UNMET if late else _MET


def account(given: Given, subject: str) -> Content:
    """Asks the vendor to confirm a new account under its seal before money leaves (第七条4)."""
    change = next((each for each in given.facts.account_changes if each.id == subject), AccountChange(id=""))
    vendor = given.contract.parties["b"]
    return Content(
        title="关于核实收款账户的函",
        rests_on="7.4",
        clauses=("7.4", "18.2"),
        fields={
            "账户变更日": day_words(change.changed_on, "账户变更日"),
            "收到通知日": day_words(change.notified_on, "书面通知日"),
            "原开户行": said(vendor.bank, "原开户行"),
            "原账号": said(vendor.account, "原账号"),
            "新开户行": said(change.bank, "新开户行"),
            "新账号": said(change.account, "新账号"),
            "提前工作日": str(given.terms.account_lead_days),
        },
        about_kind="account_changes" if subject else "",
        about=subject,
    )
