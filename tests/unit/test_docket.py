"""Every dated matter of both sides: how it stands before, at and after its day, and what it leads to."""

from __future__ import annotations

import datetime as dt

import msgspec

from desktop.exchange.china import load_calendar
from desktop.exchange.template import load_contract
from desktop.models.calendar import AsOf
from desktop.models.enums.people import Role
from desktop.models.facts import Facts, Invoice, Objection, Payment, PersonnelChange
from desktop.models.performance import AcceptanceRound
from desktop.rules import assess
from desktop.rules.agenda import next_steps
from desktop.rules.docket import Due, Lane, Stage, docket, lane_of
from desktop.rules.known import known_facts
from desktop.views.pages.agenda.rows import badge, consequence, due_rows, of_side, summary

DAY = dt.date
CONTRACT, CALENDAR = load_contract(), load_calendar()
TERMS = CONTRACT.terms


def dues(facts: Facts, day: str) -> dict[str, Due]:
    """The matters on a day."""
    as_of = AsOf(DAY.fromisoformat(day))
    assessment, known = assess(TERMS, facts, as_of, CALENDAR), known_facts(facts, as_of)
    steps = next_steps(TERMS, known, assessment, as_of, CALENDAR)
    return {each.key: each for each in docket(TERMS, known, assessment, steps, as_of)}


def test_a_limit_is_open_near_arguable_late_and_at_last_kept_or_missed() -> None:
    """Seven days from 26 September 2025 end on 3 October and are moved over the holidays to the 9th."""
    key = "deadline:9.4:O1"
    objection = Objection(id="O1", person="冯十二", received_on=DAY(2025, 9, 26))
    facts = Facts(objections=(objection,))
    stages = {day: dues(facts, day)[key].stage for day in ("2025-09-27", "2025-10-05", "2025-10-10")}
    assert stages == {
        "2025-09-27": Stage.OPEN,
        "2025-10-05": Stage.ARGUABLE,
        "2025-10-10": Stage.LATE,
    }
    due = dues(facts, "2025-09-30")[key]
    assert (due.begun_on, due.strict_on, due.due_on) == (DAY(2025, 9, 26), DAY(2025, 10, 3), DAY(2025, 10, 9))
    assert (due.left, due.unit, due.lane, due.kind, due.target) == (9, "日", Lane.PEOPLE, "objections", "O1")
    assert due.text == "更换被异议“冯十二”"
    for done, stage in (
        (DAY(2025, 10, 3), Stage.MET),
        (DAY(2025, 10, 9), Stage.DISPUTED),
        (DAY(2025, 10, 10), Stage.MISSED),
    ):
        replaced = Objection(id="O1", received_on=DAY(2025, 9, 26), replaced_on=done)
        kept = dues(Facts(objections=(replaced,)), "2025-10-31")[key]
        assert (kept.stage, kept.done_on, kept.left) == (stage, done, None)


def test_an_instalment_waits_is_due_and_paid() -> None:
    """The first one is due on 7 May 2025, its invoice five working days before, on 27 April."""
    due = dues(Facts(), "2025-04-10")["payments.first.due_on"]
    assert (due.owed_by, due.begun_on, due.due_on, due.unit) == (
        "A",
        DAY(2025, 4, 7),
        DAY(2025, 5, 7),
        "工作日",
    )
    assert (due.kind, due.target) == ("instalments", "first")
    waits = dues(Facts(), "2025-04-10")["waiting:final"]
    assert waits.stage is Stage.WAITING
    assert waits.waits_for == "服务期满、专家评审合格、财政资金到位"
    share = TERMS.payments[0].share
    facts = Facts(
        invoices=(Invoice(id="F1", payment="first", received_on=DAY(2025, 4, 28)),),
        payments=(Payment(id="P1", payment="first", date=DAY(2025, 5, 6), amount=TERMS.total_fee * share),),
    )
    found = dues(facts, "2025-05-06")
    assert (found["payments.first.due_on"].stage, found["payments.first.due_on"].done_on) == (
        Stage.MET,
        DAY(2025, 5, 6),
    )
    invoice = found["payments.first.invoice_by"]
    assert (invoice.owed_by, invoice.stage, invoice.done_on) == ("B", Stage.MISSED, DAY(2025, 4, 28))


def test_instalments_that_wait_stand_in_the_order_of_the_payments() -> None:
    unsigned = msgspec.structs.replace(TERMS, signed_on=None)
    as_of = AsOf(DAY(2025, 4, 10))
    matters = docket(unsigned, Facts(), assess(unsigned, Facts(), as_of, CALENDAR), (), as_of)
    assert [each.target for each in matters if each.kind == "instalments"] == ["first", "final"]


def test_what_no_fact_tells_is_to_be_looked_into_not_called_late() -> None:
    """The migration ends on 8 June 2026; whether it was done is recorded nowhere."""
    key = "deadline:13.2:migration"
    assert dues(Facts(), "2026-05-01")[key].stage is Stage.OPEN
    assert dues(Facts(), "2026-07-01")[key].stage is Stage.TO_DO


def test_a_matter_leads_to_the_record_on_which_it_is_kept() -> None:
    failed = AcceptanceRound(id="A1", inspected_on=DAY(2026, 4, 13), passed=False)
    change = PersonnelChange(
        id="G1", role=Role.PROJECT_LEAD, notice_on=DAY(2025, 7, 11), effective_on=DAY(2025, 7, 20)
    )
    found = dues(Facts(acceptance_rounds=(failed,), personnel_changes=(change,)), "2026-04-20")
    rework, notice = found["deadline:6.1:rework-1"], found["deadline:4.7:G1"]
    assert (rework.kind, rework.target, rework.due_on) == ("acceptance_rounds", "A1", DAY(2026, 4, 23))
    assert (notice.kind, notice.target, notice.stage) == ("personnel_changes", "G1", Stage.MISSED)
    assert notice.begun_on is None


def test_lanes_go_by_the_longest_beginning_that_fits() -> None:
    wanted = {
        "7.2": Lane.PAYMENT,
        "9.4": Lane.PEOPLE,
        "9.11": Lane.OTHER,
        "15.4": Lane.SECRECY,
        "12.3": Lane.ORDERS,
        "3-4": Lane.ORDERS,
        "3.5": Lane.OTHER,
        "附件4-3": Lane.SECRECY,
    }
    assert {clause: lane_of(clause) for clause in wanted} == wanted


def test_the_list_is_in_groups_and_by_side() -> None:
    found = tuple(dues(Facts(), "2025-04-10").values())
    bands = [row.cells[0].text for row in due_rows(CONTRACT, found, "open") if row.band]
    assert bands == ["有期限 5", "尚未起算 2"]
    assert {each.owed_by for each in of_side(found, "A")} == {"A"}
    assert of_side(found, "all") == found
    assert summary(found) == "未结 5 项，我方 1，对方 4；最早一项 2025-04-27"
    assert badge(found) == 0
    assert summary(()) == "没有未结的事项"
    assert due_rows(CONTRACT, found, "done") == ()


def test_the_consequence_is_that_of_the_register() -> None:
    found = dues(Facts(), "2025-04-10")
    assert consequence(CONTRACT, found["payments.first.due_on"]) == "逾期付款违约金 3‰（第七条5）"
    assert consequence(CONTRACT, found["deadline:13.1:exit"]) == "逾期不得退出"
