"""月报季评 with real keys: strictly better or not, the way to an order, and a chart from three periods on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.models.calendar import AsOf
from desktop.models.register import CityScore
from desktop.services.workspace import Workspace
from desktop.views.pages.sla import SlaPage
from desktop.views.theme import Mode, Theme
from desktop.views.widgets import Explainer, State
from desktop.views.widgets.months import PeriodEdit
from desktop.views.widgets.parse import EntryError
from tests.gui.hands import click, focused
from tests.gui.screen import on_screen
from tests.gui.test_duty import KEY, alt, pick, write

SPEED = "平均故障恢复时长（分钟）"


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, sample: Workspace) -> Iterator[SlaPage]:
    for shown in on_screen(qtbot, SlaPage(sample, Explainer())):
        click(shown.parts, shown.parts.point_of(1))
        yield shown


def rows(page: SlaPage) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in page.scores.scores.table.rows_model.rows]


def points(page: SlaPage) -> list[str]:
    return [line.figure.text for line in page.scores.scores.points.widgets.values()]


def test_equal_is_not_better_and_leads_to_an_order(qtbot: QtBot, page: SlaPage) -> None:
    assert rows(page) == [
        ["2025-Q4", "资源使用率评分", "86", "86", "0", "相同，不优于"],
        ["2025-Q3", SPEED, "41.5", "46", "+4.5", "优于平均"],
    ]
    assert points(page) == ["资源使用率评分 2025-Q4 没有优于全市平均值"]
    assert not page.kinds.isVisible()
    with qtbot.waitSignal(page.new_requested) as asked:
        click(page.scores.scores.order)
    assert asked.args == ["rectifications"]


def test_a_score_is_entered_by_keys(qtbot: QtBot, page: SlaPage) -> None:
    card, work = page.scores.scores, page.workspace
    alt(qtbot, page, KEY.Key_Z, card.add)
    write("2026年1季度", KEY.Key_Tab)
    write("资源使用率评分", KEY.Key_Tab)
    write("86.5", KEY.Key_Tab)
    write("86", KEY.Key_Return)
    made = work.facts.city_scores[-1]
    assert (made.period, made.ours, made.average) == ("2026-Q1", Decimal("86.5"), Decimal(86))
    assert work.undo_title == "登记2026-Q1 指标“资源使用率评分”"
    assert rows(page)[0] == ["2026-Q1", "资源使用率评分", "86.5", "86", "+0.5", "优于平均"]
    assert (points(page), card.order.isVisible(), card.key) == ([], False, made.id)
    form = card.form
    assert form is not None
    pick(form.editors["lower_is_better"], 1)
    assert rows(page)[0][4:] == ["-0.5", "不优于平均"]
    form.editors["ours"].setFocus()
    write("", KEY.Key_Return)
    QTest.keyClick(form.editors["ours"], KEY.Key_Delete)
    QTest.keyClick(form.editors["ours"], KEY.Key_Return)
    assert rows(page)[0][2:] == ["—", "86", "—", "待登记"]


def test_a_period_that_cannot_be_read_is_not_taken(qtbot: QtBot, page: SlaPage) -> None:
    card = page.scores.scores
    before = page.workspace.facts
    alt(qtbot, page, KEY.Key_Z, card.add)
    write("2026-Q5", KEY.Key_Tab)
    write("资源使用率评分", KEY.Key_Return)
    assert page.workspace.facts is before
    assert focused() is card.draft.form.editors["period"]
    assert "看不懂期间“2026-Q5”" in card.draft.form.reason.text


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2025-Q4", "2025-Q4"),
        ("2025q1", "2025-Q1"),
        ("2025年第三季度", "2025-Q3"),
        ("2025/2季度", "2025-Q2"),
        ("2025-6", "2025-06"),
        ("2025年12月", "2025-12"),
    ],
)
def test_periods_are_typed_freely(qtbot: QtBot, theme: Theme, text: str, period: str) -> None:
    editor = PeriodEdit("期间")
    qtbot.addWidget(editor)
    assert editor.read(text) == period
    for wrong in ("2025", "2025-13", "2025-Q0", "五月"):
        with pytest.raises(EntryError, match="看不懂期间"):
            editor.read(wrong)


def test_from_three_periods_on_an_indicator_is_drawn(page: SlaPage, theme: Theme) -> None:
    work = page.workspace
    assert page.scores.few.isVisible()
    for number, (period, ours) in enumerate((("2025-Q1", "45"), ("2025-Q2", "47.5"))):
        score = CityScore(
            id=f"JP{number + 8}",
            period=period,
            indicator=SPEED,
            ours=Decimal(ours),
            average=Decimal(46),
            lower_is_better=True,
        )
        work.save(score, title="登记指标")
    (chart,) = page.scores.charts.widgets.values()
    line = chart.line
    assert line is not None
    assert (line.periods, line.states) == (
        ("2025-Q1", "2025-Q2", "2025-Q3"),
        (State.OK, State.BAD, State.OK),
    )
    assert chart.point_of(1, Decimal("47.5")).y() < chart.point_of(0, Decimal(45)).y()
    assert "2025-Q2 本单位 47.5，全市平均 46" in chart.accessibleDescription()
    light = chart.grab().toImage()
    theme.set_mode(Mode.DARK)
    assert chart.grab().toImage() != light
    assert not page.scores.few.isVisible()


def test_scores_published_later_are_listed_and_not_judged(page: SlaPage) -> None:
    page.workspace.set_as_of(AsOf(dt.date(2025, 12, 31)))
    assert points(page) == []
    assert page.scores.scores.chip.accessibleName() == "正常：各项优于"
    assert len(rows(page)) == 2


def test_the_ways_to_a_score_and_back(page: SlaPage) -> None:
    click(page.parts, page.parts.point_of(0))
    assert page.kinds.isVisible()
    page.show_record("city_scores", "JP1")
    assert (page.parts.key, page.scores.scores.key) == ("scores", "JP1")
    click(page.parts, page.parts.point_of(0))
    assert page.begin("city_scores")
    assert page.scores.scores.draft.isVisible()
    assert not page.begin("incidents")
