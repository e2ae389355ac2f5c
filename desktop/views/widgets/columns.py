"""Which columns a table shows, in which order and how wide: as declared, or as the user wants them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHeaderView

from desktop.views.i18n import roomy
from desktop.views.widgets.room import Want, share

if TYPE_CHECKING:
    from desktop.views.widgets.tablemodel import Column
    from desktop.views.widgets.tables import Table

#: No column is made narrower by keys than this (px), nor wider.
LEAST, MOST = 24, 900
#: Columns of a word or two, up to this width in Chinese, are wider where words are longer.
_NARROW = 66


class Arrangement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the user made of `count` declared columns: their order, those hidden, widths in px."""

    count: int
    order: tuple[int, ...] = ()
    hidden: tuple[int, ...] = ()
    widths: dict[int, int] = {}


class TableColumns(QObject):
    """`TableColumns(table)`; `lay()` once the model has its columns. `changed` when the user did something.

    A page may `spare` a column where there is no room for it: that is no wish of the user's. A table with
    bands keeps its order and its first column, in which their words stand. One that `scrolls` may have more
    columns than there is room for. `fit(needed)` gives what some columns do not need to those whose words
    would be cut; a column that the user widened keeps its width.
    """

    changed = Signal()

    def __init__(self, table: Table, *, banded: bool) -> None:
        super().__init__(table)
        self._table, self._banded = table, banded
        self._header = table.horizontalHeader()
        self._hidden: set[int] = set()
        self._spared: set[int] = set()
        self._widths: dict[int, int] = {}
        self._kept = ""
        self._laying = False
        self._needed: tuple[int, ...] = ()
        self.first, self.last = 0, 0
        self.scrolls = False
        self._header.setSectionsMovable(not banded)
        self._header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._header.sectionMoved.connect(lambda *_: self._settle())
        self._header.sectionResized.connect(self._note_width)

    @property
    def declared(self) -> tuple[Column, ...]:
        """The columns of the table, in their own order."""
        return self._table.rows_model.columns

    @property
    def order(self) -> tuple[int, ...]:
        """The declared places of all columns, from the left."""
        return tuple(map(self._header.logicalIndex, range(len(self.declared))))

    @property
    def shown(self) -> tuple[int, ...]:
        """The declared places of those that are seen, from the left."""
        return tuple(each for each in self.order if not self._header.isSectionHidden(each))

    @property
    def can_move(self) -> bool:
        """Whether the order can be changed."""
        return not self._banded

    def declare(self, columns: tuple[Column, ...]) -> None:
        """Begin with other columns; the widths that Qt gives them meanwhile are no wish of the user's."""
        self._laying = True
        self._table.rows_model.set_columns(columns)
        self.lay()

    def lay(self) -> None:
        """Lay out the columns as declared, or as they were kept for so many."""
        self._spared.clear()
        self._lay(_read(self._kept, len(self.declared)))

    def reset(self) -> None:
        """As declared again."""
        self._lay(Arrangement(len(self.declared)))
        self._settle()

    def restore(self, text: str) -> None:
        """Lay out the columns as `state` said; anything else is as declared."""
        self._kept = text
        self.lay()

    def state(self) -> str:
        """How the columns are laid out, to be kept; empty where they are as declared."""
        count = len(self.declared)
        order = () if self.order == tuple(range(count)) else self.order
        found = Arrangement(count, order, tuple(sorted(self._hidden)), self._widths)
        return "" if found == Arrangement(count) else msgspec.json.encode(found).decode()

    def wants(self, column: int) -> bool:
        """Whether the user wants to see a column."""
        return column not in self._hidden

    def may_hide(self, column: int) -> bool:
        """One column is always seen, and in a table with bands the first."""
        return len(self.shown) > 1 and not (self._banded and column == 0)

    def show(self, column: int, *, shown: bool) -> None:
        """Show or hide a column, as the user wants."""
        if not shown and not self.may_hide(column):
            return
        (self._hidden.discard if shown else self._hidden.add)(column)
        self._hide()
        self._settle()

    def spare(self, column: int, *, spared: bool) -> None:
        """Leave a column out where the page has no room for it."""
        (self._spared.add if spared else self._spared.discard)(column)
        self._hide()
        self._find_ends()
        self.fit()

    def move(self, column: int, by: int) -> None:
        """Move a column so many places to the right."""
        place = self._header.visualIndex(column)
        if self.can_move and 0 <= place + by < len(self.declared):
            self._header.moveSection(place, place + by)

    def widen(self, column: int, by: int) -> None:
        """Make a column wider by so many px; the one that takes what is left has no width of its own."""
        if self.declared[column].width:
            self._header.resizeSection(column, min(max(self._header.sectionSize(column) + by, LEAST), MOST))

    def fit(self, needed: tuple[int, ...] = ()) -> None:
        """Share out the room by what the words of each column need (px); by what they needed before."""
        self._needed = needed or self._needed
        if self.scrolls or len(self._needed) != len(self.declared):
            return
        shown = self.shown
        wants = [self._want(each) for each in shown]
        self._laying = True
        for column, want, width in zip(
            shown, wants, share(wants, self._table.viewport().width()), strict=True
        ):
            if not want.free and self._header.sectionSize(column) != width:
                self._header.resizeSection(column, width)
        self._laying = False

    def _want(self, column: int) -> Want:
        declared, needed = self.declared[column], self._needed[column]
        free = not declared.width or (column == self.last and self._header.stretchLastSection())
        if column in self._widths and not free:
            return Want(self._widths[column], self._widths[column])
        return Want(_width_of(declared), needed, free)

    def _lay(self, wanted: Arrangement) -> None:
        self._laying = True
        self._hidden, self._widths = set(wanted.hidden), dict(wanted.widths)
        for place, number in enumerate(wanted.order or range(len(self.declared))):
            self._header.moveSection(self._header.visualIndex(number), place)
        for number, column in enumerate(self.declared):
            mode = QHeaderView.ResizeMode.Interactive if column.width else QHeaderView.ResizeMode.Stretch
            self._header.setSectionResizeMode(number, mode)
            if column.width:
                self._header.resizeSection(number, self._widths.get(number, _width_of(column)))
        self._hide()
        self._laying = False
        self._find_ends()
        self._allow_scrolling()
        self.fit()

    def _hide(self) -> None:
        with QSignalBlocker(self):
            for number in range(len(self.declared)):
                hidden = number in self._hidden or number in self._spared
                if self._header.isSectionHidden(number) != hidden:
                    self._header.setSectionHidden(number, hidden)

    def _note_width(self, column: int, before: int, now: int) -> None:
        """What is shown or hidden changes its width from or to nothing: that is no wish."""
        stretched = column == self.last and self._header.stretchLastSection()
        if self._laying or not before or not now or not self.declared[column].width or stretched:
            return
        self._widths[column] = now
        self._settle()

    def _settle(self) -> None:
        if not self._laying:
            self._find_ends()
            self._allow_scrolling()
            self.fit()
            self._kept = self.state()
            self.changed.emit()

    def _find_ends(self) -> None:
        """The first and the last column have more room at their side."""
        shown = self.shown
        self.first, self.last = (shown[0], shown[-1]) if shown else (0, 0)
        # Where nothing that is shown takes what is left, the last does: rows reach to the edge.
        self._header.setStretchLastSection(all(self.declared[each].width for each in shown))
        self._table.viewport().update()

    def _allow_scrolling(self) -> None:
        """Declared columns fit, unless there are as many as it takes; those that the user widened may not."""
        policy = Qt.ScrollBarPolicy
        wide = policy.ScrollBarAsNeeded if self._widths or self.scrolls else policy.ScrollBarAlwaysOff
        self._table.setHorizontalScrollBarPolicy(wide)


def _read(text: str, count: int) -> Arrangement:
    """What was kept for so many columns; as declared where it is for others or cannot be read."""
    try:
        found = msgspec.json.decode(text, type=Arrangement) if text else Arrangement(count)
    except msgspec.DecodeError:
        return Arrangement(count)
    places = range(count)
    sound = (
        found.count == count
        and sorted(found.order) in ([], list(places))
        and {*found.hidden, *found.widths} <= set(places)
        and len(set(found.hidden)) < max(count, 1)
        and all(LEAST <= width <= MOST for width in found.widths.values())
    )
    return found if sound else Arrangement(count)


def _width_of(column: Column) -> int:
    """As declared, or wider where its words are longer in the window's language."""
    return column.width if column.right or column.width > _NARROW else roomy(column.width)
