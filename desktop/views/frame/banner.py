"""The banner above a page: what went wrong, where, what was expected, and the way out."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.models.assessment import Problem
from desktop.views.frame.ondemand import OnDemand
from desktop.views.i18n import say, tr
from desktop.views.theme import tint
from desktop.views.widgets import Button, Label, State, paint_shape


class Banner(OnDemand):
    """`tell(title, lines)`; stays until it is closed or `clear` is called."""

    def make(self) -> None:
        self.title = Label("", "section", "bad")
        self.words = Label("", "small", "ink", wrap=True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = Button("", "icon", icon="close", tip=tr("关闭提示"), height=24)
        close.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(40, 8, 12, 8)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.title)
        column.addWidget(self.words)
        row.addLayout(column, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)

    def tell(self, title: str, lines: tuple[str, ...]) -> None:
        """Show a failure."""
        self.fill()
        self.title.set(title)
        self.words.set("\n".join(lines))
        self.setAccessibleName(tr("{title}：{lines}").format(title=title, lines=tr("；").join(lines)))
        self.show()

    def tell_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show why a record was refused."""
        self.tell(tr("没有保存：记录有误"), tuple(say(str(problem)) for problem in problems))

    def clear(self) -> None:
        """Take it away."""
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tint("bad_soft"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, tint("bad_fill"))
        paint_shape(painter, QRectF(20, 12, 12, 12), State.BAD)
        painter.end()
