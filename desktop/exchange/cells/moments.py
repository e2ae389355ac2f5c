"""Days, instants and months as people and programs write them; 1900 and 1904 serials."""

from __future__ import annotations

import datetime as dt
import re

from desktop.exchange.cells.values import CellError, plain, shown
from desktop.exchange.sheets.model import Raw, Stamp
from desktop.rules.checks import YEARS

_DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?|(\d{4})(\d{2})(\d{2})")
_CHINESE_DAY = re.compile(
    r"([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]"
)
_TIME = re.compile(
    r"(上午|下午|晚上|中午|凌晨|AM|PM)?\s*(\d{1,2})\s*[:时点]\s*(\d{1,2})?"
    r"\s*(?:[:分]\s*(\d{1,2})?(\.\d+)?)?\s*[分秒]?\s*(AM|PM)?",
    re.IGNORECASE,
)
_MONTH = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?(?:份)?|(\d{4})(\d{2})")
_WEEKDAY = re.compile(r"[(]?(?:星期|周)[一二三四五六日天][)]?")
_COMPACT = re.compile(r"(\d{8})(\d{2})(\d{2})(\d{2})?")
_ZONE = re.compile(r"(Z|[+-]\d{2}:?\d{2})$", re.IGNORECASE)
_BEIJING = dt.timedelta(hours=8)
_DIGITS = {word: value for value, word in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0}
_SERIALS = range(20_000, 80_000)
_EPOCH_1900, _EPOCH_1904 = dt.datetime(1899, 12, 30), dt.datetime(1904, 1, 1)
_DAY_EXPECTED = "日期，如 2025-03-01"
_INSTANT_EXPECTED = "日期和时间，如 2025-03-01 09:12:30"
_TIME_EXPECTED = "时:分:秒，时为 0–23，分、秒为 0–59"
_AFTERNOON = {"下午", "晚上", "pm"}


def read_day(raw: Raw, *, from_1904: bool) -> dt.date:
    """The day of a cell; a time beside it says nothing. CellError."""
    moment, part = _moment(raw, from_1904, _DAY_EXPECTED)
    if part == "time":
        raise CellError(f"“{shown(raw)}”只有时间，没有日期", _DAY_EXPECTED)
    return moment.date()


def read_instant(raw: Raw, day: dt.date | None, *, from_1904: bool) -> tuple[dt.datetime, bool]:
    """The instant of a cell, and whether it names its time; a time alone falls on `day`. CellError."""
    moment, part = _moment(raw, from_1904, _INSTANT_EXPECTED)
    if part == "time":
        if day is None:
            raise CellError(f"“{shown(raw)}”只有时间，没有日期", _INSTANT_EXPECTED)
        moment = dt.datetime.combine(day, dt.time()) + (
            moment - dt.datetime.combine(moment.date(), dt.time())
        )
    return moment, part != "day"


def read_month(raw: Raw) -> str:
    """The month of a cell as 2025-03. CellError."""
    expected = "月份，如 2025-03"
    if isinstance(raw, Stamp) and raw.part != "time":
        return f"{_in_years(raw.at, expected):%Y-%m}"
    if isinstance(raw, float):
        if f"{raw:.15g}".endswith(".1"):
            raise CellError(
                f"{raw:.15g} 存成了数字，分不清 1 月还是 10 月", expected, "请写成 2025-01 或 2025-10"
            )
        raw = f"{raw:.15g}"
    text = plain(shown(raw))
    if match := _MONTH.fullmatch(text):
        year, month = (int(part) for part in match.groups() if part)
        return f"{_date(year, month, 1, text, expected):%Y-%m}"
    if _DAY.fullmatch(text):
        return f"{_moment(text, False, expected)[0]:%Y-%m}"
    raise CellError(f"看不懂月份“{text}”", expected)


def _moment(raw: Raw, from_1904: bool, expected: str) -> tuple[dt.datetime, str]:
    if isinstance(raw, Stamp):
        return (raw.at if raw.part == "time" else _in_years(raw.at, expected)), raw.part
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return _number(raw, from_1904, expected)
    text = _WEEKDAY.sub(" ", plain(shown(raw))).strip()
    if text.isdecimal() and len(text) <= 5:
        return _number(int(text), from_1904, expected)
    return _text(text, expected)


