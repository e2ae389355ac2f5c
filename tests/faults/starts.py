"""Two processes open one file at the same moment: exactly one writes, the other is told."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

from desktop.storage.store import read
from tests.faults.campaign import Trial
from tests.faults.children import BEGUN, at_work, open_at_once
from tests.storage.older import aged
from tests.storage.support import create, done, outage

#: How far apart the two begin at most (seconds); opening takes about as long.
_APART = 0.02


@contextmanager
def two_at_once(folder: Path) -> Iterator[Trial]:
    """Two real processes race for a file, of the present version or an older one."""
    given = {version: folder / f"{version}.shouyue" for version in ("now", "older")}
    with create(given["now"]) as workspace:
        done(workspace, outage(1))
    aged(given["now"], 8, given["older"])
    path = folder / "合同" / "合同.shouyue"
    with at_work(open_at_once) as (_, one), at_work(open_at_once) as (_, other):
        assert [one.recv(), other.recv()] == [BEGUN, BEGUN]

        def trial(chance: random.Random) -> str:
            shutil.rmtree(path.parent, ignore_errors=True)
            path.parent.mkdir()
            version = chance.choice(tuple(given))
            shutil.copyfile(given[version], path)
            first, second = chance.sample((one, other), 2)
            first.send(path)
            if chance.random() < 0.5:
                first.poll(chance.uniform(0, _APART))  # It answers within this time, or is still opening.
            second.send(path)
            answers = {pipe: pipe.recv() for pipe in (first, second)}
            writers = [pipe for pipe, answer in answers.items() if answer == ""]
            assert len(writers) == 1, answers
            (told,) = [answer for answer in answers.values() if answer]
            assert "已在另一个窗口或另一个程序实例中打开" in told
            _leave(writers[0])
            assert [entry.title for entry in read(path).entries][1:] == ["登记", "写入"]
            return f"{version}: the {'first' if writers[0] is first else 'second'} writes"

        yield trial


def _leave(writer: Connection) -> None:
    writer.send("leave")
    assert writer.recv() == "left"
