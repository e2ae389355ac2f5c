"""docs/letters.md: the fields that each template may use, as the sample fills them.

Write it anew after a change of what letters say: python -m tests.exchange.letter_fields
"""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Iterator
from pathlib import Path

from desktop.exchange import docx_parts
from desktop.exchange.china import load_calendar
from desktop.models.enums.papers import LETTER_ZH, LetterKind
from desktop.services.lettering.composing import Letter, begun, letter_of
from desktop.services.lettering.given import Given
from desktop.services.sample import open_sample
from desktop.services.workspace import Workspace

TARGET = Path(__file__).parents[2] / "docs" / "letters.md"
NOW = dt.datetime(2026, 4, 10, 10, 42, 7)
_HEAD = """# 函件模板和可用的字段

模板是普通的 Word 文件。在“新建函件”里按“修改模板…”，程序把这一种函件的模板复制一份到用户的数据文件夹
（`letters`），用 Word 或 WPS 打开；此后生成这种函件都用这一份，
按“恢复原样”改回原来的模板，自己的一份改名保留。

写在双花括号里的是字段，生成时换成内容，字体随标记：`{{ 甲方 }}`。缺少的内容写成【待填：…】，不会空着；
模板里写了没有的字段，程序说明在哪个文件、哪一段，不生成函件。成组的内容用循环，循环的起止各占一段，表格里各占一行：

| 写在哪里 | 开始 | 内容 | 结束 |
|---|---|---|---|
| 段落 | `{%p for 项 in 违约事项 %}` | `{{ 项.事实 }}` | `{%p endfor %}` |
| 表格的行 | `{%tr for 行 in 计算过程 %}` | `{{ 行.项目 }}`、`{{ 行.数值 }}` | `{%tr endfor %}` |
| 有内容才出现的段落 | `{%p if 补充说明 %}` | `{{ 补充说明 }}` | `{%p endif %}` |

模板在隔离的环境里填写：只能写字段、循环、条件，和几个过滤器（`default`、`first`、`join`、`last`、`length`、
`replace`、`trim`），不能调用函数、运行程序或读取别的文件；带宏、嵌入对象、外部链接的文件不能作模板。
原来的模板由 `installer/letters` 里的文字生成（`python installer/make_letters.py`）。

## 字体和版面

版面按 GB/T 9704：A4，每页 22 行、每行 28 字，天头 37 毫米、订口 28 毫米。文件里写的是公文常用的字体；
计算机上没有时，Word 和 WPS 依次改用下面的字体（写在文件的字体表里），字数和行距不变，文件里的字体名也不变，
换到装有这些字体的计算机上打开即恢复。落款不单独成页：最后一句话与署名、成文日期同页。

| 用处 | 字体 | 没有时依次改用 |
|---|---|---|
{faces}
"""


_USES = {
    docx_parts.TITLE_FACE: "发文机关、标题",
    docx_parts.BODY_FACE: "正文",
    docx_parts.HEAD_FACE: "一级小标题",
    docx_parts.QUOTE_FACE: "二级小标题、引用的条款",
    docx_parts.PLAIN_FACE: "表格附注、页脚",
}


def _faces() -> str:
    """A row for each face: what it is for, and what is taken where it is missing."""
    return "\n".join(
        f"| {use} | {face} | {docx_parts.INSTEAD[face].replace(',', '、')} |" for face, use in _USES.items()
    )


def field_table(sample: Workspace) -> str:
    """The text of the page."""
    given = Given.of(sample)
    letters = {kind: letter_of(given, begun(sample, kind)) for kind in LetterKind}
    shared = set.intersection(*(set(each.fields) for each in letters.values()))
    first = letters[LetterKind.BREACH]
    common = [name for name in first.fields if name in shared]
    parts = [_HEAD.replace("{faces}", _faces()), "## 每种函件都有的字段\n", *_names(first, common)]
    for kind, letter in letters.items():
        own = [name for name in letter.fields if name not in shared]
        parts += [f"\n## {LETTER_ZH[kind]}\n", *_names(letter, own)]
    return "\n".join(parts) + "\n"


def _names(letter: Letter, names: list[str]) -> Iterator[str]:
    single = [name for name in names if isinstance(letter.fields[name], str)]
    if single:
        yield "、".join(f"`{name}`" for name in single) + "。"
    for name in names:
        rows = letter.fields[name]
        if not isinstance(rows, str) and rows:
            yield f"\n成组的 `{name}`：{'、'.join(f'`{column}`' for column in rows[0])}。"


def main() -> None:
    """Write the page."""
    with (
        tempfile.TemporaryDirectory() as folder,
        open_sample(Path(folder), load_calendar(), lambda: NOW) as sample,
    ):
        TARGET.write_text(field_table(sample), encoding="utf-8")
    print(TARGET.name)


if __name__ == "__main__":
    main()
