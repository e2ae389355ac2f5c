"""A short form of every bench: it runs, its data set is what it says, and it prints figures."""

from __future__ import annotations

import pytest

from desktop.exchange.template import load_contract
from desktop.rules.term import service_term
from tests.bench import (
    chart,
    edit,
    exporting,
    importing,
    lists,
    monitoring,
    palette,
    recompute,
    rules,
    start,
)
from tests.bench.dataset import generated_facts
from tests.bench.figures import Measured, report


def printed(measured: Measured, capsys: pytest.CaptureFixture[str]) -> str:
    report("bench", [measured])
    return capsys.readouterr().out


def test_the_data_set_is_fixed_and_what_it_says() -> None:
    facts, term = generated_facts(600), service_term(load_contract().terms)
    assert facts == generated_facts(600)
    assert sum(bool(each.outages) for each in facts.incidents) == 200
    groups = [each.event for each in facts.incidents if each.event]
    assert len(groups) == 120
    assert all(groups.count(group) > 1 for group in groups)
    for incident in facts.incidents:
        moments = [incident.reported_at, incident.arrived_at, incident.restored_at]
        moments += [moment for outage in incident.outages for moment in (outage.start, outage.end)]
        assert all(moment is not None and term.covers(moment) for moment in moments)


def test_a_start_is_measured(capsys: pytest.CaptureFixture[str]) -> None:
    overview, charts, ready = start.measure(starts=1)
    assert overview.median > overview.baseline[0] > 0
    assert 0 < charts.median < ready.median
    assert "ratio" in printed(overview, capsys)


@pytest.mark.usefixtures("qapp")
def test_an_edit_is_measured(capsys: pytest.CaptureFixture[str]) -> None:
    found = edit.measure(40, edits=3)
    assert len(found) > 1
    assert len({each.name for each in found}) == len(found)
    assert all(len(each.samples) == 3 and each.median > 0 for each in found)
    assert "40 incidents: median" in printed(found[0], capsys)


@pytest.mark.usefixtures("qapp")
def test_a_key_in_the_palette_is_measured(capsys: pytest.CaptureFixture[str]) -> None:
    keys, pieces = palette.measure(40, typed=("pt",))
    assert len(keys.samples) == 2
    assert min(keys.samples) > 0
    assert len(pieces.samples) == 1
    assert "40 incidents: median" in printed(keys, capsys)


@pytest.mark.usefixtures("qapp")
def test_a_list_is_measured(capsys: pytest.CaptureFixture[str]) -> None:
    found = lists.measure(80, times=2)
    assert len(found) == len({each.name for each in found}) == 5
    assert all(min(each.samples) > 0 for each in found)
    assert "80 incidents: median" in printed(found[0], capsys)


@pytest.mark.usefixtures("qapp")
def test_panning_a_chart_is_measured(capsys: pytest.CaptureFixture[str]) -> None:
    found = chart.measure(400, frames=4)
    assert len(found) == 2
    assert all(len(each.samples) == 4 and min(each.samples) > 0 for each in found)
    assert "frames a second" in printed(found[0], capsys)


def test_the_rules_after_an_edit_are_measured(capsys: pytest.CaptureFixture[str]) -> None:
    found = rules.measure(60, edits=3)
    assert found.median > 0
    assert "n=3" in printed(found, capsys)


def test_a_recompute_is_measured(capsys: pytest.CaptureFixture[str]) -> None:
    found = recompute.measure(60, times=3)
    assert found.ratio > 1
    assert "n=3" in printed(found, capsys)


def test_an_export_is_measured(capsys: pytest.CaptureFixture[str]) -> None:
    found = exporting.measure(60, runs=2)
    assert found.median > 0
    assert "60 rows of 12 columns: median" in printed(found, capsys)


def test_an_import_is_measured(capsys: pytest.CaptureFixture[str]) -> None:
    whole, *steps = importing.measure(40)
    assert whole.samples == tuple(map(sum, zip(*(step.samples for step in steps), strict=True)))
    assert whole.ratio > 0
    assert "40 rows" in printed(whole, capsys)


def test_condensing_an_export_is_measured(capsys: pytest.CaptureFixture[str]) -> None:
    found = monitoring.measure(2_000)
    assert len(found) == 3
    assert all(each.median > 0 for each in found)
    assert "2,000 samples" in printed(found[0], capsys)
