"""A letter written with real keys and mouse: chosen, seen, registered, followed to its proof, made again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.exchange.letters.reading import text_of
from desktop.models.enums.papers import FORM_ZH, Form, LetterKind
from desktop.models.facts import Objection
from desktop.models.register import Notice
from desktop.services.lettering.filing import MADE, SENT
from desktop.services.workspace import Workspace
from desktop.views.dialogs.letter import LetterDialog
from desktop.views.pages.acceptance import AcceptancePage
from desktop.views.pages.findings import FindingsPage
from desktop.views.pages.notices import NoticesPage
from desktop.views.pages.payments import PaymentsPage
from desktop.views.pages.people import PeoplePage
from desktop.views.theme import Theme
from desktop.views.widgets.letterbutton import LetterButton
from tests.gui.conftest import NOW
from tests.gui.hands import CONTROL, Hands, pick

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def hands(
    qtbot: QtBot, theme: Theme, sample: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Hands]:
    """The window of the sample; the user's own folder and the file dialog lead to a folder of the test."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    target = tmp_path / "函.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    window = make_window(sample, theme, lambda: NOW)
    qtbot.addWidget(window)
    yield Hands(window)
    window.close()


def the_dialog(hands: Hands) -> LetterDialog:
    (found,) = (each for each in hands.window.findChildren(LetterDialog) if each.isVisible())
    assert QTest.qWaitForWindowFocused(found)
    return found


def opened(hands: Hands) -> LetterDialog:
    """Ctrl+L."""
    hands.key(KEY.Key_L, CONTROL)
    return the_dialog(hands)


def registered(hands: Hands) -> Notice:
    """The letter entered last, once the window is in hand again."""
    hands.window.activateWindow()
    assert QTest.qWaitForWindowFocused(hands.window)
    return hands.window.workspace.facts.notices[-1]


def test_a_letter_is_seen_registered_and_followed_to_its_proof(hands: Hands, tmp_path: Path) -> None:
    dialog = opened(hands)
    assert dialog.kind.currentText() == "违约通知函"
    assert dialog.number.text() == "示例卫函〔2026〕5号"
    assert "关于政务云扩展服务合同（2025）" in dialog.sheet.toPlainText()
    dialog.remarks.setFocus()
    QTest.keyClicks(dialog.remarks, "See annex.")
    hands.click(dialog.number)
    assert "See annex." in dialog.sheet.toPlainText()
    hands.key(KEY.Key_Return)
    letter = registered(hands)
    assert (letter.letter, letter.number) == (LetterKind.BREACH, "示例卫函〔2026〕5号")
    assert (letter.dated_on, letter.reply_by) == (dt.date(2026, 4, 10), dt.date(2026, 4, 17))
    assert letter.drafted
    packed = (tmp_path / "函.docx").read_bytes()
    assert "See annex." in text_of(packed)
    page = hands.window.page
    assert isinstance(page, NoticesPage)
    assert page.letters.table.key == letter.id
    words = _points(page)
    assert any(each.startswith("草稿，尚未发出") for each in words)
    assert any(each.startswith("后果") for each in words)
    form = page.letters.form
    assert form is not None
    pick(form.editors["form"], FORM_ZH[Form.COURIER])
    QTest.keyClick(form.editors["form"], KEY.Key_Return)
    form.editors["sent_on"].setFocus()
    hands.write("2026-04-10", KEY.Key_Return)
    assert registered(hands).form is Form.COURIER
    assert any(each.startswith("已发出，待送达凭证") for each in _points(page))
    form.editors["received_on"].setFocus()
    hands.write("2026-04-10", KEY.Key_Return)
    assert any(each.startswith("已送达") for each in _points(page))
    assert any("2026-04-17" in each for each in _points(page))


def _points(page: NoticesPage) -> list[str]:
    """What is said about the letter in hand."""
    layout = page.letters.points.layout
    items = (layout.itemAt(place) for place in range(layout.count()))
    widgets = (item.widget() for item in items if item is not None)
    return [widget.accessibleName() for widget in widgets if widget is not None]


def test_one_step_undoes_the_entry(hands: Hands) -> None:
    before = hands.window.workspace.facts
    opened(hands)
    hands.key(KEY.Key_Return)
    assert registered(hands).drafted
    hands.key(KEY.Key_Z, CONTROL)
    assert hands.window.workspace.facts == before


