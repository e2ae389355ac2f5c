"""What counts towards a right or a row, against the number from which it has a consequence."""

from __future__ import annotations

import msgspec

from desktop.models.assessment import Counters
from desktop.models.contract import Contract
from desktop.models.enums.findings import Metric
from desktop.rules.rows import rows_of
from desktop.views.i18n import tr
from desktop.views.widgets import State


class Counted(msgspec.Struct, frozen=True):
    """A counter: what, how many of how many, how near that is, what follows, and where it says so."""

    name: str
    count: int
    of: int
    state: State
    follows: str
    clause: str
    figure_id: str


def counted(contract: Contract, figures: Counters) -> tuple[Counted, ...]:
    """The counters of party A, in the order of the contract's consequences."""
    terms = contract.terms
    complaints, reviews = (
        next((int(row.lower.value) for row in rows_of(terms, metric) if row.lower), 0)
        for metric in (Metric.COMPLAINTS, Metric.MONTHLY_REVIEWS)
    )
    end, charge = tr("解除合同"), tr("计违约金")
    reviewed = "counters.failed_reviews_in_a_row"
    found = (
        (tr("A 级事件"), figures.a_events, terms.a_event_limit, end, "12.1", "counters.a_events"),
        (tr("B 级事件"), figures.b_events, terms.b_event_limit, end, "12.2", "counters.b_events"),
        (tr("投诉"), figures.complaints, complaints, charge, "3-2", "counters.complaints"),
        (tr("考核不合格"), figures.failed_reviews_in_a_row, reviews, charge, "3-3", reviewed),
        (
            tr("返工"),
            figures.failed_inspections,
            terms.max_reworks,
            end,
            "6.1",
            "counters.failed_inspections",
        ),
    )
    return tuple(
        Counted(name, count, of, _state(count, of, past=clause == "6.1"), follows, clause, figure)
        for name, count, of, follows, clause, figure in found
        if of
    )


def _state(count: int, of: int, *, past: bool) -> State:
    """Red once it is reached (`past`: once it is passed), amber when one is missing."""
    if count > of or (count == of and not past):
        return State.BAD
    return State.WARN if count and count >= of - 1 else State.OFF
