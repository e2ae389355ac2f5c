"""Tables on the clipboard, as spreadsheets take and give them: tab-separated text, and HTML beside it."""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

Grid = Sequence[Sequence[str]]
_NUMBER = re.compile(r"[+-]?\d{1,3}(,\d{3})*(\.\d+)?|[+-]?\d{1,15}(\.\d+)?")
#: A spreadsheet keeps fifteen digits of a number; what begins with 0 is a name made of digits.
_DIGITS = re.compile(r"0\d+|\d{16,}")
_AS_TEXT = " style=\"mso-number-format:'\\@'\""


def put_table(header: Sequence[str], rows: Grid) -> None:
    """Put rows on the clipboard, under their heading where one is given."""
    lines = ([list(header)] if header else []) + [list(row) for row in rows]
    data = QMimeData()
    data.setText(_separated(lines))
    data.setHtml(_html(header, rows))
    QGuiApplication.clipboard().setMimeData(data)


def taken_table() -> tuple[tuple[str, ...], ...]:
    """The rows of the table on the clipboard; empty where there is none."""
    text = QGuiApplication.clipboard().text()
    rows = csv.reader(io.StringIO(text.replace("\r\n", "\n").replace("\r", "\n")), dialect="excel-tab")
    return tuple(tuple(row) for row in rows)


def _separated(lines: Grid) -> str:
    """Cells with a tab or a line break of their own stand in quotes."""
    written = io.StringIO()
    csv.writer(written, dialect="excel-tab", lineterminator="\n").writerows(lines)
    return written.getvalue().removesuffix("\n")


def _html(header: Sequence[str], rows: Grid) -> str:
    head = "".join(f"<th>{_escaped(each)}</th>" for each in header)
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
    return f'<meta charset="utf-8"><table>{f"<tr>{head}</tr>" if head else ""}{body}</table>'


def _cell(text: str) -> str:
    """What a spreadsheet would read as a formula, or cut as a number, is marked as text."""
    formula = text[:1] in ("=", "@", "+", "-") and not _NUMBER.fullmatch(text)
    return f"<td{_AS_TEXT if formula or _DIGITS.fullmatch(text) else ''}>{_escaped(text)}</td>"


def _escaped(text: str) -> str:
    return html.escape(text, quote=False).replace("\n", "<br>")
