"""交付物: those that the contract names with a day, how each stands, and every time one was handed in."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from desktop.models.assessment import Deadline
from desktop.models.enums.duties import DeadlineStatus
from desktop.views.evident.limits_seen import Seen
from desktop.views.evident.matters import Matter, MatterCard, MatterDesk
from desktop.views.i18n import tr
from desktop.views.widgets import Cell, Column, Explainer, Row, State, Table

_COLUMNS = (Column(tr("交付物")), Column(tr("期限"), 100), Column(tr("交付"), 100), Column(tr("状态"), 90))
_STATES = {
    DeadlineStatus.OPEN: (State.OFF, tr("未到期")),
    DeadlineStatus.MET: (State.OK, tr("按时")),
    DeadlineStatus.ARGUABLE: (State.WARN, tr("可争议")),
    DeadlineStatus.LATE: (State.BAD, tr("逾期")),
}


def deliverable_rows(seen: Seen) -> tuple[Row, ...]:
    """Every deliverable that the contract names; its day is there once the contract is signed."""
    limits = {each.subject: each for each in seen.shown.deadlines}
    return tuple(_row(each.id, each.name, limits.get(each.id)) for each in seen.contract.terms.deliverables)


def _row(key: str, name: str, limit: Deadline | None) -> Row:
    if limit is None:
        return Row(key, (Cell(name), Cell(tr("签订后起算"), "ink3"), Cell("—", "ink3"), Cell("—", "ink3")))
    state, word = _STATES[limit.status]
    figure = f"deadline:{limit.clause}:{limit.subject}"
    moved = (
        tr("原 {strict_on}，遇休息日顺延").format(strict_on=limit.strict_on)
        if limit.strict_on != limit.due_on
        else ""
    )
    return Row(
        key,
        (
            Cell(name, tip=name),
            Cell(str(limit.due_on), figure_id=figure, tip=moved),
            Cell(str(limit.done_on or "—"), "ink2", figure_id=figure),
            Cell(word, state=state, figure_id=f"status:{limit.clause}:{limit.subject}"),
        ),
    )


class DeliverablesCard(MatterCard):
    """The deliverables with their days above the record of each delivery."""

    def __init__(self, matter: Matter, desk: MatterDesk, explainer: Explainer) -> None:
        super().__init__(matter, desk, explainer)
        self.table = Table(_COLUMNS, explainer, name=tr("交付物"), row_height=28, fit=True)
        outer = self.layout()
        assert isinstance(outer, QVBoxLayout)
        outer.insertWidget(1, self.table)  # Its rows and rules run to the border.

    def show_records(self, seen: Seen) -> None:
        super().show_records(seen)
        self.table.set_rows(deliverable_rows(seen))
        self.table.setVisible(bool(seen.contract.terms.deliverables))
