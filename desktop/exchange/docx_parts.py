"""The parts of a Word document as Chinese offices lay them out (GB/T 9704-2012), for letters and reports.

`new_document` gives an A4 sheet whose styles carry the layout, so that what is written with it stays
editable in Word and WPS: `Title`, `Heading 1` to `Heading 3`, `Body Text` (2 characters indented), `Normal`
(the same without indent), `Quote` (a clause in its own words), `No Spacing` (cells of tables), `Caption`
(small print).
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterable, Sequence

from docx import Document
from docx.document import Document as Sheet
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import _Footer
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

#: The faces of the standard; what a computer without them takes instead stands in the font table.
TITLE_FACE = "方正小标宋简体"
BODY_FACE = "仿宋_GB2312"
HEAD_FACE = "黑体"
QUOTE_FACE = "楷体_GB2312"
PLAIN_FACE = "宋体"
#: What is taken where a face is missing, in order.
INSTEAD = {
    TITLE_FACE: "方正小标宋_GBK,华文中宋,STZhongsong,Noto Serif CJK SC",
    BODY_FACE: "仿宋,FangSong,华文仿宋,Noto Serif CJK SC",
    HEAD_FACE: "SimHei,Noto Sans CJK SC",
    QUOTE_FACE: "楷体,KaiTi,华文楷体,Noto Serif CJK SC",
    PLAIN_FACE: "SimSun,Noto Serif CJK SC",
}
#: Sizes in points: 2号, 3号, 4号, 小4号, 小5号.
SIZE_2, SIZE_3, SIZE_4, SIZE_SMALL_4, SIZE_SMALL_5 = 22, 16, 14, 12, 9
#: 22 lines of 28 characters fill the 225 × 156 mm of a page.
LINE = 28.9
TEXT_WIDTH = 156

_ALIGNED = {
    "l": WD_ALIGN_PARAGRAPH.LEFT,
    "c": WD_ALIGN_PARAGRAPH.CENTER,
    "r": WD_ALIGN_PARAGRAPH.RIGHT,
    "j": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
#: No earlier moment can stand in a zip file.
_EPOCH = dt.datetime(1980, 1, 1)


def new_document() -> Sheet:
    """An empty A4 sheet with the margins, faces and line spacing of the standard."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.header_distance, section.footer_distance = Mm(15), Mm(25)
    _set_fonts(document)
    _set_styles(document)
    return document


def _set_styles(document: Sheet) -> None:
    _style(document, "Normal", BODY_FACE, SIZE_3, align="j")
    _style(document, "Body Text", BODY_FACE, SIZE_3, align="j", indent=2)
    _style(document, "Title", TITLE_FACE, SIZE_2, align="c", line=36, after=LINE)
    _style(document, "Heading 1", HEAD_FACE, SIZE_3, indent=2, keep=True)
    _style(document, "Heading 2", QUOTE_FACE, SIZE_3, indent=2, keep=True)
    _style(document, "Heading 3", BODY_FACE, SIZE_3, indent=2, keep=True, bold=True)
    _style(document, "Quote", QUOTE_FACE, SIZE_3, align="j", indent=2)
    _style(document, "No Spacing", BODY_FACE, SIZE_SMALL_4, line=18)
    _style(document, "Caption", PLAIN_FACE, SIZE_SMALL_5, line=12)
    _style(document, "Footer", PLAIN_FACE, SIZE_4, line=18)


def _style(
    document: Sheet,
    name: str,
    face: str,
    size: int,
    *,
    align: str = "l",
    line: float = LINE,
    after: float = 0,
    indent: int = 0,
    keep: bool = False,
    bold: bool = False,
) -> None:
    """Give a built-in style a layout of its own in the place of Word's; `indent` in characters."""
    style = document.styles[name]
    if not isinstance(style, ParagraphStyle):
        raise TypeError(name)
    for part in (style.element.pPr, style.element.rPr):
        if part is not None:
            outline = part.find(qn("w:outlineLvl"))
            part.clear()
            if outline is not None:
                part.append(outline)
    set_face(style.element.get_or_add_rPr(), face)
    style.font.size, style.font.bold = Pt(size), bold
    layout = style.paragraph_format
    layout.alignment, layout.keep_with_next, layout.widow_control = _ALIGNED[align], keep, True
    layout.line_spacing, layout.space_before, layout.space_after = Pt(line), Pt(0), Pt(after)
    _indent(style.element.get_or_add_pPr(), indent, size)


