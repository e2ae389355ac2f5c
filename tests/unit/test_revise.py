"""The contract is edited like a fact: checked, one step of undo, on disk, and every figure follows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml
from msgspec.structs import replace

from desktop.exchange.template import merge_terms
from desktop.models.contract import Bound, Contract, ServiceLine, System
from desktop.models.enums.findings import Verdict
from desktop.models.facts import Availability, Decision, Request
from desktop.rules import assess
from desktop.services.change import Change, FactKey, Refused
from desktop.services.revising import label_of
from desktop.services.workspace import Workspace
from desktop.storage.errors import StorageFailed
from desktop.storage.store import read
from tests.storage.support import calendar, contract, create, done, outage, payment, reopen, revised

SECOND = System(id="S1", name="互联网医院", important=True, grade=3, fee=Decimal("30320.00"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "合同.shouyue"


@pytest.fixture
def workspace(path: Path) -> Iterator[Workspace]:
    with create(path) as workspace:
        yield workspace


def with_party(contract: Contract, side: str, **values: str) -> Contract:
    """The contract with other particulars of one party."""
    party = replace(contract.parties["a" if side == "a" else "b"], **values)
    return replace(contract, parties={**contract.parties, side: party})


def with_terms(contract: Contract, **values: Any) -> Contract:
    """The contract with other terms."""
    return contract.replaced(replace(contract.terms, **values))


def with_systems(contract: Contract, *systems: System) -> Contract:
    """The contract serving these systems besides its own."""
    return with_terms(contract, systems=(*contract.terms.systems, *systems))


def with_line(contract: Contract, **values: Any) -> Contract:
    """The contract with another first service line."""
    first, *rest = contract.service_lines
    return replace(contract, service_lines=(replace(first, **values), *rest))


def with_row(contract: Contract, **values: Any) -> Contract:
    """The contract with another last row of 附件3."""
    *rows, last = contract.terms.annex3
    return with_terms(contract, annex3=(*rows, replace(last, **values)))


def test_an_edit_of_the_contract_is_one_step(workspace: Workspace, path: Path) -> None:
    told: list[Change] = []
    workspace.subscribe(told.append)
    change = revised(workspace, with_party(contract(), "b", contact="周九"), title="改 乙方联系人")
    assert change.title == workspace.undo_title == "改 乙方联系人"
    assert change.touched == (FactKey("contract", contract().id),)
    assert told == [change]
    assert workspace.contract.parties["b"].contact == "周九"
    assert workspace.last_saved_at is not None
    assert read(path).contracts == (workspace.contract,)


def test_the_undo_image_holds_only_the_places_that_differ(workspace: Workspace, path: Path) -> None:
    changed = with_terms(with_party(contract(), "b", contact="周九"), cap_share=Decimal("0.25"))
    revised(workspace, changed)
    entry = read(path).entries[-1]
    (stored,) = msgspec.json.decode(entry.changes)
    assert stored["kind"] == "contract"
    assert stored["before"].keys() == stored["after"].keys() == {"parties.b", "terms.cap_share"}
    assert (stored["before"]["terms.cap_share"], stored["after"]["terms.cap_share"]) == ("0.20", "0.25")
    assert len(entry.changes) < 1500 < len(msgspec.json.encode(contract()))


def test_figures_follow_the_terms_through_undo_and_redo(workspace: Workspace) -> None:
    done(workspace, outage(1), payment())
    before, after = workspace.contract, with_terms(contract(), total_fee=Decimal("260640.00"))
    base = workspace.assessment.contract.monthly_base
    accrued = workspace.assessment.penalties.accrued
    change = revised(workspace, after)
    assert change.after == _from_scratch(workspace)
    assert workspace.assessment.contract.monthly_base == 2 * base
    assert workspace.assessment.penalties.accrued == 2 * accrued > 0
    undone = workspace.undo()
    assert undone is not None
    assert undone.touched == change.touched
    assert (workspace.contract, workspace.assessment) == (before, change.before)
    workspace.redo()
    assert (workspace.contract, workspace.assessment) == (after, change.after)


def test_edits_of_contract_and_facts_are_undone_in_their_order(workspace: Workspace, path: Path) -> None:
    revised(workspace, with_systems(contract(), SECOND), title="加 系统")
    done(workspace, Request(id="R1", system="S1"), title="登记")
    workspace.close()
    with reopen(path) as again:
        assert again.terms.system("S1") == SECOND
        assert [again.undo_title, again.undo() and again.undo_title] == ["登记", "加 系统"]
        again.undo()
        assert again.contract == contract()
        again.redo()
        again.redo()
        assert again.facts.requests == (Request(id="R1", system="S1"),)
        assert again.contract == with_systems(contract(), SECOND)


def test_a_contract_as_it_was_is_no_step(workspace: Workspace, path: Path) -> None:
    before = len(read(path).entries)
    decoded = msgspec.json.decode(msgspec.json.encode(contract()), type=Contract)
    assert revised(workspace, decoded).touched == ()
    assert (workspace.undo_title, len(read(path).entries)) == (None, before)


def test_the_picker_follows_the_short_name(workspace: Workspace) -> None:
    revised(workspace, replace(contract(), short_name="医学平台 2025"))
    assert workspace.contracts == ((contract().id, "医学平台 2025"),)
    workspace.undo()
    assert workspace.contracts == ((contract().id, contract().short_name),)


def test_an_edit_of_a_party_computes_nothing_anew(workspace: Workspace) -> None:
    done(workspace, outage(1))
    terms = workspace.terms
    revised(workspace, with_party(contract(), "a", lead="郑十"))
    assert workspace.terms is terms


def test_a_reading_is_chosen_like_any_term(workspace: Workspace) -> None:
    before = contract().terms
    chosen = replace(before, readings=replace(before.readings, service_end="day_before"))
    revised(workspace, contract().replaced(chosen))
    assert workspace.assessment.contract.service_end == dt.date(2026, 4, 6)


REFUSED: dict[str, tuple[Callable[[Contract], Contract], str, str]] = {
    "another id": (lambda old: replace(old, id="x"), "id", "编号不能改"),
    "no name": (lambda old: replace(old, name=" "), "name", "没有填写合同名称"),
    "no short name": (lambda old: replace(old, short_name=""), "short_name", "没有填写简称"),
    "version 0": (lambda old: replace(old, version=0), "version", "版本"),
    "a party without a name": (lambda old: with_party(old, "b", name=""), "parties.b.name", "名称"),
    "half a character": (lambda old: with_party(old, "b", contact="\ud800"), "id", "不能保存"),
    "a date out of range": (
        lambda old: with_terms(old, signed_by_a_on=dt.date(1025, 4, 7)),
        "terms.signed_by_a_on",
        "甲方签署日",
    ),
    "a share above one": (
        lambda old: with_terms(old, cap_share=Decimal("1.5")),
        "terms.cap_share",
        "赔付上限",
    ),
    "a share below zero": (
        lambda old: with_terms(old, exit_share=Decimal("-0.1")),
        "terms.exit_share",
        "退出违约金",
    ),
    "no number": (lambda old: with_terms(old, cap_share=Decimal("NaN")), "id", "不能保存"),
    "an endless number": (
        lambda old: with_terms(old, cap_share=Decimal("Infinity")),
        "terms.cap_share",
        "赔付上限",
    ),
    "a number too fine": (
        lambda old: with_terms(old, cap_share=Decimal("1E-99999")),
        "terms.cap_share",
        "赔付上限",
    ),
    "parts of a fen": (
        lambda old: with_terms(old, total_fee=Decimal("1.234")),
        "terms.total_fee",
        "合同总额",
    ),
    "no fee": (lambda old: with_terms(old, total_fee=Decimal("0.00")), "terms.total_fee", "合同总额"),
    "no months": (lambda old: with_terms(old, service_months=0), "terms.service_months", "服务月数"),
    "a negative fee of a system": (
        lambda old: with_systems(old, replace(SECOND, fee=Decimal("-1.00"))),
        "terms.systems[1].fee",
        "云服务费",
    ),
    "fees above the total": (
        lambda old: with_systems(old, replace(SECOND, fee=Decimal("130320.01"))),
        "terms.systems",
        "130,320.01",
    ),
    "a system without a name": (
        lambda old: with_systems(old, replace(SECOND, name=" ")),
        "terms.systems[1].name",
        "没有填写名称",
    ),
    "two systems of one id": (
        lambda old: with_systems(old, replace(SECOND, id="platform")),
        "terms.systems",
        '重复的 "platform"',
    ),
    "a grade of 9": (
        lambda old: with_systems(old, replace(SECOND, grade=9)),
        "terms.systems[1].grade",
        "等保级别",
    ),
    "no system": (lambda old: with_terms(old, systems=()), "terms.systems", "信息系统"),
    "shares that are not the whole": (
        lambda old: with_terms(old, payments=old.terms.payments[:1]),
        "terms.payments",
        "分期付款",
    ),
    "a line of nothing": (lambda old: with_line(old, quantity=0), "service_lines[0].quantity", "数量"),
    "lines out of order": (lambda old: with_line(old, row=2), "service_lines", "服务清单"),
    "a gap above a row": (
        lambda old: with_row(old, gap_above=False),
        "terms.annex3[12].gap_above",
        "未声明空档",
    ),
    "a row upside down": (
        lambda old: with_row(old, upper=Bound(value=Decimal(60), inclusive=True)),
        "terms.annex3[12].upper",
        "上限",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_a_contract_is_refused_and_nothing_is_written(workspace: Workspace, case: str) -> None:
    edited, place, words = REFUSED[case]
    told: list[Change] = []
    workspace.subscribe(told.append)
    before = workspace.contract, workspace.assessment, read(workspace.path).entries
    refused = workspace.revise(edited(contract()), "改合同")
    assert isinstance(refused, Refused)
    found = [problem for problem in refused.problems if problem.field == place]
    assert any(words in problem.reason for problem in found), refused
    assert all(problem.expected and problem.way_out for problem in refused.problems)
    assert (workspace.contract, workspace.assessment, read(workspace.path).entries) == before
    assert told == []


def test_a_system_that_facts_name_cannot_go(workspace: Workspace) -> None:
    revised(workspace, with_systems(contract(), SECOND))
    done(workspace, Request(id="R7", system="S1"), outage(1))
    agreed = Availability(id="M1", system="S1", month="2025-06", downtime_seconds=0)
    done(workspace, agreed)
    refused = workspace.revise(contract(), "删 系统")
    assert isinstance(refused, Refused)
    assert [(each.field, each.way_out) for each in refused.problems] == [
        ("terms.systems", "请先更正或删除运维需求 R7"),
        ("terms.systems", "请先更正或删除月度可用性 M1"),
    ]
    workspace.undo()
    workspace.undo()
    revised(workspace, contract())
    assert workspace.terms.system("S1") is None


def test_an_instalment_that_was_paid_cannot_be_renamed(workspace: Workspace) -> None:
    done(workspace, payment())
    first, final = contract().terms.payments
    refused = workspace.revise(with_terms(contract(), payments=(replace(first, id="advance"), final)), "改名")
    assert isinstance(refused, Refused)
    assert {problem.field for problem in refused.problems} == {"terms.payments"}
    assert any("付款 P1" in problem.reason for problem in refused.problems)


def test_a_row_that_was_decided_about_cannot_go(workspace: Workspace) -> None:
    done(workspace, outage(1))
    last = contract().terms.annex3[-1]
    done(workspace, Decision(id="Z1", row=last.id, subject="I1", decision=Verdict.CONFIRM))
    refused = workspace.revise(with_terms(contract(), annex3=contract().terms.annex3[:-1]), "删 行")
    assert isinstance(refused, Refused)
    assert [(each.field, each.way_out) for each in refused.problems] == [
        ("terms.annex3", "请先撤回认定决定 Z1")
    ]


OVERRIDES = """
cap_share: '0.2'
threshold_share: '0.25'
b_event_share: '0.10'
service_levels: {clearing_minutes: 45, service_availability: '0.995'}
payments:
  - {id: first, share: '0.50', working_days: 10, after: [signed]}
  - {id: middle, share: '0.30', working_days: 15, after: [service_end]}
  - {id: final, share: '0.20', working_days: 5, after: [expert_review, funds]}
