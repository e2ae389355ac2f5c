"""下一步 and 待认定: rows that open what they speak of."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.views.i18n import roomy, tr
from desktop.views.pages.overview.asked import MarkState
from desktop.views.pages.overview.lists_seen import PENDING_ROWS, SHOWN_STEPS, PendingRow, StepRow
from desktop.views.pages.overview.seen import Mark
from desktop.views.theme import font, tint
from desktop.views.widgets import Button, Card, Explainer, FigureLabel, Label, State
from desktop.views.widgets.room import word_width

ROW = 31
_WIDE = 680
_DUE = 142
_EDGE, _APART = 15, 10
#: What stands around and between the seven parts of a step.
_AROUND = 2 * _EDGE + 6 * _APART
_LEFT = roomy(78)
#: The least room for a state and for a clause, and the most for a clause, in px.
_STATE, _CLAUSE, _LONGEST = 58, 74, 130
_BUTTON = 76
#: The words of a step take at least this much, or the clause makes room for them.
_WORDS = 190
_DONE = tr("今天没有要做的事。登记事件、发票或付款条件后，下一步列在这里。")
_UNSIGNED = tr("双方的签署日登记后，服务期、各项期限和付款期由此起算，下一步列在这里。")


class _Line(QWidget):
    """A row of a card with a hairline above it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(ROW)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(_EDGE, 0, _EDGE, 0)
        self.row.setSpacing(_APART)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, tint("grid"))
        painter.end()


