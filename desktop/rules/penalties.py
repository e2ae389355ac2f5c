"""From what arose to what may be deducted: confirmed, cap, payable, threshold (第十二条3、6、7)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

import msgspec

from desktop.models.assessment import FactRef, Finding, Penalties, Trace
from desktop.models.contract import Terms
from desktop.models.enums.findings import VERDICT_ZH, FindingStatus, Verdict
from desktop.models.facts import Decision, Facts
from desktop.models.money import ZERO, rounded
from desktop.rules.instalments import Account
from desktop.rules.memo import Memo
from desktop.rules.percent import CLAUSES
from desktop.rules.standing import absorbers, standing_set

CAP_READINGS = ("cash_received", "self_consistent", "set_off_counts")
_CAP_WORDS = {
    "cash_received": "已付现金 × 上限比例",
    "self_consistent": "扣款后实际收到的款项 × 上限比例，解出扣款",
    "set_off_counts": "（已付现金 + 已扣 + 到期未付） × 上限比例",
}


_RANGE_WORDS = {
    "accrued_min": ("最少发生额", "未认定的按最少计，可争议的不计，同一事件择其重者"),
    "accrued_max": ("最多发生额", "未认定的按最多计，可争议的计入，同一事件择其重者"),
}


def finding_rows(terms: Terms) -> tuple[str, ...]:
    """The rows and clauses that findings may be listed under, in the order of listing."""
    annexes = (*(row.id for row in terms.annex1), *(row.id for row in terms.rows))
    tickets = tuple(limit.id for limit in terms.ticket_limits)
    late = (terms.late_delivery.id,) if terms.late_delivery else ()
    return (*annexes, *tickets, *late, *CLAUSES)


def ordered(terms: Terms, findings: Sequence[Finding]) -> list[Finding]:
    """Findings as listed: by row, then period, then subjects in sorted order, then system."""
    order = {row: place for place, row in enumerate(finding_rows(terms))}
    return sorted(
        findings,
        key=lambda each: (order[each.row], each.period or "", each.subjects, each.system or ""),
    )


def with_standing(
    findings: Sequence[Finding], decisions: tuple[Decision, ...], memo: Memo
) -> tuple[Finding, ...]:
    """`findings` (in listed order) with what stands, what absorbed the rest, and what was decided."""
    standing = _standing(findings, "certain", memo)
    given = tuple((each.row, each.event, each.amount) for each in findings)
    absorbed = memo.once("absorbers", (given, standing), lambda: absorbers(findings, standing))
    stands = set(standing)
    outcomes = [
        (place in stands, absorber, decision_for(finding, decisions))
        for place, (finding, absorber) in enumerate(zip(findings, absorbed, strict=True))
    ]
    return memo.paired("with standing", findings, outcomes, _with_outcome)


def _with_outcome(finding: Finding, outcome: tuple[bool, str | None, Decision | None]) -> Finding:
    """A finding that stands or not, with what absorbed it and what was decided about it."""
    stands, absorber, decision = outcome
    stale = decision is not None and _stale(decision, finding)
    return msgspec.structs.replace(
        finding,
        stands=stands or (finding.major and finding.status is FindingStatus.CERTAIN),
        absorbed_by=absorber,
        confirmed=decision is not None and decision.decision is Verdict.CONFIRM and not stale,
        waived=decision is not None and decision.decision is Verdict.WAIVE,
        stale_decision=stale,
    )


def decision_for(finding: Finding, decisions: tuple[Decision, ...]) -> Decision | None:
    """The last decision recorded about a finding."""
    found = None
    for decision in decisions:
        about = decision.row == finding.row and decision.subject in finding.subjects
        narrowed = decision.period in (None, finding.period) and decision.system in (None, finding.system)
        if about and narrowed:
            found = decision
    return found


def _stale(decision: Decision, finding: Finding) -> bool:
    if decision.decision is Verdict.WAIVE or decision.amount is None:
        return False
    return finding.status is not FindingStatus.CERTAIN or decision.amount != finding.amount


def _amounts(findings: Sequence[Finding], level: str) -> list[int]:
    return [int(_amount(finding, level) * 100) for finding in findings]


def _amount(finding: Finding, level: str) -> Decimal:
    if finding.status is FindingStatus.CERTAIN:
        return finding.amount or ZERO
    if finding.status is FindingStatus.UNDETERMINED and level != "certain":
        return finding.amount_max if level == "max" else finding.amount_min
    if finding.status is FindingStatus.ARGUABLE and level == "max":
        return finding.amount_max
    return ZERO


def _standing(findings: Sequence[Finding], level: str, memo: Memo) -> list[int]:
    amounts = _amounts(findings, level)
    given = (tuple(finding.event for finding in findings), tuple(amounts))
    return memo.once(("standing", level), given, lambda: standing_set(findings, amounts))


def _total(findings: Sequence[Finding], level: str, memo: Memo) -> Decimal:
    amounts = _amounts(findings, level)
    return Decimal(sum(amounts[place] for place in _standing(findings, level, memo))).scaleb(-2)


class CapBasis(msgspec.Struct, frozen=True):
    """Cash paid, sums set off so far, and what is unpaid of instalments that do not wait."""

    received: Decimal
    set_off: Decimal
    unpaid: Decimal


def cap_basis(accounts: tuple[Account, ...]) -> CapBasis:
    """The three sums that the readings of 已回款项 combine (第十二条7)."""
    return CapBasis(
        sum((account.cash for account in accounts), ZERO),
        sum((account.set_off for account in accounts), ZERO),
        sum((account.unpaid for account in accounts if not account.waiting_for), ZERO),
    )


def cap_under(reading: str, basis: CapBasis, share: Fraction) -> Decimal:
    """The most that the vendor may owe in all, in yuan, under one reading of 已回款项."""
    received, set_off, unpaid = map(Fraction, (basis.received, basis.set_off, basis.unpaid))
    if reading == "cash_received":
        return rounded(share * received)
    if reading == "set_off_counts":
        return rounded(share * (received + set_off + unpaid))
    consistent = share / (1 + share) * (received + set_off + unpaid)
    if consistent < set_off:
        return rounded(share * (received + unpaid))
    if consistent - set_off > unpaid:
        return rounded(share * received)
    return rounded(consistent)


def penalties(
    terms: Terms,
    facts: Facts,
    accounts: tuple[Account, ...],
    findings: tuple[Finding, ...],
    memo: Memo,
) -> Penalties:
    """All the sums of article 12 on the as-of day."""
    basis = cap_basis(accounts)
    caps = {reading: cap_under(reading, basis, Fraction(terms.cap_share)) for reading in CAP_READINGS}
    cap = caps[terms.readings.cap_basis]
    standing = [finding for finding in findings if finding.stands and finding.amount is not None]
    accrued = sum((finding.amount or ZERO for finding in standing), ZERO)
    confirmed = sum((finding.amount or ZERO for finding in standing if finding.confirmed), ZERO)
    losses = sum((loss.amount for loss in facts.losses), ZERO)
    recovered = sum((recovery.amount for recovery in facts.recoveries), ZERO)
    payable = min(confirmed + losses, cap)
    threshold = rounded(Fraction(terms.total_fee) * Fraction(terms.threshold_share))
    return Penalties(
        accrued=accrued,
        accrued_min=_total(findings, "min", memo),
        accrued_max=_total(findings, "max", memo),
        confirmed=confirmed,
        losses=losses,
        received=basis.received,
        cap=cap,
        payable=payable,
        deducted=basis.set_off,
        recovered=recovered,
        outstanding=max(ZERO, payable - basis.set_off - recovered),
        excess=confirmed + losses - payable,
        threshold=threshold,
        threshold_exceeded=exceeds(terms, findings),
        caps_by_reading=caps,
    )


def exceeds(terms: Terms, findings: Iterable[Finding]) -> bool:
    """Whether what has arisen is more than 30 % of the total (第十二条3, reading `threshold_scope`)."""
    counted = sum((each.amount or ZERO for each in findings if each.stands and _in_scope(terms, each)), ZERO)
    return Fraction(counted) > Fraction(terms.total_fee) * Fraction(terms.threshold_share)


def _in_scope(terms: Terms, finding: Finding) -> bool:
    return terms.readings.threshold_scope == "all_penalties" or finding.row not in CLAUSES


def penalty_traces(
    terms: Terms,
    facts: Facts,
    accounts: tuple[Account, ...],
    findings: tuple[Finding, ...],
    figures: Penalties,
    ledger: dict[str, Trace],
) -> dict[str, Trace]:
    """How each sum came about, by figure id; `ledger` holds the traces of what is unpaid."""
    sums = _recorded_traces(facts, findings, figures)
    share = Trace("上限比例", terms.cap_share, "份额", clause="12.7", term="cap_share")
    cap = _cap_trace(
        terms, figures, (sums["received"], share, sums["deducted"], _unpaid_trace(accounts, ledger))
    )
    claimed = (sums["confirmed"], sums["losses"])
    words = "（可主张额 + 损失）与赔付上限中较小者"
    payable = Trace("可扣额", figures.payable, "元", words, "12.7", children=(*claimed, cap))
    outstanding = Trace(
        "尚可扣",
        figures.outstanding,
        "元",
        "可扣额 − 已扣 − 已补足，不小于零",
        "12.6",
        children=(payable, sums["deducted"], sums["recovered"]),
    )
    words = "可主张额 + 损失 − 可扣额"
    excess = Trace("超出上限", figures.excess, "元", words, "12.7", children=(*claimed, payable))
    sums |= {"cap": cap, "payable": payable, "outstanding": outstanding, "excess": excess}
    sums |= _threshold_traces(terms, figures, findings, sums["accrued"])
    return {f"penalties.{name}": trace for name, trace in sums.items()}


def _recorded_traces(facts: Facts, findings: tuple[Finding, ...], figures: Penalties) -> dict[str, Trace]:
    """The sums that findings and recorded facts give by themselves."""
    standing = [finding for finding in findings if finding.stands and not finding.major]
    lines = tuple(finding_line(finding) for finding in standing)
    agreed = tuple(_agreed_line(each, facts.decisions) for each in standing if each.confirmed)
    found = {
        "accrued": ("发生额", "成立的违约金之和，同一事件择其重者", "12.3", lines),
        "confirmed": ("可主张额", "其中甲方已确认的之和", "12.3", agreed),
        "losses": ("损失", "甲方的各项损失之和", "12.6", _loss_lines(facts)),
        "received": ("已付现金", "付给乙方的现金之和", "12.7", _cash_lines(facts)),
        "deducted": ("已扣", "已抵扣的各笔之和", "12.6", _deduction_lines(facts)),
        "recovered": ("已补足", "乙方补足的现金之和", "12.6", _recovery_lines(facts)),
    }
    return {
        figure: Trace(name, getattr(figures, figure), "元", words, clause, children=children)
        for figure, (name, words, clause, children) in found.items()
    }


def range_trace(figures: Penalties, findings: tuple[Finding, ...], figure: str) -> Trace:
    """How the least or the most that may have arisen came about: what would stand then (第十二条3).

    `figure` is "accrued_min" or "accrued_max".
    """
    level = figure.removeprefix("accrued_")
    amounts = _amounts(findings, level)
    lines = tuple(_range_line(findings[place], level) for place in standing_set(findings, amounts))
    name, words = _RANGE_WORDS[figure]
    value: Decimal = getattr(figures, figure)
    return Trace(name, value, "元", words, "12.3", children=lines)


def _threshold_traces(
    terms: Terms, figures: Penalties, findings: tuple[Finding, ...], accrued: Trace
) -> dict[str, Trace]:
    """The line above which the contract may be ended, whether it is passed, and how far off it is."""
    counted = accrued
    if terms.readings.threshold_scope != "all_penalties":
        lines = tuple(finding_line(each) for each in findings if each.stands and _in_scope(terms, each))
        amount = sum((line.value for line in lines if isinstance(line.value, Decimal)), ZERO)
        words = "成立的附件2、附件3违约金之和"
        counted = Trace("附件违约金", amount, "元", words, "12.3", "threshold_scope", children=lines)
    total = Trace("合同总额", terms.total_fee, "元", clause="7.1", term="total_fee")
    share = Trace("解除线比例", terms.threshold_share, "份额", clause="12.3", term="threshold_share")
    line = Trace("解除线", figures.threshold, "元", "合同总额 × 解除线比例", "12.3", children=(total, share))
    exceeded = Trace(
        "超出解除线",
        figures.threshold_exceeded,
        formula=f"{counted.name}须超过解除线，等于不触发",
        clause="12.3",
        reading="threshold_scope",
        children=(counted, line),
    )
    over = figures.threshold_exceeded
    name, words = (
        ("超出解除线", f"{counted.name} − 解除线")
        if over
        else ("距解除线", f"解除线 − {counted.name}；须超过才触发")
    )
    assert isinstance(counted.value, Decimal)
    distance = abs(figures.threshold - counted.value)
    room = Trace(name, distance, "元", words, "12.3", "threshold_scope", children=(line, counted))
    percent = rounded(Fraction(figures.accrued) * 100 / Fraction(terms.total_fee))
    part = Trace("占合同总额", percent, "%", "发生额 ÷ 合同总额", "12.3", children=(accrued, total))
    return {"threshold": line, "threshold_exceeded": exceeded, "room": room, "share": part}


def _unpaid_trace(accounts: tuple[Account, ...], ledger: dict[str, Trace]) -> Trace:
    unpaid = tuple(
        ledger[f"payments.{each.instalment.id}.unpaid"] for each in accounts if not each.waiting_for
    )
    words = "条件已齐的各期未付金额之和"
    return Trace("到期未付", cap_basis(accounts).unpaid, "元", words, "7.2", children=unpaid)


def _cap_trace(terms: Terms, figures: Penalties, lines: tuple[Trace, ...]) -> Trace:
    reading = terms.readings.cap_basis
    children = lines[:2] if reading == "cash_received" else lines
    return Trace("赔付上限", figures.cap, "元", _CAP_WORDS[reading], "12.7", "cap_basis", children=children)


def _line_name(finding: Finding) -> str:
    return f"{finding.row}（{'、'.join(finding.events)}）"


def finding_line(finding: Finding) -> Trace:
    """A finding's own trace, named so that a list of them can be told apart."""
    return msgspec.structs.replace(finding.trace, name=_line_name(finding))


