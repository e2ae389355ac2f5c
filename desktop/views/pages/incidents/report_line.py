"""Who reported a fault and how, and the written report that the vendor owes once it is cleared (第九条11)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.calendar import AsOf
from desktop.models.facts import Incident
from desktop.rules.agenda_permits import report_missing
from desktop.views.evident.recorder import Recorder, refuse, settle
from desktop.views.evident.subjects import Mark
from desktop.views.i18n import tr
from desktop.views.pages.incidents.lines import LABEL_WIDTH, NOW_WIDTH
from desktop.views.widgets import Button, DateEdit, Explainer, FigureLabel, Label, State, TextEntry

_DATE = 122
_SPACE = 8


def report_mark(incident: Incident, as_of: AsOf) -> Mark:
    """How the written report stands; `incident` as it is recorded."""
    given, restored = incident.written_report_on, incident.restored_at
    if given is not None and as_of.knows_day(given):
        if restored is None:
            return Mark(State.OK, tr("已提交"))
        days = (given - restored.date()).days
        return Mark(
            State.OK,
            tr("恢复后 {days} 日提交").format(days=days)
            if days > 0
            else tr("当日提交")
            if days == 0
            else tr("已提交"),
        )
    if as_of.knows(restored) and (given is not None or report_missing(incident)):
        return Mark(State.WARN, tr("书面报告未提交"))
    return Mark(State.OFF, tr("恢复后提交"))


def _least(widgets: Sequence[QWidget]) -> int:
    """The least width of widgets side by side (px)."""
    room = (max(each.minimumSizeHint().width(), each.minimumWidth()) + _SPACE for each in widgets)
    return sum(room) - _SPACE


class ReportLine(QWidget):
    """报告人, 渠道, and the day of the written report with a button for today."""

    def __init__(self, recorder: Recorder, explainer: Explainer) -> None:
        super().__init__()
        self._recorder = recorder
        self.person = TextEntry(tr("报告人"), hint=tr("甲方报告人"), height=24)
        self.channel = TextEntry(tr("报告渠道"), hint=tr("如：热线、邮件"), height=24)
        self.written = DateEdit(tr("书面报告日"), height=24)
        self.today = Button(tr("今天"), height=20)
        self.today.setFixedWidth(NOW_WIDTH)
        self.today.setAccessibleName(tr("书面报告日：今天"))
        self.mark = FigureLabel("", "", "small", "", explainer, name=tr("书面报告"))
        self.written.setFixedWidth(_DATE)
        self.person.setMaximumWidth(140)
        self.channel.setMaximumWidth(180)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        self._lines = (QHBoxLayout(), QHBoxLayout())
        for row in self._lines:
            row.setSpacing(_SPACE)
            lines.addLayout(row)
        first = Label(tr("报告人"))
        first.setFixedWidth(LABEL_WIDTH)
        first.setBuddy(self.person)
        self._reported = (first, self.person, Label(tr("渠道")), self.channel)
        self._report = (Label(tr("书面报告")), self.written, self.today, self.mark)
        self._wide: bool | None = None
        self._place(wide=True)
        self.person.committed.connect(lambda text: self._commit("reported_by", tr("报告人"), text))
        self.channel.committed.connect(lambda text: self._commit("channel", tr("报告渠道"), text))
        self.written.committed.connect(lambda day: self._commit("written_report_on", tr("书面报告日"), day))
        self.today.clicked.connect(self._commit_today)

    def minimumSizeHint(self) -> QSize:
        return QSize(max(map(_least, (self._reported, self._report))), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(wide=self.width() >= _least((*self._reported, *self._report)))

    def _place(self, *, wide: bool) -> None:
        """The written report stands behind the reporter, or below where there is no room."""
        if wide == self._wide:
            return
        self._wide = wide
        for line in self._lines:
            while line.takeAt(0) is not None:
                pass
        first, second = self._lines
        for widget, share in zip(self._reported, (0, 3, 0, 4), strict=True):
            first.addWidget(widget, share)
        for widget in self._report:
            (first if wide else second).addWidget(widget)
        for line in self._lines:
            line.addStretch(1)

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [self.person, self.channel, self.written, self.today, self.mark]

    def show_incident(self, incident: Incident, as_of: AsOf, *, fresh: bool) -> None:
        """Show an incident; what is being typed stays unless it is another one."""
        settle(self.person, incident.reported_by, fresh=fresh, bare=True)
        settle(self.channel, incident.channel, fresh=fresh, bare=True)
        settle(self.written, incident.written_report_on, fresh=fresh, bare=True)
        self.written.set_near(incident.restored_at.date() if incident.restored_at else as_of.day)
        self.today.setEnabled(incident.written_report_on is None)
        mark = report_mark(incident, as_of)
        coloured = None if mark.state is State.OFF else mark.state
        figure = f"fact:incidents:{incident.id}:written_report_on"
        self.mark.set(mark.text, state=coloured, figure_id=figure)

    def _commit_today(self) -> None:
        self._commit("written_report_on", tr("书面报告日"), self._recorder.workspace.now().date())

    def _commit(self, field: str, what: str, value: str | dt.date | None) -> None:
        problems = self._recorder.change(what, **{field: value})
        editor = {"reported_by": self.person, "channel": self.channel}.get(field, self.written)
        refuse(editor, getattr(self._recorder.record, field, None), problems)
