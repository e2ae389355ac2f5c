"""The charts as a picture: the same painters write PNG and SVG."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from desktop.models.assessment import Problem
from desktop.storage.errors import system_cause
from desktop.views.i18n import say, tr
from desktop.views.png import as_png
from desktop.views.theme import font, tint

FILTERS = {".png": tr("PNG 图片 (*.png)"), ".svg": tr("SVG 矢量图 (*.svg)")}
_EDGE = 16
_TITLE, _NOTE = 30, 22
#: PNG is written at twice the size of the screen, for print.
_SCALE = 2


class Sheet:
    """A title, a line below it, and charts one below the other: `Sheet("SLA 趋势", "…", (card,), mark)`.

    `mark` vouches for it and stands in the file unseen: a text of the PNG, the description of the SVG.
    """

    def __init__(self, title: str, note: str, parts: Sequence[QWidget], mark: str) -> None:
        self._title, self._note, self._mark = title, note, mark
        self._parts = tuple(parts)

    @property
    def size(self) -> QSize:
        """Its size in px."""
        width = max(part.width() for part in self._parts)
        height = sum(part.height() + _EDGE for part in self._parts)
        return QSize(width + 2 * _EDGE, _EDGE + _TITLE + _NOTE + height)

    def paint(self, painter: QPainter) -> None:
        """Paint title, line and charts."""
        painter.fillRect(QRect(QPoint(), self.size), tint("bg"))
        left, width = _EDGE, self.size.width() - 2 * _EDGE
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font("title"))
        painter.setPen(tint("ink"))
        painter.drawText(QRectF(left, _EDGE - 4, width, _TITLE), side, self._title)
        painter.setFont(font("small"))
        painter.setPen(tint("ink2"))
        painter.drawText(QRectF(left, _EDGE - 6 + _TITLE, width, _NOTE), side, self._note)
        top = _EDGE + _TITLE + _NOTE
        for part in self._parts:
            painter.save()
            painter.translate(left, top)
            part.render(painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
            painter.restore()
            top += part.height() + _EDGE

    def as_png(self) -> bytes:
        """A PNG image."""
        picture = QImage(self.size * _SCALE, QImage.Format.Format_RGB32)
        picture.setDevicePixelRatio(_SCALE)
        painter = QPainter(picture)
        self._scale_pens(_SCALE)
        self.paint(painter)
        self._scale_pens(0)
        painter.end()
        picture.setText("Description", self._mark)
        return as_png(picture)

    def _scale_pens(self, scale: float) -> None:
        # Imported here: the page is made before pyqtgraph is wanted.
        from desktop.views.charts.plot import Plot

        for plot in (each for part in self._parts for each in part.findChildren(Plot)):
            plot.scale_pens(scale)

    def as_svg(self) -> bytes:
        """An SVG drawing: lines and words stay lines and words."""
        target = _buffer()
        drawing = QSvgGenerator()
        drawing.setOutputDevice(target)
        drawing.setTitle(self._title)
        drawing.setDescription(f"{self._note}\n{self._mark}")
        drawing.setResolution(96)
        drawing.setSize(self.size)
        drawing.setViewBox(QRect(QPoint(), self.size))
        painter = QPainter(drawing)
        self.paint(painter)
        painter.end()
        return bytes(target.data().data())


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def with_suffix(name: str, chosen_filter: str) -> Path:
    """The file that was meant: a name without .png or .svg gets that of the chosen filter."""
    path = Path(name)
    if path.suffix.lower() in FILTERS:
        return path
    suffix = next((each for each, words in FILTERS.items() if words == chosen_filter), ".png")
    return path.with_name(path.name + suffix)


def write_sheet(sheet: Sheet, target: Path) -> Problem | None:
    """Write the picture as the file's suffix says; the problem where it cannot be written."""
    content = sheet.as_svg() if target.suffix.lower() == ".svg" else sheet.as_png()
    try:
        target.write_bytes(content)
    except OSError as error:
        reason = tr("不能写入 {target}（{strerror}）").format(
            target=target, strerror=say(system_cause(error))
        )
        return Problem(tr("导出图片"), reason, tr("可以写入的文件夹"), tr("请换一个位置或文件名再导出"))
    return None
