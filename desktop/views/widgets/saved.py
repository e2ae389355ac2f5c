"""Filters under a name: those that come with a list first, then the user's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QMenu

from desktop.views.i18n import tr
from desktop.views.theme import font
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.entries import TextEntry
from desktop.views.widgets.forms import Choice
from desktop.views.widgets.switches import SegmentedFilter

Control = SegmentedFilter | Choice | QLineEdit
#: A name is shown in a button.
MOST_LETTERS = 12
_UNNAMED = tr("筛选")
#: The icon, the arrow and the edges beside the name (px).
_AROUND = 46
_ANY = 1_000_000


class Saved(msgspec.Struct, frozen=True):
    """A filter: its name, and what stands in the controls of the list, by their names."""

    name: str
    values: dict[str, str]


class SavedFilters(Button):
    """`SavedFilters("事件", {"sieve": self.sieve, "words": self.words}, (Saved("未认定", {…}),))`.

    What a saved filter does not name is as the list came. `changed` when the user kept one or deleted it;
    `told(words)` says so. With `room` it is no wider (px), its name cut where that is too little.
    """

    changed = Signal()
    told = Signal(str)

    def __init__(
        self, name: str, controls: Mapping[str, Control], built_in: tuple[Saved, ...], *, room: int = 0
    ) -> None:
        super().__init__(_UNNAMED, "quiet", icon="filter", height=24)
        self._room = room
        if room:
            self.setMaximumWidth(room)
        self.name = name
        self._controls, self._built_in = dict(controls), built_in
        self._start = {key: _value(control) for key, control in controls.items()}
        self.own: tuple[Saved, ...] = ()
        self._menu = QMenu(self)
        self._menu.setFont(font("body"))
        self._deletions = QMenu(tr("删除筛选"), self._menu)
        self._deletions.setFont(font("body"))
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        for control in self._controls.values():
            _changes(control).connect(lambda *_: self.follow())
        self.follow()

    @property
    def every(self) -> tuple[Saved, ...]:
        """All that can be chosen, in order."""
        return (*self._built_in, *self.own)

    @property
    def chosen(self) -> Saved | None:
        """The one whose values stand in the controls."""
        values = self._values()
        return next((each for each in self.every if self._start | each.values == values), None)

    def state(self) -> str:
        """The user's own ones, to be kept; empty where there are none."""
        return msgspec.json.encode(self.own).decode() if self.own else ""

    def restore(self, text: str) -> None:
        """Offer those that `state` gave; none where it cannot be read."""
        try:
            self.own = msgspec.json.decode(text, type=tuple[Saved, ...])
        except msgspec.DecodeError:
            self.own = ()
        self.follow()

    def choose(self, saved: Saved) -> None:
        """Put the values of a filter into the controls."""
        for key, value in (self._start | saved.values).items():
            if key in self._controls:
                _put(self._controls[key], value)
        self.follow()

    def keep(self, name: str) -> None:
        """Keep what stands in the controls under a name; one of that name is replaced."""
        others = tuple(each for each in self.own if each.name != name)
        self.own = (*others, Saved(name, self._values()))
        self.follow()
        self.changed.emit()
        self.told.emit(tr("已保存筛选“{name}”").format(name=name))

    def delete(self, saved: Saved) -> None:
        """Forget one of the user's own; what is shown stays."""
        self.own = tuple(each for each in self.own if each != saved)
        self.follow()
        self.changed.emit()
        self.told.emit(tr("已删除筛选“{name}”").format(name=saved.name))

    def objection(self, name: str) -> str:
        """Why a name cannot be given, or nothing."""
        if not name:
            return tr("没有填写名称，请写几个字，如：本季度待核")
        if len(name) > MOST_LETTERS:
            return tr("名称有 {count} 个字，应不超过 {most_letters} 个字").format(
                count=len(name), most_letters=MOST_LETTERS
            )
        if any(each.name == name for each in self._built_in):
            return tr("“{name}”是自带的筛选，请换一个名称").format(name=name)
        return ""

    def follow(self) -> None:
        """Name the filter that is in force."""
        name = self.chosen.name if self.chosen else _UNNAMED
        room = self._room - _AROUND if self._room else _ANY
        self.setText(f" {self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)}")
        self.setAccessibleName(tr("{name}的筛选：{name2}").format(name=self.name, name2=name))
        self.setToolTip(tr("{name}：选用、保存或删除筛选").format(name=name))

    def _values(self) -> dict[str, str]:
        return {key: _value(control) for key, control in self._controls.items()}

    def _fill(self) -> None:
        self._menu.clear()
        chosen = self.chosen
        for place, saved in enumerate(self.every):
            if place == len(self._built_in):
                self._menu.addSeparator()
            action = self._menu.addAction(saved.name)
            action.setCheckable(True)
            action.setChecked(saved is chosen)
            action.triggered.connect(_command(partial(self.choose, saved)))
        self._menu.addSeparator()
        keep = self._menu.addAction(tr("保存当前筛选…"))
        keep.setEnabled(chosen is None)
        keep.triggered.connect(_command(self._ask_name))
        self._deletions.clear()
        for saved in self.own:
            self._deletions.addAction(saved.name).triggered.connect(_command(partial(self.delete, saved)))
        if self.own:
            self._menu.addMenu(self._deletions)

    def _ask_name(self) -> None:
        from desktop.views.dialogs.naming import NameDialog

        dialog = NameDialog(tr("保存筛选"), tr("筛选的名称"), self.objection, self.window())
        dialog.named.connect(self.keep)
        dialog.open()


def _command(act: Callable[[], object]) -> Callable[..., None]:
    def run(*_: object) -> None:
        act()

    return run


def _changes(control: Control) -> Any:
    if isinstance(control, SegmentedFilter):
        return control.changed
    return control.committed if isinstance(control, Choice) else control.textChanged


def _value(control: Control) -> str:
    """What is chosen or typed; empty where that is the first of all, or nothing."""
    if isinstance(control, SegmentedFilter):
        return "" if control.key in control.keys[:1] else control.key
    return str(control.value or "") if isinstance(control, Choice) else control.text().strip()


def _put(control: Control, value: str) -> None:
    """Put a value into a control as the user would; what it does not offer is left."""
    if isinstance(control, TextEntry):
        control.set_value(value)
    elif isinstance(control, QLineEdit):
        control.setText(value)
    elif isinstance(control, SegmentedFilter):
        if value in control.keys or (not value and control.keys):
            control.choose(value or control.keys[0])
    else:
        for each in control.values:
            if str(each or "") == value:
                control.choose(each)
