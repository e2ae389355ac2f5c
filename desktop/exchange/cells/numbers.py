"""Sums, counts and durations as they stand in cells: full-width digits, 万元, 大写, （） for negative."""

from __future__ import annotations

import re
from decimal import Decimal

from desktop.exchange.cells.values import CellError, plain, shown
from desktop.exchange.sheets.model import Raw, Stamp
from desktop.models.money import CENT, from_words

_NUMBER = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?|(\.\d+)")
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?E\+?\d+", re.IGNORECASE)
_SPAN = re.compile(r"(?:(\d+)天)?(?:(\d+)(?:小时|时|h))?(?:(\d+)(?:分钟|分|min|m))?(?:(\d+)(?:秒钟|秒|s))?")
_CLOCK = re.compile(r"(\d+):(\d{1,2})(?::(\d{1,2}))?")
_OWN_UNITS = (("亿元", 10**8), ("亿", 10**8), ("万元", 10**4), ("万", 10**4), ("元", 1), ("圆", 1))
_CURRENCY = ("人民币", "RMB", "CNY", "¥", "￥")
#: With what a sum in words begins.
_WORDS = set("零壹贰貳叁肆伍陆陸柒捌玖拾负")
#: What a float may miss of a whole fen: it holds some fifteen digits.
_NOISE = Decimal("0.0000001")
_MONEY_EXPECTED = "精确到分的金额，如 1,234.56"


def read_money(raw: Raw, size: int) -> Decimal:
    """A sum in yuan; a plain number is of `size` yuan each, one with 万元 is what it says. CellError."""
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return _to_fen(_exact(raw) * size, raw)
    text = plain(shown(raw)).replace(" ", "")
    bare, sign = _signed(text)
    for word in _CURRENCY:
        bare = bare.removeprefix(word).removesuffix(word)
    if bare and bare[0] in _WORDS:
        return sign * _words(bare, text)
    bare = bare.removesuffix("整")
    for unit, own in _OWN_UNITS:
        if bare.endswith(unit):
            bare, size = bare.removesuffix(unit), own
            break
    return sign * _to_fen(_decimal(bare, text, _MONEY_EXPECTED) * size, raw)


def read_number(raw: Raw, unit: str) -> Decimal:
    """A number with or without its unit behind. CellError."""
    expected = f"数字{f'，单位{unit}' if unit else ''}，如 12.5"
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return _short(_exact(raw))
    text = plain(shown(raw)).replace(" ", "")
    bare, sign = _signed(text.removesuffix(unit) if unit else text)
    return sign * _decimal(bare, text, expected)


def read_count(raw: Raw, unit: str) -> int:
    """A whole number with or without its unit behind. CellError."""
    value = read_number(raw, unit)
    if value != value.to_integral_value():
        raise CellError(f"“{shown(raw)}”不是整数", f"整数{f'，单位{unit}' if unit else ''}")
    return int(value)


def read_span(raw: Raw, size: int) -> int:
    """A duration in seconds: plain numbers are of `size` seconds each, 1:30:00 and 1小时30分 are as they say.

    CellError.
    """
    expected = "时长，如 5400、1:30:00 或 1小时30分"
    if isinstance(raw, Stamp):
        if raw.part != "time":
            raise CellError(f"“{shown(raw)}”是日期，不是时长", expected)
        return raw.at.hour * 3_600 + raw.at.minute * 60 + raw.at.second
    if isinstance(raw, str):
        text = plain(raw).replace(" ", "").lower()
        if match := _CLOCK.fullmatch(text):
            return int(match[1]) * 3_600 + int(match[2]) * 60 + int(match[3] or 0)
        if text and not text[-1].isdigit() and (match := _SPAN.fullmatch(text)):
            days, hours, minutes, seconds = (int(part or 0) for part in match.groups())
            return ((days * 24 + hours) * 60 + minutes) * 60 + seconds
    value = read_number(raw, "") * size
    if value != value.to_integral_value():
        raise CellError(f"“{shown(raw)}”折合 {value} 秒，不是整秒", expected)
    return int(value)


def _signed(text: str) -> tuple[str, int]:
    """Without its sign: -1, 1-, (1) are negative."""
    if text.startswith("(") and text.endswith(")"):
        return text[1:-1], -1
    if text.startswith("-"):
        return text[1:], -1
    if text.endswith("-") and len(text) > 1:
        return text[:-1], -1
    return text.removeprefix("+"), 1


def _decimal(bare: str, text: str, expected: str) -> Decimal:
    if _SCIENTIFIC.fullmatch(bare):
        raise CellError(f"“{text}”是科学计数法，末几位可能已丢失", expected, "请把这一列设为文本后重新填写")
    if not _NUMBER.fullmatch(bare):
        raise CellError(f"看不懂“{text}”", expected)
    return Decimal(bare.replace(",", ""))


def _exact(value: int | float) -> Decimal:
    number = Decimal(repr(value))
    if not number.is_finite():
        raise CellError(f"“{value}”不是数字", "数字")
    return number


def _short(value: Decimal) -> Decimal:
    """Without the noise behind what a float can hold: 0.30000000000000004 is 0.3."""
    rounded = value.quantize(Decimal("0.000001"))
    if abs(value - rounded) < Decimal("0.000000001"):
        return Decimal(f"{rounded.normalize():f}")
    return value


def _to_fen(value: Decimal, raw: Raw) -> Decimal:
    fen = value.quantize(CENT)
    if abs(value - fen) > _NOISE:
        raise CellError(f"金额“{shown(raw)}”折合 {value:f} 元，超过两位小数", _MONEY_EXPECTED)
    return fen


def _words(bare: str, text: str) -> Decimal:
    try:
        return from_words(bare)
    except ValueError:
        raise CellError(f"看不懂大写金额“{text}”", "如 壹仟肆佰零玖元伍角 的大写金额，或数字") from None
