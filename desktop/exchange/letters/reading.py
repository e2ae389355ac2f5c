"""A Word file read back: its paragraphs and tables in order, for the preview and for tests."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Literal

import msgspec
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.table import Table
from docx.text.paragraph import Paragraph

_ALIGNS: dict[WD_ALIGN_PARAGRAPH | None, Literal["left", "center", "right"]] = {
    WD_ALIGN_PARAGRAPH.CENTER: "center",
    WD_ALIGN_PARAGRAPH.RIGHT: "right",
}


class Block(msgspec.Struct, frozen=True):
    """A paragraph (`text`) or a table (`rows`), with its style and how it is aligned."""

    style: str
    text: str = ""
    align: Literal["left", "center", "right"] = "left"
    rows: tuple[tuple[str, ...], ...] = ()


def blocks_of(packed: bytes) -> tuple[Block, ...]:
    """What a Word file says, in order; without its header and footer."""
    return tuple(_block(each) for each in Document(io.BytesIO(packed)).iter_inner_content())


def _block(part: Paragraph | Table) -> Block:
    if isinstance(part, Table):
        rows = tuple(tuple(cell.text for cell in row.cells) for row in part.rows)
        return Block("table", rows=rows)
    style, align = part.style, part.alignment
    if style is None:
        return Block("", part.text, _ALIGNS.get(align, "left"))
    align = align if align is not None else style.paragraph_format.alignment
    return Block(style.name or "", part.text, _ALIGNS.get(align, "left"))


def text_of(packed: bytes) -> str:
    """All that a Word file says, a line a paragraph or a row; without its header and footer."""
    return "\n".join(_lines(blocks_of(packed)))


def _lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if block.rows:
            yield from ("\t".join(row) for row in block.rows)
        else:
            yield block.text