def _number(value: int | float, from_1904: bool, expected: str) -> tuple[dt.datetime, str]:
    """A serial of days, or a day written without signs."""
    if isinstance(value, int) and len(str(value)) in (8, 12, 14):
        return _text(str(value), expected)
    if int(value) not in _SERIALS:
        raise CellError(f"数字 {value:.15g} 不是日期", expected, "请把单元格改为日期，如 2025-03-01")
    at = (_EPOCH_1904 if from_1904 else _EPOCH_1900) + dt.timedelta(seconds=round(value * 86_400))
    return _in_years(at, expected), "day" if isinstance(value, int) else "both"


def _text(text: str, expected: str) -> tuple[dt.datetime, str]:
    zone = _ZONE.search(text) if ":" in text else None
    if zone:
        text = text[: zone.start()]
    if match := _COMPACT.fullmatch(text):
        day = _day(match[1], expected)
        return _at(day, int(match[2]), int(match[3]), int(match[4] or 0), text), "both"
    spelt = _CHINESE_DAY.match(text)
    found = spelt or _DAY.match(text)
    if found is None:
        moment = _clock(text, dt.date(1899, 12, 31), expected)
        return moment, "time"
    day = _spelt(spelt) if spelt else _day(found[0], expected)
    rest = text[found.end() :].strip().lstrip("T,，").strip()
    if not rest:
        return dt.datetime.combine(day, dt.time()), "day"
    moment = _clock(rest, day, expected)
    return (_in_beijing(moment, zone[1]) if zone else moment), "both"


def _clock(text: str, day: dt.date, expected: str) -> dt.datetime:
    match = _TIME.fullmatch(text)
    if not match:
        raise CellError(f"看不懂“{text}”", expected)
    half = (match[1] or match[6] or "").lower()
    hour, minute, second = int(match[2]), int(match[3] or 0), int(match[4] or 0)
    if half in _AFTERNOON and hour < 12:
        hour += 12
    elif half in ("am", "凌晨") and hour == 12:
        hour = 0
    return _at(day, hour, minute, second, text)


def _at(day: dt.date, hour: int, minute: int, second: int, text: str) -> dt.datetime:
    """24:00 is the beginning of the next day."""
    if (hour, minute, second) == (24, 0, 0):
        return dt.datetime.combine(day + dt.timedelta(days=1), dt.time())
    if second > 59:
        raise CellError(f"“{text}”的秒数超出 0–59", _TIME_EXPECTED)
    if hour > 23 or minute > 59:
        raise CellError(f"没有“{text}”这个时间", _TIME_EXPECTED)
    return dt.datetime.combine(day, dt.time(hour, minute, second))


def _day(text: str, expected: str) -> dt.date:
    match = _DAY.fullmatch(text)
    if not match:
        raise CellError(f"看不懂日期“{text}”", expected)
    year, month, day = (int(part) for part in match.groups() if part)
    return _date(year, month, day, text, expected)


def _spelt(match: re.Match[str]) -> dt.date:
    """二〇二五年三月十二日."""
    year = int("".join(str(_DIGITS[word]) for word in match[1]))
    month, day = (_small(match[part]) for part in (2, 3))
    return _date(year, month, day, match[0], _DAY_EXPECTED)


def _small(words: str) -> int:
    tens, ten, ones = words.rpartition("十")
    if not ten:
        return _DIGITS[words] if len(words) == 1 else 0
    return (_DIGITS.get(tens, 0) if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)


def _date(year: int, month: int, day: int, text: str, expected: str) -> dt.date:
    if year not in YEARS:
        raise CellError(f"{year} 年不在 {YEARS[0]} 至 {YEARS[-1]} 年之间", expected, "请核对年份")
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise CellError(f"没有“{text}”这一天", expected) from None


def _in_years(at: dt.datetime, expected: str) -> dt.datetime:
    if at.year not in YEARS:
        raise CellError(f"{at.year} 年不在 {YEARS[0]} 至 {YEARS[-1]} 年之间", expected, "请核对年份")
    return at


def _in_beijing(moment: dt.datetime, zone: str) -> dt.datetime:
    if zone.upper() == "Z":
        return moment + _BEIJING
    sign = 1 if zone[0] == "+" else -1
    offset = sign * dt.timedelta(hours=int(zone[1:3]), minutes=int(zone[-2:]))
    return moment - offset + _BEIJING
