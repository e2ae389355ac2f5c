"""授权, 访问授权, 介质 and 入云备案 as plain rows, each with how it stands on the as-of day."""

from __future__ import annotations

import datetime as dt

from desktop.models.calendar import ONE_DAY
from desktop.models.enums import PERMISSION_ZH, SIDE_ZH, Side
from desktop.models.register import Access, AccessPermission, Authorisation, MediaPermission, SystemFiling
from desktop.rules.agenda_permits import LETTER
from desktop.rules.filings import Filed, filed, passed, unfiled
from desktop.rules.permits import (
    AccessFault,
    Days,
    MediumFault,
    MediumStatus,
    Validity,
    access_faults,
    authorised,
    gone_holders,
    medium_faults,
    medium_status,
    permitted,
    uncovered,
    validity,
)
from desktop.views.i18n import named, say, tr
from desktop.views.pages.people.cover_strip import Cover, CoverLane, CoverView
from desktop.views.pages.people.kept import Kept, day_cell, figure, span_words
from desktop.views.widgets import Cell, Row, State
from desktop.views.widgets.limits import Point
from desktop.views.widgets.tablemodel import side_cell

_VALIDITY = {
    Validity.COMING: (State.OFF, tr("未生效")),
    Validity.VALID: (State.OK, tr("有效")),
    Validity.LAPSING: (State.WARN, tr("临期")),
    Validity.LAPSED: (State.BAD, tr("已过期")),
    Validity.REVOKED: (State.OFF, tr("已收回")),
}
_LATER = (State.OFF, tr("此时尚未签署"))
_FAULTS = {AccessFault.OUTSIDE: tr("不在有效期内"), AccessFault.OTHER: tr("不是被授权人")}
_MEDIUM = {
    MediumStatus.OUT: (State.OFF, tr("未归还")),
    MediumStatus.OVERDUE: (State.BAD, tr("逾期未还")),
    MediumStatus.RETURNED: (State.OK, tr("已归还")),
    MediumStatus.RETURNED_LATE: (State.WARN, tr("迟还")),
}
#: So many days of the future a lane shows.
_AHEAD = 90 * ONE_DAY


def letter_rows(kept: Kept) -> tuple[Row, ...]:
    """Every letter of authorisation: party A's first, of each party the latest first."""
    letters = sorted(kept.facts.authorisations, key=lambda each: each.ends_on or dt.date.max, reverse=True)
    known = {each.id: each for each in kept.known.authorisations}
    return tuple(
        _letter_row(kept, each, known.get(each.id)) for each in sorted(letters, key=lambda each: each.side)
    )


def _letter_row(kept: Kept, letter: Authorisation, known: Authorisation | None) -> Row:
    state, word = letter_state(kept, letter) if known else _LATER
    verified = "" if known is None or known.verified_on else tr("原件未核对")
    return Row(
        letter.id,
        (
            side_cell(say(SIDE_ZH[letter.side]), own=letter.side is Side.A),
            Cell(letter.person or "—", bold=True, figure_id=figure(letter, "person"), tip=letter.person),
            Cell(letter.scope or "—", "ink2", tip=letter.scope, figure_id=figure(letter, "scope")),
            Cell(
                span_words(letter.starts_on or letter.signed_on, letter.ends_on),
                "ink2",
                figure_id=figure(letter, "ends_on"),
                tip=verified,
            ),
            Cell(word, state=state, figure_id=figure(letter, "ends_on"), tip=verified),
        ),
    )


def letter_state(kept: Kept, letter: Authorisation) -> tuple[State, str]:
    """How a letter stands, with the days that are left where it lapses."""
    days, day = authorised(letter), kept.as_of.day
    return _valid_words(validity(days, day), days, day)


def _valid_words(found: Validity, days: Days, day: dt.date) -> tuple[State, str]:
    state, word = _VALIDITY[found]
    if found is Validity.LAPSING and days.last is not None:
        return state, tr("临期，余 {days} 日").format(days=(days.last - day).days)
    return state, word


def _whole(kept: Kept) -> Days:
    """From the beginning of the service, or the first letter, to the as-of day."""
    starts = [authorised(each).first for each in kept.known.authorisations]
    firsts = [each for each in (kept.service_start, *(() if kept.service_start else starts)) if each]
    return Days(min(firsts, default=kept.as_of.day), kept.as_of.day)


