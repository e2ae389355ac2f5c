"""From the edit of one field to one command, with the name that undo shows."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from desktop.models.assessment import Problem
from desktop.models.facts import KIND_ZH
from desktop.services.change import Change, Refused
from desktop.services.workspace import Workspace
from desktop.views.evident.subjects import Evident, kind_of, name_of
from desktop.views.i18n import say, tr
from desktop.views.widgets import Entry, Page, set_property
from desktop.views.widgets.desk import attempt
from desktop.views.widgets.problems import problem_words


class Recorder:
    """Changes the record in hand. Every method gives the problems of a refused command, or nothing."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.record: Evident | None = None

    @property
    def workspace(self) -> Workspace:
        """The open workspace."""
        return self._page.workspace

    def tell(self, text: str) -> None:
        """Say on the status bar what was done."""
        self._page.told.emit(text)

    @property
    def call(self) -> str:
        """What the record in hand is called in the name of a command: 事件“平台访问中断”."""
        return called(self.record, self.workspace) if self.record else ""

    def change(self, what: str, **values: object) -> tuple[Problem, ...]:
        """Record new values of fields as one step: 修改事件“平台访问中断”的恢复时间."""
        if self.record is None:
            return ()
        changed = msgspec.structs.replace(self.record, **values)
        return self.attempt(
            lambda: self.workspace.save(
                changed, title=tr("修改{call}的{what}").format(call=self.call, what=what)
            )
        )

    def choose(self, what: str, **values: object) -> None:
        """The same for a switch or a list: what is refused is told, and the recorded value shown again."""
        self.insist(self.change(what, **values))

    def insist(self, problems: tuple[Problem, ...]) -> None:
        """Tell problems that no field can show, and show what is recorded."""
        if problems:
            self._page.refused.emit(problems)
            self._page.refresh(None)

    def attempt(self, command: Callable[[], Change | Refused]) -> tuple[Problem, ...]:
        """Carry out a command and tell the user; where it was refused or not stored, hand back why."""
        return attempt(command, self._page.accepted)


def called(record: Evident, workspace: Workspace) -> str:
    """A record's kind and name, as commands name it."""
    return tr("{kind}“{name}”").format(
        kind=say(KIND_ZH[kind_of(record)]), name=name_of(record, workspace.terms)
    )


def refuse(editor: Entry, recorded: object, problems: tuple[Problem, ...]) -> None:
    """Leave what was typed in its editor, with the problems; what is recorded is as before."""
    if problems:
        editor.refuse(recorded, problem_words(problems))


def settle(editor: Entry, value: object, *, fresh: bool, bare: bool = False) -> None:
    """Show a value, but leave alone what the user has typed and not yet recorded.

    `fresh`: another record is shown now. `bare` fields show their frame only when empty or in use.
    """
    if not fresh and (editor.reason or editor.pending or editor.composing):
        return
    if fresh or editor.value != value:
        editor.set_value(value)
        editor.setCursorPosition(0)
    set_property(editor, "bare", bare and value not in (None, ""))
