"""The list of 事件: searched by what is typed, in several orders, with only the rows in sight made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from desktop.exchange.template import load_contract
from desktop.models.calendar import Calendar
from desktop.services.change import Change
from desktop.services.workspace import Workspace
from desktop.views.pages.incidents import list_column
from desktop.views.pages.incidents.entries import SIEVE_ZH, Entry, Sieve
from desktop.views.pages.incidents.page import IncidentsPage
from desktop.views.theme import Theme
from desktop.views.widgets import Explainer, ListRow
from tests.bench.dataset import AS_OF, clock, generated_facts

MANY = 600
#: The rows of a screen, and those made beside them.
FEW = 160


@pytest.fixture
def workspace(tmp_path: Path, calendar: Calendar) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "many.shouyue", load_contract(), calendar, clock) as workspace:
        assert isinstance(workspace.save(*generated_facts(MANY).incidents, title="登记"), Change)
        workspace.set_as_of(AS_OF)
        yield workspace


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, workspace: Workspace) -> IncidentsPage:
    page = IncidentsPage(workspace, Explainer())
    qtbot.addWidget(page)
    workspace.subscribe(page.take_change)
    page.resize(1180, 660)
    page.show()
    page.activateWindow()
    assert QTest.qWaitForWindowActive(page)
    return page


def keys(page: IncidentsPage) -> list[str]:
    return list(page.column.pane.rows_model.keys)


def order_by(page: IncidentsPage, steps: int) -> None:
    """Step down in the choice of orders by keys."""
    page.column.order.setFocus()
    QTest.keyClick(page.column.order, Qt.Key.Key_Home)
    for _ in range(steps):
        QTest.keyClick(page.column.order, Qt.Key.Key_Down)


def test_what_is_typed_leaves_what_holds_it(page: IncidentsPage) -> None:
    words = page.column.words
    QTest.keyClick(page.column.pane, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert words.hasFocus()
    QTest.keyClicks(words, "i599")
    assert keys(page) == ["I599"]
    QTest.keyClick(words, Qt.Key.Key_Return)
    assert page.column.pane.hasFocus()
    assert page.detail.header.title.text() == "平台访问缓慢（599）"
    QTest.keyClick(page.column.pane, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(words, Qt.Key.Key_Escape)
    assert len(keys(page)) == MANY
    assert page.column.chosen == "I599", "the record in hand stays in hand"


def test_letters_typed_in_the_list_begin_a_search(page: IncidentsPage) -> None:
    page.column.pane.setFocus()
    QTest.keyClick(page.column.pane, Qt.Key.Key_G)
    QTest.keyClicks(page.column.words, "17")
    assert page.column.words.text() == "g17"
    assert {page.workspace.facts.incidents[int(key[1:]) - 1].event for key in keys(page)} == {"G17"}


def test_nothing_found_says_how_to_go_on(page: IncidentsPage) -> None:
    page.column.words.setFocus()
    QTest.keyClicks(page.column.words, "qqq")
    assert keys(page) == []
    assert page.column.empty.isVisible()
    assert "“qqq”" in page.column.empty.whole()
    assert "Esc" in page.column.empty.whole()
    page.show_record("incidents", "I7")
    assert page.column.chosen == "I7"
    assert page.column.words.text() == ""


def test_orders_are_chosen_by_key(page: IncidentsPage) -> None:
    newest = keys(page)
    order_by(page, 1)
    assert keys(page) == newest[::-1]
    order_by(page, 2)
    titles = [page.workspace.facts.incidents[int(key[1:]) - 1].title for key in keys(page)]
    assert titles == sorted(titles)
    order_by(page, 3)
    assert keys(page) == [each.id for each in page.workspace.facts.incidents]
    order_by(page, 4)
    rows = page.column.pane.rows_model.rows
    amounts = [row.amount for row in rows]
    assert amounts[0]
    paid = [float(each.replace(",", "")) for each in amounts if each]
    assert paid == sorted(paid, reverse=True)
    assert not any(amounts[len(paid) :])
    free = set(keys(page)[len(paid) :])
    assert keys(page)[len(paid) :] == [key for key in newest if key in free]


def test_a_filter_and_words_hold_together(page: IncidentsPage) -> None:
    sieve = page.column.sieve
    QTest.mouseClick(sieve, Qt.MouseButton.LeftButton, pos=sieve.point_of(1))
    charged = keys(page)
    assert 0 < len(charged) < MANY
    QTest.keyClicks(page.column.words, "2025-07")
    reported = {each.id: str(each.reported_at) for each in page.workspace.facts.incidents}
    july = [key for key in charged if reported[key].startswith("2025-07")]
    assert keys(page) == july


def test_only_rows_in_sight_are_made(page: IncidentsPage, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    whole = list_column._list_row

    def counted(entry: Entry) -> ListRow:
        made.append(entry.id)
        return whole(entry)

    monkeypatch.setattr(list_column, "_list_row", counted)
    pane = page.column.pane
    pane.setFocus()
    order_by(page, 1)
    pane.setFocus()
    QTest.keyClick(pane, Qt.Key.Key_Home)
    QTest.keyClick(pane, Qt.Key.Key_End)
    page.grab()
    assert page.column.chosen == keys(page)[-1]
    QTest.keyClick(pane, Qt.Key.Key_PageUp)
    page.grab()
    assert 0 < len(set(made)) <= 2 * FEW < MANY


def test_an_edit_shows_in_its_row_and_moves_it_where_its_day_moves(page: IncidentsPage) -> None:
    model, work = page.column.pane.rows_model, page.workspace
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    before = keys(page)
    record = work.facts.incidents[int(before[5][1:]) - 1]
    assert record.reported_at is not None
    work.save(msgspec.structs.replace(record, title="改过的标题"), title="改标题")
    assert keys(page) == before
    assert model.rows[5].title == "改过的标题"
    last = work.facts.incidents[int(before[-1][1:]) - 1].reported_at
    moved = msgspec.structs.replace(record, reported_at=last, responded_at=None, arrived_at=None, outages=())
    assert isinstance(work.save(msgspec.structs.replace(moved, restored_at=None), title="改报告"), Change)
    assert before[5] in keys(page)[-2:]
    assert len(keys(page)) == MANY
    work.undo()
    assert keys(page) == before
    work.remove("incidents", record.id, "删除")
    assert record.id not in keys(page)
    assert model.rowCount(QModelIndex()) == MANY - 1


def test_the_filters_keep_their_counts_however_many_there_are(
    page: IncidentsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    column = page.column
    counts = dict(zip(Sieve, (10_000, 6_991, 1_204, 3_333), strict=True))
    monkeypatch.setattr(type(column._entries), "counts", lambda _: counts)
    column.show_entries(column._entries, column._listed, AS_OF.day)
    words = column.sieve.accessibleDescription()
    assert words.split("，") == [f"{SIEVE_ZH[each]} {counts[each]:,}" for each in counts]
    assert column.sieve.sizeHint().width() <= list_column.WIDTH
