"""The words of an explanation: values with their units, formulas with their numbers, a copy as text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

import msgspec

from desktop.exchange.english import english
from desktop.models.assessment import Assessment, Trace, Value
from desktop.models.contract import Clause, Contract, Terms
from desktop.models.facts import KIND_ZH
from desktop.models.fields import SHARE
from desktop.models.money import grouped
from desktop.rules.agenda import instalment_name
from desktop.services.change import Alternative
from desktop.services.readings import readings_in

_CHINESE = re.compile("[\u4e00-\u9fff]")


class Choice(msgspec.Struct, frozen=True):
    """One value of a reading as the panel shows it."""

    label: str
    figure: str
    current: bool
    differs: bool


class ReadingShown(msgspec.Struct, frozen=True):
    """A reading used, and what each of its values would give."""

    title: str
    choices: tuple[Choice, ...]


def value_text(value: Value, unit: str = "", *, flag: bool = False) -> str:
    """A value as it is shown, without its unit save 份额, which becomes percent; `flag`: a fact's."""
    if value is None:
        return "未认定" if flag else "—"
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, dt.datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S")
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return _number(value, unit)
    return f"{value:,}" if isinstance(value, int) else value


def _number(value: Decimal, unit: str) -> str:
    if unit == SHARE:
        return f"{_plain(value * 100)} %"
    return grouped(value) if unit == "元" else _plain(value)


def _plain(value: Decimal) -> str:
    """All its digits, no zeros behind the point that say nothing, thousands separated."""
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def with_unit(value: Value, unit: str) -> str:
    """A value and its unit, as running text."""
    text = value_text(value, unit)
    return text if unit in ("", SHARE) or value is None else f"{text} {unit}"


def unit_text(unit: str) -> str:
    """The unit as shown beside a figure; 份额 is shown as percent already."""
    return "" if unit == SHARE else unit


def node_value(node: Trace) -> str:
    """The value of a node of the tree; amounts in yuan without their unit."""
    if node.unit == "元":
        return value_text(node.value, node.unit)
    if node.facts and not node.unit:
        return value_text(node.value, flag=True)
    return with_unit(node.value, node.unit)


def formula_in_numbers(trace: Trace) -> str:
    """The formula with the values in the place of their names; empty where it does not name them all."""
    formula = trace.formula
    names = sorted((child.name for child in trace.children), key=len, reverse=True)
    named = [name for name in names if name in formula]
    if not named or not any(sign in formula for sign in "×÷＋+−"):
        return ""
    for place, name in enumerate(named):
        formula = formula.replace(name, f"\0{place}\0")
    values = {child.name: value_text(child.value, child.unit) for child in trace.children}
    for place, name in enumerate(named):
        formula = formula.replace(f"\0{place}\0", values[name])
    return "" if _has_words(formula) else formula


def _has_words(text: str) -> bool:
    return bool(_CHINESE.search(text))


def source_text(node: Trace, contract: Contract) -> str:
    """Where a node comes from: 事实, or the heading of its clause."""
    if node.facts:
        return "事实"
    clause = contract.clause(clause_of(node, contract))
    return clause.heading if clause else ""


def clause_of(node: Trace, contract: Contract) -> str:
    """The id of the clause a node rests on: its own, or that of its term."""
    return node.clause or contract.sources.get(node.term, "")


def clauses_in(trace: Trace, contract: Contract, depth: int) -> tuple[str, ...]:
    """The clauses of a tree down to a depth, each once, the nearest to the root first."""
    found: dict[str, None] = {}
    level = [trace]
    for _ in range(depth + 1):
        for node in level:
            clause_id = clause_of(node, contract)
            if contract.clause(clause_id):
                found.setdefault(clause_id)
        level = [child for node in level for child in node.children]
    return tuple(found)


def readings_shown(alternatives: tuple[Alternative, ...], unit: str) -> tuple[ReadingShown, ...]:
    """The readings in order, each with its values."""
    titles = dict.fromkeys(each.title for each in alternatives)
    used = {each.title: each.figure for each in alternatives if each.current}
    return tuple(
        ReadingShown(
            title,
            tuple(
                Choice(each.label, _figure(each, used[title], unit), each.current, each.figure != used[title])
                for each in alternatives
                if each.title == title
            ),
        )
        for title in titles
    )


def _figure(each: Alternative, used: Value, unit: str) -> str:
    if not each.current and each.figure == used:
        return "不变"
    return "不成立" if each.figure is None and used is not None else value_text(each.figure, unit)


def owner_words(figure_id: str, terms: Terms, assessment: Assessment) -> str:
    """Whose a figure is: 尾款, 事件组 I2, 事件 I2, 2025-06; nothing where it is the contract's."""
    kind, _, rest = figure_id.partition(":")
    if kind == "finding":
        found = next((each for each in assessment.findings if each.key == rest), None)
        return f"事件组 {'、'.join(found.events)}" if found else ""
    if kind == "event":
        return f"事件组 {rest}"
    if kind in ("check", "sla"):
        subject = rest.partition(":")[0]
        return f"{KIND_ZH['incidents']} {subject}" if kind == "check" else subject
    payment = next((each.id for each in terms.payments if figure_id.startswith(f"payments.{each.id}.")), "")
    return instalment_name(terms, payment) if payment else ""


