"""A workbook as all of them are made: formats, looks, print set-up, and formulas with their results.

It is written row by row (openpyxl's write-only mode), so that a hundred thousand rows need no memory.
"""

from __future__ import annotations

import datetime as dt
import math
import tempfile
import unicodedata
from collections.abc import Sequence
from contextlib import suppress
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import msgspec

from desktop.exchange.workbooks.results import Result, with_results
from desktop.exchange.workbooks.text import FORMULA_SIGNS, cell_text, sheet_name

if TYPE_CHECKING:
    from openpyxl.cell import Cell


class Form(StrEnum):
    """How a value is formatted; the value itself stays a number or a date."""

    TEXT = "@"
    GENERAL = "General"
    MONEY = "#,##0.00"
    NUMBER = "#,##0.####"
    TWO = "0.00"
    FOUR = "0.0000"
    COUNT = "#,##0"
    SHARE = "0.0%"
    DATE = "yyyy-mm-dd"
    MONTH = "yyyy-mm"
    MOMENT = "yyyy-mm-dd hh:mm:ss"


class Look(StrEnum):
    """What a row is; it decides on font, ground and rules."""

    TITLE = "title"
    NOTE = "note"
    SMALL = "small"
    HEAD = "head"
    BODY = "body"
    PLAIN = "plain"
    TOTAL = "total"
    USED = "used"


_SOFT_LOOKS = (Look.NOTE, Look.SMALL)
_RULED = (Look.HEAD, Look.BODY, Look.TOTAL, Look.USED)


class Formula(msgspec.Struct, frozen=True):
    """A live formula ("=SUM(E5:E9)") and what the program has for it."""

    text: str
    result: Result


Value = str | int | Decimal | dt.date | dt.datetime | Formula | None

_FONT = "宋体"
_INK, _SOFT, _HEAD, _MARK, _RULE = "1A2230", "5E687B", "E5EDF8", "F8F9FB", "C4CBD6"
_A4 = 9
#: A sheet that is wider than this (in digits) is printed across the page.
UPRIGHT = 124
#: So much fits across one page and can be read; what is wider goes on on the next.
_ACROSS = 230
#: The height of a line of text and of what is above and below it, in points; a row is at most so high.
_LINE, _AIR, _MOST_LINES = 13.0, 6.0, 30
#: A footer holds 255 letters with its codes; a longer one makes a file that Excel finds damaged.
_MOST_FOOTER = 48
#: What the edges of a cell take of its width, in digits.
_EDGES = 2.5
_RIGHT = (Form.GENERAL, Form.MONEY, Form.NUMBER, Form.TWO, Form.FOUR, Form.COUNT, Form.SHARE)
_CENTRED = (Form.DATE, Form.MONTH, Form.MOMENT)


class Layout(msgspec.Struct, frozen=True, kw_only=True):
    """How a sheet is set up: the width of its columns (in digits), what stays in sight, how it is printed.

    `frozen` is the first cell that scrolls; `repeated` the rows that are printed on every page. With `forms`
    cells that nobody has filled yet have these formats.
    """

    widths: tuple[float, ...]
    landscape: bool = False
    frozen: str = ""
    repeated: tuple[int, int] | None = None
    hidden: tuple[int, ...] = ()
    forms: tuple[Form, ...] = ()


class Line:
    """Rows of one kind: `put(values)` writes one. `forms` has a format for each value."""

    def __init__(self, sheet: Sheet, forms: Sequence[Form], look: Look) -> None:
        self._sheet = sheet
        self._ruled = look in _RULED
        self._cells = [sheet.styled(form, look) for form in forms]
        self._quoted = [sheet.styled(form, look, quoted=True) for form in forms]

    def put(self, values: Sequence[Value]) -> int:
        """Write a row; its number."""
        row: list[Cell | None] = []
        for place, value in enumerate(values):
            cell = self._cells[place]
            if isinstance(value, str):
                if value.startswith(FORMULA_SIGNS):
                    cell = self._quoted[place]
                cell.value = cell_text(value)
                cell.data_type = "s"
            elif value is None:
                if not self._ruled:
                    row.append(None)
                    continue
                cell.value = None
            elif isinstance(value, Formula):
                cell.value = value.text
                self._sheet.note_result(place, value.result)
            else:
                cell.value = value
            row.append(cell)
        if self._ruled:
            self._sheet.make_room(values)
        return self._sheet.append(row)


