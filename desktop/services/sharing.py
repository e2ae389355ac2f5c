"""Whether exports and search of a file show personal data: off, unless this user ticked it for the file."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

import msgspec
import platformdirs

from desktop.models.facts import Fact
from desktop.services.masking import Mask
from desktop.services.workspace import Workspace
from desktop.storage.errors import StorageFailed, system_cause

_Value = TypeVar("_Value")


class Sharing:
    """The files whose exports show personal data, kept at `kept`; what cannot be read counts as none."""

    def __init__(self, kept: Path) -> None:
        self._kept = kept

    def personal(self, file: Path) -> bool:
        """Whether exports of the file show personal data."""
        return str(file.resolve()) in self._read()

    def set_personal(self, file: Path, *, shown: bool) -> None:
        """Remember it; StorageFailed where that cannot be."""
        files = set(self._read())
        files = files | {str(file.resolve())} if shown else files - {str(file.resolve())}
        try:
            self._kept.parent.mkdir(parents=True, exist_ok=True)
            draft = self._kept.with_suffix(".new")
            draft.write_bytes(msgspec.json.encode(sorted(files)))
            draft.replace(self._kept)
        except OSError as error:
            raise StorageFailed(self._kept, system_cause(error)) from error

    def _read(self) -> list[str]:
        try:
            return msgspec.json.decode(self._kept.read_bytes(), type=list[str])
        except (OSError, ValueError):
            return []


def sharing() -> Sharing:
    """What this user ticked."""
    return Sharing(platformdirs.user_data_path("shouyue", appauthor=False) / "personal.json")


def mask_for(workspace: Workspace) -> Mask | None:
    """What masks persons in an export of the contract; None where they are shown.

    Accounts stay: those of a contract are of organisations, and are paid to.
    """
    return None if sharing().personal(workspace.path) else Mask.of(workspace, accounts=False)


def masked(value: _Value, mask: Mask | None) -> _Value:
    """A value with every text in it masked, however deep; ids, words of enums and numbers stay."""
    return value if mask is None else _masked(value, mask)


def blanked(fact: Fact, mask: Mask | None) -> Fact:
    """A record whose texts are empty where they would be masked: read in again, nothing overwrites them."""
    if mask is None:
        return fact
    held = {name: getattr(fact, name) for name in fact.__struct_fields__ if name != "id"}
    gone = {name: "" for name, text in held.items() if type(text) is str and mask.words(text) != text}
    return msgspec.structs.replace(fact, **gone) if gone else fact


def _masked(value: Any, mask: Mask) -> Any:
    if type(value) is str:  # The words of enums are texts too, and say nothing of a person.
        return mask.words(value)
    if isinstance(value, tuple):
        made = tuple(_masked(each, mask) for each in value)
        return value if all(map(_same, made, value)) else made
    if isinstance(value, dict):
        return {key: _masked(each, mask) for key, each in value.items()}
    if isinstance(value, msgspec.Struct):
        held = {name: getattr(value, name) for name in value.__struct_fields__ if name != "id"}
        changed = {name: made for name, each in held.items() if (made := _masked(each, mask)) is not each}
        return msgspec.structs.replace(value, **changed) if changed else value
    return value


def _same(one: object, other: object) -> bool:
    return one is other or one == other
