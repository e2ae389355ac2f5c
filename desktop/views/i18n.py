"""The words of the window in the language of this run: Chinese as written in the sources, or English.

`tr` is for what stands in the sources of the views, `say` for words that come from below them: rules,
services, enums, labels of fields. What users typed and what a contract says goes through neither. Many words
are taken when a module is imported, so the language is set before (`desktop/cli`) and stays for the run.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import platformdirs
from PySide6.QtCore import QSettings, QTranslator

from desktop.exchange.plurals import Counting
from desktop.exchange.resources import resource

#: The context of every message in `resources/i18n/shouyue_en.ts` that `tr` looks up.
CONTEXT = "views"
#: The key of the choice in the user's settings.
KEY = "window/language"
_VARIABLE = "SHOUYUE_LANG"
#: The faces of the window draw “ and ” as wide as a Chinese character, with half of it empty.
_STRAIGHT = str.maketrans("“”", '""')
_Key = TypeVar("_Key")


class Language(StrEnum):
    """What the window speaks."""

    CHINESE = "zh"
    ENGLISH = "en"


#: What offers each language, readable for those who speak only that.
OFFERED = {Language.CHINESE: "Switch to Chinese 改用中文界面", Language.ENGLISH: "改用英文界面 English"}
#: What is told once it was chosen.
CHOSEN = {
    Language.CHINESE: "Chinese from the next start. 下次启动起，界面为中文。",
    Language.ENGLISH: "下次启动起，界面为英文。English from the next start.",
}


class _Run:
    """What this run speaks; the catalogue is loaded by English only."""

    def __init__(self) -> None:
        self.language = Language.CHINESE
        self.catalogue: QTranslator | None = None

    def speak(self, language: Language) -> None:
        self.language = language
        self.catalogue = _catalogue() if language is Language.ENGLISH else None


def _catalogue() -> QTranslator:
    """The shipped English; works before there is an application."""
    catalogue = QTranslator()
    path = resource("i18n", "shouyue_en.qm")
    if not catalogue.load(str(path)):
        raise OSError(f"安装不完整：不能读取 {path.name}")
    return catalogue


_RUN = _Run()


def settings_file() -> Path:
    """Where the user's settings of the window are kept."""
    return platformdirs.user_config_path("shouyue", appauthor=False) / "window.ini"


def preferred(path: Path) -> Language:
    """The language that was chosen; the environment (`SHOUYUE_LANG=en`) goes first, else Chinese."""
    kept = os.environ.get(_VARIABLE) or str(QSettings(str(path), QSettings.Format.IniFormat).value(KEY, ""))
    return Language(kept) if kept in set(Language) else Language.CHINESE


def speak(language: Language) -> None:
    """Set the language of this run, before any module is imported that takes words."""
    _RUN.speak(language)


def language() -> Language:
    """What this run speaks."""
    return _RUN.language


def other_language() -> Language:
    """What this run could be switched to."""
    return Language.ENGLISH if _RUN.language is Language.CHINESE else Language.CHINESE


def tr(text: str) -> str:
    """A text of the views' sources as this run says it; one with {names} is filled afterwards."""
    catalogue = _RUN.catalogue
    if catalogue is None:
        return text
    said = (catalogue.translate(CONTEXT, text) or text).translate(_STRAIGHT)
    return Counting(said) if "{" in said else said


def verbatim(text: str) -> str:
    """Chinese that is meant as it is written in every language: of a font, of a template."""
    return text


def say(text: str) -> str:
    """Words from below the views as this run says them; what no catalogue knows stays as it is."""
    if _RUN.catalogue is None or text.isascii():
        return text
    from desktop.exchange.english import english

    said = english().say(text)
    return text if said == text else said.translate(_STRAIGHT)


def named(label: str) -> str:
    """The label of a field, as it stands by itself."""
    said = say(label)
    return said[:1].upper() + said[1:]


def worded(words: Mapping[_Key, str]) -> dict[_Key, str]:
    """The words of an enum to choose from."""
    return {key: named(word) for key, word in words.items()}


def roomy(width: int) -> int:
    """The width for words that take `width` pixels in Chinese; English takes more."""
    return width if _RUN.catalogue is None else width * 7 // 5
