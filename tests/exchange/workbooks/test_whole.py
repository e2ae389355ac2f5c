"""A whole contract as a workbook: out and in again without a difference, into the contract or on its own."""

from __future__ import annotations

import datetime as dt
import os
import random
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from desktop.exchange.china import load_calendar
from desktop.exchange.columns import NESTED, columns, name_of, names_of
from desktop.exchange.contract_cells import leaves
from desktop.exchange.sheets import WHOLE, SheetError, read_book
from desktop.exchange.template import load_contract
from desktop.exchange.whole import CARRIED, LISTED, TABLES
from desktop.exchange.workbooks import whole
from desktop.models.amendments import Amendment, ReadingDecision
from desktop.models.calendar import AsOf
from desktop.models.contract import Contract
from desktop.models.enums.incidents import Cause
from desktop.models.facts import KINDS, SINGLE, Facts, Incident, Outage, Person
from desktop.models.fields import fields_of
from desktop.models.register import AccessPermission
from desktop.services.attaching import Offer, offer_of
from desktop.services.change import Change, Refused
from desktop.services.exporting import export_whole
from desktop.services.importing import (
    WholePlan,
    WholePlanner,
    effects_of,
    found_whole,
    take_whole,
    whole_records,
)
from desktop.services.importing.apply import records_beside
from desktop.services.importing.building import Builder
from desktop.services.importing.effects import facts_with
from desktop.services.sample import SAMPLE_AS_OF, open_sample, sample_file
from desktop.services.workspace import Workspace
from tests.exchange.workbooks.random_records import random_facts
from tests.exchange.workbooks.support import NOW, source_of
from tests.exchange.workbooks.test_round_trip import _plain

#: How many whole contracts go out and come back; each has records of every kind.
WHOLES = max(2, int(os.environ.get("SHOUYUE_ROUND_TRIPS", "90")) // 40)
_AS_OF = AsOf(SAMPLE_AS_OF)


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Workspace]:
    calendar = load_calendar()
    sample_file(tmp_path, calendar, lambda: NOW)
    with open_sample(tmp_path, calendar, lambda: NOW) as opened:
        yield opened


@pytest.fixture
def exported(sample: Workspace, tmp_path: Path) -> Path:
    path = tmp_path / "整份.xlsx"
    assert export_whole(sample, path) is None
    return path


def beside(workspace: Workspace, path: Path) -> WholePlan:
    return WholePlanner(read_book(path), workspace.contract, workspace.facts, workspace.as_of).run()


def alone(path: Path) -> WholePlan:
    return WholePlanner(read_book(path), None, Facts(), _AS_OF).run()


def states(plan: WholePlan) -> set[str]:
    return {row.state for each in plan.sheets for row in each.plan.rows}


def put(path: Path, sheet: str, cells: dict[str, Any]) -> None:
    """Write cells as somebody does who edits the workbook in another program."""
    book = load_workbook(path)
    for place, value in cells.items():
        book[sheet][place] = value
    book.save(path)


def place_of(path: Path, sheet: str, place: str) -> int:
    """The row in which a place of the contract stands."""
    rows = load_workbook(path)[sheet].iter_rows(min_col=1, max_col=1, values_only=True)
    return 1 + next(number for number, (held,) in enumerate(rows) if held == place)


def heads_of(path: Path, sheet: str) -> tuple[dict[str, str], int]:
    """The letters of the columns by their heads, and the first row that is free."""
    held = load_workbook(path)[sheet]
    heads = next(held.iter_rows(max_row=1, values_only=True))
    return {str(head): get_column_letter(place) for place, head in enumerate(heads, 1)}, held.max_row + 1


def test_the_sample_changes_nothing_where_it_came_from(sample: Workspace, exported: Path) -> None:
    plan = beside(sample, exported)
    assert (plan.faults, plan.changes, states(plan)) == ((), (), {"same"})
    assert whole_records(plan, sample) == ()
    result = take_whole(plan, sample)
    assert isinstance(result, Change)
    assert not result.touched


def test_the_sample_becomes_a_file_of_its_own_with_every_record(
    sample: Workspace, exported: Path, tmp_path: Path
) -> None:
    made = found_whole(alone(exported), tmp_path / "新.shouyue", load_calendar(), lambda: NOW)
    assert isinstance(made, Workspace)
    with made:
        assert made.contract == sample.contract
        assert made.facts == sample.facts
        assert all(isinstance(each.cause, Cause) for each in made.facts.incidents if each.cause)
        assert (
            made.undo_title
            == f"导入整份合同 {len(whole_records(alone(exported), sample))} 条记录（整份.xlsx）"
        )
    with Workspace.open(tmp_path / "新.shouyue", load_calendar(), lambda: NOW) as again:
        assert again.facts == sample.facts


