"""Which months can be sealed, and what is told of a sealed month whose inputs have changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from desktop.models.amendments import Amendment
from desktop.models.calendar import Calendar
from desktop.models.facts import Loss
from desktop.models.statement import Line, end_of
from desktop.rules.statements import RULES_VERSION, Inputs, Place, lines_under, statement_of
from desktop.services.change import Change, FactKey, Refused
from desktop.services.comparing import Cause, Comparison, Difference, cause_words
from desktop.services.sealing import Held, MonthState, Sealing
from desktop.services.statement_text import all_hold, verdict_words, verified_lines
from desktop.services.workspace import Workspace
from tests.storage.support import calendar, contract, create, done, outage, reopen, revised

JUNE = "2025-06"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A contract with an outage in June, on the first of September."""
    with create(tmp_path / "a.shouyue") as opened:
        done(opened, outage(1))
        yield opened


@pytest.fixture
def june(workspace: Workspace) -> Sealing:
    """June, sealed."""
    sealing = Sealing(workspace)
    change = sealing.seal(JUNE)
    assert isinstance(change, Change)
    return sealing


def _newest(sealing: Sealing) -> Comparison:
    return sealing.comparison(sealing.of_month(JUNE)[-1])


def _refused(result: Change | Refused) -> str:
    assert isinstance(result, Refused)
    return str(result)


def test_the_months_of_the_term_and_how_they_stand(june: Sealing) -> None:
    months = june.months()
    assert (months[0], months[-1], len(months)) == ("2025-04", "2026-04", 13)
    states = {month: june.state(month) for month in months}
    assert states[JUNE] is MonthState.SEALED
    assert states["2025-08"] is MonthState.READY
    assert states["2025-09"] is MonthState.AHEAD


@pytest.mark.parametrize(
    ("month", "told"),
    [
        ("2025-09", "2025-09 还没有结束"),
        ("2025-03", "2025-03 在服务期之前"),
        (JUNE, "已经封存"),
        ("2025-13", "看不懂月份"),
        ("六月", "看不懂月份"),
    ],
)
def test_a_month_that_cannot_be_sealed(june: Sealing, month: str, told: str) -> None:
    assert told in _refused(june.seal(month))
    assert len(june.held) == 1


def test_nothing_is_sealed_before_the_contract_is_signed(tmp_path: Path) -> None:
    unsigned = msgspec.structs.replace(contract().terms, signed_on=None)
    with create(tmp_path / "b.shouyue") as workspace:
        revised(workspace, contract().replaced(unsigned))
        assert "尚未签署完毕" in _refused(Sealing(workspace).seal(JUNE))


def test_a_month_is_sealed_from_the_day_after_its_last(tmp_path: Path) -> None:
    create(tmp_path / "c.shouyue").close()

    def opened(day: dt.date) -> Workspace:
        at = dt.datetime.combine(day, dt.time(0, 0))
        return Workspace.open(tmp_path / "c.shouyue", calendar(), lambda: at)

    with opened(dt.date(2025, 6, 30)) as workspace:
        assert "还没有结束" in _refused(Sealing(workspace).seal(JUNE))
    with opened(dt.date(2025, 7, 1)) as workspace:
        assert isinstance(Sealing(workspace).seal(JUNE), Change)


def test_an_edit_of_a_fact_is_named_with_its_record_and_entry(workspace: Workspace, june: Sealing) -> None:
    done(workspace, msgspec.structs.replace(outage(1), problem=None), title="修改事件 I1")
    assert june.state(JUNE) is MonthState.DIFFERS
    found = {each.figure: each for each in _newest(june).differences}
    accrued = found["penalties.accrued"]
    assert (accrued.was, accrued.now) == ("发生额：5,430.00 元", "发生额：3,258.00 元")
    assert accrued.causes == (Cause.FACTS,)
    assert accrued.records == (FactKey("incidents", "I1"),)
    assert cause_words(accrued) == "事件 I1"
    assert _newest(june).causes == (Cause.FACTS,)
    changes = june.changes_since(june.held[0])
    assert [(key, entry.title) for key, entry in changes] == [(FactKey("incidents", "I1"), "修改事件 I1")]
    assert workspace.undo() is not None
    assert june.state(JUNE) is MonthState.SEALED


