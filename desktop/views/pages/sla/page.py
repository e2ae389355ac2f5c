"""SLA 趋势: charts over the months of the service term, their table, and what a chosen month holds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.models.contract import Terms
from desktop.models.facts import Facts
from desktop.services.reporting import Report, subjects
from desktop.services.vouching import mark
from desktop.views.charts.penalty_data import penalty_curve
from desktop.views.charts.times_data import times
from desktop.views.charts.trend_data import Tickets, Trend, View, trend
from desktop.views.i18n import tr
from desktop.views.pages.sla.cards import CurveCard, TrendCard
from desktop.views.pages.sla.export import FILTERS, Sheet, with_suffix, write_sheet
from desktop.views.pages.sla.month_card import MonthCard
from desktop.views.pages.sla.rows import COLUMNS, headline, month_items, opening_month, table_rows
from desktop.views.pages.sla.scores import Desk, ScoresTab
from desktop.views.pages.sla.times import TimesTab
from desktop.views.pages.specs import IMPORTS
from desktop.views.saving import save_ledgers
from desktop.views.widgets import Button, Card, Choice, Explainer, Label, Page, Scroll, SegmentedFilter, Table
from desktop.views.widgets.importbutton import ImportButton
from desktop.views.widgets.keyed import order_tabs

if TYPE_CHECKING:
    from desktop.services.change import Change
    from desktop.services.workspace import Workspace

GAP = 12
#: From this width on the table stands beside the charts.
WIDE = 1060
_ROW = 20
#: Room for a month and its mark, beside the columns of fixed width.
_MONTH = 76
_KINDS = (
    (Tickets.ALL, tr("故障 + 需求")),
    (Tickets.INCIDENTS, tr("仅故障")),
    (Tickets.REQUESTS, tr("仅需求")),
)


class SlaPage(Page):
    """The service level by month. `charts_filled` once the charts are drawn."""

    charts_filled = Signal()

    def __init__(self, workspace: Workspace, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(workspace, explainer, parent)
        self._view = View()
        self._trend: Trend | None = None
        self._facts = Facts()
        self.month = ""
        self._wide: bool | None = None
        self.parts = SegmentedFilter(tr("SLA 趋势的部分"))
        self.headline = Label("", "body", "ink2", elide=True)
        self.system = Choice(tr("按系统"), (("", tr("全部系统")),))
        self.kinds = SegmentedFilter(tr("按工单种类"), boxed=True)
        self.kinds.set_items(tuple((kind.value, word) for kind, word in _KINDS))
        self.export = Button(tr("导出图"), icon="export", tip=tr("把图存为 PNG 图片或 SVG 矢量图"))
        self.report = Button(
            tr("履约月报"), icon="document", tip=tr("把所选月份的履约月报存为 PDF 或 Word 文档")
        )
        self.workbook = Button(tr("SLA 月报"), icon="export", tip=tr("导出 SLA 月报为 Excel 工作簿（Alt+E）"))
        self.workbook.setShortcut("Alt+E")
        self.imports = ImportButton(("availability", "city_scores", "monthly_reviews"), height=24)
        self.charts = TrendCard(explainer)
        self.table = Table(COLUMNS, explainer, name=tr("月度数据"), row_height=_ROW, fit=True)
        self.months = Card(tr("月度数据"), flush=True)
        self.months.add_right(self.imports)
        self.months.body.addWidget(self.table)
        self.months.setMinimumWidth(_MONTH + sum(column.width for column in COLUMNS))
        self.chosen = MonthCard(explainer)
        self.curve = CurveCard(explainer)
        self.times = TimesTab(explainer)
        self.scores = ScoresTab(Desk(workspace, self.told.emit), explainer)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._scroll = scroll = Scroll(tr("SLA 趋势"))
        scroll.body.setContentsMargins(20, 0, 20, 12)
        scroll.body.setSpacing(GAP)
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        scroll.body.addLayout(self._grid, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(GAP)
        outer.addLayout(self._title_row())
        self._stack = QStackedWidget()
        self._stack.addWidget(scroll)
        self._stack.addWidget(self.times)
        self._stack.addWidget(self.scores)
        outer.addWidget(self._stack, 1)
        self._arrange(wide=True)

    def _title_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(20, 14, 20, 0)
        row.setSpacing(12)
        row.addWidget(Label(tr("SLA 趋势"), "title"))
        row.addWidget(self.parts)
        row.addWidget(self.headline, 1)
        for widget in (self.system, self.kinds, self.report, self.workbook, self.export):
            row.addWidget(widget)
        return row

    def _connect(self) -> None:
        self.system.committed.connect(
            lambda value: self._look(msgspec.structs.replace(self._view, system=value))
        )
        self.kinds.changed.connect(
            lambda key: self._look(msgspec.structs.replace(self._view, tickets=Tickets(key)))
        )
        self.export.clicked.connect(self.choose_file)
        self.imports.asked.connect(lambda kind: self.opened.emit(IMPORTS, kind))
        self.report.clicked.connect(self._save_report)
        self.workbook.clicked.connect(self._save_workbook)
        self.charts.chosen.connect(self.choose)
        self.charts.entered.connect(self._enter)
        self.curve.chosen.connect(self.choose)
        self.table.picked.connect(self.choose)
        self.table.entered_row.connect(self._enter)
        self.chosen.opened.connect(self.opened)
        self.chosen.new_asked.connect(lambda: self.new_requested.emit("incidents"))
        self.parts.changed.connect(self.show_part)
        self.times.opened.connect(self.opened)
        self.scores.scores.ordered.connect(lambda: self.new_requested.emit("rectifications"))

    @property
    def charts_ready(self) -> bool:
        """Whether the charts are drawn."""
        return self.charts.host.chart is not None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(wide=self.width() >= WIDE)

    def _arrange(self, *, wide: bool) -> None:
        """Charts beside table, month and curve when wide; else one below the other."""
        if wide == self._wide:
            return
        self._wide = wide
        side = (self.months, self.chosen, self.curve)
        while self._grid.takeAt(0) is not None:
            pass
        self._grid.addWidget(self.charts, 0, 0, len(side) if wide else 1, 1)
        for place, card in enumerate(side):
            if wide:
                self._grid.addWidget(card, place, 1)
            else:
                self._grid.addWidget(card, place + 1, 0)
        self._grid.setColumnStretch(0, 7)
        self._grid.setColumnStretch(1, 5 if wide else 0)
        self._grid.setRowStretch(2, int(wide))
        self.curve.setMinimumHeight(160 if wide else 220)
        self._scroll.keep_focus_in_sight()

    def complete(self) -> None:
        if self.charts_ready:
            return
        self.charts.host.fill()
        self.curve.host.fill()
        order_tabs(self)
        self.charts_filled.emit()

    def refresh(self, _change: Change | None) -> None:
        self.parts.set_items(
            (
                ("trend", tr("服务水平")),
                ("scores", tr("月报季评 {count}").format(count=len(self.workspace.facts.city_scores))),
                ("times", tr("逐件响应")),
            )
        )
        self._fill_part()

    def show_part(self, key: str) -> None:
        """Show the service level by month, single responses or scores; the parts out of sight wait."""
        shown = {"scores": self.scores, "times": self.times}.get(key, self._scroll)
        self._stack.setCurrentWidget(shown)
        for part in (self.kinds, self.report, self.workbook, self.export):
            part.setVisible(key == "trend")
        self._fill_part()

    def _fill_part(self) -> None:
        if self.parts.key == "scores":
            self.scores.show_workspace(self.workspace)
            self.system.hide()
            self.headline.set("")
        elif self.parts.key == "times":
            self._fill_systems()
            self._show_times()
        else:
            self._fill_trend()
        order_tabs(self)

    def kind_to_paste(self) -> str:
        return "city_scores"

    def begin(self, kind: str) -> bool:
        """Begin to enter another score."""
        if kind != "city_scores":
            return False
        self._turn_to_scores()
        self.scores.scores.begin()
        return True

    def show_record(self, kind: str, record_id: str) -> None:
        """Choose a score."""
        if kind == "city_scores":
            self._turn_to_scores()
            self.scores.scores.choose(record_id)

    def _turn_to_scores(self) -> None:
        if self.parts.key != "scores":
            self.parts.choose("scores")

    def _fill_trend(self) -> None:
        self._fill_systems()
        self._show()

    def _show_times(self) -> None:
        work = self.workspace
        view, checks = View(system=self._view.system), work.assessment.sla_checks
        seen = times(work.terms, self._facts, checks, view, work.memo)
        self.headline.set(tr("{count:,} 次故障已响应").format(count=len(seen.incidents)))
        self.times.show_times(seen)

    def _fill_systems(self) -> None:
        self._facts = self.workspace.known
        systems = tuple((each.id, each.name) for each in self.workspace.terms.systems)
        self.system.set_options((("", tr("全部系统")), *systems))
        if self._view.system not in dict(systems):
            self._view = msgspec.structs.replace(self._view, system="")
        self.system.set_value(self._view.system)
        self.system.setVisible(len(systems) > 1)

    def _look(self, view: View) -> None:
        """Look through another filter."""
        self._view = view
        if self.parts.key == "times":
            self._show_times()
        else:
            self._show()

    def _show(self) -> None:
        work = self.workspace
        in_force = work.contract.replaced(work.terms)
        seen = trend(in_force, self._facts, work.assessment, work.as_of, self._view, work.memo, work.today)
        if self.month not in seen.months:
            self.month = opening_month(seen)
        self._trend = seen
        self.headline.set(headline(seen, work.terms))
        self.charts.show_trend(seen, self.month)
        self.curve.show_curve(
            penalty_curve(in_force, self._facts, work.assessment, work.as_of, work.calendar), self.month
        )
        self.months.hint.set(_hint(seen, work.terms))
        self.table.set_rows(table_rows(seen, work.assessment))
        self.export.setEnabled(bool(seen.months))
        self.report.setEnabled(bool(subjects(self.workspace, Report.MONTH)))
        self.choose(self.month)

    def _save_report(self) -> None:
        """The report of the chosen month, else of the newest."""
        from desktop.views.print.asking import ReportDesk

        month = self.month or subjects(self.workspace, Report.MONTH)[0].key
        ReportDesk(self, self.workspace, self.told.emit, self.refused.emit).save(Report.MONTH, month)

    def choose(self, month: str) -> None:
        """Choose a month in all charts, the table, and the card below it; none where it is empty."""
        self.month = month
        self.charts.choose(month)
        self.curve.choose(month)
        if not month:
            self.table.setCurrentIndex(QModelIndex())
        elif self.table.key != month:
            self.table.choose(month)
        work = self.workspace
        given = work.terms, self._facts, work.assessment, work.as_of
        items = month_items(*given, self._view, month, work.memo, work.today) if month else ()
        self.chosen.show_month(month, items)

    def _enter(self, month: str) -> None:
        """Open the gravest incident of a month."""
        self.choose(month)
        self.chosen.open_first()

    def choose_file(self) -> None:
        """Ask for a file name, and write the charts there as they are shown."""
        proposed = Path.home() / tr("SLA 趋势 {day}.png").format(day=self.workspace.as_of.day)
        name, chosen = QFileDialog.getSaveFileName(
            self,
            tr("导出图"),
            str(proposed),
            ";;".join(FILTERS.values()),
        )
        if not name:
            return
        target = with_suffix(name, chosen)
        problem = write_sheet(self.sheet(), target)
        if problem is not None:
            self.refused.emit((problem,))
        else:
            self.told.emit(tr("已导出 {name}").format(name=target.name))

    def _save_workbook(self) -> None:
        from desktop.exchange.workbooks.finance import Ledger

        save_ledgers(self, (Ledger.SERVICE,))

    def sheet(self) -> Sheet:
        """The charts under the contract's name, the as-of day and what was filtered."""
        self.complete()
        words = dict(_KINDS)[self._view.tickets]
        note = tr("{headline}；{words}；截至 {day}").format(
            headline=self.headline.whole(), words=words, day=self.workspace.as_of.day
        )
        return Sheet(
            tr("{short_name}　SLA 趋势").format(short_name=self.workspace.contract.short_name),
            note,
            (self.charts, self.curve),
            mark(self.workspace),
        )


def _hint(seen: Trend, terms: Terms) -> str:
    """What the table's marks mean, and what a filter leaves aside."""
    if seen.view.narrows:
        return tr("* 不完整　筛选后的平均值不作认定")
    if terms.readings.average_period != "month":
        return tr("* 不完整　按所用读法，平均值不按月认定")
    return tr("* 不完整")
