"""改变事件组: join a record to another event or set it apart, with the money before and after."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.contract import Terms
from desktop.models.facts import Incident
from desktop.models.money import grouped, signed
from desktop.views.evident.recorder import Recorder
from desktop.views.evident.subjects import Evident, event_of, name_of
from desktop.views.evident.whatif import (
    Grouping,
    Preview,
    World,
    groupings,
    lone_group,
    regrouping,
)
from desktop.views.i18n import tr
from desktop.views.widgets import (
    Button,
    Card,
    Cell,
    Choice,
    Column,
    Label,
    Reason,
    Row,
    State,
    StateLabel,
    Table,
    TextEntry,
)
from desktop.views.widgets.problems import problem_words

_COLUMNS = (
    Column(tr("元")),
    Column(tr("现在"), 76, right=True),
    Column(tr("归组后"), 78, right=True),
    Column(tr("变化"), 80, right=True),
)
_APART = ""
#: Below this width the reason stands under the group, so that a sentence can be read in it.
_ROOMY = 560


class GroupPanel(Card):
    """Shown on demand below the head of a record; nothing is recorded before 保存分组."""

    closed = Signal()

    def __init__(self, recorder: Recorder) -> None:
        super().__init__(tr("改变事件组"), tr("同一事件的各项违约金择其重者（第十二条3）"))
        self._recorder = recorder
        self._world: World | None = None
        self._apart: str | None = None
        self.group = Choice(tr("事件组"))
        self.reason = TextEntry(tr("归组理由"), hint=tr("理由（必填）：为何是、或不是同一事件"))
        self.preview = Table(_COLUMNS, name=tr("归组前后的金额"), row_height=26, fit=True)
        self.effects = Label("", "small", "ink2", wrap=True)
        self._error = Reason()
        self._error.hide()
        self.keep = Button(tr("保存分组"))
        self.cancel = Button(tr("取消"))
        self._entry = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.group.committed.connect(lambda _: self._show_preview())
        self.reason.textChanged.connect(lambda _: self._offer())
        self.keep.clicked.connect(self._save)
        self.cancel.clicked.connect(self.close_panel)
        self.reason.returnPressed.connect(self.keep.click)
        self.hide()

    def _lay_out(self) -> None:
        self.add_right(StateLabel(State.OPEN, tr("尚未保存"), "small"))
        self.group.setMinimumWidth(220)
        self._entry.setSpacing(8)
        self._entry.addWidget(self.group, 1)
        self._entry.addWidget(self.reason, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.cancel)
        rows = QVBoxLayout()
        rows.setSpacing(8)
        rows.addLayout(self._entry)
        rows.addWidget(self.preview)
        rows.addWidget(self.effects)
        rows.addWidget(self._error)
        rows.addLayout(buttons)
        self.body.addLayout(rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = event.size().width() >= _ROOMY
        self._entry.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    @property
    def error(self) -> str:
        """Why the grouping was refused, or nothing."""
        return self._error.told

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [self.group, self.reason, self.preview, self.keep, self.cancel]

    def open_panel(self, record: Evident, world: World) -> None:
        """Offer the groups of the other records, and to stand alone."""
        self.take_world(world)
        self._apart = lone_group(world.facts, record)
        others = tuple((each.id, _group_words(each, world.terms)) for each in groupings(world.facts, record))
        own = event_of(record)
        self.group.set_options(((_APART, tr("单独成组")), *others))
        self.group.set_value(own if any(own == key for key, _ in others) else _APART)
        self.reason.setVisible(isinstance(record, Incident))
        self.reason.set_value(getattr(record, "event_reason", ""))
        self._error.tell("")
        self._show_preview()
        self.show()
        self.group.setFocus()

    def take_world(self, world: World) -> None:
        """The facts have changed: show what regrouping would do now."""
        self._world = world
        if self.isVisible():
            self._show_preview()

    def close_panel(self) -> None:
        """Leave the grouping as it is."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def _wanted(self) -> str | None:
        return self.group.value or self._apart

    def _show_preview(self) -> None:
        record = self._recorder.record
        if self._world is None or record is None:
            return
        seen = regrouping(self._world, record, self._wanted())
        self.preview.set_rows(tuple(_preview_row(line) for line in seen.sums))
        self.effects.tell("\n".join(seen.effects))
        self._offer()

    def _offer(self) -> None:
        """There is something to save once the group or the reason is another."""
        record = self._recorder.record
        if record is None:
            return
        reworded = isinstance(record, Incident) and self.reason.text().strip() != record.event_reason
        self.keep.setEnabled(reworded or self._wanted() != getattr(record, "event", None))

    def _save(self) -> None:
        record = self._recorder.record
        if record is None or not self.keep.isEnabled():
            return
        changes: dict[str, object] = {"event": self._wanted()}
        if isinstance(record, Incident):
            reason = self.reason.text().strip()
            if not reason:
                self._error.tell(tr("没有写归组理由；应为为何是、或不是同一事件的说明；请补写后再保存"))
                self.reason.setFocus()
                return
            changes["event_reason"] = reason
        problems = self._recorder.change(tr("事件组"), **changes)
        self._error.tell(problem_words(problems))
        if not problems:
            self.close_panel()


def _group_words(grouping: Grouping, terms: Terms) -> str:
    names = tr("、").join(name_of(member, terms) for member in grouping.members[:2])
    more = tr(" 等 {count} 条").format(count=len(grouping.members)) if len(grouping.members) > 2 else ""
    return tr("并入 {id}：{names}{more}").format(id=grouping.id, names=names, more=more)


def _preview_row(line: Preview) -> Row:
    change = line.after - line.before
    words = signed(change) if change else tr("不变")
    return Row(
        line.label,
        (
            Cell(line.label, "ink2"),
            Cell(grouped(line.before)),
            Cell(grouped(line.after), bold=True),
            Cell(words, "ink2"),
        ),
    )