class Sheet:
    """One sheet of a `Book`; `row` is the number of the last row written, `results` those of its formulas."""

    def __init__(self, title: str, widths: tuple[float, ...], worksheet: Any) -> None:
        self._widths = widths
        self.title = title
        self.worksheet = worksheet
        self.row = 0
        self.results: dict[str, Result] = {}

    def line(self, forms: Sequence[Form], look: Look = Look.BODY) -> Line:
        """Rows of one kind, to be written one by one."""
        return Line(self, forms, look)

    def put(
        self, values: Sequence[Value], forms: Sequence[Form] | Form = Form.TEXT, look: Look = Look.BODY
    ) -> int:
        """Write one row; its number."""
        each = (forms,) * len(values) if isinstance(forms, Form) else forms
        return self.line(each, look).put(values)

    @property
    def quoted(self) -> str:
        """Its name as a formula writes it."""
        return quoted(self.title)

    def skip(self) -> int:
        """Leave a row empty; its number."""
        return self.append([])

    def append(self, cells: list[Cell | None]) -> int:
        """Write a row of made cells; its number."""
        self.row += 1
        self.worksheet.append(cells)
        return self.row

    def remark(self, text: str) -> int:
        """Write small print over the whole width; its number."""
        row, width = self.row + 1, sum(self._widths)
        self.worksheet.row_dimensions[row].height = _LINE * lines_of(text, width) + _AIR
        self.worksheet.merged_cells.add(f"A{row}:{letter(len(self._widths) - 1)}{row}")
        return self.put((text,), look=Look.NOTE)

    def make_room(self, values: Sequence[Value]) -> None:
        """Make the next row as high as its texts need; what only prints a file does not do that itself."""
        pairs = zip(values, self._widths, strict=False)
        lines = max((lines_of(value, width) for value, width in pairs if isinstance(value, str)), default=1)
        self.worksheet.row_dimensions[self.row + 1].height = _LINE * min(lines, _MOST_LINES) + _AIR

    def note_result(self, place: int, result: Result) -> None:
        """Keep what the formula in a column (from 0) of the next row comes to."""
        self.results[f"{letter(place)}{self.row + 1}"] = result

    def styled(self, form: Form, look: Look, *, quoted: bool = False) -> Cell:
        """An empty cell that looks as it should, to be filled and written again and again."""
        return _styled(self.worksheet, form, look, quoted=quoted)


class Book:
    """A workbook in the making: `with Book(…) as book`, `sheet(…)` for each of its sheets, then `save`.

    `mark` vouches for it: in its properties, and at the head of every page.
    """

    def __init__(self, subject: str, footer: str, mark: str) -> None:
        from openpyxl import Workbook

        self._workbook = Workbook(write_only=True)
        self._workbook.properties.title = subject
        self._workbook.properties.creator = "守约"
        self._workbook.properties.description = mark
        self._footer = footer[:_MOST_FOOTER].replace("&", "&&")
        self._mark = f"&6{mark}"
        self._sheets: list[Sheet] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for sheet in self._sheets:
            if not sheet.worksheet.closed:
                with suppress(Exception):  # What is given up may be half written; nobody reads it.
                    sheet.worksheet.close()

    def sheet(self, title: str, layout: Layout) -> Sheet:
        """Begin a sheet; its name is made to fit."""
        name = sheet_name(title, [each.title for each in self._sheets])
        worksheet = self._workbook.create_sheet(name)
        _set_up(worksheet, layout, self._footer, self._mark)
        sheet = Sheet(name, layout.widths, worksheet)
        self._sheets.append(sheet)
        return sheet

    @property
    def titles(self) -> tuple[str, ...]:
        """The names of the sheets in order."""
        return tuple(each.title for each in self._sheets)

    def save(self, target: Path) -> None:
        """Write the workbook; OSError where that cannot be."""
        results = {number: each.results for number, each in enumerate(self._sheets, 1)}
        if not any(results.values()):
            self._workbook.save(target)
            return
        with tempfile.TemporaryDirectory(prefix="shouyue-") as folder:
            made = Path(folder) / "made.xlsx"
            self._workbook.save(made)
            with_results(made, target, results)


