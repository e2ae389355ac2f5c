"""A new contract from the template, a renewal, and several contracts in one file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace

from desktop.models.calendar import AsOf
from desktop.models.contract import Contract, Terms
from desktop.models.facts import Facts
from desktop.services.change import Refused
from desktop.services.drafts import Basics, basics_of, free_id, from_template, next_year, renewed
from desktop.services.revising import objections
from desktop.services.workspace import Workspace
from desktop.storage.errors import Damaged, InUse, NotFound, ReadOnlyPlace, StorageFailed
from tests.storage.support import (
    Ticking,
    behind_the_back,
    calendar,
    contract,
    create,
    done,
    outage,
    reopen,
    revised,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "合同.shouyue"


@pytest.fixture
def workspace(path: Path) -> Iterator[Workspace]:
    with create(path) as workspace:
        yield workspace


def _signed(basics: Basics) -> Basics:
    return replace(basics, signed_by_a_on=dt.date(2026, 4, 7), signed_by_b_on=dt.date(2026, 4, 9))


def _added(workspace: Workspace, draft: Contract) -> Contract:
    assert workspace.add_contract(draft) is None
    return draft


def test_a_renewal_is_the_contract_of_another_year() -> None:
    edited = replace(contract(), version=3)
    fee = replace(next_year(edited), total_fee=Decimal("150000.00"), service_months=24)
    made = renewed(edited, _signed(fee))
    assert (made.id, made.version) == ("gov-cloud-2026", 1)
    assert made.short_name == "政务云扩展服务合同（2026）"
    assert "2026 年项目" in made.name
    assert (made.parties, made.service_lines) == (contract().parties, contract().service_lines)
    assert made.terms.signed == dt.date(2026, 4, 9)
    assert made.terms == replace(
        contract().terms,
        signed_on=None,
        signed_by_a_on=dt.date(2026, 4, 7),
        signed_by_b_on=dt.date(2026, 4, 9),
        total_fee=Decimal("150000.00"),
        service_months=24,
    )
    assert objections(made) == ()


@pytest.mark.parametrize(
    ("name", "following"),
    [
        ("运维合同", "运维合同"),
        ("2025—2026 年度运维", "2026—2027 年度运维"),
        ("编号 120254 号", "编号 120254 号"),
    ],
)
def test_every_year_in_a_name_is_the_one_after(name: str, following: str) -> None:
    assert next_year(replace(contract(), name=name)).name == following


def test_a_contract_from_the_template_is_not_signed_yet() -> None:
    basics = replace(basics_of(contract()), name="另一份合同", short_name="另一份")
    made = from_template(basics)
    assert (made.id, made.name, made.short_name) == (contract().id, "另一份合同", "另一份")
    assert made.terms.signed is None
    assert made.clauses == contract().clauses
    assert objections(made) == ()


def test_ids_of_one_file_differ() -> None:
    basics = basics_of(contract())
    assert from_template(basics, [contract().id]).id == "gov-cloud-2025-1"
    assert from_template(basics, [contract().id, "gov-cloud-2025-1"]).id == "gov-cloud-2025-2"
    assert renewed(contract(), basics, [contract().id, "gov-cloud-2026"]).id == "gov-cloud-2026-1"
    assert renewed(replace(contract(), id="x"), basics, ["x"]).id == "x-1"
    assert [free_id("S", taken) for taken in ([], ["S1", "S3"])] == ["S1", "S2"]


def test_an_unsigned_contract_shows_what_it_can(path: Path) -> None:
    draft = from_template(basics_of(contract()))
    with Workspace.create(path, draft, calendar(), Ticking()) as workspace:
        figures = workspace.assessment.contract
        assert (figures.signed_on, figures.service_start, figures.service_end) == (None, None, None)
        assert figures.total_fee == Decimal("130320.00")
        assert [each.due_on for each in workspace.assessment.payments.values()] == [None, None]
        assert workspace.assessment.findings == ()
        assert workspace.assessment.deadlines == ()
        refused = workspace.save(outage(1), title="登记事件")
        assert "尚未签署完毕" in str(refused)
        terms = replace(draft.terms, signed_by_a_on=dt.date(2025, 4, 7), signed_by_b_on=dt.date(2025, 4, 8))
        revised(workspace, draft.replaced(terms))
        done(workspace, outage(1))
        assert workspace.assessment.contract.service_start == dt.date(2025, 4, 9)


def test_one_signature_is_no_contract_yet(path: Path) -> None:
    basics = replace(basics_of(contract()), signed_by_a_on=dt.date(2025, 4, 7))
    with Workspace.create(path, from_template(basics), calendar(), Ticking()) as workspace:
        assert workspace.terms.signed is None


def test_a_renewal_goes_into_the_same_file(workspace: Workspace, path: Path) -> None:
    done(workspace, outage(1))
    undo_title, facts = workspace.undo_title, workspace.facts
    draft = _added(workspace, renewed(contract(), next_year(contract()), [contract().id]))
    assert workspace.contracts == ((contract().id, contract().short_name), (draft.id, draft.short_name))
    assert (workspace.contract, workspace.undo_title, workspace.facts) == (contract(), undo_title, facts)
    workspace.close()
    with reopen(path, contract_id=draft.id) as second:
        assert second.contract == draft
        assert (second.facts, second.undo_title, second.last_saved_at) == (Facts(), None, None)
        revised(second, replace(draft, short_name="续签"))
        assert second.contracts[1] == (draft.id, "续签")
        second.undo()
        assert (second.contract, second.undo()) == (draft, None)


def test_an_id_is_taken_once(workspace: Workspace) -> None:
    refused = workspace.add_contract(replace(contract(), short_name="再一份"))
    assert isinstance(refused, Refused)
    assert contract().id in str(refused)
    assert len(workspace.contracts) == 1


def test_what_cannot_be_a_contract_is_not_added(workspace: Workspace, path: Path) -> None:
    terms: Terms = replace(contract().terms, total_fee=Decimal("0.00"))
    refused = workspace.add_contract(replace(contract(), id="x", terms=terms))
    assert isinstance(refused, Refused)
    assert [each.field for each in refused.problems] == ["terms.total_fee"]
    workspace.close()
    with reopen(path) as again:
        assert len(again.contracts) == 1


def test_another_contract_is_opened_without_letting_go_of_the_file(workspace: Workspace, path: Path) -> None:
    draft = _added(workspace, renewed(contract(), _signed(next_year(contract())), [contract().id]))
    workspace.set_as_of(AsOf(dt.date(2026, 6, 30)))
    with workspace.switched(draft.id) as second:
        assert (second.contract, second.as_of) == (draft, workspace.as_of)
        done(workspace, outage(1), title="旧合同的事件")
        done(second, replace(outage(1), **_a_year_on(outage(1))), title="新合同的事件")
        workspace.close()
        with pytest.raises(InUse):
            reopen(path)
        done(second, replace(outage(2), **_a_year_on(outage(2))), title="再一件")
        assert second.undo_title == "再一件"
    with reopen(path) as first:
        assert first.facts.incidents == (outage(1),)
        assert first.undo_title == "旧合同的事件"
        with first.switched(draft.id) as again:
            assert len(again.facts.incidents) == 2


def _a_year_on(incident: object) -> dict[str, object]:
    names = ("reported_at", "responded_at", "restored_at")
    moved = {name: getattr(incident, name) + dt.timedelta(days=365) for name in names}
    return {**moved, "outages": ()}


def test_switching_that_fails_leaves_the_contract_open(workspace: Workspace, path: Path) -> None:
    with pytest.raises(NotFound, match="没有合同 x"):
        workspace.switched("x")
    done(workspace, outage(1))
    with behind_the_back(path) as connection:
        connection.execute("UPDATE incidents SET title = '别的'")
    with pytest.raises(Damaged, match="incidents I1"):
        workspace.switched(contract().id)
    with behind_the_back(path) as connection:
        connection.execute("UPDATE incidents SET title = ?", [outage(1).title])
    done(workspace, outage(2))
    workspace.close()
    reopen(path).close()


def test_a_file_that_another_program_writes_to_is_not_switched(workspace: Workspace, path: Path) -> None:
    with behind_the_back(path) as connection:
        connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(ReadOnlyPlace, match="正被其他程序占用"):
            workspace.switched(contract().id)
    workspace.switched(contract().id).close()


def test_a_closed_workspace_switches_no_more(workspace: Workspace) -> None:
    workspace.close()
    workspace.close()
    with pytest.raises(StorageFailed):
        workspace.switched(contract().id)
