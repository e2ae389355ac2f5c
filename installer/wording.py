"""Finds the Chinese texts in the sources: what `make translations` and the tests of the catalogue look at."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
CHINESE = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
#: What takes words apart or looks up an id, which nobody sees; a label has its English beside it.
_TAKES_APART = frozenset(
    {
        "clause",
        "compile",
        "count",
        "endswith",
        "find",
        "heading",
        "index",
        "label",
        "lstrip",
        "maketrans",
        "partition",
        "removeprefix",
        "removesuffix",
        "replace",
        "rpartition",
        "rsplit",
        "rstrip",
        "split",
        "startswith",
        "strip",
        "warning",
    }
)
_TELLS = frozenset({"tr", "say", "named", "verbatim"})
_Scope = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def is_chinese(node: ast.AST) -> bool:
    """Whether a node is a Chinese text, or one to be filled in."""
    if isinstance(node, ast.JoinedStr):
        return any(is_chinese(part) for part in node.values)
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and bool(CHINESE.search(node.value))


def loose_texts(tree: ast.AST) -> Iterator[ast.expr]:
    """Chinese texts that are said without `tr`: neither docstrings nor what takes words apart."""
    for child in _children(tree):
        if isinstance(child, ast.expr) and is_chinese(child):
            yield child
        else:
            yield from loose_texts(child)


def _children(node: ast.AST) -> Iterator[ast.AST]:
    """What a node holds that may be said."""
    if isinstance(node, ast.Call):
        yield node.func
        if not _settled(node.func):
            yield from node.args
        yield from node.keywords
    elif isinstance(node, ast.match_case):
        yield from filter(None, (node.guard, *node.body))
    elif isinstance(node, ast.arg | ast.AnnAssign) and node.annotation is not None:
        yield from (each for each in ast.iter_child_nodes(node) if each is not node.annotation)
    elif not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
        yield from ast.iter_child_nodes(node)


def _settled(called: ast.expr) -> bool:
    if isinstance(called, ast.Name):
        return called.id in _TELLS or called.id in _TAKES_APART
    return isinstance(called, ast.Attribute) and called.attr in _TAKES_APART


def told_texts(tree: ast.AST) -> Iterator[str]:
    """What is given to `tr`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr":
            (text,) = node.args
            if isinstance(text, ast.Constant):
                yield str(text.value)


def template(node: ast.expr) -> tuple[str, dict[str, ast.expr]]:
    """A text with names in braces where something is filled in, and what that is by its name."""
    parts: dict[str, ast.expr] = {}
    if isinstance(node, ast.Constant):
        return str(node.value), parts
    assert isinstance(node, ast.JoinedStr)
    return "".join(piece(part, parts) for part in node.values), parts


def piece(part: ast.expr, parts: dict[str, ast.expr]) -> str:
    """One piece of an f-string as `str.format` takes it; `parts` collects what is filled in."""
    if isinstance(part, ast.Constant):
        return str(part.value).replace("{", "{{").replace("}", "}}")
    assert isinstance(part, ast.FormattedValue)
    name = _unique(_named(part.value), part.value, parts)
    spec = ""
    if isinstance(part.format_spec, ast.JoinedStr) and _written_out(part.format_spec):
        spec = ":" + "".join(ast.literal_eval(each) for each in part.format_spec.values)
    return "{" + name + ("" if part.conversion == -1 else f"!{chr(part.conversion)}") + spec + "}"


def _written_out(spec: ast.JoinedStr) -> bool:
    """Whether a format names no other value; one that does, no translator can write."""
    return all(isinstance(each, ast.Constant) for each in spec.values)


def _unique(name: str, value: ast.expr, parts: dict[str, ast.expr]) -> str:
    number, tried = 1, name
    while tried in parts and ast.unparse(parts[tried]) != ast.unparse(value):
        number += 1
        tried = f"{name}{number}"
    parts[tried] = value
    return tried


def _named(value: ast.expr) -> str:
    """What a translator reads for an expression: its last name."""
    match value:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name.strip("_").lower()
        case ast.Call(func=ast.Name(id="len")):
            return "count"
        case ast.Call(func=ast.Attribute(attr="join"), args=[first]):
            return _named(first)
        case ast.Call(args=[first, *_]):
            return _named(first)
        case ast.Call(func=ast.Attribute(value=owner, attr="isoformat" | "whole" | "strip")):
            return _named(owner)
        case ast.Call(func=called):
            return _named(called)
        case ast.Subscript(value=owner) if isinstance(owner, ast.Name):
            return owner.id.strip("_").lower().removesuffix("_zh")
        case ast.Subscript(value=owner) | ast.UnaryOp(operand=owner) | ast.BinOp(left=owner):
            return _named(owner)
        case ast.IfExp(body=body):
            return _named(body)
        case ast.GeneratorExp(elt=body) | ast.ListComp(elt=body):
            return _named(body)
    return "value"


def sources(*rooms: str) -> Iterator[Path]:
    """The modules of rooms, in order."""
    for room in rooms:
        place = ROOT / "desktop" / room
        yield from sorted(place.rglob("*.py")) if place.is_dir() else [place]
