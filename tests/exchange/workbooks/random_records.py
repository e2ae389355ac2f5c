"""Records with whatever their declared fields can hold, drawn from a seed; they need not make sense."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import msgspec

from desktop.exchange.cells.reader import CODES
from desktop.exchange.columns import OUTAGES, Column, columns, names_of
from desktop.models.contract import Contract
from desktop.models.facts import KINDS, Facts, Incident, Outage
from desktop.models.fields import fields_of

_LETTERS = "abcXYZ 0123456789中文系统故障平台（）〔〕【】“”，。；：！？￥%&<>\"'=+-@#*/\\|_~^`$€é𠮷𠀀"
#: What a table program or a reader could take for something else.
_AWKWARD = (
    "=1+2",
    "+86 10 1234",
    "-5",
    "@x",
    "#REF!",
    "TRUE",
    "2025-03-01",
    "1E+05",
    "00123",
    "440301199901010001",
    "_x0041_",
    "甲\n乙",
    "甲\r\n乙",
    "a\tb",
    "响\x07铃",
    "1,234.50",
    "〇一二",
    "50%",
    "是",
    "12:30",
)
_FIRST_DAY = dt.date(2000, 1, 1)
_DAYS = 36_000
_PERIOD = ("2025-01", "2025-12", "2025-Q3")


def random_facts(seed: int, kind: str, contract: Contract, most: int = 4) -> Facts:
    """Facts with some records of one kind; outages need incidents around them."""
    chance = random.Random(seed)
    count = chance.randint(1, most)
    if kind == OUTAGES:
        incidents = tuple(_incident(chance, number, contract) for number in range(count))
        return Facts(incidents=incidents)
    known = Facts(incidents=tuple(Incident(id=f"I{number}") for number in range(1, 4)))
    records = tuple(_record(chance, kind, f"{kind[0].upper()}{n}", contract, known) for n in range(count))
    return msgspec.structs.replace(known, **{kind: records})


def _incident(chance: random.Random, number: int, contract: Contract) -> Incident:
    systems = list(names_of("systems", contract, Facts()))
    outages = []
    for place in range(chance.randint(0, 3)):
        start = _moment(chance) + dt.timedelta(days=40 * place)
        end = start + dt.timedelta(seconds=chance.randrange(1, 90_000)) if chance.random() < 0.8 else None
        outages.append(
            Outage(system=chance.choice(systems), start=start, end=end, planned=chance.random() < 0.3)
        )
    return Incident(id=f"I{number}", outages=tuple(outages))


def _record(chance: random.Random, kind: str, record_id: str, contract: Contract, known: Facts) -> Any:
    keys = {each.name: each.key for each in fields_of(KINDS[kind])}
    defaults = {each.name: each.default for each in msgspec.structs.fields(KINDS[kind]) if not each.required}
    values: dict[str, Any] = {}
    for column in columns(kind):
        if column.key == "id":
            values["id"] = record_id
        elif column.required or chance.random() < 0.7:
            value = _value(chance, column, contract, known)
            if value == "" and (column.required or defaults.get(column.key)):
                value = "x"  # No record is without it, or an empty cell says something else.
            outer, _, inner = column.key.partition(".")
            if inner and value is not None:
                values.setdefault(outer, {})[inner] = value
            elif not inner and (value is not None or not column.required):
                values[keys[outer]] = value
    plain = {key: value for key, value in values.items() if value is not None}
    return msgspec.convert(plain, KINDS[kind])


def _value(chance: random.Random, column: Column, contract: Contract, known: Facts) -> Any:
    one = _SHAPES.get(column.shape)
    if column.refers:
        names = list(names_of(column.refers, contract, known))
        if not names:
            return "x" if column.required else None
        return _some(chance, column, lambda: chance.choice(names))
    if column.shape == "word":
        return _some(chance, column, lambda: chance.choice(column.words)[1])
    if column.key == "period" and column.required:
        return chance.choice(_PERIOD)
    assert one, column
    if column.key in CODES:  # A number that reads like 1E+05 has lost its digits, and is refused.
        return _text(chance).replace("1E+05", "E5")
    return _some(chance, column, lambda: one(chance))


def _some(chance: random.Random, column: Column, one: Callable[[], Any]) -> Any:
    if not column.several:
        return one()
    return tuple(dict.fromkeys(one() for _ in range(chance.randint(0, 3))))


def _text(chance: random.Random) -> str:
    if chance.random() < 0.3:
        return chance.choice(_AWKWARD)
    length = 5_000 if chance.random() < 0.005 else chance.randint(0, 24)
    return "".join(chance.choices(_LETTERS, k=length)).strip()


def _day(chance: random.Random) -> dt.date:
    return _FIRST_DAY + dt.timedelta(days=chance.randrange(_DAYS))


def _moment(chance: random.Random) -> dt.datetime:
    seconds = chance.choice((0, 1, 86_399, chance.randrange(86_400)))
    return dt.datetime.combine(_day(chance), dt.time()) + dt.timedelta(seconds=seconds)


def _money(chance: random.Random) -> Decimal:
    digits = chance.choice((2, 5, 9, 14))
    return Decimal(chance.randrange(10**digits)).scaleb(-2)


_SHAPES: dict[str, Callable[[random.Random], Any]] = {
    "text": _text,
    "date": _day,
    "instant": _moment,
    "month": lambda chance: f"{chance.randint(2000, 2099)}-{chance.randint(1, 12):02d}",
    "money": _money,
    "number": lambda chance: Decimal(chance.randrange(1_000_000)).scaleb(-chance.randint(0, 4)),
    "count": lambda chance: chance.choice((0, 1, 59, 60, 3_661, chance.randrange(10**7))),
    "flag": lambda chance: chance.random() < 0.5,
    "finding": lambda chance: chance.choice((True, False, None)),
}
