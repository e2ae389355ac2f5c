"""Years of the calendar that the user imported: kept in the user's own folder, for all contracts."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from desktop.exchange.china import load_calendar
from desktop.models.assessment import Problem
from desktop.models.calendar import Calendar
from desktop.rules.checks import YEARS
from desktop.services.change import Change, Refused
from desktop.services.sample import data_folder
from desktop.services.workspace import Workspace
from desktop.storage.errors import system_cause

_WAY_OUT = "请改正文件后再导入"


def calendar_folder() -> Path:
    """Where the imported years are kept."""
    return data_folder() / "calendars"


def program_calendar() -> Calendar:
    """The calendar that contracts are seen with: the shipped years, and those the user imported."""
    return load_calendar(calendar_folder())


def import_year(workspace: Workspace, file: Path, folder: Path) -> Change | Refused:
    """Take the days of a year from a file into `folder`, and look at the contract with them from now on.

    Refused, with nothing written, where the file is not the days of a year that may be imported.
    """
    # YAML and the strict reader are loaded when there is something to read: no start waits for them.
    from desktop.exchange.days_file import read_days_file
    from desktop.exchange.strict import StrictError

    try:
        days = read_days_file(file)
    except OSError as error:
        return Refused((Problem(file.name, f"无法读取文件（{system_cause(error)}）", "可以读取的文件"),))
    except StrictError as error:
        return Refused(tuple(Problem(each.path, each.got, each.expected, _WAY_OUT) for each in error.faults))
    if days.year in load_calendar().years:
        return Refused((Problem("year", f"{days.year} 年已随程序提供", "程序没有提供的年份"),))
    if days.year not in YEARS:
        span = f"{YEARS[0]} 至 {YEARS[-1]} 年"
        return Refused((Problem("year", f"{days.year} 年", span, _WAY_OUT),))
    try:
        _write(folder / f"{days.year}.json", msgspec.json.format(msgspec.json.encode(days), indent=1))
    except OSError as error:
        return Refused((Problem(str(folder), f"无法写入（{system_cause(error)}）", "可以写入的目录"),))
    return workspace.set_calendar(load_calendar(folder), f"导入 {days.year} 年放假安排")


def _write(path: Path, content: bytes) -> None:
    """Put the file in its place whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".new")
    with draft.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
