"""What 付款 shows, as rows: conditions, counted days, the deduction, the readings of the cap."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from desktop.exchange.template import load_contract
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Contract
from desktop.models.enums.findings import Verdict
from desktop.models.facts import (
    Absence,
    AccountChange,
    Decision,
    Deduction,
    Fact,
    Facts,
    Invoice,
    Loss,
    Milestones,
    Payment,
    Recovery,
)
from desktop.models.money import ZERO
from desktop.rules import assess
from desktop.rules.known import known_facts
from desktop.rules.penalties import CAP_READINGS
from desktop.views.evident.milestones import milestone_title
from desktop.views.pages.payments import cap_rows, condition_rows, desk, period_cells, statement_rows
from desktop.views.pages.payments.seen import Seen, first_open, tab_rows
from desktop.views.widgets.daygrid import DayKind
from desktop.views.widgets.states import State

Look = Callable[..., Seen]
DAY = dt.date
CALM: dict[str, Any] = {"problem": True, "major_loss": False, "major_impact": False, "major_accident": False}
PAID = Payment(id="P1", payment="first", date=DAY(2025, 5, 6), amount=Decimal("91224.00"))
INVOICE = Invoice(id="F1", payment="first", received_on=DAY(2025, 4, 24))
MILESTONES = Milestones(id="milestones", expert_review_on=DAY(2026, 4, 9), funds_on=DAY(2026, 4, 10))
READY = DAY(2026, 4, 10)


def absence(number: int) -> Absence:
    """An unattended post of 130 minutes, 5,430.00 under 3-13, on a day of its own."""
    start = dt.datetime(2025, 9, number, 20)
    return Absence(id=f"V{number}", start=start, end=start + dt.timedelta(minutes=130), **CALM)


def confirmed(number: int) -> Decision:
    return Decision(
        id=f"Z{number}", row="3-13", subject=f"V{number}", decision=Verdict.CONFIRM, amount=Decimal("5430.00")
    )


@pytest.fixture(scope="module")
def contract() -> Contract:
    return load_contract()


@pytest.fixture
def look(contract: Contract, calendar: Calendar) -> Look:
    """`look(day, readings={...}, **facts)`: the real contract seen on a day."""

    def run(day: dt.date, readings: dict[str, str] | None = None, **facts: Any) -> Seen:
        chosen = msgspec.structs.replace(contract.terms.readings, **(readings or {}))
        used = contract.replaced(msgspec.structs.replace(contract.terms, readings=chosen))
        recorded = Facts(**facts)
        as_of = AsOf(day)
        known = known_facts(recorded, as_of)
        return Seen(used, recorded, known, assess(used.terms, recorded, as_of, calendar), calendar)

    return run


def test_tabs_name_share_sum_and_status(look: Look) -> None:
    rows = tab_rows(look(READY, payments=(PAID,), invoices=(INVOICE,), milestones=MILESTONES))
    assert [(row.name, row.amount, row.status, row.state) for row in rows] == [
        ("首付款 70 %", "91,224.00", "已付 2025-05-06", State.OK),
        ("尾款 30 %", "39,096.00", "等待发票", State.WARN),
    ]


def test_what_is_late_is_told_in_days_and_in_red(look: Look) -> None:
    overdue = tab_rows(look(DAY(2025, 5, 10)))[0]
    assert (overdue.status, overdue.state) == ("已逾期 3 天", State.BAD)
    late = msgspec.structs.replace(PAID, date=DAY(2025, 5, 20))
    settled = tab_rows(look(READY, payments=(late,)))[0]
    assert (settled.status, settled.state) == ("逾期付清 2025-05-20", State.BAD)


def test_a_held_payment_is_not_calm(look: Look) -> None:
    change = AccountChange(id="C1", changed_on=DAY(2025, 4, 25))
    tab = tab_rows(look(DAY(2025, 4, 28), invoices=(INVOICE,), account_changes=(change,)))[0]
    assert (tab.status, tab.state) == ("账户待核", State.WARN)
    late = msgspec.structs.replace(INVOICE, received_on=DAY(2025, 5, 6))
    tab = tab_rows(look(DAY(2025, 5, 6), invoices=(late,)))[0]
    assert (tab.status, tab.state) == ("发票迟到", State.WARN)


def test_the_first_open_instalment_is_shown_and_the_last_when_all_are_settled(look: Look) -> None:
    assert first_open(look(DAY(2025, 4, 10))) == "first"
    assert first_open(look(READY, payments=(PAID,))) == "final"
    rest = Payment(id="P2", payment="final", date=READY, amount=Decimal("39096.00"))
    assert first_open(look(READY, payments=(PAID, rest), milestones=MILESTONES)) == "final"


def test_conditions_tell_day_source_and_what_is_missing(look: Look) -> None:
    seen = look(DAY(2026, 4, 1), milestones=Milestones(id="milestones", expert_review_on=DAY(2026, 4, 9)))
    rows = condition_rows.start_rows(seen, "final")
    assert [(row.title, row.state, row.value, row.clause) for row in rows] == [
        ("服务期满", State.OFF, "2026-04-07", "第五条"),
        ("专家评审合格", State.OFF, "2026-04-09", "第七条2"),
        ("财政资金到位", State.OFF, "未登记", "第七条2"),
    ]
    assert [row.note for row in rows] == ["余 6 天", "截至日之后的日期，尚未计入", "还差 3 项，付款期未起算"]
    assert condition_rows.progress(seen, "final") == "起算 0 / 3，核对 1 / 2"


def test_complete_conditions_tell_the_start_of_the_count(look: Look) -> None:
    rows = condition_rows.start_rows(look(READY, milestones=MILESTONES), "final")
    assert {row.state for row in rows} == {State.OK}
    assert rows[-1].note == "条件已齐，付款期自 2026-04-10 的次日起算"


@pytest.mark.parametrize(
    ("day", "received", "state", "note"),
    [
        (DAY(2025, 4, 10), None, State.WARN, "最晚 2025-04-27，余 12 个工作日"),
        (DAY(2025, 4, 29), None, State.WARN, "最晚 2025-04-27，已过 2 个工作日"),
        (DAY(2025, 4, 29), DAY(2025, 4, 27), State.OK, "最晚 2025-04-27，按时"),
        (DAY(2025, 4, 29), DAY(2025, 4, 28), State.WARN, "最晚 2025-04-27，迟 1 天"),
        (DAY(2025, 4, 29), DAY(2025, 4, 30), State.WARN, "最晚 2025-04-27；登记的收票日在截至日之后"),
    ],
)
def test_the_invoice_against_its_limit(
    look: Look, day: dt.date, received: dt.date | None, state: State, note: str
) -> None:
    invoices = (Invoice(id="F1", payment="first", received_on=received),) if received else ()
    row = condition_rows.invoice_row(look(day, invoices=invoices), "first")
    assert (row.state, row.note) == (state, note)


def test_an_invoice_before_the_period_is_calm(look: Look) -> None:
    row = condition_rows.invoice_row(look(DAY(2025, 4, 10)), "final")
    assert (row.state, row.note, row.note_figure) == (State.OFF, "付款期起算后才有最晚收票日", "")


@pytest.mark.parametrize(
    ("changed", "notified", "state", "note"),
    [
        (DAY(2025, 4, 14), DAY(2025, 4, 27), State.WARN, "最晚 2025-04-27，按时通知；未回拨核实"),
        (DAY(2025, 4, 14), DAY(2025, 4, 28), State.WARN, "最晚 2025-04-27，通知已迟"),
        (DAY(2025, 4, 14), None, State.WARN, "最晚 2025-04-27，未书面通知"),
        (DAY(2025, 5, 30), None, State.OFF, "截至日之后的日期，尚未计入"),
    ],
)
def test_an_account_change_against_its_limit(
    look: Look, changed: dt.date, notified: dt.date | None, state: State, note: str
) -> None:
    change = AccountChange(id="C1", changed_on=changed, notified_on=notified)
    row = condition_rows.change_row(look(DAY(2025, 4, 29), account_changes=(change,)), "first", change)
    assert (row.state, row.note) == (state, note)


def test_an_account_change_after_settling_or_before_the_period(look: Look) -> None:
    change = AccountChange(id="C1", changed_on=DAY(2026, 3, 16), notified_on=DAY(2026, 3, 18))
    seen = look(DAY(2026, 4, 1), account_changes=(change,), payments=(PAID,))
    row = condition_rows.change_row(seen, "first", change)
    assert (row.state, row.note) == (State.OFF, "付清之后变更，不影响本期")
    row = condition_rows.change_row(seen, "final", change)
    assert (row.state, row.note) == (State.WARN, "已书面通知，最晚日待付款期起算；未回拨核实")
    called = msgspec.structs.replace(change, verified_on=DAY(2026, 3, 19))
    row = condition_rows.change_row(look(DAY(2026, 4, 1), account_changes=(called,)), "final", called)
    assert (row.state, row.note) == (State.OK, "已书面通知，最晚日待付款期起算")
    row = condition_rows.change_row(look(DAY(2026, 3, 18), account_changes=(called,)), "final", called)
    assert row.state is State.WARN, "called back after that day"


def test_the_payment_step_tells_what_is_left_late_or_done(look: Look) -> None:
    def step(seen: Seen) -> tuple[State, str, str]:
        row = condition_rows.pay_row(seen, "first")
        return row.state, row.value, row.note

    assert step(look(DAY(2025, 4, 10))) == (State.OFF, "2025-05-07", "余 17 个工作日")
    assert step(look(DAY(2025, 5, 10))) == (State.BAD, "2025-05-07", "已逾期 3 天")
    assert step(look(READY, payments=(PAID,))) == (State.OK, "2025-05-07", "2025-05-06 付清，按时")
    late = msgspec.structs.replace(PAID, date=DAY(2025, 5, 20))
    assert step(look(READY, payments=(late,))) == (State.BAD, "2025-05-07", "2025-05-20 付清，逾期 13 天")
    assert condition_rows.pay_row(look(DAY(2025, 4, 10)), "final").value == "—"


def test_a_late_invoice_holds_the_payment_and_names_the_first_conforming_day(look: Look) -> None:
    late = msgspec.structs.replace(INVOICE, received_on=DAY(2025, 5, 6))
    notice = condition_rows.hold_notice(look(DAY(2025, 5, 6), invoices=(late,)), "first")
    assert notice == condition_rows.HoldNotice(
        "暂缓付款：发票迟到", ("付款期不因此顺延；由此逾期的，3‰ 可抗辩。",), DAY(2025, 5, 13)
    )


def test_holds_name_every_cause_and_end_with_the_payment(look: Look) -> None:
    change = AccountChange(id="C1", changed_on=DAY(2025, 4, 14))
    notice = condition_rows.hold_notice(look(DAY(2025, 4, 29), account_changes=(change,)), "first")
    assert notice is not None
    assert notice.title == "暂缓付款：发票未收到；账户变更待核"
    assert len(notice.lines) == 2
    settled = look(READY, account_changes=(change,), payments=(PAID,))
    assert condition_rows.hold_notice(settled, "first") is None
    assert condition_rows.hold_notice(look(DAY(2025, 4, 29), invoices=(INVOICE,)), "first") is None


def test_the_period_counts_around_a_holiday_in_whole_weeks(look: Look) -> None:
    shown = period_cells.period(look(READY, milestones=MILESTONES, payments=(PAID,)), "final")
    assert (shown.first, shown.weeks, shown.due_on) == (DAY(2026, 4, 6), 5, DAY(2026, 5, 6))
    numbers = {day: cell.text for day, cell in shown.days.items() if cell.text.isdigit()}
    assert (numbers[DAY(2026, 4, 13)], numbers[DAY(2026, 5, 6)], len(numbers)) == ("1", "15", 15)
    assert DAY(2026, 5, 1) not in numbers
    kinds = {day: (cell.kind, cell.tag) for day, cell in shown.days.items()}
    assert kinds[DAY(2026, 5, 6)] == (DayKind.DUE, "应付")
    assert kinds[DAY(2026, 4, 24)] == (DayKind.INVOICE, "发票")
    assert kinds[DAY(2026, 5, 1)] == (DayKind.REST, "五一")
    assert kinds[DAY(2026, 4, 18)] == (DayKind.REST, "休")
    assert kinds[DAY(2026, 5, 9)] == (DayKind.MAKEUP, "班")
    assert {day: cell.text for day, cell in shown.days.items() if cell.text and not cell.text.isdigit()} == {
        DAY(2026, 4, 7): "期满",
        DAY(2026, 4, 9): "评审",
        DAY(2026, 4, 10): "条件齐",
    }
    assert shown.days[DAY(2026, 4, 10)].today
    assert shown.note == "五一放假 5 天不计。最晚收票为应付日前第 5 个工作日（2026-04-24）。"
    assert shown.estimate == ""


def test_make_up_days_inside_the_period_count_and_are_told(look: Look) -> None:
    shown = period_cells.period(look(READY, payments=(PAID,), invoices=(INVOICE,)), "first")
    assert shown.days[DAY(2025, 4, 27)].text == "15"
    assert shown.days[DAY(2025, 4, 27)].kind is DayKind.COUNTED
    assert shown.days[DAY(2025, 4, 24)].tag == "收票"
    assert shown.days[DAY(2025, 5, 6)].tag == "付清"
    assert shown.note.startswith("五一放假 5 天不计；4 月 27 日调休上班，计入。")


def test_a_waiting_period_shows_no_days(look: Look) -> None:
    shown = period_cells.period(look(DAY(2025, 4, 10)), "final")
    assert shown.waiting == ("服务期满", "专家评审合格", "财政资金到位")
    assert (shown.due_on, shown.first, shown.days, shown.note) == (None, None, {}, "")


def test_a_year_without_a_published_calendar_is_an_estimate(look: Look) -> None:
    late = Milestones(id="milestones", expert_review_on=DAY(2026, 12, 20), funds_on=DAY(2026, 12, 24))
    shown = period_cells.period(look(DAY(2026, 12, 25), milestones=late), "final")
    assert shown.estimate == "2027 年放假安排尚未公布，按周一至周五估计"


def test_the_parts_of_the_deduction_add_up_to_it(look: Look) -> None:
    seen = look(
        READY,
        payments=(PAID,),
        milestones=MILESTONES,
        absences=tuple(absence(number) for number in range(1, 6)),
        decisions=tuple(confirmed(number) for number in range(1, 5)),
        losses=(Loss(id="L1", amount=Decimal("600.00")),),
        deductions=(Deduction(id="D1", payment="first", date=DAY(2025, 10, 1), amount=Decimal("1000.00")),),
        recoveries=(Recovery(id="K1", date=DAY(2025, 10, 2), amount=Decimal("500.00")),),
    )
    lines = statement_rows.deduction_lines(seen, "final")
    assert sum((line.amount for line in lines), ZERO) == seen.figures("final").deductible
    assert [line.event for line in lines[:4]] == ["V1", "V2", "V3", "V4"]
    assert lines[0].what == "现场无人值守，2025-09-01"
    assert lines[0].place == "附件3 行13"
    assert [line.key for line in lines[4:]] == ["losses", "excess", "deducted", "recovered"]
    pending = statement_rows.pending(seen)
    assert pending is not None
    assert pending.text == "另有 1 项成立未确认，共 5,430.00 元，确认后才可扣"


def test_many_findings_are_summed_in_one_line(look: Look) -> None:
    numbers = range(1, 10)
    seen = look(
        READY,
        readings={"cap_basis": "set_off_counts"},
        payments=(PAID,),
        milestones=MILESTONES,
        absences=tuple(map(absence, numbers)),
        decisions=tuple(map(confirmed, numbers)),
    )
    lines = statement_rows.deduction_lines(seen, "final")
    assert [line.key for line in lines[5:]] == ["others", "excess"]
    assert (lines[5].what, lines[5].amount) == ("4 项", Decimal("21720.00"))
    assert sum((line.amount for line in lines), ZERO) == seen.figures("final").deductible


def test_more_set_off_than_may_be_is_told(look: Look) -> None:
    seen = look(
        READY,
        payments=(PAID,),
        absences=(absence(1),),
        decisions=(confirmed(1),),
        deductions=(Deduction(id="D1", payment="final", date=DAY(2026, 3, 1), amount=Decimal("6000.00")),),
    )
    lines = {line.key: line.amount for line in statement_rows.deduction_lines(seen, "final")}
    assert lines["over"] == Decimal("570.00")
    assert sum(lines.values(), ZERO) == seen.figures("final").deductible == 0


def test_what_one_instalment_cannot_bear_is_left_for_another(look: Look) -> None:
    rest = Payment(id="P2", payment="final", date=READY, amount=Decimal("38000.00"))
    seen = look(
        READY,
        payments=(PAID, rest),
        milestones=MILESTONES,
        absences=(absence(1),),
        decisions=(confirmed(1),),
    )
    lines = {line.key: line.amount for line in statement_rows.deduction_lines(seen, "final")}
    assert lines["rest"] == Decimal("-4334.00")
    assert sum(lines.values(), ZERO) == seen.figures("final").deductible == Decimal("1096.00")


def test_a_settled_instalment_has_nothing_to_deduct(look: Look) -> None:
    seen = look(READY, payments=(PAID,), absences=(absence(1),), decisions=(confirmed(1),))
    assert statement_rows.deduction_lines(seen, "first") == ()


def test_an_invoice_counts_as_checked_once_amount_title_and_authenticity_are(look: Look) -> None:
    checked = msgspec.structs.replace(
        INVOICE, amount=Decimal("91224.00"), title_matches=True, verified_on=DAY(2025, 4, 25)
    )
    states = [
        statement_rows.checks(look(READY, invoices=(each,)), "first")[1].state for each in (INVOICE, checked)
    ]
    assert states == [State.OFF, State.OK]


def test_the_sum_check_fails_when_too_much_was_paid(look: Look) -> None:
    (sums, invoice) = statement_rows.checks(look(READY, payments=(PAID,), invoices=(INVOICE,)), "first")
    assert sums.state is State.OK
    assert sums.text == "净付 + 扣款 + 已付 = 0.00 + 0.00 + 91,224.00 = 91,224.00"
    assert invoice.state is State.OFF
    twice = msgspec.structs.replace(PAID, id="P2")
    (sums, invoice) = statement_rows.checks(look(READY, payments=(PAID, twice)), "first")
    assert sums.state is State.BAD
    assert "多于应付 91,224.00 元" in sums.text
    assert invoice.state is State.OFF


def test_lateness_is_owed_or_arguable(look: Look) -> None:
    late = msgspec.structs.replace(PAID, date=DAY(2025, 5, 20))
    owed = statement_rows.late(look(READY, payments=(late,), invoices=(INVOICE,)), "first")
    assert owed is not None
    assert (owed.state, owed.text) == (State.BAD, "甲方逾期 13 天，3‰ 违约金 273.67 元（一次计），应付乙方")
    held = statement_rows.late(look(READY, readings={"late_payment": "per_day"}, payments=(late,)), "first")
    assert held is not None
    assert (held.state, held.text) == (State.WARN, "甲方逾期 13 天，3‰ 违约金 3,557.74 元（按日计），可抗辩")
    assert statement_rows.late(look(READY, payments=(PAID,)), "first") is None


def test_the_account_is_masked_and_its_state_told(look: Look) -> None:
    change = AccountChange(id="C1", changed_on=DAY(2026, 3, 16))
    payee = statement_rows.payee(look(READY, milestones=MILESTONES, account_changes=(change,)), "final")
    assert payee.account == "示例银行示例支行，尾号 0000"
    assert (payee.state, payee.word) == (State.WARN, "账户变更待核")
    told = msgspec.structs.replace(change, notified_on=DAY(2026, 3, 18))
    payee = statement_rows.payee(look(READY, milestones=MILESTONES, account_changes=(told,)), "final")
    assert (payee.state, payee.word) == (State.WARN, "账户未核实")
    called = msgspec.structs.replace(
        told, verified_on=DAY(2026, 3, 19), bank="示例银行新支行", account="1111222233334444"
    )
    payee = statement_rows.payee(look(READY, milestones=MILESTONES, account_changes=(called,)), "final")
    assert payee.account == "示例银行新支行，尾号 4444"
    assert (payee.state, payee.word) == (State.OK, "变更已核实 2026-03-19")


def _some_findings(count: int) -> dict[str, Any]:
    return {
        "payments": (PAID,),
        "milestones": MILESTONES,
        "absences": tuple(map(absence, range(1, count + 1))),
        "decisions": tuple(map(confirmed, range(1, count + 1))),
        "deductions": (
            Deduction(id="D1", payment="final", date=DAY(2026, 4, 10), amount=Decimal("2000.00")),
        ),
    }


@pytest.mark.parametrize("count", [0, 1, 3, 4, 6])
@pytest.mark.parametrize("reading", CAP_READINGS)
def test_every_reading_gives_what_the_engine_gives_under_it(look: Look, count: int, reading: str) -> None:
    facts = _some_findings(count)
    shown = {row.key: row for row in cap_rows.cap_table(look(READY, **facts), "final").rows}[reading]
    engine = look(READY, readings={"cap_basis": reading}, **facts)
    figures = engine.figures("final")
    assert (shown.cap, shown.deductible, shown.net) == (
        engine.assessment.penalties.cap,
        figures.deductible,
        figures.net,
    )
    assert shown.room == engine.assessment.penalties.cap - engine.assessment.penalties.payable


def test_readings_are_named_and_the_bases_written_out(look: Look) -> None:
    table = cap_rows.cap_table(look(READY, payments=(PAID,), milestones=MILESTONES), "final")
    assert [(row.label, row.used, row.basis, row.cap) for row in table.rows] == [
        ("付款前已收现金", True, "91,224.00 × 20 %", Decimal("18244.80")),
        ("扣款后自洽", False, "(130,320.00 − 扣款) × 20 %", Decimal("21720.00")),
        ("抵扣视同回款", False, "130,320.00 × 20 %", Decimal("26064.00")),
    ]
    assert (table.state, table.verdict) == (State.OK, "三种读法下本次扣款相同")


def test_a_small_room_is_told_with_what_no_longer_fits(look: Look) -> None:
    facts = _some_findings(3) | {"deductions": ()}
    table = cap_rows.cap_table(look(READY, **facts), "final")
    assert table.caution == "采用的读法余量 1,954.80，不足再扣一项 20 %（2,172.00），新增违约只能另行主张。"
    over = cap_rows.cap_table(look(READY, **_some_findings(4)), "final")
    assert over.caution.startswith("可主张额与损失超出采用的读法 3,475.20 元")
    assert (over.state, over.verdict) == (State.WARN, "三种读法下本次扣款不同")
    roomy = cap_rows.cap_table(look(READY, payments=(PAID,)), "final")
    assert roomy.caution == ""
    before = cap_rows.cap_table(look(DAY(2025, 4, 10)), "first")
    assert before.caution == "尚未付款，采用的读法下上限为 0.00，付款前不能扣款。"


@pytest.mark.parametrize(
    ("record", "name"),
    [
        (PAID, "付款 91,224.00 元"),
        (Deduction(id="D1", payment="final", date=READY, amount=Decimal("5430")), "扣款 5,430.00 元"),
        (Recovery(id="K1", date=READY, amount=Decimal("12.3")), "补足款 12.30 元"),
        (Loss(id="L1", amount=Decimal("600")), "损失 600.00 元"),
        (INVOICE, "首付款发票 2025-04-24"),
        (Invoice(id="F2", payment="final", number="1"), "尾款发票"),
        (AccountChange(id="C1", notified_on=READY), "账户变更 2026-04-10"),
    ],
)
def test_undo_names_a_record_by_what_it_is(contract: Contract, record: Fact, name: str) -> None:
    assert desk.name_of(record, contract.terms) == name


def test_undo_names_an_edited_condition() -> None:
    none = Milestones(id="milestones")
    reviewed = msgspec.structs.replace(none, expert_review_on=DAY(2026, 4, 9))
    moved = msgspec.structs.replace(none, expert_review_on=DAY(2026, 4, 8))
    assert milestone_title(none, reviewed) == "登记专家评审合格 2026-04-09"
    assert milestone_title(reviewed, moved) == "修改专家评审合格 2026-04-08"
    assert milestone_title(reviewed, none) == "清除专家评审合格 2026-04-09"


@pytest.mark.parametrize(
    ("set_off", "basis", "cap"),
    [("25000.00", "105,320.00 × 20 %", "21064.00"), ("39096.00", "91,224.00 × 20 %", "18244.80")],
)
def test_the_consistent_reading_names_what_it_rests_on_at_its_ends(
    look: Look, set_off: str, basis: str, cap: str
) -> None:
    deduction = Deduction(id="D1", payment="final", date=READY, amount=Decimal(set_off))
    seen = look(READY, payments=(PAID,), milestones=MILESTONES, deductions=(deduction,))
    row = cap_rows.cap_table(seen, "final").rows[1]
    assert (row.basis, row.cap) == (basis, Decimal(cap))
