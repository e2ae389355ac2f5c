"""English for what explanations say in Chinese; what users typed and contracts say stays as it is."""

from __future__ import annotations

import functools
import re

import msgspec
import yaml

from desktop.exchange.resources import resource
from desktop.models.annex1 import Annex1
from desktop.models.clauses import Deliverable, LateDelivery, PointScale, ScoreTier, TicketLimit
from desktop.models.contract import Instalment, ServiceLevels, System, Terms
from desktop.models.facts import KINDS, Outage
from desktop.models.fields import fields_of

_RECORDS = (*KINDS.values(), Annex1, Outage, Terms, Instalment, ServiceLevels, System)
_MORE = (Deliverable, LateDelivery, PointScale, ScoreTier, TicketLimit)
_CHINESE = re.compile("[\u4e00-\u9fff]")
_SIGNS = re.compile("( [+−×÷] |[（），；、：“”])")
_BRACKET = re.compile(r"(?<=\w)\(")
_MARKS = str.maketrans(
    {"（": "(", "）": ")", "，": ", ", "；": "; ", "、": ", ", "：": ": ", "“": '"', "”": '"'}
)


class _Catalogue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    words: dict[str, str]
    patterns: tuple[tuple[str, str], ...]


class English:
    """Says a piece of an explanation in English."""

    def __init__(self, words: dict[str, str], patterns: tuple[tuple[str, str], ...]) -> None:
        self._words = words
        self._patterns = [(re.compile(pattern), said) for pattern, said in patterns]
        self.say = functools.cache(self._said)

    def _said(self, text: str) -> str:
        if text in self._words:
            return self._words[text]
        if not _CHINESE.search(text):
            return _BRACKET.sub(" (", text.translate(_MARKS))
        for pattern, said in self._patterns:
            if match := pattern.fullmatch(text):
                return said.format(*(self.say(part) for part in match.groups()))
        parts = _SIGNS.split(text)
        return _BRACKET.sub(" (", "".join(map(self.say, parts))) if len(parts) > 1 else text


@functools.cache
def english() -> English:
    """The shipped catalogue (`resources/i18n`), and the labels of every record."""
    path = resource("i18n", "traces.en.yaml")
    read = msgspec.convert(yaml.safe_load(path.read_text(encoding="utf-8")), _Catalogue)
    labels = {field.zh: field.en for record in (*_RECORDS, *_MORE) for field in fields_of(record)}
    return English(labels | read.words, read.patterns)
