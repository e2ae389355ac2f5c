"""The kit: what is typed, what is signalled, what is told to a screen reader."""

from __future__ import annotations

import datetime as dt
import random
import sys
from decimal import Decimal
from fractions import Fraction

import msgspec
import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.models.assessment import Problem
from desktop.views.theme import LIGHT, Mode, Theme, tint
from desktop.views.widgets import (
    Button,
    Cell,
    Choice,
    Column,
    DateEdit,
    Day,
    DayGrid,
    DayKind,
    DayPick,
    EntryError,
    Explainer,
    Field,
    FigureLabel,
    InstantEdit,
    Label,
    ListPane,
    ListRow,
    Meter,
    MoneyEdit,
    NoteEdit,
    Row,
    Scroll,
    Segment,
    SegmentedFilter,
    StageBar,
    State,
    Step,
    Steps,
    Table,
    TextEntry,
    ThreeWay,
    paint_shape,
    parse_date,
    parse_instant,
    parse_money,
)

DAY = dt.date(2025, 6, 3)


def shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()


@pytest.mark.parametrize(
    "text",
    [
        "2025-06-03",
        "2025-6-3",
        "2025/06/03",
        "2025.6.3",
        "20250603",
        "２０２５－０６－０３",
        "2025年6月3日",
        " 2025。6。3 ",
    ],
)
def test_a_day_may_be_written_in_many_ways(text: str) -> None:
    assert parse_date(text) == DAY


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2025-02-29", "没有 2025 年 2 月 29 日"),
        ("昨天", "请写成 2025-06-03"),
        ("2025-06", "请写成"),
        ("2025063", "请写成"),
        ("9999-12-31", "9999 年不在 2000 至 2100 年之间"),
    ],
)
def test_a_day_that_is_none_is_named(text: str, reason: str) -> None:
    with pytest.raises(EntryError, match=reason):
        parse_date(text)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2025-06-03 09:12", dt.time(9, 12)),
        ("2025/6/3 9:12:05", dt.time(9, 12, 5)),
        ("2025-06-03T09:12:05", dt.time(9, 12, 5)),
        ("９：１２：０５", dt.time(9, 12, 5)),
        ("091205", dt.time(9, 12, 5)),
        ("0912", dt.time(9, 12)),
        ("9时12分", dt.time(9, 12)),
    ],
)
def test_a_time_may_be_written_in_many_ways(text: str, time: dt.time) -> None:
    assert parse_instant(text, DAY) == dt.datetime.combine(DAY, time)


def test_midnight_may_be_the_end_of_a_day() -> None:
    assert parse_instant("2025-06-30 24:00") == dt.datetime(2025, 7, 1)


@pytest.mark.parametrize("text", ["25:00", "12:60", "2025-06-03", "24:00:01", "2025-06-03 上午"])
def test_a_time_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(EntryError):
        parse_instant(text, DAY)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1234.5", "1234.50"),
        ("1,234.56", "1234.56"),
        ("１２，３４５．６７", "12345.67"),
        ("¥91,224.00 元", "91224.00"),
        ("￥0", "0.00"),
        ("5.", "5.00"),
    ],
)
def test_a_sum_may_be_written_in_many_ways(text: str, value: str) -> None:
    assert parse_money(text) == Decimal(value)
    assert parse_money(text).as_tuple().exponent == -2


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1.234", "3 位小数，应最多两位"),
        ("1,23", "看不懂"),
        ("-5", "应为零或正数"),
        ("一百", "看不懂"),
        ("12345678901234", "过大"),
    ],
)
def test_a_sum_that_is_none_is_refused(text: str, reason: str) -> None:
    with pytest.raises(EntryError, match=reason):
        parse_money(text)


def test_a_date_is_committed_once(qtbot: QtBot, theme: Theme) -> None:
    edit = DateEdit("付款日")
    shown(qtbot, edit)
    taken: list[object] = []
    edit.committed.connect(taken.append)
    QTest.keyClicks(edit, "2025.6.3")
    assert taken == [], "nothing is taken while typing"
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "2025-06-03"
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert taken == [DAY]
    edit.clear()
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert taken == [DAY, None]


def test_a_wrong_sum_stays_with_its_reason_until_it_is_right(qtbot: QtBot, theme: Theme) -> None:
    edit = MoneyEdit("金额")
    field = Field("金额", edit, key="amount")
    shown(qtbot, field)
    edit.set_value(Decimal("10.00"))
    with qtbot.assertNotEmitted(edit.committed):
        edit.selectAll()
        QTest.keyClicks(edit, "1.234")
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "1.234"
    assert "3 位小数" in field.error
    assert "3 位小数" in edit.accessibleDescription()
    assert edit.value == Decimal("10.00")
    edit.selectAll()
    QTest.keyClicks(edit, "1.23")
    with qtbot.waitSignal(edit.committed) as got:
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert got.args == [Decimal("1.23")]
    assert field.error == ""


