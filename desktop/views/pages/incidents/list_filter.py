"""What narrows the list beside its states: a span of months, words, and filters kept under a name."""

from __future__ import annotations

import datetime as dt

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.rules.memo import Memo
from desktop.views.pages.incidents.entries import Entry
from desktop.views.widgets import Choice, SegmentedFilter, TextEntry
from desktop.views.widgets.saved import Control, Saved, SavedFilters

_SPANS = (
    ("", "全期"),
    ("month", "本月"),
    ("last", "上月"),
    ("quarter", "近三月"),
    ("year", "本年"),
)
#: How many months back from the month in hand a span begins and ends.
_MONTHS = {"month": (0, 0), "last": (1, 1), "quarter": (2, 0)}
_BUILT_IN = (
    Saved("全部", {}),
    Saved("本月", {"span": "month"}),
    Saved("本月违约", {"span": "month", "sieve": "breach"}),
    Saved("近三月未认定", {"span": "quarter", "sieve": "open"}),
)
_BUTTON, _SPAN = 148, 92


class Narrowing(msgspec.Struct, frozen=True):
    """The first and the last month that are shown ("2025-06", empty: all), and the words looked for."""

    first: str = ""
    last: str = ""
    words: tuple[str, ...] = ()

    def passes(self, entry: Entry) -> bool:
        """Whether an entry is shown; one without a day only where every month is."""
        if self.first and not self.first <= entry.when[:7] <= self.last:
            return False
        hay = f"{entry.id} {entry.title} {entry.when} {entry.note}".casefold() if self.words else ""
        return all(word in hay for word in self.words)


class ListFilter(QWidget):
    """`changed` when the user narrows the list; `filters` names and keeps what is chosen.

    `words` stands in the heading of the list.
    """

    changed = Signal()

    def __init__(self, sieve: SegmentedFilter) -> None:
        super().__init__()
        self._day = dt.date.min
        self._held = Narrowing()
        self._memo = Memo()
        self.span = Choice("时间", _SPANS, height=24)
        self.span.setFixedWidth(_SPAN)
        self.span.set_value("")
        self.words = TextEntry("查找记录", hint="查找", height=24)
        controls: dict[str, Control] = {"sieve": sieve, "span": self.span, "words": self.words}
        self.filters = SavedFilters("事件", controls, _BUILT_IN, room=_BUTTON)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(4)
        row.addWidget(self.filters)
        row.addStretch(1)
        row.addWidget(self.span)
        self.span.committed.connect(lambda _: self.changed.emit())
        self.words.textChanged.connect(lambda _: self.changed.emit())

    @property
    def narrowing(self) -> Narrowing:
        """What is shown, as of the day in hand."""
        first, last = _months(self.span.value or "", self._day)
        return Narrowing(first, last, tuple(self.words.text().casefold().split()))

    def set_day(self, day: dt.date) -> None:
        """This month is that of a day."""
        self._day = day

    def clear(self) -> None:
        """Show every month and all words."""
        self.span.choose("")
        self.words.set_value("")

    def passing(self, entries: tuple[Entry, ...]) -> tuple[bool, ...]:
        """Which of the entries are shown; those that did not change are not looked at again."""
        narrowing = self.narrowing
        if narrowing != self._held:
            self._held, self._memo = narrowing, Memo()
        return self._memo.each("passing", entries, narrowing.passes)


def _months(span: str, day: dt.date) -> tuple[str, str]:
    """The first and the last month of a span."""
    if span == "year":
        return f"{day.year}-01", f"{day.year}-12"
    if span not in _MONTHS:
        return "", ""
    first, last = (_back(day, months) for months in _MONTHS[span])
    return first, last


def _back(day: dt.date, months: int) -> str:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return f"{year:04}-{month + 1:02}"