def _agreed_line(finding: Finding, decisions: tuple[Decision, ...]) -> Trace:
    """What was confirmed, with the decision that confirmed it."""
    decision = decision_for(finding, decisions)
    assert decision is not None
    agreed = Trace(
        "甲方决定", VERDICT_ZH[decision.decision], facts=(FactRef("decisions", decision.id, "decision"),)
    )
    words = "甲方已确认的违约金"
    children = (finding.trace, agreed)
    return Trace(_line_name(finding), finding.amount, "元", words, finding.row, children=children)


def _range_line(finding: Finding, level: str) -> Trace:
    """What a finding comes to at the least or at the most."""
    if finding.status is not FindingStatus.UNDETERMINED:
        return finding_line(finding)
    words = "未认定的按最少计" if level == "min" else "未认定的按最多计"
    amount = _amount(finding, level)
    return Trace(_line_name(finding), amount, "元", words, finding.row, children=(finding.trace,))


def _loss_lines(facts: Facts) -> tuple[Trace, ...]:
    return tuple(
        Trace(loss.title or loss.id, loss.amount, "元", facts=(FactRef("losses", loss.id, "amount"),))
        for loss in facts.losses
    )


def _cash_lines(facts: Facts) -> tuple[Trace, ...]:
    return tuple(
        Trace(f"付款 {each.date}", each.amount, "元", facts=(FactRef("payments", each.id, "amount"),))
        for each in facts.payments
    )


def _deduction_lines(facts: Facts) -> tuple[Trace, ...]:
    return tuple(
        Trace(f"扣款 {each.date}", each.amount, "元", facts=(FactRef("deductions", each.id, "amount"),))
        for each in facts.deductions
    )


def _recovery_lines(facts: Facts) -> tuple[Trace, ...]:
    return tuple(
        Trace(f"补足 {each.date}", each.amount, "元", facts=(FactRef("recoveries", each.id, "amount"),))
        for each in facts.recoveries
    )
