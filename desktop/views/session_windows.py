"""Hears from Windows that the screen was locked or the computer is going to sleep."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from ctypes import wintypes
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication
from PySide6.QtWidgets import QWidget

_SESSION_CHANGE, _POWER = 0x02B1, 0x0218
#: What these two messages mean: the session was locked, left by remote desktop or for another user; sleep.
_LEFT = {_SESSION_CHANGE: (0x7, 0x2, 0x4), _POWER: (0x4,)}
_THIS_SESSION = 0
_Bytes = QByteArray | bytes | bytearray | memoryview


class WindowsSession(QAbstractNativeEventFilter):
    """`WindowsSession(left, window)` calls `left()` until the window is gone."""

    def __init__(self, left: Callable[[], object], window: QWidget) -> None:
        super().__init__()
        self._left = left
        application = QCoreApplication.instance()
        if sys.platform == "win32" and application is not None:
            handle = int(window.winId())
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(wintypes.HWND(handle), _THIS_SESSION)
            application.installNativeEventFilter(self)
            window.destroyed.connect(lambda: application.removeNativeEventFilter(self))

    def nativeEventFilter(self, kind: _Bytes, message: Any) -> object:  # noqa: N802 - Qt's name
        """Look at a message of the system, which goes its way."""
        if QByteArray(kind).data() == b"windows_generic_MSG":
            told = wintypes.MSG.from_address(int(message))
            if told.wParam in _LEFT.get(told.message, ()):
                self._left()
        return False, 0
