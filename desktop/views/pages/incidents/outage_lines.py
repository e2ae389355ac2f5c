"""中断: two lines an outage, its begin and its end, with system, 计划内 and removal beside the end."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.assessment import Problem
from desktop.models.facts import Incident, Outage
from desktop.views.evident.recorder import Recorder
from desktop.views.evident.spans import Axis
from desktop.views.i18n import tr
from desktop.views.pages.incidents.lines import LABEL_WIDTH, Line
from desktop.views.pages.incidents.stamps import OutageRow
from desktop.views.widgets import Button, Choice, Explainer, InstantEdit
from desktop.views.widgets.tickbox import TickBox

_NO_START = (Problem("from", tr("没有中断起的时刻"), tr("系统停止服务的时刻"), tr("请先填中断起")),)


class OutagePair(QWidget):
    """One outage, recorded or about to be (`place` None). `edited` when a part of it was changed."""

    edited = Signal(object)
    removed = Signal(object)

    def __init__(self, recorder: Recorder, explainer: Explainer, *, place: int | None) -> None:
        super().__init__()
        self.place = place
        self._recorder = recorder
        self.system = Choice(tr("中断的系统"), height=24)
        self.show_systems()
        self.planned = TickBox(tr("计划内维护"))
        self.drop = Button("", "icon", icon="trash", tip=tr("删除这次中断"), height=22)
        self.start = Line(tr("中断起"), tr("中断起"), explainer)
        self.end = Line(tr("中断止"), tr("中断止"), explainer, self._middle())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.start)
        column.addWidget(self.end)
        self._connect()

    def _middle(self) -> QWidget:
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.system.setMinimumWidth(150)
        row.addWidget(self.system)
        row.addWidget(self.planned)
        row.addWidget(self.drop)
        row.addStretch(1)
        return middle

    def _connect(self) -> None:
        for line in (self.start, self.end):
            line.committed.connect(self._tell)
            line.now_asked.connect(lambda line=line: self._fill_now(line))
        self.system.committed.connect(self._tell)
        self.start.editor.entered.connect(lambda _: self._go_on())
        self.planned.clicked.connect(self._tell)
        self.drop.clicked.connect(lambda: self.removed.emit(self))

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        rest: list[QWidget] = [self.end.editor, self.end.now, self.system, self.planned, self.drop]
        return [*self.start.stops(), *rest]

    def draft(self, default_system: str) -> Outage | None:
        """The outage as it stands in the editors; None without a begin."""
        start: dt.datetime | None = self.start.editor.value
        if start is None:
            return None
        return Outage(
            system=self.system.value or default_system,
            start=start,
            end=self.end.editor.value,
            planned=self.planned.isChecked(),
        )

    def show_row(self, row: OutageRow, axis: Axis | None, report: dt.datetime | None, *, fresh: bool) -> None:
        """Show a recorded outage."""
        self.set_day(report)
        self.start.set_moment(row.outage.start, fresh=fresh)
        self.end.set_moment(row.outage.end, fresh=fresh)
        self.system.set_value(row.outage.system)
        self.planned.setChecked(row.outage.planned)
        self.start.set_result(row.elapsed, row.mark, row.figure_id)
        self.start.lane.set_outage(row, axis, report)

    def show_systems(self) -> None:
        """Offer the systems of the contract as it stands."""
        systems = self._recorder.workspace.terms.systems
        self.system.set_options(tuple((each.id, each.name) for each in systems))

    def set_day(self, report: dt.datetime | None) -> None:
        """The day that a time alone means."""
        for line in (self.start, self.end):
            line.editor.set_day(report.date() if report else None)

    def refuse(self, recorded: Outage | None, problems: tuple[Problem, ...]) -> None:
        """Show each problem below the moment that it names, the rest below the begin."""
        late = tuple(each for each in problems if each.field.endswith(".to"))
        self.end.refuse(recorded.end if recorded else None, late)
        rest = tuple(each for each in problems if each not in late)
        self.start.refuse(recorded.start if recorded else None, rest)

    def _fill_now(self, line: Line) -> None:
        line.editor.set_value(self._recorder.workspace.now())
        self._tell()

    def _tell(self) -> None:
        self.edited.emit(self)

    def _go_on(self) -> None:
        """After Enter on its begin its end is in hand, unless the begin was refused."""
        if not self.start.error:
            self.end.editor.setFocus()


class OutageLines(QWidget):
    """All outages of an incident, and the button for another one."""

    restructured = Signal()

    def __init__(self, recorder: Recorder, explainer: Explainer) -> None:
        super().__init__()
        self._recorder = recorder
        self._explainer = explainer
        self.pairs: list[OutagePair] = []
        self.add = Button(tr("添加中断"), "link", icon="plus", height=24)
        self.add.clicked.connect(self._begin)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        row = QHBoxLayout()
        row.addSpacing(LABEL_WIDTH + 6)
        row.addWidget(self.add)
        row.addStretch(1)
        self._column.addLayout(row)

    def editors(self) -> list[InstantEdit]:
        """Every editor of a moment."""
        return [line.editor for pair in self.pairs for line in (pair.start, pair.end)]

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [*(stop for pair in self.pairs for stop in pair.stops()), self.add]

    def show_outages(
        self, incident: Incident, rows: tuple[OutageRow, ...], axis: Axis | None, *, fresh: bool
    ) -> None:
        """Show the outages recorded; one that is being added stays below them, unless `fresh`."""
        started = [] if fresh else [pair for pair in self.pairs if pair.place is None]
        recorded = [pair for pair in self.pairs if pair.place is not None]
        for pair in (*recorded[len(rows) :], *(each for each in self.pairs if fresh and each.place is None)):
            self._discard(pair)
        before = list(self.pairs)
        self.pairs = recorded[: len(rows)]
        while len(self.pairs) < len(rows):
            self.pairs.append(self._make(len(self.pairs)))
        self.pairs += started
        for pair in self.pairs:
            pair.show_systems()
        for place, (pair, row) in enumerate(zip(self.pairs, rows, strict=False)):
            pair.place = place
            pair.show_row(row, axis, incident.reported_at, fresh=fresh)
        for pair in started:
            pair.set_day(incident.reported_at)
        if self.pairs != before:
            self._arrange()

    def _arrange(self) -> None:
        for place, pair in enumerate(self.pairs):
            self._column.removeWidget(pair)
            self._column.insertWidget(place, pair)
            pair.show()
        self.restructured.emit()

    def _make(self, place: int | None) -> OutagePair:
        pair = OutagePair(self._recorder, self._explainer, place=place)
        pair.edited.connect(self._commit)
        pair.removed.connect(self._remove)
        return pair

    def _discard(self, pair: OutagePair) -> None:
        self._column.removeWidget(pair)
        pair.hide()
        pair.deleteLater()

    def _begin(self) -> None:
        """Offer empty lines for another outage."""
        if not any(pair.place is None for pair in self.pairs):
            pair = self._make(None)
            pair.system.set_value(self._default_system())
            incident = self._recorder.record
            pair.set_day(incident.reported_at if isinstance(incident, Incident) else None)
            self.pairs.append(pair)
            self._arrange()
        self.pairs[-1].start.editor.setFocus()

    def _default_system(self) -> str:
        record = self._recorder.record
        named = record.systems if isinstance(record, Incident) else ()
        return named[0] if named else self._recorder.workspace.terms.systems[0].id

    def _commit(self, pair: OutagePair) -> None:
        record = self._recorder.record
        if not isinstance(record, Incident):
            return
        outage = pair.draft(self._default_system())
        if outage is None:
            recorded = None if pair.place is None else record.outages[pair.place].start
            pair.start.refuse(recorded, _NO_START)
            return
        outages, place = list(record.outages), pair.place
        if place is None:
            pair.place = len(outages)
            outages.append(outage)
        else:
            outages[place] = outage
        problems = self._recorder.change(tr("中断"), outages=tuple(outages))
        if problems:
            pair.place = place
            pair.refuse(None if place is None else record.outages[place], problems)

    def _remove(self, pair: OutagePair) -> None:
        record = self._recorder.record
        if pair.place is None or not isinstance(record, Incident):
            self.pairs.remove(pair)
            self._discard(pair)
            self.restructured.emit()
            return
        kept = tuple(each for place, each in enumerate(record.outages) if place != pair.place)
        for other in self.pairs:
            other.start.editor.set_error("")
            other.end.editor.set_error("")
        self._recorder.choose(tr("中断"), outages=kept)
