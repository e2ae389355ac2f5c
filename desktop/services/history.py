"""What can be undone and redone, derived from the audit, so that it holds after reopening too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from desktop.storage.audit import Entry

#: How ids of each kind begin; E is kept for event groups that a person names.
#: A kind of which a contract has one record needs no ids.
PREFIXES = {
    "incidents": "I",
    "requests": "R",
    "availability": "M",
    "absences": "V",
    "invoices": "F",
    "account_changes": "C",
    "payments": "P",
    "deductions": "D",
    "recoveries": "K",
    "losses": "L",
    "decisions": "Z",
    "people": "N",
    "personnel_changes": "G",
    "objections": "O",
    "headcounts": "H",
    "complaints": "T",
    "monthly_reviews": "Y",
    "expansions": "X",
    "regulator_notices": "J",
    "rectifications": "Q",
    "breaches": "B",
    "acceptance_rounds": "A",
    "force_majeure": "U",
    "confidential_returns": "S",
    "address_changes": "W",
    "deliveries": "DV",
    "point_reviews": "PF",
    "amendments": "BX",
    "reading_choices": "DF",
    "health_notes": "ZX",
    "documents": "CL",
    "service_uses": "YL",
    "authorisations": "SQ",
    "access_permissions": "FW",
    "media_permissions": "JZ",
    "notices": "HJ",
    "shifts": "BC",
    "protected_periods": "ZB",
    "city_scores": "JP",
    "system_filings": "RY",
    "custody": "WB",
    "obligation_checks": "HD",
    "attachments": "ZJ",
}

#: Longer numbers are names that came from outside, not ids that `new_id` gave.
_MOST_DIGITS = 18


class History:
    """The entries of one contract, its undo and redo stacks, and the ids that were ever given."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self.entries: list[Entry] = []
        self.undoable: list[Entry] = []
        self.redoable: list[Entry] = []
        self.last: Entry | None = None
        self._highest: dict[str, int] = defaultdict(int)
        for entry in entries:
            self.record(entry)

    def record(self, entry: Entry) -> None:
        """Take in an entry that has been stored; raises IndexError where it undoes or redoes nothing."""
        self.entries.append(entry)
        if entry.kind == "made":
            return
        self.last = entry
        if entry.kind in ("seal", "restore"):
            return
        if entry.kind == "undo":
            self.redoable.append(self.undoable.pop())
        elif entry.kind == "redo":
            self.undoable.append(self.redoable.pop())
        else:
            self.undoable.append(entry)
            self.redoable.clear()
            self._note_ids(entry)

    def branch(self) -> History:
        """A history that starts here: nothing to undo, and the ids that were given stay given."""
        twin = History()
        twin._highest.update(self._highest)
        return twin

    def new_id(self, kind: str) -> str:
        """An id that no fact of that kind has ever had, not even one removed or undone."""
        return self.new_ids(kind, 1)[0]

    def new_ids(self, kind: str, count: int) -> tuple[str, ...]:
        """As many such ids as are needed at once."""
        first = self._highest[kind] + 1
        return tuple(f"{PREFIXES[kind]}{number}" for number in range(first, first + count))

    def _note_ids(self, entry: Entry) -> None:
        for kind, fact_id in entry.keys:
            number = fact_id.removeprefix(PREFIXES.get(kind, ""))
            if number.isdecimal() and len(number) <= _MOST_DIGITS:
                self._highest[kind] = max(self._highest[kind], int(number))
