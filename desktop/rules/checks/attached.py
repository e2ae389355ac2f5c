"""What cannot be true of a file kept with a record."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.models.assessment import Problem
from desktop.models.attachments import IMPORT, MOST_BYTES, Attachment
from desktop.models.facts import KINDS, Facts

#: What files may be kept with: any record, a finding, or an import that they were read in.
_OWNERS = {"findings", IMPORT, *KINDS} - {"attachments"}
_HASH = re.compile(r"[0-9a-f]{64}")


def attached(record: Attachment, facts: Facts) -> Iterator[Problem]:
    """Its owner, its size, its hash; and the same file with the same record a second time."""
    if record.about_kind not in _OWNERS or not record.about:
        yield Problem("about_kind", "没有说明是哪条记录的证据文件", "已登记的一条记录")
    if not record.name.strip():
        yield Problem("name", "文件没有名称", "带扩展名的文件名")
    if not 0 < record.size <= MOST_BYTES:
        expected = f"1 字节至 {MOST_BYTES // 1024**2} MB"
        yield Problem("size", f"大小 {record.size:,} 字节超出范围", expected, "请压缩或拆分后再存入")
    if not _HASH.fullmatch(record.sha256):
        yield Problem("sha256", "哈希不是 SHA-256", "64 位十六进制数")
    for other in facts.attachments:
        same = (other.about_kind, other.about, other.sha256)
        if same == (record.about_kind, record.about, record.sha256) and other.id != record.id:
            reason = f"内容相同的文件“{other.name}”已经存在这条记录中"
            yield Problem("sha256", reason, "没有存过的文件", "无需再存一次")
