"""The clocks of all incidents, counted: by month, and those that were missed (第三条4、5, 第九条11)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import partial
from itertools import chain
from operator import attrgetter

import msgspec

from desktop.models.assessment import SlaCheck
from desktop.models.calendar import month_of
from desktop.models.enums.incidents import CheckKind
from desktop.models.facts import Incident
from desktop.models.today import QUIET, Today
from desktop.rules.memo import Memo

Key = tuple[CheckKind, str]


class Tally(msgspec.Struct, frozen=True):
    """The clocks of one kind in one month: how many, how many of them were judged, and how many missed.

    `first` is the first of all, `first_late` the first that was missed.
    """

    count: int
    judged: int
    late: int
    first: SlaCheck
    first_late: SlaCheck | None


def tallies(
    incidents: tuple[Incident, ...], checks: tuple[SlaCheck, ...], memo: Memo, today: Today = QUIET
) -> dict[Key, Tally]:
    """The clocks by kind and by the month of the report. `checks` are those of `incidents`.

    One that runs `today` is not judged yet, though it would be missed if the day ended as it stands.
    """
    pairs = memo.each("reported months", incidents, _reported_in)
    months = memo.once("reported months", pairs, lambda: dict(pairs))
    # The clocks of an incident are new ones whenever it changes, so its month need not be compared.
    found = _summed(memo.each("tallies", memo.blocks("tallies", checks), partial(_tallied, months)))
    return found | _running(found, months, missed(checks, memo), today) if today.clocks else found


def _running(
    found: dict[Key, Tally], months: Mapping[str, str], late: tuple[SlaCheck, ...], today: Today
) -> dict[Key, Tally]:
    """The tallies that hold clocks which run, without them."""
    past = tuple(today.missed(late))
    keys, gone = ([(each.check, months[each.incident]) for each in several] for several in (late, past))
    return {
        key: Tally(
            found[key].count,
            found[key].judged - count,
            found[key].late - count,
            found[key].first,
            past[gone.index(key)] if key in gone else None,
        )
        for key, count in (Counter(keys) - Counter(gone)).items()
    }


def missed(checks: tuple[SlaCheck, ...], memo: Memo) -> tuple[SlaCheck, ...]:
    """The clocks that were missed, in order."""
    return tuple(chain.from_iterable(memo.each("missed", memo.blocks("missed", checks), _missed)))


def _missed(checks: Iterable[SlaCheck]) -> tuple[SlaCheck, ...]:
    return tuple(check for check in checks if check.met is False)


def _reported_in(incident: Incident) -> tuple[str, str]:
    reported = incident.reported_at
    return incident.id, month_of(reported) if reported else ""


def _tallied(months: Mapping[str, str], checks: Iterable[SlaCheck]) -> dict[Key, Tally]:
    found: dict[Key, list[SlaCheck]] = {}
    for check in checks:
        found.setdefault((check.check, months[check.incident]), []).append(check)
    return {key: _tally(several) for key, several in found.items()}


def _tally(checks: list[SlaCheck]) -> Tally:
    late = _missed(checks)
    judged = sum(check.met is not None for check in checks)
    return Tally(len(checks), judged, len(late), checks[0], late[0] if late else None)


def _summed(several: Iterable[dict[Key, Tally]]) -> dict[Key, Tally]:
    found: dict[Key, list[Tally]] = {}
    for tallied in several:
        for key, tally in tallied.items():
            found.setdefault(key, []).append(tally)
    return {key: _together(tallies) for key, tallies in found.items()}


def _together(tallies: list[Tally]) -> Tally:
    count, judged, late = (sum(map(attrgetter(name), tallies)) for name in ("count", "judged", "late"))
    first_late = next(filter(None, map(attrgetter("first_late"), tallies)), None)
    return Tally(count, judged, late, tallies[0].first, first_late)
