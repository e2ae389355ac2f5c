"""Keeps what stands in forms unsaved in the file, and offers it again when the file is next opened."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, QTimer

from desktop.models.facts import KIND_ZH
from desktop.models.halfdone import HalfDone
from desktop.services.clock import Clock
from desktop.services.workspace import Workspace
from desktop.storage.errors import FileRefused, StorageFailed
from desktop.views.i18n import say, tr

if TYPE_CHECKING:
    from desktop.views.window import MainWindow

#: How often the forms are looked at: so much typing is lost at most when the program is killed.
LOOK_MS = 2_000
log = logging.getLogger(__name__)


class HalfDoneKeeper(QObject):
    """`HalfDoneKeeper(window, clock)`; looks at the forms of its pages until the window is gone.

    What was kept before stays in the file until the user has taken it up or thrown it away.
    """

    def __init__(self, window: MainWindow, clock: Clock, look_ms: int = LOOK_MS) -> None:
        super().__init__(window)
        self._window, self._clock = window, clock
        self._work: Workspace = window.workspace
        self._waiting = self._kept_before()
        self._kept = self._waiting
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.keep)
        self._timer.start(look_ms)
        window.leaving.connect(self.keep)
        window.unsaved.resumed.connect(self._resume)
        window.unsaved.discarded.connect(self._discard)
        self.destroyed.connect(self._work.subscribe(lambda _: QTimer.singleShot(0, self, self.keep)))
        self._offer()

    def _kept_before(self) -> tuple[HalfDone, ...]:
        try:
            return self._work.half_done()
        except FileRefused as error:
            log.error("%s", error)
            return ()

    def keep(self) -> None:
        """Store what stands in the forms now, where that is something else than before."""
        halves = (*self._waiting, *self._unsaved())
        if [_content(each) for each in halves] == [_content(each) for each in self._kept]:
            return
        try:
            self._work.keep_half_done(halves)
        except StorageFailed as error:
            log.error("%s", error)  # Nothing was promised; commands say by themselves what is wrong.
        else:
            self._kept = halves

    def _unsaved(self) -> Iterator[HalfDone]:
        from desktop.views.widgets.resumable import Resumable

        now = self._clock()
        for _, page in self._window.stack.built_pages():
            for form in page.findChildren(Resumable):
                yield from form.unsaved(now)

    def _offer(self) -> None:
        """Offer what waits; nothing where nothing does."""
        self._window.unsaved.hide()
        if self._waiting:
            kinds = dict.fromkeys(say(KIND_ZH[each.kind]) for each in self._waiting)
            last = max(each.at for each in self._waiting)
            self._window.unsaved.offer_again(len(self._waiting), tr("、").join(kinds), last)

    def _resume(self) -> None:
        """Open every form again that was left, and fill it in; what finds no form is told and waits on.

        A form in which something else stands by now is left alone.
        """
        homeless, occupied = [], []
        for half in self._waiting:
            if any((each.kind, each.id) == (half.kind, half.id) for each in self._unsaved()):
                occupied.append(half)
            elif not self._taken_up(half):
                homeless.append(half)
        self._waiting = (*homeless, *occupied)
        self._offer()
        if homeless:
            title = tr("这些填写没有合适的表单可以放回，请照下面的内容重新登记，然后丢弃")
            self._window.tell_failure(title, tuple(map(_told, homeless)))
        self.keep()

    def _taken_up(self, half: HalfDone) -> bool:
        from desktop.views.widgets.resumable import Resumable

        window = self._window
        if half.about and not self._shown(*half.about.split("/", 1)):
            return False
        if half.id:
            if self._work.fact(half.kind, half.id) is None:
                return False
            window.open_record(half.kind, half.id)
        else:
            window.begin(half.kind)
        return any(form.resume(half) for form in window.page.findChildren(Resumable))

    def _shown(self, kind: str, record_id: str) -> bool:
        """Go to what a new record would belong to; False where that is not there any more."""
        if kind != "instalments" or record_id not in {each.id for each in self._work.terms.payments}:
            return False
        self._window.open_record(kind, record_id)
        return True

    def _discard(self) -> None:
        self._waiting = ()
        self._offer()
        self.keep()


def _content(half: HalfDone) -> HalfDone:
    """What was typed, whenever that was."""
    return msgspec.structs.replace(half, at=half.at.min)


def _told(half: HalfDone) -> str:
    typed = tr("，").join(text for text in half.fields.values() if text)
    return tr("{kind}：{typed}").format(kind=say(KIND_ZH[half.kind]), typed=typed)
