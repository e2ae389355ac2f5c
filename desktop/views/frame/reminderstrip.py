"""The strip above the pages: what fell due, one matter at a time, to be opened, put off or set aside."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu

from desktop.views.frame.ondemand import OnDemand
from desktop.views.i18n import say, tr
from desktop.views.theme import tint
from desktop.views.widgets import Button, Label, State, paint_shape

if TYPE_CHECKING:
    from desktop.rules.docket import Due
    from desktop.services.reminders import Reminder

_DAYS = (1, 3, 7)
_SIDES = {"A": tr("我方"), "B": tr("对方")}


class ReminderStrip(OnDemand):
    """`show_reminders(reminders, since)`; hidden while there are none, or until the next when closed.

    `opened(due)`, `postponed(due, days)`, `ignored(due)`, `closed()`.
    """

    opened = Signal(object)
    postponed = Signal(object, int)
    ignored = Signal(object)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reminders: tuple[Reminder, ...] = ()
        self._place = 0

    def make(self) -> None:
        self.count = Label("", "section")
        self.words = Label("", "body", "ink", elide=True)
        self.before = Button("", "icon", icon="chevron-left", tip=tr("上一项"), height=24)
        self.after = Button("", "icon", icon="chevron-right", tip=tr("下一项"), height=24)
        self.open = Button(tr("打开"), height=24, tip=tr("到登记处办理"))
        self.later = Button(tr("推迟"), "quiet", icon="chevron-down", height=24, tip=tr("过几天再提醒"))
        self.drop = Button(tr("忽略"), "quiet", height=24, tip=tr("此期限不再提醒；日期变动时再提醒"))
        self.close_button = Button("", "icon", icon="close", tip=tr("收起提醒，下次打开再列出"), height=24)
        row = QHBoxLayout(self)
        row.setContentsMargins(40, 5, 12, 5)
        row.setSpacing(8)
        row.addWidget(self.count)
        row.addWidget(self.words, 1)
        for button in (self.before, self.after, self.open, self.later, self.drop, self.close_button):
            row.addWidget(button)
        self.later.setMenu(self._menu())
        self._connect()

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for days in _DAYS:
            action = menu.addAction(tr("{days} 天后").format(days=days))
            action.triggered.connect(lambda _=False, days=days: self._say(self.postponed, days))
        return menu

    def _connect(self) -> None:
        self.before.clicked.connect(lambda: self._turn(-1))
        self.after.clicked.connect(lambda: self._turn(1))
        self.open.clicked.connect(lambda: self._say(self.opened))
        self.drop.clicked.connect(lambda: self._say(self.ignored))
        self.close_button.clicked.connect(lambda: self.closed.emit())

    @property
    def due(self) -> Due | None:
        """The matter in hand."""
        return self._reminders[self._place].due if self._reminders else None

    def show_reminders(self, reminders: tuple[Reminder, ...], since: dt.date | None) -> None:
        """Show these; the one in hand stays in hand while it is there."""
        self.fill()
        before = self.due
        self._reminders = reminders
        keys = [each.due.key for each in reminders]
        self._place = keys.index(before.key) if before and before.key in keys else 0
        fresh = sum(each.fresh for each in reminders)
        new = tr("，{since} 以来新到 {fresh} 项").format(since=since, fresh=fresh) if since and fresh else ""
        self.count.set(tr("到期提醒 {count} 项{new}").format(count=len(reminders), new=new))
        self.setVisible(bool(reminders))
        self._show()

    def _turn(self, step: int) -> None:
        self._place = (self._place + step) % max(len(self._reminders), 1)
        self._show()

    def _show(self) -> None:
        due = self.due
        if due is None:
            return
        several = len(self._reminders) > 1
        self.before.setVisible(several)
        self.after.setVisible(several)
        place = (
            tr("（{place} / {count}）").format(place=self._place + 1, count=len(self._reminders))
            if several
            else ""
        )
        self.words.set(
            tr("{sides}：{text}{due}{place}").format(
                sides=_SIDES[due.owed_by], text=say(due.text), due=_when(due), place=place
            )
        )
        self.setAccessibleName(
            tr("{count}：{words}").format(count=self.count.whole(), words=self.words.whole())
        )

    def _say(self, signal: SignalInstance, *values: int) -> None:
        if self.due is not None:
            signal.emit(self.due, *values)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tint("warn_soft"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, tint("warn_fill"))
        paint_shape(painter, QRectF(20, (self.height() - 12) / 2, 12, 12), State.WARN)
        painter.end()


def _when(due: Due) -> str:
    """，期限 2026-05-06，还有 3 工作日."""
    if due.due_on is None:
        return ""
    left = due.left if due.left is not None else 0
    words = (
        tr("还有 {left} {unit}").format(left=left, unit=say(due.unit))
        if left > 0
        else tr("今天到期")
        if left == 0
        else tr("已过 {left} {unit}").format(left=-left, unit=say(due.unit))
    )
    return tr("，期限 {due_on}，{words}").format(due_on=due.due_on, words=words)
