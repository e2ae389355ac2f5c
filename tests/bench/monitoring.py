"""Samples of monitoring from the file to their outages, against Python's csv reader alone over the same file.

Run: python -m tests.bench.monitoring [rows]
"""

from __future__ import annotations

import csv
import datetime as dt
import random
import sys
import tempfile
from pathlib import Path

from desktop.exchange.monitoring import Digest, Rules, Streaming, condensed, look_at
from tests.bench.dataset import SEED
from tests.bench.figures import Measured, report, timed

ROWS, AIM = 5_000_000, 3
_SYSTEMS = ("政务服务平台", "数据共享平台", "门户网站", "移动端", "统一身份认证")
_STEP = dt.timedelta(seconds=30)


def measure(rows: int = ROWS) -> tuple[Measured, ...]:
    """Condense so many samples of five systems once in each of three ways to write them."""
    return tuple(_measured(rows, way, write) for way, write in _WAYS.items())


def write_rows(path: Path, rows: int, moment: str, quote: str = "") -> None:
    """A csv of samples every 30 seconds with some hundred outages: time, system, state, response time."""
    chance, at, left = random.Random(SEED), dt.datetime(2025, 4, 12), [0] * len(_SYSTEMS)
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write("采样时间,系统,状态,响应毫秒\n")
        for _ in range(rows // len(_SYSTEMS)):
            words = moment.format(at)
            for place, system in enumerate(_SYSTEMS):
                if left[place]:
                    left[place] -= 1
                elif chance.random() < 0.0002:
                    left[place] = chance.randrange(1, 120)
                state = "中断" if left[place] else "正常"
                file.write(
                    f"{quote}{words}{quote},{quote}{system}{quote},{quote}{state}{quote},{chance.randrange(900)}\n"
                )
            at += _STEP


def _measured(rows: int, way: str, write: tuple[str, str]) -> Measured:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "samples.csv"
        write_rows(path, rows, *write)
        floor = timed(lambda: _floor(path))
        taken = timed(lambda: _condensed(path, rows))
    return Measured(f"{rows:,} samples ({way})", (taken,), (floor,), f"aim: ratio at most {AIM}")


def _floor(path: Path) -> None:
    """As little as can be asked: every row read, nothing made of it."""
    with path.open(encoding="utf-8", newline="") as file:
        for _ in csv.reader(file):
            pass


def _condensed(path: Path, rows: int) -> Digest:
    """From the first look to the outages, with the process and all."""
    look = look_at(path)
    assert look is not None
    assert look.layout.kind == "samples"
    with Streaming(path, look.layout) as streaming:
        digest = streaming.wait()
    assert digest.rows == rows // len(_SYSTEMS) * len(_SYSTEMS)
    assert all(condensed(source, Rules("apart")) or source.rows < 5_000 for source in digest.sources)
    return digest


_WAYS = {
    "2025-04-12 08:05:00": ("{0:%Y-%m-%d %H:%M:%S}", ""),
    "2025/4/12 8:05:00": ("{0.year}/{0.month}/{0.day} {0.hour}:{0:%M:%S}", ""),
    "quoted, ISO with zone": ("{0:%Y-%m-%dT%H:%M:%S.000+08:00}", '"'),
}


def main(words: list[str]) -> None:
    """Print the figures."""
    report("monitoring (baseline: Python's csv reader alone)", measure(*map(int, words)))


if __name__ == "__main__":
    main(sys.argv[1:])