def test_the_file_is_kept_with_its_letter_and_the_one_that_was_sent_beside_it(
    hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = hands.window.workspace
    opened(hands)
    hands.key(KEY.Key_Return)
    letter = registered(hands)
    (made,) = work.facts.attachments
    assert (made.about_kind, made.about, made.sha256) == ("notices", letter.id, letter.file_hash)
    kept = BytesIO()
    work.copy_content(made.sha256, kept)
    assert kept.getvalue() == (tmp_path / "函.docx").read_bytes()
    page = hands.window.page
    assert isinstance(page, NoticesPage)
    card = page.letters
    shown: list[Path] = []

    def show(path: Path) -> bool:
        shown.append(path)
        return True

    card._files.show_file = show
    hands.click(card.file)
    assert shown[0].read_bytes() == kept.getvalue()
    assert not shown[0].stat().st_mode & 0o222
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(tmp_path / "函.docx"), ""))
    hands.click(card.swap)
    assert "逐字节相同" in card.refused.text
    document = Document(str(tmp_path / "函.docx"))
    document.add_paragraph("盖章前改过")
    document.save(str(tmp_path / "函.docx"))
    hands.click(card.swap)
    assert [each.note for each in work.facts.attachments] == [MADE, SENT]
    assert "实际发出" in card.file.text()
    hands.click(card.file)
    assert text_of(shown[-1].read_bytes()).endswith("盖章前改过")
    assert registered(hands).file_hash == made.sha256


def test_esc_leaves_everything_as_it_was(hands: Hands, tmp_path: Path) -> None:
    before = hands.window.workspace.facts
    dialog = opened(hands)
    hands.key(KEY.Key_Escape)
    assert not dialog.isVisible()
    assert hands.window.workspace.facts is before
    assert not (tmp_path / "函.docx").exists()


def test_receipt_of_an_objection_starts_its_limit(hands: Hands) -> None:
    work = hands.window.workspace
    work.save(Objection(id="O9", person="褚十三", reason="擅自离岗"), title="登记异议")
    dialog = opened(hands)
    pick(dialog.kind, "人员更换意见")
    hands.click(dialog.register)
    assert registered(hands).about == "O9"
    page = hands.window.page
    assert isinstance(page, NoticesPage)
    form = page.letters.form
    assert form is not None
    form.editors["sent_on"].setFocus()
    hands.write("2026-04-09", KEY.Key_Return)
    form.editors["received_on"].setFocus()
    hands.write("2026-04-10", KEY.Key_Return)
    objection = work.facts.find("objections", registered(hands).about)
    assert isinstance(objection, Objection)
    assert objection.received_on == dt.date(2026, 4, 10)
    limit = next(each for each in work.assessment.deadlines if (each.clause, each.subject) == ("9.4", "O9"))
    assert limit.due_on == dt.date(2026, 4, 17)


def test_a_number_is_used_once(hands: Hands) -> None:
    dialog = opened(hands)
    dialog.number.setFocus()
    hands.write("示例卫函〔2026〕4号", KEY.Key_Tab)
    hands.click(dialog.register)
    assert dialog.isVisible()
    assert "已用于“关于补交运维月报的函”" in dialog.reason.text


def test_a_paper_of_party_a_is_saved_and_not_registered(hands: Hands, tmp_path: Path) -> None:
    before = hands.window.workspace.facts
    dialog = opened(hands)
    pick(dialog.kind, "付款前核对表")
    hands.click(dialog.save)
    assert not dialog.isVisible()
    assert "尾款付款前核对表" in text_of((tmp_path / "函.docx").read_bytes())
    assert hands.window.workspace.facts is before


def test_the_fields_of_the_letter_are_listed(hands: Hands) -> None:
    dialog = opened(hands)
    dialog.view.setFocus()
    hands.key(KEY.Key_Right)
    listed = dialog.sheet.toPlainText()
    assert "{{ 违约金合计 }}" in listed
    assert "{%p for 项 in 违约事项 %}" in listed


