"""What the steps make is what the records derive, and a step that fails leaves the file as it was."""

from __future__ import annotations

import datetime as dt
import functools
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlcipher3 import dbapi2

from desktop.models.annex1 import Annex1
from desktop.models.facts import KINDS, Facts, Milestones, Person
from desktop.models.performance import Exit
from desktop.storage import errors, header, migrations, store, tables, writer
from desktop.storage.connection import building
from desktop.storage.engine import engine_on
from tests.storage.support import behind_the_back, create, done, fingerprint, outage, payment, reopen

Schema = dict[str, dict[str, Any]]


def _schema(connection: dbapi2.Connection) -> Schema:
    """Every table with its columns, keys and options, however it came about."""
    names = [
        row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    ]
    return {name: _table(connection, name) for name in names}


def _table(connection: dbapi2.Connection, name: str) -> dict[str, Any]:
    def rows(pragma: str) -> list[tuple[Any, ...]]:
        return list(connection.execute(f"SELECT * FROM pragma_{pragma}").fetchall())

    return {
        "columns": {column[1]: column[2:] for column in rows(f"table_xinfo('{name}')")},
        "keys": sorted(key[2:] for key in rows(f"foreign_key_list('{name}')")),
        "indexes": sorted(
            (*index[2:], *rows(f"index_info('{index[1]}')")) for index in rows(f"index_list('{name}')")
        ),
        "options": rows(f"table_list('{name}')")[0][4:],
    }


def _schema_of(path: Path) -> Schema:
    with behind_the_back(path) as connection:
        return _schema(connection)


def test_the_steps_make_what_the_records_derive(tmp_path: Path) -> None:
    create(tmp_path / "migrated.shouyue").close()
    with closing(building(tmp_path / "derived.db")) as driver, engine_on(driver).begin() as connection:
        tables.metadata.create_all(connection)
    migrated = _schema_of(tmp_path / "migrated.shouyue")
    assert migrated == _schema_of(tmp_path / "derived.db")
    assert len(migrated) == 5 + len(KINDS)


def test_every_fact_belongs_to_a_contract_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.shouyue"
    create(path).close()
    with behind_the_back(path) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(dbapi2.IntegrityError, match="FOREIGN KEY"):
            connection.execute("INSERT INTO exit (contract_id, ord, id) VALUES ('x', 1, 'exit')")


LATER = migrations.VERSION + 2


@pytest.fixture
def older(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of the present version in the hands of a program that writes two versions more."""
    path = tmp_path / "旧.shouyue"
    with create(path) as workspace:
        done(workspace, outage(1))
    monkeypatch.setattr(header, "VERSION", LATER)
    monkeypatch.setattr(store, "VERSION", LATER)
    return path


def _with_steps(monkeypatch: pytest.MonkeyPatch, *further: tuple[str, ...]) -> None:
    steps = (*migrations.STEPS, *further)
    monkeypatch.setattr(writer, "migrate", functools.partial(migrations.migrate, steps=steps))


def test_an_older_file_is_brought_up_to_date(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _with_steps(monkeypatch, ("CREATE TABLE later (a TEXT) STRICT",), ("ALTER TABLE later ADD b TEXT",))
    with reopen(older) as workspace:
        assert workspace.facts.incidents == (outage(1),)
        assert workspace.undo() is not None
    assert header.check_header(older) == LATER
    assert set(_schema_of(older)["later"]["columns"]) == {"a", "b"}
    reopen(older, read_only=True).close()


def test_a_step_that_fails_leaves_the_file_as_it_was(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _with_steps(monkeypatch, ("CREATE TABLE later (a TEXT) STRICT",), ("ALTER TABLE none ADD b TEXT",))
    before = fingerprint(older)
    with pytest.raises(errors.FileRefused, match="no such table"):
        reopen(older)
    assert fingerprint(older) == before


def test_a_step_that_makes_records_undecodable_is_taken_back(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _with_steps(monkeypatch, ("UPDATE incidents SET cause = 'nobody'",), ())
    before = fingerprint(older)
    with pytest.raises(errors.Damaged, match="incidents"):
        reopen(older)
    assert fingerprint(older) == before


def test_reading_alone_does_not_upgrade(older: Path) -> None:
    before = fingerprint(older)
    with pytest.raises(errors.OlderVersion, match=f"版本 {migrations.VERSION}，现为 {LATER}"):
        reopen(older, read_only=True)
    assert fingerprint(older) == before


def test_a_file_of_version_1_keeps_its_facts_and_takes_people(tmp_path: Path) -> None:
    path = tmp_path / "第一版.shouyue"
    with create(path) as workspace:
        done(workspace, outage(1))
        done(workspace, payment())
    _back_to_version_1(path, tmp_path / "first.db")
    with reopen(path) as workspace:
        assert (workspace.facts.incidents, workspace.facts.payments) == ((outage(1),), (payment(),))
        assert workspace.facts.people == ()
        done(workspace, Person(id="N1", name="周九"))
        assert workspace.undo() is not None
        assert workspace.undo() is not None
        assert workspace.facts.payments == ()
    assert header.check_header(path) == migrations.VERSION


def _back_to_version_1(path: Path, first: Path) -> None:
    """Take away what later steps brought, and see that what is left is what step 1 alone makes."""
    with behind_the_back(first) as connection:
        for statement in migrations.STEPS[0]:
            connection.execute(statement)
    kept = _schema_of(first)
    with behind_the_back(path) as connection:
        for name in set(_schema(connection)) - set(kept):
            connection.execute(f"DROP TABLE {name}")
        for name, table in _schema(connection).items():
            for column in set(table["columns"]) - set(kept[name]["columns"]):
                connection.execute(f"ALTER TABLE {name} DROP COLUMN {column}")
        connection.execute("PRAGMA user_version = 1")
    assert _schema_of(path) == kept


@pytest.fixture
def second(tmp_path: Path) -> Path:
    """A file as the program of version 2 wrote it: six facts, a decision, a correction and its undoing."""
    path = tmp_path / "第二版.shouyue"
    dump = Path(__file__).with_name("version_2.sql").read_text(encoding="utf-8")
    with behind_the_back(path) as connection:
        connection.executescript(dump)
    assert header.check_header(path) == 2
    return path


def test_a_file_of_version_2_keeps_its_facts_and_its_history(second: Path) -> None:
    with reopen(second) as workspace:
        facts = workspace.facts
        assert (facts.incidents, facts.payments) == ((outage(1),), (payment(),))
        assert facts.milestones == Milestones(id="milestones", funds_on=dt.date(2026, 4, 2))
        assert [each.name for each in facts.people] == ["张三"]
        assert [each.person for each in facts.objections] == ["张三"]
        assert [each.confirmed for each in workspace.assessment.findings if each.stands] == [True]
        assert workspace.redo() is not None
        assert workspace.facts.incidents == (outage(1, hours=3),)
        while workspace.undo():
            pass
        assert workspace.facts == Facts()


def test_a_file_of_version_2_takes_the_facts_of_the_whole_contract(second: Path) -> None:
    judged = msgspec.structs.replace(outage(1), annex1=Annex1(systems_percent=Decimal("20"), minutes=150))
    applied = Exit(id="exit", applied_on=dt.date(2025, 8, 22))
    with reopen(second) as workspace:
        done(workspace, judged, applied)
    with reopen(second, read_only=True) as workspace:
        assert (workspace.facts.incidents, workspace.facts.exit) == ((judged,), applied)
        assert workspace.facts.termination == Facts().termination
