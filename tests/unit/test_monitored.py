"""Outages that monitoring saw, laid to systems, incidents and months, and imported by the planner."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.exchange.china import load_calendar
from desktop.exchange.monitoring import Down, united
from desktop.exchange.template import load_contract
from desktop.models.facts import Availability, Facts, Incident, Outage
from desktop.services.change import Change
from desktop.services.importing import (
    AS_NEW,
    MonthCheck,
    Recorded,
    Remembered,
    Seen,
    book_of,
    effects_of,
    import_rows,
    make_plan,
    records_of,
    systems_for,
)
from desktop.services.workspace import Workspace

NOW = dt.datetime(2026, 4, 10, 10, 42, 7)
_DAY = dt.datetime(2025, 6, 3)
TERMS = load_contract().terms


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "a.shouyue", load_contract(), load_calendar(), lambda: NOW) as opened:
        yield opened


def at(hour: float) -> dt.datetime:
    return _DAY + dt.timedelta(hours=hour)


def down(start: float, end: float, *, over: bool = True) -> Down:
    return Down("探针", at(start), at(end) if over else None, at(end))


def incident(number: int, start: float, end: float | None, *outages: tuple[float, float]) -> Incident:
    return Incident(
        id=f"I{number}",
        systems=("platform",),
        reported_at=at(start),
        restored_at=at(end) if end is not None else None,
        outages=tuple(Outage(system="platform", start=at(first), end=at(last)) for first, last in outages),
    )


def seen(facts: Facts, *downs: Down, **answers: str) -> tuple[Seen, ...]:
    given = {f"platform@{each.start.isoformat()}": into for each in downs for into in answers.values()}
    return Recorded(facts, TERMS).seen([("platform", each) for each in downs], given)


def test_an_outage_goes_to_the_one_incident_that_it_overlaps() -> None:
    facts = Facts(incidents=(incident(1, 9.5, 11), incident(2, 20, 21)))
    found = seen(facts, down(9, 10), down(14, 15), down(21, 22))
    assert [each.into for each in found] == ["I1", AS_NEW, "I2"]
    assert [each.candidates for each in found] == [("I1",), (), ("I2",)]


def test_an_incident_that_is_not_over_overlaps_what_comes_later() -> None:
    facts = Facts(incidents=(incident(1, 9, None), incident(2, 9.5, 10)))
    assert [each.candidates for each in seen(facts, down(30, 31), down(8, 8.5))] == [(), ("I1",)]


def test_two_incidents_are_a_question() -> None:
    facts = Facts(incidents=(incident(1, 9, 11), incident(2, 9.5, 12)))
    (open_one,) = seen(facts, down(10, 11))
    assert (open_one.into, open_one.candidates) == ("", ("I1", "I2"))
    (answered,) = seen(facts, down(10, 11), answer="I2")
    assert answered.into == "I2"
    (other,) = seen(facts, down(10, 11), answer="I9")
    assert other.into == ""


def test_what_is_recorded_is_not_taken_again() -> None:
    facts = Facts(incidents=(incident(1, 9, 11, (9, 10.5)),))
    (within,) = seen(facts, down(9.25, 10))
    assert (within.into, within.recorded) == ("", 2_700)
    (same,) = seen(facts, down(9, 10.75), answer=AS_NEW)
    assert (same.into, same.recorded) == ("I1", 5_400)


def test_months_stand_beside_what_is_recorded_and_agreed() -> None:
    agreed = Availability(id="V1", system="platform", month="2025-07", downtime_seconds=60)
    facts = Facts(incidents=(incident(1, 9, 11, (9, 10), (9.5, 10.5)),), availability=(agreed,))
    july = Down("探针", dt.datetime(2025, 7, 1), dt.datetime(2025, 7, 1, 0, 1), dt.datetime(2025, 7, 1, 0, 1))
    found = Recorded(facts, TERMS).months([("platform", down(9, 10)), ("platform", july)])
    assert found == (
        MonthCheck("platform", "2025-06", 3_600, 5_400, None),
        MonthCheck("platform", "2025-07", 60, 0, 60),
    )
    assert [each.differs for each in found] == [True, False]


def test_outages_of_several_names_of_one_system_are_one() -> None:
    assert united([down(9, 10), down(9.5, 11), down(11, 12, over=False), down(14, 15)]) == (
        down(9, 12, over=False),
        down(14, 15),
    )
    assert united([down(9, 12), down(10, 11)]) == (down(9, 12),)


def test_names_are_known_or_asked_and_remembered(tmp_path: Path) -> None:
    contract = load_contract()
    name = next(each.name for each in contract.terms.systems if each.id == "platform")
    kept = Remembered(tmp_path)
    kept.keep_monitored({"web-01": "platform", "测试机": "", "旧系统": "gone"})
    found = systems_for(
        ["PLATFORM", name, "web-01", "测试机", "旧系统", "db"],
        contract,
        Facts(),
        Remembered(tmp_path).systems,
    )
    assert list(found.values()) == ["platform", "platform", "platform", "", None, None]


def test_outages_are_imported_with_the_incidents_that_they_call_for(workspace: Workspace) -> None:
    workspace.save(incident(1, 9.5, 11), title="登记事件")
    before = workspace.facts
    downs = [down(9, 10), down(14, 15), down(14.5, 16, over=False), down(20, 21)]
    found = seen(before, *downs)
    ids = workspace.history.new_ids("incidents", len(found))
    book, setup = book_of(found, "监控.csv", ids, workspace.terms)
    assert [each.id for each in setup.drafts] == ["I2", "I3"]
    assert book.notes == ("将新建 2 个事件，报告时间和原因待补",)
    plan = make_plan(book.sheet, setup, workspace.contract, workspace.facts)
    assert [each.state for each in plan.rows] == ["new"] * 4
    assert effects_of(workspace, records_of(plan, workspace))
    assert isinstance(import_rows(plan, workspace, book.name), Change)
    one, two, three = workspace.facts.incidents
    assert [(each.start, each.end) for each in one.outages] == [(at(9), at(10))]
    assert [(each.start, each.end) for each in two.outages] == [(at(14), at(15)), (at(14.5), None)]
    assert (two.systems, two.cause, two.reported_at) == (("platform",), None, None)
    assert "2025-06-03 20:00:00" in three.title
    again, setup = book_of(seen(workspace.facts, *downs), "监控.csv", ids, workspace.terms)
    assert setup.drafts == ()
    plan = make_plan(again.sheet, setup, workspace.contract, workspace.facts)
    assert [each.state for each in plan.rows] == ["same"] * 4
    workspace.undo()
    assert workspace.facts == before


def test_rows_that_are_left_out_make_no_incident(workspace: Workspace) -> None:
    found = seen(workspace.facts, down(9, 10), down(14, 15))
    book, setup = book_of(found, "监控.csv", ("I1", "I2"), workspace.terms)
    plan = make_plan(book.sheet, setup, workspace.contract, workspace.facts)
    import_rows(plan, workspace, book.name, [plan.rows[1].row])
    assert [each.id for each in workspace.facts.incidents] == ["I2"]


def test_a_draft_that_is_recorded_by_now_is_not_there_twice(workspace: Workspace) -> None:
    book, setup = book_of(seen(workspace.facts, down(9, 10)), "监控.csv", ("I1",), workspace.terms)
    import_rows(make_plan(book.sheet, setup, workspace.contract, workspace.facts), workspace, book.name)
    plan = make_plan(book.sheet, setup, workspace.contract, workspace.facts)
    assert [each.state for each in plan.rows] == ["same"]


def test_an_outage_can_be_left_alone(workspace: Workspace) -> None:
    found = seen(workspace.facts, down(9, 10), answer="")
    assert [each.into for each in found] == [""]
    book, setup = book_of(found, "监控.csv", ("I1",), workspace.terms)
    assert (len(book.sheet.rows), setup.drafts, book.notes) == (1, (), ())
