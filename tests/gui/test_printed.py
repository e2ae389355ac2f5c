"""Reports as PDF: what they say can be read again, charts are drawn, and no page ends with a heading."""

from __future__ import annotations

import re
import shutil
import subprocess
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from desktop.cli import main
from desktop.exchange.paper import Chart, Grid, Paper, Section, Text
from desktop.services.reporting import Report, report_of, subjects
from desktop.services.workspace import Workspace
from desktop.views.print.charts import draw, pictures_of
from desktop.views.print.pdf import paper_pdf
from desktop.views.theme import LIGHT, Mode, Theme
from tests.gui.conftest import NOW

_READER = shutil.which("pdftotext")
#: So many lines the words of a narrow cell take at most.
MOST_LINES = 3


def read_again(content: bytes, folder: Path) -> str:
    """The text of a PDF, as another program extracts it."""
    path = folder / "报告.pdf"
    path.write_bytes(content)
    if _READER is None:
        pytest.skip("pdftotext is not installed")
    found = subprocess.run([_READER, "-raw", str(path), "-"], check=True, capture_output=True)
    return found.stdout.decode()


def bare(text: str) -> str:
    """Without the breaks and spaces that a layout puts in."""
    return re.sub(r"\s", "", text)


def lines_of(words: str, text: str) -> int:
    """Into how many pieces words are broken in a text, since the cells beside them stand between."""
    count = 0
    while words:
        whole = next((end for end in range(len(words), 0, -1) if words[:end] in text), 0)
        if not whole:
            return MOST_LINES + 1
        words, count = words[whole:], count + 1
    return count


def cells(paper: Paper) -> list[str]:
    """Every word of a report that must be read again."""
    said = [paper.title]
    for number, section in paper.numbered:
        said.append(number + section.title)
        for part in section.parts:
            if isinstance(part, Text):
                said.append(part.words)
            elif isinstance(part, Grid):
                said += [cell for row in (part.header, *part.rows) for cell in row]
    return said


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
@pytest.mark.parametrize("report", list(Report))
def test_all_that_was_meant_is_read_again(
    sample: Workspace, theme: Theme, tmp_path: Path, report: Report, mode: Mode
) -> None:
    theme.set_mode(mode)
    paper = report_of(sample, report, subjects(sample, report)[0].key)
    assert isinstance(paper, Paper)
    text = bare(read_again(paper_pdf(paper, pictures_of(paper)), tmp_path))
    assert [each for each in cells(paper) if lines_of(bare(each), text) > MOST_LINES] == []
    assert not re.search("[\u2e80-\u2fdf\ufffd]", text)


def test_characters_that_a_font_shares_with_radicals_keep_their_names(theme: Theme, tmp_path: Path) -> None:
    words = "金额、人民币、见长车门页青西马贝风飞食鱼鸟黄齐齿龙户兀巳卤麦，一二八十工大小口土山川"
    paper = Paper("字", "字", "", (Section("字", (Text(words), Text("I2 V1 12 B1 ff fi ffl"))),), NOW)
    text = bare(read_again(paper_pdf(paper, {}), tmp_path))
    assert words in text
    assert "I2V112B1fffiffl" in text


def test_no_heading_stands_alone_at_the_foot_of_a_page(theme: Theme, tmp_path: Path) -> None:
    for lines in range(20, 60, 3):
        first = Section("甲节", tuple(Text(f"第 {n} 行") for n in range(lines)))
        body = (first, Section("乙节", (Text("乙文"),)))
        pages = read_again(paper_pdf(Paper("页", "页", "", body, NOW), {}), tmp_path).split("\f")
        assert any("二、乙节" in page and "乙文" in page for page in pages)


def test_charts_are_drawn_in_the_light_colours(theme: Theme) -> None:
    theme.set_mode(Mode.DARK)
    months = ("2025-06", "2025-07", "2025-08")
    for shape in ("columns", "line"):
        chart = Chart("值", "元", months, (Decimal(10), None, Decimal(30)), shape, Decimal(20), "限 20")
        image = draw(chart)
        places = ((x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2))
        colours = {image.pixelColor(x, y).name() for x, y in places}
        assert {QColor(LIGHT.accent).name(), QColor(LIGHT.bad).name(), "#ffffff"} <= colours


def test_a_chart_without_values_is_told_in_words(theme: Theme, tmp_path: Path) -> None:
    chart = Chart("平均响应", "分钟", ("2025-06",), (None,), "line")
    paper = Paper("空", "空", "", (Section("走势", (chart,)),), NOW)
    assert pictures_of(paper) == {}
    assert "平均响应（分钟）：没有数据" in bare(read_again(paper_pdf(paper, {}), tmp_path))


@pytest.mark.parametrize("suffix", [".pdf", ".docx"])
def test_a_report_is_written_by_command(
    qapp: QApplication, sample: Workspace, tmp_path: Path, suffix: str, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / f"月报{suffix}"
    day = ["--as-of", "2026-04-10"]
    assert main(["report", "month", str(sample.path), *day, "--of", "2025-06", "--out", str(target)]) == 0
    assert "已生成" in capsys.readouterr().out
    assert target.read_bytes()[:4] in (b"%PDF", b"PK\x03\x04")
    odt = tmp_path / "月报.odt"
    assert main(["report", "month", str(sample.path), *day, "--of", "2025-06", "--out", str(odt)]) == 2
    assert "不能写成“.odt”" in capsys.readouterr().err
