"""The head of a record: title, states, system, cause, event group, and what can be done with all of it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from desktop.models.contract import Terms
from desktop.models.enums.incidents import CAUSE_ZH
from desktop.models.enums.papers import LETTER_ZH
from desktop.models.facts import KIND_ZH, Incident
from desktop.rules.letters import letters_on
from desktop.services.lettering.occasions import Occasion, occasion_of
from desktop.views.evident.recorder import Recorder, refuse, settle
from desktop.views.evident.subjects import (
    Evident,
    Mark,
    event_words,
    groupable,
    kind_of,
    moment_of,
    name_of,
    subject_of,
    system_name,
    system_words,
    title_field,
)
from desktop.views.i18n import say, tr, worded
from desktop.views.pages.incidents.form import REQUIRED
from desktop.views.theme import font
from desktop.views.widgets import Button, Chip, Choice, Label, Reason, TextEntry, clear_layout

#: The title's field is as wide as its words, but no narrower than this and no wider than its line has room.
_TITLE_LEAST = 104
#: What a name that is no field keeps beside its words, so that they begin where those of a field do.
_NAME_PAD = 10
#: The cause is cut rather than the line, which would scroll.
_CAUSE_LEAST = 120
_SYSTEMS_LEAST = 120
#: The name of an agreed month's system has no end; the title says it whole.
_GROUP_MOST = 180
_SYSTEMS_TIP = tr("受影响系统，可多选")


class Header(QWidget):
    """`group_asked` to regroup the record, `history_asked` for what became of it, `delete_asked` to remove,
    `letter_asked(id)` for the newest letter that concerns it, `writing_asked(occasion)` for the one that it
    calls for, `files_asked` for its files.
    """

    group_asked = Signal()
    letter_asked = Signal(str)
    writing_asked = Signal(object)
    delete_asked = Signal()
    files_asked = Signal()
    history_asked = Signal()

    def __init__(self, recorder: Recorder) -> None:
        super().__init__()
        self._recorder = recorder
        self._marks: tuple[Mark, ...] = ()
        self.title = TextEntry(tr("标题"), hint=tr("标题"), height=28)
        self.title.setFont(font("sum"))
        self.name = Label("", "sum", elide=True)
        self.name.setContentsMargins(8, 0, 0, 0)
        self.name.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.day = Label("", "small", "ink2")
        self.systems = SystemsButton(recorder)
        self.cause = Choice(tr("原因"), ((None, tr("未认定")), *worded(CAUSE_ZH).items()), height=24)
        self.group = Button("", "quiet", icon="edit", height=24, tip=tr("改变事件组（第十二条3）"))
        self.letters = Button("", "quiet", icon="letter", height=24, tip=tr("打开有关这条记录的函件"))
        self.files = Button("", "quiet", icon="clip", height=24)
        self._letter = ""
        self._occasion: Occasion | None = None
        self.menu = Button("", icon="more", tip=tr("更多操作"))
        self.menu.setFixedWidth(32)
        self.cause.setMinimumWidth(_CAUSE_LEAST)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(6)
        self._cause_words = Label(tr("原因"), "small", "ink2")
        self._error = Reason()
        self._error.hide()
        self._lay_out()
        self._fill_menu()
        self.title.committed.connect(self._commit_title)
        self.title.textChanged.connect(self._fit_title)
        self.title.failed.connect(self._error.tell)
        self.cause.committed.connect(lambda cause: recorder.choose(tr("原因"), cause=cause))
        self.group.clicked.connect(self.group_asked)
        self.letters.clicked.connect(lambda: self.letter_asked.emit(self._letter))
        self.files.clicked.connect(self.files_asked)
        self.show_files(0)

    def _lay_out(self) -> None:
        self._first = first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.title)
        first.addWidget(self.name)
        first.addLayout(self._chips)
        first.addStretch(1)
        first.addWidget(self.files)
        first.addWidget(self.menu)
        second = QHBoxLayout()
        second.setSpacing(6)
        for part in (self.day, self.systems, self._cause_words, self.cause, self.group, self.letters):
            part.setFont(font("small"))
            second.addWidget(part)
        second.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        second.setContentsMargins(8, 0, 0, 0)  # The words of the bare title begin there too.
        column.addLayout(first)
        column.addWidget(self._error)
        column.addLayout(second)

    def _fill_menu(self) -> None:
        menu = QMenu(self)
        menu.setFont(font("body"))
        self.regroup_action = QAction(tr("改变事件组…"), menu)
        self.regroup_action.triggered.connect(self.group_asked)
        self.history_action = QAction(tr("这条记录的历史\tCtrl+H"), menu)
        self.history_action.triggered.connect(self.history_asked)
        self.write_action = QAction("", menu)
        self.write_action.triggered.connect(lambda: self.writing_asked.emit(self._occasion))
        self.delete_action = QAction(tr("删除"), menu)
        self.delete_action.triggered.connect(self.delete_asked)
        menu.addAction(self.regroup_action)
        menu.addAction(self.write_action)
        menu.addAction(self.history_action)
        menu.addSeparator()
        menu.addAction(self.delete_action)
        self.menu.setMenu(menu)

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [self.title, self.files, self.menu, self.systems, self.cause, self.group, self.letters]

    def show_record(self, record: Evident, terms: Terms, marks: tuple[Mark, ...], *, fresh: bool) -> None:
        """Show a record; a title being typed stays unless it is another record."""
        incident = isinstance(record, Incident)
        field = title_field(kind_of(record))
        titled = bool(field)
        self.title.setVisible(titled)
        self.name.setVisible(not titled)
        if titled:
            settle(self.title, getattr(record, field), fresh=fresh, bare=True)
        else:
            self.name.set(name_of(record, terms))
            self._fit_title()
        self.delete_action.setText(tr("删除这条{kind}").format(kind=say(KIND_ZH[kind_of(record)])))
        moment = moment_of(record)
        self.day.set(moment.date().isoformat() if moment and titled else "")
        self.day.setVisible(bool(self.day.whole()))
        for part in (self.systems, self.cause, self._cause_words):
            part.setVisible(incident)
        if isinstance(record, Incident):
            self.systems.show_systems(record, terms)
            self.cause.set_value(record.cause)
        self.group.setVisible(groupable(record))
        self.regroup_action.setEnabled(groupable(record))
        event = event_words(record, terms)
        shown = self.group.fontMetrics().elidedText(event, Qt.TextElideMode.ElideRight, _GROUP_MOST)
        self.group.setText(tr(" 事件组 {record}").format(record=shown))
        self.group.setAccessibleName(tr("事件组 {record}，改变").format(record=event))
        self._show_letters(record)
        self._show_marks(marks)

    def _show_letters(self, record: Evident) -> None:
        """How many letters concern the record, away where none does; the letter that it calls for."""
        notices = self._recorder.workspace.facts.notices
        found = letters_on(notices, kind_of(record), record.id, subject_of(record))
        self._occasion = occasion_of(kind_of(record), record.id, "")
        self.write_action.setVisible(self._occasion is not None)
        if self._occasion is not None:
            self.write_action.setText(tr("生成{letter}…").format(letter=say(LETTER_ZH[self._occasion.kind])))
        self._letter = found[-1].id if found else ""
        self.letters.setVisible(bool(found))
        self.letters.setText(tr(" 函件 {count}").format(count=len(found)))
        self.letters.setAccessibleName(tr("函件 {count} 件，打开").format(count=len(found)))

    def show_files(self, count: int) -> None:
        """How many files prove the record; away where none does."""
        self.files.setVisible(bool(count))
        self.files.setText(f" {count}")
        self.files.setToolTip(tr("证据文件 {count} 个（Alt+J）").format(count=count))
        self.files.setAccessibleName(tr("证据文件 {count} 个，到证据文件去").format(count=count))
        self._fit_title()

    def _show_marks(self, marks: tuple[Mark, ...]) -> None:
        if marks == self._marks:
            return
        self._marks = marks
        clear_layout(self._chips)
        for mark in marks:
            chip = Chip(mark.state, mark.text)
            self._chips.addWidget(chip)
            chip.show()
        self._fit_title()

    def _fit_title(self) -> None:
        text = self.title.text()
        wanted = self.title.fontMetrics().horizontalAdvance(text) + 22
        files = self.files.sizeHint().width() if self.files.isVisibleTo(self) else 0
        taken = self._chips.sizeHint().width() + files + self.menu.width() + 5 * self._first.spacing()
        room = self.width() - taken
        most = max(room, _TITLE_LEAST)
        self.title.setFixedWidth(min(max(wanted, _TITLE_LEAST), most))
        self.title.setToolTip(text if wanted > most else "")
        self.name.setFixedWidth(min(self.name.sizeHint().width() + _NAME_PAD, most))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_title()

    def _commit_title(self, title: str) -> None:
        record = self._recorder.record
        if record is None:
            return
        field = title_field(kind_of(record))
        problems = self._recorder.change(tr("标题"), **{field: title}) if title else (REQUIRED[field],)
        refuse(self.title, getattr(record, field), problems)


class SystemsButton(Button):
    """The systems an incident hit: a menu of boxes, several may be ticked."""

    def __init__(self, recorder: Recorder) -> None:
        super().__init__("", "quiet", height=24, tip=_SYSTEMS_TIP)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._recorder = recorder
        self._whole = ""
        self._menu = QMenu(self)
        self._menu.setFont(font("body"))
        self._actions: dict[str, QAction] = {}
        self._offer(recorder.workspace.terms)
        self.setMenu(self._menu)

    def sizeHint(self) -> QSize:
        """As wide as all its words; the names of systems may be long, and are cut where there is no room."""
        shown, whole = map(self.fontMetrics().horizontalAdvance, (self.text(), self._whole))
        return super().sizeHint() + QSize(whole - shown, 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint().boundedTo(QSize(_SYSTEMS_LEAST, self.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        metrics = self.fontMetrics()
        around = super().sizeHint().width() - metrics.horizontalAdvance(self.text())
        room = max(self.width() - around, 0)
        self.setText(metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, room))
        self.setToolTip(f"{_SYSTEMS_TIP}\n{self._whole}" if self.text() != self._whole else _SYSTEMS_TIP)

    def _offer(self, terms: Terms) -> None:
        """An entry for each system of the contract."""
        offered = {system.id: system_words(system) for system in terms.systems}
        if {key: action.text() for key, action in self._actions.items()} == offered:
            return
        self._menu.clear()
        self._actions.clear()
        for key, words in offered.items():
            action = QAction(words, self._menu)
            action.setCheckable(True)
            action.triggered.connect(self._commit)
            self._menu.addAction(action)
            self._actions[key] = action

    def action(self, system_id: str) -> QAction:
        """The menu entry of a system."""
        return self._actions[system_id]

    def show_systems(self, incident: Incident, terms: Terms) -> None:
        """Show what is recorded."""
        self._offer(terms)
        for system_id, action in self._actions.items():
            action.setChecked(system_id in incident.systems)
        words = self._words(incident.systems, terms)
        if words != self._whole:
            self._whole = words
            self.setAccessibleName(tr("受影响系统：{words}").format(words=words))
            self.updateGeometry()
            self._cut()

    def _words(self, chosen: tuple[str, ...], terms: Terms) -> str:
        if not chosen:
            return tr("未填系统")
        first = terms.system(chosen[0])
        words = system_words(first) if first and len(chosen) == 1 else system_name(terms, chosen[0])
        return (
            words
            if len(chosen) == 1
            else tr("{words} 等 {count} 个系统").format(words=words, count=len(chosen))
        )

    def _commit(self) -> None:
        chosen = tuple(system for system, action in self._actions.items() if action.isChecked())
        self._recorder.choose(tr("受影响系统"), systems=chosen)
