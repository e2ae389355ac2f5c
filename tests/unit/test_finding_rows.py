"""What the page 违约认定 shows, worked out from records and assessment without a window."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.models.annex1 import Annex1
from desktop.models.assessment import Assessment
from desktop.models.calendar import AsOf
from desktop.models.enums.findings import Verdict
from desktop.models.enums.incidents import MajorKind
from desktop.models.facts import Absence, Facts, Incident, Loss
from desktop.models.performance import AcceptanceRound, Exit, Rectification
from desktop.rules import assess, explain
from desktop.rules.memo import Memo
from desktop.views.pages.findings.dossier import dossier_lines, records_behind
from desktop.views.pages.findings.money import span, stages
from desktop.views.pages.findings.rows import Band, FindingRow, Sieve, View, counts, ledger, summary, tied
from tests.unit.overview_facts import CALENDAR, CONTRACT, END, FIRST, SECOND, confirmed, outage, recorded

TERMS = CONTRACT.terms
DAY = dt.date
LONG = outage(1, "2025-06-18", minutes=128)
OPEN = outage(3, "2025-10-14", problem=None)
LATE = outage(4, "2026-04-09", minutes=130)


def assessed(facts: Facts) -> Assessment:
    return assess(TERMS, facts, AsOf(END), CALENDAR)


def bands(facts: Facts, sieve: Sieve = Sieve.ALL) -> tuple[Band, ...]:
    return ledger(TERMS, facts, assessed(facts), sieve)


def rows(facts: Facts, sieve: Sieve = Sieve.ALL) -> dict[str, FindingRow]:
    return {f"{row.row} {row.finding.subjects[0]}": row for band in bands(facts, sieve) for row in band.rows}


def absence(minutes: int) -> Absence:
    start = dt.datetime(2025, 9, 13, 9)
    return Absence(
        id="V1",
        title="现场无人",
        start=start,
        end=start + dt.timedelta(minutes=minutes),
        problem=True,
        major_impact=False,
        major_accident=False,
    )


def with_absence(facts: Facts, minutes: int) -> Facts:
    return msgspec.structs.replace(facts, absences=(absence(minutes),))


def test_an_event_lists_what_is_charged_then_what_is_absorbed_or_in_a_gap() -> None:
    (band,) = bands(recorded(LONG))
    assert (band.title, band.note, band.total) == ("I1 中断1", "2025-06-18   3 项", Decimal("5430.00"))
    said = [(row.mark.text, row.row, row.formula, row.amount, row.counted) for row in band.rows]
    assert said == [
        ("成立", "3-1", "10,860.00 × 50 %", "5,430.00", "计入"),
        ("成立", "3-5", "10,860.00 × 30 %", "3,258.00", "被 3-1 吸收"),
        ("空档", "3-11", "另读 × 50 %", "0.00–5,430.00", "不入合计"),
    ]
    assert [row.struck for row in band.rows] == [False, True, False]
    assert [row.inputs for row in band.rows] == [
        "99.7037 %，< 99.99 %",
        "2:08:00，≥ 2 小时",
        "128.00 分钟，超出表格",
    ]


def test_what_is_open_or_arguable_is_a_range_outside_the_sum() -> None:
    found = rows(recorded(OPEN, LATE))
    unsure, arguable = found["3-1 I3"], found["3-5 I4"]
    assert (unsure.mark.text, unsure.amount, unsure.counted) == ("未认定", "0.00–5,430.00", "只入最多额")
    assert unsure.inputs == "99.9328 %，待认定：出现问题"
    assert (arguable.mark.text, arguable.amount, arguable.decision) == ("可争议", "0.00–3,258.00", None)
    assert arguable.inputs == "2:10:00，服务期满后发生"
    assert summary(assessed(recorded(OPEN, LATE))) == "1 项未认定，1 项可争议"


def test_an_open_finding_that_could_not_outweigh_its_event_is_absorbed() -> None:
    together = [msgspec.structs.replace(each, event="E1") for each in (FIRST, OPEN)]
    assert rows(recorded(*together))["3-1 I3"].counted == "被 3-1 吸收"


def test_decisions_are_read_from_what_was_confirmed() -> None:
    waived = msgspec.structs.replace(
        confirmed(SECOND), decision=Verdict.WAIVE, amount=None, reason="已另行补偿"
    )
    facts = recorded(FIRST, SECOND, outage(5, "2025-11-04"), confirmed(FIRST), waived)
    found = rows(facts)
    words = [row.decision.text for row in found.values() if row.decision]
    assert words == ["已确认", "已放弃", "待确认"]
    given_up = found["3-1 I2"]
    assert (given_up.struck, given_up.charged, given_up.counted) == (True, False, "计入，已放弃")
    assert sum(band.total for band in bands(facts)) == Decimal("16290.00")


def test_each_filter_counts_what_it_shows() -> None:
    waived = msgspec.structs.replace(confirmed(SECOND), decision=Verdict.WAIVE, reason="已另行补偿")
    facts = recorded(LONG, SECOND, OPEN, LATE, waived)
    found = counts(assessed(facts))
    assert found[Sieve.ALL] == len(assessed(facts).findings)
    for sieve in Sieve:
        assert len([row for band in bands(facts, sieve) for row in band.rows]) == found[sieve]
    assert [*rows(facts, Sieve.WAIVED)] == ["3-1 I2"]
    assert [*rows(facts, Sieve.WAITING)] == ["3-1 I1"]
    assert next(iter(rows(facts, Sieve.GAP))) == "3-11 I1"


def test_a_filter_hides_rows_and_keeps_the_sum_of_the_event() -> None:
    (band,) = bands(recorded(LONG), Sieve.GAP)
    assert [row.row for row in band.rows] == ["3-11"]
    assert band.total == Decimal("5430.00")


def test_events_that_one_finding_charges_come_as_one_band() -> None:
    facts = recorded(outage(1, "2025-07-01"), outage(2, "2025-07-09"), outage(3, "2025-09-17"))
    joined, alone = bands(facts)
    assert (joined.key, joined.title) == ("I1|I2", "I1、I2，2 个事件合并比较")
    assert joined.rows[0].name == "可用性，2025-07"
    assert (joined.total, alone.total) == (Decimal("5430.00"), Decimal("5430.00"))
    trace = explain(TERMS, facts, assessed(facts), AsOf(END), joined.figure_id)
    assert trace is not None
    assert trace.value == joined.total


def test_the_same_findings_under_rows_and_under_months() -> None:
    facts = recorded(LONG, SECOND, OPEN)
    result = assessed(facts)
    by_row = ledger(TERMS, facts, result, view=View.ROW)
    assert [(band.title, band.note, band.total) for band in by_row] == [
        ("3-1 可用性 < 99.99 %，出现问题，非重大损失", "3 项", Decimal("10860.00")),
        ("3-5 单次宕机 ≥ 2 小时", "1 项", Decimal("0.00")),
        ("3-11 平均恢复时间 60–120 分钟，出现问题，非重大影响", "1 项", Decimal("0.00")),
    ]
    assert [row.name for row in by_row[0].rows] == [
        "I1 中断1，2025-06",
        "I2 中断2，2025-09",
        "I3 中断3，2025-10",
    ]
    by_month = ledger(TERMS, facts, result, view=View.MONTH)
    assert [(band.title, band.total) for band in by_month] == [
        ("2025-06", Decimal("5430.00")),
        ("2025-09", Decimal("5430.00")),
        ("2025-10", Decimal("0.00")),
    ]
    assert by_month[0].rows[1].name == "单次宕机，I1 中断1"
    assert by_month[0].rows[1].counted == "被 3-1 吸收"


def test_a_confirmation_of_another_amount_shows_both() -> None:
    facts = with_absence(recorded(), 130)
    decided = msgspec.structs.replace(confirmed(FIRST), row="3-13", subject="V1")
    facts = msgspec.structs.replace(facts, decisions=(decided,))
    (finding,) = assessed(facts).findings
    assert (finding.row, finding.confirmed) == ("3-13", True)
    assert [line.name for line in dossier_lines(finding, decided)][-1] == "金额，元"
    less = msgspec.structs.replace(decided, amount=Decimal("3258.00"))
    (finding,) = assessed(msgspec.structs.replace(facts, decisions=(less,))).findings
    lines = {line.name: line.value for line in dossier_lines(finding, less)}
    assert lines["无人值守"] == "130.00 分钟"
    assert lines["月基数 × 惩罚系数"] == "10,860.00 × 50 %"
    assert lines["金额，元"] == "5,430.00"
    assert lines["原确认 2025-06-18"] == "3,258.00"
    assert lines["比原确认"] == "+2,172.00"


def test_what_is_not_established_is_said_so_in_the_dossier() -> None:
    (finding,) = assessed(recorded(OPEN)).findings
    lines = {line.name: line.value for line in dossier_lines(finding, None)}
    assert (lines["出现问题"], lines["重大损失"]) == ("未认定", "否")
    assert [each.id for each in records_behind(finding, recorded(OPEN), Memo())] == ["I3"]


def test_the_way_of_the_money() -> None:
    facts = recorded(FIRST, SECOND, confirmed(FIRST), Loss(id="L1", amount=Decimal("600.00")))
    accrued, claimed, payable, deducted = stages(TERMS, assessed(facts), Memo())
    assert (accrued.value, accrued.note) == (Decimal("10860.00"), "2 项，占总额 8.33 %")
    assert (claimed.value, claimed.note) == (Decimal("5430.00"), "另 5,430.00 待确认")
    assert claimed.after == ("上限", "18,244.80")
    assert (payable.value, payable.note) == (Decimal("6030.00"), "含损失 600.00")
    assert (deducted.value, deducted.pieces) == (Decimal("0.00"), ())
    assert [piece.token for piece in claimed.pieces] == ["c1", "hollow"]
    assert accrued.pieces[0].share == Fraction(1, 2)


@pytest.mark.parametrize(
    ("records", "words"),
    [
        ((), "没有未认定或可争议的项"),
        ((OPEN,), "相差 5,430.00，待认定"),
        (
            tuple(msgspec.structs.replace(each, event="E1") for each in (FIRST, OPEN)),
            "怎样认定都不改变合计",
        ),
    ],
)
def test_the_range_of_what_is_open(records: tuple[Incident, ...], words: str) -> None:
    assert span(assessed(recorded(*records))).note == words


def test_the_least_and_the_most_are_explained() -> None:
    facts = recorded(FIRST, OPEN, LATE)
    result = assessed(facts)
    for name in ("accrued_min", "accrued_max"):
        trace = explain(TERMS, facts, result, AsOf(END), f"penalties.{name}")
        assert trace is not None
        assert trace.value == getattr(result.penalties, name)
        assert trace.value == sum((Decimal(str(each.value)) for each in trace.children), Decimal("0.00"))
    assert result.penalties.accrued_max == Decimal("14118.00")


_DAYS = st.dates(dt.date(2025, 4, 8), dt.date(2026, 4, 9))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            _DAYS,
            st.integers(1, 300),
            st.sampled_from((True, False, None)),
            st.sampled_from((None, "E1", "E2")),
        ),
        max_size=9,
    )
)
def test_the_bands_add_up_to_what_arose(
    drawn: list[tuple[dt.date, int, bool | None, str | None]],
) -> None:
    incidents = [
        msgspec.structs.replace(
            outage(number, day.isoformat(), minutes=minutes, problem=problem), event=event
        )
        for number, (day, minutes, problem, event) in enumerate(drawn, 1)
    ]
    facts = recorded(*incidents)
    result = assessed(facts)
    for view in View:
        shown = ledger(TERMS, facts, result, view=view)
        assert sum((band.total for band in shown), Decimal("0.00")) == result.penalties.accrued
        assert sorted(row.key for band in shown for row in band.rows) == sorted(
            each.key for each in result.findings
        )
        for band in shown:
            trace = explain(TERMS, facts, result, AsOf(END), band.figure_id)
            assert trace is not None
            assert trace.value == band.total
    groups = [set(events) for events, _ in tied(result.findings, Memo())]
    assert sum(map(len, groups)) == len(set().union(*groups))


MAJOR = Annex1(kind=MajorKind.INTERRUPTION, vendor_mainly_responsible=True, people=100_000, minutes=128)


def test_an_event_of_annex_1_counts_and_charges_nothing() -> None:
    facts = recorded(msgspec.structs.replace(LONG, annex1=MAJOR))
    assessment = assessed(facts)
    (band,) = bands(facts)
    assert [row.row for row in band.rows] == ["3-1", "1-B1", "3-5", "3-11"], "what is charged comes first"
    major = band.rows[1]
    assert (major.mark.text, major.formula, major.amount, major.counted) == ("成立", "—", "—", "计B 级次数")
    assert (major.name, major.decision, major.charged) == ("B 级事件，服务中断，2025-06-18", None, False)
    assert band.total == Decimal("5430.00")
    assert counts(assessment)[Sieve.WAITING] == 1
    assert summary(assessment).startswith("1 项计入，1 项附件1 事件")
    assert stages(TERMS, assessment, Memo())[0].note.startswith("1 项，")
    lines = dossier_lines(major.finding, None)
    assert (lines[0].name, lines[0].value) == ("云服务商主要责任", "是")
    assert "金额，元" not in [line.name for line in lines]


def test_what_annex_1_leaves_open_is_named() -> None:
    unsure = msgspec.structs.replace(MAJOR, minutes=None)
    major = rows(recorded(msgspec.structs.replace(LONG, annex1=unsure)))["1-B1 I1"]
    assert (major.mark.text, major.counted) == ("未认定", "不计次数")
    assert "待认定：" in major.inputs
    assert "影响时间（分钟）" in major.inputs


def test_shares_of_the_total_are_reckoned_from_it() -> None:
    """3 % of 130,320.00 for a missed order; 3 % for a fourth failed inspection; 10 % for an exit."""
    order = Rectification(id="Q1", title="补齐值班表", issued_on=DAY(2025, 6, 2), limit_on=DAY(2025, 6, 9))
    failed = tuple(
        AcceptanceRound(id=f"A{n}", inspected_on=DAY(2025, 7, n), passed=False) for n in (1, 2, 3, 4)
    )
    left = Exit(id="exit", applied_on=DAY(2025, 7, 1), granted=True)
    facts = Facts(rectifications=(order,), acceptance_rounds=failed, exit=left)
    found = {row.row: (band.title, row) for band in bands(facts) for row in band.rows}
    assert {key: (title, row.name, row.formula, row.amount) for key, (title, row) in found.items()} == {
        "12.4": ("Q1 补齐值班表", "整改逾期，2025-06-10", "130,320.00 × 3 %", "3,909.60"),
        "6.1": ("验收", "返工后仍不合格，2025-07-04", "130,320.00 × 3 %", "3,909.60"),
        "13.1": ("退出", "乙方退出，2025-07-01", "130,320.00 × 10 %", "13,032.00"),
    }
    assert found["12.4"][1].inputs == "整改期限 2025-06-09，整改完成 未登记"
    names = [line.name for line in dossier_lines(found["12.4"][1].finding, None)]
    assert names == ["整改期限", "整改完成", "合同总额 × 比例", "金额，元"]


def test_by_clause_every_clause_that_is_met_has_its_band() -> None:
    order = Rectification(id="Q1", title="补齐值班表", issued_on=DAY(2025, 6, 2), limit_on=DAY(2025, 6, 9))
    facts = msgspec.structs.replace(
        recorded(msgspec.structs.replace(LONG, annex1=MAJOR)), rectifications=(order,)
    )
    titles = [band.title for band in ledger(TERMS, facts, assessed(facts), view=View.ROW)]
    assert (titles[0], titles[-1]) == ("1-B1 B 级事件，服务中断", "12.4 整改逾期，按合同总额计")


def test_an_order_is_only_arguable_where_an_annex_charges_its_event() -> None:
    order = Rectification(
        id="Q1", title="补齐", issued_on=DAY(2025, 6, 19), limit_on=DAY(2025, 6, 26), event="I1"
    )
    facts = msgspec.structs.replace(recorded(LONG), rectifications=(order,))
    row = rows(facts)["12.4 Q1"]
    assert (row.mark.text, row.amount) == ("可争议", "0.00–3,909.60")
    assert row.inputs.endswith("附件另有约定")
