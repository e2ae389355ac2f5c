"""The words of a matter where there is little room: an amount is shown whole or not at all."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

from desktop.views.i18n import tr

_SUM = r"\d[\d,]*\.\d\d"
#: An amount or a span of two, always with the unit, and the short word that joins it to those before:
#: "，净额 22,806.00 元". A number without the unit is no amount: of a version, of a clause.
_AMOUNT = re.compile(rf"(?:[，,]\s*[^\W\d]{{1,6}}(?=\s))?[，,\s]*{_SUM}(?:{tr(' 至 ')}{_SUM})?\s*{tr('元')}")


def fitted(words: str, face: QFont, width: float) -> str:
    """The words in one line: without their amount where they do not fit, then elided."""
    metrics = QFontMetrics(face)
    if metrics.horizontalAdvance(words) <= width:
        return words
    return metrics.elidedText(_AMOUNT.sub("", words), Qt.TextElideMode.ElideRight, int(width))


def wrapped(words: str, face: QFont, width: float) -> tuple[str, ...]:
    """The words in one line or two: without their amount where two do not hold it, then elided."""
    for each in (words, _AMOUNT.sub("", words)):
        first, rest = _broken(each, face, width)
        if QFontMetrics(face).horizontalAdvance(rest) <= width:
            return (first, rest) if rest else (first,)
    return first, fitted(rest, face, width)


def _broken(words: str, face: QFont, width: float) -> tuple[str, str]:
    """What fits in a line, broken between words, and the rest."""
    layout = QTextLayout(words, face)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    place = line.textStart() + line.textLength()
    return words[:place].rstrip(), words[place:].strip()