def test_contract_and_records_are_edited_in_one_step_and_undone(sample: Workspace, exported: Path) -> None:
    before, facts = sample.contract, sample.facts
    put(exported, "系统", {f"{'F'}2": 123_456.78})
    row = place_of(exported, "合同条款", "terms.cap_share")
    put(exported, "合同条款", {f"C{row}": 0.25})
    heads, last = heads_of(exported, "事件")
    reported = {f"{heads['报告']}{last}": dt.datetime(2026, 3, 1, 9)}
    put(exported, "事件", {f"{heads['标题']}{last}": "新事件", **reported})
    plan = beside(sample, exported)
    assert [(each.place, each.old, each.new) for each in plan.changes][1:] == [
        ("terms.cap_share", "0.20", "0.25")
    ]
    assert states(plan) == {"same", "new"}
    records = whole_records(plan, sample)
    effects = {each.name: each for each in effects_of(sample, records, plan.contract)}
    assert effects["赔付上限"].differs
    assert isinstance(take_whole(plan, sample), Change)
    assert sample.contract.terms.cap_share == Decimal("0.25")
    assert sample.facts.incidents[-1].title == "新事件"
    sample.undo()
    assert (sample.contract, sample.facts) == (before, facts)


def test_rows_that_are_left_out_are_not_recorded(sample: Workspace, exported: Path) -> None:
    heads, last = heads_of(exported, "人员")
    put(exported, "人员", {f"{heads['姓名']}{last}": "张三", f"{heads['姓名']}{last + 1}": "李四"})
    plan = beside(sample, exported)
    ready = sorted(plan.rows["people"])
    assert len(ready) == 2
    count = len(sample.facts.people)
    assert isinstance(take_whole(plan.taking({"people": ready[:1]}), sample), Change)
    assert [each.name for each in sample.facts.people[count:]] == ["张三"]


def test_an_identity_number_is_refused_here_as_everywhere(sample: Workspace, exported: Path) -> None:
    heads, last = heads_of(exported, "人员")
    put(exported, "人员", {f"{heads['姓名']}{last}": "张三", f"{heads['备注']}{last}": "11010519491231002X"})
    plan = beside(sample, exported)
    assert {row.state for each in plan.sheets for row in each.plan.rows if each.plan.kind == "people"} == {
        "same",
        "invalid",
    }
    person = Person(id="P99", name="张三", note="11010519491231002X")
    assert isinstance(sample.take_over(sample.contract, (person,), "导入"), Refused)


def test_a_trial_takes_a_whole_contract_but_no_file(sample: Workspace, exported: Path) -> None:
    put(exported, "系统", {"F2": 5})
    plan = beside(sample, exported)
    offer = offer_of(exported)
    assert isinstance(offer, Offer)
    sample.try_out()
    assert isinstance(take_whole(plan, sample, offer), Refused)
    assert isinstance(take_whole(plan, sample), Change)
    sample.abandon()
    assert sample.contract.terms.systems[0].fee is None


def test_a_fault_names_its_sheet_and_cell(sample: Workspace, exported: Path) -> None:
    row = place_of(exported, "合同条款", "terms.service_months")
    put(exported, "合同条款", {f"C{row}": "十二个月"})
    plan = beside(sample, exported)
    assert plan.contract is None
    assert len(plan.faults) == 1
    assert plan.faults[0].startswith(f"合同条款 C{row}：十二个月；应为")
    assert plan.sheets == ()


def test_a_sheet_that_was_taken_out_leaves_the_contract_as_it_is(sample: Workspace, exported: Path) -> None:
    book = load_workbook(exported)
    for title in (*LISTED, *(each.title for each in TABLES), "人员"):
        del book[title]
    book.save(exported)
    plan = beside(sample, exported)
    assert (plan.contract, plan.changes) == (sample.contract, ())
    assert "people" not in plan.rows
    assert alone(exported).contract is None


def test_a_system_is_added_by_a_row(sample: Workspace, exported: Path) -> None:
    count = len(sample.contract.terms.systems)
    put(exported, "系统", {f"B{count + 2}": "archive", f"C{count + 2}": "示例归档系统"})
    plan = beside(sample, exported)
    assert plan.contract
    assert [each.id for each in plan.contract.terms.systems][count:] == ["archive"]
    put(exported, "系统", {"C2": "改了名的平台"})
    assert states(beside(sample, exported)) == {"same"}
    assert any(each.new == "示例归档系统" for each in plan.changes)


def test_another_contract_is_not_mixed_in(exported: Path, tmp_path: Path) -> None:
    other = load_contract("ops-2026")
    with Workspace.create(tmp_path / "b.shouyue", other, load_calendar(), lambda: NOW) as opened:
        plan = beside(opened, exported)
        assert plan.contract is None
        assert "请新建合同" in plan.faults[0]


def test_a_later_form_is_refused(exported: Path) -> None:
    sheet = load_workbook(exported)[WHOLE]
    row = next(cell.row for cell in sheet["A"] if cell.value == "格式")
    put(exported, WHOLE, {f"B{row}": 2})
    with pytest.raises(SheetError, match="格式"):
        alone(exported)


