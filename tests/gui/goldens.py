"""Pictures of the main pages as they should look, and how far another may be from them.

usage: python -m tests.gui.goldens

takes them anew: look at every one before it is kept. They are half the size of the window, so that what
another build of the font library draws a little otherwise does not count.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import numpy as np
from PySide6.QtCore import QEventLoop, QSize, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop.app import make_window
from desktop.exchange.china import load_calendar
from desktop.services.sample import open_sample
from desktop.views.pages.specs import PAGES
from desktop.views.theme import Mode, Theme
from desktop.views.window import SIZE, MainWindow
from tests.gui.conftest import NOW

FOLDER = Path(__file__).parent / "golden"
KEPT = QSize(SIZE[0] // 2, SIZE[1] // 2)
#: Squares of so many px are compared by their mean, which may be so far off (of 255).
_SQUARE, _FAR = 8, 14
_TURNS = 3

Pixels = np.ndarray[tuple[int, ...], np.dtype[np.uint8]]


def pictures(window: MainWindow) -> Iterator[tuple[str, QImage]]:
    """Every page on the rail as it opens, by its title."""
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(*SIZE)
    window.show()
    for index, spec in enumerate(PAGES):
        window.show_page(index)
        window.page.complete()
        window.status.hide()  # It tells the time of this moment.
        _settle()
        smooth = Qt.TransformationMode.SmoothTransformation
        shown = window.grab().toImage()
        shown.setDevicePixelRatio(1)
        yield spec.title, shown.scaled(KEPT, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)


def golden(title: str, mode: Mode) -> Path:
    """Where the picture of a page is kept."""
    return FOLDER / f"{title}-{mode.value}.png"


def apart(one: QImage, other: QImage) -> float:
    """The share of squares that differ to the eye: 0 for the same picture, 1 for another size."""
    if one.size() != other.size():
        return 1.0
    far = np.abs(_means(one) - _means(other)).max(axis=2) > _FAR
    return float(far.mean())


def _means(image: QImage) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels: Pixels = np.frombuffer(plain.constBits(), np.uint8)
    rows, columns = plain.height() // _SQUARE, plain.width() // _SQUARE
    whole = pixels.reshape(plain.height(), plain.bytesPerLine() // 4, 4)
    cut = whole[: rows * _SQUARE, : columns * _SQUARE, :3]
    means: np.ndarray[tuple[int, ...], np.dtype[np.float64]]
    means = cut.reshape(rows, _SQUARE, columns, _SQUARE, 3).mean(axis=(1, 3))
    return means


def _settle() -> None:
    """Let layouts find their sizes."""
    for _ in range(_TURNS):
        loop = QEventLoop()
        QTimer.singleShot(0, loop.quit)
        loop.exec()


def main() -> int:
    """Take all of them anew."""
    application = QApplication(["shouyue", "-style", "fusion"])
    FOLDER.mkdir(exist_ok=True)
    for mode in (Mode.LIGHT, Mode.DARK):
        theme = Theme(application, mode)
        with (
            tempfile.TemporaryDirectory() as folder,
            open_sample(Path(folder), load_calendar(), lambda: NOW) as workspace,
        ):
            window = make_window(workspace, theme, lambda: NOW)
            for title, picture in pictures(window):
                picture.save(str(golden(title, mode)))
            window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
