"""What registers ask for next: who, what, by when, and not a day too early or too late."""

from __future__ import annotations

import datetime as dt

from desktop.models.calendar import AsOf
from desktop.models.enums.people import Side
from desktop.models.facts import Facts, Incident, Person
from desktop.models.register import (
    AccessPermission,
    Authorisation,
    MediaPermission,
    ProtectedPeriod,
    SystemFiling,
)
from desktop.rules.agenda_permits import permit_steps
from desktop.rules.known import known_facts
from desktop.rules.steps import Step

DAY = dt.date
LETTER = Authorisation(id="SQ1", starts_on=DAY(2025, 1, 1), ends_on=DAY(2025, 12, 31))


def steps(day: dt.date, facts: Facts) -> list[Step]:
    as_of = AsOf(day)
    return list(permit_steps(known_facts(facts, as_of), as_of))


def told(day: dt.date, facts: Facts) -> list[tuple[str, str, str, dt.date | None]]:
    return [(each.owed_by, each.urgency, each.text, each.due_on) for each in steps(day, facts)]


def test_a_letter_is_renewed_from_the_day_that_the_reading_names() -> None:
    facts = Facts(authorisations=(LETTER,))
    last = DAY(2025, 12, 31)
    assert told(DAY(2025, 11, 29), facts) == []
    assert told(DAY(2025, 11, 30), facts) == [("A", "warn", "甲方续签授权委托书", last)]
    assert told(DAY(2026, 1, 1), facts) == [("A", "bad", "甲方补签授权委托书，现无有效授权", last)]
    (found,) = steps(DAY(2026, 1, 1), facts)
    assert (found.left, found.clause, found.kind, found.target) == (-1, "授权书-甲", "authorisations", "SQ1")


def test_a_renewed_letter_asks_for_nothing_and_the_vendors_is_the_vendors() -> None:
    renewed = Authorisation(id="SQ2", starts_on=DAY(2026, 1, 1), ends_on=DAY(2026, 12, 31))
    assert told(DAY(2025, 12, 31), Facts(authorisations=(LETTER, renewed)))[0][1] == "warn"
    assert told(DAY(2026, 1, 1), Facts(authorisations=(LETTER, renewed))) == []
    vendors = Authorisation(id="SQ3", side=Side.B, ends_on=DAY(2025, 12, 31))
    (found,) = steps(DAY(2026, 1, 1), Facts(authorisations=(vendors,)))
    assert (found.owed_by, found.clause) == ("B", "授权书-乙")
    coming = Authorisation(id="SQ4", starts_on=DAY(2026, 1, 1))
    assert told(DAY(2025, 12, 31), Facts(authorisations=(coming,))) == []


def test_a_permission_lapses_or_its_holder_has_left() -> None:
    leave = AccessPermission(id="FW1", holder="吴十", signed_on=DAY(2025, 4, 8), ends_on=DAY(2026, 4, 7))
    facts = Facts(access_permissions=(leave,))
    assert told(DAY(2026, 3, 6), facts) == []
    assert told(DAY(2026, 3, 7), facts) == [("A", "warn", "续批或收回吴十的可用性监控授权", DAY(2026, 4, 7))]
    assert told(DAY(2026, 4, 8), facts) == []
    gone = Facts(access_permissions=(leave,), people=(Person(id="N1", name="吴十", on_to=DAY(2025, 12, 31)),))
    assert told(DAY(2026, 3, 8), gone) == [
        ("A", "bad", "收回已离岗人员吴十的可用性监控授权", DAY(2025, 12, 31))
    ]


def test_a_medium_is_due_back() -> None:
    medium = MediaPermission(id="JZ1", item="移动硬盘", due_on=DAY(2026, 2, 28))
    undated = MediaPermission(id="JZ2")
    facts = Facts(media_permissions=(medium, undated))
    assert [each[1] for each in told(DAY(2026, 2, 22), facts)] == ["ok"]
    assert [each[1] for each in told(DAY(2026, 2, 23), facts)] == ["warn"]
    assert told(DAY(2026, 3, 1), facts) == [("B", "bad", "归还介质“移动硬盘”", DAY(2026, 2, 28))]
    back = MediaPermission(id="JZ1", due_on=DAY(2026, 2, 28), returned_on=DAY(2026, 3, 2))
    assert told(DAY(2026, 3, 2), Facts(media_permissions=(back,))) == []


def test_plan_and_roster_are_due_the_day_before_a_protected_period() -> None:
    period = ProtectedPeriod(
        id="B1",
        title="会议保障",
        starts_on=DAY(2025, 9, 12),
        ends_on=DAY(2025, 9, 14),
        plan_on=DAY(2025, 9, 8),
    )
    facts = Facts(protected_periods=(period,))
    due = DAY(2025, 9, 11)
    assert told(DAY(2025, 9, 7), facts) == [
        ("B", "warn", "配合制定重保方案“会议保障”", due),
        ("B", "warn", "提交值守表“会议保障”", due),
    ]
    assert told(DAY(2025, 9, 11), facts) == [("B", "warn", "提交值守表“会议保障”", due)]
    assert told(DAY(2025, 9, 14), facts) == [("B", "bad", "提交值守表“会议保障”", due)]
    assert told(DAY(2025, 9, 15), facts) == []


def test_a_filing_is_ours_and_the_test_the_vendors() -> None:
    filing = SystemFiling(id="BA1", planned_on=DAY(2025, 4, 8))
    facts = Facts(system_filings=(filing, SystemFiling(id="BA2")))
    assert told(DAY(2025, 4, 7), facts) == [
        ("A", "warn", "报送云服务统一工单备案（入云）", DAY(2025, 4, 7)),
        ("B", "warn", "完成入云安全测试并通过（入云）", DAY(2025, 4, 8)),
    ]
    assert [each[1] for each in told(DAY(2025, 4, 8), facts)] == ["bad", "warn"]
    done = SystemFiling(
        id="BA1",
        planned_on=DAY(2025, 4, 8),
        filed_on=DAY(2025, 4, 2),
        tested_on=DAY(2025, 4, 7),
        test_passed=True,
    )
    assert told(DAY(2025, 4, 8), Facts(system_filings=(done,))) == []


def test_a_cleared_fault_wants_its_written_report() -> None:
    cleared = Incident(
        id="I1",
        title="平台中断",
        reported_at=dt.datetime(2025, 6, 18, 9),
        restored_at=dt.datetime(2025, 6, 18, 11),
    )
    reported = Incident(
        id="I2",
        reported_at=dt.datetime(2025, 6, 1, 9),
        restored_at=dt.datetime(2025, 6, 1, 10),
        written_report_on=DAY(2025, 6, 3),
    )
    going_on = Incident(id="I3", reported_at=dt.datetime(2025, 6, 18, 9))
    facts = Facts(incidents=(cleared, reported, going_on))
    (found,) = steps(DAY(2025, 6, 18), facts)
    assert (found.owed_by, found.text, found.target) == ("B", "提交“平台中断”的书面报告", "I1")
    both = steps(DAY(2025, 6, 2), facts)
    assert [each.target for each in both] == ["I2"]
    later = Incident(
        id="I4", reported_at=dt.datetime(2025, 6, 19, 9), restored_at=dt.datetime(2025, 6, 19, 10)
    )
    (found,) = steps(DAY(2025, 6, 19), Facts(incidents=(later, cleared)))
    assert (found.text, found.target) == ("提交 2 次故障的书面报告", "I1")