def test_a_figure_names_the_record_in_its_id_among_several(workspace: Workspace, june: Sealing) -> None:
    done(
        workspace,
        msgspec.structs.replace(outage(1), responded_at=dt.datetime(2025, 6, 3, 9)),
        outage(2, day=9),
    )
    found = {each.figure: each for each in _newest(june).differences}
    assert found["check:I1:response:0"].records == (FactKey("incidents", "I1"),)
    assert found["check:I2:response:0"].was == ""
    assert found["check:I2:response:0"].records == (FactKey("incidents", "I2"),)
    assert set(found["sla:2025-06:requests"].records) == {
        FactKey("incidents", "I1"),
        FactKey("incidents", "I2"),
    }


def test_a_record_that_is_removed_is_a_difference(workspace: Workspace, june: Sealing) -> None:
    assert isinstance(workspace.remove("incidents", "I1", "删除事件 I1"), Change)
    found = {each.figure: each for each in _newest(june).differences}
    assert found["check:I1:response:0"].now == ""
    assert found["check:I1:response:0"].records == (FactKey("incidents", "I1"),)


def test_what_happened_after_the_month_changes_nothing(workspace: Workspace, june: Sealing) -> None:
    july = msgspec.structs.replace(outage(2), reported_at=dt.datetime(2025, 7, 3), outages=())
    done(workspace, msgspec.structs.replace(july, responded_at=None, restored_at=None))
    assert june.state(JUNE) is MonthState.SEALED
    assert _newest(june) == Comparison()


def test_a_record_without_a_day_changes_every_month(workspace: Workspace, june: Sealing) -> None:
    done(workspace, Loss(id="L1", amount=Decimal("100.00")))
    assert {each.figure for each in _newest(june).differences} >= {"penalties.losses"}


def test_another_reading_is_named(workspace: Workspace, june: Sealing) -> None:
    read = msgspec.structs.replace(contract().terms.readings, service_end="day_before")
    revised(workspace, contract().replaced(msgspec.structs.replace(contract().terms, readings=read)))
    found = {each.figure: each for each in _newest(june).differences}
    assert found["contract.service_end"].causes == (Cause.READINGS,)
    assert _newest(june).causes == (Cause.READINGS,)


def test_a_decision_about_a_reading_in_the_month_is_named(workspace: Workspace, june: Sealing) -> None:
    workspace.set_as_of(end_of(JUNE))
    assert isinstance(workspace.choose_reading("service_end", "day_before", "双方确认"), Change)
    assert {each.causes for each in _newest(june).differences} == {(Cause.READINGS,)}


def test_other_terms_are_named(workspace: Workspace, june: Sealing) -> None:
    terms = msgspec.structs.replace(contract().terms, threshold_share=Decimal("0.20"))
    revised(workspace, contract().replaced(terms))
    assert [(each.figure, each.causes) for each in _newest(june).differences] == [
        ("penalties.threshold", (Cause.TERMS,))
    ]
    assert _newest(june).causes == (Cause.TERMS,)


def test_a_supplement_is_a_change_of_the_terms(workspace: Workspace, june: Sealing) -> None:
    day = dt.date(2025, 6, 1)
    supplement = Amendment(id="BX1", effective_on=day, changes='{"threshold_share": "0.20"}')
    assert isinstance(workspace.amend(supplement), Change)
    found = {each.figure: each for each in _newest(june).differences}
    assert found["penalties.threshold"].causes == (Cause.TERMS,)


def test_an_edit_of_the_parties_is_none(workspace: Workspace, june: Sealing) -> None:
    revised(workspace, msgspec.structs.replace(contract(), short_name="别的简称"))
    assert june.state(JUNE) is MonthState.SEALED


