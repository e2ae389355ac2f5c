"""事件 with what is no fault: complaints, reviews, orders, breaches; and 附件1 of an incident."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.exchange.template import load_contract
from desktop.models.calendar import Calendar
from desktop.models.enums.findings import BreachKind
from desktop.models.enums.incidents import MajorKind
from desktop.services.workspace import Workspace
from desktop.views.theme import Theme
from desktop.views.widgets import Choice, ThreeWay
from tests.gui.conftest import NOW
from tests.gui.test_incidents import MAIN, Shown

DAY = dt.date
KEY = Qt.Key
#: What a draft of a kind is given: its fields as typed, in order of the form.
TYPED = {
    "complaints": {"content": "平台打不开", "date": "2026-3-2", "complainant": "示例卫生所"},
    "monthly_reviews": {"month": "2025-06", "score": "72"},
    "expansions": {"content": "存储扩容", "requested_on": "2026-3-2"},
    "regulator_notices": {"title": "弱口令整改", "issued_on": "2026-3-2"},
    "rectifications": {"title": "补齐值班表", "issued_on": "2026-3-2", "limit_on": "2026-3-16"},
    "breaches": {"title": "擅自分包运维", "date": "2026-3-2"},
}
NAMED = {
    "complaints": "可用性投诉“平台打不开”",
    "monthly_reviews": "月度考核“2025-06 考核”",
    "expansions": "资源扩容“存储扩容”",
    "regulator_notices": "监管整改通知“弱口令整改”",
    "rectifications": "整改通知“补齐值班表”",
    "breaches": "转包与泄密“擅自分包运维”",
}
#: How a record stands as soon as it is recorded, as the list says it.
STANDS = {
    "complaints": "无违约",
    "monthly_reviews": "无违约",
    "expansions": "超限 1 项",
    "regulator_notices": "未认定",
    "rectifications": "违约",
    "breaches": "违约",
}


@pytest.fixture
def blank(qtbot: QtBot, theme: Theme, tmp_path: Path, calendar: Calendar) -> Iterator[Shown]:
    workspace = Workspace.create(tmp_path / "空.shouyue", load_contract(), calendar, lambda: NOW)
    yield Shown(qtbot, workspace)
    workspace.close()


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme, sample: Workspace) -> Shown:
    seen = Shown(qtbot, sample)
    seen.page.show_record("incidents", MAIN)
    return seen


def enter(seen: Shown, kind: str) -> None:
    """Record one of a kind by its menu entry and the keys."""
    seen.page.column.actions_by_kind[kind].trigger()
    form = seen.page.draft.form
    for name, text in TYPED[kind].items():
        seen.type(form.editor(name), text, KEY.Key_Tab)
    QTest.keyClick(form.editor(next(iter(TYPED[kind]))), KEY.Key_Return)


def choose(choice: Choice, word: str) -> None:
    choice.setFocus()
    QTest.keyClick(choice, KEY.Key_Home)
    while choice.currentText() != word:
        QTest.keyClick(choice, KEY.Key_Down)


@pytest.mark.parametrize("kind", TYPED)
def test_each_kind_is_recorded_and_shown(blank: Shown, kind: str) -> None:
    enter(blank, kind)
    (record,) = getattr(blank.workspace.facts, kind)
    assert blank.workspace.undo_title == f"登记{NAMED[kind]}"
    assert blank.page.column.kind == kind
    assert not blank.page.drafting
    (row,) = blank.page.column.pane.rows_model.rows
    assert (row.key, row.states[0][1]) == (record.id, STANDS[kind])
    blank.workspace.undo()
    assert getattr(blank.workspace.facts, kind) == ()
    assert blank.page.empty.isVisible()


@pytest.mark.parametrize("kind", [kind for kind in TYPED if kind != "monthly_reviews"])
def test_what_it_is_about_cannot_be_left_out(blank: Shown, kind: str) -> None:
    blank.page.column.actions_by_kind[kind].trigger()
    QTest.keyClick(blank.page.draft.form.stops()[0], KEY.Key_Return)
    assert getattr(blank.workspace.facts, kind) == ()
    assert blank.page.draft.form.first_wrong() is blank.page.draft.form.stops()[0]


def test_the_kinds_stand_in_two_rows(shown: Shown) -> None:
    kinds = shown.page.column.kinds
    assert len({place.top() for place in kinds.rects()}) == 2
    assert max(place.right() for place in kinds.rects()) <= kinds.width()
    shown.click(kinds, kinds.point_of(4))
    assert shown.page.column.kind == "complaints"
    assert [row.title for row in shown.page.column.pane.rows_model.rows] == [
        "夜间转诊单打不开",
        "平台上午不能登录",
    ]


def test_a_third_complaint_charges_the_system_that_fell_short(shown: Shown) -> None:
    """3-2: 20 % of 10,860.00, since June and December were short."""
    shown.page.show_record("complaints", "T1")
    assert [row[:2] for row in shown.rows()] == [("差 1 次", "3-2")]
    enter(shown, "complaints")
    assert shown.rows()[0][:2] == ("成立", "3-2")
    assert shown.page.detail.strip.figures[0].text == "3"


def test_an_order_that_is_missed_charges_three_percent(blank: Shown) -> None:
    """3 % of 130,320.00; done on the last day it is nothing."""
    enter(blank, "rectifications")
    assert blank.total() == "3,909.60"
    assert blank.rows()[0][4:6] == ("3 %", "3,909.60")
    assert blank.page.detail.strip.figures[0].text == "2026-03-16"
    form = blank.page.detail.forms["rectifications"]
    blank.type(form.editor("done_on"), "2026-03-16")
    assert blank.total() == "0.00"
    assert blank.page.detail.ledger.table.isHidden()


def test_a_review_is_judged_by_a_switch(blank: Shown) -> None:
    enter(blank, "monthly_reviews")
    switch = blank.page.detail.forms["monthly_reviews"].editor("passed")
    assert isinstance(switch, ThreeWay)
    assert blank.page.detail.forms["monthly_reviews"].editor("month").hasFocus()
    blank.click(switch, switch.point_of(1))
    assert blank.workspace.facts.monthly_reviews[0].passed is False
    assert blank.workspace.undo_title == "修改月度考核“2025-06 考核”的合格"
    assert not blank.page.detail.header.group.isVisible()
    assert not blank.page.detail.header.regroup_action.isEnabled()


def test_the_kind_of_a_breach_is_chosen(blank: Shown) -> None:
    enter(blank, "breaches")
    assert [each.kind for each in blank.workspace.facts.breaches] == [BreachKind.SUBCONTRACTING]
    assert blank.total() == "13,032.00"
    choose(blank.page.detail.forms["breaches"].editor("kind"), "违反保密约定")
    assert [each.kind for each in blank.workspace.facts.breaches] == [BreachKind.CONFIDENTIALITY]
    assert blank.rows()[0][1] == "12.5(2)"


def test_an_incident_becomes_an_event_of_annex_1(shown: Shown) -> None:
    """80,000 people are too few for level B; 100,000 are enough, half a million for level A."""
    panel = shown.page.detail.annex1
    assert [line.mark.text for line in panel.levels] == ["A 级差一项", "B 级差一项"]
    shown.type(panel.form.editor("people"), "100000")
    assert shown.incident().annex1 is not None
    assert [line.mark.text for line in panel.levels] == ["A 级差一项", "B 级成立"]
    assert shown.workspace.assessment.counters.b_events == 1
    assert shown.workspace.undo_title == "修改事件“平台访问中断”的附件1影响人数"
    assert shown.total() == "5,430.00", "it charges nothing by itself"
    row = next(row for row in shown.rows() if row[1] == "1-B1")
    assert (row[0], row[5], row[6]) == ("成立", "—", "计入B 级次数，不计违约金")
    shown.click(panel.levels[1].figure)
    assert shown.asked[-1].startswith("finding:1-B1")
    shown.type(panel.form.editor("people"), "500,000 人")
    assert [line.mark.text for line in panel.levels] == ["A 级成立", "B 级成立"]
    assert shown.workspace.assessment.counters.a_events == 1


def test_only_the_measures_of_the_kind_are_asked(shown: Shown) -> None:
    panel = shown.page.detail.annex1
    choose(panel.kind, "恶意入侵攻击")
    asked = [
        name for name in ("people", "minutes", "notified_at", "harmed") if panel.form.field(name).isVisible()
    ]
    assert asked == ["notified_at", "harmed"]
    harmed = panel.form.editor("harmed")
    shown.click(harmed, harmed.point_of(0))
    annex1 = shown.incident().annex1
    assert annex1 is not None
    assert (annex1.kind, annex1.harmed) == (MajorKind.INTRUSION, True)
    assert "未认定：" in panel.levels[1].words.whole()


def test_a_measure_that_cannot_be_is_refused(shown: Shown) -> None:
    panel = shown.page.detail.annex1
    shown.type(panel.form.editor("systems_percent"), "120")
    assert "超出范围" in panel.form.editor("systems_percent").reason
    annex1 = shown.incident().annex1
    assert annex1 is not None
    assert annex1.systems_percent is None


def test_an_incident_of_no_kind_has_no_measures(shown: Shown) -> None:
    shown.page.show_record("incidents", "I1")
    panel = shown.page.detail.annex1
    assert not panel.form.isVisible()
    assert not any(line.isVisible() for line in panel.levels)
    choose(panel.kind, "数据丢失")
    choose(panel.kind, "不是附件1所列的事件")
    assert shown.incident("I1").annex1 is None
