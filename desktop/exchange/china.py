"""The State Council calendar as shipped: published days off and make-up workdays, by year."""

from __future__ import annotations

import msgspec

from desktop.exchange.resources import resource
from desktop.models.calendar import Calendar


def load_calendar() -> Calendar:
    """The shipped calendar (2004 to 2026); what it says of other years is an estimate."""
    return msgspec.json.decode(resource("calendars", "china.json").read_bytes(), type=Calendar)
