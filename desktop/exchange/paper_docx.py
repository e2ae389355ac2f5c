"""A report as a Word document, in the layout that letters have too."""

from __future__ import annotations

import io
from collections.abc import Mapping

from docx.document import Document as Sheet
from docx.shared import Mm, Pt

from desktop.exchange import docx_parts as parts
from desktop.exchange.paper import Blank, Chart, Grid, Paper, Part, Text

_STYLES = {"body": "Body Text", "quote": "Quote", "note": "Caption", "tree": "No Spacing"}
#: How far a step of a calculation stands in, in points.
_STEP = 14
_CELL = 10.5
_TITLE = 20


def paper_docx(paper: Paper, pictures: Mapping[Chart, bytes]) -> bytes:
    """The file; `pictures` are the charts as PNG, and one without a picture is told in words."""
    document = parts.new_document()
    parts.paragraph(document, paper.title, "Title", size=_TITLE)
    parts.paragraph(document, paper.subtitle, "Normal", align="c", size=parts.SIZE_SMALL_4)
    parts.paragraph(document, paper.mark, "Caption", align="c")
    for number, section in paper.numbered:
        parts.heading(document, number + section.title)
        for part in section.parts:
            _add(document, part, pictures)
    parts.number_pages(document, paper.title)
    return parts.saved(document, paper.title, paper.made_at)


def _add(document: Sheet, part: Part, pictures: Mapping[Chart, bytes]) -> None:
    if isinstance(part, Text):
        added = parts.paragraph(document, part.words, _STYLES[part.style])
        if part.style == "tree":
            added.paragraph_format.left_indent = Pt(_STEP * part.depth)
    elif isinstance(part, Grid):
        _add_table(document, part)
    elif isinstance(part, Blank):
        parts.table(document, (), ((part.label + "\n" * part.lines,),), (1,))
    elif part in pictures:
        place = parts.paragraph(document, "", "No Spacing", align="c")
        place.paragraph_format.line_spacing = 1.0  # A picture is higher than a line.
        place.add_run().add_picture(io.BytesIO(pictures[part]), width=Mm(parts.TEXT_WIDTH))
    else:
        parts.paragraph(document, part.words, "No Spacing")


def _add_table(document: Sheet, grid: Grid) -> None:
    made = parts.table(document, grid.header, grid.rows, grid.shares, grid.letters)
    for cell in (cell for row in made.rows for cell in row.cells):
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.line_spacing = Pt(15)
            for run in paragraph.runs:
                parts.dressed(run, size=_CELL)
    parts.paragraph(document, "", "Caption")
