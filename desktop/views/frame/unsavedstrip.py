"""The strip that offers what was typed and not saved before the file was last let go of."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal

from desktop.views.frame.welcome import Strip
from desktop.views.i18n import tr
from desktop.views.widgets import Button


class UnsavedStrip(Strip):
    """`resumed` to go on, `discarded` to throw it away; closed, it is offered again the next time."""

    resumed = Signal()
    discarded = Signal()

    def __init__(self) -> None:
        super().__init__("")

    def make(self) -> None:
        super().make()
        go_on = Button(tr("继续填写"), height=24, tip=tr("打开原来的表单，填回当时的内容（Alt+V）"))
        go_on.setShortcut("Alt+V")
        drop = Button(tr("丢弃"), "link", height=24, tip=tr("删去这些没有保存的填写"))
        self.resume_button = self.offer(go_on, lambda: self.resumed.emit())
        self.discard_button = self.offer(drop, lambda: self.discarded.emit())
        self.close_button.setToolTip(tr("下次打开时再问"))

    def offer_again(self, count: int, kinds: str, at: dt.datetime) -> None:
        """Say what there is, and when it was typed."""
        self.say(
            tr("上次没有保存的填写 {count} 份（{kinds}，{at:%m-%d %H:%M}）").format(
                count=count, kinds=kinds, at=at
            )
        )
        self.show()
