"""本期金额 as rows: the deduction item by item, the net sum, what must add up, lateness, the payee."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import msgspec

from desktop.models.assessment import Finding, PaymentFigures
from desktop.models.enums.findings import FindingStatus
from desktop.models.enums.payments import Hold
from desktop.models.facts import Deduction, Payment, Recovery
from desktop.models.money import ZERO, grouped, in_words
from desktop.rules.payment_checks import all_good, invoice_checks
from desktop.views.evident.clauses import clauses_of
from desktop.views.i18n import tr
from desktop.views.pages.payments.seen import SETTLED, Seen
from desktop.views.widgets.parse import show_share
from desktop.views.widgets.states import State

#: More findings than this are summed in one line.
_MOST_LINES = 6


class DeductionLine(msgspec.Struct, frozen=True, kw_only=True):
    """One part of the deduction: whose event, what and when, where it is written, and the sum."""

    key: str
    event: str
    what: str
    place: str
    amount: Decimal
    figure_id: str


class Check(msgspec.Struct, frozen=True):
    """Something to see to before the money leaves."""

    state: State
    text: str
    figure_id: str = ""


class Payee(msgspec.Struct, frozen=True):
    """Who is paid, to which account (its last four digits), and whether that account is settled."""

    name: str
    account: str
    state: State
    word: str


def formula(seen: Seen, payment: str) -> str:
    """How the instalment's own sum comes about: 130,320.00 × 30 %, and what points make of it."""
    words = f"{grouped(seen.terms.total_fee)} × {show_share(seen.instalment(payment).share)}"
    scaled = seen.figures(payment).scaled
    if scaled is None:
        return words
    if scaled.share is None:
        return tr("{words}，得分未认定，最少 {amount_min}").format(
            words=words, amount_min=grouped(scaled.amount_min)
        )
    return f"{words} × {show_share(scaled.share)}"


def entries_of(seen: Seen, payment: str) -> tuple[Payment | Deduction, ...]:
    """The payments and deductions recorded for an instalment, by date."""
    cash = [each for each in seen.facts.payments if each.payment == payment]
    set_off = [each for each in seen.facts.deductions if each.payment == payment]
    return tuple(sorted((*cash, *set_off), key=lambda each: (each.date, type(each).__name__, each.id)))


def deduction_lines(seen: Seen, payment: str) -> tuple[DeductionLine, ...]:
    """The parts whose sum is this instalment's deduction; none where nothing can be deducted."""
    figures, sums = seen.figures(payment), seen.assessment.penalties
    if figures.unpaid == 0 or sums.confirmed + sums.losses == 0:
        return ()
    deductible = f"payments.{payment}.deductible"
    held_back = sums.payable - sums.deducted - sums.recovered
    parts = (
        (
            "losses",
            tr("损失"),
            tr("{count} 项").format(count=len(seen.facts.losses)),
            "12.6",
            sums.losses,
            "penalties.losses",
        ),
        ("excess", tr("超限"), tr("超出赔付上限，暂不能扣"), "12.7", -sums.excess, "penalties.excess"),
        ("deducted", tr("已扣"), tr("各期合计"), "12.6", -sums.deducted, "penalties.deducted"),
        ("recovered", tr("已补足"), tr("乙方另行支付"), "12.6", -sums.recovered, "penalties.recovered"),
        ("over", tr("多扣"), tr("已扣多于可扣"), "12.7", max(ZERO, -held_back), "penalties.outstanding"),
        ("rest", tr("不足"), tr("本期不够扣，另扣或补足"), "12.6", -_rest(seen, figures), deductible),
    )
    return (
        *_finding_lines(seen),
        *(
            DeductionLine(
                key=key, event=word, what=what, place=seen.heading(clause), amount=amount, figure_id=figure
            )
            for key, word, what, clause, amount, figure in parts
            if amount != 0
        ),
    )


def _rest(seen: Seen, figures: PaymentFigures) -> Decimal:
    return seen.assessment.penalties.outstanding - figures.deductible


def _finding_lines(seen: Seen) -> tuple[DeductionLine, ...]:
    counted = [each for each in seen.assessment.findings if each.charged and each.confirmed]
    counted.sort(key=lambda each: (each.occurred_on or seen.day, each.key))
    clauses = clauses_of(seen.terms)
    if len(counted) <= _MOST_LINES:
        return tuple(_finding_line(seen, each, clauses[each.row].name) for each in counted)
    shown, rest = counted[: _MOST_LINES - 1], counted[_MOST_LINES - 1 :]
    summed = DeductionLine(
        key="others",
        event=tr("其余"),
        what=tr("{count} 项").format(count=len(rest)),
        place=seen.heading("12.3"),
        amount=sum((each.amount or ZERO for each in rest), ZERO),
        figure_id="penalties.confirmed",
    )
    return (*(_finding_line(seen, each, clauses[each.row].name) for each in shown), summed)


