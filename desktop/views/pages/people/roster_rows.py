"""名册 and 保密与培训: the rows of both tables, from the records and the as-of day."""

from __future__ import annotations

import datetime as dt

from desktop.models.calendar import AsOf
from desktop.models.enums import DUTY_ZH, SIDE_ZH, Duty, Side
from desktop.models.facts import Facts, Person
from desktop.rules.personnel import Presence, Secrecy, presence, secrecy
from desktop.views.i18n import named, say, tr
from desktop.views.theme import Tone
from desktop.views.widgets import Cell, Row, State
from desktop.views.widgets.tablemodel import side_cell

_PRESENCE = {
    Presence.ON: (State.OK, tr("在任")),
    Presence.TO_COME: (State.OFF, tr("未到岗")),
    Presence.GONE: (State.OFF, tr("已离岗")),
}
_SECRECY = {
    Secrecy.SIGNED: (State.OK, tr("先签后到岗")),
    Secrecy.SIGNED_LATER: (State.WARN, tr("到岗后才签")),
    Secrecy.UNSIGNED: (State.BAD, tr("未签协议")),
    Secrecy.NOT_YET: (State.OFF, tr("到岗前签")),
}
_MISSING_AFTER = tr("离岗前未签")


def summary(facts: Facts, day: dt.date) -> str:
    """The page in a line: 乙方在任 5 人，其中运维人员 3 人；变更 1 次，异议 1 次."""
    on = [each for each in facts.people if each.side is Side.B and presence(each, day) is Presence.ON]
    operators = sum(each.duty is Duty.OPERATOR for each in on)
    head = tr("乙方在任 {count} 人").format(count=len(on)) + (
        tr("，其中运维人员 {operators} 人").format(operators=operators) if operators else ""
    )
    return tr("{head}；变更 {count} 次，异议 {count2} 次").format(
        head=head, count=len(facts.personnel_changes), count2=len(facts.objections)
    )


def in_order(people: tuple[Person, ...], day: dt.date) -> tuple[Person, ...]:
    """Party A before party B, those on duty before those who left; otherwise as recorded."""
    return tuple(sorted(people, key=lambda each: (each.side is Side.B, presence(each, day) is Presence.GONE)))


def roster_rows(people: tuple[Person, ...], day: dt.date) -> tuple[Row, ...]:
    """Everybody: side, name, duty, promised in, days, and whether on duty."""
    return tuple(_roster_row(each, day) for each in in_order(people, day))


def _roster_row(person: Person, day: dt.date) -> Row:
    here = presence(person, day)
    tone: Tone = "ink3" if here is Presence.GONE else "ink"
    quiet: Tone = "ink3" if here is Presence.GONE else "ink2"
    state, word = _PRESENCE[here]
    figure = f"fact:people:{person.id}:{'on_to' if here is Presence.GONE else 'on_from'}"
    promised = person.promised_in or "—"
    return Row(
        person.id,
        (
            side_cell(say(SIDE_ZH[person.side]), own=person.side is Side.A, tone=quiet),
            Cell(person.name, tone, bold=here is not Presence.GONE, tip=person.note),
            Cell(named(DUTY_ZH[person.duty]), quiet),
            Cell(promised, quiet, tip=person.promised_in, figure_id=_fact(person, "promised_in")),
            Cell(days_words(person), quiet, figure_id=figure),
            Cell(word, state=state, figure_id=figure),
        ),
    )


def days_words(person: Person) -> str:
    """From when until when: 2025-04-07 起, 2025-04-07 至 2025-07-19, 至 2025-07-19."""
    if person.on_to is None:
        return tr("{on_from} 起").format(on_from=person.on_from) if person.on_from else "—"
    return tr("{value} 至 {on_to}").format(value=person.on_from or "", on_to=person.on_to).strip()


def watched(people: tuple[Person, ...], as_of: AsOf) -> tuple[Person, ...]:
    """The vendor's people whose papers matter: all but those who left with their agreement signed."""
    return tuple(
        each
        for each in in_order(people, as_of.day)
        if each.side is Side.B
        and (presence(each, as_of.day) is not Presence.GONE or secrecy(each, as_of) is Secrecy.UNSIGNED)
    )


def paper_rows(people: tuple[Person, ...], as_of: AsOf) -> tuple[Row, ...]:
    """保密协议, 保密教育, 岗位培训 of the vendor's people, and how 第十五条4 stands."""
    return tuple(_paper_row(each, as_of) for each in watched(people, as_of))


def _paper_row(person: Person, as_of: AsOf) -> Row:
    state, word = _SECRECY[secrecy(person, as_of)]
    gone = presence(person, as_of.day) is Presence.GONE
    if gone:
        state, word = State.WARN, _MISSING_AFTER
    missing = state if state in (State.BAD, State.WARN) else State.OFF
    coming = State.OFF if presence(person, as_of.day) is Presence.TO_COME else State.WARN
    arrived = str(person.on_from or "—")
    return Row(
        person.id,
        (
            Cell(person.name, bold=True),
            _paper(person, "secrecy_signed_on", as_of, missing),
            _paper(person, "secrecy_trained_on", as_of, coming),
            _paper(person, "trained_on", as_of, coming),
            Cell(arrived, "ink2", figure_id=_fact(person, "on_from")),
            Cell(word, state=state, figure_id=_fact(person, "secrecy_signed_on")),
        ),
    )


def _paper(person: Person, field: str, as_of: AsOf, missing: State) -> Cell:
    day = getattr(person, field)
    figure = _fact(person, field)
    if day is None:
        return Cell(tr("未登记"), state=missing, figure_id=figure)
    if not as_of.knows_day(day):
        return Cell(str(day), state=State.OFF, figure_id=figure, tip=tr("在截至日之后"))
    late = missing if field == "secrecy_signed_on" and missing is State.WARN else State.OK
    return Cell(str(day), state=late, figure_id=figure)


def unsigned_words(people: tuple[Person, ...], as_of: AsOf) -> tuple[State, str]:
    """The worst of the papers in a chip: ■ 1 人未签保密协议; ▲ 2 项未登记; ● 齐全."""
    shown = watched(people, as_of)
    unsigned = sum(secrecy(each, as_of) is Secrecy.UNSIGNED for each in shown)
    if unsigned:
        return State.BAD, tr("{unsigned} 人未签保密协议").format(unsigned=unsigned)
    rows = paper_rows(people, as_of)
    open_ones = sum(
        cell.state is State.WARN and cell.text == tr("未登记") for row in rows for cell in row.cells
    )
    if open_ones:
        return State.WARN, tr("{open_ones} 项未登记").format(open_ones=open_ones)
    later = sum(secrecy(each, as_of) is Secrecy.SIGNED_LATER for each in shown)
    return (State.WARN, tr("{later} 人到岗后才签").format(later=later)) if later else (State.OK, tr("齐全"))


def _fact(person: Person, field: str) -> str:
    return f"fact:people:{person.id}:{field}"
