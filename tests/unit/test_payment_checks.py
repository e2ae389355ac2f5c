"""What is checked before money leaves, and the steps that letters, accounts and invoices ask for."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Terms
from desktop.models.enums.payments import Hold, PaymentStatus
from desktop.models.enums.people import Side
from desktop.models.facts import AccountChange, Facts, Invoice, Payment
from desktop.models.performance import RegulatorNotice
from desktop.models.register import Notice
from desktop.rules import assess
from desktop.rules.agenda import next_steps
from desktop.rules.checks import problems
from desktop.rules.known import known_facts
from desktop.rules.payment_checks import invoice_checks
from desktop.rules.steps import Step

DAY = dt.date
SEEN = DAY(2025, 4, 25)
WHOLE = Decimal("91224.00")
GOOD = Invoice(
    id="F1",
    payment="first",
    received_on=DAY(2025, 4, 24),
    number="00000001",
    amount=WHOLE,
    title_matches=True,
    verified_on=DAY(2025, 4, 24),
)


def invoice(**values: object) -> Invoice:
    return Invoice(**{"id": "F1", "payment": "first", "received_on": DAY(2025, 4, 24), **values})  # type: ignore[arg-type]


def seen(*invoices: Invoice) -> list[tuple[str, bool | None, str]]:
    checks = invoice_checks(Facts(invoices=invoices), "first", WHOLE)
    return [(each.key, each.good, each.text) for each in checks]


def test_a_good_invoice_passes_every_check() -> None:
    assert seen(GOOD) == [
        ("amount", True, "价税合计 91,224.00 元，与本期应付相符"),
        ("title", True, "抬头税号与合同相符"),
        ("verified", True, "2025-04-24 查验"),
    ]


def test_what_was_not_looked_at_is_neither_good_nor_bad() -> None:
    assert [(key, good) for key, good, _ in seen(invoice())] == [
        ("amount", None),
        ("title", None),
        ("verified", None),
    ]
    assert invoice_checks(Facts(), "first", WHOLE) == ()
    assert invoice_checks(Facts(invoices=(GOOD,)), "final", WHOLE) == ()


def test_a_net_invoice_is_short_of_the_instalment() -> None:
    """The vendor invoiced what was left after a deduction: 91,224.00 - 5,430.00."""
    ((_, good, words), *_) = seen(invoice(amount=Decimal("85794.00")))
    assert good is False
    assert words == "价税合计 85,794.00 元，比本期应付 91,224.00 元少 5,430.00 元"


def test_two_invoices_bear_the_instalment_together() -> None:
    half = Decimal("45612.00")
    ((_, good, words), *_) = seen(invoice(amount=half), invoice(id="F2", amount=half))
    assert (good, words) == (True, "价税合计 91,224.00 元，与本期应付相符")


def test_an_invoice_sent_back_counts_no_more() -> None:
    back = invoice(
        number="7", amount=Decimal(1), title_matches=False, returned_on=SEEN, returned_reason="抬头错误"
    )
    assert seen(back) == [("returned", False, "发票 7 2025-04-25 退回：抬头错误，等待重新开具")]
    words = seen(back, GOOD)
    assert words[0] == ("returned", True, "发票 7 2025-04-25 退回：抬头错误，已另收发票")
    assert all(good for _, good, _ in words[1:])


def steps(terms: Terms, calendar: Calendar, facts: Facts, day: dt.date = SEEN) -> list[Step]:
    """The steps of that day, the payment itself left aside."""
    as_of = AsOf(day)
    known = known_facts(facts, as_of)
    found = next_steps(terms, known, assess(terms, facts, as_of, calendar), as_of, calendar)
    return [each for each in found if each.kind != "payments"]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (GOOD, []),
        (
            invoice(amount=WHOLE, title_matches=True, number="1"),
            [("A", "查验首付款发票，发票 1 未查验真伪", "7.3")],
        ),
        (
            invoice(amount=WHOLE, title_matches=False, verified_on=SEEN),
            [("A", "退回首付款发票，发票抬头或税号与合同不符，应退回重开", "7.4")],
        ),
        (invoice(returned_on=SEEN), [("B", "重新开具首付款发票，原票已退回", "7.3")]),
        (
            invoice(returned_on=SEEN + dt.timedelta(days=1), amount=WHOLE, title_matches=True),
            [("A", "查验首付款发票，发票未查验真伪", "7.3")],
        ),
    ],
)
def test_an_invoice_asks_for_what_it_lacks(
    terms: Terms, calendar: Calendar, entry: Invoice, expected: list[tuple[str, str, str]]
) -> None:
    found = steps(terms, calendar, Facts(invoices=(entry,)))
    assert [(each.owed_by, each.text, each.clause) for each in found] == expected
    assert all((each.kind, each.target) == ("invoices", "F1") for each in found)


def test_nothing_is_asked_of_an_instalment_that_was_paid(terms: Terms, calendar: Calendar) -> None:
    paid = Payment(id="P1", payment="first", date=SEEN, amount=WHOLE)
    assert steps(terms, calendar, Facts(invoices=(invoice(),), payments=(paid,))) == []


def test_a_new_account_waits_for_a_call_back(terms: Terms, calendar: Calendar) -> None:
    change = AccountChange(id="C1", changed_on=DAY(2025, 4, 22), notified_on=DAY(2025, 4, 22))
    (found,) = steps(terms, calendar, Facts(invoices=(GOOD,), account_changes=(change,)))
    assert (found.owed_by, found.text, found.clause, found.urgency) == (
        "A",
        "回拨核实变更后的账户，核实前不宜付款",
        "7.4",
        "warn",
    )
    assert (found.kind, found.target) == ("account_changes", "C1")
    called = AccountChange(
        id="C1", changed_on=DAY(2025, 4, 22), notified_on=DAY(2025, 4, 22), verified_on=DAY(2025, 4, 25)
    )
    assert steps(terms, calendar, Facts(invoices=(GOOD,), account_changes=(called,))) == []
    assert (
        len(steps(terms, calendar, Facts(invoices=(GOOD,), account_changes=(called,)), DAY(2025, 4, 24))) == 1
    )


@pytest.mark.parametrize(
    ("sender", "owed", "due", "urgency", "left"),
    [
        (Side.B, "A", DAY(2025, 5, 9), "ok", 14),
        (Side.A, "B", DAY(2025, 4, 30), "warn", 5),
        (Side.A, "B", DAY(2025, 4, 24), "bad", -1),
    ],
)
def test_an_answer_is_a_step_of_the_side_that_owes_it(
    terms: Terms, calendar: Calendar, sender: Side, owed: str, due: dt.date, urgency: str, left: int
) -> None:
    letter = Notice(
        id="H1", sender=sender, title="更换联系人", clause="4.7", sent_on=DAY(2025, 4, 20), reply_by=due
    )
    (found,) = steps(terms, calendar, Facts(invoices=(GOOD,), notices=(letter,)))
    assert (found.owed_by, found.text, found.clause) == (owed, "答复“更换联系人”", "4.7")
    assert (found.urgency, found.left, found.unit) == (urgency, left, "日")
    assert (found.kind, found.target, found.figure_id) == ("notices", "H1", "fact:notices:H1:reply_by")
    answer = Notice(id="H2", answers="H1", sent_on=DAY(2025, 4, 24))
    assert steps(terms, calendar, Facts(invoices=(GOOD,), notices=(letter, answer))) == []


def test_the_supervisor_s_limit_is_the_vendor_s_until_it_is_handled(terms: Terms, calendar: Calendar) -> None:
    notice = RegulatorNotice(
        id="J1",
        title="弱口令",
        issued_on=DAY(2025, 4, 21),
        limit_on=DAY(2025, 4, 28),
        handled_on=DAY(2025, 4, 26),
    )
    facts = Facts(invoices=(GOOD,), regulator_notices=(notice,))
    found = steps(terms, calendar, facts)[-1]
    assert (found.owed_by, found.text, found.clause, found.due_on) == (
        "B",
        "处置监管整改通知“弱口令”",
        "3-7",
        DAY(2025, 4, 28),
    )
    assert found.target == "J1"
    later = steps(terms, calendar, facts, DAY(2025, 4, 26))
    assert [each.owed_by for each in later] == ["A"], "whether it was handled properly is still to be judged"


def test_what_no_invoice_and_no_letter_can_be_is_refused(terms: Terms) -> None:
    taxed = invoice(amount=Decimal("100.00"), tax=Decimal("100.01"))
    (found,) = problems(taxed, terms, Facts())
    assert (found.field, found.reason) == ("tax", "税额 100.01 大于价税合计 100.00")
    (found,) = problems(Notice(id="H1", answers="H1"), terms, Facts())
    assert found.field == "answers"
    for kind in ("", "findings", "incidents"):
        assert not problems(Notice(id="H1", about_kind=kind, about="I1"), terms, Facts())
    for kind in ("figures", "milestones"):
        (found,) = problems(Notice(id="H1", about_kind=kind, about="I1"), terms, Facts())
        assert found.field == "about_kind"
    (found,) = problems(invoice(issued_on=DAY(2025, 4, 25)), terms, Facts())
    assert found.field == "received_on"


def test_a_payment_waits_for_another_where_an_invoice_was_sent_back(terms: Terms, calendar: Calendar) -> None:
    back = invoice(returned_on=DAY(2025, 4, 25))
    again = invoice(id="F2", received_on=DAY(2025, 4, 30))

    def first(day: dt.date, *invoices: Invoice) -> tuple[PaymentStatus, dt.date | None, tuple[Hold, ...]]:
        figures = assess(terms, Facts(invoices=invoices), AsOf(day), calendar).payments["first"]
        return figures.status, figures.invoice_received_on, figures.holds

    assert first(DAY(2025, 4, 24), back) == (PaymentStatus.PAYABLE, DAY(2025, 4, 24), ())
    assert first(SEEN, back) == (PaymentStatus.AWAITING_INVOICE, None, ())
    assert first(DAY(2025, 4, 30), back)[2] == (Hold.INVOICE_LATE,)
    assert first(DAY(2025, 5, 1), back, again) == (
        PaymentStatus.PAYABLE,
        DAY(2025, 4, 30),
        (Hold.INVOICE_LATE,),
    )
