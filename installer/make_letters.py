"""Write the templates of resources/letters from the texts of installer/letters.

Run it after a change of either: python installer/make_letters.py

A line of a text is a paragraph; how it begins says in which style: `# ` title, `## ` and `### ` headings,
`: ` without indent, `^ ` centred, `> ` a clause in its own words; `| ` is a row of a table, whose widths and
alignment the line before it gives. `@letter` is the head of an official letter, `@signed` who signs and when,
`@attached` and `@calculation` name an annex and are it; the rest is text with the fields of the letter in
double braces.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from docx.document import Document as Sheet
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from desktop.exchange import docx_parts as parts
from desktop.models.enums.papers import LETTER_ZH, LetterKind

TEXTS = Path(__file__).parent / "letters"
TARGET = Path(__file__).parents[1] / "resources" / "letters"
#: The templates are the same bytes whenever they are made.
MADE = dt.datetime(2026, 1, 1)

_RED = RGBColor(0xC0, 0x00, 0x00)
_STYLES = {"# ": "Title", "## ": "Heading 1", "### ": "Heading 2", ": ": "Normal", "> ": "Quote"}
_CALCULATED = (
    ("项目", "算式", "数值", "依据"),
    ("{%tr for 行 in 计算过程 %}", "", "", ""),
    ("{{ 行.项目 }}", "{{ 行.算式 }}", "{{ 行.数值 }}", "{{ 行.依据 }}"),
    ("{%tr endfor %}", "", "", ""),
)


def template(text: str, title: str) -> bytes:
    """The template that a text describes."""
    document = parts.new_document()
    parts.number_pages(document, "{{ 页脚 }}")
    spaced = True
    for line, rows in _pieces(text):
        if not spaced and not line.startswith("@calculation"):
            document.add_paragraph(style="Caption")  # Room below a table; an annex begins a page anyway.
        spaced = not rows
        if rows:
            _add_table(document, line, rows)
        elif line.startswith("@"):
            name, _, words = line[1:].partition(" ")
            _BLOCKS[name](document, words)
        elif line.startswith("^ "):
            parts.paragraph(document, line[2:], "Normal", align="c", face=parts.HEAD_FACE)
        else:
            _add_paragraph(document, line)
    if not spaced:
        document.add_paragraph(style="Caption")  # Word wants a paragraph behind the last table.
    return parts.saved(document, title, MADE)


def _pieces(text: str) -> Iterator[tuple[str, list[list[str]]]]:
    """Each line by itself, the rows of a table with the line that gives its widths."""
    lines = [line for line in text.splitlines() if line]
    while lines:
        line = lines.pop(0)
        rows: list[list[str]] = []
        while line.startswith("|widths") and lines and lines[0].startswith("| "):
            cells = lines.pop(0).removeprefix("|").split("|")
            rows.append([cell.strip().replace("\\n", "\n") for cell in cells])
        yield line, rows


def _add_paragraph(document: Sheet, line: str) -> Paragraph:
    for mark, style in _STYLES.items():
        if line.startswith(mark):
            return parts.paragraph(document, line.removeprefix(mark), style)
    return parts.paragraph(document, line)


def _add_table(document: Sheet, line: str, rows: list[list[str]]) -> None:
    """A table; its first row is the header where a loop follows it or it says what each column is."""
    widths, _, aligned = line.removeprefix("|widths ").partition("|aligned ")
    sizes = [float(each) for each in widths.split()]
    headed = any("%tr" in row[0] for row in rows) or rows[0][0] == "项目"
    header, body = (rows[0], rows[1:]) if headed else ([], rows)
    made = parts.table(document, header, body, sizes, aligned)
    for row in made.rows:
        for cell in row.cells:
            cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER


def _letter(document: Sheet, _words: str) -> None:
    """Who writes, in red over a double rule, and the number under it at the right (GB/T 9704, 信函格式)."""
    head = parts.paragraph(document, "{{ 甲方 }}", "Title")
    head.paragraph_format.space_after = Pt(8)
    for run in head.runs:
        run.font.color.rgb = _RED
    _rule(head)
    number = parts.paragraph(document, "{{ 文号 }}", "Normal", align="r")
    number.paragraph_format.space_after = Pt(parts.LINE)


def _rule(above: Paragraph) -> None:
    """A thick over a thin red rule below a paragraph."""
    borders, rule = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "thickThinSmallGap"), ("sz", "24"), ("space", "4"), ("color", "C00000")):
        rule.set(qn(f"w:{name}"), value)
    borders.append(rule)
    properties = above._p.get_or_add_pPr()
    spacing = properties.find(qn("w:spacing"))
    spacing.addprevious(borders) if spacing is not None else properties.append(borders)


def _paper(_document: Sheet, _words: str) -> None:
    """A paper of party A's own has neither head nor number."""


