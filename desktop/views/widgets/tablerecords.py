"""A table whose rows are records: copied with all fields, removed together, each with its history."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from desktop.models.facts import Fact
from desktop.views.widgets.clipboard import Grid
from desktop.views.widgets.desk import Desk
from desktop.views.widgets.recordform import Form
from desktop.views.widgets.tables import Table


class TableRecords:
    """`TableRecords(table, "people", desk, records, form)`.

    `records()` are the recorded ones by the keys of their rows, `form()` the fields of the one in hand. Del
    removes it, or all that are chosen as one step.
    """

    def __init__(
        self,
        table: Table,
        kind: str,
        desk: Desk,
        records: Callable[[], Mapping[str, Fact]],
        form: Callable[[], Form | None],
    ) -> None:
        self._table, self._kind, self._desk = table, kind, desk
        self._records, self._form = records, form
        table.kind_of = lambda key: kind if key in records() else ""
        table.whole = self._whole
        table.takes = kind
        remove = QShortcut(QKeySequence(Qt.Key.Key_Delete), table)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)
        remove.activated.connect(self.remove)

    @property
    def chosen(self) -> tuple[Fact, ...]:
        """The records of all chosen rows."""
        known = self._records()
        return tuple(known[key] for key in self._table.keys if key in known)

    def remove(self) -> None:
        """Remove what is chosen; undo brings it back."""
        chosen, form = self.chosen, self._form()
        if len(chosen) > 1:
            problems = self._desk.remove_all(chosen)
            if problems and form is not None:
                form.refuse(problems, chosen[0])
        elif form is not None:
            form.removed.emit()

    def _whole(self, keys: Sequence[str]) -> tuple[Sequence[str], Grid]:
        from desktop.services.record_table import record_table

        known, work = self._records(), self._desk.workspace
        chosen = [known[key] for key in keys if key in known]
        return record_table(self._kind, chosen, work.contract, work.facts)
