"""Supplements and dated readings: what keeps the old terms, what is refused, what an overlay shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest

from desktop.models.amendments import Amendment, HealthNote
from desktop.models.calendar import AsOf
from desktop.models.enums.duties import HealthStatus
from desktop.models.facts import Facts
from desktop.rules.versions import versions_of
from desktop.services.amending import Overlay, tried
from desktop.services.change import Refused
from desktop.services.workspace import Workspace
from tests.storage.support import contract, create, done, outage, payment, reopen

DAY = dt.date
TERMS = contract().terms


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with create(tmp_path / "合同.shouyue") as made:
        yield made


def supplement(day: str, number: int = 1, signed: str | None = None, **changes: Any) -> Amendment:
    return Amendment(
        id=f"BX{number}",
        title=f"补充协议{number}",
        effective_on=DAY.fromisoformat(day),
        signed_on=DAY.fromisoformat(signed) if signed else None,
        changes=msgspec.json.encode(changes).decode(),
    )


def taken(workspace: Workspace, amendment: Amendment) -> None:
    assert not isinstance(workspace.amend(amendment), Refused)


def reasons(workspace: Workspace, amendment: Amendment) -> dict[str, str]:
    """Why a supplement is refused, by place; nothing is written."""
    before = workspace.undo_title
    outcome = workspace.amend(amendment)
    assert isinstance(outcome, Refused)
    assert (workspace.undo_title, workspace.facts.amendments) == (before, ())
    return {each.field: str(each) for each in outcome.problems}


def test_without_a_supplement_the_terms_are_the_very_ones_that_were_signed() -> None:
    versions = versions_of(TERMS, Facts(), AsOf(DAY(2026, 1, 1)))
    assert versions.newest is TERMS
    assert versions.on(DAY(2030, 1, 1)) is TERMS
    assert versions.terms == (TERMS,)


def test_each_day_has_its_version_and_the_bound_day_the_new_one() -> None:
    facts = Facts(
        amendments=(
            supplement("2025-12-01", 2, cap_share="0.40"),
            supplement("2025-10-01", 1, cap_share="0.30", rework_days=5),
        )
    )
    versions = versions_of(TERMS, facts, AsOf(DAY(2025, 12, 31)))
    found = [
        (versions.on(day).cap_share, versions.on(day).rework_days)
        for day in (DAY(2025, 9, 30), DAY(2025, 10, 1), DAY(2025, 11, 30), DAY(2025, 12, 1))
    ]
    assert found == [
        (Decimal("0.20"), 10),
        (Decimal("0.30"), 5),
        (Decimal("0.30"), 5),
        (Decimal("0.40"), 5),
    ]
    assert versions.on(None) is versions.newest is versions.terms[2]
    assert [versions.place(day) for day in (DAY(2025, 1, 1), DAY(2025, 10, 1), DAY(2026, 1, 1))] == [0, 1, 2]


def test_a_supplement_to_come_is_known_but_not_in_force() -> None:
    facts = Facts(amendments=(supplement("2025-12-01", signed="2025-11-10", cap_share="0.40"),))
    assert versions_of(TERMS, facts, AsOf(DAY(2025, 11, 9))).terms == (TERMS,)
    versions = versions_of(TERMS, facts, AsOf(DAY(2025, 11, 10)))
    assert (versions.newest, len(versions.terms)) == (TERMS, 2)
    assert versions.on(DAY(2025, 12, 1)).cap_share == Decimal("0.40")


def test_a_signature_in_a_supplement_takes_the_place_of_the_one_day() -> None:
    facts = Facts(
        amendments=(supplement("2025-06-01", signed_by_a_on="2025-04-08", signed_by_b_on="2025-04-09"),)
    )
    newest = versions_of(TERMS, facts, AsOf(DAY(2025, 6, 1))).newest
    assert (newest.signed_on, newest.signed) == (None, DAY(2025, 4, 9))


def test_it_is_one_step_that_undo_takes_back_and_a_file_keeps(workspace: Workspace) -> None:
    done(workspace, payment())
    workspace.set_as_of(AsOf(DAY(2025, 10, 1)))
    cap = workspace.assessment.penalties.cap
    taken(workspace, supplement("2025-10-01", cap_share="0.30"))
    assert workspace.undo_title == "登记补充协议“补充协议1”"
    assert workspace.assessment.penalties.cap == cap / 2 * 3
    assert workspace.terms.cap_share == Decimal("0.30")
    assert workspace.contract.terms.cap_share == Decimal("0.20")
    trace = workspace.explain("term:cap_share")
    assert trace is not None
    assert trace.value == Decimal("0.30")
    workspace.undo()
    assert (workspace.assessment.penalties.cap, workspace.facts.amendments) == (cap, ())
    workspace.redo()
    workspace.close()
    with reopen(workspace.path) as again:
        again.set_as_of(AsOf(DAY(2025, 10, 1)))
        assert again.facts.amendments == (supplement("2025-10-01", cap_share="0.30"),)
        assert again.assessment.penalties.cap == cap / 2 * 3


@pytest.mark.parametrize(
    ("amendment", "place", "words"),
    [
        (supplement("2025-10-01"), "changes", "没有改动"),
        (supplement("2025-04-06", cap_share="0.30"), "effective_on", "2025-04-06"),
        (supplement("2025-10-01", cap_share="1.30"), "terms.cap_share", "不大于 1"),
        (supplement("2025-10-01", cap_shares="0.30"), "terms.cap_shares", "或许是 cap_share"),
        (supplement("2025-10-01", systems=[]), "terms.systems", "至少一个"),
        (
            supplement("2025-10-01", systems=[{"id": "other", "name": "另一系统"}]),
            "terms.systems",
            "少了 platform",
        ),
        (
            supplement("2025-10-01", readings={"late_payment": "monthly"}),
            "terms.readings.late_payment",
            "monthly",
        ),
    ],
)
def test_what_is_no_supplement_is_refused_and_named(
    workspace: Workspace, amendment: Amendment, place: str, words: str
) -> None:
    found = reasons(workspace, amendment)
    assert words in found[place]
    assert "补充协议“补充协议1”" in found[place]


@pytest.mark.parametrize("text", ["", "[]", "{", "null"])
def test_changes_that_are_no_mapping_are_refused(workspace: Workspace, text: str) -> None:
    amendment = msgspec.structs.replace(supplement("2025-10-01"), changes=text)
    assert "JSON 的键值表" in reasons(workspace, amendment)["changes"]


def test_a_supplement_that_another_rests_on_stays(workspace: Workspace) -> None:
    more = [{"id": "platform", "name": "平台"}, {"id": "s1", "name": "影像系统", "fee": "1000.00"}]
    taken(workspace, supplement("2025-06-01", 1, systems=more))
    done(workspace, msgspec.structs.replace(outage(), systems=("s1",), outages=()))
    outcome = workspace.remove("amendments", "BX1", "删除")
    assert isinstance(outcome, Refused)
    assert len(workspace.facts.amendments) == 1


def test_an_overlay_shows_both_and_records_nothing(workspace: Workspace) -> None:
    workspace.set_as_of(AsOf(DAY(2025, 8, 1)))
    title = workspace.undo_title
    found = tried(workspace, supplement("2026-01-01", service_months=15, total_fee="162900.00"))
    assert isinstance(found, Overlay)
    assert found.day == DAY(2026, 1, 1)
    assert found.before.contract.service_end == DAY(2026, 4, 7)
    assert found.after.contract.service_end == DAY(2026, 7, 7)
    assert (workspace.undo_title, workspace.facts.amendments) == (title, ())
    assert isinstance(tried(workspace, supplement("2026-01-01", service_months=0)), Refused)


def test_a_reading_is_decided_with_a_reason(workspace: Workspace) -> None:
    assert isinstance(workspace.choose_reading("late_payment", "per_day", " "), Refused)
    assert isinstance(workspace.choose_reading("late_payment", "monthly", "理由"), Refused)
    assert isinstance(workspace.choose_reading("mood", "good", "理由"), Refused)
    assert not workspace.facts.reading_choices
    assert not isinstance(workspace.choose_reading("late_payment", "per_day", "法务意见"), Refused)
    (choice,) = workspace.facts.reading_choices
    assert choice.decided_on == workspace.as_of.day
    assert workspace.terms.readings.late_payment == "per_day"
    assert workspace.contract.terms.readings.late_payment == "once"


def test_alternatives_are_weighed_against_what_was_decided(workspace: Workspace) -> None:
    done(workspace, payment())
    workspace.choose_reading("cap_basis", "set_off_counts", "财务意见")
    found = [each for each in workspace.alternatives("penalties.cap") if each.reading == "cap_basis"]
    assert [each.value for each in found if each.current] == ["set_off_counts"]
    figures = {each.value: each.figure for each in found}
    assert figures["cash_received"] == workspace.assessment.penalties.caps_by_reading["cash_received"]
    assert figures["set_off_counts"] == workspace.assessment.penalties.cap


def test_the_health_check_knows_what_was_agreed_and_noted(workspace: Workspace) -> None:
    workspace.set_as_of(AsOf(DAY(2025, 10, 1)))
    taken(
        workspace, supplement("2025-10-01", promised_headcount=3, a_event_share="0.20", b_event_share="0.10")
    )
    workspace.save(HealthNote(id="Q114", noted_on=DAY(2025, 10, 1)), title="知悉")
    status = {item.id: item.status for item in workspace.health()}
    assert [status[name] for name in ("Q91", "Q26", "Q114", "Q100")] == [
        HealthStatus.AMENDED,
        HealthStatus.AMENDED,
        HealthStatus.NOTED,
        HealthStatus.OPEN,
    ]
    workspace.set_as_of(AsOf(DAY(2025, 9, 30)))
    status = {item.id: item.status for item in workspace.health()}
    assert [status[name] for name in ("Q91", "Q114")] == [HealthStatus.OPEN, HealthStatus.OPEN]
