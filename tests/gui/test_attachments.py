"""Files kept with records with real keys, clicks, drops and the clipboard; reports and the pack from 数据."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.models.attachments import MOST_BYTES, Owner
from desktop.services.attaching import kept_with
from desktop.services.reporting import Report
from desktop.views.pages.data import DataPage
from desktop.views.pages.findings import FindingsPage
from desktop.views.pages.incidents import IncidentsPage
from desktop.views.pages.payments import PaymentsPage
from desktop.views.pages.sla import SlaPage
from desktop.views.widgets import TextEntry
from desktop.views.widgets.attachments import FilesBox
from tests.gui.hands import CONTROL, Hands

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
I2 = Owner(kind="incidents", id="I2")


@pytest.fixture
def box(hands: Hands) -> FilesBox:
    """The files of an incident in hand."""
    page = hands.turn(IncidentsPage)
    page.show_record("incidents", "I2")
    return page.detail.files


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """A file to be kept."""
    path = tmp_path / "工单.txt"
    path.write_text("用户无法登录", encoding="utf-8")
    return path


def _chosen(monkeypatch: pytest.MonkeyPatch, *paths: Path) -> None:
    """What the user picks in the dialog of the system."""
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path) for path in paths], ""))


def _named(monkeypatch: pytest.MonkeyPatch, path: Path) -> list[str]:
    """Where the user saves; gives the names that were proposed."""
    proposed: list[str] = []

    def ask(_parent: QWidget, _title: str, place: str, *_: object) -> tuple[str, str]:
        proposed.append(Path(place).name)
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return proposed


def _drop(target: QWidget, *paths: Path) -> bool:
    """Drag files over a widget and drop them; whether it takes them."""
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, held, left, none)
    QApplication.sendEvent(target, enter)
    if enter.isAccepted():
        QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), copy, held, left, none))
    return enter.isAccepted()


def test_a_file_is_added_by_keys_noted_removed_and_had_back(
    hands: Hands, box: FilesBox, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = hands.window.workspace
    _chosen(monkeypatch, paper)
    hands.key(KEY.Key_J, ALT)
    assert box.add.hasFocus()
    hands.key(KEY.Key_Return)
    (line,) = box.lines
    assert line.name.text().strip() == "工单.txt"
    assert "1 个，共 18 字节" in box.hint.whole()
    hands.tab_to(line.note)
    hands.write("用户报告", KEY.Key_Return)
    assert work.facts.attachments[0].note == "用户报告"
    line.name.setFocus()
    hands.key(KEY.Key_Delete)
    assert (box.lines, work.facts.attachments) == ([], ())
    assert box.add.hasFocus()
    hands.key(KEY.Key_Z, CONTROL)
    assert [each.note for each in kept_with(work.facts, I2)] == ["用户报告"]
    assert len(box.lines) == 1


def test_the_head_of_the_record_counts_its_files(
    hands: Hands, box: FilesBox, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = hands.window.page
    assert isinstance(page, IncidentsPage)
    badge = page.detail.header.files
    assert not badge.isVisible()
    _chosen(monkeypatch, paper)
    hands.click(box.add)
    assert (badge.isVisible(), badge.text().strip()) == (True, "1")
    hands.click(badge)
    assert box.add.hasFocus()
    page.show_record("incidents", "I3")
    assert not badge.isVisible()


def test_a_screenshot_and_copied_files_are_pasted(hands: Hands, box: FilesBox, paper: Path) -> None:
    picture = QImage(40, 20, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    QApplication.clipboard().setImage(picture)
    hands.tab_to(box.add)
    hands.key(KEY.Key_V, CONTROL)
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(paper))])
    QApplication.clipboard().setMimeData(held)
    hands.click(box.paste)
    files = kept_with(hands.window.workspace.facts, I2)
    assert [each.media_type for each in files] == ["image/png", "text/plain"]
    assert files[0].name.startswith("截图 2026-04-10")
    QApplication.clipboard().setText("只是文字")
    hands.click(box.paste)
    assert "剪贴板里没有图片或文件" in box.reason.whole()
    assert len(box.lines) == 2


def test_a_file_is_dropped_on_the_record(hands: Hands, box: FilesBox, paper: Path) -> None:
    page = hands.window.page
    assert isinstance(page, IncidentsPage)
    assert _drop(page.detail, paper)
    assert [line.name.text().strip() for line in box.lines] == ["工单.txt"]
    words = QMimeData()
    words.setText("文字")
    enter = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        words,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    assert not QApplication.sendEvent(box, enter) or len(box.lines) == 1


def test_what_is_too_large_or_there_already_is_said_in_place(
    hands: Hands, box: FilesBox, paper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = tmp_path / "录像.bin"
    large.write_bytes(bytes(MOST_BYTES + 1))
    _chosen(monkeypatch, paper, large)
    hands.click(box.add)
    assert box.lines == []
    assert "“录像.bin”有 20.0 MB，超过每个文件 20 MB 的上限；应为不超过 20 MB" in box.reason.whole()
    _chosen(monkeypatch, paper)
    hands.click(box.add)
    assert not box.reason.isVisible()
    hands.click(box.add)
    assert "内容相同的文件“工单.txt”已经存在这条记录中" in box.reason.whole()
    assert len(box.lines) == 1


def test_a_file_opens_as_a_copy_that_cannot_be_changed_and_a_program_does_not(
    hands: Hands, box: FilesBox, paper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Path] = []

    def show(path: Path) -> bool:
        shown.append(path)
        return True

    box._desk.show_file = show
    program = tmp_path / "发票.pdf"
    program.write_bytes(b"MZ\x90\x00")
    _chosen(monkeypatch, paper, program)
    hands.click(box.add)
    text, disguised = box.lines
    hands.click(text.name)
    assert [path.read_text(encoding="utf-8") for path in shown] == ["用户无法登录"]
    assert not shown[0].stat().st_mode & 0o222
    hands.click(disguised.name)
    assert len(shown) == 1
    assert "“发票.pdf”是程序或脚本" in box.reason.whole()
    target = tmp_path / "另存.pdf"
    assert _named(monkeypatch, target) == []
    hands.click(disguised.save)
    assert target.read_bytes() == b"MZ\x90\x00"


def test_any_record_in_a_form_has_files_of_its_own(
    hands: Hands, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = hands.turn(PaymentsPage)
    work = hands.window.workspace
    invoice = work.facts.invoices[0]
    page.show_record("invoices", invoice.id)
    form = page.conditions.invoices.list.form("invoices", invoice.id)
    assert form is not None
    assert form.files is not None
    assert _drop(form, paper)
    dialog = form.files.dialog
    assert dialog is not None
    assert [line.name.text().strip() for line in dialog.box.lines] == ["工单.txt"]
    QTest.keyClick(dialog, KEY.Key_Escape)
    owner = Owner(kind="invoices", id=invoice.id)
    assert [each.name for each in kept_with(work.facts, owner)] == ["工单.txt"]
    assert form.files.text().strip() == "1"
    editor = form.editors["number"]
    assert isinstance(editor, TextEntry)
    before = editor.text()
    paper.write_text("另一份", encoding="utf-8")
    assert _drop(editor, paper), "a field leaves the file to its record"
    assert editor.text() == before
    assert len(kept_with(work.facts, owner)) == 2


def test_a_finding_has_files_and_a_dossier(
    hands: Hands, paper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = hands.turn(FindingsPage)
    chosen = page.book.chosen
    assert chosen is not None
    _chosen(monkeypatch, paper)
    hands.click(page.dossier.files)
    dialog = page.dossier.files.dialog
    assert dialog is not None
    QTest.mouseClick(dialog.box.add, Qt.MouseButton.LeftButton)
    dialog.accept()
    owner = Owner(kind="findings", id=chosen.finding.key)
    assert len(kept_with(hands.window.workspace.facts, owner)) == 1
    target = tmp_path / "档案.pdf"
    proposed = _named(monkeypatch, target)
    page.dossier.one.trigger()
    assert proposed[0].startswith("违约认定档案")
    assert target.read_bytes().startswith(b"%PDF-")
    page.dossier.whole.trigger()
    assert proposed[1].startswith("违约认定档案 事件组 I2")
    alone = next(row.key for row in page.book.table.rows_model.rows if "V1" in row.key)
    page.book.table.choose(alone)
    assert page.dossier.report.menu() is None
    hands.click(page.dossier.report)
    assert "V1" in proposed[2]


def test_the_month_chosen_is_reported_from_the_trend(
    hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = hands.turn(SlaPage)
    page.choose("2025-06")
    target = tmp_path / "履约月报"
    proposed = _named(monkeypatch, target)
    hands.click(page.report)
    assert proposed[0].endswith("2025-06 履约月报.pdf")
    assert target.with_name("履约月报.pdf").read_bytes().startswith(b"%PDF-")


def _archive(hands: Hands) -> DataPage:
    hands.click(hands.window.rail.items[-1])
    page = hands.window.page
    assert isinstance(page, DataPage)
    hands.click(page.filter, page.filter.point_of(list(page.tabs).index("archive")))
    return page


@pytest.mark.parametrize("suffix", [".pdf", ".docx"])
def test_every_report_is_written_from_the_archive(
    hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    page = _archive(hands)
    for report in Report:
        target = tmp_path / f"{report.value}{suffix}"
        _named(monkeypatch, target)
        card = page.archive.reports[report]
        hands.click(card.pdf if suffix == ".pdf" else card.docx)
        assert target.stat().st_size > 5_000


def test_the_pack_is_written_and_a_place_that_takes_nothing_is_told(
    qtbot: QtBot, hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = _archive(hands)
    proposed = _named(monkeypatch, tmp_path / "包")
    hands.click(page.archive.pack.files, QPoint(8, 8))
    assert page.archive.pack.warning.isVisible()
    with qtbot.waitSignal(page.archive.pack.write.clicked):
        hands.key(KEY.Key_U, ALT)
    assert proposed == ["政务云扩展服务合同（2025） 审计包 2026-04-10.zip"]
    with zipfile.ZipFile(tmp_path / "包.zip") as archive:
        assert "说明.txt" in archive.namelist()
    _named(monkeypatch, tmp_path / "没有" / "包.zip")
    hands.click(page.archive.pack.write)
    assert "不能写入" in hands.window.banner.words.whole()


def test_what_is_only_tried_is_not_packed(
    hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = _archive(hands)
    proposed = _named(monkeypatch, tmp_path / "包.zip")
    hands.window.workspace.try_out()
    hands.click(page.archive.pack.write)
    assert "正在假设" in hands.window.banner.words.whole()
    assert (proposed, list(tmp_path.glob("包*"))) == ([], [])


def test_a_kept_file_is_found_in_the_archive_and_leads_to_its_record(
    hands: Hands, box: FilesBox, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _chosen(monkeypatch, paper)
    hands.click(box.add)
    hands.window.open_record("attachments", hands.window.workspace.facts.attachments[0].id)
    page = hands.window.page
    assert isinstance(page, DataPage)
    assert page.archive.table.key == "ZJ1"
    hands.click(page.archive.to_record)
    assert isinstance(hands.window.page, IncidentsPage)
    assert hands.window.page.column.chosen == "I2"
