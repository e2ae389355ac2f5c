"""New contracts: what is asked of the user, where they go, and what is shown then."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.models.assessment import Problem
from desktop.services.change import Refused
from desktop.services.revising import objections
from desktop.services.workspace import Workspace
from desktop.storage.errors import FileRefused, StorageFailed
from desktop.storage.header import SUFFIX
from desktop.views.i18n import say, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.models.contract import Contract, System
    from desktop.services.drafts import Basics
    from desktop.services.importing import WholePlan
    from desktop.views.dialogs import ContractDialog, Wanted
    from desktop.views.dialogs.founding import Founded, FoundingDialog
    from desktop.views.holder import Holder

    #: Makes the contract that was asked for, with an id that its file does not hold.
    _Maker = Callable[[Collection[str]], Contract]
    _Asking = ContractDialog | FoundingDialog

CONTRACT_FILES = tr("合同文件 (*{suffix})").format(suffix=SUFFIX)
_RENEWED = tr("当事人、服务清单、条款和读法照抄当前合同，已登记的事实不带过去；其余数字建好后可改。")


class Contracting:
    """Asks for a new contract, or for next year's, and has the desk show it."""

    def __init__(self, desk: Holder) -> None:
        self._desk = desk

    def ask_new_contract(self) -> None:
        """Ask step by step for what a shipped text cannot know of a contract, and where that goes."""
        from desktop.services.founding import foreseen, templates
        from desktop.views.dialogs.founding import FoundingDialog

        if self._desk.window is None:
            return
        day = self._desk.clock().date()
        own = not self._desk.shows_sample
        dialog = FoundingDialog(
            templates(),
            lambda contract: foreseen(contract, self._desk.days, day),
            here=own,
            parent=self._desk.window,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.submitted.connect(lambda wanted: self._found(dialog, wanted))
        dialog.open()

    def _found(self, dialog: FoundingDialog, wanted: Founded) -> None:
        """Make the contract that was asked for and show where to go on."""
        from desktop.services.founding import founded

        def make(taken: Collection[str]) -> Contract:
            return founded(wanted.founding, taken)

        before = self._desk.window
        self._make(dialog, wanted.in_this_file, make)
        if self._desk.window is not None and self._desk.window is not before:
            self._desk.window.show_started()

    def ask_renewal(self) -> None:
        """Ask what changes in the contract shown for another year, and where the new one goes."""
        from desktop.services.drafts import next_year, renewed

        if self._desk.window is None:
            return
        contract = self._desk.window.workspace.contract
        systems = (
            (contract.terms.systems, tr("照抄系统（{count} 个）").format(count=len(contract.terms.systems))),
            (contract.terms.systems[:1], tr("只留“{name}”").format(name=contract.terms.systems[0].name)),
        )

        def make(basics: Basics, taken: Collection[str]) -> Contract:
            return renewed(contract, basics, taken)

        self._ask(tr("续签下一年"), _RENEWED, next_year(contract), systems, make)

    def found_whole(self, plan: WholePlan) -> None:
        """Make the contract of a workbook, with its records, in a file that is asked for, and show it."""
        from desktop.services.importing import found_whole

        window = self._desk.window
        if window is None or plan.contract is None:
            return
        path = self._asked_file(window, plan.contract)
        if path is None:
            return
        try:
            made = found_whole(plan, path, self._desk.days, self._desk.clock)
        except FileRefused as error:
            window.page.refused.emit((_not_stored(error),))
            return
        if isinstance(made, Refused):
            window.page.refused.emit(made.problems)
        else:
            self._desk.show(made)

    def _ask(
        self,
        title: str,
        note: str,
        start: Basics,
        systems: Sequence[tuple[tuple[System, ...], str]],
        make: Callable[[Basics, Collection[str]], Contract],
    ) -> None:
        from desktop.views.dialogs import ContractDialog

        dialog = ContractDialog(title, note, start, systems, self._desk.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.submitted.connect(lambda wanted: self._renew(dialog, wanted, make))
        dialog.open()

    def _renew(
        self, dialog: ContractDialog, wanted: Wanted, make: Callable[[Basics, Collection[str]], Contract]
    ) -> None:
        self._make(dialog, wanted.in_this_file, partial(make, wanted.basics))

    def _make(self, dialog: _Asking, in_this_file: bool, make: _Maker) -> None:
        """Make what a dialog asked for and show it; where that cannot be, the dialog says why."""
        if self._desk.window is None:
            return
        workspace = self._desk.window.workspace
        taken = [key for key, _ in workspace.contracts] if in_this_file else []
        contract = make(taken)
        if problems := objections(contract):
            dialog.refuse(problems)
        elif in_this_file:
            self._add_here(dialog, workspace, contract)
        else:
            self._add_file(dialog, contract)

    def _add_here(self, dialog: _Asking, workspace: Workspace, contract: Contract) -> None:
        try:
            refused = workspace.add_contract(contract)
        except StorageFailed as error:
            dialog.refuse((_not_stored(error),))
            return
        if refused:
            dialog.refuse(refused.problems)
            return
        dialog.accept()
        self._desk.replace(lambda: workspace.switched(contract.id))

    def _add_file(self, dialog: _Asking, contract: Contract) -> None:
        path = self._asked_file(dialog, contract)
        if path is None:
            return
        try:
            opened = Workspace.create(path, contract, self._desk.days, self._desk.clock)
        except FileRefused as error:
            dialog.refuse((_not_stored(error),))
            return
        dialog.accept()
        self._desk.show(opened)

    def _asked_file(self, parent: QWidget, contract: Contract) -> Path | None:
        """Where a new file goes; None where the user leaves."""
        from PySide6.QtWidgets import QFileDialog

        from desktop.services.attaching import safe_name

        name, _ = QFileDialog.getSaveFileName(
            parent,
            tr("新建合同文件"),
            str(self._desk.folder() / f"{safe_name(contract.short_name)}{SUFFIX}"),
            CONTRACT_FILES,
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if not name:
            return None
        path = Path(name)
        return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)


def _not_stored(error: StorageFailed | FileRefused) -> Problem:
    return Problem("", say(str(error)), tr("可以写入的文件"), tr("请检查磁盘空间和权限后重试"))
