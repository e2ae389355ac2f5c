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
    return quotient(*value.as_integer_ratio(), places)


def quotient(dividend: int, divisor: int, places: int = 2) -> Decimal:
    """`dividend` through `divisor`, which is above zero, rounded the same way."""
    whole = (2 * abs(dividend) * 10**places + divisor) // (2 * divisor)
    return Decimal(whole if dividend >= 0 else -whole).scaleb(-places)


def grouped(value: Decimal, places: int = 2) -> str:
    """`value` with thousands separated, as tables print it: 130,320.00."""
    return f"{value:,.{places}f}"


def signed(change: Decimal) -> str:
    """A change with its sign as it is printed: +3,258.00, −3,258.00."""
    return f"{change:+,.2f}".replace("-", "−")


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


_VALUES = {word: value for value, word in enumerate(_DIGITS)}
_VALUES |= {word: value for value, word in enumerate("〇一二三四五六七八九")} | {"两": 2, "貳": 2, "陸": 6}
_SMALL = {"拾": 10, "十": 10, "佰": 100, "百": 100, "仟": 1_000, "千": 1_000}
_LARGE = {"万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000}
_FRACTIONS = {"角": Decimal("0.1"), "分": CENT}


def from_words(text: str) -> Decimal:
    """The sum that financial Chinese says: 贰万贰仟捌佰零陆元整 → 22806.00; ValueError where it says none."""
    bare = text.strip().removeprefix("人民币").removesuffix("整").removesuffix("正")
    if bare.startswith("负"):
        return -from_words(bare.removeprefix("负"))
    whole, unit, cents = bare.replace("圆", "元").rpartition("元")
    if not unit and not any(cents.endswith(each) for each in _FRACTIONS):
        raise ValueError(text)
    return (_whole_from_words(whole) + _cents_from_words(cents)).quantize(CENT)


def _whole_from_words(words: str) -> Decimal:
    """Section by section: each of 亿 and 万 multiplies what stands before it since a larger one."""
    total = section = digit = 0
    for word in words:
        if word in _VALUES and not digit:
            digit = _VALUES[word]
        elif word in _SMALL:
            section += (digit or 1) * _SMALL[word]
            digit = 0
        elif word in _LARGE:
            section += digit
            total = (
                (total + section) * _LARGE[word] if _LARGE[word] > total else total + section * _LARGE[word]
            )
            section = digit = 0
        else:
            raise ValueError(words)
    return Decimal(total + section + digit)


def _cents_from_words(words: str) -> Decimal:
    value, digit, least = Decimal(0), 0, Decimal(1)
    for word in words:
        if word in _VALUES and not digit:
            digit = _VALUES[word]
        elif word in _FRACTIONS and _FRACTIONS[word] < least:
            least = _FRACTIONS[word]
            value += digit * least
            digit = 0
        else:
            raise ValueError(words)
    if digit:
        raise ValueError(words)
    return value
