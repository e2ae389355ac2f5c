"""条款比对: the rows of the annexes that the record's event meets, their sum, and the decisions on them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.assessment import Finding, Problem
from desktop.models.enums import FindingStatus, Verdict
from desktop.models.facts import Decision
from desktop.models.money import ZERO, grouped
from desktop.rules.explain import event_findings
from desktop.rules.penalties import decision_for
from desktop.services.workspace import Workspace
from desktop.views.pages.incidents.matches import MatchRow, event_total, match_rows
from desktop.views.pages.incidents.near import near_rows
from desktop.views.pages.incidents.recorder import Recorder, problem_words
from desktop.views.pages.incidents.subjects import Evident, event_of, is_known
from desktop.views.pages.incidents.whatif import World
from desktop.views.widgets import (
    Button,
    Cell,
    Column,
    Explainer,
    FigureLabel,
    Label,
    Reason,
    Row,
    State,
    StateLabel,
    Table,
    TextEntry,
)

_COLUMNS = (
    Column("性质", 110),
    Column("条款", 48),
    Column("比对"),
    Column("实测", 82, right=True),
    Column("系数", 54, right=True),
    Column("金额，元", 138, right=True),
    Column("说明", 172),
)
_NONE_MET = (State.OK, "没有触及附件2、3 的任何一行")
_NOT_YET = (State.OFF, "截至日尚未发生，不比对条款")
_COEFFICIENT = 4
#: Below this width the coefficient is left to the tip.
_ROOMY = 760


class Ledger(QWidget):
    """The section with its heading."""

    def __init__(self, recorder: Recorder, explainer: Explainer) -> None:
        super().__init__()
        self._shown: tuple[MatchRow, ...] = ()
        self._picked = False
        self._hint = Label("", "small", "ink3", elide=True)
        self.total = FigureLabel("", "元", "sum", "", explainer, right=True, name="本事件计入")
        self.table = Table(_COLUMNS, explainer, name="条款比对", heading=False, fit=True)
        self._empty = StateLabel(*_NONE_MET)
        self.decisions = DecisionBar(recorder)
        self.decisions.decided.connect(self.table.setFocus)
        self.table.picked.connect(self._pick)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.setSpacing(8)
        head.addWidget(Label("条款比对", "section"))
        head.addWidget(self._hint, 1)
        head.addWidget(Label("本事件计入", "body", "ink2"))
        head.addWidget(self.total)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.table)
        empty = QHBoxLayout()
        empty.setContentsMargins(8, 0, 8, 0)
        empty.addWidget(self._empty)
        empty.addStretch(1)
        column.addLayout(empty)
        column.addWidget(self.decisions)

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [self.total, self.table, *self.decisions.stops()]

    def show_event(self, record: Evident, world: World, *, fresh: bool) -> None:
        """Show what the record's event meets."""
        event = event_of(record)
        found = event_findings(world.shown, event)
        total = event_total(found)
        self.total.set(
            grouped(total), state=State.BAD if total else None, figure_id=f"event:{event}" if found else ""
        )
        rows = (*match_rows(found, world.terms), *near_rows(record, world))
        self._show_rows(rows)
        self._empty.set(*(_NOT_YET if not is_known(record, world.as_of) else _NONE_MET))
        count = len(world.terms.rows)
        self._hint.set(f"附件2、3 共 {count} 行，列出相关 {len(rows)} 行" if rows else "")
        if fresh:
            self._picked = False
        if not (self._picked and self.table.key):
            self._choose_first(keep_typed=not fresh)
        self._show_decision()

    def _choose_first(self, *, keep_typed: bool) -> None:
        """Until the user picks a row, the heaviest one is in hand."""
        first = self._shown[0].key if self._shown else ""
        if not (keep_typed and first == self.table.key):
            self.decisions.forget()
        if first:
            self.table.choose(first)
            self._picked = False

    def _show_rows(self, rows: tuple[MatchRow, ...]) -> None:
        self.table.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        if rows != self._shown:
            self._shown = rows
            self.table.set_rows(tuple(_table_row(row) for row in rows))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.setColumnHidden(_COEFFICIENT, event.size().width() < _ROOMY)

    def _pick(self, _key: str) -> None:
        self._picked = True
        self.decisions.forget()
        self._show_decision()

    def _show_decision(self) -> None:
        chosen = next((row for row in self._shown if row.key == self.table.key), None)
        finding = chosen.finding if chosen else None
        recorded = decision_for(finding, self.decisions.workspace.facts.decisions) if finding else None
        self.decisions.show_finding(finding, recorded)


