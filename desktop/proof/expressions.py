"""Formulas in words that are sums, differences, products, quotients and minima of the nodes below.

"未付 − 本期可扣", "（可主张额 + 损失）与赔付上限中较小者", "逾期日数 × 每日比例，不超过上限比例".
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from desktop.proof.sources import UnderivableError

_SIGNS = ("+", "−", "×", "÷", "（", "）", "与", "中较小者")
_AT_LEAST_ZERO = "不小于零"
_AT_MOST = "不超过"
#: What stands behind an expression and changes nothing of its value.
_REMARKS = (
    "一次计",
    "须超过才触发",
    "发生在服务期满之后",
    "附件另有约定",
    "在顺延的末日之内",
    "可争议",
)


def evaluate(formula: str, values: Mapping[str, Fraction]) -> Fraction:
    """The value of an expression over named values; raises UnderivableError where it is none."""
    tokens, remarks = _tokens(formula, sorted(values, key=len, reverse=True))
    result = _Parser(tokens, values).whole()
    for remark in remarks:
        if remark == _AT_LEAST_ZERO:
            result = max(Fraction(0), result)
        elif remark.startswith(_AT_MOST) and remark.removeprefix(_AT_MOST) in values:
            result = min(result, values[remark.removeprefix(_AT_MOST)])
        elif remark not in _REMARKS:
            raise UnderivableError(f"不认识的限定“{remark}”")
    return result


def _tokens(formula: str, names: list[str]) -> tuple[list[str], list[str]]:
    """The names, signs and numbers of an expression, and the remarks behind it."""
    tokens: list[str] = []
    place = 0
    while place < len(formula):
        rest = formula[place:]
        if rest[0] in "，；":
            return tokens, [each for each in rest.replace("；", "，").split("，") if each]
        if rest[0] == " ":
            place += 1
            continue
        found = next((each for each in (*names, *_SIGNS, "1") if rest.startswith(each)), None)
        if found is None:
            raise UnderivableError(f"不认识的公式“{formula}”")
        tokens.append(found)
        place += len(found)
    return tokens, []


class _Parser:
    """Takes the tokens one after the other: a minimum of sums of products."""

    def __init__(self, tokens: list[str], values: Mapping[str, Fraction]) -> None:
        self._left = list(reversed(tokens))
        self._values = values

    def whole(self) -> Fraction:
        """The value of all tokens."""
        result = self._sum()
        if self._next("与"):
            result = min(result, self._sum())
            self._expect("中较小者")
        if self._left:
            raise UnderivableError(f"公式在“{self._left[-1]}”处不成式")
        return result

    def _sum(self) -> Fraction:
        result = self._product()
        while sign := self._next("+", "−"):
            part = self._product()
            result = result + part if sign == "+" else result - part
        return result

    def _product(self) -> Fraction:
        result = self._single()
        while sign := self._next("×", "÷"):
            part = self._single()
            if sign == "÷" and not part:
                raise UnderivableError("除数为零")
            result = result * part if sign == "×" else result / part
        return result

    def _single(self) -> Fraction:
        if self._next("（"):
            result = self._sum()
            self._expect("）")
            return result
        token = self._left.pop() if self._left else ""
        if token in self._values:
            return self._values[token]
        if token == "1":
            return Fraction(1)
        raise UnderivableError(f"公式在“{token}”处不成式")

    def _next(self, *signs: str) -> str:
        return self._left.pop() if self._left and self._left[-1] in signs else ""

    def _expect(self, sign: str) -> None:
        if not self._next(sign):
            raise UnderivableError(f"公式缺少“{sign}”")
