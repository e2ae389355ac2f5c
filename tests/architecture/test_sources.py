"""What holds for every source file, beyond imports."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DESKTOP = ROOT / "desktop"
#: The calls of datetime that ask what time it is; the module `time` is forbidden by an import contract.
CLOCKS = {"now", "today", "utcnow"}


def modules(*rooms: str) -> list[Path]:
    return sorted(path for room in rooms for path in (DESKTOP / room).rglob("*.py"))


def calls(source: str) -> Iterator[tuple[str, int]]:
    """Every called name with its line; of `a.b.c()` the last, `c`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield node.func.attr, node.lineno
            elif isinstance(node.func, ast.Name):
                yield node.func.id, node.lineno


def clock_calls(source: str) -> list[tuple[str, int]]:
    return [(name, line) for name, line in calls(source) if name in CLOCKS]


@pytest.mark.parametrize("path", modules("rules", "proof", "models"), ids=lambda path: path.name)
def test_rules_and_models_ask_no_clock(path: Path) -> None:
    assert clock_calls(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("line", ["dt.datetime.now()", "dt.date.today()", "now()", "f(datetime.utcnow())"])
def test_a_clock_call_is_found(line: str) -> None:
    assert clock_calls(line)


@pytest.mark.parametrize("path", modules("."), ids=lambda path: str(path.relative_to(DESKTOP)))
def test_no_event_loop_is_pumped_by_hand(path: Path) -> None:
    assert [line for name, line in calls(path.read_text(encoding="utf-8")) if name == "processEvents"] == []


def test_money_is_never_a_float() -> None:
    found = [
        (path.name, node.lineno, node.value)
        for path in modules("rules", "proof", "models")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, float)
    ]
    assert found == []
