"""What a cell may call a system, an instalment or a word of a closed list."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.exchange.cells import UNITS, Given, stated_unit
from desktop.exchange.cells.values import plain
from desktop.exchange.columns import BY_ID, Column, names_of
from desktop.exchange.headers import Header
from desktop.exchange.synonyms import WORDS
from desktop.models.contract import Contract
from desktop.models.facts import Facts

_MOST_LISTED = 8
_NUMBERS = "一二三四五六七八九十"


def unit_of(column: Column, header: Header, answered: str | None) -> str | None:
    """The unit that a column is written in: that of its header, else what was answered; None where asked."""
    return stated_unit(header.text, column) or stated_unit(header.above, column) or answered


def given_of(
    kind: str, column: Column, contract: Contract, facts: Facts, unit: str | None, *, from_1904: bool
) -> Given:
    """What reading the column needs."""
    size = UNITS.get(column.unit, {}).get(unit or column.unit, 1)
    if column.shape == "word":
        members = {str(value): value for _, value in column.words}
        words = {plain(zh).lower(): str(value) for zh, value in column.words}
        words |= {value: value for value in members}
        words |= WORDS.get((kind, column.key), {})
        words |= _parties(column, contract)
        # The rules ask words of closed lists what they mean: a plain text in their place would not know.
        known = {name: members[value] for name, value in words.items()}
        return Given(size, from_1904, known, "、".join(zh for zh, _ in column.words))
    if column.shape == "reference":
        named = names_of(column.refers, contract, facts)
        pairs = [(each, name) for each, name in named.items()]
        known = _known([*pairs, *_numbered(column, named)])
        known |= {plain(each).lower(): each for each in named}
        return Given(size, from_1904, known, _listed(named.items()))
    return Given(size, from_1904)


def shown_names(column: Column, contract: Contract, facts: Facts) -> dict[str, str]:
    """What a value of the column is called where old and new stand side by side."""
    if column.shape == "word":
        return {value: zh for zh, value in column.words}
    if column.shape == "reference" and column.refers not in BY_ID:
        return {each: name or each for each, name in names_of(column.refers, contract, facts).items()}
    return {}


def _known(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """By name, "" where two have the same."""
    found: dict[str, str] = {}
    for value, name in pairs:
        key = plain(name).lower()
        if key:
            found[key] = value if found.get(key, value) == value else ""
    return found


def _numbered(column: Column, named: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Instalments by their number: 第一期, 第1期款."""
    if column.refers != "payments":
        return
    for place, each in enumerate(named):
        for number in (str(place + 1), _NUMBERS[place] if place < len(_NUMBERS) else ""):
            if number:
                yield from ((each, f"第{number}{word}") for word in ("期", "期款", "笔", "次"))


def _parties(column: Column, contract: Contract) -> dict[str, str]:
    """The parties by their names, where a column says whose something is."""
    if column.key not in ("side", "sender"):
        return {}
    return {plain(party.name).lower(): side for side, party in contract.parties.items()}


def _listed(named: Iterable[tuple[str, str]]) -> str:
    words = [f"{name}（{each}）" if name else each for each, name in named]
    rest = f"等 {len(words)} 个" if len(words) > _MOST_LISTED else ""
    return "、".join(words[:_MOST_LISTED]) + rest
