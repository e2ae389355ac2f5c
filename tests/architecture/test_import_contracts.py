"""The import contracts hold, and each of them catches the violation it is there for."""

from __future__ import annotations

import configparser
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CONTRACT = "importlinter:contract:"

#: For each contract: violations as (module file, the line that breaks the rule).
SEEDS: dict[str, list[tuple[str, str]]] = {
    "rooms": [
        ("models/money.py", "import desktop.rules"),
        ("rules/days.py", "import desktop.exchange.resources"),
        ("rules/days.py", "import desktop.proof"),
        ("storage/__init__.py", "import desktop.exchange.resources"),
        ("exchange/report.py", "import desktop.services"),
        ("services/__init__.py", "import desktop.views"),
        ("views/__init__.py", "import desktop.cli"),
        ("attic.py", "import desktop.models"),
    ],
    "qt": [
        ("services/__init__.py", "import PySide6.QtCore"),
        ("storage/__init__.py", "import PySide6.QtCore"),
        ("exchange/report.py", "import pyqtgraph"),
    ],
    "qt-entry": [
        ("cli/__init__.py", "import PySide6.QtWidgets"),
        ("cli/looking.py", "import PySide6.QtCore"),
        ("__main__.py", "import shiboken6"),
    ],
    "database": [
        ("services/__init__.py", "import sqlalchemy"),
        ("views/__init__.py", "import sqlcipher3"),
        ("exchange/report.py", "import sqlite3"),
    ],
    "pure": [
        ("rules/days.py", "import yaml"),
        ("rules/days.py", "import time"),
        ("models/money.py", "import pathlib"),
        ("models/facts.py", "import sqlalchemy"),
        ("proof/days.py", "import pathlib"),
    ],
    "proof": [
        ("proof/money.py", "import desktop.rules.days"),
        ("proof/check.py", "import desktop.exchange.resources"),
        ("proof/deriver.py", "import msgspec"),
    ],
}


def lint(tree: Path, contract: str) -> subprocess.CompletedProcess[str]:
    """Run the linter on the tree, as `make contracts` does, for one contract."""
    command = "import sys; from importlinter.cli import lint_imports_command; lint_imports_command()"
    return subprocess.run(
        [sys.executable, "-c", command, "--no-cache", "--no-logo", "--contract", contract],
        cwd=tree,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the code and its contracts that a test may spoil."""
    shutil.copytree(ROOT / "desktop", tmp_path / "desktop", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / ".importlinter", tmp_path)
    return tmp_path


def contracts() -> set[str]:
    config = configparser.ConfigParser()
    config.read(ROOT / ".importlinter")
    return {section.removeprefix(CONTRACT) for section in config.sections() if section.startswith(CONTRACT)}


def test_every_contract_has_a_seeded_violation() -> None:
    assert contracts() == set(SEEDS)


@pytest.mark.parametrize("contract", sorted(SEEDS))
def test_the_code_keeps_the_contract(tree: Path, contract: str) -> None:
    done = lint(tree, contract)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("contract", "file", "line"),
    [(contract, file, line) for contract, seeds in SEEDS.items() for file, line in seeds],
)
def test_a_violation_is_caught(tree: Path, contract: str, file: str, line: str) -> None:
    target = tree / "desktop" / file
    before = target.read_text(encoding="utf-8") if target.exists() else ""
    target.write_text(f"{before}\n{line}\n", encoding="utf-8")
    done = lint(tree, contract)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "0 kept, 1 broken" in done.stdout