class DecisionBar(QWidget):
    """确认, 放弃 with a reason, 撤销决定: for the row that is chosen. `decided` once it is recorded."""

    decided = Signal()

    def __init__(self, recorder: Recorder) -> None:
        super().__init__()
        self._recorder = recorder
        self._finding: Finding | None = None
        self.words = Label("", "small", "ink2", elide=True)
        self.confirm = Button("确认", height=24, tip="确认这项违约金可以主张（Alt+Q）")
        self.confirm.setShortcut("Alt+Q")
        self.waive = Button("放弃…", height=24, tip="写明理由后不主张这一项（Alt+F）")
        self.waive.setShortcut("Alt+F")
        self.withdraw = Button("撤销决定", height=24, tip="恢复为尚未决定（Alt+X）")
        self.withdraw.setShortcut("Alt+X")
        self.reason = TextEntry("放弃的理由", hint="放弃的理由（必填，审计时要看）", height=24)
        self.give_up = Button("放弃此项", "danger", height=24)
        self.cancel = Button("取消", height=24)
        self._error = Reason()
        self._lay_out()
        self.confirm.clicked.connect(lambda: self._decide(Verdict.CONFIRM, ""))
        self.waive.clicked.connect(self._ask_reason)
        self.withdraw.clicked.connect(self._withdraw)
        self.give_up.clicked.connect(lambda: self._decide(Verdict.WAIVE, self.reason.text()))
        self.reason.returnPressed.connect(self.give_up.click)
        self.cancel.clicked.connect(self.forget)

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(8)
        first.addWidget(self.words, 1)
        for button in (self.confirm, self.waive, self.withdraw):
            first.addWidget(button)
        second.addWidget(self.reason, 1)
        second.addWidget(self.give_up)
        second.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 0)
        column.setSpacing(6)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self._error)
        self.forget()

    @property
    def workspace(self) -> Workspace:
        """The open workspace."""
        return self._recorder.workspace

    @property
    def error(self) -> str:
        """Why the last decision was refused, or nothing."""
        return "" if self._error.isHidden() else self._error.whole()

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [self.confirm, self.waive, self.withdraw, self.reason, self.give_up, self.cancel]

    def forget(self) -> None:
        """Put away the reason's field and what was typed there."""
        self.reason.set_value("")
        self._show_error(())
        for part in (self.reason, self.give_up, self.cancel):
            part.hide()

    def show_finding(self, finding: Finding | None, decision: Decision | None) -> None:
        """Offer what can be decided about a finding."""
        self._finding = finding
        self.setVisible(finding is not None)
        if finding is None:
            return
        certain = finding.status is FindingStatus.CERTAIN
        self.words.set(_decision_words(finding, decision))
        self.confirm.setText(f"确认 {grouped(finding.amount or ZERO)}" if certain else "确认")
        self.confirm.setEnabled(certain and not finding.confirmed)
        self.waive.setEnabled(finding.status is not FindingStatus.GAP and not finding.waived)
        self.withdraw.setEnabled(decision is not None)

    def _ask_reason(self) -> None:
        for part in (self.reason, self.give_up, self.cancel):
            part.show()
        self.reason.setFocus()

    def _decide(self, verdict: Verdict, reason: str) -> None:
        if self._finding is None:
            return
        problems = self._recorder.attempt(partial(self.workspace.decide, self._finding, verdict, reason))
        if problems:
            self._show_error(problems)
        else:
            self.forget()
            self.decided.emit()

    def _withdraw(self) -> None:
        if self._finding is not None:
            command = partial(self.workspace.withdraw_decision, self._finding)
            problems = self._recorder.attempt(command)
            self._show_error(problems)
            if not problems:
                self.decided.emit()

    def _show_error(self, problems: tuple[Problem, ...]) -> None:
        words = problem_words(problems)
        self._error.set(words)
        self._error.setVisible(bool(words))


def _decision_words(finding: Finding, decision: Decision | None) -> str:
    """What was decided, by when, why; or what has to come first."""
    if decision is None:
        if finding.status is FindingStatus.CERTAIN:
            return f"{finding.row} 尚未决定"
        return f"{finding.row} 尚未成立，不能确认"
    day = f"（{decision.decided_on}）" if decision.decided_on else ""
    if finding.waived:
        return f"{finding.row} 已放弃{day}：{decision.reason}"
    if finding.stale_decision:
        return f"{finding.row} 曾确认 {grouped(decision.amount or ZERO)}{day}，金额已变，须重新确认"
    reason = f"：{decision.reason}" if decision.reason else ""
    return f"{finding.row} 已确认 {grouped(decision.amount or ZERO)}{day}{reason}"


def _table_row(row: MatchRow) -> Row:
    figure = row.figure_id
    return Row(
        row.key,
        (
            Cell(row.mark.text, state=row.mark.state, figure_id=figure),
            Cell(row.row, figure_id=figure, tip=f"{row.text}（惩罚系数 {row.coefficient}）"),
            Cell(row.compared, figure_id=figure, tip=row.text),
            Cell(row.measured, figure_id=figure, tip=row.measured),
            Cell(row.coefficient, "ink2", figure_id=figure),
            Cell(row.amount, bold=row.charged, struck=row.struck, figure_id=figure, tip=row.amount),
            Cell(row.remark, "ink2", figure_id=figure, tip=row.remark),
        ),
    )
