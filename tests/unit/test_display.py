"""When a window can be shown: a display that is named must answer."""

from __future__ import annotations

import socket
import struct
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.services.display import has_display

#: Where the displays of this computer are listened at, by their number.
_SOCKETS = Path("/tmp/.X11-unix")
_NOBODY = "127.0.0.1:59000"


@pytest.mark.parametrize(
    ("platform", "environment", "shown"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}, False),
        ("linux", {"DISPLAY": _NOBODY}, False),
        ("linux", {"DISPLAY": "no display at all"}, False),
        ("linux", {"WAYLAND_DISPLAY": "/nowhere/wayland-0"}, False),
        ("linux", {"QT_QPA_PLATFORM": "xcb", "DISPLAY": _NOBODY}, False),
        ("linux", {"QT_QPA_PLATFORM": "wayland;xcb"}, False),
        ("linux", {"QT_QPA_PLATFORM": "vnc:size=800x600"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen", "DISPLAY": _NOBODY}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_a_window_needs_a_display_on_linux(platform: str, environment: dict[str, str], shown: bool) -> None:
    assert has_display(platform, environment) is shown


@pytest.fixture
def listening() -> Iterator[int]:
    """The number of an X display without screens, that lets the first caller in."""
    _SOCKETS.mkdir(mode=0o1777, exist_ok=True)
    with socket.socket(socket.AF_UNIX) as server:
        number = next(each for each in range(900, 1000) if not (_SOCKETS / f"X{each}").exists())
        server.bind(str(_SOCKETS / f"X{number}"))
        server.listen()
        answering = threading.Thread(target=_let_in, args=(server,))
        answering.start()
        yield number
        answering.join()
    (_SOCKETS / f"X{number}").unlink()


def _let_in(server: socket.socket) -> None:
    caller, _ = server.accept()
    with caller:
        caller.recv(64)
        caller.sendall(struct.pack("<BxHHH32x", 1, 11, 0, 8))
        caller.recv(64)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X displays")
def test_an_x_display_that_answers(listening: int) -> None:
    assert has_display("linux", {"DISPLAY": f":{listening}"})


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Wayland displays")
def test_a_wayland_display_that_listens() -> None:
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as server:
        environment = {"XDG_RUNTIME_DIR": folder, "WAYLAND_DISPLAY": "wayland-0"}
        assert not has_display("linux", environment)
        server.bind(str(Path(folder) / "wayland-0"))
        server.listen()
        assert has_display("linux", environment)
