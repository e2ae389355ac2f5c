"""One day and two days in English."""

from __future__ import annotations

import datetime as dt

import pytest

from desktop.exchange.english import English
from desktop.exchange.plurals import Counting, counted


@pytest.mark.parametrize(
    ("template", "values", "said"),
    [
        ("{count} days left", {"count": 1}, "1 day left"),
        ("{count} days left", {"count": 2}, "2 days left"),
        ("{count} days left", {"count": 0}, "0 days left"),
        ("{count} days left", {"count": 21}, "21 days left"),
        ("Confirm {count} penalties", {"count": "1"}, "Confirm 1 penalty"),
        ("{count:,} entries", {"count": 1}, "1 entry"),
        ("{count:,} entries", {"count": 1001}, "1,001 entries"),
        (", {count} more months", {"count": 1}, ", 1 more month"),
        (
            "{left} working days before {day:%m-%d}",
            {"left": 1, "day": dt.date(2026, 4, 9)},
            "1 working day before 04-09",
        ),
        ("{a} changes, {b} objections", {"a": 1, "b": 2}, "1 change, 2 objections"),
        ("{a} changes, {b} objections", {"a": 2, "b": 1}, "2 changes, 1 objection"),
        ("annex {number} exists already", {"number": 1}, "annex 1 exists already"),
        ("{0} and {1}", {}, "a and b"),
        ("1 {unit} short", {"unit": "times"}, "1 time short"),
        ("{left} {unit} left", {"left": 1, "unit": "working days"}, "1 working day left"),
        ("{left} {unit} left", {"left": 11, "unit": "days"}, "11 days left"),
        ("{month:MMM} {year}", {"month": 4, "year": 2026}, "Apr 2026"),
        ("notice: {word:low}", {"word": "In time"}, "notice: in time"),
    ],
)
def test_what_follows_a_one_is_told_as_one(template: str, values: dict[str, object], said: str) -> None:
    assert Counting(template).format("a", "b", **values) == said


@pytest.mark.parametrize(
    ("count", "unit", "said"),
    [
        (1, "working days", "1 working day"),
        ("1", "times", "1 time"),
        ("1,001", "days", "1,001 days"),
        (1, "次", "1 次"),
    ],
)
def test_a_unit_follows_its_number(count: object, unit: str, said: str) -> None:
    assert counted(count, unit) == said


def test_words_from_below_the_views_are_told_so_too() -> None:
    patterns = (("共 (\\d+) 行", "{0} rows in all"),)
    english = English({}, patterns, {"逾期 {days} 日": "{days} days late"})
    assert [english.say(each) for each in ("逾期 1 日", "逾期 3 日", "共 1 行")] == [
        "1 day late",
        "3 days late",
        "1 row in all",
    ]
