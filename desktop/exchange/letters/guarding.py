"""What a template may hold: one that comes from elsewhere must neither run anything nor reach outside.

Its fields are evaluated by Jinja in a sandbox without globals, and with the few filters that words need.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from defusedxml.ElementTree import fromstring
from docx.opc.constants import RELATIONSHIP_TYPE
from jinja2 import StrictUndefined, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import SandboxedEnvironment

#: A template with a letter-head picture stays far below these; what is above is no template.
MOST_BYTES, MOST_UNPACKED, MOST_PARTS = 10_000_000, 60_000_000, 500
#: The longest text that a field may come to, and all that loops may write (characters).
MOST_TEXT, MOST_WRITTEN = 1_000_000, 50_000_000
#: What a turn of a loop counts beside what it writes.
_STEP = 100
_TOO_LONG = f"文字超过 {MOST_TEXT:,} 字"
_FILTERS = ("default", "first", "join", "last", "length", "replace", "trim")
_BODY = "word/document.xml"
_HARMLESS = (RELATIONSHIP_TYPE.HYPERLINK,)
_ACTIVE = ("vbaproject", "vbadata", "activex", "/embeddings/", "oleobject")


class Sandbox(SandboxedEnvironment):
    """Evaluates fields and loops over them, and nothing else; an unknown field is an error."""

    intercepted_binops = frozenset({"*", "**", "%", "+"})

    def __init__(self) -> None:
        super().__init__(undefined=StrictUndefined, autoescape=True)
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in _FILTERS}
        self.filters |= {"replace": _replaced, "counted": self._counted}
        self._written = 0

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Nothing in a letter has to be multiplied, and a text of a billion characters must not be made."""
        if operator != "+":
            raise SecurityError(f"不允许运算 {operator}")
        made = super().call_binop(context, operator, left, right)
        if isinstance(made, str) and len(made) > MOST_TEXT:
            raise SecurityError(_TOO_LONG)
        return made

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """The template, its loops counted with what they write; what makes texts grow is refused."""
        template = super()._parse(source, name, filename)
        if template.find(nodes.AssignBlock) or template.find(nodes.Concat):
            raise SecurityError("{% set %} 段落和 ~")
        for loop in template.find_all(nodes.For):
            size = sum(len(each.data) for each in loop.find_all(nodes.TemplateData))
            loop.iter = nodes.Filter(loop.iter, "counted", [nodes.Const(size)], [], None, None)
        return template

    def _counted(self, items: Iterable[Any], size: int) -> Iterator[Any]:
        """The items of a loop that writes `size` characters each time, while the letter stays a letter."""
        for each in items:
            self._written += size + _STEP
            if self._written > MOST_WRITTEN:
                raise SecurityError(f"循环太多，函件超过 {MOST_WRITTEN // 1_000_000} 百万字")
            yield each

    def is_safe_callable(self, _obj: Any) -> bool:
        """Fields are words: there is nothing to call."""
        return False


def _replaced(text: object, old: str, new: str) -> str:
    """The filter replace, of a text that cannot grow without end."""
    whole = str(text)
    if len(whole) + whole.count(old) * len(new) > MOST_TEXT:
        raise SecurityError(_TOO_LONG)
    return whole.replace(old, new)


def faults(path: Path) -> Iterator[str]:
    """Why a file cannot be used as a template; OSError where it cannot be read."""
    if path.stat().st_size > MOST_BYTES:
        megabytes = path.stat().st_size // 1_000_000
        yield f"文件有 {megabytes} MB，模板应不超过 {MOST_BYTES // 1_000_000} MB"
        return
    if not zipfile.is_zipfile(path):
        yield "不是 Word 的 .docx 文件；请在 Word 或 WPS 中另存为“Word 文档（*.docx）”"
        return
    with zipfile.ZipFile(path) as packed:
        yield from _faults(packed)


def _faults(packed: zipfile.ZipFile) -> Iterator[str]:
    entries = packed.infolist()
    if len(entries) > MOST_PARTS or sum(each.file_size for each in entries) > MOST_UNPACKED:
        yield "解压后过大，不是正常的 Word 文件"
        return
    names = [each.filename for each in entries]
    if _BODY not in names:
        yield "里面没有正文，不是 Word 的 .docx 文件"
        return
    if any(mark in name.lower() for name in names for mark in _ACTIVE):
        yield "含有宏或嵌入的程序；请另存为不带宏的“Word 文档（*.docx）”，删去嵌入的对象"
    for name in names:
        if name.endswith((".xml", ".rels")):
            text = packed.read(name)
            if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
                yield f"{name} 含有外部实体的定义，正常的 Word 文件没有"
            elif name.endswith(".rels") and _reaches_out(text):
                yield f"{name} 链接了外部文件；请把图片等嵌入文件，不要链接"


def _reaches_out(text: bytes) -> bool:
    """Whether a part is fetched from elsewhere when the letter is opened; a hyperlink waits for a click."""
    links = (each for each in fromstring(text) if each.get("TargetMode") == "External")
    return any(each.get("Type") not in _HARMLESS for each in links)
