"""存下原文件: whether the table that is taken in is kept as evidence of what was read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.models.assessment import Problem
from desktop.services.attaching import MOST_ZH, Offer, offer_of, size_words
from desktop.views.i18n import say, tr
from desktop.views.widgets.tickbox import TickBox

_TRYING = tr("正在假设，文件的内容无处可存")


class OriginalBox(TickBox):
    """`look_at(path)` when a file was read; `chosen` is what is to be kept of it, or nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("存下原文件"), parent)
        self._offer: Offer | None = None
        self._trying = False

    @property
    def chosen(self) -> Offer | None:
        """The file as it was looked at, where it is to be kept."""
        return self._offer if self.isChecked() and not self._trying else None

    def look_at(self, path: Path | None, *, trying: bool) -> None:
        """Offer to keep a file, unless it is too large or there is a trial on."""
        found = offer_of(path) if path is not None else None
        self._offer = found if isinstance(found, Offer) else None
        self._trying = trying
        self.setChecked(self._offer is not None and not trying)
        self.setEnabled(self.isChecked())
        self.setToolTip(_words(found, trying=trying))


def _words(found: Offer | Problem | None, *, trying: bool) -> str:
    if trying:
        return _TRYING
    if isinstance(found, Problem):
        return say(str(found).removeprefix("："))
    if found is None:
        return ""
    return tr(
        "把 {name}（{size}）作为这次导入的证据存入合同文件，多年后可证明读到的是什么；"
        "每个不超过 {most}\nSHA-256 {sha256}"
    ).format(name=found.name, size=say(size_words(found.size)), most=MOST_ZH, sha256=found.sha256)
