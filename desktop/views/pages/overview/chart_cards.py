"""The two chart cards; their charts are drawn after the page's first paint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.views.charts import ChartHost
from desktop.views.charts.penalty_data import PenaltyCurve, penalty_curve
from desktop.views.charts.service_data import ServiceMonths, service_months
from desktop.views.i18n import tr
from desktop.views.pages.overview.seen import Seen
from desktop.views.widgets import Card, Explainer, Label

if TYPE_CHECKING:
    from desktop.views.charts.penalty import PenaltyPlot
    from desktop.views.charts.service import ServiceCharts

_CURVE_HINT = tr("元，发生额，同一事件择其重者")


class PenaltyCard(Card):
    """累计违约金 over the term."""

    def __init__(self, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(tr("累计违约金"), _CURVE_HINT, parent=parent)
        self._explainer = explainer
        self._curve: PenaltyCurve | None = None
        self.host = ChartHost(self._make)
        self.body.addWidget(self.host, 1)
        self.setMinimumHeight(180)

    def show_seen(self, seen: Seen) -> None:
        """Show the chart of what was seen."""
        self._curve = penalty_curve(seen.contract, seen.facts, seen.assessment, seen.as_of, seen.calendar)
        if self.host.chart is not None:
            self.host.chart.show_curve(self._curve)

    def _make(self) -> PenaltyPlot:
        from desktop.views.charts.penalty import PenaltyPlot

        plot = PenaltyPlot(self._explainer)
        plot.chosen.connect(lambda place: self.hint.set(plot.words(place) if place >= 0 else _CURVE_HINT))
        if self._curve is not None:
            plot.show_curve(self._curve)
        return plot


class ServiceCard(Card):
    """服务水平 by month in four small charts."""

    def __init__(self, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(tr("服务水平"), " ", parent=parent)
        self._explainer = explainer
        self._months: ServiceMonths | None = None
        self.empty = Label(
            tr("合同签署完毕、服务期开始后，各月的服务水平列在这里。"), "body", "ink3", wrap=True
        )
        self.host = ChartHost(self._make)
        self.body.addWidget(self.empty)
        self.body.addWidget(self.host, 1)
        self.setMinimumHeight(180)

    def show_seen(self, seen: Seen) -> None:
        """Show the charts of what was seen; before service begins there is nothing to draw."""
        self._months = service_months(seen.contract, seen.facts, seen.assessment, seen.memo, seen.today)
        some = bool(self._months.months)
        self.empty.setVisible(not some)
        self.host.setVisible(some)
        if self.host.chart is not None and some:
            self.host.chart.show_months(self._months)
        self._tell("")

    def _make(self) -> ServiceCharts:
        from desktop.views.charts.service import ServiceCharts

        charts = ServiceCharts(self._explainer)
        charts.told.connect(self._tell)
        if self._months is not None:
            charts.show_months(self._months)
        return charts

    def _tell(self, words: str) -> None:
        """The chosen month's values beside the heading, or which months are shown."""
        months = self._months.months if self._months else ()
        shown = (
            tr("{count} 个自然月，{months} 至 {months2}").format(
                count=len(months), months=months[0], months2=months[-1]
            )
            if months
            else ""
        )
        self.hint.set(words or shown)
