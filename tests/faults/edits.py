"""Whatever was done, undone and refused: a new process that opens the file shows what the window shows."""

from __future__ import annotations

import datetime as dt
import itertools
import random
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import HealthCheck, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)
from msgspec.structs import replace

from desktop.models.annex1 import Annex1
from desktop.models.calendar import AsOf, month_of
from desktop.models.contract import Contract, System
from desktop.models.enums.findings import BreachKind, Verdict
from desktop.models.enums.incidents import Cause, MajorKind
from desktop.models.facts import (
    KINDS,
    SINGLE,
    Absence,
    Availability,
    Deduction,
    Fact,
    Facts,
    Incident,
    Invoice,
    Loss,
    Milestones,
    Outage,
    Payment,
    Request,
)
from desktop.models.performance import (
    AcceptanceRound,
    AddressChange,
    Breach,
    Complaint,
    ConfidentialReturn,
    Exit,
    Expansion,
    ForceMajeure,
    Headcount,
    MonthlyReview,
    Rectification,
    RegulatorNotice,
    Termination,
)
from desktop.rules import assess
from desktop.rules.rights import GIVES
from desktop.services.change import Change, Refused
from desktop.services.workspace import Workspace
from tests.faults.campaign import Trial
from tests.faults.children import context, look
from tests.storage.support import at, calendar, contract, create

_FIRST = at("2025-04-01 00:00")
_minutes = st.integers(0, 60 * 24 * 420)
_spans = st.sampled_from([0, 5, 29, 30, 31, 60, 119, 120, 121, 240, 600, 2000, -10])
_flags = st.sampled_from([None, True, False])
_days = st.dates(dt.date(2025, 4, 1), dt.date(2026, 6, 30))
_sums = st.decimals(min_value=0, max_value=100_000, places=2) | st.just(Decimal("0.001"))
_numbers = st.integers(1, 4)
_measures = st.builds(
    Annex1,
    kind=st.none() | st.sampled_from(MajorKind),
    vendor_mainly_responsible=_flags,
    systems_percent=st.none() | st.decimals(0, 120, places=1),
    minutes=st.none() | st.integers(0, 400),
    systems_lost=st.none() | st.integers(0, 6),
    grade3_or_important=_flags,
)


def _moment(minute: int) -> dt.datetime:
    return _FIRST + dt.timedelta(minutes=minute)


@st.composite
def _judged(draw: st.DrawFn) -> dict[str, Any]:
    names = ("problem", "major_loss", "major_impact", "major_accident")
    return {name: draw(_flags) for name in names}


@st.composite
def _incidents(draw: st.DrawFn) -> Incident:
    begun = _moment(draw(_minutes))
    end = begun + dt.timedelta(minutes=draw(_spans))
    system = draw(st.sampled_from(["platform", "platform", "platform", "没有的系统"]))
    return Incident(
        id=f"I{draw(_numbers)}",
        **draw(_judged()),
        systems=("platform",),
        cause=draw(st.none() | st.sampled_from(Cause)),
        reported_at=begun,
        responded_at=begun + dt.timedelta(minutes=draw(_spans)),
        restored_at=draw(st.sampled_from([None, end])),
        outages=(Outage(system=system, start=begun, end=draw(st.sampled_from([None, end]))),),
        annex1=draw(st.none() | _measures),
        event=draw(st.sampled_from([None, "E1"])),
    )


@st.composite
def _requests(draw: st.DrawFn) -> Request:
    begun = _moment(draw(_minutes))
    done_at = begun + dt.timedelta(minutes=draw(_spans))
    return Request(
        id=f"R{draw(_numbers)}",
        **draw(_judged()),
        system="platform",
        opened_at=begun,
        responded_at=done_at,
        restored_at=done_at,
    )


@st.composite
def _absences(draw: st.DrawFn) -> Absence:
    begun = _moment(draw(_minutes))
    end = begun + dt.timedelta(minutes=draw(_spans))
    return Absence(
        id=f"V{draw(_numbers)}", **draw(_judged()), start=begun, end=draw(st.sampled_from([None, end]))
    )


def _other_facts() -> st.SearchStrategy[Fact]:
    instalment = st.sampled_from(["first", "final"])
    ids = {letter: st.builds(f"{letter}{{}}".format, _numbers) for letter in "FPDLM"}
    months = st.sampled_from(["2025-05", "2025-06", "2026-02"])
    return st.one_of(
        st.builds(Invoice, id=ids["F"], payment=instalment, received_on=_days),
        st.builds(Payment, id=ids["P"], payment=instalment, date=_days, amount=_sums),
        st.builds(Deduction, id=ids["D"], payment=instalment, date=_days, amount=_sums),
        st.builds(Loss, id=ids["L"], amount=_sums),
        st.builds(Milestones, id=st.just("milestones"), expert_review_on=_days, funds_on=_days),
        st.builds(
            Availability,
            id=ids["M"],
            system=st.just("platform"),
            month=months,
            downtime_seconds=st.integers(0, 40_000),
            problem=_flags,
        ),
    )


