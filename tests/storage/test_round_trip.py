"""A record comes back from the file as it went in, whatever it holds."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.exchange.template import load_contract
from desktop.models.annex1 import Annex1
from desktop.models.calendar import month_of
from desktop.models.enums.findings import Verdict
from desktop.models.facts import KIND_OF, KINDS, Availability, Fact, Incident, Loss, Milestones
from desktop.models.performance import Delivery, PointReview
from desktop.services.change import Refused
from desktop.services.workspace import Workspace
from desktop.storage.audit import Step
from desktop.storage.codec import survives
from desktop.storage.ledger import Edit
from desktop.storage.newfile import create
from desktop.storage.store import Store, read
from tests.storage.support import MORNING, Ticking, at, calendar, contract, done

_PLAIN: dict[object, st.SearchStrategy[Any]] = {
    type(None): st.none(),
    str: st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    bool: st.booleans(),
    int: st.integers(0, 2**40),
    Decimal: st.decimals(min_value=0, max_value=10**11, places=2),
    dt.date: st.dates(),
    dt.datetime: st.datetimes(),
}
_months = st.dates().map(month_of)


def _values(kind: Any) -> st.SearchStrategy[Any]:
    """Whatever a field declared as `kind` may hold."""
    if kind in _PLAIN:
        return _PLAIN[kind]
    inner = get_args(kind)
    if get_origin(kind) is Annotated:
        patterns = [meta.pattern for meta in inner[1:] if meta.pattern]
        return _months if patterns else _values(inner[0])
    if get_origin(kind) in (Union, UnionType):
        return st.one_of([_values(each) for each in inner])
    if get_origin(kind) is tuple:
        return st.lists(_values(inner[0]), max_size=2).map(tuple)
    return st.sampled_from(kind) if issubclass(kind, StrEnum) else _records(kind)


def _records(record: type[msgspec.Struct]) -> st.SearchStrategy[Any]:
    hints = get_type_hints(record, include_extras=True)
    return st.builds(record, **{name: _values(hint) for name, hint in hints.items() if name != "id"})


#: One record of every kind.
_one_of_each = st.tuples(*map(_records, KINDS.values()))


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(facts=_one_of_each)
def test_any_record_is_read_as_it_was_written(tmp_path: Path, facts: tuple[Fact, ...]) -> None:
    path = tmp_path / "往返.shouyue"
    path.unlink(missing_ok=True)
    create(path, contract(), MORNING)
    named = [msgspec.structs.replace(fact, id="X1") for fact in facts]
    edits = tuple(Edit(KIND_OF[type(fact)], "X1", 1, None, fact) for fact in named)
    store, _ = Store.open(path)
    store.append(Step(contract().id, MORNING, "do", "登记", edits))
    store.close()
    ledger = read(path).ledgers[contract().id]
    assert [ledger.get(kind, "X1") for kind in KINDS] == named


@pytest.mark.parametrize(
    "fact",
    [
        Incident(id="I1", reported_at=dt.datetime(2025, 6, 3, 8, tzinfo=dt.UTC)),
        Loss(id="L1", amount=Decimal("NaN")),
        Incident(id="I1", annex1=Annex1(systems_percent=Decimal("NaN"))),
        Incident(id="I1", title="半个字\ud800"),
        Availability(id="M1", system="platform", month="2025-13"),
    ],
)
def test_what_would_not_come_back_is_known_beforehand(fact: Fact) -> None:
    assert not survives(fact)


def test_a_contract_of_another_kind_keeps_its_facts_and_what_was_decided_about_them(tmp_path: Path) -> None:
    path = tmp_path / "运维.shouyue"
    operations = load_contract("ops-2026")
    sent = Delivery(id="DV1", deliverable="D1", delivered_on=dt.date(2026, 1, 22), conforming=None)
    good = msgspec.structs.replace(sent, conforming=True, reviewed_on=dt.date(2026, 1, 23))
    score = PointReview(id="PF1", review="Q1", score=Decimal("88.50"), scored_on=dt.date(2026, 4, 10))
    met = Milestones(id="milestones", mid_acceptance_on=dt.date(2026, 7, 10))
    with Workspace.create(path, operations, calendar(), Ticking(at("2026-02-10 09:00"))) as workspace:
        done(workspace, sent, score, met)
        done(workspace, good)
        (late,) = [each for each in workspace.assessment.findings if each.subjects == ("D1",)]
        assert (late.amount, workspace.new_id("deliveries")) == (Decimal("600.00"), "DV2")
        assert not isinstance(workspace.decide(late, Verdict.CONFIRM, ""), Refused)
    with Workspace.open(path, calendar(), Ticking(at("2026-02-11 09:00"))) as workspace:
        assert workspace.contract == operations
        assert workspace.facts.deliveries == (good,)
        assert (workspace.facts.point_reviews, workspace.facts.milestones) == ((score,), met)
        assert workspace.assessment.penalties.confirmed == Decimal("600.00")
        assert workspace.undo() is not None
        assert workspace.undo() is not None
        assert workspace.facts.deliveries == (sent,)