def test_escape_brings_the_value_back(qtbot: QtBot, theme: Theme) -> None:
    edit = TextEntry("标题")
    shown(qtbot, edit)
    edit.set_value("平台访问中断")
    with qtbot.assertNotEmitted(edit.committed):
        QTest.keyClicks(edit, " ?")
        QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert edit.text() == "平台访问中断"


def test_a_time_alone_means_the_known_day(qtbot: QtBot, theme: Theme) -> None:
    edit = InstantEdit("响应", compact=True)
    shown(qtbot, edit)
    edit.set_day(DAY)
    with qtbot.waitSignal(edit.committed) as got:
        QTest.keyClicks(edit, "0916")
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert got.args == [dt.datetime(2025, 6, 3, 9, 16)]
    assert edit.text() == "09:16:00"
    edit.set_value(dt.datetime(2025, 6, 4, 1, 0))
    assert edit.text() == "2025-06-04 01:00:00"


def test_a_note_commits_when_it_is_left(qtbot: QtBot, theme: Theme) -> None:
    holder = QWidget()
    note, other = NoteEdit("备注"), TextEntry("标题")
    note.setParent(holder)
    other.setParent(holder)
    other.move(0, 100)
    shown(qtbot, holder)
    note.setFocus()
    QTest.keyClicks(note, "details")
    with qtbot.waitSignal(note.committed) as got:
        other.setFocus()
    assert got.args == ["details"]


def test_the_calendar_is_steered_by_keys(qtbot: QtBot, theme: Theme) -> None:
    edit = DateEdit("付款日", near=DAY)
    shown(qtbot, edit)
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = edit.findChild(DayPick)
    assert popup is not None
    QTest.keyClick(popup.grid, Qt.Key.Key_Right)
    QTest.keyClick(popup.grid, Qt.Key.Key_Down)
    QTest.keyClick(popup.grid, Qt.Key.Key_PageDown)
    with qtbot.waitSignal(edit.committed) as got:
        QTest.keyClick(popup.grid, Qt.Key.Key_Return)
    assert got.args == [dt.date(2025, 7, 11)]
    edit.open_calendar()
    newest = edit.findChildren(DayPick)[-1]
    assert newest.grid.day == dt.date(2025, 7, 11), "it opens at the day in the field"
    QTest.keyClick(newest, Qt.Key.Key_Escape)
    assert not newest.isVisible()


def test_the_calendar_takes_a_click_and_today(qtbot: QtBot, theme: Theme) -> None:
    taken: list[dt.date] = []
    popup = DayPick(DAY, taken.append, today=dt.date(2026, 4, 10))
    shown(qtbot, popup)
    place = popup.grid.rect_of(dt.date(2025, 6, 18)).center().toPoint()
    QTest.mouseClick(popup.grid, Qt.MouseButton.LeftButton, pos=place)
    assert taken == [dt.date(2025, 6, 18)]
    other = DayPick(DAY, taken.append, today=dt.date(2026, 4, 10))
    shown(qtbot, other)
    today = next(button for button in other.findChildren(Button) if button.text() == "今天")
    QTest.mouseClick(today, Qt.MouseButton.LeftButton)
    assert taken[1:] == [dt.date(2026, 4, 10)]


def test_three_way_moves_by_arrows_and_mouse(qtbot: QtBot, theme: Theme) -> None:
    switch = ThreeWay("重大损失")
    shown(qtbot, switch)
    taken: list[object] = []
    switch.changed.connect(taken.append)
    QTest.keyClick(switch, Qt.Key.Key_Right)
    QTest.keyClick(switch, Qt.Key.Key_Left)
    QTest.keyClick(switch, Qt.Key.Key_Left)
    QTest.keyClick(switch, Qt.Key.Key_Left)
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=switch.point_of(2))
    assert taken == [False, True, None]
    assert switch.accessibleName() == "重大损失：未认定"


def test_a_filter_keeps_its_choice_when_the_counts_change(qtbot: QtBot, theme: Theme) -> None:
    chosen = SegmentedFilter("筛选")
    chosen.set_items((("all", "全部 2"), ("bad", "违约 1")))
    shown(qtbot, chosen)
    with qtbot.waitSignal(chosen.changed) as got:
        QTest.mouseClick(chosen, Qt.MouseButton.LeftButton, pos=chosen.point_of(1))
    assert got.args == ["bad"]
    with qtbot.assertNotEmitted(chosen.changed):
        chosen.set_items((("all", "全部 3"), ("bad", "违约 2")))
    assert chosen.key == "bad"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F4, Qt.Key.Key_Space])
