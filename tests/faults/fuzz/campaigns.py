"""Campaigns of fuzzed files: no crash, no hang, little memory, and every refusal a message for the user."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

import yaml

from desktop.exchange.resources import resource
from desktop.exchange.strict import parse_yaml
from desktop.services import exporting
from tests.cases import test_case_files
from tests.data.wild.make import WILD
from tests.faults.campaign import Trial
from tests.faults.children import command
from tests.faults.fuzz import readers, spoiling
from tests.faults.fuzz.readers import Worker
from tests.faults.fuzz.spoiling import Spoiler
from tests.storage.support import create, done, outage, payment

_OFFICE = Path(__file__).parents[2] / "data" / "wild" / "office"
_CASES = Path(test_case_files.__file__).parent
#: Too large to be made and spoilt thousands of times.
_LARGE = ("many-parts.xlsx", "million-blank-rows.xlsx", "zip-bomb.xlsx")


@contextmanager
def workbooks(folder: Path) -> Iterator[Trial]:
    """Workbooks: templates of the program, those of others, spoilt as bytes, archive, XML and cells."""
    found = [*_wild(folder, (".xlsx", ".xlsm", ".xls")), *_exported(folder)]
    for path in sorted(
        _OFFICE.iterdir()
    ):  # The old format has readers of its own: as many of it as of others.
        found += [(path.read_bytes(), path.suffix)] * (20 if path.suffix == ".xls" else 1)
    yield from _spoilt(folder, found, readers.table, {"PK": (spoiling.archive, spoiling.some_bytes)})


@contextmanager
def tables_of_text(folder: Path) -> Iterator[Trial]:
    """Tables as text: bytes, lines, cells and encodings."""
    found = _wild(folder, (".csv", ".txt", ".tsv"))
    yield from _spoilt(folder, found, readers.table, {})


@contextmanager
def case_files(folder: Path) -> Iterator[Trial]:
    """Case files in YAML: bytes, lines and nodes."""
    found = [(content, ".yaml") for path in sorted(_CASES.glob("[!b]*.yaml")) for content in _few_cases(path)]
    yield from _spoilt(folder, found, readers.case, {"": (_nodes, _nodes, _lines, spoiling.some_bytes)})


@contextmanager
def contract_templates(folder: Path) -> Iterator[Trial]:
    """Templates of contracts in YAML: bytes, lines and nodes."""
    found = [(path.read_bytes(), ".yaml") for path in sorted(resource("contracts").glob("*.yaml"))]
    yield from _spoilt(folder, found, readers.template, {"": (_nodes, _nodes, _lines, spoiling.some_bytes)})


@contextmanager
def databases(folder: Path) -> Iterator[Trial]:
    """Contract files: bytes, pages, schema and rows."""
    path = folder / "原.shouyue"
    with create(path) as workspace:
        for number in range(14):
            command(workspace, number)
    ways: tuple[Spoiler, ...] = (spoiling.some_bytes, _pages, _schema, _rows)
    yield from _spoilt(folder, [(path.read_bytes(), ".shouyue")], readers.database, {"": ways})


@contextmanager
def letter_templates(folder: Path) -> Iterator[Trial]:
    """Templates of letters in Word: archive, XML and bytes."""
    found = [(resource("letters", "breach_notice.docx").read_bytes(), ".docx")]
    yield from _spoilt(folder, found, readers.letter, {"PK": (spoiling.archive, spoiling.some_bytes)})


@contextmanager
def evidence(folder: Path) -> Iterator[Trial]:
    """Files to be kept, by any name and of any content."""
    found = [
        *_wild(folder, (".xlsx", ".csv")),
        (resource("letters", "breach_notice.docx").read_bytes(), ".docx"),
    ]
    with closing(Worker(readers.evidence)) as worker:

        def trial(chance: random.Random) -> str:
            content, _ = chance.choice(found)
            name = "".join(chance.choice(_LETTERS) for _ in range(chance.randrange(1, 60)))
            path = folder / f"x{name}"
            path.write_bytes(spoiling.some_bytes(content, chance))
            try:
                return worker(path)
            finally:
                path.unlink()

        yield trial


_LETTERS = 'ab.证据\u202e\u2066\x01\n\t:*?"<>|\\ ..exe.docx.pdf.lnk　😀'


def _spoilt(
    folder: Path,
    found: list[tuple[bytes, str]],
    reader: Callable[[Path], str],
    ways: dict[str, tuple[Spoiler, ...]],
) -> Iterator[Trial]:
    """Trials that spoil one of the contents, in one of the ways for those that begin so, and have it read."""
    with closing(Worker(reader)) as worker:

        def trial(chance: random.Random) -> str:
            content, suffix = chance.choice(found)
            able = next(
                (each for start, each in ways.items() if content.startswith(start.encode())),
                (_lines, spoiling.some_bytes),
            )
            path = folder / f"文件{suffix}"
            path.write_bytes(chance.choice(able)(content, chance))
            return worker(path)

        yield trial


def _wild(folder: Path, endings: tuple[str, ...]) -> list[tuple[bytes, str]]:
    """The files of the collection of nasty ones that are small."""
    found = []
    for name, make in WILD.items():
        path = folder / name
        if path.suffix in endings and name not in _LARGE:
            make(path)
            found.append((path.read_bytes(), path.suffix))
            path.unlink()
    return found


def _exported(folder: Path) -> list[tuple[bytes, str]]:
    """Templates with some records, as the program writes them."""
    found = []
    with create(folder / "填写.shouyue") as workspace:
        done(workspace, *(outage(number, day=number) for number in range(1, 9)), payment())
        for kind in ("incidents", "payments"):
            path = folder / f"{kind}.xlsx"
            assert exporting.export_template(workspace, [kind], path, filled=True) is None
            found.append((path.read_bytes(), ".xlsx"))
    return found


def _few_cases(path: Path) -> Iterator[bytes]:
    """The cases of a file, a few at a time: a file of hundreds takes seconds to be assessed."""
    given = _loaded(path.read_bytes())
    for first in range(0, len(given), 40):
        yield _dumped(given[first : first + 2])


def _nodes(content: bytes, chance: random.Random) -> bytes:
    return _dumped(spoiling.data(_loaded(content), chance))


def _loaded(content: bytes) -> Any:
    return parse_yaml(content.decode())


def _dumped(given: object) -> bytes:
    text = yaml.dump(given, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    return text.encode("utf-8", "surrogatepass")


def _lines(content: bytes, chance: random.Random) -> bytes:
    encoding = chance.choice(("utf-8", "utf-8", "utf-8-sig", "gb18030", "utf-16"))
    return spoiling.text(content.decode("utf-8", "replace"), chance).encode(encoding, "replace")


_PAGE = 4096


def _pages(content: bytes, chance: random.Random) -> bytes:
    """Pages in each other's place, of zeros or noise, missing at the end; or another number in the header."""
    pages = [content[start : start + _PAGE] for start in range(0, len(content), _PAGE)]
    for _ in range(chance.choice((1, 1, 3))):
        one, other = chance.randrange(len(pages)), chance.randrange(len(pages))
        match chance.randrange(5):
            case 0:
                pages[one], pages[other] = pages[other], pages[one]
            case 1:
                pages[one] = pages[other]
            case 2:
                pages[one] = chance.choice((bytes(_PAGE), chance.randbytes(_PAGE)))
            case 3:
                del pages[max(one, 1) :]
            case _:
                place = chance.randrange(16, 100)
                head = pages[0]
                pages[0] = head[:place] + chance.randbytes(1) + head[place + 1 :]
    return b"".join(pages)


