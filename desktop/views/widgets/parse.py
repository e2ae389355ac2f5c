"""What a user types for a date, an instant or a sum, read leniently in form and strictly in value."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from decimal import Decimal

from desktop.rules.checks import YEARS
from desktop.views.i18n import tr

_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{4})(\d{2})(\d{2})")
_TIME = re.compile(r"(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2}))?[分秒]?|(\d{2})(\d{2})(\d{2})?")
_MONEY = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?")
_COUNT = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,9}")
_NUMBER = re.compile(r"\d{1,9}(?:\.\d{1,6})?")
_SHARE = re.compile(r"(\d{1,3}(?:\.\d{1,6})?)([%‰])?")


class EntryError(ValueError):
    """What was typed cannot be taken; the message (Chinese) says why and what was expected."""


def plain(text: str) -> str:
    """`text` with full-width digits and signs as plain ones, no spaces at the ends."""
    return unicodedata.normalize("NFKC", text).replace("。", ".").replace("、", ".").replace("—", "-").strip()


def parse_date(text: str) -> dt.date:
    """A day typed as 2025-06-03, 2025-6-3, 2025/6/3, 2025.6.3, 2025年6月3日 or 20250603."""
    match = _DATE.fullmatch(plain(text).replace(" ", ""))
    if not match:
        raise EntryError(tr("看不懂日期“{text}”，请写成 2025-06-03").format(text=text.strip()))
    year, month, day = (int(part) for part in match.groups() if part)
    if year not in YEARS:
        raise EntryError(
            tr("{year} 年不在 {years} 至 {years2} 年之间，请核对年份").format(
                year=year, years=YEARS[0], years2=YEARS[-1]
            )
        )
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise EntryError(
            tr("没有 {year} 年 {month} 月 {day} 日这一天，请写成 2025-06-03 这样的日期").format(
                year=year, month=month, day=day
            )
        ) from None


def parse_instant(text: str, day: dt.date | None = None) -> dt.datetime:
    """A day and time typed as 2025-06-03 09:12[:30]; only the time where `day` is known.

    24:00 is the beginning of the next day.
    """
    words = plain(text).replace("T", " ").split()
    if len(words) == 2:
        return _at(parse_date(words[0]), words[1])
    if len(words) == 1 and day is not None and _TIME.fullmatch(words[0]):
        return _at(day, words[0])
    raise EntryError(tr("看不懂时刻“{text}”，请写成 2025-06-03 09:12:30").format(text=text.strip()))


def _at(day: dt.date, text: str) -> dt.datetime:
    match = _TIME.fullmatch(text)
    if not match:
        raise EntryError(tr("看不懂时间“{text}”，请写成 09:12 或 09:12:30").format(text=text))
    hour, minute, second, *_ = [int(part) for part in match.groups() if part] + [0, 0]
    if (hour, minute, second) == (24, 0, 0):
        return dt.datetime.combine(day + dt.timedelta(days=1), dt.time())
    if hour > 23 or minute > 59 or second > 59:
        raise EntryError(tr("没有 {text} 这个时间，应在 00:00:00 至 23:59:59 之间").format(text=text))
    return dt.datetime.combine(day, dt.time(hour, minute, second))


def parse_money(text: str, *, negative: bool = False) -> Decimal:
    """A sum in yuan: digits, thousands separators where they belong, at most two decimals."""
    bare = plain(text).replace(" ", "").lstrip("¥").removesuffix("元")
    sign = -1 if bare.startswith("-") else 1
    match = _MONEY.fullmatch(bare.removeprefix("-"))
    if not match:
        raise EntryError(tr("看不懂金额“{text}”，请写成 1,234.56").format(text=text.strip()))
    whole, cents = match.group(1), match.group(2) or ""
    if len(cents) > 2:
        raise EntryError(
            tr("金额“{text}”有 {count} 位小数，应最多两位（到分）").format(
                text=text.strip(), count=len(cents)
            )
        )
    if sign < 0 and not negative:
        raise EntryError(tr("金额“{text}”为负，应为零或正数").format(text=text.strip()))
    if len(whole.replace(",", "")) > 13:
        raise EntryError(tr("金额过大，应在十万亿元以内"))
    return sign * Decimal(f"{whole.replace(',', '')}.{cents or '0'}").quantize(Decimal("0.01"))


def parse_count(text: str, unit: str = "") -> int:
    """A whole number, with its unit or without: 12, 1,200, 20 个工作日, 20 工作日."""
    bare = (
        plain(text).replace(" ", "").removesuffix(unit.replace(" ", "").removeprefix("个")).removesuffix("个")
    )
    if not _COUNT.fullmatch(bare):
        raise EntryError(tr("看不懂“{text}”，请写成整数，如 12").format(text=text.strip()))
    return int(bare.replace(",", ""))


def parse_number(text: str) -> Decimal:
    """A number of at most six decimals, not negative: 2, 0.30."""
    bare = plain(text).replace(" ", "")
    if not _NUMBER.fullmatch(bare):
        raise EntryError(tr("看不懂“{text}”，请写成数字，如 0.30").format(text=text.strip()))
    return Decimal(bare)


def parse_share(text: str) -> Decimal:
    """A share typed as percent (20 %, 20) or per mille (3‰)."""
    match = _SHARE.fullmatch(plain(text).replace(" ", ""))
    if not match:
        raise EntryError(tr("看不懂比例“{text}”，请写成 20 % 或 3‰").format(text=text.strip()))
    share = Decimal(match.group(1)).scaleb(-3 if match.group(2) == "‰" else -2)
    if share > 1:
        raise EntryError(tr("比例“{text}”超过 100 %，应在 0 至 100 % 之间").format(text=text.strip()))
    return share


def show_share(value: Decimal) -> str:
    """A share as it is written in a field and in a table: 20 %, 99.99 %; below one percent 3‰."""
    if 0 < value < Decimal("0.01"):
        return f"{_bare(value.scaleb(3))}‰"
    return f"{_bare(value.scaleb(2))} %"


def show_number(value: Decimal) -> str:
    """A number without zeros behind the point that say nothing: 15, 0.3."""
    return _bare(value)


def _bare(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def show_instant(value: dt.datetime, day: dt.date | None = None) -> str:
    """An instant as it is written in a field; without its day where that is `day`."""
    time = value.strftime("%H:%M:%S")
    return time if value.date() == day else f"{value.date().isoformat()} {time}"