def _opened_with(path: Path, days: Calendar) -> Workspace:
    return Workspace.open(path, days, lambda: dt.datetime(2025, 9, 1, 9))


def test_another_calendar_is_named(workspace: Workspace, june: Sealing) -> None:
    days = calendar()
    other = {day: name for day, name in days.holidays.items() if day.month != 5}
    assert june.state(JUNE) is MonthState.SEALED
    workspace.close()
    changed = msgspec.structs.replace(days, holidays=other)
    with _opened_with(workspace.path, changed) as reopened:
        sealing = Sealing(reopened)
        assert sealing.state(JUNE) is MonthState.DIFFERS
        found = {each.figure: each for each in _newest(sealing).differences}
        assert found["payments.first.due_on"].causes == (Cause.CALENDAR,)
        assert _newest(sealing).causes == (Cause.CALENDAR,)


def test_a_calendar_of_another_name_with_the_same_days_is_no_other(
    workspace: Workspace, june: Sealing
) -> None:
    assert june.state(JUNE) is MonthState.SEALED
    workspace.close()
    with _opened_with(workspace.path, msgspec.structs.replace(calendar(), version="别的")) as reopened:
        assert Sealing(reopened).state(JUNE) is MonthState.SEALED


def test_inputs_exchanged_together_are_told_apart(workspace: Workspace, june: Sealing) -> None:
    done(workspace, msgspec.structs.replace(outage(1), problem=None))
    terms = msgspec.structs.replace(contract().terms, threshold_share=Decimal("0.20"))
    revised(workspace, contract().replaced(terms))
    found = {each.figure: each.causes for each in _newest(june).differences}
    assert found["penalties.threshold"] == (Cause.TERMS,)
    assert found["penalties.accrued"] == (Cause.FACTS,)
    assert _newest(june).causes == (Cause.TERMS, Cause.FACTS)


def test_a_correction_refers_to_what_it_corrects_and_to_the_one_before(
    workspace: Workspace, june: Sealing
) -> None:
    assert isinstance(june.seal("2025-07"), Change)
    done(workspace, msgspec.structs.replace(outage(1), problem=None))
    assert isinstance(june.correct(JUNE, " 监理重新认定 "), Change)
    first, july, correction = june.held
    assert correction.statement.corrects == first.sealed.hash
    assert correction.statement.previous_hash == july.sealed.hash
    assert correction.statement.reason == "监理重新认定"
    assert june.of_month(JUNE) == (first, correction)
    assert june.state(JUNE) is MonthState.CORRECTED
    assert june.state("2025-07") is MonthState.DIFFERS
    assert june.comparison(first).differences
    assert all(june.verify(held).sound for held in june.held)
    with reopen(workspace.path, read_only=True) as reopened:
        assert Sealing(reopened).state(JUNE) is MonthState.CORRECTED


def test_a_correction_needs_a_sealed_month_a_difference_and_a_reason(
    workspace: Workspace, june: Sealing
) -> None:
    assert "还没有封存" in _refused(june.correct("2025-07", "理由"))
    assert "没有差异" in _refused(june.correct(JUNE, "理由"))
    done(workspace, msgspec.structs.replace(outage(1), problem=None))
    assert "没有填写理由" in _refused(june.correct(JUNE, "  "))
    assert len(june.held) == 1


def _sealed_otherwise(workspace: Workspace, sealing: Sealing, **changes: object) -> Held:
    """The statement of June as another program might have sealed it, as the first of the file."""
    inputs = Inputs(workspace.contract.terms, workspace.facts, workspace.calendar)
    day = end_of(JUNE).day
    statement = statement_of(workspace.contract.id, inputs, day, workspace.now(), Place())
    workspace.seal(msgspec.structs.replace(statement, **changes), "封存")
    return sealing.held[0]


def _other_accrued(workspace: Workspace) -> tuple[Line, ...]:
    lines = lines_under(Inputs(workspace.contract.terms, workspace.facts, workspace.calendar), end_of(JUNE))
    return tuple(
        Line(line.figure, "1.00", "发生额：1.00 元") if line.figure == "penalties.accrued" else line
        for line in lines
    )


