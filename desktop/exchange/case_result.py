"""An assessment as the case format prints it: its keys and no others, money as text with two places."""

from __future__ import annotations

from typing import Any

import msgspec

from desktop.models.assessment import Assessment

_CONTRACT = ("total_fee", "monthly_base", "service_start", "service_end")
_PAYMENT = (
    "amount",
    "trigger_on",
    "waiting_for",
    "due_on",
    "invoice_by",
    "earliest_conforming_on",
    "status",
    "deductible",
    "net",
    "paid",
    "days_late",
    "late_penalty",
    "late_penalty_status",
    "holds",
    "scaled",
)
_FINDING = (
    "row",
    "subjects",
    "event",
    "period",
    "status",
    "coefficient",
    "base",
    "amount",
    "amount_min",
    "amount_max",
    "stands",
    "absorbed_by",
)
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


def plain(assessment: Assessment) -> dict[str, Any]:
    """The assessment as JSON values, under the keys of the case format.

    `settlement` is null unless the contract was terminated.
    """
    return {
        "contract": _reduced(assessment.contract, _CONTRACT),
        "payments": {name: _reduced(each, _PAYMENT) for name, each in assessment.payments.items()},
        "findings": [_reduced(each, _FINDING) for each in assessment.findings],
        "penalties": _reduced(assessment.penalties, _PENALTIES),
        "rights": msgspec.to_builtins(assessment.rights),
        "counters": msgspec.to_builtins(assessment.counters),
        "settlement": msgspec.to_builtins(assessment.settlement),
        "sla_checks": msgspec.to_builtins(assessment.sla_checks),
        "sla": msgspec.to_builtins(assessment.sla),
        "deadlines": msgspec.to_builtins(assessment.deadlines),
        "warnings": msgspec.to_builtins(assessment.warnings),
    }


def _reduced(record: msgspec.Struct, keys: tuple[str, ...]) -> dict[str, Any]:
    return {key: msgspec.to_builtins(getattr(record, key)) for key in keys}
