"""版本: the contract and its supplements on a time line, and a new supplement with what it would change."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.models.amendments import Amendment
from desktop.services.amending import tried
from desktop.services.change import Refused
from desktop.services.workspace import Workspace
from desktop.views.evident.differences import Line, difference_grid, differences, fill
from desktop.views.i18n import roomy, tr
from desktop.views.pages.contract.desk import ContractDesk
from desktop.views.pages.contract.fields import editor_for, said
from desktop.views.pages.contract.items import Item, number_items, value_at
from desktop.views.pages.contract.version_rows import (
    SIGNED,
    change_lines,
    drafted,
    nested,
    version_rows,
)
from desktop.views.widgets import (
    Button,
    Card,
    Choice,
    Column,
    DateEdit,
    Entry,
    Explainer,
    Label,
    Rule,
    Table,
    TextEntry,
    clear_layout,
)
from desktop.views.widgets.beside import Beside
from desktop.views.widgets.keyed import order_tabs
from desktop.views.widgets.reason import Reason

_COLUMNS = (
    Column(tr("版本"), 52),
    Column(tr("生效"), 96),
    Column(tr("名称"), 240),
    Column(tr("改动")),
    Column(tr("状态"), 92),
)
_ROW = 31
_WIDE = 1000
_FORM = 400
_LABEL = roomy(64)


class VersionsTab(QWidget):
    """The time line beside the form for a new supplement."""

    def __init__(self, desk: ContractDesk, explainer: Explainer) -> None:
        super().__init__()
        self._desk = desk
        self.remove = Button(
            tr("删除"), "quiet", icon="trash", tip=tr("删除选中的补充协议（Delete）"), height=22
        )
        self.card = Card(
            tr("版本"),
            tr("发生在生效前的事实按此前的版本计算，合同整体的项目按在用的版本"),
            self.remove,
            flush=True,
        )
        self.table = Table(_COLUMNS, explainer, name=tr("版本"), row_height=_ROW)
        self.reason = Reason()
        self.form = AmendmentCard(desk)
        self.card.body.addWidget(self.table)
        self.card.body.addWidget(self.reason)
        self._sides = Beside(self.card, self.form, _FORM, _WIDE, self)
        self.table.picked.connect(lambda _: self._enable())
        self.remove.clicked.connect(self._remove)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove)

    def show_workspace(self, workspace: Workspace) -> None:
        """Show the versions as they stand on the as-of day."""
        self.table.set_rows(version_rows(workspace))
        self.reason.set("")
        self._enable()
        self.form.show_workspace()

    def _enable(self) -> None:
        self.remove.setEnabled(self._chosen() is not None)

    def _chosen(self) -> Amendment | None:
        amendments = self._desk.workspace.facts.amendments
        return next((each for each in amendments if each.id == self.table.key), None)

    def _remove(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.table.setFocus()
            self.table.choose(SIGNED)
            self.reason.set(said(self._desk.drop_amendment(chosen)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sides.fit(self.width())


class AmendmentCard(Card):
    """A supplement being written: title, days, changed numbers; what follows is shown before it is saved."""

    def __init__(self, desk: ContractDesk) -> None:
        super().__init__(tr("登记补充协议"), tr("先看变化，再登记"))
        self._desk = desk
        self._items = {item.path.removeprefix("terms."): item for item in number_items(desk.contract)}
        self._changes: dict[str, object] = {}
        self.name = TextEntry(tr("名称"), hint=tr("补充协议名称"), height=24)
        self.signed, self.effective = DateEdit(tr("签订日"), height=24), DateEdit(tr("生效日"), height=24)
        options = tuple((path, item.label) for path, item in self._items.items())
        self.term = Choice(tr("改动的约定"), options, height=24)
        self.value: Entry = editor_for(next(iter(self._items.values())))
        self.changes = Label("", "small", wrap=True)
        self.outcome = difference_grid()
        self.reason = Reason()
        self.clear = Button(tr("清空"), height=24, tip=tr("放弃填写的内容"))
        self.save = Button(
            tr("登记"), "primary", icon="check", tip=tr("登记这份补充协议（Alt+S）"), height=24
        )
        self.save.setShortcut("Alt+S")
        self._value_place = QHBoxLayout()
        self._lay_out()
        self._offer()
        self.term.committed.connect(lambda _: self._offer())
        self.clear.clicked.connect(self.empty)
        self.save.clicked.connect(self._save)
        self.effective.committed.connect(lambda _: self._preview())
        self.signed.committed.connect(lambda _: self._preview())

    def _lay_out(self) -> None:
        self.body.setSpacing(6)
        for word, widget in (
            (tr("名称"), self.name),
            (tr("签订日"), self.signed),
            (tr("生效日"), self.effective),
        ):
            self.body.addLayout(_line(word, widget))
        self._value_place.setSpacing(6)
        self._value_place.addWidget(self.value, 1)
        self.body.addLayout(_line(tr("改动"), self.term))
        self.body.addLayout(_indented(self._value_place))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.clear)
        buttons.addWidget(self.save)
        self.body.addWidget(self.changes)
        self.body.addWidget(Rule(token="grid"))
        self.body.addLayout(self.outcome)
        self.body.addWidget(self.reason)
        self.body.addLayout(buttons)
        self.body.addStretch(1)

    def show_workspace(self) -> None:
        """Show what is being written against the contract as it now stands."""
        self._preview()

    def empty(self) -> None:
        """Give up what was entered."""
        self._changes = {}
        self.name.set_value("")
        for editor in (self.signed, self.effective):
            editor.set_value(None)
        self._offer()
        self._preview()

    @property
    def item(self) -> Item:
        """The number that is being changed."""
        return self._items[self.term.value or next(iter(self._items))]

    def _offer(self) -> None:
        """An editor of the kind of the chosen number, showing what holds now."""
        if self.term.value is None:
            self.term.set_value(next(iter(self._items)))
        editor = editor_for(self.item)
        self._value_place.replaceWidget(self.value, editor)
        self.value.hide()
        self.value.deleteLater()
        self.value = editor
        in_force = self._desk.contract.replaced(self._desk.workspace.terms)
        path = self.item.path
        editor.set_value(self._changes.get(path.removeprefix("terms."), value_at(in_force, path)))
        editor.failed.connect(self.reason.set)
        editor.committed.connect(self._take)
        editor.show()
        order_tabs(self)

    def _take(self, value: object) -> None:
        """A number that was entered is a change; the one in force takes the change back."""
        in_force = self._desk.contract.replaced(self._desk.workspace.terms)
        path = self.item.path.removeprefix("terms.")
        if value == value_at(in_force, self.item.path):
            self._changes.pop(path, None)
        else:
            self._changes[path] = value
        self._preview()

    def _draft(self) -> Amendment | None:
        if not self._changes or self.effective.value is None:
            return None
        record_id = self._desk.workspace.new_id("amendments")
        title = self.name.text().strip()
        return drafted(record_id, title, self.signed.value, self.effective.value, self._changes)

    def _preview(self) -> None:
        """What would change, or why it cannot be."""
        clear_layout(self.outcome)
        self.reason.set("")
        terms = self._desk.workspace.terms
        self.changes.set(tr("；").join(change_lines(terms, nested(self._changes))) or tr("还没有改动"))
        draft = self._draft()
        self.save.setEnabled(draft is not None)
        if draft is None:
            return
        found = tried(self._desk.workspace, draft)
        if isinstance(found, Refused):
            self.reason.set(said(found.problems))
            self.save.setEnabled(False)
            return
        heads = Line(tr("截至 {day}").format(day=found.day), tr("现在"), tr("登记后"))
        lines = differences(terms, found.before, found.after) or (Line(tr("金额和日期"), "—", tr("不变")),)
        fill(self.outcome, (heads, *lines))

    def _save(self) -> None:
        draft = self._draft()
        if draft is None:
            return
        problems = self._desk.amend(draft)
        if problems:
            self.reason.set(said(problems))
        else:
            self.empty()
            self.name.setFocus()


def _line(word: str, widget: QWidget) -> QHBoxLayout:
    label = Label(word, "body", "ink2")
    label.setFixedWidth(_LABEL)
    row = QHBoxLayout()
    row.setSpacing(6)
    row.addWidget(label)
    row.addWidget(widget, 1)
    return row


def _indented(row: QHBoxLayout) -> QHBoxLayout:
    outer = QHBoxLayout()
    outer.setSpacing(6)
    outer.addSpacing(_LABEL + 6)
    outer.addLayout(row, 1)
    return outer
