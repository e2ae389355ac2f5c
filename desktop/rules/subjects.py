"""How findings name what caused them."""

from __future__ import annotations

from desktop.models.facts import EVIDENT_KINDS, KIND_OF, Availability, Fact
from desktop.models.performance import AcceptanceRound, Delivery, Exit, MonthlyReview

#: The subjects that stand for more than one record of its own id, in the words a reader sees.
SUBJECT_ZH = {"acceptance": "验收", "exit": "退出"}


def subject_of(record: Fact) -> str | None:
    """The name under which findings rest on a record; None where they rest on no record of its kind."""
    match record:
        case Availability():
            return record.subject
        case MonthlyReview():
            return record.month
        case AcceptanceRound():
            return "acceptance"
        case Exit():
            return "exit"
        case Delivery():
            return record.deliverable
    return record.id if KIND_OF[type(record)] in EVIDENT_KINDS else None
