"""The open workspace: one contract of one file, its facts, and the assessment that follows from them.

The way of one edit: check, compute what follows, store (rows, undo image and audit entry in one
transaction), tell the pages. All of it happens before the command returns; a returned `Change` is on disk.
"""

from __future__ import annotations

import datetime as dt
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Literal

import msgspec

from desktop.models.amendments import Amendment, ReadingDecision
from desktop.models.assessment import Assessment, Finding, Problem, Trace
from desktop.models.attachments import Attachment, Owner
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Contract, Terms
from desktop.models.enums import Verdict
from desktop.models.facts import KIND_OF, KIND_ZH, SINGLE, Decision, Fact, Facts
from desktop.models.halfdone import HalfDone
from desktop.models.health import HealthItem
from desktop.models.listing import Query
from desktop.models.statement import Sealed, Statement
from desktop.models.today import Today
from desktop.rules import assess, explain
from desktop.rules.agenda import next_steps
from desktop.rules.checks import identities, identity_number, omissions, problems
from desktop.rules.known import known_facts
from desktop.rules.memo import Memo
from desktop.rules.running import open_today
from desktop.rules.steps import Step as AgendaStep
from desktop.rules.versions import versions_of
from desktop.services import deciding, readings
from desktop.services.amending import amended, amendment_problems
from desktop.services.change import Alternative, Change, FactKey, Refused
from desktop.services.completing import TITLE, completed, completing_item
from desktop.services.history import History
from desktop.services.listing import listed
from desktop.services.openfile import OpenFile
from desktop.services.removed import decided_anew, in_use, named_problem
from desktop.services.revising import objections
from desktop.services.trial import Trial
from desktop.storage import store as stored_file
from desktop.storage.attached import Incoming
from desktop.storage.audit import Entry, Step, sealing
from desktop.storage.cipher import Key
from desktop.storage.codec import survives
from desktop.storage.content import Content
from desktop.storage.errors import Damaged, StorageFailed
from desktop.storage.ledger import STATEMENT, Edit, Edits, Ledger, inverse

Clock = Callable[[], dt.datetime]
Listener = Callable[[Change], None]


#: A trial keeps no contents of files.
_NOWHERE = Problem("", "正在假设，文件的内容无处可存", "不在假设中", "请先采纳或放弃假设")


