"""A question on the page before something is done: Enter does it, Escape leaves it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.views.i18n import tr
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.grounds import paint_asking
from desktop.views.widgets.text import Label


class Question(QWidget):
    """`Question(leave)`; `ask(title, words, "登记", act)` shows it; `leave` takes the focus back.

    Hidden until asked.
    """

    def __init__(self, leave: Callable[[], object]) -> None:
        super().__init__()
        self._leave = leave
        self._act: Callable[[], object] = leave
        self.title = Label("", "section")
        self.words = Label("", "small", "ink2", wrap=True)
        self.yes = Button("", height=24)
        self.no = Button(tr("取消"), "quiet", tip=tr("不做（Esc）"), height=24)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.words)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        column.addLayout(row)
        self.yes.clicked.connect(self._do)
        self.no.clicked.connect(self.close_question)
        self.hide()

    def ask(self, title: str, words: str, yes: str, act: Callable[[], object]) -> None:
        """Ask; the cursor is on what does it."""
        self._act = act
        self.title.set(title)
        self.words.set(words)
        self.yes.setText(yes)
        self.yes.setAccessibleName(tr("{yes}：{title}").format(yes=yes, title=title))
        self.yes.setToolTip(tr("{yes}（Enter）").format(yes=yes))
        self.show()
        self.yes.setFocus()

    def close_question(self) -> None:
        """Put it away."""
        if self.isVisible():
            self.hide()
            self._leave()

    def _do(self) -> None:
        self.close_question()
        self._act()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_question()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_asking(self)
