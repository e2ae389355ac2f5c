"""函件 beside a matter: the letters that concern it, and those that it can be written about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from desktop.models.enums.papers import LETTER_ZH
from desktop.models.register import Notice
from desktop.services.lettering.occasions import Occasion
from desktop.views.i18n import say, tr
from desktop.views.theme import font
from desktop.views.widgets.buttons import Button

_TIP = tr("生成函件，或打开有关的函件")


class LetterButton(Button):
    """`LetterButton()`, then `offer(occasions, notices)`.

    `asked(occasion)` to write a letter, `opened(id)` to go to one in the register.
    """

    asked = Signal(object)
    opened = Signal(str)

    def __init__(self, *, height: int = 24, keys: str = "") -> None:
        super().__init__(
            tr("函件"),
            icon="letter",
            height=height,
            tip=tr("{tip}（{keys}）").format(tip=_TIP, keys=keys) if keys else _TIP,
        )
        self._offered: tuple[tuple[Occasion, ...], tuple[Notice, ...]] | None = None
        if keys:
            self.setShortcut(keys)
        menu = QMenu(self)
        menu.setFont(font("body"))
        self.setMenu(menu)

    def offer(self, occasions: Sequence[Occasion], notices: Sequence[Notice] = ()) -> None:
        """Offer to write these letters and to open those; away where there is neither."""
        offered = tuple(occasions), tuple(notices)
        if offered == self._offered:
            return
        self._offered = offered
        count = len(offered[1])
        self.setText(tr(" 函件 {count}").format(count=count) if count else tr(" 函件"))
        self.setAccessibleName(tr("函件，已有 {count} 件").format(count=count) if count else tr("函件"))
        self.setVisible(bool(occasions or notices))
        menu = self.menu()
        menu.clear()
        for occasion in offered[0]:
            action = menu.addAction(tr("生成{letter}…").format(letter=say(LETTER_ZH[occasion.kind])))
            action.triggered.connect(lambda _=False, each=occasion: self.asked.emit(each))
        if offered[0] and count:
            menu.addSeparator()
        for notice in offered[1]:
            action = menu.addAction(
                tr("打开 {value}").format(value=notice.number or notice.title or notice.id)
            )
            action.triggered.connect(lambda _=False, each=notice.id: self.opened.emit(each))
