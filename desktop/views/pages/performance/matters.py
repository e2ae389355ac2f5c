"""The cards of the page: records with their limits, the rights, the counters, the settlement."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.models.facts import SINGLE, Fact
from desktop.views.evident.counting import Counted
from desktop.views.pages.performance.plans import Desk, Matter
from desktop.views.pages.performance.seen import LimitSeen, Seen, limits_of, migration, right_rows, settled
from desktop.views.widgets import (
    Button,
    Card,
    Column,
    Explainer,
    FigureLabel,
    Label,
    Pips,
    Rule,
    State,
    StateLabel,
    Table,
)
from desktop.views.widgets.keyed import KeyedRows
from desktop.views.widgets.limits import LimitItems, PointLine
from desktop.views.widgets.newrecord import NewRecord
from desktop.views.widgets.records import Form, Layout, Options, RecordList

_RIGHT_COLUMNS = (Column("状态", 78), Column("条款", 88), Column("甲方可以"), Column("产生", 86))
_NO_RIGHT = "没有产生解除、追回款项等权利"


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
        self.add = Button("登记", icon="plus", height=24, tip=f"登记{matter.title}（{matter.keys}）")
        self.add.setAccessibleName(f"登记{matter.title}")
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
        count = f"，{len(records)} 项" if several else ""
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


class RightsCard(Card):
    """What party A may do, since when, and under which clause."""

    def __init__(self, explainer: Explainer) -> None:
        super().__init__("甲方权利", "依合同条款产生，是否行使由甲方决定", flush=True)
        self.table = Table(_RIGHT_COLUMNS, explainer, name="甲方权利", fit=True)
        self.none = StateLabel(State.OFF, _NO_RIGHT)
        self.body.addWidget(self.table)
        self._empty = QWidget()
        inside = QVBoxLayout(self._empty)
        inside.setContentsMargins(15, 2, 15, 4)
        inside.addWidget(self.none, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._empty)

    def show_rights(self, seen: Seen) -> None:
        """Show the rights that arose."""
        rows = right_rows(seen)
        self.table.set_rows(rows)
        self.table.setVisible(bool(rows))
        self._empty.setVisible(not rows)


class CountersCard(Card):
    """Each counter as boxes, with what follows when they are full."""

    def __init__(self, explainer: Explainer) -> None:
        super().__init__("计数器", "到达后的后果")
        self._explainer = explainer
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(3, 1)
        self.lines: list[tuple[Label, Pips, FigureLabel, Label]] = []
        self.body.addLayout(self._grid)

    def show_counters(self, counters: tuple[Counted, ...], heading: Callable[[str], str]) -> None:
        """Show every counter."""
        while len(self.lines) < len(counters):
            self._add_line()
        for place, line in enumerate(self.lines):
            for part in line:
                part.setVisible(place < len(counters))
            if place < len(counters):
                _show_counter(line, counters[place], heading)

    def _add_line(self) -> None:
        line = (
            Label(""),
            Pips(),
            FigureLabel("", "", "strong", "", self._explainer),
            Label("", "small", "ink2"),
        )
        for column, part in enumerate(line):
            self._grid.addWidget(part, len(self.lines), column)
        self.lines.append(line)


def _show_counter(
    line: tuple[Label, Pips, FigureLabel, Label], counter: Counted, heading: Callable[[str], str]
) -> None:
    name, pips, figure, follows = line
    name.set(counter.name)
    near = counter.state if counter.state is not State.OFF else None
    pips.set(min(counter.count, counter.of), counter.of, near)
    figure.set(f"{counter.count} / {counter.of}", state=near, figure_id=counter.figure_id)
    figure.setAccessibleName(f"{counter.name} {counter.count} / {counter.of}")
    follows.set(f"{counter.follows}，{heading(counter.clause)}")


class TerminationCard(MatterCard):
    """The termination, the settlement that follows from it, and the migration that either end starts."""

    def __init__(self, matter: Matter, desk: Desk, explainer: Explainer) -> None:
        super().__init__(matter, desk, explainer)
        self.sums = LimitItems(explainer)
        self.migration = limit_rows(explainer)
        self.body.addLayout(self.sums.layout)
        self.body.addLayout(self.migration.layout)

    def show_records(self, seen: Seen) -> None:
        super().show_records(seen)
        if self.add is not None:
            self.add.setVisible(self.empty.isVisibleTo(self))
        self.sums.set(settled(seen))
        self.migration.set(migration(seen))
