"""The word of every closed list that a fact may hold."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from desktop.models.enums.duties import CHECK_RESULT_ZH, CheckResult
from desktop.models.enums.findings import (
    BREACH_KIND_ZH,
    LOSS_KIND_ZH,
    VERDICT_ZH,
    BreachKind,
    LossKind,
    Verdict,
)
from desktop.models.enums.incidents import (
    CAUSE_ZH,
    EFFECT_ZH,
    GRADE_ZH,
    LEADER_ZH,
    MAJOR_KIND_ZH,
    REPORTER_ZH,
    Cause,
    Effect,
    Grade,
    Leader,
    MajorKind,
    Reporter,
)
from desktop.models.enums.papers import FORM_ZH, LETTER_ZH, Form, LetterKind
from desktop.models.enums.payments import INVOICE_KIND_ZH, InvoiceKind
from desktop.models.enums.people import (
    DUTY_ZH,
    PERMISSION_ZH,
    ROLE_ZH,
    SIDE_ZH,
    Duty,
    PermissionKind,
    Role,
    Side,
)

_WORDS: dict[type[StrEnum], dict[Any, str]] = {
    Cause: CAUSE_ZH,
    Effect: EFFECT_ZH,
    Verdict: VERDICT_ZH,
    Role: ROLE_ZH,
    Side: SIDE_ZH,
    Duty: DUTY_ZH,
    MajorKind: MAJOR_KIND_ZH,
    Reporter: REPORTER_ZH,
    Leader: LEADER_ZH,
    BreachKind: BREACH_KIND_ZH,
    PermissionKind: PERMISSION_ZH,
    Form: FORM_ZH,
    Grade: GRADE_ZH,
    CheckResult: CHECK_RESULT_ZH,
    InvoiceKind: INVOICE_KIND_ZH,
    LossKind: LOSS_KIND_ZH,
    LetterKind: LETTER_ZH,
}


def word_of(value: StrEnum) -> str:
    """The word a reader sees for what a fact says."""
    return _WORDS[type(value)][value]