def fact_words(kind: str, fact_id: str, say: Callable[[str], str] = str) -> str:
    """How a fact is named in a link: 事件 I2."""
    name = say(KIND_ZH.get(kind, kind))
    return name if fact_id in (kind, "") else f"{name} {fact_id}"


class Language(msgspec.Struct, frozen=True):
    """How the pieces of an explanation are said, and what stands around them."""

    say: Callable[[str], str]
    formula: str
    source: str
    comma: str
    quoted: str
    clauses_named: bool


CHINESE = Language(str, "（{}）", "　[{}]", "、", "{}：{}", True)


def english_language() -> Language:
    """English, with clauses by their number; the text of a clause stays as printed."""
    return Language(english().say, " ({})", "  [{}]", ", ", "{}: {}", False)


def as_text(trace: Trace, contract: Contract, readings: tuple[ReadingShown, ...]) -> str:
    """The whole explanation as plain text, for a letter or a mail."""
    lines = [f"{trace.name}：{with_unit(trace.value, trace.unit)}", ""]
    lines += [*tree_lines(trace, contract, CHINESE), *_clause_lines(trace, contract, CHINESE)]
    for reading in readings:
        lines += ["", f"读法 {reading.title}"]
        lines += [f"  {'●' if each.current else '○'} {each.label}：{each.figure}" for each in reading.choices]
    return "\n".join(lines) + "\n"


def explanation(trace: Trace, contract: Contract, language: Language) -> str:
    """A tree with the clauses it rests on and the readings that were used, as plain text."""
    lines = [*tree_lines(trace, contract, language), *_clause_lines(trace, contract, language)]
    readings = list(_reading_lines(trace, contract, language))
    return "\n".join([*lines, *([""] if readings else []), *readings]) + "\n"


def tree_lines(node: Trace, contract: Contract, language: Language, depth: int = 0) -> Iterator[str]:
    """A line for each node: name, formula, value, and the facts or the clause it comes from."""
    say = language.say
    formula = language.formula.format(say(node.formula)) if node.formula else ""
    value = node_value(node) + (f" {node.unit}" if node.unit == "元" and node.value is not None else "")
    source = _source(node, contract, language)
    told = language.source.format(source) if source else ""
    yield f"{'  ' * depth}{say(node.name)}{formula} = {say(value)}{told}"
    for child in node.children:
        yield from tree_lines(child, contract, language, depth + 1)


def _source(node: Trace, contract: Contract, language: Language) -> str:
    if node.facts:
        named = dict.fromkeys((fact.kind, fact.id) for fact in node.facts)
        return language.comma.join(fact_words(kind, fact_id, language.say) for kind, fact_id in named)
    clause = contract.clause(clause_of(node, contract))
    return _heading(clause, language) if clause else ""


def _heading(clause: Clause, language: Language) -> str:
    if language.clauses_named:
        return clause.heading
    number = language.say(clause.id)
    return number if number.startswith("annex") else f"clause {number}"


def _clause_lines(trace: Trace, contract: Contract, language: Language) -> Iterator[str]:
    for clause_id in clauses_in(trace, contract, depth=1):
        clause = contract.clause(clause_id)
        if clause:
            yield from ("", language.quoted.format(_heading(clause, language), clause.text))


def _reading_lines(trace: Trace, contract: Contract, language: Language) -> Iterator[str]:
    used = readings_in(trace)
    for choice in contract.readings:
        if choice.name not in used:
            continue
        chosen = getattr(contract.terms.readings, choice.name)
        title, label = choice.name.replace("_", " "), chosen.replace("_", " ")
        if language.clauses_named:
            title = choice.title
            label = next(each.label for each in choice.values if each.value == chosen)
        yield f"{language.say('读法')} {language.quoted.format(title, label)}"


#: The kinds of figures by how their ids begin, in the order in which they are listed.
_GROUPS = {
    "合同": ("contract.",),
    "付款": ("payments.",),
    "违约金": ("penalties.",),
    "违约认定": ("finding:",),
    "按事件、条款、月份": ("event:", "row:", "month:"),
    "权利与计数": ("right:", "counters."),
    "解除结算": ("settlement.",),
    "期限": ("deadline:", "strict:", "status:"),
    "事件时限": ("check:",),
    "服务水平": ("sla:",),
}


def figure_list(figures: Sequence[str]) -> str:
    """The ids of figures, grouped."""
    parts = []
    for title, beginnings in _GROUPS.items():
        named = [figure for figure in figures if figure.startswith(beginnings)]
        if named:
            parts.append("\n".join((title, *(f"  {figure}" for figure in named))))
    return "\n\n".join(parts)
