"""What every bench prints: medians in milliseconds, each against a baseline of the same run."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence

import msgspec


class Measured(msgspec.Struct, frozen=True):
    """One thing measured several times beside a baseline, in milliseconds; `aim` in words."""

    name: str
    samples: tuple[float, ...]
    baseline: tuple[float, ...]
    aim: str = ""

    @property
    def median(self) -> float:
        """The median."""
        return statistics.median(self.samples)

    @property
    def slow(self) -> float:
        """What nine of ten stay under."""
        return sorted(self.samples)[int(0.9 * (len(self.samples) - 1))]

    @property
    def ratio(self) -> float:
        """The median as a multiple of the baseline's."""
        return self.median / statistics.median(self.baseline)

    def __str__(self) -> str:
        base = statistics.median(self.baseline)
        return (
            f"{self.name}: median {self.median:.1f} ms, nine of ten under {self.slow:.1f} ms, "
            f"n={len(self.samples)}; baseline {base:.2f} ms; ratio {self.ratio:.2f}; {self.aim}"
        )


def timed(work: Callable[[], object]) -> float:
    """How long `work` takes, in milliseconds."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def report(title: str, measured: Sequence[Measured]) -> None:
    """Print one bench."""
    print(title)
    for each in measured:
        print(f"  {each}")
