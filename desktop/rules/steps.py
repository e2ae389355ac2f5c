"""One thing to do, as the agenda lists it, and how a limit of the vendor becomes one."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

from desktop.models.assessment import Deadline
from desktop.models.calendar import AsOf
from desktop.models.enums.duties import DeadlineStatus

Urgency = Literal["ok", "warn", "bad", "open"]
#: So many working days, or days, before a limit it is near.
NEAR_DAYS = 5


#: The kind of a step that leads to the list of what is not established.
QUESTIONS = "questions"


class Step(msgspec.Struct, frozen=True):
    """One thing to do.

    `left` counts to `due_on` in `unit` (工作日 or 日), negative when past; `kind` and `target` name the
    record it is done on ("payments", "first"; "incidents", "I3"), or the finding decided on ("findings", its
    key), or what is to be established (`QUESTIONS`, "kind|id" of the record); `figure_id` what explains it.
    """

    owed_by: Literal["A", "B"]
    urgency: Urgency
    text: str
    clause: str
    due_on: dt.date | None
    left: int | None
    unit: str
    kind: str
    target: str
    figure_id: str = ""
    note: str = ""


def limit_step(limit: Deadline, text: str, kind: str, as_of: AsOf, target: str = "") -> Step:
    """What the vendor owes by a limit; `target` is the record, the limit's subject where none is named."""
    left = (limit.due_on - as_of.day).days
    near: Urgency = "warn" if left <= NEAR_DAYS else "ok"
    urgency: Urgency = "bad" if limit.status is DeadlineStatus.LATE else near
    moved = f"原 {limit.strict_on:%m-%d}" if limit.strict_on != limit.due_on else ""
    figure = f"deadline:{limit.clause}:{limit.subject}"
    target = target or limit.subject
    return Step("B", urgency, text, limit.clause, limit.due_on, left, "日", kind, target, figure, moved)
