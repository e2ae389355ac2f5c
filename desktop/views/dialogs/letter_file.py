"""A letter as a file: filled in, named, written, and made again."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.exchange.letters.filling import filled
from desktop.exchange.letters.templates import FOLDER, Templates
from desktop.models.assessment import Problem
from desktop.models.enums.papers import LETTER_ZH
from desktop.services.sample import data_folder
from desktop.storage.errors import system_cause
from desktop.views.i18n import say, tr

if TYPE_CHECKING:
    from desktop.services.lettering.composing import Letter

#: What no file system on which the program runs may have in a name.
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\s]+')


def own_templates() -> Templates:
    """The templates with the user's copies from the user's own data folder."""
    return Templates(data_folder() / FOLDER)


def fill(templates: Templates, letter: Letter) -> bytes:
    """The Word file of a letter; TemplateRefused."""
    day = letter.wanted.dated_on
    assert day is not None
    return filled(templates.of(letter.kind), letter.fields, letter.title, day)


def hash_of(packed: bytes) -> str:
    """The SHA-256 of a file, as the register keeps it."""
    return hashlib.sha256(packed).hexdigest()


def suggested_name(letter: Letter) -> str:
    """违约通知函 示例卫函〔2026〕5号.docx; without a number with its day."""
    wanted = letter.wanted
    rest = _FORBIDDEN.sub(" ", wanted.number).strip() or str(wanted.dated_on)
    return f"{say(LETTER_ZH[letter.kind])} {rest}.docx"


def write(path: Path, packed: bytes) -> Problem | None:
    """Write a file; the problem where it cannot be."""
    try:
        path.write_bytes(packed)
    except OSError as error:
        reason = tr("未能写入 {name}（{strerror}）").format(name=path.name, strerror=say(system_cause(error)))
        return Problem(
            "", reason, tr("可以写入的位置"), tr("如文件正在 Word 中打开，请先关闭，或换一个文件名")
        )
    return None
