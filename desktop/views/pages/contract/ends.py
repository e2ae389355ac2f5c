"""权利与终止: what party A may do, force majeure, exit, termination with its settlement, originals."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.rules.rights import GIVES
from desktop.services.workspace import Workspace
from desktop.views.evident.counting import Counted, counted
from desktop.views.evident.limits_seen import Seen, migration
from desktop.views.evident.matters import Matter, MatterCard, MatterDesk, limit_rows
from desktop.views.i18n import tr
from desktop.views.pages.contract import end_plans
from desktop.views.pages.contract.end_rows import held_words, right_rows, settled
from desktop.views.widgets import (
    Card,
    Column,
    Explainer,
    FigureLabel,
    Label,
    Pips,
    Scroll,
    State,
    StateLabel,
    Table,
)
from desktop.views.widgets.keyed import KeyedRows, order_tabs
from desktop.views.widgets.limits import LimitItems

_RIGHT_COLUMNS = (
    Column(tr("状态"), 78),
    Column(tr("条款"), 88),
    Column(tr("甲方可以")),
    Column(tr("产生"), 86),
)
_NO_RIGHT = tr("没有产生解除、追回款项等权利")
_WIDE = 1040
_GAP = 12


class EndsTab(QWidget):
    """Rights and counters on one side, what is recorded of the contract's course on the other."""

    def __init__(self, workspace: Workspace, told: Callable[[str], object], explainer: Explainer) -> None:
        super().__init__()
        desk = MatterDesk(workspace, told, end_plans.ENDS)
        self.rights = RightsCard(explainer)
        self.counters = CountersCard(explainer)
        self.termination = TerminationCard(end_plans.TERMINATION, desk, explainer)
        self.custody = CustodyCard(end_plans.CUSTODY, desk, explainer)
        self.cards: dict[str, MatterCard] = {
            "force_majeure": MatterCard(end_plans.FORCE_MAJEURE, desk, explainer),
            "exit": MatterCard(end_plans.EXIT, desk, explainer),
            "termination": self.termination,
            "custody": self.custody,
        }
        sides = QHBoxLayout()
        sides.setSpacing(_GAP)
        left = (self.rights, self.counters, self.cards["exit"], self.termination)
        for parts, share in ((left, 610), ((self.cards["force_majeure"], self.custody), 560)):
            column = QVBoxLayout()
            column.setSpacing(_GAP)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
            sides.addLayout(column, share)
        self.area = Scroll(tr("权利与终止"))
        self.area.body.setContentsMargins(20, 0, 20, 14)
        self.area.body.addLayout(sides)
        self.area.body.addStretch(1)
        self.area.turn(sides, _WIDE)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    def show_workspace(self, workspace: Workspace) -> None:
        """Show everything as it stands on the as-of day."""
        seen = Seen.of(workspace)
        self.rights.show_rights(seen)
        self.counters.show_counters(counted(seen.contract, seen.shown.counters), seen.heading)
        clauses = tuple((clause, seen.heading(clause)) for clause in GIVES)
        self.termination.offer({"clause": ((None, tr("未填")), *clauses)})
        self.custody.offer_documents(seen)
        for card in self.cards.values():
            card.show_records(seen)
        content = self.area.widget()
        if content is not None:
            order_tabs(content)

    def begin(self, kind: str) -> None:
        """Begin to enter a new record of a kind; of a kind with one record, go to that one."""
        card = self.cards[kind]
        if card.draft is None or card.form(kind) is not None:
            card.choose(kind)
        else:
            card.begin()
        self.area.reveal(card)

    def choose(self, kind: str, record_id: str) -> None:
        """Put the cursor into the fields of a record."""
        self.cards[kind].choose(record_id)
        self.area.reveal(self.cards[kind])


class RightsCard(Card):
    """What party A may do, since when, and under which clause."""

    def __init__(self, explainer: Explainer) -> None:
        super().__init__(tr("甲方权利"), tr("依合同条款产生，是否行使由甲方决定"), flush=True)
        self.table = Table(_RIGHT_COLUMNS, explainer, name=tr("甲方权利"), fit=True)
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
        super().__init__(tr("计数器"), tr("到达后的后果"))
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
    follows.set(tr("{follows}，{clause}").format(follows=counter.follows, clause=heading(counter.clause)))


class TerminationCard(MatterCard):
    """The termination, the settlement that follows from it, and the migration that either end starts."""

    def __init__(self, matter: Matter, desk: MatterDesk, explainer: Explainer) -> None:
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


class CustodyCard(MatterCard):
    """Where party A's originals are, and whether they are all accounted for."""

    def __init__(self, matter: Matter, desk: MatterDesk, explainer: Explainer) -> None:
        super().__init__(matter, desk, explainer)
        self.held: KeyedRows[tuple[State, str], StateLabel] = KeyedRows(
            lambda pair: pair[1].partition("：")[0],
            lambda _: StateLabel(State.OFF, "", "small"),
            lambda made, pair: made.set(*pair),
            spacing=2,
        )
        self.body.insertLayout(0, self.held.layout)

    def offer_documents(self, seen: Seen) -> None:
        """Offer the documents that the contract names, and those recorded beside them."""
        custody = seen.facts.custody
        self.held.set(held_words(seen.contract.originals, custody))
        named = [each.name for each in seen.contract.originals]
        names = dict.fromkeys(
            (*named, *(each.document for each in custody), tr("补充协议"), tr("授权委托书"))
        )
        self.offer({"document": tuple((name, name) for name in names if name)})
