"""Every way out bears its day, its hour and the head of the audit; a head on paper is found again."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.exchange.paper import Paper
from desktop.exchange.workbooks.finance import Ledger
from desktop.models.calendar import AsOf
from desktop.services import exporting
from desktop.services.packing import Choices, write_pack
from desktop.services.reporting import Report, report_of, subjects
from desktop.services.vouching import mark, sought
from desktop.services.workspace import Workspace
from desktop.views.pages.agenda import AgendaPage
from desktop.views.pages.data import DataPage
from desktop.views.pages.sla import SlaPage
from desktop.views.print import MAKERS
from desktop.views.theme import Theme
from desktop.views.window import MainWindow
from tests.gui.conftest import NOW
from tests.gui.hands import Hands
from tests.gui.test_printed import bare, read_again

KEY = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, sample: Workspace) -> MainWindow:
    made = make_window(sample, theme, lambda: NOW)
    qtbot.addWidget(made)
    return made


def described(path: Path) -> str:
    return str(load_workbook(path).properties.description)


@pytest.mark.parametrize(
    "write",
    [
        lambda work, target: exporting.export_list(work, "incidents", target),
        lambda work, target: exporting.export_ledgers(work, tuple(Ledger), target),
        lambda work, target: exporting.export_template(work, ("payments",), target, filled=True),
    ],
    ids=("list", "ledgers", "template"),
)
def test_a_workbook_bears_it_in_its_properties_and_on_every_page(
    sample: Workspace, tmp_path: Path, write: Callable[[Workspace, Path], object]
) -> None:
    target = tmp_path / "a.xlsx"
    assert write(sample, target) is None
    assert described(target) == mark(sample)
    assert sample.entries[-1].hash in mark(sample)
    for sheet in load_workbook(target):
        head = sheet.oddHeader
        assert head
        assert mark(sample) in str(head.right.text), sheet.title


@pytest.mark.parametrize("report", list(Report))
def test_a_report_bears_it_in_word_and_in_pdf(sample: Workspace, tmp_path: Path, report: Report) -> None:
    paper = report_of(sample, report, subjects(sample, report)[0].key)
    assert isinstance(paper, Paper)
    words = "\n".join(each.text for each in Document(io.BytesIO(MAKERS[".docx"](paper))).paragraphs)
    assert mark(sample) in words
    assert bare(mark(sample)) in bare(read_again(MAKERS[".pdf"](paper), tmp_path))


def test_a_chart_bears_it_unseen(window: MainWindow, sample: Workspace) -> None:
    page = Hands(window).turn(SlaPage)
    sheet = page.sheet()
    assert QImage.fromData(sheet.as_png()).text("Description") == mark(sample)
    assert mark(sample) in sheet.as_svg().decode()


def test_a_calendar_bears_it(window: MainWindow, sample: Workspace, tmp_path: Path) -> None:
    page = Hands(window).turn(AgendaPage)
    page.save_calendar(tmp_path / "a.ics")
    text = (tmp_path / "a.ics").read_bytes().replace(b"\r\n ", b"").decode()
    assert f"X-SHOUYUE-MARK:{mark(sample)}" in text.replace("\\,", ",")


def test_the_pack_and_the_document_for_a_successor_bear_the_head(sample: Workspace, tmp_path: Path) -> None:
    from desktop.services.handover import write_handover

    head = sample.entries[-1].hash
    write_pack(sample, tmp_path / "a.zip", Choices())
    assert head in zipfile.ZipFile(tmp_path / "a.zip").read("说明.txt").decode()
    write_handover(sample, {}, tmp_path / "a.docx")
    document = Document(str(tmp_path / "a.docx"))
    assert head in "\n".join(each.text for each in document.paragraphs)


def test_what_is_only_tried_says_so(sample: Workspace) -> None:
    sample.try_out()
    assert "含假设" in mark(sample)
    sample.abandon()
    sample.set_as_of(AsOf(NOW.date().replace(month=1)))
    assert mark(sample).startswith("截至 2026-01-10，")


def test_a_head_on_paper_is_found_whole_or_by_its_beginning(sample: Workspace) -> None:
    entries = sample.reread().entries
    bearer = entries[3]
    for typed in (bearer.hash, bearer.hash[:16].upper(), f" {bearer.hash[:8]} {bearer.hash[8:16]}…"):
        found = sought(entries, typed)
        assert found.entry is bearer
        assert found.later == len(entries) - 4
    assert sought(entries, entries[-1].hash).later == 0
    assert sought(entries, "0" * 64).entry is None
    for typed in (bearer.hash[:15], "g" * 16, bearer.hash + "0", ""):
        assert "不是校验值" in sought(entries, typed).problem


def test_a_history_that_was_written_anew_does_not_have_the_head(sample: Workspace) -> None:
    head = sample.entries[-1].hash
    sample.undo()
    entries = sample.reread().entries
    assert sought(entries, head).later == 1
    cut = entries[:-2]
    assert "没有这个校验值" in sought(cut, head).problem


def test_the_page_tells_whether_a_head_is_in_the_chain(window: MainWindow, sample: Workspace) -> None:
    hands = Hands(window)
    page = hands.turn(DataPage)
    hands.click(page.filter, page.filter.point_of(list(page.tabs).index("trail")))
    hands.key(KEY.Key_P, Qt.KeyboardModifier.AltModifier)
    assert hands.focus is page.trail.paper
    hands.write(sample.entries[-1].hash[:16], KEY.Key_Return)
    assert "校验值在记录链中" in page.trail.paper_verdict.whole()
    hands.write("ab" * 32, KEY.Key_Return)
    assert "没有这个校验值" in page.trail.paper_verdict.whole()
