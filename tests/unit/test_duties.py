"""What performance asks for next: limits of the vendor, answers and decisions of party A."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Terms
from desktop.models.enums.findings import BreachKind
from desktop.models.facts import Facts, Milestones, Payment
from desktop.models.performance import (
    AcceptanceRound,
    AddressChange,
    Breach,
    ConfidentialReturn,
    Exit,
    Expansion,
    ForceMajeure,
    MonthlyReview,
    Rectification,
    Termination,
)
from desktop.rules import assess
from desktop.rules.agenda import next_steps, subject_record
from desktop.rules.known import known_facts
from desktop.rules.steps import Step

DAY = dt.date
SEEN = DAY(2025, 6, 12)
PAID = Payment(id="P1", payment="first", date=DAY(2025, 5, 6), amount=Decimal("91224.00"))


def steps(terms: Terms, calendar: Calendar, facts: Facts, day: dt.date = SEEN) -> tuple[Step, ...]:
    """The steps of that day, the first instalment being paid."""
    as_of = AsOf(day)
    known = known_facts(facts, as_of)
    return next_steps(terms, known, assess(terms, facts, as_of, calendar), as_of, calendar)


def words(found: tuple[Step, ...]) -> list[tuple[str, str, str, dt.date | None]]:
    return [(each.owed_by, each.text, each.clause, each.due_on) for each in found]


@pytest.mark.parametrize(
    ("facts", "text", "clause", "due", "kind"),
    [
        (
            {"expansions": (Expansion(id="X1", content="存储扩容", requested_on=DAY(2025, 6, 9)),)},
            "完成资源扩容“存储扩容”",
            "3-4",
            DAY(2025, 6, 16),
            "expansions",
        ),
        (
            {
                "rectifications": (
                    Rectification(
                        id="X1", title="补齐值班表", issued_on=DAY(2025, 6, 9), limit_on=DAY(2025, 6, 21)
                    ),
                )
            },
            "按整改通知改正“补齐值班表”",
            "12.4",
            DAY(2025, 6, 21),
            "rectifications",
        ),
        (
            {"force_majeure": (ForceMajeure(id="X1", title="停电", occurred_on=DAY(2025, 6, 9)),)},
            "提交不可抗力证明“停电”",
            "14.3",
            DAY(2025, 6, 24),
            "force_majeure",
        ),
        (
            {
                "confidential_returns": (
                    ConfidentialReturn(id="X1", title="方案", notice_received_on=DAY(2025, 6, 10)),
                )
            },
            "返还保密资料“方案”",
            "15.5",
            DAY(2025, 6, 16),
            "confidential_returns",
        ),
        (
            {"address_changes": (AddressChange(id="X1", title="地址", changed_on=DAY(2025, 6, 10)),)},
            "书面通知变更“地址”",
            "18.2",
            DAY(2025, 6, 17),
            "address_changes",
        ),
    ],
)
def test_each_limit_of_the_vendor_is_a_step_until_it_is_kept(
    terms: Terms,
    calendar: Calendar,
    facts: dict[str, tuple[object, ...]],
    text: str,
    clause: str,
    due: dt.date,
    kind: str,
) -> None:
    (found,) = steps(terms, calendar, Facts(payments=(PAID,), **facts))  # type: ignore[arg-type]
    assert words((found,)) == [("B", text, clause, due)]
    assert (found.kind, found.target, found.figure_id) == (kind, "X1", f"deadline:{clause}:X1")


def test_a_limit_that_was_kept_is_no_step(terms: Terms, calendar: Calendar) -> None:
    kept = Expansion(id="X1", requested_on=DAY(2025, 6, 9), completed_on=DAY(2025, 6, 11))
    assert steps(terms, calendar, Facts(payments=(PAID,), expansions=(kept,))) == ()


def test_a_slow_expansion_asks_party_a_for_a_written_notice(terms: Terms, calendar: Calendar) -> None:
    slow = Expansion(id="X1", requested_on=DAY(2025, 6, 2))
    found = steps(terms, calendar, Facts(payments=(PAID,), expansions=(slow,)))
    assert words(found)[0] == ("A", "书面通知乙方限期完成扩容", "3-4", None)
    assert found[1].urgency == "bad"


def acceptance(*rounds: AcceptanceRound) -> Facts:
    return Facts(payments=(PAID,), acceptance_rounds=rounds)


def test_acceptance_goes_from_application_to_expert_review(terms: Terms, calendar: Calendar) -> None:
    end = DAY(2026, 4, 20)
    applied = AcceptanceRound(id="A1", applied_on=DAY(2026, 4, 9))
    failed = AcceptanceRound(id="A1", applied_on=DAY(2026, 4, 9), inspected_on=DAY(2026, 4, 13), passed=False)
    passed = AcceptanceRound(id="A1", applied_on=DAY(2026, 4, 9), inspected_on=DAY(2026, 4, 13), passed=True)

    def asked(facts: Facts) -> list[str]:
        found = steps(terms, calendar, facts, end)
        return [each.text for each in found if each.clause == "6.1"]

    assert asked(acceptance()) == ["书面申请验收"]
    assert asked(acceptance(applied)) == ["检验，合格的签署验收合格单"]
    assert asked(acceptance(failed)) == ["完成第 1 次返工并再提交"]
    assert asked(acceptance(passed)) == ["签署验收合格单，组织专家评审"]
    reviewed = Milestones(id="milestones", expert_review_on=DAY(2026, 4, 15))
    assert asked(Facts(payments=(PAID,), acceptance_rounds=(passed,), milestones=reviewed)) == []


def test_a_resubmitted_rework_is_inspected(terms: Terms, calendar: Calendar) -> None:
    reworked = AcceptanceRound(
        id="A1",
        applied_on=DAY(2026, 4, 9),
        inspected_on=DAY(2026, 4, 10),
        passed=False,
        resubmitted_on=DAY(2026, 4, 17),
    )
    found = steps(terms, calendar, acceptance(reworked), DAY(2026, 4, 20))
    assert [each.text for each in found if each.clause == "6.1"] == ["检验返工后再提交的服务"]


def test_an_exit_is_answered(terms: Terms, calendar: Calendar) -> None:
    asked = Facts(payments=(PAID,), exit=Exit(id="exit", applied_on=DAY(2025, 6, 10)))
    assert words(steps(terms, calendar, asked)) == [("A", "答复乙方的退出申请", "13.1", None)]


def test_the_third_failed_review_wants_an_order(terms: Terms, calendar: Calendar) -> None:
    months = tuple(MonthlyReview(id=f"Y{n}", month=f"2025-0{n}", passed=False) for n in (4, 5, 6))
    found = steps(terms, calendar, Facts(payments=(PAID,), monthly_reviews=months), DAY(2025, 7, 2))
    assert words(found) == [("A", "连续 3 个月考核不合格，下达整改要求和期限", "3-3", None)]
    assert (found[0].kind, found[0].target) == ("monthly_reviews", "Y6")
    two = Facts(payments=(PAID,), monthly_reviews=months[:2])
    assert steps(terms, calendar, two, DAY(2025, 7, 2)) == ()


def test_a_right_that_arose_waits_for_a_decision_until_the_contract_ends(
    terms: Terms, calendar: Calendar
) -> None:
    breach = Breach(id="B1", kind=BreachKind.SUBCONTRACTING, date=DAY(2025, 6, 9))
    facts = Facts(payments=(PAID,), breaches=(breach,))
    decide = "决定是否行使权利，解除合同、追回已付未消耗款项、要求 10% 违约金"
    found = [each for each in steps(terms, calendar, facts) if each.clause == "12.5(1)"]
    assert [(each.text, each.figure_id) for each in found] == [(decide, "right:12.5(1)")]
    ended = Termination(id="termination", date=DAY(2025, 6, 11), clause="12.5(1)")
    over = Facts(payments=(PAID,), breaches=(breach,), termination=ended)
    assert [each for each in steps(terms, calendar, over) if each.clause == "12.5(1)"] == []


def test_a_subject_leads_to_its_record(terms: Terms, calendar: Calendar) -> None:
    rounds = tuple(AcceptanceRound(id=f"A{n}", inspected_on=DAY(2026, 4, n), passed=False) for n in (1, 2))
    facts = Facts(
        monthly_reviews=(MonthlyReview(id="Y1", month="2025-06", passed=False),),
        breaches=(Breach(id="B1", kind=BreachKind.IP),),
        acceptance_rounds=rounds,
    )
    assert subject_record("2025-06", facts) == ("monthly_reviews", "Y1")
    assert subject_record("B1", facts) == ("breaches", "B1")
    assert subject_record("acceptance", facts) == ("acceptance_rounds", "A2")
    assert subject_record("exit", facts) == ("exit", "exit")
    assert subject_record("I1", facts) == ("incidents", "I1")


def test_party_a_inspects_what_was_applied_for(terms: Terms, calendar: Calendar) -> None:
    asked = AcceptanceRound(id="Y1", applied_on=DAY(2025, 6, 9))
    found = steps(terms, calendar, Facts(payments=(PAID,), acceptance_rounds=(asked,)))
    assert words(found) == [("A", "检验，合格的签署验收合格单", "6.1", None)]
    blank = AcceptanceRound(id="Y1")
    assert steps(terms, calendar, Facts(payments=(PAID,), acceptance_rounds=(blank,))) == ()


def test_there_is_no_limit_for_a_fourth_rework(terms: Terms, calendar: Calendar) -> None:
    """The fourth inspection fails: what follows is a right, no rework."""
    rounds = tuple(
        AcceptanceRound(
            id=f"Y{place}",
            applied_on=DAY(2025, 6, 2) if place == 1 else None,
            inspected_on=DAY(2025, 6, 2 + place),
            passed=False,
            resubmitted_on=DAY(2025, 6, 2 + place) if place < 4 else None,
        )
        for place in range(1, 5)
    )
    found = steps(terms, calendar, Facts(payments=(PAID,), acceptance_rounds=rounds))
    assert not [each for each in found if "返工" in each.text]


def test_an_application_that_is_missing_leads_to_the_first_round(terms: Terms, calendar: Calendar) -> None:
    rounds = (AcceptanceRound(id="Y1"), AcceptanceRound(id="Y2"))
    found = steps(terms, calendar, Facts(payments=(PAID,), acceptance_rounds=rounds), DAY(2026, 4, 9))
    assert [each.target for each in found if each.text == "书面申请验收"] == ["Y1"]
