"""违约认定, assembled: the sums, the ledger by event, the finding in hand and its grouping."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.assessment import Finding
from desktop.models.money import ZERO, signed
from desktop.rules.penalties import decision_for
from desktop.rules.steps import QUESTIONS
from desktop.services.change import Change
from desktop.services.reporting import Report
from desktop.services.workspace import Workspace
from desktop.views.evident.grouping import GroupPanel
from desktop.views.evident.recorder import Recorder
from desktop.views.evident.subjects import kind_of
from desktop.views.evident.whatif import World
from desktop.views.i18n import say, tr
from desktop.views.pages.findings.book import Book
from desktop.views.pages.findings.dossier import Dossier
from desktop.views.pages.findings.rows import tied
from desktop.views.pages.findings.strip import MoneyStrip
from desktop.views.pages.findings.unsettled import Unsettled
from desktop.views.saving import save_ledgers
from desktop.views.widgets import Button, Explainer, Label, Page, Scroll, SegmentedFilter

#: From this width on the finding in hand stands beside the ledger, else below it.
_WIDE = 984
#: From this width on there is room between the sums for what lies between them.
_ARROWS = 1120
_SIDE = 356
#: The least height of the ledger, beside the finding in hand and above it.
_LEAST, _ALONE = 210, 360
_CONFIRM_TIP = tr("确认计入而尚未决定的各项（Alt+A）")
_LEDGER, _UNSETTLED = "ledger", "unsettled"


class FindingsPage(Page):
    """Every finding under the event it charges; confirming, waiving and regrouping in place.

    Behind its second tab what is not established, by money. Questions are shown by `kind|id` of their record.
    """

    def __init__(self, workspace: Workspace, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(workspace, explainer, parent)
        self.recorder = Recorder(self)
        self._hint = Label("", "body", "ink2", elide=True)
        self.confirm_all = Button("", "primary", icon="check", tip=_CONFIRM_TIP)
        self.confirm_all.setShortcut("Alt+A")
        self.export = Button(tr("导出"), icon="export", tip=tr("导出违约金台账为 Excel 工作簿（Alt+E）"))
        self.export.setShortcut("Alt+E")
        self.tabs = SegmentedFilter(tr("违约认定的部分"))
        self.unsettled = Unsettled(self.recorder, explainer)
        self.strip = MoneyStrip(explainer, workspace)
        self.book = Book(explainer)
        self.dossier = Dossier(self.recorder, explainer)
        self.groups = GroupPanel(self.recorder)
        self._scroll = Scroll(tr("违约认定"))
        self._ledger = QWidget()
        self._lower = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._ledger)
        self._beside = QWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(tr("违约认定"), "title"))
        head.addWidget(self.tabs)
        head.addWidget(self._hint, 1)
        head.addWidget(self.book.view)
        head.addWidget(self.export)
        head.addWidget(self.confirm_all)
        self._panels = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._beside)
        self._panels.setContentsMargins(0, 0, 0, 0)
        self._panels.setSpacing(12)
        self._panels.addWidget(self.dossier, 0, Qt.AlignmentFlag.AlignTop)
        self._panels.addWidget(self.groups, 0, Qt.AlignmentFlag.AlignTop)
        self._panels.addStretch(1)
        self._lower.setContentsMargins(0, 0, 0, 0)
        self._lower.setSpacing(12)
        self._lower.addWidget(self.book, 1)
        self._lower.addWidget(self._beside)
        column = self._scroll.body
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.strip)
        column.addWidget(self._ledger, 1)
        column.addWidget(self.unsettled, 1)
        self.unsettled.hide()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self._place(wide=True)

    def _connect(self) -> None:
        self.confirm_all.clicked.connect(self._confirm_all)
        self.export.clicked.connect(self._export)
        self.tabs.changed.connect(self._show_tab)
        self.unsettled.opened.connect(self.opened)
        self.book.sieve.changed.connect(lambda _: self.refresh(None))
        self.book.view.changed.connect(lambda _: self._arrange())
        self.book.picked.connect(lambda _: self._show_chosen())
        self.book.begin_asked.connect(lambda: self.new_requested.emit("incidents"))
        self.book.confirm_asked.connect(self._confirm_chosen)
        self.book.filters.told.connect(self.told)
        self.book.entered.connect(lambda _: self.dossier.open.click())
        self.dossier.opened.connect(self.opened)
        self.dossier.group_asked.connect(self._open_groups)
        self.dossier.letters.asked.connect(self.letter_asked)
        self.dossier.letters.opened.connect(lambda letter: self.opened.emit("notices", letter))
        self.dossier.report_asked.connect(self._save_dossier)
        self.dossier.record.committed.connect(lambda _: self.groups.hide())
        self.groups.group.committed.connect(lambda _: self._reveal_groups())
        self.groups.closed.connect(self.dossier.group.setFocus)

    def show_record(self, kind: str, record_id: str) -> None:
        """Choose a finding by its key, the one that a decision is about, or a question about a record."""
        if kind == QUESTIONS:
            self.tabs.choose(_UNSETTLED)
            self._show_tab(_UNSETTLED)
            self.unsettled.choose(*record_id.split("|", 1))
            return
        if self.unsettled.isVisible():
            self.tabs.choose(_LEDGER)
            self._show_tab(_LEDGER)
        decisions = self.workspace.facts.decisions
        for finding in self.workspace.assessment.findings:
            decision = decision_for(finding, decisions)
            about = decision is not None and decision.id == record_id
            if finding.key == record_id if kind == "findings" else about:
                self.book.choose(finding.key)
                return

    def record_in_hand(self) -> tuple[str, str] | None:
        record = self.recorder.record
        return (kind_of(record), record.id) if record else None

    def refresh(self, _change: Change | None) -> None:
        """Show what the workspace holds; the finding in hand stays in hand while it is there."""
        self._show_head()
        self.strip.show_sums(self.workspace)
        self.book.show_findings(self.workspace)
        self.unsettled.take(self.workspace)
        count = self.unsettled.count
        self.tabs.set_items(
            (
                (_LEDGER, tr("台账")),
                (_UNSETTLED, tr("未认定的事实 {count}").format(count=count) if count else tr("未认定的事实")),
            )
        )
        self._show_chosen()

    def _show_tab(self, key: str) -> None:
        unsettled = key == _UNSETTLED
        self._ledger.setVisible(not unsettled)
        self.book.view.setVisible(not unsettled)
        self.unsettled.setVisible(unsettled)
        if unsettled:
            self.unsettled.look()

    def _arrange(self) -> None:
        self.refresh(None)
        self.book.table.scrollTo(self.book.table.currentIndex())

    def _show_head(self) -> None:
        findings = self.workspace.assessment.findings
        due = self._waiting(findings)
        waiting = len(due)
        none = tr(" 那天到来后再确认") if self.workspace.ahead else tr(" 没有待确认的项")
        self.confirm_all.setText(tr(" 确认全部 {waiting} 项").format(waiting=waiting) if waiting else none)
        self.confirm_all.setAccessibleName(self.confirm_all.text().strip())
        self.confirm_all.setEnabled(bool(waiting))
        total = sum((each.amount or ZERO for each in due), ZERO)
        self.confirm_all.setToolTip(
            tr("{confirm_tip}，可主张 {total}").format(confirm_tip=_CONFIRM_TIP, total=signed(total))
            if waiting
            else _CONFIRM_TIP
        )
        events = sum(len(events) for events, _ in tied(findings, self.workspace.memo))
        clause = self.workspace.contract.clause("12.3")
        cited = tr("（{heading}）").format(heading=say(clause.heading)) if clause else ""
        self._hint.set(
            tr("{events} 个事件，{count} 项认定；同一事件只计最重的一项{cited}").format(
                events=f"{events:,}", count=f"{len(findings):,}", cited=cited
            )
            if findings
            else ""
        )

    def _show_chosen(self) -> None:
        chosen = self.book.chosen
        self._beside.setVisible(chosen is not None)
        if chosen is None:
            self.recorder.record = None
            return
        before = self.recorder.record
        world = self._world()
        changed = self.dossier.show_finding(chosen.finding, world)
        after = self.recorder.record
        if before is not None and (after is None or after.id != before.id):
            self.groups.hide()
        self.groups.take_world(world)
        if changed:
            self._lead()

    def _waiting(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Those that may be confirmed together: none of a day that has not come."""
        return () if self.workspace.ahead else tuple(filter(self.workspace.today.waits, findings))

    def _save_dossier(self, key: str) -> None:
        from desktop.views.print.asking import ReportDesk

        ReportDesk(self, self.workspace, self.told.emit, self.refused.emit).save(Report.FINDING, key)

    def _world(self) -> World:
        return World.of(self.workspace)

    def _open_groups(self) -> None:
        if self.recorder.record is not None:
            self.groups.open_panel(self.recorder.record, self._world())
            self._reveal_groups()

    def _reveal_groups(self) -> None:
        self._scroll.settle()
        self._scroll.ensureWidgetVisible(self.groups)

    def _confirm_all(self) -> None:
        waiting = self._waiting(self.workspace.assessment.findings)
        self.recorder.insist(self.recorder.attempt(partial(self.workspace.confirm_all, waiting)))

    def _export(self) -> None:
        from desktop.exchange.workbooks.finance import Ledger

        save_ledgers(self, (Ledger.PENALTIES,))

    def _confirm_chosen(self, chosen: tuple[Finding, ...]) -> None:
        waiting = self._waiting(chosen)
        if waiting:
            self.recorder.insist(self.recorder.attempt(partial(self.workspace.confirm_all, waiting)))
        else:
            self.told.emit(tr("所选各项中没有待确认的"))

    def _lead(self) -> None:
        """Lead Tab through what is there now."""
        strip = self.strip
        figures = [*(column.figure for column in strip.stages), strip.least, strip.most]
        stops = [
            self.tabs,
            self.book.view,
            self.export,
            self.confirm_all,
            *figures,
            *self.book.stops(),
            *self.dossier.stops(),
            *self.groups.stops(),
            *self.unsettled.stops(),
        ]
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(wide=self.width() >= _WIDE)
        self.strip.set_narrow(self.width() < _ARROWS)

    def _place(self, *, wide: bool) -> None:
        """Beside each other where there is room, else below each other."""
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._lower.setDirection(direction)
        across = QBoxLayout.Direction.TopToBottom if wide else QBoxLayout.Direction.LeftToRight
        self._panels.setDirection(across)
        for panel in (self.dossier, self.groups):
            panel.setFixedWidth(_SIDE)
        self.book.table.setMinimumHeight(_LEAST if wide else _ALONE)
