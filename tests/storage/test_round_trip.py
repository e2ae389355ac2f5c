"""A record comes back from the file as it went in, whatever it holds."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.models.enums import Cause, Effect, Verdict
from desktop.models.facts import (
    KINDS,
    Absence,
    AccountChange,
    Availability,
    Decision,
    Deduction,
    Fact,
    Incident,
    Invoice,
    Loss,
    Milestones,
    Outage,
    Payment,
    Recovery,
    Request,
)
from desktop.storage.audit import Step
from desktop.storage.codec import survives
from desktop.storage.ledger import Edit
from desktop.storage.newfile import create
from desktop.storage.store import Store, read
from tests.storage.support import MORNING, contract

_times = st.datetimes()
_money = st.decimals(min_value=0, max_value=10**11, places=2)
_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


def _records() -> st.SearchStrategy[Fact]:
    flags = st.none() | st.booleans()
    outages = st.builds(
        Outage,
        system=_text,
        start=_times,
        end=st.none() | _times,
        planned=st.booleans(),
    )
    judged = {"problem": flags, "major_loss": flags, "major_impact": flags, "major_accident": flags}
    ids = {"id": st.just("X1")}
    days = st.none() | st.dates()
    maybe = st.none() | _times
    month = st.dates().map(lambda day: f"{day.year:04d}-{day.month:02d}")
    return st.one_of(
        st.builds(
            Incident,
            **ids,
            **judged,
            title=_text,
            note=_text,
            systems=st.lists(_text).map(tuple),
            cause=st.none() | st.sampled_from(Cause),
            reported_at=maybe,
            feedback_at=st.lists(_times).map(tuple),
            outages=st.lists(outages).map(tuple),
            effects=st.lists(st.sampled_from(Effect)).map(tuple),
            event=st.none() | _text,
        ),
        st.builds(Request, **ids, **judged, system=st.none() | _text, opened_at=maybe, restored_at=maybe),
        st.builds(
            Availability,
            **ids,
            **judged,
            system=_text,
            month=month,
            downtime_seconds=st.none() | st.integers(0, 2**40),
        ),
        st.builds(Absence, **ids, **judged, start=maybe, end=maybe),
        st.builds(Milestones, **ids, expert_review_on=days, funds_on=days),
        st.builds(Invoice, **ids, payment=_text, received_on=days, number=_text),
        st.builds(AccountChange, **ids, changed_on=days, notified_on=days, note=_text),
        st.builds(Payment, **ids, payment=_text, date=st.dates(), amount=_money),
        st.builds(Deduction, **ids, payment=_text, date=st.dates(), amount=_money),
        st.builds(Recovery, **ids, date=st.dates(), amount=_money),
        st.builds(Loss, **ids, amount=_money, event=st.none() | _text, title=_text),
        st.builds(
            Decision,
            **ids,
            row=_text,
            subject=_text,
            decision=st.sampled_from(Verdict),
            amount=st.none() | _money,
            decided_on=days,
        ),
    )


def _kind(fact: Fact) -> str:
    return next(kind for kind, record in KINDS.items() if record is type(fact))


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(facts=st.lists(_records(), min_size=1, max_size=6))
def test_any_record_is_read_as_it_was_written(tmp_path: Path, facts: list[Fact]) -> None:
    path = tmp_path / "往返.shouyue"
    path.unlink(missing_ok=True)
    create(path, contract(), MORNING)
    numbered = [msgspec.structs.replace(fact, id=f"X{place}") for place, fact in enumerate(facts, start=1)]
    edits = tuple(Edit(_kind(fact), fact.id, place, None, fact) for place, fact in enumerate(numbered))
    store, _ = Store.open(path)
    store.append(Step(contract().id, MORNING, "do", "登记", edits))
    store.close()
    ledger = read(path).ledgers[contract().id]
    assert [ledger.get(_kind(fact), fact.id) for fact in numbered] == numbered


@pytest.mark.parametrize(
    "fact",
    [
        Incident(id="I1", reported_at=dt.datetime(2025, 6, 3, 8, tzinfo=dt.UTC)),
        Loss(id="L1", amount=Decimal("NaN")),
        Incident(id="I1", title="半个字\ud800"),
        Availability(id="M1", system="platform", month="2025-13"),
    ],
)
def test_what_would_not_come_back_is_known_beforehand(fact: Fact) -> None:
    assert not survives(fact)
