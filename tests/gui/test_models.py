"""Every item model of every page under Qt's model tester, through edits, filters, days, undo and redo."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.models.enums.incidents import Flag
from desktop.services.workspace import Workspace
from desktop.views.pages.acceptance import AcceptancePage
from desktop.views.pages.findings import FindingsPage
from desktop.views.pages.incidents import IncidentsPage
from desktop.views.pages.notices import NoticesPage
from desktop.views.pages.overview import OverviewPage
from desktop.views.pages.payments import PaymentsPage
from desktop.views.pages.people import PeoplePage
from desktop.views.pages.sla import SlaPage
from desktop.views.theme import Theme
from desktop.views.widgets import SegmentedFilter
from tests.gui.conftest import NOW
from tests.gui.hands import CONTROL, SHIFT, Hands

PAGES = (
    OverviewPage,
    IncidentsPage,
    SlaPage,
    FindingsPage,
    PaymentsPage,
    PeoplePage,
    AcceptancePage,
    NoticesPage,
)
KEY = Qt.Key


@pytest.fixture
def hands(qtbot: QtBot, theme: Theme, sample: Workspace) -> Hands:
    window = make_window(sample, theme, lambda: NOW)
    qtbot.addWidget(window)
    return Hands(window)


def watched(hands: Hands) -> list[QAbstractItemModel]:
    """Show every page, and put each of its own models under a tester that ends the run at a fault."""
    found: dict[int, QAbstractItemModel] = {}
    for page in PAGES:
        hands.turn(page).complete()
        for view in hands.window.findChildren(QAbstractItemView):
            model = view.model()
            if model is not None and type(model).__module__.startswith("desktop."):
                found[id(model)] = model
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    for model in found.values():
        QAbstractItemModelTester(model, fatal, hands.window)
    return list(found.values())


def visit(hands: Hands) -> None:
    """Every page, and every way of filtering and arranging its lists."""
    for kind in PAGES:
        page = hands.turn(kind)
        for control in page.findChildren(SegmentedFilter):
            for place in range(len(control.rects())):
                if control.isVisible():
                    hands.click(control, control.point_of(place))
            if control.isVisible():
                hands.click(control, control.point_of(0))


def test_every_model_keeps_the_rules_through_all_that_is_done(hands: Hands, sample: Workspace) -> None:
    models = watched(hands)
    assert {type(each).__name__ for each in models} == {"ListModel", "MatrixModel", "TableModel"}
    rows = [model.rowCount() for model in models]
    assert sum(count > 0 for count in rows) > 5
    visit(hands)
    edit(hands)
    visit(hands)
    hands.window.set_day(dt.date(2025, 4, 1))
    assert not hands.window.workspace.assessment.findings
    visit(hands)
    hands.window.set_day(NOW.date())
    undone = 0
    while sample.undo_title != "登记扣款":
        hands.key(KEY.Key_Z, CONTROL)
        undone += 1
    visit(hands)
    for _ in range(undone):
        hands.key(KEY.Key_Z, CONTROL | SHIFT)
    visit(hands)


def edit(hands: Hands) -> None:
    """Decide a severity, delete a fault and a person, try another group, and record a request."""
    incidents = hands.turn(IncidentsPage)
    incidents.show_record("incidents", "I10")
    switch = incidents.detail.severity.line(Flag.PROBLEM).switch
    hands.click(switch, switch.point_of(0))
    hands.click(incidents.detail.header.group)
    hands.key(KEY.Key_Down)
    hands.click(incidents.detail.groups.cancel)
    incidents.column.pane.setFocus()
    hands.key(KEY.Key_Delete)
    people = hands.turn(PeoplePage)
    form = people.roster.form
    assert form is not None
    hands.click(form.remove_button)
    hands.click(hands.turn(FindingsPage).dossier.decisions.withdraw)
    work = hands.window.workspace
    request = msgspec.structs.replace(work.facts.requests[0], id=work.new_id("requests"))
    work.save(request, title="登记运维需求")
