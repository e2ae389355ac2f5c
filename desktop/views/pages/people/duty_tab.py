"""值守: the roster of a week with its gaps, and the protected periods beside it."""

from __future__ import annotations

import datetime as dt

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop.models.calendar import ONE_DAY
from desktop.models.facts import Absence, Fact
from desktop.models.register import Shift
from desktop.rules.rosters import DutyGap, absence_of
from desktop.services.workspace import Workspace
from desktop.views.i18n import tr
from desktop.views.pages.people.books import PERIODS, SHIFTS
from desktop.views.pages.people.duty_rows import (
    DAYS,
    WeekSeen,
    latest_week,
    missed_key_staff,
    monday,
    period_points,
    period_rows,
    week_seen,
    week_words,
)
from desktop.views.pages.people.kept import Kept, length_words
from desktop.views.pages.people.plans import Desk
from desktop.views.pages.people.sides import SidesTab
from desktop.views.pages.people.week_strip import WeekStrip
from desktop.views.widgets import Button, Explainer, Label
from desktop.views.widgets.limits import PointLines
from desktop.views.widgets.question import Question
from desktop.views.widgets.registers import RegisterCard


class ShiftsCard(RegisterCard):
    """A week of shifts. `opened(id)` asks for the absence of a gap; `refused` tells why none is taken."""

    opened = Signal(str)
    refused = Signal(object)

    def __init__(self, desk: Desk, explainer: Explainer) -> None:
        super().__init__(SHIFTS, desk, explainer)
        self._desk = desk
        self._kept: Kept | None = None
        self._week: dt.date | None = None
        self._seen: WeekSeen | None = None
        self.before = Button("", "icon", icon="chevron-left", tip=tr("上一周（Alt+PgUp）"), height=24)
        self.after = Button("", "icon", icon="chevron-right", tip=tr("下一周（Alt+PgDn）"), height=24)
        self.span = Label("", "section")
        self.record = Button(tr("登记空档"), height=24, tip=tr("把选中的空档登记为无人值守（Alt+J）"))
        self.strip = WeekStrip()
        self.question = Question(self.table.setFocus)
        head = QHBoxLayout()
        head.setSpacing(6)
        for part in (self.before, self.span, self.after):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self.record)
        self.top.addLayout(head)
        self.top.addWidget(self.strip)
        self.top.addWidget(self.question)
        for button, keys, step in ((self.before, "Alt+PgUp", -1), (self.after, "Alt+PgDown", 1)):
            button.setShortcut(keys)
            button.clicked.connect(lambda _=False, step=step: self._turn(step))
        self.record.setShortcut("Alt+J")
        self.record.clicked.connect(lambda: self.ask(self.key))
        self.entered.connect(self.ask)
        self.chosen.connect(self._mark)
        self.strip.picked.connect(self._take)

    def show_kept(self, kept: Kept) -> None:
        """Show the week in hand, or the latest one that has a shift."""
        self._kept = kept
        self._week = self._week or latest_week(kept)
        self._seen = seen = week_seen(kept, self._week)
        last = self._week + (DAYS - 1) * ONE_DAY
        self.set_title(tr("值守班次"), tr("{value}，7×24 小时").format(value=kept.heading("3.4")))
        self.span.set(tr("{week} 至 {last:%m-%d}").format(week=self._week, last=last))
        self.show_state(week_words(kept, seen), "3.4")
        self.strip.set(seen.strip)
        own = {each.id for each in seen.shifts}
        recorded = [each for each in kept.facts.shifts if each.id in own]
        periods = tuple((each.id, each.title or each.id) for each in kept.facts.protected_periods)
        self.show_rows(seen.rows, recorded, {"period": ((None, tr("不在重保期间")), *periods)})
        self._mark(self.key)

    def begin(self, start: Fact | None = None) -> None:
        """Open the entry of a shift; it follows the last one of the week shown."""
        shifts = self._seen.shifts if self._seen else ()
        if start is None and shifts:
            last = shifts[-1]
            start = Shift(post=last.post, start=last.end, period=last.period)
        super().begin(start)

    def show_shift(self, shift: Shift) -> None:
        """Turn to the week of a shift and choose it."""
        if shift.start is not None:
            self.show_week(shift.start.date())
        self.choose(shift.id)

    def show_week(self, day: dt.date) -> None:
        """Turn to the week of a day."""
        self._week = monday(day)
        if self._kept is not None:
            self.show_kept(self._kept)

    def ask(self, key: str) -> None:
        """Ask whether a gap is to be recorded; of one that is, open the record."""
        gap = self._seen.gaps.get(key) if self._seen else None
        if gap is None or self._kept is None:
            return
        if gap.absence:
            self.opened.emit(gap.absence)
        elif gap.span.start < self._kept.now:
            self.question.ask(
                tr("登记为无人值守？"),
                tr(
                    "{post}，{start:%Y-%m-%d %H:%M} 至 {end:%m-%d %H:%M}，"
                    "{seconds}。登记后按附件核对，是否造成事故另行认定。"
                ).format(
                    post=gap.post, start=gap.span.start, end=gap.span.end, seconds=length_words(gap.seconds)
                ),
                tr("登记"),
                lambda: self._record(gap),
            )

    def _record(self, gap: DutyGap) -> None:
        if self._kept is None:
            return
        made: Absence = msgspec.structs.replace(
            absence_of(gap, self._kept.now), id=self._desk.new_id("absences")
        )
        if problems := self._desk.put(made):
            self.refused.emit(problems)

    def _recorded(self, record_id: str) -> None:
        made = next(each for each in self._desk.workspace.facts.shifts if each.id == record_id)
        self.show_shift(made)

    def _turn(self, step: int) -> None:
        if self._week is not None:
            self.show_week(self._week + step * DAYS * ONE_DAY)

    def _take(self, key: str) -> None:
        self.table.choose(key)
        self.table.setFocus()

    def _mark(self, key: str) -> None:
        self.strip.choose(key)
        gap = self._seen.gaps.get(key) if self._seen else None
        begun = gap is not None and self._kept is not None and gap.span.start < self._kept.now
        self.record.setEnabled(begun and not (gap and gap.absence))


