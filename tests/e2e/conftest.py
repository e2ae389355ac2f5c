"""The installed command, run as a user runs it: in a process and a home of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.exchange.china import load_calendar
from desktop.services.clock import beijing_now
from desktop.services.sample import sample_file

Run = Callable[..., subprocess.CompletedProcess[str]]
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The folder that the command takes for the user's data."""
    return tmp_path / "data"


@pytest.fixture
def shouyue(home: Path) -> Run:
    """Run the installed command with these words, without a display but those given, to its end."""

    def run(*words: str | Path, module: bool = False, **displays: str) -> subprocess.CompletedProcess[str]:
        installed = [str(Path(sys.executable).parent / "shouyue")]
        command = [sys.executable, "-m", "desktop"] if module else installed
        environment = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
        return subprocess.run(
            [*command, *map(str, words)],
            env={**environment, **displays, "XDG_DATA_HOME": str(home), "PYTHONWARNINGS": "error"},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    return run


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A sample contract file beside the user's data."""
    return sample_file(tmp_path, load_calendar(), beijing_now)
