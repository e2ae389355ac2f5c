"""What a template may hold: one that comes from elsewhere must neither run anything nor reach outside.

Its fields are evaluated by Jinja in a sandbox without globals, and with the few filters that words need.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from defusedxml.ElementTree import fromstring
from docx.opc.constants import RELATIONSHIP_TYPE
from jinja2 import StrictUndefined
from jinja2.exceptions import SecurityError
from jinja2.sandbox import SandboxedEnvironment

#: A template with a letter-head picture stays far below these; what is above is no template.
MOST_BYTES, MOST_UNPACKED, MOST_PARTS = 10_000_000, 60_000_000, 500
_FILTERS = ("default", "first", "join", "last", "length", "replace", "trim")
_BODY = "word/document.xml"
_HARMLESS = (RELATIONSHIP_TYPE.HYPERLINK,)
_ACTIVE = ("vbaproject", "vbadata", "activex", "/embeddings/", "oleobject")


class Sandbox(SandboxedEnvironment):
    """Evaluates fields and loops over them, and nothing else; an unknown field is an error."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def __init__(self) -> None:
        super().__init__(undefined=StrictUndefined, autoescape=True)
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in _FILTERS}

    def call_binop(self, _context: Any, operator: str, _left: Any, _right: Any) -> Any:
        """Nothing in a letter has to be multiplied, and a text of a billion characters must not be made."""
        raise SecurityError(f"不允许运算 {operator}")

    def is_safe_callable(self, _obj: Any) -> bool:
        """Fields are words: there is nothing to call."""
        return False


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
