"""What the panes of the assistant share: the file by its name, what is asked and what comes of it, a foot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.views.i18n import tr
from desktop.views.widgets import Button, Label

_WRITES = tr("整次导入可一步撤销（Ctrl+Z）；表格中没有的记录不会删除")
_GAP = 12


class Pane(QWidget):
    """`left()` on the way to another file; what is to stand in it is given to `lay_out`."""

    left = Signal()

    def __init__(self, go: Button, hint: str = _WRITES) -> None:
        super().__init__()
        self.name = Label("", "section", elide=True)
        self.back = Button(tr("换一个文件"), tip=tr("放弃这次导入，另选文件（Esc）"))
        self.hint = Label(hint, "small", "ink3", elide=True)
        self.go = go
        self.back.clicked.connect(self.left)

    def lay_out(
        self,
        side: QWidget,
        main: QWidget,
        below: Sequence[tuple[QWidget, int]],
        *,
        above: Sequence[QWidget] = (),
        by_back: Sequence[QWidget] = (),
        by_go: Sequence[QWidget] = (),
    ) -> None:
        """`side` left of `main`, `below` it what shares its width, `above` both what is told of the whole.

        `by_back` and `by_go` stand in the foot beside its buttons.
        """
        under = _row(*(widget for widget, _ in below))
        for widget, share in below:
            under.setStretchFactor(widget, share)
        right = QVBoxLayout()
        right.setSpacing(_GAP)
        right.addWidget(main, 1)
        right.addLayout(under)
        sides = _row(side)
        sides.addLayout(right, 1)
        foot = _row(self.back, *by_back, self.hint, *by_go, self.go)
        foot.setStretchFactor(self.hint, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 0, 20, 12)
        whole.setSpacing(10)
        for each in (self.name, *above):
            whole.addWidget(each)
        whole.addLayout(sides, 1)
        whole.addLayout(foot)

    def name_go(self, words: str) -> None:
        """With its keys: another text takes them away."""
        self.go.setText(words)
        self.go.setAccessibleName(words)
        self.go.setShortcut("Alt+I")

    def show_checking(self, done: int, total: int) -> None:
        """How many rows were looked at, while there are more."""
        self.name_go(tr("正在检查 {done:,} / {total:,} 行").format(done=done, total=total))


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(_GAP)
    for widget in widgets:
        row.addWidget(widget)
    return row


def import_button() -> Button:
    """What writes the rows that are ticked."""
    return Button(tr("导入"), "primary", tip=tr("写入选中的行（Alt+I）"))


def labelled(*rows: tuple[str, QWidget]) -> QGridLayout:
    """What is to be chosen, each behind its word."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for place, (words, choice) in enumerate(rows):
        label = Label(words, "small", "ink3")
        label.setBuddy(choice)
        grid.addWidget(label, place, 0)
        grid.addWidget(choice, place, 1)
    return grid
