"""What any page shows of the sample is derived again by the checker."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.models.calendar import Calendar
from desktop.proof import Material, prove
from desktop.services.workspace import Workspace
from desktop.views.theme import Theme
from desktop.views.widgets import FigureLabel, Table
from desktop.views.window import MainWindow
from tests.gui.conftest import NOW


def shown_figures(window: MainWindow) -> set[str]:
    """The figures of the labels and tables of every page."""
    found: set[str] = set()
    for place in range(len(window.stack.specs)):
        window.show_page(place)
        window.page.complete()
        found |= {label.figure_id for label in window.page.findChildren(FigureLabel)}
        for table in window.page.findChildren(Table):
            found |= {cell.figure_id for row in table.rows_model.rows for cell in row.cells}
    return found - {""}


def test_what_the_window_shows_is_derived_again(
    qtbot: QtBot, theme: Theme, sample: Workspace, calendar: Calendar
) -> None:
    window = make_window(sample, theme, lambda: NOW)
    qtbot.addWidget(window)
    window.show()
    figures = shown_figures(window)
    trees = {figure: sample.explain(figure) for figure in figures}
    kinds = {figure.partition(".")[0].partition(":")[0] for figure in figures}
    assert {"penalties", "payments", "finding", "deadline", "check", "sla", "counters"} <= kinds
    assert [figure for figure, tree in trees.items() if tree is None] == []
    shown = {figure: tree for figure, tree in trees.items() if tree}
    terms = (sample.contract.terms, sample.terms)
    given = Material(sample.terms, terms, sample.facts, calendar, sample.assessment, shown)
    differences = [each for each in prove(given).differences if each.figure in figures]
    assert [str(each) for each in differences] == []
