"""Monthly statements: sealing a month, verifying and correcting what was sealed, how every month stands."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from enum import StrEnum

import msgspec

from desktop.models.assessment import Problem
from desktop.models.calendar import AsOf, Calendar, month_bounds, month_of
from desktop.models.facts import SINGLE, Fact, Facts
from desktop.models.statement import FIRST, Sealed, Statement, end_of
from desktop.rules.checks import identity_number
from desktop.rules.known import known_facts
from desktop.rules.memo import Memo
from desktop.rules.statements import RULES_VERSION, Inputs, Place, part_of, statement_of
from desktop.services.change import Change, FactKey, Refused
from desktop.services.comparing import Comparison, Difference, compared, facts_compared, recomputed
from desktop.services.trial import Trial
from desktop.services.workspace import Workspace
from desktop.storage.audit import Entry
from desktop.storage.ledger import Edit, Revision, Seal

#: The kinds of facts that change the terms or how they are read.
_VERSIONS = ("amendments", "reading_choices")
#: What is only tried cannot be sealed.
_TRYING = Problem("", "正在假设，所示的数字没有存入文件", "文件中的数字", "请先采纳或放弃假设")
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")


class MonthState(StrEnum):
    """How a month stands with its statement."""

    AHEAD = "ahead"
    READY = "ready"
    SEALED = "sealed"
    DIFFERS = "differs"
    CORRECTED = "corrected"


MONTH_STATE_ZH = {
    MonthState.AHEAD: "未到",
    MonthState.READY: "可封存",
    MonthState.SEALED: "已封存",
    MonthState.DIFFERS: "有差异",
    MonthState.CORRECTED: "已更正",
}


class Held(msgspec.Struct, frozen=True):
    """A statement of the file: as it is kept, what it says, and the audit entry that brought it."""

    sealed: Sealed
    statement: Statement
    entry: Entry


class Verified(msgspec.Struct, frozen=True):
    """What verifying a statement comes to. `recomputed` is what the rules make of its inputs otherwise;
    `failure` says why they could not.
    """

    intact: bool
    chained: bool
    same_rules: bool
    recomputed: tuple[Difference, ...]
    failure: str = ""

    @property
    def sound(self) -> bool:
        """Whether the statement is what was sealed, and the rules that sealed it still give the same."""
        return self.intact and self.chained and not (self.same_rules and (self.recomputed or self.failure))


class Sealing:
    """The statements of one workspace. What was compared is kept: an edit costs what it touches.

    They stand beside what is stored: what is only tried differs from nothing that was sealed.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._held: list[Held] = []
        self._since: dict[str, _Since] = {}

    @property
    def held(self) -> Sequence[Held]:
        """The statements in the order in which they were sealed."""
        kept = len(self._held)
        if kept < len(self._workspace.statements):
            entries = {
                edit.after: entry
                for entry in self._workspace.entries
                if entry.kind == "seal"
                for edit in entry.edits
                if isinstance(edit, Seal)
            }
            for sealed in self._workspace.statements[kept:]:
                self._held.append(Held(sealed, sealed.statement, entries[sealed.hash]))
        return self._held

    def of_month(self, month: str) -> tuple[Held, ...]:
        """The statements of a month: the first, then its corrections."""
        return tuple(each for each in self.held if each.statement.month == month)

    def months(self) -> tuple[str, ...]:
        """The months of the term, and others that were sealed, in order."""
        figures = self._workspace.assessment.contract
        found = {each.statement.month for each in self.held}
        if figures.service_start and figures.service_end:
            found.update(_months(figures.service_start, figures.service_end))
        return tuple(sorted(found))

    def state(self, month: str) -> MonthState:
        """How a month stands."""
        held = self.of_month(month)
        if not held:
            return MonthState.READY if self.is_over(month) else MonthState.AHEAD
        comparison = self.comparison(held[-1])
        if comparison.differences or comparison.failure:
            return MonthState.DIFFERS
        return MonthState.CORRECTED if held[-1].statement.corrects else MonthState.SEALED

    def is_over(self, month: str) -> bool:
        """Whether a month's last day has passed on the clock."""
        return end_of(month).day < self._workspace.now().date()

    def seal(self, month: str) -> Change | Refused:
        """Seal the statement of a month that is over and has none yet."""
        if self._workspace.trial:
            return Refused((_TRYING,))
        if problem := self._objection(month):
            return Refused((problem,))
        if self.of_month(month):
            way_out = "内容有变时请更正并说明理由"
            return Refused((Problem("month", f"{month} 已经封存", "还没有封存的月份", way_out),))
        return self._sealed(month, f"封存月结单 {month}", "", "")

    def correct(self, month: str, reason: str) -> Change | Refused:
        """Seal a correction of a month whose figures are others now; the statement before it stays."""
        if self._workspace.trial:
            return Refused((_TRYING,))
        held = self.of_month(month)
        if not held:
            return Refused((Problem("month", f"{month} 还没有封存", "已封存的月份", "请先封存"),))
        if not reason.strip():
            return Refused((Problem("reason", "没有填写理由", "更正的理由", "请填写后再更正"),))
        if identity_number(reason):
            return Refused((Problem("reason", "理由中有身份证号码", "不含身份证号码的文字", "请删去号码"),))
        if self.state(month) is not MonthState.DIFFERS:
            return Refused((Problem("month", f"{month} 与封存时没有差异", "有差异的月份"),))
        return self._sealed(month, f"更正月结单 {month}", held[-1].sealed.hash, reason.strip())

    def verify(self, held: Held) -> Verified:
        """Hash, chain and a new computation from the statement's own inputs."""
        statement, place = held.statement, self.held.index(held)
        same_rules = statement.rules == RULES_VERSION
        before = self.held[place - 1].sealed.hash if place else FIRST
        named = (statement.number, statement.contract_id, statement.previous_hash)
        chained = named == (place + 1, self._workspace.contract.id, before)
        try:
            return Verified(held.sealed.intact, chained, same_rules, recomputed(statement))
        except msgspec.ValidationError as error:
            return Verified(held.sealed.intact, chained, same_rules, (), str(error))

    def comparison(self, held: Held) -> Comparison:
        """The statement beside what its month comes to now."""
        return self._tracked(held).comparison(self._workspace)

    def settled(self, month: str) -> bool:
        """Whether `state` is known without comparing anything, which takes a moment with many records."""
        held = self.of_month(month)
        return not held or self._tracked(held[-1]).settled(self._workspace)

    def changes_since(self, held: Held) -> tuple[tuple[FactKey, Entry], ...]:
        """The records in which a month differs now, with each entry that changed one since it was sealed."""
        records = set(self.comparison(held).records)
        return tuple(
            (key, entry)
            for entry in self._workspace.entries
            if entry.seq > held.entry.seq
            for key in dict.fromkeys(FactKey(edit.kind, edit.id) for edit in entry.edits)
            if key in records
        )

    def _tracked(self, held: Held) -> _Since:
        if held.sealed.hash not in self._since:
            self._since[held.sealed.hash] = _Since(held)
        return self._since[held.sealed.hash]

    def _objection(self, month: str) -> Problem | None:
        if not _MONTH.fullmatch(month):
            return Problem("month", f"看不懂月份“{month}”", "写成 2025-06 的月份")
        if not self.is_over(month):
            last = end_of(month).day
            return Problem("month", f"{month} 还没有结束", "已经结束的月份", f"请在 {last} 之后封存")
        start = self._workspace.assessment.contract.service_start
        if start is None:
            return Problem("month", "合同尚未签署完毕，服务期没有起算", "服务期内的月份", "请先登记签署日")
        if month < month_of(start):
            return Problem("month", f"{month} 在服务期之前", f"{month_of(start)} 起的月份")
        return None

    def _sealed(self, month: str, title: str, corrects: str, reason: str) -> Change:
        workspace, held = self._workspace, self.held
        place = Place(len(held) + 1, held[-1].sealed.hash if held else FIRST, corrects, reason)
        inputs = Inputs(workspace.contract.terms, workspace.facts, workspace.calendar)
        day = end_of(month).day
        statement = statement_of(workspace.contract.id, inputs, day, workspace.now(), place)
        return workspace.seal(statement, title)


