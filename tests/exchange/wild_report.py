"""What becomes of a file on its way through reading, headers and planning, in the words of the manifest."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from desktop.exchange.headers import find_head, guess_kind, headers, mapped
from desktop.exchange.sheets import SheetError, read_book
from desktop.exchange.template import load_contract
from desktop.models.facts import Facts
from desktop.services.importing import Setup, make_plan


def outcome(path: Path) -> dict[str, Any]:
    """The report of one file: why it was refused, or what each row becomes."""
    try:
        book = read_book(path)
    except SheetError as error:
        return {"refused": error.what}
    head = find_head(book.sheet)
    kind = guess_kind(book.sheet, head)
    if kind is None:
        return {"kind": None}
    setup = Setup(kind, head, mapped(kind, headers(book.sheet, head)))
    plan = make_plan(book.sheet, setup, load_contract(), Facts())
    found: dict[str, Any] = {"kind": kind, "head": [head.row + 1, head.depth], "rows": dict(plan.counts)}
    whys = {f"{each.number}": each.why for each in plan.rows if each.why}
    parts = {"notes": [*book.notes, *plan.notes], "why": whys, "asks": list(plan.asks)}
    return found | {name: part for name, part in parts.items() if part}
