"""What any page shows of the sample is derived again by the checker."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.models.calendar import Calendar
from desktop.proof import Material, prove
from desktop.services.workspace import Workspace
from desktop.views.theme import Theme
from desktop.views.widgets import FigureLabel, State, Table
from desktop.views.widgets.asked import AskedState
from desktop.views.window import MainWindow
from tests.gui.conftest import NOW
from tests.gui.scenes import SCENES, show


def shown_figures(window: MainWindow) -> set[str]:
    """The figures of the labels and tables of every page."""
    found: set[str] = set()
    for place in range(len(window.stack.specs)):
        window.show_page(place)
        window.page.complete()
        found |= {label.figure_id for label in window.page.findChildren(FigureLabel)}
        for table in window.page.findChildren(Table):
            found |= {cell.figure_id for row in table.rows_model.rows for cell in row.cells}
    return {each for each in found if each and not each.startswith("clause:")}  # Words are not derived.


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


#: What says how a record or a file stands, and is no result of the contract.
_NO_RESULTS = frozenset(
    {
        "验收材料",  # Its months are explained by their own card.
        "值守班次",
        "选中月份的事项",
        "服务清单",
        "版本",
        "合同体检",
        "义务清单",
        "读法",
        "全部合同",
        "年份",
    }
)


def unexplained(page: QWidget, sample: Workspace) -> set[str]:
    """Figures, states and rows with a state in sight for which there is no 依据."""
    found = set()
    for label in page.findChildren(FigureLabel):
        if label.isVisible() and label.text not in ("", "—") and sample.explain(label.figure_id) is None:
            found.add(f"{label.accessibleName()} {label.text}")
    for state in page.findChildren(AskedState):
        if state.isVisible() and state.state is not State.OFF and sample.explain(state.figure_id) is None:
            found.add(state.accessibleName())
    for table in page.findChildren(Table):
        if not table.isVisible() or table.accessibleName() in _NO_RESULTS:
            continue
        for row in table.rows_model.rows:
            shown = not row.band and any(cell.state is not None for cell in row.cells)
            if shown and not any(cell.figure_id and sample.explain(cell.figure_id) for cell in row.cells):
                found.add(f"{table.accessibleName()} {row.key}")
    return found


def test_every_figure_and_status_has_its_reason(qtbot: QtBot, theme: Theme, sample: Workspace) -> None:
    window = make_window(sample, theme, lambda: NOW)
    qtbot.addWidget(window)
    window.show()
    found = {}
    for scene in SCENES:
        if scene.picks or scene.record[0] or not scene.name:
            show(window, scene)
            found[scene.title] = unexplained(window.page, sample)
            scene.undo(window)
    window.close()
    assert {title: each for title, each in found.items() if each} == {}
