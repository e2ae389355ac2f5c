"""时间线: an incident's stamps against their limits, its outages, and what it did."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.assessment import Problem
from desktop.models.enums import EFFECT_ZH, Effect
from desktop.models.facts import Incident
from desktop.views.evident.recorder import Recorder
from desktop.views.evident.spans import Axis
from desktop.views.evident.subjects import findings_about
from desktop.views.evident.whatif import World
from desktop.views.i18n import tr, worded
from desktop.views.pages.incidents.lane import AxisLane
from desktop.views.pages.incidents.lines import (
    DAY_WIDTH,
    ELAPSED_WIDTH,
    LABEL_WIDTH,
    MARK_WIDTH,
    NOW_WIDTH,
    TIME_WIDTH,
    Line,
)
from desktop.views.pages.incidents.outage_lines import OutageLines
from desktop.views.pages.incidents.report_line import ReportLine
from desktop.views.pages.incidents.stamps import StampRow, outage_rows, stamp_rows, time_axis
from desktop.views.widgets import Explainer, Label
from desktop.views.widgets.tickbox import TickBox

_WORDS = {
    "reported_at": tr("报告时间"),
    "registered_at": tr("登记时间"),
    "responded_at": tr("响应时间"),
    "arrived_at": tr("到场时间"),
    "located_at": tr("定位时间"),
    "restored_at": tr("恢复时间"),
}


class Timeline(QWidget):
    """`restructured` when lines came or went, so that Tab can be led through them again."""

    restructured = Signal()

    def __init__(self, recorder: Recorder, explainer: Explainer) -> None:
        super().__init__()
        self._recorder = recorder
        self._explainer = explainer
        self._axis_lane = AxisLane()
        self._lines: dict[str, Line] = {}
        self._stamps = QVBoxLayout()
        self._stamps.setSpacing(0)
        self.outages = OutageLines(recorder, explainer)
        self.outages.restructured.connect(self._widen)
        self.outages.restructured.connect(self.restructured)
        self.effects = Effects(recorder)
        self.report = ReportLine(recorder, explainer)
        self._left_of_axis = QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._left_of_axis)
        head.addWidget(self._axis_lane, 1)
        head.addSpacing(ELAPSED_WIDTH + MARK_WIDTH + 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._stamps)
        column.addWidget(self.outages)
        column.addSpacing(4)
        column.addWidget(self.effects)
        column.addSpacing(4)
        column.addWidget(self.report)

    def line(self, key: str) -> Line:
        """The line of a field: "restored_at", "feedback_at[0]", "feedback_at" for the next feedback."""
        return self._lines[key]

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        inner = [stop for line in self._lines.values() for stop in line.stops()]
        return [*inner, *self.outages.stops(), *self.effects.stops(), *self.report.stops()]

    def show_incident(self, incident: Incident, world: World, *, fresh: bool) -> None:
        """Show an incident; what is being typed stays unless it is another one (`fresh`)."""
        rows = stamp_rows(incident, world.terms, world.shown, world.memo, world.today)
        found = findings_about(world.shown.findings, incident)
        outages = outage_rows(incident, world.terms, found, world.shown.now, world.today)
        axis = time_axis(incident, rows, outages)
        changed = self._match_lines(rows)
        self._axis_lane.set(axis)
        for row in rows:
            self._fill(row, axis, incident, fresh=fresh)
        self.outages.show_outages(incident, outages, axis, fresh=fresh)
        self.effects.show_effects(incident.effects)
        self.report.show_incident(incident, world.as_of, fresh=fresh)
        self._widen()
        if changed:
            self.restructured.emit()

    def _match_lines(self, rows: tuple[StampRow, ...]) -> bool:
        """Make or drop lines so that there is one for each row, in order."""
        keys = [row.key for row in rows]
        if keys == list(self._lines):
            return False
        kept = {key: line for key, line in self._lines.items() if key in keys}
        for key in self._lines.keys() - kept.keys():
            line = self._lines[key]
            self._stamps.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = {row.key: kept.get(row.key) or self._make(row) for row in rows}
        for place, line in enumerate(self._lines.values()):
            self._stamps.removeWidget(line)
            self._stamps.insertWidget(place, line)
            line.show()
        return True

    def _make(self, row: StampRow) -> Line:
        name = _WORDS.get(row.key, tr("反馈时间"))
        line = Line(row.label, name, self._explainer)
        line.committed.connect(lambda value, key=row.key: self._commit(key, value))
        line.now_asked.connect(lambda key=row.key: self._commit(key, self._recorder.workspace.now()))
        line.editor.entered.connect(lambda typed, key=row.key: self._go_on(key, typed))
        return line

    def _go_on(self, key: str, typed: str) -> None:
        """After Enter the next moment is in hand, after an empty 反馈 the outages; a refused one stays."""
        if self._lines[key].error or (key == "feedback_at" and typed):
            return
        keys = list(self._lines)
        place = keys.index(key) + 1
        if place < len(keys):
            self._lines[keys[place]].editor.setFocus()
        else:
            self.outages.stops()[0].setFocus()

    def _fill(self, row: StampRow, axis: Axis | None, incident: Incident, *, fresh: bool) -> None:
        line = self._lines[row.key]
        day = incident.reported_at.date() if incident.reported_at else None
        line.editor.set_day(day)
        line.set_moment(row.moment, fresh=fresh)
        line.set_result(row.elapsed, row.mark, row.figure_id)
        line.lane.set_stamp(row, axis)

    def _widen(self) -> None:
        """Give all editors room for a day where one of them shows it."""
        editors = [line.editor for line in self._lines.values()] + self.outages.editors()
        dated = any(len(editor.text()) > len("00:00:00") for editor in editors)
        undated = self._recorder.record and not getattr(self._recorder.record, "reported_at", None)
        width = DAY_WIDTH if dated or undated else TIME_WIDTH
        for editor in editors:
            editor.setFixedWidth(width)
            editor.setPlaceholderText(tr("年-月-日 时:分:秒") if undated else tr("时:分:秒"))
        self._left_of_axis.setFixedWidth(LABEL_WIDTH + width + NOW_WIDTH + 16)

    def _commit(self, key: str, value: dt.datetime | None) -> None:
        problems: tuple[Problem, ...]
        recorded = self._recorded(key)
        if key in _WORDS:
            problems = self._recorder.change(_WORDS[key], **{key: value})
        else:
            problems = self._commit_feedback(key, value)
        self._lines[key].refuse(recorded, problems)

    def _recorded(self, key: str) -> dt.datetime | None:
        """The moment recorded under the key of a line."""
        record = self._recorder.record
        if not isinstance(record, Incident) or key == "feedback_at":
            return None
        if key in _WORDS:
            moment: dt.datetime | None = getattr(record, key)
            return moment
        return record.feedback_at[_place(key)]

    def _commit_feedback(self, key: str, value: dt.datetime | None) -> tuple[Problem, ...]:
        """Add a feedback, change one, or drop one that was emptied."""
        record = self._recorder.record
        if not isinstance(record, Incident):
            return ()
        given = list(record.feedback_at)
        if key != "feedback_at":
            del given[_place(key)]
        if value is not None:
            given.append(value)
        return self._recorder.change(tr("反馈时间"), feedback_at=tuple(sorted(given)))


def _place(key: str) -> int:
    return int(key.removeprefix("feedback_at[").removesuffix("]"))


class Effects(QWidget):
    """后果: what the incident did, as 附件2 rows 2 to 5 name it."""

    def __init__(self, recorder: Recorder) -> None:
        super().__init__()
        self._recorder = recorder
        self._boxes: dict[Effect, TickBox] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        label = Label(tr("后果"))
        label.setFixedWidth(LABEL_WIDTH)
        row.addWidget(label)
        for effect, words in worded(EFFECT_ZH).items():
            box = TickBox(words)
            box.setAccessibleName(tr("后果：{words}").format(words=words))
            box.clicked.connect(self._commit)
            self._boxes[effect] = box
            row.addWidget(box)
        row.addStretch(1)

    def box(self, effect: Effect) -> TickBox:
        """The box of an effect."""
        return self._boxes[effect]

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return list(self._boxes.values())

    def show_effects(self, effects: tuple[Effect, ...]) -> None:
        """Tick the effects recorded."""
        for effect, box in self._boxes.items():
            box.setChecked(effect in effects)

    def _commit(self) -> None:
        chosen = tuple(effect for effect, box in self._boxes.items() if box.isChecked())
        self._recorder.choose(tr("后果"), effects=chosen)
