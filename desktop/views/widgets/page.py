"""What every page of the window is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.views.widgets.figures import Explainer

if TYPE_CHECKING:
    from desktop.services.change import Change, Refused
    from desktop.services.workspace import Workspace


class Page(QWidget):
    """Base of the pages: shows the workspace's assessment and asks for its commands.

    A subclass builds its widgets in `__init__` after `super().__init__(workspace, explainer)`, and fills
    them in `refresh`, which is called once before the page is laid out, then in the same turn as a change
    while it is visible, and on the next show if it was hidden. Its name, icon and kinds of records stand
    in `pages.specs`.

    Signals to the window: `opened(kind, id)` goes to the page that shows that kind and brings the record
    (or, with an empty id, only the page) into sight. `new_requested(kind)` begins a new record on the page
    that makes such. `told(text)` puts a message on the status bar; `refused(problems)` shows why a command
    was refused (use `accepted`). `history_asked(kind, id)` opens what became of a record, `paste_asked` the
    preview of the table on the clipboard. `completed` once `complete` was called after the first paint.
    `create_asked`, `renew_asked` and `contract_picked(id)` are the window's: another contract is wanted;
    so are `found_asked(plan)` (of a workbook), `restore_asked(backup)`, `password_asked(remove)` and
    `lock_asked`, which concern the whole file, and `handover_asked`: the document for a successor.
    `letter_asked(occasion)` writes the letter that a
    matter calls for.
    """

    opened = Signal(str, str)
    new_requested = Signal(str)
    told = Signal(str)
    refused = Signal(object)
    history_asked = Signal(str, str)
    paste_asked = Signal()
    completed = Signal()
    create_asked = Signal()
    renew_asked = Signal()
    contract_picked = Signal(str)
    found_asked = Signal(object)
    restore_asked = Signal(object)
    password_asked = Signal(bool)
    lock_asked = Signal()
    letter_asked = Signal(object)
    handover_asked = Signal()

    def __init__(self, workspace: Workspace, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.explainer = explainer
        self._stale = True
        self._painted = False

    def refresh(self, change: Change | None) -> None:
        """Show the workspace's assessment. `change` is None when nothing is known to be the same."""
        raise NotImplementedError

    def figure_in_hand(self) -> str:
        """The figure that F4 explains while none is selected; none of its own on this page."""
        return ""

    def record_in_hand(self) -> tuple[str, str] | None:
        """The kind and id of the record that the page is about just now; none on this page."""
        return None

    def kind_to_paste(self) -> str:
        """The kind of records that a table pasted on the page becomes; none on this page."""
        return ""

    def show_record(self, kind: str, record_id: str) -> None:
        """Bring a record of a kind that the page shows to the eye."""

    def begin(self, _kind: str) -> bool:
        """Begin to enter a new record of a kind; False where that is not done here."""
        return False

    def complete(self) -> None:
        """Do what is put off until after the first paint (charts): called then, or sooner for pictures."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._complete)

    def _complete(self) -> None:
        self.complete()
        self.completed.emit()

    def take_change(self, change: Change | None) -> None:
        """Refresh at once when visible, else on the next show."""
        if self.isVisible():
            self._stale = False
            self.refresh(change)
        else:
            self._stale = True

    def fill(self) -> None:
        """Refresh now, if what is shown may not be what the workspace holds."""
        if self._stale:
            self._stale = False
            self.refresh(None)

    def showEvent(self, event: QShowEvent) -> None:
        self.fill()
        super().showEvent(event)

    def accepted(self, result: Change | Refused) -> bool:
        """Whether a command was taken; tells the user what was done or why not."""
        problems = getattr(result, "problems", None)
        if problems is not None:
            self.refused.emit(problems)
            return False
        self.told.emit(getattr(result, "title", ""))
        return True
