"""The rounds of acceptance in words: how each stands, and its days with what explains them."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from desktop.models.assessment import Deadline
from desktop.models.enums.duties import DeadlineStatus
from desktop.rules.acceptance import Round, RoundState
from desktop.views.i18n import tr
from desktop.views.widgets import State
from desktop.views.widgets.limits import Limit

_STATES = {
    RoundState.PASSED: (State.OK, tr("合格")),
    RoundState.FAILED: (State.BAD, tr("不合格")),
    RoundState.WAITING: (State.WARN, tr("待甲方检验")),
    RoundState.AHEAD: (State.OFF, tr("未开始")),
    RoundState.SPARED: (State.OFF, tr("不需要")),
}
_LIMITS = {DeadlineStatus.LATE: State.BAD, DeadlineStatus.ARGUABLE: State.WARN}
#: What a record of a round says, and what it is called.
_OWN_DAYS = (
    ("inspected_on", tr("检验")),
    ("failure_received_on", tr("通知送达")),
    ("signed_on", tr("合格单")),
)


class Box(msgspec.Struct, frozen=True):
    """A round, ready to be shown; `quiet` where nothing has happened in it."""

    title: str
    state: State
    word: str
    days: tuple[Limit, ...]
    quiet: bool


def box_of(each: Round) -> Box:
    """One round: 初验, 第 1 次返工."""
    title = tr("第 {number} 次返工").format(number=each.number) if each.number else tr("初验")
    state, word = _owed(each) if each.state is RoundState.OWED else _STATES[each.state]
    quiet = each.state in (RoundState.AHEAD, RoundState.SPARED)
    return Box(title, state, word, () if each.state is RoundState.SPARED else tuple(_days(each)), quiet)


def _owed(each: Round) -> tuple[State, str]:
    what = tr("返工") if each.number else tr("申请")
    late = each.limit is not None and each.limit.status is DeadlineStatus.LATE
    return (
        (State.BAD, tr("逾期未{what}").format(what=what))
        if late
        else (State.WARN, tr("待乙方{what}").format(what=what))
    )


def _days(each: Round) -> Iterator[Limit]:
    """The vendor's limit, when it was kept, and what party A did."""
    if each.limit is not None:
        yield _limit(tr("返工期限") if each.number else tr("最晚申请"), each.limit)
    if each.number and each.before is not None and each.before.resubmitted_on:
        figure = f"fact:acceptance_rounds:{each.before.id}:resubmitted_on"
        yield Limit(tr("再提交"), str(each.before.resubmitted_on), figure)
    if each.record is None:
        return
    if not each.number and each.record.applied_on:
        figure = f"fact:acceptance_rounds:{each.record.id}:applied_on"
        yield Limit(tr("申请"), str(each.record.applied_on), figure)
    for field, word in _OWN_DAYS:
        if day := getattr(each.record, field):
            yield Limit(word, str(day), f"fact:acceptance_rounds:{each.record.id}:{field}")


def _limit(name: str, limit: Deadline) -> Limit:
    """The moved day; the strict one beside it where they differ."""
    strict = (
        tr("（严格 {strict_on:%m-%d}）").format(strict_on=limit.strict_on)
        if limit.strict_on != limit.due_on
        else ""
    )
    figure = f"deadline:{limit.clause}:{limit.subject}"
    return Limit(name, f"{limit.due_on}{strict}", figure, _LIMITS.get(limit.status))


def inspected(rounds: tuple[Round, ...]) -> int:
    """How many inspections have a result."""
    return sum(each.record is not None and each.record.passed is not None for each in rounds)
