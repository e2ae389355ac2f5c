"""Records of one kind in a card: each with its limits above its fields, and the entry of another."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.models.facts import KIND_OF, KIND_ZH, SINGLE, Fact
from desktop.views.evident.limits_seen import LimitSeen, Seen, limits_of
from desktop.views.i18n import say, tr
from desktop.views.widgets import (
    Button,
    Card,
    Explainer,
    Label,
    Rule,
)
from desktop.views.widgets.desk import Desk
from desktop.views.widgets.keyed import KeyedRows
from desktop.views.widgets.layouts import Layout, Line, Options
from desktop.views.widgets.limits import LimitItems, PointLine
from desktop.views.widgets.newrecord import NewRecord
from desktop.views.widgets.recordform import Form
from desktop.views.widgets.records import RecordList

if TYPE_CHECKING:
    from desktop.services.workspace import Workspace


def answer(true: str, false: str, none: str = tr("未登记")) -> Options:
    """The three values of a fact that may not be established, in the words of its field."""
    return ((None, none), (True, true), (False, false))


class Matter(msgspec.Struct, frozen=True):
    """One kind of record on the page: its clause, how it is edited and begun, and what is said without any.

    A kind without `template` has one record, which is always there; of a termination there is one at most.
    `named` says what one of several is called in undo.
    """

    kind: str
    title: str
    clause: str
    layout: Layout
    new_layout: Layout | None = None
    template: Fact | None = None
    focus: str = ""
    keys: str = ""
    options: dict[str, Options] = {}
    empty: str = ""
    named: Callable[[Any], str] = lambda record: tr("{kind}“{name}”").format(
        kind=_word(record), name=record.title or record.id
    )


def _word(record: Fact) -> str:
    return say(KIND_ZH[KIND_OF[type(record)]])


class MatterDesk(Desk):
    """The commands for the records of some matters."""

    def __init__(
        self, workspace: Workspace, told: Callable[[str], object], matters: tuple[Matter, ...]
    ) -> None:
        super().__init__(workspace, told)
        self._matters = {matter.kind: matter for matter in matters}

    def name_of(self, record: Fact) -> str:
        kind = KIND_OF[type(record)]
        return say(KIND_ZH[kind]) if kind in SINGLE else self._matters[kind].named(record)

    def new_id(self, kind: str) -> str:
        return kind if kind in SINGLE else super().new_id(kind)

    def title_of(self, record: Fact) -> str:
        return (
            tr("修改{record}").format(record=self.name_of(record))
            if record.id in SINGLE
            else super().title_of(record)
        )


def with_buttons(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines, with the buttons at the end of the last."""
    return (*lines[:-1], msgspec.structs.replace(lines[-1], buttons=True))


class LimitLine(QWidget):
    """One limit of a record: how it stands, and its two days."""

    def __init__(self, explainer: Explainer) -> None:
        super().__init__()
        self.point = PointLine(explainer)
        self.days = LimitItems(explainer)
        self.days.layout.setContentsMargins(15, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.point)
        column.addLayout(self.days.layout)

    def show_limit(self, limit: LimitSeen) -> None:
        """Show a limit."""
        self.point.show_point(limit.point)
        self.days.set(limit.days)


def limit_rows(explainer: Explainer) -> KeyedRows[LimitSeen, LimitLine]:
    """Lines of limits that come and go."""
    return KeyedRows(
        lambda limit: limit.point.figure_id,
        lambda _: LimitLine(explainer),
        lambda made, limit: made.show_limit(limit),
        spacing=4,
    )


class MatterBox(QWidget):
    """One record: its limits above its fields."""

    def __init__(
        self,
        matter: Matter,
        desk: Desk,
        explainer: Explainer,
        leave: Callable[[], object],
    ) -> None:
        super().__init__()
        self._figure = ""
        self._explainer = explainer
        self.limits = limit_rows(explainer)
        self.list = RecordList(lambda _: matter.layout, desk, leave, self._select)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(6)
        column.addLayout(self.limits.layout)
        column.addLayout(self.list.rows.layout)
        self.rule = Rule(token="grid")
        column.addWidget(self.rule)

    def _select(self) -> None:
        self._explainer.select(self._figure)

    def show_record(self, record: Fact, limits: tuple[LimitSeen, ...], options: dict[str, Options]) -> None:
        """Show a record with its limits."""
        self._figure = limits[0].point.figure_id if limits else ""
        self.limits.set(limits)
        self.list.set((record,), options)


class MatterCard(Card):
    """The records of one kind; with an entry for another one where there may be several."""

    def __init__(self, matter: Matter, desk: Desk, explainer: Explainer) -> None:
        super().__init__(matter.title, " ")
        self._matter = matter
        self.add: Button | None = None
        self.draft: NewRecord | None = None
        self.empty = Label(matter.empty, "small", "ink3", wrap=True)
        self.boxes: KeyedRows[tuple[Fact, Seen], MatterBox] = KeyedRows(
            lambda pair: pair[0].id, lambda _: MatterBox(matter, desk, explainer, self._leave), self._fill
        )
        self._options = matter.options
        self.body.addWidget(self.empty)
        self.body.addLayout(self.boxes.layout)
        if matter.template is not None and matter.new_layout is not None:
            self._offer(matter.new_layout, matter.template, desk)

    def _offer(self, layout: Layout, template: Fact, desk: Desk) -> None:
        matter = self._matter
        self.add = Button(
            tr("登记"),
            icon="plus",
            height=24,
            tip=tr("登记{title}（{keys}）").format(title=matter.title, keys=matter.keys),
        )
        self.add.setAccessibleName(tr("登记{title}").format(title=matter.title))
        self.add.setShortcut(matter.keys)
        self.add.clicked.connect(self.begin)
        self.add_right(self.add)
        self.draft = NewRecord(layout, template, matter.focus, desk, self.choose, matter.options)
        self.body.addWidget(self.draft)

    def begin(self) -> None:
        """Open the entry of a new record."""
        if self.draft is not None:
            self.draft.begin()

    def choose(self, record_id: str) -> None:
        """Put the cursor into a record."""
        form = self.form(record_id)
        if form is not None:
            next(iter(form.editors.values())).setFocus()

    def form(self, record_id: str) -> Form | None:
        """The fields of a record."""
        box = self.boxes.widgets.get(record_id)
        return box.list.form(self._matter.kind, record_id) if box else None

    def show_records(self, seen: Seen) -> None:
        """Show the records of the kind and their limits."""
        records = seen.records(self._matter.kind)
        several = records and self._matter.kind not in SINGLE
        count = tr("，{count} 项").format(count=len(records)) if several else ""
        self.set_title(self._matter.title, f"{seen.heading(self._matter.clause)}{count}")
        self.empty.setVisible(not records)
        self.boxes.set([(record, seen) for record in records])
        for record in records:
            self.boxes.widgets[record.id].rule.setVisible(record is not records[-1])

    def offer(self, options: dict[str, Options]) -> None:
        """Values of choices that the contract gives."""
        self._options = self._matter.options | options
        for key, choices in options.items():
            if self.draft is not None:
                self.draft.form.set_options(key, choices)

    def _fill(self, box: MatterBox, pair: tuple[Fact, Seen]) -> None:
        record, seen = pair
        box.show_record(record, limits_of(seen, record), self._options)

    def _leave(self) -> None:
        if self.add is not None:
            self.add.setFocus()