def test_the_user_changes_a_template_and_puts_the_old_one_back(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    files: list[Path] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: files.append(Path(url.toLocalFile())))
    dialog = opened(hands)
    hands.click(dialog.change)
    (copy,) = files
    document = Document(str(copy))
    document.paragraphs[3].insert_paragraph_before("{{ 没有的字段 }}")
    document.save(str(copy))
    pick(dialog.kind, "整改通知书")
    QTest.keyClick(dialog.kind, KEY.Key_Home)
    assert dialog.kind.currentText() == "违约通知函"
    assert "用了没有的字段“没有的字段”" in dialog.reason.text
    assert dialog.sheet.toPlainText() == ""
    hands.click(dialog.restore)
    assert dialog.reason.text == ""
    assert dialog.template.whole() == "模板：原样"
    assert "违约事实" in dialog.sheet.toPlainText()


def test_a_letter_made_again_is_the_same_file(hands: Hands, tmp_path: Path) -> None:
    opened(hands)
    hands.key(KEY.Key_Return)
    first = (tmp_path / "函.docx").read_bytes()
    (tmp_path / "函.docx").unlink()
    page = hands.window.page
    assert isinstance(page, NoticesPage)
    hands.click(page.letters.again)
    assert (tmp_path / "函.docx").read_bytes() == first
    assert "逐字节相同" in hands.window.status.message.whole()


def test_a_folder_that_cannot_be_written_is_said(
    hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = tmp_path / "没有" / "函.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(nowhere), ""))
    before = hands.window.workspace.facts
    dialog = opened(hands)
    hands.click(dialog.register)
    assert dialog.isVisible(), "nothing that was typed is lost"
    assert "未能写入 函.docx" in dialog.reason.text
    assert hands.window.workspace.facts is before


def test_a_trial_writes_no_letters(hands: Hands) -> None:
    hands.key(KEY.Key_J, CONTROL)
    dialog = opened(hands)
    assert not dialog.register.isEnabled()
    assert "假设中不能生成函件" in dialog.reason.text


def test_matters_offer_their_letters(hands: Hands) -> None:
    offered = {
        FindingsPage: ("生成违约通知函…", "生成事件认定书…"),
        PaymentsPage: ("生成付款审批说明…", "生成扣款通知书…", "生成付款前核对表…", "生成账户核实函…"),
        AcceptancePage: ("生成验收合格单…",),
    }
    for kind, words in offered.items():
        page = hands.turn(kind)
        if isinstance(page, FindingsPage):
            key = next(
                each.key
                for each in page.workspace.assessment.findings
                if each.charged and "I8" in each.subjects
            )
            page.show_record("findings", key)
        (button,) = (each for each in page.findChildren(LetterButton) if each.isVisible())
        assert tuple(action.text() for action in button.menu().actions())[: len(words)] == words


def test_a_letter_from_the_menu_of_a_payment(hands: Hands) -> None:
    page = hands.turn(PaymentsPage)
    menu = page.letters.menu()
    assert isinstance(menu, QMenu)
    menu.popup(page.letters.mapToGlobal(page.letters.rect().bottomLeft()))
    QTest.keyClick(menu, KEY.Key_Down)
    QTest.keyClick(menu, KEY.Key_Down)
    QTest.keyClick(menu, KEY.Key_Return)
    dialog = the_dialog(hands)
    assert dialog.kind.value is LetterKind.DEDUCTION
    assert dialog.subject.value == "final"


def test_a_change_of_the_lead_is_answered_from_its_card(hands: Hands) -> None:
    page = hands.turn(PeoplePage)
    card = page.changes.card("G1")
    assert card is not None
    hands.click(card.letter.write)
    dialog = the_dialog(hands)
    assert (dialog.kind.value, dialog.subject.value) == (LetterKind.LEAD, "G1")


def test_the_palette_writes_any_letter(hands: Hands) -> None:
    hands.key(KEY.Key_K, CONTROL)
    QTest.keyClicks(hands.focus, "scqyyq")  # 生成迁移要求
    hands.key(KEY.Key_Return)
    assert the_dialog(hands).kind.value is LetterKind.MIGRATION


def test_a_notice_of_no_breach_is_not_registered(
    qtbot: QtBot, theme: Theme, unsigned: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    window = make_window(unsigned, theme, lambda: NOW)
    qtbot.addWidget(window)
    hands = Hands(window)
    dialog = opened(hands)
    assert "没有可写的事实" in dialog.reason.text
    assert (dialog.save.isEnabled(), dialog.register.isEnabled()) == (True, False)
    pick(dialog.kind, "整改通知书")
    assert dialog.register.isEnabled()
    QTest.keyClick(dialog, KEY.Key_Escape)
    window.close()
