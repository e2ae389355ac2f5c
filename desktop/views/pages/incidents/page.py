"""The page 事件: the list, and the record in hand beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.models.facts import EVIDENT_KINDS, KIND_ZH
from desktop.services.change import Change
from desktop.services.workspace import Workspace
from desktop.views.evident.recorder import Recorder, called
from desktop.views.evident.subjects import Evident, find_record, records_of
from desktop.views.evident.whatif import World
from desktop.views.i18n import say, tr
from desktop.views.pages.incidents.detail import Detail
from desktop.views.pages.incidents.draft import DraftPanel
from desktop.views.pages.incidents.entries import EntryList
from desktop.views.pages.incidents.list_column import ListColumn
from desktop.views.pages.specs import IMPORTS
from desktop.views.saving import save_list
from desktop.views.theme import tint
from desktop.views.widgets import Button, Explainer, Label, Page
from desktop.views.widgets.clipboard import Grid
from desktop.views.widgets.inhand import ask_history

_PURPOSE = {
    "incidents": tr("甲方报告的故障：何时报告、响应、到场、恢复，中断了多久，造成什么后果。违约金随之算出。"),
    "requests": tr("不是故障的运维需求。它们的响应和完成时间与事件一起计入月平均。"),
    "absences": tr("现场无人值守的时段。一次超过 1 小时即可能构成违约。"),
    "availability": tr("双方确认的月度不可用时长。填写后取代当月各次中断之和。"),
    "complaints": tr("有关可用性的投诉。服务期内满 3 次，且该系统有月份未达标，即计违约金。"),
    "monthly_reviews": tr("甲方每月的考核结果。连续 3 个月不合格的，可以限期整改；逾期即计违约金。"),
    "expansions": tr("扩容需求和完成日。7 日内未完成的，可以书面通知并另定期限；再逾期即计违约金。"),
    "regulator_notices": tr("云监管服务商发出的整改通知，以及乙方是否正确处置。"),
    "rectifications": tr("甲方依第十二条4 书面提出的整改要求和期限。逾期未改，甲方可终止合同并要求违约金。"),
    "breaches": tr("擅自转包分包、泄密、侵犯知识产权。一经发生即按合同总额计违约金。"),
}


class IncidentsPage(Page):
    """Incidents, and the other records that findings rest on."""

    def __init__(self, workspace: Workspace, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(workspace, explainer, parent)
        self._shown: tuple[str, str] | None = None
        self._list = EntryList()
        self.recorder = Recorder(self)
        self.column = ListColumn()
        self.detail = Detail(self.recorder, explainer)
        self.draft = DraftPanel(self.recorder)
        self.empty = EmptyPanel()
        self._stack = QStackedWidget()
        for part in (self.detail, self.draft, self.empty):
            self._stack.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.column)
        row.addWidget(self._stack, 1)
        self.setFocusProxy(self.column.pane)
        self._connect()

    def _connect(self) -> None:
        self.column.picked.connect(self._pick)
        self.column.kind_changed.connect(self._change_kind)
        self.column.new_asked.connect(self.begin)
        self.column.import_asked.connect(lambda kind: self.opened.emit(IMPORTS, kind))
        self.column.delete_asked.connect(lambda _: self.remove_chosen())
        self.column.export_asked.connect(self._export)
        self.column.filter.filters.told.connect(self.told)
        self.column.pane.whole = self._whole
        self.detail.delete_asked.connect(self.remove_chosen)
        self.detail.header.history_asked.connect(lambda: ask_history(self))
        self.detail.header.letter_asked.connect(lambda letter: self.opened.emit("notices", letter))
        self.detail.header.writing_asked.connect(self.letter_asked)
        self.draft.saved.connect(self._take_saved)
        self.draft.dropped.connect(self._leave_draft)
        self.empty.new_asked.connect(lambda: self.begin(self.column.kind))

    @property
    def drafting(self) -> bool:
        """Whether a new record is being entered."""
        return self._stack.currentWidget() is self.draft

    def show_record(self, kind: str, record_id: str) -> None:
        """Choose a record of a kind that findings rest on."""
        if self.column.kind != kind:
            self.column.kinds.choose(kind)
        self.column.choose(record_id)
        self._leave_draft()

    def record_in_hand(self) -> tuple[str, str] | None:
        record = self._chosen()
        return (self.column.kind, record.id) if record and not self.drafting else None

    def kind_to_paste(self) -> str:
        return self.column.kind

    def _whole(self, ids: Sequence[str]) -> tuple[Sequence[str], Grid]:
        """All fields of the records with these ids."""
        from desktop.services.record_table import record_table

        work, kind = self.workspace, self.column.kind
        found = [each for each in (find_record(work.facts, kind, key) for key in ids) if each]
        return record_table(kind, found, work.contract, work.facts)

    def figure_in_hand(self) -> str:
        """What the record in hand adds, where it meets a row."""
        return self.detail.ledger.total.figure_id if self._shown and not self.drafting else ""

    def begin(self, kind: str) -> bool:
        """Ask for a new record of a kind that findings rest on."""
        if kind not in EVIDENT_KINDS:
            return False
        self._stack.setCurrentWidget(self.draft)
        self.column.pane.clearSelection()  # What is being written is none of those that are listed.
        self.draft.begin(kind)
        return True

    def remove_chosen(self) -> None:
        """Remove the record in hand, or all that are chosen; undo brings them back."""
        record, kind, chosen = self._chosen(), self.column.kind, self.column.all_chosen
        if record is None:
            return
        several = len(chosen) > 1 and record.id in chosen
        title = (
            tr("删除 {count} 条{kind}").format(count=len(chosen), kind=say(KIND_ZH[kind]))
            if several
            else tr("删除{record}").format(record=called(record, self.workspace))
        )
        keys = tuple((kind, each) for each in (chosen if several else (record.id,)))
        problems = self.recorder.attempt(lambda: self.workspace.remove_all(keys, title))
        self.recorder.insist(problems)
        if not problems:
            self.told.emit(tr("已{title}，Ctrl+Z 可恢复").format(title=title))

    def _export(self) -> None:
        """The list as it is seen, in its order."""
        kind, listed = self.column.kind, self.column.listed
        records = {each.id: each for each in records_of(self.workspace.facts, kind)}
        save_list(self, kind, tuple(records[each] for each in listed))

    def refresh(self, change: Change | None) -> None:
        """Show what the workspace holds; the record in hand stays in hand while it is there."""
        world = World.of(self.workspace)
        self._list.show(self.column.kind, world, change)
        self.column.show_entries(self._list, self.workspace.listed, self.workspace.as_of.day)
        if self.drafting:
            self.column.pane.clearSelection()  # Showing the rows marked the one chosen before.
        self.draft.show_systems()
        self._show_chosen()

    def _chosen(self) -> Evident | None:
        return find_record(self.workspace.facts, self.column.kind, self.column.chosen)

    def _show_chosen(self) -> None:
        record = self._chosen()
        if record is None:
            self._shown = None
            recorded = bool(records_of(self.workspace.facts, self.column.kind))
            self.empty.show_kind(self.column.kind, recorded=recorded)
        else:
            key = (self.column.kind, record.id)
            world = World.of(self.workspace)
            self.detail.show_record(record, world, fresh=key != self._shown)
            self._shown = key
        if not self.drafting:
            self._leave_draft()

    def _leave_draft(self) -> None:
        if self.drafting and not self.column.pane.selectionModel().hasSelection():
            self.column.pane.choose(self.column.chosen)
        self._stack.setCurrentWidget(self.detail if self._shown else self.empty)

    def _pick(self, _record_id: str) -> None:
        self._show_chosen()
        self._leave_draft()

    def _change_kind(self, _kind: str) -> None:
        self.refresh(None)
        self._leave_draft()

    def _take_saved(self, kind: str, record_id: str) -> None:
        """The new record is on disk: show it, ready for its next moment."""
        self.show_record(kind, record_id)
        if kind == "incidents":
            self.detail.timeline.line("responded_at").editor.setFocus()
        else:
            self.detail.first_field(kind).setFocus()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tint("surface"))
        painter.end()


class EmptyPanel(QWidget):
    """What belongs here while nothing does, and the next step."""

    def __init__(self) -> None:
        super().__init__()
        self._heading = Label("", "sum")
        self._words = Label("", "body", "ink2", wrap=True)
        self._words.setMaximumWidth(420)
        self.begin = Button("", icon="plus", height=28)
        self.new_asked = self.begin.clicked
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 72, 48, 48)
        column.setSpacing(12)
        column.addWidget(self._heading)
        column.addWidget(self._words)
        row = QHBoxLayout()
        row.addWidget(self.begin)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self.show_kind("incidents", recorded=False)

    def show_kind(self, kind: str, *, recorded: bool) -> None:
        """Speak of one kind of record; `recorded` where there are some that the filter hides."""
        word = say(KIND_ZH[kind])
        self._heading.set(
            tr("没有选中的{word}").format(word=word) if recorded else tr("还没有登记{word}").format(word=word)
        )
        self._words.set(_PURPOSE[kind])
        self.begin.setText(tr(" 登记{word}").format(word=word))
        self.begin.setAccessibleName(tr("登记{word}").format(word=word))
