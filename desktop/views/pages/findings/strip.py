"""The strip above the ledger: 发生 → 可主张 → 可扣 → 已扣, and the range of what is open."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.money import grouped
from desktop.services.workspace import Workspace
from desktop.views.i18n import tr
from desktop.views.pages.findings.money import Span, Stage, span, stages
from desktop.views.theme import font, tint
from desktop.views.widgets import Card, Explainer, FigureLabel, Label, Rule, StageBar


class MoneyStrip(Card):
    """`show_sums(workspace)`; what is equal to before is left alone."""

    def __init__(self, explainer: Explainer, workspace: Workspace) -> None:
        super().__init__()
        self.setAccessibleName(tr("从发生额到已扣"))
        self._shown: tuple[tuple[Stage, ...], Span] | None = None
        first = _stages(workspace)
        self.stages = tuple(StageColumn(stage.name, explainer) for stage in first)
        self._arrows = tuple(Arrow() for _ in first[1:])
        self.least = FigureLabel("", "", "strong", "penalties.accrued_min", explainer, name=tr("最少发生额"))
        self.most = FigureLabel(
            "", tr("元"), "strong", "penalties.accrued_max", explainer, name=tr("最多发生额")
        )
        self._note = Label("", "small", "ink2", elide=True)
        row = QHBoxLayout()
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(12)
        for column, arrow in zip(self.stages, (*self._arrows, None), strict=True):
            row.addWidget(column, 3)
            if arrow is not None:
                row.addWidget(arrow)
        row.addWidget(Rule(upright=True))
        row.addLayout(self._range(), 3)
        self.body.addLayout(row)

    def _range(self) -> QVBoxLayout:
        figures = QHBoxLayout()
        figures.setSpacing(6)
        figures.addWidget(self.least)
        figures.addWidget(Label(tr("至"), "small", "ink3"))
        figures.addWidget(self.most)
        figures.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(Label(tr("含未认定与可争议"), "body", "ink2", elide=True))
        column.addLayout(figures)
        column.addWidget(self._note)
        column.addStretch(1)
        return column

    def set_narrow(self, narrow: bool) -> None:
        """Leave out what lies between the sums where there is no room for it."""
        for arrow in self._arrows:
            arrow.setVisible(not narrow)

    def show_sums(self, workspace: Workspace) -> None:
        """Show the sums as they are now."""
        seen = _stages(workspace), span(workspace.assessment)
        if seen == self._shown:
            return
        self._shown = seen
        for column, stage in zip(self.stages, seen[0], strict=True):
            column.show_stage(stage)
        for arrow, stage in zip(self._arrows, seen[0], strict=False):
            arrow.set(*stage.after)
        self.least.set(grouped(seen[1].least))
        self.most.set(grouped(seen[1].most))
        self._note.set(seen[1].note)


class StageColumn(QWidget):
    """One sum, its bar and a few words."""

    def __init__(self, name: str, explainer: Explainer) -> None:
        super().__init__()
        self.figure = FigureLabel("", tr("元"), "card", "", explainer, name=name)
        self._bar = StageBar((), name)
        self.note = Label("", "small", "ink2", elide=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(name, "body", "ink2"))
        for part in (self.figure, self._bar, self.note):
            column.addWidget(part)

    def show_stage(self, stage: Stage) -> None:
        """Show a sum."""
        self.figure.set(grouped(stage.value), figure_id=stage.figure_id)
        self._bar.set(stage.pieces)
        self.note.set(stage.note)


class Arrow(QWidget):
    """From one sum to the next: what lies between in words above and below an arrow."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ("", "")
        self.setMinimumWidth(58)

    def set(self, above: str, below: str) -> None:
        """Show other words."""
        self._words = above, below
        self.setAccessibleName(f"{above} {below}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(58, 60)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font("caption"))
        painter.setPen(tint("ink3"))
        middle = self.rect().center()
        top = self.rect().adjusted(0, middle.y() - 28, 0, 0)
        top.setHeight(18)
        painter.drawText(top, Qt.AlignmentFlag.AlignCenter, self._words[0])
        painter.drawText(top.translated(0, 36), Qt.AlignmentFlag.AlignCenter, self._words[1])
        painter.setPen(QPen(tint("ink3"), 1.2))
        end = QPointF(middle.x() + 7, middle.y() - 0.5)
        painter.drawLine(end - QPointF(14, 0), end)
        painter.drawPolyline([end + QPointF(-4, -4), end, end + QPointF(-4, 4)])
        painter.end()


def _stages(workspace: Workspace) -> tuple[Stage, ...]:
    return stages(workspace.terms, workspace.assessment, workspace.memo, workspace.today)
