"""月报季评: the scores of every period, and small charts of indicators over several of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.models.facts import Fact
from desktop.models.register import CityScore
from desktop.services.workspace import Workspace
from desktop.views.i18n import say, tr
from desktop.views.pages.sla import score_rows as rows
from desktop.views.pages.sla.score_chart import ScoreChart
from desktop.views.pages.sla.score_rows import ScoreLine
from desktop.views.widgets import Button, Card, Explainer, Label, Scroll, desk
from desktop.views.widgets.keyed import KeyedRows
from desktop.views.widgets.limits import PointLines
from desktop.views.widgets.registers import RegisterCard

_WIDE = 1060
_TOO_FEW = tr("同一指标登记满 {charted} 期后，在这里画出本单位与全市平均值的走势。").format(
    charted=rows.CHARTED
)


class Desk(desk.Desk):
    """The commands of this part."""

    def name_of(self, record: Fact) -> str:
        if isinstance(record, CityScore):
            return tr("{period} 指标“{value}”").format(
                period=record.period, value=record.indicator or record.id
            )
        raise TypeError(f"{type(record).__name__} is not recorded on this page")


class ScoresCard(RegisterCard):
    """Every score; where one is not better, the way to an order. `ordered` asks for that."""

    ordered = Signal()

    def __init__(self, commands: Desk, explainer: Explainer) -> None:
        super().__init__(rows.SCORES, commands, explainer)
        self.points = PointLines(explainer)
        self.order = Button(tr("登记整改通知"), "link", icon="plus", height=22)
        self.order.clicked.connect(lambda: self.ordered.emit())
        line = QHBoxLayout()
        line.addWidget(self.order)
        line.addStretch(1)
        self.below.addLayout(self.points.layout)
        self.below.addLayout(line)

    def show_workspace(self, workspace: Workspace) -> None:
        """Show the scores known on the as-of day; those published later stay in the table."""
        known = workspace.known.city_scores
        clause = workspace.contract.clause("9.14")
        self.set_title(
            tr("月报季评"),
            tr("{heading}，各项指标优于全市平均值").format(heading=say(clause.heading) if clause else "9.14"),
        )
        self.show_state(rows.summary(known), "9.14")
        recorded = workspace.facts.city_scores
        self.show_rows(rows.score_rows(recorded), recorded)
        points = rows.score_points(workspace.contract, known)
        self.points.set(points)
        self.order.setVisible(bool(points))


class ScoresTab(Scroll):
    """The scores beside their charts."""

    def __init__(self, commands: Desk, explainer: Explainer) -> None:
        super().__init__(tr("月报季评"))
        self.scores = ScoresCard(commands, explainer)
        self.charts: KeyedRows[ScoreLine, ScoreChart] = KeyedRows(
            lambda line: line.name, lambda _: ScoreChart(), lambda chart, line: chart.set(line), spacing=14
        )
        self.few = Label(_TOO_FEW, "small", "ink3", wrap=True)
        side = Card(tr("走势"), tr("按指标"))
        side.body.addWidget(self.few)
        side.body.addLayout(self.charts.layout)
        sides = QHBoxLayout()
        sides.setSpacing(12)
        for part, share in ((self.scores, 7), (side, 5)):
            column = QVBoxLayout()
            column.addWidget(part)
            column.addStretch(1)
            sides.addLayout(column, share)
        self.body.setContentsMargins(20, 0, 20, 12)
        self.body.addLayout(sides)
        self.turn(sides, _WIDE)
        self.body.addStretch(1)

    def show_workspace(self, workspace: Workspace) -> None:
        """Show the scores as they stand."""
        self.scores.show_workspace(workspace)
        lines = rows.score_lines(workspace.known.city_scores)
        self.charts.set(lines)
        self.few.setVisible(not lines)
