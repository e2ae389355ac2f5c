"""The rows of the page's tables, and what is said about the letter in hand."""

from __future__ import annotations

import datetime as dt

from desktop.models.assessment import Deadline
from desktop.models.enums.duties import DeadlineStatus
from desktop.models.enums.papers import FORM_ZH
from desktop.models.enums.people import Side
from desktop.models.fields import fields_of
from desktop.models.performance import AddressChange, ConfidentialReturn, Rectification, RegulatorNotice
from desktop.models.register import Notice
from desktop.rules.letters import (
    LimitStatus,
    Reply,
    Served,
    Standing,
    formed,
    limit_status,
    served,
)
from desktop.views.i18n import named, say, tr
from desktop.views.pages.notices.seen import Seen
from desktop.views.widgets import Cell, Row, State
from desktop.views.widgets.limits import Point

_NEAR_DAYS = 5
STANDINGS = {
    Standing.MET: (State.OK, tr("形式符合")),
    Standing.ARGUABLE: (State.WARN, tr("可争议")),
    Standing.UNMET: (State.BAD, tr("形式不符")),
    Standing.OPEN: (State.OPEN, tr("未核对")),
}
_DEADLINES = {
    DeadlineStatus.OPEN: (State.OFF, tr("未到期")),
    DeadlineStatus.MET: (State.OK, tr("按时")),
    DeadlineStatus.ARGUABLE: (State.WARN, tr("可争议")),
    DeadlineStatus.LATE: (State.BAD, tr("逾期")),
}
_DAYS = {field.name: named(field.zh) for field in fields_of(Notice)}
_LATER = tr("截至日后")


def letter_row(seen: Seen, letter: Notice) -> Row:
    """A letter: whose, what about, its form, its day, its answer."""
    own = letter.sender is Side.A
    verdict, day = formed(letter, seen.contract), served(letter, seen.contract)
    state, word = STANDINGS[verdict.standing]
    clause = seen.heading(letter.clause) if letter.clause else ""
    form = say(FORM_ZH[letter.form]) if letter.form else ""
    below = " · ".join(filter(None, (letter.number or tr("无文号"), clause, form)))
    when = _fact("notices", letter.id, day.field)
    return Row(
        letter.id,
        (
            Cell(
                tr("草稿") if letter.drafted else tr("发出") if own else tr("收到"),
                "accent" if own else "ink2",
            ),
            Cell(letter.title or tr("（无事由）"), note=below, tip=f"{letter.title}\n{below}".strip()),
            Cell(word, state=state, figure_id=_fact("notices", letter.id, "form"), tip=say(verdict.reason)),
            Cell(str(day.day or "—"), "ink2", note=_DAYS[day.field], figure_id=when),
            _reply_cell(seen, letter),
        ),
    )


def _reply_cell(seen: Seen, letter: Notice) -> Cell:
    reply = seen.replies.get(letter.id)
    if reply is None:
        return Cell(_LATER, state=State.OFF)
    field = "replied_on" if letter.replied_on else "reply_by"
    figure = _fact("notices", letter.id, field)
    state, word = _reply_words(reply)
    if reply.status is LimitStatus.NONE:
        return Cell(word, "ink3", figure_id=figure)
    return Cell(word, state=state, figure_id=figure)


def _reply_words(reply: Reply) -> tuple[State, str]:
    """How the answer stands, in a state and a word."""
    match reply.status:
        case LimitStatus.DONE:
            return State.OK, tr("已答复")
        case LimitStatus.LATE_DONE:
            return State.WARN, tr("答复已迟")
        case LimitStatus.LATE:
            return State.BAD, tr("逾期 {value} 日").format(value=-(reply.left or 0))
        case LimitStatus.DUE:
            near = (reply.left or 0) <= _NEAR_DAYS
            return (State.WARN if near else State.OFF), tr("待答 {left} 日").format(
                left=reply.left
            ) if reply.left else tr("今日答复")
    return State.OFF, tr("未要求")


