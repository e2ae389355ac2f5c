"""A killed instance leaves nothing that keeps the next one out (killing itself: `killing.py`)."""

from __future__ import annotations

from pathlib import Path

from tests.faults.children import BEGUN, at_work, hold
from tests.storage.support import create, done, outage, reopen


def test_a_killed_instance_leaves_no_lock_behind(tmp_path: Path) -> None:
    path = tmp_path / "合同.shouyue"
    with create(path) as workspace:
        done(workspace, outage(1))
    with at_work(hold, path) as (process, pipe):
        assert pipe.recv() == BEGUN
        process.kill()
        process.join()
        with reopen(path) as again:
            assert again.facts.incidents == (outage(1),)