def gap_points(kept: Kept) -> tuple[Point, ...]:
    """For each party the days on which nobody may act for it: 2026-01-01 起无有效授权书."""
    found = []
    whole = _whole(kept)
    for side in Side:
        last = max(
            (each for each in kept.known.authorisations if each.side is side),
            key=lambda each: each.ends_on or dt.date.max,
            default=None,
        )
        for gap in uncovered(kept.known.authorisations, side, whole):
            open_end = gap.last == whole.last
            words = (
                tr("{first} 起").format(first=gap.first)
                if open_end
                else tr("{first} 至 {last} ").format(first=gap.first, last=gap.last)
            )
            about = figure(last, "ends_on") if last else ""
            rest = tr("{letter}：期间签署的文件没有授权依据").format(letter=kept.heading(LETTER[side]))
            state = State.BAD if open_end else State.WARN
            found.append(
                Point(
                    state,
                    tr("{side} {words}无有效授权书").format(side=say(SIDE_ZH[side]), words=words),
                    rest,
                    about,
                )
            )
    return tuple(found)


def letter_lanes(kept: Kept) -> CoverView | None:
    """When each party's letters hold and when none does; nothing where there is none."""
    if not kept.known.authorisations:
        return None
    whole = _whole(kept)
    first = whole.first or kept.as_of.day
    last = kept.as_of.day + _AHEAD
    lanes = []
    for side in Side:
        own = [each for each in kept.known.authorisations if each.side is side]
        covers = [
            Cover(max(days.first or first, first), min(days.last or last, last), each.person)
            for each in own
            if (days := authorised(each)) and (days.first or first) <= last and (days.last or last) >= first
        ]
        gaps = [
            Cover(each.first, each.last, tr("无有效授权"), gap=True)
            for each in uncovered(kept.known.authorisations, side, whole)
            if each.first and each.last
        ]
        lanes.append(CoverLane(say(SIDE_ZH[side]), (*covers, *gaps)))
    return CoverView(first, last, tuple(lanes), kept.as_of.day)


def leave_rows(kept: Kept) -> tuple[Row, ...]:
    """Every permission to enter a system, the latest first."""
    known = {each.id: each for each in kept.known.access_permissions}
    return tuple(
        _leave_row(kept, each, known.get(each.id)) for each in reversed(kept.facts.access_permissions)
    )


def _leave_row(kept: Kept, leave: AccessPermission, known: AccessPermission | None) -> Row:
    state, word = leave_state(kept, known) if known else _LATER
    system = kept.system_name(leave.system)
    return Row(
        leave.id,
        (
            Cell(leave.holder or "—", bold=True, tip=leave.holder, figure_id=figure(leave, "holder")),
            Cell(named(PERMISSION_ZH[leave.kind]), "ink2", figure_id=figure(leave, "kind")),
            Cell(system, "ink2", tip=tr("，").join(filter(None, (system, leave.scope)))),
            Cell(
                span_words(leave.starts_on or leave.signed_on, leave.ends_on),
                "ink2",
                figure_id=figure(leave, "ends_on"),
            ),
            Cell(word, state=state, figure_id=figure(leave, "ends_on"), tip=word),
        ),
    )


def leave_state(kept: Kept, leave: AccessPermission) -> tuple[State, str]:
    """The worst of a permission: accesses beside it, a holder who left, else how it stands."""
    wrong = sum(bool(access_faults(leave, each)) for each in leave.log if kept.as_of.knows(each.at))
    if wrong:
        return State.BAD, tr("越权访问 {wrong} 次").format(wrong=wrong)
    if gone_holders(leave, kept.known.people, kept.as_of.day):
        return State.BAD, tr("离岗未收回")
    days = permitted(leave)
    state, word = _valid_words(validity(days, kept.as_of.day, leave.revoked_on), days, kept.as_of.day)
    return (State.OFF, word) if state is State.BAD else (state, word)


def leave_points(kept: Kept, leave_id: str) -> tuple[Point, ...]:
    """What is wrong with the chosen permission (第九条6)."""
    leave = next((each for each in kept.known.access_permissions if each.id == leave_id), None)
    if leave is None:
        return ()
    clause = kept.heading("9.6")
    found = [
        Point(
            State.BAD,
            tr("{name} 已于 {on_to} 离岗，授权未收回").format(name=person.name, on_to=person.on_to),
            tr("请收回并登记收回日"),
            f"fact:people:{person.id}:on_to",
        )
        for person in gone_holders(leave, kept.known.people, kept.as_of.day)
    ]
    if leave.signed_on is None:
        rest = tr("{clause}：未经书面授权不得访问").format(clause=clause)
        found.append(Point(State.OPEN, tr("没有登记书面授权日"), rest, figure(leave, "signed_on")))
    return tuple(found)


def access_mark(leave: AccessPermission, access: Access) -> tuple[State, str]:
    """How one access stands under its permission."""
    faults = access_faults(leave, access)
    if faults:
        return State.BAD, tr("，").join(_FAULTS[each] for each in faults)
    return State.OK, tr("在授权之内")


