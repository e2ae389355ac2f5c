"""Where workbooks go: written whole or not at all, and said why not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.exchange.workbooks.finance import Ledger
from desktop.models.assessment import Problem
from desktop.services.exporting import (
    export_ledgers,
    export_list,
    export_template,
    file_name,
    source_of,
    with_suffix,
)
from desktop.services.sealing import Sealing
from desktop.services.workspace import Workspace
from tests.exchange.workbooks.support import values
from tests.storage.support import create, done, outage


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A contract with an outage in June, on the first of September."""
    with create(tmp_path / "a.shouyue") as opened:
        done(opened, outage(1))
        yield opened


def _refused(problem: Problem | None) -> str:
    assert problem is not None
    return str(problem)


def _left(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_sealed_month_and_the_head_of_the_chain_vouch_for_it(workspace: Workspace, tmp_path: Path) -> None:
    Sealing(workspace).seal("2025-06")
    (tmp_path / "out").mkdir()
    target = tmp_path / "out" / "台账.xlsx"
    assert export_ledgers(workspace, (Ledger.PENALTIES,), target) is None
    proofs = {row[0]: row[1:] for row in values(target, "封面")}
    assert proofs["月结单 2025-06"] == ["第 1 份", workspace.statements[0].hash]
    assert proofs["修改记录"] == [f"共 {len(workspace.entries)} 条", workspace.entries[-1].hash]
    assert _left(tmp_path / "out") == ["台账.xlsx"]


def test_a_trial_is_no_paper_for_finance(workspace: Workspace) -> None:
    workspace.try_out()
    assert source_of(workspace, workspace.known).trying


def test_a_list_and_a_template_hold_what_is_recorded(workspace: Workspace, tmp_path: Path) -> None:
    assert export_list(workspace, "outages", tmp_path / "l.xlsx") is None
    assert export_template(workspace, ("incidents",), tmp_path / "t.xlsx", filled=True) is None
    assert values(tmp_path / "l.xlsx", "中断")[3][0] == "I1"
    assert values(tmp_path / "t.xlsx", "事件")[1][0] == "I1"


def test_a_file_that_is_there_is_replaced(workspace: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "a.xlsx"
    target.write_bytes(b"old")
    assert export_list(workspace, "incidents", target) is None
    assert target.read_bytes().startswith(b"PK")


@pytest.mark.parametrize("lock", [".~lock.a.xlsx#", "~$a.xlsx"])
def test_a_file_that_is_open_elsewhere_is_left_alone(workspace: Workspace, tmp_path: Path, lock: str) -> None:
    target = tmp_path / "a.xlsx"
    target.write_bytes(b"old")
    (tmp_path / lock).touch()
    assert "正在表格程序中打开" in _refused(export_list(workspace, "incidents", target))
    assert target.read_bytes() == b"old"


def test_a_folder_that_is_not_there_is_told(workspace: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "没有" / "a.xlsx"
    assert str(target) in _refused(export_list(workspace, "incidents", target))


def test_a_folder_cannot_be_replaced(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").mkdir()
    assert "是文件夹或只读文件" in _refused(export_list(workspace, "incidents", tmp_path / "a.xlsx"))


def test_a_read_only_file_is_left_alone(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.xlsx"
    target.write_bytes(b"old")
    monkeypatch.setattr("os.access", lambda *_: False)  # Root may write whatever the mode says.
    assert "只读" in _refused(export_list(workspace, "incidents", target))
    assert target.read_bytes() == b"old"


def test_a_disk_that_fills_up_leaves_what_was_there(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out" / "a.xlsx"
    target.parent.mkdir()
    target.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("desktop.exchange.workbooks.book.Book.save", full)
    assert "磁盘空间不足" in _refused(export_list(workspace, "incidents", target))
    assert target.read_bytes() == b"old"
    assert _left(target.parent) == ["a.xlsx"]


def test_what_cannot_be_a_template_leaves_no_file(workspace: Workspace, tmp_path: Path) -> None:
    done(workspace, outage(2, title="长" * 40_000))
    target = tmp_path / "a.xlsx"
    assert "40,000 字" in _refused(export_template(workspace, ("incidents",), target, filled=True))
    assert not target.exists()


def test_the_name_of_a_file_says_what_is_in_it(workspace: Workspace) -> None:
    assert file_name(workspace, "付款/台账") == "政务云扩展服务合同（2025） 付款_台账 2025-09-01.xlsx"


@pytest.mark.parametrize(("name", "file"), [("a", "a.xlsx"), ("a.XLSX", "a.XLSX"), ("2026.4", "2026.4.xlsx")])
def test_a_name_gets_its_suffix(name: str, file: str) -> None:
    assert with_suffix(name) == Path(file)
