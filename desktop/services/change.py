"""What a command gives back: what it touched and what followed, or why it was refused."""

from __future__ import annotations

import msgspec

from desktop.models.assessment import Assessment, Problem, Value


class FactKey(msgspec.Struct, frozen=True):
    """Names a recorded fact: the name of its list and its id."""

    kind: str
    id: str


class Change(msgspec.Struct, frozen=True):
    """One finished command: stored, recomputed, and the same for every page that is told."""

    title: str
    touched: tuple[FactKey, ...]
    before: Assessment
    after: Assessment


class Refused(msgspec.Struct, frozen=True):
    """A command that was not carried out; nothing was written."""

    problems: tuple[Problem, ...]

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)


class Alternative(msgspec.Struct, frozen=True):
    """One value of a reading that a figure rests on, and the figure it would give (None: no figure).

    `title` and `label` are the Chinese words for the reading and for the value.
    """

    reading: str
    value: str
    title: str
    label: str
    current: bool
    figure: Value