systems:
  - {id: platform, name: 示例平台, important: true, grade: 2, fee: '100000.00'}
signed_by_a_on: 2025-05-01
signed_by_b_on: '2025-05-06'
promised_headcount: 3
readings: {late_payment: per_day}
"""


def test_any_term_is_overridden_as_a_case_file_does(workspace: Workspace, path: Path) -> None:
    changed = merge_terms(contract(), yaml.safe_load(OVERRIDES))
    change = revised(workspace, changed)
    assert change.after == _from_scratch(workspace)
    assert workspace.terms.signed == dt.date(2025, 5, 6)
    assert set(workspace.assessment.payments) == {"first", "middle", "final"}
    workspace.close()
    with reopen(path) as again:
        assert again.contract == changed
        again.undo()
        assert again.contract == contract()


def test_a_row_of_an_annex_takes_other_bounds(workspace: Workspace) -> None:
    done(workspace, outage(1))
    accrued = workspace.assessment.penalties.accrued
    doubled = tuple(replace(row, coefficient=row.coefficient * 2) for row in contract().terms.annex3)
    revised(workspace, with_terms(contract(), annex3=doubled))
    assert workspace.assessment.penalties.accrued == 2 * accrued > 0


def test_lines_are_added_and_corrected(workspace: Workspace) -> None:
    lines = contract().service_lines
    words = replace(lines[0].printed, name="新服务")
    added = ServiceLine(row=len(lines) + 1, printed=words, corrected=None, quantity=1, months=12, note="")
    revised(workspace, replace(contract(), service_lines=(*lines, added)))
    assert workspace.contract.service_lines[-1] == added


def test_without_signatures_everything_waits(workspace: Workspace, path: Path) -> None:
    done(workspace, outage(1), payment())
    revised(workspace, with_terms(contract(), signed_on=None))
    assert workspace.assessment == _from_scratch(workspace)
    assert workspace.assessment.contract.service_end is None
    assert workspace.assessment.payments["first"].due_on is None
    workspace.close()
    with reopen(path) as again:
        assert again.terms.signed is None
        again.undo()
        assert again.terms.signed == dt.date(2025, 4, 7)


def test_an_unwritable_contract_is_as_it_was(path: Path) -> None:
    create(path).close()
    with reopen(path, read_only=True) as workspace, pytest.raises(StorageFailed):
        workspace.revise(replace(contract(), short_name="改"), "改")
    with reopen(path) as workspace:
        assert workspace.contract == contract()


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("parties.b.contact", "联系人"),
        ("parties.a", "当事人"),
        ("terms.systems[0].fee", "云服务费"),
        ("terms.service_levels.response_minutes", "响应时限"),
        ("service_lines[3].printed.unit", "单位"),
        ("short_name", "简称"),
    ],
)
def test_every_place_has_a_name(place: str, words: str) -> None:
    assert label_of(place) == words


def _from_scratch(workspace: Workspace) -> object:
    return assess(workspace.terms, workspace.facts, workspace.as_of, calendar())
