"""A password at the window: set, asked for, mistyped, changed, taken away; the window locked and unlocked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.exchange.template import load_contract
from desktop.models.calendar import Calendar
from desktop.services.backups import Reason, backups_of
from desktop.services.passwords import key_for
from desktop.services.workspace import Workspace
from desktop.storage import cipher
from desktop.storage.errors import Encrypted
from desktop.storage.store import read
from desktop.views.dialogs.password import PasswordDialog, RecoveryCodeDialog
from desktop.views.dialogs.unlock import UnlockDialog
from desktop.views.frame.lockscreen import LockScreen
from desktop.views.locking import Locking
from desktop.views.pages.data import DataPage
from desktop.views.theme import Theme
from tests.gui.conftest import NOW
from tests.gui.hands import CONTROL, SHIFT, Hands
from tests.gui.screen import at_desk, shown
from tests.storage.support import Ticking, done, outage

PASSWORD, OTHER = "shouyue-2025", "another-2026"
KEY = Qt.Key


@pytest.fixture(autouse=True)
def _own_folder_and_quick_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setitem(cipher.WORK, "n", 2**10)


@pytest.fixture
def path(tmp_path: Path, calendar: Calendar) -> Path:
    found = tmp_path / "合同.shouyue"
    with Workspace.create(found, load_contract(), calendar, Ticking()) as workspace:
        done(workspace, outage(1), title="登记第一件")
    return found


@pytest.fixture
def desk(theme: Theme, calendar: Calendar, tmp_path: Path, path: Path) -> Iterator[Desk]:
    with at_desk(theme, calendar, Ticking(NOW), tmp_path) as desk:
        desk.show(Workspace.open(path, calendar, Ticking(NOW)))
        yield desk


def dialog_of(desk: Desk, kind: type[QDialog]) -> QDialog:
    found = [each for each in shown(desk).findChildren(kind) if each.isVisible()]
    assert len(found) == 1, found
    return found[0]


def type_into(field: QWidget, text: str, then: Qt.Key | None = None) -> None:
    field.setFocus()
    QTest.keyClick(field, KEY.Key_A, CONTROL)
    QTest.keyClicks(field, text)
    if then:
        QTest.keyClick(field, then)


def file_tab(hands: Hands) -> DataPage:
    hands.click(hands.window.rail.items[-1])
    page = hands.window.page
    assert isinstance(page, DataPage)
    hands.click(page.filter, page.filter.point_of(list(page.tabs).index("file")))
    return page


def set_password(desk: Desk, password: str, present: str = "") -> str:
    """Set or change the password by the dialog; the recovery code that is shown then."""
    page = file_tab(Hands(shown(desk)))
    QTest.mouseClick(page.file.change, Qt.MouseButton.LeftButton)
    dialog = dialog_of(desk, PasswordDialog)
    assert isinstance(dialog, PasswordDialog)
    assert dialog.new
    assert dialog.again
    if dialog.present:
        type_into(dialog.present, present)
    type_into(dialog.new, password)
    type_into(dialog.again, password, KEY.Key_Return)
    code = dialog_of(desk, RecoveryCodeDialog)
    assert isinstance(code, RecoveryCodeDialog)
    QTest.mouseClick(code.copy, Qt.MouseButton.LeftButton)
    QTest.mouseClick(code.done_button, Qt.MouseButton.LeftButton)
    return QGuiApplication.clipboard().text()


def test_set_changed_and_taken_away_by_the_dialog(desk: Desk, path: Path) -> None:
    code = set_password(desk, PASSWORD)
    assert "已加密" in shown(desk).status.file.text()
    assert [each.id for each in shown(desk).workspace.facts.incidents] == ["I1"]
    assert key_for(path, code) == shown(desk).workspace.key
    assert set_password(desk, OTHER, present=PASSWORD) != code
    assert key_for(path, PASSWORD) is None
    page = file_tab(Hands(shown(desk)))
    QTest.mouseClick(page.file.unlock, Qt.MouseButton.LeftButton)
    dialog = dialog_of(desk, PasswordDialog)
    assert isinstance(dialog, PasswordDialog)
    assert dialog.present
    type_into(dialog.present, PASSWORD, KEY.Key_Return)
    assert "不对" in dialog.problem.text()
    type_into(dialog.present, OTHER, KEY.Key_Return)
    assert "未加密" in shown(desk).status.file.text()
    desk.close()
    assert read(path).contracts


def test_a_password_that_was_set_leaves_its_part_of_the_page_in_front(desk: Desk) -> None:
    set_password(desk, PASSWORD)
    page = shown(desk).page
    assert isinstance(page, DataPage)
    assert page.filter.key == "file"
    assert page.file.isVisible()


def test_enter_pressed_once_too_often_does_not_put_the_recovery_code_away(desk: Desk) -> None:
    page = file_tab(Hands(shown(desk)))
    QTest.mouseClick(page.file.change, Qt.MouseButton.LeftButton)
    dialog = dialog_of(desk, PasswordDialog)
    assert isinstance(dialog, PasswordDialog)
    assert dialog.new
    assert dialog.again
    type_into(dialog.new, PASSWORD)
    type_into(dialog.again, PASSWORD, KEY.Key_Return)
    code = dialog_of(desk, RecoveryCodeDialog)
    assert isinstance(code, RecoveryCodeDialog)
    assert QTest.qWaitForWindowActive(code)
    assert code.focusWidget() is code.copy
    QTest.keyClick(code.copy, KEY.Key_Return)
    assert code.isVisible()
    assert QGuiApplication.clipboard().text() == code.code.text()
    code.done_button.setFocus()
    QTest.keyClick(code.done_button, KEY.Key_Return)
    assert not code.isVisible()


def test_a_backup_that_keeps_its_password_is_named(desk: Desk, path: Path) -> None:
    copy = backups_of(path, Ticking(NOW)).make(Reason.ASKED)
    assert copy is not None
    copy.path.write_bytes(copy.path.read_bytes()[:5000])
    set_password(desk, PASSWORD)
    banner = shown(desk).banner
    assert banner.isVisible()
    assert copy.path.name in banner.words.text()


def test_enter_leads_from_field_to_field_of_a_new_password(desk: Desk) -> None:
    page = file_tab(Hands(shown(desk)))
    QTest.mouseClick(page.file.change, Qt.MouseButton.LeftButton)
    dialog = dialog_of(desk, PasswordDialog)
    assert isinstance(dialog, PasswordDialog)
    assert dialog.new
    assert dialog.again
    assert QTest.qWaitForWindowActive(dialog)
    type_into(dialog.new, PASSWORD, KEY.Key_Return)
    assert dialog.focusWidget() is dialog.again
    assert not dialog.problem.text()
    type_into(dialog.again, OTHER, KEY.Key_Return)
    assert "不一样" in dialog.problem.text()
    type_into(dialog.again, PASSWORD, KEY.Key_Return)
    assert shown(desk).workspace.key is not None


def test_a_weak_password_is_not_taken(desk: Desk, path: Path) -> None:
    page = file_tab(Hands(shown(desk)))
    QTest.mouseClick(page.file.change, Qt.MouseButton.LeftButton)
    dialog = dialog_of(desk, PasswordDialog)
    assert isinstance(dialog, PasswordDialog)
    assert dialog.new
    type_into(dialog.new, "123", KEY.Key_Return)
    assert "至少 8 位" in dialog.problem.text()
    QTest.keyClick(dialog, KEY.Key_Escape)
    assert shown(desk).workspace.key is None


def test_the_password_is_asked_for_and_wrong_ones_slow_it_down(
    qtbot: QtBot, desk: Desk, path: Path, calendar: Calendar, tmp_path: Path
) -> None:
    set_password(desk, PASSWORD)
    other = tmp_path / "另一份.shouyue"
    Workspace.create(other, load_contract(), calendar, Ticking()).close()
    desk.open_file(other)
    with pytest.raises(Encrypted):
        read(path)
    desk.open_file(path)
    dialog = dialog_of(desk, UnlockDialog)
    assert isinstance(dialog, UnlockDialog)
    for _ in range(2):
        type_into(dialog.gate.field, "wrong-pass-1", KEY.Key_Return)
        assert "不对" in dialog.gate.problem.text()
    type_into(dialog.gate.field, "wrong-pass-1", KEY.Key_Return)
    assert "请等" in dialog.gate.problem.text()
    assert not dialog.gate.open_button.isEnabled()
    qtbot.waitUntil(dialog.gate.open_button.isEnabled)
    type_into(dialog.gate.field, PASSWORD, KEY.Key_Return)
    assert shown(desk).workspace.path == path.resolve()
    assert shown(desk).workspace.key is not None


def test_a_locked_window_shows_nothing_and_keeps_what_was_typed(desk: Desk) -> None:
    set_password(desk, PASSWORD)
    hands = Hands(shown(desk))
    window = shown(desk)
    hands.key(KEY.Key_N, CONTROL)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "half")
    before = window.workspace.entries
    hands.key(KEY.Key_L, CONTROL | SHIFT)
    screen = window.lock_screen
    assert isinstance(screen, LockScreen)
    assert screen.locked
    assert not window.stack.isVisible()
    assert "政务云" not in window.windowTitle()
    QTest.keyClick(screen.gate.field, KEY.Key_Z, CONTROL)
    assert window.workspace.entries == before
    type_into(screen.gate.field, "wrong-pass-1", KEY.Key_Return)
    assert screen.locked
    type_into(screen.gate.field, PASSWORD, KEY.Key_Return)
    assert not screen.locked
    assert window.stack.isVisible()
    assert QApplication.focusWidget() is field
    assert "政务云" in window.windowTitle()


def test_a_file_without_password_is_not_locked(desk: Desk) -> None:
    hands = Hands(shown(desk))
    hands.key(KEY.Key_L, CONTROL | SHIFT)
    assert shown(desk).stack.isVisible()
    assert "没有设口令" in shown(desk).status.message.text()


def test_the_window_is_locked_after_a_while_and_after_sleep(qtbot: QtBot) -> None:
    window, locked = QWidget(), []
    qtbot.addWidget(window)
    window.show()
    now = [NOW]
    locking = Locking(lambda: locked.append(now[0]), lambda: now[0], window)
    for _ in range(30):
        now[0] += dt.timedelta(seconds=15)
        locking.look()
    assert locked == []
    QTest.keyClick(window.windowHandle(), KEY.Key_A)
    for _ in range(39):
        now[0] += dt.timedelta(seconds=15)
        locking.look()
    assert locked == [], "a key was pressed meanwhile"
    now[0] += dt.timedelta(seconds=15)
    locking.look()
    assert len(locked) == 1
    now[0] += dt.timedelta(hours=1)
    locking.look()
    assert len(locked) == 2, "the computer slept"
