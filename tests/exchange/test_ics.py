"""The calendar file, read back by another parser than the one that wrote it."""

from __future__ import annotations

import datetime as dt

from desktop.exchange.ics import calendar_text
from desktop.exchange.template import load_contract
from desktop.exchange.vouching import mark_of
from desktop.rules.docket import Due, Lane, Stage

NOW = dt.datetime(2026, 4, 10, 10, 42, 7)
DUE = Due(
    "payments.final.due_on",
    "A",
    Lane.PAYMENT,
    Stage.OPEN,
    "支付尾款，净额 22,806.00 元；须在月底前核对发票、账户、验收材料，并由项目负责人签字",
    "7.2",
    strict_on=dt.date(2026, 5, 2),
    due_on=dt.date(2026, 5, 6),
)


MARK = mark_of(NOW.date(), NOW, 12, "ab" * 32)


def unfolded(text: bytes) -> list[str]:
    """The lines of a file: RFC 5545, section 3.1."""
    assert all(len(line) <= 75 for line in text.split(b"\r\n"))
    return text.decode().replace("\r\n ", "").split("\r\n")


def test_each_matter_is_a_whole_day_with_a_reminder() -> None:
    undated = Due("x", "A", Lane.OTHER, Stage.TO_DO, "认定", "12.3")
    lines = unfolded(calendar_text(load_contract(), [DUE, undated], NOW, MARK))
    assert (lines[0], lines[-2]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    assert lines.count("BEGIN:VEVENT") == 1
    assert "DTSTART;VALUE=DATE:20260506" in lines
    assert "DTEND;VALUE=DATE:20260507" in lines
    assert "DTSTAMP:20260410T024207Z" in lines
    assert "UID:gov-cloud-2025/payments.final.due_on@shouyue" in lines
    (summary,) = (line for line in lines if line.startswith("SUMMARY:"))
    words = summary.removeprefix("SUMMARY:").replace("\\,", ",").replace("\\;", ";")
    assert words == f"我方：{DUE.text}"
    (told,) = (line for line in lines if line.startswith("DESCRIPTION:条款"))
    assert told == "DESCRIPTION:条款：第七条2\\n严格期限：2026-05-02，顺延到 2026-05-06"
    assert "TRIGGER:-PT15H" in lines
    assert f"X-SHOUYUE-MARK:{MARK}" in lines


def test_an_empty_agenda_is_a_calendar_without_entries() -> None:
    lines = unfolded(calendar_text(load_contract(), [], NOW, MARK))
    assert "BEGIN:VEVENT" not in lines
    assert lines[0] == "BEGIN:VCALENDAR"
