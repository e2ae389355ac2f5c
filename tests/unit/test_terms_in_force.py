"""After a supplement pages tell the shares of the terms in force beside the sums that follow from them."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from desktop.models.amendments import Amendment
from desktop.models.calendar import AsOf
from desktop.services.change import Change
from desktop.services.workspace import Workspace
from desktop.views.charts.penalty_data import PenaltyCurve, penalty_curve
from desktop.views.pages.overview import seen as overview
from desktop.views.pages.overview.cards_seen import cap_card, threshold_card
from desktop.views.pages.payments import seen as payments
from desktop.views.pages.payments.cap_rows import cap_table
from tests.unit.overview_facts import PAID


@pytest.fixture
def amended(workspace: Workspace) -> Workspace:
    """The contract with its first instalment paid and a supplement that changes shares and a reading."""
    changes = {
        "cap_share": "0.30",
        "threshold_share": "0.405",
        "readings": {"cap_basis": "set_off_counts"},
    }
    supplement = Amendment(
        id="BX1", effective_on=dt.date(2025, 7, 1), changes=msgspec.json.encode(changes).decode()
    )
    workspace.set_as_of(AsOf(dt.date(2025, 12, 10)))
    assert isinstance(workspace.save(PAID, supplement, title="登记"), Change)
    return workspace


def _curve(workspace: Workspace) -> PenaltyCurve:
    seen = overview.Seen.of(workspace)
    return penalty_curve(seen.contract, seen.facts, seen.assessment, seen.as_of, seen.calendar)


def test_the_cards_tell_the_shares_in_force(amended: Workspace) -> None:
    seen = overview.Seen.of(amended)
    cap, line = cap_card(seen), threshold_card(seen)
    assert (cap.figure, cap.unit) == ("27,367.20", "元，回款基数的 30 %")
    assert (line.title, line.stats[1].text) == ("40.5 % 解除线", "52,779.60")


def test_the_chart_tells_the_shares_in_force(amended: Workspace) -> None:
    curve = _curve(amended)
    assert curve.threshold_words.startswith("40.5 % 解除线 52,779.60　")
    assert curve.threshold_brief == "40.5 % 解除线 52,779.60"
    assert curve.cap_words == "赔付上限 27,367.20　按“抵扣视同回款”　第十二条7"


def test_the_line_of_the_cap_ends_at_the_cap(amended: Workspace) -> None:
    assert _curve(amended).cap[-1] == (dt.date(2025, 12, 10), amended.assessment.penalties.cap)


def test_the_payments_tell_the_shares_in_force(amended: Workspace) -> None:
    rows = cap_table(payments.Seen.of(amended), "final").rows
    assert {row.key: row.basis for row in rows}["cash_received"] == "91,224.00 × 30 %"
    assert [row.key for row in rows if row.used] == ["set_off_counts"]


@pytest.mark.parametrize("of", [overview.Seen.of, payments.Seen.of])
def test_what_is_seen_is_equal_until_a_change(amended: Workspace, of: object) -> None:
    assert callable(of)
    assert of(amended) == of(amended)
    before = of(amended)
    amended.undo()
    assert of(amended) != before
