"""Which files are opened, which are refused and why, and that a refused one does not change by a byte."""

from __future__ import annotations

import functools
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlcipher3 import dbapi2

from desktop.storage import errors, migrations
from desktop.storage.connection import reading, writing
from desktop.storage.header import APPLICATION_ID
from tests.storage.support import (
    behind_the_back,
    contract,
    create,
    done,
    fingerprint,
    outage,
    payment,
    reopen,
    revised,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A sound file with three facts."""
    path = tmp_path / "合同 #1 (甲).shouyue"
    with create(path) as workspace:
        done(workspace, outage(1), title="登记事件")
        done(workspace, outage(2, day=9), title="登记事件")
        done(workspace, payment(), title="登记付款")
        revised(workspace, replace(contract(), short_name="政务云"), title="改 简称")
    return path


def _in_header(offset: int, value: bytes) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        data = path.read_bytes()
        path.write_bytes(data[:offset] + value + data[offset + len(value) :])

    return spoil


def _cut(size: int) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        path.write_bytes(path.read_bytes()[:size])

    return spoil


def _sql(statement: str) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        with behind_the_back(path) as connection:
            assert connection.execute(statement).rowcount != 0

    return spoil


def _a_text(path: Path) -> None:
    path.write_text("不是数据库")


def _scribble(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[8192:12288] = os.urandom(4096)
    path.write_bytes(data)


def _spoil_schema(path: Path) -> None:
    data = path.read_bytes()
    assert b"CREATE TABLE losses" in data
    path.write_bytes(data.replace(b"CREATE TABLE losses", b"CREATE TABLE l\xb8sses"))


def _other_database(path: Path) -> None:
    path.unlink()
    with behind_the_back(path) as connection:
        connection.execute("CREATE TABLE t (a)")


REFUSED: dict[str, tuple[Callable[[Path], None], type[errors.FileRefused], str]] = {
    "a text": (_a_text, errors.NotOurs, "不是守约合同文件"),
    "another database": (_other_database, errors.NotOurs, "其他程序的数据库"),
    "empty": (_cut(0), errors.Damaged, "0 字节"),
    "half a header": (_cut(50), errors.Damaged, "应有 100 字节"),
    "cut short": (_cut(9000), errors.Damaged, "文件被截断"),
    "a page overwritten": (_scribble, errors.Damaged, "数据库"),
    "a table's name that is no text": (_spoil_schema, errors.Damaged, "数据库"),
    "no version": (_in_header(60, bytes(4)), errors.Damaged, "格式版本为 0"),
    "newer": (
        _in_header(60, b"\x00\x00\x00\x63"),
        errors.NewerVersion,
        f"格式版本 99，本程序支持到 {migrations.VERSION}",
    ),
    "a table gone": (_sql("DROP TABLE losses"), errors.Damaged, "losses"),
    "a fact undecodable": (
        _sql("UPDATE incidents SET reported_at = '昨天' WHERE id = 'I1'"),
        errors.Damaged,
        "数据表 incidents 中编号 I1",
    ),
    "a text that is no text": (
        _sql("UPDATE audit SET title = CAST(x'e5ff' AS TEXT) WHERE seq = 2"),
        errors.Damaged,
        "内容无法读取",
    ),
    "a flag out of range": (_sql("UPDATE incidents SET problem = 7"), errors.Damaged, "problem"),
    "a contract undecodable": (_sql("UPDATE contracts SET record = '{}'"), errors.Damaged, "contracts"),
    "a contract renamed": (
        _sql('UPDATE contracts SET record = replace(record, \'"id":"gov-cloud-2025"\', \'"id":"x"\')'),
        errors.Damaged,
        "contracts",
    ),
    "an amount changed": (
        _sql("UPDATE payments SET amount = '1.00'"),
        errors.Damaged,
        "与审计链不一致",
    ),
    "a fact removed": (_sql("DELETE FROM incidents WHERE id = 'I2'"), errors.Damaged, "与审计链不一致"),
    "a party changed": (
        _sql("UPDATE contracts SET record = json_set(record, '$.parties.b.contact', '周九')"),
        errors.Damaged,
        "parties.b",
    ),
    "a term changed that was never edited": (
        _sql("UPDATE contracts SET record = json_set(record, '$.terms.cap_share', '0.10')"),
        errors.Damaged,
        "terms.cap_share",
    ),
    "a contract removed": (
        _sql("DELETE FROM contracts"),
        errors.Damaged,
        "contract gov-cloud-2025",
    ),
    "an audit title changed": (
        _sql("UPDATE audit SET title = '别的' WHERE seq = 2"),
        errors.Damaged,
        "第 2 条记录的内容被改动",
    ),
    "an audit entry removed": (
        _sql("DELETE FROM audit WHERE seq = 2"),
        errors.Damaged,
        "缺少第 2 条记录",
    ),
    "an audit entry of no kind": (
        _sql("UPDATE audit SET kind = 'merge' WHERE seq = 1"),
        errors.Damaged,
        "数据表 audit 中编号 1",
    ),
}


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("case", REFUSED)
def test_a_foreign_or_damaged_file_is_refused_and_left_alone(path: Path, case: str, read_only: bool) -> None:
    spoil, refusal, words = REFUSED[case]
    spoil(path)
    lock = path.with_name(f".{path.name}.lock")
    lock.unlink()
    before, beside = fingerprint(path), set(path.parent.iterdir())
    with pytest.raises(refusal, match=re.escape(words)) as caught:
        reopen(path, read_only=read_only)
    assert type(caught.value) is refusal
    assert str(path) in str(caught.value)
    assert fingerprint(path) == before
    assert set(path.parent.iterdir()) - {lock} == beside


def test_a_foreign_file_gets_no_lock_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    path.write_bytes(b"PK\x03\x04 a document")
    with pytest.raises(errors.NotOurs):
        reopen(path)
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(errors.NotFound, match="找不到文件"):
        reopen(tmp_path / "没有.shouyue")
    assert list(tmp_path.iterdir()) == []


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(errors.NotOurs, match="文件夹"):
        reopen(tmp_path)


def test_a_contract_that_the_file_does_not_hold(path: Path) -> None:
    with pytest.raises(errors.NotFound, match=r"没有合同 其他.*gov-cloud-2025"):
        reopen(path, contract_id="其他")
    reopen(path).close()  # The lock was given back.


def test_the_header_is_this_programs(path: Path) -> None:
    header = path.read_bytes()[:100]
    assert header[68:72] == b"SYUE" == APPLICATION_ID.to_bytes(4, "big")
    assert int.from_bytes(header[60:64], "big") == migrations.VERSION


def test_the_connection_holds_what_acknowledged_means(path: Path) -> None:
    with closing(writing(path)) as connection:

        def setting(name: str) -> object:
            return connection.execute(f"PRAGMA {name}").fetchone()[0]

        assert setting("journal_mode") == "wal"
        assert setting("synchronous") == 2  # FULL
        assert setting("foreign_keys") == 1


def test_the_reader_cannot_write(path: Path) -> None:
    with closing(reading(path)) as connection, pytest.raises(dbapi2.OperationalError, match="readonly"):
        connection.execute("DELETE FROM audit")


def test_a_closed_file_stands_alone(path: Path) -> None:
    beside = {entry.name for entry in path.parent.iterdir()}
    assert beside == {path.name, f".{path.name}.lock"}


def test_a_new_file_never_overwrites(path: Path) -> None:
    before = fingerprint(path)
    with pytest.raises(errors.AlreadyExists, match="不会覆盖"):
        create(path)
    assert fingerprint(path) == before


def test_the_log_of_a_file_that_was_taken_away_does_not_spoil_a_new_one(path: Path) -> None:
    """As after a crash, where somebody deletes the file alone and makes a new one under its name."""
    log = path.with_name(path.name + "-wal")
    with reopen(path) as workspace:
        done(workspace, replace(outage(3), note="详情" * 20_000), title="登记事件")
        left = log.read_bytes()
    path.unlink()
    log.write_bytes(left)
    with create(path) as workspace:
        done(workspace, outage(7))
    with reopen(path) as workspace:
        assert workspace.facts.incidents == (outage(7),)
    assert (path.parent / f"{path.stem}-遗留日志" / log.name).read_bytes() == left


def test_a_file_that_cannot_be_made_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(errors.ReadOnlyPlace, match="目录或文件不存在"):
        create(tmp_path / "无此目录" / "合同.shouyue")
    with pytest.raises(errors.ReadOnlyPlace, match="文件名过长"):
        create(tmp_path / ("长" * 200))
    assert list(tmp_path.iterdir()) == []


def test_a_making_that_fails_halfway_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = (*migrations.STEPS, ("CREATE TABLE contracts (again TEXT)",))
    monkeypatch.setattr("desktop.storage.writer.migrate", functools.partial(migrations.migrate, steps=steps))
    with pytest.raises(errors.ReadOnlyPlace, match="already exists"):
        create(tmp_path / "合同.shouyue")
    assert list(tmp_path.iterdir()) == []


@contextmanager
def _without_root() -> Iterator[None]:
    """Root may write anywhere; permissions are tried as nobody."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)


@pytest.fixture
def shared(path: Path) -> Iterator[Path]:
    """A folder that anyone can reach, with a copy of the file in it."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    shutil.copy(path, folder / "合同.shouyue")
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_no_permission_to_write(shared: Path) -> None:
    file = shared / "合同.shouyue"
    file.chmod(0o444)
    shared.chmod(0o555)
    before = fingerprint(file)
    with _without_root():
        with pytest.raises(errors.ReadOnlyPlace, match="没有权限"):
            reopen(file)
        with pytest.raises(errors.ReadOnlyPlace, match="没有权限"):
            create(shared / "新.shouyue")
        reopen(file, read_only=True).close()
    assert fingerprint(file) == before
    assert list(shared.iterdir()) == [file]


def test_a_folder_that_takes_no_log_beside_the_file(shared: Path) -> None:
    file = shared / "合同.shouyue"
    file.chmod(0o666)
    (shared / ".合同.shouyue.lock").touch(0o666)
    shared.chmod(0o555)
    before = fingerprint(file)
    with _without_root(), pytest.raises(errors.ReadOnlyPlace):
        reopen(file)
    assert fingerprint(file) == before


def test_a_waiting_log_in_a_write_protected_folder_is_no_damage(path: Path, shared: Path) -> None:
    file = shared / "合同.shouyue"
    with reopen(path) as window:
        done(window, outage(3, day=20), title="登记事件")
        for suffix in ("", "-wal"):
            shutil.copy(f"{path}{suffix}", f"{file}{suffix}")
            Path(f"{file}{suffix}").chmod(0o644)
    shared.chmod(0o555)
    before = fingerprint(file)
    with _without_root(), pytest.raises(errors.ReadOnlyPlace, match="两个文件一起复制"):
        reopen(file, read_only=True)
    assert fingerprint(file) == before


def test_a_write_protected_file_in_an_open_folder(shared: Path) -> None:
    shared.chmod(0o777)
    file = shared / "合同.shouyue"
    file.chmod(0o444)
    before = fingerprint(file)
    with _without_root(), pytest.raises(errors.ReadOnlyPlace, match="不能写入该文件（没有权限）"):
        reopen(file)
    assert fingerprint(file) == before


def test_no_permission_to_read(shared: Path) -> None:
    file = shared / "合同.shouyue"
    file.chmod(0o000)
    with _without_root(), pytest.raises(errors.ReadOnlyPlace, match="没有读取该文件的权限"):
        reopen(file, read_only=True)


def test_a_second_instance_is_refused_until_the_first_closes(path: Path) -> None:
    with reopen(path), pytest.raises(errors.InUse, match="另一个"):
        reopen(path)
    reopen(path).close()


def test_another_name_of_the_same_file_is_the_same_file(path: Path) -> None:
    link = path.with_name("链接.shouyue")
    link.symlink_to(path)
    with reopen(path), pytest.raises(errors.InUse):
        reopen(link)


def test_reading_alone_works_beside_an_open_window(path: Path) -> None:
    with reopen(path) as window:
        done(window, outage(3, day=20), title="登记事件")
        before = fingerprint(path)
        with reopen(path, read_only=True) as status:
            assert status.facts == window.facts
            with pytest.raises(errors.StorageFailed, match="没有打开供写入"):
                status.save(outage(4, day=21), title="登记事件")
            assert status.facts == window.facts
        assert fingerprint(path) == before
        done(window, outage(4, day=21), title="登记事件")


def test_reading_alone_leaves_no_trace(path: Path) -> None:
    beside = {entry: fingerprint(entry) for entry in path.parent.iterdir()}
    reopen(path, read_only=True).close()
    assert {entry: fingerprint(entry) for entry in path.parent.iterdir()} == beside


def test_a_closed_workspace_writes_no_more(path: Path) -> None:
    workspace = reopen(path)
    workspace.close()
    before = fingerprint(path)
    with pytest.raises(errors.StorageFailed):
        workspace.save(outage(9, day=25), title="登记事件")
    assert fingerprint(path) == before