def test_where_a_record_cannot_be_true_nothing_is_left_behind(
    exported: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(exported, "付款", {"D2": -5})
    monkeypatch.setattr(Builder, "problems", lambda *_: ())
    path = tmp_path / "新.shouyue"
    assert isinstance(found_whole(alone(exported), path, load_calendar(), lambda: NOW), Refused)
    assert not path.exists()


def test_supplements_decisions_and_logs_come_back(tmp_path: Path) -> None:
    day = dt.date(2025, 9, 1)
    facts = Facts(
        incidents=(Incident(id="I1", outages=(Outage(system="platform", start=dt.datetime(2025, 6, 1)),)),),
        amendments=(
            Amendment(id="A1", title="补充", effective_on=day, signed_on=day, changes='{"cap_share":"0.30"}'),
        ),
        reading_choices=(
            ReadingDecision(id="RD1", name="cap_basis", value="cash_received", reason="双方商定"),
        ),
        access_permissions=(AccessPermission(id="AP1", system="platform", holder="张三"),),
    )
    path, contract = tmp_path / "a.xlsx", load_contract()
    assert whole.write(replace(source_of(contract, Facts(), _AS_OF), facts=facts), path) is None
    assert came_back(alone(path)) == facts


def came_back(plan: WholePlan) -> Facts:
    """The facts that a workbook gives where nothing was recorded."""
    facts = Facts()
    for each in plan.sheets:
        facts = facts_with(facts, records_beside(each.plan, facts, lambda *_: ()))
    return facts


@pytest.mark.parametrize("part", range(WHOLES))
def test_random_contracts_and_records_come_back(
    part: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What can be true is no matter here; what is written is.
    monkeypatch.setattr(Builder, "problems", lambda *_: ())
    contract = _with_random_words(load_contract(("gov-cloud-2025", "ops-2026")[part % 2]), part)
    facts = _every_kind(part, contract)
    path = tmp_path / "a.xlsx"
    assert whole.write(replace(source_of(contract, Facts(), _AS_OF), facts=facts), path) is None
    plan = alone(path)
    assert plan.contract == contract, plan.faults
    assert [
        (each.plan.kind, row.why) for each in plan.sheets for row in each.plan.rows if not row.ready
    ] == []
    back = came_back(plan)
    for kind in set(CARRIED) - NESTED.keys():
        held, given = getattr(facts, kind), getattr(back, kind)
        if kind in SINGLE:
            held, given = (held,), (given,)
        assert [_plain(each) for each in given] == [_plain(each) for each in held], (part, kind)


def _every_kind(seed: int, contract: Contract) -> Facts:
    """Records of every kind; what changes the terms or stands within others is tried elsewhere."""
    facts = Facts()
    for kind in CARRIED:
        if kind in ("amendments", "reading_choices", *SINGLE, *NESTED) or _unnamed(kind, contract):
            continue
        facts = replace(facts, **{kind: getattr(random_facts(seed, kind, contract, 3), kind)})
    within = random_facts(seed, "outages", contract, 2).incidents
    about = random_facts(seed, "documents", contract).incidents  # What records of other kinds are about.
    incidents = {each.id: each for each in (*about, *facts.incidents, *within)}
    return replace(facts, incidents=tuple(incidents.values()))


def _unnamed(kind: str, contract: Contract) -> bool:
    """Whether the contract has nothing that records of a kind have to be about."""
    needed = [each.refers for each in columns(kind) if each.refers and each.required]
    return not all(names_of(refers, contract, Facts()) for refers in needed)


def _with_random_words(contract: Contract, seed: int) -> Contract:
    """Other names, fees and shares, with what a table program could take for something else."""
    chance = random.Random(seed)
    words = ("=1+2", "-5", "00123", "2025-03-01", "是", "1E+05", "a、b", "甲\n乙", "50%", "（无）号", "TRUE")
    systems = tuple(
        replace(each, name=f"{chance.choice(words)}{number}", fee=Decimal(chance.randrange(10**6)) / 100)
        for number, each in enumerate(contract.terms.systems)
    )
    terms = replace(contract.terms, systems=systems, cap_share=Decimal(chance.randrange(1, 99)) / 1000)
    party = replace(
        contract.parties["b"], name=chance.choice(words), account="6222020000000000123", phone="010-1"
    )
    return replace(
        contract, parties={**contract.parties, "b": party}, terms=terms, short_name=chance.choice(words)
    )


def test_every_kind_and_every_value_is_carried() -> None:
    assert set(CARRIED) == (KINDS.keys() - {"attachments"}) | NESTED.keys()
    assert (
        len({name_of(kind) for kind in CARRIED} | {*LISTED, *(each.title for each in TABLES)})
        == len(CARRIED) + 8
    )
    for name in ("gov-cloud-2025", "ops-2026"):
        contract = load_contract(name)
        values = leaves(contract)
        assert len({each.place for each in values}) == len(values)
    assert {"id", "parties", "terms.systems", "clauses"} <= {each.top for each in values}
    assert all(field.key in {each.top.split(".")[0] for each in values} for field in fields_of(Contract))
