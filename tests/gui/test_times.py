"""逐件响应: the response of every incident as a chart that is moved along and looked into."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.exchange.template import load_contract
from desktop.models.amendments import Amendment
from desktop.rules.memo import Memo
from desktop.services.change import Change
from desktop.services.workspace import Workspace
from desktop.views.charts.times import TimesPlot
from desktop.views.charts.times_data import Times, minutes_of, times
from desktop.views.charts.trend_data import View
from desktop.views.pages.sla.page import SlaPage
from desktop.views.pages.sla.times import TimesTab
from desktop.views.theme import Theme, tint
from desktop.views.widgets import Explainer, State
from tests.bench.dataset import generated_facts

CONTROL = Qt.KeyboardModifier.ControlModifier
MANY = 2_000


def seen(count: int) -> Times:
    return times(load_contract().terms, generated_facts(count), (), View(), Memo())


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme) -> TimesPlot:
    plot = TimesPlot(Explainer())
    qtbot.addWidget(plot)
    plot.resize(900, 400)
    plot.show_times(seen(MANY))
    plot.show()
    plot.activateWindow()
    assert QTest.qWaitForWindowActive(plot)
    plot.setFocus()
    return plot


def dragged(plot: TimesPlot, by: int) -> None:
    start = QPoint(400, 150)
    QTest.mousePress(plot, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(plot, start + QPoint(by, 0))
    QTest.mouseRelease(plot, Qt.MouseButton.LeftButton, pos=start + QPoint(by, 0))


def wheeled(plot: TimesPlot, steps: int) -> None:
    place, none = QPointF(plot.area.center()), QPoint()
    turn = QWheelEvent(
        place,
        plot.mapToGlobal(place),
        none,
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(plot, turn)


def test_keys_move_along_and_never_beyond_the_ends(plot: TimesPlot) -> None:
    whole = plot.seen
    QTest.keyClick(plot, Qt.Key.Key_Plus)
    QTest.keyClick(plot, Qt.Key.Key_Plus)
    left, right = plot.seen
    assert right - left == pytest.approx((whole[1] - whole[0]) / 4)
    QTest.keyClick(plot, Qt.Key.Key_Right, CONTROL)
    assert plot.seen[0] == pytest.approx(left + (right - left) / 4)
    for _ in range(40):
        QTest.keyClick(plot, Qt.Key.Key_Right, CONTROL)
    assert plot.seen[1] == pytest.approx(whole[1])
    QTest.keyClick(plot, Qt.Key.Key_0)
    assert plot.seen == pytest.approx(whole)
    QTest.keyClick(plot, Qt.Key.Key_Minus)
    assert plot.seen == pytest.approx(whole)


def test_the_mouse_drags_and_the_wheel_zooms(plot: TimesPlot) -> None:
    whole = plot.seen
    wheeled(plot, 1)
    left, right = plot.seen
    assert right - left == pytest.approx((whole[1] - whole[0]) * 0.8)
    dragged(plot, -60)
    moved = 60 / plot.area.width() * (right - left)
    assert plot.seen == pytest.approx((left + moved, right + moved))
    assert plot.place == -1, "a drag chooses nothing"


def test_arrows_go_from_incident_to_incident_and_the_days_follow(qtbot: QtBot, plot: TimesPlot) -> None:
    for _ in range(6):
        QTest.keyClick(plot, Qt.Key.Key_Plus)
    QTest.keyClick(plot, Qt.Key.Key_Home)
    with qtbot.waitSignal(plot.chosen) as got:
        QTest.keyClick(plot, Qt.Key.Key_End)
    assert got.args == [MANY - 1]
    last = seen(MANY).incidents[-1]
    assert last.title in plot.accessibleDescription()
    assert "限 5 分钟" in plot.accessibleDescription()
    assert plot.seen[1] > 360


def test_a_dot_is_chosen_and_opened_by_the_mouse(qtbot: QtBot, plot: TimesPlot) -> None:
    plot.show_times(seen(20))
    wide = plot.seen
    spot = plot._spot(7).toPoint()
    with qtbot.waitSignal(plot.chosen) as got:
        QTest.mouseClick(plot, Qt.MouseButton.LeftButton, pos=spot)
    assert got.args == [7]
    with qtbot.waitSignal(plot.entered):
        QTest.mouseDClick(plot, Qt.MouseButton.LeftButton, pos=spot)
    assert plot.seen == wide


def test_columns_show_where_dots_would_be_too_many(plot: TimesPlot) -> None:
    """From least to most, the late part in red: nothing joins incidents that have nothing in common."""
    assert plot.in_columns
    assert plot.place_at(plot.area.center().toPoint()) == -1
    columns = list(plot._columns())
    minutes = [minutes_of(each) for each in seen(MANY).incidents]
    assert min(column.values[0] for column in columns) == min(minutes)
    assert max(column.values[1] for column in columns) == max(minutes)
    late = [column for column in columns if column.late is not None]
    assert late
    assert plot.late == sum(each > 5 for each in minutes)
    picture, column = plot.grab().toImage(), late[len(late) // 2]
    spot = plot.at(column.middle, (5 + column.values[1]) / 2).toPoint()
    assert picture.pixelColor(spot) == tint("bad_fill")
    plot.show_times(seen(20))
    assert not plot.in_columns


def test_columns_keep_their_days_while_the_chart_is_moved_along(plot: TimesPlot) -> None:
    plot.zoom(0.5, 0.0)
    before = {round(each.middle, 6): each for each in plot._columns()}
    plot.pan(0.013)
    after = {round(each.middle, 6): each for each in plot._columns()}
    shared = before.keys() & after.keys()
    assert len(shared) > 40
    assert all(before[each].values == after[each].values for each in shared)


def test_late_answers_are_told_and_those_without_a_time_left_out(sample: Workspace) -> None:
    found = times(sample.terms, sample.known, sample.assessment.sla_checks, View(), Memo())
    assert len(found.incidents) == sum(each.responded_at is not None for each in sample.known.incidents)
    late = {each.id for place, each in enumerate(found.incidents) if found.is_late(place)}
    checks = sample.assessment.sla_checks
    assert late == {each.incident for each in checks if each.check == "response" and each.met is False}
    assert late
    place = next(place for place in range(len(found.incidents)) if found.is_late(place))
    assert "超限" in found.words(place)


def amended(workspace: Workspace) -> Times:
    """The times after a supplement that gives ten minutes for every answer from 2025-10-01 on."""
    changes = '{"service_levels":{"response_minutes":10}}'
    supplement = Amendment(id="BX1", effective_on=dt.date(2025, 10, 1), changes=changes)
    assert isinstance(workspace.save(supplement, title="登记"), Change)
    checks = workspace.assessment.sla_checks
    return times(workspace.terms, workspace.known, checks, View(), workspace.memo)


def test_an_incident_keeps_the_limit_by_which_it_was_judged(sample: Workspace) -> None:
    found = amended(sample)
    assert found.limit is None
    late = {each.id for place, each in enumerate(found.incidents) if found.is_late(place)}
    checks = sample.assessment.sla_checks
    assert late == {each.incident for each in checks if each.check == "response" and each.met is False}
    limits = {
        each.reported_at.month: found.limit_of(place)
        for place, each in enumerate(found.incidents)
        if each.reported_at
    }
    assert (limits[6], limits[11]) == (5, 10)
    assert "限 5 分钟" in found.words(0)


def test_one_limit_holds_for_all_where_the_supplement_changed_another(sample: Workspace) -> None:
    supplement = Amendment(id="BX1", effective_on=dt.date(2025, 10, 1), changes='{"cap_share":"0.30"}')
    assert isinstance(sample.save(supplement, title="登记"), Change)
    checks = sample.assessment.sla_checks
    assert times(sample.terms, sample.known, checks, View(), sample.memo).limit == 5


def test_only_what_was_answered_is_told_to_be_in_time(qtbot: QtBot, theme: Theme) -> None:
    tab = TimesTab(Explainer())
    qtbot.addWidget(tab)
    tab.show()
    some = seen(20)
    prompt = tuple(msgspec.structs.replace(each, responded_at=each.reported_at) for each in some.incidents)
    tab.show_times(msgspec.structs.replace(some, incidents=prompt))
    assert tab.state.text == "已响应的均按时"
    assert tab.host.chart is not None
    assert tab.host.chart.summary() == "已响应的 20 次故障，0 次响应超限"


def test_the_part_of_the_page_is_filled_when_it_is_looked_at(
    qtbot: QtBot, theme: Theme, sample: Workspace
) -> None:
    page = SlaPage(sample, Explainer())
    qtbot.addWidget(page)
    page.resize(1180, 660)
    page.show()
    assert page.times.host.chart is None
    page.parts.setFocus()
    QTest.keyClick(page.parts, Qt.Key.Key_Right)
    QTest.keyClick(page.parts, Qt.Key.Key_Right)
    assert page.parts.key == "times"
    chart = page.times.host.chart
    assert chart is not None
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert "响应用时" in page.times.said.whole()
    QTest.mouseClick(page.times.nearer, Qt.MouseButton.LeftButton)
    zoomed = chart.seen
    QTest.mouseClick(page.times.whole, Qt.MouseButton.LeftButton)
    assert chart.seen != zoomed
    spot = chart._spot(chart.place).toPoint()
    with qtbot.waitSignal(page.opened) as got:
        QTest.mouseDClick(chart, Qt.MouseButton.LeftButton, pos=spot)
    assert got.args[0] == "incidents"


def test_without_incidents_there_are_words_and_no_axis(qtbot: QtBot, theme: Theme) -> None:
    """Of no incident no day is known: nothing is drawn from a first of January on."""
    tab = TimesTab(Explainer())
    qtbot.addWidget(tab)
    tab.resize(900, 400)
    tab.show()
    tab.show_times(seen(0))
    plot = tab.host.chart
    assert isinstance(plot, TimesPlot)
    picture = plot.grab().toImage()
    below = range(int(plot.area.bottom()) - 1, picture.height())
    ground = picture.pixel(2, 2)
    assert {picture.pixel(x, y) for y in below for x in range(picture.width())} == {ground}
    assert any(picture.pixel(x, int(plot.area.center().y())) != ground for x in range(picture.width()))
    for part in (tab.nearer, tab.farther, tab.whole, tab.said, tab.state):
        assert not part.isVisible()
    tab.show_times(seen(MANY))
    assert tab.whole.isVisible()
    assert tab.state.state is State.BAD
    assert tab.state.text == f"{plot.late} 次超过 5 分钟"
