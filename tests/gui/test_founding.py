"""The wizard with real keys: five steps to a contract, what cannot be, going back, leaving, one commit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import platformdirs
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

import desktop.app
from desktop.app import Desk
from desktop.exchange.template import load_contract
from desktop.models.calendar import Calendar
from desktop.services.sample import FILE_NAME
from desktop.services.workspace import Workspace
from desktop.views.dialogs.founding import FoundingDialog
from desktop.views.pages.contract import ContractPage
from desktop.views.pages.people import PeoplePage
from desktop.views.preferences import Preferences
from desktop.views.theme import Theme
from desktop.views.widgets import Button, Label
from desktop.views.window import MainWindow
from tests.gui.conftest import NOW

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, calendar: Calendar, sample: Workspace, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(theme, calendar, lambda: NOW, Preferences(tmp_path / "window.ini"))
    window = made.show(sample)
    with qtbot.waitActive(window):
        window.activateWindow()
    yield made
    last = shown(made)
    last.close()
    last.workspace.close()
    last.deleteLater()


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the new file is asked to go."""
    asked = str(tmp_path / "新合同")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_options: (asked, ""))
    return tmp_path / "新合同.shouyue"


def shown(desk: Desk) -> MainWindow:
    assert desk.window is not None
    return desk.window


def begin(desk: Desk) -> FoundingDialog:
    window = shown(desk)
    QTest.keyClick(window, KEY.Key_N, CONTROL | SHIFT)
    (dialog,) = (each for each in window.findChildren(FoundingDialog) if each.isVisible())
    assert QTest.qWaitForWindowFocused(dialog)
    return dialog


def focus(dialog: FoundingDialog) -> QWidget:
    return QApplication.focusWidget() or dialog


def write(dialog: FoundingDialog, place: str, text: str) -> None:
    """Put the cursor into a field and type; Chinese arrives as an input method commits it."""
    step = next(each for each in dialog.steps if place in each.fields)
    type_into(step.editor(place), text)


def type_into(editor: QWidget, text: str) -> None:
    editor.setFocus()
    QTest.keyClick(editor, KEY.Key_A, CONTROL)
    if text.isascii():
        QTest.keyClicks(editor, text)
    else:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(editor, event)


def press(qtbot: QtBot, button: Button, key: Qt.Key) -> None:
    """Press the keys of a button with Alt; it is pressed down for a moment, as with the mouse."""
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button.window(), key, ALT)


def enter(dialog: FoundingDialog) -> None:
    QTest.keyClick(focus(dialog), KEY.Key_Return)


def name_it(dialog: FoundingDialog) -> None:
    """The first step."""
    write(dialog, "name", "示例市互联网医院 2026 年政务云扩展服务合同书")
    write(dialog, "short_name", "互联网医院云服务 2026")
    enter(dialog)


def name_parties(dialog: FoundingDialog) -> None:
    """The second step: no more than is required, and a lead."""
    write(dialog, "parties.a.name", "示例市第一医院")
    write(dialog, "parties.b.name", "示例云网络技术有限公司")
    write(dialog, "parties.a.lead", "李四")
    enter(dialog)


def price_it(dialog: FoundingDialog, *, signed: bool = True) -> None:
    """The third step."""
    if signed:
        write(dialog, "terms.signed_by_a_on", "2026.4.8")
        write(dialog, "terms.signed_by_b_on", "2026-4-9")
    write(dialog, "terms.total_fee", "280,000")
    enter(dialog)


def name_system(dialog: FoundingDialog) -> None:
    """The fourth step."""
    type_into(focus(dialog), "互联网医院平台")
    enter(dialog)


def words(dialog: FoundingDialog) -> str:
    return "\n".join(each.whole() for each in dialog.summary.findChildren(Label))


