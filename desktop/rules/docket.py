"""Every dated matter of both sides: what was due, what is due, and what waits for its day to come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum
from typing import Literal

import msgspec

from desktop.models.assessment import Assessment, Deadline, PaymentFigures
from desktop.models.calendar import AsOf
from desktop.models.contract import Terms
from desktop.models.enums.duties import DeadlineStatus
from desktop.models.enums.payments import CONDITION_ZH, PaymentStatus
from desktop.models.facts import Facts
from desktop.models.money import grouped
from desktop.rules.agenda import instalment_name
from desktop.rules.days import add_months
from desktop.rules.steps import NEAR_DAYS, Step
from desktop.rules.versions import limit_key, limit_starts


class Stage(StrEnum):
    """How a matter stands on the as-of day, the most urgent first."""

    LATE = "late"
    ARGUABLE = "arguable"
    NEAR = "near"
    TO_DO = "to_do"
    OPEN = "open"
    WAITING = "waiting"
    MISSED = "missed"
    DISPUTED = "disputed"
    MET = "met"


class Lane(StrEnum):
    """The part of the contract that a matter belongs to."""

    PAYMENT = "payment"
    ACCEPTANCE = "acceptance"
    PEOPLE = "people"
    ORDERS = "orders"
    SECRECY = "secrecy"
    EXIT = "exit"
    OTHER = "other"


_OVER = (Stage.MISSED, Stage.DISPUTED, Stage.MET)


class Due(msgspec.Struct, frozen=True):
    """One matter; `left` counts to `due_on` in `unit`, negative when past.

    `begun_on` is the day from which it is counted. `figure` explains it; `kind` and `target` name the record
    it is done on, or nothing. Without `due_on` it is to be done at no set day, or waits for `waits_for`.
    """

    key: str
    owed_by: Literal["A", "B"]
    lane: Lane
    stage: Stage
    text: str
    clause: str
    begun_on: dt.date | None = None
    strict_on: dt.date | None = None
    due_on: dt.date | None = None
    done_on: dt.date | None = None
    left: int | None = None
    unit: str = ""
    note: str = ""
    waits_for: str = ""
    kind: str = ""
    target: str = ""
    figure: str = ""

    @property
    def over(self) -> bool:
        """Whether it was done, in time or not."""
        return self.stage in _OVER


_DONE = {DeadlineStatus.LATE: Stage.MISSED, DeadlineStatus.ARGUABLE: Stage.DISPUTED}
_URGENT = {"bad": Stage.LATE, "warn": Stage.NEAR, "ok": Stage.OPEN, "open": Stage.TO_DO}
#: What the vendor did by a limit: the words, and the list of the record that its subject names.
_LIMITS: dict[str, tuple[str, str]] = {
    "3-4": ("完成资源扩容", "expansions"),
    "4.7": ("书面通知更换负责人", "personnel_changes"),
    "6.1": ("返工并再提交", "acceptance_rounds"),
    "7.4": ("付款前通知账户变更", "account_changes"),
    "9.4": ("更换被异议人员", "objections"),
    "12.4": ("按整改通知改正", "rectifications"),
    "13.1": ("书面申请退出", "exit"),
    "13.2": ("完成数据迁移和切换", ""),
    "14.3": ("提交不可抗力证明", "force_majeure"),
    "15.5": ("返还保密资料", "confidential_returns"),
    "18.2": ("书面通知变更", "address_changes"),
}
#: Limits counted back from a day; they run from no day of their own.
_BACKWARD = ("4.7", "7.4", "13.1")
#: Clauses of a lane; the longest beginning that fits decides.
_LANES = {
    "7.": Lane.PAYMENT,
    "6.": Lane.ACCEPTANCE,
    "4.": Lane.PEOPLE,
    "9.4": Lane.PEOPLE,
    "15.4": Lane.SECRECY,
    "12.": Lane.ORDERS,
    "3-": Lane.ORDERS,
    "15.": Lane.SECRECY,
    "附件4": Lane.SECRECY,
    "13.": Lane.EXIT,
}


def docket(
    terms: Terms, known: Facts, assessment: Assessment, steps: tuple[Step, ...], as_of: AsOf
) -> tuple[Due, ...]:
    """Every matter on the as-of day: by day where there is one, then what waits; `known` as it stood then.

    `steps` are those of the agenda (`next_steps`).
    """
    instalments = {each.id for each in terms.payments}
    found = {each.key: each for each in _steps(steps, instalments)}
    starts = limit_starts(known, {each.id: each.trigger_on for each in assessment.payments.values()})
    for limit in assessment.deadlines:
        if limit.forgone:
            continue
        back = limit.clause in _BACKWARD
        due = _limit(limit, known, as_of, None if back else starts.get(limit_key(limit)))
        if step := found.get(due.key):  # The agenda's words are more exact than the clause's.
            due = msgspec.structs.replace(
                step, begun_on=due.begun_on, strict_on=due.strict_on, stage=due.stage
            )
        found[due.key] = due
    for figures in assessment.payments.values():
        found |= {each.key: each for each in _payment(terms, figures, found)}
    found |= {each.key: each for each in _secrecy(terms, assessment)}
    places = {each.id: place for place, each in enumerate(terms.payments)}
    return tuple(sorted(found.values(), key=lambda due: _order(due, places)))


def _order(due: Due, places: dict[str, int]) -> tuple[dt.date, int, int, str]:
    """By day, the urgent first; instalments that wait stand as they are paid, before all else."""
    place = places.get(due.target, len(places)) if due.kind == "instalments" else len(places)
    return due.due_on or dt.date.max, tuple(Stage).index(due.stage), place, due.key


def lane_of(clause: str) -> Lane:
    """The lane of a clause."""
    fits = [prefix for prefix in _LANES if clause.startswith(prefix)]
    return _LANES[max(fits, key=len)] if fits else Lane.OTHER


def _steps(steps: tuple[Step, ...], instalments: set[str]) -> Iterator[Due]:
    """What the agenda asks for; two steps about one figure are two matters."""
    taken: set[str] = set()
    for step in steps:
        key = step.figure_id or f"{step.kind}:{step.target}:{step.text}"
        if key in taken:
            key = f"{key}#{step.text}"
        taken.add(key)
        stage = _URGENT[step.urgency]
        if step.due_on is None and stage is not Stage.LATE:
            stage = Stage.TO_DO
        kind = step.kind
        if kind == "payments":  # The agenda speaks of instalments, and of limits that have no record.
            kind = "instalments" if step.target in instalments else ""
        yield Due(
            key,
            step.owed_by,
            lane_of(step.clause),
            stage,
            step.text,
            step.clause,
            strict_on=step.due_on,
            due_on=step.due_on,
            left=step.left,
            unit=step.unit,
            note=step.note,
            kind=kind,
            target=step.target if kind else "",
            figure=step.figure_id,
        )


def _limit(limit: Deadline, known: Facts, as_of: AsOf, begun: dt.date | None) -> Due:
    """A limit of the vendor, kept or not."""
    words, kind = _LIMITS.get(limit.clause, ("", ""))
    if limit.subject == "application":
        words = "书面申请验收"
    target = limit.subject
    if kind == "acceptance_rounds":
        target = _round_of(limit.subject, known)
    elif kind == "account_changes":
        target = ""
    elif kind == "address_changes" and known.find(kind, limit.subject) is None:
        kind = "account_changes"
    record = known.find(kind, target) if kind and target else None
    title = getattr(record, "title", "") or getattr(record, "content", "") if record else ""
    left = (limit.due_on - as_of.day).days
    figure = f"deadline:{limit.clause}:{limit.subject}"
    return Due(
        figure,
        "A" if limit.owed_by == "A" else "B",
        lane_of(limit.clause),
        _stage(limit, left),
        f"{words}“{title}”" if title else words or limit.subject,
        limit.clause,
        begun,
        limit.strict_on,
        limit.due_on,
        limit.done_on,
        None if limit.done_on else left,
        "日",
        "（估算）" if limit.estimated else "",
        "",
        kind if record else "",
        target if record else "",
        figure,
    )


def _round_of(subject: str, known: Facts) -> str:
    """The inspection that a limit of 第六条1 belongs to."""
    if subject == "application":
        return known.acceptance_rounds[0].id if known.acceptance_rounds else ""
    failed = [each.id for each in known.acceptance_rounds if each.passed is False]
    number = int(subject.removeprefix("rework-"))
    return failed[number - 1] if number <= len(failed) else ""


def _stage(limit: Deadline, left: int) -> Stage:
    if limit.done_on is not None:
        return _DONE.get(limit.status, Stage.MET)
    if limit.status is DeadlineStatus.LATE:
        # That the data were moved is recorded nowhere: past its day it is to be looked into, no more.
        return Stage.TO_DO if limit.clause == "13.2" else Stage.LATE
    if limit.status is DeadlineStatus.ARGUABLE:
        return Stage.ARGUABLE
    return Stage.NEAR if left <= NEAR_DAYS else Stage.OPEN


def _payment(terms: Terms, figures: PaymentFigures, found: dict[str, Due]) -> Iterator[Due]:
    """An instalment that waits or was paid, and its invoice; where it is due the agenda has both."""
    name = instalment_name(terms, figures.id)
    due = found.get(f"payments.{figures.id}.due_on")
    if figures.due_on is None:
        waits = "、".join(CONDITION_ZH[each] for each in figures.waiting_for)
        text = f"支付{name} {grouped(figures.amount)} 元"
        yield _instalment(
            figures.id, f"waiting:{figures.id}", "A", Stage.WAITING, text, "7.2", waits_for=waits
        )
    elif due is not None:
        yield msgspec.structs.replace(due, begun_on=figures.trigger_on)
    elif figures.settled_on is not None:
        late = figures.status is PaymentStatus.PAID_LATE
        paid = _instalment(
            figures.id, f"payments.{figures.id}.due_on", "A", _kept(late), f"支付{name}", "7.2"
        )
        yield _done(paid, figures.due_on, figures.settled_on, figures.trigger_on)
    received, limit = figures.invoice_received_on, figures.invoice_by
    if limit is not None and received is not None:
        text, key = f"开具{name}发票", f"payments.{figures.id}.invoice_by"
        yield _done(_instalment(figures.id, key, "B", _kept(received > limit), text, "7.3"), limit, received)


def _kept(late: bool) -> Stage:
    return Stage.MISSED if late else Stage.MET


def _instalment(
    payment: str,
    key: str,
    owed_by: Literal["A", "B"],
    stage: Stage,
    text: str,
    clause: str,
    waits_for: str = "",
) -> Due:
    return Due(
        key,
        owed_by,
        Lane.PAYMENT,
        stage,
        text,
        clause,
        waits_for=waits_for,
        kind="instalments",
        target=payment,
        figure="" if waits_for else key,
    )


def _done(due: Due, limit: dt.date, done: dt.date, begun: dt.date | None = None) -> Due:
    return msgspec.structs.replace(due, begun_on=begun, strict_on=limit, due_on=limit, done_on=done)


def _secrecy(terms: Terms, assessment: Assessment) -> Iterator[Due]:
    """附件4 binds for some years after everything was performed, at the earliest once the migration ended."""
    end = assessment.contract.service_end
    if not terms.secrecy_years or end is None:
        return
    moved = add_months(end, terms.migration_months)
    text = f"附件4 保密期，终止后 {terms.secrecy_years} 年"
    waits = f"双方履行完毕全部义务，不早于 {moved.isoformat()}"
    yield Due("waiting:secrecy", "B", Lane.SECRECY, Stage.WAITING, text, "附件4-3", waits_for=waits)
