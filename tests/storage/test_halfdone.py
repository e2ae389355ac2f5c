"""What stood in forms is kept in the file, encrypted with it, and is neither a step nor in the audit."""

from __future__ import annotations

from pathlib import Path

from desktop.models.halfdone import HalfDone
from desktop.services.workspace import Workspace
from desktop.storage.backup import tail_of
from desktop.storage.cipher import Key
from desktop.storage.halfdone import LONGEST
from tests.storage.support import (
    MORNING,
    Ticking,
    behind_the_back,
    calendar,
    contract,
    create,
    done,
    outage,
    reopen,
)

WORDS = "甲机房空调停转半小时"
HALF = HalfDone("incidents", "", "", MORNING, {"title": WORDS, "reported_at": "2025-09-01 8:3"})
NOTE = HalfDone("payments", "P1", "instalments/first", MORNING, {"slip": "回单"})
KEY = Key(bytes(range(32)), b"0123456789abcdef")


def test_it_is_there_when_the_file_is_opened_again_and_is_no_step(tmp_path: Path) -> None:
    path = tmp_path / "a.shouyue"
    with create(path) as workspace:
        done(workspace, outage(1))
        before = (tuple(workspace.entries), workspace.undo_title)
        workspace.keep_half_done((HALF, NOTE))
        assert (tuple(workspace.entries), workspace.undo_title) == before
    entries = tail_of(path)
    with reopen(path) as workspace:
        assert workspace.half_done() == (HALF, NOTE)
        workspace.keep_half_done((NOTE,))
        assert workspace.half_done() == (NOTE,)
        workspace.keep_half_done(())
        assert workspace.half_done() == ()
    assert tail_of(path) == entries


def test_a_file_that_is_only_read_keeps_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.shouyue"
    with create(path) as workspace:
        workspace.keep_half_done((HALF,))
    with reopen(path, read_only=True) as workspace:
        assert workspace.half_done() == ()
        workspace.keep_half_done(())
    with reopen(path) as workspace:
        assert workspace.half_done() == (HALF,)


def test_no_words_of_it_are_to_be_read_in_an_encrypted_file(tmp_path: Path) -> None:
    path = tmp_path / "a.shouyue"
    with Workspace.create(path, contract(), calendar(), Ticking(), KEY) as workspace:
        workspace.keep_half_done((HALF,))
        held = [each.read_bytes() for each in tmp_path.iterdir() if each.is_file()]
        assert not any(WORDS.encode() in each for each in held)
    with Workspace.open(path, calendar(), Ticking(), key=KEY) as workspace:
        assert workspace.half_done() == (HALF,)


def test_what_cannot_be_read_counts_as_nothing_and_too_much_is_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.shouyue"
    with create(path) as workspace:
        long = HalfDone("incidents", "", "", MORNING, {"title": "长" * LONGEST})
        workspace.keep_half_done((long, HALF, NOTE))
    with behind_the_back(path) as connection:
        connection.execute("UPDATE half_done SET fields = '{' WHERE kind = 'payments'")
    with reopen(path) as workspace:
        assert workspace.half_done() == (HALF,)
