"""From starting the program until its overview is painted, against a bare Qt window started the same way.

Each start is a process of its own, the two taking turns. Both find their modules compiled, as an installed
program does after its first run. Run: python -m tests.bench.start [starts]
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


def measure(starts: int = STARTS) -> tuple[Measured, Measured, Measured]:
    """The overview painted, and how long after it the charts are and everything else is ready.

    Medians over `starts` starts after one to warm up.
    """
    with tempfile.TemporaryDirectory() as folder:
        file = sample_file(Path(folder), load_calendar(), beijing_now)
        compiled = str(Path(folder) / "compiled")
        pairs = [
            (moments(compiled, "overview", str(file)), moments(compiled, "bare")) for _ in range(starts + 1)
        ]
    shown, bare = [pair[0] for pair in pairs[1:]], tuple(pair[1]["window"] for pair in pairs[1:])
    overview = tuple(each["overview"] for each in shown)
    charts = tuple(each["charts"] - each["overview"] for each in shown)
    ready = tuple(each["ready"] - each["overview"] for each in shown)
    return (
        Measured("overview painted", overview, bare, "aim ratio 2, at most 3"),
        Measured("charts after that", charts, bare, "at most 1000 ms"),
        Measured("all pages ready after that", ready, bare, "no aim"),
    )


def moments(compiled: str, *words: str) -> dict[str, float]:
    """Milliseconds from the start of a process until each word that it says; at home in an empty folder.

    A window that was never opened before has its full size, so that its charts are in sight. `compiled` is
    where Python keeps what it compiled, so that it is kept whatever the environment says.
    """
    with tempfile.TemporaryDirectory() as home:
        environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPYCACHEPREFIX": compiled}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment |= {f"XDG_{kind}_HOME": home for kind in ("CONFIG", "DATA", "STATE")}
        command = [sys.executable, "-m", "tests.bench.started", *words]
        started = time.perf_counter()
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            guard = threading.Timer(_PATIENCE_S, process.kill)
            guard.start()
            found = {line.decode().strip(): (time.perf_counter() - started) * 1000 for line in process.stdout}
            guard.cancel()
    if process.returncode:
        raise RuntimeError(f"{words}: status {process.returncode}")
    return found


def main(words: list[str]) -> None:
    """Print the figures."""
    report("start to painted overview (baseline: a bare window)", measure(*map(int, words)))


if __name__ == "__main__":
    main(sys.argv[1:])