def _schema(content: bytes, chance: random.Random) -> bytes:
    """Another word in the text of a table, a table gone, or one, a view, a trigger, an index more."""
    with _as_database(content) as connection:
        name = chance.choice(_tables(connection))
        match chance.randrange(6):
            case 0:
                connection.execute(f'DROP TABLE "{name}"')
            case 1:
                connection.execute(f'CREATE VIEW "v" AS SELECT * FROM "{name}"')
            case 2:
                statement = f'CREATE TRIGGER "t" AFTER INSERT ON audit BEGIN DELETE FROM "{name}"; END'
                connection.execute(statement)
            case 3:
                connection.execute(f'ALTER TABLE "{name}" RENAME TO "{name}_"')
            case 4:
                connection.execute(f'ALTER TABLE "{name}" ADD COLUMN "more" TEXT')
            case _:
                _reword(connection, name, chance)
        return _serialized(connection)


def _reword(connection: sqlite3.Connection, name: str, chance: random.Random) -> None:
    (statement,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (name,)).fetchone()
    words = statement.split(" ")
    words[chance.randrange(len(words))] = chance.choice((*spoiling.AWKWARD, "INTEGER", "BLOB", "("))
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ?", (" ".join(words), name))


def _rows(content: bytes, chance: random.Random) -> bytes:
    """Cells of another value or kind, rows that are gone or stand twice."""
    with _as_database(content) as connection:
        filled = [
            name for name in _tables(connection) if connection.execute(f'SELECT 1 FROM "{name}"').fetchone()
        ]
        for _ in range(chance.choice((1, 1, 3))):
            with suppress(sqlite3.Error):  # What SQLite itself does not take cannot stand in a file.
                _row(connection, chance.choice(filled), chance)
        return _serialized(connection)


def _row(connection: sqlite3.Connection, table: str, chance: random.Random) -> None:
    columns = [name for (name,) in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))]
    column = chance.choice(columns)
    where = f'WHERE "{columns[0]}" = (SELECT "{columns[0]}" FROM "{table}" ORDER BY random() LIMIT 1)'
    if chance.random() < 0.15:
        connection.execute(f'DELETE FROM "{table}" {where}')
        return
    value = chance.choice(
        (*spoiling.AWKWARD, None, 0, -1, 2**62, 0.5, b"", b"\xff\xfe", chance.randbytes(40))
    )
    connection.execute(f'UPDATE "{table}" SET "{column}" = ? {where}', (value,))


def _tables(connection: sqlite3.Connection) -> list[str]:
    return [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]


#: Where the header says how the file is written: with a log beside it (2), which none in memory has, or not.
_JOURNAL = slice(18, 20)


@contextmanager
def _as_database(content: bytes) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(_marked(content, b"\1\1"))
        yield connection


def _serialized(connection: sqlite3.Connection) -> bytes:
    connection.commit()
    return _marked(connection.serialize(), b"\2\2")


def _marked(content: bytes, journal: bytes) -> bytes:
    return content[: _JOURNAL.start] + journal + content[_JOURNAL.stop :]
