"""What binaries need is read from themselves."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from installer import symbols

pytestmark = pytest.mark.skipif(
    not (sys.platform == "linux" and shutil.which("objdump")), reason="binutils are missing"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a binary, a file that is none, and a link."""
    shutil.copy(Path(sys.executable).resolve(), tmp_path / "program")
    (tmp_path / "notes.so").write_text("no library", encoding="utf-8")
    (tmp_path / "link.so").symlink_to("program")
    return tmp_path


def test_only_binaries_are_looked_at_and_each_once(folder: Path) -> None:
    needs = symbols.floor(folder)
    assert list(needs) == [folder / "program"]
    assert (2, 2) < needs[folder / "program"] < (3,)


def test_versions_compare_by_number() -> None:
    assert symbols.numbers("2.9") < symbols.numbers("2.28") < symbols.numbers("2.31")


def test_a_library_that_nobody_declares_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(symbols, "PACKAGES", {})
    with pytest.raises(ValueError, match=r"libc\.so\.6"):
        symbols.packages(folder)


def test_the_highest_allowed_decides_the_status(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(symbols, "packages", lambda _: ("libc6",))
    assert symbols.main([str(folder), "2.99"]) == 0
    assert symbols.main([str(folder), "2.2"]) == 1
    assert "最高需要 GLIBC_2." in capsys.readouterr().out
