"""假设 in a window: the switch, the band, and what is asked before it is left with changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from desktop.services.trial import moved
from desktop.views.frame.trialband import TrialBand
from desktop.views.i18n import say, tr

if TYPE_CHECKING:
    from desktop.services.workspace import Workspace
    from desktop.views.widgets import Button, Explainer

_TITLE = tr("假设中的改动还没有保存")


class WhatIf(QObject):
    """`WhatIf(workspace, switch, explainer, window)`: `toggle`, `adopt`, `abandon`; `show` after a change."""

    def __init__(self, workspace: Workspace, switch: Button, explainer: Explainer, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._switch = switch
        self._window = window
        self.band = TrialBand(explainer)
        self.band.opened.connect(lambda _: self.show())
        self.band.adopted.connect(self.adopt)
        self.band.dropped.connect(self.abandon)

    def toggle(self) -> None:
        """Begin, or end: with changes only after asking what becomes of them."""
        if self._workspace.trial is None:
            self._workspace.try_out()
        else:
            self.settle(lambda: None)
            self.show()  # The switch stays on while it is asked.

    def adopt(self) -> None:
        """Store what was tried, as one step."""
        self._workspace.adopt()

    def abandon(self) -> None:
        """Forget what was tried."""
        self._workspace.abandon()

    def show(self) -> None:
        """Show how it stands."""
        trial = self._workspace.trial
        self._switch.setChecked(trial is not None)
        if trial is None:
            self.band.close_list()
            self.band.hide()
            return
        self.band.show_count(len(self._workspace.tried))
        if not self.band.list_button.isChecked():
            self.band.close_list()
            return
        work = self._workspace
        before = trial.before(work.as_of, work.calendar)
        titles = [say(entry.title) for entry in work.history.undoable]
        self.band.show_changes(titles, moved(before, work.assessment, work.terms))

    @property
    def unsettled(self) -> bool:
        """Whether leaving now would lose something."""
        return bool(self._workspace.tried)

    def settle(self, then: Callable[[], object]) -> None:
        """End it and go on with `then`; where there are changes ask first, and perhaps do neither."""
        if not self.unsettled:
            if self._workspace.trial:
                self.abandon()
            then()
            return
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(QMessageBox.Icon.Question, tr("假设"), _TITLE, parent=self._window)
        box.setInformativeText(
            tr("有 {count} 处改动。采纳后全部存入文件，可一步撤销。").format(count=len(self._workspace.tried))
        )
        adopt = box.addButton(tr("采纳"), QMessageBox.ButtonRole.AcceptRole)
        drop = box.addButton(tr("放弃改动"), QMessageBox.ButtonRole.DestructiveRole)
        back = box.addButton(tr("继续假设"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(back)
        box.setEscapeButton(back)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def answered() -> None:
            clicked = box.clickedButton()
            if clicked in (adopt, drop):
                (self.adopt if clicked is adopt else self.abandon)()
                then()

        box.finished.connect(lambda _: answered())
        box.open()
