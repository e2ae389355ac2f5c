"""What the user set about the window itself: the look, the language, its place. Facts are never kept here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from desktop.views.i18n import KEY, Language
from desktop.views.theme import Mode


class Preferences:
    """Kept in an INI file of the user; a file that cannot be read counts as empty."""

    def __init__(self, path: Path) -> None:
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def folder(self) -> Path:
        """Where it is kept, and other things of this user beside it."""
        return Path(self._settings.fileName()).parent

    @property
    def mode(self) -> Mode:
        """The look that was chosen."""
        kept = str(self._settings.value("window/look", Mode.SYSTEM.value))
        return Mode(kept) if kept in set(Mode) else Mode.SYSTEM

    def set_mode(self, mode: Mode) -> None:
        """Keep the look."""
        self._settings.setValue("window/look", mode.value)

    def set_language(self, language: Language) -> None:
        """Keep the language; it counts from the next start, before the window's modules are imported."""
        self._settings.setValue(KEY, language.value)

    @property
    def welcomed(self) -> bool:
        """Whether the strip over the sample was closed."""
        return self._settings.value("window/welcomed", "") == "yes"

    def set_welcomed(self) -> None:
        """Show the strip over the sample no more."""
        self._settings.setValue("window/welcomed", "yes")

    @property
    def offered(self) -> bool:
        """Whether the ways to begin were offered, as at the first start."""
        return self._settings.value("window/offered", "") == "yes"

    def set_offered(self) -> None:
        """Offer the ways to begin no more."""
        self._settings.setValue("window/offered", "yes")

    @property
    def last_file(self) -> Path | None:
        """The file of the user's own that was open last, whether or not it is still there; None: none."""
        kept = str(self._settings.value("window/file", ""))
        return Path(kept) if kept else None

    def set_last_file(self, path: Path) -> None:
        """Open this file at the next start."""
        self._settings.setValue("window/file", str(path))

    def kept(self, name: str) -> str:
        """What was kept under a name about the lists; empty where nothing was."""
        return str(self._settings.value(f"lists/{name}", ""))

    def keep(self, name: str, text: str) -> None:
        """Keep something about the lists; nothing is kept of what is empty."""
        if text:
            self._settings.setValue(f"lists/{name}", text)
        else:
            self._settings.remove(f"lists/{name}")

    @property
    def place(self) -> bytes:
        """Where the window stood; empty where it never did."""
        kept = self._settings.value("window/place")
        return bytes(kept.data()) if isinstance(kept, QByteArray) else b""

    def set_place(self, place: bytes) -> None:
        """Keep where the window stands."""
        self._settings.setValue("window/place", QByteArray(place))
