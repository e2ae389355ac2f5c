"""Files kept with records: in the file by their hash, undone and redone, and all or nothing."""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import tempfile
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.models.assessment import Problem
from desktop.models.attachments import MOST_BYTES, Attachment, Owner
from desktop.services.attaching import (
    Offer,
    Viewing,
    attach,
    clear_viewed,
    elsewhere,
    file_lines,
    kept_with,
    offer_of,
    offer_of_content,
    save_copy,
)
from desktop.services.backups import backups_of
from desktop.services.change import Change, Refused
from desktop.services.checking import check_file
from desktop.services.compacting import Compacted, compact
from desktop.services.workspace import Workspace
from desktop.storage import errors
from desktop.storage.attached import PART, Incoming
from desktop.storage.store import read
from tests.storage.support import behind_the_back, create, done, no_file_longer_than, outage, reopen

OWNER = Owner(kind="incidents", id="I1")
MEGABYTE = 1024 * 1024


def offered(name: str, content: bytes) -> Offer:
    """A file as the window would look at it."""
    offer = offer_of_content(name, content)
    assert isinstance(offer, Offer)
    return offer


def kept(workspace: Workspace, name: str, content: bytes, owner: Owner = OWNER) -> Attachment:
    """A file kept with a record."""
    assert isinstance(attach(workspace, owner, [offered(name, content)]), Change)
    return workspace.facts.attachments[-1]