class _Side(QWidget):
    """我方 or 对方, on a ground of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setFixedSize(roomy(36), 20)

    def set(self, text: str) -> None:
        """Show whose duty it is."""
        self._text = text
        self.setAccessibleName(text)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        own = self._text == tr("我方")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint("accent_soft" if own else "off_soft"))
        painter.drawRoundedRect(QRectF(self.rect()), 3, 3)
        painter.setFont(font("small"))
        painter.setPen(tint("accent" if own else "ink2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()


class StepLine(_Line):
    """One thing to do: state, side, words, clause, day, time left, and the button to it."""

    wanted = Signal()

    def __init__(self, explainer: Explainer) -> None:
        super().__init__()
        self.state = MarkState().asking(explainer)
        self.side = _Side()
        self.text = Label("", "body", elide=True)
        self.clause = Label("", "small", "ink3", elide=True)
        self.due = FigureLabel("", "", "row", "", explainer)
        self.note = Label("", "small", "ink3", elide=True)
        self.left = Label("", "body", "ink", right=True)
        self.button = Button(tr("打开"), height=24)
        self.button.setFixedWidth(_BUTTON)
        self.button.clicked.connect(self.wanted)
        # Qt gives a shortened label no width of its own, whatever its fixed one.
        self.clause.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.left.setFixedWidth(_LEFT)
        self.row.addWidget(self.state)
        self.row.addWidget(self.side)
        self.row.addWidget(self.text, 1)
        self.row.addWidget(self.clause)
        self.row.addWidget(self._due_cell())
        self.row.addWidget(self.left)
        self.row.addWidget(self.button)

    def _due_cell(self) -> QWidget:
        """The day, and what is to be known about it as far as there is room."""
        self._cell = QWidget()
        line = QHBoxLayout(self._cell)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.due)
        line.addWidget(self.note, 1)
        return self._cell

    def show_row(self, row: StepRow) -> None:
        """Show one step."""
        self.state.show_mark(Mark(row.state, row.word, row.figure_id))
        self.side.set(row.side)
        self.text.set(row.text)
        self.clause.set(row.clause)
        self.note.set(row.note)
        self.due.set(row.due, figure_id=row.figure_id if row.due else "")
        self.left.set(row.left, "bad" if row.state is State.BAD else "ink")
        self.left.setVisible(bool(row.left))
        self._cell.setFixedWidth(_DUE if row.left else _DUE + _LEFT + self.row.spacing())
        self.button.setText(tr("生成函件") if row.occasion else tr("打开") if row.kind else tr("依据"))
        self.button.setAccessibleName(tr("{text}：{text2}").format(text=self.button.text(), text2=row.text))

    def align(self, state: int, clause: int) -> None:
        """The widths of state and clause, the same in every line (px)."""
        self.state.setFixedWidth(state)
        self.clause.setFixedWidth(clause)

    def narrow(self, narrow: bool) -> None:
        """Leave out the clause where the line is short; the 依据 names it."""
        self.clause.setVisible(not narrow)


class StepsCard(Card):
    """The next steps, party A's own first; a button `opened(kind, id)`, or `letter_asked(occasion)`."""

    opened = Signal(str, str)
    letter_asked = Signal(object)

    def __init__(self, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(tr("下一步"), " ", flush=True, parent=parent)
        self._explainer = explainer
        self._rows: tuple[StepRow, ...] = ()
        self._taken = 0
        self.lines: list[StepLine] = []
        for number in range(SHOWN_STEPS):
            line = StepLine(explainer)
            line.wanted.connect(lambda number=number: self._go(number))
            line.hide()
            self.lines.append(line)
            self.body.addWidget(line)
        self.empty = Label(_DONE, "body", "ink3", wrap=True)
        self.empty.setContentsMargins(15, 8, 15, 8)
        self.body.addWidget(self.empty)

    def show_rows(self, every: tuple[StepRow, ...], *, signed: bool) -> None:
        """Show the first five; before the contract is signed, what that takes."""
        self._rows = every[:SHOWN_STEPS]
        first = (
            tr("，列前 {shown_steps} 项").format(shown_steps=SHOWN_STEPS) if len(every) > SHOWN_STEPS else ""
        )
        self.hint.set(
            tr("我方优先，共 {count} 项{first}").format(count=len(every), first=first) if every else ""
        )
        self.empty.set(_DONE if signed else _UNSIGNED)
        self.empty.setVisible(not every)
        for number, line in enumerate(self.lines):
            if number < len(self._rows):
                line.show_row(self._rows[number])
            line.setVisible(number < len(self._rows))
        self._align()

    def _align(self) -> None:
        """States and clauses stand below each other, as wide as the longest."""
        states = (line.state.sizeHint().width() for line in self.lines[: len(self._rows)])
        clauses = (word_width(row.clause) + 1 for row in self._rows)
        state, clause = max((_STATE, *states)), min(max((_CLAUSE, *clauses)), _LONGEST)
        self._taken = state + roomy(36) + clause + _DUE + _LEFT + _BUTTON + _AROUND
        for line in self.lines:
            line.align(state, clause)
        self._narrow()

    def _narrow(self) -> None:
        narrow = self.width() < max(_WIDE, self._taken + _WORDS)
        for line in self.lines:
            line.narrow(narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._narrow()

    def _go(self, number: int) -> None:
        row = self._rows[number]
        if row.occasion:
            self.letter_asked.emit(row.occasion)
        elif row.kind:
            self.opened.emit(row.kind, row.target)
        else:
            self._explainer.request(row.figure_id)


class PendingLine(_Line):
    """One line of 待认定. Click or Enter opens the heaviest record; F4 asks why."""

    wanted = Signal()

    def __init__(self, explainer: Explainer) -> None:
        super().__init__()
        self._explainer = explainer
        self._live = False
        self._hovered = False
        self.state = MarkState().asking(explainer)
        self.state.setFixedWidth(roomy(74))
        self.count = Label("", "body", bold=True, right=True)
        self.count.setFixedWidth(64)
        self.amount = FigureLabel("", "", "row", "", explainer, right=True)
        self.amount.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for widget in (self.state, self.count, self.amount):
            self.row.addWidget(widget, int(widget is self.amount))

    def show_row(self, row: PendingRow) -> None:
        """Show one line; without a record to open it rests."""
        self._live = bool(row.kind)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._live else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if self._live else Qt.CursorShape.ArrowCursor)
        self.state.show_mark(Mark(row.state, row.word, row.figure_id))
        self.count.set(row.count, "ink" if self._live else "ink3")
        self.amount.set(row.amount, figure_id=row.figure_id)
        self.setAccessibleName(f"{row.word} {row.count} {row.amount}".strip())
        self.setToolTip(tr("打开金额最大的一项") if self._live else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._live and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.wanted.emit()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._live and event.button() == Qt.MouseButton.LeftButton:
            self.wanted.emit()

    def enterEvent(self, _event: QEnterEvent) -> None:
        self._hovered = self._live
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        self._hovered = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._hovered:
            painter.fillRect(self.rect(), tint("hover"))
        painter.end()
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.fillRect(0, 1, 2, self.height() - 1, tint("accent"))
            painter.end()


class PendingCard(Card):
    """What waits for a decision: five lines, each with its count and what it comes to."""

    opened = Signal(str, str)

    def __init__(self, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(tr("待认定"), tr("须由人决定"), flush=True, parent=parent)
        self._rows: tuple[PendingRow, ...] = ()
        self.lines = tuple(PendingLine(explainer) for _ in range(PENDING_ROWS))
        for number, line in enumerate(self.lines):
            line.wanted.connect(lambda number=number: self._go(number))
            self.body.addWidget(line)

    def show_rows(self, rows: tuple[PendingRow, ...]) -> None:
        """Show these lines."""
        self._rows = rows
        for line, row in zip(self.lines, rows, strict=True):
            line.show_row(row)

    def _go(self, number: int) -> None:
        row = self._rows[number]
        self.opened.emit(row.kind, row.target)
