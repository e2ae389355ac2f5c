"""Nasty files: each is read as the manifest says, in its own process, in little time and memory."""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import pytest
import yaml

from desktop.exchange.headers import find_head, headers, mapped
from desktop.exchange.sheets import Reading, SheetError, read_book
from desktop.exchange.template import load_contract
from desktop.models.facts import Facts, Incident
from desktop.services.importing import Plan, Setup, make_plan
from tests.data.wild.make import WILD
from tests.exchange.wild_report import outcome

_HERE = Path(__file__).parent.parent / "data" / "wild"
_FILES: dict[str, dict[str, Any]] = yaml.safe_load((_HERE / "files.yaml").read_text(encoding="utf-8"))
_HOSTILE = (
    "zip-bomb.xlsx",
    "billion-laughs.xlsx",
    "far-cell.xlsx",
    "million-blank-rows.xlsx",
    "many-parts.xlsx",
    "whole-of-far-cells.xlsx",
)
_SECONDS, _MEGABYTES = 10, 300


def file(name: str, folder: Path) -> Path:
    """The file of that name, made or copied into `folder`."""
    path = folder / name
    if name in WILD:
        WILD[name](path)
    else:
        shutil.copy(_HERE / "office" / name, path)
    return path


def planned(name: str, folder: Path) -> Plan:
    """The plan of a file of incidents."""
    sheet = read_book(file(name, folder)).sheet
    head = find_head(sheet)
    setup = Setup("incidents", head, mapped("incidents", headers(sheet, head)))
    return make_plan(sheet, setup, load_contract(), Facts())


def test_every_file_is_in_the_manifest() -> None:
    assert len(_FILES) >= 40
    assert set(_FILES) == {*WILD, *(each.name for each in (_HERE / "office").iterdir())}
    assert all(entry["tries"] for entry in _FILES.values())


@pytest.mark.parametrize("name", _FILES)
def test_what_becomes_of_a_file(name: str, tmp_path: Path) -> None:
    expected = {key: value for key, value in _FILES[name].items() if key != "tries"}
    assert outcome(file(name, tmp_path)) == expected


@pytest.mark.parametrize("name", _HOSTILE)
def test_hostile_files_cost_little(name: str, tmp_path: Path) -> None:
    path = file(name, tmp_path)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "tests.exchange.wild_memory", str(path)]
    said, peak = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert said == ("refused" if "refused" in _FILES[name] else "read")
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < _SECONDS
    assert 0 < int(peak) < _MEGABYTES


@pytest.mark.parametrize(
    ("name", "reported"),
    [
        ("dates-as-text.xlsx", ["06-03 09:00", "06-04 09:00", "06-05 09:00", "06-06 09:00", "06-07 09:00"]),
        ("dates-as-serials.xlsx", ["06-03 09:00"]),
        ("epoch-1904.xlsx", ["06-03 09:00"]),
        ("day-without-time.xlsx", ["06-03 00:00"]),
        ("gbk.csv", ["06-03 09:00", "06-04 09:00"]),
        ("merged-header.xlsx", ["06-04 09:00", "06-05 09:00"]),
    ],
)
def test_moments_come_out_as_they_were_meant(name: str, reported: list[str], tmp_path: Path) -> None:
    records = [each.record for each in planned(name, tmp_path).rows]
    assert all(isinstance(each, Incident) and each.reported_at for each in records)
    assert [f"{each.reported_at:%m-%d %H:%M}" for each in records if isinstance(each, Incident)] == reported


def test_a_time_alone_falls_on_the_day_of_the_report(tmp_path: Path) -> None:
    record = planned("times-only.xlsx", tmp_path).rows[0].record
    assert isinstance(record, Incident)
    assert str(record.responded_at) == "2025-06-04 09:12:00"
    assert str(record.restored_at) == "2025-06-04 10:30:00"


def test_merged_cells_count_for_every_row(tmp_path: Path) -> None:
    records = [each.record for each in planned("merged-system.xlsx", tmp_path).rows]
    assert [each.systems for each in records if isinstance(each, Incident)] == [("platform",)] * 3


def test_a_reading_can_be_cancelled(tmp_path: Path) -> None:
    path = file("million-blank-rows.xlsx", tmp_path)
    reading = Reading(path)
    assert reading.poll() is None
    started = time.monotonic()
    reading.cancel()
    assert time.monotonic() - started < _SECONDS


def test_what_is_read_passes_through_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that is killed must leave nothing of it behind."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    with Reading(file("plain.xlsx", tmp_path)) as reading:
        assert list(temporary.iterdir()) == []
        assert reading.wait().sheet.rows
        assert list(temporary.iterdir()) == []


@pytest.mark.parametrize(
    ("place", "why"),
    [(3140, "文件不能作为工作簿打开"), (3771, "内存超出限制")],
    ids=["reader-panics", "asks-for-800-gigabytes"],
)
def test_an_old_workbook_with_one_wrong_byte_is_refused(place: int, why: str, tmp_path: Path) -> None:
    path = file("lo.xls", tmp_path)
    content = bytearray(path.read_bytes())
    content[place] = 0xFF
    path.write_bytes(content)
    with Reading(path) as reading, pytest.raises(SheetError, match=why):
        reading.wait()


def test_a_sheet_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SheetError, match="没有名为“别的”的工作表"):
        read_book(file("plain.xlsx", tmp_path), "别的")


def test_a_file_that_is_gone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SheetError, match="无法读取文件"):
        read_book(tmp_path / "none.xlsx")