def content_of(workspace: Workspace, file: Attachment) -> bytes:
    """What the contract file holds of it."""
    target = io.BytesIO()
    workspace.copy_content(file.sha256, target)
    return target.getvalue()


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A new file with an incident."""
    with create(tmp_path / "合同.shouyue") as workspace:
        done(workspace, outage(1))
        yield workspace


def test_a_file_comes_back_as_it_was_after_reopening(workspace: Workspace) -> None:
    content = bytes(range(256)) * 10_000
    file = kept(workspace, "回执.bin", content)
    assert (file.size, file.sha256) == (len(content), hashlib.sha256(content).hexdigest())
    path = workspace.path
    workspace.close()
    for read_only in (False, True):
        with reopen(path, read_only=read_only) as again:
            assert kept_with(again.facts, OWNER) == (file,)
            assert content_of(again, file) == content
            assert (again.content_size(), again.unsound([file.sha256])) == (len(content), ())


def test_keeping_a_file_leaves_the_assessment_as_it_was(workspace: Workspace) -> None:
    before = workspace.assessment
    kept(workspace, "回执.txt", b"1")
    assert workspace.assessment == before
    assert workspace.known.attachments == ()


def test_the_audit_names_the_hash_and_every_file_can_be_had_back(workspace: Workspace) -> None:
    file = kept(workspace, "回执.txt", "收到".encode())
    assert file.sha256 in workspace.entries[-1].changes
    assert isinstance(workspace.remove("attachments", file.id, "删除"), Change)
    assert workspace.facts.attachments == ()
    workspace.undo()
    assert content_of(workspace, file) == "收到".encode()


def test_a_record_takes_its_files_with_it_and_brings_them_back(workspace: Workspace) -> None:
    file = kept(workspace, "回执.txt", b"1")
    other = kept(workspace, "别的.txt", b"2", Owner(kind="findings", id="3-1|2025-06"))
    workspace.remove("incidents", "I1", "删除事件")
    assert [each.id for each in workspace.facts.attachments] == [other.id]
    workspace.undo()
    assert list(workspace.facts.attachments) == [file, other]


def test_the_same_file_twice_is_said_and_its_content_is_held_once(workspace: Workspace) -> None:
    content = b"%PDF-1.7" + bytes(3 * PART)
    kept(workspace, "合格单.pdf", content)
    refused = attach(workspace, OWNER, [offered("又一份.pdf", content)])
    assert isinstance(refused, Refused)
    assert "内容相同的文件“合格单.pdf”" in str(refused)
    other = Owner(kind="milestones", id="milestones")
    again = elsewhere(workspace.facts, other, offered("x.pdf", content))
    assert [each.name for each in again] == ["合格单.pdf"]
    kept(workspace, "再一份.pdf", content, other)
    assert workspace.content_size() == len(content)


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [("空.txt", b"", "空文件"), ("大.bin", bytes(MOST_BYTES + 1), "超过每个文件 20 MB")],
)
def test_what_cannot_be_kept_is_told_before(tmp_path: Path, name: str, content: bytes, word: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    for offer in (offer_of(path), offer_of_content(name, content)):
        assert isinstance(offer, Problem)
        assert word in offer.reason


def test_a_folder_and_a_missing_file_are_told(tmp_path: Path) -> None:
    for path, word in ((tmp_path, "不是文件"), (tmp_path / "没有.txt", "目录或文件不存在")):
        problem = offer_of(path)
        assert isinstance(problem, Problem)
        assert word in problem.reason


def test_nothing_is_kept_while_something_is_tried(workspace: Workspace) -> None:
    workspace.try_out()
    refused = attach(workspace, OWNER, [offered("a.txt", b"1")])
    assert isinstance(refused, Refused)
    assert "正在假设" in str(refused)
    workspace.abandon()
    kept(workspace, "a.txt", b"1")


def test_a_file_that_changes_while_it_is_stored_is_not_stored(workspace: Workspace) -> None:
    offer = offered("a.txt", b"1234")
    before = workspace.facts, len(read(workspace.path).entries)
    for other in (b"12345678", b"1243", b""):
        changed = msgspec.structs.replace(offer, read=lambda other=other: iter((other,)))
        with pytest.raises(errors.StorageFailed, match=r"“a\.txt”在存入时被其他程序改动"):
            attach(workspace, OWNER, [changed])
    assert (workspace.facts, len(read(workspace.path).entries)) == before
    assert workspace.content_size() == 0


def test_a_file_that_cannot_be_read_any_more_is_told(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "走了.txt"
    path.write_bytes(b"1")
    offer = offer_of(path)
    assert isinstance(offer, Offer)
    path.unlink()
    with pytest.raises(errors.StorageFailed, match="证据文件读不出来"):
        attach(workspace, OWNER, [offer])


def test_a_full_disk_keeps_all_of_the_files_or_none(workspace: Workspace) -> None:
    files = [offered("小.txt", b"1"), offered("大.bin", bytes(4 * MEGABYTE))]
    before = workspace.facts, workspace.undo_title
    with no_file_longer_than(2 * MEGABYTE), pytest.raises(errors.StorageFailed):
        attach(workspace, OWNER, files)
    assert (workspace.facts, workspace.undo_title, workspace.content_size()) == (*before, 0)
    assert isinstance(attach(workspace, OWNER, files), Change)
    assert workspace.content_size() == 4 * MEGABYTE + 1


def test_twenty_megabytes_are_not_held_in_memory(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "录像.bin"
    path.write_bytes(bytes(MOST_BYTES))
    attach(workspace, OWNER, [offered("前.txt", b"1")])
    tracemalloc.start()
    offer = offer_of(path)
    assert isinstance(offer, Offer)
    attach(workspace, OWNER, [offer])
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < MOST_BYTES / 2


def test_a_content_that_was_altered_or_lost_is_found(workspace: Workspace) -> None:
    whole, altered, lost = (kept(workspace, f"{name}.txt", name.encode()) for name in "甲乙丙")
    assert file_lines(workspace) == (("证据文件 3 个，哈希不符或缺失 0 个",), True)
    path = workspace.path
    workspace.close()
    with behind_the_back(path) as connection:
        connection.execute("UPDATE attachment_parts SET content = x'00' WHERE sha256 = ?", (altered.sha256,))
        connection.execute("DELETE FROM attachment_parts WHERE sha256 = ?", (lost.sha256,))
    with reopen(path) as again:
        lines, sound = file_lines(again)
        assert (lines[1:], sound) == (("  ZJ2 乙.txt（事件 I1）", "  ZJ3 丙.txt（事件 I1）"), False)
        assert "2 个证据文件" in check_file(again).problem
        assert content_of(again, whole) == "甲".encode()
        with pytest.raises(errors.Damaged, match="哈希不符"):
            save_copy(again, altered, path.with_name("out.txt"))
        assert not path.with_name("out.txt").exists()


@pytest.mark.parametrize(
    ("name", "content", "opens"),
    [
        ("说明.txt", "说明".encode(), True),
        ("说明.txt", "说明".encode("gb18030"), True),
        ("图.png", b"\x89PNG\r\n\x1a\n1", True),
        ("发票.pdf", b"MZ\x90\x00", False),
        ("发票.pdf.exe", b"%PDF-1.7", False),
        ("安装.bat", b"echo", False),
        ("脚本", b"#!/bin/sh\n", False),
        ("网页.txt", b"<html><script>", False),
        ("乱码.dat", b"\x00\x01\x02", False),
    ],
)
def test_only_what_holds_no_program_is_opened(
    workspace: Workspace, name: str, content: bytes, *, opens: bool
) -> None:
    file = kept(workspace, name, content)
    viewing = Viewing()
    copy = viewing.copy(workspace, file)
    if not opens:
        assert isinstance(copy, Problem)
        assert "可能带有程序" in copy.reason
        return
    assert isinstance(copy, Path)
    assert copy.read_bytes() == content
    assert not copy.stat().st_mode & 0o222
    assert not copy.parents[1].stat().st_mode & 0o077
    viewing.close()
    assert not copy.exists()


def test_copies_that_a_killed_run_left_are_taken_away(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    file = kept(workspace, "签到表.pdf", b"%PDF-1.7 Q")
    viewing = Viewing()
    copy = viewing.copy(workspace, file)
    assert isinstance(copy, Path)
    folder, left = copy.parents[1], tmp_path / "shouyue-view-left"
    shutil.copytree(folder, left)
    for each in (folder, left):
        os.utime(each, (0, 0))
    clear_viewed()
    assert copy.exists(), "in use"
    assert not left.exists()
    viewing.close()


_acts = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.binary(min_size=1, max_size=20)),
        st.tuples(st.sampled_from(["remove", "undo", "redo", "drop record"]), st.just(b"")),
    ),
    max_size=12,
)


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=_acts)
def test_whatever_is_undone_and_redone_every_file_listed_is_there(
    tmp_path: Path, acts: list[tuple[str, bytes]]
) -> None:
    path = tmp_path / "合同.shouyue"
    path.unlink(missing_ok=True)
    with create(path) as workspace:
        done(workspace, outage(1))
        before = workspace.facts
        steps = 0
        for act, content in acts:
            files = workspace.facts.attachments
            if act == "add":
                attach(workspace, OWNER, [offered("甲.txt", content)])
            elif act == "remove" and files:
                workspace.remove("attachments", files[0].id, "删除")
            elif act == "drop record":
                workspace.remove("incidents", "I1", "删除事件")
            elif act == "undo" and len(workspace.history.undoable) > 1:
                workspace.undo()
            elif act == "redo":
                workspace.redo()
            assert workspace.unsound(each.sha256 for each in workspace.facts.attachments) == ()
        facts = workspace.facts
        while len(workspace.history.undoable) > 1:
            workspace.undo()
            steps += 1
        assert workspace.facts == before
        for _ in range(steps):
            workspace.redo()
        assert workspace.facts == facts
    with reopen(path) as again:
        assert again.facts == facts
        assert check_file(again).problem == ""


def test_a_content_comes_in_as_it_is_named(workspace: Workspace) -> None:
    """The store takes nobody's word for what a content is."""
    lie = Incoming("a.txt", 1, hashlib.sha256(b"2").hexdigest(), lambda: iter((b"1",)))
    with pytest.raises(errors.StorageFailed):
        workspace.save(outage(2), title="登记", incoming=(lie,))
    assert workspace.facts.incidents == (outage(1),)


def test_compacting_loses_nothing_and_gives_back_what_is_free(workspace: Workspace) -> None:
    """Removed files stay for undo; room that nothing takes any more goes, after a backup."""
    content = bytes(range(256)) * 8_000
    file = kept(workspace, "回执.bin", content)
    done(workspace, *(outage(number) for number in range(2, 400)))
    assert isinstance(workspace.remove("attachments", file.id, "删除"), Change)
    workspace.undo()
    workspace.redo()
    with behind_the_back(workspace.path) as connection:
        connection.execute("CREATE TABLE filler AS SELECT zeroblob(3000000) AS x")
        connection.execute("DROP TABLE filler")
    entries, facts = tuple(workspace.entries), workspace.facts
    found = compact(workspace)
    assert isinstance(found, Compacted)
    assert found.after < found.before - 2_500_000
    assert (tuple(workspace.entries), workspace.facts) == (entries, facts)
    assert check_file(workspace).problem == ""
    workspace.undo()
    assert content_of(workspace, file) == content
    assert backups_of(workspace.path, workspace.now, workspace.key).held()
    path = workspace.path
    workspace.close()
    with reopen(path) as again:
        assert content_of(again, file) == content
