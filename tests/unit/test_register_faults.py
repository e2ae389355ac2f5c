"""A register of a template that does not fit its contract is refused, and the place is named."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from desktop.exchange import strict
from desktop.exchange.resources import resource
from desktop.exchange.template import TemplateError, load_contract, read_contract
from desktop.models.enums.duties import Bearer, Checked

_DATA = strict.parse_yaml(resource("contracts", "gov-cloud-2025.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("register", "field", "value", "place", "words"),
    [
        ("papers", "id", "monthly", "papers", '重复的 "monthly"'),
        ("papers", "clause", "6.9", "papers[0].clause", '"6.9"'),
        ("papers", "copies", -1, "papers[0].copies", "不为负"),
        ("papers", "frequency", "weekly", "papers[0].frequency", "monthly"),
        ("originals", "name", "", "originals[0].id", "非空的编号"),
        ("originals", "held_by_a", 7, "originals[0].held_by_a", "0 至 6"),
        ("obligations", "id", "R002", "obligations", '重复的 "R002"'),
        ("obligations", "clause", "20.1", "obligations[0].clause", '"20.1"'),
        ("obligations", "bearer", "c", "obligations[0].bearer", "both"),
        ("obligations", "tracked", "limit", "obligations[0].tracked", '"limit"'),
        ("obligations", "tracked", "limit:20.1", "obligations[0].tracked", '"limit:20.1"'),
        ("obligations", "tracked", "clock:sleep", "obligations[0].tracked", '"clock:sleep"'),
        ("obligations", "tracked", "payment:", "obligations[0].tracked", '"payment:"'),
        ("obligations", "checked", "never", "obligations[0].checked", "manual"),
    ],
)
def test_an_entry_that_does_not_fit(register: str, field: str, value: Any, place: str, words: str) -> None:
    data: Any = copy.deepcopy(_DATA)
    data[register][0][field] = value
    with pytest.raises(TemplateError) as caught:
        read_contract(data, "probe")
    faults = {fault.path: str(fault) for fault in caught.value.faults}
    assert words in faults[place]


def test_the_register_holds_every_duty_and_right_of_the_contract() -> None:
    """The reading of the contract lists 152 entries, 30 of which nobody but a person can check."""
    register = load_contract().obligations
    assert [each.id for each in register] == [f"R{number:03}" for number in range(1, 153)]
    assert sum(each.checked is Checked.MANUAL for each in register) == 30
    assert {each.bearer for each in register} == set(Bearer)
