"""What another answer would change, by assessing the facts with it; nothing is saved."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import msgspec

from desktop.models.assessment import Assessment, Finding, Penalties
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Contract, Terms
from desktop.models.enums.findings import FINDING_STATUS_ZH, RIGHT_ZH, FindingStatus
from desktop.models.enums.incidents import Flag
from desktop.models.facts import Facts
from desktop.models.money import grouped, rounded, signed
from desktop.models.today import QUIET, Today
from desktop.rules import assess
from desktop.rules.agenda import instalment_name
from desktop.rules.assess import findings_of
from desktop.rules.memo import Memo
from desktop.rules.versions import versions_of
from desktop.services.deciding import with_confirmed
from desktop.views.evident.matches import event_total
from desktop.views.evident.subjects import (
    Evident,
    all_records,
    event_of,
    groupable,
    level_of,
    subject_of,
    subject_words,
    with_record,
)
from desktop.views.i18n import say, tr

if TYPE_CHECKING:
    from desktop.services.workspace import Workspace

#: The sums that a confirmation moves, as they are told.
_CONFIRMED = (
    ("confirmed", tr("可主张")),
    ("payable", tr("可扣")),
    ("outstanding", tr("尚可扣")),
    ("excess", tr("超出上限")),
)
_MOST_EFFECTS = 4
_NO_CHANGE = tr("改动不影响金额")


class World(msgspec.Struct, frozen=True):
    """Everything that an assessment follows from, the one that does, and what was kept of computing it.

    The contract is as it was signed; `terms` are those in force; `today` is what is open while it goes on.
    """

    contract: Contract
    facts: Facts
    as_of: AsOf
    calendar: Calendar
    shown: Assessment
    memo: Memo
    today: Today = QUIET

    @property
    def terms(self) -> Terms:
        """The terms in force on the as-of day."""
        return versions_of(self.contract.terms, self.facts, self.as_of, self.memo).newest

    @classmethod
    def of(cls, workspace: Workspace) -> World:
        """The workspace as it stands."""
        seen, memo = workspace.assessment, workspace.memo
        given = (workspace.contract, workspace.facts, workspace.as_of, workspace.calendar, seen, memo)
        return cls(*given, workspace.today)

    def with_record(self, record: Evident) -> Assessment:
        """The assessment as if `record` were recorded so."""
        facts = with_record(self.facts, record)
        return assess(self.contract.terms, facts, self.as_of, self.calendar, self.memo.copy())

    def findings_with(self, record: Evident) -> tuple[Finding, ...]:
        """The findings as if `record` were recorded so."""
        facts = with_record(self.facts, record)
        return findings_of(self.contract.terms, facts, self.as_of, self.calendar, self.memo.copy())


def confirm_words(world: World, findings: Sequence[Finding]) -> str:
    """What confirming would make of the sums and rights: 确认后可主张 +5,430.00，尚可扣 +5,430.00."""
    facts = with_confirmed(world.facts, findings, world.as_of.day)
    after = assess(world.contract.terms, facts, world.as_of, world.calendar, world.memo.copy())
    changes = [
        *(
            f"{word} {signed(change)}"
            for name, word in _CONFIRMED
            if (change := getattr(after.penalties, name) - getattr(world.shown.penalties, name))
        ),
        *(
            tr("{terms}净付 {change}").format(
                terms=say(instalment_name(world.terms, name)), change=signed(change)
            )
            for name, figures in after.payments.items()
            if (change := figures.net - world.shown.payments[name].net)
        ),
    ]
    held = {(each.right, each.clause) for each in world.shown.rights}
    changes += [
        tr("得以{right}（{clause}）").format(right=say(RIGHT_ZH[each.right]), clause=each.clause)
        for each in after.rights
        if (each.right, each.clause) not in held
    ]
    return (
        tr("确认后{changes}").format(changes=tr("，").join(changes))
        if changes
        else tr("确认不改变可扣的金额")
    )


class Charge(msgspec.Struct, frozen=True):
    """What an event is charged: the rows that stand, their sum, and the range of what is open."""

    rows: tuple[str, ...]
    total: Decimal
    open: tuple[tuple[str, Decimal, Decimal], ...]

    @property
    def words(self) -> str:
        """In short: 2-1 21,720.00; what is not established only where nothing stands."""
        if self.rows:
            return f"{tr('、').join(self.rows)} {grouped(self.total)}"
        if self.open:
            row, low, high = max(self.open, key=lambda each: each[2])
            return tr("{row} 未认定 {low}–{high}").format(row=row, low=grouped(low), high=grouped(high))
        return tr("不计违约金")


def charge_of(findings: tuple[Finding, ...], event: str) -> Charge:
    """What an event is charged by these findings."""
    found = tuple(finding for finding in findings if event in finding.events)
    return Charge(
        tuple(finding.row for finding in found if finding.charged),
        event_total(found),
        tuple(
            (finding.row, finding.amount_min, finding.amount_max)
            for finding in found
            if finding.status is FindingStatus.UNDETERMINED
        ),
    )


def flag_words(world: World, record: Evident, flag: Flag) -> str:
    """What changing one finding of a person would do: 改为“是”→ 2-1 21,720.00."""
    event = event_of(record)
    now: bool | None = getattr(record, flag)
    before = charge_of(world.shown.findings, event)
    found = []
    for value, word in ((True, tr("是")), (False, tr("否"))):
        if value is now:
            continue
        changed = msgspec.structs.replace(record, **{flag.value: value})
        after = charge_of(world.findings_with(changed), event)
        if after != before:
            found.append(tr("{word}”→ {words}").format(word=word, words=after.words))
    return tr("改为“{found}").format(found=tr("；“").join(found)) if found else _NO_CHANGE


class Grouping(msgspec.Struct, frozen=True):
    """An event group that a record may join: its id, and the names of its other records."""

    id: str
    members: tuple[Evident, ...]


def groupings(facts: Facts, record: Evident) -> tuple[Grouping, ...]:
    """Every group of the other records, in order of record."""
    found: dict[str, tuple[Evident, ...]] = {}
    for other in all_records(facts):
        if groupable(other) and subject_of(other) != subject_of(record):
            found[event_of(other)] = (*found.get(event_of(other), ()), other)
    return tuple(Grouping(event, members) for event, members in found.items())


def lone_group(facts: Facts, record: Evident) -> str | None:
    """The event to record for a record on its own: as it is where it is so already, else a free one.

    That is None (its own id) unless others are grouped under it.
    """
    taken = {grouping.id for grouping in groupings(facts, record)}
    if event_of(record) not in taken:
        return getattr(record, "event", None)
    if subject_of(record) not in taken:
        return None
    number = 1
    while f"E{number}" in taken:
        number += 1
    return f"E{number}"


class Preview(msgspec.Struct, frozen=True):
    """One sum before and after a regrouping."""

    label: str
    before: Decimal
    after: Decimal


class Regrouping(msgspec.Struct, frozen=True):
    """What joining another event group would do: the sums, and the findings that change their standing."""

    sums: tuple[Preview, ...]
    effects: tuple[str, ...]


def regrouping(world: World, record: Evident, event: str | None) -> Regrouping:
    """The money before and after a record joins another event group; nothing is saved."""
    changed = msgspec.structs.replace(record, event=event)
    after = world.with_record(changed)
    old, new = world.shown.penalties, after.penalties
    own = (
        charge_of(world.shown.findings, event_of(record)).total,
        charge_of(after.findings, event_of(changed)).total,
    )
    sums = (
        Preview(tr("本组计入"), *own),
        Preview(tr("发生额"), old.accrued, new.accrued),
        Preview(tr("最多发生额"), old.accrued_max, new.accrued_max),
        Preview(tr("可主张额"), old.confirmed, new.confirmed),
        Preview(tr("可扣额"), old.payable, new.payable),
    )
    return Regrouping(sums, (*_changed_standing(world.shown, after), *_threshold_words(world, new)))


def _changed_standing(before: Assessment, after: Assessment) -> list[str]:
    """The findings that would be charged no longer, or only then; of many the first few."""
    was = {finding.key: _standing_words(finding) for finding in before.findings}
    found = []
    for finding in after.findings:
        now = _standing_words(finding)
        if was.get(finding.key, now) != now:
            names = tr("、").join(map(subject_words, finding.subjects))
            found.append(
                tr("{row}（{names}）：{was} → {now}").format(
                    row=finding.row, names=names, was=was[finding.key], now=now
                )
            )
    more = len(found) - _MOST_EFFECTS
    return [*found[:_MOST_EFFECTS], tr("另有 {more} 项改变").format(more=more)] if more > 0 else found


def _standing_words(finding: Finding) -> str:
    if finding.stands:
        return tr("{finding}事件").format(finding=level_of(finding)) if finding.major else tr("计入")
    return (
        tr("被 {absorbed_by} 吸收").format(absorbed_by=finding.absorbed_by)
        if finding.absorbed_by
        else say(FINDING_STATUS_ZH[finding.status])
    )


def _threshold_words(world: World, new: Penalties) -> list[str]:
    """The share of the total that has arisen, where regrouping changes it (第十二条3)."""
    old, total = world.shown.penalties, Fraction(world.terms.total_fee)
    if old.accrued == new.accrued:
        return []
    shares = [f"{rounded(Fraction(each.accrued) * 100 / total)} %" for each in (old, new)]
    verdict = tr("超出解除线") if new.threshold_exceeded else tr("不超出解除线")
    return [
        tr("发生额占总额 {shares} → {shares2}，{verdict}").format(
            shares=shares[0], shares2=shares[1], verdict=verdict
        )
    ]
