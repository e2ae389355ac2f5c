"""The key of a file for a command without a window: asked for once, and wrong tries wait as they do there."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from desktop.services.clock import Clock
from desktop.services.passwords import key_for
from desktop.services.tries import tries_at
from desktop.storage.cipher import Key
from desktop.storage.errors import Encrypted, FileRefused, WrongKey, system_cause
from desktop.storage.judging import version_of

#: Longer is no password (bytes of a file that holds one).
_LONGEST = 4096


def unlocked(path: Path, ask: Callable[[], str], clock: Clock, of: Path | None = None) -> Key | None:
    """The key of the file at `path`, None where it needs none or will be refused for another reason.

    `ask` gives what was typed; a wrong one counts against the file `of`, where `path` is a backup of it.
    `FileRefused` where it is wrong, or was wrong so often that the next try must wait.
    """
    try:
        version_of(path)
    except Encrypted:
        return _asked(path, ask, clock, of or path)
    except FileRefused:
        return None
    return None


def _asked(path: Path, ask: Callable[[], str], clock: Clock, of: Path) -> Key:
    tries = tries_at(of, clock)
    if wait := tries.wait():
        raise WrongKey(path, "口令连续输错", f"请等 {wait} 秒再试")
    typed = ask()
    try:
        key = key_for(path, typed) if typed else None
    except OSError as error:
        raise WrongKey(path, f"不能读取文件（{system_cause(error)}）", "请检查路径和权限") from error
    if key is None:
        tries.failed()
        raise WrongKey(path, "口令或恢复码不对", "请检查大小写和输入法后再试")
    tries.succeeded()
    return key


def password_from(source: Path | None, path: Path) -> str:
    """The password of the file at `path`: the first line of `source` or of standard input (-), or typed.

    `FileRefused` where it cannot be had.
    """
    if source == Path("-"):
        return sys.stdin.readline().rstrip("\r\n")
    if source is not None:
        return _first_line(source)
    if not sys.stdin.isatty():
        raise Encrypted(path, "文件已加密", "请在终端中运行并输入口令，或用 --password-file 指定")
    import getpass

    return getpass.getpass("口令或恢复码：")


def _first_line(source: Path) -> str:
    try:
        with source.open("rb") as file:
            first = file.read(_LONGEST).decode("utf-8-sig").partition("\n")[0]
    except OSError as error:
        what = f"不能读取口令文件（{system_cause(error)}）"
        raise WrongKey(source, what, "请检查路径和权限") from error
    except ValueError as error:
        raise WrongKey(source, "口令文件不是 UTF-8 文字", "请把口令写在第一行") from error
    return first.removesuffix("\r")
