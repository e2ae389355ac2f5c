"""The modules of `installer`, which are run as scripts and find each other in their own folder."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

INSTALLER = Path(__file__).parents[2] / "installer"

Load = Callable[[str], ModuleType]


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch) -> Load:
    """`load("symbols")`, `load("windows/compile")`."""

    def run(name: str) -> ModuleType:
        path = INSTALLER / name
        monkeypatch.syspath_prepend(str(path.parent))
        return importlib.import_module(path.name)

    return run
