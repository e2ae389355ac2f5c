"""The response times of very many incidents, moved along frame by frame; against a label's new text.

Every frame is painted before the next one begins. Run: python -m tests.bench.chart [incidents]
"""

from __future__ import annotations

import os
import statistics
import sys
from functools import partial

from PySide6.QtWidgets import QApplication, QMainWindow

from desktop.exchange.template import load_contract
from desktop.rules.memo import Memo
from desktop.views.charts.times import TimesPlot
from desktop.views.charts.times_data import times
from desktop.views.charts.trend_data import View
from desktop.views.theme import Mode, Theme
from desktop.views.widgets import Explainer
from tests.bench.dataset import generated_facts
from tests.bench.edit import Painted, bare
from tests.bench.figures import Measured, report

INCIDENTS = 100_000
FRAMES = 60
#: So much of what is in sight goes by with a frame.
_SHARE = 0.02


def measure(incidents: int = INCIDENTS, frames: int = FRAMES) -> list[Measured]:
    """Pan with nearly everything in sight, and with a few weeks of it."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    Theme(application, Mode.LIGHT)
    plot = TimesPlot(Explainer())
    window = QMainWindow()
    window.setCentralWidget(plot)
    window.resize(1100, 520)
    plot.show_times(times(load_contract().terms, generated_facts(incidents), (), View(), Memo()))
    painted = Painted(window)
    painted.after(window.show)
    label = tuple(bare(max(frames, 2)))
    found = []
    for name, share in (("half a year", 0.5), ("three weeks", 1 / 17)):
        plot.show_all()
        plot.zoom(share, 0.0)
        steps = [_SHARE if number < frames / 2 else -_SHARE for number in range(frames)]
        samples = tuple([painted.after(partial(plot.pan, step)) for step in steps])
        rate = 1000 / statistics.median(samples)
        aim = f"{rate:.0f} frames a second, aim 30"
        found.append(Measured(f"a frame of {name}, {incidents:,} incidents", samples, label, aim))
    window.close()
    return found


def main(words: list[str]) -> None:
    """Print the figures."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    report("panning a chart (baseline: a label)", measure(*map(int, words)))


if __name__ == "__main__":
    main(sys.argv[1:])
