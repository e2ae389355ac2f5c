"""The papers owed for acceptance: by month, by fault, once, on demand and asked for, worked by hand."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec
import pytest

from desktop.exchange.china import load_calendar
from desktop.exchange.template import load_contract, merge_terms
from desktop.models.calendar import AsOf
from desktop.models.facts import Facts, Incident
from desktop.models.performance import Termination
from desktop.models.register import Document
from desktop.rules import assess
from desktop.rules.agenda import next_steps
from desktop.rules.agenda_papers import months_said
from desktop.rules.known import known_facts
from desktop.rules.memo import Memo
from desktop.rules.papers import PaperRow, PaperState, faults_by_month, paper_rows, served
from desktop.rules.steps import Step
from desktop.rules.term import Term, term_at

DAY = dt.date
CONTRACT, CALENDAR = load_contract(), load_calendar()
MISSING, NOT_DUE, RECEIVED, NOT_OWED = (
    PaperState.MISSING,
    PaperState.NOT_DUE,
    PaperState.RECEIVED,
    PaperState.NOT_OWED,
)


def rows(*facts: Document | Incident, day: str, terms: dict[str, Any] | None = None) -> dict[str, PaperRow]:
    """The rows on a day; the term runs from 8 April 2025 to 7 April 2026."""
    contract = merge_terms(CONTRACT, terms or {})
    recorded = Facts(
        documents=tuple(each for each in facts if isinstance(each, Document)),
        incidents=tuple(each for each in facts if isinstance(each, Incident)),
    )
    as_of = AsOf(DAY.fromisoformat(day))
    known = known_facts(recorded, as_of)
    found = paper_rows(
        contract.papers,
        known.documents,
        faults_by_month(known.incidents, Memo()),
        term_at(contract.terms, known, as_of),
        as_of,
    )
    return {each.key: each for each in found}


def report(month: str, **fields: Any) -> Document:
    """A monthly report that came complete on the fifth day of the year 2026, unless said."""
    given: dict[str, Any] = {"received_on": DAY(2026, 1, 5), "copies": 1, "scans": 1} | fields
    return Document(id=f"M{month}", paper="monthly", month=month, **given)


def fault(number: int, day: str, *, cleared: bool = True) -> Incident:
    reported = dt.datetime.fromisoformat(f"{day}T09:00")
    restored = reported + dt.timedelta(minutes=20) if cleared else None
    return Incident(id=f"I{number}", reported_at=reported, restored_at=restored)


def states(row: PaperRow) -> str:
    """A letter a month: Missing, Rejected, Short, Uncounted, Due later (n), received (+), not owed (-)."""
    letters = {MISSING: "M", NOT_DUE: "n", RECEIVED: "+", NOT_OWED: "-"}
    return "".join(letters.get(each.state, each.state.value[0].upper()) for each in row.cells)


def test_a_month_is_owed_once_it_is_over() -> None:
    """13 calendar months, 12 reports. On 30 June two months are over, on 1 July three."""
    row = rows(day="2025-06-30")["monthly"]
    assert (row.cells[0].month, row.cells[-1].month) == ("2025-04", "2026-04")
    assert states(row) == "MMnnnnnnnnnn-"
    assert (row.expected, row.received, row.missing) == (12, 0, 2)
    assert states(rows(day="2025-07-01")["monthly"]) == "MMMnnnnnnnnn-"


def test_without_a_day_set_a_report_is_late_only_after_the_term() -> None:
    cell = rows(day="2026-04-07")["monthly"].cell("2025-05")
    assert cell is not None
    assert (cell.state, cell.late) == (MISSING, False)
    cell = rows(day="2026-04-08")["monthly"].cell("2025-05")
    assert cell is not None
    assert cell.late


def test_a_day_that_was_set_goes_before_the_end_of_the_month() -> None:
    awaited = report("2025-05", received_on=None, due_on=DAY(2025, 6, 10))
    for day, state, late in (("2025-06-10", NOT_DUE, False), ("2025-06-11", MISSING, True)):
        cell = rows(awaited, day=day)["monthly"].cell("2025-05")
        assert cell is not None
        assert (cell.state, cell.late, cell.due_on) == (state, late, DAY(2025, 6, 10))


def test_the_two_broken_months_may_share_a_report() -> None:
    """Whichever of the two came serves; both are kept in sight, and count as one of twelve."""
    first, last = report("2025-04"), report("2026-04", received_on=DAY(2026, 4, 7))
    row = rows(first, day="2026-04-10")["monthly"]
    assert (states(row)[0], states(row)[-1], row.cells[-1].shared) == ("+", "-", True)
    row = rows(last, day="2026-04-10")["monthly"]
    assert (states(row)[0], states(row)[-1], row.cells[0].shared) == ("-", "+", True)
    row = rows(first, last, day="2026-04-10")["monthly"]
    assert (states(row)[0], states(row)[-1]) == ("+", "+")
    assert (row.received, row.expected, row.missing) == (1, 12, 11)


def test_a_term_of_whole_months_shares_nothing() -> None:
    """Signed on 31 March 2025, from 1 April 2025 to 31 March 2026: twelve months, twelve reports."""
    row = rows(day="2025-04-30", terms={"signed_on": "2025-03-31"})["monthly"]
    assert states(row) == "n" * 12
    assert row.expected == 12


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({}, RECEIVED),
        ({"copies": 0}, PaperState.SHORT),
        ({"scans": 0}, PaperState.SHORT),
        ({"copies": 3}, RECEIVED),
        ({"copies": None}, PaperState.UNCOUNTED),
        ({"accepted": True}, RECEIVED),
        ({"accepted": False}, PaperState.REJECTED),
        ({"received_on": DAY(2026, 4, 1)}, MISSING),
    ],
)
def test_how_one_report_stands(fields: dict[str, Any], state: PaperState) -> None:
    """One of paper and one scanned are agreed; what comes later than the day looked at has not come."""
    row = rows(report("2025-06", **fields), day="2026-02-01")["monthly"]
    cell = row.cell("2025-06")
    assert cell is not None
    assert cell.state is state
    counts = (row.received, row.rejected, row.short)
    held = state not in (MISSING, PaperState.REJECTED)
    assert counts == (int(held), int(state is PaperState.REJECTED), int(state is PaperState.SHORT))


def test_what_was_sent_back_and_came_again_is_in() -> None:
    again = Document(
        id="M9", paper="monthly", month="2025-06", received_on=DAY(2026, 1, 20), copies=1, scans=1
    )
    row = rows(report("2025-06", accepted=False), again, day="2026-02-01")["monthly"]
    assert states(row)[2] == "+"
    assert (row.received, row.rejected) == (1, 0)


def test_a_report_of_no_month_of_the_term_counts_for_none() -> None:
    stray = report("2026-09", received_on=DAY(2026, 2, 1))
    row = rows(stray, day="2026-02-01")["monthly"]
    assert row.received == 0
    assert row.cells[-1].documents == (stray,)


def test_each_cleared_fault_wants_its_record() -> None:
    """Two in June cleared and one running; one record names the second fault, another names none."""
    faults = (fault(1, "2025-06-02"), fault(2, "2025-06-03"), fault(3, "2025-06-30", cleared=False))
    row = rows(*faults, day="2025-07-01")["fault"]
    cell = row.cell("2025-06")
    assert cell is not None
    assert (cell.state, cell.received, cell.expected, cell.lacking) == (MISSING, 0, 2, ("I1", "I2"))
    named = Document(
        id="F1",
        incident="I2",
        paper="fault",
        month="2025-06",
        received_on=DAY(2025, 6, 5),
        copies=1,
        scans=1,
    )
    cell = rows(*faults, named, day="2025-07-01")["fault"].cell("2025-06")
    assert cell is not None
    assert (cell.lacking, cell.received, cell.expected) == (("I1",), 1, 2)
    row = rows(*faults, named, msgspec.structs.replace(named, id="F2", incident=None), day="2025-07-01")[
        "fault"
    ]
    assert (states(row)[2], row.missing, row.received) == ("+", 0, 2)
    assert states(rows(faults[2], day="2025-07-01")["fault"])[2] == "n"
    assert states(rows(day="2025-07-01")["fault"]) == "-" * 13


def test_a_paper_owed_once_stands_where_it_came() -> None:
    plan = Document(id="P1", paper="plan", received_on=DAY(2025, 5, 6), copies=1, scans=1)
    row = rows(plan, day="2025-06-01")["plan"]
    assert (states(row), row.received, row.expected) == ("-+" + "-" * 11, 1, 1)
    assert states(rows(day="2026-04-07")["plan"]) == "-" * 12 + "n"
    assert states(rows(day="2026-04-08")["plan"]) == "-" * 12 + "M"
    due = Document(id="P2", paper="plan", due_on=DAY(2025, 5, 20))
    assert states(rows(due, day="2025-05-21")["plan"])[1] == "M"
    back = Document(id="P0", paper="plan", received_on=DAY(2025, 4, 20), accepted=False)
    row = rows(back, plan, day="2025-06-01")["plan"]
    assert (states(row)[:2], row.received, row.rejected) == ("R+", 1, 0)


def test_what_is_asked_for_has_a_row_of_its_own() -> None:
    """In the copies of all others; not known before it was asked for, missing after its day."""
    asked = Document(
        id="CL1", title="演练报告", asked_on=DAY(2026, 1, 12), due_on=DAY(2026, 2, 13), copies=None
    )
    assert "asked-CL1" not in rows(asked, day="2026-01-11")
    row = rows(asked, day="2026-02-13")["asked-CL1"]
    assert (row.name, row.frequency, row.copies, row.scans) == ("演练报告", None, 1, 1)
    assert row.cells[10].state is NOT_DUE
    row = rows(asked, day="2026-02-14")["asked-CL1"]
    assert (row.cells[10].state, row.cells[10].late, row.missing) == (MISSING, True, 1)


def test_on_demand_nothing_is_owed_unless_it_was_asked_for() -> None:
    assert states(rows(day="2026-04-10")["scan"]) == "-" * 13
    wanted = Document(id="S1", paper="scan", due_on=DAY(2025, 8, 20))
    row = rows(wanted, day="2025-08-21")["scan"]
    assert (states(row)[4], row.expected, row.missing) == ("M", 1, 1)


def test_nothing_is_owed_before_the_signing_or_after_the_end() -> None:
    assert rows(day="2025-06-01", terms={"signed_on": None}) == {}
    term = Term(DAY(2025, 4, 8), DAY(2026, 4, 7))
    ended = Facts(termination=Termination(id="termination", date=DAY(2025, 6, 15)))
    assert served(term, ended) == Term(DAY(2025, 4, 8), DAY(2025, 6, 15))
    assert served(term, Facts()) is term


def test_faults_are_counted_anew_only_where_one_changed() -> None:
    memo = Memo()
    faults = tuple(fault(number, f"2025-06-{number:02d}") for number in range(1, 29))
    assert len(faults_by_month(faults, memo)["2025-06"]) == 28
    moved = (*faults[:3], fault(4, "2025-07-01", cleared=False), *faults[4:])
    found = faults_by_month(moved, memo)
    assert found == faults_by_month(moved, Memo())
    assert [each.cleared for each in found["2025-07"]] == [False]


def steps(*documents: Document, day: str) -> list[Step]:
    """The steps of the agenda that are about papers."""
    as_of = AsOf(DAY.fromisoformat(day))
    facts = known_facts(Facts(documents=documents), as_of)
    assessment = assess(CONTRACT.terms, facts, as_of, CALENDAR)
    found = next_steps(CONTRACT.terms, facts, assessment, as_of, CALENDAR, CONTRACT.papers)
    return [each for each in found if each.kind == "documents"]


def test_the_agenda_asks_the_vendor_for_what_lacks() -> None:
    (step,) = steps(report("2025-04", received_on=DAY(2025, 5, 6)), day="2025-07-02")
    assert (step.owed_by, step.urgency, step.text) == ("B", "warn", "提交政务云运维月报，2025-05 至 2025-06")
    assert (step.due_on, step.left, step.clause, step.target) == (None, None, "6.2", "monthly/2025-05")
    assert step.figure_id == "contract.service_end"
    assert [each.text for each in steps(day="2026-04-08")] == [
        "提交政务云运维服务方案",
        "提交政务云运维月报，2025-04 至 2026-03",
        "提交阶段性总结报告（年报）",
    ]
    assert {each.urgency for each in steps(day="2026-04-08")} == {"bad"}


@pytest.mark.parametrize(
    ("day", "urgency", "left"),
    [("2025-04-15", "ok", 6), ("2025-04-16", "warn", 5), ("2025-04-22", "bad", -1)],
)
def test_a_day_that_was_set_stands_in_the_agenda(day: str, urgency: str, left: int) -> None:
    asked = Document(id="CL1", title="演练报告", asked_on=DAY(2025, 4, 10), due_on=DAY(2025, 4, 21))
    (step,) = steps(asked, day=day)
    assert (step.text, step.urgency, step.left, step.unit) == ("提交演练报告", urgency, left, "日")
    assert (step.target, step.figure_id) == ("CL1", "fact:documents:CL1:due_on")
    assert not steps(asked, day="2025-04-09")


@pytest.mark.parametrize(
    ("months", "said"),
    [
        (["2025-05"], "2025-05"),
        (["2025-12", "2026-01"], "2025-12 至 2026-01"),
        (["2025-05", "2025-07"], "2025-05、2025-07"),
        (["2025-05", "2025-07", "2025-08", "2025-10"], "2025-05 等 4 个月"),
    ],
)
def test_months_in_words(months: list[str], said: str) -> None:
    assert months_said(months) == said
