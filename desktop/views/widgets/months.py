"""The line editors for a month, and for a month or a quarter."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.views.i18n import tr
from desktop.views.widgets.entries import Entry
from desktop.views.widgets.parse import EntryError, plain

_MONTH = re.compile(r"(\d{4})[-/.年]?(\d{1,2})月?")
_QUARTER = re.compile(r"(\d{4})[-/.年]?(?:Q([1-4])|第?([1-4一二三四])季度?)", re.IGNORECASE)


class MonthEdit(Entry):
    """A month: 2025-06, 2025/6, 202506 or 2025年6月; value is the month's key."""

    def __init__(self, name: str, *, height: int = 26, parent: QWidget | None = None) -> None:
        super().__init__(name, height=height, parent=parent)
        self.setPlaceholderText(tr("年-月"))

    def read(self, text: str) -> str:
        match = _MONTH.fullmatch(plain(text).replace(" ", ""))
        if not match or not 1 <= int(match.group(2)) <= 12:
            raise EntryError(tr("看不懂月份“{text}”，请写成 2025-06").format(text=text.strip()))
        return f"{match.group(1)}-{int(match.group(2)):02d}"

    def write(self, value: Any) -> str:
        return str(value)


class PeriodEdit(MonthEdit):
    """A month or a quarter: 2025-06, 2025-Q4, 2025Q4, 2025年第4季度; value is 2025-06 or 2025-Q4."""

    def __init__(self, name: str, *, height: int = 26, parent: QWidget | None = None) -> None:
        super().__init__(name, height=height, parent=parent)
        self.setPlaceholderText(tr("年-月或年-Q季"))

    def read(self, text: str) -> str:
        match = _QUARTER.fullmatch(plain(text).replace(" ", ""))
        if match is None:
            try:
                return super().read(text)
            except EntryError:
                words = tr("看不懂期间“{text}”，请写成 2025-06 或 2025-Q4").format(text=text.strip())
                raise EntryError(words) from None
        number = match.group(2) or match.group(3)
        return f"{match.group(1)}-Q{int(unicodedata.numeric(number))}"
