"""A year of days off read from a file, kept, and used for every contract."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from desktop.exchange.china import load_calendar
from desktop.exchange.days_file import read_days_file
from desktop.exchange.strict import StrictError
from desktop.models.calendar import YearDays
from desktop.services.calendars import import_year
from desktop.services.change import Change, Refused
from desktop.services.sealing import MonthState, Sealing
from desktop.services.workspace import Workspace
from tests.data.wild.raw import Cell, Value, sheet, workbook
from tests.storage.support import calendar

_YEAR = YearDays(
    2027,
    {dt.date(2027, 1, 1): "元旦", dt.date(2027, 2, 8): "春节"},
    {dt.date(2027, 2, 14): "春节"},
)
_CSV = "日期,安排,节日\n2027-01-01,放假,元旦\n2027-02-08,放假,春节\n2027-02-14,调休上班,春节\n"
_DAYS = [
    {"date": "2027-01-01", "kind": "放假", "name": "元旦"},
    {"date": "2027-02-08", "kind": "放假", "name": "春节"},
    {"date": "2027-02-14", "kind": "调休上班", "name": "春节"},
]
_YAML = "\n".join(f"- {{date: {each['date']}, kind: {each['kind']}, name: {each['name']}}}" for each in _DAYS)


@pytest.mark.parametrize(
    ("name", "text", "encoding"),
    [
        ("年.csv", _CSV, "utf-8"),
        ("年.csv", _CSV, "utf-8-sig"),
        ("年.CSV", _CSV.replace("\n", "\r\n"), "gb18030"),
        ("年.yaml", _YAML, "utf-8"),
        ("年.json", json.dumps(_DAYS, ensure_ascii=False), "utf-8"),
    ],
)
def test_a_year_is_read_from_a_table_or_a_list(name: str, text: str, encoding: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(text.encode(encoding))
    assert read_days_file(tmp_path / name) == _YEAR


def test_a_year_is_read_from_a_workbook(tmp_path: Path) -> None:
    head: list[Value | Cell] = ["日期", "安排", "节日"]
    rows: list[list[Value | Cell]] = [
        [dt.date.fromisoformat(each["date"]), each["kind"], each["name"]] for each in _DAYS
    ]
    workbook(tmp_path / "年.xlsx", {"放假": sheet([head, *rows])})
    assert read_days_file(tmp_path / "年.xlsx") == _YEAR
    (tmp_path / "坏.xlsx").write_bytes(b"%PDF-1.7")
    with pytest.raises(StrictError, match="这是 PDF 文件"):
        read_days_file(tmp_path / "坏.xlsx")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "列名 日期,安排,节日"),
        ("日期,安排\n", "列名 日期,安排,节日"),
        ("日期,安排,节日\n", "一天也没有"),
        ("日期,安排,节日\n2027-01-01,放假\n", "安排[0]"),
        ("日期,安排,节日\n2027-01-01,放假,\n", "节日的名称"),
        ("日期,安排,节日\n2027-1-1,放假,元旦\n", "安排[0].date"),
        ("日期,安排,节日\n2027-01-01,休,元旦\n", "安排[0].kind"),
        (_CSV + "2028-01-01,放假,元旦\n", "2027 年的日期"),
        (_CSV + "2027-01-01,放假,元旦\n", "有 2 条"),
        (_CSV + "2027-02-15,调休上班,春节\n", "2027-02-15 是工作日"),
        ("日期,安排,节日\n2027-02-08,放假,春节\n", "没有元旦"),
    ],
)
def test_what_is_no_year_is_refused_with_its_place(text: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "年.csv").write_text(text, encoding="utf-8")
    with pytest.raises(StrictError) as refused:
        read_days_file(tmp_path / "年.csv")
    assert told in str(refused.value)


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "年.csv").write_bytes(b"\xff\xff\xff\xff")
    with pytest.raises(StrictError, match="不能识别的内容"):
        read_days_file(tmp_path / "年.csv")


def _import(workspace: Workspace, folder: Path, text: str = _CSV) -> Change | Refused:
    file = folder.parent / "年.csv"
    file.write_text(text, encoding="utf-8")
    return import_year(workspace, file, folder)


def test_an_imported_year_counts_at_once_and_for_every_file(workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "calendars"
    assert isinstance(Sealing(workspace).seal("2025-06"), Change)
    result = _import(workspace, folder)
    assert isinstance(result, Change)
    assert result.title == "导入 2027 年放假安排"
    assert workspace.calendar == load_calendar(folder) == calendar().with_year(_YEAR)
    assert workspace.calendar.published(dt.date(2027, 6, 1))
    assert not workspace.calendar.is_workday(dt.date(2027, 2, 8))
    assert workspace.calendar.is_workday(dt.date(2027, 2, 14))
    assert Sealing(workspace).state("2025-06") is MonthState.SEALED


def test_importing_a_year_again_takes_the_place_of_the_one_before(
    workspace: Workspace, tmp_path: Path
) -> None:
    folder = tmp_path / "calendars"
    assert isinstance(_import(workspace, folder), Change)
    assert isinstance(_import(workspace, folder, _CSV + "2027-02-09,放假,春节\n"), Change)
    assert not workspace.calendar.is_workday(dt.date(2027, 2, 9))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (_CSV.replace("2027", "2026"), "2026 年已随程序提供"),
        (_CSV + "x,放假,元旦\n", "应为日期"),
    ],
)
def test_an_import_that_is_refused_writes_nothing(
    text: str, told: str, workspace: Workspace, tmp_path: Path
) -> None:
    result = _import(workspace, tmp_path / "calendars", text)
    assert isinstance(result, Refused)
    assert told in str(result)
    assert not (tmp_path / "calendars").exists()
    assert workspace.calendar is calendar()


def test_a_file_or_a_folder_that_cannot_be_had_is_told(workspace: Workspace, tmp_path: Path) -> None:
    missing = import_year(workspace, tmp_path / "没有.csv", tmp_path / "calendars")
    assert "无法读取文件" in str(missing)
    taken = tmp_path / "taken"
    taken.write_text("", encoding="utf-8")
    assert "无法写入" in str(_import(workspace, taken))


def test_an_imported_year_that_cannot_be_read_is_left_out_and_noted(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "2027.json").write_text("{}", encoding="utf-8")
    assert load_calendar(tmp_path) == calendar()
    assert "2027.json" in caplog.text


def test_a_year_that_is_shipped_by_now_counts_as_shipped(tmp_path: Path) -> None:
    text = '{"year": 2026, "holidays": {"2026-03-02": "x"}, "workdays": {}}'
    (tmp_path / "2026.json").write_text(text, encoding="utf-8")
    assert load_calendar(tmp_path) == calendar()
