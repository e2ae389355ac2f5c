"""All contracts of a file side by side, worked out one at a time."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec
import pytest

from desktop.models.calendar import AsOf
from desktop.services.drafts import next_year, renewed
from desktop.services.portfolio import Portfolio
from desktop.services.workspace import Workspace
from desktop.storage.errors import NotFound
from tests.storage.support import calendar, contract, create, done, outage, payment

DAY = AsOf(dt.date(2025, 9, 1))


def two(path: Path) -> Workspace:
    """A file with a contract that has facts, and the next year's."""
    workspace = create(path)
    done(workspace, payment(), outage(1))
    contract = workspace.contract
    assert workspace.add_contract(renewed(contract, next_year(contract), [contract.id])) is None
    return workspace


def test_the_contract_shown_stands_there_at_once_and_the_others_are_worked_out(tmp_path: Path) -> None:
    with two(tmp_path / "合同.shouyue") as first:
        other = first.contracts[1][0]
        portfolio = Portfolio(first)
        (_, _, own), (key, name, line) = portfolio.lines
        assert own is not None
        assert own.accrued == first.assessment.penalties.accrued > 0
        assert own.payment is not None
        assert (own.payment.name, own.payment.net) == ("尾款", first.assessment.payments["final"].net)
        assert (key, name, line) == (other, first.contracts[1][1], None)
        (work,) = portfolio.work()
        work()
        line = portfolio.lines[1][2]
        assert line is not None
        assert (line.name, line.rights) == (name, 0)
        assert line.accrued == 0
        assert line.payment is not None
        assert line.payment.name == "首付款"
        assert not list(portfolio.work())


def test_the_next_limits_of_the_contract_shown_are_those_of_its_agenda(tmp_path: Path) -> None:
    """A limit that runs is told so here, too."""
    fault = msgspec.structs.replace(outage(), responded_at=None, restored_at=None, outages=())
    assert fault.reported_at is not None
    now = fault.reported_at + dt.timedelta(minutes=3)
    with Workspace.create(tmp_path / "合同.shouyue", contract(), calendar(), lambda: now) as first:
        done(first, payment(), fault)
        own = Portfolio(first).lines[0][2]
        assert own is not None
        assert own.vendor in first.agenda
        assert own.vendor is not None
        assert (own.vendor.urgency, own.vendor.text) == ("warn", "恢复平台中断，限 08:30")


def test_what_another_contract_holds_is_the_same_as_when_it_is_open(tmp_path: Path) -> None:
    with two(tmp_path / "合同.shouyue") as first, first.switched(first.contracts[1][0]) as second:
        first.set_as_of(DAY)
        second.set_as_of(DAY)
        portfolio = Portfolio(second)
        for work in portfolio.work():
            work()
        assert portfolio.lines[0][2] == Portfolio(first).lines[0][2]


def test_another_day_is_worked_out_again(tmp_path: Path) -> None:
    with two(tmp_path / "合同.shouyue") as first:
        portfolio = Portfolio(first)
        for work in portfolio.work():
            work()
        first.set_as_of(AsOf(dt.date(2026, 2, 1)))
        assert portfolio.lines[1][2] is None
        assert len(list(portfolio.work())) == 1


def test_another_calendar_is_worked_out_again(tmp_path: Path) -> None:
    with two(tmp_path / "合同.shouyue") as first:
        portfolio = Portfolio(first)
        for work in portfolio.work():
            work()
        assert portfolio.lines[1][2] is not None
        first.set_calendar(msgspec.structs.replace(first.calendar, version="另一版"), "另一版日历")
        assert portfolio.lines[1][2] is None


def test_a_contract_that_is_not_in_the_file_is_told(tmp_path: Path) -> None:
    with create(tmp_path / "合同.shouyue") as workspace, pytest.raises(NotFound):
        workspace.stored("没有")
