"""What fell due since somebody last looked: kept until it is done, put off or set aside.

It lies in the user's own folder: what one person was reminded of is no fact of the contract.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec

from desktop.rules.docket import Due, Stage

#: What party A must do is told before its day, what the vendor must do once the day has come.
_OWN = (Stage.LATE, Stage.ARGUABLE, Stage.NEAR)
_OTHER = (Stage.LATE, Stage.ARGUABLE)


class _Answer(msgspec.Struct, frozen=True):
    """What was said to a reminder: not before a day, or not again for this limit."""

    due_on: dt.date | None
    until: dt.date | None


class _Memory(msgspec.Struct, frozen=True):
    """What is remembered of one contract."""

    looked_on: dt.date | None = None
    answers: dict[str, _Answer] = {}


class Reminder(msgspec.Struct, frozen=True):
    """A matter to be reminded of; `fresh` where it came up since somebody last looked."""

    due: Due
    fresh: bool


class Reminders:
    """The reminders of one contract, kept at `path`; a file that cannot be read counts as empty."""

    def __init__(self, path: Path, contract: str) -> None:
        self._path = path
        self._contract = contract
        self._memory = self._read().get(contract, _Memory())

    @property
    def looked_on(self) -> dt.date | None:
        """The day on which somebody last looked."""
        return self._memory.looked_on

    def waiting(self, dues: tuple[Due, ...], today: dt.date) -> tuple[Reminder, ...]:
        """What is late or near and has no answer that holds on this day, the earliest first.

        However long the program was closed: what came up meanwhile is there, marked as fresh.
        """
        found = [each for each in dues if self._asks(each, today)]
        return tuple(Reminder(each, self._fresh(each)) for each in found)

    def postpone(self, due: Due, days: int, today: dt.date) -> bool:
        """Say nothing of it for some days; False where that could not be kept."""
        return self._answer(due, today + dt.timedelta(days=days))

    def ignore(self, due: Due) -> bool:
        """Say nothing more of it, unless its day becomes another; False where that could not be kept."""
        return self._answer(due, None)

    def look(self, today: dt.date) -> bool:
        """Remember that somebody looked; False where that could not be kept."""
        return self._keep(msgspec.structs.replace(self._memory, looked_on=today))

    def _asks(self, due: Due, today: dt.date) -> bool:
        near = due.owed_by == "B" and due.due_on == today and not due.over
        if not near and due.stage not in (_OWN if due.owed_by == "A" else _OTHER):
            return False
        answer = self._memory.answers.get(due.key)
        if answer is None or answer.due_on != due.due_on:
            return True
        return answer.until is not None and answer.until <= today

    def _fresh(self, due: Due) -> bool:
        looked = self._memory.looked_on
        return looked is None or (due.due_on is not None and due.due_on > looked)

    def _answer(self, due: Due, until: dt.date | None) -> bool:
        answers = {**self._memory.answers, due.key: _Answer(due.due_on, until)}
        return self._keep(msgspec.structs.replace(self._memory, answers=answers))

    def _read(self) -> dict[str, _Memory]:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=dict[str, _Memory])
        except (OSError, ValueError):
            return {}

    def _keep(self, memory: _Memory) -> bool:
        """Write it in place of what was there; other contracts' memories stay."""
        self._memory = memory
        draft = self._path.with_suffix(".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(msgspec.json.encode({**self._read(), self._contract: memory}))
            draft.replace(self._path)
        except OSError:
            return False
        return True
