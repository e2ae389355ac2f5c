"""The figures that an assessment states, by id, each with the value that its tree must come to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from desktop.models.assessment import Assessment, PaymentFigures, SlaMonth, Value
from desktop.models.enums.duties import DEADLINE_STATUS_ZH
from desktop.models.enums.findings import FINDING_STATUS_ZH
from desktop.models.enums.payments import CONDITION_ZH, HOLD_ZH, PAYMENT_STATUS_ZH

Stated = Iterator[tuple[str, Value]]
_PENALTIES = (
    "accrued",
    "accrued_min",
    "accrued_max",
    "confirmed",
    "losses",
    "received",
    "cap",
    "payable",
    "deducted",
    "recovered",
    "outstanding",
    "excess",
    "threshold",
    "threshold_exceeded",
)
_PAYMENT = (
    "amount",
    "paid",
    "set_off",
    "unpaid",
    "deductible",
    "net",
    "late_penalty",
    "days_late",
    "trigger_on",
    "due_on",
    "invoice_by",
    "invoice_received_on",
    "earliest_conforming_on",
    "settled_on",
)
_NONE = "无"


def stated(assessment: Assessment) -> dict[str, Value]:
    """Every figure with what the assessment says it is; statuses in the words that are shown."""
    return {
        **dict(_fields(assessment, "contract")),
        **{
            f"payments.{name}.{field}": value
            for name, figures in assessment.payments.items()
            for field, value in _payment(figures)
        },
        **{f"penalties.{name}": getattr(assessment.penalties, name) for name in _PENALTIES},
        **dict(_fields(assessment, "counters")),
        **dict(_fields(assessment, "settlement")),
        **{f"finding:{each.key}": each.row if each.major else each.amount for each in assessment.findings},
        **{f"right:{each.clause}": each.arisen_on for each in assessment.rights},
        **dict(_deadlines(assessment)),
        **dict(_checks(assessment)),
        **{
            f"sla:{month}:{name}": value
            for month, row in assessment.sla.items()
            for name, value in _month(row)
        },
    }


def amounts(figures: dict[str, Value]) -> dict[str, Decimal]:
    """Those of the figures that are sums of money (or a finding's sum, the least and the most of it)."""
    money = ("penalties.", "payments.", "settlement.", "finding:", "contract.")
    return {
        name: value
        for name, value in figures.items()
        if isinstance(value, Decimal) and name.startswith(money)
    }


def _fields(assessment: Assessment, part: str) -> Stated:
    held = getattr(assessment, part)
    for name in held.__struct_fields__ if held is not None else ():
        yield f"{part}.{name}", getattr(held, name)


def _payment(figures: PaymentFigures) -> Stated:
    for name in _PAYMENT:
        yield name, getattr(figures, name)
    late = figures.late_penalty_status
    yield "late_penalty_status", FINDING_STATUS_ZH[late] if late else None
    yield "status", PAYMENT_STATUS_ZH[figures.status]
    yield "waiting_for", "、".join(CONDITION_ZH[each] for each in figures.waiting_for) or _NONE
    yield "holds", "、".join(HOLD_ZH[each] for each in figures.holds) or _NONE


def _deadlines(assessment: Assessment) -> Stated:
    # Of limits that have one name the first is the one that the name stands for.
    for each in reversed(assessment.deadlines):
        name = f"{each.clause}:{each.subject}"
        yield f"strict:{name}", each.strict_on
        yield f"deadline:{name}", each.due_on
        yield f"status:{name}", DEADLINE_STATUS_ZH[each.status]


def _checks(assessment: Assessment) -> Stated:
    before = Counter[tuple[str, str]]()
    for each in assessment.sla_checks:
        place = before[each.incident, each.check]
        before[each.incident, each.check] += 1
        yield f"check:{each.incident}:{each.check}:{place}", each.met


def _month(row: SlaMonth) -> Stated:
    yield "requests", row.requests
    yield "response", row.mean_response_minutes
    yield "recovery", row.mean_recovery_minutes
    for system, level in row.availability.items():
        yield f"availability:{system}", level.percent
        yield f"downtime:{system}", level.downtime_seconds
        yield f"allowed:{system}", level.allowed_seconds
        yield f"met:{system}", level.met
