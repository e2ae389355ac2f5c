"""What pages keep between changes is what they would make anew, whatever was edited in between."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from desktop.exchange.china import load_calendar
from desktop.exchange.template import load_contract
from desktop.models.calendar import AsOf
from desktop.models.enums.findings import Verdict
from desktop.models.enums.incidents import Cause
from desktop.models.facts import Incident
from desktop.models.listing import Query
from desktop.rules.agenda import next_steps
from desktop.rules.memo import Memo
from desktop.services.change import Change
from desktop.services.workspace import Workspace
from desktop.views.charts.service_data import service_months
from desktop.views.charts.trend_data import Tickets, View, trend
from desktop.views.evident.whatif import World
from desktop.views.pages.incidents.entries import EntryList, Sieve
from desktop.views.pages.overview.lists_seen import pending_rows
from desktop.views.pages.overview.seen import Seen
from desktop.views.pages.sla.rows import month_items
from tests.bench.dataset import AS_OF, clock, generated_facts

STEPS = 25


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    facts = generated_facts(150)
    with Workspace.create(tmp_path / "a.shouyue", load_contract(), load_calendar(), clock) as workspace:
        assert isinstance(workspace.save(*facts.incidents, *facts.requests, title="登记"), Change)
        workspace.set_as_of(AS_OF)
        yield workspace


def step(workspace: Workspace, chance: random.Random) -> object:
    """One command chosen by chance."""
    if not workspace.facts.incidents:
        return workspace.redo()
    incident = chance.choice(workspace.facts.incidents)
    assert incident.reported_at is not None
    span = dt.timedelta(seconds=chance.randrange(1, 20_000))
    edits: dict[str, dict[str, object]] = {
        "late": {"restored_at": incident.reported_at + span, "outages": ()},
        "cause": {"cause": chance.choice([None, *Cause])},
        "group": {"event": chance.choice(["G1", "G2", None])},
        "report": {"written_report_on": chance.choice([None, AS_OF.day])},
        "flag": {"problem": chance.choice([True, False, None])},
        "moved": {"reported_at": incident.reported_at - span, "outages": ()},
    }
    what = chance.choice([*edits, "new", "remove", "undo", "redo", "day", "waive"])
    if what in edits:
        return workspace.save(msgspec.structs.replace(incident, **edits[what]), title=what)
    if what == "new":
        added = Incident(
            id=workspace.new_id("incidents"), systems=("platform",), reported_at=incident.reported_at
        )
        return workspace.save(added, title="登记")
    if what == "remove":
        return workspace.remove("incidents", incident.id, "删除")
    if what == "day":
        return workspace.set_as_of(AsOf(AS_OF.day - dt.timedelta(days=chance.randrange(200))))
    if what == "waive" and workspace.assessment.findings:
        return workspace.decide(chance.choice(workspace.assessment.findings), Verdict.WAIVE, "理由")
    return workspace.redo() if what == "redo" else workspace.undo()


@pytest.mark.parametrize("seed", range(2))
def test_the_agenda_is_what_it_would_be_anew(workspace: Workspace, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(STEPS):
        step(workspace, chance)
        given = (workspace.terms, workspace.known, workspace.assessment, workspace.as_of, workspace.calendar)
        assert workspace.agenda == next_steps(*given, workspace.contract.papers)


@pytest.mark.parametrize("seed", range(4))
def test_what_pages_keep_is_what_they_would_make_anew(workspace: Workspace, seed: int) -> None:
    chance, kept = random.Random(seed), EntryList()
    kept.show("incidents", World.of(workspace), None)
    order = workspace.listed(Query("incidents"))
    changes: list[Change] = []
    workspace.subscribe(changes.append)
    view = View(tickets=Tickets.INCIDENTS)
    for _ in range(STEPS):
        step(workspace, chance)
        world = World.of(workspace)
        for change in changes:
            kept.show("incidents", world, change)
            afresh = EntryList()
            afresh.show("incidents", world, None)
            ids = workspace.listed(Query("incidents"))
            assert kept.rows(ids) == afresh.rows(ids)
            assert [kept.passing(sieve) for sieve in Sieve] == [afresh.passing(sieve) for sieve in Sieve]
            assert kept.dearest() == afresh.dearest()
            if not kept.moved:
                assert ids == order
            order = ids
        changes.clear()
        given = workspace.contract, workspace.known, workspace.assessment
        assert service_months(*given, workspace.memo) == service_months(*given)
        for each in (View(), view):
            seen = trend(*given, workspace.as_of, each, workspace.memo)
            assert seen == trend(*given, workspace.as_of, each)
            items = workspace.terms, *given[1:], workspace.as_of, each, chance.choice(seen.months)
            assert month_items(*items, workspace.memo) == month_items(*items)
        overview = Seen.of(workspace)
        assert pending_rows(overview) == pending_rows(msgspec.structs.replace(overview, memo=Memo()))


def test_a_change_that_was_not_shown_is_made_up_for(workspace: Workspace) -> None:
    kept = EntryList()
    kept.show("incidents", World.of(workspace), None)
    first, second = workspace.facts.incidents[:2]
    workspace.save(msgspec.structs.replace(first, title="没有看到的改动"), title="改标题")
    change = workspace.save(msgspec.structs.replace(second, title="看到的改动"), title="改标题")
    assert isinstance(change, Change)
    world = World.of(workspace)
    kept.show("incidents", world, change)
    titles = {row.id: row.title for row in kept.rows([first.id, second.id])}
    assert titles[first.id] == "没有看到的改动"
    assert titles[second.id] == "看到的改动"
