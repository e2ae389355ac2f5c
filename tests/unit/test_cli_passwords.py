"""Commands on encrypted files: the password from the terminal, a file or standard input; wrong ones wait."""

from __future__ import annotations

import getpass
import io
import sys
from pathlib import Path

import pytest

from desktop.cli import main
from desktop.services.backups import backups_of
from desktop.services.clock import beijing_now
from desktop.services.passwords import change_password
from desktop.storage import cipher
from desktop.storage.cipher import Key
from tests.storage.support import create, done, outage

PASSWORD = "shouyue-2025"


@pytest.fixture(autouse=True)
def _own_folder_and_quick_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setitem(cipher.WORK, "n", 2**10)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "合同.shouyue"
    with create(path) as workspace:
        done(workspace, outage(1))
    return path


@pytest.fixture
def key(file: Path) -> Key:
    found = change_password(file, None, PASSWORD, backups_of(file, beijing_now))
    assert found is not None
    return found


def type_at_terminal(monkeypatch: pytest.MonkeyPatch, *words: str) -> list[str]:
    """A person at a terminal, who types these one after the other; what they were asked."""
    asked: list[str] = []
    waiting = list(words)

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return waiting.pop(0)

    monkeypatch.setattr(sys, "stdin", io.StringIO())
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(getpass, "getpass", answer)
    return asked


def commands(file: Path, out: Path) -> list[list[str]]:
    day = ["--as-of", "2025-09-20"]
    return [
        ["status", str(file), *day],
        ["health", str(file), *day],
        ["explain", str(file), *day],
        ["verify", str(file), *day],
        ["verify", str(file), "--head", "0" * 64],
        ["backup", str(file)],
        ["restore", str(file)],
        ["report", "month", str(file), *day],
        ["pack", str(file), "--out", str(out / "包.zip"), *day],
    ]


def test_every_command_asks_once_at_the_terminal(
    file: Path, key: Key, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for words in commands(file, tmp_path):
        asked = type_at_terminal(monkeypatch, PASSWORD)
        assert main(words) in (0, 1), (words, capsys.readouterr().err)
        assert asked == ["口令或恢复码："], words
    assert PASSWORD not in capsys.readouterr().out


def test_the_recovery_code_opens_it_too(file: Path, key: Key, monkeypatch: pytest.MonkeyPatch) -> None:
    type_at_terminal(monkeypatch, key.recovery_code)
    assert main(["status", str(file)]) == 0


def test_a_plain_file_asks_nothing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = type_at_terminal(monkeypatch)
    assert main(["status", str(file)]) == 0
    assert asked == []


@pytest.mark.parametrize("ending", ["", "\n", "\r\n", "\nmore"])
def test_a_script_gives_it_in_a_file(file: Path, key: Key, tmp_path: Path, ending: str) -> None:
    held = tmp_path / "口令.txt"
    held.write_bytes(f"{PASSWORD}{ending}".encode())
    assert main(["status", str(file), "--password-file", str(held)]) == 0


def test_a_script_gives_it_on_standard_input(file: Path, key: Key, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSWORD}\n"))
    assert main(["verify", str(file), "--password-file", "-"]) == 0


def test_without_a_terminal_it_says_how(
    file: Path, key: Key, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    assert main(["status", str(file)]) == 2
    assert "--password-file" in capsys.readouterr().err
    assert main(["status", str(file), "--password-file", str(file.parent / "没有")]) == 2
    assert "不能读取口令文件" in capsys.readouterr().err


def test_wrong_passwords_wait_longer_and_longer_also_in_the_next_run(
    file: Path, key: Key, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(3):
        type_at_terminal(monkeypatch, "wrong-pass-1")
        assert main(["status", str(file)]) == 2
        assert "口令或恢复码不对" in capsys.readouterr().err
    asked = type_at_terminal(monkeypatch, PASSWORD)
    assert main(["status", str(file)]) == 2
    assert "请等" in capsys.readouterr().err
    assert asked == [], "nothing is tried meanwhile"


def test_a_statement_is_sealed_in_an_encrypted_file(
    file: Path, key: Key, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    held = tmp_path / "口令.txt"
    held.write_text(PASSWORD)
    options = ["--password-file", str(held)]
    status = main(["seal", str(file), "--month", "2025-08", *options])
    told = capsys.readouterr()
    assert status in (0, 2), told.err
    assert "加密" not in told.err
    assert "口令" not in told.err


def test_a_file_that_is_gone_comes_back_from_its_encrypted_backup(
    file: Path, key: Key, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_at_terminal(monkeypatch, PASSWORD, PASSWORD, PASSWORD)
    assert main(["backup", str(file)]) == 0
    file.unlink()
    assert main(["restore", str(file)]) == 0
    assert main(["status", str(file)]) == 0
