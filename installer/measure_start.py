"""`make measured`: how long the packed program takes to its painted overview, beside the checkout.

Both open copies of the same contract file on the same screen without a monitor, taking turns, each at home in
an empty folder of its own. Told are seconds by the clock and of the processor, until the overview's figures
stand on the screen and until its charts do: medians, after one start of each to warm up.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop.exchange.china import load_calendar
from desktop.services.clock import beijing_now
from desktop.services.sample import sample_file
from installer.package import PROGRAM
from installer.parts import ROOT
from installer.trial.screen import PIXEL, SIZE, Screen, screen

STARTS = 9
#: What the packed program may take at most, as a multiple of the checkout.
MOST = 1.3
#: The lines of the screen in which figures and charts stand, of which every fourth is looked at, and where
#: the page begins in them, beside the rail.
_FIGURES, _CHARTS, _LEFT = range(200, 330, 4), range(600, 740, 4), 180
#: Fewer different pixels are background and frames.
_LEAST_COLOURS = 48
_DISPLAY = 94
_PATIENCE_S = 60.0
_PAUSE_S = 0.004
_TICKS = os.sysconf("SC_CLK_TCK")


#: What is measured of a start, in this order.
FIGURES = ("画出数字，秒", "画出数字，处理器秒", "画出图表，秒", "画出图表，处理器秒")
#: Those of them that are limited.
_LIMITED = 2


def start(words: Sequence[str | Path], file: Path, shown: Screen, compiled: Path) -> tuple[float, ...]:
    """Open a copy of the file once; the FIGURES of it. The program is ended when its charts are painted."""
    _awaited(shown, lambda pixels: _colours(pixels, _CHARTS) < _LEAST_COLOURS)
    with tempfile.TemporaryDirectory() as home:
        copy = shutil.copy(file, home)
        environment = {**os.environ, "DISPLAY": f":{shown.display}", "PYTHONPYCACHEPREFIX": str(compiled)}
        environment |= {f"XDG_{kind}_HOME": home for kind in ("CONFIG", "DATA", "STATE")}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # An installed checkout is compiled.
        begun = time.perf_counter()
        with subprocess.Popen([*words, copy], env=environment, cwd=ROOT, start_new_session=True) as process:
            try:
                return (
                    *_painted(shown, _FIGURES, process.pid, begun),
                    *_painted(shown, _CHARTS, process.pid, begun),
                )
            finally:
                os.killpg(process.pid, signal.SIGKILL)


def _painted(shown: Screen, lines: range, session: int, begun: float) -> tuple[float, float]:
    """Seconds by the clock and of the processor until something stands in the lines."""
    _awaited(shown, lambda pixels: _colours(pixels, lines) >= _LEAST_COLOURS)
    return time.perf_counter() - begun, _processor(session)


def _awaited(shown: Screen, true: Callable[[bytes], bool]) -> None:
    end = time.monotonic() + _PATIENCE_S
    while not true(shown.pixels()):
        if time.monotonic() > end:
            raise TimeoutError("窗口没有画出来")
        time.sleep(_PAUSE_S)


def _colours(pixels: bytes, lines: range) -> int:
    width = len(pixels) // SIZE[1]
    left = _LEFT * PIXEL
    shown = b"".join(pixels[line * width + left : (line + 1) * width] for line in lines)
    return len(set(memoryview(shown).cast("I")))


def _processor(session: int) -> float:
    """The seconds of processor time that the programs of a session have taken."""
    taken = 0
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text("utf-8").rpartition(")")[2].split()
        except OSError:  # It has ended meanwhile.
            continue
        if int(fields[3]) == session:
            taken += sum(map(int, fields[11:15]))
    return taken / _TICKS


def main() -> int:
    """Print the medians of program / checkout; 1 where the program takes too long."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--starts", type=int, default=STARTS)
    parser.add_argument("--program", type=Path, default=ROOT / PROGRAM)
    options = parser.parse_args()
    commands = ([options.program / "shouyue"], [sys.executable, "-m", "desktop"])
    with screen(_DISPLAY) as shown, tempfile.TemporaryDirectory() as folder:
        file, compiled = sample_file(Path(folder), load_calendar(), beijing_now), Path(folder, "compiled")
        rounds = [
            [start(words, file, shown, compiled) for words in commands] for _ in range(options.starts + 1)
        ][1:]
    within = True
    for index, name in enumerate(FIGURES):
        packed, checkout = (statistics.median(each[side][index] for each in rounds) for side in (0, 1))
        print(f"{name}  {packed:5.2f} / {checkout:5.2f} = {packed / checkout:.2f}")
        within = within and (index >= _LIMITED or packed <= MOST * checkout)
    return int(not within)


if __name__ == "__main__":
    sys.exit(main())
