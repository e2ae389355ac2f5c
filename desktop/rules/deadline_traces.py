"""How each limit came about: the day it is counted from, the count, the move, and how it stands."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from desktop.models.assessment import Assessment, Deadline, FactRef, Trace
from desktop.models.clauses import Deliverable
from desktop.models.contract import Terms
from desktop.models.enums.duties import DEADLINE_STATUS_ZH
from desktop.models.facts import Fact, Facts
from desktop.models.fields import fields_of
from desktop.models.performance import AcceptanceRound
from desktop.rules import deliverables as deliveries
from desktop.rules.counts import UNMOVED, counted_trace, moved_trace
from desktop.rules.points import UNRECORDED


class _Recorded(NamedTuple):
    """A limit that runs from a field of a record: list, field, its name, the term, and what keeps it."""

    kind: str
    start: str
    name: str
    term: str
    kept: str
    back: bool = False


_RECORDED = {
    "4.7": _Recorded("personnel_changes", "effective_on", "更换日", "lead_change_days", "notice_on", True),
    "9.4": _Recorded("objections", "received_on", "乙方收到异议", "replacement_days", "replaced_on"),
    "18.2": _Recorded("address_changes", "changed_on", "变更日", "address_notice_days", "notified_on"),
    "3-4": _Recorded("expansions", "requested_on", "提出日", "expansion_days", "completed_on"),
    "14.3": _Recorded("force_majeure", "occurred_on", "发生日", "force_majeure_proof_days", "proof_on"),
    "15.5": _Recorded("confidential_returns", "notice_received_on", "收到通知", "return_days", "returned_on"),
}
_REWORK = _Recorded("acceptance_rounds", "inspected_on", "检验不合格", "rework_days", "resubmitted_on")
#: Limits that never move: counted back from a day, or set by party A.
_UNMOVED = ("4.7", "7.4", "12.4", "13.1")


def deadline_trace(terms: Terms, known: Facts, assessment: Assessment, deadline: Deadline) -> Trace:
    """How a limit was counted and moved."""
    strict = strict_trace(terms, known, assessment, deadline)
    done = _done(terms, known, deadline)
    if deadline.clause in _UNMOVED:
        return Trace("期限", deadline.due_on, "", UNMOVED, deadline.clause, children=(strict, *done))
    return moved_trace("期限", deadline.due_on, strict, *done)


def strict_trace(terms: Terms, known: Facts, assessment: Assessment, deadline: Deadline) -> Trace:
    """How a limit was counted, before it moved off rest days."""
    clause, day = deadline.clause, deadline.strict_on
    if clause == "12.4":
        limit = _leaf(
            "整改期限", "rectifications", known.find("rectifications", deadline.subject), "limit_on"
        )
        return Trace("按日计", day, "", "甲方在整改通知中定的期限，不移", clause, children=(limit,))
    deliverable = _deliverable(terms, deadline)
    if deliverable is not None:
        return deliveries.strict_trace(terms, deliverable)
    found = _recorded(known, deadline)
    if found is not None:
        spec, record = found
        start = _leaf(spec.name, spec.kind, record, spec.start)
        return counted_trace("按日计", day, clause, start, _count(terms, spec.term), back=spec.back)
    if clause == "7.4":
        figure = f"payments.{deadline.subject.removeprefix('account-')}.due_on"
        start, term, back = _figure("应付日", assessment, figure), "account_lead_days", True
    elif deadline.subject == "application":
        start, term, back = _service_end(assessment), "acceptance_apply_days", False
    elif deadline.subject == "exit":
        start, term, back = _service_end(assessment), "exit_notice_months", True
    else:
        start, term, back = _service_over(known, assessment), "migration_months", False
    return counted_trace("按日计", day, clause, start, _count(terms, term), back=back)


def status_trace(terms: Terms, known: Facts, assessment: Assessment, deadline: Deadline) -> Trace:
    """How a limit stands on the as-of day."""
    strict = strict_trace(terms, known, assessment, deadline)
    due = deadline_trace(terms, known, assessment, deadline)
    seen = Trace("截至", assessment.as_of, figure="as_of")
    return Trace(
        "期限状态",
        DEADLINE_STATUS_ZH[deadline.status],
        formula="完成日（未完成的以截至日计）不晚于按日计的末日为按时，不晚于顺延的末日可争议，再晚为逾期",
        clause=deadline.clause,
        children=(strict, due, *_done(terms, known, deadline), seen),
    )


def _deliverable(terms: Terms, deadline: Deadline) -> Deliverable | None:
    """The deliverable that a limit is of, where it is of one."""
    key = (deadline.clause, deadline.subject)
    return next((each for each in terms.deliverables if (each.clause, each.id) == key), None)


def _recorded(known: Facts, deadline: Deadline) -> tuple[_Recorded, Fact] | None:
    """The record that a limit runs from, where it runs from one."""
    if deadline.subject.startswith("rework-"):
        failed = [each for each in known.acceptance_rounds if each.passed is False]
        return _REWORK, failed[int(deadline.subject.removeprefix("rework-")) - 1]
    spec = _RECORDED.get(deadline.clause)
    if spec is None:
        return None
    record = known.find(spec.kind, deadline.subject)
    if record is not None:
        return spec, record
    for change in known.account_changes:
        if (change.id or "account") == deadline.subject:
            return spec._replace(kind="account_changes"), change
    return None


def _leaf(name: str, kind: str, record: Fact | None, field: str) -> Trace:
    if record is None:
        return Trace(name, None, formula=UNRECORDED)
    return Trace(name, getattr(record, field), facts=(FactRef(kind, record.id, field),))


def _count(terms: Terms, term: str) -> Trace:
    field = next(each for each in fields_of(Terms) if each.name == term)
    return Trace(field.zh, getattr(terms, term), field.unit, clause=field.clause, term=term)


def _figure(name: str, assessment: Assessment, figure: str) -> Trace:
    return Trace(name, assessment.traces[figure].value, figure=figure)


def _service_end(assessment: Assessment) -> Trace:
    return _figure("服务期止", assessment, "contract.service_end")


def _service_over(known: Facts, assessment: Assessment) -> Trace:
    """The end of the service, or the day on which it was terminated before."""
    end = _service_end(assessment)
    if known.termination.date is None:
        return end
    ended = _leaf("解除日", "termination", known.termination, "date")
    over = min(day for day in (assessment.contract.service_end, known.termination.date) if day)
    return Trace("服务结束日", over, "", "服务期止与解除日中较早的一日", "13.2", children=(end, ended))


def _done(terms: Terms, known: Facts, deadline: Deadline) -> tuple[Trace, ...]:
    """What keeps a limit, where anything does."""
    name, day = "实际", deadline.done_on
    deliverable = _deliverable(terms, deadline)
    if deliverable is not None:
        sure, hoped = (
            deliveries.handed_trace(deliverable, known, conforming=conforming) for conforming in (True, False)
        )
        return (msgspec.structs.replace(hoped, name=name), sure)
    if deadline.clause == "12.4":
        return (_leaf(name, "rectifications", known.find("rectifications", deadline.subject), "done_on"),)
    found = _recorded(known, deadline)
    if found is not None:
        return (_leaf(name, found[0].kind, found[1], found[0].kept),)
    if deadline.clause == "7.4":
        change = next((each for each in known.account_changes if each.notified_on == day), None)
        return (_leaf(name, "account_changes", change, "notified_on"),)
    if deadline.subject == "exit":
        return (_leaf(name, "exit", known.exit, "applied_on"),)
    if deadline.subject == "application":
        return (Trace(name, day, "", "最早的申请", "6.1", facts=_applications(known.acceptance_rounds)),)
    return ()


def _applications(rounds: tuple[AcceptanceRound, ...]) -> tuple[FactRef, ...]:
    return tuple(FactRef("acceptance_rounds", each.id, "applied_on") for each in rounds if each.applied_on)
