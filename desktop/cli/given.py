"""What commands are given: a file, a password, a day; and how each says that it cannot."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.models.calendar import AsOf
    from desktop.services.seen import Seen
    from desktop.services.workspace import Workspace
    from desktop.storage.cipher import Key

#: Exit statuses: done, something differs or is not sound, the input was refused.
OK = 0
DIFFERS = 1
REFUSED = 2


def refuse(message: str) -> int:
    """Say why, and give the exit status for it."""
    print(message, file=sys.stderr)
    return REFUSED


def add_path(parser: argparse.ArgumentParser) -> None:
    """A contract file, and how its password comes."""
    parser.add_argument("file", type=Path, metavar="文件.shouyue", help="合同文件")
    add_password(parser)


def add_password(parser: argparse.ArgumentParser) -> None:
    """A password is never an argument, which others on the computer could see."""
    parser.add_argument(
        "--password-file",
        type=Path,
        metavar="文件",
        help="加密文件的口令取自这个文件的第一行（- 为标准输入）；不写则在终端中询问",
    )


def key_of(options: argparse.Namespace, path: Path | None = None) -> Key | None:
    """The key of the file, or of its backup at `path`; `FileRefused` where it was not given."""
    from desktop.services.clock import beijing_now
    from desktop.services.unlocking import password_from, unlocked

    def ask() -> str:
        return password_from(options.password_file, options.file)

    return unlocked(path or options.file, ask, beijing_now, options.file)


def add_file(parser: argparse.ArgumentParser) -> None:
    """A contract of a file, as it stood on a day."""
    add_path(parser)
    parser.add_argument("--contract", metavar="编号", help="文件中的一份合同，默认第一份")
    parser.add_argument("--as-of", type=_moment, metavar="日期", help="截至日期或时刻，默认今天")


def with_file(options: argparse.Namespace, work: Callable[[Workspace], int]) -> int:
    """Do something with a contract of a file as it stood on a day, without writing to the file."""
    from desktop.services.calendars import program_calendar
    from desktop.services.clock import beijing_now
    from desktop.services.workspace import Workspace
    from desktop.storage.errors import FileRefused

    try:
        workspace = Workspace.open(
            options.file,
            program_calendar(),
            beijing_now,
            contract_id=getattr(options, "contract", None),
            read_only=True,
            key=key_of(options),
        )
    except FileRefused as error:
        return refuse(str(error))
    with workspace:
        if options.as_of:
            workspace.set_as_of(options.as_of)
        return work(workspace)


def add_source(parser: argparse.ArgumentParser) -> None:
    """A contract file or a file of cases, as it stood on a day."""
    parser.add_argument("file", type=Path, metavar="文件", help="合同文件（.shouyue）或案例文件（.yaml）")
    add_password(parser)
    parser.add_argument("--case", metavar="编号", help="案例文件中的一个案例")
    parser.add_argument("--as-of", type=_moment, metavar="日期", help="截至日期或时刻，默认今天或案例所定")


def seen_by(options: argparse.Namespace) -> tuple[Seen, ...] | str:
    """What the command looks at, or why it cannot."""
    from desktop.exchange.cases import CaseError
    from desktop.services.calendars import program_calendar
    from desktop.services.clock import beijing_now
    from desktop.services.seen import CASES, look
    from desktop.storage.errors import FileRefused

    try:
        options.key = None if options.file.suffix in CASES else key_of(options)
        return look(options.file, options.case, options.as_of, program_calendar(), beijing_now, options.key)
    except (CaseError, FileRefused) as error:
        return str(error)


def _moment(text: str) -> AsOf:
    """An as-of moment as typed: a day, or an instant without a zone."""
    from desktop.models.calendar import AsOf
    from desktop.rules.checks import YEARS

    for parse in (dt.date.fromisoformat, dt.datetime.fromisoformat):
        try:
            moment = parse(text)
        except ValueError:
            continue
        if moment.year in YEARS and not (isinstance(moment, dt.datetime) and moment.tzinfo):
            return AsOf.of(moment)
    years = f"{YEARS[0]} 至 {YEARS[-1]} 年"
    raise argparse.ArgumentTypeError(f"应为日期或不带时区的时间（{years}），实为 {text}")
