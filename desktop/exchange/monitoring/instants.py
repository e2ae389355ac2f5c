"""Instants of many rows at once; what is written in another way is read one by one."""

from __future__ import annotations

import re

import numpy as np
import numpy.typing as npt

from desktop.exchange.monitoring.model import MOST_SECONDS
from desktop.exchange.monitoring.single import BEIJING, OFFSET

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
Bytes = npt.NDArray[np.uint8]

_TAIL = re.compile(rb"(\.\d+)?(Z|[+-]\d\d:?\d\d)?")
#: How many digits of a fraction are looked at.
_MOST_FRACTION = 9
#: The days before each month of a year without a leap day.
_BEFORE = np.array([0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334], np.int64)
_LENGTHS = np.array([1, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31], np.int64)
_ZERO, _SPACE, _T, _COLON, _DOT = (ord(each) for each in "0 T:.")


def read_many(buffer: Bytes, starts: Ints, ends: Ints) -> tuple[Ints, Bools]:
    """The seconds since `EPOCH` of each field, and which of them could be read.

    Read are 2025-03-01 08:05:00 with - / or . and with or without zeros, T, seconds, a fraction and a zone,
    and seconds or thousandths since 1970. `buffer` goes on for some bytes behind its last field.
    """
    if not len(starts):
        return np.zeros(0, np.int64), np.zeros(0, np.bool_)
    numeric = _digit(buffer[starts + 4])
    if numeric.all():
        return _numbers(buffer, starts, ends)
    if not numeric.any():
        return _calendar(buffer, starts, ends)
    seconds, good = _calendar(buffer, starts, ends)
    own, own_good = _numbers(buffer, starts[numeric], ends[numeric])
    seconds[numeric], good[numeric] = own, own_good
    return seconds, good


def _digit(cells: Bytes) -> Bools:
    return (cells - np.uint8(_ZERO)) < 10


def _numbers(buffer: Bytes, starts: Ints, ends: Ints) -> tuple[Ints, Bools]:
    """Ten digits are seconds since 1970, thirteen are thousandths of them."""
    widths = ends - starts
    good = (widths == 10) | (widths == 13)
    total = np.zeros(len(starts), np.int64)
    for place in range(10):
        cells = buffer[starts + place]
        good &= _digit(cells)
        total = total * 10 + (cells - np.uint8(_ZERO))
    for place in range(10, 13):
        good &= _digit(buffer[starts + place]) | (widths == 10)
    total += BEIJING - OFFSET
    good &= (total >= 0) & (total < MOST_SECONDS)
    return total, good


def _calendar(buffer: Bytes, starts: Ints, ends: Ints) -> tuple[Ints, Bools]:
    year = np.zeros(len(starts), np.int64)
    good = ends - starts >= 12
    for place in range(4):
        cells = buffer[starts + place]
        good &= _digit(cells)
        year = year * 10 + (cells - np.uint8(_ZERO))
    mark = buffer[starts + 4]
    good &= (mark == ord("-")) | (mark == ord("/")) | (mark == ord("."))
    month, at = _part(buffer, starts + 5, good)
    good &= buffer[at] == mark
    day, at = _part(buffer, at + 1, good)
    between = buffer[at]
    good &= (between == _SPACE) | (between == _T)
    hour, at = _part(buffer, at + 1, good)
    good &= buffer[at] == _COLON
    minute, at = _part(buffer, at + 1, good)
    timed = buffer[at] == _COLON
    second = np.zeros(len(starts), np.int64)
    if timed.any():
        bare = good & ~timed
        second, behind = _part(buffer, at + 1, good)
        good |= bare
        second[~timed] = 0
        at = np.where(timed, behind, at)
    shift = _tails(buffer, at, ends, good)
    days = _days(year, month, day, good)
    good &= (hour < 24) & (minute < 60) & (second < 60)
    seconds = ((days * 24 + hour) * 60 + minute) * 60 + second + shift
    good &= (seconds >= 0) & (seconds < MOST_SECONDS)
    return seconds, good


def _part(buffer: Bytes, at: Ints, good: Bools) -> tuple[Ints, Ints]:
    """A number of one or two digits from each place on, and the place behind it."""
    first = buffer[at] - np.uint8(_ZERO)
    second = buffer[at + 1] - np.uint8(_ZERO)
    two = second < 10
    np.logical_and(good, first < 10, out=good)
    value = first.astype(np.int64)
    value = np.where(two, value * 10 + second, value)
    return value, at + 1 + two


def _days(year: Ints, month: Ints, day: Ints, good: Bools) -> Ints:
    """The days since `EPOCH`; days that do not exist are no good."""
    np.logical_and(good, (month >= 1) & (month <= 12) & (day >= 1), out=good)
    month = np.where(good, month, 0)
    leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    np.logical_and(good, day <= _LENGTHS[month] + (leap & (month == 2)), out=good)
    before = year - 1
    leaps = before // 4 - before // 100 + before // 400 - 484
    days: Ints = (year - 2000) * 365 + leaps + _BEFORE[month] + (leap & (month > 2)) + day - 1
    return days


def _tails(buffer: Bytes, at: Ints, ends: Ints, good: Bools) -> int:
    """What stands behind the seconds: a fraction, the zone of the first row that has any tail.

    Gives what is to be added for Beijing time; rows with another tail are no good here.
    """
    bare = at == ends
    if (bare | ~good).all():
        return 0
    place = int(np.argmax(~bare & good))
    match = _TAIL.fullmatch(buffer[at[place] : ends[place]].tobytes())
    if match is None:
        np.logical_and(good, bare, out=good)
        return 0
    zone = match[2] or b""
    rest = ends - len(zone) - at
    for offset, byte in enumerate(zone):
        np.logical_and(good, buffer[ends - len(zone) + offset] == byte, out=good)
    np.logical_and(good, (rest == 0) | ((rest > 1) & (rest <= _MOST_FRACTION + 1)), out=good)
    np.logical_and(good, (rest <= 0) | (buffer[at] == _DOT), out=good)
    for offset in range(1, min(int(rest.max(initial=0)), _MOST_FRACTION + 1)):
        np.logical_and(good, (rest <= offset) | _digit(buffer[at + offset]), out=good)
    return BEIJING - _zone_seconds(zone) if zone else 0


def _zone_seconds(zone: bytes) -> int:
    if zone == b"Z":
        return 0
    digits = zone[1:].replace(b":", b"")
    seconds = int(digits[:2]) * 3_600 + int(digits[2:]) * 60
    return seconds if zone.startswith(b"+") else -seconds