def letter_points(seen: Seen, letter: Notice) -> tuple[Point, ...]:
    """What is to be known about a letter: its form, its day, its answer."""
    verdict, day = formed(letter, seen.contract), served(letter, seen.contract)
    state, word = STANDINGS[verdict.standing]
    cited = tr("（{clause}）").format(clause=seen.heading(verdict.clause)) if verdict.clause else ""
    points = [Point(state, word, f"{say(verdict.reason)}{cited}", _fact("notices", letter.id, "form"))]
    points.append(_day_point(seen, letter, day))
    reply = seen.replies.get(letter.id)
    if reply is not None and reply.status is not LimitStatus.NONE:
        points.append(_reply_point(seen, letter, reply))
    return tuple(points)


def _day_point(seen: Seen, letter: Notice, day: Served) -> Point:
    figure = _fact("notices", letter.id, day.field)
    if day.day is None:
        return Point(
            State.OPEN,
            tr("通知日期未登记"),
            tr("按{days}（{value}）").format(days=_DAYS[day.field], value=seen.heading("18.1")),
            figure,
        )
    more = tr("{days}为准（{value}）").format(days=_DAYS[day.field], value=seen.heading("18.1"))
    if day.stands_in:
        return Point(
            State.WARN,
            tr("通知日期 {day}").format(day=day.day),
            tr("暂按{days}，应补登为准的日期").format(days=_DAYS[day.field]),
            figure,
        )
    return Point(State.OK, tr("通知日期 {day}").format(day=day.day), more, figure)


def _reply_point(seen: Seen, letter: Notice, reply: Reply) -> Point:
    figure = _fact("notices", letter.id, "replied_on" if letter.replied_on else "reply_by")
    state, word = _reply_words(reply)
    who = tr("我方") if reply.owed_by is Side.A else tr("对方")
    due = (
        tr("{who}应于 {due_on} 前（含当日）答复").format(who=who, due_on=reply.due_on)
        if reply.due_on
        else tr("{who}答复").format(who=who)
    )
    answer = seen.known_letters.get(reply.answer)
    done = tr("，{done_on} 答复").format(done_on=reply.done_on) if reply.done_on else ""
    by = tr("：{value}").format(value=answer.number or answer.title) if answer else ""
    return Point(state, word, f"{due}{done}{by}", figure)


def supervisor_row(seen: Seen, notice: RegulatorNotice) -> Row:
    """A notice of the supervisor: what about, its days, how far it is handled."""
    below = " · ".join(filter(None, (notice.issuer, notice.number))) or tr("未登记发出单位")
    state, word, field = _handled(seen, notice)
    return Row(
        notice.id,
        (
            Cell(notice.title or notice.id, note=below, tip=f"{notice.title}\n{below}"),
            _day_cell("regulator_notices", notice.id, "issued_on", notice.issued_on),
            _day_cell("regulator_notices", notice.id, "limit_on", notice.limit_on),
            Cell(word, state=state, figure_id=_fact("regulator_notices", notice.id, field)),
        ),
    )


def _handled(seen: Seen, notice: RegulatorNotice) -> tuple[State, str, str]:
    """How a notice of the supervisor stands, and the field that says so."""
    if notice.handled_properly is False:
        return State.BAD, tr("未正确处置"), "handled_properly"
    done = notice.handled_on if seen.as_of.knows_day(notice.handled_on) else None
    proper = notice.handled_properly is True and not notice.handled_on
    match limit_status(notice.limit_on, done, seen.as_of, done_undated=proper):
        case LimitStatus.DONE:
            return State.OK, tr("已处置"), "handled_on" if done else "handled_properly"
        case LimitStatus.LATE_DONE:
            return State.WARN, tr("处置已迟"), "handled_on"
        case LimitStatus.LATE:
            return State.BAD, tr("逾期 {seen} 日").format(seen=_days_past(seen, notice.limit_on)), "limit_on"
        case LimitStatus.DUE:
            left = -_days_past(seen, notice.limit_on)
            return (
                (State.WARN if left <= _NEAR_DAYS else State.OFF),
                tr("还有 {left} 日").format(left=left),
                "limit_on",
            )
    return State.OPEN, tr("未登记处置"), "handled_on"


def _days_past(seen: Seen, day: dt.date | None) -> int:
    return (seen.as_of.day - day).days if day else 0


