"""The desktop tells that it was locked or goes to sleep: by real signals on a bus of the test's own."""

from __future__ import annotations

import ctypes
import shutil
import subprocess
from collections.abc import Iterator
from ctypes import wintypes

import pytest
from PySide6.QtCore import ClassInfo, Property, QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.views.session import follow_session
from desktop.views.session_bus import DEEPIN, SCREEN_SAVERS, BusEar, login_path, of_login
from desktop.views.session_windows import WindowsSession

_PROPERTIES = "org.freedesktop.DBus.Properties"
_LOGIN = "/org/freedesktop/login1"
_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><listen>unix:dir={folder}</listen><policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A message bus, and nobody on it."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("没有 dbus-daemon（apt-get install dbus-daemon）")
    folder = tmp_path_factory.mktemp("bus")
    config = folder / "bus.conf"
    config.write_text(_CONFIG.format(folder=folder), encoding="utf-8")
    command = ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout
        yield daemon.stdout.readline().strip()
        daemon.terminate()


@pytest.fixture
def buses(address: str) -> Iterator[tuple[QDBusConnection, QDBusConnection]]:
    """One connection that hears and one that tells."""
    names = ("hears", "tells")
    yield tuple(QDBusConnection.connectToBus(address, name) for name in names)  # type: ignore[misc]
    for name in names:
        QDBusConnection.disconnectFromBus(name)


def settled(bus: QDBusConnection) -> None:
    """Wait until the bus knows what is to be heard: it answers in the order in which it was asked."""
    assert bus.interface().registeredServiceNames().isValid()


def signal(path: str, interface: str, name: str, *arguments: object) -> QDBusMessage:
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(list(arguments))
    return message


@pytest.mark.parametrize(
    ("path", "interface", "name", "arguments"),
    [
        ("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", [True]),
        ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", [True]),
        ("/", "org.ukui.ScreenSaver", "lock", []),
        (_LOGIN, "org.freedesktop.login1.Manager", "PrepareForSleep", [True]),
        (f"{_LOGIN}/session/_32", "org.freedesktop.login1.Session", "Lock", []),
    ],
)
def test_a_locked_screen_and_sleep_are_heard(
    qtbot: QtBot,
    buses: tuple[QDBusConnection, QDBusConnection],
    path: str,
    interface: str,
    name: str,
    arguments: list[object],
) -> None:
    hears, tells = buses
    left: list[str] = []
    heard, told = of_login("2")
    ear = BusEar(lambda: left.append(name), hears, (*SCREEN_SAVERS, *heard), {**DEEPIN, **told})
    settled(hears)
    others = (
        signal("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", False),
        signal("/", "org.ukui.ScreenSaver", "unlock"),
        signal(_LOGIN, "org.freedesktop.login1.Manager", "PrepareForSleep", False),
        signal(f"{_LOGIN}/session/_33", "org.freedesktop.login1.Session", "Lock"),
    )
    for message in (*others, signal(path, interface, name, *arguments)):
        assert tells.send(message)
    qtbot.waitUntil(lambda: bool(left))
    assert left == [name], "what ends, and what another session does, is no reason to lock"
    ear.deleteLater()


@ClassInfo({"D-Bus Interface": "com.deepin.SessionManager"})  # type: ignore[call-arg]
class Deepin(QObject):  # type: ignore[operator]
    """The session manager of UOS, as far as it matters."""

    locked = False

    def _locked(self) -> bool:
        return self.locked

    Locked = Property(bool, _locked)


def test_a_desktop_that_tells_by_a_property_is_asked(
    qtbot: QtBot, buses: tuple[QDBusConnection, QDBusConnection]
) -> None:
    hears, tells = buses
    manager, left = Deepin(), list[bool]()
    path = "/com/deepin/SessionManager"
    assert tells.registerObject(path, manager, QDBusConnection.RegisterOption.ExportAllProperties)
    ear = BusEar(lambda: left.append(manager.locked), hears, SCREEN_SAVERS, DEEPIN)
    settled(hears)
    asked = signal("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", True)
    for locked in (False, True):
        manager.locked = locked
        tells.send(signal(path, _PROPERTIES, "PropertiesChanged", "com.deepin.SessionManager", {}, []))
        if not locked:  # What was sent later is heard later: by then the answer about the first was there.
            tells.send(asked)
        qtbot.waitUntil(lambda: bool(left))
        assert left.pop() is locked
    ear.deleteLater()


def test_a_computer_without_a_bus_is_silent(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    nowhere = QDBusConnection("nowhere")
    assert not nowhere.isConnected()
    heard, told = of_login("")
    BusEar(lambda: None, nowhere, heard, told).deleteLater()
    monkeypatch.setenv("XDG_SESSION_ID", "c1")
    window = QWidget()
    qtbot.addWidget(window)
    follow_session(lambda: None, window)
    assert len(window.findChildren(BusEar)) == 2


@pytest.mark.parametrize(("name", "path"), [("2", "_32"), ("c2", "c2"), ("a-b", "a_2db"), ("12", "_312")])
def test_a_session_is_named_as_login1_does(name: str, path: str) -> None:
    assert login_path(name).rpartition("/")[2] == path


@pytest.mark.parametrize(
    ("message", "what", "locks"),
    [
        (0x02B1, 0x7, True),
        (0x02B1, 0x8, False),
        (0x0218, 0x4, True),
        (0x0218, 0x12, False),
        (0x0100, 7, False),
    ],
)
def test_the_messages_of_windows_are_told_apart(qtbot: QtBot, message: int, what: int, locks: bool) -> None:
    """The filter is asked as Qt would; that Windows sends these can only be seen there."""
    left: list[int] = []
    window = QWidget()
    qtbot.addWidget(window)
    told = wintypes.MSG(message=message, wParam=what)
    answer = WindowsSession(lambda: left.append(what), window).nativeEventFilter(
        b"windows_generic_MSG", ctypes.addressof(told)
    )
    assert answer == (False, 0), "the message goes its way"
    assert left == ([what] if locks else [])
