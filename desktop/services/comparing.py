"""What a sealed statement says, beside what the same month comes to now, line by line with the causes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum

import msgspec

from desktop.models.calendar import AsOf
from desktop.models.facts import KIND_ZH, KINDS, SINGLE, Facts
from desktop.models.statement import Line, Statement
from desktop.rules.memo import Memo
from desktop.rules.statements import Inputs, inputs_of, lines_under, part_of
from desktop.services.change import FactKey

Lines = Mapping[str, Line]


class Cause(StrEnum):
    """Which input of a statement is another one now."""

    RULES = "rules"
    TERMS = "terms"
    READINGS = "readings"
    CALENDAR = "calendar"
    FACTS = "facts"


CAUSE_ZH = {
    Cause.RULES: "规则版本",
    Cause.TERMS: "合同条款",
    Cause.READINGS: "读法",
    Cause.CALENDAR: "节假日历",
    Cause.FACTS: "事实",
}


#: So many records are named as the cause of one difference.
_NAMED = 3


class Difference(msgspec.Struct, frozen=True):
    """A figure that is another one now, in words ("" where there is or was no such figure), and why.

    `records` are those that changed and may have changed it.
    """

    figure: str
    was: str
    now: str
    causes: tuple[Cause, ...]
    records: tuple[FactKey, ...] = ()


class Comparison(msgspec.Struct, frozen=True):
    """Everything in which a statement differs from now: figures, inputs, records.

    `failure` says why its inputs cannot be read as records of this version, if they cannot.
    """

    differences: tuple[Difference, ...] = ()
    causes: tuple[Cause, ...] = ()
    records: tuple[FactKey, ...] = ()
    failure: str = ""


def recomputed(statement: Statement) -> tuple[Difference, ...]:
    """What the rules of today make of the very inputs, where it is not what was sealed.

    msgspec.ValidationError where the records no longer hold the inputs.
    """
    now = _by_figure(lines_under(inputs_of(statement), AsOf(statement.as_of)))
    return tuple(_differing(_by_figure(statement.lines), now, {}, ()))


def facts_compared(statement: Statement, now: Inputs, records: tuple[FactKey, ...], memo: Memo) -> Comparison:
    """The statement beside what `now` gives, where only the facts named differ.

    `memo` is that of the comparison before: it spares what has not changed since.
    """
    before = _by_figure(statement.lines)
    after = _by_figure(lines_under(now, AsOf(statement.as_of), memo))
    causes = {name: [Cause.FACTS] for name in {**before, **after}}
    return Comparison(tuple(_differing(before, after, causes, records)), (Cause.FACTS,), records)


def compared(statement: Statement, now: Inputs) -> Comparison:
    """The statement beside what `now` gives for its month; `now.facts` are those known at its end.

    The inputs are exchanged one after the other: a figure is caused by those whose exchange changes it.
    """
    try:
        then = inputs_of(statement)
    except msgspec.ValidationError as error:
        return Comparison(causes=(Cause.RULES,), failure=str(error))
    as_of = AsOf(statement.as_of)
    sealed = before = _by_figure(statement.lines)
    after: Lines = before
    causes: dict[str, list[Cause]] = {}
    exchanged: list[Cause] = []
    for cause, inputs in _stages(statement, then, now):
        after = _by_figure(lines_under(inputs, as_of))
        changed = [name for name in {**before, **after} if _value(before, name) != _value(after, name)]
        if changed or cause is not Cause.RULES:
            exchanged.append(cause)
        for name in changed:
            causes.setdefault(name, []).append(cause)
        before = after
    records = changed_records(then.facts, now.facts)
    return Comparison(tuple(_differing(sealed, after, causes, records)), tuple(exchanged), records)


def _stages(statement: Statement, then: Inputs, now: Inputs) -> Iterator[tuple[Cause, Inputs]]:
    """The inputs as they become those of now, each with what it exchanges; nothing for what is the same."""
    yield Cause.RULES, then
    replace = msgspec.structs.replace
    terms = replace(now.terms, readings=then.terms.readings)
    facts = replace(then.facts, amendments=now.facts.amendments)
    if (terms, facts) != (then.terms, then.facts):
        yield Cause.TERMS, Inputs(terms, facts, then.calendar)
    before = (terms, facts)
    facts = replace(facts, reading_choices=now.facts.reading_choices)
    if (now.terms, facts) != before:
        yield Cause.READINGS, Inputs(now.terms, facts, then.calendar)
    if part_of(now.calendar, statement.calendar.looked_at).digest != statement.calendar.digest:
        yield Cause.CALENDAR, Inputs(now.terms, facts, now.calendar)
    if facts != now.facts:
        yield Cause.FACTS, now


def changed_records(before: Facts, after: Facts) -> tuple[FactKey, ...]:
    """The facts that are not in both alike."""
    found = []
    for kind in KINDS:
        was, now = ({each.id: each for each in facts.of_kind(kind)} for facts in (before, after))
        found += [FactKey(kind, name) for name in {**was, **now} if was.get(name) != now.get(name)]
    return tuple(found)


def record_words(key: FactKey) -> str:
    """How a record is named beside a difference: 事件 I2."""
    return KIND_ZH[key.kind] if key.kind in SINGLE else f"{KIND_ZH[key.kind]} {key.id}"


def cause_words(difference: Difference) -> str:
    """Why a figure is another one: 合同条款；事件 I2、事件 I3 等 12 条."""
    named = "、".join(map(record_words, difference.records[:_NAMED]))
    if len(difference.records) > _NAMED:
        named += f" 等 {len(difference.records)} 条"
    words = {**CAUSE_ZH, Cause.FACTS: named or CAUSE_ZH[Cause.FACTS]}
    return "；".join(words[cause] for cause in difference.causes)


def _differing(
    was: Lines, now: Lines, causes: Mapping[str, list[Cause]], records: tuple[FactKey, ...]
) -> Iterator[Difference]:
    for figure in {**was, **now}:
        if _value(was, figure) == _value(now, figure):
            continue
        why = tuple(causes.get(figure, [Cause.RULES]))
        named = _concerned(figure, records) if Cause.FACTS in why else ()
        yield Difference(figure, _said(was, figure), _said(now, figure), why, named)


def _concerned(figure: str, records: tuple[FactKey, ...]) -> tuple[FactKey, ...]:
    """The records that the figure's own id names, else all of them."""
    names = set(re.split(r"[|:.#]", figure))
    return tuple(each for each in records if each.id in names) or records


def _by_figure(lines: tuple[Line, ...]) -> Lines:
    return {line.figure: line for line in lines}


def _value(lines: Lines, figure: str) -> str | None:
    line = lines.get(figure)
    return line.value if line else None


def _said(lines: Lines, figure: str) -> str:
    line = lines.get(figure)
    return line.words if line else ""