def lines_of(text: str, width: float) -> int:
    """How many lines a text takes in a column so many digits wide."""
    room = max(width - _EDGES, 1)
    return sum(max(1, math.ceil(width_of(part) / room)) for part in text.split("\n"))


def width_of(text: str) -> int:
    """How wide a text is, in digits."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WFA" else 1 for letter in text)


def letter(place: int) -> str:
    """The letters of a column, counted from 0: A, B, … AA."""
    from openpyxl.utils import get_column_letter

    return get_column_letter(place + 1)


class Place(msgspec.Struct, frozen=True):
    """A cell of a sheet that others refer to, and what the program has for it."""

    sheet: str
    cell: str
    result: Result

    @property
    def link(self) -> Formula:
        """A formula that shows this cell."""
        return Formula(f"={self.name}", self.result)

    @property
    def name(self) -> str:
        """How a formula on any sheet names it."""
        return f"{quoted(self.sheet)}!{self.cell}"


def quoted(title: str) -> str:
    """A sheet's name as a formula writes it: '付款台账'."""
    return "'" + title.replace("'", "''") + "'"


def number_of(value: Value | Place) -> str:
    """A number, or the cell that holds it, as a formula writes it."""
    return value.name if isinstance(value, Place) else str(value)


def _set_up(worksheet: Any, layout: Layout, footer: str, mark: str) -> None:
    from openpyxl.worksheet.properties import PageSetupProperties

    for place, width in enumerate(layout.widths):
        worksheet.column_dimensions[letter(place)].width = width
    for place, form in enumerate(layout.forms):
        worksheet.column_dimensions[letter(place)].number_format = form.value
    for place in layout.hidden:
        worksheet.column_dimensions[letter(place)].hidden = True
    if layout.frozen:
        worksheet.freeze_panes = layout.frozen
    if layout.repeated:
        worksheet.print_title_rows = "{}:{}".format(*layout.repeated)
    worksheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page = worksheet.page_setup
    page.paperSize = _A4
    page.orientation = "landscape" if layout.landscape else "portrait"
    page.fitToWidth, page.fitToHeight = math.ceil(sum(layout.widths) / _ACROSS), 0
    if page.fitToWidth > 1:
        worksheet.print_title_cols = "A:A"
    margins = worksheet.page_margins
    margins.left = margins.right = 0.5
    margins.top = margins.bottom = 0.75
    margins.header = margins.footer = 0.35
    worksheet.HeaderFooter.oddHeader.right.text = mark
    worksheet.HeaderFooter.oddFooter.left.text = footer
    worksheet.HeaderFooter.oddFooter.right.text = "第 &P 页，共 &N 页"


def _styled(worksheet: Any, form: Form, look: Look, *, quoted: bool) -> Cell:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    cell = WriteOnlyCell(worksheet)
    bold = look in (Look.TITLE, Look.HEAD, Look.TOTAL, Look.USED)
    size = 15 if look is Look.TITLE else 9 if look in _SOFT_LOOKS else 10
    cell.font = Font(name=_FONT, size=size, bold=bold, color=_SOFT if look in _SOFT_LOOKS else _INK)
    cell.number_format = form.value
    ground = {Look.HEAD: _HEAD, Look.TOTAL: _MARK, Look.USED: _HEAD}.get(look)
    if ground:
        cell.fill = PatternFill("solid", fgColor=ground)
    if look in _RULED:
        rule = Side(style="thin", color=_RULE)
        cell.border = Border(left=rule, right=rule, top=rule, bottom=rule)
    ruled = look in _RULED
    across = "center" if look is Look.HEAD or form in _CENTRED else "right" if form in _RIGHT else "left"
    indent = int(ruled and across != "center")
    wrapped = look in (Look.HEAD, Look.NOTE) or (ruled and form is Form.TEXT)
    cell.alignment = Alignment(horizontal=across, vertical="center", wrap_text=wrapped, indent=indent)
    if quoted:
        cell.quotePrefix = True
    return cell
