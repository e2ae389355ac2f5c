"""The catalogue of English: every text of the sources is in it and translated, and nothing else is."""

from __future__ import annotations

import ast
from pathlib import Path
from string import Formatter

import pytest

from installer.make_translations import CATALOGUE, build, translated, wanted, write
from installer.wording import CHINESE, ROOT, is_chinese, loose_texts, sources, template

#: Said in Chinese on purpose: holidays as their file writes them, and signs.
_AS_WRITTEN = ("放假", "调休上班", "日期,安排,节日", "＋")
#: Views that say what cannot go through the catalogue: the languages themselves.
_APART = ROOT / "desktop" / "views" / "i18n.py"


@pytest.fixture(scope="module")
def english() -> dict[str, dict[str, str]]:
    return translated()


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_it_holds_the_texts_of_the_sources_and_nothing_else(english: dict[str, dict[str, str]]) -> None:
    assert {context: list(texts) for context, texts in english.items()} == wanted()


def test_every_text_is_translated(english: dict[str, dict[str, str]]) -> None:
    missing = [text for texts in english.values() for text, said in texts.items() if not said]
    assert missing == []


def test_a_translation_fills_in_what_its_text_does(english: dict[str, dict[str, str]]) -> None:
    pairs = [pair for texts in english.values() for pair in texts.items() if "{" in pair[0]]
    assert pairs
    assert [text for text, said in pairs if not names(said) <= names(text)] == []


def test_a_translation_is_english(english: dict[str, dict[str, str]]) -> None:
    left = []
    for texts in english.values():
        for said in texts.values():
            bare = said
            for word in _AS_WRITTEN:
                bare = bare.replace(word, "")
            if CHINESE.search(bare):
                left.append(said)
    assert left == []


def test_what_is_built_is_that_of_the_catalogue(tmp_path: Path, english: dict[str, dict[str, str]]) -> None:
    copy = tmp_path / CATALOGUE.name
    assert write(wanted(), english, copy) == 0
    assert copy.read_bytes() == CATALOGUE.read_bytes()
    assert build(copy).read_bytes() == CATALOGUE.with_suffix(".qm").read_bytes()


def test_every_chinese_text_of_the_views_is_told_through_the_catalogue() -> None:
    loose = [
        f"{path.relative_to(ROOT)}:{text.lineno}"
        for path in sources("views", "app.py")
        if path != _APART
        for text in loose_texts(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert loose == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('"文档"\nsave("登记")', ["登记"]),
        ('tr("登记")', []),
        ('say(WORD_ZH["登记"])', []),
        ('text.partition("，")', []),
        ('f"还缺 {len(papers)} 件，{due:%m-%d}"', ["还缺 {count} 件，{due:%m-%d}"]),
        ('tr("{a}").format(a="甲方")', ["甲方"]),
        ('match word:\n    case "甲方":\n        tell("乙方")', ["乙方"]),
    ],
)
def test_loose_texts_are_found(code: str, found: list[str]) -> None:
    texts = list(loose_texts(ast.parse(code)))
    assert [template(text)[0] for text in texts] == found
    assert all(map(is_chinese, texts))