def medium_rows(kept: Kept) -> tuple[Row, ...]:
    """Every medium carried out: what is out before what came back, the latest first."""
    known = {each.id: each for each in kept.known.media_permissions}
    newest_first = kept.facts.media_permissions[::-1]
    media = sorted(newest_first, key=lambda each: each.returned_on is not None)
    return tuple(_medium_row(kept, each, known.get(each.id)) for each in media)


def _medium_row(kept: Kept, medium: MediaPermission, known: MediaPermission | None) -> Row:
    faults = medium_faults(medium)
    state, word = _MEDIUM[medium_status(known, kept.as_of)] if known else (State.OFF, tr("此时尚未许可"))
    encrypted = medium.encrypted
    lock = State.OPEN if encrypted is None else State.OK if encrypted else State.BAD
    unpermitted = State.BAD if MediumFault.UNPERMITTED in faults else State.OFF
    return Row(
        medium.id,
        (
            Cell(
                medium.item or "—", bold=True, tip=tr("，").join(filter(None, (medium.item, medium.purpose)))
            ),
            Cell(medium.holder or "—", "ink2", tip=medium.holder),
            day_cell(medium, "permitted_on", unpermitted),
            Cell(
                {None: tr("未登记"), True: tr("已加密"), False: tr("未加密")}[encrypted],
                state=lock,
                figure_id=figure(medium, "encrypted"),
            ),
            Cell(str(medium.due_on or tr("未定")), "ink2", figure_id=figure(medium, "due_on")),
            Cell(_medium_words(kept, medium, word), state=state, figure_id=figure(medium, "returned_on")),
        ),
    )


def _medium_words(kept: Kept, medium: MediaPermission, word: str) -> str:
    if word == _MEDIUM[MediumStatus.OVERDUE][1] and medium.due_on is not None:
        return tr("逾期 {days} 日").format(days=(kept.as_of.day - medium.due_on).days)
    return word


def medium_summary(kept: Kept) -> tuple[State, str] | None:
    """The worst of the media in a chip; nothing where none is out."""
    found = [medium_status(each, kept.as_of) for each in kept.known.media_permissions]
    late, out = found.count(MediumStatus.OVERDUE), found.count(MediumStatus.OUT)
    if late:
        return State.BAD, tr("{late} 件逾期未还").format(late=late)
    return (State.OFF, tr("{out} 件在外").format(out=out)) if out else None


def filing_rows(kept: Kept) -> tuple[Row, ...]:
    """Every work order, the latest planned first."""
    known = {each.id: each for each in kept.known.system_filings}
    held = sorted(kept.facts.system_filings, key=lambda each: each.planned_on or dt.date.max, reverse=True)
    return tuple(_filing_row(kept, known.get(each.id, each)) for each in held)


def _filing_row(kept: Kept, filing: SystemFiling) -> Row:
    name = kept.system_name(filing.system)
    licences = filing.licences
    return Row(
        filing.id,
        (
            Cell(name, bold=True, tip=f"{name} {filing.number}".strip()),
            Cell(filing.change or "—", "ink2", tip=filing.change),
            Cell(str(filing.planned_on or tr("未定")), "ink2", figure_id=figure(filing, "planned_on")),
            _before_cell(filing, "filed_on", filed(filing, kept.as_of), tr("未备案")),
            _before_cell(filing, "tested_on", passed(filing, kept.as_of), tr("未通过")),
            Cell(
                tr("已登记") if licences else tr("未登记"),
                state=State.OK if licences else State.OPEN,
                tip=licences,
                figure_id=figure(filing, "licences"),
            ),
        ),
    )


def _before_cell(filing: SystemFiling, field: str, found: Filed, missing: str) -> Cell:
    """A day that must come first; `missing` is the word once it should have come."""
    day, about = getattr(filing, field), figure(filing, field)
    words = {
        Filed.IN_TIME: (State.OK, f"{day}"),
        Filed.LATE: (State.WARN, tr("{day} 迟").format(day=day)),
        Filed.MISSING: (State.BAD, missing),
        Filed.OPEN: (State.OFF, tr("待办")),
    }
    state, word = words[found]
    return Cell(word, state=state, figure_id=about)


def filing_points(kept: Kept) -> tuple[Point, ...]:
    """The systems of the contract without a work order (第八条3)."""
    return tuple(
        Point(
            State.WARN,
            tr("{name} 没有备案记录").format(name=system.name),
            tr("{value}：未备案的信息系统不得部署入云").format(value=kept.heading("8.3")),
            f"term:systems[{system.id}].name",
        )
        for system in unfiled(kept.terms, kept.known.system_filings)
    )
