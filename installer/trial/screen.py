"""An X server without a screen: Xvfb keeps its picture as an X window dump in a file."""

from __future__ import annotations

import contextlib
import mmap
import struct
import subprocess
import tempfile
import time
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

SIZE = (1366, 768)
#: The numbers at the head of a dump that say where the picture begins: bytes of the head, colours after it.
_HEAD, _COLOURS, _BYTES_PER_LINE = 0, 19, 12
_COLOUR_BYTES = 12
#: The bytes of a pixel.
PIXEL = 4
_PNG = b"\x89PNG\r\n\x1a\n"
#: How long a picture stays as it is until nothing more is expected of it, in seconds.
_QUIET_S = 3.0
_PATIENCE_S = 120.0
_PAUSE_S = 0.25
#: A picture of fewer different pixels is an empty screen or an empty window.
_LEAST_COLOURS = 64


class Screen(NamedTuple):
    """A running server: the number of its display, and the file with its picture."""

    display: int
    file: Path

    def pixels(self) -> bytes:
        """The lines of the picture as they stand now, four bytes a pixel: blue, green, red, nothing."""
        with self.file.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as dump:
            head = struct.unpack_from(">25I", dump)
            begin = head[_HEAD] + head[_COLOURS] * _COLOUR_BYTES
            return dump[begin : begin + head[_BYTES_PER_LINE] * SIZE[1]]

    def settled(self) -> bytes:
        """The picture once a window is drawn and nothing has changed for a while; TimeoutError."""
        seen, since, end = b"", 0.0, time.monotonic() + _PATIENCE_S
        while time.monotonic() < end:
            time.sleep(_PAUSE_S)
            now = self.pixels()
            if now != seen:
                seen, since = now, time.monotonic()
            elif time.monotonic() - since >= _QUIET_S and _drawn(now):
                return now
        raise TimeoutError("窗口没有画出来")


def _drawn(pixels: bytes) -> bool:
    return len(set(memoryview(pixels).cast("I"))) >= _LEAST_COLOURS


@contextlib.contextmanager
def screen(display: int) -> Iterator[Screen]:
    """A server for as long as it is needed; whoever is on this computer may draw on it."""
    size = ("-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24")
    with tempfile.TemporaryDirectory() as folder:
        words = ["Xvfb", f":{display}", "-ac", "-noreset", "-nocursor", *size, "-fbdir", folder]
        with subprocess.Popen(words, stderr=subprocess.DEVNULL) as server:
            try:
                yield Screen(display, _awaited(Path(folder, "Xvfb_screen0"), display))
            finally:
                server.terminate()


def _awaited(file: Path, display: int) -> Path:
    socket, end = Path(f"/tmp/.X11-unix/X{display}"), time.monotonic() + _PATIENCE_S
    while not (socket.exists() and file.exists() and file.stat().st_size):
        if time.monotonic() > end:
            raise TimeoutError(f"Xvfb :{display} 没有启动")
        time.sleep(_PAUSE_S)
    return file


def png(pixels: bytes) -> bytes:
    """The picture as a PNG file."""
    width, height = SIZE
    line, rows = len(pixels) // height, bytearray()
    for begin in range(0, line * height, line):
        row = pixels[begin : begin + width * PIXEL]
        plain = bytearray(width * 3)
        plain[0::3], plain[1::3], plain[2::3] = row[2::4], row[1::4], row[0::4]
        rows += b"\0" + plain
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(rows), 6)), (b"IEND", b""))
    return _PNG + b"".join(_chunk(kind, content) for kind, content in parts)


def _chunk(kind: bytes, content: bytes) -> bytes:
    sealed = kind + content
    return struct.pack(">I", len(content)) + sealed + struct.pack(">I", zlib.crc32(sealed))
