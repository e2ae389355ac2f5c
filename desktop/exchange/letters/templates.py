"""The templates of the letters: the shipped ones, and the user's copies, which take precedence."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec

from desktop.exchange.resources import resource
from desktop.models.enums.papers import LETTER_ZH, LetterKind

FOLDER = "letters"


class Template(msgspec.Struct, frozen=True):
    """A template's file, and whether it is the user's own."""

    path: Path
    own: bool

    @property
    def name(self) -> str:
        """How messages call it."""
        return f"{'自己的' if self.own else '原样的'}模板 {self.path.name}"


class Templates:
    """`Templates(folder)`: the templates, with those in `folder` before the shipped ones.

    A copy of the user has the Chinese name of its letter, such as 违约通知函.docx.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def of(self, kind: LetterKind) -> Template:
        """The template that holds. FileNotFoundError (Chinese message) where the installation lacks it."""
        copy = self._copy(kind)
        if copy.is_file():
            return Template(copy, own=True)
        return Template(resource(FOLDER, f"{kind.value}.docx"), own=False)

    def taken_over(self, kind: LetterKind) -> Template:
        """The user's own copy, made from the shipped one where there is none yet; OSError."""
        copy = self._copy(kind)
        if not copy.is_file():
            self.folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(resource(FOLDER, f"{kind.value}.docx"), copy)
        return Template(copy, own=True)

    def restore(self, kind: LetterKind) -> Path | None:
        """Let the shipped template hold again; the user's copy stays beside it under another name. OSError.

        Gives where the copy now is; None where there was none.
        """
        copy = self._copy(kind)
        if not copy.is_file():
            return None
        number = 1
        while (aside := copy.with_name(f"{copy.stem}（停用 {number}）{copy.suffix}")).exists():
            number += 1
        copy.rename(aside)
        return aside

    def _copy(self, kind: LetterKind) -> Path:
        return self.folder / f"{LETTER_ZH[kind]}.docx"
