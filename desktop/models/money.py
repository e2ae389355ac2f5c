"""Money: exact fractions while computing, Decimal fen when shown. Never float."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

ZERO = Decimal("0.00")
CENT = Decimal("0.01")
_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_UNITS = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿", "万亿")


def rounded(value: Fraction | Decimal | int, places: int = 2) -> Decimal:
    """`value` half-up to `places` decimals; the only rounding there is, done once at the end."""
    numerator, denominator = value.as_integer_ratio()
    whole = (2 * abs(numerator) * 10**places + denominator) // (2 * denominator)
    return Decimal(whole if numerator >= 0 else -whole).scaleb(-places)


def grouped(value: Decimal, places: int = 2) -> str:
    """`value` with thousands separated, as tables print it: 130,320.00."""
    return f"{value:,.{places}f}"


def in_words(value: Decimal) -> str:
    """The sum in financial Chinese (大写): 22806 → 贰万贰仟捌佰零陆元整.

    After the rules of the central bank for filling in bills: of the two forms it allows for a sum whole in
    tens of yuan (1,680.32), the one that says so: …捌拾元零叁角贰分.
    """
    fen = int(rounded(value) * 100)
    if fen < 0:
        return "负" + in_words(Decimal(-fen) / 100)
    yuan, cents = divmod(fen, 100)
    jiao, last = divmod(cents, 10)
    words = _integer(yuan) + "元" if yuan else ""
    if not cents:
        return (words or "零元") + "整"
    if jiao:
        words += ("零" if yuan and yuan % 10 == 0 else "") + _DIGITS[jiao] + "角"
    elif yuan:
        words += "零"
    return words + (_DIGITS[last] + "分" if last else "整")


def _integer(number: int) -> str:
    groups: list[int] = []
    while number:
        number, group = divmod(number, 10_000)
        groups.append(group)
    words = ""
    gap = False
    for place in range(len(groups) - 1, -1, -1):
        group = groups[place]
        if group == 0:
            gap = bool(words)
            continue
        if gap or (words and group < 1000):
            words += "零"
        words += _group(group) + _GROUPS[place]
        gap = False
    return words


def _group(number: int) -> str:
    words = ""
    gap = False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            words += ("零" if gap and words else "") + _DIGITS[digit] + _UNITS[place]
            gap = False
        else:
            gap = True
    return words
