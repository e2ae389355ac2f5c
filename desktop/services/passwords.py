"""The password of a file: what it must be, and how the file and its backups come under another one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from desktop.services.backups import Backups
from desktop.services.lock import WorkspaceLock
from desktop.storage.cipher import Key, derive, from_recovery_code, new_salt, salt_of
from desktop.storage.errors import FileRefused, WrongKey
from desktop.storage.judging import version_of
from desktop.storage.recast import recast

_SHORTEST = 8
_KINDS = 2
_COMMON = ("12345678", "password", "qwertyui", "admin123", "abcd1234", "11111111", "88888888")


def objection(password: str, again: str) -> str:
    """Why a password is not taken; nothing where it is."""
    if len(password) < _SHORTEST:
        return f"口令至少 {_SHORTEST} 位，现为 {len(password)} 位"
    if len(set(password)) < _SHORTEST // 2 or password.casefold() in _COMMON:
        return "口令太容易猜到，请不要用重复或常见的口令"
    if sum(any(map(kind, password)) for kind in _SORTS) < _KINDS:
        return "请至少用两类字符：字母、数字、汉字或符号"
    return "" if password == again else "两次输入的口令不一样"


_SORTS = (
    str.isdecimal,
    lambda letter: letter.isascii() and letter.isalpha(),
    lambda letter: not letter.isalnum(),
    lambda letter: letter.isalpha() and not letter.isascii(),
)


def typed_key(typed: str, salt: bytes) -> Iterator[Key]:
    """The keys that what was typed may stand for: as a recovery code, as a password."""
    if code := from_recovery_code(typed, salt):
        yield code
    yield derive(typed, salt)


def key_for(path: Path, typed: str) -> Key | None:
    """The key of the file that a password or a recovery code gives; None where neither does.

    `FileRefused` where the file is none of ours under that key, OSError where it cannot be read.
    """
    return next((key for key in typed_key(typed, salt_of(path)) if _opens(path, key)), None)


def _opens(path: Path, key: Key) -> bool:
    try:
        version_of(path, key)
    except WrongKey:
        return False
    return True


def change_password(path: Path, old: Key | None, password: str | None, backups: Backups) -> Key | None:
    """Put the file, which nobody has open, under a new password (None: under none); its key then.

    `FileRefused` where the file is as before. Its backups follow one by one: none stays readable that should
    not be. One that cannot be written anew is left, and told by `left_behind`.
    """
    new = derive(password, new_salt()) if password else None
    lock = WorkspaceLock(path)
    try:
        recast(path, old, new)
    finally:
        lock.release()
    for backup in backups.everywhere():
        try:
            recast(backup.path, old, new)
        except FileRefused:
            continue
    return new


def left_behind(backups: Backups, key: Key | None) -> tuple[str, ...]:
    """The names of the backups that the key does not open: made under another password, or damaged."""
    found = []
    for backup in backups.everywhere():
        try:
            version_of(backup.path, key)
        except FileRefused:
            found.append(backup.path.name)
    return tuple(found)
