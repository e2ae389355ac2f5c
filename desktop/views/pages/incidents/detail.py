"""A record in full: head, time line or plain fields, 严重程度, 条款比对."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.assessment import Problem
from desktop.models.attachments import Owner
from desktop.models.facts import EVIDENT_KINDS, Incident
from desktop.views.evident.grouping import GroupPanel
from desktop.views.evident.recorder import Recorder, refuse, settle
from desktop.views.evident.subjects import (
    FLAGS,
    Evident,
    findings_about,
    kind_of,
    marks_of,
    missed_limits,
    own_checks,
    title_field,
)
from desktop.views.evident.whatif import World
from desktop.views.i18n import tr
from desktop.views.pages.incidents.annex1 import Annex1Panel
from desktop.views.pages.incidents.form import REQUIRED, RecordForm
from desktop.views.pages.incidents.header import Header
from desktop.views.pages.incidents.ledger import Ledger
from desktop.views.pages.incidents.severity import Severity
from desktop.views.pages.incidents.strip import FigureStrip, strip_figures
from desktop.views.pages.incidents.timeline import Timeline
from desktop.views.widgets import Entry, Explainer, Label, Rule, TextEntry
from desktop.views.widgets.attachments import FileDrops, FilesBox, FilesDesk
from desktop.views.widgets.scroll import Scroll

_PLAIN = tuple(kind for kind in EVIDENT_KINDS if kind != "incidents")


class Section(QWidget):
    """A heading with its hint over a body, and a hairline above."""

    def __init__(self, title: str, hint: str, *parts: QWidget, side: int = 18) -> None:
        super().__init__()
        self.hint = Label(hint, "small", "ink3", elide=True)
        head = QHBoxLayout()
        head.setSpacing(8)
        if title:
            head.addWidget(Label(title, "section"))
            head.addWidget(self.hint, 1)
        inside = QVBoxLayout()
        inside.setContentsMargins(side, 8, side, 8)
        inside.setSpacing(4)
        inside.addLayout(head)
        for part in parts:
            inside.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule())
        column.addLayout(inside)


class Detail(Scroll):
    """`delete_asked` when the record in hand is to be removed."""

    delete_asked = Signal()

    def __init__(self, recorder: Recorder, explainer: Explainer) -> None:
        super().__init__(tr("记录"))
        self._recorder = recorder
        self._world: World | None = None
        self._refused: dict[tuple[str, str], tuple[int, dict[int, tuple[str, str]]]] = {}
        self.header = Header(recorder)
        self.groups = GroupPanel(recorder)
        self.timeline = Timeline(recorder, explainer)
        self.forms = {kind: RecordForm(kind, recorder.workspace.terms, titled=False) for kind in _PLAIN}
        self.strip = FigureStrip(explainer)
        self.severity = Severity(recorder)
        self.annex1 = Annex1Panel(recorder, explainer)
        self.ledger = Ledger(recorder, explainer)
        self.files = FilesBox(FilesDesk(recorder.workspace, recorder.tell))
        self.note = TextEntry(tr("备注"), hint=tr("备注"), height=24)
        self._times = Section(tr("时间线"), tr("自甲方报告起算，至秒"), self.timeline)
        self._facts = Section(tr("登记内容"), "", *self.forms.values(), self.strip)
        self._flags = Section(
            tr("严重程度"), tr("各项相互独立，未认定不等于否（Alt+L，按 Y 或 N）"), self.severity
        )
        self._major = Section(tr("附件1"), tr("重大违约行为：各项条件都须具备，未认定不等于否"), self.annex1)
        self._proofs = Section(tr("证据文件"), tr("回执、照片、截图、纪要，以哈希固定（Alt+J）"), self.files)
        self._remarks = Section("", "", self.note)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(10, 12, 18, 8)
        top.setSpacing(8)
        top.addWidget(self.header)
        top.addWidget(self.groups)
        self.body.setSpacing(0)
        self.body.addLayout(top)
        matches = Section("", "", self.ledger, side=10)
        above = (self._times, self._facts, self._flags, self._major)
        for part in (*above, matches, self._proofs, self._remarks):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self.header.delete_asked.connect(self.delete_asked)
        self.header.group_asked.connect(self._open_groups)
        self.groups.closed.connect(self.header.group.setFocus)
        self.timeline.restructured.connect(self._lead)
        self.note.committed.connect(self._commit_note)
        self.header.files_asked.connect(self._show_files)
        self.files.counted.connect(self.header.show_files)
        self.files.counted.connect(lambda _: self._lead())
        FileDrops(self, self._take_files)
        QShortcut("Alt+L", self, self._judge)
        QShortcut("Alt+J", self, self._show_files)
        for form in self.forms.values():
            form.edited.connect(self._commit)

    def show_record(self, record: Evident, world: World, *, fresh: bool) -> None:
        """Show a record; `fresh` where it is another one than before."""
        if fresh:
            self._note_refused()
        self._recorder.record, self._world = record, world
        found = findings_about(world.shown.findings, record)
        late = world.today.missed(own_checks(world.shown, record, world.memo))
        missed = missed_limits(world.shown, {record.id}, late)[record.id]
        marks = marks_of(record, found, world.as_of, missed, world.today)
        if fresh:
            self.groups.close_panel()
            self.verticalScrollBar().setValue(0)
        self.groups.take_world(world)
        self.header.show_record(record, world.terms, marks, fresh=fresh)
        incident = isinstance(record, Incident)
        for part in (self._times, self._major, self._remarks):
            part.setVisible(incident)
        self._facts.setVisible(not incident)
        self._flags.setVisible(kind_of(record) in FLAGS)
        if isinstance(record, Incident):
            self.timeline.show_incident(record, world, fresh=fresh)
            settle(self.note, record.note, fresh=fresh, bare=True)
            if self.annex1.show_incident(record, world, fresh=fresh):
                self._lead()
        else:
            self._show_fields(record, world, fresh=fresh)
        self.severity.show_record(record, world, fresh=fresh)
        self.ledger.show_event(record, world, fresh=fresh)
        self.files.show_owner(Owner(kind=kind_of(record), id=record.id))
        if fresh:
            self._show_refused(record)
            self._lead()
        self.settle()

    def _entries(self) -> list[Entry]:
        return [stop for stop in self.stops() if isinstance(stop, Entry)]

    def _note_refused(self) -> None:
        """Remember what was typed and refused, for when the record is shown again."""
        record = self._recorder.record
        if record is not None:
            entries = self._entries()
            wrong = {place: (each.text(), each.reason) for place, each in enumerate(entries) if each.reason}
            self._refused[kind_of(record), record.id] = (len(entries), wrong)

    def _show_refused(self, record: Evident) -> None:
        """Show again what was refused before, unless the record's lines have come to be others."""
        count, wrong = self._refused.pop((kind_of(record), record.id), (0, {}))
        entries = self._entries()
        if count == len(entries):
            for place, (text, reason) in wrong.items():
                entries[place].setText(text)
                entries[place].set_error(reason)

    def _show_fields(self, record: Evident, world: World, *, fresh: bool) -> None:
        for kind, form in self.forms.items():
            form.setVisible(kind == kind_of(record))
        form = self.forms[kind_of(record)]
        form.show_systems(world.terms)
        form.set_day(world.as_of.day)
        form.show_record(record, fresh=fresh)
        if self.strip.show_figures(strip_figures(record, world.shown, world.today)):
            self._lead()

    def _commit(self, name: str, value: object) -> None:
        """Record a plain field; what is refused stays in its editor with the reason."""
        record = self._recorder.record
        if record is None:
            return
        form = self.forms[kind_of(record)]
        if name in REQUIRED and not value:
            problems: tuple[Problem, ...] = (REQUIRED[name],)
        else:
            problems = self._recorder.change(form.label(name), **{name: value})
        editor = form.editor(name)
        if isinstance(editor, Entry):
            refuse(editor, getattr(record, name), problems)
        else:
            self._recorder.insist(problems)

    def _commit_note(self, text: str) -> None:
        problems = self._recorder.change(tr("备注"), note=text)
        refuse(self.note, getattr(self._recorder.record, "note", ""), problems)

    def _open_groups(self) -> None:
        if self._recorder.record is not None and self._world is not None:
            self.groups.open_panel(self._recorder.record, self._world)

    def _judge(self) -> None:
        """Bring 严重程度 into sight, its first finding in hand."""
        first = next((stop for stop in self.severity.stops() if stop.isVisibleTo(self)), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.ensureWidgetVisible(self.severity)

    def _show_files(self) -> None:
        """Bring the files into sight, ready to add one."""
        self.files.add.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ensureWidgetVisible(self._proofs)

    def _take_files(self, paths: list[Path]) -> None:
        self.ensureWidgetVisible(self._proofs)
        self.files.take_paths(paths)

    def first_field(self, kind: str) -> QWidget:
        """Where the entry of a new record goes on: its title, or the first field where a month names it."""
        return self.header.title if title_field(kind) else self.forms[kind].stops()[0]

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in the order it is read."""
        forms = [stop for form in self.forms.values() for stop in form.stops()]
        return [
            *self.header.stops(),
            *self.groups.stops(),
            *self.timeline.stops(),
            *forms,
            *self.strip.stops(),
            *self.severity.stops(),
            *self.annex1.stops(),
            *self.ledger.stops(),
            *self.files.stops(),
            self.note,
        ]

    def _lead(self) -> None:
        """Lead Tab through what is there now; a figure that cannot be explained would break the chain."""
        stops = [stop for stop in self.stops() if stop.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)
