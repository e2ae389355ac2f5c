"""A list by the database is what going through the records gives, whatever was edited in between."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from desktop.exchange.china import load_calendar
from desktop.exchange.template import load_contract
from desktop.models.enums.findings import BreachKind
from desktop.models.facts import EVIDENT_KINDS, KIND_OF, Absence, Availability, Fact, Incident, Request
from desktop.models.listing import LISTED, Order, Query
from desktop.models.performance import (
    Breach,
    Complaint,
    Expansion,
    MonthlyReview,
    Rectification,
    RegulatorNotice,
)
from desktop.services.change import Change
from desktop.services.listing import listed
from desktop.services.workspace import Workspace
from tests.bench.dataset import clock

TITLES = ("", "平台中断", "Ping 超时", "ÉCLAIR", "a%b_c", "平台 ping", "“引号'", "𠮷野")
TYPED = ("", "平台", "PING", "ping 平台", "I1", "2025-0", "é", "%", "_", "'", "G1", "~", "𠮷", "I 1 超")
STEPS = 20
EARLY = dt.datetime(2025, 5, 1)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "a.shouyue", load_contract(), load_calendar(), clock) as workspace:
        yield workspace


def moment(chance: random.Random) -> dt.datetime | None:
    span = dt.timedelta(minutes=chance.randrange(9) * 7_000)
    return chance.choice((None, EARLY + span, EARLY + span))


def record(chance: random.Random, number: int) -> Fact:
    """One record of any kind that findings rest on, with words, days and ids that meet by chance."""
    at, title, group = moment(chance), chance.choice(TITLES), chance.choice((None, "G1", "g2"))
    day = at.date() if at else None
    month = f"2025-{number % 8 + 5:02d}"
    return chance.choice(
        (
            Incident(id=f"I{number}", title=title, reported_at=at, event=group, note=chance.choice(TITLES)),
            Request(id=f"R{number}", title=title, opened_at=at, system=chance.choice((None, "platform"))),
            Absence(id=f"V{number}", title=title, start=at, event=group),
            Availability(id=f"M{number}", system="platform", month=month),
            Complaint(id=f"T{number}", content=title, date=day, complainant=chance.choice(TITLES)),
            MonthlyReview(id=f"Y{number}", month=month, note=title),
            Expansion(id=f"X{number}", content=title, requested_on=day),
            RegulatorNotice(id=f"J{number}", title=title, issued_on=day, number=chance.choice(TITLES)),
            Rectification(id=f"Q{number}", title=title, issued_on=day),
            Breach(id=f"B{number}", kind=BreachKind.SUBCONTRACTING, title=title, date=day),
        )
    )


def step(workspace: Workspace, chance: random.Random) -> None:
    """One command: some records come, one becomes another, one goes, or the last command is taken back."""
    every = [each for kind in EVIDENT_KINDS for each in getattr(workspace.facts, kind)]
    what = chance.choice(("come", "come", "other", "go", "undo", "redo"))
    if what == "come" or not every:
        kept = {(KIND_OF[type(each)], each.id) for each in every}
        for number in chance.sample(range(60), 5):
            fresh = record(chance, number)
            if (KIND_OF[type(fresh)], fresh.id) not in kept:
                workspace.save(fresh, title="登记")  # A month that is there already is refused.
    elif what == "other":
        one = chance.choice(every)
        title = LISTED[KIND_OF[type(one)]].title
        if title != "system":
            workspace.save(msgspec.structs.replace(one, **{title: chance.choice(TITLES)}), title="改名")
    elif what == "go":
        one = chance.choice(every)
        workspace.remove(KIND_OF[type(one)], one.id, "删除")
    elif what == "undo":
        workspace.undo()
    else:
        workspace.redo()


def check(workspace: Workspace, chance: random.Random) -> None:
    for kind in EVIDENT_KINDS:
        query = Query.typed(kind, chance.choice(tuple(Order)), chance.choice(TYPED))
        assert workspace.listed(query) == listed(workspace.facts, query), query


@pytest.mark.parametrize("seed", range(3))
def test_the_database_lists_what_going_through_the_records_does(workspace: Workspace, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(STEPS):
        step(workspace, chance)
        check(workspace, chance)
    assert sum(len(getattr(workspace.facts, kind)) for kind in EVIDENT_KINDS) > 5


def test_every_order_and_every_word_on_the_same_records(workspace: Workspace) -> None:
    chance = random.Random(9)
    records = [
        Incident(id=f"I{number}", title=chance.choice(TITLES), reported_at=moment(chance), event="G1")
        for number in range(60)
    ]
    assert isinstance(workspace.save(*records, title="登记"), Change)
    for order in Order:
        for typed in TYPED:
            query = Query.typed("incidents", order, typed)
            assert workspace.listed(query) == listed(workspace.facts, query), query
    assert len(workspace.listed(Query.typed("incidents", Order.TITLE, "g1"))) == 60


def test_a_trial_is_listed_though_the_file_does_not_hold_it(workspace: Workspace) -> None:
    workspace.save(Incident(id="I1", title="已登记"), title="登记")
    query = Query.typed("incidents", Order.NEWEST, "假设")
    workspace.try_out()
    workspace.save(Incident(id="I2", title="假设的"), title="登记")
    assert workspace.listed(query) == ("I2",)
    workspace.abandon()
    assert workspace.listed(query) == ()
    assert workspace.listed(Query("incidents")) == ("I1",)


def test_a_file_opened_to_read_is_listed(workspace: Workspace) -> None:
    workspace.save(Incident(id="I1", title="平台中断"), title="登记")
    with Workspace.open(workspace.path, load_calendar(), clock, read_only=True) as beside:
        assert beside.listed(Query.typed("incidents", Order.NEWEST, "平台")) == ("I1",)


def test_only_the_contract_that_is_open_is_listed(workspace: Workspace) -> None:
    workspace.save(Incident(id="I1", title="平台中断"), title="登记")
    other = msgspec.structs.replace(load_contract(), id="另一份")
    assert workspace.add_contract(other) is None
    with workspace.switched("另一份") as beside:
        assert beside.listed(Query("incidents")) == ()
        beside.save(Incident(id="I9", title="另一份的"), title="登记")
        assert beside.listed(Query("incidents")) == ("I9",)
    assert workspace.listed(Query("incidents")) == ("I1",)