@st.composite
def _contracts(draw: st.DrawFn, shown: Contract) -> Contract:
    """The contract with one edit, lawful or not."""
    terms, party = shown.terms, shown.parties["b"]
    terms_of: dict[str, st.SearchStrategy[Any]] = {
        "systems": st.sampled_from([terms.systems[:1], (terms.systems[0], _OTHER_SYSTEM), ()]),
        "payments": st.sampled_from([contract().terms.payments, contract().terms.payments[:1], _IN_THREE]),
        "total_fee": st.sampled_from([Decimal("130320.00"), Decimal("99.99"), Decimal("0.001")]),
        "cap_share": st.sampled_from([Decimal("0.2"), Decimal("0.05"), Decimal("-1")]),
        "service_months": st.sampled_from([12, 7, 0]),
        "signed_on": st.none() | _days,
        "signed_by_a_on": st.none() | _days,
        "signed_by_b_on": st.none() | _days,
        "readings": st.sampled_from(["corresponding_day", "day_before"]).map(
            lambda value: replace(terms.readings, service_end=value)
        ),
    }
    name = draw(st.sampled_from(["party", "short_name", *terms_of]))
    if name == "party":
        contact = draw(st.sampled_from(["赵六", "周九"]))
        return replace(shown, parties={**shown.parties, "b": replace(party, contact=contact)})
    if name == "short_name":
        return replace(shown, short_name=draw(st.sampled_from(["政务云", "医学平台", " "])))
    return shown.replaced(replace(terms, **{name: draw(terms_of[name])}))


_OTHER_SYSTEM = System(id="没有的系统", name="另一个系统", fee=Decimal("10000.00"))
_FIRST_INSTALMENT, _LAST_INSTALMENT = contract().terms.payments
_IN_THREE = (
    replace(_FIRST_INSTALMENT, share=Decimal("0.4")),
    replace(_FIRST_INSTALMENT, id="middle", share=Decimal("0.3")),
    _LAST_INSTALMENT,
)


def _performance_facts() -> st.SearchStrategy[Fact]:
    ids = {letter: st.builds(f"{letter}{{}}".format, _numbers) for letter in "TYXJQBAUSWH"}
    days = st.none() | _days
    months = st.dates(dt.date(2025, 4, 1), dt.date(2026, 6, 1)).map(month_of)
    return st.one_of(
        st.builds(Complaint, id=ids["T"], date=days, system=st.just("platform")),
        st.builds(MonthlyReview, id=ids["Y"], month=months, passed=_flags, rectify_by=days),
        st.builds(Headcount, id=ids["H"], month=months, count=st.decimals(0, 9, places=1)),
        st.builds(Expansion, id=ids["X"], requested_on=_days, completed_on=days, notice_on=days),
        st.builds(RegulatorNotice, id=ids["J"], issued_on=days, handled_properly=_flags, problem=_flags),
        st.builds(Rectification, id=ids["Q"], issued_on=_days, limit_on=days, done_on=days),
        st.builds(Breach, id=ids["B"], kind=st.sampled_from(BreachKind), date=days),
        st.builds(AcceptanceRound, id=ids["A"], inspected_on=_days, passed=_flags),
        st.builds(
            ForceMajeure,
            id=ids["U"],
            suspended_from=_days,
            suspended_to=_days,
            extension_agreed=_flags,
        ),
        st.builds(ConfidentialReturn, id=ids["S"], notice_received_on=_days, returned_on=days),
        st.builds(AddressChange, id=ids["W"], changed_on=_days, notified_on=days),
        st.builds(Exit, id=st.just("exit"), applied_on=_days, granted=_flags),
        st.builds(Termination, id=st.just("termination"), date=_days, clause=st.sampled_from(list(GIVES))),
    )


_facts = st.one_of(_incidents(), _requests(), _absences(), _other_facts(), _performance_facts())
_titles = itertools.cycle(["登记", "更正"])


class Elsewhere:
    """A process of its own that opens the files it is told of."""

    def __init__(self) -> None:
        self._pipe, theirs = context().Pipe()
        self._process = context().Process(target=look, args=(theirs,))
        self._process.start()
        theirs.close()

    def assessment(self, path: Path, day: dt.date) -> bytes:
        """What that process shows of the file on that day."""
        self._pipe.send((path, day))
        answer = self._pipe.recv()
        assert isinstance(answer, bytes)
        return answer

    def close(self) -> None:
        """End the process."""
        self._pipe.close()
        self._process.join()
        self._process.close()


