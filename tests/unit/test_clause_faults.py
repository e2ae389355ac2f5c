"""Clauses that a contract may have or lack: what does not fit together is refused by its place."""

from __future__ import annotations

import copy
from typing import Any, cast

import pytest

from desktop.exchange import strict
from desktop.exchange.resources import resource
from desktop.exchange.template import TemplateError, read_contract
from desktop.exchange.template_checks import term_paths

Data = dict[str, Any]
_OPS = strict.parse_yaml(resource("contracts", "ops-2026.yaml").read_text(encoding="utf-8"))
_CLOUD = strict.parse_yaml(resource("contracts", "gov-cloud-2025.yaml").read_text(encoding="utf-8"))


def _faults(data: object) -> dict[str, str]:
    with pytest.raises(TemplateError) as caught:
        read_contract(data, "probe")
    found: dict[str, str] = {}
    for fault in caught.value.faults:
        found[fault.path] = f"{found.get(fault.path, '')}{fault}"
    return found


def _with(base: object, path: str, value: object) -> Data:
    data = cast(Data, copy.deepcopy(base))
    place: Any = data
    *steps, last = [int(step) if step.isdigit() else step for step in path.split("/")]
    for step in steps:
        place = place[step]
    place[last] = value
    return data


@pytest.mark.parametrize(
    ("path", "value", "place", "said"),
    [
        ("priorities", [], "terms.ticket_limits[0].priority", "priorities 中的级别"),
        ("priorities/1/id", "first", "terms.priorities", '重复的 "first"'),
        ("ticket_limits/0/id", "表1-2", "terms", '重复的 "表1-2"'),
        ("ticket_limits/0/id", "12.4", "terms.ticket_limits[0].id", "不同于"),
        (
            "ticket_limits/0/check",
            "feedback",
            "terms.ticket_limits[0].check",
            "response、arrival 或 clearing",
        ),
        ("ticket_limits/0/check", "clearing", "terms.ticket_limits", "first 的恢复有 2 行"),
        ("ticket_limits/0/share", "0.0", "terms.ticket_limits[0].share", "大于零"),
        ("ticket_limits/0/share", "1.5", "terms.ticket_limits[0].share", "不大于 1"),
        ("ticket_limits/0/minutes", 0, "terms.ticket_limits[0].minutes", "1 至"),
        ("service_levels/response_minutes", 5, "terms.service_levels.response_minutes", "时限按工单级别"),
        ("deliverables/0/id", "D2", "terms.deliverables", '重复的 "D2"'),
        ("deliverables/0/days", None, "terms.deliverables[0]", "都没有"),
        ("deliverables/1/days", 3, "terms.deliverables[1]", "两者都有"),
        ("deliverables/0/clause", "99", "terms.deliverables[0].clause", "clauses 中已有的条款"),
        ("deliverables", [], "terms.late_delivery", "合同没有交付物"),
        ("late_delivery/daily_share", "0.06", "terms.late_delivery.daily_share", "不超过上限 0.05"),
        ("late_delivery/id", "6.1", "terms.late_delivery.id", "不同于"),
        ("point_scale", None, "terms.payments[1].reviews", "point_scale 中的考核"),
        ("point_scale/clause", "99", "terms.point_scale.clause", "clauses 中已有的条款"),
        ("point_scale/full", "0", "terms.point_scale.full", "大于零"),
        ("point_scale/places", 5, "terms.point_scale.places", "不超过 4 位"),
        ("point_scale/tiers", [], "terms.point_scale.tiers", "空列表"),
        ("point_scale/tiers/3/lower", "10", "terms.point_scale.tiers", "至零分止"),
        ("point_scale/tiers/0/lower", "101", "terms.point_scale.tiers", "自满分以内起"),
        ("point_scale/tiers/1/lower", "95", "terms.point_scale.tiers", "自高而低"),
        ("point_scale/reviews/0/id", "Q2", "terms.point_scale.reviews", '重复的 "Q2"'),
        ("payments/1/reviews", ["Q9"], "terms.payments[1].reviews", '"Q9"'),
        ("payments/1/reviews", [], "terms.payments[1].after", "同有或同无"),
    ],
)
def test_a_clause_that_does_not_fit_is_named_by_its_place(
    path: str, value: object, place: str, said: str
) -> None:
    assert said in _faults(_with(_OPS, f"terms/{path}", value))[place]


@pytest.mark.parametrize("name", ["a_event_limit", "b_event_limit", "expansion_days"])
def test_a_number_that_the_annexes_use_must_be_agreed(name: str) -> None:
    assert f"terms.{name}" in _faults(_with(_CLOUD, f"terms/{name}", None))


@pytest.mark.parametrize("name", ["response_minutes", "arrival_minutes", "clearing_minutes"])
def test_without_limits_by_priority_there_are_single_ones(name: str) -> None:
    path = f"service_levels/{name}"
    assert "terms." + path.replace("/", ".") in _faults(_with(_CLOUD, f"terms/{path}", None))


@pytest.mark.parametrize(
    "name", ["priorities", "ticket_limits", "deliverables", "late_delivery", "point_scale"]
)
def test_a_template_writes_even_what_its_contract_lacks(name: str) -> None:
    data = cast(Data, copy.deepcopy(_CLOUD))
    del data["terms"][name]
    assert _faults(data) == {f"terms.{name}": f"terms.{name}：应为写明的条款（未约定的写 null），实为缺失"}


def test_a_reading_that_its_terms_rest_on_is_written_and_described() -> None:
    unwritten = cast(Data, copy.deepcopy(_OPS))
    del unwritten["terms"]["readings"]["refund_method"]
    assert set(_faults(unwritten)) == {"terms.readings.refund_method"}
    undescribed = _with(
        _OPS, "readings", [each for each in _ops_readings() if each["name"] != "refund_method"]
    )
    assert "refund_method 的说明" in _faults(undescribed)["readings"]


def test_a_reading_about_what_the_contract_lacks_is_refused() -> None:
    extra = copy.deepcopy(_ops_readings()[0]) | {"name": "boundary_gap"}
    found = _faults(_with(_OPS, "readings", [*_ops_readings(), extra]))
    assert "合同有所涉约定的读法" in found["readings[6].name"]


def test_a_single_value_decides_and_must_be_the_one_that_is_used() -> None:
    data = _with(_OPS, "readings/2/values/0/value", "once")
    assert "合同留有余地的读法（once）" in _faults(data)["terms.readings.late_payment"]


def test_two_of_three_values_are_neither_open_nor_decided() -> None:
    data = cast(Data, copy.deepcopy(_CLOUD))
    del data["readings"][1]["values"][2]
    assert "readings[1].values" in _faults(data)


def test_a_term_that_is_agreed_needs_its_source() -> None:
    data = cast(Data, copy.deepcopy(_OPS))
    del data["sources"]["late_delivery"]
    assert set(_faults(data)) == {
        f"terms.late_delivery.{name}" for name in ("id", "daily_share", "cap_share")
    }


def test_both_templates_are_read() -> None:
    assert {read_contract(each, "probe").id for each in (_OPS, _CLOUD)} == {"ops-2026", "gov-cloud-2025"}
    assert "point_scale.clause" in set(term_paths(read_contract(_OPS, "probe").terms))


def _ops_readings() -> list[Data]:
    return cast(list[Data], cast(Data, _OPS)["readings"])
