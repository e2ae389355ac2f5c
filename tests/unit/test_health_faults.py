"""A text of the health check that does not fit its contract is refused, and the place is named."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from desktop.exchange import strict
from desktop.exchange.resources import resource
from desktop.exchange.template import TemplateError, read_contract

_DATA = strict.parse_yaml(resource("contracts", "gov-cloud-2025.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("field", "value", "place", "words"),
    [
        ("id", "Q103", "health", '重复的 "Q103"'),
        ("id", "", "health[0].id", "非空的编号"),
        ("id", "a:b", "health[0].id", "不含冒号"),
        ("kind", "trouble", "health[0].kind", "blank"),
        ("title", " ", "health[0].title", "非空的文字"),
        ("consequence", "", "health[0].consequence", "非空的文字"),
        ("proposal", "", "health[0].proposal", "非空的文字"),
        ("treatment", "", "health[0].treatment", "非空的文字"),
        ("clauses", [], "health[0].clauses", "至少一个条款"),
        ("clauses", ["99.9"], "health[0].clauses", '"99.9"'),
        ("reading", "mood", "health[0].reading", '"mood"'),
        ("terms", ["cap_shares"], "health[0].terms", '"cap_shares"'),
        ("stake", {}, "health[0].stake", "恰好一项"),
        ("stake", {"row": "2-1", "payment": "first"}, "health[0].stake", "row、payment"),
        ("stake", {"row": "2-99"}, "health[0].stake.row", '"2-99"'),
        ("stake", {"payment": "third"}, "health[0].stake.payment", "final、first"),
        ("stake", {"term": "service_months"}, "health[0].stake.term", '"service_months"'),
        ("stake", {"reading": "refund_method"}, "health[0].stake.reading", "late_payment"),
        ("lapses_on", "2025-02-30", "health[0].lapses_on", "日期"),
    ],
)
def test_a_text_that_does_not_fit(field: str, value: Any, place: str, words: str) -> None:
    data: Any = copy.deepcopy(_DATA)
    data["health"][0][field] = value
    with pytest.raises(TemplateError) as caught:
        read_contract(data, "probe")
    faults = {fault.path: str(fault) for fault in caught.value.faults}
    assert words in faults[place]


def test_a_contract_may_come_without_texts() -> None:
    data: Any = copy.deepcopy(_DATA)
    del data["health"]
    assert read_contract(data, "probe").health == ()
