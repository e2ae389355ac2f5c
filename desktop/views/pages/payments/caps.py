"""已回款项的三种读法: the cap under each reading against what is claimed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.models.money import grouped
from desktop.views.i18n import tr
from desktop.views.pages.payments.cap_rows import CapRow, cap_table
from desktop.views.pages.payments.seen import Seen
from desktop.views.theme import tint
from desktop.views.widgets import Card, Explainer, FigureLabel, Label, Meter, State, StateLabel, paint_icon
from desktop.views.widgets.keyed import KeyedRows
from desktop.views.widgets.parse import show_share

_SUM = 80
_HEADS = (tr("上限"), tr("余量"), tr("本次可扣"), tr("净付"))
_SIDE = 16
_MARK = 24


class CapLine(QWidget):
    """One reading in a row; the one in use has a ground and a check mark."""

    def __init__(self, explainer: Explainer) -> None:
        super().__init__()
        self._used = False
        self._first = True
        self.setFixedHeight(36)
        self.label = Label("", "body", elide=True)
        self.used = Label(tr("采用"), "small", "accent")
        self.basis = Label("", "small", "ink2", elide=True)
        self.cap = FigureLabel("", "", "row", "", explainer, right=True)
        self.meter = Meter()
        self.room = FigureLabel("", "", "row", "", explainer, right=True)
        self.deductible = FigureLabel("", "", "row", "", explainer, right=True)
        self.net = FigureLabel("", "", "strong", "", explainer, right=True)
        name = QHBoxLayout()
        name.setSpacing(8)
        name.addWidget(self.label, 1)
        name.addWidget(self.used)
        _columns(self, name, self.basis, self.cap, self.meter, self.room, self.deductible, self.net)

    def sums(self) -> tuple[QWidget, ...]:
        """The figures, from left to right."""
        return self.cap, self.room, self.deductible, self.net

    def show_row(self, row: CapRow, payment: str, *, first: bool) -> None:
        """Show a reading's figures; the explanation of a figure lists the other readings too."""
        self._used, self._first = row.used, first
        self.label.set(row.label)
        self.used.setVisible(row.used)
        self.basis.set(row.basis)
        self.cap.set(grouped(row.cap), figure_id="penalties.cap")
        tight = State.WARN if row.used and row.room == 0 and row.used_share else None
        self.meter.track = "line2" if row.used else "grid"  # The ground of the one in use is as light.
        self.meter.set(row.used_share, row.cap_share, tight)
        self.meter.setAccessibleName(
            tr("{label}：已用 {cap}，上限 {cap2}").format(
                label=row.label, cap=grouped(row.cap - row.room), cap2=grouped(row.cap)
            )
        )
        self.room.set(grouped(row.room), figure_id="penalties.payable")
        self.deductible.set(grouped(row.deductible), figure_id=f"payments.{payment}.deductible")
        self.net.set(grouped(row.net), figure_id=f"payments.{payment}.net")
        self.setAccessibleName(f"{row.label}{(tr('，采用') if row.used else '')}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._used:
            painter.fillRect(self.rect().adjusted(1, 0, -1, 0), tint("accent_soft"))
            paint_icon(painter, QRectF(_SIDE, self.height() / 2 - 8, 16, 16), "check", "accent")
        elif not self._first:
            painter.setPen(QPen(tint("grid"), 1))
            painter.drawLine(_SIDE, 0, self.width() - _SIDE, 0)
        painter.end()


def _columns(
    row: QWidget,
    label: QHBoxLayout,
    basis: QWidget,
    cap: QWidget,
    meter: QWidget,
    room: QWidget,
    deductible: QWidget,
    net: QWidget,
) -> None:
    """Lay a line out so that all lines and the heading share their columns."""
    layout = QHBoxLayout(row)
    layout.setContentsMargins(_SIDE + _MARK, 0, _SIDE, 0)
    layout.setSpacing(10)
    layout.addLayout(label, 21)
    layout.addWidget(basis, 25)
    for widget in (cap, room, deductible, net):
        widget.setFixedWidth(_SUM)
    layout.addWidget(cap)
    layout.addWidget(meter, 15)
    for widget in (room, deductible, net):
        layout.addWidget(widget)


class CapsCard(Card):
    """The readings side by side; which one is used is a term of the contract, not changed here."""

    def __init__(self, explainer: Explainer) -> None:
        super().__init__(tr("已回款项的三种读法"), flush=True)
        self._payment = ""
        self._shown: tuple[CapRow, ...] = ()
        self.verdict = StateLabel(State.OK, "", "small")
        holder = QWidget()
        right = QHBoxLayout(holder)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self.verdict)
        self.add_right(holder)
        self.rows: KeyedRows[CapRow, CapLine] = KeyedRows(
            lambda row: row.key, lambda _: CapLine(explainer), self._fill
        )
        self.caution = StateLabel(State.WARN, "", "small")
        self._heads = tuple(Label(word, "small", "ink3", right=True) for word in _HEADS)
        self.body.addWidget(_heading(self._heads))
        self.body.addLayout(self.rows.layout)
        foot = QHBoxLayout()
        foot.setContentsMargins(_SIDE, 6, _SIDE, 8)
        foot.addWidget(self.caution)
        foot.addStretch(1)
        self.body.addLayout(foot)
        self.body.addStretch(1)

    def show_payment(self, seen: Seen, payment: str) -> None:
        """Show what each reading does to an instalment."""
        table = cap_table(seen, payment)
        self._payment, self._shown = payment, table.rows
        self.set_title(
            self.title.whole(),
            tr("{value}，上限 {cap_share}，元").format(
                value=seen.heading("12.7"), cap_share=show_share(seen.terms.cap_share)
            ),
        )
        self.verdict.set(table.state, table.verdict)
        self.rows.set(table.rows)
        self._widen()
        self.caution.set(State.WARN, table.caution)
        self.caution.setToolTip(table.caution)
        self.caution.setVisible(bool(table.caution))

    def _widen(self) -> None:
        """Give each column of sums the width of its longest one: a sum cut short would be another sum."""
        lines = list(self.rows.widgets.values())
        for column in zip(self._heads, *(line.sums() for line in lines), strict=True):
            width = max(_SUM, *(each.sizeHint().width() for each in column))
            for each in column:
                each.setFixedWidth(width)

    def _fill(self, line: CapLine, row: CapRow) -> None:
        line.show_row(row, self._payment, first=row.key == self._shown[0].key)


def _heading(sums: tuple[Label, ...]) -> QWidget:
    row = QWidget()
    row.setFixedHeight(24)
    name = QHBoxLayout()
    name.addWidget(Label(tr("读法"), "small", "ink3"))
    basis = Label(tr("基数"), "small", "ink3", elide=True)
    _columns(row, name, basis, sums[0], QWidget(), *sums[1:])
    row.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return row
