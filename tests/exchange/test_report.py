"""The overview as text: what it says, and that its columns stand under each other."""

from __future__ import annotations

import datetime as dt
import unicodedata
from decimal import Decimal

import msgspec

from desktop.exchange.china import load_calendar
from desktop.exchange.report import overview
from desktop.exchange.template import load_contract, merge_terms
from desktop.models.annex1 import Annex1
from desktop.models.calendar import AsOf
from desktop.models.enums.findings import BreachKind
from desktop.models.enums.incidents import Cause, MajorKind
from desktop.models.facts import Absence, AccountChange, Facts, Incident, Invoice, Payment
from desktop.models.performance import AcceptanceRound, Breach, Complaint, Termination
from desktop.rules import assess

at = dt.datetime.fromisoformat

CONTRACT = load_contract()
FACTS = Facts(
    incidents=(Incident(id="I1", systems=("platform",), reported_at=at("2025-07-03T09:10"), problem=False),),
    absences=(
        Absence(
            id="V1",
            start=at("2025-06-03T20:00"),
            end=at("2025-06-03T21:30"),
            problem=True,
            major_impact=False,
            major_accident=False,
        ),
        Absence(
            id="V2",
            start=at("2025-06-09T20:00"),
            end=at("2025-06-09T22:00"),
            problem=True,
            major_impact=False,
            major_accident=False,
        ),
        Absence(id="V3", start=at("2025-06-20T20:00"), end=at("2025-06-20T21:30")),
    ),
    invoices=(Invoice(payment="first", received_on=dt.date(2025, 5, 6)),),
    payments=(Payment(payment="first", date=dt.date(2025, 5, 20), amount=Decimal("91224.00")),),
    account_changes=(AccountChange(id="C1", changed_on=dt.date(2025, 7, 1)),),
)


MAJOR = Incident(
    id="I2",
    systems=("platform",),
    reported_at=at("2025-07-03T09:10"),
    cause=Cause.CLOUD_SERVICE,
    problem=False,
    annex1=Annex1(kind=MajorKind.INTERRUPTION, vendor_mainly_responsible=True, people=100_000, minutes=120),
)


def printed(facts: Facts = FACTS, as_of: dt.date | dt.datetime = dt.date(2025, 7, 31)) -> str:
    return overview(CONTRACT, assess(CONTRACT.terms, facts, AsOf.of(as_of), load_calendar()))


def row(text: str, *starts: str) -> list[str]:
    """The cells of the line that begins with these cells."""
    lines = [line.split() for line in text.splitlines()]
    return next(cells for cells in lines if cells[: len(starts)] == list(starts))


def test_the_heading_names_contract_day_and_term() -> None:
    assert f"{CONTRACT.name}  截至 2025-07-31\n" in printed()
    assert "服务期 2025-04-08 至 2026-04-07" in printed()
    assert "截至 2025-07-31 12:00:00\n" in printed(as_of=at("2025-07-31T12:00"))


def test_an_unsigned_contract_has_no_term_yet() -> None:
    contract = merge_terms(CONTRACT, {"signed_on": None})
    text = overview(contract, assess(contract.terms, Facts(), AsOf(dt.date(2025, 7, 31)), load_calendar()))
    assert "服务期 尚未起算：合同未签署完毕" in text
    assert "待合同签署完毕" in text


def test_a_late_payment_is_told_with_its_days_and_sum() -> None:
    """Paid 2025-05-20, due 2025-05-07; 91,224.00 x 3 per mille; arguable, as the invoice was late."""
    assert "逾期付清" in row(printed(), "首付款", "70", "%")
    assert "逾期 13 天，违约金 273.67（可争议）" in printed()


def test_findings_say_what_becomes_of_them() -> None:
    text = printed()
    assert row(text, "附件3", "行12", "V1")[-3:] == ["0.30", "3,258.00", "计入，待确认"]
    assert row(text, "附件3", "行12", "V2")[-2:] == ["0.00–3,258.00", "不计入"]
    assert row(text, "附件2", "行11", "V3")[-1] == "待认定"


