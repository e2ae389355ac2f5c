"""Every scene in every look, as contact sheets to be looked at.

usage: python -m tests.gui.sheets [FOLDER]

Each content, scale and language has a process of its own: Qt takes the scale once, at its start. A page that
scrolls is taken screen by screen.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from itertools import groupby
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QWidget

from desktop.app import make_window
from desktop.exchange.china import load_calendar
from desktop.exchange.template import load_contract
from desktop.services.drafts import next_year, renewed
from desktop.services.sample import open_sample
from desktop.services.workspace import Workspace
from desktop.views.i18n import Language, language
from desktop.views.theme import Mode, Theme
from desktop.views.window import SIZE, MainWindow
from tests.bench.dataset import clock
from tests.bench.edit import filled
from tests.gui.scenes import SCENES, Scene, show

FOLDER = Path("build") / "sheets"
_MANY = 10_000
#: Long enough for charts, which are drawn after the first paint.
_SETTLED_MS = 250
#: A picture of a sheet is so wide (px); so many stand beside each other.
_WIDTH, _ACROSS, _GAP, _CAPTION = 1024, 2, 12, 24
#: More on one sheet could not be read on a screen.
_MOST = 4
_GROUND, _INK = QColor("#808080"), QColor("#FFFFFF")


def _empty(folder: Path) -> Workspace:
    """Next year's contract, not signed yet."""
    contract = renewed(load_contract(), next_year(load_contract()))
    return Workspace.create(folder / "empty.shouyue", contract, load_calendar(), clock)


CONTENTS: dict[str, Callable[[Path], AbstractContextManager[Workspace]]] = {
    "sample": lambda folder: open_sample(folder, load_calendar(), clock),
    "empty": _empty,
    "many": lambda folder: filled(folder, _MANY),
}
SCALES = ("1", "1.5")
#: A process of its own for each language too: it is taken before any module takes words.
START = """
import sys
from pathlib import Path
from desktop.views.i18n import Language, speak
speak(Language.{language})
from tests.gui.sheets import take
take(Path(sys.argv[1]), sys.argv[2])
"""


def main(folder: Path) -> int:
    """All sheets; the exit status of the first process that fails. The sample is told in English too."""
    runs = [*((content, Language.CHINESE) for content in CONTENTS), ("sample", Language.ENGLISH)]
    with tempfile.TemporaryDirectory() as inside:
        for content, spoken in runs:
            for scale in SCALES:
                words = [sys.executable, "-c", START.format(language=spoken.name), str(folder), content]
                platform = f"offscreen:configfile={_screen(Path(inside), float(scale))}"
                looks = {"QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": platform}
                done = subprocess.run(words, env=os.environ | looks, check=False)
                if done.returncode:
                    return done.returncode
    return 0


def _screen(folder: Path, scale: float) -> Path:
    """A screen on which the window fits at a scale: the platform's own is so small that dialogs shrink."""
    dots = {"width": round(SIZE[0] * scale), "height": round(SIZE[1] * scale)}
    screen = {"name": "office", "x": 0, "y": 0, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1, **dots}
    path = folder / f"screen-{scale}.json"
    path.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    return path


def take(folder: Path, content: str) -> None:
    """The sheets of one content at this process's scale, in both looks."""
    application = QApplication(["shouyue", "-style", "fusion"])
    with tempfile.TemporaryDirectory() as inside, CONTENTS[content](Path(inside)) as workspace:
        theme = Theme(application, Mode.LIGHT)
        window = make_window(workspace, theme, clock)
        window.resize(*SIZE)
        window.show()
        for mode in (Mode.LIGHT, Mode.DARK):
            theme.set_mode(mode)
            for page, scenes in groupby(SCENES, key=lambda scene: scene.page):
                pictures = [each for scene in scenes for each in _pictures(window, scene)]
                scale = round(window.devicePixelRatio() * 100)
                name = f"{page}-{content}-{language().value}-{mode.value}-{scale}"
                for number, start in enumerate(range(0, len(pictures), _MOST), 1):
                    _save(_sheet(pictures[start : start + _MOST]), folder / f"{name}-{number}.png")
        window.close()


def _pictures(window: MainWindow, scene: Scene) -> Iterator[tuple[str, QPixmap]]:
    """A scene with its caption, and again for each screen that it scrolls."""
    show(window, scene)
    _settle()
    yield scene.title, _grabbed(window)
    area = max(_areas(window), key=lambda each: each.width() * each.height(), default=None)
    if area is not None:
        bar = area.verticalScrollBar()
        while bar.value() < bar.maximum():
            bar.setValue(bar.value() + bar.pageStep())
            _settle()
            yield f"{scene.title} · 自 {bar.value()} px", _grabbed(window)
        bar.setValue(0)
    scene.undo(window)


def _areas(window: MainWindow) -> Iterator[QScrollArea]:
    return (each for each in window.page.findChildren(QScrollArea) if each.isVisible())


def _grabbed(window: MainWindow) -> QPixmap:
    """The window with the dialog that lies over it."""
    picture = window.grab()
    painter = QPainter(picture)
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            painter.drawPixmap(_middle(window, dialog), dialog.grab())
    painter.end()
    return picture


def _middle(window: QWidget, dialog: QWidget) -> QPoint:
    place = QRect(QPoint(), dialog.size())
    place.moveCenter(window.rect().center())
    return place.topLeft()


def _settle() -> None:
    loop = QEventLoop()
    QTimer.singleShot(_SETTLED_MS, loop.quit)
    loop.exec()


def _sheet(pictures: list[tuple[str, QPixmap]]) -> QPixmap:
    """Pictures beside and below each other, each under its caption."""
    size = pictures[0][1].size().scaled(_WIDTH, _WIDTH, Qt.AspectRatioMode.KeepAspectRatio)
    across = min(_ACROSS, len(pictures))
    down = -(-len(pictures) // across)
    step = QPoint(size.width() + _GAP, size.height() + _CAPTION + _GAP)
    sheet = QPixmap(across * step.x() + _GAP, down * step.y() + _GAP)
    sheet.fill(_GROUND)
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setPen(_INK)
    for number, (caption, picture) in enumerate(pictures):
        left = _GAP + number % across * step.x()
        top = _GAP + number // across * step.y()
        painter.drawText(QRect(left, top, size.width(), _CAPTION), Qt.AlignmentFlag.AlignVCenter, caption)
        painter.drawPixmap(QRect(QPoint(left, top + _CAPTION), size), picture)
    painter.end()
    return sheet


def _save(sheet: QPixmap, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not sheet.save(str(path)):
        raise OSError(f"不能写入图片 {path}")
    print(path, flush=True)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER))
