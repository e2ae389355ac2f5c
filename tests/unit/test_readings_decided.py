"""Readings decided: what a decision would change is what it changes, for all fourteen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from desktop.models.calendar import AsOf, Calendar
from desktop.services.change import Refused
from desktop.services.readings import decisions_on, read_on
from desktop.services.sample import open_sample
from desktop.services.workspace import Workspace
from desktop.views.evident.differences import Line, differences, short_words

DAY = dt.date
NOW = dt.datetime(2026, 4, 10, 10, 30)


@pytest.fixture
def workspace(tmp_path: Path, calendar: Calendar) -> Iterator[Workspace]:
    with open_sample(tmp_path, calendar, lambda: NOW) as opened:
        yield opened


def test_what_is_shown_before_is_what_follows_for_every_value(workspace: Workspace) -> None:
    """Each value of each reading, on top of those decided before it: any combination."""
    for choice in workspace.contract.readings:
        for option in reversed(choice.values):
            before = read_on(workspace, choice.name, option.value, workspace.as_of.day)
            assert not isinstance(workspace.choose_reading(choice.name, option.value, "理由"), Refused)
            assert workspace.assessment == before
            assert getattr(workspace.terms.readings, choice.name) == option.value
    assert len({each.name for each in workspace.facts.reading_choices}) == 14


def test_a_day_after_the_as_of_day_is_refused(workspace: Workspace) -> None:
    day = workspace.as_of.day + dt.timedelta(days=1)
    refused = workspace.choose_reading("late_payment", "per_day", "理由", day)
    assert isinstance(refused, Refused)
    assert refused.problems[0].field == "decided_on"
    assert not workspace.facts.reading_choices


def test_an_earlier_decision_does_not_undo_a_later_one(workspace: Workspace) -> None:
    workspace.choose_reading("late_payment", "per_day", "理由", DAY(2025, 9, 1))
    assert read_on(workspace, "late_payment", "once", DAY(2025, 8, 1)) == workspace.assessment
    workspace.choose_reading("late_payment", "once", "此前", DAY(2025, 8, 1))
    contract, facts = workspace.contract, workspace.facts
    found = decisions_on(contract, facts, "late_payment", workspace.as_of)
    assert [(each.decision.decided_on, each.before, each.in_force) for each in found] == [
        (DAY(2025, 9, 1), "once", True),
        (DAY(2025, 8, 1), "once", False),
    ]
    then = decisions_on(contract, facts, "late_payment", AsOf(DAY(2025, 8, 15)))
    assert [each.in_force for each in then] == [False, True]


def test_differences_tell_old_and_new(workspace: Workspace) -> None:
    """The cap on cash received is 20 % of 91,224.00; with set-offs counted, of all 130,320.00."""
    after = read_on(workspace, "cap_basis", "set_off_counts", workspace.as_of.day)
    assert Line("赔付上限", "18,244.80", "26,064.00") in differences(
        workspace.terms, workspace.assessment, after
    )
    assert short_words(workspace.terms, workspace.assessment, after) == "赔付上限 +7,819.20"
    same = workspace.assessment
    assert differences(workspace.terms, same, same) == ()
    assert short_words(workspace.terms, same, same) == "不变"


def test_findings_rights_and_limits_that_change_are_told(workspace: Workspace) -> None:
    """恰在边界 by the lower row settles the gap of I2; the rights of 第十二条5 arose on 2026-04-08."""
    terms, seen = workspace.terms, workspace.assessment
    lines = differences(terms, seen, read_on(workspace, "boundary_gap", "lower_row", workspace.as_of.day))
    assert "1 项认定改变" in [each.name for each in lines]
    without = msgspec.structs.replace(seen, rights=())
    lost = differences(terms, seen, without)
    assert len(lost) == len(seen.rights) > 0
    assert {(each.before, each.after) for each in lost} == {("2026-04-08 可争议", "无")}
    moved = read_on(workspace, "service_end", "day_before", workspace.as_of.day)
    names = {each.name: each for each in differences(terms, seen, moved)}
    assert names["服务期止"] == Line("服务期止", "2026-04-07", "2026-04-06")
    assert any("期限" in name for name in names)


def test_sums_come_before_everything_else_in_short(workspace: Workspace) -> None:
    seen = workspace.assessment
    final = seen.payments["final"]
    paid = msgspec.structs.replace(final, net=final.net + Decimal("1203.40"))
    after = msgspec.structs.replace(seen, payments=seen.payments | {"final": paid})
    assert short_words(workspace.terms, seen, after) == "净付款 +1,203.40"