def test_a_figure_asks_for_its_reason(qtbot: QtBot, theme: Theme, key: Qt.Key) -> None:
    explainer = Explainer()
    figure = FigureLabel("16,290.00", "元", "card", "penalties.payable", explainer, name="可扣")
    shown(qtbot, figure)
    with qtbot.waitSignal(explainer.requested) as got:
        QTest.keyClick(figure, key)
    assert got.args == ["penalties.payable"]
    with qtbot.waitSignal(explainer.requested):
        QTest.mouseClick(figure, Qt.MouseButton.LeftButton)
    assert figure.accessibleName() == "可扣 16,290.00 元"


def test_a_figure_without_a_reason_takes_no_focus(qtbot: QtBot, theme: Theme) -> None:
    explainer = Explainer()
    figure = FigureLabel("12", explainer=explainer)
    shown(qtbot, figure)
    assert figure.focusPolicy() == Qt.FocusPolicy.NoFocus
    with qtbot.assertNotEmitted(explainer.requested):
        QTest.mouseClick(figure, Qt.MouseButton.LeftButton)


def test_a_choice_tells_only_what_the_user_picks(qtbot: QtBot, theme: Theme) -> None:
    choice = Choice("原因", ((None, "未认定"), ("carrier", "运营商")))
    shown(qtbot, choice)
    with qtbot.assertNotEmitted(choice.committed):
        choice.set_value("carrier")
        choice.set_options((("carrier", "运营商"), ("party_a", "甲方")))
    assert choice.value == "carrier"
    with qtbot.waitSignal(choice.committed) as got:
        QTest.keyClick(choice, Qt.Key.Key_Down)
    assert got.args == ["party_a"]


def test_a_field_says_what_was_expected(qtbot: QtBot, theme: Theme) -> None:
    field = Field("恢复", InstantEdit("恢复"), key="restored_at")
    shown(qtbot, field)
    field.show_problem(Problem("恢复", "早于报告", "不早于 09:12:00 的时刻", "请核对工单"))
    assert field.error == "早于报告；应为不早于 09:12:00 的时刻；请核对工单"
    field.set_error("")
    assert field.error == ""


def rows(*keys: str) -> tuple[Row, ...]:
    return tuple(
        Row(key, (Cell(f"条款 {key}"), Cell("5,430.00", figure_id=f"finding:{key}"))) for key in keys
    )


def test_a_table_keeps_the_chosen_row_and_explains(qtbot: QtBot, theme: Theme) -> None:
    explainer = Explainer()
    table = Table((Column("条款"), Column("金额", 90, right=True)), explainer)
    table.resize(300, 200)
    shown(qtbot, table)
    table.set_rows(rows("a", "b", "c"))
    table.choose("b")
    with qtbot.assertNotEmitted(table.picked):
        table.set_rows(rows("b", "c"))
    assert table.key == "b"
    with qtbot.waitSignal(table.picked) as got:
        QTest.keyClick(table, Qt.Key.Key_Down)
    assert got.args == ["c"]
    with qtbot.waitSignal(explainer.requested) as asked:
        QTest.keyClick(table, Qt.Key.Key_F4)
    assert asked.args == ["finding:c"]
    place = table.visualRect(table.rows_model.index(0, 1)).center()
    with qtbot.waitSignal(explainer.requested) as clicked:
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert clicked.args == ["finding:b"]


def test_a_band_heads_its_rows_and_goes_when_they_do(qtbot: QtBot, theme: Theme) -> None:
    table = Table((Column("条款"), Column("金额", 90, right=True)), row_height=42, band_height=32)
    table.resize(300, 200)
    shown(qtbot, table)
    band = Row("event", (Cell("平台访问中断", note="2 项"), Cell("")), band=True, span=2)
    table.set_rows((band, *rows("a", "b")))
    assert [table.rowHeight(number) for number in range(3)] == [32, 42, 42]
    assert (table.columnSpan(0, 0), table.columnSpan(1, 0)) == (2, 1)
    table.set_rows(rows("a", "b"))
    assert [table.rowHeight(number) for number in range(2)] == [42, 42]
    assert table.columnSpan(0, 0) == 1


def test_a_button_keeps_its_keys_under_another_text(qtbot: QtBot, theme: Theme) -> None:
    button = Button("确认")
    button.setShortcut("Alt+Q")
    shown(qtbot, button)
    button.setText("确认 5,430.00")
    button.activateWindow()
    assert QTest.qWaitForWindowActive(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Q, Qt.KeyboardModifier.AltModifier)


