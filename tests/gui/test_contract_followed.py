"""Every page follows a contract that changes: a page that saw the change equals one made after it."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.models.contract import Contract, System
from desktop.services.change import Change
from desktop.services.workspace import Workspace
from desktop.views.charts.host import ChartHost
from desktop.views.pages.incidents import IncidentsPage
from desktop.views.pages.payments import PaymentsPage
from desktop.views.theme import Theme
from desktop.views.widgets import Table
from desktop.views.widgets.lists import ListPane
from desktop.views.window import MainWindow
from tests.gui.conftest import NOW

PAGES = range(8)
CONTROL = Qt.KeyboardModifier.ControlModifier


def clock() -> dt.datetime:
    return NOW


def otherwise(contract: Contract) -> Contract:
    """Nearly everything agreed otherwise: names, parties, systems, price, limits, shares, rows."""
    terms = contract.terms
    first, *others = terms.systems
    party = replace(contract.parties["b"], contact="孙八", account="1111222233334444")
    return replace(
        contract,
        name="另一个名称",
        short_name="另一简称",
        parties={**contract.parties, "b": party},
        terms=replace(
            terms,
            total_fee=Decimal("260640.00"),
            systems=(
                replace(first, name="改名的平台", important=True, fee=Decimal("120000.00")),
                *others,
                System(id="extra", name="新增系统"),
            ),
            payments=tuple(replace(each, working_days=each.working_days + 3) for each in terms.payments),
            readings=replace(terms.readings, cap_basis="self_consistent", rest_day_rule="none"),
            service_levels=replace(terms.service_levels, response_minutes=4, feedback_minutes=90),
            cap_share=Decimal("0.25"),
            threshold_share=Decimal("0.35"),
            lead_change_days=12,
            address_notice_days=8,
            return_days=6,
            replacement_days=9,
            late_payment_rate=Decimal("0.004"),
            annex3=tuple(replace(row, coefficient=row.coefficient + Decimal("0.05")) for row in terms.annex3),
        ),
    )


def texts(page: QWidget) -> list[str]:
    """Everything a page says, wherever it says it, sorted: widgets may have been made in another order."""
    found: list[str] = []
    for widget in page.findChildren(QWidget):
        if not widget.isVisibleTo(page):
            continue
        kind = type(widget).__name__
        found += [
            f"{kind} {each}" for each in (widget.accessibleName(), widget.accessibleDescription()) if each
        ]
        if isinstance(widget, QLineEdit):
            found.append(f"{kind} {widget.text()}")
        elif isinstance(widget, QComboBox):
            found.append(f"{kind} {[widget.itemText(place) for place in range(widget.count())]}")
        elif isinstance(widget, Table | ListPane):
            found += [str(row) for row in widget.rows_model.rows]
        elif isinstance(widget, ChartHost) and widget.chart is not None:
            found.append(f"{kind} {widget.chart.accessibleDescription()}")
    menus = [menu for menu in page.findChildren(QMenu) if menu.parent() is not page]
    found += [action.text() for menu in menus for action in menu.actions()]
    return sorted(found)


def settled(page: QWidget) -> list[str]:
    """What it says once the rows that were just added to its layouts are shown, too."""
    QApplication.sendPostedEvents()
    return texts(page)


def test_a_page_in_sight_equals_one_made_after_the_change(
    qtbot: QtBot, theme: Theme, window: MainWindow, sample: Workspace
) -> None:
    changed = otherwise(sample.contract)
    followed: dict[int, list[str]] = {}
    for number in PAGES:
        window.show_page(number)
        window.page.complete()
        before = settled(window.page)
        assert isinstance(sample.revise(changed, "修改合同"), Change)
        followed[number] = settled(window.page)
        assert followed[number] != before, window.stack.place
        assert sample.undo() is not None
        assert settled(window.page) == before, f"{window.stack.place}: undo brings all of it back"
    sample.redo()
    new = make_window(sample, theme, clock)
    qtbot.addWidget(new)
    new.show()
    for number in PAGES:
        new.show_page(number)
        new.page.complete()
        seen = window.stack.page(number)
        if isinstance(new.page, PaymentsPage) and isinstance(seen, PaymentsPage):
            new.page.show_payment(seen.payment)  # A new window opens on the instalment to be paid next.
        assert settled(new.page) == followed[number], new.stack.place
    new.close()


def test_title_picker_and_undo_follow(window: MainWindow, sample: Workspace) -> None:
    assert isinstance(sample.revise(otherwise(sample.contract), "修改合同"), Change)
    assert window.windowTitle() == "守约 · 另一简称"
    assert window.bar.contract.accessibleName() == "合同：另一简称，v1 · 260,640.00 元"
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert window.windowTitle() == f"守约 · {sample.contract.short_name}"
    assert "260,640.00" not in window.bar.contract.accessibleName()


def test_an_instalment_that_goes_takes_its_tab_with_it(window: MainWindow, sample: Workspace) -> None:
    terms = sample.terms
    first, final = terms.payments
    middle = replace(final, id="middle", share=Decimal("0.10"), working_days=5)
    three = (first, middle, replace(final, share=Decimal("0.20")))
    assert isinstance(sample.revise(sample.contract.replaced(replace(terms, payments=three)), "三期"), Change)
    window.open_record("payments", "")
    page = window.page
    assert isinstance(page, PaymentsPage)
    tab = page.tabs.tabs["middle"]
    QTest.mouseClick(tab, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert page.payment == "middle"
    assert tab.row.amount == "13,032.00"
    QTest.keyClick(tab, Qt.Key.Key_Z, CONTROL)
    assert list(page.tabs.tabs) == ["first", "final"]
    assert page.payment == "final", "what is shown instead is the next one to pay"
    assert QApplication.focusWidget() is not tab


def test_hidden_pages_follow_when_they_are_shown(window: MainWindow, sample: Workspace) -> None:
    for number in PAGES:
        window.show_page(number)
    window.show_page(0)
    assert isinstance(sample.revise(otherwise(sample.contract), "修改合同"), Change)
    followed: dict[int, list[str]] = {}
    for number in PAGES:
        window.show_page(number)
        followed[number] = texts(window.page)
    for number in PAGES:
        window.show_page(number)
        window.page.refresh(None)
        assert texts(window.page) == followed[number], window.stack.place


def test_new_records_are_offered_the_systems_as_they_are_now(window: MainWindow, sample: Workspace) -> None:
    QTest.keyClick(window, Qt.Key.Key_3, CONTROL)
    QTest.keyClick(window, Qt.Key.Key_N, CONTROL)
    page = window.page
    assert isinstance(page, IncidentsPage)
    page.draft.form.editor("title").setFocus()
    QTest.keyClicks(page.draft.form.editor("title"), "Switch failed")
    assert isinstance(sample.revise(otherwise(sample.contract), "修改合同"), Change)
    choice = page.draft.form.editor("systems")
    assert choice.itemText(0).startswith("改名的平台")
    assert choice.itemText(choice.count() - 1).startswith("新增系统")
    assert page.draft.form.editor("title").text() == "Switch failed", "what was typed stays"
    QTest.keyClick(page.draft.form.editor("title"), Qt.Key.Key_Escape)
    assert page.detail.header.systems.action("extra").text().startswith("新增系统")
    QTest.mouseClick(page.detail.timeline.outages.add, Qt.MouseButton.LeftButton)
    system = page.detail.timeline.outages.pairs[-1].system
    assert (system.itemText(0), system.itemText(system.count() - 1)) == ("改名的平台", "新增系统")
