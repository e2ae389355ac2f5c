"""Workbooks written part by part as text, so that they can be as wrong as needed."""

from __future__ import annotations

import datetime as dt
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_STYLES = (
    f'<styleSheet xmlns="{MAIN}"><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/>'
    '<xf numFmtId="22"/><xf numFmtId="21"/></cellXfs></styleSheet>'
)
#: Styles of cells: a day, a day with its time, a time.
DAY, BOTH, TIME = 1, 2, 3
_ZERO = dt.datetime(1899, 12, 30)

Value = str | int | float | None | dt.date | dt.time


class Cell:
    """The very text of a cell: `inside` is what stands between its tags."""

    def __init__(self, inside: str, kind: str = "", style: int = 0) -> None:
        self.inside, self.kind, self.style = inside, kind, style


def formula(text: str, value: str | None = None, kind: str = "") -> Cell:
    """A formula with the value that was stored of it; None where it was never calculated."""
    return Cell(f"<f>{escape(text)}</f>" + (f"<v>{value}</v>" if value is not None else ""), kind)


def letters(column: int) -> str:
    """A, B … AA, counted from 0."""
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found


def sheet(
    rows: Sequence[Sequence[Value | Cell]],
    *,
    dimension: str = "",
    merged: Sequence[str] = (),
    first: int = 1,
    prefix: str = "",
) -> str:
    """The part of one sheet; its first row has the number `first`."""
    lines = [_row(number, row) for number, row in enumerate(rows, first) if row]
    merges = "".join(f'<mergeCell ref="{each}"/>' for each in merged)
    text = (
        f'<worksheet xmlns="{MAIN}">'
        + (f'<dimension ref="{dimension}"/>' if dimension else "")
        + f"<sheetData>{''.join(lines)}</sheetData>"
        + (f"<mergeCells>{merges}</mergeCells>" if merges else "")
        + "</worksheet>"
    )
    if not prefix:
        return text
    text = text.replace("</", "\0").replace("<", f"<{prefix}:").replace("\0", f"</{prefix}:")
    return text.replace(f'xmlns="{MAIN}"', f'xmlns:{prefix}="{MAIN}"')


def _row(number: int, row: Sequence[Value | Cell]) -> str:
    cells = "".join(_cell(f"{letters(place)}{number}", value) for place, value in enumerate(row))
    return f'<row r="{number}">{cells}</row>'


def _cell(where: str, value: Value | Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        text = escape(value)
        return f'<c r="{where}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
    if isinstance(value, Cell):
        kind = f' t="{value.kind}"' if value.kind else ""
        style = f' s="{value.style}"' if value.style else ""
        return f'<c r="{where}"{style}{kind}>{value.inside}</c>'
    if isinstance(value, dt.datetime):
        return f'<c r="{where}" s="{BOTH}"><v>{_serial(value)!r}</v></c>'
    if isinstance(value, dt.date):
        return f'<c r="{where}" s="{DAY}"><v>{(value - _ZERO.date()).days}</v></c>'
    if isinstance(value, dt.time):
        seconds = value.hour * 3600 + value.minute * 60 + value.second
        return f'<c r="{where}" s="{TIME}"><v>{seconds / 86400!r}</v></c>'
    return f'<c r="{where}"><v>{value!r}</v></c>'


def _serial(value: dt.datetime) -> float:
    return (value - _ZERO).total_seconds() / 86_400


def workbook(
    path: Path,
    sheets: Mapping[str, str],
    *,
    from_1904: bool = False,
    hidden: Sequence[str] = (),
    parts: Mapping[str, str | bytes] | None = None,
) -> None:
    """A workbook of these sheets, with other parts beside or instead of the usual ones."""
    names = list(sheets)
    entries = "".join(
        f'<sheet name="{escape(name)}" sheetId="{place}" r:id="rId{place}"'
        + (' state="hidden"' if name in hidden else "")
        + "/>"
        for place, name in enumerate(names, 1)
    )
    epoch = '<workbookPr date1904="1"/>' if from_1904 else ""
    links = "".join(
        f'<Relationship Id="rId{place}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{place}.xml"/>'
        for place in range(1, len(names) + 1)
    )
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{place}.xml" ContentType="{_SHEET}.worksheet+xml"/>'
        for place in range(1, len(names) + 1)
    )
    whole: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{_TYPES}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
        f'ContentType="{_SHEET}.sheet.main+xml"/>{overrides}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_LINKS}"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{_OFFICE}">{epoch}'
        f"<sheets>{entries}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_LINKS}">{links}<Relationship Id="rIdS" '
        f'Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": _STYLES,
        **{f"xl/worksheets/sheet{place}.xml": text for place, text in enumerate(sheets.values(), 1)},
        **(parts or {}),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in whole.items():
            archive.writestr(name, content)
