"""What every other value of every reading would change, worked out while nobody waits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.models.assessment import Assessment
from desktop.models.contract import Contract
from desktop.services.readings import read_on
from desktop.services.workspace import Workspace
from desktop.views.evident.differences import short_words
from desktop.views.idle import Idle

#: With more tickets than this one turn would be felt: prices are worked out when they are asked for.
MANY = 2_000


class ReadingPrices(QObject):
    """`begin(workspace)` works out one value a turn of the event loop; `progressed` after each."""

    progressed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._idle: Idle | None = None
        self._shown: tuple[Contract, Assessment] | None = None
        self.known: dict[tuple[str, str], str] = {}

    @property
    def busy(self) -> bool:
        """Whether values are still to be worked out."""
        return self._idle is not None

    def begin(self, workspace: Workspace, *, asked: bool = False) -> None:
        """Work out what is not known of the assessment shown; of very many records only if `asked`."""
        now = (workspace.contract, workspace.assessment)
        fresh = self._shown is None or any(old is not new for old, new in zip(self._shown, now, strict=True))
        if fresh:
            self.stop()
            self._shown, self.known = now, {}
        elif not asked or self.busy:
            return
        if asked or not self.many(workspace):
            self._idle = Idle(self._work(workspace), self)
            self._idle.done.connect(self._finish)

    @staticmethod
    def many(workspace: Workspace) -> bool:
        """Whether a turn would be felt."""
        return len(workspace.facts.incidents) + len(workspace.facts.requests) > MANY

    def stop(self) -> None:
        """Leave the rest."""
        if self._idle is not None:
            self._idle.stop()
            self._idle = None

    def _work(self, workspace: Workspace) -> Iterator[Callable[[], object]]:
        for choice in workspace.contract.readings:
            used = getattr(workspace.terms.readings, choice.name)
            for each in choice.values:
                if each.value != used and (choice.name, each.value) not in self.known:
                    yield partial(self._price, workspace, choice.name, each.value)

    def _price(self, workspace: Workspace, name: str, value: str) -> None:
        after = read_on(workspace, name, value, workspace.as_of.day)
        self.known[name, value] = short_words(workspace.terms, workspace.assessment, after)
        self.progressed.emit()

    def _finish(self) -> None:
        self.stop()
        self.progressed.emit()
