"""Formulas of money: what arose, cap and threshold, instalments (第七条, 第十二条)."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from fractions import Fraction

from desktop.models.assessment import Finding, Trace
from desktop.models.enums.findings import FINDING_STATUS_ZH, VERDICT_ZH, FindingStatus, Verdict
from desktop.models.enums.payments import HOLD_ZH, PAYMENT_STATUS_ZH, Hold, PaymentStatus
from desktop.models.facts import Deduction, Payment
from desktop.models.performance import ForceMajeure
from desktop.proof.days import DAY, months_later, working_days
from desktop.proof.deriver import Deriver, Work, total
from desktop.proof.sources import Derived, UnderivableError, day_of, number
from desktop.proof.standing import best_total

Match = re.Match[str]
_NONE = "无"
_ZERO = Decimal("0.00")


def _charge(finding: Finding, level: str) -> Decimal:
    """What a finding weighs in the choice: certain ones always, the others at the most or the least only."""
    if finding.status is FindingStatus.CERTAIN:
        return finding.amount or _ZERO
    if finding.status is FindingStatus.UNDETERMINED and level != "certain":
        return finding.amount_min if level == "min" else finding.amount_max
    return finding.amount_max if finding.status is FindingStatus.ARGUABLE and level == "max" else _ZERO


def _standing(level: str) -> Work:
    def work(deriver: Deriver, node: Trace, _match: Match) -> Derived:
        listed = total([deriver.value(child) for child in node.children])
        findings = deriver.material.assessment.findings
        best = best_total((frozenset(each.events), _charge(each, level)) for each in findings)
        if listed != Fraction(best):
            deriver.differ(node.name, f"列出的合计 {listed}，择其重者应为 {best}")
        return Fraction(best)

    return work


def _counted_lines(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    """What is absorbed is listed too, and so are events of 附件1, which charge nothing."""
    charged = [child for child in node.children if not child.formula.startswith("已被吸收")]
    return total([value for value in map(deriver.value, charged) if not isinstance(value, str)])


def _confirmed(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    """The standing findings about which the last decision is a confirmation of this very amount."""
    listed = total(deriver.values(node))
    agreed = [
        each.amount or _ZERO
        for each in deriver.material.assessment.findings
        if each.stands and not each.major and _agreed(deriver, each)
    ]
    if listed != sum(map(Fraction, agreed)):
        deriver.differ(node.name, f"列出的合计 {listed}，已确认的合计 {sum(agreed, _ZERO)}")
    return listed


def _agreed(deriver: Deriver, finding: Finding) -> bool:
    about = [
        each
        for each in deriver.material.facts.decisions
        if each.row == finding.row
        and each.subject in finding.subjects
        and each.period in (None, finding.period)
        and each.system in (None, finding.system)
        and (each.decided_on is None or deriver.material.knows(each.decided_on))
    ]
    if not about or about[-1].decision is not Verdict.CONFIRM:
        return False
    return about[-1].amount in (None, finding.amount)


def _agreed_line(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    amount, decision = deriver.values(node)
    if decision != VERDICT_ZH[Verdict.CONFIRM]:
        raise UnderivableError("甲方没有确认")
    return amount


def _bound(deriver: Deriver, node: Trace, match: Match) -> Derived:
    (finding,) = node.children
    deriver.value(finding)
    return deriver.named(finding, "最低" if match["which"] == "少" else "最高")


def _annexes(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    rows = {row.id for row in deriver.material.terms.rows}
    deriver.values(node)
    standing = (each for each in deriver.material.assessment.findings if each.stands and each.row in rows)
    return sum((Fraction(each.amount or 0) for each in standing), Fraction(0))


def _exceeds(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    """More than the line, which is not rounded here."""
    counted, line = node.children
    deriver.value(line)
    exact = deriver.expression(line)
    return number(deriver.value(counted)) > number(exact)


def _first_exceeded(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    """The day is not found anew, which takes every rule on every day before; the line must be exceeded."""
    (exceeded,) = deriver.values(node)
    day = node.value
    if exceeded is not True or not isinstance(day, dt.date) or not deriver.material.knows(day):
        raise UnderivableError("截至日没有超过解除线")
    return day


def _cap_solved(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    """The deduction that is its share of what is received when it is taken, within what can be taken."""
    received, share, set_off, unpaid = map(number, deriver.values(node))
    solved = share * (received + set_off + unpaid) / (1 + share)
    if solved < set_off:
        return share * (received + unpaid)
    return share * received if solved > set_off + unpaid else solved


class _Part:
    """A sum that settled an instalment, and its day."""

    def __init__(self, deriver: Deriver, node: Trace) -> None:
        record = deriver.material.record(node.facts[0])
        if not isinstance(record, Payment | Deduction):
            raise UnderivableError("不是付款，也不是扣款")
        self.amount, self.day = number(deriver.value(node)), record.date


def _parts(deriver: Deriver, node: Trace) -> list[_Part]:
    parts = [_Part(deriver, child) for child in node.children if child.facts and not child.formula]
    return sorted(parts, key=lambda part: part.day)


def _settled_on(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    amount, paid = number(deriver.named(node, "应付")), Fraction(0)
    for part in _parts(deriver, node):
        paid += part.amount
        if paid >= amount:
            return part.day
    return None


def _days_late(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    due, settled, seen = deriver.values(node)
    if due is None:
        return Fraction(0)
    return Fraction(max(0, (day_of(seen if settled is None else settled) - day_of(due)).days))


def _not_late(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    if number(deriver.values(node)[0]):
        raise UnderivableError("已经逾期")
    return Fraction(0)


def _overdue(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    amount, due = number(deriver.named(node, "应付")), day_of(deriver.named(node, "应付日"))
    in_time = sum((part.amount for part in _parts(deriver, node) if part.day <= due), Fraction(0))
    return max(Fraction(0), amount - in_time)


def _overdue_days(deriver: Deriver, node: Trace, match: Match) -> Derived:
    left, due = number(_overdue(deriver, node, match)), day_of(deriver.named(node, "应付日"))
    weight = Fraction(0)
    for part in _parts(deriver, node):
        if part.day > due:
            settled = min(left, part.amount)
            weight, left = weight + settled * (part.day - due).days, left - settled
    return weight + left * (day_of(deriver.named(node, "截至")) - due).days


def _late_status(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    days, holds = deriver.values(node)
    if not number(days):
        return None
    return FINDING_STATUS_ZH[FindingStatus.CERTAIN if holds == _NONE else FindingStatus.ARGUABLE]


def _waiting(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    return "、".join(child.name for child in node.children if deriver.value(child) is None) or _NONE


def _payment_status(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    def status() -> PaymentStatus:
        unpaid, trigger, due, invoice, settled, seen = deriver.values(node)
        if settled is not None:
            late = due is not None and day_of(settled) > day_of(due)
            return PaymentStatus.PAID_LATE if late else PaymentStatus.PAID
        if trigger is None:
            return PaymentStatus.WAITING
        if day_of(seen) > day_of(due):
            return PaymentStatus.OVERDUE
        if number(unpaid) != number(deriver.named(node.children[0], "应付")):
            return PaymentStatus.PART_PAID
        return PaymentStatus.AWAITING_INVOICE if invoice is None else PaymentStatus.PAYABLE

    return PAYMENT_STATUS_ZH[status()]


def _conforming(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    """The first working day from the due date on that leaves the invoice its working days."""
    due, invoice, lead = deriver.values(node)
    if due is None or invoice is None:
        return None
    calendar, days = deriver.material.calendar, -int(number(lead))
    if day_of(invoice) <= working_days(day_of(due), days, calendar):
        return None
    day = day_of(due)
    while not (calendar.is_workday(day) and working_days(day, days, calendar) >= day_of(invoice)):
        day += DAY
    return day


def _holds(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    limit, invoice, notify_by, *changes, seen = deriver.values(node)
    found = []
    if limit is not None and day_of(seen if invoice is None else invoice) > day_of(limit):
        found.append(HOLD_ZH[Hold.INVOICE_LATE])
    notices = changes[1::2]
    if any(each is None or (notify_by is not None and day_of(each) > day_of(notify_by)) for each in notices):
        found.append(HOLD_ZH[Hold.ACCOUNT_UNVERIFIED])
    return "、".join(found) or _NONE


def _holds_left(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    holds, settled = deriver.values(node)
    return holds if settled is None else _NONE


def _service_end(deriver: Deriver, node: Trace, match: Match) -> Derived:
    signed, months, *extension = deriver.values(node)
    reading = deriver.material.terms.readings.service_end
    if (reading == "day_before") != bool(match["before"]) or bool(extension) != bool(match["more"]):
        raise UnderivableError("公式与采用的读法、所列的顺延不一致")
    if signed is None:
        return None
    day = months_later(day_of(signed), int(number(months)))
    return day + int(number(total(extension))) * DAY - (DAY if match["before"] else 0 * DAY)


def _suspended(deriver: Deriver, node: Trace, _match: Match) -> Derived:
    deriver.values(node)
    days: set[dt.date] = set()
    for ref in node.facts:
        record = deriver.material.record(ref)
        if isinstance(record, ForceMajeure) and record.extension_agreed:
            if record.suspended_from is None or record.suspended_to is None:
                raise UnderivableError("中止的起止日没有登记")
            length = (record.suspended_to - record.suspended_from).days + 1
            days |= {record.suspended_from + place * DAY for place in range(length)}
    return Fraction(len(days))


KINDS: dict[str, Work] = {
    r"成立的违约金之和，同一事件择其重者": _standing("certain"),
    r"未认定的按最少计，可争议的不计，同一事件择其重者": _standing("min"),
    r"未认定的按最多计，可争议的计入，同一事件择其重者": _standing("max"),
    r"其中计入的违约金之和，同一事件择其重者": _counted_lines,
    r"其中甲方已确认的之和": _confirmed,
    r"甲方已确认的违约金": _agreed_line,
    r"未认定的按最(?P<which>少|多)计": _bound,
    r"成立的附件2、附件3违约金之和": _annexes,
    r".+须超过解除线，等于不触发": _exceeds,
    r"该日终了时发生额首次超过解除线": _first_exceeded,
    r"扣款后实际收到的款项 × 上限比例，解出扣款": _cap_solved,
    r"付款与抵扣累计达到应付的一日": _settled_on,
    r"应付日至付清日（未付清的至截至日）的日数，不小于零": _days_late,
    r"没有逾期，为零": _not_late,
    r"应付日终了时的未付额": _overdue,
    r"逾期各部分的金额 × 各自逾期天数之和": _overdue_days,
    r"逾期的，有暂缓事由可争议，否则成立": _late_status,
    r"尚未到来的条件": _waiting,
    r"依次看：已付清、条件、逾期、部分结清、发票": _payment_status,
    r"不早于应付日，且使迟到的发票满发票提前的工作日数；发票未迟的没有此日": _conforming,
    r"发票迟于发票最晚日；付清之前的账户变更没有通知，或通知迟于账户变更最晚通知": _holds,
    r"付清后不再列": _holds_left,
    r"签订日的对应日(?P<before>的前一日)?(?P<more>，再加确认顺延的日数)?": _service_end,
    r"书面确认顺延的中止日数，首尾两日都计，重叠的日只计一次": _suspended,
}
