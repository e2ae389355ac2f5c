"""Which letter a matter calls for: on the page of the matter, and at a step of the agenda."""

from __future__ import annotations

import msgspec

from desktop.models.enums.papers import LetterKind

#: The letter that a record of a kind calls for; several for an instalment, of which this is the first.
_OF_KIND = {
    "findings": LetterKind.BREACH,
    "rectifications": LetterKind.ORDER,
    "objections": LetterKind.STAFF,
    "personnel_changes": LetterKind.LEAD,
    "instalments": LetterKind.CHECKLIST,
    "payments": LetterKind.CHECKLIST,
    "account_changes": LetterKind.ACCOUNT,
    "confidential_returns": LetterKind.RETURN,
    "incidents": LetterKind.FINDING,
}


class Occasion(msgspec.Struct, frozen=True):
    """A letter and what it is about; `subject` None for the likeliest."""

    kind: LetterKind
    subject: str | None = None


def occasion_of(kind: str, target: str, figure: str) -> Occasion | None:
    """The letter that a step on a record, or one explained by a figure, calls for; None where none does."""
    if figure.startswith("right:"):
        return Occasion(LetterKind.TERMINATION, figure.partition(":")[2])
    if kind == "monthly_reviews":
        return Occasion(LetterKind.ORDER)
    if figure.startswith("deadline:13.2:"):
        return Occasion(LetterKind.MIGRATION)
    return Occasion(_OF_KIND[kind], target or None) if kind in _OF_KIND else None
