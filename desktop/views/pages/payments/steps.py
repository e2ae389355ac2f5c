"""The steps of 付款条件: a mark and a line at the left, anything beside it, a clause and a note."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.views.i18n import roomy, tr
from desktop.views.pages.payments.condition_rows import ConditionRow, HoldNotice
from desktop.views.theme import tint
from desktop.views.widgets import Explainer, FigureLabel, Label, State, paint_shape

MARK = 12
LABEL_WIDTH = roomy(84)
_TOP = 6


class StepRow(QWidget):
    """One step around `content`; `show_row` fills mark, clause and note, and tells the state by name."""

    def __init__(self, content: QWidget, explainer: Explainer, *, last: bool = False) -> None:
        super().__init__()
        self.content = content
        self._explainer = explainer
        self._figure = ""
        self._state = State.OFF
        self._last = last
        self._clause = Label("", "small", "ink3", right=True)
        self._note = FigureLabel("", "", "small", "", explainer)
        self._words = Label("", "small", "ink2", wrap=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 0, 0, 0 if last else 5)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(0, 1)
        grid.addWidget(content, 0, 0)
        grid.addWidget(self._clause, 0, 1, Qt.AlignmentFlag.AlignTop)
        self._clause.setMinimumHeight(24)
        grid.addWidget(self._note, 1, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self._words, 2, 0, 1, 2)

    @property
    def note(self) -> str:
        """The note shown."""
        return self._note.text or self._words.whole()

    def select(self) -> None:
        """Let F4 explain what the step is about."""
        self._explainer.select(self._figure)

    def show_row(self, row: ConditionRow) -> None:
        """Show a step; a note that states a limit can be explained."""
        self._state = row.state
        self._figure = row.figure_id or row.note_figure
        self._clause.set(row.clause)
        live = bool(row.note_figure)
        self._note.set(row.note if live else "", figure_id=row.note_figure)
        self._note.setVisible(live)
        self._words.set("" if live else row.note)
        self._words.setVisible(bool(row.note) and not live)
        self.setAccessibleName(f"{row.title} {row.value} {row.note}".strip())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_shape(painter, QRectF(0, _TOP, MARK, MARK), self._state)
        if not self._last:
            painter.setPen(QPen(tint("line2"), 1))
            painter.drawLine(MARK // 2, _TOP + MARK + 4, MARK // 2, self.height() + 2)
        painter.end()


class PlainStep(QWidget):
    """What a step is and its day or word, where it is not edited here."""

    def __init__(self, explainer: Explainer) -> None:
        super().__init__()
        self.title = Label("")
        self.title.setFixedWidth(LABEL_WIDTH)
        self.value = FigureLabel("", "", "row", "", explainer)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 2, 0, 2)
        self.row.setSpacing(6)
        self.row.addWidget(self.title)
        self.row.addWidget(self.value)
        self.row.addStretch(1)

    def show_row(self, row: ConditionRow) -> None:
        """Show the title and the value; a missed limit is coloured."""
        self.title.set(row.title)
        bad = row.state if row.state is State.BAD else None
        self.value.set(row.value, state=bad, figure_id=row.figure_id)


class HoldBanner(QWidget):
    """暂缓付款 on its soft ground: why, what follows, and the first day that would conform."""

    def __init__(self, explainer: Explainer) -> None:
        super().__init__()
        self.title = Label("", "section", "warn")
        self.words = Label("", "small", "ink2", wrap=True)
        self.earliest = FigureLabel("", "", "small", "", explainer, name=tr("最早合规付款日"))
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 8, 12, 8)
        column.setSpacing(2)
        column.addWidget(self.title)
        column.addWidget(self.words)
        self._line = QWidget()
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(Label(tr("最早合规付款日"), "small", "ink2"))
        line.addWidget(self.earliest)
        line.addStretch(1)
        column.addWidget(self._line)
        self.hide()

    def show_notice(self, notice: HoldNotice | None, payment: str) -> None:
        """Show a notice, or nothing."""
        self.setVisible(notice is not None)
        if notice is None:
            return
        self.title.set(notice.title)
        self.words.set("\n".join(notice.lines))
        day = notice.earliest_on
        self.earliest.set(str(day or ""), figure_id=f"payments.{payment}.earliest_conforming_on")
        self._line.setVisible(day is not None)
        self.setAccessibleName(tr("{title}。{lines}").format(title=notice.title, lines="".join(notice.lines)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint("warn_soft"))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        paint_shape(painter, QRectF(12, 12, 12, 12), State.WARN)
        painter.end()