class PeriodsCard(RegisterCard):
    """Protected periods. `ordered` asks for an order to rectify (第十二条4(2)), `turned(day)` for a week."""

    ordered = Signal()
    turned = Signal(object)

    def __init__(self, desk: Desk, explainer: Explainer) -> None:
        super().__init__(PERIODS, desk, explainer)
        self._kept: Kept | None = None
        self.points = PointLines(explainer)
        self.order = Button(tr("登记整改通知"), "link", icon="plus", height=22)
        self.order.clicked.connect(lambda: self.ordered.emit())
        self.below.addLayout(self.points.layout)
        self.below.addWidget(self.order)
        self.chosen.connect(self._turn_to)

    def show_kept(self, kept: Kept) -> None:
        """Show the periods, and how the chosen one was kept."""
        self._kept = kept
        self.set_title(tr("重保期间"), kept.heading("9.9"))
        self.show_rows(period_rows(kept), kept.facts.protected_periods)
        self._show_points(self.key)

    def _show_points(self, key: str) -> None:
        if self._kept is None:
            return
        self.points.set(period_points(self._kept, key))
        self.order.setVisible(missed_key_staff(self._kept, key))

    def _turn_to(self, key: str) -> None:
        """Show a period, and ask for the week of its first day."""
        self._show_points(key)
        period = self._kept.facts.find("protected_periods", key) if self._kept else None
        day = getattr(period, "starts_on", None)
        if day is not None:
            self.turned.emit(day)


class DutyTab(SidesTab):
    """The roster beside the periods; a period that is chosen brings its week."""

    def __init__(self, desk: Desk, explainer: Explainer) -> None:
        super().__init__(tr("值守"))
        self.shifts = ShiftsCard(desk, explainer)
        self.periods = PeriodsCard(desk, explainer)
        self.put((self.shifts,), (self.periods,), (660, 500))
        self.periods.turned.connect(self.shifts.show_week)

    def show_workspace(self, workspace: Workspace) -> None:
        """Show the registers as they stand."""
        kept = Kept.of(workspace)
        self.shifts.show_kept(kept)
        self.periods.show_kept(kept)
