"""`make icon`: installer/windows/shouyue.ico from resources/icons/app.svg, in the sizes that Windows wants.

Qt writes one picture only to an .ico file, and not the same bytes twice. Here the largest is a PNG inside, as
Windows takes it since Vista; the others are bitmaps, which every program that reads icons knows.
"""

from __future__ import annotations

import struct

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from installer.parts import ROOT

ICON = ROOT / "installer" / "windows" / "shouyue.ico"
#: Sides in pixels: lists, task bar at 100 to 300 %, desktop, tiles.
SIZES = (16, 20, 24, 32, 40, 48, 64, 96, 128, 256)
_HEAD = struct.Struct("<HHH")
#: Width, height (0 for 256), colours, reserved, planes, bits per pixel, bytes, place.
_ENTRY = struct.Struct("<BBBBHHII")
#: Its own size, width, height of picture and mask, planes, bits per pixel, bytes; the rest is not told.
_BITMAP = struct.Struct("<IiiHHIIiiII")
_PNG_FROM = 256
#: 96 to the inch.
_DOTS = 3780


def icon(svg: bytes) -> bytes:
    """The .ico file of a drawing."""
    renderer = QSvgRenderer(QByteArray(svg))
    frames = [_frame(_picture(renderer, size)) for size in SIZES]
    place = _HEAD.size + _ENTRY.size * len(frames)
    entries = []
    for size, frame in zip(SIZES, frames, strict=True):
        entries.append(_ENTRY.pack(size % 256, size % 256, 0, 0, 1, 32, len(frame), place))
        place += len(frame)
    return b"".join((_HEAD.pack(0, 1, len(frames)), *entries, *frames))


def _picture(renderer: QSvgRenderer, size: int) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    # What a screen told Qt of its dots must not come into the file.
    image.setDotsPerMeterX(_DOTS)
    image.setDotsPerMeterY(_DOTS)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image


def _frame(image: QImage) -> bytes:
    """One picture as it stands inside an .ico file."""
    if image.width() >= _PNG_FROM:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(image)
        return bytes(buffer.data().data())
    size = image.width()
    from_below = image.flipped(Qt.Orientation.Vertical)
    pixels = bytes(from_below.constBits())
    # The mask of what is not drawn, a bit a pixel in lines of four bytes: the pixels tell it themselves.
    mask = bytes((size + 31) // 32 * 4 * size)
    head = _BITMAP.pack(_BITMAP.size, size, 2 * size, 1, 32, 0, len(pixels) + len(mask), 0, 0, 0, 0)
    return head + pixels + mask


def main() -> None:
    """Write the file."""
    ICON.write_bytes(icon((ROOT / "resources" / "icons" / "app.svg").read_bytes()))
    print(f"{len(SIZES)} 种尺寸：{ICON}")


if __name__ == "__main__":
    main()
