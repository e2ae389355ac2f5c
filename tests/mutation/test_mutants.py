"""The short form of `make mutants`: what is changed and what is not, and a handful of mutants that die."""

from __future__ import annotations

import ast
import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.rules import steps
from tests.mutation.live import Finder
from tests.mutation.mutants import ROOT, RULES, Mutant, all_mutants, changes_of, left_out, sample

EVERY = all_mutants(sorted(RULES.rglob("*.py")))


def changed(source: str) -> list[tuple[str, str]]:
    """Every change of a source, by kind and with the whole source after it."""
    found = []
    for number in range(len(changes_of(ast.parse(source)))):
        tree = ast.parse(source)
        change = changes_of(tree)[number]
        change.make()
        found.append((change.kind, ast.unparse(tree)))
    return found


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("x = a + b", [("operator", "x = a - b")]),
        ("x = a * b", [("operator", "x = a / b")]),
        ("x += y", [("operator", "x -= y"), ("removed statement", "pass")]),
        ("x = a < b", [("comparison", "x = a <= b")]),
        ("x = a is b", [("comparison", "x = a is not b")]),
        ("x = a == 'w'", [("comparison", "x = a != 'w'"), ("compared word", "x = a == 'no such word'")]),
        ("x = a and b", [("and, or", "x = a or b")]),
        ("x = not a", [("dropped not, minus", "x = a")]),
        ("x = 7", [("constant", "x = 8"), ("constant", "x = 6")]),
        ("x = True", [("constant", "x = False")]),
        ("x = min(a, b)", [("min, max, any, all", "x = max(a, b)")]),
        ("x = (a[b:c],)", [("slice", "x = (a[:c],)"), ("slice", "x = (a[b:],)")]),
        ("x = a if b else c", [("negated condition", "x = a if not b else c")]),
        ("x = [a for a in b if a]", [("negated condition", "x = [a for a in b if not a]")]),
        ("x.y = z", [("removed statement", "pass")]),
        ("def f():\n    return a", [("returns None", "def f():\n    return None")]),
    ],
)
def test_a_change_of_every_kind(source: str, expected: list[tuple[str, str]]) -> None:
    assert changed(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        '"""About 1."""',
        "import a",
        "assert a < 1",
        "x = 'text'",
        "x = f'{a + 1}'",
        "def f(a: b | c) -> b | c:\n    return None",
        "Alias = b | None",
        "class A(B, frozen=True):\n    x: int",
        "x = y",
    ],
)
def test_what_only_names_or_declares_is_left_alone(source: str) -> None:
    assert changed(source) == []


def test_a_name_that_is_bound_again_may_lose_a_binding() -> None:
    found = changed("def f(a):\n    b = a\n    a = c")
    assert [text for kind, text in found if kind == "removed statement"] == ["def f(a):\n    b = a\n    pass"]


def test_what_is_left_out_is_counted() -> None:
    counts = left_out([RULES / "settlement.py"])
    assert counts["assert (type guards)"] == 3
    assert counts["f-strings"] == 4


def test_the_same_seed_draws_the_same_mutants() -> None:
    assert len({mutant.id for mutant in EVERY}) == len(EVERY) > 3000
    drawn = sample(EVERY, 800, 4)
    assert len(drawn) == len(set(drawn)) == 800
    assert sample(EVERY, 800, 4) == drawn != sample(EVERY, 800, 5)
    assert sample(EVERY, 10**6, 4) != EVERY
    assert set(sample(EVERY, 10**6, 4)) == set(EVERY)


def test_what_is_drawn_can_be_compiled() -> None:
    for mutant in sample(EVERY, 40, 4):
        original = compile((ROOT / mutant.path).read_bytes(), str(ROOT / mutant.path), "exec")
        assert mutant.code() != original, mutant.id


def test_a_change_outside_functions_is_there_on_import() -> None:
    mutant = next(each for each in EVERY if each.path.endswith("/steps.py") and not each.live)
    spec = Finder(mutant).find_spec("desktop.rules.steps")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert (mutant.was, mutant.now) == ("5", "6")
    assert (steps.NEAR_DAYS, module.NEAR_DAYS) == (5, 6)
    assert Finder(mutant).find_spec("desktop.rules.days") is None


def campaign(folder: Path, tests: str, only: str, mutants: int, seed: int) -> tuple[int, str]:
    """Run a small one in a process of its own."""
    options = ["--only", only, "--mutants", str(mutants), "--seed", str(seed), "--out", str(folder)]
    ran = subprocess.run(
        [sys.executable, "-m", "tests.mutation", tests, *options],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.stderr == ""
    return ran.returncode, ran.stdout


def test_a_handful_dies_and_is_not_tried_again(tmp_path: Path) -> None:
    """One of the six is outside of functions, so a program of its own imports it."""
    status, told = campaign(tmp_path, "tests/unit/test_days.py", "days.py", 6, 84)
    assert "6 mutants drawn, seed 84, 6 to be tried" in told
    assert "6 of 6 tried, 6 killed" in told
    assert status == 0
    status, told = campaign(tmp_path, "tests/unit/test_days.py", "days.py", 6, 84)
    assert "6 mutants drawn, seed 84, 0 to be tried" in told
    assert "6 of 6 tried, 6 killed" in told
    assert status == 0


def test_what_no_test_reaches_survives_and_is_told(tmp_path: Path) -> None:
    status, told = campaign(tmp_path, "tests/unit/test_money.py", "days.py", 2, 1)
    assert "2 of 2 tried, 0 killed" in told
    survivors: list[Mutant] = sample([each for each in EVERY if each.path.endswith("/days.py")], 2, 1)
    assert all(f"| `{each.id}` | `{each.was}` → `{each.now}` | 0 tests |" in told for each in survivors)
    assert status == 1
