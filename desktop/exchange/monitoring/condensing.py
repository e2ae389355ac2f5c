"""From runs to outages, by rules that the user sees and sets.

A sample stands for the time until the next one, at most for one period. An outage begins with its first
sample or event that says down, and ends with the first that says up; without one it goes on. What lies
further apart than that is a gap: neither up nor down until the user says what it counts as.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

import msgspec

from desktop.exchange.monitoring.model import Gaps, Rules, Source, moment
from desktop.models.calendar import midnight, month_bounds, month_of

#: A stretch of one state: beginning, end, and whether it is up; None is a gap.
_Stretch = tuple[int, int, bool | None]


class Down(msgspec.Struct, frozen=True):
    """One outage of a source; without `end` it goes on, and was seen until `seen`."""

    source: str
    start: dt.datetime
    end: dt.datetime | None
    seen: dt.datetime

    @property
    def seconds(self) -> int:
        """How long it lasted as far as it was seen."""
        return int((self.seen - self.start).total_seconds())


def condensed(source: Source, rules: Rules) -> tuple[Down, ...]:
    """The outages of a source, in order."""
    found: list[tuple[int, int]] = []
    ends = _until(source)
    goes_on = bool(source.runs) and not source.runs[-1].up
    for start, end, up in _settled(list(_stretches(source)), rules.gaps):
        if up or (start == end and not (goes_on and end == ends)):
            continue  # What was up again in the very second was not down, and joins nothing.
        if found and (start == found[-1][1] or start - found[-1][1] < rules.join):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(
        Down(source.name, moment(start), None if goes_on and end == ends else moment(end), moment(end))
        for start, end in found
        if end - start >= rules.shortest or (goes_on and end == ends)
    )


def united(downs: Iterable[Down]) -> tuple[Down, ...]:
    """Outages of several sources of one system: it is down while any of them is."""
    found: list[Down] = []
    for down in sorted(downs, key=lambda each: each.start):
        if not found or down.start > found[-1].seen:
            found.append(down)
            continue
        last = found[-1]
        seen = max(last.seen, down.seen)
        goes_on = any(each.end is None and each.seen == seen for each in (last, down))
        found[-1] = Down(last.source, last.start, None if goes_on else seen, seen)
    return tuple(found)


def gaps_of(source: Source) -> tuple[tuple[dt.datetime, dt.datetime], ...]:
    """The stretches of time about which the source tells nothing."""
    return tuple(
        (moment(start), moment(end)) for start, end, up in _stretches(source) if up is None and end > start
    )


def seconds_by_month(downs: tuple[Down, ...]) -> dict[str, int]:
    """The downtime of each month in seconds, as far as it was seen; outages of one source do not overlap."""
    found: dict[str, int] = {}
    for down in downs:
        start = down.start
        while start < down.seen:
            month = month_of(start)
            end = min(down.seen, midnight(month_bounds(month)[1]))
            found[month] = found.get(month, 0) + int((end - start).total_seconds())
            start = end
    return dict(sorted(found.items()))


def _until(source: Source) -> int:
    return source.runs[-1].last + source.period if source.runs else 0


def _stretches(source: Source) -> Iterator[_Stretch]:
    """What the source tells from its first row to its last, with the gaps between."""
    for run, after in zip(source.runs, source.runs[1:], strict=False):
        end = after.first
        if source.period and after.first - run.last > source.period * 1.5:
            end = run.last + source.period
        yield run.first, end, run.up
        if end < after.first:
            yield end, after.first, None
    if source.runs:
        yield source.runs[-1].first, _until(source), source.runs[-1].up


def _settled(stretches: list[_Stretch], gaps: Gaps | None) -> Iterator[_Stretch]:
    """The stretches with what gaps count as."""
    for place, (start, end, up) in enumerate(stretches):
        if up is not None:
            yield start, end, up
            continue
        sides = (stretches[place - 1][2], stretches[place + 1][2])
        yield start, end, not (gaps == "down" or (gaps == "between" and sides == (False, False)))
