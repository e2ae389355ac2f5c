"""The window in each language, in a process of its own: nothing of the other is shown, nothing is cut off."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.views.i18n import KEY, Language, other_language, preferred, say, settings_file, tr
from tests.gui.dialogs import OVER
from tests.gui.scenes import SCENES

START = """
from desktop.views.i18n import Language, speak
speak(Language.{language})
from tests.gui.english_walk import main
main()
"""
ROOT = Path(__file__).parents[2]
_ALL = len(SCENES) + len(OVER)


def found(language: Language, kind: str, file: Path, scenes: int = _ALL) -> list[list[str]]:
    """What the walk through the scenes of a file found."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", START.format(language=language.name), kind, str(file), str(scenes)]
    run = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=True)
    told: list[list[str]] = json.loads(run.stdout)
    return told


@pytest.mark.parametrize(
    ("language", "kind"),
    [(Language.ENGLISH, "chinese"), (Language.CHINESE, "english"), (Language.ENGLISH, "room")],
)
def test_a_walk_through_all_scenes_finds_nothing(language: Language, kind: str, sample_source: Path) -> None:
    left = found(language, kind, sample_source)
    assert not left, "\n".join(" | ".join(each) for each in left)


@pytest.mark.parametrize(("language", "kind"), [(Language.CHINESE, "chinese"), (Language.ENGLISH, "english")])
def test_what_the_walk_looks_for_is_found(language: Language, kind: str, sample_source: Path) -> None:
    assert len(found(language, kind, sample_source, scenes=2)) > 100


def test_chinese_is_spoken_as_written() -> None:
    assert other_language() is Language.ENGLISH
    assert (tr("登记付款"), say("云服务故障")) == ("登记付款", "云服务故障")


@pytest.mark.parametrize(
    ("kept", "variable", "spoken"),
    [
        ("", "", Language.CHINESE),
        ("en", "", Language.ENGLISH),
        ("zh", "en", Language.ENGLISH),
        ("klingon", "", Language.CHINESE),
    ],
)
def test_the_language_is_what_was_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: str, variable: str, spoken: Language
) -> None:
    path = tmp_path / "window.ini"
    section, name = KEY.split("/")
    path.write_text(f"[{section}]\n{name}={kept}\n", encoding="utf-8")
    monkeypatch.setenv("SHOUYUE_LANG", variable)
    assert preferred(path) is spoken


def test_the_settings_are_the_users_own() -> None:
    assert settings_file().name == "window.ini"
    assert "shouyue" in settings_file().parts
