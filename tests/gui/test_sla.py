"""SLA 趋势 with real keys and clicks: one month in all charts, filters, the way to the records, pictures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from xml.etree import ElementTree

import msgspec
import pytest
from PySide6.QtCore import QByteArray, QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.exchange.template import load_contract
from desktop.models.assessment import Problem
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import System
from desktop.services.change import Change
from desktop.services.workspace import Workspace
from desktop.views.charts.penalty import PenaltyPlot
from desktop.views.charts.trend_board import TrendBoard
from desktop.views.pages.sla import SlaPage
from desktop.views.pages.sla.export import FILTERS, with_suffix, write_sheet
from desktop.views.theme import Mode, Theme, tint
from desktop.views.widgets import Button, Explainer, Label, StateLabel
from tests.gui.hands import click, focused
from tests.gui.screen import on_screen

KEY = Qt.Key
JUNE, DECEMBER = 2, 8
NOW = dt.datetime(2026, 4, 10, 10, 42, 7)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, sample: Workspace, explainer: Explainer) -> Iterator[SlaPage]:
    yield from on_screen(qtbot, SlaPage(sample, explainer))


def board_of(page: SlaPage) -> TrendBoard:
    chart = page.charts.host.chart
    assert chart is not None
    return chart


def curve_of(page: SlaPage) -> PenaltyPlot:
    chart = page.curve.host.chart
    assert chart is not None
    return chart


def row_texts(page: SlaPage, place: int) -> list[str]:
    return [cell.text for cell in page.table.rows_model.rows[place].cells]


def item_texts(page: SlaPage) -> list[str]:
    return [" ".join(cell.text for cell in row.cells) for row in page.chosen.table.rows_model.rows]


def cell_at(page: SlaPage, row: int, column: int) -> QPoint:
    return page.table.visualRect(page.table.rows_model.index(row, column)).center()


def same_month(page: SlaPage, month: str) -> None:
    """Every part of the page has this month in hand."""
    board = board_of(page)
    place = [row.key for row in page.table.rows_model.rows].index(month)
    assert page.month == page.table.key == month
    assert [chart.place for chart in board.charts] == [place] * 5
    assert page.chosen.title.whole() == month
    assert all(head.hint.whole().startswith(month) for head in board.heads)


# What is shown


def test_the_sample_at_a_glance(page: SlaPage) -> None:
    assert row_texts(page, JUNE) == ["2025-06", "3", "7,680", "259.20", "99.7037", "14.20", "60.00", "1"]
    assert [head.state.text for head in board_of(page).heads] == [
        "2 个月超出允许时长",
        "1 月 16.50，未认定",
        "6 月 60.00，空档",
        "4 项超限",
    ]
    assert page.headline.whole().startswith("示例远程医学平台，13 个自然月")
    same_month(page, "2025-12")
    assert not page.system.isVisible(), "one system needs no choice"


def test_figures_do_not_wait_for_charts(qtbot: QtBot, theme: Theme, sample: Workspace) -> None:
    page = SlaPage(sample, Explainer())
    qtbot.addWidget(page)
    page.refresh(None)
    assert not page.charts_ready
    assert row_texts(page, JUNE)[2] == "7,680"
    page.complete()
    drawn = page.charts.host.chart
    page.complete()
    assert page.charts_ready
    assert page.charts.host.chart is drawn
    same_month(page, "2025-12")


def test_an_empty_contract_says_what_belongs_here(
    qtbot: QtBot, theme: Theme, tmp_path: Path, calendar: Calendar, explainer: Explainer
) -> None:
    with Workspace.create(tmp_path / "fresh.shouyue", load_contract(), calendar, lambda: NOW) as fresh:
        for page in on_screen(qtbot, SlaPage(fresh, explainer)):
            assert [head.state.text for head in board_of(page).heads][1:] == [
                "尚无工单",
                "尚无工单",
                "尚无故障",
            ]
            assert page.chosen.empty.whole() == "这个月没有事件，也没有认定。"
            with qtbot.waitSignal(page.new_requested) as asked:
                click(page.chosen.open)
            assert asked.args == ["incidents"]
            fresh.set_as_of(AsOf(dt.date(2025, 3, 1)))
            assert page.charts.empty.isVisible()
            assert not page.charts.host.isVisible()
            assert not page.export.isEnabled()
            fresh.set_as_of(AsOf(dt.date(2025, 4, 20)))
            assert page.charts.host.isVisible()
            same_month(page, "2025-04")


# One month in everything


def test_arrows_move_the_month_in_every_chart_and_the_table(page: SlaPage) -> None:
    board = board_of(page)
    for chart in board.charts:
        page.choose("2025-04")
        chart.setFocus()
        QTest.keyClick(focused(), KEY.Key_Right)
        same_month(page, "2025-05")
        QTest.keyClick(focused(), KEY.Key_Right)
        same_month(page, "2025-06")
        QTest.keyClick(focused(), KEY.Key_Left)
        same_month(page, "2025-05")


def test_the_table_moves_the_charts(page: SlaPage) -> None:
    page.table.setFocus()
    QTest.keyClick(focused(), KEY.Key_Up)
    same_month(page, "2025-11")
    click(page.table.viewport(), cell_at(page, JUNE, 0))
    same_month(page, "2025-06")
    assert item_texts(page) == [
        "平台访问中断 06-18 3-1 成立 5,430.00",
        "平台访问中断 06-18 3-5 被吸收 3,258.00",
        "平台访问中断 06-18 3-10 空档 0.00",
    ]


def test_a_click_on_a_column_chooses_its_month_without_opening_the_panel(
    qtbot: QtBot, page: SlaPage, explainer: Explainer
) -> None:
    down = board_of(page).down
    told: list[str] = []
    explainer.selected.connect(told.append)
    with qtbot.assertNotEmitted(explainer.requested):
        click(down, down.column(JUNE).center().toPoint())
    same_month(page, "2025-06")
    assert told[-1] == "sla:2025-06:availability:platform", "what F4 explains"
    click(down, QPoint(down.width() - 6, 20))
    same_month(page, "2025-06")


def test_escape_lets_go_of_the_month(page: SlaPage) -> None:
    board_of(page).response.setFocus()
    QTest.keyClick(focused(), KEY.Key_Escape)
    assert [chart.place for chart in board_of(page).charts] == [-1] * 5
    assert (page.month, page.table.key) == ("", "")
    assert page.chosen.title.whole() == "未选月份"
    click(page.table.viewport(), cell_at(page, JUNE, 0))
    same_month(page, "2025-06")


def test_an_event_of_the_curve_chooses_its_month(page: SlaPage) -> None:
    curve_of(page).setFocus()
    QTest.keyClick(focused(), KEY.Key_Home)
    same_month(page, "2025-06")
    assert page.curve.hint.whole().startswith("2025-06-18　I2 可用性 +5,430.00")


def test_the_chosen_month_stays_after_a_change(page: SlaPage, sample: Workspace) -> None:
    page.choose("2025-06")
    main = next(each for each in sample.facts.incidents if each.title == "平台访问中断")
    assert main.restored_at is not None
    later = msgspec.structs.replace(main, restored_at=main.restored_at + dt.timedelta(minutes=3))
    assert isinstance(sample.save(later, title="修改恢复时间"), Change)
    # Restored three minutes later, the mean of three tickets grows from 60 to 61 minutes.
    assert row_texts(page, JUNE)[6] == "61.00"
    same_month(page, "2025-06")
    sample.undo()
    assert row_texts(page, JUNE)[6] == "60.00"


# Explaining and going there


def test_the_keys_ask_for_the_reason_of_a_month(qtbot: QtBot, page: SlaPage, explainer: Explainer) -> None:
    board = board_of(page)
    page.choose("2025-06")
    wanted = ("availability:platform", "response", "recovery")
    for chart, what in zip(board.charts, wanted, strict=False):
        chart.setFocus()
        for key in (KEY.Key_F4, KEY.Key_Return):
            with qtbot.waitSignal(explainer.requested) as asked:
                QTest.keyClick(focused(), key)
            assert asked.args == [f"sla:2025-06:{what}"]


def test_a_click_on_a_figure_of_the_table_explains_it(
    qtbot: QtBot, page: SlaPage, explainer: Explainer
) -> None:
    with qtbot.waitSignal(explainer.requested) as asked:
        click(page.table.viewport(), cell_at(page, JUNE, 6))
    assert asked.args == ["sla:2025-06:recovery"]


def test_every_figure_has_a_reason(page: SlaPage, sample: Workspace) -> None:
    ids = {cell.figure_id for row in page.table.rows_model.rows for cell in row.cells}
    for row in page.table.rows_model.rows:
        page.choose(row.key)
        ids |= {cell.figure_id for item in page.chosen.table.rows_model.rows for cell in item.cells}
    for chart in (*board_of(page).charts, curve_of(page)):
        ids |= {chart.figure(place) for place in range(chart.count())}
    ids -= {""}
    assert len(ids) > 50
    assert {each for each in ids if sample.explain(each) is None} == set()


def test_the_way_to_the_incident(qtbot: QtBot, page: SlaPage) -> None:
    strip = board_of(page).incidents
    page.choose("2025-04")
    column = board_of(page).down.column(JUNE).center().toPoint()
    with qtbot.waitSignal(page.opened) as opened:
        QTest.mouseDClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(column.x(), 8))
    assert opened.args == ["incidents", "I2"]
    same_month(page, "2025-06")
    with qtbot.waitSignal(page.opened) as opened:
        click(page.chosen.open)
    assert opened.args == ["incidents", "I2"]
    page.table.setFocus()
    QTest.keyClick(focused(), KEY.Key_Down)
    with qtbot.waitSignal(page.opened) as opened:
        QTest.keyClick(focused(), KEY.Key_Return)
    assert opened.args == ["incidents", "I3"]


def test_an_item_opens_its_record_and_its_sum_explains(
    qtbot: QtBot, page: SlaPage, explainer: Explainer
) -> None:
    page.choose("2025-09")
    table = page.chosen.table
    assert item_texts(page)[0] == "现场无人值守 130 分钟 09-13 3-13 成立 5,430.00"
    with qtbot.waitSignal(page.opened) as opened, qtbot.assertNotEmitted(explainer.requested):
        click(table.viewport(), table.visualRect(table.rows_model.index(0, 0)).center())
    assert opened.args == ["absences", "V1"]
    with qtbot.waitSignal(explainer.requested) as asked, qtbot.assertNotEmitted(page.opened):
        click(table.viewport(), table.visualRect(table.rows_model.index(0, 2)).center())
    assert asked.args[0].startswith("finding:3-13|")
    table.setFocus()
    QTest.keyClick(focused(), KEY.Key_Down)
    with qtbot.waitSignal(page.opened) as opened:
        QTest.keyClick(focused(), KEY.Key_Return)
    assert opened.args == ["incidents", "I4"]


# Filters


def test_a_kind_of_ticket_is_chosen_with_the_arrows(page: SlaPage) -> None:
    page.choose("2025-06")
    page.kinds.setFocus()
    QTest.keyClick(focused(), KEY.Key_Right)
    # The one incident of June was restored after 126 minutes; the requests are left out.
    assert row_texts(page, JUNE) == ["2025-06", "1", "7,680", "259.20", "99.7037", "4.33", "126.00", "1"]
    assert "筛选后的平均值不作认定" in page.months.hint.whole()
    assert board_of(page).recovery.words(JUNE).endswith("（筛选后，不作认定）")
    same_month(page, "2025-06")
    QTest.keyClick(focused(), KEY.Key_Right)
    assert row_texts(page, JUNE)[1] == "2"
    assert row_texts(page, JUNE)[7] == "0"
    click(page.kinds, page.kinds.point_of(0))
    assert row_texts(page, JUNE)[6] == "60.00"


def test_a_system_can_be_looked_at_alone(
    qtbot: QtBot, theme: Theme, tmp_path: Path, calendar: Calendar, explainer: Explainer
) -> None:
    contract = load_contract()
    more = (*contract.terms.systems, System(id="portal", name="示例门户", important=True))
    contract = contract.replaced(msgspec.structs.replace(contract.terms, systems=more))
    with Workspace.create(tmp_path / "two.shouyue", contract, calendar, lambda: NOW) as two:
        for page in on_screen(qtbot, SlaPage(two, explainer)):
            assert page.system.isVisible()
            assert page.headline.whole().startswith("全部系统")
            page.system.setFocus()
            QTest.keyClick(focused(), KEY.Key_Down)
            QTest.keyClick(focused(), KEY.Key_Down)
            assert page.headline.whole().startswith("示例门户")
            cell = page.table.rows_model.rows[JUNE].cells[2]
            assert (cell.figure_id, cell.tip) == ("sla:2025-06:availability:portal", "示例门户")
            two.set_as_of(AsOf(dt.date(2025, 12, 1)))
            assert page.system.value == "portal"


# Pictures


def test_png_and_svg_hold_the_charts(page: SlaPage, tmp_path: Path) -> None:
    page.choose("2025-06")
    size = page.sheet().size
    picture, drawing = tmp_path / "图.png", tmp_path / "图.svg"
    assert write_sheet(page.sheet(), picture) is None
    assert write_sheet(page.sheet(), drawing) is None
    image = QImage(str(picture))
    assert image.size() == size * 2
    assert share_of(image, tint("bad_fill").name()) > 0.004, "the cut bars"
    assert share_of(image, tint("accent_soft").name()) > 0.01, "the chosen month"
    text = drawing.read_text(encoding="utf-8")
    words = " ".join("".join(each.itertext()) for each in ElementTree.fromstring(text).iter())
    for said in ("SLA 趋势", "截至 2026-04-10", "平均恢复", "60.00，空档", "3-10 3,258.00", "7,680"):
        assert said in words
    assert "<image" not in text, "lines and words stay lines and words"
    assert tint("bad_fill").name() in text
    renderer = QSvgRenderer(QByteArray(text.encode()))
    assert renderer.isValid()
    assert renderer.viewBox() == QRect(QPoint(), size)


def share_of(image: QImage, colour: str) -> float:
    spots = [(x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)]
    return sum(image.pixelColor(x, y).name() == colour for x, y in spots) / len(spots)


def test_lines_are_as_wide_in_the_picture_as_on_the_screen(page: SlaPage, tmp_path: Path) -> None:
    curve = curve_of(page)
    (accrued,) = [each for each in curve.box.addedItems if each.opts["fillLevel"] is not None]
    widths = [accrued.opts["pen"].widthF()]
    curve.add_style(lambda: widths.append(accrued.opts["pen"].widthF()))
    page.sheet().as_png()
    assert max(widths) == 4.0
    assert accrued.opts["pen"].widthF() == widths[0] == 2.0 * page.devicePixelRatioF()


def test_the_button_asks_where_to_and_says_what_was_written(
    qtbot: QtBot, page: SlaPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def dialog(_parent: QWidget, _title: str, name: str, kinds: str) -> tuple[str, str]:
        asked.append(name)
        assert kinds == ";;".join(FILTERS.values())
        return str(tmp_path / "趋势"), FILTERS[".svg"]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", dialog)
    with qtbot.waitSignal(page.told) as told:
        click(page.export)
    assert asked == [str(Path.home() / "SLA 趋势 2026-04-10.png")]
    assert told.args == ["已导出 趋势.svg"]
    assert (tmp_path / "趋势.svg").read_bytes().startswith(b"<?xml")


def test_a_place_that_cannot_be_written_is_told(
    qtbot: QtBot, page: SlaPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "没有" / "图.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), FILTERS[".png"]))
    with qtbot.waitSignal(page.refused) as refused, qtbot.assertNotEmitted(page.told):
        click(page.export)
    (problem,) = refused.args[0]
    assert isinstance(problem, Problem)
    assert str(target) in problem.reason
    assert not target.exists()


def test_no_name_writes_nothing(qtbot: QtBot, page: SlaPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    with qtbot.assertNotEmitted(page.told), qtbot.assertNotEmitted(page.refused):
        click(page.export)


@pytest.mark.parametrize(
    ("name", "kind", "file"),
    [
        ("a", ".png", "a.png"),
        ("a", ".svg", "a.svg"),
        ("a.SVG", ".png", "a.SVG"),
        ("2026.4", ".png", "2026.4.png"),
    ],
)
def test_a_name_gets_the_suffix_of_the_filter(name: str, kind: str, file: str) -> None:
    assert with_suffix(name, FILTERS[kind]) == Path(file)


# Look and room


def test_the_theme_changes_live(page: SlaPage, theme: Theme) -> None:
    def ground() -> str:
        recovery = board_of(page).recovery
        spot = recovery.at(6.3, 45).toPoint()
        return str(recovery.grab().toImage().pixelColor(spot * int(page.devicePixelRatioF())).name())

    assert ground() == tint("band2").name()
    theme.set_mode(Mode.DARK)
    assert ground() == tint("band2").name()
    theme.set_mode(Mode.LIGHT)


def test_tab_walks_the_page_as_it_is_read(page: SlaPage) -> None:
    page.kinds.setFocus()
    walked: list[QWidget] = []
    while focused() not in walked and len(walked) < 40:
        walked.append(focused())
        QTest.keyClick(focused(), KEY.Key_Tab)
    board = board_of(page)
    head = [page.kinds, page.report, page.workbook, page.export]
    months = [page.imports, page.table]
    places = [*head, *board.charts, *months, page.chosen.open, page.chosen.table, curve_of(page)]
    assert [walked.index(each) for each in places] == list(range(14))
    assert all(each.accessibleName() for each in walked)


@pytest.mark.parametrize("width", [1318, 1214, 1128, 1045, 976, 912])
def test_nothing_is_cut_off(
    qtbot: QtBot, theme: Theme, sample: Workspace, explainer: Explainer, width: int
) -> None:
    for page in on_screen(qtbot, SlaPage(sample, explainer), width):
        for day in ("2026-04-10", "2025-05-20"):
            sample.set_as_of(AsOf(dt.date.fromisoformat(day)))
            qtbot.waitUntil(partial(all_whole, page), timeout=2000)


def all_whole(page: SlaPage) -> None:
    assert [words for words in map(cut_off, page.findChildren(QWidget)) if words] == []


def cut_off(widget: QWidget) -> str:
    """What a widget cannot show whole; labels that wrap or shorten themselves can."""
    if not isinstance(widget, StateLabel | Label | Button) or not widget.isVisible():
        return ""
    if isinstance(widget, Label) and (widget.wordWrap() or widget.minimumSizeHint().width() == 24):
        return ""
    lacking = widget.sizeHint().width() - widget.width()
    return f"{type(widget).__name__} {widget.accessibleName()} {lacking}" if lacking > 2 else ""


def test_a_narrow_page_puts_the_table_below(qtbot: QtBot, page: SlaPage) -> None:
    assert page.months.x() > page.charts.x()
    page.resize(1000, 690)
    qtbot.waitUntil(lambda: page.months.y() > page.charts.geometry().bottom())
    page.resize(1214, 690)
    qtbot.waitUntil(lambda: page.months.y() == page.charts.y())


def test_what_has_the_keys_stays_in_sight_when_the_page_narrows(qtbot: QtBot, page: SlaPage) -> None:
    page.chosen.table.setFocus()
    page.resize(994, 690)

    def in_sight() -> None:
        table = page.chosen.table
        assert page.rect().contains(QRect(table.mapTo(page, QPoint()), table.size()))

    qtbot.waitUntil(in_sight)


def test_another_period_of_the_mean_is_named(
    qtbot: QtBot, theme: Theme, tmp_path: Path, calendar: Calendar
) -> None:
    contract = load_contract()
    readings = msgspec.structs.replace(contract.terms.readings, average_period="request")
    contract = contract.replaced(msgspec.structs.replace(contract.terms, readings=readings))
    with Workspace.create(tmp_path / "each.shouyue", contract, calendar, lambda: NOW) as each:
        page = SlaPage(each, Explainer())
        qtbot.addWidget(page)
        page.refresh(None)
        assert page.months.hint.whole() == "* 不完整　按所用读法，平均值不按月认定"


def test_the_tables_are_sound_models(page: SlaPage, sample: Workspace) -> None:
    for table in (page.table, page.chosen.table):
        QAbstractItemModelTester(table.rows_model, QAbstractItemModelTester.FailureReportingMode.Fatal, table)
    for month in ("2025-06", "2025-08", ""):
        page.choose(month)
    sample.set_as_of(AsOf(dt.date(2025, 6, 1)))
    assert len(page.table.rows_model.rows) == 13


@pytest.mark.parametrize("width", [1010, 1060, 1068, 1214])
def test_the_months_of_the_table_are_read_at_every_width(
    qtbot: QtBot, theme: Theme, sample: Workspace, explainer: Explainer, width: int
) -> None:
    """Beside the open 依据 of a usual window the months were squeezed away."""
    for page in on_screen(qtbot, SlaPage(sample, explainer), width):
        place = page.table.visualRect(page.table.rows_model.index(JUNE, 0))
        assert place.left() >= 0
        assert place.width() >= page.table.fontMetrics().horizontalAdvance("2025-06*") + 12
