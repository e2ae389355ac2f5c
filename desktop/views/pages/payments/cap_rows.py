"""已回款项的三种读法 as rows: the cap each gives, and what it does to this deduction (第十二条7)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import msgspec

from desktop.models.money import ZERO, grouped, rounded
from desktop.rules.term import monthly_base
from desktop.views.i18n import tr
from desktop.views.pages.payments.seen import Seen
from desktop.views.widgets.parse import show_share
from desktop.views.widgets.states import State


class CapRow(msgspec.Struct, frozen=True, kw_only=True):
    """One reading; sums in yuan. `used_share` and `cap_share` are shares of the widest cap, for the meter."""

    key: str
    label: str
    used: bool
    basis: str
    cap: Decimal
    used_share: Fraction
    cap_share: Fraction
    room: Decimal
    deductible: Decimal
    net: Decimal


class CapTable(msgspec.Struct, frozen=True):
    """The rows, whether they agree on this deduction, and what to mind under the reading in use."""

    rows: tuple[CapRow, ...]
    state: State
    verdict: str
    caution: str


def cap_table(seen: Seen, payment: str) -> CapTable:
    """The readings of 已回款项 that the contract leaves open side by side, in the order of its choices."""
    rows = tuple(_row(seen, payment, reading, label) for reading, label in _labels(seen).items())
    same = len({row.deductible for row in rows}) == 1
    used = next(row for row in rows if row.used)
    if len(rows) == 1:
        return CapTable(rows, State.OK, tr("合同已写明，只有一种读法"), _caution(seen, used))
    if same:
        return CapTable(rows, State.OK, tr("三种读法下本次扣款相同"), _caution(seen, used))
    return CapTable(rows, State.WARN, tr("三种读法下本次扣款不同"), _caution(seen, used))


def _labels(seen: Seen) -> dict[str, str]:
    choices = [each for each in seen.contract.readings if each.name == "cap_basis"]
    return {value.value: value.label for choice in choices for value in choice.values}


def _row(seen: Seen, payment: str, reading: str, label: str) -> CapRow:
    """The engine's own steps from the cap to the net, with the cap of another reading."""
    sums, figures = seen.assessment.penalties, seen.figures(payment)
    cap = sums.caps_by_reading[reading]
    widest = max([*sums.caps_by_reading.values(), sums.payable]) or Decimal(1)
    payable = min(sums.confirmed + sums.losses, cap)
    outstanding = max(ZERO, payable - sums.deducted - sums.recovered)
    deductible = min(outstanding, figures.unpaid)
    return CapRow(
        key=reading,
        label=label,
        used=reading == seen.terms.readings.cap_basis,
        basis=_basis(seen, reading),
        cap=cap,
        used_share=Fraction(payable) / Fraction(widest),
        cap_share=Fraction(cap) / Fraction(widest),
        room=cap - payable,
        deductible=deductible,
        net=figures.unpaid - deductible,
    )


def _basis(seen: Seen, reading: str) -> str:
    sums = seen.assessment.penalties
    open_sums = (each.unpaid for each in seen.assessment.payments.values() if not each.waiting_for)
    received, whole = sums.received, sums.received + sums.deducted + sum(open_sums, ZERO)
    share = show_share(seen.terms.cap_share)
    if reading == "cash_received":
        return f"{grouped(received)} × {share}"
    if reading == "set_off_counts":
        return f"{grouped(whole)} × {share}"
    if sums.caps_by_reading[reading] == _consistent(seen, whole):
        return tr("({whole} − 扣款) × {share}").format(whole=grouped(whole), share=share)
    if sums.caps_by_reading[reading] == rounded(Fraction(seen.terms.cap_share) * Fraction(received)):
        return f"{grouped(received)} × {share}"
    return f"{grouped(whole - sums.deducted)} × {share}"


def _consistent(seen: Seen, whole: Decimal) -> Decimal:
    share = Fraction(seen.terms.cap_share)
    return rounded(share / (1 + share) * Fraction(whole))


def _caution(seen: Seen, used: CapRow) -> str:
    sums = seen.assessment.penalties
    if sums.excess > 0:
        return tr("可主张额与损失超出采用的读法 {excess} 元，超出部分不能按此扣款。").format(
            excess=grouped(sums.excess)
        )
    if used.cap == 0:
        return tr("尚未付款，采用的读法下上限为 0.00，付款前不能扣款。")
    base = monthly_base(seen.terms)
    for coefficient in sorted({row.coefficient for row in seen.terms.annex3}):
        one = rounded(base * Fraction(coefficient))
        if one > used.room:
            words = tr("{coefficient}（{one}）").format(coefficient=show_share(coefficient), one=grouped(one))
            return tr("采用的读法余量 {room}，不足再扣一项 {words}，新增违约只能另行主张。").format(
                room=grouped(used.room), words=words
            )
    return ""
