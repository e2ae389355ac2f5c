"""The limits of each record as its card shows them: how each stands, and its days."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from desktop.models.assessment import Assessment, Deadline
from desktop.models.calendar import AsOf
from desktop.models.contract import Contract
from desktop.models.enums.duties import DeadlineStatus
from desktop.models.facts import KIND_OF, Fact, Facts
from desktop.services.workspace import Workspace
from desktop.views.i18n import say, tr
from desktop.views.widgets import State
from desktop.views.widgets.limits import Limit, Point

_STATES = {
    DeadlineStatus.OPEN: (State.OFF, tr("未到期")),
    DeadlineStatus.MET: (State.OK, tr("按时")),
    DeadlineStatus.ARGUABLE: (State.WARN, tr("可争议")),
    DeadlineStatus.LATE: (State.BAD, tr("逾期")),
}
_NEAR_DAYS = 7
#: The limits that a record of a kind has as its own subject.
_OWN_CLAUSE = {
    "force_majeure": "14.3",
    "confidential_returns": "15.5",
    "address_changes": "18.2",
    "exit": "13.1",
}


class Seen(msgspec.Struct, frozen=True):
    """What the page shows, taken at one moment."""

    contract: Contract
    facts: Facts
    shown: Assessment
    as_of: AsOf

    @classmethod
    def of(cls, workspace: Workspace) -> Seen:
        """The workspace as it stands."""
        return cls(workspace.contract, workspace.facts, workspace.assessment, workspace.as_of)

    def heading(self, clause: str) -> str:
        """How a clause is cited: 第六条1."""
        return say(self.contract.heading(clause))

    def records(self, kind: str) -> tuple[Fact, ...]:
        """The records of a kind in order; a kind of one record has that one, a termination once it came."""
        if kind == "termination" and self.facts.termination.date is None:
            return ()
        return self.facts.of_kind(kind)


class LimitSeen(msgspec.Struct, frozen=True):
    """A limit of a record: how it stands, and its days."""

    point: Point
    days: tuple[Limit, ...]


def limits_of(seen: Seen, record: Fact) -> tuple[LimitSeen, ...]:
    """Every limit that a record keeps or misses on the as-of day."""
    return tuple(_limit_seen(seen, name, limit) for name, limit in _named_limits(seen, record))


def migration(seen: Seen) -> tuple[LimitSeen, ...]:
    """The limit of moving data and services, which the term or a termination starts."""
    found = [each for each in seen.shown.deadlines if each.clause == "13.2"]
    return tuple(_limit_seen(seen, tr("数据迁移和切换"), limit) for limit in found)


def _named_limits(seen: Seen, record: Fact) -> Iterator[tuple[str, Deadline]]:
    kind = KIND_OF[type(record)]
    limits = {(each.clause, each.subject): each for each in seen.shown.deadlines}
    if kind == "acceptance_rounds":
        yield from _round_limits(seen, record, limits)
    elif limit := limits.get((_OWN_CLAUSE.get(kind, ""), record.id)):
        words = {"14.3": tr("提交证明"), "15.5": tr("返还"), "18.2": tr("书面通知"), "13.1": tr("退出申请")}
        yield words[limit.clause], limit


def _round_limits(
    seen: Seen, record: Fact, limits: dict[tuple[str, str], Deadline]
) -> Iterator[tuple[str, Deadline]]:
    """The application belongs to the first round, a rework to the inspection that failed."""
    rounds = seen.facts.acceptance_rounds
    if rounds and rounds[0].id == record.id and (limit := limits.get(("6.1", "application"))):
        yield tr("申请验收"), limit
    failed = [each.id for each in rounds if each.passed is False]
    if record.id in failed:
        number = failed.index(record.id) + 1
        if limit := limits.get(("6.1", f"rework-{number}")):
            yield tr("第 {number} 次返工").format(number=number), limit


def _limit_seen(seen: Seen, name: str, limit: Deadline) -> LimitSeen:
    key = f"{limit.clause}:{limit.subject}"
    state, word = _STATES[limit.status]
    left = (limit.due_on - seen.as_of.day).days
    if limit.status is DeadlineStatus.OPEN and left <= _NEAR_DAYS:
        state, word = State.WARN, tr("临近")
    elif limit.forgone:
        state, word = State.OFF, tr("未提出")
    point = Point(
        state,
        tr("{name}{status}").format(name=name, status=word),
        _stands(seen, limit, left),
        f"deadline:{key}",
    )
    moved = limit.due_on != limit.strict_on
    estimate = tr("（估算）") if limit.estimated else ""
    strict = Limit(tr("严格期限"), str(limit.strict_on), f"strict:{key}")
    due = Limit(
        tr("顺延期限"), f"{limit.due_on}{('' if moved else tr('（不需顺延）'))}{estimate}", f"deadline:{key}"
    )
    return LimitSeen(point, (strict, due))


def _stands(seen: Seen, limit: Deadline, left: int) -> str:
    """What was done and when, or how many days are left."""
    if limit.done_on is not None:
        late = (limit.done_on - limit.due_on).days
        return tr("{done_on} 完成").format(done_on=limit.done_on) + (
            tr("，晚 {late} 日").format(late=late) if late > 0 else ""
        )
    return tr("{clause}，").format(clause=seen.heading(limit.clause)) + (
        tr("还有 {left} 日").format(left=left) if left >= 0 else tr("已过 {left} 日").format(left=-left)
    )
