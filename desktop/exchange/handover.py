"""The document by which a contract is handed over to whoever follows, as a Word file."""

from __future__ import annotations

import datetime as dt

import msgspec
from docx.document import Document as Sheet
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.shared import Mm, Pt

from desktop.exchange.docx_parts import (
    heading,
    new_document,
    number_pages,
    paragraph,
    saved,
    table,
)

#: Longer tables end with how many lines they leave out: the program lists them all.
MOST = 200
#: 5号 in points, the room above a heading in points, and the height of a line to sign on in millimetres.
_SIZE_5, _APART, _SIGNATURE = 10.5, 14, 11
_NUMBERS = "一二三四五六七八九十"
_SIGNED_BY = ("移交人", "接收人", "监交人")
_SIGNATURES = (
    "移交人已将上列事项、合同文件及其密码（如有）和合同正本交给接收人，接收人已逐项核对。"
    "本件由程序按登记的事实生成；交接以后的变动以程序为准。"
)


class Part(msgspec.Struct, frozen=True):
    """One part: a heading, sentences, and a table below them; `widths` in millimetres, scaled to the page.

    `aligned` has a letter (l c r) for each column. A part without lines says `none`.
    """

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    aligned: str = ""
    words: tuple[str, ...] = ()
    none: str = "无。"


class Handover(msgspec.Struct, frozen=True):
    """Everything that the document says; `seen` tells of which day."""

    title: str
    seen: str
    parts: tuple[Part, ...]


def numbered(place: int) -> str:
    """The Chinese number of a heading, from 1 to 99: 一, 十二, 二十."""
    tens, ones = divmod(place, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_NUMBERS[tens - 1]}十"
    return head + (_NUMBERS[ones - 1] if ones else "")


def handover_docx(handover: Handover, moment: dt.datetime) -> bytes:
    """The document, made at `moment` (Beijing time)."""
    document = new_document()
    _fit_tables(document)
    paragraph(document, handover.title, "Title")
    paragraph(document, handover.seen, "Normal", align="c", size=12)
    for place, part in enumerate(handover.parts, 1):
        heading(document, f"{numbered(place)}、{part.title}")
        _write(document, part)
    heading(document, f"{numbered(len(handover.parts) + 1)}、交接确认")
    _sign(document)
    number_pages(document, f"{handover.title}　{handover.seen}")
    return saved(document, handover.title, moment)


def _fit_tables(document: Sheet) -> None:
    """Smaller than a letter: the tables are wide, and nobody reads this aloud."""
    document.styles["No Spacing"].font.size = Pt(_SIZE_5)
    document.styles["Heading 1"].paragraph_format.space_before = Pt(_APART)


def _write(document: Sheet, part: Part) -> None:
    for words in part.words:
        paragraph(document, words, "No Spacing").paragraph_format.keep_with_next = True
    if not part.rows:
        paragraph(document, part.none, "No Spacing")
        return
    made = table(document, part.header, part.rows[:MOST], part.widths, part.aligned)
    for cell in made.rows[0].cells:
        cell.paragraphs[0].paragraph_format.keep_with_next = True
    left = len(part.rows) - MOST
    if left > 0:
        paragraph(document, f"另有 {left} 项，见程序。", "No Spacing")


def _sign(document: Sheet) -> None:
    """Who gave, who took and who looked on, on one page with the words above."""
    paragraph(document, _SIGNATURES, "No Spacing").paragraph_format.keep_with_next = True
    made = table(
        document,
        ("", "签字", "日期"),
        [(who, "", "年　　月　　日") for who in _SIGNED_BY],
        (30, 76, 50),
        "lcr",
    )
    for row in made.rows:
        row.height = Mm(_SIGNATURE)
        for cell in row.cells:
            cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
            cell.paragraphs[0].paragraph_format.keep_with_next = True
