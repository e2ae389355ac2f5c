"""What the pages are known by before they are built, and when they are."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.models.facts import KINDS
from desktop.services.workspace import Workspace
from desktop.views.pages.incidents import IncidentsPage
from desktop.views.pages.specs import IMPORTS, PAGES, PARTS, PageSpec
from desktop.views.theme import Theme
from desktop.views.widgets import Page, icon
from tests.gui.conftest import NOW

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_every_kind_of_record_is_shown_on_one_page() -> None:
    kinds = [kind for spec in PAGES for kind in spec.kinds]
    assert len(kinds) == len(set(kinds))
    beside = {"instalments", "readings", "clauses", "findings", "questions", IMPORTS, *PARTS}
    assert set(kinds) == KINDS.keys() | beside


@pytest.mark.parametrize("spec", PAGES, ids=lambda spec: spec.icon_name)
def test_a_page_has_a_name_an_icon_and_a_class(spec: PageSpec, theme: Theme) -> None:
    assert spec.title
    assert not icon(spec.icon_name).isNull()
    assert issubclass(spec.load(), Page)


def test_a_page_is_built_when_it_is_first_wanted_and_only_once(
    qtbot: QtBot, theme: Theme, sample: Workspace
) -> None:
    window = make_window(sample, theme, lambda: NOW)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    built: list[Page] = []
    window.stack.built.connect(built.append)
    overview = window.page
    QTest.keyClick(window, Qt.Key.Key_3, CONTROL)
    assert isinstance(window.page, IncidentsPage)
    QTest.keyClick(window, Qt.Key.Key_1, CONTROL)
    assert window.page is overview
    QTest.keyClick(window, Qt.Key.Key_3, CONTROL)
    assert built == [window.page]
    window.close()


def test_no_page_is_imported_with_the_window() -> None:
    code = (
        "import sys, desktop.app;"
        "sys.exit([name for name in sys.modules if name.startswith('desktop.views.pages.')"
        " and not name.endswith('.specs')] or 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
