"""A computer without a Chinese font: the window comes, says so in English that can be read, and works."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QImage
from PySide6.QtWidgets import QApplication

from desktop.views.theme import has_chinese_font

#: Shows the sample on every page; prints what the banner says and whether its English has glyphs.
WINDOW = """
import datetime as dt, json, sys
from pathlib import Path
from PySide6.QtGui import QFontMetrics
from desktop import app
from desktop.exchange.china import load_calendar
from desktop.services.workspace import Workspace
from desktop.views.theme import Mode, Theme, has_chinese_font

clock = lambda: dt.datetime(2026, 4, 10, 10, 42, 7)
theme = Theme(app._application(), Mode.LIGHT)
with Workspace.open(Path(sys.argv[1]), load_calendar(), clock) as workspace:
    window = app.make_window(workspace, theme, clock)
    window.show()
    for index in range(len(window.stack.specs)):
        window.show_page(index)
        window.page.complete()
    words = window.banner.words
    letters = [char for char in words.whole() if char.isascii() and char.isalpha()]
    window.grab().save(sys.argv[2])
    seen = {
        "chinese": has_chinese_font(),
        "title": window.banner.title.whole(),
        "words": words.whole(),
        "legible": all(map(QFontMetrics(words.font()).inFont, letters)),
        "pages": len(window.stack.specs),
    }
    window.close()
print(json.dumps(seen))
"""
CONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


@pytest.fixture
def latin_only(tmp_path: Path, qapp: QApplication) -> dict[str, str]:
    """An environment whose only fonts are Latin ones of this computer."""
    if not sys.platform.startswith("linux"):
        pytest.skip("fontconfig tells which fonts there are on Linux only")
    fonts = tmp_path / "fonts"
    fonts.mkdir()
    latin = list(Path("/usr/share/fonts").rglob("DejaVuSans*.ttf"))
    if not latin:
        pytest.skip("needs a Latin font to be left")
    for each in latin:
        (fonts / each.name).symlink_to(each)
    config = tmp_path / "fonts.conf"
    config.write_text(CONFIG.format(fonts=fonts, cache=tmp_path / "cache"), encoding="utf-8")
    return {**os.environ, "FONTCONFIG_FILE": str(config), "QT_QPA_PLATFORM": "offscreen"}


def test_without_a_chinese_font_the_window_says_so_legibly(
    latin_only: dict[str, str], sample_source: Path, tmp_path: Path
) -> None:
    picture = tmp_path / "window.png"
    command = [sys.executable, "-c", WINDOW, str(sample_source), str(picture)]
    done = subprocess.run(command, env=latin_only, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert seen["chinese"] is False
    assert seen["title"].startswith("No Chinese font")
    assert seen["words"].startswith("No Chinese font found")
    assert "没有找到中文字体" in seen["words"]
    assert seen["legible"]
    assert seen["pages"] == 12
    assert not QImage(str(picture)).isNull()


def test_with_one_it_says_nothing(qapp: QApplication) -> None:
    assert QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    assert has_chinese_font()
