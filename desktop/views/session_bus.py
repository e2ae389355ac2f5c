"""Hears on the message buses of a Linux desktop that the screen was locked or the computer goes to sleep.

A bus is a socket of this computer, no network. Where there is none, nothing is heard, and nothing waits.
"""

from __future__ import annotations

import string
from collections.abc import Callable, Mapping

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusVariant

_PROPERTIES = "org.freedesktop.DBus.Properties"
_MANAGER, _SESSION = "org.freedesktop.login1.Manager", "org.freedesktop.login1.Session"
_PLAIN = frozenset(string.ascii_letters + string.digits)

#: A signal by path (empty: any), interface and name, and the slot that takes it.
Heard = tuple[str, str, str, str]
#: A property that tells: the path, then its interface and name.
Told = Mapping[str, tuple[str, str]]

#: On the bus of the session: freedesktop and KDE, GNOME, UKUI (Kylin).
SCREEN_SAVERS: tuple[Heard, ...] = (
    ("", "org.freedesktop.ScreenSaver", "ActiveChanged", "began(bool)"),
    ("", "org.gnome.ScreenSaver", "ActiveChanged", "began(bool)"),
    ("", "org.ukui.ScreenSaver", "lock", "came()"),
)
#: The desktop of UOS, before and since its version 23.
DEEPIN: Told = {
    "/com/deepin/SessionManager": ("com.deepin.SessionManager", "Locked"),
    "/org/deepin/dde/SessionManager1": ("org.deepin.dde.SessionManager1", "Locked"),
}


class BusEar(QObject):
    """`BusEar(left, bus, heard, told, parent)` calls `left()`; ends with its parent."""

    def __init__(
        self,
        left: Callable[[], object],
        bus: QDBusConnection,
        heard: tuple[Heard, ...],
        told: Told,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._left, self._bus, self._told = left, bus, told
        for signal in heard:
            self._hear(*signal)
        for path in told:
            self._hear(path, _PROPERTIES, "PropertiesChanged", "changed(QDBusMessage)")

    def _hear(self, path: str, interface: str, name: str, slot: str) -> None:
        self._bus.connect("", path, interface, name, self, SLOT(slot))  # type: ignore[call-overload]

    @Slot()
    def came(self) -> None:
        """A signal that says by itself that somebody left."""
        self._left()

    @Slot(bool)
    def began(self, begins: bool) -> None:
        """A signal that comes at the beginning and at the end."""
        if begins:
            self._left()

    @Slot(QDBusMessage)
    def changed(self, message: QDBusMessage) -> None:
        """Some property is another: ask for the one that matters, waiting for nothing."""
        ask = QDBusMessage.createMethodCall(message.service(), message.path(), _PROPERTIES, "Get")
        ask.setArguments(list(self._told[message.path()]))
        watcher = QDBusPendingCallWatcher(self._bus.asyncCall(ask), self)
        watcher.finished.connect(self._take)

    def _take(self, watcher: QDBusPendingCallWatcher) -> None:
        reply = watcher.reply()
        watcher.deleteLater()
        if reply.type() is QDBusMessage.MessageType.ReplyMessage:
            (value,) = reply.arguments()
            self.began((value.variant() if isinstance(value, QDBusVariant) else value) is True)


def of_login(session_id: str) -> tuple[tuple[Heard, ...], Told]:
    """What login1 tells on the bus of the system: sleep, and the lock of this session."""
    sleep: Heard = ("", _MANAGER, "PrepareForSleep", "began(bool)")
    if not session_id:
        return (sleep,), {}
    path = login_path(session_id)
    return (sleep, (path, _SESSION, "Lock", "came()")), {path: (_SESSION, "LockedHint")}


def login_path(session_id: str) -> str:
    """Where login1 shows a session: what is no letter, and a digit in front, is written by its number."""
    return "/org/freedesktop/login1/session/" + "".join(
        letter if letter in _PLAIN and (place or not letter.isdigit()) else f"_{ord(letter):02x}"
        for place, letter in enumerate(session_id)
    )
