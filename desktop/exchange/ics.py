"""The matters of the agenda as a calendar file (RFC 5545): whole days, each with a reminder."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from desktop.models.contract import Contract
from desktop.rules.docket import Due

_SIDES = {"A": "我方", "B": "对方"}
_PRODUCT = "-//Shouyue//Shouyue//ZH"
#: A reminder on the eve, at nine.
_BEFORE = dt.timedelta(hours=-15)


def calendar_text(contract: Contract, dues: Iterable[Due], now: dt.datetime, mark: str) -> bytes:
    """An iCalendar file with one whole day for each matter that has a day; `now` is Beijing time.

    The id of an entry is that of its figure, so that importing the file again replaces what came before.
    `mark` vouches for it: in a property of its own and in the description of the calendar.
    """
    from icalendar import Alarm, Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"守约：{contract.short_name}")
    calendar.add("x-wr-caldesc", mark)
    calendar.add("x-shouyue-mark", mark)
    stamp = (now - dt.timedelta(hours=8)).replace(tzinfo=dt.UTC)
    for due in dues:
        if due.due_on is None:
            continue
        event = Event()
        event.add("uid", f"{contract.id}/{due.key}@shouyue")
        event.add("dtstamp", stamp)
        event.add("dtstart", due.due_on)
        event.add("dtend", due.due_on + dt.timedelta(days=1))
        event.add("summary", f"{_SIDES[due.owed_by]}：{due.text}")
        event.add("description", "\n".join(_lines(contract, due)))
        event.add("categories", [_SIDES[due.owed_by]])
        event.add("transp", "TRANSPARENT")
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", due.text)
        alarm.add("trigger", _BEFORE)
        event.add_component(alarm)
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _lines(contract: Contract, due: Due) -> Iterable[str]:
    clause = contract.clause(due.clause)
    yield f"条款：{clause.heading if clause else due.clause}"
    if due.strict_on and due.strict_on != due.due_on:
        yield f"严格期限：{due.strict_on}，顺延到 {due.due_on}"
    if due.note:
        yield due.note
