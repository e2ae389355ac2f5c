"""确认, 放弃 with a reason, 撤销决定: what the project lead decides about a finding (第十二条3)."""

from __future__ import annotations

from functools import partial
from operator import is_

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.assessment import Assessment, Finding, Problem
from desktop.models.enums.findings import FindingStatus, Verdict
from desktop.models.facts import Decision
from desktop.models.money import ZERO, grouped
from desktop.services.workspace import Workspace
from desktop.views.evident.recorder import Recorder
from desktop.views.evident.whatif import World, confirm_words
from desktop.views.i18n import tr
from desktop.views.idle import rest
from desktop.views.widgets import Button, Label, Reason, TextEntry
from desktop.views.widgets.problems import problem_words


class DecisionBar(QWidget):
    """确认, 放弃 with a reason, 撤销决定, for the finding chosen; `decided` once it is recorded.

    `stacked` wraps the words above.
    """

    decided = Signal()

    def __init__(self, recorder: Recorder, *, stacked: bool = False) -> None:
        super().__init__()
        self._recorder = recorder
        self._finding: Finding | None = None
        self._weighed: tuple[Finding | None, Assessment | None] = (None, None)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._show_effect)
        self.words = Label("", "small", "ink2", elide=not stacked, wrap=stacked)
        self.effect = Label("", "small", "ink2", elide=not stacked, wrap=stacked)
        self.effect.hide()
        self.confirm = Button(tr("确认"), height=24, tip=tr("确认这项违约金可以主张（Alt+Q）"))
        self.confirm.setShortcut("Alt+Q")
        self.waive = Button(tr("放弃…"), height=24, tip=tr("写明理由后不主张这一项（Alt+F）"))
        self.waive.setShortcut("Alt+F")
        self.withdraw = Button(tr("撤销决定"), height=24, tip=tr("恢复为尚未决定（Alt+X）"))
        self.withdraw.setShortcut("Alt+X")
        self.reason = TextEntry(tr("放弃的理由"), hint=tr("放弃的理由（必填，审计时要看）"), height=24)
        self.give_up = Button(tr("放弃此项"), "danger", height=24)
        self.cancel = Button(tr("取消"), height=24)
        self._error = Reason()
        self._lay_out(stacked=stacked)
        self.confirm.clicked.connect(lambda: self._decide(Verdict.CONFIRM, ""))
        self.waive.clicked.connect(self._ask_reason)
        self.withdraw.clicked.connect(self._withdraw)
        self.give_up.clicked.connect(lambda: self._decide(Verdict.WAIVE, self.reason.text()))
        self.reason.returnPressed.connect(self.give_up.click)
        self.cancel.clicked.connect(self.forget)

    def _lay_out(self, *, stacked: bool) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0 if stacked else 8, 4, 0 if stacked else 8, 0)
        column.setSpacing(6)
        if stacked:
            column.addWidget(self.words)
            first.addStretch(1)
        else:
            first.addWidget(self.words, 1)
        for button in (self.confirm, self.waive, self.withdraw):
            first.addWidget(button)
        second.addWidget(self.reason, 1)
        second.addWidget(self.give_up)
        second.addWidget(self.cancel)
        column.addLayout(first)
        column.addWidget(self.effect)
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
        return self._error.told

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
        early = self._early_words(finding) if certain and decision is None else ""
        self.words.set(early or _decision_words(finding, decision))
        sure = certain and not finding.major
        self.confirm.setText(
            tr("确认 {value}").format(value=grouped(finding.amount or ZERO)) if sure else tr("确认")
        )
        self.confirm.setEnabled(certain and not (early or finding.confirmed or finding.major))
        gap = finding.status is FindingStatus.GAP
        self.waive.setEnabled(not (gap or finding.waived or finding.major))
        self.withdraw.setEnabled(decision is not None)
        self._foresee()

    def _early_words(self, finding: Finding) -> str:
        """Why a finding cannot be confirmed yet; nothing where it can."""
        if self.workspace.ahead:
            day = self.workspace.as_of.day
            return tr("{row} 按 {day} 推算，那天到来后再确认").format(row=finding.row, day=day)
        if self.workspace.today.expects(finding):
            return tr("{row} 今日 24:00 前仍未记录才成立，到时再确认").format(row=finding.row)
        return ""

    def _foresee(self) -> None:
        """What confirming would do, worked out once there is nothing else to do."""
        self.effect.setVisible(self.confirm.isEnabled())
        weighed = self._finding, self.workspace.assessment
        if not self.confirm.isEnabled() or all(map(is_, weighed, self._weighed)):
            return
        self._weighed = weighed
        self.effect.set(tr("正在推算确认的后果…"))
        self._pause.start(rest(self.workspace.facts))

    def _show_effect(self) -> None:
        finding, seen = self._weighed
        if finding is not None and seen is self.workspace.assessment:
            self.effect.set(confirm_words(World.of(self.workspace), (finding,)))

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
        self._error.tell(words)


def _decision_words(finding: Finding, decision: Decision | None) -> str:
    """What was decided, by when, why; or what has to come first."""
    if finding.major:
        return tr("{row} 不计违约金，达到次数时甲方可解除合同").format(row=finding.row)
    if decision is None:
        if finding.status is FindingStatus.CERTAIN:
            return tr("{row} 尚未决定").format(row=finding.row)
        return tr("{row} 尚未成立，不能确认").format(row=finding.row)
    day = tr("（{decided_on}）").format(decided_on=decision.decided_on) if decision.decided_on else ""
    if finding.waived:
        return tr("{row} 已放弃{day}：{reason}").format(row=finding.row, day=day, reason=decision.reason)
    if finding.stale_decision and finding.status is not FindingStatus.CERTAIN:
        return tr("{row} 曾确认 {value}{day}，现已不成立，可撤销决定").format(
            row=finding.row, value=grouped(decision.amount or ZERO), day=day
        )
    if finding.stale_decision:
        return tr("{row} 曾确认 {value}{day}，金额已变，须重新确认").format(
            row=finding.row, value=grouped(decision.amount or ZERO), day=day
        )
    reason = tr("：{reason}").format(reason=decision.reason) if decision.reason else ""
    return tr("{row} 已确认 {value}{day}{reason}").format(
        row=finding.row, value=grouped(decision.amount or ZERO), day=day, reason=reason
    )
