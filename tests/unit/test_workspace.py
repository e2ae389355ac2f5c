"""The workspace: one command, one transaction, one recompute, one change; and what is refused."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from desktop.models.annex1 import Annex1
from desktop.models.assessment import Assessment, Finding
from desktop.models.calendar import AsOf
from desktop.models.enums.findings import BreachKind, FindingStatus, Verdict
from desktop.models.enums.incidents import MajorKind
from desktop.models.facts import (
    KIND_OF,
    KINDS,
    SINGLE,
    Availability,
    Decision,
    Fact,
    Facts,
    Incident,
    Invoice,
    Loss,
    Milestones,
)
from desktop.models.performance import (
    AcceptanceRound,
    Breach,
    Exit,
    MonthlyReview,
    Rectification,
    Termination,
)
from desktop.rules import assess
from desktop.services.change import Change, FactKey, Refused
from desktop.services.workspace import Workspace
from desktop.storage.store import read
from tests.storage.support import at, calendar, contract, create, done, outage, payment, reopen


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "合同.shouyue"


@pytest.fixture
def workspace(path: Path) -> Iterator[Workspace]:
    with create(path) as workspace:
        yield workspace


def _from_scratch(workspace: Workspace) -> Assessment:
    return assess(workspace.terms, workspace.facts, workspace.as_of, calendar())


def _entries(workspace: Workspace) -> int:
    """How many commands were stored; the first entry is how the contract came into the file."""
    made, *commands = read(workspace.path).entries
    assert made.kind == "made"
    return len(commands)


def _certain(workspace: Workspace) -> Finding:
    return next(each for each in workspace.assessment.findings if each.status is FindingStatus.CERTAIN)


def _refused(outcome: Change | Refused | None) -> Refused:
    assert isinstance(outcome, Refused), outcome
    return outcome


def _taken(outcome: Change | Refused | None) -> Change:
    assert isinstance(outcome, Change), outcome
    return outcome


def test_a_new_contract_opens_on_the_clocks_day(workspace: Workspace) -> None:
    assert workspace.as_of == AsOf(dt.date(2025, 9, 1))
    assert workspace.contracts == ((contract().id, contract().short_name),)
    assert workspace.terms == contract().terms
    assert workspace.facts == Facts()
    assert workspace.assessment == _from_scratch(workspace)
    assert (workspace.undo_title, workspace.redo_title, workspace.last_saved_at) == (None, None, None)
    assert workspace.undo() is None
    assert workspace.redo() is None


def test_a_change_says_what_was_touched_and_what_followed(workspace: Workspace) -> None:
    before = workspace.assessment
    change = done(workspace, outage(1), payment(), title="登记事件和付款")
    assert change.title == "登记事件和付款"
    assert change.touched == (FactKey("incidents", "I1"), FactKey("payments", "P1"))
    assert change.before == before
    assert change.after == workspace.assessment == _from_scratch(workspace)
    assert change.after.penalties.accrued > before.penalties.accrued
    assert change.after.penalties.received == Decimal("91224.00")
    assert workspace.undo_title == "登记事件和付款"
    assert workspace.last_saved_at == at("2025-09-01 09:00:03")
    assert workspace.recompute_ms > 0


def test_a_record_of_a_known_id_takes_the_place_of_the_old_one(workspace: Workspace) -> None:
    done(workspace, outage(1), outage(2, day=9), outage(3, day=20))
    done(workspace, outage(2, day=9, title="更正"))
    assert [(each.id, each.title) for each in workspace.facts.incidents] == [
        ("I1", "平台中断"),
        ("I2", "更正"),
        ("I3", "平台中断"),
    ]
    workspace.undo()
    assert [each.title for each in workspace.facts.incidents] == ["平台中断"] * 3


def test_order_lasts_through_removal_undo_and_reopening(workspace: Workspace, path: Path) -> None:
    for number in (3, 1, 2):
        done(workspace, outage(number, day=number))
    _taken(workspace.remove("incidents", "I1", "删除事件"))
    assert [each.id for each in workspace.facts.incidents] == ["I3", "I2"]
    workspace.undo()
    done(workspace, *(outage(number, day=number) for number in (6, 5, 4)))
    _taken(workspace.remove("incidents", "I5", "删除事件"))
    workspace.undo()
    workspace.close()
    with reopen(path) as again:
        assert [each.id for each in again.facts.incidents] == ["I3", "I1", "I2", "I6", "I5", "I4"]


def test_saving_what_is_already_recorded_is_no_step(workspace: Workspace) -> None:
    done(workspace, outage(1), title="登记事件")
    change = done(workspace, outage(1), title="什么也没改")
    assert change.touched == ()
    assert change.before == change.after
    assert workspace.undo_title == "登记事件"
    assert _entries(workspace) == 1


IMPOSSIBLE: dict[str, tuple[tuple[Fact, ...], str]] = {
    "restored before reported": (
        (msgspec.structs.replace(outage(1), restored_at=at("2025-06-03 07:59")),),
        "restored_at",
    ),
    "three decimals": ((payment(amount="1.234"),), "amount"),
    "unknown system": ((msgspec.structs.replace(outage(1), systems=("云",)),), "systems[0]"),
    "one good, one bad": ((outage(1), payment(amount="-1.00")), "amount"),
    "no id": ((msgspec.structs.replace(outage(1), id=" "),), "id"),
    "one id twice": ((outage(1), outage(1, hours=9)), "id"),
    "a second set of milestones": ((Milestones(id="M2"),), "id"),
    "a second exit": ((Exit(id="exit-2"),), "id"),
    "a second termination": ((Termination(),), "id"),
    "a time with a zone": ((Incident(id="I1", reported_at=at("2025-06-03T08:00+08:00")),), "id"),
    "one month agreed twice": (
        tuple(Availability(id=f"M{n}", system="platform", month="2025-06") for n in (1, 2)),
        "month",
    ),
}


@pytest.mark.parametrize("case", IMPOSSIBLE)
def test_an_impossible_record_is_refused_and_nothing_is_written(workspace: Workspace, case: str) -> None:
    records, field = IMPOSSIBLE[case]
    told: list[Change] = []
    workspace.subscribe(told.append)
    before = workspace.facts, workspace.assessment, _entries(workspace)
    refused = _refused(workspace.save(*records, title="登记"))
    assert field in {problem.field for problem in refused.problems}
    assert all(problem.reason and problem.expected for problem in refused.problems)
    assert str(refused)
    assert (workspace.facts, workspace.assessment, _entries(workspace)) == before
    assert told == []
    assert workspace.undo_title is None


def test_what_cannot_be_computed_is_not_stored(
    workspace: Workspace, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = workspace.facts, workspace.assessment
    with monkeypatch.context() as broken:
        broken.setattr("desktop.services.opencontract.assess", lambda *_: 1 // 0)
        with pytest.raises(ZeroDivisionError):
            workspace.save(outage(1), title="登记事件")
    assert (workspace.facts, workspace.assessment, _entries(workspace)) == (*before, 0)
    done(workspace, outage(1))
    workspace.close()
    with reopen(path) as reopened:
        assert [each.id for each in reopened.facts.incidents] == ["I1"]


def test_an_endless_number_is_an_id_like_any_other(workspace: Workspace, path: Path) -> None:
    done(workspace, Loss(id="L" + "9" * 5000, amount=Decimal("1.00")))
    workspace.close()
    with reopen(path) as reopened:
        assert reopened.new_id("losses") == "L1"


def test_removing_what_is_not_there_is_refused(workspace: Workspace) -> None:
    refused = _refused(workspace.remove("invoices", "F1", "删除发票"))
    assert "没有编号为“F1”的发票" in str(refused)
    assert _entries(workspace) == 0


@pytest.mark.parametrize(
    ("kind", "record"),
    [
        ("milestones", Milestones(id="milestones", expert_review_on=dt.date(2026, 4, 9))),
        ("exit", Exit(id="exit", applied_on=dt.date(2025, 8, 22))),
        ("termination", Termination(id="termination", date=dt.date(2025, 8, 29), clause="12.4")),
    ],
)
def test_what_a_contract_has_once_is_one_record(workspace: Workspace, kind: str, record: Fact) -> None:
    done(workspace, record)
    assert getattr(workspace.facts, kind) == record
    _taken(workspace.remove(kind, kind, "清除"))
    assert getattr(workspace.facts, kind) == getattr(Facts(), kind)
    workspace.undo()
    workspace.undo()
    assert workspace.facts == Facts()


def test_every_kind_of_which_there_are_many_has_ids_of_its_own(workspace: Workspace) -> None:
    ids = [workspace.new_id(kind) for kind in KINDS if kind not in SINGLE]
    assert len(set(ids)) == len(ids)
    assert not {each for each in ids if each.startswith("E")}  # Left to event groups.


def test_undo_and_redo_walk_the_same_road(workspace: Workspace) -> None:
    states = [(workspace.facts, workspace.assessment)]
    for number in range(1, 5):
        done(workspace, outage(number, day=number), title=f"第 {number} 步")
        states.append((workspace.facts, workspace.assessment))
    for number in range(4, 0, -1):
        assert workspace.undo_title == f"第 {number} 步"
        assert _taken(workspace.undo()).title == f"撤销：第 {number} 步"
        assert (workspace.facts, workspace.assessment) == states[number - 1]
    for number in range(1, 5):
        assert workspace.redo_title == f"第 {number} 步"
        assert _taken(workspace.redo()).title == f"重做：第 {number} 步"
        assert (workspace.facts, workspace.assessment) == states[number]


def test_a_new_command_ends_what_could_be_redone(workspace: Workspace) -> None:
    done(workspace, outage(1), title="甲")
    workspace.undo()
    done(workspace, outage(2), title="乙")
    assert workspace.redo_title is None
    assert workspace.undo_title == "乙"


def test_undo_lasts_beyond_closing(workspace: Workspace, path: Path) -> None:
    done(workspace, outage(1), title="甲")
    done(workspace, outage(2, day=9), title="乙")
    workspace.undo()
    workspace.close()
    with reopen(path) as again:
        assert (again.undo_title, again.redo_title) == ("甲", "乙")
        assert again.last_saved_at is not None
        again.redo()
        assert [each.id for each in again.facts.incidents] == ["I1", "I2"]
        again.undo()
        again.undo()
        assert again.facts == Facts()


def test_ids_are_never_given_twice(workspace: Workspace, path: Path) -> None:
    assert [workspace.new_id(kind) for kind in ("incidents", "payments", "availability")] == [
        "I1",
        "P1",
        "M1",
    ]
    done(workspace, outage(7))
    assert workspace.new_id("incidents") == "I8"
    done(workspace, outage(8, day=9))
    workspace.undo()
    _taken(workspace.remove("incidents", "I7", "删除"))
    assert workspace.new_id("incidents") == "I9"
    done(workspace, Invoice(id="旧编号", payment="first"))
    assert workspace.new_id("invoices") == "F1"
    workspace.close()
    with reopen(path) as again:
        assert again.new_id("incidents") == "I9"


def test_confirming_makes_a_finding_count(workspace: Workspace) -> None:
    done(workspace, outage(1))
    finding = _certain(workspace)
    change = _taken(workspace.decide(finding, Verdict.CONFIRM, " 双方核对无误 "))
    assert workspace.facts.decisions == (
        Decision(
            id="Z1",
            row=finding.row,
            subject="I1",
            decision=Verdict.CONFIRM,
            reason="双方核对无误",
            period=finding.period,
            system=finding.system,
            amount=finding.amount,
            decided_on=dt.date(2025, 9, 1),
        ),
    )
    assert change.after.penalties.confirmed == finding.amount
    assert change.before.penalties.confirmed == 0
    assert change.title == f"确认 {finding.row}（I1）"


def test_a_later_decision_replaces_the_earlier(workspace: Workspace) -> None:
    done(workspace, outage(1))
    workspace.decide(_certain(workspace), Verdict.CONFIRM)
    _taken(workspace.decide(_certain(workspace), Verdict.WAIVE, "已另行补偿"))
    assert [(each.id, each.decision) for each in workspace.facts.decisions] == [("Z2", Verdict.WAIVE)]
    assert _certain(workspace).waived
    workspace.undo()
    assert [(each.id, each.decision) for each in workspace.facts.decisions] == [("Z1", Verdict.CONFIRM)]
    assert _certain(workspace).confirmed
    _taken(workspace.withdraw_decision(_certain(workspace)))
    assert not _certain(workspace).confirmed
    assert not workspace.facts.decisions
    assert _refused(workspace.withdraw_decision(_certain(workspace))).problems


def test_a_decision_looks_back_with_the_user(workspace: Workspace) -> None:
    done(workspace, outage(1))
    workspace.set_as_of(AsOf(dt.date(2025, 6, 30)))
    _taken(workspace.decide(_certain(workspace), Verdict.CONFIRM))
    assert workspace.facts.decisions[0].decided_on == dt.date(2025, 6, 30)
    assert _certain(workspace).confirmed
    workspace.set_as_of(AsOf(dt.date(2026, 1, 1)))
    _taken(workspace.decide(_certain(workspace), Verdict.WAIVE, "已另行补偿"))
    assert workspace.facts.decisions[0].decided_on == dt.date(2025, 9, 1)


def test_only_what_is_certain_can_be_confirmed(workspace: Workspace) -> None:
    done(workspace, msgspec.structs.replace(outage(1), problem=None))
    (open_one, *_) = workspace.assessment.findings
    assert open_one.status is FindingStatus.UNDETERMINED
    refused = _refused(workspace.decide(open_one, Verdict.CONFIRM))
    assert "尚未成立" in str(refused)
    assert not workspace.facts.decisions


def test_all_that_wait_are_confirmed_in_one_step(workspace: Workspace) -> None:
    done(workspace, outage(1))
    done(workspace, msgspec.structs.replace(outage(2), outages=(), event="E9"))
    waiting = [each for each in workspace.assessment.findings if each.stands]
    change = _taken(workspace.confirm_all(waiting))
    assert change.title == f"确认 {len(waiting)} 项违约金"
    assert [each.id for each in workspace.facts.decisions] == [f"Z{n}" for n, _ in enumerate(waiting, 1)]
    assert workspace.assessment.penalties.confirmed == workspace.assessment.penalties.accrued > 0
    workspace.undo()
    assert not workspace.facts.decisions


def test_confirming_all_is_refused_whole_where_one_cannot_be(workspace: Workspace) -> None:
    done(workspace, outage(1))
    stale = _certain(workspace)
    done(workspace, msgspec.structs.replace(outage(1), problem=None))
    now = _certain(workspace)
    assert "改变" in str(_refused(workspace.confirm_all([now, stale])))
    assert not workspace.facts.decisions


@pytest.mark.parametrize("reason", ["", "  "])
def test_waiving_needs_a_reason(workspace: Workspace, reason: str) -> None:
    done(workspace, outage(1))
    assert "理由" in str(_refused(workspace.decide(_certain(workspace), Verdict.WAIVE, reason)))
    assert not workspace.facts.decisions


def test_a_finding_that_has_changed_meanwhile_cannot_be_decided(workspace: Workspace) -> None:
    done(workspace, outage(1))
    stale = _certain(workspace)
    done(workspace, msgspec.structs.replace(outage(1), problem=None))
    assert "已随记录改变" in str(_refused(workspace.decide(stale, Verdict.CONFIRM)))
    _taken(workspace.remove("incidents", "I1", "删除"))
    assert "已随记录改变" in str(_refused(workspace.decide(stale, Verdict.CONFIRM)))


def test_decisions_go_with_the_fact_they_are_about(workspace: Workspace) -> None:
    agreed = Availability(
        id="M1", system="platform", month="2025-06", downtime_seconds=36000, problem=True, major_loss=False
    )
    done(workspace, agreed)
    _taken(workspace.decide(_certain(workspace), Verdict.CONFIRM))
    change = _taken(workspace.remove("availability", "M1", "删除"))
    assert change.touched == (FactKey("availability", "M1"), FactKey("decisions", "Z1"))
    assert workspace.facts == Facts()
    workspace.undo()
    assert _certain(workspace).confirmed


def _day(month: int, day: int) -> dt.date:
    return dt.date(2025, month, day)


_ROUNDS = tuple(
    AcceptanceRound(id=f"A{number}", inspected_on=_day(7, number), passed=False) for number in range(1, 5)
)
_REVIEWS = tuple(
    MonthlyReview(
        id=f"Y{month}",
        month=f"2025-{month:02d}",
        passed=False,
        rectify_by=_day(8, 15) if month == 7 else None,
    )
    for month in (5, 6, 7)
)
#: Facts that meet one row or clause, the subject of its finding, and how a command's title names that.
CAUSES: dict[str, tuple[tuple[Fact, ...], str, str]] = {
    "6.1": (_ROUNDS, "acceptance", "验收"),
    "12.4": (
        (Rectification(id="Q1", issued_on=_day(6, 2), limit_on=_day(6, 10), done_on=_day(6, 20)),),
        "Q1",
        "Q1",
    ),
    "12.5(1)": ((Breach(id="B1", kind=BreachKind.SUBCONTRACTING, date=_day(6, 3)),), "B1", "B1"),
    "12.5(2)": ((Breach(id="B1", kind=BreachKind.IP, date=_day(6, 3)),), "B1", "B1"),
    "13.1": ((Exit(id="exit", applied_on=_day(6, 3), granted=True),), "exit", "退出"),
    "3-3": (_REVIEWS, "2025-05", "2025-05、2025-06、2025-07"),
}


@pytest.mark.parametrize("row", CAUSES)
def test_findings_of_every_clause_are_decided_and_decisions_go_with_their_cause(
    workspace: Workspace, row: str
) -> None:
    causes, subject, name = CAUSES[row]
    done(workspace, *causes)
    (finding,) = [each for each in workspace.assessment.findings if each.row == row]
    change = _taken(workspace.decide(finding, Verdict.CONFIRM))
    assert change.title == f"确认 {row}（{name}）"
    assert [each.subject for each in workspace.facts.decisions] == [subject]
    assert workspace.assessment.penalties.confirmed == finding.amount
    kind = KIND_OF[type(causes[0])]
    _taken(workspace.remove(kind, causes[0].id, "删除"))
    assert workspace.facts.decisions == ()
    workspace.undo()
    assert workspace.assessment.penalties.confirmed == finding.amount
    (decided,) = [each for each in workspace.assessment.findings if each.row == row]
    assert _taken(workspace.withdraw_decision(decided)).title == f"撤回决定 {row}（{name}）"


@pytest.mark.parametrize(("verdict", "reason"), [(Verdict.CONFIRM, ""), (Verdict.WAIVE, "协商")])
def test_an_event_of_annex_1_charges_nothing_that_could_be_decided(
    workspace: Workspace, verdict: Verdict, reason: str
) -> None:
    measures = Annex1(
        kind=MajorKind.INTERRUPTION,
        vendor_mainly_responsible=True,
        systems_percent=Decimal("40"),
        minutes=150,
    )
    done(workspace, msgspec.structs.replace(outage(1), annex1=measures))
    (event,) = [each for each in workspace.assessment.findings if each.major]
    assert (event.row, event.status) == ("1-A1", FindingStatus.CERTAIN)
    refused = _refused(workspace.decide(event, verdict, reason))
    assert "附件1的事件本身不计违约金" in str(refused)
    assert "修改该事件的附件1认定" in str(refused)
    assert not workspace.facts.decisions


def test_what_the_text_leaves_arguable_is_told_apart_from_what_is_not_established(
    workspace: Workspace,
) -> None:
    order = Rectification(
        id="Q1", issued_on=_day(6, 4), limit_on=_day(6, 10), done_on=_day(6, 20), event="I1"
    )
    done(workspace, outage(1), order)
    (missed,) = [each for each in workspace.assessment.findings if each.row == "12.4"]
    assert missed.status is FindingStatus.ARGUABLE
    assert "可争议" in str(_refused(workspace.decide(missed, Verdict.CONFIRM)))


def test_removing_a_loss_leaves_decisions_alone(workspace: Workspace) -> None:
    done(workspace, outage(1), Loss(id="I1", amount=Decimal("10.00")))
    _taken(workspace.decide(_certain(workspace), Verdict.CONFIRM))
    assert _taken(workspace.remove("losses", "I1", "删除")).touched == (FactKey("losses", "I1"),)


def test_another_day_is_a_way_of_looking(workspace: Workspace) -> None:
    done(workspace, outage(1), payment())
    change = workspace.set_as_of(AsOf(dt.date(2025, 4, 30)))
    assert change.touched == ()
    assert change.after == workspace.assessment == _from_scratch(workspace)
    assert change.after.penalties.accrued == 0
    assert _entries(workspace) == 1
    assert workspace.undo_title == "登记"


def test_every_subscriber_is_told_once_and_in_order(workspace: Workspace) -> None:
    told: list[tuple[str, Change]] = []
    stop = workspace.subscribe(lambda change: told.append(("甲", change)))
    workspace.subscribe(lambda change: told.append(("乙", change)))
    change = done(workspace, outage(1))
    assert [name for name, _ in told] == ["甲", "乙"]
    assert told[0][1] is told[1][1] is change
    stop()
    stop()
    workspace.undo()
    assert [name for name, _ in told] == ["甲", "乙", "乙"]


def test_a_subscriber_sees_the_new_state(workspace: Workspace, path: Path) -> None:
    seen: list[bool] = []

    def look(change: Change) -> None:
        with reopen(path, read_only=True) as stored:
            stored.set_as_of(workspace.as_of)
            seen.append(stored.assessment == change.after == workspace.assessment)

    workspace.subscribe(look)
    done(workspace, outage(1))
    workspace.undo()
    assert seen == [True, True]


def test_a_figure_is_explained(workspace: Workspace) -> None:
    done(workspace, outage(1))
    trace = workspace.explain("penalties.accrued")
    assert trace is not None
    assert trace.value == workspace.assessment.penalties.accrued
    assert workspace.explain("nothing.of.the.kind") is None


def test_the_other_readings_of_a_figure(workspace: Workspace) -> None:
    done(workspace, payment(), outage(1))
    workspace.decide(_certain(workspace), Verdict.CONFIRM)
    workspace.set_as_of(AsOf(dt.date(2026, 4, 10)))
    offered = workspace.alternatives("penalties.cap")
    caps = {each.value: each.figure for each in offered if each.reading == "cap_basis"}
    assert caps == workspace.assessment.penalties.caps_by_reading
    current = [each for each in offered if each.reading == "cap_basis" and each.current]
    assert [(each.value, each.label, each.figure) for each in current] == [
        ("cash_received", "付款前已收现金", workspace.assessment.penalties.cap)
    ]
    ends = {each.value: each.figure for each in workspace.alternatives("contract.service_end")}
    assert len(ends) == len(set(ends.values())) == 2
    assert workspace.alternatives("nothing.of.the.kind") == ()
    assert workspace.assessment == _from_scratch(workspace)
