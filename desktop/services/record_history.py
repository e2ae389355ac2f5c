"""What became of one record: every step that touched it, and the state that each left."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from types import MappingProxyType

import msgspec

from desktop.models.facts import KIND_ZH, Fact
from desktop.services.catalogue import record_entry
from desktop.services.change import Change, Refused
from desktop.services.trail import FieldChange, changes_between, record_name
from desktop.services.workspace import Workspace
from desktop.storage.audit import Entry
from desktop.storage.ledger import Edit


class Version(msgspec.Struct, frozen=True):
    """One step that touched a record: its number, time, kind and name, and the edit of this record."""

    seq: int
    at: dt.datetime
    kind: str
    title: str
    edit: Edit

    @property
    def state(self) -> Fact | None:
        """The record as the step left it; None where it removed it."""
        return self.edit.after

    def changes(self, names: Mapping[str, str] = MappingProxyType({})) -> tuple[FieldChange, ...]:
        """The fields that it changed; `names` are those of instalments and systems by id."""
        return changes_between(self.edit.before, self.edit.after, names)


def versions_of(entries: Iterable[Entry], kind: str, record_id: str) -> tuple[Version, ...]:
    """The steps that touched a record, the last first."""
    spoken = f'"id":{msgspec.json.encode(record_id).decode()}'
    found = [
        Version(entry.seq, entry.moment, entry.kind, entry.title, edit)
        for entry in entries
        if spoken in entry.changes  # The others need not be decoded.
        for edit in entry.edits
        if isinstance(edit, Edit) and (edit.kind, edit.id) == (kind, record_id)
    ]
    return tuple(reversed(found))


def called(fact: Fact) -> str:
    """What a record is called: 事件 I2“平台访问中断”."""
    found = record_entry(fact)
    name = record_name(found.kind, fact.id)
    return name if found.title in (name, KIND_ZH[found.kind]) else f"{name}“{found.title}”"


def take_back(workspace: Workspace, version: Version) -> Change | Refused:
    """Make a record again what a step left, as a step of its own; the state of a removal cannot be taken."""
    state = version.state
    if state is None:
        raise ValueError(f"{version.edit.kind} {version.edit.id}")
    title = f"恢复{called(state)}在 {version.at:%Y-%m-%d %H:%M} 的内容"
    if workspace.facts.find(version.edit.kind, version.edit.id) is None:
        return workspace.restore((version.edit.inverse(),), title)
    return workspace.save(state, title=title)
