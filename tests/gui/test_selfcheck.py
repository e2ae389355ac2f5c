"""The self-check: every step passes here, a step that fails says why, nothing of the user's is touched."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from desktop.app import printers, take_picture
from desktop.cli import main
from desktop.exchange.china import load_calendar
from desktop.services import selfcheck
from desktop.services.backups import Backups
from desktop.services.selfcheck import Outcome, self_check
from desktop.services.workspace import Workspace


def checked() -> list[Outcome]:
    return list(self_check(load_calendar(), take_picture, printers()))


def test_every_step_passes_and_nothing_is_left_or_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, scratch = tmp_path / "home", tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setenv("XDG_DATA_HOME", str(home))
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    assert main(["selfcheck"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("守约 ")
    assert told.endswith("自检全部通过。\n")
    assert told.count("正常") == 11
    assert not any(word in told for word in ("甲方", "乙方", "自检用事件", str(tmp_path)))
    assert not home.exists()
    assert list(scratch.iterdir()) == []


def test_a_blank_picture_is_found_and_ends_the_check() -> None:
    def draw(_: Workspace, target: Path) -> None:
        target.write_bytes(b"\x89PNG")

    *passed, failed = self_check(load_calendar(), draw, printers())
    assert [each.problem for each in passed] == ["", "", ""]
    assert failed.problem == "窗口图片只有 4 字节，像是空白"
    assert str(failed).startswith("失败  画出窗口和图表：")


def test_a_part_that_is_missing_is_told_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object) -> None:
        raise ModuleNotFoundError("No module named 'pyqtgraph'")

    *_, failed = self_check(load_calendar(), missing, printers())
    assert failed.problem == "ModuleNotFoundError：No module named 'pyqtgraph'"


def test_a_backup_that_brings_nothing_back_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Backups, "restore", lambda *_: None)
    assert checked()[-1].problem == "恢复后的内容与备份时不同"


def test_a_file_that_stays_readable_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selfcheck, "change_password", lambda *_: None)
    assert checked()[-1].problem == "设了口令的文件仍是明文"


def test_the_command_ends_with_status_1_where_a_step_fails(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Backups, "make", lambda *_: None)
    assert main(["selfcheck"]) == 1
    assert "失败  备份：没有生成备份" in capsys.readouterr().out
