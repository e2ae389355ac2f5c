"""What is to be checked before money leaves: the vendor's new account and its invoice (第七条3、4).

None of it moves a sum or a limit. An invoice that was sent back is none (`instalments`): the payment waits
for another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Literal

import msgspec

from desktop.models.facts import AccountChange, Facts, Invoice
from desktop.models.money import ZERO, grouped


class InvoiceCheck(msgspec.Struct, frozen=True):
    """One look at the invoices of an instalment: good, bad, or not made yet (None), and what it saw.

    `invoice` and `field` name the recorded value that it rests on.
    """

    key: Literal["returned", "amount", "title", "verified"]
    good: bool | None
    text: str
    invoice: str
    field: str


def unverified_accounts(known: Facts) -> tuple[AccountChange, ...]:
    """The new accounts that nobody has called back about; payment to them should wait (第七条4)."""
    return tuple(each for each in known.account_changes if each.verified_on is None)


def valid_invoices(known: Facts, payment: str) -> tuple[Invoice, ...]:
    """The invoices of an instalment that were not sent back."""
    return tuple(each for each in known.invoices if each.payment == payment and each.returned_on is None)


def invoice_checks(known: Facts, payment: str, amount: Decimal) -> tuple[InvoiceCheck, ...]:
    """What the invoices of an instalment of `amount` show; nothing where none was received."""
    found = [each for each in known.invoices if each.payment == payment]
    valid = valid_invoices(known, payment)
    if not found:
        return ()
    returned = tuple(_returned(found, replaced=bool(valid)))
    if not valid:
        return returned
    return (*returned, _amount(valid, amount), _title(valid), _verified(valid))


def all_good(checks: tuple[InvoiceCheck, ...]) -> bool:
    """Whether amount, title and verification were all looked at and found right."""
    return bool(checks) and all(each.good for each in checks)


def _returned(found: Iterable[Invoice], *, replaced: bool) -> Iterator[InvoiceCheck]:
    for each in found:
        if each.returned_on is not None:
            why = f"：{each.returned_reason}" if each.returned_reason else ""
            after = "，已另收发票" if replaced else "，等待重新开具"
            text = f"{_called(each).strip()} {each.returned_on} 退回{why}{after}"
            yield InvoiceCheck("returned", replaced, text, each.id, "returned_on")


def _amount(valid: tuple[Invoice, ...], amount: Decimal) -> InvoiceCheck:
    """Deductions do not lessen what is invoiced: the invoices together bear the whole instalment."""
    blank = next((each for each in valid if each.amount is None), None)
    if blank is not None:
        return InvoiceCheck("amount", None, f"{_called(blank)}未登记价税合计", blank.id, "amount")
    total = sum((each.amount or ZERO for each in valid), ZERO)
    if total == amount:
        text = f"价税合计 {grouped(total)} 元，与本期应付相符"
    else:
        differs = f"{'多' if total > amount else '少'} {grouped(abs(total - amount))} 元"
        text = f"价税合计 {grouped(total)} 元，比本期应付 {grouped(amount)} 元{differs}"
    return InvoiceCheck("amount", total == amount, text, valid[0].id, "amount")


def _title(valid: tuple[Invoice, ...]) -> InvoiceCheck:
    wrong = next((each for each in valid if each.title_matches is False), None)
    if wrong is not None:
        text = f"{_called(wrong)}抬头或税号与合同不符，应退回重开"
        return InvoiceCheck("title", False, text, wrong.id, "title_matches")
    blank = next((each for each in valid if each.title_matches is None), None)
    if blank is not None:
        return InvoiceCheck("title", None, f"{_called(blank)}抬头税号未核对", blank.id, "title_matches")
    return InvoiceCheck("title", True, "抬头税号与合同相符", valid[0].id, "title_matches")


def _verified(valid: tuple[Invoice, ...]) -> InvoiceCheck:
    blank = next((each for each in valid if each.verified_on is None), None)
    if blank is not None:
        return InvoiceCheck("verified", None, f"{_called(blank)}未查验真伪", blank.id, "verified_on")
    last = max(each.verified_on for each in valid if each.verified_on)
    return InvoiceCheck("verified", True, f"{last} 查验", valid[0].id, "verified_on")


def _called(invoice: Invoice) -> str:
    return f"发票 {invoice.number} " if invoice.number else "发票"
