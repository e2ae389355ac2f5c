"""What 合同与条款 shows, worked out by hand: items and groups, ranges, lines, what F4 explains of terms."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from desktop.exchange.annex_checks import annex_faults, with_gaps
from desktop.exchange.template import load_contract
from desktop.exchange.template_checks import term_paths
from desktop.models.assessment import Trace
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import AnnexRow, Bound, Contract, ServiceLine, System, Terms
from desktop.models.enums.people import Side
from desktop.models.facts import Facts
from desktop.rules import assess, explain
from desktop.views.pages.contract.annex_rows import (
    annex_rows,
    event_words,
    gap_words,
    range_words,
    severity_words,
    with_bound,
)
from desktop.views.pages.contract.items import (
    NAMES,
    SIGNATURES,
    basic_items,
    figure_of,
    groups,
    number_items,
    party_items,
    value_at,
    with_value,
)
from desktop.views.pages.contract.lines import line_rows
from desktop.views.widgets import EntryError, State
from desktop.views.widgets.parse import parse_count, parse_number, parse_share, show_number, show_share

CONTRACT = load_contract()
ROWS = {row.id: row for row in CONTRACT.terms.rows}
TABLES = ("systems", "payments", "annex1", "annex2", "annex3")
#: What only other contracts have: it comes with their template.
OTHERS = ("deliverables", "late_delivery", "point_scale", "priorities", "ticket_limits")


def test_every_term_is_edited_somewhere() -> None:
    """Numbers, signatures, readings and tables together are all of the terms."""
    single = {item.path.removeprefix("terms.") for item in (*number_items(CONTRACT), *SIGNATURES)}
    readings = {f"readings.{choice.name}" for choice in CONTRACT.readings}
    assert single | readings | {*TABLES, *OTHERS} == set(term_paths(CONTRACT.terms))


def test_items_read_and_write_their_own_place_and_no_other() -> None:
    everything = [*NAMES, *SIGNATURES, *number_items(CONTRACT), *party_items(Side.A), *party_items(Side.B)]
    values: dict[str, Any] = {"text": "别的", "count": 77, "money": Decimal("1.00"), "share": Decimal("0.01")}
    for item in everything:
        value = values.get(item.kind)
        changed = with_value(CONTRACT, item.path, value)
        assert value_at(changed, item.path) == value
        for other in everything:
            if other is not item:
                assert value_at(changed, other.path) == value_at(CONTRACT, other.path)


def test_the_numbers_stand_under_their_articles_in_the_order_of_the_text() -> None:
    shown = groups(CONTRACT)
    assert [group.article for group in shown] == [
        "第三条", "第四条", "第五条", "第六条", "第七条", "第九条", "第十二条",
        "第十三条", "第十四条", "第十五条", "第十八条", "附件3", "附件4",
    ]  # fmt: skip
    twelfth = next(group for group in shown if group.article == "第十二条")
    assert [item.clause for item in twelfth.items] == [
        "12.1", "12.1", "12.2", "12.2", "12.3", "12.4", "12.4(3)", "12.5(1)", "12.5(2)", "12.7",
    ]  # fmt: skip
    assert sum(len(group.items) for group in shown) == len(number_items(CONTRACT))


def test_items_know_their_unit_their_owner_and_what_may_be_left_open() -> None:
    items = {item.path: item for item in (*number_items(CONTRACT), *party_items(Side.B))}
    invoice = items["terms.invoice_lead_days"]
    assert (invoice.kind, invoice.unit, invoice.clause, invoice.optional) == (
        "count",
        "个工作日",
        "7.3",
        False,
    )
    assert items["terms.total_fee"].kind == "money"
    assert (items["terms.cap_share"].kind, items["terms.cap_share"].unit) == ("share", "")
    assert {"terms.promised_headcount", "terms.a_event_share", "terms.b_event_share"} <= {
        path for path, item in items.items() if item.optional
    }
    assert items["parties.b.contact"].name == "乙方联系人"
    assert [item.label for item in basic_items(CONTRACT)] == ["服务月数", "合同总额", "承诺运维人数"]


def test_f4_explains_a_term_with_its_clause_and_nothing_of_a_party() -> None:
    assert figure_of(party_items(Side.A)[0]) == ""
    for item in number_items(CONTRACT):
        trace = traced(CONTRACT.terms, figure_of(item))
        assert trace is not None, item.path
        assert (trace.name, trace.value) == (item.label, value_at(CONTRACT, item.path))
        assert CONTRACT.sources[trace.term] == item.clause


def test_f4_explains_bases_rows_and_the_signing_day() -> None:
    first = CONTRACT.terms.systems[0]
    own = System(id="own", name="有费用的系统", fee=Decimal("60000.00"))
    terms = replace(CONTRACT.terms, systems=(first, own))
    assert base_of(terms, first.id) == Decimal("10860.00"), "130,320 / 12"
    assert base_of(terms, "own") == Decimal("5000.00"), "60,000 / 12"
    assert traced(terms, "base:nothing") is None
    row = traced(terms, "term:3-8")
    assert row is not None
    assert (row.value, row.clause) == (Decimal("0.30"), "3-8")
    assert traced(terms, "term:no_such_term") is None
    signed = traced(terms, "contract.signed_on")
    assert signed is not None
    assert str(signed.value) == "2025-04-07"


def base_of(terms: Terms, system: str) -> Any:
    trace = traced(terms, f"base:{system}")
    return trace.value if trace else None


def traced(terms: Terms, figure: str) -> Trace | None:
    as_of = AsOf(dt.date(2025, 5, 1))
    calendar = Calendar("", frozenset(), {}, {})
    return explain(terms, Facts(), assess(terms, Facts(), as_of, calendar), as_of, figure)


def test_ranges_in_words() -> None:
    assert range_words(ROWS["3-8"]) == "> 15 且 < 30 分钟"
    assert range_words(ROWS["3-2"]) == "≥ 3 次"
    assert range_words(ROWS["3-6"]) == "≥ 3 次，或累计 ≥ 480 分钟"
    assert range_words(ROWS["2-1"]) == "—"
    assert gap_words(ROWS["3-8"]) == "达到或超过 30 分钟而不在其他行的，为空档"
    assert gap_words(ROWS["3-5"]) == ""
    assert severity_words(ROWS["3-8"]) == "出现问题，非重大影响"
    assert severity_words(ROWS["2-3"]) == "重大影响；仅限安全服务故障"
    assert severity_words(ROWS["3-2"]) == "不论严重程度"


def test_major_events_in_words() -> None:
    events = {event.id: event for event in CONTRACT.terms.annex1}
    assert event_words(events["1-B1"]) == (
        "中断系统 > 10 且 ≤ 30 %；影响人数 ≥ 100000 人；经济损失 ≥ 1000000 元；持续 ≥ 120 分钟；非不可抗力"
    )
    assert event_words(events["1-B4"]) == "处置 > 24 小时"


def test_all_rows_stand_under_their_annex() -> None:
    rows = annex_rows(CONTRACT)
    assert [row.key for row in rows if row.band] == ["附件2", "附件3", "附件1"]
    assert len(rows) == 3 + 12 + 13 + 8
    assert len({row.key for row in rows}) == len(rows)
    row = next(each for each in rows if each.key == "3-8")
    assert [cell.text for cell in row.cells][3:] == ["> 15 且 < 30 分钟", "30 %"]
    assert row.cells[-1].figure_id == "term:3-8"


def changed(rows: tuple[AnnexRow, ...], row_id: str, end: str, value: str | None, *, inclusive: bool) -> Any:
    """The rows of 附件3 with another end of one, and their gaps declared anew."""
    new = None if value is None else Decimal(value)
    return with_gaps(
        tuple(with_bound(row, end, new, inclusive=inclusive) if row.id == row_id else row for row in rows)
    )


def faults_of(rows: tuple[AnnexRow, ...]) -> list[str]:
    return [str(fault) for fault in annex_faults(replace(CONTRACT.terms, annex3=rows))]


def test_the_gaps_of_the_template_are_those_that_its_bounds_leave() -> None:
    terms = CONTRACT.terms
    assert with_gaps(terms.annex2) == terms.annex2
    assert with_gaps(terms.annex3) == terms.annex3


@pytest.mark.parametrize(
    ("row_id", "end", "value", "inclusive", "open_rows"),
    [
        ("3-8", "upper", "30", True, {"3-9"}),  # 30 itself now belongs to 3-8: no gap between the two.
        ("3-9", "lower", "30", True, {"3-9"}),
        ("3-8", "upper", "25", False, {"3-8", "3-9"}),
        ("3-9", "lower", "40", False, {"3-8", "3-9"}),
        ("3-9", "upper", None, False, {"3-8"}),
    ],
)
def test_a_bound_that_moves_declares_its_gaps(
    row_id: str, end: str, value: str | None, inclusive: bool, open_rows: set[str]
) -> None:
    rows = changed(CONTRACT.terms.annex3, row_id, end, value, inclusive=inclusive)
    assert {row.id for row in rows if row.gap_above and row.id in ("3-8", "3-9")} == open_rows
    assert not faults_of(rows)


def test_rows_that_overlap_are_no_gap_and_are_refused() -> None:
    rows = changed(CONTRACT.terms.annex3, "3-8", "upper", "45", inclusive=False)
    assert any("3-8 与 3-9 重叠" in fault for fault in faults_of(rows))


def test_service_lines_tell_what_was_corrected() -> None:
    rows = line_rows(CONTRACT.service_lines)
    fourth = rows[3].cells
    assert [cell.text for cell in fourth] == [
        "4", "负载均衡服务", "主机负载均衡服务", "主机负载均衡服务", "元/IP(内网)/月", "2", "12", "已更正",
    ]  # fmt: skip
    assert fourth[-1].state is State.WARN
    assert "WAF防护" in fourth[-1].tip
    assert fourth[2].tip == "主机负载均衡服务（印为“WAF防护”）"
    assert rows[0].cells[-1].text == "—"


def test_a_line_corrected_in_nothing_shows_as_printed() -> None:
    line: ServiceLine = replace(CONTRACT.service_lines[3], corrected=None)
    assert line_rows((line,))[0].cells[2].text == "WAF防护"


@pytest.mark.parametrize(
    ("text", "share"),
    [("20", "0.2"), ("20%", "0.2"), ("２０ ％", "0.2"), ("99.99 %", "0.9999"), ("3‰", "0.003"), ("0", "0")],
)
def test_shares_as_they_are_typed(text: str, share: str) -> None:
    assert parse_share(text) == Decimal(share)


@pytest.mark.parametrize("text", ["-5", "101", "一成", "1001‰", "5 5 %%", ""])
def test_what_is_no_share(text: str) -> None:
    with pytest.raises(EntryError):
        parse_share(text)


@pytest.mark.parametrize(
    ("share", "text"),
    [("0.20", "20 %"), ("0.003", "3‰"), ("0.9999", "99.99 %"), ("1", "100 %"), ("0", "0 %")],
)
def test_shares_as_they_are_shown(share: str, text: str) -> None:
    assert show_share(Decimal(share)) == text
    assert parse_share(text) == Decimal(share)


def test_counts_and_numbers_as_they_are_typed() -> None:
    assert parse_count("20 工作日", "工作日") == 20
    assert parse_count("5 working days", "working days") == 5
    assert parse_count("1,200") == 1200
    assert parse_count("１２ 月", "月") == 12
    assert parse_number("0.30") == Decimal("0.30")
    assert show_number(Decimal("15.00")) == "15"
    assert show_number(Decimal("0.50")) == "0.5"
    for text in ("十二", "1.5", "-3", "12 天"):
        with pytest.raises(EntryError):
            parse_count(text, "工作日")
    for text in ("-1", "1e3", "一", ".5"):
        with pytest.raises(EntryError):
            parse_number(text)


def test_bounds_are_replaced_or_taken_away() -> None:
    row = ROWS["3-8"]
    assert with_bound(row, "upper", Decimal("40"), inclusive=True).upper == Bound(
        value=Decimal("40"), inclusive=True
    )
    assert with_bound(row, "upper", None, inclusive=True).upper is None


def test_an_unquoted_clause_is_cited_by_its_id() -> None:
    bare: Contract = replace(CONTRACT, clauses=())
    articles = [group.article for group in groups(bare)]
    assert {"12.7", "5", "附件4"} <= set(articles)
    assert sum(len(group.items) for group in groups(bare)) == len(number_items(bare))
