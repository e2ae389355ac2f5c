"""Statements in a file: they come back as they were sealed, and what was done to them is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.models.statement import FIRST, digest
from desktop.services.change import Change
from desktop.services.sealing import Sealing
from desktop.storage.errors import Damaged
from desktop.storage.ledger import Ledger, Seal, decode_edits, encode_edits
from tests.storage.support import behind_the_back, contract, create, done, outage, reopen

MONTHS = ("2025-04", "2025-05", "2025-06")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with three sealed months."""
    path = tmp_path / "封存.shouyue"
    with create(path) as workspace:
        done(workspace, outage(1))
        sealing = Sealing(workspace)
        for month in MONTHS:
            assert isinstance(sealing.seal(month), Change)
    return path


def test_statements_come_back_as_they_were_sealed(path: Path) -> None:
    with reopen(path) as workspace:
        sealing = Sealing(workspace)
        assert [held.statement.month for held in sealing.held] == list(MONTHS)
        assert [held.statement.number for held in sealing.held] == [1, 2, 3]
        assert all(sealing.verify(held).sound for held in sealing.held)
        hashes = [held.sealed.hash for held in sealing.held]
        assert [held.statement.previous_hash for held in sealing.held] == [FIRST, *hashes[:2]]
        assert [edit.after for held in sealing.held for edit in held.entry.edits] == hashes


def test_sealing_is_no_step_of_undo(path: Path) -> None:
    with reopen(path) as workspace:
        assert workspace.undo_title == "登记"
        assert workspace.undo() is not None
        assert workspace.undo() is None
        assert workspace.redo() is not None
    with reopen(path, read_only=True) as workspace:
        assert len(workspace.statements) == len(MONTHS)


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        (
            'UPDATE statements SET text = replace(text, \'"reason":""\', \'"reason":"x"\') WHERE number = 2',
            "第 2 份月结单",
        ),
        ("UPDATE statements SET hash = 'x' WHERE number = 1", "第 1 份月结单"),
        ("UPDATE statements SET number = 7 WHERE number = 3", "第 7 份月结单"),
        ("DELETE FROM statements WHERE number = 2", "第 3 份月结单"),
        ("DELETE FROM statements WHERE number = 3", "statement 2025-06"),
        ("DELETE FROM statements", "statement 2025-06"),
        ("UPDATE audit SET changes = '[]' WHERE kind = 'seal'", "第 3 条记录的内容被改动"),
    ],
)
def test_a_statement_altered_or_removed_is_found(path: Path, statement: str, told: str) -> None:
    with behind_the_back(path) as connection:
        assert connection.execute(statement).rowcount
    with pytest.raises(Damaged, match=told):
        reopen(path)


def test_a_statement_with_a_fresh_hash_is_not_the_one_of_the_audit(path: Path) -> None:
    with reopen(path, read_only=True) as workspace:
        first = workspace.statements[0]
    with behind_the_back(path) as connection:
        connection.execute("DELETE FROM statements WHERE number = 3")
        row = (contract().id, 3, first.text + " ", digest(first.text + " "))
        connection.execute("INSERT INTO statements VALUES (?, ?, ?, ?)", row)
    with pytest.raises(Damaged, match="statement 2025-06"):
        reopen(path)


def test_a_statement_that_no_entry_brought_is_found(tmp_path: Path) -> None:
    path = tmp_path / "多.shouyue"
    create(path).close()
    with behind_the_back(path) as connection:
        row = (contract().id, 1, "{}", digest("{}"))
        connection.execute("INSERT INTO statements VALUES (?, ?, ?, ?)", row)
    with pytest.raises(Damaged, match="statement"):
        reopen(path)


def test_a_seal_goes_after_the_others_and_only_the_last_is_taken_back() -> None:
    ledger = Ledger(contract(), {}, ("a",))
    seal = Seal("2025-06", None, "b")
    assert ledger.after((seal,)).statements == ("a", "b")
    assert ledger.after((seal,)).after((seal.inverse(),)) == ledger
    with pytest.raises(ValueError, match="statement 2025-06"):
        ledger.after((seal.inverse(),))
    assert decode_edits(encode_edits((seal,))) == (seal,)