def test_a_table_row_is_copied_for_a_spreadsheet(qtbot: QtBot, theme: Theme, qapp: QApplication) -> None:
    table = Table((Column("条款"), Column("金额", 90, right=True)))
    shown(qtbot, table)
    table.set_rows(rows("a"))
    table.choose("a")
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert qapp.clipboard().text() == "条款 a\t5,430.00"


def records(*keys: str) -> tuple[ListRow, ...]:
    return tuple(ListRow(key=key, title=f"事件 {key}", states=((State.BAD, "违约"),)) for key in keys)


def test_a_list_keeps_its_record_or_takes_the_nearest(qtbot: QtBot, theme: Theme) -> None:
    pane = ListPane("事件")
    shown(qtbot, pane)
    pane.set_rows(records("a", "b", "c"))
    assert pane.key == "a"
    with qtbot.waitSignal(pane.picked):
        QTest.keyClick(pane, Qt.Key.Key_Down)
    with qtbot.assertNotEmitted(pane.picked):
        pane.set_rows(records("z", "a", "b", "c"))
    assert pane.key == "b"
    with qtbot.waitSignal(pane.picked) as got:
        pane.set_rows(records("z", "a", "c"))
    assert got.args == ["c"], "the row in the place of the one that has gone"
    with qtbot.waitSignal(pane.delete_asked):
        QTest.keyClick(pane, Qt.Key.Key_Delete)
    assert "违约" in str(pane.rows_model.index(0).data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_step_offers_its_action(qtbot: QtBot, theme: Theme) -> None:
    steps = Steps()
    steps.set((Step(key="invoice", state=State.WARN, title="乙方发票", value="未收到", action="登记"),))
    shown(qtbot, steps)
    button = steps.findChild(Button)
    assert button is not None
    assert button.accessibleName() == "乙方发票：登记"
    with qtbot.waitSignal(steps.acted) as got:
        QTest.keyClick(button, Qt.Key.Key_Return)
    assert got.args == ["invoice"]


def pixel(widget: QWidget, place: QPoint) -> QColor:
    image: QImage = widget.grab().toImage()
    return image.pixelColor(place * image.devicePixelRatio())


def test_days_are_painted_by_kind(qtbot: QtBot, theme: Theme) -> None:
    grid = DayGrid("付款期")
    grid.resize(400, 10)
    grid.set(dt.date(2026, 4, 8), 2, {dt.date(2026, 4, 6): Day(kind=DayKind.DUE, text="1")})
    shown(qtbot, grid)
    assert pixel(grid, QPoint(36, 60)) == tint("accent_fill"), "the week begins on Monday"
    assert "2026-04-06 1" in grid.accessibleDescription()


def test_a_meter_never_leaves_its_track(qtbot: QtBot, theme: Theme) -> None:
    meter = Meter(Fraction(3, 2), None, State.BAD, "赔付上限")
    meter.resize(100, 14)
    shown(qtbot, meter)
    assert pixel(meter, QPoint(97, 7)) == tint("bad_fill")
    meter.set(Decimal("0.5"))
    assert pixel(meter, QPoint(30, 7)) == tint("c1")
    assert pixel(meter, QPoint(70, 7)) == tint("grid")
    assert pixel(meter, QPoint(99, 1)) == tint("ink")


def test_stages_stand_side_by_side(qtbot: QtBot, theme: Theme) -> None:
    bar = StageBar((Segment(Fraction(1, 2), "c1", "E1", "E1 5,430.00"),), "违约金")
    bar.resize(200, 14)
    shown(qtbot, bar)
    assert pixel(bar, QPoint(3, 7)) == tint("c1")
    assert pixel(bar, QPoint(150, 7)) == tint("grid")
    assert bar.accessibleName() == "违约金 E1 5,430.00"


def test_many_narrow_stages_are_shown_and_counted_as_one(qtbot: QtBot, theme: Theme) -> None:
    """A wide one beside them stays by itself; more than a screen could hold are counted in words too."""
    teeth = tuple(Segment(Fraction(1, 80), "c1", f"I{place}", f"I{place} 5,430.00") for place in range(40))
    bar = StageBar((*teeth, Segment(Fraction(1, 4), "c1", "V1", "V1"), *teeth[:4]), "违约金")
    bar.resize(240, 14)
    shown(qtbot, bar)
    assert [piece.label for piece in bar.pieces()] == ["40 项", "V1", "4 项"]
    assert sum(piece.share for piece in bar.pieces()) == Fraction(4, 5)
    assert all(pixel(bar, QPoint(x, 0)) == tint("c1") for x in range(2, 116))
    assert bar.accessibleName().endswith("另有 33 项")
    assert bar.toolTip().count("\n") == 12
    bar.resize(80 * 32, 14)
    assert len(bar.pieces()) == 45


def test_the_cut_off_end_of_a_stage_is_not_counted(qtbot: QtBot, theme: Theme) -> None:
    """An event that crosses an edge has its name on its widest part."""
    end, whole = Segment(Fraction(1, 20), "c1"), Segment(Fraction(1, 20), "c1", "一整个事件")
    bar = StageBar((end, end, Segment(Fraction(1, 2), "c3", "E2"), end, whole), "违约金")
    bar.resize(300, 14)
    shown(qtbot, bar)
    assert [piece.label for piece in bar.pieces()] == ["", "E2", "一整个事件"]


def test_every_state_has_its_own_shape(qtbot: QtBot, theme: Theme) -> None:
    shapes = set()
    for state in State:
        image = QImage(10, 10, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        paint_shape(painter, QRectF(0, 0, 10, 10), state)
        painter.end()
        shapes.add(bytes(image.pixelColor(x, y).alpha() > 127 for y in range(10) for x in range(10)))
    assert len(shapes) == len(State)


def test_a_long_text_is_shortened_and_told_whole(qtbot: QtBot, theme: Theme) -> None:
    label = Label("所提供的云服务可用性达不到百分之九十九点九九", elide=True)
    label.resize(80, 20)
    shown(qtbot, label)
    assert label.text().endswith("…")
    assert label.toolTip() == label.whole() == label.accessibleName()
    label.resize(600, 20)
    assert label.toolTip() == ""
    label.setToolTip("附件1")
    label.resize(80, 20)
    assert label.toolTip() == f"{label.whole()}\n附件1"
    label.resize(600, 20)
    assert label.toolTip() == "附件1", "its own tip stays"


def test_icons_and_words_follow_the_theme(qtbot: QtBot, theme: Theme) -> None:
    button = Button("", "icon", icon="trash", tip="删除")
    label = Label("说明", "body", "ink2")
    for widget in (button, label):
        shown(qtbot, widget)
    before = button.icon().pixmap(16).toImage(), label.grab().toImage()
    theme.set_mode(Mode.DARK)
    after = button.icon().pixmap(16).toImage(), label.grab().toImage()
    theme.set_mode(Mode.LIGHT)
    assert before[0] != after[0]
    assert before[1] != after[1]
    assert tint("bg") == QColor(LIGHT.bg)


def test_void_calls_leave_none_alone(qtbot: QtBot, theme: Theme) -> None:
    """Some releases of the binding lose a reference to None with each void call, and the process dies."""
    label = Label("说明")
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(2000):
        label.update()
    assert abs(sys.getrefcount(None) - before) < 500


def test_words_that_wrap_are_never_squeezed(qtbot: QtBot, theme: Theme) -> None:
    scroll = Scroll("依据")
    label = Label("本合同项下乙方承担的损失赔偿总金额最高不超过已回款项的百分之二十。" * 6, wrap=True)
    scroll.body.addWidget(label)
    scroll.resize(200, 60)
    shown(qtbot, scroll)
    scroll.settle()
    assert scroll.widget().minimumHeight() >= label.heightForWidth(label.width())
    scroll.resize(400, 60)
    assert scroll.widget().minimumHeight() < label.heightForWidth(200)


def test_rows_are_exchanged_one_by_one(qtbot: QtBot, theme: Theme) -> None:
    pane = ListPane("事件")
    shown(qtbot, pane)
    QAbstractItemModelTester(pane.rows_model, QAbstractItemModelTester.FailureReportingMode.Fatal, pane)
    chance = random.Random(7)
    for _ in range(40):
        keys = [str(number) for number in range(9) if chance.random() < 0.6]
        rows = tuple(msgspec.structs.replace(row, note=chance.choice("一二")) for row in records(*keys))
        kept = pane.key
        pane.set_rows(rows)
        assert pane.rows_model.rows == rows
        assert pane.key == kept or kept not in keys or not kept
    pane.set_rows(records("a", "b", "c"))
    changed = (*records("a"), msgspec.structs.replace(records("b")[0], note="改"), *records("c"))
    with (
        qtbot.assertNotEmitted(pane.rows_model.modelReset),
        qtbot.waitSignal(pane.rows_model.dataChanged) as got,
    ):
        pane.set_rows(changed)
    assert [index.row() for index in got.args[:2]] == [1, 1]
