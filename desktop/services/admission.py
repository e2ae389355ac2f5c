"""What no file takes in, whatever the rules say: records without names of their own, identity numbers."""

from __future__ import annotations

from collections import Counter

import msgspec

from desktop.models.assessment import Problem
from desktop.models.facts import KIND_OF, KIND_ZH, SINGLE, Fact
from desktop.models.halfdone import HalfDone
from desktop.rules.checks import identities, identity_number
from desktop.storage.codec import survives


def misnamed(records: tuple[Fact, ...]) -> tuple[Problem, ...]:
    """Records that the file could not hold or tell apart."""
    found = []
    keys = [(KIND_OF[type(record)], record.id) for record in records]
    times = Counter(keys)
    for record, key in zip(records, keys, strict=True):
        if not record.id.strip():
            found.append(Problem("id", "编号为空", "非空的编号"))
        elif times[key] > 1:
            found.append(Problem("id", f"编号“{record.id}”在一次保存中出现两次", "互不相同的编号"))
        elif key[0] in SINGLE and record.id != key[0]:
            found.append(Problem("id", f"{KIND_ZH[key[0]]}只有一份", f"编号 {key[0]}"))
        elif not survives(record):
            found.append(Problem("id", "记录中有不能保存的内容", "不带时区的时间、有限的数字、完整的文字"))
    return tuple(found)


def with_identities(records: tuple[Fact, ...], title: str) -> tuple[Problem, ...]:
    """Identity numbers of persons, which no file holds; the title of an import has the name of its table."""
    if identity_number(title):
        reason = f"“{title}”中有身份证号码"
        return (Problem("title", reason, "不含身份证号码的名称", "请先改文件名再导入"),)
    return tuple(problem for record in records for problem in identities(record))


def without_identities(half: HalfDone) -> HalfDone:
    """What was typed, but for the fields with an identity number."""
    fields = {name: text for name, text in half.fields.items() if not identity_number(text)}
    return msgspec.structs.replace(half, fields=fields)


def absent(kind: str, fact_id: str) -> Problem:
    """That a record is not there, or no longer."""
    return Problem("id", f"没有编号为“{fact_id}”的{KIND_ZH[kind]}", "已登记的编号", "它可能已被删除或撤销")
