"""The sample contract: its figures worked by hand, and that it never overwrites what is there."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.exchange.china import load_calendar
from desktop.models.enums.findings import FindingStatus
from desktop.models.enums.payments import PaymentStatus
from desktop.models.facts import KINDS, Facts
from desktop.services import sample
from desktop.services.sample import SAMPLE_AS_OF, open_sample, sample_file
from desktop.services.workspace import Workspace
from desktop.storage.errors import InUse, ReadOnlyPlace
from desktop.storage.store import read

CALENDAR = load_calendar()


def clock() -> dt.datetime:
    return dt.datetime.fromisoformat("2026-04-10T10:42:07")


def test_the_sample_is_seen_on_its_own_day(tmp_path: Path) -> None:
    with open_sample(tmp_path, CALENDAR, clock) as workspace:
        assert workspace.assessment.as_of == SAMPLE_AS_OF
        assert workspace.contract.template == "gov-cloud-2025"


def test_three_penalties_are_confirmed_and_the_final_payment_bears_them(tmp_path: Path) -> None:
    """3 x 50 % of 10,860.00 and a loss of 600.00 = 16,890.00, of which 600.00 are made up: 16,290.00.

    5,430.00 of it are set off already: 39,096.00 - 5,430.00 - 10,860.00 = 22,806.00.
    At most 3,258.00 of January and 13,032.00 of an argued breach of secrecy may be added.
    """
    with open_sample(tmp_path, CALENDAR, clock) as workspace:
        sums, final = workspace.assessment.penalties, workspace.assessment.payments["final"]
    assert (sums.accrued, sums.confirmed) == (Decimal("16290.00"), Decimal("16290.00"))
    assert (sums.losses, sums.cap) == (Decimal("600.00"), Decimal("18244.80"))
    assert sums.accrued_max == Decimal("32580.00")
    assert (sums.deducted, sums.recovered) == (Decimal("5430.00"), Decimal("600.00"))
    assert (final.deductible, final.net) == (Decimal("10860.00"), Decimal("22806.00"))
    assert final.status is PaymentStatus.PART_PAID
    assert (final.due_on, final.invoice_by) == (dt.date(2026, 5, 6), dt.date(2026, 4, 24))


#: Terminated it was not; it has no supplement, no files, and neither deliverables nor points.
_NONE = (
    "termination",
    "deliveries",
    "point_reviews",
    "amendments",
    "reading_choices",
    "health_notes",
    "attachments",
)


def test_there_are_over_a_hundred_facts_and_some_of_every_kind_that_it_can_have(tmp_path: Path) -> None:
    """The vendor asked to leave and was refused."""
    with open_sample(tmp_path, CALENDAR, clock) as workspace:
        facts = workspace.facts
    found = {kind: getattr(facts, kind) for kind in KINDS if kind not in _NONE}
    counts = {kind: len(each) if isinstance(each, tuple) else 1 for kind, each in found.items()}
    assert sum(counts.values()) == 103
    assert [kind for kind, count in counts.items() if not count] == []
    assert facts.termination == Facts().termination
    assert (facts.exit.applied_on, facts.exit.granted) == (dt.date(2025, 9, 30), False)


def test_the_counters_stand_below_their_limits(tmp_path: Path) -> None:
    with open_sample(tmp_path, CALENDAR, clock) as workspace:
        shown = workspace.assessment
    counts = shown.counters
    assert (counts.a_events, counts.b_events, counts.complaints) == (0, 0, 2)
    assert (counts.failed_reviews_in_a_row, counts.failed_inspections) == (1, 0)
    assert {(each.clause, each.status) for each in shown.rights} == {("12.5(2)", FindingStatus.ARGUABLE)}
    assert shown.settlement is None


def test_nothing_in_it_is_what_a_person_could_not_enter(tmp_path: Path) -> None:
    """Every fact was taken by the commands; one decision was withdrawn on the way and taken again."""
    path = sample_file(tmp_path, CALENDAR, clock)
    done = [entry.title for entry in read(path).entries]
    assert "撤回决定 3-1（I8）" in done
    assert done.count("确认 3-1（I8）") == 2


def test_every_kind_of_finding_is_there(tmp_path: Path) -> None:
    with open_sample(tmp_path, CALENDAR, clock) as workspace:
        found = {(each.row, each.period): each for each in workspace.assessment.findings}
    assert found["3-1", "2025-06"].confirmed
    assert found["3-5", None].absorbed_by == "3-1"
    assert found["3-10", "2025-06"].status is FindingStatus.GAP
    assert found["3-8", "2026-01"].status is FindingStatus.UNDETERMINED
    assert found["3-13", None].confirmed
    assert found["3-1", "2025-12"].confirmed
    assert found["12.5(2)", None].status is FindingStatus.ARGUABLE
    assert len(found) == 7


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


@pytest.mark.parametrize("spoilt", [b"", b"SQLite format 3", b"no contract at all" * 99])
@pytest.mark.parametrize("read_only", [False, True])
def test_a_damaged_sample_is_put_aside_and_made_anew(tmp_path: Path, spoilt: bytes, read_only: bool) -> None:
    path = sample_file(tmp_path, CALENDAR, clock)
    path.write_bytes(spoilt)
    (tmp_path / f"{path.name}-wal").write_bytes(b"a log that belongs to what was there")
    told: list[str] = []
    with open_sample(tmp_path, CALENDAR, clock, read_only=read_only, tell=told.append) as workspace:
        assert workspace.facts.incidents
    (words,) = told
    aside = tmp_path / "示例合同（已损坏 2026-04-10 104207）.shouyue"
    assert aside.name in words
    assert aside.read_bytes() == spoilt
    assert (tmp_path / f"{aside.name}-wal").exists(), "the log goes with its file"
    with open_sample(tmp_path, CALENDAR, clock, tell=told.append):
        assert told == [words], "the fresh one is sound"


def test_a_sample_that_somebody_works_in_is_not_put_aside(tmp_path: Path) -> None:
    with open_sample(tmp_path, CALENDAR, clock) as workspace:
        workspace.path.write_bytes(b"spoilt by another program")
        with pytest.raises(InUse):
            open_sample(tmp_path, CALENDAR, clock)
        assert workspace.path.read_bytes() == b"spoilt by another program"


def test_of_two_first_starts_the_one_that_finished_first_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record, kept = sample.record_sample, b"made by the other start"

    def overtaken(workspace: Workspace) -> None:
        record(workspace)
        (tmp_path / sample.FILE_NAME).write_bytes(kept)

    monkeypatch.setattr(sample, "record_sample", overtaken)
    assert sample_file(tmp_path, CALENDAR, clock).read_bytes() == kept
