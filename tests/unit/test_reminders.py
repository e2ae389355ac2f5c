"""What fell due while nobody looked is there when somebody does; what was answered stays answered."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from desktop.rules.docket import Due, Lane, Stage
from desktop.services.reminders import Reminders

DAY = dt.date
TODAY = DAY(2026, 4, 10)


def due(key: str, owed_by: str, stage: Stage, on: DAY | None) -> Due:
    return Due(key, "A" if owed_by == "A" else "B", Lane.OTHER, stage, key, "7.2", due_on=on)


DUES = (
    due("own late", "A", Stage.LATE, DAY(2026, 3, 20)),
    due("own near", "A", Stage.NEAR, DAY(2026, 4, 14)),
    due("own far", "A", Stage.OPEN, DAY(2026, 5, 14)),
    due("own undated", "A", Stage.TO_DO, None),
    due("vendor late", "B", Stage.LATE, DAY(2026, 3, 1)),
    due("vendor near", "B", Stage.NEAR, DAY(2026, 4, 12)),
    due("vendor today", "B", Stage.NEAR, TODAY),
    due("done", "B", Stage.MISSED, DAY(2026, 3, 1)),
)


def told(reminders: Reminders, today: DAY = TODAY) -> list[str]:
    return [each.due.key for each in reminders.waiting(DUES, today)]


def test_own_matters_are_told_before_their_day_the_vendors_on_it(tmp_path: Path) -> None:
    assert told(Reminders(tmp_path / "r.json", "a")) == [
        "own late",
        "own near",
        "vendor late",
        "vendor today",
    ]


def test_after_thirty_days_closed_everything_is_there_and_the_new_is_marked(tmp_path: Path) -> None:
    """Last looked at on 11 March: what was due on the first of March is not new."""
    path = tmp_path / "profile" / "r.json"
    assert Reminders(path, "a").look(DAY(2026, 3, 11))
    again = Reminders(path, "a")
    assert again.looked_on == DAY(2026, 3, 11)
    fresh = {each.due.key: each.fresh for each in again.waiting(DUES, TODAY)}
    assert fresh == {"own late": True, "own near": True, "vendor late": False, "vendor today": True}


@pytest.mark.parametrize(("days", "until"), [(1, DAY(2026, 4, 11)), (7, DAY(2026, 4, 17))])
def test_what_was_put_off_comes_back_on_its_day(tmp_path: Path, days: int, until: DAY) -> None:
    path = tmp_path / "r.json"
    assert Reminders(path, "a").postpone(DUES[0], days, TODAY)
    again = Reminders(path, "a")
    assert "own late" not in told(again)
    assert "own late" not in told(again, until - dt.timedelta(days=1))
    assert "own late" in told(again, until)


def test_what_was_set_aside_comes_back_only_with_another_day(tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    assert Reminders(path, "a").ignore(DUES[0])
    again = Reminders(path, "a")
    assert "own late" not in told(again, DAY(2027, 4, 10))
    moved = due("own late", "A", Stage.LATE, DAY(2026, 3, 27))
    assert [each.due for each in again.waiting((moved,), TODAY)] == [moved]


def test_each_contract_has_its_own_answers(tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    first, second = Reminders(path, "a"), Reminders(path, "b")
    assert first.ignore(DUES[0])
    assert second.ignore(DUES[1])
    assert "own late" not in told(Reminders(path, "a"))
    assert "own late" in told(Reminders(path, "b"))


@pytest.mark.parametrize("damage", [b"", b"{", b"[1]", b"\xff\xfe"])
def test_a_damaged_file_counts_as_empty(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "r.json"
    path.write_bytes(damage)
    reminders = Reminders(path, "a")
    assert len(told(reminders)) == 4
    assert reminders.ignore(DUES[0])
    assert len(told(Reminders(path, "a"))) == 3


def test_where_nothing_can_be_kept_the_answer_holds_until_the_program_ends(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    reminders = Reminders(blocked / "r.json", "a")
    assert not reminders.ignore(DUES[0])
    assert "own late" not in told(reminders)