def order_row(seen: Seen, order: Rectification) -> Row:
    """An order of party A to rectify: what about, its days, the vendor's answer, how it stands."""
    kind = "rectifications"
    return Row(
        order.id,
        (
            Cell(order.title or order.id, note=seen.heading(order.clause), tip=order.title),
            _day_cell(kind, order.id, "issued_on", order.issued_on),
            _day_cell(kind, order.id, "replied_on", order.replied_on),
            _limit_cell(seen, "12.4", order.id),
            _status_cell(seen, "12.4", order.id, _fact(kind, order.id, "done_on")),
        ),
    )


def address_row(seen: Seen, change: AddressChange) -> Row:
    """A changed address: its day, the notice of it, and how the limit stands."""
    kind = "address_changes"
    return Row(
        change.id,
        (
            Cell(change.title or change.id, tip=change.title),
            _day_cell(kind, change.id, "changed_on", change.changed_on),
            _day_cell(kind, change.id, "notified_on", change.notified_on),
            _limit_cell(seen, "18.2", change.id),
            _status_cell(seen, "18.2", change.id, _fact(kind, change.id, "changed_on")),
        ),
    )


def return_row(seen: Seen, demand: ConfidentialReturn) -> Row:
    """A demand for confidential material: its days, and how the limit stands."""
    kind = "confidential_returns"
    return Row(
        demand.id,
        (
            Cell(demand.title or demand.id, tip=demand.title),
            _day_cell(kind, demand.id, "notice_received_on", demand.notice_received_on),
            _day_cell(kind, demand.id, "returned_on", demand.returned_on),
            _limit_cell(seen, "15.5", demand.id),
            _status_cell(seen, "15.5", demand.id, _fact(kind, demand.id, "notice_received_on")),
        ),
    )


def at_once(seen: Seen) -> str:
    """The annex that asks for material back at once, where a contract has it beside the days of 15.5."""
    annex = seen.contract.clause("附件4-6")
    return (
        tr("{heading} 另要求书面通知后立即交回；在上列期限内返还的按时。").format(heading=say(annex.heading))
        if annex
        else ""
    )


def _day_cell(kind: str, record_id: str, field: str, day: dt.date | None) -> Cell:
    return Cell(str(day) if day else "—", "ink2", figure_id=_fact(kind, record_id, field))


def _limit_cell(seen: Seen, clause: str, record_id: str) -> Cell:
    """The last day; below it the day before it moved off rest days."""
    limit = seen.limits.get((clause, record_id))
    if limit is None:
        return Cell("—", "ink3")
    moved = limit.due_on != limit.strict_on
    estimate = tr("（估算）") if limit.estimated else ""
    note = (
        tr("严格 {strict_on}").format(strict_on=limit.strict_on)
        if moved
        else tr("不需顺延{estimate}").format(estimate=estimate)
    )
    return Cell(str(limit.due_on), note=note, figure_id=f"deadline:{clause}:{record_id}")


def _status_cell(seen: Seen, clause: str, record_id: str, otherwise: str) -> Cell:
    limit = seen.limits.get((clause, record_id))
    if limit is None:
        return Cell(tr("未起算"), state=State.OFF, figure_id=otherwise)
    state, word = _DEADLINES[limit.status]
    figure = f"status:{clause}:{record_id}"
    return Cell(_limit_word(seen, limit, word), state=_near(seen, limit, state), figure_id=figure)


def _limit_word(seen: Seen, limit: Deadline, word: str) -> str:
    if limit.status is DeadlineStatus.OPEN:
        return tr("还有 {days} 日").format(days=(limit.due_on - seen.as_of.day).days)
    if limit.status is DeadlineStatus.LATE:
        return tr("逾期 {days} 日").format(days=((limit.done_on or seen.as_of.day) - limit.due_on).days)
    return word


def _near(seen: Seen, limit: Deadline, state: State) -> State:
    open_ = limit.status is DeadlineStatus.OPEN
    return State.WARN if open_ and (limit.due_on - seen.as_of.day).days <= _NEAR_DAYS else state


def _fact(kind: str, record_id: str, field: str) -> str:
    return f"fact:{kind}:{record_id}:{field}"
