"""What a field of a record is: declared once, as metadata of its annotation.

Forms, table columns, case-file keys and messages all read the label, unit and clause from here.
"""

from __future__ import annotations

import functools
from typing import Annotated, Any, get_args, get_origin

import msgspec
from msgspec import Meta

YUAN = "元"
MINUTES = "分钟"
HOURS = "小时"
DAYS = "日"
SHARE = "份额"


def label(zh: str, en: str, *, unit: str = "", clause: str = "", pattern: str | None = None) -> Meta:
    """Metadata of one field: Chinese and English label, unit, and the clause it comes from."""
    return Meta(title=zh, pattern=pattern, extra={"en": en, "unit": unit, "clause": clause})


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """Base of every record: immutable, named fields only, unknown keys refused.

    What is immutable holds no cycles, so the garbage collector need not look at it (thousands of facts).
    """


class FieldInfo(msgspec.Struct, frozen=True):
    """One declared field: `name` in Python, `key` in files, `type` without its metadata."""

    name: str
    key: str
    type: Any
    zh: str
    en: str
    unit: str
    clause: str
    required: bool


@functools.cache
def fields_of(record: type[msgspec.Struct]) -> tuple[FieldInfo, ...]:
    """The declared fields of a record type, in order."""
    return tuple(map(_info, msgspec.structs.fields(record)))


def _info(field: msgspec.structs.FieldInfo) -> FieldInfo:
    metas = [meta for meta in _metas(field.type) if meta.title]
    title = metas[0].title if metas else field.name
    extra = (metas[0].extra or {}) if metas else {}
    bare = field.type
    while get_origin(bare) is Annotated:
        bare = get_args(bare)[0]
    return FieldInfo(
        field.name,
        field.encode_name,
        bare,
        title or field.name,
        extra.get("en", field.name),
        extra.get("unit", ""),
        extra.get("clause", ""),
        field.required,
    )


def _metas(hint: Any) -> list[Meta]:
    if get_origin(hint) is Annotated:
        first, *rest = get_args(hint)
        return [meta for meta in rest if isinstance(meta, Meta)] + _metas(first)
    return []
