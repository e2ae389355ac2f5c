"""The start: files opened in place of each other, refusals, errors nobody caught, pictures."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

import desktop.app
from desktop.app import Desk, first_file, make_window, take_chinese, take_picture
from desktop.exchange.template import load_contract
from desktop.models.calendar import AsOf, Calendar
from desktop.services.sample import FILE_NAME, open_sample
from desktop.services.workspace import Workspace
from desktop.storage.errors import InUse, StorageFailed
from desktop.views.dialogs.founding import FoundingDialog
from desktop.views.dialogs.start import StartDialog
from desktop.views.i18n import Language, preferred
from desktop.views.preferences import Preferences
from desktop.views.theme import Mode, Theme
from tests.gui.screen import shown


def clock() -> dt.datetime:
    return dt.datetime(2026, 4, 10, 10, 42, 7)


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "window.ini")


@pytest.fixture
def desk(
    qtbot: QtBot, theme: Theme, calendar: Calendar, sample: Workspace, preferences: Preferences
) -> Iterator[Desk]:
    made = Desk(theme, calendar, clock, preferences)
    made.show(sample)
    yield made
    window = shown(made)
    window.close()
    window.workspace.close()
    window.deleteLater()


def test_another_file_takes_the_place_of_the_first(desk: Desk, tmp_path: Path, calendar: Calendar) -> None:
    before = shown(desk)
    Workspace.create(tmp_path / "new.shouyue", load_contract(), calendar, clock).close()
    desk.open_file(tmp_path / "new.shouyue")
    assert shown(desk) is not before
    assert shown(desk).workspace.path == (tmp_path / "new.shouyue").resolve()
    assert not shown(desk).workspace.facts.incidents
    assert not before.isVisible()
    with Workspace.open(before.workspace.path, calendar, clock) as again:
        assert again.facts.incidents, "the file before was let go"


def test_a_refused_file_leaves_the_first_open(desk: Desk, tmp_path: Path, calendar: Calendar) -> None:
    before = shown(desk)
    damaged = tmp_path / "damaged.shouyue"
    damaged.write_bytes(b"no contract at all")
    desk.open_file(damaged)
    assert shown(desk) is before
    assert before.banner.isVisible()
    assert str(damaged) in before.banner.words.whole()
    assert damaged.read_bytes() == b"no contract at all"
    with pytest.raises(InUse):
        Workspace.open(before.workspace.path, calendar, clock)


def test_the_file_that_is_open_is_not_opened_twice(desk: Desk) -> None:
    before = shown(desk)
    desk.open_file(before.workspace.path)
    assert shown(desk) is before
    assert not before.banner.isVisible()


def test_an_error_nobody_caught_is_shown_and_loses_nothing(desk: Desk, tmp_path: Path) -> None:
    window = shown(desk)
    desk.tell_error(ValueError, ValueError("boom"), None)
    assert window.banner.isVisible()
    assert "boom" in window.banner.words.whole()
    assert "已保存的内容" in window.banner.words.whole()
    desk.tell_error(StorageFailed, StorageFailed(tmp_path, "磁盘空间不足"), None)
    assert window.banner.title.whole() == "没有保存"
    assert "磁盘空间不足" in window.banner.words.whole()


def test_the_language_is_kept_for_the_next_start(
    desk: Desk, preferences: Preferences, tmp_path: Path
) -> None:
    window = shown(desk)
    assert preferred(tmp_path / "window.ini") is Language.CHINESE
    window.bar.look.menu().actions()[-1].trigger()
    assert preferred(tmp_path / "window.ini") is Language.ENGLISH
    assert "English from the next start" in window.status.message.whole()
    assert Preferences(tmp_path / "window.ini").mode is preferences.mode


def test_the_look_is_kept(desk: Desk, preferences: Preferences, tmp_path: Path, theme: Theme) -> None:
    assert preferences.mode is Mode.SYSTEM
    shown(desk).set_mode(Mode.DARK)
    desk.close()
    kept = Preferences(tmp_path / "window.ini")
    assert kept.mode is Mode.DARK
    assert kept.place
    theme.set_mode(Mode.LIGHT)


def test_a_damaged_sample_is_put_aside_and_said_so(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "data"
    kept.mkdir()
    (kept / FILE_NAME).write_bytes(b"no contract at all")
    monkeypatch.setattr(desktop.app, "data_folder", lambda: kept)
    desk.show_sample()
    window = shown(desk)
    assert window.workspace.path == (kept / FILE_NAME).resolve()
    assert window.workspace.facts.incidents
    assert window.banner.title.whole() == "示例合同已重新建立"
    assert "已损坏 2026-04-10" in window.banner.words.whole()
    desk.show_sample()
    assert shown(desk) is window, "it is open already, not in another window"


def test_what_is_not_of_this_program_speaks_chinese_too(qapp: QApplication) -> None:
    """Dialogs for files and menus of text fields where the desktop brings none of its own."""
    words = take_chinese(qapp)
    assert QCoreApplication.translate("QFileDialog", "Look in:") == "查找范围："
    assert qapp.removeTranslator(words)


def test_a_missing_font_is_said_in_both_languages(
    qtbot: QtBot, theme: Theme, sample: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desktop.app, "has_chinese_font", lambda: False)
    window = make_window(sample, theme, clock)
    qtbot.addWidget(window)
    words = window.banner.words.whole()
    assert "没有找到中文字体" in words
    assert "No Chinese font found" in words
    window.close()


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_a_picture_shows_the_window(
    qtbot: QtBot, sample: Workspace, tmp_path: Path, theme: Theme, mode: Mode
) -> None:
    target = take_picture(sample, tmp_path / "pictures" / "window.png", mode=mode, figure_id="penalties.cap")
    picture = QImage(str(target))
    assert (picture.width(), picture.height()) == (1366, 768)
    colours = {picture.pixelColor(x, y).name() for x in range(0, 1366, 7) for y in range(0, 768, 7)}
    assert len(colours) > 20
    assert (picture.pixelColor(160, 100).lightness() < 128) is (mode is Mode.DARK)


def test_an_empty_contract_opens_on_every_page(
    qtbot: QtBot, theme: Theme, tmp_path: Path, calendar: Calendar
) -> None:
    with Workspace.create(tmp_path / "empty.shouyue", load_contract(), calendar, clock) as empty:
        window = make_window(empty, theme, clock)
        qtbot.addWidget(window)
        window.show()
        for index in range(len(window.stack.specs)):
            window.show_page(index)
            empty.set_as_of(AsOf(dt.date(2025, 3, 1)))
            empty.set_as_of(AsOf(dt.date(2027, 3, 1)))
        window.close()


def test_charts_are_not_loaded_before_the_first_paint() -> None:
    code = "import sys, desktop.app; sys.exit('pyqtgraph' in sys.modules or 'numpy' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_sample_says_what_it_is_until_that_is_closed(
    theme: Theme,
    calendar: Calendar,
    preferences: Preferences,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    monkeypatch.setattr(desktop.app, "data_folder", lambda: tmp_path / "data")
    made = Desk(theme, calendar, clock, preferences)
    made.show(open_sample(tmp_path / "data", calendar, clock))
    strip = shown(made).welcome
    assert strip.isVisible()
    with qtbot.waitSignal(shown(made).create_asked):
        QTest.mouseClick(strip.create_button, Qt.MouseButton.LeftButton)
    dialog = shown(made).findChild(FoundingDialog)
    assert dialog is not None
    dialog.reject()
    QTest.mouseClick(strip.close_button, Qt.MouseButton.LeftButton)
    assert not strip.isVisible()
    made.show_sample()
    assert preferences.welcomed
    assert preferences.last_file is None, "the sample is not a file of one's own"
    made.close()
    shown(made).close()


def test_the_last_file_is_opened_again(
    desk: Desk, preferences: Preferences, tmp_path: Path, calendar: Calendar, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "new.shouyue"
    Workspace.create(path, load_contract(), calendar, clock).close()
    desk.open_file(path)
    assert not shown(desk).welcome.isVisible()
    assert preferences.last_file == path.resolve()
    desk.close()
    notes: list[str] = []
    with first_file(None, preferences, calendar, notes) as again:
        assert again.path == path.resolve()
    assert not notes
    path.write_bytes(b"no contract at all")
    monkeypatch.setattr(desktop.app, "data_folder", lambda: tmp_path / "data")
    with first_file(None, preferences, calendar, notes) as sample:
        assert sample.path.name == FILE_NAME
    assert notes[0].startswith("没有打开上次的文件：")
    path.unlink()
    with first_file(None, preferences, calendar, notes) as sample:
        assert sample.path.name == FILE_NAME
    assert "找不到文件" in notes[1]


def test_the_first_start_offers_three_ways_and_only_once(
    desk: Desk, preferences: Preferences, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    window = shown(desk)
    preferences._settings.remove("window/file")
    desk.offer_start()
    dialog = window.findChild(StartDialog)
    assert dialog is not None
    assert QTest.qWaitForWindowFocused(dialog)
    asked: list[str] = []

    def ask(*_args: object) -> tuple[str, str]:
        asked.append("asked")
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", ask)
    with qtbot.waitSignal(dialog.open_button.clicked):
        QTest.keyClick(dialog, Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)
    assert asked == ["asked"]
    assert not dialog.isVisible()
    desk.offer_start()
    assert not any(each.isVisible() for each in window.findChildren(StartDialog))


def test_the_first_start_leads_to_the_wizard_or_leaves_the_sample(
    desk: Desk, preferences: Preferences, tmp_path: Path
) -> None:
    window = shown(desk)
    preferences._settings.remove("window/file")
    desk.offer_start()
    dialog = window.findChild(StartDialog)
    assert dialog is not None
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    wizard = window.findChild(FoundingDialog)
    assert wizard is not None
    assert wizard.isVisible()
    QTest.keyClick(wizard, Qt.Key.Key_Escape)
    assert not wizard.isVisible(), "nothing was typed, so nothing is asked"
    assert shown(desk) is window


def test_who_has_a_file_is_offered_nothing(desk: Desk, preferences: Preferences) -> None:
    assert preferences.last_file is not None
    desk.offer_start()
    assert shown(desk).findChild(StartDialog) is None
    assert not preferences.offered
