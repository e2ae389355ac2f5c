"""总览 with real keys and clicks: figures at once, charts after the first paint, every figure explained."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.exchange.template import load_contract
from desktop.models.calendar import AsOf, Calendar
from desktop.models.facts import Deduction
from desktop.services.change import Change
from desktop.services.workspace import Workspace
from desktop.views.charts import penalty
from desktop.views.charts.notes import Note, Part, note_width, place_notes
from desktop.views.charts.penalty import PenaltyPlot
from desktop.views.charts.penalty_data import penalty_curve
from desktop.views.charts.service import ServiceCharts
from desktop.views.charts.steered import Steered
from desktop.views.pages.overview import OverviewPage
from desktop.views.pages.overview.lists_seen import SHOWN_STEPS, all_steps
from desktop.views.pages.overview.seen import Seen
from desktop.views.theme import Mode, Theme, tint
from desktop.views.widgets import Button, Explainer, FigureLabel, Label, State
from desktop.views.widgets.asked import AskedState
from tests.gui.hands import click, focused
from tests.gui.screen import on_screen

ROOT = Path(__file__).parents[2]
KEY = Qt.Key


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, sample: Workspace, explainer: Explainer) -> Iterator[OverviewPage]:
    yield from on_screen(qtbot, OverviewPage(sample, explainer))


@pytest.fixture
def fresh(tmp_path: Path, calendar: Calendar) -> Iterator[Workspace]:
    """A contract with nothing recorded, in its fifth month."""
    now = dt.datetime(2025, 8, 1, 9, 0)
    workspace = Workspace.create(tmp_path / "fresh.shouyue", load_contract(), calendar, lambda: now)
    yield workspace
    workspace.close()


def curve_of(page: OverviewPage) -> PenaltyPlot:
    chart = page.penalty_chart.host.chart
    assert chart is not None
    return chart


def service_of(page: OverviewPage) -> ServiceCharts:
    chart = page.service_chart.host.chart
    assert chart is not None
    return chart


def figures_of(page: OverviewPage) -> list[str]:
    return [card.figure.text for card in page.cards]


# What is shown


def test_the_sample_at_a_glance(page: OverviewPage) -> None:
    assert figures_of(page) == ["16,890.00", "12.50", "18,244.80", "22,806.00"]
    assert page.headline.accessibleName().startswith("服务期 2025-04-08 至 2026-04-07")
    assert [card.chip.text for card in page.cards] == ["3 项成立", "未触发", "临近 92.6 %", "部分结清"]
    assert page.cards[0].extra.text == "至 32,580.00"
    assert [line.state.state for line in page.pending.lines[1:3]] == [State.OPEN, State.GAP]


def test_figures_do_not_wait_for_charts() -> None:
    """A page is on screen with its figures before pyqtgraph is imported."""
    program = """
        import os, sys, tempfile, datetime as dt
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from pathlib import Path
        from PySide6.QtWidgets import QApplication
        from desktop.exchange.china import load_calendar
        from desktop.services.sample import open_sample
        from desktop.views.pages.overview import OverviewPage
        from desktop.views.theme import Mode, Theme
        from desktop.views.widgets import Explainer
        application = QApplication([])
        theme = Theme(application, Mode.LIGHT)
        folder = tempfile.TemporaryDirectory()
        calendar, moment = load_calendar(), dt.datetime(2026, 4, 10, 9)
        workspace = open_sample(Path(folder.name), calendar, lambda: moment)
        page = OverviewPage(workspace, Explainer())
        page.show()
        page.repaint()
        assert page.cards[0].figure.text == "16,890.00"
        assert "pyqtgraph" not in sys.modules, "imported before the first paint was over"
        page.charts_filled.connect(application.quit)
        application.exec()
        assert "pyqtgraph" in sys.modules
        assert page.charts_ready
        workspace.close()
    """
    command = [sys.executable, "-c", textwrap.dedent(program)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_picture_need_not_wait(qtbot: QtBot, theme: Theme, sample: Workspace) -> None:
    page = OverviewPage(sample, Explainer())
    qtbot.addWidget(page)
    page.refresh(None)
    assert not page.charts_ready
    page.complete()
    assert page.charts_ready
    drawn = page.penalty_chart.host.chart
    page.complete()
    assert page.penalty_chart.host.chart is drawn


def test_an_empty_contract_says_what_belongs_here(
    qtbot: QtBot, theme: Theme, fresh: Workspace, explainer: Explainer
) -> None:
    for page in on_screen(qtbot, OverviewPage(fresh, explainer)):
        assert figures_of(page) == ["0.00", "0.00", "0.00", "91,224.00"]
        assert page.cards[0].chip.text == "无违约"
        assert [line.count.text() for line in page.pending.lines] == ["0 项"] * 4 + ["0 次"]
        fresh.set_as_of(AsOf(dt.date(2025, 4, 7)))
        assert page.service_chart.empty.isVisible()
        assert not page.service_chart.host.isVisible()
        fresh.set_as_of(AsOf(dt.date(2025, 4, 8)))
        assert page.service_chart.host.isVisible()


def test_when_nothing_is_to_be_done_it_says_so(page: OverviewPage) -> None:
    page.steps.show_rows((), signed=True)
    assert page.steps.empty.isVisible()
    assert not any(line.isVisible() for line in page.steps.lines)


# Following changes


def test_a_change_is_on_the_page_in_the_same_turn(page: OverviewPage, sample: Workspace) -> None:
    before = figures_of(page)
    main = next(each for each in sample.facts.incidents if each.title == "平台访问中断")
    worse = msgspec.structs.replace(main, major_loss=True)
    assert isinstance(sample.save(worse, title="修改重大损失"), Change)
    sums = sample.assessment.penalties
    assert figures_of(page)[0] == f"{sums.payable:,.2f}" != before[0]
    assert curve_of(page).words(curve_of(page).count() - 1).endswith(f"累计 {sums.accrued:,.2f} 元")
    assert page.pending.lines[0].count.text() == "1 项"
    sample.undo()
    assert figures_of(page) == before
    sample.redo()
    assert figures_of(page)[0] != before[0]


def test_settled_sums_show_in_the_bar(page: OverviewPage, sample: Workspace) -> None:
    rest = sample.assessment.penalties.outstanding
    taken = Deduction(id="K90", payment="final", date=dt.date(2026, 4, 10), amount=rest)
    assert isinstance(sample.save(taken, title="登记扣款"), Change)
    assert page.cards[0].figure.accessibleName() == "16,890.00 元，可扣（含已扣）"
    assert [cell.figure.text for cell in page.cards[0].stats.cells] == [
        "16,290.00",
        "16,290.00",
        "16,890.00",
        "16,290.00",
    ]


def test_a_hidden_page_catches_up_when_shown(page: OverviewPage, sample: Workspace) -> None:
    page.hide()
    sample.set_as_of(AsOf(dt.date(2025, 7, 1)))
    assert figures_of(page)[0] == "16,890.00"
    page.show()
    assert figures_of(page)[0] == f"{sample.assessment.penalties.payable:,.2f}" != "16,890.00"


def test_the_day_moves_the_whole_page(page: OverviewPage, sample: Workspace) -> None:
    sample.set_as_of(AsOf(dt.date(2025, 4, 10)))
    assert figures_of(page) == ["0.00", "0.00", "0.00", "91,224.00"]
    assert page.cards[3].title.whole() == "下期付款：首付款 70 %"
    assert curve_of(page).count() == 1


def test_the_theme_changes_live(page: OverviewPage, theme: Theme) -> None:
    def accrued_pen() -> str:
        (item,) = [each for each in curve_of(page).box.addedItems if each.opts["fillLevel"] is not None]
        return str(item.opts["pen"].color().name())

    light = accrued_pen()
    assert light == tint("c1").name()
    theme.set_mode(Mode.DARK)
    assert accrued_pen() == tint("c1").name() != light


# Explaining and going there


def test_a_click_on_a_figure_asks_for_its_reason(
    qtbot: QtBot, page: OverviewPage, explainer: Explainer
) -> None:
    with qtbot.waitSignal(explainer.requested) as asked:
        click(page.cards[2].figure)
    assert asked.args == ["penalties.cap"]
    with qtbot.waitSignal(explainer.requested) as asked:
        click(page.cards[1].chip)
    assert asked.args == ["penalties.threshold_exceeded"]


def test_the_keys_ask_for_the_reason_of_a_state(
    qtbot: QtBot, page: OverviewPage, explainer: Explainer
) -> None:
    mark = page.cards[3].marks.labels[0]
    with qtbot.waitSignal(explainer.selected) as told:
        mark.setFocus()
    assert told.args == ["payments.final.trigger_on"]
    for key in (KEY.Key_F4, KEY.Key_Return):
        with qtbot.waitSignal(explainer.requested) as asked:
            QTest.keyClick(mark, key)
        assert asked.args == ["payments.final.trigger_on"]


def test_every_figure_on_the_page_has_a_reason(page: OverviewPage, sample: Workspace) -> None:
    ids = {each.figure_id for each in page.findChildren(FigureLabel) if each.isVisible() and each.text}
    ids |= {each.figure_id for each in page.findChildren(AskedState) if each.figure_id}
    charts: list[Steered] = [curve_of(page), *service_of(page).charts]
    for chart in charts:
        ids |= {chart.figure(place) for place in range(chart.count())}
    ids -= {""}
    assert len(ids) > 40
    assert {each for each in ids if sample.explain(each) is None} == set()


def test_shown_figures_without_a_reason_are_none_but_the_mixed_sums(page: OverviewPage) -> None:
    figures = [each for each in page.findChildren(FigureLabel) if each.isVisible() and each.text]
    assert [each.text for each in figures if not each.figure_id] == []


def test_tab_walks_the_page_as_it_is_read(page: OverviewPage) -> None:
    page.headline.figures[0].setFocus()
    walked: list[QWidget] = []
    while focused() not in walked and len(walked) < 120:
        walked.append(focused())
        QTest.keyClick(focused(), KEY.Key_Tab)
    places = [
        page.headline.figures[0],
        page.headline.figures[1],
        page.record,
        page.cards[0].figure,
        page.cards[0].stats.cells[0].figure,
        page.cards[3].marks.labels[0],
        page.steps.lines[0].button,
        page.steps.lines[1].due,
        page.pending.lines[1],
        curve_of(page),
        *service_of(page).charts,
    ]
    assert [walked.index(each) for each in places] == sorted(walked.index(each) for each in places)
    assert all(each.accessibleName() for each in walked)


def test_the_primary_button_asks_for_a_new_incident(qtbot: QtBot, page: OverviewPage) -> None:
    with qtbot.waitSignal(page.new_requested):
        click(page.record)
    page.record.setFocus()
    with qtbot.waitSignal(page.new_requested):
        QTest.keyClick(page.record, KEY.Key_Return)


def test_a_step_opens_its_record(
    qtbot: QtBot, page: OverviewPage, explainer: Explainer, sample: Workspace
) -> None:
    """Each of the five leads to its record; of what is left at last, the migration has none to lead to."""
    rows = all_steps(Seen.of(sample))
    for line, row in zip(page.steps.lines, rows[:SHOWN_STEPS], strict=True):
        with qtbot.waitSignal(page.opened) as opened:
            click(line.button)
        assert opened.args == [row.kind, row.target]
    for kind in (
        "authorisations",
        "media_permissions",
        "notices",
        "account_changes",
        "incidents",
    ):
        for record in getattr(sample.facts, kind):
            sample.remove(kind, record.id, "删除")
    place = [row.figure_id for row in all_steps(Seen.of(sample))].index("deadline:13.2:migration")
    assert place < SHOWN_STEPS
    with qtbot.waitSignal(explainer.requested) as asked, qtbot.assertNotEmitted(page.opened):
        click(page.steps.lines[place].button)
    assert asked.args == ["deadline:13.2:migration"]


def test_a_pending_line_opens_its_heaviest_record(
    qtbot: QtBot, page: OverviewPage, explainer: Explainer
) -> None:
    gap = page.pending.lines[2]
    gap.setFocus()
    with qtbot.waitSignal(page.opened) as opened:
        QTest.keyClick(gap, KEY.Key_Return)
    assert opened.args == ["incidents", "I2"]
    with qtbot.waitSignal(page.opened) as opened:
        click(page.pending.lines[4], QPoint(4, 4))
    assert opened.args == ["incidents", "I10"]
    with qtbot.waitSignal(explainer.requested) as asked, qtbot.assertNotEmitted(page.opened):
        amount = page.pending.lines[1].amount
        click(amount, QPoint(amount.width() - 8, amount.height() // 2))
    assert asked.args == ["finding:3-8|2026-01||I10"]
    with qtbot.assertNotEmitted(page.opened):
        click(page.pending.lines[0], QPoint(4, 4))


# Charts by keyboard and mouse


def test_events_are_walked_with_the_arrows(qtbot: QtBot, page: OverviewPage, explainer: Explainer) -> None:
    plot, hint = curve_of(page), page.penalty_chart.hint
    plot.setFocus()
    QTest.keyClick(plot, KEY.Key_Right)
    assert hint.whole() == "2025-06-18　I2 可用性 +5,430.00　累计 5,430.00 元"
    assert plot.accessibleDescription() == hint.whole()
    QTest.keyClick(plot, KEY.Key_End)
    assert hint.whole() == "2026-04-10　累计 16,290.00 元"
    QTest.keyClick(plot, KEY.Key_Left)
    with qtbot.waitSignal(explainer.requested) as asked:
        QTest.keyClick(plot, KEY.Key_F4)
    assert asked.args == ["finding:3-1|2025-12|platform|I8"]
    QTest.keyClick(plot, KEY.Key_Escape)
    assert "择其重者" in hint.whole()
    assert plot.accessibleDescription().startswith("截至 2026-04-10 累计违约金 16,290.00 元，3 项成立")


def test_a_click_on_an_event_explains_it(qtbot: QtBot, page: OverviewPage, explainer: Explainer) -> None:
    plot = curve_of(page)
    spot = plot.at(float(dt.date(2025, 6, 18).toordinal()), 5430.0)
    with qtbot.waitSignal(explainer.requested) as asked:
        click(plot, spot.toPoint())
    assert asked.args == ["finding:3-1|2025-06|platform|I2"]
    with qtbot.assertNotEmitted(explainer.requested):
        click(plot, (spot + QPointF(60, -60)).toPoint())


def test_a_month_is_chosen_in_all_charts_at_once(
    qtbot: QtBot, page: OverviewPage, explainer: Explainer
) -> None:
    charts, hint = service_of(page), page.service_chart.hint
    assert hint.whole() == "13 个自然月，2025-04 至 2026-04"
    charts.response.setFocus()
    for _ in range(3):
        QTest.keyClick(charts.response, KEY.Key_Right)
    assert [chart.place for chart in charts.charts] == [2, 2, 2, 2]
    assert hint.whole().startswith("2025-06　不可用 7,680 秒，允许 259.20；响应 14.20 分钟")
    with qtbot.waitSignal(explainer.requested) as asked:
        QTest.keyClick(charts.response, KEY.Key_Return)
    assert asked.args == ["sla:2025-06:response"]
    QTest.keyClick(charts.response, KEY.Key_Escape)
    assert [chart.place for chart in charts.charts] == [-1, -1, -1, -1]


def test_a_click_on_a_month_explains_it(qtbot: QtBot, page: OverviewPage, explainer: Explainer) -> None:
    down = service_of(page).down
    with qtbot.waitSignal(explainer.requested) as asked:
        click(down, down.column(8).center().toPoint())
    assert asked.args == ["sla:2025-12:availability:platform"]
    assert service_of(page).recovery.place == 8


def test_up_and_down_choose_the_clock(qtbot: QtBot, page: OverviewPage, explainer: Explainer) -> None:
    dots = service_of(page).clocks
    dots.setFocus()
    QTest.keyClick(dots, KEY.Key_Home)
    QTest.keyClick(dots, KEY.Key_Right)
    QTest.keyClick(dots, KEY.Key_Right)
    QTest.keyClick(dots, KEY.Key_Down)
    QTest.keyClick(dots, KEY.Key_Down)
    assert dots.accessibleDescription() == "2025-06　30 分恢复 0/1 按时"
    with qtbot.waitSignal(explainer.requested) as asked:
        QTest.keyClick(dots, KEY.Key_Return)
    assert asked.args == ["check:I2:clearing:0"]


# Room


@pytest.mark.parametrize("width", [1318, 1214, 1128, 1045, 994, 976, 912])
def test_nothing_is_cut_off(
    qtbot: QtBot, theme: Theme, sample: Workspace, explainer: Explainer, width: int
) -> None:
    for page in on_screen(qtbot, OverviewPage(sample, explainer), width):
        for day in ("2026-04-10", "2025-05-20", "2026-06-30"):
            sample.set_as_of(AsOf(dt.date.fromisoformat(day)))
            qtbot.waitUntil(partial(all_whole, page), timeout=2000)


def all_whole(page: OverviewPage) -> None:
    assert [words for words in map(cut_off, page.findChildren(QWidget)) if words] == []


def cut_off(widget: QWidget) -> str:
    """What a widget cannot show whole, and how much it lacks; labels that wrap or shorten themselves can."""
    if not isinstance(widget, FigureLabel | AskedState | Label | Button) or not widget.isVisible():
        return ""
    if isinstance(widget, Label) and (widget.wordWrap() or widget.minimumSizeHint().width() == 24):
        return ""
    lacking = widget.sizeHint().width() - widget.width()
    return f"{type(widget).__name__} {widget.accessibleName()} {lacking}" if lacking > 2 else ""


def test_a_narrow_page_puts_the_cards_two_by_two(
    qtbot: QtBot, theme: Theme, sample: Workspace, explainer: Explainer
) -> None:
    for page in on_screen(qtbot, OverviewPage(sample, explainer), 1000):
        tops = [card.mapTo(page, QPoint()).y() for card in page.cards]
        assert tops[0] == tops[1] < tops[2] == tops[3]
        page.resize(1214, 690)
        qtbot.waitUntil(partial(in_one_row, page))


def test_sums_too_large_for_one_row_put_the_cards_two_by_two(
    qtbot: QtBot, theme: Theme, page: OverviewPage, costly: Workspace, explainer: Explainer
) -> None:
    assert in_one_row(page)
    (other,) = on_screen(qtbot, OverviewPage(costly, explainer))
    qtbot.waitUntil(lambda: not in_one_row(other))


def in_one_row(page: OverviewPage) -> bool:
    return len({card.mapTo(page, QPoint()).y() for card in page.cards}) == 1


def test_what_has_the_keys_stays_in_sight_when_the_page_narrows(qtbot: QtBot, page: OverviewPage) -> None:
    chart = service_of(page).clocks
    chart.setFocus()
    page.resize(994, 690)

    def in_sight() -> None:
        place = QRectF(QPointF(chart.mapTo(page, QPoint())), chart.size())
        assert QRectF(page.rect()).contains(place)

    qtbot.waitUntil(in_sight)


def test_labels_never_cover_each_other(theme: Theme) -> None:
    bounds = QRectF(0, 0, 200, 60)
    places = ((6.0, 0.0, 0.0), (6.0, 16.0, 0.0), (-6.0, 0.0, 1.0))
    notes = [Note(100, 20, (Part(f"第 {number} 个标签"),), places) for number in range(6)]
    placed = [rect for _, rect in place_notes(notes, bounds, [QRectF(96, 16, 8, 8)])]
    assert len(placed) == 3
    assert all(bounds.contains(rect) for rect in placed)
    assert not any(a.intersects(b) for number, a in enumerate(placed) for b in placed[:number])


def test_a_label_without_room_takes_its_short_words_or_goes(theme: Theme) -> None:
    long, short = (Part("很长很长很长的标签"),), (Part("短"),)
    bounds = QRectF(0, 0, note_width(short) + 10, 30)
    place = ((2.0, 0.0, 0.0),)
    assert place_notes([Note(0, 15, long, place)], bounds) == []
    ((parts, _),) = place_notes([Note(0, 15, long, place, short=short)], bounds)
    assert parts == short
    ((_, kept),) = place_notes([Note(5, 15, long, place, must=True)], QRectF(0, 0, 400, 10))
    assert kept.bottom() <= 10


def test_a_label_that_must_be_read_is_told_in_short_before_it_covers_another(theme: Theme) -> None:
    long, short = (Part("很长很长很长的标签"),), (Part("短"),)
    bounds = QRectF(0, 0, note_width(long) + 10, 60)
    taken = QRectF(0, 0, bounds.width() - note_width(short) - 30, 60)
    note = Note(0, 30, long, ((2.0, 0.0, 0.0),), short=short, must=True)
    ((parts, spot),) = place_notes([note], bounds, [taken])
    assert parts == short
    assert bounds.contains(spot)
    assert not spot.intersects(taken)


@pytest.mark.parametrize("height", [114, 140, 260])
def test_no_label_of_the_penalties_lies_on_a_limit(
    page: OverviewPage, sample: Workspace, monkeypatch: pytest.MonkeyPatch, height: int
) -> None:
    plot = curve_of(page)
    told: list[QRectF] = []
    monkeypatch.setattr(penalty, "paint_note", lambda _, spot, parts: told.append(spot))
    plot.setFixedSize(450, height)
    plot.grab()
    assert plot.count() > 1
    assert len(told) >= 3
    curve = penalty_curve(sample.contract, sample.known, sample.assessment, sample.as_of, sample.calendar)
    (paid, cap), *_ = [(day, value) for day, value in curve.cap if value]
    for day, level in ((curve.first, curve.threshold), (paid, cap)):
        start = plot.at(float(day.toordinal()), float(level))
        line = QRectF(start.x(), start.y() - 0.5, plot.area.right() - start.x(), 1)
        assert not any(spot.intersects(line) for spot in told)
    assert not any(a.intersects(b) for number, a in enumerate(told) for b in told[:number])


def test_small_figures_are_spread_evenly_from_edge_to_edge(page: OverviewPage) -> None:
    row = page.cards[0].stats
    cells = [cell for cell in row.cells if cell.isVisible()]
    assert (cells[0].x(), cells[-1].geometry().right()) == (0, row.width() - 1)
    gaps = [after.x() - before.geometry().right() for before, after in pairwise(cells)]
    assert max(gaps) - min(gaps) <= 1
    assert min(gaps) >= 6
