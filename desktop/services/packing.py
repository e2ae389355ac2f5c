"""审计包: what a contract came to and rests on, in one archive that is verified without the program."""

from __future__ import annotations

import csv
import hashlib
import io
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from desktop.exchange.case_result import plain
from desktop.exchange.resources import resource
from desktop.models.attachments import Attachment
from desktop.models.statement import sparse
from desktop.rules.lines import lines_of
from desktop.rules.statements import RULES_VERSION, readings_of
from desktop.services.attaching import owner_words, safe_name
from desktop.services.evidence_text import CHINESE, explanation
from desktop.services.masking import Mask
from desktop.services.proving import figure_ids
from desktop.services.workspace import Workspace
from desktop.storage.attached import PART

_FILE_COLUMNS = ("编号", "所属", "文件名", "类型", "字节", "SHA-256", "存入时间", "说明", "包内位置")
_README = "说明.txt"
_SUMS = "SHA256SUMS"
#: What a spreadsheet would take for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Choices(msgspec.Struct, frozen=True):
    """What goes into an audit pack beside what always does."""

    personal: bool = False
    files: bool = False


class Packed(msgspec.Struct, frozen=True):
    """A pack as it was written: how many entries, and the hash of its list of hashes."""

    entries: int
    digest: str


def write_pack(workspace: Workspace, target: Path, choices: Choices) -> Packed:
    """Write the pack, whole or not at all; the same contract on the same day gives the same bytes.

    Raises OSError, and `FileRefused` where a file kept with a record is not sound.
    """
    handle, name = tempfile.mkstemp(prefix=".shouyue-", suffix=".zip", dir=target.parent)
    draft = Path(name)
    try:
        with open(handle, "wb") as out, zipfile.ZipFile(out, "w") as archive:  # noqa: PTH123 - a handle
            packed = _Pack(workspace, archive, choices).write()
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    return packed


def pack_name(workspace: Workspace) -> str:
    """A name for the pack: 政务云合同 审计包 2026-04-10.zip."""
    return safe_name(f"{workspace.contract.short_name} 审计包 {workspace.as_of.day}.zip")


