"""Exports mask persons unless this user ticked otherwise for the file; templates change nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.exchange.paper import Paper
from desktop.exchange.sheets.reading import read_book
from desktop.models.assessment import Problem
from desktop.models.enums.people import Side
from desktop.models.facts import Person
from desktop.services import exporting
from desktop.services.masking import Mask
from desktop.services.reporting import Report, report_of, subjects
from desktop.services.sharing import Sharing, blanked, mask_for, masked, sharing
from desktop.services.workspace import Workspace
from desktop.storage.errors import StorageFailed
from tests.storage.support import create, done, outage
from tests.unit.test_importing import planned

NAME, PHONE, MAIL = "欧阳测试", "13812345678", "ouyang@example.org"


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with create(tmp_path / "a.shouyue") as made:
        done(made, Person(id="N1", name=NAME, phone=PHONE, side=Side.B, on_from=dt.date(2025, 9, 1)))
        done(made, msgspec.structs.replace(outage(1), title=f"{NAME}报告：{MAIL} 收不到邮件"))
        yield made


def words_of(path: Path) -> str:
    from openpyxl import load_workbook

    rows = (row for sheet in load_workbook(path) for row in sheet.iter_rows(values_only=True))
    return "\n".join(str(cell) for row in rows for cell in row if cell is not None)


@pytest.mark.parametrize("kind", ["people", "incidents"])
def test_a_list_masks_persons_unless_it_is_ticked(workspace: Workspace, tmp_path: Path, kind: str) -> None:
    target = tmp_path / "a.xlsx"
    assert exporting.export_list(workspace, kind, target) is None
    shown = words_of(target)
    assert "欧***" in shown
    assert not any(each in shown for each in (NAME, PHONE, MAIL))
    sharing().set_personal(workspace.path, shown=True)
    assert exporting.export_list(workspace, kind, target) is None
    assert NAME in words_of(target)
    sharing().set_personal(workspace.path, shown=False)
    assert mask_for(workspace) is not None


def test_the_ledgers_keep_accounts_and_mask_the_leads(workspace: Workspace, tmp_path: Path) -> None:
    from desktop.exchange.workbooks.finance import Ledger

    parties = dict(workspace.contract.parties)
    parties["b"] = msgspec.structs.replace(parties["b"], lead=NAME, account="6222020200011112222")
    done_change = workspace.revise(msgspec.structs.replace(workspace.contract, parties=parties), "改")
    assert not isinstance(done_change, Problem)
    assert exporting.export_ledgers(workspace, tuple(Ledger), tmp_path / "a.xlsx") is None
    shown = words_of(tmp_path / "a.xlsx")
    assert NAME not in shown
    assert "欧***" in shown
    mask = mask_for(workspace)
    assert mask is not None
    assert mask.words("6222020200011112222") == "6222020200011112222"


def test_a_filled_template_leaves_persons_empty_and_changes_nothing_on_its_way_back(
    workspace: Workspace, tmp_path: Path
) -> None:
    target = tmp_path / "a.xlsx"
    assert exporting.export_template(workspace, ("people", "incidents"), target, filled=True) is None
    assert NAME not in words_of(target)
    assert "欧" not in words_of(target)
    for kind, sheet in (("people", "人员"), ("incidents", "事件")):
        plan = planned(workspace, read_book(target, sheet).sheet, kind)
        assert [each.state for each in plan.rows] == ["same"], kind


@pytest.mark.parametrize("report", [Report.MONTH, Report.YEAR])
def test_a_report_masks_persons_unless_it_is_asked_for(workspace: Workspace, report: Report) -> None:
    signed = msgspec.structs.replace(
        workspace.contract.terms, signed_by_a_on=dt.date(2025, 8, 1), signed_by_b_on=dt.date(2025, 8, 1)
    )
    workspace.revise(workspace.contract.replaced(signed), "签署")
    workspace.set_as_of(type(workspace.as_of)(dt.date(2025, 9, 20)))
    key = subjects(workspace, report)[0].key
    paper, whole = (report_of(workspace, report, key, personal=shown) for shown in (False, True))
    assert isinstance(paper, Paper)
    assert isinstance(whole, Paper)
    assert NAME not in str(paper)
    assert workspace.entries[-1].hash in paper.mark
    if NAME in str(whole):
        assert "欧***" in str(paper)


def test_it_is_remembered_for_the_file_alone(tmp_path: Path) -> None:
    kept = Sharing(tmp_path / "data" / "personal.json")
    one, other = tmp_path / "一.shouyue", tmp_path / "二.shouyue"
    assert not kept.personal(one)
    kept.set_personal(one, shown=True)
    assert (kept.personal(one), kept.personal(other)) == (True, False)
    kept.set_personal(one, shown=False)
    assert not kept.personal(one)
    (tmp_path / "data" / "personal.json").write_text("{", encoding="utf-8")
    assert not kept.personal(one), "what cannot be read shows nobody"
    (tmp_path / "file").touch()
    with pytest.raises(StorageFailed):
        Sharing(tmp_path / "file" / "personal.json").set_personal(one, shown=True)


@given(st.text("0123456789abcdef", min_size=64, max_size=64))
def test_a_hash_is_never_masked(head: str) -> None:
    assert Mask((), ()).words(f"校验值 {head}") == f"校验值 {head}"


def test_only_texts_are_masked() -> None:
    mask = Mask((NAME,), ())
    person = Person(id=NAME, name=NAME, side=Side.B)
    assert masked(person, mask) == Person(id=NAME, name="欧***", side=Side.B)
    assert masked(person, None) is person
    untouched = Person(id="N2", name="周")
    assert masked(untouched, mask) is untouched
    assert blanked(person, mask) == Person(id=NAME, name="", side=Side.B)
