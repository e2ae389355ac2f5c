"""The four figure cards of the overview."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.views.i18n import tr
from desktop.views.pages.overview.asked import MarkChip, MarkState
from desktop.views.pages.overview.seen import CardSeen, Mark, Stat
from desktop.views.theme import tint
from desktop.views.widgets import Card, Explainer, FigureLabel, Label, Meter, StageBar, State


class FigureCard(Card):
    """A card with a figure, a bar or marks below it, and small figures: `show_card(seen)`."""

    def __init__(self, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(" ", quiet=True, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._seen: CardSeen | None = None
        self.extra = MarkChip().asking(explainer)
        self.chip = MarkChip().asking(explainer)
        self.add_right(self.extra)
        self.add_right(self.chip)
        self.figure = FigureLabel("", "", "card", "", explainer)
        self.body.setSpacing(4)
        self.body.addWidget(self.figure)
        self.bar = StageBar()
        self.meter = Meter()
        self.marks = MarkRow(explainer)
        self.body.addWidget(self._middle())
        self.stats = StatRow(explainer)
        self.body.addWidget(self.stats)

    def _middle(self) -> QWidget:
        holder = QWidget()
        holder.setFixedHeight(26)
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 2, 0, 4)
        for widget in (self.bar, self.meter, self.marks):
            layout.addWidget(widget)
        return holder

    def show_card(self, seen: CardSeen) -> None:
        """Show these values; what is equal to before is left alone."""
        if seen == self._seen:
            return
        self._seen = seen
        self.set_title(seen.title)
        self.setAccessibleName(
            tr("{title}，{text}，{figure} {unit}").format(
                title=seen.title, text=seen.chip.text, figure=seen.figure, unit=seen.unit
            )
        )
        self.chip.show_mark(seen.chip)
        self.figure.set(seen.figure, seen.unit, figure_id=seen.figure_id)
        self.bar.setVisible(seen.stages is not None)
        self.bar.set(seen.stages or ())
        self.meter.setVisible(seen.meter is not None)
        self.meter.set(seen.meter or 0, 1, seen.meter_state)
        self.marks.setVisible(bool(seen.marks))
        self.marks.show_marks(seen.marks)
        self.stats.show_stats(seen.stats)
        self._fit_extra()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_extra()

    def _fit_extra(self) -> None:
        """The second chip names its sum where it has room for it."""
        extra = self._seen.extra if self._seen else None
        self.extra.setVisible(extra is not None)
        if extra is None:
            return
        self.extra.show_mark(extra)
        taken = self.title.sizeHint().width() + self.chip.sizeHint().width() + self.extra.sizeHint().width()
        if taken + 2 * 16 + 3 * 8 > self.width():
            self.extra.show_mark(extra, short=True)


class MarkRow(QWidget):
    """Marks side by side; they take their short words together when the row is narrow."""

    _GAP = 5
    _MOST = 6

    def __init__(self, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[Mark, ...] = ()
        self.labels = tuple(MarkState(State.OFF, "", "small").asking(explainer) for _ in range(self._MOST))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._GAP)
        for label in self.labels:
            layout.addWidget(label)
        layout.addStretch(1)

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Show these marks in order."""
        self._marks = marks
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for label, mark in zip(self.labels, self._marks, strict=False):
            label.show_mark(mark)
        wanted = sum(label.sizeHint().width() + self._GAP for label in self.labels[: len(self._marks)])
        short = wanted - self._GAP > self.width()
        for number, label in enumerate(self.labels):
            label.setVisible(number < len(self._marks))
            if number < len(self._marks):
                label.show_mark(self._marks[number], short=short)


class StatRow(QWidget):
    """Up to four small figures under their captions, spread over the width."""

    def __init__(self, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        self.cells = tuple(StatCell(explainer) for _ in range(4))
        for cell in self.cells:
            layout.addWidget(cell)
            layout.addStretch(0)
        self._row = layout

    def show_stats(self, stats: tuple[Stat, ...]) -> None:
        """Show these figures; the last one keeps to the right."""
        for number, cell in enumerate(self.cells):
            cell.setVisible(number < len(stats))
            self._row.setStretch(2 * number + 1, int(number < max(len(stats) - 1, 1)))
            if number < len(stats):
                cell.show_stat(stats[number], right=number == len(stats) - 1 and number > 0)


class StatCell(QWidget):
    """A caption, with a square where one is named, over its figure."""

    def __init__(self, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._square = _Square()
        self.caption = Label("", "small", "ink3")
        self.figure = FigureLabel("", "", "small", "", explainer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._lines = (self._line(self._square, self.caption), self._line(self.figure))
        for line in self._lines:
            layout.addLayout(line)

    def _line(self, *widgets: QWidget) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(3)
        line.addStretch(0)
        for widget in widgets:
            line.addWidget(widget)
        line.addStretch(1)
        return line

    def show_stat(self, stat: Stat, *, right: bool) -> None:
        """Show one figure, at the right end of the row if `right`."""
        self._square.setVisible(bool(stat.mark))
        self._square.set(stat.mark)
        self.caption.set(stat.caption)
        self.figure.set(stat.text, figure_id=stat.figure_id)
        self.figure.setAccessibleName(f"{stat.caption} {stat.text}")
        for line in self._lines:
            line.setStretch(0, int(right))
            line.setStretch(line.count() - 1, int(not right))


class _Square(QWidget):
    """The colour of a stage, beside its caption."""

    def __init__(self) -> None:
        super().__init__()
        self._token = ""
        self.setFixedSize(9, 16)

    def set(self, token: str) -> None:
        """Show another stage's colour."""
        self._token = token
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(0.5, 4.5, 7, 7)
        if self._token in ("hollow", "c3"):
            painter.setPen(QPen(tint("c2"), 1))
            painter.setBrush(tint("surface" if self._token == "hollow" else "c3"))
            painter.drawRect(box)
        elif self._token:
            painter.fillRect(QRectF(0, 4, 8, 8), tint(self._token))
        painter.end()
