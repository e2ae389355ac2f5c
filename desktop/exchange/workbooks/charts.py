"""Native charts: they stand below the table whose cells they show, and follow when those change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.exchange.workbooks.table import Table

if TYPE_CHECKING:
    from openpyxl.chart import BarChart, LineChart

#: Colours of the program's own charts (tokens.md): bars, light bars, own line, limits.
_BAR, _LIGHT, _LINE, _WARN, _BAD = "5E8CC9", "A9C3E6", "22589F", "BC7F12", "C8443C"
_INK, _GRID = "4A5566", "EAEDF1"
#: Rows that a chart takes, and the empty ones above it; its height in cm, and what a digit is wide.
_ROWS, _GAP = 17, 1
_HEIGHT, _DIGIT = 8.2, 0.19
#: Below a table that is longer than this the charts begin a page of their own; so many stand on one.
_LONG, _ON_PAGE = 22, 3


def add_accrual(table: Table) -> None:
    """What arose and what was confirmed each month as bars, the running sum and the threshold as lines."""
    bars, lines = _bars("违约金：各月计入与累计", "元"), _lines()
    for key, colour in (("accrued", _BAR), ("confirmed", _LIGHT)):
        _add(bars, table, key, colour)
    for key, colour in (("running", _LINE), ("threshold", _BAD)):
        _add(lines, table, key, colour, dashed=key == "threshold")
    _by_month(bars, table)
    _by_month(lines, table)
    bars += lines
    _place(bars, table, 0)


def add_means(table: Table) -> None:
    """The mean times of response and recovery by month."""
    bars = _bars("平均响应与平均恢复", "分钟")
    for key, colour in (("response", _LIGHT), ("recovery", _BAR)):
        _add(bars, table, key, colour)
    _by_month(bars, table)
    _place(bars, table, 0)


def add_downtime(table: Table) -> None:
    """The downtime of all systems by month."""
    bars = _bars("不可用时长", "秒")
    _add(bars, table, "downtime", _BAR)
    _by_month(bars, table)
    _place(bars, table, 1)


def add_availability(table: Table, system: str, rows: tuple[int, int], place: int) -> None:
    """One system's availability by month, beside what was agreed; `rows` are those of the system."""
    lines = _lines()
    lines.title = f"{system}：可用性（%）"
    _head(lines)
    for key, colour in (("percent", _LINE), ("agreed", _WARN)):
        _add(lines, table, key, colour, dashed=key == "agreed", rows=rows)
    _by_month(lines, table, rows)
    lines.y_axis.number_format = "0.00"
    lines.y_axis.scaling.max = 100
    _place(lines, table, place)


def _bars(title: str, unit: str) -> BarChart:
    from openpyxl.chart import BarChart

    chart = BarChart()
    chart.type = "col"
    chart.gapWidth = 60
    chart.title = f"{title}（{unit}）"
    _head(chart)
    chart.y_axis.number_format = "#,##0"
    return chart


def _lines() -> LineChart:
    from openpyxl.chart import LineChart

    return LineChart()


def _head(chart: Any) -> None:
    """Size, axes and legend. Axes must be said to be there: later programs hide them otherwise."""
    from openpyxl.chart.shapes import GraphicalProperties
    from openpyxl.drawing.line import LineProperties

    chart.height = _HEIGHT
    chart.legend.position = "b"
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.x_axis.number_format = "yyyy-mm"
    chart.x_axis.tickLblPos = "low"
    chart.y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill=_GRID))
    chart.title.tx.rich.p[0].pPr = _letters(1100)
    for axis in (chart.x_axis, chart.y_axis):
        axis.txPr = _small()


def _letters(size: int) -> Any:
    from openpyxl.drawing.text import CharacterProperties, ParagraphProperties

    return ParagraphProperties(defRPr=CharacterProperties(sz=size, b=size > 1000, solidFill=_INK))


def _small() -> Any:
    from openpyxl.chart.text import RichText
    from openpyxl.drawing.text import Paragraph

    return RichText(p=[Paragraph(pPr=_letters(750), endParaRPr=_letters(750).defRPr)])


def _add(
    chart: Any,
    table: Table,
    key: str,
    colour: str,
    *,
    dashed: bool = False,
    rows: tuple[int, int] | None = None,
) -> None:
    from openpyxl.chart import Series

    heading = next(each.text for each in table.heads if each.key == key)
    series = Series(_cells(table, key, rows), title=heading)
    if chart.tagname == "lineChart":
        series.graphicalProperties.line.solidFill = colour
        series.graphicalProperties.line.width = 19_050
        series.graphicalProperties.line.dashStyle = "dash" if dashed else None
        series.smooth = False
    else:
        series.graphicalProperties.solidFill = colour
    chart.series.append(series)


def _by_month(chart: Any, table: Table, rows: tuple[int, int] | None = None) -> None:
    chart.set_categories(_cells(table, "month", rows))


def _cells(table: Table, key: str, rows: tuple[int, int] | None) -> Any:
    from openpyxl.chart import Reference
    from openpyxl.utils import column_index_from_string

    first, last = rows or (table.first, table.last)
    column = column_index_from_string(table.columns[key])
    return Reference(table.sheet.worksheet, min_col=column, min_row=first, max_row=last)


def _place(chart: Any, table: Table, place: int) -> None:
    from openpyxl.worksheet.pagebreak import Break

    chart.width = sum(each.width for each in table.heads) * _DIGIT
    row = table.sheet.row + 1 + _GAP + place * (_ROWS + _GAP)
    own_page = table.last - table.first >= _LONG
    if (own_page or place) and place % _ON_PAGE == 0:
        table.sheet.worksheet.row_breaks.append(Break(id=row - 1))
    table.sheet.worksheet.add_chart(chart, f"A{row}")
