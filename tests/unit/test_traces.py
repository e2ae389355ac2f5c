"""Traces tell what their figures rest on: only the records that are meant, in the words that fit the day."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from desktop.exchange.china import load_calendar
from desktop.exchange.template import load_contract, merge_terms
from desktop.models.assessment import FactRef, Trace
from desktop.models.calendar import AsOf
from desktop.models.contract import Terms
from desktop.models.enums.incidents import Cause, Flag
from desktop.models.facts import (
    Absence,
    Availability,
    Deduction,
    Facts,
    Incident,
    Invoice,
    Milestones,
    Objection,
    Outage,
    Payment,
)
from desktop.models.health import Stake
from desktop.models.performance import AcceptanceRound, Termination
from desktop.rules import assess, explain
from desktop.rules.findings import flag_traces
from desktop.rules.health.texts import stake_worth
from desktop.rules.major import level_checks
from desktop.rules.naming import RowText, agreed_text
from desktop.rules.term import Term, service_term
from tests.unit.test_explain import nodes

CALENDAR = load_calendar()
CONTRACT = load_contract()
DAY = dt.date
NOON = dt.datetime(2025, 6, 10, 12)
CALM: dict[str, Any] = {"problem": True, "major_loss": False, "major_impact": False, "major_accident": False}
PAID = Facts(
    milestones=Milestones(id="milestones", expert_review_on=DAY(2026, 4, 10), funds_on=DAY(2026, 4, 13)),
    invoices=(
        Invoice(id="F1", payment="first", received_on=DAY(2025, 4, 20)),
        Invoice(id="F2", payment="final", received_on=DAY(2026, 4, 20)),
    ),
    payments=(
        Payment(id="P1", payment="first", date=DAY(2025, 5, 6), amount=Decimal("91224.00")),
        Payment(id="P2", payment="final", date=DAY(2026, 5, 6), amount=Decimal("10000.00")),
    ),
    deductions=(Deduction(id="D1", payment="final", date=DAY(2026, 5, 6), amount=Decimal("5000.00")),),
)


def explained(figure_id: str, facts: Facts, day: dt.date, terms: Terms = CONTRACT.terms) -> Trace:
    as_of = AsOf(day)
    found = explain(terms, facts, assess(terms, facts, as_of, CALENDAR), as_of, figure_id)
    assert found is not None, figure_id
    return found


def named(trace: Trace, name: str) -> Trace:
    return next(node for node in nodes(trace) if node.name == name)


def records(trace: Trace, kind: str) -> set[str]:
    """The records of a kind that a tree rests on."""
    return {ref.id for node in nodes(trace) for ref in node.facts if ref.kind == kind}


def test_the_figures_of_an_instalment_are_what_their_traces_say() -> None:
    """The final instalment, 39,096.00: 10,000.00 paid, 5,000.00 set off, 24,096.00 open and overdue."""
    result = assess(CONTRACT.terms, PAID, AsOf(DAY(2026, 5, 8)), CALENDAR)
    figures = result.payments["final"]
    assert (figures.paid, figures.unpaid) == (Decimal("10000.00"), Decimal("24096.00"))
    for name in ("amount", "paid", "unpaid", "deductible", "net", "late_penalty", "days_late", "due_on"):
        assert result.traces[f"payments.final.{name}"].value == getattr(figures, name), name
    unpaid = result.traces["payments.final.unpaid"]
    assert result.traces["payments.final.net"].formula == "未付 − 本期可扣"
    assert result.traces["payments.final.due_on"].formula == "起算日后第 15 个工作日，首日不计"
    assert records(unpaid, "payments") == {"P2"}
    assert records(unpaid, "deductions") == {"D1"}
    assert records(result.traces["payments.final.invoice_received_on"], "invoices") == {"F2"}
    assert records(result.traces["payments.first.paid"], "payments") == {"P1"}


@pytest.mark.parametrize(
    ("facts", "words"),
    [(PAID, "无"), (Facts(), "专家评审合格、财政资金到位")],
)
def test_what_an_instalment_waits_for_is_named(facts: Facts, words: str) -> None:
    assert explained("payments.final.waiting_for", facts, DAY(2026, 5, 8)).value == words


def test_a_finding_is_named_by_its_row_and_events() -> None:
    absence = Absence(id="V1", start=NOON, end=NOON + dt.timedelta(minutes=90), **CALM)
    found = explained("penalties.accrued", Facts(absences=(absence,)), DAY(2025, 6, 30))
    assert [child.name for child in found.children] == ["3-12（V1）"]


def test_only_what_stands_counts_towards_the_line_of_the_annexes() -> None:
    """Two hours down: 3-1 (5,430.00) stands and absorbs 3-5; the line is 39,096.00 away less that."""
    outage = Outage(system="platform", start=NOON, end=NOON + dt.timedelta(hours=2))
    incident = Incident(id="I1", cause=Cause.CLOUD_SERVICE, reported_at=NOON, outages=(outage,), **CALM)
    terms = merge_terms(CONTRACT, {"readings": {"threshold_scope": "annexes_only"}}).terms
    found = explained("penalties.room", Facts(incidents=(incident,)), DAY(2025, 6, 30), terms)
    assert found.value == Decimal("33666.00")
    assert [child.name for child in named(found, "附件违约金").children] == ["3-1（I1）"]


@pytest.mark.parametrize(
    ("received", "due", "words"),
    [
        (DAY(2025, 6, 3), DAY(2025, 6, 10), "末日不是休息日，或不顺延"),
        (DAY(2025, 6, 7), DAY(2025, 6, 16), "末日是休息日的顺延至下一工作日"),
    ],
)
def test_a_limit_says_whether_its_last_day_moved(received: dt.date, due: dt.date, words: str) -> None:
    """Seven days: to Tuesday the 10th, and to Saturday the 14th, which moves to Monday."""
    facts = Facts(objections=(Objection(id="R1", received_on=received),))
    found = explained("deadline:9.4:R1", facts, DAY(2025, 6, 30))
    assert (found.value, found.formula) == (due, words)


@pytest.mark.parametrize(
    ("ended", "name", "day"),
    [(None, "服务期止", DAY(2026, 4, 7)), (DAY(2025, 12, 1), "服务结束日", DAY(2025, 12, 1))],
)
def test_migration_runs_from_the_end_of_the_service(ended: dt.date | None, name: str, day: dt.date) -> None:
    facts = Facts(termination=Termination(id="termination", date=ended, clause="12.4" if ended else None))
    start = explained("strict:13.2:migration", facts, DAY(2026, 5, 8)).children[0]
    assert (start.name, start.value) == (name, day)


def test_a_deliverable_of_a_fixed_day_says_so() -> None:
    terms = load_contract("ops-2026").terms
    found = explained("strict:6.2:D2", Facts(), DAY(2026, 3, 1), terms)
    assert (found.value, found.formula) == (DAY(2026, 2, 28), "约定的交付日当日")


@pytest.mark.parametrize(
    ("important", "minutes", "term"),
    [
        (False, 30, "service_levels.clearing_minutes"),
        (True, 10, "service_levels.clearing_minutes_important"),
    ],
)
def test_a_clock_names_the_term_that_limits_it(important: bool, minutes: int, term: str) -> None:
    system = msgspec.structs.replace(CONTRACT.terms.systems[0], important=important)
    terms = msgspec.structs.replace(CONTRACT.terms, systems=(system,))
    facts = Facts(incidents=(Incident(id="I1", systems=("platform",), reported_at=NOON),))
    limit = named(explained("check:I1:clearing:0", facts, DAY(2025, 6, 30), terms), "限")
    assert (limit.value, limit.term) == (minutes, term)


@pytest.mark.parametrize(
    ("reading", "start", "end"),
    [
        ("corresponding_day", (DAY(2025, 4, 8), "签订日次日"), (DAY(2026, 4, 7), "签订日的对应日")),
        ("day_before", (DAY(2025, 4, 7), "签订当日"), (DAY(2026, 4, 6), "签订日的对应日的前一日")),
    ],
)
def test_the_term_is_told_in_the_words_of_its_reading(
    reading: str, start: tuple[dt.date, str], end: tuple[dt.date, str]
) -> None:
    terms = merge_terms(CONTRACT, {"readings": {"service_end": reading}}).terms
    assert service_term(terms) == Term(start[0], end[0])
    for figure, wanted in (("service_start", start), ("service_end", end)):
        found = explained(f"contract.{figure}", Facts(), DAY(2025, 6, 30), terms)
        assert (found.value, found.formula) == wanted


def test_of_several_records_the_worst_finding_is_shown() -> None:
    refs = (FactRef("incidents", "I1"), FactRef("incidents", "I2"))
    flags: dict[Flag, bool | None] = dict.fromkeys(Flag, True)
    alone, both = (flag_traces(flags, [Flag.PROBLEM], refs[:count])[0] for count in (1, 2))
    assert (alone.formula, both.formula) == ("", "各记录中最重的认定")
    assert alone.facts == (FactRef("incidents", "I1", "problem"),)


def test_a_stake_is_worth_what_the_contract_charges_for_it() -> None:
    """Row 3-1 is half of 10,860.00; a row or instalment that the contract has no more is worth nothing."""
    assessment = assess(CONTRACT.terms, Facts(), AsOf(DAY(2025, 6, 30)), CALENDAR)
    worth = {
        stake: stake_worth(stake, CONTRACT.terms, assessment)[0]
        for stake in (Stake(row="3-1"), Stake(row="9-9"), Stake(payment="final"), Stake(payment="third"))
    }
    assert list(worth.values()) == [Decimal("5430.00"), None, Decimal("39096.00"), None]


def test_an_incident_without_a_kind_stands_against_no_level() -> None:
    assert level_checks(CONTRACT.terms, Incident(id="I1", reported_at=NOON), NOON) == ()


def test_the_status_of_a_late_payment_is_explained() -> None:
    found = explained("payments.final.late_penalty_status", PAID, DAY(2026, 5, 8))
    assert (found.name, found.value) == ("逾期违约金状态", "成立")


def test_a_cap_that_counts_more_than_cash_names_what_it_counts() -> None:
    terms = merge_terms(CONTRACT, {"readings": {"cap_basis": "set_off_counts"}}).terms
    found = explained("penalties.cap", PAID, DAY(2026, 5, 8), terms)
    sums = {child.name: child.value for child in found.children}
    assert sums["到期未付"] == Decimal("24096.00")
    assert [child.value for child in named(found, "到期未付").children] == [0, Decimal("24096.00")]
    # 20 % of 101,224.00 paid, 5,000.00 set off and 24,096.00 open, 130,320.00 in all.
    assert found.value == Decimal("26064.00")
    cash = explained("penalties.cap", PAID, DAY(2026, 5, 8))
    assert {child.name for child in cash.children} == {"已付现金", "上限比例"}
    assert cash.value == Decimal("20244.80")  # 20 % of 101,224.00


def test_the_inspection_after_the_last_rework_is_the_last_that_counts() -> None:
    rounds = tuple(
        AcceptanceRound(id=f"Y{place}", inspected_on=DAY(2026, 4, 7 + place), passed=False)
        for place in range(1, 6)
    )
    found = explained("row:6.1", Facts(acceptance_rounds=rounds), DAY(2026, 5, 8))
    assert records(found, "acceptance_rounds") == {"Y1", "Y2", "Y3", "Y4"}
    assert named(found, "第 1 次检验不合格").value == DAY(2026, 4, 8)


def test_one_signature_is_shown_beside_the_one_that_is_missing() -> None:
    changes = {"signed_on": None, "signed_by_a_on": "2025-04-07"}
    found = explained("contract.signed_on", Facts(), DAY(2025, 6, 30), merge_terms(CONTRACT, changes).terms)
    assert [(child.name, child.value) for child in found.children] == [
        ("甲方签署日", DAY(2025, 4, 7)),
        ("乙方签署日", None),
    ]


def test_only_a_limit_that_is_counted_back_says_so() -> None:
    facts = Facts(objections=(Objection(id="R1", received_on=DAY(2025, 6, 3)),))
    assert explained("strict:9.4:R1", facts, DAY(2025, 6, 30)).formula == "乙方收到异议后第 7 日，首日不计"
    back = explained("strict:13.1:exit", Facts(), DAY(2025, 6, 30))
    assert back.formula == "服务期止前第 6 个月的对应日，倒数的期限遇休息日不移"


def test_unreadable_data_are_a_line_of_their_own_where_there_are_any() -> None:
    for seconds, shown in ((0, False), (7200, True)):
        agreed = Availability(
            id="M1",
            system="platform",
            month="2025-06",
            downtime_seconds=7200,
            data_unreadable_seconds=seconds,
            **CALM,
        )
        found = explained(
            "sla:2025-06:availability:platform", Facts(availability=(agreed,)), DAY(2025, 6, 30)
        )
        assert ("数据不可读时长" in {node.name for node in nodes(found)}) is shown
        assert records(found, "availability") == {"M1"}


def test_a_row_of_no_agreed_limit_is_its_own_title() -> None:
    assert agreed_text(CONTRACT.terms, "3-1") == RowText("3-1", "")


def test_a_cap_is_worth_how_far_its_readings_lie_apart() -> None:
    """Nothing is paid: no cap on cash, 20 % of 91,224.00 where what is due counts."""
    assessment = assess(CONTRACT.terms, Facts(), AsOf(DAY(2025, 6, 30)), CALENDAR)
    money, words = stake_worth(Stake(reading="cap_basis"), CONTRACT.terms, assessment)
    assert (money, words) == (Decimal("18244.80"), "当日上限 0.00 至 18,244.80 元")


def test_before_the_service_nothing_is_consumed() -> None:
    facts = Facts(termination=Termination(id="termination", date=DAY(2025, 4, 7), clause="12.4"))
    found = explained("settlement.consumed", facts, DAY(2025, 6, 30))
    assert (found.value, found.formula) == (Decimal("0.00"), "服务期开始之前解除，为零")


def test_the_day_of_the_scores_has_the_clause_of_the_scale() -> None:
    terms = load_contract("ops-2026").terms
    found = explained("payments.mid.trigger_on", Facts(), DAY(2026, 7, 20), terms)
    assert named(found, "考核得分确认").clause == "7.6"


def test_a_hold_names_the_invoice_that_came_late() -> None:
    """Due on 2025-05-07, so the invoice by 27 April; it came on the 29th."""
    late = Invoice(id="F1", payment="first", received_on=DAY(2025, 4, 29))
    found = explained("payments.first.holds", Facts(invoices=(late,)), DAY(2025, 5, 6))
    assert named(found, "暂缓事由").value == found.value == "发票迟到"
    assert records(found, "invoices") == {"F1"}
