"""What became of one record: every step that touched it, what it changed, and its states to be taken back."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.assessment import Problem
from desktop.models.facts import Fact
from desktop.services.record_history import Version, called, take_back, versions_of
from desktop.services.trail import KIND_OF_ENTRY_ZH, names_of, record_name
from desktop.views.i18n import named, say, tr
from desktop.views.widgets import Button, Card, Cell, Column, Label, Reason, Row, Table
from desktop.views.widgets.desk import Commands

_STEPS = (Column(tr("时间"), 150), Column(tr("动作"), 60), Column(tr("步骤")))
_CHANGES = (Column(tr("字段"), 132), Column(tr("改前")), Column(tr("改后")))
_SIZE = QSize(940, 540)
_ROW = 28
_AS_IT_IS = tr("记录现在就是这样")
_REMOVED = tr("这一步删除了记录；选择它之前的一步，可恢复那时的内容")


class _Desk(Commands):
    """Takes back a state of a record."""

    def take_back(self, version: Version) -> tuple[Problem, ...]:
        return self._attempt(lambda: take_back(self.workspace, version))


class HistoryDialog(QDialog):
    """`HistoryDialog(workspace, told, parent).show_record("incidents", "I2")`; `refresh()` after a change."""

    def __init__(self, desk: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = desk.workspace
        self._desk = _Desk(desk.workspace, desk.tell)
        self._key = ("", "")
        self._versions: tuple[Version, ...] = ()
        self.resize(_SIZE if parent is None else _SIZE.boundedTo(parent.size()))
        self.title = Label("", "section")
        self.count = Label("", "small", "ink3")
        self.steps = Table(_STEPS, name=tr("记录的各步"), row_height=_ROW)
        self.changes = Table(_CHANGES, name=tr("这一步改了什么"), row_height=_ROW)
        self.back = Button(tr("恢复这一步之后的内容"), icon="undo", tip=tr("作为新的一步，可撤销（Alt+U）"))
        self.back.setShortcut("Alt+U")
        self.hint = Label("", "small", "ink3")
        self.reason = Reason()
        self.close_button = Button(tr("关闭"), tip=tr("关闭（Esc）"))
        self._lay_out()
        self.steps.picked.connect(lambda _: self._show_step())
        self.back.clicked.connect(self._take_back)
        self.close_button.clicked.connect(self.close)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.count)
        sides = QHBoxLayout()
        sides.setSpacing(12)
        for table, share in ((self.steps, 10), (self.changes, 11)):
            card = Card(flush=True)
            card.body.addWidget(table)
            sides.addWidget(card, share)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.back)
        foot.addWidget(self.hint)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(sides, 1)
        column.addWidget(self.reason)
        column.addLayout(foot)

    @property
    def version(self) -> Version | None:
        """The step in hand."""
        return next((each for each in self._versions if str(each.seq) == self.steps.key), None)

    def show_record(self, kind: str, record_id: str) -> None:
        """Show what became of a record, the last step first."""
        self._key = (kind, record_id)
        self.refresh()
        if self._versions:
            self.steps.choose(str(self._versions[0].seq))
        self._show_step()
        self.steps.setFocus()

    def refresh(self) -> None:
        """Show the steps that came since, too."""
        kind, record_id = self._key
        self._versions = versions_of(self._workspace.entries, kind, record_id)
        fact = self._standing() or next((each.state for each in self._versions if each.state), None)
        name = say(called(fact) if fact else record_name(kind, record_id))
        self.setWindowTitle(tr("历史：{name}").format(name=name))
        self.title.set(name)
        self.count.set(
            tr("{count} 步").format(count=len(self._versions)) if self._versions else tr("没有已保存的修改")
        )
        self.steps.set_rows(tuple(map(_row, self._versions)))
        self._show_step()

    def _standing(self) -> Fact | None:
        return self._workspace.facts.find(*self._key)

    def _show_step(self) -> None:
        version, names = self.version, names_of(self._workspace.terms)
        found = version.changes(names) if version else ()
        self.changes.set_rows(
            tuple(
                Row(
                    str(place),
                    (
                        Cell(named(each.field), "ink2", tip=named(each.field)),
                        Cell(say(each.before), "ink2", tip=say(each.before)),
                        Cell(say(each.after), tip=say(each.after)),
                    ),
                )
                for place, each in enumerate(found)
            )
        )
        self._tell(())
        state = version.state if version else None
        same = state is not None and state == self._standing()
        self.back.setEnabled(state is not None and not same)
        removed = version is not None and state is None
        self.hint.set(_AS_IT_IS if same else _REMOVED if removed else "")

    def _take_back(self) -> None:
        if self.version is not None:
            self._tell(self._desk.take_back(self.version))

    def _tell(self, problems: tuple[Problem, ...]) -> None:
        """Say why a state could not be taken back."""
        self.reason.set("\n".join(map(_words, problems)))
        self.reason.setVisible(bool(problems))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return  # Enter on a step does nothing; it closes nothing either.
        super().keyPressEvent(event)


def _row(version: Version) -> Row:
    return Row(
        str(version.seq),
        (
            Cell(f"{version.at:%Y-%m-%d %H:%M:%S}", "ink2"),
            Cell(_kind_word(version), "ink2"),
            Cell(say(version.title), tip=say(version.title)),
        ),
    )


def _kind_word(version: Version) -> str:
    """What the step was to this record: it began, ended or changed it; else how it was undone."""
    if version.kind != "do":
        return say(KIND_OF_ENTRY_ZH[version.kind])
    if version.edit.before is None:
        return tr("登记")
    return tr("修改") if version.state else tr("删除")


def _words(problem: Problem) -> str:
    words = (
        say(problem.reason),
        tr("应为{expected}").format(expected=say(problem.expected)),
        say(problem.way_out),
    )
    return tr("；").join(word for word in words if word)
