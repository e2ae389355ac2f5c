"""The worked cases hold; bad input is refused by name."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from desktop.cli import main

HERE = Path(__file__).parent
#: How many cases each file holds, so that none is lost unnoticed.
ASSESSED = {
    "own": 23,
    "payments": 8,
    "clock": 6,
    "penalties": 24,
    "dates": 11,
    "settlement": 18,
    "acceptance": 3,
    "events": 8,
    "personnel": 6,
    "story": 4,
    "ops": 18,
    "amendments": 12,
}


def plain(value: Any) -> Any:
    """YAML dates as the ISO strings that JSON holds."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return value


def cases(name: str, loader: Any = yaml.SafeLoader) -> list[dict[str, Any]]:
    """The cases of a file; the base loader takes text only, so it reads what is no date too."""
    loaded: list[dict[str, Any]] = yaml.load((HERE / f"{name}.yaml").read_text(encoding="utf-8"), loader)
    return loaded


def matches(expected: Any, actual: Any) -> bool:
    return not differences(expected, actual, "")


def differences(expected: Any, actual: Any, where: str) -> list[str]:
    """Every place where `actual` does not hold what `expected` names; what it does not name is free."""
    if isinstance(expected, dict):
        if not isinstance(actual, dict):
            return [f"{where}: a mapping, not {actual!r}"]
        return [line for key, value in expected.items() for line in _of_key(key, value, actual, where)]
    if isinstance(expected, list):
        return _of_list(expected, actual, where)
    return [] if expected == actual else [f"{where}: {expected!r}, not {actual!r}"]


def _of_key(key: str, value: Any, actual: dict[str, Any], where: str) -> list[str]:
    if key == "absent":
        named = [(name, partial) for entry in value for name, partial in entry.items()]
        return [
            f"{where}.{name}: nothing like {partial}"
            for name, partial in named
            if any(matches(partial, row) for row in actual[name])
        ]
    if key.endswith("_count"):
        count = len(actual[key.removesuffix("_count")])
        return [] if count == value else [f"{where}.{key}: {value}, not {count}"]
    if key not in actual:
        return [f"{where}.{key}: missing"]
    return differences(value, actual[key], f"{where}.{key}")


def _of_list(expected: list[Any], actual: Any, where: str) -> list[str]:
    if not isinstance(actual, list):
        return [f"{where}: a list, not {actual!r}"]
    if expected and all(isinstance(entry, dict) for entry in expected):
        missing = [entry for entry in expected if not any(matches(entry, row) for row in actual)]
        return [f"{where}: nothing matches {entry}" for entry in missing]
    same = sorted(map(str, expected)) == sorted(map(str, actual))
    return [] if same else [f"{where}: {expected}, not {actual}"]


def run(file: Path, case_id: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    status = main(["assess", str(file), "--id", case_id, "--json"])
    printed = capsys.readouterr()
    return status, printed.out, printed.err


BAD = cases("bad", yaml.BaseLoader)
ALL = [(name, case) for name in ASSESSED for case in cases(name)]


@pytest.mark.parametrize("name", ASSESSED)
def test_no_case_is_left_out(name: str) -> None:
    assert len(cases(name)) == ASSESSED[name]


@pytest.mark.parametrize(("name", "case"), [pytest.param(name, case, id=case["id"]) for name, case in ALL])
def test_a_case_holds(name: str, case: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(HERE / f"{name}.yaml", case["id"], capsys)
    assert (status, err) == (0, "")
    (result,) = json.loads(out)
    assert differences(plain(case["expect"]), result, "expect") == []


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in BAD])
def test_bad_input_is_refused(case: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(HERE / "bad.yaml", case["id"], capsys)
    assert (status, out) == (2, "")
    assert [text for text in case["expect"] if text not in err] == []
    assert all(line.startswith(f"案例 {case['id']}：") for line in err.splitlines())
