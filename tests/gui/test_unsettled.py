"""未认定 under real keys and mouse: weighed in idle time, most money first, answered in place."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.models.enums.incidents import Cause
from desktop.models.performance import RegulatorNotice
from desktop.rules.steps import QUESTIONS
from desktop.services.workspace import Workspace
from desktop.views.pages.findings import FindingsPage
from desktop.views.pages.findings.unsettled import Unsettled
from desktop.views.theme import Theme
from desktop.views.widgets import Explainer
from tests.gui.screen import on_screen

KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
#: The sample's only open fact: whether a problem arose from the slow answer of 2026-01-15.
OPEN = "incidents|I10|problem"
MAIN = "3-1|2025-06|platform|I2"


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, sample: Workspace) -> Iterator[FindingsPage]:
    made = FindingsPage(sample, Explainer())
    made.refresh(None)
    yield from on_screen(qtbot, made)


@pytest.fixture
def tab(qtbot: QtBot, page: FindingsPage) -> Unsettled:
    """The tab, opened by a click, everything weighed."""
    QTest.mouseClick(page.tabs, Qt.MouseButton.LeftButton, pos=page.tabs.point_of(1))
    assert page.unsettled.isVisible()
    settled(qtbot, page.unsettled)
    return page.unsettled


def settled(qtbot: QtBot, tab: Unsettled) -> None:
    qtbot.waitUntil(lambda: not tab.weighing.busy)


def shown(tab: Unsettled) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in tab.table.rows_model.rows]


def forget(workspace: Workspace) -> None:
    """The cause of the sample's heaviest fault is not established."""
    incident = next(each for each in workspace.facts.incidents if each.id == "I2")
    workspace.save(msgspec.structs.replace(incident, cause=None), title="原因未认定")


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_the_tab_counts_and_weighs_what_is_open(page: FindingsPage, tab: Unsettled) -> None:
    assert page.tabs.accessibleName() == "违约认定的部分"
    assert tab.count == 1
    assert shown(tab) == [["出现问题", "是：确定 +3,258.00；否：最多 −3,258.00", "3,258.00"]]
    assert tab.table.key == OPEN
    assert not page.book.isVisible()
    model: QAbstractItemModel = tab.table.rows_model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_y_answers_yes_with_its_basis(page: FindingsPage, tab: Unsettled) -> None:
    click(tab.answers.basis)
    QTest.keyClicks(tab.answers.basis, "Mail of 2026-01-16")
    tab.table.setFocus()
    QTest.keyClick(tab.table, KEY.Key_Y)
    work = page.workspace
    incident = next(each for each in work.facts.incidents if each.id == "I10")
    assert incident.problem is True
    assert incident.problem_basis == "Mail of 2026-01-16"
    assert work.undo_title == "认定事件 I10 的出现问题：是"
    assert tab.count == 0
    assert not tab.table.isVisible()
    assert not tab.answers.isVisible()
    work.undo()
    assert tab.count == 1


def test_alt_n_answers_no(qtbot: QtBot, page: FindingsPage, tab: Unsettled) -> None:
    most = page.workspace.assessment.penalties.accrued_max
    QTest.keyClick(page, KEY.Key_N, ALT)
    qtbot.waitUntil(lambda: tab.count == 0)
    assert page.workspace.assessment.penalties.accrued_max == most - 3258


def test_the_heaviest_comes_first_and_a_cause_is_chosen_from_a_list(
    qtbot: QtBot, page: FindingsPage, tab: Unsettled
) -> None:
    forget(page.workspace)
    settled(qtbot, tab)
    assert next(row.key for row in tab.table.rows_model.rows) == "incidents|I2|cause"
    tab.table.choose("incidents|I2|cause")
    answers = tab.answers
    assert answers.other.isVisible()
    assert not answers.yes.isVisible()
    assert answers.other.count() == len(Cause)
    answers.other.setFocus()
    QTest.keyClick(answers.other, KEY.Key_Home)
    click(answers.settle)
    incident = next(each for each in page.workspace.facts.incidents if each.id == "I2")
    assert incident.cause is Cause.CLOUD_SERVICE
    assert page.workspace.undo_title == "认定事件 I2 的原因：云服务故障"


def test_a_change_meanwhile_is_weighed_anew(qtbot: QtBot, page: FindingsPage, tab: Unsettled) -> None:
    forget(page.workspace)
    assert tab.weighing.busy
    notice = RegulatorNotice(id="J1", issued_on=page.workspace.as_of.day)
    page.workspace.save(notice, title="登记监管整改通知")
    settled(qtbot, tab)
    assert {each.question.key for each in tab.weighing.known.values()} == {
        each.key for each in tab.weighing.questions
    }
    assert any(key.startswith("regulator_notices|J1|") for key in tab.weighing.known)


def test_nothing_is_weighed_while_nobody_looks(page: FindingsPage) -> None:
    assert page.unsettled.count == 1
    assert not page.unsettled.weighing.busy
    assert not page.unsettled.weighing.known


def test_a_step_leads_to_its_question_and_enter_to_the_record(page: FindingsPage) -> None:
    opened: list[tuple[str, str]] = []
    page.opened.connect(lambda kind, record: opened.append((kind, record)))
    page.show_record(QUESTIONS, "incidents|I10")
    tab = page.unsettled
    assert tab.isVisible()
    assert tab.table.key == OPEN
    tab.table.setFocus()
    QTest.keyClick(tab.table, KEY.Key_Return)
    assert opened == [("incidents", "I10")]
    page.show_record("findings", "3-1|2025-06|platform|I2")
    assert page.book.isVisible()


def test_what_confirming_would_do_is_told_before(qtbot: QtBot, page: FindingsPage) -> None:
    """With 3-1 of I2 undecided: 5,430.00 more to claim, and, the cap being far, as much more to deduct."""
    work = page.workspace
    finding = next(each for each in work.assessment.findings if each.key == MAIN)
    if finding.confirmed:
        work.withdraw_decision(finding)
    page.show_record("findings", MAIN)
    bar = page.dossier.decisions
    qtbot.waitUntil(lambda: bar.effect.whole().startswith("确认后"))
    told = bar.effect.whole()
    before = work.assessment.penalties
    click(bar.confirm)
    after = work.assessment.penalties
    assert after.confirmed - before.confirmed == 5430
    assert told.startswith(
        f"确认后可主张 +5,430.00，可扣 {after.payable - before.payable:+,.2f}，"
        f"尚可扣 {after.outstanding - before.outstanding:+,.2f}，尾款净付 "
    )
    assert bar.effect.isHidden()
