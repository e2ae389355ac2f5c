"""分期付款: shares, periods and conditions, changed together because the shares make up the whole."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from desktop.models.contract import Instalment
from desktop.models.enums.payments import CONDITION_ZH, Condition
from desktop.models.money import grouped
from desktop.rules.agenda import instalment_name
from desktop.services.drafts import free_id
from desktop.services.workspace import Workspace
from desktop.views.i18n import named, roomy, say, tr, worded
from desktop.views.pages.contract.desk import ContractDesk
from desktop.views.pages.contract.fields import said
from desktop.views.theme import font
from desktop.views.widgets import (
    Button,
    Card,
    CountEdit,
    Entry,
    EntryError,
    Explainer,
    FigureLabel,
    Label,
    ShareEdit,
)
from desktop.views.widgets.grounds import paint_asking
from desktop.views.widgets.keyed import KeyedRows, order_tabs
from desktop.views.widgets.parse import parse_share, show_share
from desktop.views.widgets.reason import Reason

_PAD = 11
_NAME, _SHARE, _DAYS = roomy(66), 64, 84


class InstalmentLine(QWidget):
    """An instalment as agreed: share and sum, period, conditions."""

    def __init__(self, payment: str, explainer: Explainer) -> None:
        super().__init__()
        self.name = Label("", "small", bold=True)
        self.name.setFixedWidth(_NAME)
        self.share = Label("", "small", "ink2")
        self.share.setFixedWidth(40)
        figure = f"payments.{payment}.amount"
        self.amount = FigureLabel("", tr("元"), "small", figure, explainer, level=True)
        self.rest = Label("", "small", "ink2", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.name, self.share, self.amount):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.rest, 1)

    def show_instalment(self, name: str, amount: Decimal, instalment: Instalment) -> None:
        """Show an instalment."""
        self.name.set(name)
        self.share.set(show_share(instalment.share))
        self.amount.set(grouped(amount))
        self.amount.setAccessibleName(tr("{name} {amount} 元").format(name=name, amount=grouped(amount)))
        conditions = tr("、").join(say(CONDITION_ZH[each]) for each in instalment.after)
        self.rest.set(
            tr("{working_days} 工作日内，自{conditions}").format(
                working_days=instalment.working_days, conditions=conditions
            )
        )


class InstalmentsCard(Card):
    """The instalments, and below them the fields in which all of them are changed at once."""

    chosen = Signal(str)

    def __init__(self, desk: ContractDesk, explainer: Explainer) -> None:
        tip = tr("修改各期比例、付款期和条件（Alt+F）")
        self.change = Button(tr("修改"), "link", icon="edit", tip=tip, height=22)
        super().__init__(tr("分期付款"), "", self.change)
        self._desk = desk
        self._workspace: Workspace | None = None
        self.lines: KeyedRows[Instalment, InstalmentLine] = KeyedRows(
            lambda each: each.id, lambda each: InstalmentLine(each.id, explainer), self._fill, spacing=4
        )
        self.board = InstalmentBoard(desk)
        self.body.addLayout(self.lines.layout)
        self.body.addWidget(self.board)
        self.change.setShortcut("Alt+F")
        self.change.clicked.connect(self.begin)
        self.board.closed.connect(self.change.setFocus)

    def show_workspace(self, workspace: Workspace) -> None:
        """Show what was agreed; what is being changed stays."""
        self._workspace = workspace
        terms = workspace.contract.terms
        self.set_title(tr("分期付款"), tr("{count} 期").format(count=len(terms.payments)))
        self.lines.set(terms.payments)

    def begin(self) -> None:
        """Open the fields; those that are open already get the cursor."""
        self.chosen.emit(self._desk.contract.sources.get("payments", ""))
        self.board.begin()

    def _fill(self, line: InstalmentLine, each: Instalment) -> None:
        if self._workspace is not None:
            amount = self._workspace.assessment.payments[each.id].amount
            line.show_instalment(
                named(instalment_name(self._workspace.contract.terms, each.id)), amount, each
            )


class InstalmentBoard(QWidget):
    """Editors for all instalments; 采用 or Enter saves them as one step, 取消 or Escape gives up."""

    closed = Signal()

    def __init__(self, desk: ContractDesk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: tuple[Instalment, ...] = ()
        # What was typed stays in the editors of an instalment while it is there.
        self.lines: KeyedRows[Instalment, InstalmentEditors] = KeyedRows(
            lambda each: each.id, self._make, lambda _editors, _each: None, spacing=4
        )
        self.total = Label("", "small", "ink2")
        self.reason = Reason()
        self.add = Button(tr("增加一期"), "link", icon="plus", tip=tr("在末期之后增加一期"), height=22)
        self.cancel = Button(tr("取消"), "quiet", tip=tr("放弃（Esc）"), height=24)
        self.save = Button(tr("采用"), tip=tr("采用（Enter）"), height=24)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.add)
        foot.addWidget(self.total, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        column.addLayout(self.lines.layout)
        column.addWidget(self.reason)
        column.addLayout(foot)
        self.add.clicked.connect(self._append)
        self.cancel.clicked.connect(self.drop)
        self.save.clicked.connect(self.submit)
        self.hide()

    def begin(self) -> None:
        """Begin with what was agreed; a change under way goes on."""
        if not self.isVisible():
            self._show(())  # The editors of a change that was given up are not taken up again.
            self._show(self._desk.contract.terms.payments)
            self.reason.set("")
            self.show()
        first = next(iter(self.lines.widgets.values()))
        first.share.setFocus()
        first.share.selectAll()

    def submit(self) -> None:
        """Save all instalments, if they can be read."""
        read = [editors.read() for editors in self.lines.widgets.values()]
        payments = tuple(each for each in read if each is not None)
        if len(payments) < len(read):
            return
        problems = self._desk.set_instalments(payments)
        self.reason.set(said(problems))
        if not problems:
            self.drop()

    def drop(self) -> None:
        """Put the fields away."""
        self.closed.emit()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.drop()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        else:
            super().keyPressEvent(event)

    def _make(self, each: Instalment) -> InstalmentEditors:
        editors = InstalmentEditors(each, lambda: self._remove(each.id))
        editors.share.textChanged.connect(lambda _: self._sum())
        return editors

    def _append(self) -> None:
        ids = [each.id for each in self._rows]
        after = self._rows[-1].after
        days = self._rows[-1].working_days
        new = Instalment(id=free_id("p", ids), share=Decimal(0), working_days=days, after=after)
        self._show((*self._rows, new))
        self.lines.widgets[new.id].share.setFocus()

    def _remove(self, payment: str) -> None:
        if len(self._rows) > 1:
            self.add.setFocus()
            self._show(tuple(each for each in self._rows if each.id != payment))

    def _show(self, rows: tuple[Instalment, ...]) -> None:
        self._rows = rows
        self.lines.set(rows)
        for place, each in enumerate(rows, 1):
            editors = self.lines.widgets[each.id]
            editors.name.set(tr("第 {place} 期").format(place=place))
            editors.remove.setEnabled(len(rows) > 1)
        order_tabs(self)
        self._sum()

    def _sum(self) -> None:
        """Say what the shares make up, as they are typed."""
        total = sum((editors.typed for editors in self.lines.widgets.values()), Decimal(0))
        if total == 1:
            self.total.set(tr("合计 100 %"), "ink2")
        else:
            word, rest = (tr("少"), 1 - total) if total < 1 else (tr("多"), total - 1)
            self.total.set(
                tr("合计 {total}，{word} {rest}").format(
                    total=show_share(total), word=word, rest=show_share(rest)
                ),
                "warn",
            )

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_asking(self)


class InstalmentEditors(QWidget):
    """The fields of one instalment."""

    def __init__(self, instalment: Instalment, remove: Callable[[], object]) -> None:
        super().__init__()
        self._instalment = instalment
        self.name = Label("", "small")
        self.name.setFixedWidth(_NAME - 18)
        self.share = ShareEdit(tr("比例"), height=24)
        self.share.setPlaceholderText(tr("比例"))
        self.share.setFixedWidth(_SHARE)
        self.days = CountEdit(tr("付款期"), tr("工作日"), height=24)
        self.days.setFixedWidth(_DAYS)
        self.after = ConditionsButton()
        self.remove = Button("", "icon", icon="trash", tip=tr("删除这一期"), height=20)
        self.remove.clicked.connect(lambda: remove())
        self.share.set_value(instalment.share or None)
        self.days.set_value(instalment.working_days)
        self.after.set(instalment.after)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for widget in (self.name, self.share, self.days):
            row.addWidget(widget)
        row.addWidget(self.after, 1)
        row.addWidget(self.remove)

    @property
    def typed(self) -> Decimal:
        """The share as it stands in the field; zero where it is none."""
        try:
            return parse_share(self.share.text())
        except EntryError:
            return Decimal(0)

    def read(self) -> Instalment | None:
        """The instalment as typed; None, with the field marked, where one cannot be taken."""
        values: dict[str, object] = {}
        for name, editor in (("share", self.share), ("working_days", self.days)):
            try:
                values[name] = _read(editor)
            except EntryError as error:
                editor.set_error(str(error))
                editor.setFocus()
                return None
        return msgspec.structs.replace(self._instalment, after=self.after.conditions, **values)


def _read(editor: Entry) -> object:
    """What stands in a field; EntryError where that is nothing, or cannot be taken."""
    text = editor.text().strip()
    if not text:
        raise EntryError(tr("没有填写{accessiblename}").format(accessiblename=editor.accessibleName()))
    return editor.read(text)


class ConditionsButton(Button):
    """What starts the period of an instalment: a menu of boxes, several may be ticked."""

    def __init__(self) -> None:
        super().__init__("", height=24, tip=tr("起算条件，可多选，全部满足后起算"))
        self._words = ""
        self._menu = QMenu(self)
        self._menu.setFont(font("body"))
        self.actions_by: dict[Condition, QAction] = {}
        for condition, word in worded(CONDITION_ZH).items():
            action = QAction(word, self._menu)
            action.setCheckable(True)
            action.toggled.connect(lambda _: self._tell())
            self._menu.addAction(action)
            self.actions_by[condition] = action
        self.setMenu(self._menu)
        self.setMinimumWidth(60)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """What is ticked."""
        return tuple(each for each, action in self.actions_by.items() if action.isChecked())

    def set(self, conditions: tuple[Condition, ...]) -> None:
        """Tick these."""
        for each, action in self.actions_by.items():
            action.setChecked(each in conditions)
        self._tell()

    def _tell(self) -> None:
        words = tr("、").join(say(CONDITION_ZH[each]) for each in self.conditions) or tr("请选择起算条件")
        self._words = words
        self.setToolTip(words)
        self.setAccessibleName(tr("起算条件：{words}").format(words=words))
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 2 * _PAD
        self.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