def _attached(document: Sheet, words: str) -> None:
    _keep_last(document)
    parts.paragraph(document, "{%p if 计算过程 %}")
    for text, style in (("", "Normal"), (f"附件：{words}", "Body Text")):
        parts.paragraph(document, text, style).paragraph_format.keep_with_next = True
    parts.paragraph(document, "{%p endif %}")


def _signed(document: Sheet, _words: str) -> None:
    """Who writes and when, and whom to ask."""
    _writer(document, blank=2)
    parts.paragraph(document, "（联系人：{{ 甲方联系人 }}；联系电话：{{ 甲方电话 }}）")


def _dated(document: Sheet, _words: str) -> None:
    """Who writes and when, on one page with what is signed below it."""
    _writer(document, blank=1)
    document.add_paragraph(style="Caption").paragraph_format.keep_with_next = True


def _writer(document: Sheet, blank: int) -> None:
    """Who writes and when, centred on each other over the right half, below some blank lines.

    The last words of the letter go along: nobody signs a page without any.
    """
    _keep_last(document)
    for text in (*[""] * blank, "{{ 甲方 }}", "{{ 成文日期 }}"):
        line = parts.paragraph(document, text, "Normal", align="c")
        line.paragraph_format.left_indent = Mm(64)
        line.paragraph_format.keep_with_next = True


def _keep_last(document: Sheet) -> None:
    """Keep the last words with what follows; a line of the template's own is gone once it is filled in."""
    words = (each for each in reversed(document.paragraphs) if not each.text.startswith("{%"))
    last = next(words, None)
    if last is not None:
        last.paragraph_format.keep_with_next = True


def _calculation(document: Sheet, words: str) -> None:
    """The annex, on a page of its own where something was calculated."""
    parts.paragraph(document, "{%p if 计算过程 %}")
    parts.paragraph(
        document, "附件", "Normal", face=parts.HEAD_FACE
    ).paragraph_format.page_break_before = True
    parts.paragraph(document, words, "Title")
    parts.table(document, _CALCULATED[0], _CALCULATED[1:], (45, 44, 37, 30), "llrl")
    parts.paragraph(document, "数值按{{ 截至日 }}的记录计算，由程序逐级给出，可在程序内逐项核对。", "Caption")
    parts.paragraph(document, "{%p endif %}")


_BLOCKS = {
    "letter": _letter,
    "paper": _paper,
    "attached": _attached,
    "signed": _signed,
    "dated": _dated,
    "calculation": _calculation,
}


def templates() -> dict[str, bytes]:
    """Every template by its file name."""
    return {
        f"{kind.value}.docx": template(
            (TEXTS / f"{kind.value}.txt").read_text(encoding="utf-8"), LETTER_ZH[kind]
        )
        for kind in LetterKind
    }


def main() -> None:
    """Write the files."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, packed in templates().items():
        (TARGET / name).write_bytes(packed)
        print(f"{name}: {len(packed):,} bytes")


if __name__ == "__main__":
    main()
