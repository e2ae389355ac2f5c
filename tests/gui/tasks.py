"""The ten tasks of a project lead, without a mouse and with one, from 总览 of the sample on 2026-04-10."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from desktop.models.enums.incidents import Flag
from desktop.views.pages.agenda import AgendaPage
from desktop.views.pages.contract import ContractPage
from desktop.views.pages.incidents import IncidentsPage
from desktop.views.pages.overview import OverviewPage
from desktop.views.pages.payments import PaymentsPage
from desktop.views.pages.people import PeoplePage
from desktop.views.widgets import Button, DayPick, FigureLabel, Label, Page, Table
from tests.gui.counted import ALT, CountingHands
from tests.gui.hands import CONTROL

KEY = Qt.Key
Seen = tuple[str, ...]
Shown = TypeVar("Shown", bound=Page)


class Task(NamedTuple):
    """A task, the two ways to do it, what is read in the window at its end, and what that must be."""

    title: str
    by_keys: Callable[[CountingHands], None]
    by_mouse: Callable[[CountingHands], None]
    seen: Callable[[CountingHands], Seen]
    expected: Seen


def on(hands: CountingHands, kind: type[Shown]) -> Shown:
    """The page in sight, which is of that kind."""
    page = hands.window.page
    assert isinstance(page, kind)
    assert page.isVisible()
    return page


def go(hands: CountingHands, title: str) -> None:
    """A click on the rail."""
    hands.click(next(each for each in hands.window.rail.items if each.text() == title))


def point_at(table: Table, key: str) -> QPoint:
    """Where a row of a table is clicked."""
    place = [row.key for row in table.rows_model.rows].index(key)
    return table.visualRect(table.rows_model.index(place, 0)).center()


# 1


def record_by_keys(hands: CountingHands) -> None:
    """Title, report and cause; then Enter leads from stamp to stamp and on to the outage."""
    hands.key(KEY.Key_N, CONTROL)
    for text in ("核心交换故障", "2026-03-10 09:00"):
        hands.say(text)
        hands.key(KEY.Key_Tab)
    hands.key(KEY.Key_Tab)
    hands.key(KEY.Key_Down)
    hands.key(KEY.Key_Return)
    for text in ("9:20", "9:50", "", "10:55", ""):
        hands.say(text)
        hands.key(KEY.Key_Return)
    hands.key(KEY.Key_Return)
    for text in ("8:50", "10:55"):
        hands.say(text)
        hands.key(KEY.Key_Return)


def record_by_mouse(hands: CountingHands) -> None:
    """Every field and button is clicked."""
    hands.click(button(hands, "登记事件"))
    page = on(hands, IncidentsPage)
    form = page.draft.form
    hands.fill(form.editor("title"), "核心交换故障")
    hands.fill(form.editor("reported_at"), "2026-03-10 09:00")
    hands.pick(form.editor("cause"), "云服务故障")
    hands.click(page.draft.keep)
    times = page.detail.timeline
    for key, text in (("responded_at", "9:20"), ("arrived_at", "9:50"), ("restored_at", "10:55")):
        hands.fill(times.line(key).editor, text)
    hands.click(times.outages.add)
    (pair,) = times.outages.pairs
    hands.fill(pair.start.editor, "8:50")
    hands.fill(pair.end.editor, "10:55")
    hands.key(KEY.Key_Return)


def recorded(hands: CountingHands) -> Seen:
    """The title, each stamp with how it stands, and what the outage costs."""
    detail = on(hands, IncidentsPage).detail
    lines = [detail.timeline.line(key) for key in ("responded_at", "arrived_at", "restored_at")]
    stamps = (f"{line.elapsed.text}，{line.mark.text}" for line in lines)
    return (detail.header.title.text(), *stamps, detail.ledger.total.text)


# 2


def judge_by_keys(hands: CountingHands) -> None:
    """Three letters of the incident, Alt+L, Y."""
    hands.find("sdj", "事件")
    hands.key(KEY.Key_L, ALT)
    hands.key(KEY.Key_Y)


def judge_by_mouse(hands: CountingHands) -> None:
    """The list and 是."""
    go(hands, "事件")
    page = on(hands, IncidentsPage)
    choose_incident(hands, "I10")
    switch = page.detail.severity.line(Flag.PROBLEM).switch
    hands.click(switch, switch.point_of(0))


def choose_incident(hands: CountingHands, key: str) -> None:
    """A click on a record of the list."""
    pane = on(hands, IncidentsPage).column.pane
    place = [row.key for row in pane.rows_model.rows].index(key)
    hands.click(pane.viewport(), pane.visualRect(pane.rows_model.index(place, 0)).center())


def judged(hands: CountingHands) -> Seen:
    """The answer, the row that is met now, and the sum."""
    detail = on(hands, IncidentsPage).detail
    first = detail.ledger.table.rows_model.rows[0].cells
    switch, total = detail.severity.line(Flag.PROBLEM).switch, detail.ledger.total
    assert not switch.visibleRegion().isEmpty()
    assert not total.visibleRegion().isEmpty()
    return (switch.accessibleName(), first[0].text, first[1].text, total.text)


# 3


def regroup_by_keys(hands: CountingHands) -> None:
    """The incident, its group, the other one, why, Enter."""
    hands.find("ccj", "事件")
    hands.find("sjz", "本页")
    hands.press(KEY.Key_Down, 2)
    hands.key(KEY.Key_Tab)
    hands.say("同一台存储")
    hands.key(KEY.Key_Return)


def regroup_by_mouse(hands: CountingHands) -> None:
    """The list, the button of the group, the list of groups, why, 保存分组."""
    go(hands, "事件")
    choose_incident(hands, "I8")
    detail = on(hands, IncidentsPage).detail
    hands.click(detail.header.group)
    hands.pick(detail.groups.group, "并入 I2")
    hands.fill(detail.groups.reason, "同一台存储")
    hands.click(detail.groups.keep)


def regrouped(hands: CountingHands) -> Seen:
    """The group, and how the row of the incident stands in it."""
    detail = on(hands, IncidentsPage).detail
    rows = [tuple(cell.text for cell in row.cells) for row in detail.ledger.table.rows_model.rows]
    absorbed = next(row for row in rows if row[0] == "被吸收" and row[1] == "3-1")
    return (detail.header.group.accessibleName(), absorbed[-1])


# 4


def explain_by_keys(hands: CountingHands) -> None:
    """The page and F4."""
    hands.key(KEY.Key_6, CONTROL)
    hands.key(KEY.Key_F4)


def explain_by_mouse(hands: CountingHands) -> None:
    """The page and its net."""
    go(hands, "付款")
    hands.click(on(hands, PaymentsPage).statement.net)


def explained(hands: CountingHands) -> Seen:
    """The net, its formula, and what each part of the deduction came from."""
    panel = hands.window.panel
    assert panel.isVisible()
    statement = on(hands, PaymentsPage).statement
    return (panel.figure.text, panel.formula.whole().partition("\n")[0], statement.deduction.sum.text)


# 5


def due_by_keys(hands: CountingHands) -> None:
    """The page."""
    hands.key(KEY.Key_2, CONTROL)


def due_by_mouse(hands: CountingHands) -> None:
    """The page."""
    go(hands, "待办")


def due(hands: CountingHands) -> Seen:
    """What is late or due within seven days, and the first day after them: in sight without scrolling."""
    table = on(hands, AgendaPage).table
    rows = [row for row in table.rows_model.rows if not row.band][:4]
    for row in rows:
        assert table.viewport().visibleRegion().contains(point_at(table, row.key))
    return tuple("，".join(row.cells[place].text for place in (0, 2, 5, 6)) for row in rows)


# 6


def read_by_keys(hands: CountingHands) -> None:
    """Four letters of the reading, the next value, why, Enter."""
    hands.find("pfsx", "读法")
    hands.key(KEY.Key_Down)
    hands.key(KEY.Key_Tab)
    hands.say("法务意见")
    note_preview(hands)
    hands.key(KEY.Key_Return)


def read_by_mouse(hands: CountingHands) -> None:
    """The page, 读法, the row, the list of values, why, 决定."""
    go(hands, "合同与条款")
    page = on(hands, ContractPage)
    hands.click(page.filter, page.filter.point_of(list(page.tabs).index("readings")))
    tab = page.readings
    hands.click(tab.table.viewport(), point_at(tab.table, "cap_basis"))
    hands.pick(tab.form.value, "扣款后自洽")
    hands.fill(tab.form.why, "法务意见")
    note_preview(hands)
    hands.click(tab.form.decide)


def note_preview(hands: CountingHands) -> None:
    """What the decision would change is told before it is taken."""
    grid = on(hands, ContractPage).readings.form.outcome
    labels = [grid.itemAt(place).widget() for place in range(grid.count())]  # type: ignore[union-attr]
    told = [label.whole() for label in labels if isinstance(label, Label)]
    assert told == ["截至 2026-04-10", "现在", "决定后", "赔付上限", "18,244.80", "21,720.00"]


def read(hands: CountingHands) -> Seen:
    """How the passage is read now, and the cap on 总览."""
    table = on(hands, ContractPage).readings.table
    row = next(each for each in table.rows_model.rows if each.key == "cap_basis")
    cap = hands.turn(OverviewPage).cards[2].figure.text
    return (row.cells[1].text, row.cells[2].text, cap)


# 7


def change_by_keys(hands: CountingHands) -> None:
    """The page, Alt+B, both names, the notice and the day."""
    hands.key(KEY.Key_7, CONTROL)
    hands.access(KEY.Key_B)
    for text, then in zip(_CHANGE, (*(KEY.Key_Tab,) * 3, KEY.Key_Return), strict=True):
        hands.say(text)
        hands.key(then)


_CHANGE = ("周九", "王十六", "2026-03-29", "2026-04-07")


def change_by_mouse(hands: CountingHands) -> None:
    """The page, 登记变更, every field, 登记."""
    go(hands, "人员")
    page = on(hands, PeoplePage)
    hands.click(page.add_change)
    editors = page.new_change.form.editors
    for field, text in zip(("old", "new", "notice_on", "effective_on"), _CHANGE, strict=True):
        hands.fill(editors[field], text)
    hands.click(button(hands, "登记"))


def changed(hands: CountingHands) -> Seen:
    """What is wrong with the change, and the last day for its notice."""
    page = on(hands, PeoplePage)
    (_, change) = hands.window.workspace.facts.personnel_changes
    card = page.changes.card(change.id)
    assert card is not None
    chips = [each.accessibleName() for each in card.chips if each.isVisible()]
    return (*chips, card.limits.items[0].figure.text)


# 8


def prepare_by_keys(hands: CountingHands) -> None:
    """The page, the invoice and its number, Alt+I and the check of it."""
    hands.key(KEY.Key_6, CONTROL)
    hands.find("fp", "新建")
    hands.say("2026-04-10")
    hands.key(KEY.Key_Return)
    hands.key(KEY.Key_Tab)
    hands.say("00000002")
    hands.key(KEY.Key_I, ALT)
    hands.key(KEY.Key_Down)
    hands.key(KEY.Key_Tab)
    for text in ("2026-04-09", "39096", "2212.98"):
        hands.say(text)
        hands.key(KEY.Key_Tab)
    hands.key(KEY.Key_Down)
    hands.key(KEY.Key_Tab)
    hands.say("2026-04-10")
    hands.key(KEY.Key_Return)


def prepare_by_mouse(hands: CountingHands) -> None:
    """The page, every field of the invoice and of the check of it."""
    go(hands, "付款")
    page = on(hands, PaymentsPage)
    hands.fill(page.conditions.invoices.blank.editors["received_on"], "2026-04-10")
    hands.key(KEY.Key_Return)
    invoice = hands.window.workspace.facts.invoices[-1].id
    kept = page.conditions.invoices.list.form("invoices", invoice)
    checked = page.invoices.list.form("invoices", invoice)
    assert kept is not None
    assert checked is not None
    hands.fill(kept.editors["number"], "00000002")
    hands.pick(checked.editors["kind"], "普通发票")
    for field, text in (("issued_on", "2026-04-09"), ("amount", "39096"), ("tax", "2212.98")):
        hands.fill(checked.editors[field], text)
    hands.pick(checked.editors["title_matches"], "相符")
    hands.fill(checked.editors["verified_on"], "2026-04-10")
    hands.key(KEY.Key_Return)


def prepared(hands: CountingHands) -> Seen:
    """Nothing holds the payment and the invoice passed: its day, its net in figures and in words."""
    page = on(hands, PaymentsPage)
    assert not page.conditions.hold.isVisible()
    assert [each.number for each in hands.window.workspace.facts.invoices] == ["00000001", "00000002"]
    lacking = [each.whole() for each in page.invoices.findChildren(Label) if "未" in each.whole()]
    assert not lacking, "the check of the invoice finds nothing wrong"
    words = page.statement.words.whole()
    day = page.conditions.pay.findChildren(FigureLabel)[0]
    return (day.text, page.statement.net.text, words)


# 9


def back_by_keys(hands: CountingHands) -> None:
    """Ctrl+K and the day."""
    hands.find("2025-10-15", "截至日期")


def back_by_mouse(hands: CountingHands) -> None:
    """截至, six months back, the day."""
    hands.click(hands.window.bar.as_of)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, DayPick)
    earlier = next(each for each in popup.findChildren(Button) if each.accessibleName() == "上月")
    for _ in range(6):
        hands.click(earlier)
    hands.click(popup.grid, popup.grid.rect_of(dt.date(2025, 10, 15)).center().toPoint())


def back(hands: CountingHands) -> Seen:
    """The amber band, and what had accrued by then."""
    assert hands.window.day_band.isVisible()
    card = on(hands, OverviewPage).cards[0]
    return (hands.window.day_band.words.whole(), card.stats.cells[0].figure.text)


# 10


def find_by_keys(hands: CountingHands) -> None:
    """Ctrl+K and three letters."""
    hands.find("ptf", "事件")


def find_by_mouse(hands: CountingHands) -> None:
    """The field in the bar, three letters, the first entry."""
    hands.click(hands.window.bar.search)
    hands.say("ptf")
    palette = hands.window.finder.palette
    hands.click(palette.list.viewport(), palette.list.visualRect(palette.found.index(0)).center())


def found(hands: CountingHands) -> Seen:
    """The record in hand and what it costs."""
    page = on(hands, IncidentsPage)
    return (page.column.chosen, page.detail.header.title.text(), page.detail.ledger.total.text)


def button(hands: CountingHands, name: str) -> Button:
    """The button of the page in sight with that name."""
    page = hands.window.page
    return next(
        each for each in page.findChildren(Button) if each.isVisible() and each.accessibleName() == name
    )


TASKS = (
    Task(
        "Record an incident with four stamps and an outage",
        record_by_keys,
        record_by_mouse,
        recorded,
        (
            "核心交换故障",
            "0:20:00，超限 15:00",
            "0:50:00，按时，余 1:10:00",
            "1:55:00，超限 1:25:00",
            "3,258.00",
        ),
    ),
    Task(
        "Decide its severity and see the money",
        judge_by_keys,
        judge_by_mouse,
        judged,
        ("出现问题：是", "成立", "3-8", "3,258.00"),
    ),
    Task(
        "Regroup two incidents",
        regroup_by_keys,
        regroup_by_mouse,
        regrouped,
        ("事件组 I2，改变", "2025-12，被 3-1 吸收，择其重者"),
    ),
    Task(
        "Find why a payment is lower",
        explain_by_keys,
        explain_by_mouse,
        explained,
        ("22,806.00", "= 33,666.00 − 10,860.00", "−10,860.00"),
    ),
    Task(
        "See what is due this week",
        due_by_keys,
        due_by_mouse,
        due,
        (
            "逾期，甲方补签授权委托书，现无有效授权，2025-12-31，已过 100 日",
            "逾期，归还介质“移动硬盘 1 块（演练数据）”，2026-02-28，已过 41 日",
            "逾期，答复“关于补交运维月报的函”，2026-04-08，已过 2 日",
            "正常，开具尾款发票 39,096.00 元，2026-04-24，10 工作日",
        ),
    ),
    Task(
        "Change a reading and see all it changes",
        read_by_keys,
        read_by_mouse,
        read,
        ("赔付上限的基数", "扣款后自洽", "21,720.00"),
    ),
    Task(
        "Record a project-lead change that is one day late",
        change_by_keys,
        change_by_mouse,
        changed,
        ("违约或逾期：通知晚 1 日", "违约或逾期：未经同意", "2026-03-28"),
    ),
    Task(
        "Prepare the final payment",
        prepare_by_keys,
        prepare_by_mouse,
        prepared,
        ("2026-05-06", "22,806.00", "人民币贰万贰仟捌佰零陆元整"),
    ),
    Task(
        "Go back to a day last autumn",
        back_by_keys,
        back_by_mouse,
        back,
        ("整个窗口按 2025-10-15（周三）显示，今天是 2026-04-10", "10,860.00"),
    ),
    Task(
        "Find a record by three letters",
        find_by_keys,
        find_by_mouse,
        found,
        ("I2", "平台访问中断", "5,430.00"),
    ),
)
