"""The status bar: saved, file, messages; as-of day, calendar, recompute time."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.models.calendar import AsOf, Calendar
from desktop.views.i18n import tr
from desktop.views.theme import tint
from desktop.views.widgets import Label, State, StateLabel

_MESSAGE_MS = 8000
_SECOND_MS = 1000


class StatusBar(QWidget):
    """`tell(text)` shows a message for a while; the setters below show the rest."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(24)
        self.saved = StateLabel(State.OK, "", "small")
        self.file = Label("", "small", "ink2")
        self.backup = StateLabel(State.OFF, "", "small")
        self.backup.hide()
        self.message = Label("", "small", "ink", elide=True)
        self.as_of = StateLabel(State.WARN, "", "small")
        self.coverage = Label("", "small", "ink2")
        self.timing = Label("", "small", "ink2")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 1, 12, 0)
        row.setSpacing(20)
        for widget in (self.saved, self.file, self.backup):
            row.addWidget(widget)
        row.addWidget(self.message, 1)
        for widget in (self.as_of, self.coverage, self.timing):
            row.addWidget(widget)
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.timeout.connect(lambda: self.message.set(""))

    def tell(self, text: str) -> None:
        """Show a message for a while."""
        self.message.set(text)
        self._forget.start(_MESSAGE_MS)

    def show_saved(self, moment: dt.datetime | None, today: dt.date, *, trying: bool = False) -> None:
        """When the last command was stored, another day than today with its date; or that nothing is."""
        if trying:
            self.saved.set(State.WARN, tr("假设中，不保存"))
            return
        if moment is None:
            self.saved.set(State.OFF, tr("尚无改动"))
            return
        day = "" if moment.date() == today else f"{moment.date().isoformat()} "
        self.saved.set(State.OK, tr("已保存 {day}{moment:%H:%M:%S}").format(day=day, moment=moment))

    def show_file(self, path: Path, *, encrypted: bool) -> None:
        """The file and whether anybody who has it can read it, with its whole path as tip."""
        self.file.set(
            tr("{name}（已加密）").format(name=path.name)
            if encrypted
            else tr("{name}（未加密）").format(name=path.name)
        )
        self.file.setToolTip(str(path))

    def show_backup(self, moment: dt.datetime | None, today: dt.date, problem: str = "") -> None:
        """When the last backup was made; or that there is none, or why the last try came to nothing."""
        self.backup.show()
        self.backup.setToolTip(problem)
        if problem:
            self.backup.set(State.BAD, tr("备份失败"))
        elif moment is None:
            self.backup.set(State.OFF, tr("尚无备份"))
        else:
            day = "" if moment.date() == today else f"{moment.date().isoformat()} "
            self.backup.set(State.OK, tr("备份 {day}{moment:%H:%M}").format(day=day, moment=moment))

    def show_as_of(self, as_of: AsOf, today: dt.date) -> None:
        """The day shown, where it is not today."""
        self.as_of.set(
            State.WARN,
            tr("按 {day} 显示，今天是 {today}").format(day=as_of.day.isoformat(), today=today.isoformat()),
        )
        self.as_of.setVisible(as_of.day != today or as_of.instant is not None)

    def show_calendar(self, calendar: Calendar) -> None:
        """The years whose holidays are published."""
        self.coverage.set(tr("节假日历 {years}年已公布").format(years=coverage(calendar.years)))

    def show_timing(self, milliseconds: float) -> None:
        """How long the last recompute took."""
        if milliseconds < _SECOND_MS:
            self.timing.set(tr("重算 {milliseconds} 毫秒").format(milliseconds=max(round(milliseconds), 1)))
        else:
            self.timing.set(tr("重算 {seconds:.1f} 秒").format(seconds=milliseconds / _SECOND_MS))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tint("rail"))
        painter.fillRect(0, 0, self.width(), 1, tint("line"))
        painter.end()


def coverage(years: frozenset[int]) -> str:
    """The published years as spans: 2004–2026 or 2020–2022、2025."""
    spans: list[list[int]] = []
    for year in sorted(years):
        if spans and year == spans[-1][1] + 1:
            spans[-1][1] = year
        else:
            spans.append([year, year])
    words = [str(first) if first == last else f"{first}–{last}" for first, last in spans]
    return tr("、").join(words) + " " if words else tr("没有一")
