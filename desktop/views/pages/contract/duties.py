"""义务清单: every duty and right of the contract, and the checklist of what only a person sees."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.enums.duties import CHECK_RESULT_ZH, Bearer, CheckResult
from desktop.models.facts import Fact
from desktop.models.register import ObligationCheck
from desktop.rules.obligations import ObligationSeen, Standing, obligations_seen
from desktop.services.workspace import Workspace
from desktop.views.i18n import roomy, say, tr
from desktop.views.pages.contract.duty_rows import (
    ALL,
    chosen_by,
    duty_rows,
    filter_items,
    progress,
    standing_of,
    stands,
)
from desktop.views.pages.contract.fields import said
from desktop.views.pages.contract.items import heading
from desktop.views.widgets import (
    Button,
    Card,
    Chip,
    Column,
    Explainer,
    Label,
    Rule,
    Scroll,
    SegmentedFilter,
    Table,
)
from desktop.views.widgets.beside import Beside
from desktop.views.widgets.desk import Desk
from desktop.views.widgets.layouts import Layout, Line, Part
from desktop.views.widgets.reason import Reason
from desktop.views.widgets.records import RecordList

_COLUMNS = (
    Column(tr("编号"), 58),
    Column(tr("条款"), 96),
    Column(tr("归属"), 66),
    Column(tr("内容")),
    Column(tr("期限或数量"), 146),
    Column(tr("状态"), roomy(84)),
)
_ROW = 28
_WIDE = 1000
_SIDE = 380
_RESULTS = tuple((result, say(CHECK_RESULT_ZH[result])) for result in CheckResult)
_KEYS = {CheckResult.MET: "Alt+1", CheckResult.MISSED: "Alt+2", CheckResult.NOT_DUE: "Alt+3"}
_LAYOUT = Layout(
    ObligationCheck,
    tr("核对"),
    (
        Line(
            tr("日期"),
            (Part("checked_on", "date", 118), Part("result", "choice", required=True)),
            buttons=True,
        ),
        Line(tr("证据"), (Part("evidence", "text", hint=tr("如：检查记录 2025-08")),)),
        Line(tr("备注"), (Part("note", "text"),)),
    ),
    34,
)


class CheckDesk(Desk):
    """The commands for looks at duties."""

    def name_of(self, record: Fact) -> str:
        return (
            tr("义务核对 {obligation}").format(obligation=record.obligation)
            if isinstance(record, ObligationCheck)
            else ""
        )


class DutiesTab(QWidget):
    """The register, filtered, beside the entry in hand.

    `order_asked` where an order to rectify is wanted for what the vendor missed (第十二条4(4)).
    """

    order_asked = Signal()

    def __init__(self, workspace: Workspace, told: Callable[[str], object], explainer: Explainer) -> None:
        super().__init__()
        self._workspace = workspace
        self.seen: tuple[ObligationSeen, ...] = ()
        self.filter = SegmentedFilter(tr("义务的类别"))
        self.card = Card(tr("义务清单"), " ", self.filter, flush=True)
        self.table = Table(_COLUMNS, explainer, name=tr("义务清单"), row_height=_ROW)
        self.empty = Label(tr("这里没有条目。按合同文本建立的合同才有义务清单。"), "small", "ink3", wrap=True)
        self.entry = EntryCard(CheckDesk(workspace, told))
        self.card.body.addWidget(self.empty)
        self.card.body.addWidget(self.table, 1)
        self._sides = Beside(self.card, self.entry, _SIDE, _WIDE, self, shares=True)
        self.filter.changed.connect(lambda _: self._fill())
        self.table.picked.connect(lambda _: self._show_chosen())
        self.table.entered_row.connect(lambda _: self.entry.enter())
        self.entry.order.clicked.connect(self.order_asked)

    @property
    def chosen(self) -> ObligationSeen | None:
        """The entry in hand."""
        return next((each for each in self.seen if each.obligation.id == self.table.key), None)

    def show_workspace(self, workspace: Workspace) -> None:
        """Show the register as it stands on the as-of day; the entry in hand stays in hand."""
        self._workspace = workspace
        given = (workspace.contract, workspace.known, workspace.assessment)
        self.seen = obligations_seen(*given, workspace.today)
        self.filter.set_items(filter_items(self.seen))
        self.card.set_title(tr("义务清单"), progress(self.seen) if self.seen else "")
        self._fill()

    def choose(self, obligation: str) -> None:
        """Bring an entry into hand, whatever the filter."""
        if obligation not in [row.key for row in self.table.rows_model.rows]:
            self.filter.choose(ALL)
            self._fill()
        self.table.choose(obligation)
        self._show_chosen()

    def _fill(self) -> None:
        shown = chosen_by(self.seen, self.filter.key or ALL)
        self.table.set_rows(duty_rows(self._workspace.contract, shown))
        self.empty.setVisible(not shown)
        if shown and self.table.key not in [each.obligation.id for each in shown]:
            self.table.choose(shown[0].obligation.id)
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = self.chosen
        self.entry.setVisible(chosen is not None)
        if chosen is not None:
            self.entry.show_entry(chosen, self._workspace)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sides.fit(self.width())


class EntryCard(Card):
    """One entry: what follows, what to keep as proof, the clause as printed, and every look at it."""

    def __init__(self, desk: CheckDesk) -> None:
        super().__init__(" ", flush=True)
        self._desk = desk
        self._obligation = ""
        self.standing = Chip()
        self.add_right(self.standing)
        self.text = Label("", "section", wrap=True)
        self.stands = Label("", "small", "ink2", wrap=True)
        self.limit, self.consequence, self.evidence = (
            Label("", "small", "ink2", wrap=True) for _ in range(3)
        )
        self.clause = Label("", "clause", wrap=True)
        self.clause.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.buttons = {
            result: Button(
                word,
                height=24,
                tip=tr("登记{word}，日期为当前查看日（{keys}）").format(word=word, keys=_KEYS[result]),
            )
            for result, word in _RESULTS
        }
        self.order = Button(tr("登记整改通知"), "link", tip=tr("向乙方提出整改要求和期限（第十二条4）"))
        self.reason = Reason()
        self.checks = RecordList(lambda _: _LAYOUT, desk, lambda: self._first.setFocus(), lambda: None)
        self._first = self.buttons[CheckResult.MET]
        self.area = Scroll(tr("义务"))
        self._lay_out()
        for result, button in self.buttons.items():
            button.setShortcut(_KEYS[result])
            button.clicked.connect(lambda _=False, result=result: self._record(result))

    def _lay_out(self) -> None:
        column = self.area.body
        column.setContentsMargins(15, 0, 15, 8)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(Label(tr("核对"), "small", "ink3"))
        row.addStretch(1)
        for button in self.buttons.values():
            row.addWidget(button)
        for widget in (
            self.text,
            self.stands,
            self.limit,
            self.consequence,
            self.evidence,
            Rule(token="grid"),
        ):
            column.addWidget(widget)
        column.addLayout(row)
        column.addWidget(self.reason)
        records = QVBoxLayout()
        records.addLayout(self.checks.rows.layout)
        column.addLayout(records)
        column.addWidget(self.order, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Rule(token="grid"))
        column.addWidget(self.clause)
        column.addStretch(1)
        self.body.addWidget(self.area)

    def show_entry(self, seen: ObligationSeen, workspace: Workspace) -> None:
        """Show an entry with the words of its clause and every look at it, the newest first."""
        entry, contract = seen.obligation, workspace.contract
        if entry.id != self._obligation:
            self._obligation = entry.id
            self.reason.set("")
            self.area.verticalScrollBar().setValue(0)
        self.set_title(heading(contract, entry.clause), entry.id)
        self.standing.set(*standing_of(seen))
        self.text.set(entry.text)
        self.stands.set(stands(seen))
        for label, name, value in (
            (self.limit, tr("期限或数量"), entry.limit),
            (self.consequence, tr("后果"), entry.consequence),
            (self.evidence, tr("应留的证据"), entry.evidence),
        ):
            label.set(tr("{name}：{value}").format(name=name, value=value))
            label.setVisible(bool(value))
        clause = contract.clause(entry.clause)
        self.clause.set(clause.text if clause else "")
        looks = [each for each in workspace.facts.obligation_checks if each.obligation == entry.id]
        looks.sort(key=lambda each: each.checked_on.isoformat() if each.checked_on else "", reverse=True)
        self.checks.set(looks, {"result": _RESULTS})
        vendors = entry.bearer in (Bearer.B, Bearer.BOTH)
        self.order.setVisible(vendors and seen.standing is Standing.MISSED)
        self.area.settle()

    def enter(self) -> None:
        """Put the cursor on the first button."""
        self._first.setFocus()

    def _record(self, result: CheckResult) -> None:
        look = ObligationCheck(
            id=self._desk.new_id("obligation_checks"),
            obligation=self._obligation,
            checked_on=self._desk.workspace.as_of.day,
            result=result,
        )
        self.reason.set(said(self._desk.put(look)))