def _indent(properties: BaseOxmlElement, characters: int, size: int) -> None:
    """Indent the first line by so many characters: in characters for Word, in points for the others."""
    found = properties.find(qn("w:ind"))
    place = found if found is not None else OxmlElement("w:ind")
    place.set(qn("w:firstLineChars"), str(characters * 100))
    place.set(qn("w:firstLine"), str(characters * size * 20))
    if found is None:
        # The schema has an order; what stands behind an indent here is the alignment and the outline.
        behind = next((each for each in properties if each.tag in (qn("w:jc"), qn("w:outlineLvl"))), None)
        if behind is not None:
            behind.addprevious(place)
        else:
            properties.append(place)


def set_face(properties: BaseOxmlElement, face: str) -> None:
    """Set one face for Chinese, Latin and digits, so that quotation marks are Chinese ones too."""
    found = properties.find(qn("w:rFonts"))
    if found is not None:
        properties.remove(found)
    faces = OxmlElement("w:rFonts")
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        faces.set(qn(f"w:{script}"), face)
    properties.insert(0, faces)


def _set_fonts(document: Sheet) -> None:
    """Name what stands in for a face that a computer lacks."""
    entries = "".join(
        f'<w:font w:name="{face}"><w:altName w:val="{instead}"/><w:charset w:val="86"/></w:font>'
        for face, instead in INSTEAD.items()
    )
    text = f'<?xml version="1.0" encoding="UTF-8"?><w:fonts {nsdecls("w")}>{entries}</w:fonts>'
    document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)._blob = text.encode()
    defaults = document.styles.element.find(qn("w:docDefaults"))
    if defaults is not None:
        for faces in defaults.iter(qn("w:rFonts")):
            set_face(faces.getparent(), BODY_FACE)
        for language in defaults.iter(qn("w:lang")):
            language.set(qn("w:eastAsia"), "zh-CN")


def paragraph(
    parent: Sheet | _Cell | _Footer,
    text: str,
    style: str = "Body Text",
    *,
    align: str = "",
    size: float = 0,
    face: str = "",
    bold: bool = False,
) -> Paragraph:
    """Add a paragraph in a style; `align` is one of l c r j, what is not named stays as the style has it."""
    added = parent.add_paragraph(style=style)
    if align:
        added.alignment = _ALIGNED[align]
    dressed(added.add_run(text), size=size, face=face, bold=bold)
    return added


def dressed(run: Run, *, size: float = 0, face: str = "", bold: bool = False) -> Run:
    """A run of text with what differs from its style."""
    if size:
        run.font.size = Pt(size)
    if face:
        set_face(run._r.get_or_add_rPr(), face)
    if bold:
        run.bold = True
    return run


def heading(document: Sheet, text: str, level: int = 1) -> Paragraph:
    """A heading: 一、 in 黑体 (1), （一） in 楷体 (2), 1. in bold 仿宋 (3); the numbering is the caller's."""
    return paragraph(document, text, f"Heading {level}")


def table(
    parent: Sheet | _Cell,
    header: Sequence[str],
    rows: Iterable[Sequence[str]],
    widths: Sequence[float],
    aligned: str = "",
) -> Table:
    """A ruled table as wide as the text; its header is repeated on every page and no row breaks across two.

    `widths` in millimetres, scaled to the width of the text; `aligned` has a letter (l c r) for each column.
    """
    lines = [*([header] if header else []), *rows]
    made = _ruled(parent, len(lines), len(widths))
    whole = sum(widths)
    aligned = aligned or "l" * len(widths)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Mm(width * TEXT_WIDTH / whole)
    for place, (row, line) in enumerate(zip(made.rows, lines, strict=True)):
        head = bool(header) and place == 0
        _keep_row(row._tr.get_or_add_trPr(), head)
        for cell, text, width, letter in zip(row.cells, line, widths, aligned, strict=True):
            cell.width = Mm(width * TEXT_WIDTH / whole)
            fill_cell(cell, text, "c" if head else letter, bold=head)
    return made