def test_missed_checks_without_an_answer_say_so() -> None:
    cells = row(printed(), "I1", "响应")
    assert cells[2:] == ["2025-07-03", "09:15:00", "未记录", "—"]


def test_deadlines_are_told_in_words() -> None:
    text = printed()
    assert row(text, "第六条1")[1:4] == ["乙方", "申请验收", "2026-04-10"]
    assert row(text, "第十八条2")[2] == "C1"


def test_a_contract_without_facts_has_no_empty_tables() -> None:
    text = printed(Facts())
    assert "违约认定" not in text
    assert "未达时限" not in text


def test_columns_stand_under_each_other() -> None:
    """The money of the second instalment ends in the column where that of the first ends."""
    lines = [line for line in printed().splitlines() if line.startswith(("  首付款", "  尾款"))]
    ends = []
    for line, amount in zip(lines, ("91,224.00", "39,096.00"), strict=True):
        before = line[: line.index(amount) + len(amount)]
        ends.append(sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in before))
    assert ends[0] == ends[1]


def test_instalments_between_first_and_last_are_numbered() -> None:
    thirds = [
        {"id": "a", "share": "0.30", "working_days": 20, "after": ["signed"]},
        {"id": "b", "share": "0.305", "working_days": 20, "after": ["signed"]},
        {"id": "c", "share": "0.395", "working_days": 15, "after": ["service_end"]},
    ]
    text = instalments(thirds)
    assert row(text, "首付款", "30", "%", "39,096.00")
    assert row(text, "第", "2", "期款", "30.5", "%", "39,747.60")
    assert row(text, "尾款", "39.5", "%", "51,476.40")


def test_a_single_instalment_is_the_whole_price() -> None:
    whole = [{"id": "all", "share": "1", "working_days": 20, "after": ["signed"]}]
    assert row(instalments(whole), "合同款", "100", "%", "130,320.00")


def instalments(payments: list[dict[str, object]]) -> str:
    """The overview of a contract that is paid in these instalments."""
    contract = merge_terms(CONTRACT, {"payments": payments})
    return overview(contract, assess(contract.terms, Facts(), AsOf(dt.date(2025, 7, 31)), load_calendar()))


def test_rights_counters_and_settlement_have_their_tables() -> None:
    """Subcontracting on 1 July, ended on 15 July: 3 months and 8 of 31 days are consumed.

    10,860.00 × (3 + 8/31) = 35,382.58; of 91,224.00 paid 55,841.42 come back.
    """
    facts = msgspec.structs.replace(
        FACTS,
        breaches=(Breach(id="B1", kind=BreachKind.SUBCONTRACTING, date=dt.date(2025, 7, 1)),),
        complaints=(Complaint(id="T1", date=dt.date(2025, 6, 3), system="platform"),),
        termination=Termination(id="termination", date=dt.date(2025, 7, 15), clause="12.5(1)"),
    )
    text = printed(facts)
    assert row(text, "第十二条5(1)", "解除合同") == ["第十二条5(1)", "解除合同", "2025-07-01", "可行使"]
    assert "甲方权利\n" in text
    counts = text.partition("计数\n")[2].splitlines()[1].split()
    assert counts == ["0", "0", "1", "0", "0", "0"]
    sums = text.partition("解除结算（元）\n")[2].splitlines()[1].split()
    assert sums[:2] == ["35,382.58", "55,841.42"]


def test_reworks_and_events_of_annex_1_are_told_in_words() -> None:
    failed = AcceptanceRound(inspected_on=dt.date(2025, 7, 3), passed=False)
    facts = msgspec.structs.replace(FACTS, acceptance_rounds=(failed,), incidents=(MAJOR,))
    text = printed(facts)
    assert "第 1 次返工" in text
    cells = row(text, "附件1", "B级1") if "附件1 B级1" in text else row(text, "1-B1")
    assert cells[-1] == "计次数，不计违约金"
