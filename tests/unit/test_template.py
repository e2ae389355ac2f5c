"""The shipped template holds what the contract prints, and overrides lay themselves over its terms."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.exchange.template import TemplateError, load_contract, merge_terms, read_contract
from desktop.exchange.template_checks import term_paths
from desktop.models.contract import (
    Bound,
    Contract,
    Instalment,
    Party,
    Readings,
    ServiceLevels,
    System,
    Terms,
)
from desktop.models.facts import KINDS
from desktop.models.fields import Record, fields_of

Data = dict[str, Any]

_CONTRACT = load_contract()
_ONLY = {"id": "only", "share": "0.9", "working_days": 1, "after": ["signed"]}

#: 附件2 and 附件3 as printed: coefficient in percent, exclusive bounds "大于…小于" in minutes.
_PRINTED = {
    "2-1": (200, None, None),
    "2-2": (200, None, None),
    "2-3": (600, None, None),
    "2-4": (600, None, None),
    "2-5": (600, None, None),
    "2-6": (200, None, None),
    "2-7": (200, 15, 30),
    "2-8": (200, 30, 60),
    "2-9": (100, 30, 60),
    "2-10": (200, 60, 120),
    "2-11": (100, 60, 120),
    "2-12": (200, 120, 240),
    "3-1": (50, None, None),
    "3-2": (20, 3, None),
    "3-3": (20, 3, None),
    "3-4": (20, 7, None),
    "3-5": (30, 120, None),
    "3-6": (60, 3, None),
    "3-7": (50, None, None),
    "3-8": (30, 15, 30),
    "3-9": (50, 30, 60),
    "3-10": (30, 30, 60),
    "3-11": (50, 60, 120),
    "3-12": (30, 60, 120),
    "3-13": (50, 120, 240),
}


@pytest.fixture(scope="module")
def contract() -> Contract:
    return _CONTRACT


def _whole(bound: Bound | None) -> int | None:
    return None if bound is None else int(bound.value)


def test_the_rows_charge_and_measure_what_the_annexes_print(contract: Contract) -> None:
    found = {
        row.id: (int(row.coefficient * 100), _whole(row.lower), _whole(row.upper))
        for row in contract.terms.rows
    }
    assert found == _PRINTED
    assert list(found) == list(_PRINTED)


def test_bounds_are_exclusive_but_for_the_words_that_include_them(contract: Contract) -> None:
    inclusive = {row.id for row in contract.terms.rows if row.lower and row.lower.inclusive}
    assert inclusive == {"3-2", "3-3", "3-5", "3-6"}
    assert not [row.id for row in contract.terms.rows if row.upper and row.upper.inclusive]
    total = next(row.total_lower for row in contract.terms.rows if row.id == "3-6")
    assert total == Bound(value=Decimal(480), inclusive=True)


def test_severity_words_stand_on_the_rows_that_print_them(contract: Contract) -> None:
    words = {"重大损失": "major_loss", "重大影响": "major_impact", "重大事故": "major_accident"}
    for row in contract.terms.rows:
        for word, flag in words.items():
            denied = f"未造成{word}" in row.text
            assert (flag in row.forbids) is denied, row.id
            assert (flag in row.requires) is (word in row.text and not denied), row.id
        assert row.problem is ("出现问题" in row.text), row.id


def test_the_eight_kinds_of_annex_1(contract: Contract) -> None:
    events = {event.id: event for event in contract.terms.annex1}
    assert list(events) == ["1-A1", "1-A2", "1-A3", "1-A4", "1-B1", "1-B2", "1-B3", "1-B4"]
    ten, thirty = Decimal(10), Decimal(30)
    assert events["1-A1"].systems_percent == (Bound(value=thirty, inclusive=False), None)
    assert events["1-B1"].systems_percent == (
        Bound(value=ten, inclusive=False),
        Bound(value=thirty, inclusive=True),
    )
    assert [event.id for event in events.values() if event.protected_period] == ["1-A2", "1-A4"]
    assert [event.id for event in events.values() if event.grade3_or_important] == ["1-A3", "1-A4"]


def test_the_money_of_the_contract(contract: Contract) -> None:
    terms = contract.terms
    assert terms.total_fee == Decimal("130320.00")
    assert [payment.share * terms.total_fee for payment in terms.payments] == [
        Decimal("91224.00"),
        Decimal("39096.00"),
    ]
    assert terms.cap_share == Decimal("0.20")
    assert terms.threshold_share == Decimal("0.30")
    assert terms.late_payment_rate == Decimal("0.003")


def test_a_slash_is_not_agreed_and_not_zero(contract: Contract) -> None:
    assert contract.terms.a_event_share is None
    assert contract.terms.b_event_share is None
    assert contract.terms.promised_headcount is None


def test_all_fourteen_readings_stand_at_their_default(contract: Contract) -> None:
    assert len(contract.readings) == 14
    assert contract.terms.readings == Readings()
    for choice in contract.readings:
        assert choice.values[0].value == getattr(contract.terms.readings, choice.name)


def test_service_lines_keep_the_printed_text_beside_the_corrected_one(contract: Contract) -> None:
    assert [line.quantity for line in contract.service_lines] == [4, 1, 1, 2, 1, 5, 5, 2, 17]
    corrected = {line.row: line.corrected.name for line in contract.service_lines if line.corrected}
    assert corrected == {3: "云端APT防护服务", 4: "主机负载均衡服务", 5: "WAF防护"}
    assert contract.service_lines[3].printed.name == "WAF防护"


def test_clauses_quote_the_contract_as_printed(contract: Contract) -> None:
    cap = contract.clause("12.7")
    slip = contract.clause("12.3")
    assert cap is not None
    assert slip is not None
    assert cap.heading == "第十二条7"
    assert "总金额最高不超过已回款项的【20】%" in cap.text
    assert "择其重者确定乙方支付违约金的办法。）因乙方" in slip.text
    for row in contract.terms.rows:
        clause = contract.clause(row.id)
        assert clause is not None
        assert clause.text == row.text


def _labelled() -> set[str]:
    records: list[type[msgspec.Struct]] = [Terms, ServiceLevels, System, Instalment, Party, *KINDS.values()]
    return {field.clause for record in records for field in fields_of(record) if field.clause}


@pytest.mark.parametrize("clause", sorted(_labelled()))
def test_a_clause_that_a_field_names_can_be_quoted(contract: Contract, clause: str) -> None:
    assert contract.clause(clause) is not None


def test_every_term_has_a_source_of_its_own_but_for_what_the_contract_has_no_clause_about(
    contract: Contract,
) -> None:
    without = {"priorities", "ticket_limits", "deliverables", "late_delivery", "point_scale"}
    assert set(contract.sources) == set(term_paths(contract.terms)) - without
    assert not any(getattr(contract.terms, name) for name in without)


@pytest.mark.parametrize("name", ["no-such-contract", "../secrets", "", "GOV"])
def test_an_unknown_template_is_refused_with_the_known_names(name: str) -> None:
    with pytest.raises(TemplateError, match="gov-cloud-2025") as caught:
        load_contract(name)
    assert caught.value.faults[0].path == "contract"


def test_overrides_go_deep_and_lists_replace(contract: Contract) -> None:
    systems = [
        {"id": "alpha", "name": "Alpha", "important": None, "grade": 3, "fee": "80000.00"},
        {"id": "beta", "name": "Beta"},
    ]
    merged = merge_terms(contract, {"systems": systems, "readings": {"late_payment": "per_day"}}).terms
    assert [system.id for system in merged.systems] == ["alpha", "beta"]
    assert merged.systems[0].fee == Decimal("80000.00")
    assert merged.readings == Readings(late_payment="per_day")
    assert merged.annex2 == contract.terms.annex2


def test_the_days_of_both_signatures_replace_the_signing_day(contract: Contract) -> None:
    first, second = dt.date(2025, 4, 9), dt.date(2025, 4, 11)
    both = merge_terms(contract, {"signed_by_a_on": second, "signed_by_b_on": first}).terms
    assert both.signed_on is None
    assert both.signed == second
    assert merge_terms(contract, {"signed_by_b_on": first}).terms.signed is None


def test_a_signing_day_that_is_given_stays(contract: Contract) -> None:
    assert merge_terms(contract, {"signed_on": dt.date(2025, 5, 6)}).terms.signed == dt.date(2025, 5, 6)


@pytest.mark.parametrize(
    ("overrides", "path"),
    [
        ({"signd_on": "2025-04-07"}, "terms.signd_on"),
        ({"readings": {"late_payment": "monthly"}}, "terms.readings.late_payment"),
        ({"readings": {"late": "once"}}, "terms.readings.late"),
        ({"service_levels": None}, "terms.service_levels"),
        ({"total_fee": {"value": "1.00"}}, "terms.total_fee"),
        (
            {"payments": [{"id": "p", "share": "0.9", "working_days": 1, "after": ["signed"]}]},
            "terms.payments",
        ),
        ({"systems": [{"id": "alpha", "name": "Alpha", "fee": 5}]}, "terms.systems[0].fee"),
    ],
)
def test_a_faulty_override_is_named_by_its_place(contract: Contract, overrides: Data, path: str) -> None:
    with pytest.raises(TemplateError) as caught:
        merge_terms(contract, overrides)
    assert path in [fault.path for fault in caught.value.faults]


def _choices() -> st.SearchStrategy[dict[str, str]]:
    options = {field.name: st.sampled_from(get_args(field.type)) for field in fields_of(Readings)}
    return st.fixed_dictionaries({}, optional=options)


@given(_choices())
def test_any_choice_of_readings_merges_and_merging_again_changes_nothing(readings: dict[str, str]) -> None:
    once = merge_terms(_CONTRACT, {"readings": readings})
    assert {name: getattr(once.terms.readings, name) for name in readings} == readings
    assert merge_terms(once, {"readings": readings}) == once
    assert once.clauses == _CONTRACT.clauses


def test_a_contract_written_as_data_is_read_back_equal(contract: Contract) -> None:
    assert read_contract(msgspec.to_builtins(contract), "probe") == contract


class _Inner(Record, frozen=True):
    depth: int


class _Outer(Record, frozen=True):
    inner: _Inner
    size: int


def test_paths_of_terms_go_down_to_single_values() -> None:
    assert list(term_paths(_Outer(inner=_Inner(depth=1), size=2))) == ["inner.depth", "size"]
