"""Fills a letter into its template. The same letter and template give the same bytes, whenever it is done."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.models.assessment import Problem

if TYPE_CHECKING:
    from docx.document import Document as Sheet

    from desktop.exchange.letters.templates import Template

_TAG = re.compile(r"\{[{%].*?[}%]\}", re.DOTALL)
_SHOWN = 40
#: What archives and XML that are not whole end with; both parsers of XML have errors of syntax of their own.
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, SyntaxError, ValueError, LookupError)
_WAY_OUT = "请在 Word 或 WPS 中改正，或按“恢复原样”改用原来的模板"


class TemplateRefused(Exception):  # noqa: N818 - it says what happened, as FileRefused does
    """A template that cannot be used; `problem` says which file, where, why, and the way out."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def filled(template: Template, fields: Mapping[str, Any], title: str, day: dt.date) -> bytes:
    """The Word file of a letter; dated `day` throughout, so that it can be made again to the byte.

    TemplateRefused where the template cannot be read, is not allowed, or names a field that does not exist.
    """
    from docxtpl import DocxTemplate  # type: ignore[import-untyped]
    from jinja2.exceptions import TemplateError

    from desktop.exchange.docx_parts import saved
    from desktop.exchange.letters.guarding import Sandbox

    _guard(template)
    document = DocxTemplate(str(template.path))
    try:
        document.render(dict(fields), Sandbox())
        return saved(document.docx, title, dt.datetime.combine(day, dt.time()))
    except TemplateError as error:
        raise TemplateRefused(_explained(template, error)) from error
    except (AttributeError, TypeError, *_BROKEN) as error:
        problem = Problem(template.name, f"不能填写：{error}", "完整的 Word 文件", _WAY_OUT)
        raise TemplateRefused(problem) from error


def _guard(template: Template) -> None:
    from desktop.exchange.letters.guarding import faults

    try:
        found = list(faults(template.path))
    except (OSError, *_BROKEN) as error:
        found = [f"不能读取（{getattr(error, 'strerror', None) or error}）"]
    if found:
        raise TemplateRefused(Problem(template.name, "；".join(found), "普通的 Word 文档", _WAY_OUT))


def _explained(template: Template, error: Exception) -> Problem:
    """What Jinja found wrong, in Chinese, with the paragraph where it stands."""
    from jinja2.exceptions import SecurityError, TemplateSyntaxError, UndefinedError

    text = str(error)
    if isinstance(error, UndefinedError):
        name = next(iter(re.findall(r"'([^']+)' is undefined|no attribute '([^']+)'", text)), ("", ""))
        field = name[0] or name[1]
        reason = f"用了没有的字段“{field}”" if field else f"用了没有的字段（{text}）"
        expected, place = "“可用的字段”里列出的名字", _place(template.path, field)
    elif isinstance(error, SecurityError):
        reason, expected = f"用了不允许的写法（{text}）", "只写字段、循环和条件"
        place = ""
    elif isinstance(error, TemplateSyntaxError):
        reason, expected = f"标记写得不完整（{text}）", "成对的 {{ 字段 }}、{% for … %}、{% endfor %}"
        place = _faulty_line(error)
    else:
        reason, expected, place = text, "字段、循环和条件", ""
    return Problem(template.name, f"{place}{reason}", expected, _WAY_OUT)


def _place(path: Path, field: str) -> str:
    """Where a field stands: 第 3 段“……{{ 字段 }}……”."""
    from docx import Document

    for place, text in _paragraphs(Document(str(path))):
        tags = _TAG.findall(text)
        if field and any(field in tag for tag in tags):
            shown = text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
            return f"{place}“{shown}”："
    return ""


def _faulty_line(error: Exception) -> str:
    """The words around a mark that cannot be read."""
    lines = [each.strip() for each in getattr(error, "docx_context", ())]
    marked = [each for each in lines if "{%" in each or "{{" in each]
    return f"“{marked[-1][:_SHOWN]}”附近：" if marked else ""


def _paragraphs(document: Sheet) -> Iterator[tuple[str, str]]:
    for number, each in enumerate(document.paragraphs, 1):
        yield f"第 {number} 段", each.text
    for number, table in enumerate(document.tables, 1):
        for row, line in enumerate(table.rows, 1):
            for cell in line.cells:
                yield f"第 {number} 个表格第 {row} 行", cell.text
    for section in document.sections:
        for footer in (section.footer, section.even_page_footer, section.header):
            for each in footer.paragraphs:
                yield "页眉页脚", each.text


def readable(packed: bytes) -> Sheet:
    """A Word file, opened to be read."""
    from docx import Document

    return Document(io.BytesIO(packed))
