"""The letters as the list shows them, each judged once: an edit judges anew only what it touches."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum

import msgspec

from desktop.models.calendar import AsOf
from desktop.models.contract import Contract
from desktop.models.enums.people import Side
from desktop.models.register import Notice
from desktop.rules.letters import LimitStatus, Reply, Standing, formed, served
from desktop.views.i18n import tr
from desktop.views.pages.notices.rows import letter_row
from desktop.views.pages.notices.seen import Seen
from desktop.views.widgets import Row


class Sieve(StrEnum):
    """The saved filters of the letters."""

    ALL = "all"
    SENT = "sent"
    RECEIVED = "received"
    WAITING = "waiting"
    DOUBTFUL = "doubtful"
    DRAFT = "draft"


SIEVE_ZH = {
    Sieve.ALL: tr("全部"),
    Sieve.SENT: tr("发出"),
    Sieve.RECEIVED: tr("收到"),
    Sieve.WAITING: tr("待答复"),
    Sieve.DOUBTFUL: tr("形式有疑"),
    Sieve.DRAFT: tr("草稿"),
}


class Look(msgspec.Struct, frozen=True):
    """A letter with how its answer stands, its row, the filters that show it, and its day for the order."""

    letter: Notice
    reply: Reply | None
    row: Row
    sieves: frozenset[Sieve]
    day: dt.date

    def holds(self, words: str) -> bool:
        """Whether the letter's own words hold all of those looked for."""
        if not words:
            return True
        each = self.letter
        text = f"{each.number} {each.title} {each.carrier} {each.address} {each.note}".casefold()
        return all(word in text for word in words.casefold().split())


class LetterBook:
    """`show(seen)` gives every letter, the newest first; one without any day comes before all."""

    def __init__(self) -> None:
        self._contract: Contract | None = None
        self._as_of: AsOf | None = None
        self._looks: dict[str, Look] = {}

    def show(self, seen: Seen) -> tuple[Look, ...]:
        """The letters as they stand; what neither its record nor its answer changed stays as it was."""
        if self._contract is not seen.contract or self._as_of != seen.as_of:
            self._looks = {}
        self._contract, self._as_of = seen.contract, seen.as_of
        before, self._looks = self._looks, {}
        for letter in seen.facts.notices:
            reply, kept = seen.replies.get(letter.id), before.get(letter.id)
            same = kept is not None and kept.letter is letter and kept.reply == reply
            self._looks[letter.id] = kept if kept is not None and same else _look(seen, letter, reply)
        looks = tuple(self._looks.values())
        order = sorted(range(len(looks)), key=lambda place: (looks[place].day, place), reverse=True)
        return tuple(looks[place] for place in order)


def _look(seen: Seen, letter: Notice, reply: Reply | None) -> Look:
    day = served(letter, seen.contract).day or dt.date.max
    sent = Sieve.DRAFT if letter.drafted else Sieve.SENT
    sieves = {Sieve.ALL, sent if letter.sender is Side.A else Sieve.RECEIVED}
    if reply is not None and reply.status in (LimitStatus.DUE, LimitStatus.LATE):
        sieves.add(Sieve.WAITING)
    if formed(letter, seen.contract).standing in (Standing.ARGUABLE, Standing.UNMET):
        sieves.add(Sieve.DOUBTFUL)
    return Look(letter, reply, letter_row(seen, letter), frozenset(sieves), day)


def counts(looks: Iterable[Look]) -> dict[Sieve, int]:
    """How many letters each filter shows."""
    found = dict.fromkeys(Sieve, 0)
    for look in looks:
        for sieve in look.sieves:
            found[sieve] += 1
    return found


def summary(found: dict[Sieve, int]) -> str:
    """The page in a line: 发出 2 件，收到 1 件；待答复 1 件，形式有疑 1 件."""
    head = tr("发出 {found} 件，收到 {found2} 件").format(
        found=found[Sieve.SENT], found2=found[Sieve.RECEIVED]
    )
    drafts = tr("；草稿 {found} 件").format(found=found[Sieve.DRAFT]) if found[Sieve.DRAFT] else ""
    return tr("{head}；待答复 {found} 件，形式有疑 {found2} 件{drafts}").format(
        head=head, found=found[Sieve.WAITING], found2=found[Sieve.DOUBTFUL], drafts=drafts
    )