def test_five_steps_make_a_contract_in_a_file_of_its_own(
    desk: Desk, target: Path, calendar: Calendar
) -> None:
    before = shown(desk)
    dialog = begin(desk)
    name_it(dialog)
    name_parties(dialog)
    price_it(dialog)
    name_system(dialog)
    assert dialog.place == 4
    told = words(dialog)
    assert "2026-04-10 至 2027-04-09" in told, "the day after the later signature, for twelve months"
    assert "280,000.00 元，月基数 23,333.33 元" in told
    assert "支付首付款，净额 196,000.00 元" in told
    assert "合同文字尚待处理的" in told
    enter(dialog)
    window = shown(desk)
    assert window is not before
    contract = window.workspace.contract
    assert window.workspace.path == target.resolve()
    assert contract.short_name == "互联网医院云服务 2026"
    assert contract.parties["a"].name == "示例市第一医院"
    assert contract.parties["a"].lead == "李四"
    assert contract.parties["a"].representative == "", "nobody of the shipped text is left in it"
    assert [each.name for each in contract.terms.systems] == ["互联网医院平台"]
    assert contract.terms.signed == dt.date(2026, 4, 9)
    assert contract.terms.total_fee == Decimal("280000.00")
    assert (contract.terms.promised_headcount, contract.terms.a_event_share) == (None, None)
    assert [each.id for each in contract.obligations] == [each.id for each in load_contract().obligations]
    assert [each.kind for each in window.workspace.entries] == ["made"], "one entry, and nothing before it"
    with Workspace.open(before.workspace.path, calendar, lambda: NOW) as again:
        assert len(again.contracts) == 1


def test_over_a_new_contract_the_next_steps_are_shown(desk: Desk, target: Path) -> None:
    assert not shown(desk).started.isVisible()
    dialog = begin(desk)
    name_it(dialog)
    name_parties(dialog)
    price_it(dialog)
    name_system(dialog)
    enter(dialog)
    window = shown(desk)
    strip = window.started
    assert target.is_file()
    assert strip.isVisible()
    QTest.mouseClick(strip.buttons["health_notes"], Qt.MouseButton.LeftButton)
    page = window.page
    assert isinstance(page, ContractPage)
    assert page.health.isVisible()
    QTest.mouseClick(strip.buttons["clauses"], Qt.MouseButton.LeftButton)
    assert page.terms.isVisible()
    QTest.mouseClick(strip.buttons["people"], Qt.MouseButton.LeftButton)
    assert isinstance(window.page, PeoplePage)
    QTest.mouseClick(strip.close_button, Qt.MouseButton.LeftButton)
    assert not strip.isVisible()


def test_an_unsigned_contract_on_the_other_text_goes_beside_the_first(desk: Desk, qtbot: QtBot) -> None:
    path = shown(desk).workspace.path
    dialog = begin(desk)
    QTest.keyClick(dialog.text.choice, KEY.Key_Down)
    assert "按级别的工单时限 6 项" in dialog.text.about.whole()
    name_it(dialog)
    name_parties(dialog)
    assert "terms.a_event_share" not in dialog.term.fields, "this text has no such clause"
    price_it(dialog, signed=False)
    type_into(focus(dialog), "政务服务门户")
    press(qtbot, dialog.systems.more, KEY.Key_X)
    type_into(focus(dialog), "联合审批系统")
    enter(dialog)
    assert "两方的签署日填好后起算" in words(dialog)
    QTest.keyClick(dialog.summary.place, KEY.Key_Down)
    enter(dialog)
    work = shown(desk).workspace
    assert work.path == path
    assert [name for _, name in work.contracts] == ["政务云扩展服务合同（2025）", "互联网医院云服务 2026"]
    assert work.contract.template == "ops-2026"
    assert work.terms.signed is None
    assert [each.name for each in work.terms.systems] == ["政务服务门户", "联合审批系统"]
    for number in range(len(shown(desk).stack.specs)):
        shown(desk).show_page(number)


def test_shares_and_people_that_the_text_leaves_blank_are_taken(desk: Desk, target: Path) -> None:
    dialog = begin(desk)
    name_it(dialog)
    name_parties(dialog)
    write(dialog, "terms.promised_headcount", "6")
    write(dialog, "terms.a_event_share", "5%")
    price_it(dialog)
    name_system(dialog)
    enter(dialog)
    terms = shown(desk).workspace.terms
    assert target.is_file()
    assert (terms.promised_headcount, terms.a_event_share, terms.b_event_share) == (6, Decimal("0.05"), None)


def test_what_cannot_be_is_said_at_its_field_and_the_step_stays(desk: Desk) -> None:
    dialog = begin(desk)
    enter(dialog)
    assert dialog.place == 0
    assert dialog.text.fields["name"].error == "没有填写合同名称"
    assert focus(dialog) is dialog.text.editor("name")
    name_it(dialog)
    write(dialog, "parties.a.name", "示例市第一医院")
    enter(dialog)
    assert dialog.parties.fields["parties.b.name"].error == "没有填写乙方名称"
    name_parties(dialog)
    write(dialog, "terms.total_fee", "12.345")
    enter(dialog)
    assert dialog.term.fields["terms.total_fee"].error.startswith("金额“12.345”有 3 位小数")
    assert dialog.term.editor("terms.total_fee").text() == "12.345", "what was typed stays"
    write(dialog, "terms.total_fee", "0")
    enter(dialog)
    enter(dialog)
    assert "没有填写" in next(iter(dialog.systems.rows.widgets.values())).reason.text
    name_system(dialog)
    assert dialog.place == 2, "what only the whole contract shows leads back to its step"
    assert "大于零" in dialog.term.fields["terms.total_fee"].error


