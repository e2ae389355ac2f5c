"""How letters say days, sums and what is not known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal

from desktop.models.money import grouped, in_words

#: What a field of a template holds: words, or the rows of a list with their own fields.
Value = str | tuple[Mapping[str, str], ...]
Fields = dict[str, Value]

_BLANK = "【待填"
#: So many characters of 2号 fit on a line.
_TITLE_LINE = 20
#: What may end a line of a title.
_ENDS = "的》）”"
_FIGURES = "零一二三四五六七八九"


def blank(what: str) -> str:
    """Stands where something has to be filled in by hand: 【待填：签订日】."""
    return f"{_BLANK}：{what}】"


def said(text: str, what: str) -> str:
    """The text, or that it has to be filled in."""
    return text.strip() or blank(what)


def day_words(day: dt.date | None, what: str = "日期") -> str:
    """A day as letters write it: 2025年5月7日."""
    return f"{day.year}年{day.month}月{day.day}日" if day else blank(what)


def instant_words(moment: dt.datetime | None, what: str) -> str:
    """A moment as letters write it, to the minute: 2025年5月7日9时05分."""
    if moment is None:
        return blank(what)
    return f"{day_words(moment.date())}{moment.hour}时{moment.minute:02}分"


def month_words(month: str) -> str:
    """A month as letters write it: 2025年5月."""
    year, number = month.split("-")
    return f"{year}年{int(number)}月"


def sum_words(amount: Decimal | None, what: str = "金额") -> str:
    """A sum in figures: 3,909.60; without its unit."""
    return blank(what) if amount is None else grouped(amount)


def capital(amount: Decimal | None) -> str:
    """A sum as finance writes it: 人民币叁仟玖佰零玖元陆角整."""
    return blank("大写金额") if amount is None else f"人民币{in_words(amount)}"


def share(value: Decimal) -> str:
    """A share as a percentage: 3%; below one per cent in per mille: 3‰."""
    small = value < Decimal("0.01")
    number = f"{value * (1000 if small else 100):f}"
    bare = number.rstrip("0").rstrip(".") if "." in number else number
    return f"{bare}{'‰' if small else '%'}"


def ordinal(number: int) -> str:
    """A number in Chinese, up to 99: 十二."""
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else f"{_FIGURES[tens]}十"
    return head + (_FIGURES[ones] if ones or not tens else "")


def balanced(title: str) -> str:
    """A title too long for a line in two, parted where a word ends and near the middle (GB/T 9704, 7.3.1)."""
    if len(title) <= _TITLE_LINE:
        return title
    middle = len(title) / 2
    ends = [
        place for place in range(1, len(title)) if title[place - 1] in _ENDS and title[place] not in _ENDS
    ]
    fitting = [each for each in ends if each <= _TITLE_LINE and len(title) - each <= _TITLE_LINE]
    if not fitting:
        return title
    place = min(fitting, key=lambda each: abs(each - middle))
    return f"{title[:place]}\n{title[place:]}"


def yes_no(value: bool | None) -> str:
    """What a person found: 是, 否 or 未认定."""
    return "未认定" if value is None else "是" if value else "否"


def joined(words: Mapping[str, None] | list[str] | tuple[str, ...]) -> str:
    """Words in a row: 甲、乙."""
    return "、".join(words)


def gaps_in(text: str) -> tuple[str, ...]:
    """What of a text has to be filled in by hand, each once, in order."""
    pieces = text.split(f"{_BLANK}：")[1:]
    return tuple(dict.fromkeys(piece.partition("】")[0] for piece in pieces))
