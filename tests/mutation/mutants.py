"""The small changes: where each may be made, what it makes, and what is left alone."""

from __future__ import annotations

import ast
import copy
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import CodeType
from typing import NamedTuple

import msgspec

ROOT = Path(__file__).parents[2]
RULES = ROOT / "desktop" / "rules"

_OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_CALLS = {"min": "max", "max": "min", "any": "all", "all": "any"}
_LEFT_OUT = (ast.Import, ast.ImportFrom, ast.Assert, ast.JoinedStr)
_ANNOTATIONS = ("annotation", "returns")
_NONE = ast.Constant(None)


class Mutant(msgspec.Struct, frozen=True):
    """One change: the `number`th that can be made in `path` (from the root of the project).

    `lines` are the first and last of the statement or condition it is in. `live`: it is in the body of a
    function, so that it can be put into a program that runs. `was` and `now` are the expression.
    """

    path: str
    number: int
    line: int
    kind: str
    was: str
    now: str
    lines: tuple[int, int]
    live: bool

    @property
    def id(self) -> str:
        """Its name in the results."""
        return f"{self.path}:{self.line}:{self.number}"

    def code(self) -> CodeType:
        """The compiled module with the change."""
        tree = ast.parse((ROOT / self.path).read_text(encoding="utf-8"))
        changes_of(tree)[self.number].make()
        return compile(ast.fix_missing_locations(tree), str(ROOT / self.path), "exec")


class Place(NamedTuple):
    """A node, where its parent has it, and what is around it."""

    node: ast.AST
    parent: ast.AST
    field: str
    at: int | None
    lines: tuple[int, int]
    live: bool
    rebound: frozenset[str]


class Change(NamedTuple):
    """What takes the place of a node."""

    place: Place
    kind: str
    becomes: ast.AST

    def make(self) -> None:
        """Change the tree that the place is in."""
        ast.copy_location(self.becomes, self.place.node)
        if self.place.at is None:
            setattr(self.place.parent, self.place.field, self.becomes)
        else:
            getattr(self.place.parent, self.place.field)[self.place.at] = self.becomes


def changes_of(tree: ast.Module) -> list[Change]:
    """Every change that can be made in a module, in the order of the text."""
    return [Change(place, kind, becomes) for place in _places(tree) for kind, becomes in _alternatives(place)]


def all_mutants(paths: Sequence[Path]) -> list[Mutant]:
    """Every change that can be made in these files, in the order of their lines."""
    found = []
    for path in sorted(paths):
        name = path.relative_to(ROOT).as_posix()
        for number, change in enumerate(changes_of(ast.parse(path.read_text(encoding="utf-8")))):
            node, lines, live = change.place.node, change.place.lines, change.place.live
            line = getattr(node, "lineno", lines[0])
            was, now = ast.unparse(node), ast.unparse(change.becomes)
            found.append(Mutant(name, number, line, change.kind, was, now, lines, live))
    return found


def sample(mutants: Sequence[Mutant], size: int, seed: int) -> list[Mutant]:
    """So many of them, drawn by chance but the same ones for the same seed."""
    return random.Random(seed).sample(mutants, min(size, len(mutants)))


def left_out(paths: Sequence[Path]) -> Counter[str]:
    """How many places are not changed, by what they are."""
    found: Counter[str] = Counter()
    for path in paths:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        compared = {id(place.node) for place in _places(tree) if _is_compared(place)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Assert):
                found["assert (type guards)"] += 1
            elif isinstance(node, ast.JoinedStr):
                found["f-strings"] += 1
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in compared:
                found["texts, names and keys that nothing is compared with"] += 1
    return found


def _places(tree: ast.Module) -> Iterator[Place]:
    yield from _below(tree, (1, 1), False, frozenset())


def _below(parent: ast.AST, lines: tuple[int, int], live: bool, rebound: frozenset[str]) -> Iterator[Place]:
    """The places below a node, outside first."""
    if isinstance(parent, ast.FunctionDef):
        rebound = _rebound(parent)
    for field, value in ast.iter_fields(parent):
        inside = live or (field == "body" and isinstance(parent, ast.FunctionDef | ast.Lambda))
        for index, node in enumerate(value) if isinstance(value, list) else ((None, value),):
            if not isinstance(node, ast.AST) or _is_left_out(parent, node, field):
                continue
            here = _lines(parent, node, lines)
            yield Place(node, parent, field, index, here, inside, rebound)
            yield from _below(node, here, inside, rebound)


