"""A letter as it will read, and the fields that its template may use, as rich text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape

from desktop.exchange.letters.reading import Block
from desktop.services.lettering.words import Value
from desktop.views.i18n import tr, verbatim
from desktop.views.theme import tint

_GAP = re.compile(r"【待填.*?】")
_MARGIN = 26
_STYLES = {
    "Title": "font-size:17px; font-weight:bold; margin-top:10px; margin-bottom:14px;",
    "Heading 1": f"font-weight:bold; text-indent:{_MARGIN}px; margin-top:6px; margin-bottom:2px;",
    "Heading 2": f"font-weight:bold; text-indent:{_MARGIN}px; margin-top:4px; margin-bottom:2px;",
    "Body Text": f"text-indent:{_MARGIN}px; margin-top:0px; margin-bottom:4px;",
    "Caption": "font-size:11px; margin-top:2px; margin-bottom:6px;",
}
_PLAIN = "margin-top:0px; margin-bottom:4px;"


def sheet_html(blocks: tuple[Block, ...]) -> str:
    """A letter, with what has to be filled in marked."""
    return "".join(_block_html(block) for block in blocks)


def _block_html(block: Block) -> str:
    if block.rows:
        return _table_html(block.rows)
    style = _STYLES.get(block.style, _PLAIN)
    if block.style == "Quote":
        style = f"color:{tint('ink2').name()}; text-indent:{_MARGIN}px; {_PLAIN}"
    words = _marked(block.text) or "&nbsp;"
    return f'<p align="{block.align}" style="{style}">{words}</p>'


def _marked(text: str) -> str:
    ground, ink = tint("warn_soft").name(), tint("warn").name()
    shown = escape(text).replace("\n", "<br/>").replace("　", "&nbsp;&nbsp;")
    return _GAP.sub(lambda gap: f'<span style="background:{ground}; color:{ink};">{gap[0]}</span>', shown)


def _table_html(rows: tuple[tuple[str, ...], ...]) -> str:
    lines = "".join(f"<tr>{''.join(f'<td>{_marked(cell)}</td>' for cell in row)}</tr>" for row in rows)
    style = f"border-color:{tint('line2').name()}; font-size:12px;"
    head = f'border="1" cellspacing="0" cellpadding="4" width="100%" style="{style}"'
    return f"<table {head}>{lines}</table><p style='margin:4px;'></p>"


def fields_html(fields: Mapping[str, Value]) -> str:
    """Every field with what it holds now, single ones first; how each is written in a template."""
    single = [(name, value) for name, value in fields.items() if isinstance(value, str)]
    listed = [(name, value) for name, value in fields.items() if not isinstance(value, str)]
    rows = (
        (tr("写法"), tr("现在的内容")),
        *((f"{{{{ {name} }}}}", value or tr("（空）")) for name, value in single),
    )
    return "".join(
        (
            tr("<p>在模板中写下左边的标记，生成时换成右边的内容。标记可以加粗、改字体。</p>"),
            _table_html(rows),
            tr("<p>成组的内容在段落中循环，表格的一行把 %p 换成 %tr：</p>"),
            *(_list_html(name, value) for name, value in listed),
        )
    )


def _list_html(name: str, rows: tuple[Mapping[str, str], ...]) -> str:
    columns = tuple(rows[0]) if rows else ()
    words = tr("、").join(columns) if columns else tr("现在没有内容")
    lines = list(_loop(name, columns[:2]))
    return tr("<p><b>{name}</b>（{words}）<br/>{escape}</p>").format(
        name=escape(name), words=escape(words), escape="<br/>".join(map(escape, lines))
    )


def _loop(name: str, columns: tuple[str, ...]) -> Iterator[str]:
    yield verbatim(f"{{%p for 项 in {name} %}}")
    yield verbatim("　").join(verbatim(f"{{{{ 项.{column} }}}}") for column in columns) or "…"
    yield "{%p endfor %}"
