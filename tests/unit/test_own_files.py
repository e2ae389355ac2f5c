"""Where a file of the user's own is proposed."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest

from desktop.services import own_files


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    found = tmp_path / "文档"
    found.mkdir()
    monkeypatch.setattr(platformdirs, "user_documents_path", lambda: found)
    monkeypatch.setattr(own_files, "data_folder", lambda: tmp_path / "program")
    return found


def test_a_file_goes_beside_a_contract_of_the_users_own(documents: Path, tmp_path: Path) -> None:
    assert own_files.beside(tmp_path / "合同" / "云服务.shouyue") == tmp_path / "合同"


@pytest.mark.parametrize("place", ["program/示例.shouyue", "program/backups/x.shouyue", ".local/x/y.shouyue"])
def test_nothing_goes_where_nobody_finds_it(documents: Path, tmp_path: Path, place: str) -> None:
    assert own_files.beside(tmp_path / place) == documents


def test_without_documents_the_home_folder_serves(
    documents: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents.rmdir()
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert own_files.beside(tmp_path / "program" / "示例.shouyue") == tmp_path
