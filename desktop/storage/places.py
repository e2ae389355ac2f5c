"""A contract as places with what stands there, so that the audit holds what changed and not the whole text.

A place is a field ("short_name", "service_lines"), one party ("parties.b") or one of the terms
("terms.systems").
"""

from __future__ import annotations

import typing
from collections.abc import Mapping
from typing import Any

import msgspec

from desktop.models.contract import Contract, Party

#: What stands at each place, as its own type.
Places = dict[str, Any]

_PARTIES, _TERMS = "parties.", "terms."


def places_of(contract: Contract) -> Places:
    """Every place of the contract."""
    fields = msgspec.structs.asdict(contract)
    parties, terms = fields.pop("parties"), fields.pop("terms")
    return {
        **fields,
        **{f"{_PARTIES}{side}": party for side, party in parties.items()},
        **{f"{_TERMS}{name}": value for name, value in msgspec.structs.asdict(terms).items()},
    }


def with_places(contract: Contract, values: Mapping[str, Any]) -> Contract:
    """The contract with other values at these places; the very same terms where none of them changes."""
    terms = _below(_TERMS, values)
    changed = {name: value for name, value in values.items() if "." not in name}
    if terms:
        changed["terms"] = msgspec.structs.replace(contract.terms, **terms)
    changed["parties"] = {**contract.parties, **_below(_PARTIES, values)}
    return msgspec.structs.replace(contract, **changed)


def decoded(text: msgspec.Raw) -> Places:
    """Places from JSON; ValueError for a place that no contract has, or a value that is none of its."""
    values = msgspec.json.decode(text, type=dict[str, msgspec.Raw])
    if strange := values.keys() - _TYPES.keys():
        raise ValueError(f"unknown place {min(strange)}")
    return {place: msgspec.json.decode(raw, type=_TYPES[place]) for place, raw in values.items()}


def _below(prefix: str, values: Mapping[str, Any]) -> Places:
    return {place.removeprefix(prefix): value for place, value in values.items() if place.startswith(prefix)}


def _types() -> dict[str, Any]:
    fields = typing.get_type_hints(Contract)
    sides, _ = typing.get_args(fields.pop("parties"))
    terms = typing.get_type_hints(fields.pop("terms"))
    return {
        **fields,
        **{f"{_PARTIES}{side}": Party for side in typing.get_args(sides)},
        **{f"{_TERMS}{name}": kind for name, kind in terms.items()},
    }


_TYPES = _types()
