"""The sample contract: its figures worked by hand, and that it never overwrites what is there."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.exchange.china import load_calendar
from desktop.models.enums import FindingStatus, PaymentStatus
from desktop.services.sample import SAMPLE_AS_OF, open_sample, sample_file
from desktop.storage.errors import ReadOnlyPlace

CALENDAR = load_calendar()


def clock() -> dt.datetime:
    return dt.datetime.fromisoformat("2026-04-10T10:42:07")


def test_the_sample_is_seen_on_its_own_day(tmp_path: Path) -> None:
    with open_sample(tmp_path, CALENDAR, clock) as workspace:
        assert workspace.assessment.as_of == SAMPLE_AS_OF
        assert workspace.contract.template == "gov-cloud-2025"


def test_three_penalties_are_confirmed_and_the_final_payment_bears_them(tmp_path: Path) -> None:
    """3 x 50 % of 10,860.00 and a loss of 600.00 = 16,890.00; 39,096.00 - 16,890.00 = 22,206.00."""
    with open_sample(tmp_path, CALENDAR, clock) as workspace:
        sums, final = workspace.assessment.penalties, workspace.assessment.payments["final"]
    assert (sums.accrued, sums.confirmed) == (Decimal("16290.00"), Decimal("16290.00"))
    assert (sums.losses, sums.cap) == (Decimal("600.00"), Decimal("18244.80"))
    assert sums.accrued_max == Decimal("19548.00")
    assert (final.deductible, final.net) == (Decimal("16890.00"), Decimal("22206.00"))
    assert final.status is PaymentStatus.AWAITING_INVOICE
    assert (final.due_on, final.invoice_by) == (dt.date(2026, 5, 6), dt.date(2026, 4, 24))


def test_every_kind_of_finding_is_there(tmp_path: Path) -> None:
    with open_sample(tmp_path, CALENDAR, clock) as workspace:
        found = {(each.row, each.period): each for each in workspace.assessment.findings}
    assert found["3-1", "2025-06"].confirmed
    assert found["3-5", None].absorbed_by == "3-1"
    assert found["3-10", "2025-06"].status is FindingStatus.GAP
    assert found["3-8", "2026-01"].status is FindingStatus.UNDETERMINED
    assert found["3-13", None].confirmed
    assert found["3-1", "2025-12"].confirmed
    assert len(found) == 6


def test_june_stands_on_its_bound_and_just_below_one(tmp_path: Path) -> None:
    """Responses 260 + 1,136 + 1,160 s, mean 14.20 min; recoveries 126 + 25 + 29 min, mean 60.00 min."""
    with open_sample(tmp_path, CALENDAR, clock) as workspace:
        june = workspace.assessment.sla["2025-06"]
    assert june.mean_response_minutes == Decimal("14.20")
    assert june.mean_recovery_minutes == Decimal("60.00")


def test_a_sample_that_is_there_is_opened_as_it_is(tmp_path: Path) -> None:
    with open_sample(tmp_path, CALENDAR, clock) as workspace:
        incident = workspace.facts.incidents[0]
        workspace.remove("incidents", incident.id, "删除事件")
    with open_sample(tmp_path, CALENDAR, clock) as workspace:
        assert incident.id not in {each.id for each in workspace.facts.incidents}


def test_only_the_sample_is_left_in_the_folder(tmp_path: Path) -> None:
    path = sample_file(tmp_path, CALENDAR, clock)
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder belongs", encoding="utf-8")
    with pytest.raises(ReadOnlyPlace, match="不能建立示例合同"):
        sample_file(tmp_path / "data" / "shouyue", CALENDAR, clock)