def test_other_rules_are_a_difference_and_no_error(workspace: Workspace) -> None:
    sealing = Sealing(workspace)
    held = _sealed_otherwise(workspace, sealing, rules=RULES_VERSION - 1, lines=_other_accrued(workspace))
    assert [(each.figure, each.was, each.causes) for each in sealing.comparison(held).differences] == [
        ("penalties.accrued", "发生额：1.00 元", (Cause.RULES,))
    ]
    verified = sealing.verify(held)
    assert (verified.same_rules, len(verified.recomputed), verified.sound) == (False, 1, True)
    assert not all_hold(sealing)
    assert "处不同" in verdict_words(verified)


def test_the_same_rules_must_give_the_same(workspace: Workspace) -> None:
    sealing = Sealing(workspace)
    held = _sealed_otherwise(workspace, sealing, lines=_other_accrued(workspace))
    assert not sealing.verify(held).sound
    assert "请报告程序错误" in verdict_words(sealing.verify(held))


def test_inputs_that_no_record_holds_any_more_are_told_and_no_error(workspace: Workspace) -> None:
    sealing = Sealing(workspace)
    held = _sealed_otherwise(workspace, sealing, rules=RULES_VERSION - 1, facts={"unheard_of": []})
    assert sealing.state(JUNE) is MonthState.DIFFERS
    assert "unheard_of" in sealing.comparison(held).failure
    assert sealing.verify(held).sound
    assert any("不能识别" in line for line in verified_lines(sealing))


@pytest.mark.parametrize(
    "changes", [{"number": 2}, {"contract_id": "别的"}, {"previous_hash": "1" * 64}], ids=str
)
def test_a_statement_that_does_not_follow_is_found(workspace: Workspace, changes: dict[str, object]) -> None:
    sealing = Sealing(workspace)
    held = _sealed_otherwise(workspace, sealing, **changes)
    verified = sealing.verify(held)
    assert (verified.intact, verified.chained, verified.sound) == (True, False, False)
    assert "与前一份不衔接" in verdict_words(verified)


def test_what_is_told_of_a_file(workspace: Workspace, june: Sealing) -> None:
    assert all_hold(june)
    (line,) = verified_lines(june)
    assert line.endswith("哈希相符，与前一份衔接，按封存时的内容重算一致")
    done(workspace, msgspec.structs.replace(outage(1), problem=None), title="修改事件 I1")
    lines = verified_lines(june)
    assert not all_hold(june)
    assert "    发生额：5,430.00 元 → 3,258.00 元　[事件 I1]" in lines
    assert lines[-1].startswith("    变动 事件 I1：2025-09-01 09:00 修改事件 I1（修改记录第 ")


def test_of_many_records_a_few_are_named() -> None:
    keys = tuple(FactKey("incidents", f"I{number}") for number in range(1, 6))
    found = Difference("penalties.accrued", "", "", (Cause.TERMS, Cause.FACTS), keys)
    assert cause_words(found) == "合同条款；事件 I1、事件 I2、事件 I3 等 5 条"
    alone = msgspec.structs.replace(found, causes=(Cause.FACTS,), records=(FactKey("exit", "exit"),))
    assert cause_words(alone) == "退出申请"


def test_what_is_only_tried_differs_from_nothing_sealed(workspace: Workspace, june: Sealing) -> None:
    stored = list(workspace.entries)
    workspace.try_out()
    done(workspace, outage(2))
    terms = msgspec.structs.replace(workspace.terms, total_fee=Decimal("200000.00"))
    revised(workspace, workspace.contract.replaced(terms))
    assert workspace.entries == stored
    for sealing in (june, Sealing(workspace)):
        assert sealing.state(JUNE) is MonthState.SEALED
    assert workspace.adopt().touched
    for sealing in (june, Sealing(workspace)):
        assert sealing.state(JUNE) is MonthState.DIFFERS
    assert {FactKey("incidents", "I2")} <= set(_newest(june).records)
