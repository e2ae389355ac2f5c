"""What the palette finds: entries, what of them matches what was typed, and in which order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

import msgspec

from desktop.exchange.pinyin import spelled

Way = Literal["action", "record", "figure"]
#: No list is read further than this.
MOST = 60
#: From so many letters on, pinyin is looked for within a text and not only at its beginning.
_WITHIN = 2
#: The rank of what does not match.
_NEVER = 1_000


class Entry(msgspec.Struct, frozen=True, gc=False):
    """Something to go to or to do: `way` and `place` say what, `kind` of which list it is.

    A record's place is its id, a figure's its id, an action's its name. `keys` is what it is found by (ids
    and title, a line each), `initials` and `full` the title as typed, `body` words that only contain.
    """

    group: str
    title: str
    note: str
    way: Way
    kind: str
    place: str
    keys: str
    initials: str
    full: str
    body: str
    hay: str

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells it from every other entry."""
        return self.way, self.kind, self.place


def entry(
    group: str,
    title: str,
    way: Way,
    place: str,
    *,
    kind: str = "",
    note: str = "",
    ids: str = "",
    body: str = "",
) -> Entry:
    """An entry that is found by its title, by `ids` (a line each) and by the words of `body`."""
    spelling = spelled(title)
    keys = f"\n{ids.lower()}\n{title.lower()}\n"
    initials, full, words = f"\n{spelling.initials}", f"\n{spelling.full}", body.lower()
    hay = f"{keys}{initials}{full}\n{words}"
    return Entry(group, title, note, way, kind, place, keys, initials, full, words, hay)


def found(
    typed: str, entries: Iterable[Sequence[Entry]], recent: Mapping[tuple[str, str, str], int]
) -> list[Entry]:
    """The best entries for what was typed, the best first; `recent` ranks what was lately gone to (0: last).

    Entries come in blocks. All words must be found. Of equal matches the recent go first, then the earlier.
    """
    words = typed.lower().split()
    if not words:
        return []
    first, *more = words
    lists: dict[int, list[Entry]] = defaultdict(list)
    for block in entries:
        for each in block:
            if first not in each.hay:
                continue
            rank = _rank(each, first)
            for word in more:
                rank += _rank(each, word)
            if rank < _NEVER:
                lists[rank].append(each)
    ranked: list[Entry] = []
    for rank in sorted(lists):
        ranked += _recent_first(lists[rank], recent)
        if len(ranked) >= MOST:
            break
    return ranked[:MOST]


def _recent_first(equal: list[Entry], recent: Mapping[tuple[str, str, str], int]) -> list[Entry]:
    if not recent:
        return equal
    return sorted(equal, key=lambda each: recent.get(each.key, len(recent)))


def _rank(each: Entry, word: str) -> int:
    """Exact, then how it begins (id or title, initials, full pinyin), then what it contains; or never."""
    start = f"\n{word}"
    if start in each.keys:
        return 0 if f"{start}\n" in each.keys else 1
    if start in each.initials:
        return 2
    if start in each.full:
        return 3
    if word in each.keys:
        return 4
    if len(word) >= _WITHIN and (word in each.initials or word in each.full):
        return 5 if word in each.initials else 6
    return 7 if word in each.body else _NEVER