def test_a_fee_above_the_price_leads_back_to_the_systems(desk: Desk) -> None:
    dialog = begin(desk)
    name_it(dialog)
    name_parties(dialog)
    price_it(dialog)
    row = next(iter(dialog.systems.rows.widgets.values()))
    type_into(row.fee, "300000")
    type_into(row.name, "互联网医院平台")
    enter(dialog)
    assert dialog.place == 3
    assert "超过合同总额" in dialog.systems.reason.text + row.reason.text


def test_back_keeps_what_was_typed(desk: Desk, qtbot: QtBot) -> None:
    dialog = begin(desk)
    name_it(dialog)
    write(dialog, "parties.a.name", "示例市第一医院")
    press(qtbot, dialog.back, KEY.Key_B)
    assert dialog.place == 0
    assert dialog.text.editor("short_name").text() == "互联网医院云服务 2026"
    QTest.keyClick(dialog.text.choice, KEY.Key_Down)
    QTest.keyClick(dialog.text.choice, KEY.Key_Up)
    enter(dialog)
    assert dialog.parties.editor("parties.a.name").text() == "示例市第一医院"


def test_leaving_asks_once_something_was_typed(desk: Desk) -> None:
    window = shown(desk)
    dialog = begin(desk)
    write(dialog, "name", "示例合同")
    QTest.keyClick(focus(dialog), KEY.Key_Tab)  # What was typed is taken, and still counts as typed.
    QTest.keyClick(focus(dialog), KEY.Key_Escape)
    assert dialog.isVisible()
    assert dialog.question.isVisible()
    assert focus(dialog) is dialog.question.no, "Enter would not lose anything"
    QTest.keyClick(focus(dialog), KEY.Key_Return)
    assert dialog.isVisible()
    assert not dialog.question.isVisible()
    QTest.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog.question.yes, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert shown(desk) is window
    assert len(window.workspace.contracts) == 1


def test_a_row_of_a_system_goes_and_one_stays(desk: Desk, qtbot: QtBot) -> None:
    dialog = begin(desk)
    name_it(dialog)
    name_parties(dialog)
    price_it(dialog)
    press(qtbot, dialog.systems.more, KEY.Key_X)
    first, second = dialog.systems.rows.widgets.values()
    type_into(second.name, "第二个系统")
    QTest.mouseClick(first.remove, Qt.MouseButton.LeftButton)
    (left,) = dialog.systems.rows.widgets.values()
    assert left.name.text() == "第二个系统"
    assert not left.remove.isEnabled()


def test_the_sample_takes_no_other_contract(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, sample: Workspace
) -> None:
    assert sample.path.name == FILE_NAME
    monkeypatch.setattr(desktop.app, "data_folder", lambda: sample.path.parent)
    dialog = begin(desk)
    assert dialog.summary.place.count() == 1
    dialog.reject()


def test_beside_the_sample_a_file_is_looked_for_where_the_user_keeps_files(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, sample: Workspace, tmp_path: Path
) -> None:
    """The sample lies in the program's own folder; a contract put there would not be found again."""
    assert desk.folder() == sample.path.parent
    monkeypatch.setattr(desktop.app, "data_folder", lambda: sample.path.parent)
    monkeypatch.setattr(platformdirs, "user_documents_path", lambda: tmp_path)
    assert desk.folder() == tmp_path
    monkeypatch.setattr(platformdirs, "user_documents_path", lambda: tmp_path / "nowhere")
    assert desk.folder() == Path.home()


def test_tab_goes_as_it_is_read(desk: Desk) -> None:
    dialog = begin(desk)
    stops = [
        dialog.text.choice,
        dialog.text.editor("name"),
        dialog.text.editor("short_name"),
        dialog.cancel,
        dialog.forward,
    ]
    for stop in stops:
        assert focus(dialog) is stop
        QTest.keyClick(stop, KEY.Key_Tab)
    dialog.reject()