def _ruled(parent: Sheet | _Cell, rows: int, columns: int) -> Table:
    """A table with a rule around every cell, of fixed widths."""
    made = parent.add_table(rows, columns)
    made.autofit = False
    properties = made._tbl.tblPr
    rules = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        rule = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "auto")):
            rule.set(qn(f"w:{name}"), value)
        rules.append(rule)
    layout = properties.find(qn("w:tblLayout"))
    layout.addprevious(rules) if layout is not None else properties.append(rules)
    return made


def fill_cell(cell: _Cell, text: str, align: str = "l", *, bold: bool = False) -> None:
    """Write a cell's text; every line of it is a paragraph."""
    first, *others = text.split("\n")
    opening = cell.paragraphs[0]
    opening.style = "No Spacing"
    opening.alignment = _ALIGNED[align]
    dressed(opening.add_run(first), bold=bold)
    for line in others:
        paragraph(cell, line, "No Spacing", align=align, bold=bold)


def _keep_row(properties: BaseOxmlElement, head: bool) -> None:
    for name in ("w:cantSplit", *(("w:tblHeader",) if head else ())):
        properties.append(OxmlElement(name))


def number_pages(document: Sheet, small_print: str = "") -> None:
    """Number the pages as — 1 — in 4号, odd ones at the right, even ones at the left; `small_print` below."""
    document.settings.odd_and_even_pages_header_footer = True
    for section in document.sections:
        for footer, align in ((section.footer, "r"), (section.even_page_footer, "l")):
            footer.is_linked_to_previous = False
            line = footer.paragraphs[0]
            line.alignment = _ALIGNED[align]
            # One character of the text stays free at the outer edge.
            setattr(line.paragraph_format, f"{'right' if align == 'r' else 'left'}_indent", Pt(SIZE_4))
            line.add_run("— ")
            _field(line.add_run(), "PAGE")
            line.add_run(" —")
            if small_print:
                paragraph(footer, small_print, "Caption", align="c")


def _field(run: Run, code: str) -> None:
    """A field that Word computes, such as the number of the page."""
    for kind, text in (("begin", ""), ("", code), ("separate", ""), ("shown", "1"), ("end", "")):
        if kind in ("begin", "separate", "end"):
            part = OxmlElement("w:fldChar")
            part.set(qn("w:fldCharType"), kind)
        else:
            part = OxmlElement("w:t" if kind == "shown" else "w:instrText")
            part.text = text
        run._r.append(part)


def saved(document: Sheet, title: str, moment: dt.datetime, author: str = "") -> bytes:
    """The file of a document. The same content, title, moment and author give the same bytes."""
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = title, author, author
    properties.created = properties.modified = moment.replace(microsecond=0)
    properties.revision, properties.comments, properties.keywords = 1, "", ""
    buffer = io.BytesIO()
    document.save(buffer)
    return repacked(buffer.getvalue(), moment)


def repacked(packed: bytes, moment: dt.datetime) -> bytes:
    """A zip file with every entry dated `moment` (nothing before 1980), whenever it was made."""
    date = max(moment, _EPOCH).timetuple()[:6]
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as before, zipfile.ZipFile(buffer, "w") as after:
        for name in before.namelist():
            entry = zipfile.ZipInfo(name, date)
            entry.compress_type, entry.external_attr, entry.create_system = (
                zipfile.ZIP_DEFLATED,
                0o600 << 16,
                3,
            )
            after.writestr(entry, before.read(name))
    return buffer.getvalue()
