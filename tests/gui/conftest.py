"""Window tests run without a screen, on the sample contract, at a fixed time."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import datetime as dt
import gc
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.exchange.china import load_calendar
from desktop.exchange.template import load_contract, merge_terms
from desktop.models.calendar import Calendar
from desktop.models.facts import Payment
from desktop.services.change import Change
from desktop.services.drafts import next_year, renewed
from desktop.services.sample import open_sample, sample_file
from desktop.services.workspace import Workspace
from desktop.views.theme import Mode, Theme
from desktop.views.widgets import Explainer
from desktop.views.window import MainWindow
from tests.gui.hands import Hands

_MANY = 12
NOW = dt.datetime(2026, 4, 10, 10, 42, 7)


@pytest.fixture(scope="session")
def calendar() -> Calendar:
    """The shipped calendar."""
    return load_calendar()


@pytest.fixture(autouse=True)
def _tidy(qapp: QApplication) -> None:
    """Delete the windows of the test before: without a running event loop they would pile up.

    Widgets in cycles of references wait for the collector; a new look is put on every one that is left.
    """
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if len(qapp.topLevelWidgets()) > _MANY:
        gc.collect()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session", autouse=True)
def _emptied_clipboard(qapp: QApplication) -> Iterator[None]:
    """Take back what was copied: the offscreen clipboard does not survive Python's end with it."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """The light theme, worn by the application."""
    return Theme(qapp, Mode.LIGHT)


@pytest.fixture(scope="session")
def sample_source(tmp_path_factory: pytest.TempPathFactory, calendar: Calendar) -> Path:
    """The sample's file, made once."""
    return sample_file(tmp_path_factory.mktemp("sample"), calendar, lambda: NOW)


@pytest.fixture
def sample(tmp_path: Path, sample_source: Path, calendar: Calendar) -> Iterator[Workspace]:
    """The sample contract, open in a copy of its own, on its own day."""
    shutil.copy(sample_source, tmp_path)
    workspace = open_sample(tmp_path, calendar, lambda: NOW)
    yield workspace
    workspace.close()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, sample: Workspace) -> Iterator[MainWindow]:
    """The window on the sample contract, in front."""
    made = make_window(sample, theme, lambda: NOW)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()


@pytest.fixture
def hands(window: MainWindow) -> Hands:
    """A person at the window."""
    return Hands(window)


@pytest.fixture
def explainer() -> Explainer:
    """What a page asks for the reasons of a figure."""
    return Explainer()


@pytest.fixture
def costly(tmp_path: Path, calendar: Calendar) -> Iterator[Workspace]:
    """A contract of nearly a trillion, its first instalment paid: sums as long as they get."""
    contract = merge_terms(load_contract(), {"total_fee": "999999999999.00"})
    workspace = Workspace.create(tmp_path / "costly.shouyue", contract, calendar, lambda: NOW)
    first = Payment(id="P1", payment="first", date=dt.date(2025, 5, 6), amount=Decimal("699999999999.30"))
    workspace.save(first, title="登记付款")
    yield workspace
    workspace.close()


@pytest.fixture
def wordy(sample: Workspace) -> Workspace:
    """The sample with names of 200 characters and notes of 2,000."""
    long = ("示例市卫生健康大数据中心远程医学影像会诊与区域检验结果互认共享业务支撑平台" * 6)[:200]
    changed = msgspec.structs.replace
    contract = sample.contract
    systems = tuple(changed(each, name=long) for each in contract.terms.systems)
    parties = {side: changed(each, name=long, bank=long) for side, each in contract.parties.items()}
    terms = changed(contract.terms, systems=systems)
    sample.revise(changed(contract, name=long, short_name=long, terms=terms, parties=parties), "改写")
    records = (
        *(changed(each, title=long, note=long * 10) for each in sample.facts.incidents),
        *(changed(each, title=long, note=long * 10) for each in sample.facts.notices),
        *(changed(each, name=f"{long[:100]}{each.id}", note=long * 10) for each in sample.facts.people),
    )
    assert isinstance(sample.save(*records, title="改写"), Change)
    return sample


@pytest.fixture
def unsigned(tmp_path: Path, calendar: Calendar) -> Iterator[Workspace]:
    """Next year's contract, before either side has signed."""
    contract = renewed(load_contract(), next_year(load_contract()))
    workspace = Workspace.create(tmp_path / "2026.shouyue", contract, calendar, lambda: NOW)
    yield workspace
    workspace.close()
