"""The matters as rows: which list they stand in, how they stand, and what follows where they are missed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import chain

from desktop.exchange.plurals import counted
from desktop.models.contract import Contract
from desktop.models.obligations import Obligation
from desktop.rules.docket import Due, Stage
from desktop.views.i18n import named, say, tr
from desktop.views.theme import Tone
from desktop.views.widgets import Cell, Row, State
from desktop.views.widgets.tablemodel import side_cell

#: The shape and the word of each stage.
STAGES: dict[Stage, tuple[State, str]] = {
    Stage.LATE: (State.BAD, tr("逾期")),
    Stage.ARGUABLE: (State.WARN, tr("可争议")),
    Stage.NEAR: (State.WARN, tr("临近")),
    Stage.TO_DO: (State.OPEN, tr("待处理")),
    Stage.OPEN: (State.OK, tr("正常")),
    Stage.WAITING: (State.OFF, tr("未起算")),
    Stage.MISSED: (State.BAD, tr("已办，逾期")),
    Stage.DISPUTED: (State.WARN, tr("已办，可争议")),
    Stage.MET: (State.OK, tr("按时办结")),
}
SIDES = {"A": tr("我方"), "B": tr("对方")}
ALL, OWN, OTHER = "all", "A", "B"
OPEN, DONE = "open", "done"
_NONE = "—"
#: What is urgent and has no day that could have gone by.
_UNDONE = tr("未办")


def of_side(dues: Sequence[Due], side: str) -> tuple[Due, ...]:
    """The matters of one side, or of both."""
    return tuple(each for each in dues if side in (ALL, each.owed_by))


def is_open(due: Due) -> bool:
    """Whether it is still to be done and its day is known or not needed."""
    return not due.over and due.stage is not Stage.WAITING


def summary(dues: Sequence[Due]) -> str:
    """The page in a line: 未结 5 项，我方 3，对方 2；最近一项 2026-04-17."""
    begun = [each for each in dues if is_open(each)]
    if not begun:
        later = sum(each.stage is Stage.WAITING for each in dues)
        none = tr("没有已起算的未结事项，{count} 项尚未起算") if later else tr("没有未结的事项")
        return none.format(count=later)
    own = sum(each.owed_by == OWN for each in begun)
    words = tr("未结 {count} 项，我方 {own}，对方 {count2}").format(
        count=len(begun), own=own, count2=len(begun) - own
    )
    nearest = min((each.due_on for each in begun if each.due_on), default=None)
    return tr("{words}；最早一项 {nearest}").format(words=words, nearest=nearest) if nearest else words


def badge(dues: Sequence[Due]) -> int:
    """How many matters of party A are late, near, or to be done at no set day."""
    urgent = (Stage.LATE, Stage.ARGUABLE, Stage.NEAR, Stage.TO_DO)
    return sum(each.owed_by == OWN and each.stage in urgent for each in dues)


def due_rows(contract: Contract, dues: Sequence[Due], shown: str) -> tuple[Row, ...]:
    """The open matters by day, those at no set day, and those that wait; or the done ones, newest first."""
    if shown == DONE:
        done = sorted((each for each in dues if each.over), key=_done_on, reverse=True)
        return _group(contract, tr("已办"), tr("办结的期限，最近的在前"), done)
    dated = [each for each in dues if is_open(each) and each.due_on]
    undated = [each for each in dues if is_open(each) and not each.due_on]
    waiting = [each for each in dues if each.stage is Stage.WAITING]
    return (
        *_group(contract, tr("有期限"), tr("按到期日"), dated),
        *_group(contract, tr("随时"), tr("没有期限，等待登记或认定"), undated),
        *_group(contract, tr("尚未起算"), tr("事实发生后自动给出日期"), waiting),
    )


def _done_on(due: Due) -> dt.date:
    return due.done_on or due.due_on or dt.date.min


def _group(contract: Contract, name: str, note: str, dues: Sequence[Due]) -> tuple[Row, ...]:
    if not dues:
        return ()
    head = Cell(f"{name} {len(dues)}", bold=True, note=note)
    rest = (Cell("") for _ in range(7))
    return (
        Row(f"band:{name}", (head, *rest), band=True, span=8),
        *(_row(contract, due) for due in dues),
    )


def _row(contract: Contract, due: Due) -> Row:
    state, word = STAGES[due.stage]
    if due.stage is Stage.LATE and due.due_on is None:
        word = _UNDONE
    clause = contract.clause(due.clause)
    cited = say(clause.heading) if clause else due.clause
    strict = str(due.strict_on) if due.strict_on else _NONE
    follows = (
        tr("等待：{waits_for}").format(waits_for=say(due.waits_for))
        if due.waits_for
        else consequence(contract, due)
    )
    return Row(
        due.key,
        (
            Cell(word, state=state, figure_id=due.figure or (f"clause:{clause.id}" if clause else "")),
            side_cell(SIDES[due.owed_by], own=due.owed_by == OWN),
            Cell(named(due.text), tip=named(due.text)),
            Cell(cited, "ink2", tip=cited),
            Cell(strict, "ink2"),
            _day(due),
            Cell(_left(due), _tone_left(due), tip=say(due.note)),
            Cell(follows or _NONE, "ink2", tip=follows),
        ),
    )


def _tone_left(due: Due) -> Tone:
    """Red once the day has gone by."""
    if not is_open(due):
        return "ink3"
    return "bad" if due.left is not None and due.left < 0 else "ink"


def _day(due: Due) -> Cell:
    """The day on which it is due, moved off rest days."""
    if due.due_on is None:
        return Cell(_NONE, "ink3")
    moved = due.strict_on is not None and due.due_on != due.strict_on
    words = tr("{due_on} 顺延").format(due_on=due.due_on) if moved else str(due.due_on)
    return Cell(words, bold=is_open(due), tip=say(due.note), figure_id=due.figure)


def _left(due: Due) -> str:
    """Days left in the clause's own unit, or the day on which it was done."""
    if due.done_on is not None:
        return tr("{done_on} 办结").format(done_on=due.done_on)
    if due.left is None:
        return _NONE
    if due.left < 0:
        return tr("已过 {left} {unit}").format(left=-due.left, unit=say(due.unit))
    return counted(due.left, say(due.unit))


def consequence(contract: Contract, due: Due) -> str:
    """What the contract attaches to missing it, by its register of duties."""
    tracked = _tracked(due)
    bearer = due.owed_by.lower()
    named = (each for each in contract.obligations if tracked and _names(each, tracked))
    about = (each for each in contract.obligations if each.clause == due.clause and each.bearer == bearer)
    return next((each.consequence for each in chain(named, about) if each.consequence), "")


def _tracked(due: Due) -> str:
    kind, _, rest = due.figure.partition(":")
    if kind == "deadline":
        return f"limit:{rest}"
    place = due.figure.split(".")
    return f"payment:{place[1]}" if due.figure.startswith("payments.") and place[-1] == "due_on" else ""


def _names(entry: Obligation, tracked: str) -> bool:
    return bool(entry.tracked) and tracked.startswith(entry.tracked)
