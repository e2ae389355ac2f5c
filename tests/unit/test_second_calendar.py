"""Every day of 2007 to 2026 against a second source: the data of the npm package chinese-days."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

from desktop.exchange.china import load_calendar

_DATA = Path(__file__).parent / "data" / "chinese-days.json"
_YEARS = range(2007, 2027)


def test_every_day_is_worked_or_not_as_the_second_source_says() -> None:
    calendar = load_calendar()
    second = json.loads(_DATA.read_text(encoding="utf-8"))
    off, worked = set(second["days_off"]), set(second["worked"])
    differing = []
    day, last = dt.date(_YEARS[0], 1, 1), dt.date(_YEARS[-1], 12, 31)
    while day <= last:
        name = day.isoformat()
        expected = name in worked or (day.weekday() < 5 and name not in off)
        if calendar.is_workday(day) != expected:
            differing.append(name)
        day += dt.timedelta(days=1)
    assert differing == []
