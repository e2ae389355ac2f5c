"""Steps done, undone and redone at random: what is shown, what is stored and what was known are equal."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from decimal import Decimal
from pathlib import Path

from msgspec.structs import replace

from desktop.models.contract import Contract
from desktop.models.facts import Facts, Loss
from desktop.services.change import Change
from desktop.services.workspace import Workspace
from tests.faults.campaign import Trial
from tests.storage.support import create, outage, payment, reopen

#: So many sequences are done in one file.
_A_FILE = 10
#: Steps of a sequence.
_FEWEST, _MOST = 5, 25
State = tuple[Contract, Facts]


class _Sequence:
    """One sequence: the states known so far, and at which of them the workspace stands."""

    def __init__(self, workspace: Workspace, chance: random.Random, number: int) -> None:
        self._workspace, self._chance, self._number = workspace, chance, number
        self._known = [_state(workspace)]
        self._at = 0

    def run(self, steps: int) -> None:
        """Do the steps, then take all back, and do all again that was not lost by a new one."""
        for step in range(steps):
            self._chance.choice((self._do, self._do, self._undo, self._redo))(step)
            self._check()
        while self._at:
            self._undo(0)
        self._check()
        while self._at + 1 < len(self._known):
            self._redo(0)
        self._check()
        assert self._workspace.reread().ledgers[self._workspace.contract.id].facts() == self._known[-1][1]

    def _do(self, step: int) -> None:
        change = self._edited(step)
        assert isinstance(change, Change), change
        if change.touched:
            self._at += 1
            self._known = [*self._known[: self._at], _state(self._workspace)]

    def _edited(self, step: int) -> object:
        work, chance, number = self._workspace, self._chance, self._number * 100 + step
        incidents = work.facts.incidents
        match chance.randrange(5):
            case 0 if incidents:
                return work.remove("incidents", chance.choice(incidents).id, "删除")
            case 1 if incidents:
                edited = replace(chance.choice(incidents), note=f"第 {number} 稿", title="更正")
                return work.save(edited, title="更正")
            case 2:
                return work.revise(replace(work.contract, short_name=f"第 {number} 版"), "改合同")
            case 3:
                loss = Loss(id=f"L{number}", amount=Decimal(chance.randrange(1, 10**6)))
                return work.save(loss, payment(number), title="登记")
            case _:
                hours = chance.randrange(1, 200)
                return work.save(outage(number, hours=hours, day=chance.randrange(1, 28)), title="登记")

    def _undo(self, _: int) -> None:
        if self._at and self._workspace.undo_title:
            assert self._workspace.undo() is not None
            self._at -= 1

    def _redo(self, _: int) -> None:
        more = self._at + 1 < len(self._known)
        assert (self._workspace.redo_title is not None) is more
        if more:
            assert isinstance(self._workspace.redo(), Change)
            self._at += 1

    def _check(self) -> None:
        assert _state(self._workspace) == self._known[self._at]


def _state(workspace: Workspace) -> State:
    return workspace.contract, workspace.facts


@contextmanager
def steps_undone(folder: Path) -> Iterator[Trial]:
    """Sequences of steps in a file, which is opened anew and another in between."""
    path = folder / "合同.shouyue"
    number = 0
    with ExitStack() as held:
        workspace: Workspace | None = None

        def trial(chance: random.Random) -> str:
            nonlocal workspace, number
            if workspace is None or number % _A_FILE == 0:
                held.pop_all().close()
                path.unlink(missing_ok=True)
                workspace = held.enter_context(create(path))
            elif chance.random() < 0.3:
                before = _state(workspace)
                held.pop_all().close()
                workspace = held.enter_context(reopen(path))
                assert _state(workspace) == before
            number += 1
            steps = chance.randrange(_FEWEST, _MOST)
            _Sequence(workspace, chance, number).run(steps)
            return "equal"

        yield trial