#: How many sequences are one trial.
SEQUENCES = 10
State = tuple[Contract, Facts]


class Edits(RuleBasedStateMachine):
    """A user at work: edits of facts and contract, decisions, undo, redo, other days, closing, opening."""

    elsewhere: Elsewhere
    below: Path

    @initialize()
    def open_new(self) -> None:
        self.folder = tempfile.TemporaryDirectory(dir=self.below)
        self.path = Path(self.folder.name) / "合同.shouyue"
        self.workspace = create(self.path)
        self.known: list[State] = [self._state()]

    @rule(facts=st.lists(_facts, min_size=1, max_size=3))
    def save(self, facts: list[Fact]) -> None:
        before = self._state()
        self._took_or_refused(self.workspace.save(*facts, title=next(_titles)), before)

    @rule(data=st.data())
    def revise(self, data: st.DataObject) -> None:
        before = self._state()
        edited = data.draw(_contracts(self.workspace.contract))
        self._took_or_refused(self.workspace.revise(edited, "改合同"), before)

    @rule(data=st.data(), kind=st.sampled_from(list(KINDS)))
    def remove(self, data: st.DataObject, kind: str) -> None:
        before = self._state()
        recorded = () if kind in SINGLE else getattr(self.workspace.facts, kind)
        ids = [each.id for each in recorded] or [kind]
        outcome = self.workspace.remove(kind, data.draw(st.sampled_from(ids)), "删除")
        self._took_or_refused(outcome, before)

    @rule(data=st.data(), verdict=st.sampled_from(Verdict), reason=st.sampled_from(["", "另行补偿"]))
    @precondition(lambda self: self.workspace.assessment.findings)
    def decide(self, data: st.DataObject, verdict: Verdict, reason: str) -> None:
        before = self._state()
        finding = data.draw(st.sampled_from(self.workspace.assessment.findings))
        self._took_or_refused(self.workspace.decide(finding, verdict, reason), before)

    @rule(data=st.data())
    @precondition(lambda self: self.workspace.facts.decisions and self.workspace.assessment.findings)
    def withdraw(self, data: st.DataObject) -> None:
        before = self._state()
        finding = data.draw(st.sampled_from(self.workspace.assessment.findings))
        self._took_or_refused(self.workspace.withdraw_decision(finding), before)

    @rule()
    def undo(self) -> None:
        if self.workspace.undo() is None:
            assert len(self.known) == 1
        else:
            self.known.pop()
        assert self._state() == self.known[-1]

    @rule()
    def undo_and_redo(self) -> None:
        before = self._state()
        if self.workspace.undo() is not None:
            assert isinstance(self.workspace.redo(), Change)
        assert self._state() == before

    @rule(day=_days)
    def look_on_another_day(self, day: dt.date) -> None:
        self.workspace.set_as_of(AsOf(day))

    @rule()
    def close_and_open(self) -> None:
        day, before = self.workspace.as_of, self._state()
        self.workspace.close()
        shown = msgspec.json.encode(self.workspace.assessment, order="deterministic")
        assert self.elsewhere.assessment(self.path, day.day) == shown
        self.workspace = Workspace.open(self.path, calendar(), lambda: at("2026-07-01 09:00"))
        self.workspace.set_as_of(day)
        assert self._state() == before

    def teardown(self) -> None:
        if not hasattr(self, "workspace"):
            return
        self.close_and_open()
        while self.workspace.undo():
            self.known.pop()
        assert self._state() == self.known[-1] == (contract(), Facts())
        self.workspace.close()
        self.folder.cleanup()

    def _state(self) -> State:
        return self.workspace.contract, self.workspace.facts

    def _took_or_refused(self, outcome: Change | Refused, before: State) -> None:
        shown = self.workspace
        if isinstance(outcome, Refused) or not outcome.touched:
            assert self._state() == before
        else:
            self.known.append(self._state())
            assert outcome.after == assess(shown.terms, shown.facts, shown.as_of, shown.calendar)


@contextmanager
def edits_reopened(folder: Path) -> Iterator[Trial]:
    """Sequences of edits with undo and redo, `SEQUENCES` a trial, each looked at by another process."""
    with closing(Elsewhere()) as elsewhere:

        def trial(chance: random.Random) -> str:
            machine = type("EditsElsewhere", (Edits,), {"elsewhere": elsewhere, "below": folder})
            run_state_machine_as_test(
                seed(chance.getrandbits(32))(machine),
                settings=settings(
                    max_examples=SEQUENCES,
                    stateful_step_count=25,
                    deadline=None,
                    database=None,
                    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
                ),
            )
            return f"times {SEQUENCES} sequences: equal"

        yield trial