class Workspace:
    """One contract, open. Made by `create` or `open`, ended by `close` (or a with statement)."""

    def __init__(
        self,
        path: Path,
        content: Content,
        contract_id: str | None,
        calendar: Calendar,
        clock: Clock,
        file: OpenFile | None,
        as_of: AsOf | None = None,
    ) -> None:
        self.path = path
        self.contract = content.contract(path, contract_id)
        self.calendar = calendar
        self.contracts = tuple((each.id, each.short_name) for each in content.contracts)
        self.as_of = as_of or AsOf(clock().date())
        self._clock = clock
        self._file = file
        #: The key of an encrypted file.
        self.key: Key | None = None
        self._ledger = content.ledgers[self.contract.id]
        self.statements = content.statements[self.contract.id]
        try:
            self.history = History(content.history(self.contract.id))
        except IndexError as error:
            raise Damaged(path, "修改记录撤销了不存在的步骤", "请从备份恢复") from error
        self._listeners: list[Listener] = []
        self.trial: Trial | None = None
        self._memo = Memo()
        self._agenda: tuple[Assessment, Today, tuple[AgendaStep, ...]] | None = None
        self._today: tuple[Assessment, dt.datetime, Today] | None = None
        self.facts: Facts = self._ledger.facts()
        self.recompute_ms = 0.0
        self.assessment: Assessment = self._assessed(self.contract.terms, self.facts, self.as_of)

    @classmethod
    def create(
        cls, path: Path, contract: Contract, calendar: Calendar, clock: Clock, key: Key | None = None
    ) -> Workspace:
        """Make a new file holding `contract` and open it; `FileRefused` where that cannot be.

        The contract is one that `revising.objections` finds nothing wrong with.
        """
        from desktop.storage.newfile import create

        create(path, contract, clock(), key)
        return cls.open(path, calendar, clock, key=key)

    @classmethod
    def open(
        cls,
        path: Path,
        calendar: Calendar,
        clock: Clock,
        *,
        contract_id: str | None = None,
        read_only: bool = False,
        key: Key | None = None,
    ) -> Workspace:
        """Open a contract of a file (the first, if none is named); `FileRefused` where that cannot be.

        With `read_only` nothing is locked or written, so it works beside another instance; commands
        then raise StorageFailed.
        """
        path = path.resolve()
        if read_only:
            looked_at = cls(path, stored_file.read(path, key), contract_id, calendar, clock, None)
            looked_at.key = key
            return looked_at
        file, content = OpenFile.open(path, partial(_back_up_older, path, clock, key), key)
        with ExitStack() as held:
            held.callback(file.leave)
            workspace = cls(path, content, contract_id, calendar, clock, file)
            workspace.key = key
            held.pop_all()
        return workspace

    def switched(self, contract_id: str) -> Workspace:
        """Another contract of the same file, open beside this one and seen on the same day.

        The file is held all the while: it is let go of when both are closed. `FileRefused` where the
        contract cannot be opened.
        """
        file = self._writable()
        content = file.store.content()
        workspace = Workspace(self.path, content, contract_id, self.calendar, self._clock, file, self.as_of)
        workspace.key = self.key
        file.join()
        return workspace

    def stored(self, contract_id: str) -> Ledger:
        """Another contract of the same file with its facts; `FileRefused` where it cannot be read."""
        return self._writable().store.ledger(contract_id)

    def __enter__(self) -> Workspace:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def reread(self) -> Content:
        """Everything in the file as it is on the disk, judged as on opening; `FileRefused`."""
        return self._file.store.content() if self._file else stored_file.read(self.path, self.key)

    def copy_content(self, sha256: str, target: BinaryIO) -> None:
        """Write the content of a file kept with a record to `target`; `FileRefused` where it is not sound."""
        if self._file:
            self._file.store.copy_content(sha256, target)
        else:
            stored_file.copy_content(self.path, sha256, target, self.key)

    def unsound(self, hashes: Iterable[str]) -> tuple[str, ...]:
        """Those of the hashes whose content is gone or is another; `FileRefused`."""
        if self._file:
            return self._file.store.unsound(hashes)
        return stored_file.unsound(self.path, hashes, self.key)

    def content_size(self) -> int:
        """How much the contents of files take, with those that were removed and can be had back (bytes)."""
        return (
            self._file.store.content_size() if self._file else stored_file.content_size(self.path, self.key)
        )

    def half_done(self) -> tuple[HalfDone, ...]:
        """What stood in the forms when the file was last let go of; none where it is only read."""
        return self._file.store.half_done(self.contract.id) if self._file else ()

    def keep_half_done(self, halves: Sequence[HalfDone]) -> None:
        """Keep in the file what stands in the forms, which is no step; StorageFailed.

        A field with an identity number is left out, as it would be refused.
        """
        if self._file:
            self._file.store.keep_half_done(self.contract.id, [_without_identities(each) for each in halves])

    def compact(self) -> None:
        """Write the file anew without the room that nothing takes any more; StorageFailed."""
        self._writable().store.compact()

    def prepare(self) -> None:
        """Load what the first command would otherwise wait for."""
        if self._file:
            self._file.store.prepare()

    def close(self) -> None:
        """Let go of the file; other instances may open it."""
        self._listeners.clear()
        if self._file:
            self._file.leave()
            self._file = None

    @property
    def terms(self) -> Terms:
        """The terms in force on the as-of day; those that were signed are `contract.terms`."""
        return versions_of(self.contract.terms, self.facts, self.as_of, self._memo).newest

    @property
    def known(self) -> Facts:
        """The facts that were known on the as-of day; the same object until the next change."""
        return known_facts(self.facts, self.as_of, self._memo)

    @property
    def agenda(self) -> tuple[AgendaStep, ...]:
        """What is to be done on the as-of day, party A's first; the same object until the next change."""
        today = self.today.untimed
        if self._agenda is None or self._agenda[0] is not self.assessment or self._agenda[1] != today:
            papers = self.contract.papers
            given = (self.terms, self.known, self.assessment, self.as_of, self.calendar, papers)
            self._agenda = (self.assessment, today, next_steps(*given, self._memo, today))
        return self._agenda[2]

    @property
    def today(self) -> Today:
        """What is open at this moment where the as-of day is today: limits that run, and what they cost."""
        now, kept = self._clock(), self._today
        if kept is None or kept[0] is not self.assessment or kept[1] != now:
            given = (self.contract.terms, self.facts, self.assessment, self.as_of, self.calendar, now)
            kept = self._today = (self.assessment, now, open_today(*given, self._memo))
        return kept[2]

    @property
    def memo(self) -> Memo:
        """What was kept of computing the assessment shown; a copy of it serves to try out an edit."""
        return self._memo

    @property
    def entries(self) -> Sequence[Entry]:
        """The audit entries of this contract, in the order in which they were stored; none that are tried."""
        return (self.trial or self).history.entries

    @property
    def last_saved_at(self) -> dt.datetime | None:
        """When the last command was stored (Beijing time); None where none has been."""
        last = (self.trial or self).history.last
        return last.moment if last else None

    @property
    def undo_title(self) -> str | None:
        """The name of the command that `undo` would take back."""
        return self.history.undoable[-1].title if self.history.undoable else None

    @property
    def redo_title(self) -> str | None:
        """The name of the command that `redo` would do again."""
        return self.history.redoable[-1].title if self.history.redoable else None

    @property
    def decision_day(self) -> dt.date:
        """The day of a decision taken now: today, or the as-of day where that is earlier."""
        return min(self._clock().date(), self.as_of.day)

    def now(self) -> dt.datetime:
        """What the clock shows, to fill in a moment with (Beijing time)."""
        return self._clock()

    def new_id(self, kind: str) -> str:
        """An id for a new fact, such as I3; never one that was used before. Taken once it is saved."""
        return self.history.new_id(kind)

    def fact(self, kind: str, fact_id: str) -> Fact | None:
        """A recorded fact, found without going through the others."""
        return self._ledger.get(kind, fact_id)

    def listed(self, query: Query) -> tuple[str, ...]:
        """The ids of the records that a list asks for, in its order.

        The database sorts and searches; what it does not hold, a trial or a file opened to read, is gone
        through.
        """
        if self.trial is not None or self._file is None:
            return listed(self.facts, query)
        return self._file.store.listed(self.contract.id, query)

    def subscribe(self, callback: Listener) -> Callable[[], None]:
        """Have `callback` told of every change, in the order of subscribing; returns how to stop it."""
        self._listeners.append(callback)

        def unsubscribe() -> None:
            if callback in self._listeners:
                self._listeners.remove(callback)

        return unsubscribe

    def explain(self, figure_id: str) -> Trace | None:
        """The tree behind a figure as it is shown; None where there is no such figure today."""
        return explain(self.contract.terms, self.facts, self.assessment, self.as_of, figure_id)

    def alternatives(self, figure_id: str) -> tuple[Alternative, ...]:
        """The values of every reading that the figure rests on, and the figure each would give."""
        trace = self.explain(figure_id)
        if trace is None:
            return ()
        return tuple(
            readings.alternatives(self.contract, self.facts, self.as_of, self.calendar, figure_id, trace)
        )

    def health(self) -> tuple[HealthItem, ...]:
        """What the contract's own text leaves to be known or settled, on the as-of day."""
        from desktop.rules.health import health

        in_force = self.contract.replaced(self.terms)
        return health(in_force, self.known, self.assessment, self.calendar, completing_item(self.contract))

    def complete(self) -> Change | Refused:
        """Take over from the template what the contract lacks of it, as one step of undo."""
        return self.revise(completed(self.contract), TITLE)

    def save(
        self, *records: Fact, title: str, incoming: Sequence[Incoming] = (), judged: Facts | None = None
    ) -> Change | Refused:
        """Record facts, new ones or in place of those with the same kind and id, as one step of undo.

        Refused, with nothing written, where any of them cannot be true. Saving what is already
        recorded is no step. `incoming` are the contents of files among them (`services/attaching.py`).
        `judged` are the facts beside which every record was found sound just now (the rows of an import):
        while they are still those recorded, none is judged by itself a second time, but for kept files.
        """
        if incoming and self.trial:
            return Refused((_NOWHERE,))
        return self._record(records, (), title, incoming, judged=judged is self.facts)

    def take_over(
        self, contract: Contract, records: Sequence[Fact], title: str, incoming: Sequence[Incoming] = ()
    ) -> Change | Refused:
        """Put the contract, edited, in place of what it was and record facts, together as one step of undo.

        Refused, with nothing written, where the contract cannot be one, or a fact could not be true under it.
        """
        if contract.id != self.contract.id:
            return Refused((Problem("id", "合同的编号不能改", self.contract.id, "请新建一份合同"),))
        if incoming and self.trial:
            return Refused((_NOWHERE,))
        given = tuple(records)
        if wrong := objections(contract) or _misnamed(given) or _identities(given, title):
            return Refused(wrong)
        edits: Edits = (*self._ledger.revise(contract), *self._ledger.put(*given))
        ledger = self._ledger.after(edits)
        after = ledger.facts()
        if wrong := amendment_problems(contract, after, self._amended()):
            return Refused(wrong)
        terms = versions_of(contract.terms, after, self.as_of).newest
        found = tuple(
            problem
            for each in given
            for problem in (*problems(each, terms, after), *omissions(each, terms, after))
        )
        if found:
            return Refused(found)
        return self._run("do", title, edits, after=(ledger, after), incoming=incoming)

    def amend(self, amendment: Amendment) -> Change | Refused:
        """Record a supplement: from its day on its terms hold (第十九条2); refused where they cannot."""
        return self._record((amendment,), (), f"登记补充协议“{amendment.title or amendment.id}”")

    def choose_reading(
        self, name: str, value: str, reason: str, day: dt.date | None = None
    ) -> Change | Refused:
        """Decide with a reason how an open passage is read.

        Dated `day`, which is not after the as-of day; without one like a decision about a finding. It is
        that of party A's project lead.
        """
        day = day or self.decision_day
        if day > self.as_of.day:
            return Refused((Problem("decided_on", "决定日晚于截至日", f"不晚于 {self.as_of.day}"),))
        record_id = self.history.new_id("reading_choices")
        choice = ReadingDecision(
            id=record_id,
            name=name,
            value=value,
            decided_on=day,
            decided_by=self.contract.parties["a"].lead,
            reason=reason,
        )
        described = readings.reading_of(self.contract, name)
        words = readings.value_words(self.contract, name, value)
        title = f"决定读法“{described.title if described else name}：{words}”"
        return self._record((choice,), (), title)

    def remove(self, kind: str, id: str, title: str) -> Change | Refused:
        """Remove a fact, and with it the decisions about what it caused and the files kept with it."""
        return self.remove_all(((kind, id),), title)

    def remove_all(self, keys: Sequence[tuple[str, str]], title: str) -> Change | Refused:
        """Remove facts, named by kind and id, with what hangs on them: one step of undo."""
        dropped = dict.fromkeys(keys)
        for key in keys:
            fact = self._ledger.get(*key)
            if fact is None:
                return Refused((_absent(*key),))
            owner = Owner(kind=key[0], id=key[1])
            dropped |= {("decisions", each.id): None for each in deciding.about(fact, self.facts.decisions)}
            dropped |= {("attachments", each.id): None for each in self.facts.attachments if owner.owns(each)}
        edits = tuple(self._ledger.drop(*key) for key in dropped)
        ledger = self._ledger.after(edits)
        after = ledger.facts()
        amends = any(kind == "amendments" for kind, _ in keys)
        if amends and (found := amendment_problems(self.contract, after, self._amended())):
            return Refused(found)
        return self._run("do", title, edits, after=(ledger, after))

    def restore(self, removed: Sequence[Edit], title: str) -> Change | Refused:
        """Bring removed facts back to their old places, as one step of undo.

        `removed` are the edits that removed them. Refused, with nothing written, where an id is in use
        again, a decision was taken anew since, or a fact could not be true any more.
        """
        used = (in_use(each) for each in removed if self._ledger.get(each.kind, each.id))
        if taken := (*used, *decided_anew(removed, self.facts.decisions)):
            return Refused(taken)
        edits = self._ledger.back(removed)
        ledger = self._ledger.after(edits)
        after = ledger.facts()
        found = [
            named_problem(each, problem)
            for each in removed
            if each.before
            for problem in problems(each.before, self.terms, after)
        ]
        if any(isinstance(each.before, (Amendment, ReadingDecision)) for each in removed):
            found += amendment_problems(self.contract, after, self._amended())
        return Refused(tuple(found)) if found else self._run("do", title, edits, after=(ledger, after))

    def decide(self, finding: Finding, verdict: Verdict, reason: str = "") -> Change | Refused:
        """Confirm a certain finding, or waive one with a reason (第十二条3); replaces the decision before.

        It is dated today, or on the as-of day where that is earlier, so that it counts in what is shown;
        the audit holds the true moment.
        """
        return self._decide((finding,), verdict, reason, deciding.title_of(verdict, finding))

    def confirm_all(self, findings: Sequence[Finding]) -> Change | Refused:
        """Confirm certain findings together, as one step of undo; refused where any of them cannot be."""
        return self._decide(findings, Verdict.CONFIRM, "", f"确认 {len(findings)} 项违约金")

    def withdraw_decision(self, finding: Finding) -> Change | Refused:
        """Leave a finding undecided again."""
        applying = deciding.applying_to(finding, self.facts.decisions)
        if not applying:
            return Refused((_absent("decisions", finding.row),))
        return self._run("do", f"撤回决定 {deciding.named(finding)}", self._dropped(applying))

    def revise(self, contract: Contract, title: str) -> Change | Refused:
        """Put the contract, edited, in place of what it was, as one step of undo.

        Refused, with nothing written, where it cannot be a contract, or where a recorded fact could not
        be true under it. A contract that is as it was is no step.
        """
        if contract.id != self.contract.id:
            return Refused((Problem("id", "合同的编号不能改", self.contract.id, "请新建一份合同"),))
        found = objections(contract) or amendment_problems(contract, self.facts, self._amended())
        return Refused(found) if found else self._run("do", title, self._ledger.revise(contract))

    def add_contract(self, contract: Contract) -> Refused | None:
        """Put one more contract into the file; this one stays open. No step of undo.

        Refused, with nothing written, where it cannot be a contract or its id is taken.
        """
        file = self._writable()
        if any(contract.id == taken for taken, _ in self.contracts):
            return Refused((Problem("id", f"文件中已有合同“{contract.id}”", "没有用过的编号"),))
        if found := objections(contract):
            return Refused(found)
        file.store.add_contract(contract, self._clock())
        self.contracts = (*self.contracts, (contract.id, contract.short_name))
        return None

    def seal(self, statement: Statement, title: str) -> Change:
        """Store a monthly statement for ever: no step of undo. What may be sealed, `Sealing` knows."""
        sealed = Sealed.of(statement)
        step = sealing(self.contract.id, self._clock(), sealed, title)
        self.history.record(self._writable().store.seal(sealed, step))
        self._ledger = self._ledger.after(step.edits)
        self.statements = (*self.statements, sealed)
        return self._published(title, (FactKey(STATEMENT, statement.month),), self.assessment)

    def undo(self) -> Change | None:
        """Take back the last command; None where there is none."""
        if not self.history.undoable:
            return None
        entry = self.history.undoable[-1]
        return self._run("undo", f"撤销：{entry.title}", inverse(entry.edits), entry.seq)

    def redo(self) -> Change | None:
        """Do again what was last taken back; None where nothing was."""
        if not self.history.redoable:
            return None
        entry = self.history.redoable[-1]
        return self._run("redo", f"重做：{entry.title}", entry.edits, entry.seq)

    @property
    def tried(self) -> Edits:
        """What a trial that is on would take over: each record and the contract at most once."""
        return self.trial.edits(self._ledger) if self.trial else ()

    def try_out(self) -> Change:
        """From now on lay every command over what is stored, until `adopt` or `abandon`."""
        if self.trial is None:
            self.trial = Trial(self._ledger, self.history, self.facts, self._memo)
            self.history = self.history.branch()
        return self._published("开始假设", (), self.assessment)

    def adopt(self) -> Change:
        """Store what was tried as one step of undo. StorageFailed leaves the trial on."""
        trial, edits = self.trial, self.tried
        if trial is None or not edits:
            return self.abandon()
        held = self._ledger, self.history
        self._ledger, self.history, self.trial = trial.ledger, trial.history, None
        try:
            return self._run("do", f"采纳假设（{len(edits)} 处改动）", edits)
        finally:
            if self._ledger is trial.ledger:  # Nothing was stored.
                (self._ledger, self.history), self.trial = held, trial

    def abandon(self) -> Change:
        """End a trial; what was stored before it is shown again."""
        touched = _touched(self.tried)
        if self.trial:
            self._ledger, self.history, self.facts = self.trial.ledger, self.trial.history, self.trial.facts
            self.trial = None
            self._show(self._ledger.contract)
        return self._published(
            "放弃假设", touched, self._assessed(self.contract.terms, self.facts, self.as_of)
        )

    def set_as_of(self, as_of: AsOf) -> Change:
        """Look at the contract on another day. Nothing is recorded: it is a way of looking."""
        after = self._assessed(self.contract.terms, self.facts, as_of)
        self.as_of = as_of
        return self._published(f"查看 {as_of.day.isoformat()}", (), after)

    def set_calendar(self, calendar: Calendar, title: str) -> Change:
        """Look at the contract with another calendar, such as one with a year more. Nothing is recorded."""
        self.calendar = calendar
        after = self._assessed(self.contract.terms, self.facts, self.as_of)
        return self._published(title, (), after)

    def _decide(
        self, findings: Sequence[Finding], verdict: Verdict, reason: str, title: str
    ) -> Change | Refused:
        day = self.decision_day
        ids = self.history.new_ids("decisions", len(findings))
        decisions: list[Decision] = []
        earlier: list[Decision] = []
        for finding, decision_id in zip(findings, ids, strict=True):
            if refused := deciding.objections(finding, verdict, self.assessment):
                return Refused(refused)
            decision = deciding.decision_on(finding, verdict, reason, decision_id, day)
            decisions.append(decision)
            earlier += deciding.replaced_by(decision, self.facts.decisions)
        return self._record(tuple(decisions), self._dropped(tuple(earlier)), title)

    def _record(
        self,
        records: tuple[Fact, ...],
        dropped: Edits,
        title: str,
        incoming: Sequence[Incoming] = (),
        *,
        judged: bool = False,
    ) -> Change | Refused:
        unjudged = tuple(each for each in records if not judged or isinstance(each, Attachment))
        if unfit := _misnamed(records) or _identities(unjudged, title):
            return Refused(unfit)
        edits = dropped + self._ledger.put(*records)
        ledger = self._ledger.after(edits)
        after = ledger.facts()
        found = [
            each
            for record in unjudged
            for each in (*problems(record, self.terms, after), *omissions(record, self.terms, after))
        ]
        if any(isinstance(record, (Amendment, ReadingDecision)) for record in records):
            found += amendment_problems(self.contract, after, self._amended())
        if found:
            return Refused(tuple(found))
        return self._run("do", title, edits, after=(ledger, after), incoming=incoming)

    def _amended(self) -> Contract:
        return amended(self.contract, self.facts)

    def _dropped(self, facts: tuple[Fact, ...]) -> Edits:
        return tuple(self._ledger.drop(KIND_OF[type(fact)], fact.id) for fact in facts)

    def _run(
        self,
        kind: Literal["do", "undo", "redo"],
        title: str,
        edits: Edits,
        target: int | None = None,
        after: tuple[Ledger, Facts] | None = None,
        incoming: Sequence[Incoming] = (),
    ) -> Change:
        """Compute, store, then show. An error in either of the first two leaves everything as it was.

        `after` is what the edits lead to, where the caller has looked at that already; `incoming` is stored
        with them.
        """
        if not edits:
            return Change(title, (), self.assessment, self.assessment)
        append = self._taker(incoming)
        ledger: Ledger = after[0] if after else self._ledger.after(edits)
        facts = after[1] if after else ledger.facts()
        # Before storing: a file must hold nothing that would keep it from being opened again.
        assessment = self._assessed(ledger.contract.terms, facts, self.as_of)
        step = Step(self.contract.id, self._clock(), kind, title, edits, target)
        entry = append(step)
        self._ledger = ledger
        self.history.record(entry)
        self.facts = facts
        self._show(ledger.contract)
        return self._published(title, _touched(edits), assessment)

    def _taker(self, incoming: Sequence[Incoming]) -> Callable[[Step], Entry]:
        """What takes a step: a trial that is on, else the file, with the contents that come with it."""
        if self.trial:
            return self.trial.append
        append = self._writable().store.append
        return partial(append, incoming=incoming) if incoming else append

    def _show(self, contract: Contract) -> None:
        self.contract = contract
        self.contracts = tuple(
            (contract_id, contract.short_name if contract_id == contract.id else name)
            for contract_id, name in self.contracts
        )

    def _writable(self) -> OpenFile:
        if self._file is None:
            raise StorageFailed(self.path, "文件没有打开供写入")
        return self._file

    def _published(self, title: str, touched: tuple[FactKey, ...], after: Assessment) -> Change:
        before, self.assessment = self.assessment, after
        change = Change(title, touched, before, self.assessment)
        for listener in tuple(self._listeners):
            listener(change)
        return change

    def _assessed(self, terms: Terms, facts: Facts, as_of: AsOf) -> Assessment:
        started = time.perf_counter()
        assessment = assess(terms, facts, as_of, self.calendar, self._memo)
        self.recompute_ms = (time.perf_counter() - started) * 1000
        return assessment


