"""Whether a window can be shown. Qt ends the process where the display that is named cannot be reached."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def has_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether a window can be shown; `platform` as in sys.platform.

    On Linux a display must be named and answer, unless another platform of Qt was chosen on purpose.
    """
    if not platform.startswith("linux"):
        return True
    chosen = [name.partition(":")[0] for name in environment.get("QT_QPA_PLATFORM", "").split(";") if name]
    if any(not name.startswith(("xcb", "wayland")) for name in chosen):
        return True
    return _wayland_answers(environment) or _x_answers(environment.get("DISPLAY", ""))


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    if not name:
        return False
    import socket

    place = Path(environment.get("XDG_RUNTIME_DIR", "")) / name
    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(str(place))
        except OSError:
            return False
    return True


def _x_answers(display: str) -> bool:
    """Asked through the library that Qt uses, so that addresses and permissions are judged as it does."""
    if not display:
        return False
    import ctypes

    try:
        library = ctypes.CDLL("libxcb.so.1")
    except OSError:  # Without it Qt cannot show a window either.
        return False
    library.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(library.xcb_connect(display.encode(), None))
    failed = library.xcb_connection_has_error(connection)
    library.xcb_disconnect(connection)
    return not failed
