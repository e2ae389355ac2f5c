"""待办, assembled: the list over the time line of the term, or the month beside the matters of a day."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.models.assessment import Problem
from desktop.models.enums.papers import LETTER_ZH
from desktop.rules.docket import Due, docket
from desktop.services.change import Change
from desktop.services.lettering.occasions import Occasion, occasion_of
from desktop.services.sharing import mask_for, masked
from desktop.services.vouching import mark
from desktop.services.workspace import Workspace
from desktop.storage.errors import system_cause
from desktop.views.i18n import say, tr
from desktop.views.pages.agenda.month import MonthBoard
from desktop.views.pages.agenda.rows import ALL, DONE, OPEN, OTHER, OWN, due_rows, of_side, summary
from desktop.views.pages.agenda.term_line import Span, TermLine
from desktop.views.pages.specs import IMPORTS
from desktop.views.week import weekday_name
from desktop.views.widgets import (
    Button,
    Card,
    Column,
    Explainer,
    Label,
    Page,
    Row,
    Scroll,
    SegmentedFilter,
    Table,
)
from desktop.views.widgets.beside import Beside
from desktop.views.widgets.importbutton import ImportButton
from desktop.views.widgets.keyed import order_tabs
from desktop.views.widgets.saved import Control, Saved, SavedFilters

_COLUMNS = (
    Column(tr("状态"), 92),
    Column(tr("方"), 46),
    Column(tr("事项")),
    Column(tr("条款"), 92),
    Column(tr("严格到期"), 88),
    Column(tr("顺延后"), 122),
    Column(tr("余"), 112, right=True),
    Column(tr("逾期或不办的后果"), 218),
)
_DAY_COLUMNS = (Column(tr("状态"), 92), Column(tr("方"), 46), Column(tr("事项")))
_ROW, _BAND = 29, 26
#: A list is no lower than this; on a lower screen it scrolls together with the time line.
_LEAST = 180
_WIDE = 1000
_SIDE = 340
LIST, MONTH = "list", "month"
_BUILT_IN = (
    Saved(tr("全部未结"), {}),
    Saved(tr("我方未结"), {"side": OWN}),
    Saved(tr("对方未结"), {"side": OTHER}),
    Saved(tr("我方月历"), {"side": OWN, "view": MONTH}),
)


class AgendaPage(Page):
    """Every limit of both sides; each leads to the record on which it is kept."""

    def __init__(self, workspace: Workspace, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(workspace, explainer, parent)
        self.dues: tuple[Due, ...] = ()
        self._by_day: dict[dt.date, tuple[Due, ...]] = {}
        self.summary = Label("", "body", "ink2", elide=True)
        self.side = SegmentedFilter(tr("哪一方"), boxed=True)
        self.side.set_items(((ALL, tr("全部")), (OWN, tr("我方")), (OTHER, tr("对方"))))
        self.state = SegmentedFilter(tr("是否办结"), boxed=True)
        self.state.set_items(((OPEN, tr("未结")), (DONE, tr("已办"))))
        self.view = SegmentedFilter(tr("排列"), boxed=True)
        self.view.set_items(((LIST, tr("列表与时间线")), (MONTH, tr("月历"))))
        self.export = Button(tr("导出 ics"), icon="export", tip=tr("导出为日历文件，可导入其他日历（Alt+E）"))
        self.export.setShortcut("Alt+E")
        self.write = Button(tr("生成函件…"), icon="letter", tip=tr("为选中的事项生成函件（Alt+L）"))
        self.write.setShortcut("Alt+L")
        self.imports = ImportButton(("rectifications", "regulator_notices", "notices", "documents"))
        controls: dict[str, Control] = {"side": self.side, "state": self.state, "view": self.view}
        self.filters = SavedFilters(tr("待办"), controls, _BUILT_IN)
        self.table = Table(_COLUMNS, explainer, name=tr("待办"), row_height=_ROW, band_height=_BAND)
        self.empty = Label("", "small", "ink3", wrap=True)
        self.line = TermLine()
        self.board = MonthBoard(workspace.as_of.day)
        self.day_table = Table(_DAY_COLUMNS, explainer, name=tr("当日事项"), row_height=_ROW)
        self._day_empty = Label(tr("这一天没有到期的事项"), "small", "ink3")
        self.day_card = Card(" ", flush=True)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(tr("待办"), "title"))
        head.addWidget(self.summary, 1)
        for widget in (self.filters, self.side, self.state, self.view, self.write, self.imports, self.export):
            head.addWidget(widget)
        self._stack.addWidget(self._lists())
        self._stack.addWidget(self._months())
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _lists(self) -> QWidget:
        card = Card(flush=True)
        self.empty.setContentsMargins(16, 4, 16, 8)
        card.body.addWidget(self.empty)
        card.body.addWidget(self.table, 1)
        self.line_card = Card(tr("全期时间线"), " ", flush=True)
        self.line_card.body.addWidget(self.line)
        self.table.setMinimumHeight(_LEAST)
        made = Scroll(tr("待办和时间线"))
        made.body.setSpacing(12)
        made.body.addWidget(card, 1)
        made.body.addWidget(self.line_card)
        return made

    def _months(self) -> QWidget:
        self.before = Button("", "icon", icon="chevron-left", tip=tr("上个月（Page Up）"), height=24)
        self.after = Button("", "icon", icon="chevron-right", tip=tr("下个月（Page Down）"), height=24)
        self.today = Button(tr("查看日"), "quiet", tip=tr("回到当前查看的日期（Alt+T）"), height=24)
        self.today.setShortcut("Alt+T")
        self.month_card = Card(" ", " ", flush=True)
        for button in (self.before, self.today, self.after):
            self.month_card.add_right(button)
        self.month_card.body.addWidget(self.board, 1)
        self._day_empty.setContentsMargins(16, 2, 16, 6)
        self.day_card.body.addWidget(self._day_empty)
        self.day_card.body.addWidget(self.day_table, 1)
        self.day_card.body.addStretch(0)
        made = QWidget()
        self._sides = Beside(self.month_card, self.day_card, _SIDE, _WIDE, made, margins=(0, 0, 0, 0))
        return made

    def _connect(self) -> None:
        self.side.changed.connect(lambda _: self._show())
        self.state.changed.connect(lambda _: self._show())
        self.view.changed.connect(self._turn)
        self.export.clicked.connect(self._export)
        self.imports.asked.connect(lambda kind: self.opened.emit(IMPORTS, kind))
        self.filters.told.connect(self.told)
        self.table.entered_row.connect(self._open)
        self.table.picked.connect(self.line.mark)
        self.table.picked.connect(lambda _: self._offer_letter())
        self.write.clicked.connect(lambda: self.letter_asked.emit(self._occasion()))
        self.day_table.entered_row.connect(self._open)
        self.line.chosen.connect(self._take)
        self.board.moved.connect(lambda _: self._show_day())
        self.board.chosen.connect(lambda _: self.day_table.setFocus())
        self.before.clicked.connect(lambda: self.board.turn(-1))
        self.after.clicked.connect(lambda: self.board.turn(1))
        self.today.clicked.connect(lambda: self.board.move_to(self.workspace.as_of.day))

    def refresh(self, change: Change | None) -> None:
        work = self.workspace
        if change is not None and not change.touched and self.board.day == change.before.as_of:
            self.board.day = work.as_of.day
        self.dues = docket(work.terms, work.known, work.assessment, work.agenda, work.as_of)
        self.summary.set(summary(self.dues))
        self._show()

    def _show(self) -> None:
        work = self.workspace
        dues = of_side(self.dues, self.side.key)
        rows = due_rows(work.contract, dues, self.state.key)
        self.table.set_rows(rows)
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.empty.set(
            tr("没有办结的期限；登记完成日后，事项移到这里。")
            if self.state.key == DONE
            else tr("没有未结的期限。登记签订日、事件、通知后，这里按条款给出双方的期限。")
        )
        term = work.assessment.contract
        span = Span.of(dues, term.service_start, term.service_end, work.as_of.day)
        self.line.show_span(span, work.calendar)
        self.line_card.set_title(
            tr("全期时间线"),
            tr("{first:%Y-%m} 至 {last:%Y-%m}；竖线为期限，底色为长假").format(
                first=span.first, last=span.last
            ),
        )
        by_day: dict[dt.date, tuple[Due, ...]] = {}
        for due in dues:
            if due.due_on is not None:
                by_day[due.due_on] = (*by_day.get(due.due_on, ()), due)
        self._by_day = by_day
        self.board.show_days(by_day, work.as_of.day, work.calendar)
        self._show_day()
        self._offer_letter()
        order_tabs(self)

    def _occasion(self) -> Occasion | None:
        """The letter that the matter in hand calls for."""
        due = self._due(self.table.key)
        return occasion_of(due.kind, due.target, due.figure) if due else None

    def _offer_letter(self) -> None:
        occasion = self._occasion()
        self.write.setEnabled(occasion is not None)
        named = (
            tr("生成{letter}").format(letter=say(LETTER_ZH[occasion.kind]))
            if occasion
            else tr("选中的事项没有对应的函件")
        )
        self.write.setToolTip(tr("{named}（Alt+L）").format(named=named))

    def _show_day(self) -> None:
        day = self.board.day
        dues = self._by_day.get(day, ())
        count = sum(len(some) for on, some in self._by_day.items() if f"{on:%Y-%m}" == f"{day:%Y-%m}")
        self.month_card.set_title(
            tr("{year} 年 {month} 月").format(year=day.year, month=day.month),
            tr("{count} 项到期").format(count=count),
        )
        self.day_card.set_title(f"{day:%m-%d} {weekday_name(day)}", tr("{count} 项").format(count=len(dues)))
        rows = due_rows(self.workspace.contract, dues, OPEN) + due_rows(self.workspace.contract, dues, DONE)
        self.day_table.set_rows(tuple(Row(row.key, row.cells[:3]) for row in rows if not row.band))
        self.day_table.setVisible(bool(dues))
        self._day_empty.setVisible(not dues)

    def _turn(self, key: str) -> None:
        self._stack.setCurrentIndex(int(key == MONTH))
        self.state.setEnabled(key != MONTH)  # A month has both.

    def _take(self, key: str) -> None:
        """Take in hand what was chosen on the time line, whichever list it stands in."""
        due = self._due(key)
        if due is not None:
            self.state.choose(DONE if due.over else OPEN)
            self.table.choose(key)
            self.explainer.select(due.figure)

    def _due(self, key: str) -> Due | None:
        return next((each for each in self.dues if each.key == key), None)

    def _open(self, key: str) -> None:
        """Go to the record on which a matter is kept; the 依据 of one without a record."""
        due = self._due(key)
        if due is None:
            return
        if due.kind:
            self.opened.emit(due.kind, due.target)
        elif due.figure:
            self.explainer.request(due.figure)

    def _export(self) -> None:
        name = tr("待办 {day}.ics").format(day=self.workspace.as_of.day)
        path, _ = QFileDialog.getSaveFileName(
            self, tr("导出日历"), str(Path.home() / name), tr("日历 (*.ics)")
        )
        if path:
            self.save_calendar(Path(path))

    def save_calendar(self, path: Path) -> None:
        """Write the matters shown, of either side, that have a day and are not done."""
        from desktop.exchange.ics import calendar_text

        mask = mask_for(self.workspace)
        shown = of_side(self.dues, self.side.key)
        dues = [masked(each, mask) for each in shown if not each.over and each.due_on]
        text = calendar_text(self.workspace.contract, dues, self.workspace.now(), mark(self.workspace))
        try:
            path.write_bytes(text)
        except OSError as error:
            problem = Problem(
                "",
                tr("未能写入 {name}：{strerror}").format(name=path.name, strerror=say(system_cause(error))),
                tr("可以写入的位置"),
                tr("请换一个文件夹"),
            )
            self.refused.emit((problem,))
            return
        self.told.emit(tr("已导出 {count} 项到 {name}").format(count=len(dues), name=path.name))

    def figure_in_hand(self) -> str:
        """That of the matter in hand."""
        due = self._due(self.table.key)
        return due.figure if due else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sides.fit(self.width())
