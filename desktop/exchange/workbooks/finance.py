"""The four workbooks for finance, each alone or several in one file, with one cover."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum
from pathlib import Path

from desktop.exchange.workbooks import cover, deduction, payments, penalties, service
from desktop.exchange.workbooks.book import Book, Place
from desktop.exchange.workbooks.source import Source


class Ledger(StrEnum):
    """What can be exported for finance."""

    PAYMENTS = "payments"
    PENALTIES = "penalties"
    DEDUCTION = "deduction"
    SERVICE = "service"


LEDGER_ZH = {
    Ledger.PAYMENTS: payments.TITLE,
    Ledger.PENALTIES: penalties.TITLE,
    Ledger.DEDUCTION: deduction.TITLE,
    Ledger.SERVICE: service.TITLE,
}
_SEVERAL = "财务台账"


def subject_of(ledgers: Collection[Ledger]) -> str:
    """What a workbook of these is called."""
    return LEDGER_ZH[next(iter(ledgers))] if len(ledgers) == 1 else _SEVERAL


def write(source: Source, ledgers: Collection[Ledger], target: Path) -> None:
    """Write a workbook with a cover and these ledgers; OSError where that cannot be."""
    subject = subject_of(ledgers)
    name = source.contract.short_name
    with Book(f"{name} {subject}", f"{name}　截至 {source.day}", source.mark) as book:
        front = cover.begin(book)
        places = _ledgers(book, source, ledgers)
        cover.fill(front, source, subject, book.titles[1:], places)
        book.save(target)


def _ledgers(book: Book, source: Source, ledgers: Collection[Ledger]) -> dict[str, Place]:
    """The ledgers one after the other; where the sums stand that later ones and the cover refer to."""
    places: dict[str, Place] = {}
    if Ledger.PAYMENTS in ledgers:
        places |= payments.add(book, source)
    if Ledger.PENALTIES in ledgers:
        places |= penalties.add(book, source)
    if Ledger.DEDUCTION in ledgers:
        places |= deduction.add(book, source, places)
    if Ledger.SERVICE in ledgers:
        service.add(book, source)
    return places
