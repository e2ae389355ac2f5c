"""Derives a tree from its leaves up and compares every node with what the trace says of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from desktop.models.assessment import Trace, Value
from desktop.models.money import rounded
from desktop.models.paths import PathError
from desktop.proof.expressions import evaluate
from desktop.proof.sources import Derived, Material, UnderivableError, number

Work = Callable[["Deriver", Trace, re.Match[str]], Derived]

#: To how many places the numbers of a unit are shown; others are shown whole.
_PLACES = {"元": 2, "分钟": 2, "秒": 2, "%": 2}
_FINER = {"可用性": 4}
#: A base that is shown rounded and reckoned with exact.
_EXACT = "÷ 服务月数"


@dataclass(frozen=True)
class Difference:
    """A node that says something else than what follows, or that nothing follows for."""

    figure: str
    node: str
    reason: str

    def __str__(self) -> str:
        return f"{self.figure}：{self.node}：{self.reason}"


class Deriver:
    """Derives the nodes of one assessment; `kinds` are the formulas in words that are no expressions."""

    def __init__(self, material: Material, kinds: Mapping[str, Work]) -> None:
        self.material = material
        self.differences: list[Difference] = []
        self._kinds = [(re.compile(pattern), work) for pattern, work in kinds.items()]
        self._figure = ""
        self._done: dict[int, tuple[Trace, Derived]] = {}

    @property
    def count(self) -> int:
        """How many nodes were derived."""
        return len(self._done)

    def figure(self, name: str, tree: Trace) -> Derived:
        """What the tree of a figure comes to."""
        self._figure = name
        return self.value(tree)

    def value(self, node: Trace) -> Derived:
        """What a node comes to: a sum rounded as it is shown, any other number exact."""
        if id(node) not in self._done:
            self._done[id(node)] = (node, self._compared(node))
        return self._done[id(node)][1]

    def values(self, node: Trace) -> list[Derived]:
        """What the children of a node come to."""
        return [self.value(child) for child in node.children]

    def named(self, node: Trace, name: str) -> Derived:
        """What the child of that name comes to."""
        return self.value(self.child(node, name))

    def child(self, node: Trace, name: str) -> Trace:
        """The child of that name; raises UnderivableError where there is none."""
        found = next((each for each in node.children if each.name == name), None)
        if found is None:
            raise UnderivableError(f"缺少“{name}”")
        return found

    def differ(self, node: str, reason: str) -> None:
        """Note something that does not agree."""
        self.differences.append(Difference(self._figure, node, reason))

    def missing(self, figure: str) -> None:
        """Note a figure that there is no tree for."""
        self.differences.append(Difference(figure, "依据", "没有依据"))

    def expression(self, node: Trace) -> Derived:
        """A node whose formula is an expression over the names of its children, unrounded."""
        values: dict[str, Fraction] = {}
        for child in node.children:
            value = self.value(child)
            if child.name in node.formula and not isinstance(value, Fraction):
                return None
            if isinstance(value, Fraction):
                values.setdefault(child.name, value)
        result = evaluate(node.formula, values)
        return result * 100 if node.unit == "%" else result

    def _compared(self, node: Trace) -> Derived:
        try:
            derived = self._derived(node)
        except (UnderivableError, PathError, LookupError, TypeError) as error:
            self.differ(node.name, f"无法推算（{node.formula or '叶子'}）：{error}")
            return None
        shown = as_shown(node, derived)
        if not same(shown, node.value):
            self.differ(node.name, f"依据写 {node.value}，推算为 {shown}")
        if node.unit == "元" and isinstance(derived, Fraction) and _EXACT not in node.formula:
            return Fraction(rounded(derived))
        return derived

    def _derived(self, node: Trace) -> Derived:
        if node.formula:
            for pattern, work in self._kinds:
                if match := pattern.fullmatch(node.formula):
                    return work(self, node, match)
            return self.expression(node)
        if node.term:
            return self.material.term(node)
        if node.facts:
            return self.material.fact(node)
        moments = {"as_of": self.material.day, "now": self.material.now}
        if node.figure in moments:
            return moments[node.figure]
        raise UnderivableError("没有事实、条款或公式")


def as_shown(node: Trace, derived: Derived) -> Value:
    """What was derived, as the trace of that unit shows it."""
    if not isinstance(derived, Fraction):
        return derived
    if node.unit in _PLACES and node.formula:
        return rounded(derived, _FINER.get(node.name.rpartition(" ")[2], _PLACES[node.unit]))
    exact = Decimal(derived.numerator) / derived.denominator
    return exact if Fraction(exact) == derived else rounded(derived, 12)


def same(one: Value, other: Value) -> bool:
    """Whether two values are one, numbers whatever way they are held."""
    numbers = [isinstance(each, int | Decimal) and not isinstance(each, bool) for each in (one, other)]
    if all(numbers):
        return one == other
    return type(one) is type(other) and one == other


def total(values: list[Derived]) -> Fraction:
    """The sum of numbers."""
    return sum(map(number, values), Fraction(0))
