"""The State Council calendar: published days off and make-up workdays, by year, as shipped and imported."""

from __future__ import annotations

import logging
from pathlib import Path

import msgspec

from desktop.exchange.resources import resource
from desktop.models.calendar import Calendar, YearDays

log = logging.getLogger(__name__)


def load_calendar(imported: Path | None = None) -> Calendar:
    """The shipped calendar (2004 to 2026) with the years that the user put into the folder `imported`.

    What it says of other years is an estimate. A year that is shipped by now counts as shipped.
    """
    shipped = resource("calendars", "china.json").read_bytes()
    calendar = msgspec.json.decode(shipped, type=Calendar)
    for path in sorted(imported.glob("*.json")) if imported else ():
        try:
            days = msgspec.json.decode(path.read_bytes(), type=YearDays)
        except (OSError, msgspec.DecodeError) as error:
            log.warning("无法读取导入的放假安排 %s：%s", path, error)
            continue
        if days.year not in calendar.years:
            calendar = calendar.with_year(days)
    return calendar
