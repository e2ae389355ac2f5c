"""What letters, permissions, media, protected periods, filings and reports ask for next, of both sides."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import chain
from operator import attrgetter
from typing import Literal

from desktop.models.calendar import ONE_DAY, AsOf
from desktop.models.enums.people import PERMISSION_ZH, SIDE_ZH, Side
from desktop.models.facts import Facts, Incident
from desktop.models.register import AccessPermission, MediaPermission, ProtectedPeriod, SystemFiling
from desktop.rules.filings import Filed, filed, passed
from desktop.rules.memo import Memo
from desktop.rules.permits import (
    MediumStatus,
    Validity,
    authorised,
    gone_holders,
    last_cover,
    medium_status,
    permitted,
    validity,
)
from desktop.rules.steps import NEAR_DAYS, Step, Urgency

#: The clause of the letter of authorisation of each side.
LETTER = {Side.A: "授权书-甲", Side.B: "授权书-乙"}


def permit_steps(known: Facts, as_of: AsOf, memo: Memo | None = None) -> Iterator[Step]:
    """Every open step of these registers; `known` as it stood then.

    `memo` is what was kept of assessing them: of the incidents only what an edit touched is looked at.
    """
    yield from _letters(known, as_of)
    for permission in known.access_permissions:
        yield from _permission_steps(permission, known, as_of)
    for medium in known.media_permissions:
        yield from _medium_steps(medium, as_of)
    for period in known.protected_periods:
        yield from _period_steps(period, as_of)
    for filing in known.system_filings:
        yield from _filing_steps(filing, as_of)
    yield from _reports(known, memo or Memo())


def _letters(known: Facts, as_of: AsOf) -> Iterator[Step]:
    """A party whose letters lapse, or have lapsed; nothing of a party without any."""
    for side in Side:
        own = [each for each in known.authorisations if each.side is side]
        if not own:
            continue
        newest = max(own, key=lambda each: each.ends_on or dt.date.max)
        holding = last_cover(known.authorisations, side, as_of.day)
        if holding is not None and validity(authorised(holding), as_of.day) is not Validity.LAPSING:
            continue
        if holding is None and newest.ends_on is None:
            continue
        verb = "续签授权委托书" if holding else "补签授权委托书，现无有效授权"
        text = f"{SIDE_ZH[side]}{verb}"
        urgency: Urgency = "warn" if holding else "bad"
        target = ("authorisations", newest.id, f"fact:authorisations:{newest.id}:ends_on")
        owed: Literal["A", "B"] = "A" if side is Side.A else "B"
        due = newest.ends_on
        left = (due - as_of.day).days if due else None
        yield Step(owed, urgency, text, LETTER[side], due, left, "日", *target)


def _permission_steps(permission: AccessPermission, known: Facts, as_of: AsOf) -> Iterator[Step]:
    what = f"{permission.holder}的{PERMISSION_ZH[permission.kind]}授权"
    for person in gone_holders(permission, known.people, as_of.day):
        figure = f"fact:people:{person.id}:on_to"
        text = f"收回已离岗人员{what}"
        target = ("access_permissions", permission.id, figure)
        yield Step("A", "bad", text, "9.6", person.on_to, _left(person.on_to, as_of), "日", *target)
        return
    if validity(permitted(permission), as_of.day, permission.revoked_on) is Validity.LAPSING:
        figure = f"fact:access_permissions:{permission.id}:ends_on"
        target = ("access_permissions", permission.id, figure)
        due = permission.ends_on
        yield Step("A", "warn", f"续批或收回{what}", "9.6", due, _left(due, as_of), "日", *target)


def _medium_steps(medium: MediaPermission, as_of: AsOf) -> Iterator[Step]:
    status = medium_status(medium, as_of)
    if status in (MediumStatus.OUT, MediumStatus.OVERDUE) and medium.due_on is not None:
        yield _dated(
            "B",
            f"归还介质“{medium.item or medium.id}”",
            "附件4-6",
            medium.due_on,
            as_of,
            ("media_permissions", medium.id, f"fact:media_permissions:{medium.id}:due_on"),
        )


def _period_steps(period: ProtectedPeriod, as_of: AsOf) -> Iterator[Step]:
    """The plan and the roster that the vendor owes before the first day; nothing once the last is over."""
    first, last = period.starts_on, period.ends_on or period.starts_on
    if first is None or last is None or as_of.day > last:
        return
    name = period.title or period.id
    for field, text in (("plan_on", f"配合制定重保方案“{name}”"), ("roster_on", f"提交值守表“{name}”")):
        if getattr(period, field) is None:
            target = ("protected_periods", period.id, f"fact:protected_periods:{period.id}:{field}")
            yield _dated("B", text, "9.9", first - ONE_DAY, as_of, target)


def _filing_steps(filing: SystemFiling, as_of: AsOf) -> Iterator[Step]:
    """The filing that party A owes before the planned day, and the vendor's test."""
    planned = filing.planned_on
    if planned is None:
        return
    for side, state, text, clause, field, due in (
        ("A", filed(filing, as_of), "报送云服务统一工单备案", "8.3", "filed_on", planned - ONE_DAY),
        ("B", passed(filing, as_of), "完成入云安全测试并通过", "8.4", "tested_on", planned),
    ):
        if state in (Filed.OPEN, Filed.MISSING):
            target = ("system_filings", filing.id, f"fact:system_filings:{filing.id}:{field}")
            owed: Literal["A", "B"] = "A" if side == "A" else "B"
            yield _dated(owed, f"{text}（{filing.change or '入云'}）", clause, due, as_of, target)


def _reports(known: Facts, memo: Memo) -> Iterator[Step]:
    """One step for all faults that were cleared and not reported on in writing (第九条11: 及时)."""
    blocks = memo.blocks("unreported", known.incidents)
    missing = tuple(chain.from_iterable(memo.each("unreported", blocks, _unreported)))
    if not missing:
        return
    first = min(missing, key=attrgetter("restored_at"))
    if len(missing) == 1:
        text = f"提交“{first.title or first.id}”的书面报告"
    else:
        text = f"提交 {len(missing)} 次故障的书面报告"
    target = ("incidents", first.id, f"fact:incidents:{first.id}:written_report_on")
    yield Step("B", "warn", text, "9.11", None, None, "", *target)


def _unreported(incidents: tuple[Incident, ...]) -> tuple[Incident, ...]:
    return tuple(filter(report_missing, incidents))


def report_missing(incident: Incident) -> bool:
    """Whether a fault was cleared and its written report has not come."""
    return incident.restored_at is not None and incident.written_report_on is None


def _left(day: dt.date | None, as_of: AsOf) -> int | None:
    return (day - as_of.day).days if day else None


def _dated(
    owed: Literal["A", "B"],
    text: str,
    clause: str,
    due: dt.date,
    as_of: AsOf,
    target: tuple[str, str, str],
) -> Step:
    left = (due - as_of.day).days
    urgency: Urgency = "bad" if left < 0 else "warn" if left <= NEAR_DAYS else "ok"
    return Step(owed, urgency, text, clause, due, left, "日", *target)
