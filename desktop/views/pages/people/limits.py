"""A change or an objection as its card shows it: state, limits, what follows, the letter it calls for."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import msgspec

from desktop.models.assessment import Deadline
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Contract
from desktop.models.enums import DUTY_ZH, ROLE_ZH, DeadlineStatus
from desktop.models.facts import Facts, Objection, PersonnelChange
from desktop.models.money import grouped, rounded
from desktop.rules.personnel import CHANGE, REPLACEMENT, Succession, earliest_change, succession
from desktop.services.workspace import Workspace
from desktop.views.i18n import say, tr
from desktop.views.pages.people.strip_days import Strip, change_strip, objection_strip
from desktop.views.widgets import State
from desktop.views.widgets.limits import Limit, Point

CHANGE_LETTER = tr("项目负责人变更复函")
OBJECTION_LETTER = tr("人员更换意见")


class Seen(msgspec.Struct, frozen=True):
    """What the page shows, taken at one moment; `known` is cut at the as-of day, `facts` is everything."""

    contract: Contract
    facts: Facts
    known: Facts
    deadlines: dict[tuple[str, str], Deadline]
    alerts: frozenset[tuple[str, str]]
    as_of: AsOf
    calendar: Calendar

    @classmethod
    def of(cls, workspace: Workspace) -> Seen:
        """What the workspace holds now."""
        shown = workspace.assessment
        return cls(
            workspace.contract,
            workspace.facts,
            workspace.known,
            {(each.clause, each.subject): each for each in shown.deadlines},
            frozenset((each.code, each.subject) for each in shown.warnings),
            workspace.as_of,
            workspace.calendar,
        )

    def heading(self, clause: str) -> str:
        """How a clause is cited: 第四条7."""
        found = self.contract.clause(clause)
        return say(found.heading) if found else clause


class LimitView(msgspec.Struct, frozen=True):
    """One change or objection, ready to be shown; `roster` says what the roster lacks of a change."""

    title: str
    hint: str
    chips: tuple[tuple[State, str], ...]
    strip: Strip | None
    limits: tuple[Limit, ...]
    points: tuple[Point, ...]
    follows: str
    letter: str
    letter_use: str
    roster: str = ""


def change_view(seen: Seen, change_id: str) -> LimitView:
    """A change of the vendor's lead or contact (第四条7)."""
    change = next(each for each in seen.known.personnel_changes if each.id == change_id)
    recorded = next(each for each in seen.facts.personnel_changes if each.id == change_id)
    deadline = seen.deadlines.get(("4.7", change.id))
    points = (*_notice(seen, change, deadline), *_change_consent(seen, change), *_hand_over(seen, change))
    breach = any(each.state is State.BAD for each in points)
    terms = seen.contract.terms
    return LimitView(
        tr("更换{role}").format(role=say(ROLE_ZH[change.role])),
        tr("{old}{value}，提前 {lead_change_days} 日书面通知").format(
            old=_from_to(change.old, change.new),
            value=seen.heading("4.7"),
            lead_change_days=terms.lead_change_days,
        ),
        _chips(deadline, tr("通知"), unconsented=(CHANGE, change.id) in seen.alerts),
        change_strip(change, terms, seen.calendar),
        _change_limits(seen, change, deadline),
        points,
        follows(seen) if breach else "",
        CHANGE_LETTER,
        _change_letter(change, breach=breach),
        roster_words(succession(recorded, seen.facts.people)),
    )


def objection_view(seen: Seen, objection_id: str) -> LimitView:
    """Party A's objection to one of the vendor's people (第九条4)."""
    known = next((each for each in seen.known.objections if each.id == objection_id), None)
    objection = known or _not_received(seen, objection_id)
    deadline = seen.deadlines.get(("9.4", objection.id))
    points = (
        *_replacement(seen, objection, deadline, later=known is None),
        *_objection_consent(seen, objection),
    )
    bad = any(each.state is State.BAD for each in points)
    days = seen.contract.terms.replacement_days
    return LimitView(
        tr("人员异议"),
        tr("{person}{value}，收到后 {days} 日内更换").format(
            person=_from_to(objection.person, objection.successor), value=seen.heading("9.4"), days=days
        ),
        _chips(deadline, tr("更换"), unconsented=(REPLACEMENT, objection.id) in seen.alerts),
        objection_strip(objection, deadline, seen.calendar),
        _objection_limits(deadline),
        points,
        follows(seen) if bad else "",
        OBJECTION_LETTER,
        _objection_letter(objection),
    )


def _not_received(seen: Seen, objection_id: str) -> Objection:
    """An objection received after the as-of day, of which nothing has come about yet."""
    recorded = next(each for each in seen.facts.objections if each.id == objection_id)
    return msgspec.structs.replace(recorded, replaced_on=None, consented_on=None)


