"""What a contract of an older file lacks comes from its template: only that, undoable, told in the audit."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from msgspec.structs import replace

from desktop.exchange.health_report import health_report
from desktop.exchange.template import load_contract
from desktop.models.calendar import Calendar
from desktop.models.contract import Contract
from desktop.models.enums.duties import HealthStatus
from desktop.models.enums.papers import Frequency
from desktop.models.obligations import RequiredPaper
from desktop.services.change import Change
from desktop.services.completing import ITEM, TITLE, additions, completed, completing_item
from desktop.services.workspace import Workspace

TEMPLATE = load_contract()
PARTS = ("obligations", "papers", "originals", "notice_rules", "health")


def clock() -> dt.datetime:
    return dt.datetime(2026, 4, 10, 10, 42, 7)


def older(contract: Contract = TEMPLATE) -> Contract:
    """The contract as a file of the first version holds it: no registers, nor clauses that only they cite."""
    cited = {each.clause for each in contract.obligations} | {each.clause for each in contract.papers}
    kept = {*contract.sources.values(), *(choice.clause for choice in contract.readings)}
    clauses = tuple(each for each in contract.clauses if each.id in kept or each.id not in cited)
    return replace(
        contract, obligations=(), papers=(), originals=(), notice_rules=None, health=(), clauses=clauses
    )


def open_older(tmp_path: Path, calendar: Calendar, contract: Contract) -> Workspace:
    return Workspace.create(tmp_path / "older.shouyue", contract, calendar, clock)


def test_a_whole_contract_lacks_nothing() -> None:
    assert additions(TEMPLATE) == ()
    assert completing_item(TEMPLATE) is None
    assert completed(TEMPLATE) is TEMPLATE


def test_all_registers_come_in_and_everything_else_stays() -> None:
    before = older()
    after = completed(before)
    assert [each.part for each in additions(before)] == list(PARTS)
    for part in PARTS:
        assert getattr(after, part) == getattr(TEMPLATE, part)
    assert after.clauses[: len(before.clauses)] == before.clauses
    assert {each.id for each in after.clauses} == {each.id for each in TEMPLATE.clauses}
    emptied = {part: getattr(before, part) for part in (*PARTS, "clauses")}
    assert replace(after, **emptied) == before


def test_what_is_there_is_left_alone() -> None:
    paper = RequiredPaper(
        id="own", name="自备材料", clause="6.2", frequency=Frequency.ONCE, copies=1, scans=0
    )
    before = replace(older(), papers=(paper,))
    assert "papers" not in [each.part for each in additions(before)]
    assert completed(before).papers == (paper,)


def test_a_part_that_the_template_lacks_too_is_not_missed() -> None:
    ops = load_contract("ops-2026")
    assert not ops.obligations
    assert completing_item(ops) is None
    assert completing_item(replace(ops, notice_rules=None)) is not None


def test_a_contract_of_no_shipped_template_is_left_alone() -> None:
    assert completing_item(replace(older(), template="own-text")) is None
    assert additions(replace(older(), template="../elsewhere")) == ()


def test_it_is_one_step_of_undo_with_its_name(tmp_path: Path, calendar: Calendar) -> None:
    before = older()
    with open_older(tmp_path, calendar, before) as work:
        item = next(each for each in work.health() if each.id == ITEM)
        assert item.status is HealthStatus.OPEN
        assert "义务清单 152 项" in item.title
        report = health_report(work.contract, [item], work.as_of.day)
        assert item.title in report
        assert "建议条款" not in report
        assert isinstance(work.complete(), Change)
        assert work.undo_title == TITLE
        assert work.contract.obligations == TEMPLATE.obligations
        assert ITEM not in [each.id for each in work.health()]
    with Workspace.open(tmp_path / "older.shouyue", calendar, clock) as again:
        assert again.contract == completed(before)
        again.undo()
        assert again.contract == before
        again.redo()
        assert again.entries[-1].title == f"重做：{TITLE}"


@pytest.mark.parametrize("gone", PARTS)
def test_any_single_part_is_completed(gone: str) -> None:
    alone = replace(TEMPLATE, **{gone: None if gone == "notice_rules" else ()})
    (found,) = additions(alone)
    assert found.part == gone
    assert found.entries
    assert completed(alone) == TEMPLATE
