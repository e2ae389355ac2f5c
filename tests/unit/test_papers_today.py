"""Papers written while today goes on: no limit that runs is missed, nothing expected is there yet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.exchange.report import overview
from desktop.exchange.template import load_contract, merge_terms
from desktop.exchange.workbooks import finance
from desktop.exchange.workbooks.finance import Ledger
from desktop.models.calendar import ONE_DAY, AsOf, Calendar
from desktop.models.enums.papers import LetterKind
from desktop.models.facts import Absence
from desktop.models.today import QUIET
from desktop.services.exporting import source_of
from desktop.services.lettering.composing import Letter, begun, letter_of, subjects_of, unfounded
from desktop.services.lettering.given import Given, Wanted
from desktop.services.report_dossier import dossier
from desktop.services.report_month import month_report
from desktop.services.report_year import year_report, years_of
from desktop.services.workspace import Workspace
from tests.exchange.workbooks.support import values
from tests.unit.test_reports import words_of
from tests.unit.test_running import DAY, DOWN, JUDGED, REPORT, after

#: It holds only if the outage lasts (附件3 row 6): 6,516.00. What stands at once is row 1: 5,430.00.
EXPECTED = "3-6||platform|I1"
#: A line between the two: 4.5 % of 130,320.00 is 5,864.40.
CONTRACT = merge_terms(load_contract(), {"threshold_share": "0.045"})


class Hand:
    """A clock that shows what it is set to."""

    def __init__(self, moment: dt.datetime) -> None:
        self.moment = moment

    def __call__(self) -> dt.datetime:
        return self.moment


@pytest.fixture
def clock() -> Hand:
    return Hand(after(20))


@pytest.fixture
def work(tmp_path: Path, calendar: Calendar, clock: Hand) -> Iterator[Workspace]:
    """Twenty minutes into an outage that lasts."""
    with Workspace.create(tmp_path / "w.shouyue", CONTRACT, calendar, clock) as workspace:
        workspace.save(DOWN, title="登记")
        assert workspace.today.expected
        yield workspace


def letter(workspace: Workspace, kind: LetterKind, subject: str | None = None) -> Letter:
    return letter_of(Given.of(workspace), begun(workspace, kind, subject))


def rows(made: Letter, name: str) -> list[dict[str, str]]:
    value = made.fields[name]
    assert not isinstance(value, str)
    return [dict(each) for each in value]


def absence(day: dt.date) -> Absence:
    """Nobody there for an hour and a half, certain in every respect."""
    start = dt.datetime.combine(day, dt.time(20))
    return Absence(id=f"V{day.day}", start=start, end=start + dt.timedelta(minutes=90), **JUDGED)


def test_a_notice_does_not_state_what_is_only_expected(work: Workspace, clock: Hand) -> None:
    given = Given.of(work)
    assert [each.key for each in given.shown.findings if each.charged] == [EXPECTED]
    assert given.charged() == ()
    assert [each.id for each in subjects_of(given, LetterKind.BREACH)] == ["3-1|2025-06|platform|I1"]
    made = letter(work, LetterKind.BREACH, EXPECTED)
    assert made.fields["违约金合计"] == "5,430.00"
    alone = letter_of(given, Wanted(kind=LetterKind.BREACH, subject=EXPECTED))
    assert rows(alone, "违约事项")[0]["事实"] == "【待填：违约事实】"
    clock.moment += ONE_DAY
    work.set_as_of(AsOf(DAY))
    assert [each.id for each in subjects_of(Given.of(work), LetterKind.BREACH)] == [EXPECTED]


def test_a_notice_of_what_is_expected_alone_has_nothing_to_tell(work: Workspace, clock: Hand) -> None:
    """After three minutes June is not short of 99.99 % yet."""
    assert not unfounded(Given.of(work), LetterKind.BREACH)
    clock.moment = after(3)
    assert unfounded(Given.of(work), LetterKind.BREACH)


@pytest.mark.parametrize(("minutes", "share"), [(20, "99.9537%"), (150, "99.6528%")])
def test_an_outage_is_told_as_long_as_it_has_lasted(
    work: Workspace, clock: Hand, minutes: int, share: str
) -> None:
    """1,200 and 9,000 of the 2,592,000 seconds of June; not the 49,500 until 24:00."""
    clock.moment = after(minutes)
    (told,) = rows(letter(work, LetterKind.BREACH), "违约事项")
    assert share in told["事实"]


def test_an_outage_whose_limits_are_all_past_is_told_so_too(work: Workspace, clock: Hand) -> None:
    clock.moment = dt.datetime.combine(DAY, dt.time(23, 30))
    assert work.today == QUIET
    assert "47,700秒" in rows(letter(work, LetterKind.BREACH), "违约事项")[0]["事实"]


def test_a_right_that_stands_with_expected_sums_only_is_none(work: Workspace, clock: Hand) -> None:
    assert {each.clause for each in work.assessment.rights} == {"12.3"}
    given = Given.of(work)
    assert subjects_of(given, LetterKind.TERMINATION) == ()
    assert unfounded(given, LetterKind.TERMINATION)
    clock.moment = after(13 * 60)
    assert [each.id for each in subjects_of(Given.of(work), LetterKind.TERMINATION)] == ["12.3"]


def test_a_right_states_only_the_sums_that_are_there(work: Workspace) -> None:
    """Two absences of 3,258.00 each and 5,430.00, not 6,516.00, for the outage."""
    work.save(absence(DAY - ONE_DAY), absence(DAY - 9 * ONE_DAY), title="登记")
    made = letter(work, LetterKind.TERMINATION)
    assert made.about == ""
    assert made.rests_on == "12.3"
    told = str(made.fields["事实依据"]) + str(made.fields["计算过程"])
    assert "11,946.00" in told
    assert work.assessment.penalties.accrued == Decimal("13032.00")
    assert "13,032.00" not in told


def test_a_letter_dated_today_does_not_state_it_either(work: Workspace) -> None:
    """While another day is looked at."""
    work.set_as_of(AsOf(DAY - ONE_DAY))
    assert Given.on(work, DAY).charged() == ()


def test_the_checklist_counts_no_expected_one_as_waiting(work: Workspace) -> None:
    told = rows(letter(work, LetterKind.CHECKLIST, "first"), "核对事项")
    assert [each["结论"] for each in told if each["事项"] == "违约金确认"] == ["√ 符合"]


def test_an_incident_is_not_late_while_its_limits_run(work: Workspace, clock: Hand) -> None:
    made = letter(work, LetterKind.FINDING, "I1")
    assert [each["结论"] for each in rows(made, "时限核对")[:3]] == ["逾时", "未到期", "未到期"]
    assert "预计" in [each["状态"] for each in rows(made, "认定")]
    assert made.fields["违约金合计"] == "0.00"
    clock.moment += ONE_DAY
    work.set_as_of(AsOf(DAY))
    assert {each["结论"] for each in rows(letter(work, LetterKind.FINDING, "I1"), "时限核对")} == {"逾时"}


def test_the_month_counts_only_what_is_late_already(work: Workspace, clock: Hand) -> None:
    words = words_of(month_report(work, "2025-06"))
    assert "时限共 9 项，已判定 1 项，超时 1 项。" in words
    assert "预计 1 项" in words
    assert "成立，待确认" not in words
    assert "以上金额中 1 项 6,516.00 元按今日终了预计，尚未成立。" in words
    assert "（未超过）" in words
    clock.moment += ONE_DAY
    work.set_as_of(AsOf(DAY))
    past = words_of(month_report(work, "2025-06"))
    assert "时限共 9 项，已判定 9 项，超时 9 项。" in past
    assert "成立，待确认" in past
    assert "预计" not in past
    assert "（已超过）" in past


def test_the_year_has_no_right_that_stands_with_expected_sums_only(work: Workspace, clock: Hand) -> None:
    words = words_of(year_report(work, years_of(work)[0]))
    assert "没有产生甲方可以行使的权利。" in words
    assert "尚未成立" in words
    clock.moment += ONE_DAY
    work.set_as_of(AsOf(DAY))
    past = words_of(year_report(work, years_of(work)[0]))
    assert "没有产生甲方可以行使的权利。" not in past
    assert "尚未成立" not in past


def test_the_dossier_says_that_it_is_expected(work: Workspace) -> None:
    one, group = dossier(work, EXPECTED), dossier(work, "event:I1")
    assert one is not None
    assert group is not None
    assert "成立" not in words_of(one).partition("决定")[0]
    assert "计收 0 项" in words_of(group)


def test_the_workbook_counts_only_what_is_late_already(work: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "台账.xlsx"
    finance.write(source_of(work, work.known), tuple(Ledger), target)
    told = [row[6] for row in values(target, "时限核对")[3:12]]
    assert told == ["超时", *["计时中"] * 8]
    months = values(target, "SLA 月报")
    assert sum(row[months[2].index("超时次数")] for row in months[3:-1]) == 1
    (found,) = (row for row in values(target, "违约金台账")[3:6] if row[5] == "3-6")
    assert "预计" in found
    assert "成立" not in found
    assert "待确认" not in found
    assert any("计入 1 项，待确认 0 项，预计 1 项" in row for row in values(target, "封面"))


def test_the_overview_counts_only_what_is_late_already(work: Workspace) -> None:
    text = overview(work.contract, work.assessment, work.today)
    late = text.partition("未达时限\n")[2].partition("\n\n")[0].splitlines()
    assert [line.split()[:2] for line in late[1:]] == [["I1", "响应"]]
    assert "预计计入" in text
    assert "待确认" not in text
    assert "待确认" in overview(work.contract, work.assessment)


def test_a_month_of_a_system_is_judged_when_the_day_is_over(tmp_path: Path, calendar: Calendar) -> None:
    """One second of an outage that lasts is less than a month allows; a day of it is not."""
    clock = Hand(REPORT + dt.timedelta(seconds=1))
    with Workspace.create(tmp_path / "w.shouyue", load_contract(), calendar, clock) as workspace:
        workspace.save(DOWN, title="登记")
        target = tmp_path / "台账.xlsx"
        finance.write(source_of(workspace, workspace.known), tuple(Ledger), target)
        told = [row[6] for row in values(target, "各系统可用性")[3:] if row[6]]
        assert told[-1] == "未认定"
        assert "未达标" not in told
        assert "未达标" not in words_of(month_report(workspace, "2025-06"))
        assert "未达标" not in overview(workspace.contract, workspace.assessment, workspace.today)
        assert "未达标" in overview(workspace.contract, workspace.assessment)
