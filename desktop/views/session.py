"""Follows the session of the desktop: its lock, and the sleep of the computer, as far as the system tells."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from PySide6.QtWidgets import QWidget


def follow_session(left: Callable[[], object], window: QWidget) -> None:
    """Have `left` called when the screen is locked or the computer goes to sleep, while the window is there.

    A system that tells nothing is no error: the wall clock notices (`Locking`).
    """
    if sys.platform == "win32":
        from desktop.views.session_windows import WindowsSession

        WindowsSession(left, window)
    else:
        from PySide6.QtDBus import QDBusConnection

        from desktop.views.session_bus import DEEPIN, SCREEN_SAVERS, BusEar, of_login

        BusEar(left, QDBusConnection.sessionBus(), SCREEN_SAVERS, DEEPIN, window)
        login = of_login(os.environ.get("XDG_SESSION_ID", ""))
        BusEar(left, QDBusConnection.systemBus(), *login, window)
