"""The main job in the whole window: an incident, its penalty, cap and payment, the reason; undone; killed."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from desktop.models.calendar import AsOf, Calendar
from desktop.models.money import grouped
from desktop.services.sample import SAMPLE_AS_OF
from desktop.services.workspace import Workspace
from tests.gui.conftest import NOW


def test_an_incident_changes_penalty_cap_and_payment_and_survives_a_kill(
    tmp_path: Path, sample_source: Path, calendar: Calendar
) -> None:
    path = Path(shutil.copy(sample_source, tmp_path))
    with Workspace.open(path, calendar, lambda: NOW) as workspace:
        last = workspace.undo_title
    assert last is not None
    told = walk(path, last)
    before, recorded, confirmed = told["before"], told["recorded"], told["confirmed"]
    assert (before["accrued"], before["penalty"], before["net"]) == ("16,290.00", "16,890.00", "22,806.00")
    # 附件3 row 1: two hours and five minutes down in March, 50 % of 10,860.00; it counts once confirmed.
    assert (recorded["accrued"], recorded["penalty"], recorded["net"]) == (
        "21,720.00",
        "16,890.00",
        "22,806.00",
    )
    # 16,290.00 + 5,430.00 + 600.00 of losses pass the cap of 20 % of 91,224.00; 600.00 are made up already.
    assert (confirmed["penalty"], confirmed["net"]) == ("18,244.80", "21,451.20")
    assert confirmed["words"] == "人民币贰万壹仟肆佰伍拾壹元贰角整"
    assert confirmed["cap_bar"] != before["cap_bar"]
    assert told["explained"]["figure"] == "5,430.00"
    assert {"附件3 行1", "第十二条3"} <= set(told["explained"]["clauses"])
    assert told["undone"] == before
    assert told["redone"] == confirmed
    with Workspace.open(path, calendar, lambda: NOW) as workspace:
        workspace.set_as_of(AsOf(SAMPLE_AS_OF))
        assert workspace.facts.incidents[-1].title == "核心交换故障"
        assert grouped(workspace.assessment.penalties.payable) == confirmed["penalty"]
        assert grouped(workspace.assessment.payments["final"].net) == confirmed["net"]


def walk(path: Path, last: str) -> dict[str, Any]:
    """Let the walker do its work, then kill it while it waits; what it told."""
    words = [sys.executable, "-W", "error", "-m", "tests.gui.walker", str(path), last]
    told: dict[str, Any] = {}
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        for line in child.stdout:
            told |= json.loads(line)
            if "redone" in told:
                child.kill()
    assert "redone" in told
    return told
