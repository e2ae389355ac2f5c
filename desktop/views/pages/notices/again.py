"""Makes the Word file of a registered letter again, and says whether it is the same to the byte."""

from __future__ import annotations

from pathlib import Path

import msgspec
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.models.register import Notice
from desktop.services.lettering.filing import wanted_of
from desktop.services.own_files import beside
from desktop.views.i18n import say, tr
from desktop.views.pages.notices.plans import Desk

_SAME = tr("与登记时逐字节相同")
_DRAFT = tr("内容与登记时不同，草稿的哈希已更新")
_OTHER = tr("内容与登记时不同：其间事实、条款或模板有改动，请以发出的原件为准")


def make_again(parent: QWidget, desk: Desk, notice: Notice) -> str:
    """Ask where to, and write it; the reason where that cannot be, else nothing."""
    from desktop.exchange.letters.filling import TemplateRefused
    from desktop.services.lettering.composing import letter_of
    from desktop.services.lettering.given import Given
    from desktop.views.dialogs.letter_file import fill, hash_of, own_templates, suggested_name, write

    wanted = wanted_of(notice)
    if wanted is None or wanted.dated_on is None:
        return tr("没有成文日期，不能重新生成；应为函件上的日期")
    letter = letter_of(Given.on(desk.workspace, wanted.dated_on), wanted)
    try:
        packed = fill(own_templates(), letter)
    except TemplateRefused as error:
        return say(str(error.problem))
    start = beside(desk.workspace.path) / suggested_name(letter)
    name, _ = QFileDialog.getSaveFileName(parent, tr("保存函件"), str(start), tr("Word 文档 (*.docx)"))
    if not name:
        return ""
    if problem := write(Path(name), packed):
        return say(str(problem).removeprefix("："))
    found = hash_of(packed)
    if found == notice.file_hash:
        desk.tell(tr("已生成 {name}，{same}").format(name=Path(name).name, same=_SAME))
        return ""
    if not notice.drafted:
        return _OTHER
    anew = msgspec.structs.replace(notice, file_hash=found)
    problems = desk.register(anew, suggested_name(letter), packed)
    desk.tell(tr("已生成 {name}；{draft}").format(name=Path(name).name, draft=_DRAFT))
    return "\n".join(say(str(each)) for each in problems)