class _Since:
    """What has changed since a statement was sealed, as far as it was known at the end of its month."""

    def __init__(self, held: Held) -> None:
        self._held = held
        self._as_of = AsOf(held.statement.as_of)
        self._read = 0
        self._first: dict[FactKey, Fact | None] = {}
        self._changed: dict[FactKey, Fact | None] = {}
        self._terms = False
        self._days: tuple[Calendar, bool] | None = None
        self._memo = Memo()
        self._given: object = None
        self._result = Comparison()

    def settled(self, workspace: Workspace) -> bool:
        """Whether the comparison with now is known without computing anything."""
        self._follow(workspace.entries)
        return self._same(workspace) or self._given == self._inputs(workspace)

    def comparison(self, workspace: Workspace) -> Comparison:
        """The comparison with now; the one of before where nothing has changed that it rests on."""
        self._follow(workspace.entries)
        if self._same(workspace):
            return Comparison()
        given = self._inputs(workspace)
        if given != self._given:
            self._given, self._result = given, self._compared(workspace)
        return self._result

    def _same(self, workspace: Workspace) -> bool:
        return not self._changed and self._only_facts(workspace)

    def _only_facts(self, workspace: Workspace) -> bool:
        """Whether nothing but facts can have changed, none of which says how the contract is read."""
        versions = any(key.kind in _VERSIONS for key in self._changed)
        same_rules = self._held.statement.rules == RULES_VERSION
        return same_rules and not (self._terms or versions) and self._same_days(workspace)

    def _inputs(self, workspace: Workspace) -> object:
        terms = _stored(workspace).contract.terms if self._terms else None
        return dict(self._changed), terms, None if self._same_days(workspace) else workspace.calendar

    def _compared(self, workspace: Workspace) -> Comparison:
        stored = _stored(workspace)
        terms, facts = stored.contract.terms, stored.facts
        if self._only_facts(workspace):
            now = Inputs(terms, facts, workspace.calendar)
            return facts_compared(self._held.statement, now, tuple(self._changed), self._memo)
        known = known_facts(facts, self._as_of)
        return compared(self._held.statement, Inputs(terms, known, workspace.calendar))

    def _same_days(self, workspace: Workspace) -> bool:
        calendar = workspace.calendar
        if self._days is None or self._days[0] is not calendar:
            sealed = self._held.statement.calendar
            self._days = calendar, part_of(calendar, sealed.looked_at).digest == sealed.digest
        return self._days[1]

    def _follow(self, entries: Sequence[Entry]) -> None:
        """Take in the entries that came since: a fact that is known as it was is no change."""
        latest: dict[FactKey, Fact | None] = {}
        for entry in entries[self._read :]:
            if entry.seq <= self._held.entry.seq:
                continue
            for edit in entry.edits:
                if isinstance(edit, Edit):
                    key = FactKey(edit.kind, edit.id)
                    self._first.setdefault(key, edit.before)
                    latest[key] = edit.after
                elif isinstance(edit, Revision):
                    self._terms = self._terms or any(place.startswith("terms.") for place in edit.after)
        self._read = len(entries)
        if not latest:
            return
        before = self._known({key: self._first[key] for key in latest})
        after = self._known(latest)
        for key in latest:
            if before.get(key) == after.get(key):
                self._changed.pop(key, None)
            else:
                self._changed[key] = after.get(key)

    def _known(self, records: dict[FactKey, Fact | None]) -> dict[FactKey, Fact]:
        lists: dict[str, list[Fact]] = {}
        for key, record in records.items():
            if record is not None:
                lists.setdefault(key.kind, []).append(record)
        values = {kind: found[0] if kind in SINGLE else tuple(found) for kind, found in lists.items()}
        known = known_facts(msgspec.structs.replace(Facts(), **values), self._as_of)
        return {
            FactKey(kind, record.id): record
            for kind in lists
            for record in (getattr(known, kind) if kind not in SINGLE else (getattr(known, kind),))
        }


def _stored(workspace: Workspace) -> Trial | Workspace:
    """What holds the contract and the facts as they are in the file."""
    return workspace.trial or workspace


def _months(start: dt.date, end: dt.date) -> Iterable[str]:
    month = month_of(start)
    while month <= month_of(end):
        yield month
        month = month_of(month_bounds(month)[1])
