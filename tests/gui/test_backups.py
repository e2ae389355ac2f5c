"""Backups at the window: made when nothing is done and at the end, put back, offered where a file is lost."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop.app import Desk
from desktop.exchange.template import load_contract
from desktop.models.calendar import Calendar
from desktop.services.backups import Backups, Reason, backup_folder
from desktop.services.workspace import Workspace
from desktop.storage.store import read
from desktop.views.backing import Backing
from desktop.views.dialogs.recovery import RecoveryDialog
from desktop.views.pages.data import DataPage
from desktop.views.theme import Theme
from desktop.views.widgets import Button, State
from tests.gui.hands import Hands
from tests.gui.screen import at_desk, shown
from tests.storage.support import Ticking, done, outage

ALT = Qt.KeyboardModifier.AltModifier
KEY = Qt.Key


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def clock() -> Ticking:
    return Ticking()


@pytest.fixture
def path(tmp_path: Path, calendar: Calendar, clock: Ticking) -> Path:
    found = tmp_path / "合同.shouyue"
    with Workspace.create(found, load_contract(), calendar, clock) as workspace:
        done(workspace, outage(1), title="登记第一件")
    return found


@pytest.fixture
def backups(path: Path, clock: Ticking) -> Backups:
    return Backups(backup_folder(), path, clock)


@pytest.fixture
def desk(theme: Theme, calendar: Calendar, tmp_path: Path, clock: Ticking) -> Iterator[Desk]:
    with at_desk(theme, calendar, clock, tmp_path) as desk:
        yield desk


def data_page(hands: Hands) -> DataPage:
    hands.click(hands.window.rail.items[-1])
    page = hands.window.page
    assert isinstance(page, DataPage)
    hands.click(page.filter, page.filter.point_of(list(page.tabs).index("backups")))
    assert page.backups.isVisible()
    return page


def recovery() -> RecoveryDialog:
    """The dialog that asks whether a backup is to be put back."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RecoveryDialog)
    return dialog


def press(qtbot: QtBot, hands: Hands, key: Qt.Key, button: Button) -> None:
    """Press the keys of a button with Alt; it is pressed down for a moment, as with the mouse."""
    with qtbot.waitSignal(button.clicked):
        hands.key(key, ALT)


def test_a_file_left_alone_is_backed_up(
    qtbot: QtBot, path: Path, backups: Backups, calendar: Calendar
) -> None:
    with Workspace.open(path, calendar, Ticking()) as workspace:
        backing = Backing(workspace, backups, quiet_ms=1)
        with qtbot.waitSignal(backing.made):
            done(workspace, outage(2))
        assert [each.reason for each in backups.held()] == [Reason.IDLE]
        backing.end()
        assert len(backups.held()) == 1, "nothing was changed since"


def test_what_was_not_backed_up_is_when_the_file_is_closed(
    path: Path, backups: Backups, calendar: Calendar
) -> None:
    with Workspace.open(path, calendar, Ticking()) as workspace:
        backing = Backing(workspace, backups)
        done(workspace, outage(2))
        backing.end()
    (backup,) = backups.held()
    assert (backup.reason, backup.entries) == (Reason.CLOSED, 3)


def test_a_backup_that_fails_is_said_and_tried_again(
    qtbot: QtBot, path: Path, backups: Backups, calendar: Calendar
) -> None:
    backup_folder().parent.mkdir(parents=True, exist_ok=True)
    backup_folder().write_text("a file where the folder should be")
    with Workspace.open(path, calendar, Ticking()) as workspace:
        backing = Backing(workspace, backups, quiet_ms=1)
        with qtbot.waitSignal(backing.failed) as failed:
            done(workspace, outage(2))
        assert "没有备份" in failed.args[0]
        backup_folder().unlink()
        with qtbot.waitSignal(backing.made):
            done(workspace, outage(3))
        backing.end()


def test_backed_up_and_put_back_by_keys(qtbot: QtBot, desk: Desk, path: Path, backups: Backups) -> None:
    desk.show(Workspace.open(path, desk._calendar, desk.clock))
    hands = Hands(shown(desk))
    page = data_page(hands)
    assert page.backups.list.empty.isVisible()
    assert not page.backups.restore.isEnabled()
    press(qtbot, hands, KEY.Key_B, page.backups.make)
    assert page.backups.verdict.state is State.OK
    done(shown(desk).workspace, outage(2), title="登记第二件")
    press(qtbot, hands, KEY.Key_R, page.backups.restore)
    assert "登记第二件" in page.backups.list.lost.text()
    assert page.backups.question.isVisible()
    hands.key(KEY.Key_Return)
    again = shown(desk)
    assert again is not hands.window
    assert [each.id for each in again.workspace.facts.incidents] == ["I1"]
    assert again.workspace.entries[-1].kind == "restore"
    assert [each.reason for each in backups.held()] == [Reason.RESTORE, Reason.ASKED]
    newest = read(backups.held()[0].path)
    assert [entry.title for entry in newest.entries][-1] == "登记第二件"
    assert "已恢复到" in again.status.message.text()


def test_a_damaged_file_is_replaced_by_its_backup(desk: Desk, path: Path, backups: Backups) -> None:
    backups.make(Reason.ASKED)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    other = path.with_name("另一份.shouyue")
    shutil.copy(backups.held()[0].path, other)
    desk.show(Workspace.open(other, desk._calendar, desk.clock))
    Hands(shown(desk))
    desk.open_file(path)
    dialog = recovery()
    assert "文件被截断" in dialog.cause.text
    assert "读不出来" in dialog.list.lost.text()
    hands = Hands(shown(desk))
    hands.click(dialog.restore)
    assert shown(desk).workspace.path == path.resolve()
    assert [each.id for each in shown(desk).workspace.facts.incidents] == ["I1"]
    (aside,) = path.parent.glob("合同-恢复前-*")
    assert (aside / path.name).stat().st_size == len(content) // 2


def test_a_lost_file_can_be_left_alone(desk: Desk, path: Path, backups: Backups) -> None:
    backups.make(Reason.ASKED)
    other = path.with_name("另一份.shouyue")
    path.rename(other)
    desk.show(Workspace.open(other, desk._calendar, desk.clock))
    Hands(shown(desk))
    desk.open_file(path)
    dialog = recovery()
    assert "找不到文件" in dialog.cause.text
    QTest.keyClick(dialog.focusWidget() or dialog, KEY.Key_Escape)
    assert not dialog.isVisible()
    assert not path.exists()
    assert shown(desk).workspace.path == other.resolve()


def test_a_second_folder_is_chosen_and_given_up_on_the_page(
    desk: Desk, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    desk.show(Workspace.open(path, desk.days, Ticking()))
    hands = Hands(shown(desk))
    page = data_page(hands)
    parts = list(page.tabs)
    hands.click(page.filter, page.filter.point_of(parts.index("file")))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "none"))
    hands.click(page.file.choose_second)
    assert "不能写入" in page.file.second_problem.whole()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(stick))
    hands.click(page.file.choose_second)
    assert not page.file.second_problem.isVisible()
    assert page.file.second.whole() == str(stick)
    hands.click(page.filter, page.filter.point_of(parts.index("backups")))
    hands.click(page.backups.make)
    assert list(stick.glob("*/*.shouyue"))
    hands.click(page.filter, page.filter.point_of(parts.index("file")))
    hands.click(page.file.forget_second)
    assert page.file.second.whole() == "只备份在本机"