def follows(seen: Seen) -> str:
    """What party A may do about a breach that has no row of its own (第十二条4(4))."""
    terms = seen.contract.terms
    sum_ = rounded(terms.total_fee * terms.rectification_share)
    share = _percent(terms.rectification_share)
    return tr(
        "{value}：甲方可书面提出整改要求和期限；期限内未改正的，甲方有权终止，"
        "并要求合同总额 {share}（{sum} 元）的违约金。晚通知、晚更换本身不计违约金。"
    ).format(value=seen.heading("12.4(4)"), share=share, sum=grouped(sum_))


def _percent(share: Decimal) -> str:
    return f"{(share * 100).normalize():f}\u00a0%"  # A line never breaks between number and sign.


def roster_words(found: Succession | None) -> str:
    """What would be entered in the roster: 王十六，项目负责人，2026-04-07 起；周九至 2026-04-06."""
    if found is None:
        return ""
    entering, leaving = found.entering, found.leaving
    words = []
    if entering:
        words.append(
            tr("登记{name}，{duty}，{on_from} 起").format(
                name=entering.name, duty=say(DUTY_ZH[entering.duty]), on_from=entering.on_from
            )
        )
    if leaving:
        words.append(tr("{name}止于 {on_to}").format(name=leaving.name, on_to=leaving.on_to))
    return tr("；").join(words)


def _from_to(old: str, new: str) -> str:
    names = " → ".join(name for name in (old, new) if name)
    return tr("{names}，").format(names=names) if names else ""


def _chips(deadline: Deadline | None, what: str, *, unconsented: bool) -> tuple[tuple[State, str], ...]:
    chips = [_status(deadline, what)]
    if unconsented:
        chips.append((State.BAD, tr("未经同意")))
    return tuple(chips)


def _status(deadline: Deadline | None, what: str) -> tuple[State, str]:
    if deadline is None:
        return State.OFF, tr("日期未定")
    done, due = deadline.done_on, deadline.due_on
    match deadline.status:
        case DeadlineStatus.MET:
            return State.OK, tr("按时{what}").format(what=what)
        case DeadlineStatus.OPEN:
            return State.OFF, tr("未到期")
        case DeadlineStatus.ARGUABLE:
            return State.WARN, tr("可争议")
        case DeadlineStatus.LATE:
            return State.BAD, tr("{what}晚 {days} 日").format(
                what=what, days=(done - due).days
            ) if done else tr("逾期未{what}").format(what=what)


def _change_limits(seen: Seen, change: PersonnelChange, deadline: Deadline | None) -> tuple[Limit, ...]:
    found = []
    if deadline is not None:
        figure = f"deadline:4.7:{change.id}"
        found.append(Limit(tr("最晚通知"), str(deadline.strict_on), figure))
        found.append(Limit(tr("顺延期限"), tr("{due_on}（倒数不移）").format(due_on=deadline.due_on), figure))
    if change.notice_on is not None:
        earliest = earliest_change(seen.contract.terms, change.notice_on)
        early = change.effective_on is not None and change.effective_on < earliest
        state = State.BAD if early else None
        found.append(Limit(tr("最早可换"), str(earliest), f"earliest:4.7:{change.id}", state))
    return tuple(found)


def _objection_limits(deadline: Deadline | None) -> tuple[Limit, ...]:
    if deadline is None:
        return ()
    figure = f"deadline:9.4:{deadline.subject}"
    moved = deadline.due_on != deadline.strict_on
    words = str(deadline.due_on) + ("" if moved else tr("（不需顺延）"))
    estimate = tr("（估算）") if deadline.estimated else ""
    return (
        Limit(tr("严格期限"), str(deadline.strict_on), f"strict:9.4:{deadline.subject}"),
        Limit(tr("顺延期限"), words + estimate, figure),
    )


