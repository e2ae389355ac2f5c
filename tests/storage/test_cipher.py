"""Encrypted files: the same work, nothing to be read without the key, every changed page noticed."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.services.backups import Backups, Reason
from desktop.services.workspace import Workspace
from desktop.storage import errors
from desktop.storage.cipher import Key, derive, from_recovery_code, new_salt, salt_of
from desktop.storage.recast import recast
from desktop.storage.store import read
from tests.storage.support import Ticking, behind_the_back, calendar, contract, create, done, outage, payment

WORDS = "独一无二的标题XYZZY"
KEY = Key(bytes(range(32)), bytes(16))


def encrypted(path: Path, key: Key = KEY) -> Workspace:
    return Workspace.create(path, contract(), calendar(), Ticking(), key)


def reopened(path: Path, key: Key | None) -> Workspace:
    return Workspace.open(path, calendar(), Ticking(), key=key)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "合同.shouyue"


def test_an_encrypted_file_is_worked_in_as_any_other(path: Path) -> None:
    with encrypted(path) as workspace:
        done(workspace, outage(1, title=WORDS))
        done(workspace, payment())
        workspace.undo()
    with reopened(path, KEY) as again:
        assert [each.title for each in again.facts.incidents] == [WORDS]
        assert again.redo_title == "登记"
        assert again.reread().entries == tuple(again.entries)
    assert salt_of(path) == KEY.salt


def test_without_the_key_nothing_is_opened_nor_changed(path: Path) -> None:
    encrypted(path).close()
    before = path.read_bytes()
    with pytest.raises(errors.Encrypted, match="口令"):
        reopened(path, None)
    with pytest.raises(errors.Encrypted):
        read(path)
    with pytest.raises(errors.WrongKey):
        reopened(path, Key(bytes(32), KEY.salt))
    assert path.read_bytes() == before


def test_no_words_are_to_be_read_in_any_file(tmp_path: Path, path: Path) -> None:
    backups = Backups(tmp_path / "backups", path, Ticking(), KEY)
    with encrypted(path) as workspace:
        done(workspace, outage(1, title=WORDS), title=WORDS)
        assert path.with_name(path.name + "-wal").stat().st_size
        assert backups.make(Reason.ASKED)
        done(workspace, outage(2, title=WORDS), title=WORDS)
        for each in tmp_path.rglob("*"):
            if each.is_file():
                content = each.read_bytes()
                assert WORDS.encode() not in content, each
                assert "政务云".encode() not in content, each


def test_an_encrypted_backup_is_put_back(tmp_path: Path, path: Path) -> None:
    backups = Backups(tmp_path / "backups", path, Ticking(), KEY)
    with encrypted(path) as workspace:
        done(workspace, outage(1))
        backup = backups.make(Reason.ASKED)
        assert backup is not None
        done(workspace, outage(2), title="之后")
    assert backups.lost(backup).steps
    backups.restore(backup)
    with reopened(path, KEY) as again:
        assert [each.id for each in again.facts.incidents] == ["I1"]
    with pytest.raises(errors.WrongKey):
        Backups(tmp_path / "backups", path, Ticking(), Key(bytes(32), KEY.salt)).restore(backup)


def test_every_flipped_bit_of_an_encrypted_file_is_noticed(path: Path) -> None:
    encrypted(path).close()
    content, chance = path.read_bytes(), random.Random(3)
    for _ in range(60):
        spoilt = bytearray(content)
        spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
        path.write_bytes(spoilt)
        with pytest.raises(errors.FileRefused):
            read(path, KEY)


@pytest.mark.parametrize(("old", "new"), [(None, KEY), (KEY, Key(b"n" * 32, b"s" * 16)), (KEY, None)])
def test_a_file_under_another_key_holds_the_same(path: Path, old: Key | None, new: Key | None) -> None:
    with Workspace.create(path, contract(), calendar(), Ticking(), old) as workspace:
        done(workspace, outage(1, title=WORDS))
        before = workspace.reread()
    recast(path, old, new)
    assert read(path, new) == before
    with reopened(path, new) as workspace:
        done(workspace, outage(2))
    assert [each.name for each in path.parent.iterdir() if not each.name.endswith(".lock")] == [path.name]
    assert (WORDS.encode() in path.read_bytes()) is (new is None)


def test_a_file_is_not_recast_with_the_wrong_key(path: Path) -> None:
    encrypted(path).close()
    before = path.read_bytes()
    with pytest.raises(errors.WrongKey):
        recast(path, Key(bytes(32), KEY.salt), None)
    assert path.read_bytes() == before


def test_a_damaged_plain_file_does_not_pass_for_an_encrypted_one(tmp_path: Path) -> None:
    path = tmp_path / "其他.shouyue"
    path.write_bytes(b"no contract at all")
    with pytest.raises(errors.NotOurs):
        read(path)
    create(tmp_path / "合同.shouyue").close()
    with behind_the_back(tmp_path / "合同.shouyue") as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0]


def test_a_password_gives_the_same_key_however_it_is_composed() -> None:
    salt = new_salt()
    assert derive("Café 密码", salt) == derive("Cafe\u0301 密码", salt)
    assert derive("Café 密码", salt) != derive("Cafe 密码", salt)
    assert derive("Café 密码", salt) != derive("Café 密码", new_salt())


@settings(deadline=None)
@given(st.binary(min_size=32, max_size=32), st.binary(min_size=16, max_size=16))
def test_a_recovery_code_gives_the_key(raw: bytes, salt: bytes) -> None:
    key = Key(raw, salt)
    typed = key.recovery_code.lower().replace("-", " ")
    assert from_recovery_code(typed, salt) == key
    assert from_recovery_code(typed.replace("o", "0").replace("i", "1").replace("b", "8"), salt) == key


@settings(deadline=None)
@given(
    st.binary(min_size=32, max_size=32),
    st.integers(0, 54),
    st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"),
)
def test_a_recovery_code_with_a_wrong_letter_gives_none(raw: bytes, place: int, letter: str) -> None:
    code = Key(raw, bytes(16)).recovery_code.replace("-", "")
    wrong = code[:place] + letter + code[place + 1 :]
    found = from_recovery_code(wrong, bytes(16))
    assert found is None or found.raw == raw


@pytest.mark.parametrize("text", ["", "ABCD", "没有", "=" * 56, "A" * 400])
def test_what_is_no_recovery_code_gives_none(text: str) -> None:
    assert from_recovery_code(text, bytes(16)) is None


def test_a_key_is_never_shown() -> None:
    assert KEY.raw.hex() not in repr(KEY)
    assert str(KEY.raw) not in f"{KEY!r} {KEY!s} {KEY}"
