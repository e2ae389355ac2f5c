"""Write resources/calendars/china.json from the chinese_calendar package.

Run it when that package publishes another year: python installer/make_calendar.py
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import chinese_calendar

TARGET = Path(__file__).parents[1] / "resources" / "calendars" / "china.json"

#: Names as a calendar cell shows them.
NAMES = {
    "New Year's Day": "元旦",
    "Spring Festival": "春节",
    "Tomb-sweeping Day": "清明",
    "Labour Day": "五一",
    "Dragon Boat Festival": "端午",
    "Mid-autumn Festival": "中秋",
    "National Day": "国庆",
    "Anti-Fascist 70th Day": "抗战胜利纪念日",
}


def calendar() -> dict[str, object]:
    """The published days off and make-up workdays, as the program reads them."""
    holidays = _named(chinese_calendar.holidays)
    workdays = _named(chinese_calendar.workdays)
    years = sorted({int(day[:4]) for day in holidays})
    return {
        "version": f"{years[0]}-{years[-1]}",
        "years": years,
        "holidays": holidays,
        "workdays": workdays,
    }


def _named(days: Mapping[date, str]) -> dict[str, str]:
    return {day.isoformat(): NAMES[name] for day, name in sorted(days.items())}


def main() -> None:
    """Write the file."""
    text = json.dumps(calendar(), ensure_ascii=False, indent=1)
    TARGET.write_text(text + "\n", encoding="utf-8")
    print(f"{TARGET.name}: {len(chinese_calendar.holidays)} days off")


if __name__ == "__main__":
    main()
