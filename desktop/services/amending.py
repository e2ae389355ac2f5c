"""What keeps a supplement or a decision about a reading from being taken as it is given."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.exchange.amendment_checks import AmendmentError, amended_contracts, reading_faults_of
from desktop.models.assessment import Problem
from desktop.models.contract import Contract
from desktop.models.facts import Facts
from desktop.services.revising import contradicted, label_of

_WAY_OUT = "请改正后再保存"
_LABELS = {"changes": "改动", "effective_on": "生效日"}


def amendment_problems(contract: Contract, facts: Facts) -> tuple[Problem, ...]:
    """Everything wrong with supplements and decisions, laid over the contract, or with facts under them."""
    try:
        several = amended_contracts(contract, facts)
    except AmendmentError as error:
        name = f"补充协议“{error.amendment.title or error.amendment.id}”"
        return tuple(
            Problem(
                fault.path,
                f"{name}的{_LABELS.get(fault.path) or label_of(fault.path) or fault.path}：{fault.got}",
                fault.expected,
                _WAY_OUT,
            )
            for fault in error.faults
        )
    untrue = contradicted(several[-1], contract, facts) if several else ()
    return (*untrue, *_choices(contract, facts))


def _choices(contract: Contract, facts: Facts) -> Iterator[Problem]:
    for fault in reading_faults_of(contract, facts):
        yield Problem(fault.path, f"读法决定：{fault.got}", fault.expected, _WAY_OUT)
    for choice in facts.reading_choices:
        if not choice.reason.strip():
            yield Problem("reason", "没有填写理由", "选用这一读法的理由", "请填写后再保存")