def _notice(seen: Seen, change: PersonnelChange, deadline: Deadline | None) -> tuple[Point, ...]:
    figure = f"deadline:4.7:{change.id}"
    if deadline is None:
        if change.notice_on is None:
            return (Point(State.OFF, tr("未登记通知和更换日"), tr("登记后这里给出期限")),)
        earliest = earliest_change(seen.contract.terms, change.notice_on)
        about = f"earliest:4.7:{change.id}"
        return (
            Point(
                State.OFF,
                tr("更换日未定"),
                tr("{earliest} 起可以更换").format(earliest=short(earliest)),
                about,
            ),
        )
    limit, notice = deadline.due_on, change.notice_on
    state, word = _status(deadline, tr("通知"))
    if notice is None:
        left = (limit - seen.as_of.day).days
        rest = (
            tr("还有 {left} 日，最晚 {limit}").format(left=left, limit=short(limit))
            if left >= 0
            else tr("最晚应为 {limit}").format(limit=short(limit))
        )
        return (Point(state, tr("未通知") if left >= 0 else word, rest, figure),)
    if deadline.status is DeadlineStatus.MET:
        ahead = (deadline.due_on - notice).days
        words = tr("{notice} 通知，").format(notice=short(notice)) + (
            tr("比最晚日早 {ahead} 日").format(ahead=ahead) if ahead else tr("正是最晚日")
        )
        return (Point(state, word, words, figure),)
    earliest = earliest_change(seen.contract.terms, notice)
    words = tr("{notice} 通知，最晚应为 {limit}；按通知日最早 {earliest} 可换").format(
        notice=short(notice), limit=short(limit), earliest=short(earliest)
    )
    done = tr("实际") if seen.as_of.knows_day(change.effective_on) else tr("计划")
    return (
        Point(
            state,
            word,
            tr("{words}，{done} {effective_on}").format(
                words=words, done=done, effective_on=short(change.effective_on)
            ),
            figure,
        ),
    )


def _change_consent(seen: Seen, change: PersonnelChange) -> tuple[Point, ...]:
    figure = f"fact:personnel_changes:{change.id}:consented_on"
    if (CHANGE, change.id) in seen.alerts:
        late = change.consented_on
        words = (
            tr("{late} 才同意，晚于更换日").format(late=short(late))
            if late
            else tr("更换日已到，没有甲方同意")
        )
        return (Point(State.BAD, tr("未经同意"), words, figure),)
    if change.consented_on is not None:
        return (
            Point(
                State.OK,
                tr("甲方同意"),
                tr("{consented_on}，在更换之前").format(consented_on=short(change.consented_on)),
                figure,
            ),
        )
    return (Point(State.OPEN, tr("待甲方同意"), tr("同意后方可更换"), figure),)


def _hand_over(seen: Seen, change: PersonnelChange) -> tuple[Point, ...]:
    figure = f"fact:personnel_changes:{change.id}:handed_over_on"
    if change.handed_over_on is not None:
        return (Point(State.OK, tr("已交接"), short(change.handed_over_on), figure),)
    if seen.as_of.knows_day(change.effective_on):
        return (Point(State.WARN, tr("未登记交接"), tr("已更换，没有交接记录"), figure),)
    return ()


def _replacement(
    seen: Seen, objection: Objection, deadline: Deadline | None, *, later: bool
) -> tuple[Point, ...]:
    figure = f"deadline:9.4:{objection.id}"
    if deadline is None:
        words = tr("在截至日之后，此时尚未发生") if later else tr("期限自乙方收到之日起算")
        about = f"fact:objections:{objection.id}:received_on"
        return (Point(State.OFF, tr("异议未到") if later else tr("未登记收到日"), words, about),)
    state, word = _status(deadline, tr("更换"))
    done, strict, due = objection.replaced_on, deadline.strict_on, deadline.due_on
    span = tr("严格 {strict}").format(strict=short(strict)) + (
        tr("，遇休息日顺延至 {due}").format(due=short(due)) if due != strict else ""
    )
    if done is None:
        left = (due - seen.as_of.day).days
        rest = (
            tr("{span}；还有 {left} 日").format(span=span, left=left)
            if left >= 0
            else tr("{span}；已过 {left} 日").format(span=span, left=-left)
        )
        return (Point(state, tr("未更换") if left >= 0 else word, rest, figure),)
    if deadline.status is DeadlineStatus.ARGUABLE:
        span += tr("；晚于严格日，不晚于顺延日")
    return (Point(state, word, tr("{done} 更换到位，{span}").format(done=short(done), span=span), figure),)


def _objection_consent(seen: Seen, objection: Objection) -> tuple[Point, ...]:
    figure = f"fact:objections:{objection.id}:consented_on"
    if (REPLACEMENT, objection.id) in seen.alerts:
        return (Point(State.BAD, tr("未经同意"), tr("已更换，没有甲方同意"), figure),)
    if objection.consented_on is not None:
        return (Point(State.OK, tr("甲方同意"), short(objection.consented_on), figure),)
    return ()


def _change_letter(change: PersonnelChange, *, breach: bool) -> str:
    if change.consented_on is None:
        return tr("书面答复同意或不同意")
    return tr("书面确认同意，并指出未按期通知") if breach else tr("书面确认同意")


def _objection_letter(objection: Objection) -> str:
    if objection.replaced_on is None:
        return tr("书面提出异议和更换要求，保留乙方签收凭证")
    return tr("书面确认接替人员") if objection.consented_on else tr("书面答复是否同意接替人员")


def short(day: dt.date | None) -> str:
    """A day of these sentences: 07-11; the year stands in the strip and in the limits."""
    return f"{day:%m-%d}" if day else tr("未定")
