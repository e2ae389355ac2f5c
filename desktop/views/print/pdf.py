"""A report as PDF: Qt lays the text out and writes it; letters stay letters, which can be copied."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from html import escape

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from desktop.exchange.paper import Blank, Chart, Grid, Paper, Part, Text
from desktop.views.i18n import tr, verbatim

_DPI = 300
_POINTS = 72
_MARGINS = QMarginsF(24, 22, 24, 22)
_FOOT = 26
_FACES = ("FangSong", verbatim("仿宋"), "Noto Serif CJK SC", "SimSun", "Noto Sans CJK SC", "Microsoft YaHei")
_ALIGNED = {"l": "left", "c": "center", "r": "right"}
#: Lengths in HTML are in pixels of the screen.
_PIXELS = 96
#: A step of a calculation stands in by so much, in points.
_STEP = 8
#: The level of the heading of a section.
_SECTION = 2
_STYLE = """
h1, h2, p, td, th { color: #000000; }
h1 { font-size: 19pt; text-align: center; }
h2 { font-size: 13pt; }
p { font-size: 11pt; line-height: 125%; margin-top: 3px; margin-bottom: 3px; }
p.sub { font-size: 10pt; text-align: center; color: #333333; }
p.note { font-size: 8.5pt; color: #333333; }
p.quote { font-size: 10.5pt; margin-left: 14px; }
p.chart { line-height: 100%; }
p.tree { font-size: 9.5pt; line-height: 115%; margin-top: 1px; margin-bottom: 1px; }
th { font-size: 9.5pt; background-color: #eef1f5; font-weight: bold; }
td { font-size: 9.5pt; }
"""


def paper_pdf(paper: Paper, pictures: Mapping[Chart, bytes]) -> bytes:
    """The file; `pictures` are the charts as PNG, and one without a picture is told in words."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(_MARGINS, QPageLayout.Unit.Millimeter)
    writer.setTitle(paper.title)
    writer.setCreator(tr("守约"))
    _write(writer, _laid_out(paper, pictures, writer), paper)
    buffer.close()
    return _readable(bytes(buffer.data().data()))


def _laid_out(paper: Paper, pictures: Mapping[Chart, bytes], writer: QPdfWriter) -> QTextDocument:
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    face = QFont(list(_FACES))
    face.setPointSizeF(11)
    # Forms of a language of their own bear no character, and could not be searched or copied; the ff of a
    # hash would be copied as one sign.
    for feature in ("locl", "liga"):
        face.setFeature(QFont.Tag(feature), 0)
    document.setDefaultFont(face)
    document.setDocumentMargin(0)
    document.setIndentWidth(_dots(_STEP))
    document.setDefaultStyleSheet(_STYLE)
    for number, chart in enumerate(paper.charts):
        if chart in pictures:
            document.addResource(
                QTextDocument.ResourceType.ImageResource.value,
                QUrl(f"chart:{number}"),
                QImage.fromData(pictures[chart]),
            )
    width, height = writer.width(), writer.height()
    document.setPageSize(QSizeF(width, height - _dots(_FOOT)))
    breaks: set[int] = set()
    while True:
        document.setHtml(_html(paper, pictures, width * _PIXELS // _DPI, breaks))
        lonely = _lonely_heading(document, breaks)
        if lonely is None:
            return document
        breaks.add(lonely)


def _lonely_heading(document: QTextDocument, breaks: set[int]) -> int | None:
    """The first section whose heading stands alone at the foot of a page, unless it was moved already."""
    layout, height = document.documentLayout(), document.pageSize().height()
    place, block = -1, document.begin()
    if not document.pageCount():  # Asking has everything laid out.
        return None
    while block.isValid():
        following = block.next()
        if block.blockFormat().headingLevel() == _SECTION:
            place += 1
            pages = [
                int((layout.blockBoundingRect(each).top() + each.layout().lineAt(0).y()) / height)
                for each in (block, following)
                if each.isValid() and each.layout().lineCount()
            ]
            if pages[0] < pages[-1] and place not in breaks:
                return place
        block = following
    return None


def _write(writer: QPdfWriter, document: QTextDocument, paper: Paper) -> None:
    """Page by page, each with its number at the foot."""
    pages, size = document.pageCount(), document.pageSize()
    painter = QPainter(writer)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    small = QFont(document.defaultFont())
    small.setPointSizeF(9)
    for page in range(pages):
        if page:
            writer.newPage()
        painter.save()
        painter.translate(QPointF(0, -page * size.height()))
        document.drawContents(painter, QRectF(0, page * size.height(), size.width(), size.height()))
        painter.restore()
        painter.setFont(small)
        foot = QRectF(0, size.height(), size.width(), _dots(_FOOT))
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, paper.name)
        number = f"{page + 1} / {pages}"
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, number)
    painter.end()


def _dots(points: float) -> int:
    return round(points * _DPI / _POINTS)


def _html(paper: Paper, pictures: Mapping[Chart, bytes], width: int, breaks: set[int]) -> str:
    charts = {chart: f"chart:{number}" for number, chart in enumerate(paper.charts) if chart in pictures}
    lines = [f"<h1>{escape(paper.title)}</h1>", f'<p class="sub">{escape(paper.subtitle)}</p>']
    lines.append(f'<p class="note" align="center">{escape(paper.mark)}</p>')
    for place, (number, section) in enumerate(paper.numbered):
        broken = ' style="page-break-before: always"' if place in breaks else ""
        lines.append(f"<h2{broken}>{escape(number + section.title)}</h2>")
        lines += [_part(part, charts, width) for part in section.parts]
    return "".join(lines)


def _part(part: Part, charts: Mapping[Chart, str], width: int) -> str:
    if isinstance(part, Text):
        inset = f' style="-qt-block-indent: {part.depth}"' if part.depth else ""
        return f'<p class="{part.style}"{inset}>{_words(part.words)}</p>'
    if isinstance(part, Grid):
        return _table(part)
    if isinstance(part, Blank):
        cell = f"<tr><td>{escape(part.label)}{'<br/>' * part.lines}</td></tr>"
        return f'<table width="100%" border="1" cellspacing="0" cellpadding="6">{cell}</table><p></p>'
    if part in charts:
        return f'<p class="chart"><img src="{charts[part]}" width="{width}"/></p>'
    return f"<p>{_words(part.words)}</p>"


def _table(grid: Grid) -> str:
    """A table whose header is repeated on every page."""
    whole = sum(grid.shares)
    widths = [round(share * 100 / whole) for share in grid.shares]
    heads = "".join(
        f'<th width="{width}%">{escape(word)}</th>' for width, word in zip(widths, grid.header, strict=True)
    )
    rows = "".join(
        "<tr>"
        + "".join(
            f'<td align="{_ALIGNED[letter]}">{_words(cell)}</td>'
            for cell, letter in zip(row, grid.letters, strict=True)
        )
        + "</tr>"
        for row in grid.rows
    )
    box = '<table width="100%" border="1" cellspacing="0" cellpadding="4" style="border-collapse: collapse">'
    return f"{box}<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def _words(text: str) -> str:
    """Text as HTML."""
    return escape(text).replace("\n", "<br/>")


#: Radicals that look as these characters do, and have the same shape in a font. Qt names a shape by the first
#: character that has it; what Unicode itself takes for the same is not listed.
#: The dash that is written here is the longer of two that look alike.
_SHAPES = "\u2012⼾⺎⺒⻧⻨⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻩⻬⻮⻰"
_CHARACTERS = verbatim("\u2013户兀巳卤麦民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟黄齐齿龙")
_RADICALS = dict(zip(_SHAPES, _CHARACTERS, strict=True))
_NAMED = re.compile(rb"(?P<before>[\[ ]|<(?P<code>[0-9A-F]{4})> <(?P=code)> )<(?P<name>[0-9A-F]{4})>")


def _readable(pdf: bytes) -> bytes:
    """The file whose letters are named as they were written, so that a search finds them; same length."""
    head, sign, rest = pdf.partition(b"beginbfrange")
    found = [head]
    while sign:
        names, end, rest = rest.partition(b"endbfrange")
        found += [sign, _NAMED.sub(_renamed, names), end]
        head, sign, rest = rest.partition(b"beginbfrange")
        found.append(head)
    return b"".join(found)


def _renamed(match: re.Match[bytes]) -> bytes:
    name = chr(int(match["name"], 16))
    plain = " " if name == "\t" else _RADICALS.get(name) or unicodedata.normalize("NFKC", name)
    if name not in _RADICALS and name != "\t" and not 0x2E80 <= ord(name) <= 0x2FDF:
        return match[0]
    return match["before"] + b"<%04X>" % ord(plain)