def _back_up_older(path: Path, clock: Clock, key: Key | None) -> None:
    """Keep the file as the older program left it, before it is brought up to date; `FileRefused`."""
    from desktop.services.backups import Reason, backups_of

    backups_of(path, clock, key).make(Reason.MIGRATION)


def _touched(edits: Edits) -> tuple[FactKey, ...]:
    return tuple(dict.fromkeys(FactKey(edit.kind, edit.id) for edit in edits))


def _misnamed(records: tuple[Fact, ...]) -> tuple[Problem, ...]:
    """Records that the file could not hold or tell apart."""
    found = []
    keys = [(KIND_OF[type(record)], record.id) for record in records]
    times = Counter(keys)
    for record, key in zip(records, keys, strict=True):
        if not record.id.strip():
            found.append(Problem("id", "编号为空", "非空的编号"))
        elif times[key] > 1:
            found.append(Problem("id", f"编号“{record.id}”在一次保存中出现两次", "互不相同的编号"))
        elif key[0] in SINGLE and record.id != key[0]:
            found.append(Problem("id", f"{KIND_ZH[key[0]]}只有一份", f"编号 {key[0]}"))
        elif not survives(record):
            found.append(Problem("id", "记录中有不能保存的内容", "不带时区的时间、有限的数字、完整的文字"))
    return tuple(found)


def _without_identities(half: HalfDone) -> HalfDone:
    fields = {name: text for name, text in half.fields.items() if not identity_number(text)}
    return msgspec.structs.replace(half, fields=fields)


def _identities(records: tuple[Fact, ...], title: str) -> tuple[Problem, ...]:
    """Identity numbers of persons, which no file holds; the title of an import has the name of its table."""
    if identity_number(title):
        reason = f"“{title}”中有身份证号码"
        return (Problem("title", reason, "不含身份证号码的名称", "请先改文件名再导入"),)
    return tuple(problem for record in records for problem in identities(record))


def _absent(kind: str, fact_id: str) -> Problem:
    return Problem("id", f"没有编号为“{fact_id}”的{KIND_ZH[kind]}", "已登记的编号", "它可能已被删除或撤销")
