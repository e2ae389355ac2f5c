"""What a start must not wait for: libraries that the first picture of a contract has no use for."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.exchange.china import load_calendar
from desktop.services.clock import beijing_now
from desktop.services.sample import sample_file

#: Up to the window's first picture: the sample read, judged and shown.
START = """
import json, sys
from pathlib import Path
from desktop import app, cli
from desktop.services.clock import beijing_now
from desktop.services.workspace import Workspace
from desktop.views.theme import Mode, Theme

theme = Theme(app._application(), Mode.LIGHT)
with Workspace.open(Path(sys.argv[1]), app.program_calendar(), beijing_now) as workspace:
    window = app.make_window(workspace, theme, beijing_now)
    window.grab()
    print(json.dumps(sorted(sys.modules)))
"""
#: The program itself; says whether garbage is looked for as the window comes, and ends once it is.
COLLECTING = """
import gc, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop import app, cli

class Desk(app.Desk):
    def offer_start(self):
        print(gc.isenabled())
        self.look = QTimer(self, interval=50)
        self.look.timeout.connect(lambda: gc.isenabled() and QApplication.exit())
        self.look.start()

app.Desk = Desk
sys.exit(cli.main([sys.argv[1]]))
"""
#: Libraries, and our own modules that wait with them.
LATER = (
    "numpy",
    "pyqtgraph",
    "sqlalchemy",
    "yaml",
    "chinese_calendar",
    "importlib.metadata",
    "asyncio",
    "csv",
    "html",
    "difflib",
    "socket",
    "ctypes",
    "openpyxl",
    "docx",
    "python_calamine",
    "desktop.exchange.template",
    "desktop.exchange.cases",
    "desktop.exchange.pinyin",
    "desktop.rules.docket",
    "desktop.rules.health",
    "desktop.services.attaching",
    "desktop.services.catalogue",
    "desktop.services.drafts",
    "desktop.services.media",
    "desktop.services.portfolio",
    "desktop.services.reminders",
    "desktop.services.search",
    "desktop.storage.tables",
    "desktop.storage.writer",
    "desktop.views.dialogs",
    "desktop.views.evidence",
    "desktop.views.frame.finder",
    "desktop.views.frame.palette",
    "desktop.views.reminding",
    "desktop.views.widgets.clipboard",
    "desktop.views.widgets.tables",
    *(
        f"desktop.views.pages.{page}"
        for page in ("contract", "data", "findings", "incidents", "payments", "people", "portfolio", "sla")
    ),
)


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The modules that are loaded once the overview of the sample is painted."""
    file = sample_file(tmp_path_factory.mktemp("start"), load_calendar(), beijing_now)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", START, str(file)]
    run = subprocess.run(
        command, env=environment, cwd=Path(__file__).parents[2], capture_output=True, check=True
    )
    found: list[str] = json.loads(run.stdout)
    return found


@pytest.mark.parametrize("module", LATER)
def test_a_start_does_not_wait_for(module: str, started: list[str]) -> None:
    assert [name for name in started if name == module or name.startswith(f"{module}.")] == []


def test_what_a_start_needs_is_seen(started: list[str]) -> None:
    assert {"desktop.storage.content", "desktop.views.pages.overview.page", "sqlcipher3"} <= set(started)


def test_garbage_is_looked_for_again_once_the_first_page_stands(tmp_path: Path) -> None:
    file = sample_file(tmp_path, load_calendar(), beijing_now)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment |= {f"XDG_{kind}_HOME": str(tmp_path) for kind in ("CONFIG", "DATA", "STATE")}
    command = [sys.executable, "-c", COLLECTING, str(file)]
    run = subprocess.run(
        command, env=environment, cwd=Path(__file__).parents[2], capture_output=True, text=True, timeout=60
    )
    assert (run.returncode, run.stdout) == (0, "False\n"), run.stderr
