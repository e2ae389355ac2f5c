"""Carries what is done with monthly statements and removed records to the workspace."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop.models.assessment import Problem
from desktop.services.sealing import Sealing
from desktop.services.workspace import Workspace
from desktop.storage.ledger import Edit
from desktop.views.widgets.desk import Commands


class SealingDesk(Commands):
    """Sealing, correcting and restoring; each gives the problems for which it was refused, or nothing."""

    def __init__(self, workspace: Workspace, told: Callable[[str], object]) -> None:
        super().__init__(workspace, told)
        self.sealing = Sealing(workspace)

    def seal(self, month: str) -> tuple[Problem, ...]:
        """Seal a month."""
        return self._attempt(lambda: self.sealing.seal(month))

    def restore(self, removed: Sequence[Edit], title: str) -> tuple[Problem, ...]:
        """Bring removed records back."""
        return self._attempt(lambda: self.workspace.restore(removed, title))

    def correct(self, month: str, reason: str) -> tuple[Problem, ...]:
        """Seal a correction of a month."""
        return self._attempt(lambda: self.sealing.correct(month, reason))
