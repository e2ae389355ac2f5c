"""Write resources/pinyin/readings.json from the pypinyin package.

Loading that package takes a fifth of a second; what the search needs of it is how one character is read.
Run it when that package knows more: python installer/make_pinyin.py
"""

from __future__ import annotations

import json
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

from pypinyin.phrases_dict import phrases_dict
from pypinyin.pinyin_dict import pinyin_dict

TARGET = Path(__file__).parents[1] / "resources" / "pinyin" / "readings.json"

#: The characters of GBK; rarer ones no keyboard offers.
FIRST, LAST = 0x4E00, 0x9FA5
#: A second reading counts from this share of the phrases that a character stands in.
SHARE = 0.1


def plain(reading: str) -> str:
    """A syllable as it is typed: without tone, ü as v."""
    letters = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    return "".join(letter for letter in letters if letter.isascii() and letter.isalpha())


def in_phrases() -> dict[str, Counter[str]]:
    """How often each character is read in which way in the phrases of the package."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for phrase, syllables in phrases_dict.items():
        if len(phrase) == len(syllables):
            for character, readings in zip(phrase, syllables, strict=True):
                found[character][plain(readings[0])] += 1
    return found


def readings() -> dict[str, dict[str, str]]:
    """The characters by their first reading, and by each further one that is usual."""
    first: dict[str, list[str]] = defaultdict(list)
    also: dict[str, list[str]] = defaultdict(list)
    usage = in_phrases()
    for code in range(FIRST, LAST + 1):
        known = list(dict.fromkeys(map(plain, pinyin_dict.get(code, "").split(","))))
        counts = usage.get(chr(code), Counter())
        enough = max(sum(counts.values()) * SHARE, 2)
        if known[0]:
            first[known[0]].append(chr(code))
        for reading in known[1:]:
            if counts[reading] >= enough:
                also[reading].append(chr(code))
    return {"first": _joined(first), "also": _joined(also)}


def _joined(found: dict[str, list[str]]) -> dict[str, str]:
    return {syllable: "".join(characters) for syllable, characters in sorted(found.items())}


def main() -> None:
    """Write the file."""
    made = readings()
    TARGET.write_text(json.dumps(made, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"{TARGET.name}: {sum(map(len, made['first'].values()))} characters")


if __name__ == "__main__":
    main()
