"""A contract as it is open: its terms and facts, the day on which it is seen, and all that follows from them.

Nothing here is recorded: the commands are those of the `Workspace`.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import BinaryIO

from desktop.models.assessment import Assessment, Trace
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Contract, Terms
from desktop.models.facts import Fact, Facts
from desktop.models.halfdone import HalfDone
from desktop.models.health import HealthItem
from desktop.models.listing import Query
from desktop.models.today import Today
from desktop.rules import assess, explain
from desktop.rules.agenda import next_steps
from desktop.rules.known import known_facts
from desktop.rules.memo import Memo
from desktop.rules.running import open_today
from desktop.rules.steps import Step as AgendaStep
from desktop.rules.versions import versions_of
from desktop.services import readings
from desktop.services.amending import amended
from desktop.services.change import Alternative, Change, FactKey
from desktop.services.clock import Clock
from desktop.services.completing import completing_item
from desktop.services.history import History
from desktop.services.listing import listed
from desktop.services.openfile import OpenFile
from desktop.services.trial import Trial
from desktop.storage import store as stored_file
from desktop.storage.audit import Entry
from desktop.storage.cipher import Key
from desktop.storage.content import Content
from desktop.storage.errors import Damaged, StorageFailed
from desktop.storage.ledger import Ledger

Listener = Callable[[Change], None]


class OpenContract:
    """One contract of one file with its assessment on a day; `subscribe` tells of every change."""

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

    @property
    def ahead(self) -> bool:
        """Whether the as-of day has not come: what follows then is no more than expected."""
        return self.as_of.day > self._clock().date()

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

    def stored(self, contract_id: str) -> Ledger:
        """Another contract of the same file with its facts; `FileRefused` where it cannot be read."""
        return self._writable().store.ledger(contract_id)

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

    def prepare(self) -> None:
        """Load what the first command would otherwise wait for."""
        if self._file:
            self._file.store.prepare()

    def subscribe(self, callback: Listener) -> Callable[[], None]:
        """Have `callback` told of every change, in the order of subscribing; returns how to stop it."""
        self._listeners.append(callback)

        def unsubscribe() -> None:
            if callback in self._listeners:
                self._listeners.remove(callback)

        return unsubscribe

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

    def _amended(self) -> Contract:
        return amended(self.contract, self.facts)

    def _writable(self) -> OpenFile:
        if self._file is None:
            raise StorageFailed(self.path, "文件没有打开供写入")
        return self._file

    def _assessed(self, terms: Terms, facts: Facts, as_of: AsOf) -> Assessment:
        started = time.perf_counter()
        assessment = assess(terms, facts, as_of, self.calendar, self._memo)
        self.recompute_ms = (time.perf_counter() - started) * 1000
        return assessment

    def _published(self, title: str, touched: tuple[FactKey, ...], after: Assessment) -> Change:
        before, self.assessment = self.assessment, after
        change = Change(title, touched, before, self.assessment)
        for listener in tuple(self._listeners):
            listener(change)
        return change
