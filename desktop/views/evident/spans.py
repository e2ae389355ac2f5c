"""Lengths of time in words, and the axis of a time line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import msgspec

from desktop.views.i18n import tr

_MINUTE = 60
_HOUR = 3600
_DAY = 86_400
#: Steps of the axis in seconds; the first that needs no more than _MOST ticks is taken.
_STEPS = (
    *(part * _MINUTE for part in (5, 10, 15, 30)),
    *(part * _HOUR for part in (1, 2, 3, 6, 12)),
    *(part * _DAY for part in (1, 2, 5, 10, 30, 90, 365)),
)
_MOST = 6


def clock_words(seconds: int) -> str:
    """A length as h:mm:ss: 2:06:00."""
    return f"{seconds // _HOUR}:{seconds % _HOUR // _MINUTE:02d}:{seconds % _MINUTE:02d}"


def short_words(seconds: int) -> str:
    """A length as m:ss below an hour, else h:mm:ss: 0:40."""
    return clock_words(seconds) if seconds >= _HOUR else f"{seconds // _MINUTE}:{seconds % _MINUTE:02d}"


def limit_words(minutes: int) -> str:
    """A limit in whole hours where it is some, else in minutes: 2 小时."""
    return (
        tr("{minutes} 小时").format(minutes=minutes // 60)
        if minutes >= 60 and minutes % 60 == 0
        else tr("{minutes} 分钟").format(minutes=minutes)
    )


class Axis(msgspec.Struct, frozen=True):
    """The stretch of time that a time line shows; ticks count from the report."""

    start: dt.datetime
    end: dt.datetime
    ticks: tuple[dt.datetime, ...]
    step: dt.timedelta

    def share(self, moment: dt.datetime) -> float:
        """Where a moment lies between start (0) and end (1), cut at both."""
        part = (moment - self.start) / (self.end - self.start)
        return min(max(part, 0.0), 1.0)

    def word(self, tick: dt.datetime) -> str:
        """What is written at a tick."""
        if self.step >= dt.timedelta(days=1):
            return f"{tick:%m-%d}"
        return f"{tick:%m-%d %H:%M}" if self.end.date() != self.start.date() else f"{tick:%H:%M}"


def axis_over(zero: dt.datetime, moments: Iterable[dt.datetime]) -> Axis:
    """The axis that shows all `moments`, with ticks from `zero` on at a round step."""
    every = (zero, *moments)
    start, end = min(every), max(every)
    length = max(int((end - zero).total_seconds()), 30 * _MINUTE)
    step = next((each for each in _STEPS if length <= each * (_MOST - 1)), _STEPS[-1])
    count = -(-length // step)
    tick = dt.timedelta(seconds=step)
    return Axis(start, zero + count * tick, tuple(zero + number * tick for number in range(count + 1)), tick)
