"""What narrows the list beside its states and words: a span of months, and filters kept under a name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.views.i18n import roomy, tr
from desktop.views.widgets import Choice
from desktop.views.widgets.saved import Control, Saved, SavedFilters

_SPANS = (
    ("", tr("全期")),
    ("month", tr("本月")),
    ("last", tr("上月")),
    ("quarter", tr("近三月")),
    ("year", tr("本年")),
)
#: How many months back from the month in hand a span begins and ends.
_MONTHS = {"month": (0, 0), "last": (1, 1), "quarter": (2, 0)}
_BUILT_IN = (
    Saved(tr("全部"), {}),
    Saved(tr("本月"), {"span": "month"}),
    Saved(tr("本月违约"), {"span": "month", "sieve": "breach"}),
    Saved(tr("近三月未认定"), {"span": "quarter", "sieve": "open"}),
    Saved(tr("违约，按金额"), {"sieve": "breach", "order": "amount"}),
)
_BUTTON, _SPAN = 148, 92


class ListFilter(QWidget):
    """`ListFilter({"sieve": sieve, …})`: names and keeps what those and the span of months hold.

    `changed` when another span is chosen.
    """

    changed = Signal()

    def __init__(self, controls: Mapping[str, Control]) -> None:
        super().__init__()
        self._day = dt.date.min
        self.span = Choice(tr("时间"), _SPANS, height=24)
        self.span.setFixedWidth(roomy(_SPAN))
        self.span.set_value("")
        self.filters = SavedFilters(tr("事件"), {**controls, "span": self.span}, _BUILT_IN, room=_BUTTON)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 12, 0)
        row.setSpacing(4)
        row.addWidget(self.filters)
        row.addStretch(1)
        row.addWidget(self.span)
        self.span.committed.connect(lambda _: self.changed.emit())

    @property
    def months(self) -> tuple[str, str] | None:
        """The first and the last month that are shown ("2025-06"); None where all are."""
        span, day = self.span.value, self._day
        if span == "year":
            return f"{day.year}-01", f"{day.year}-12"
        if span not in _MONTHS:
            return None
        first, last = (_back(day, months) for months in _MONTHS[span])
        return first, last

    def set_day(self, day: dt.date) -> None:
        """This month is that of a day."""
        self._day = day

    def clear(self) -> None:
        """Show every month."""
        self.span.choose("")


def _back(day: dt.date, months: int) -> str:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return f"{year:04}-{month + 1:02}"
