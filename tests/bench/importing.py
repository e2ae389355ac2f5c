"""A table of incidents from the file to the disk, against calamine's reading and a raw insert of its rows.

Run: python -m tests.bench.importing [rows]

What the measured work needs is imported where it is used: the process that reads the table loads the module
that was run again, which is a light one in the program (`desktop/__main__.py`).
"""

from __future__ import annotations

import datetime as dt
import gc
import random
import sqlite3
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import Any

from tests.bench.figures import Measured, report, timed

ROWS, ROUNDS, AIM = 100_000, 5, 5
_HEAD = (
    *("编号", "标题", "受影响系统", "原因", "报告时间", "报告人"),
    *("登记时间", "响应时间", "到场时间", "恢复时间", "出现问题", "备注"),
)


def measure(rows: int = ROWS, rounds: int = ROUNDS) -> tuple[Measured, ...]:
    """Import `rows` rows into an empty file, round by round beside the floor, and what each part takes."""
    floor, steps = [], []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "incidents.xlsx"
        write_rows(path, rows)
        for number in range(rounds):
            floor.append(timed(partial(_floor, path, Path(folder) / f"floor{number}.db")))
            steps.append(_imported(path, Path(folder) / f"{number}.shouyue"))
            gc.collect()
    whole = tuple(sum(each.values()) for each in steps)
    aim = f"aim: ratio at most {AIM}"
    return (
        Measured(f"{rows:,} rows from xlsx to committed", whole, tuple(floor), aim),
        *(Measured(f"  {name}", tuple(each[name] for each in steps), tuple(floor)) for name in steps[0]),
    )


def write_rows(path: Path, rows: int) -> None:
    """A workbook of so many incidents, all good."""
    from tests.bench.dataset import SEED
    from tests.data.wild.raw import sheet, workbook

    chance, first = random.Random(SEED), dt.datetime(2025, 4, 12)
    table: list[list[Any]] = [list(_HEAD)]
    for number in range(rows):
        at = first + dt.timedelta(seconds=chance.randrange(300 * 86_400))
        moments = [at + dt.timedelta(minutes=each) for each in (1, 9, 50, 90)]
        words = [f"G-{number:06}", "示例平台访问缓慢", "platform", "云服务故障"]
        table.append([*words, at, "张三", *moments, "否", f"备注 {number}"])
    workbook(path, {"工单": sheet(table)})


def _floor(path: Path, target: Path) -> None:
    """As little as can be asked: the cells read, and written down as they are."""
    from python_calamine import load_workbook

    rows = load_workbook(str(path)).get_sheet_by_index(0).to_python()
    with sqlite3.connect(target) as connection:
        names = ", ".join(f"c{place}" for place in range(len(_HEAD)))
        connection.execute(f"CREATE TABLE incidents ({names})")
        marks = ", ".join("?" * len(_HEAD))
        lines = ([str(cell) for cell in row] for row in rows)
        connection.executemany(f"INSERT INTO incidents VALUES ({marks})", lines)
    connection.close()


def _imported(path: Path, target: Path) -> dict[str, float]:
    import msgspec

    from desktop.exchange.china import load_calendar
    from desktop.exchange.headers import find_head, headers, mapped
    from desktop.exchange.sheets import Reading
    from desktop.exchange.template import load_contract
    from desktop.services.change import Change
    from desktop.services.importing import Setup, import_rows, make_plan
    from desktop.services.workspace import Workspace
    from tests.bench.dataset import AS_OF, clock

    taken: dict[str, float] = {}
    with Workspace.create(target, load_contract(), load_calendar(), clock) as workspace:
        workspace.set_as_of(AS_OF)
        workspace.prepare()
        started = time.perf_counter()
        with Reading(path) as reading:
            book = reading.wait()
        taken["read in its own process"] = (time.perf_counter() - started) * 1000
        started = time.perf_counter()
        head = find_head(book.sheet)
        setup = Setup("incidents", head, mapped("incidents", headers(book.sheet, head)))
        plan = make_plan(book.sheet, setup, workspace.contract, workspace.facts)
        taken["planned"] = (time.perf_counter() - started) * 1000
        started = time.perf_counter()
        change = import_rows(plan, workspace, book.name)
        taken["assessed and committed"] = (time.perf_counter() - started) * 1000
        assert isinstance(change, Change)
        assert len(workspace.facts.incidents) == len(plan.rows)
        assert msgspec.json.decode(workspace.entries[-1].changes)
    return taken


def main(words: list[str]) -> None:
    """Print the figures."""
    report("import (baseline: python-calamine read + raw insert)", measure(*map(int, words)))


if __name__ == "__main__":
    main(sys.argv[1:])