def _is_left_out(parent: ast.AST, node: ast.AST, field: str) -> bool:
    """Whether it only explains, declares or guards types; a type may be built at the top of a module."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    if isinstance(parent, ast.Module) and isinstance(node, ast.Assign):
        return isinstance(node.value, ast.Subscript) or isinstance(getattr(node.value, "op", None), ast.BitOr)
    flag = isinstance(parent, ast.ClassDef) and field == "keywords"
    return flag or field in _ANNOTATIONS or isinstance(node, _LEFT_OUT)


def _lines(parent: ast.AST, node: ast.AST, lines: tuple[int, int]) -> tuple[int, int]:
    """The lines of a statement without a body, or of an expression right below one that has a body."""
    within = isinstance(parent, ast.stmt | ast.Module) and hasattr(parent, "body")
    if within and isinstance(node, ast.stmt | ast.expr):
        return node.lineno, node.end_lineno or node.lineno
    return lines


def _rebound(function: ast.FunctionDef) -> frozenset[str]:
    """The names that a function binds more than once: without one of the bindings it still runs."""
    names = Counter(
        node.id
        for node in ast.walk(function)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    )
    names.update(each.arg for each in ast.walk(function) if isinstance(each, ast.arg))
    return frozenset(name for name, count in names.items() if count > 1)


def _alternatives(place: Place) -> Iterator[tuple[str, ast.AST]]:
    node = place.node
    if isinstance(node, ast.stmt):
        yield from _of_statement(node, place.rebound)
    elif isinstance(node, ast.expr):
        yield from _of_expression(node)
        if _is_condition(place) and not _is_turned_already(node):
            yield "negated condition", ast.UnaryOp(ast.Not(), node)
        if _is_compared(place):
            yield "compared word", ast.Constant("no such word")
    elif isinstance(node, ast.comprehension):
        for index, test in enumerate(node.ifs):
            if not _is_turned_already(test):
                yield "negated condition", _with(node, "ifs", index, ast.UnaryOp(ast.Not(), test))


def _of_statement(node: ast.stmt, rebound: frozenset[str]) -> Iterator[tuple[str, ast.AST]]:
    if isinstance(node, ast.Return) and node.value and not _is_none(node.value):
        yield "returns None", ast.Return(_NONE)
    if isinstance(node, ast.AugAssign) and type(node.op) in _OPERATORS:
        turned = copy.copy(node)
        turned.op = _OPERATORS[type(node.op)]()
        yield "operator", turned
    if isinstance(node, ast.Expr | ast.AugAssign | ast.Continue | ast.Break | ast.Raise):
        yield "removed statement", ast.Pass()
    if isinstance(node, ast.Assign) and all(_can_go(target, rebound) for target in node.targets):
        yield "removed statement", ast.Pass()


def _can_go(target: ast.expr, rebound: frozenset[str]) -> bool:
    return isinstance(target, ast.Attribute | ast.Subscript) or (
        isinstance(target, ast.Name) and target.id in rebound
    )


def _of_expression(node: ast.expr) -> Iterator[tuple[str, ast.AST]]:
    if isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
        yield "operator", ast.BinOp(node.left, _OPERATORS[type(node.op)](), node.right)
    elif isinstance(node, ast.Compare):
        for index, operator in enumerate(node.ops):
            yield "comparison", _with(node, "ops", index, _COMPARISONS[type(operator)]())
    elif isinstance(node, ast.BoolOp):
        yield "and, or", ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not | ast.USub):
        yield "dropped not, minus", node.operand
    elif isinstance(node, ast.Constant):
        yield from _of_constant(node.value)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _CALLS:
        other = ast.Name(_CALLS[node.func.id], ast.Load())
        yield "min, max, any, all", ast.Call(other, node.args, node.keywords)
    elif isinstance(node, ast.Slice):
        if node.lower:
            yield "slice", ast.Slice(None, node.upper, node.step)
        if node.upper:
            yield "slice", ast.Slice(node.lower, None, node.step)


def _of_constant(value: object) -> Iterator[tuple[str, ast.AST]]:
    if isinstance(value, bool):
        yield "constant", ast.Constant(not value)
    elif isinstance(value, int):
        yield "constant", ast.Constant(value + 1)
        yield "constant", ast.Constant(value - 1)


def _with(node: ast.AST, field: str, index: int, part: ast.AST) -> ast.AST:
    """A copy of a node that has another part at one place of a list."""
    parts = list(getattr(node, field))
    parts[index] = part
    turned = copy.copy(node)
    setattr(turned, field, parts)
    return turned


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _is_condition(place: Place) -> bool:
    return place.field == "test" and isinstance(place.parent, ast.If | ast.While | ast.IfExp)


def _is_turned_already(test: ast.expr) -> bool:
    """Whether another change already gives the opposite of a condition."""
    if isinstance(test, ast.Compare):
        one_of = ast.Eq | ast.NotEq | ast.Is | ast.IsNot | ast.In | ast.NotIn
        return len(test.ops) == 1 and isinstance(test.ops[0], one_of)
    return isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not)


def _is_compared(place: Place) -> bool:
    """Whether it is a text that something is compared with."""
    node = place.node
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value != ""
    return is_text and isinstance(place.parent, ast.Compare)
