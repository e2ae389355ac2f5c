"""From starting the program until its overview is painted, against a bare Qt window started the same way.

Each start is a process of its own, the two taking turns. Run: python -m tests.bench.start [starts]
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from desktop.exchange.china import load_calendar
from desktop.services.clock import beijing_now
from desktop.services.sample import sample_file
from tests.bench.figures import Measured, report

STARTS = 7
_PATIENCE_S = 60


def measure(starts: int = STARTS) -> tuple[Measured, Measured]:
    """The overview painted, and its charts after it; medians over `starts` starts after one to warm up."""
    with tempfile.TemporaryDirectory() as folder:
        file = sample_file(Path(folder), load_calendar(), beijing_now)
        pairs = [(moments("overview", str(file)), moments("bare")) for _ in range(starts + 1)]
    overview = tuple(shown[0] for shown, _ in pairs[1:])
    charts = tuple(shown[1] - shown[0] for shown, _ in pairs[1:])
    bare = tuple(plain[0] for _, plain in pairs[1:])
    return (
        Measured("overview painted", overview, bare, "aim ratio 2, at most 3"),
        Measured("charts after that", charts, bare, "at most 1000 ms"),
    )


def moments(*words: str) -> list[float]:
    """Milliseconds from the start of a process until each line that it says; at home in an empty folder.

    A window that was never opened before has its full size, so that its charts are in sight.
    """
    with tempfile.TemporaryDirectory() as home:
        environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
        environment |= {f"XDG_{kind}_HOME": home for kind in ("CONFIG", "DATA", "STATE")}
        command = [sys.executable, "-m", "tests.bench.started", *words]
        started = time.perf_counter()
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            guard = threading.Timer(_PATIENCE_S, process.kill)
            guard.start()
            found = [(time.perf_counter() - started) * 1000 for _ in process.stdout]
            guard.cancel()
    if process.returncode:
        raise RuntimeError(f"{words}: status {process.returncode}")
    return found


def main(words: list[str]) -> None:
    """Print the figures."""
    report("start to painted overview (baseline: a bare window)", measure(*map(int, words)))


if __name__ == "__main__":
    main(sys.argv[1:])