def _finding_line(seen: Seen, finding: Finding, what: str) -> DeductionLine:
    return DeductionLine(
        key=finding.key,
        event=tr("、").join(finding.events),
        what=tr("{what}，{occurred_on}").format(what=what, occurred_on=finding.occurred_on)
        if finding.occurred_on
        else what,
        place=seen.heading(finding.row),
        amount=finding.amount or ZERO,
        figure_id=f"finding:{finding.key}",
    )


def pending(seen: Seen) -> Check | None:
    """The findings that stand and wait for the project lead; they are not in the deduction yet."""
    waiting = [each for each in seen.assessment.findings if seen.today.waits(each)]
    if not waiting:
        return None
    total = sum((each.amount or ZERO for each in waiting), ZERO)
    text = tr("另有 {count} 项成立未确认，共 {total} 元，确认后才可扣").format(
        count=len(waiting), total=grouped(total)
    )
    return Check(State.WARN, text, "penalties.accrued")


def not_yet(seen: Seen, records: Sequence[Payment | Deduction | Recovery]) -> str:
    """Says that recorded sums are dated after the as-of day, and so are not counted; else nothing."""
    later = [each for each in records if each.date > seen.day]
    return tr("有 {count} 笔登记在截至日之后，尚未计入").format(count=len(later)) if later else ""


def words(figures: PaymentFigures) -> str:
    """The net sum as finance writes it: 人民币贰万贰仟捌佰零陆元整."""
    return tr("人民币{net}").format(net=in_words(figures.net))


def checks(seen: Seen, payment: str) -> tuple[Check, ...]:
    """That the parts add up to the instalment, and what the invoice must say (checked once it does)."""
    figures = seen.figures(payment)
    return (_sum_check(figures), _invoice_check(seen, figures))


def _sum_check(figures: PaymentFigures) -> Check:
    parts = [(tr("净付"), figures.net), (tr("扣款"), figures.deductible)]
    parts += [(tr("已付"), figures.paid)] if figures.paid else []
    parts += [(tr("已扣"), figures.set_off)] if figures.set_off else []
    total = sum((amount for _, amount in parts), ZERO)
    names = " + ".join(name for name, _ in parts)
    sums = " + ".join(grouped(amount) for _, amount in parts)
    if total == figures.amount:
        return Check(State.OK, f"{names} = {sums} = {grouped(total)}")
    over = grouped(total - figures.amount)
    return Check(
        State.BAD,
        tr("{names} = {total}，多于应付 {over} 元，请核对付款与扣款登记").format(
            names=names, total=grouped(total), over=over
        ),
    )


def _invoice_check(seen: Seen, figures: PaymentFigures) -> Check:
    words_ = tr("发票应按全额 {amount} 开具，扣款不减开票金额").format(amount=grouped(figures.amount))
    found = invoice_checks(seen.known, figures.id, figures.amount)
    if any(each.good is False for each in found):
        return Check(State.WARN, words_)
    return Check(State.OK if all_good(found) else State.OFF, words_)


def late(seen: Seen, payment: str) -> Check | None:
    """Party A's own delay (第七条5); None where nothing is late."""
    figures = seen.figures(payment)
    if figures.late_penalty_status is None:
        return None
    sure = figures.late_penalty_status is FindingStatus.CERTAIN
    word = tr("应付乙方") if sure else tr("可抗辩")
    rate = show_share(seen.terms.late_payment_rate)
    period = tr("按日计") if seen.terms.readings.late_payment == "per_day" else tr("一次计")
    penalty = tr("{rate} 违约金 {late_penalty} 元（{period}）").format(
        rate=rate, late_penalty=grouped(figures.late_penalty), period=period
    )
    text = tr("甲方逾期 {days_late} 天，{penalty}，{word}").format(
        days_late=figures.days_late, penalty=penalty, word=word
    )
    return Check(State.BAD if sure else State.WARN, text, f"payments.{payment}.late_penalty")


def payee(seen: Seen, payment: str) -> Payee:
    """The vendor and its account, as the contract prints it or as it was called back; is a change open?"""
    vendor, figures = seen.contract.parties["b"], seen.figures(payment)
    called = [each for each in seen.known.account_changes if each.verified_on and each.account]
    bank, number = (called[-1].bank, called[-1].account) if called else (vendor.bank, vendor.account)
    tail = tr("尾号 {number}").format(number=number[-4:]) if number else tr("未登记账号")
    account = tr("{value}，{tail}").format(value=bank or tr("未登记开户行"), tail=tail)
    if Hold.ACCOUNT_UNVERIFIED in figures.holds:
        return Payee(vendor.name, account, State.WARN, tr("账户变更待核"))
    changed = [each.verified_on for each in seen.known.account_changes]
    if changed and figures.status not in SETTLED:
        if None in changed:
            return Payee(vendor.name, account, State.WARN, tr("账户未核实"))
        return Payee(vendor.name, account, State.OK, tr("变更已核实 {changed}").format(changed=changed[-1]))
    return Payee(vendor.name, account, State.OK, tr("未变更"))
