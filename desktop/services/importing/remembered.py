"""What was chosen for the headers of tables before, kept in the user's own folder for all contracts."""

from __future__ import annotations

from pathlib import Path

import msgspec

from desktop.exchange.headers import Header
from desktop.services.importing.plan import Setup

_FILE = "imports.json"


class _Kept(msgspec.Struct, frozen=True):
    columns: dict[str, dict[str, str]] = {}
    units: dict[str, dict[str, str]] = {}
    systems: dict[str, str] = {}


class Remembered:
    """By kind: the field of each header, and its unit where it was asked. What is no such file is empty."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _FILE
        try:
            self._kept = msgspec.json.decode(self._path.read_bytes(), type=_Kept)
        except (OSError, ValueError):
            self._kept = _Kept()

    def columns(self, kind: str) -> dict[str, str]:
        """The field chosen for a header; "" is not to be read."""
        return self._kept.columns.get(kind, {})

    def units(self, kind: str, names: tuple[Header, ...]) -> dict[int, str]:
        """The units that were answered for these headers, by place: offered again, not taken silently."""
        known = self._kept.units.get(kind, {})
        return {each.place: known[each.whole] for each in names if each.whole in known}

    def keep(self, setup: Setup, names: tuple[Header, ...]) -> None:
        """Remember how a table was read; OSError where the folder cannot be written."""
        columns = self.columns(setup.kind) | {each.whole: setup.columns.get(each.place, "") for each in names}
        words = {each.place: each.whole for each in names}
        units = self._kept.units.get(setup.kind, {}) | {
            words[place]: unit for place, unit in setup.units.items() if place in words
        }
        self._keep(
            msgspec.structs.replace(
                self._kept,
                columns=self._kept.columns | {setup.kind: columns},
                units=self._kept.units | {setup.kind: units},
            )
        )

    @property
    def systems(self) -> dict[str, str]:
        """The system that each name of a monitor stands for; "" is not taken."""
        return self._kept.systems

    def keep_monitored(self, systems: dict[str, str]) -> None:
        """Remember what the names of a monitor stand for; OSError where the folder cannot be written."""
        if systems.items() - self._kept.systems.items():
            self._keep(msgspec.structs.replace(self._kept, systems=self._kept.systems | systems))

    def _keep(self, kept: _Kept) -> None:
        self._kept = kept
        self._path.parent.mkdir(parents=True, exist_ok=True)
        draft = self._path.with_suffix(".new")
        draft.write_bytes(msgspec.json.format(msgspec.json.encode(self._kept), indent=1))
        draft.replace(self._path)
