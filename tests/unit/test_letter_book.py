"""The list of letters keeps what no edit touched, and says what it would say if it were made anew."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path

import msgspec
import pytest

from desktop.exchange.china import load_calendar
from desktop.exchange.template import load_contract
from desktop.models.calendar import AsOf
from desktop.models.enums.papers import Form
from desktop.models.enums.people import Side
from desktop.models.register import Notice
from desktop.services.workspace import Workspace
from desktop.views.pages.notices.book import LetterBook, Sieve, counts
from desktop.views.pages.notices.seen import Seen

START = dt.date(2026, 1, 5)
LETTERS = tuple(
    Notice(
        id=f"HJ{number}",
        sender=Side.A if number % 2 else Side.B,
        title=f"函 {number}",
        clause="7.4",
        form=list(Form)[number % len(Form)],
        sent_on=START + dt.timedelta(days=number),
        reply_by=START + dt.timedelta(days=number + 20) if number % 3 else None,
    )
    for number in range(1, 21)
)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    now = dt.datetime(2026, 2, 1, 9)
    made = Workspace.create(tmp_path / "a.shouyue", load_contract(), load_calendar(), lambda: now)
    made.save(*LETTERS, title="登记")
    return made


@pytest.mark.parametrize("seed", range(3))
def test_what_is_kept_is_what_would_be_made_anew(workspace: Workspace, seed: int) -> None:
    chance, kept = random.Random(seed), LetterBook()
    with workspace:
        for _ in range(30):
            letter = chance.choice(workspace.facts.notices)
            other = chance.choice(workspace.facts.notices)
            changes: tuple[dict[str, object], ...] = (
                {"form": chance.choice([None, *Form])},
                {"replied_on": letter.reply_by},
                {"answers": None if letter.id == other.id else other.id},
                {"sent_on": START + dt.timedelta(days=chance.randrange(60))},
            )
            workspace.save(msgspec.structs.replace(letter, **chance.choice(changes)), title="改")
            if chance.random() < 0.2:
                workspace.set_as_of(AsOf(START + dt.timedelta(days=chance.randrange(60))))
            seen = Seen.of(workspace)
            assert kept.show(seen) == LetterBook().show(seen)


def test_only_a_letter_that_was_touched_is_looked_at_again(workspace: Workspace) -> None:
    book = LetterBook()
    with workspace:
        before = {look.letter.id: look for look in book.show(Seen.of(workspace))}
        answer = msgspec.structs.replace(LETTERS[2], answers="HJ8")
        workspace.save(answer, title="答复")
        after = {look.letter.id: look for look in book.show(Seen.of(workspace))}
    assert {key for key in after if after[key] is not before[key]} == {"HJ3", "HJ8"}
    assert Sieve.WAITING in before["HJ8"].sieves
    assert Sieve.WAITING not in after["HJ8"].sieves
    assert counts(after.values())[Sieve.ALL] == 20
