"""English for what the rooms say in Chinese; what users typed and contracts say stays as it is."""

from __future__ import annotations

import functools
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from string import Formatter

import msgspec
import yaml

from desktop.exchange.plurals import Counting
from desktop.exchange.resources import resource
from desktop.models.annex1 import Annex1
from desktop.models.clauses import Deliverable, LateDelivery, PointScale, ScoreTier, TicketLimit
from desktop.models.contract import Contract, Instalment, Party, ServiceLevels, System, Terms
from desktop.models.facts import KINDS, Outage
from desktop.models.fields import fields_of

_RECORDS = (*KINDS.values(), Annex1, Outage, Terms, Instalment, ServiceLevels, System)
_MORE = (Contract, Party, Deliverable, LateDelivery, PointScale, ScoreTier, TicketLimit)
_LETTERS = "[\u4e00-\u9fff]"
_CHINESE = re.compile("[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
_SENTENCES = re.compile("([；\n])")
_CLAUSES = re.compile("([，；。\n])")
_LISTS = re.compile("(“[^“”]*”|[、：])")
_SIGNS = re.compile("( [+−×÷→·] |[（）　])")
_QUOTED = re.compile("“[^“”]*”")
#: A record of a kind by its name.
_NAMED = re.compile("([^“”]+)“([^“”]*)”")
_TOLD = re.compile(r"[^“”{}]+“{\w+}”")
#: So many letters tell a text even where it begins with something filled in.
_ENOUGH = 3
_BRACKET = re.compile(r"(?<=\w)(?=[(“](?!\d+\)))")
_MARKS = str.maketrans(
    {
        "（": "(",
        "）": ")",
        "，": ", ",
        "；": "; ",
        "、": ", ",
        "：": ": ",
        "。": ". ",
        "　": "  ",
    }
)
_ARTICLE = re.compile("第([一二三四五六七八九十]+)条(?=(\\d*))")
_NUMBERS = "零一二三四五六七八九"
#: How many texts are remembered once they were put together.
_KEPT = 1 << 14


class _Catalogue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    words: dict[str, str]
    patterns: tuple[tuple[str, str], ...]


class _Template:
    """A text with places to fill in, found again in a text where they are filled."""

    def __init__(self, text: str, said: str) -> None:
        self._text = text
        self._english = Counting(_bare(said))
        literals = [literal for literal, *_ in Formatter().parse(text)]
        self.letters = len(re.findall(_LETTERS, "".join(literals)))
        self.signs = sum(map(len, literals))
        self._mark = max(literals, key=len)
        self._vague = self.letters == 1 or (self.letters < _ENOUGH and not literals[0])
        self._quoted = frozenset(re.findall(r"“{(\w+)}”", text))

    @functools.cached_property
    def _pattern(self) -> re.Pattern[str]:
        seen: set[str] = set()
        found = []
        for literal, name, _, _ in Formatter().parse(self._text):
            found.append(re.escape(literal))
            if name is not None:
                found.append(f"(?P={name})" if name in seen else f"(?P<{name}>.*?)")
                seen.add(name)
        return re.compile("".join(found), re.DOTALL)

    def said(self, text: str, say: Callable[[str], str]) -> str | None:
        """A text in English; None where it is not this one filled in.

        What stands in quotes is a name and stays. Few letters tell too little where words are left that
        nobody knows: 一级 is a name, 3 级 is a level.
        """
        match = self._pattern.fullmatch(text) if self._mark in text else None
        if match is None:
            return None
        parts = {
            name: part if name in self._quoted else say(part) for name, part in match.groupdict().items()
        }
        if self._vague and any(_unknown(part) for part in parts.values()):
            return None
        return self._english.format(**parts)


def _unknown(text: str) -> bool:
    """Whether Chinese is left outside of quotes."""
    return bool(_CHINESE.search(_QUOTED.sub("", text)))


def _clause(article: re.Match[str]) -> str:
    """第十二条7 is clause 12.7."""
    tens, ten, ones = article[1].rpartition("十")
    number = (_NUMBERS.index(tens) if tens else 1) * 10 if ten else 0
    return f"clause {number + (_NUMBERS.index(ones) if ones else 0)}{'.' if article[2] else ''}"


def _bare(said: str) -> str:
    """A template without the forms of its values, which are words when they are filled in again."""
    parts = Formatter().parse(said)
    return "".join(
        literal.replace("{", "{{").replace("}", "}}") + ("" if name is None else f"{{{name}}}")
        for literal, name, _, _ in parts
    )


class English:
    """Says in English what the rooms say: words, patterns, then texts as the sources build them."""

    def __init__(
        self,
        words: dict[str, str],
        patterns: tuple[tuple[str, str], ...],
        texts: dict[str, str] | None = None,
    ) -> None:
        texts = texts or {}
        self._words = texts | words
        # 没有“{text}” is a sentence, 事件“{text}” is a record.
        self._names = self._words.keys() - {text.partition("“")[0] for text in texts if _TOLD.fullmatch(text)}
        self._patterns = [(re.compile(pattern), said) for pattern, said in patterns]
        templates = [_Template(text, said) for text, said in texts.items() if "{" in text]
        kept = [each for each in templates if each.letters]
        self._templates = sorted(kept, key=lambda each: (-each.letters, -each.signs))
        self.say = functools.lru_cache(_KEPT)(self._said)

    def _said(self, text: str) -> str:
        if text in self._words:
            return self._words[text]
        if not _CHINESE.search(text) or not re.search(_LETTERS, text):
            return _BRACKET.sub(" ", text.translate(_MARKS))
        for pattern, said in self._patterns:
            if match := pattern.fullmatch(text):
                return Counting(said).format(*(self.say(part) for part in match.groups()))
        if (match := _NAMED.fullmatch(text)) and match[1] in self._names:
            return f"{self._words[match[1]]} “{match[2]}”"
        for template in self._templates:
            if (filled := template.said(text, self.say)) is not None:
                return filled
        if field := self._field(text) or self._headed(text):
            return field
        if _ARTICLE.search(text):
            cited = self.say(_ARTICLE.sub(_clause, text))
            return text if _unknown(cited) else cited
        return self._pieced(text)

    def _field(self, text: str) -> str:
        """A field with its value: 影响人数 80000; nothing where the value is somebody's own words."""
        label, space, value = text.partition(" ")
        said = self.say(value) if space and label in self._words else ""
        return "" if not said or _unknown(said) else f"{self._words[label]} {said}"

    def _headed(self, text: str) -> str:
        """A sentence behind what it is about: D3：没有填写; nothing where either is somebody's own words."""
        head, colon, rest = text.partition("：")
        said = (self.say(head), self.say(rest)) if colon and head and "“" not in head else ()
        return "" if not said or any(map(_unknown, said)) else ": ".join(said)

    def _pieced(self, text: str) -> str:
        """The parts of a formula; or those of a sentence, where all are known: else it is somebody's own."""
        for signs, whole in ((_SENTENCES, True), (_CLAUSES, True), (_LISTS, True), (_SIGNS, False)):
            pieces = [each for each in signs.split(text) if each]
            if len(pieces) > 1:
                said = [each if each.startswith("“") else self.say(each) for each in pieces]
                return text if whole and any(map(_unknown, said)) else _BRACKET.sub(" ", "".join(said))
        return text


def _texts() -> Iterator[tuple[str, str]]:
    """Every text of the program with its English, those of the rooms below the views last: they go first."""
    contexts = ET.parse(resource("i18n", "shouyue_en.ts")).getroot().findall("context")
    for context in contexts:
        for message in context.findall("message"):
            yield message.findtext("source", ""), message.findtext("translation", "")


@functools.cache
def english() -> English:
    """The shipped catalogues (`resources/i18n`), and the labels of every record."""
    path = resource("i18n", "traces.en.yaml")
    read = msgspec.convert(yaml.safe_load(path.read_text(encoding="utf-8")), _Catalogue)
    labels = {field.zh: field.en for record in (*_RECORDS, *_MORE) for field in fields_of(record)}
    return English(labels | read.words, read.patterns, dict(_texts()))