class _Pack:
    def __init__(self, workspace: Workspace, archive: zipfile.ZipFile, choices: Choices) -> None:
        self._workspace, self._archive, self._choices = workspace, archive, choices
        self._mask = None if choices.personal else Mask.of(workspace)
        self._sums: dict[str, str] = {}
        self._date = (*workspace.as_of.day.timetuple()[:3], 0, 0, 0)

    def write(self) -> Packed:
        """Everything, then the list of hashes."""
        for name, text in self._texts():
            self._put(name, text.encode())
        if self._choices.files:
            for file in self._workspace.facts.attachments:
                self._put_file(file)
        listed = "".join(f"{digest}  {name}\n" for name, digest in sorted(self._sums.items())).encode()
        self._store(_SUMS, listed)
        return Packed(len(self._sums) + 1, hashlib.sha256(listed).hexdigest())

    def _texts(self) -> Iterator[tuple[str, str]]:
        work = self._workspace
        yield _README, self._readme()
        yield "合同.json", self._json(work.contract)
        yield "事实.json", self._json(sparse(work.facts))
        yield "评估结果.json", self._json(plain(work.assessment))
        yield "读法.json", self._json(readings_of(work.contract.terms, work.known, work.as_of))
        yield "结果.csv", _csv(("项目", "结果"), self._figures())
        yield "计算过程.txt", self._words("\n".join(self._traces()))
        yield "月结单/目录.csv", _csv(("序号", "月份", "封存时间", "哈希"), self._statements())
        for number, sealed in enumerate(work.statements, start=1):
            yield f"月结单/{number:03d} {sealed.month}.json", self._words(sealed.text)
        yield "修改记录.jsonl", "".join(self._trail())
        yield (
            "证据文件.csv",
            _csv(
                ("编号", "所属", "文件名", "类型", "字节", "SHA-256", "存入时间", "说明", "包内位置"),
                self._files(),
            ),
        )

    def _readme(self) -> str:
        work = self._workspace
        template = resource("texts", "pack.zh-CN.txt").read_text(encoding="utf-8")
        last = work.entries[-1] if work.entries else None
        return self._words(
            template.format(
                contract=work.contract.name,
                day=work.as_of.day.isoformat(),
                rules=RULES_VERSION,
                calendar=work.calendar.version,
                facts=sum(len(held) for held in self._lists()),
                entries=len(work.entries),
                head=last.hash if last else "（无）",
                statements=len(work.statements),
                files=len(work.facts.attachments),
                masked=_PERSONAL if self._mask is None else _MASKED,
                included=_INCLUDED if self._choices.files else _LISTED,
            )
        )

    def _lists(self) -> Iterator[Sequence[object]]:
        for name in self._workspace.facts.__struct_fields__:
            held = getattr(self._workspace.facts, name)
            yield held if isinstance(held, tuple) else ()

    def _figures(self) -> Iterator[tuple[str, str]]:
        for line in lines_of(self._workspace.terms, self._workspace.assessment):
            yield line.figure, self._words(line.words)

    def _traces(self) -> Iterator[str]:
        for figure in figure_ids(self._workspace.assessment):
            trace = self._workspace.explain(figure)
            if trace is not None:
                yield f"【{figure}】"
                yield explanation(trace, self._workspace.contract, CHINESE)

    def _statements(self) -> Iterator[tuple[str, ...]]:
        for number, sealed in enumerate(self._workspace.statements, start=1):
            sealed_at = sealed.statement.sealed_at.isoformat(" ")
            yield str(number), sealed.month, sealed_at, sealed.hash

    def _trail(self) -> Iterator[str]:
        """An array a line, as it was hashed; its last element is the hash of those before."""
        for entry in self._workspace.entries:
            fields = list(msgspec.structs.astuple(entry))
            yield msgspec.json.encode(self._value(fields)).decode() + "\n"

    def _files(self) -> Iterator[tuple[str, ...]]:
        for each in self._workspace.facts.attachments:
            yield (
                each.id,
                self._words(owner_words(each)),
                self._words(each.name),
                each.media_type,
                str(each.size),
                each.sha256,
                each.added_at.isoformat(" ") if each.added_at else "",
                self._words(each.note),
                self._place(each) if self._choices.files else "",
            )

    def _place(self, file: Attachment) -> str:
        return f"证据文件/{file.id} {self._words(safe_name(file.name))}"

    def _put_file(self, file: Attachment) -> None:
        """The content as it is: nothing in a file can be masked."""
        with tempfile.SpooledTemporaryFile(max_size=PART) as held:
            self._workspace.copy_content(file.sha256, held)  # type: ignore[arg-type]
            held.seek(0)
            name = self._place(file)
            with self._archive.open(self._entry(name), "w") as out:
                while part := held.read(PART):
                    out.write(part)
        self._sums[name] = file.sha256

    def _put(self, name: str, content: bytes) -> None:
        self._sums[name] = hashlib.sha256(content).hexdigest()
        self._store(name, content)

    def _store(self, name: str, content: bytes) -> None:
        self._archive.writestr(self._entry(name), content)

    def _entry(self, name: str) -> zipfile.ZipInfo:
        """The same on every system and at every hour."""
        entry = zipfile.ZipInfo(name, self._date)
        entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, 0o644 << 16, 3
        return entry

    def _json(self, data: Any) -> str:
        text = msgspec.json.encode(self._value(msgspec.to_builtins(data, str_keys=True)), order="sorted")
        return msgspec.json.format(text, indent=2).decode() + "\n"

    def _value(self, data: Any) -> Any:
        return data if self._mask is None else self._mask.value(data)

    def _words(self, text: str) -> str:
        return text if self._mask is None else self._mask.words(text)


_MASKED = (
    "个人信息已遮盖（姓名留首字，电话、证件号、账号留首尾，邮箱留首字母）。遮盖改变了文字，因此“修改记录”各条内容"
    "与月结单的哈希不能在本包内重算，只能核对前后衔接；需要重算时请索取不遮盖的审计包，两者的链头应当相同。"
)
_PERSONAL = "个人信息未遮盖，请按个人信息保管。"
_INCLUDED = "原件在“证据文件”目录中，内容未作任何改动或遮盖。"
_LISTED = "本包只有清单，没有原件。"


def _csv(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A table for a spreadsheet: with a mark of its encoding, and nothing that is taken for a formula."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(header)
    for row in rows:
        writer.writerow(f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row)
    return "\ufeff" + buffer.getvalue()
