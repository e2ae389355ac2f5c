"""日历: the years whose holidays are published, the days of one, and a way to import another."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from desktop.models.calendar import Calendar
from desktop.services.calendars import calendar_folder, import_year
from desktop.services.workspace import Workspace
from desktop.views.i18n import say, tr
from desktop.views.week import weekday_name
from desktop.views.widgets import Button, Card, Cell, Column, Label, Row, Rule, State, Table

_YEARS = (
    Column(tr("年份"), 70),
    Column(tr("状态"), 92),
    Column(tr("放假"), 60, right=True),
    Column(tr("调休上班"), right=True),
)
_DAYS = (Column(tr("日期"), 110), Column(tr("星期"), 70), Column(tr("安排"), 110), Column(tr("节日")))
_FILTER = tr("放假安排 (*.xlsx *.xls *.csv *.yaml *.yml *.json)")
_FORMAT = tr(
    "导入的表格（xlsx、CSV）每天一行，列名为“日期”“安排”“节日”，安排填“放假”或“调休上班”；"
    "YAML、JSON 文件的写法见用户指南。导入后对所有合同生效，已封存的月份不变。"
)
_ROW = 28
_SIDE = 340


class DaysTab(QWidget):
    """The years beside the days of the one in hand. `taken(result)` after an import."""

    taken = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.add = Button(tr("导入一年"), icon="plus", tip=tr("从文件导入新公布的一年（Alt+R）"), height=24)
        self.add.setShortcut("Alt+R")
        self.years = Table(_YEARS, name=tr("年份"), row_height=_ROW)
        self.days = Table(_DAYS, name=tr("放假与调休"), row_height=_ROW)
        self.card = Card(tr("国务院放假安排"), " ", self.add, flush=True)
        self.card.setFixedWidth(_SIDE)
        self.card.body.addWidget(self.years)
        self.list = Card(" ", " ", flush=True)
        self.list.body.addWidget(self.days)
        help_row = QHBoxLayout()
        help_row.setContentsMargins(15, 8, 15, 0)
        help_row.addWidget(Label(_FORMAT, "small", "ink3", wrap=True))
        self.list.body.addWidget(Rule())
        self.list.body.addLayout(help_row)
        sides = QHBoxLayout(self)
        sides.setContentsMargins(20, 0, 20, 14)
        sides.setSpacing(12)
        sides.addWidget(self.card)
        sides.addWidget(self.list, 1)
        self.years.picked.connect(lambda key: self._show_year(int(key)))
        self.add.clicked.connect(self._import)

    def show_workspace(self) -> None:
        """Show the years; that of the as-of day is in hand at first."""
        calendar, day = self._workspace.calendar, self._workspace.as_of.day
        self.card.set_title(tr("国务院放假安排"), tr("版本 {version}").format(version=calendar.version))
        years = sorted({*calendar.years, day.year, day.year + 1}, reverse=True)
        self.years.set_rows(tuple(year_row(calendar, year) for year in years))
        if not self.years.key:
            self.years.choose(str(day.year))
        self._show_year(int(self.years.key))

    def _show_year(self, year: int) -> None:
        rows = day_rows(self._workspace.calendar, year)
        hint = (
            tr("{count} 天").format(count=len(rows))
            if rows
            else tr("尚未公布：周一至周五按工作日估计，期限注明“估计”")
        )
        self.list.set_title(tr("{year} 年").format(year=year), hint)
        self.days.set_rows(rows)

    def _import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("导入一年的放假安排"), str(Path.home()), _FILTER)
        if name:
            self.taken.emit(import_year(self._workspace, Path(name), calendar_folder()))


def year_row(calendar: Calendar, year: int) -> Row:
    """A year: whether it is published, and how many days differ from the plain week."""
    published = year in calendar.years
    off, worked = (sum(day.year == year for day in days) for days in (calendar.holidays, calendar.workdays))
    state = Cell(tr("已公布"), state=State.OK) if published else Cell(tr("未公布"), state=State.OFF)
    counts = (Cell(str(off)), Cell(str(worked))) if published else (Cell("—", "ink3"), Cell("—", "ink3"))
    return Row(str(year), (Cell(str(year)), state, *counts))


def day_rows(calendar: Calendar, year: int) -> tuple[Row, ...]:
    """The days off and the make-up workdays of a year, in order."""
    days = {day: (say(name), tr("放假")) for day, name in calendar.holidays.items() if day.year == year}
    days |= {day: (say(name), tr("调休上班")) for day, name in calendar.workdays.items() if day.year == year}
    return tuple(_day_row(day, *days[day]) for day in sorted(days))


def _day_row(day: dt.date, name: str, kind: str) -> Row:
    working = kind == tr("调休上班")
    weekday = weekday_name(day)
    return Row(
        day.isoformat(),
        (Cell(day.isoformat()), Cell(weekday, "ink2"), Cell(kind, bold=working), Cell(name, "ink2")),
    )
