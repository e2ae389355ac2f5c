"""The band of 假设: how many changes are not saved, which, and what they move in money."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.models.money import grouped
from desktop.services.trial import Moved
from desktop.views.frame.band import Band
from desktop.views.i18n import named, tr
from desktop.views.widgets import Label, Scroll, clear_layout

if TYPE_CHECKING:
    from desktop.views.widgets import Explainer, Row, Table

_HEIGHT = 208
_NONE = "—"
_OPEN, _CLOSE = tr("改动和影响"), tr("收起改动")


class TrialBand(Band):
    """`show_count(n)`; `show_changes(titles, figures)` fills what `opened` asks for.

    `opened(bool)`, `adopted` and `dropped` are the user's.
    """

    opened = Signal(bool)
    adopted = Signal()
    dropped = Signal()

    def __init__(self, explainer: Explainer) -> None:
        super().__init__(striped=True)
        self._explainer = explainer
        self._table: Table | None = None

    def make(self) -> None:
        super().make()
        self.list_button = self.add(_OPEN, tip=tr("列出假设中的改动和它们改变的金额"), checkable=True)
        self.adopt_button = self.add(tr("采纳"), tip=tr("把假设中的改动全部存入文件，作为一步，可撤销"))
        self.drop_button = self.add(tr("放弃"), tip=tr("放弃假设中的改动，回到文件中的内容"))
        self.list_button.toggled.connect(self.opened)
        self.adopt_button.clicked.connect(lambda: self.adopted.emit())
        self.drop_button.clicked.connect(lambda: self.dropped.emit())
        self.changes = Scroll(tr("假设中的改动"))
        self.changes.setProperty("plain", True)
        self._details = QWidget()
        self._inside = QHBoxLayout(self._details)
        self._inside.setContentsMargins(46, 2, 12, 10)
        self._inside.setSpacing(24)
        self._inside.addWidget(self.changes, 1)
        self._details.setFixedHeight(_HEIGHT)
        self._details.hide()
        self.column.addWidget(self._details)

    def show_count(self, count: int) -> None:
        """Say that it is on, and how much is not saved."""
        self.say(
            tr("假设中：{count} 处改动未保存").format(count=count)
            if count
            else tr("假设中：尚无改动，此后的改动都不存入文件")
        )
        self.adopt_button.setEnabled(bool(count))

    def show_changes(self, titles: Sequence[str], figures: Sequence[Moved]) -> None:
        """The commands in order, and the main figures without and with them."""
        clear_layout(self.changes.body)
        for number, title in enumerate(titles, 1):
            self.changes.body.addWidget(Label(f"{number}. {title}", "small", wrap=True))
        if not titles:
            self.changes.body.addWidget(
                Label(tr("还没有改动。照常登记和修改即可。"), "small", "ink2", wrap=True)
            )
        self.changes.body.addStretch(1)
        self.table.set_rows(tuple(map(_row, figures)))
        self.list_button.setText(_CLOSE)
        self._details.show()

    def close_list(self) -> None:
        """Show one line only."""
        if not self.filled:
            return
        self._details.hide()
        self.list_button.setText(_OPEN)
        self.list_button.setChecked(False)

    @property
    def table(self) -> Table:
        """The figures, built when they are first wanted."""
        if self._table is None:
            from desktop.views.widgets import Column, Table

            columns = (
                Column(tr("数字（元）")),
                Column(tr("文件中"), 120, right=True),
                Column(tr("假设后"), 120, right=True),
                Column(tr("相差"), 120, right=True),
            )
            self._table = Table(columns, self._explainer, name=tr("假设改变的金额"), row_height=26)
            self._inside.addWidget(self._table, 2)
        return self._table


def _row(figure: Moved) -> Row:
    from desktop.views.widgets import Cell, Row

    changed = figure.old != figure.new
    gap = None if figure.old is None or figure.new is None else figure.new - figure.old
    return Row(
        figure.figure_id,
        (
            Cell(named(figure.name), bold=changed),
            Cell(_sum(figure.old), "ink2"),
            Cell(_sum(figure.new), bold=changed, figure_id=figure.figure_id),
            Cell(_gap(gap) if changed else tr("不变"), "warn" if changed else "ink3", bold=changed),
        ),
    )


def _sum(value: Decimal | None) -> str:
    return _NONE if value is None else grouped(value)


def _gap(value: Decimal | None) -> str:
    return _NONE if value is None else f"{'+' if value > 0 else '−'}{grouped(abs(value))}"
