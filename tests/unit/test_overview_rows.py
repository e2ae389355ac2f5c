"""What the overview shows, as plain values: cards, lists and the data of its charts."""

from __future__ import annotations

import datetime as dt
import itertools
from decimal import Decimal
from fractions import Fraction

import msgspec
import pytest

from desktop.exchange.china import load_calendar
from desktop.exchange.template import load_contract
from desktop.models.calendar import AsOf
from desktop.models.contract import Contract
from desktop.models.enums import Cause, Verdict
from desktop.models.facts import (
    AccountChange,
    Decision,
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
from desktop.rules import assess
from desktop.rules.known import known_facts
from desktop.views.charts.penalty_data import (
    PenaltyCurve,
    money_ticks,
    money_word,
    month_ticks,
    penalty_curve,
)
from desktop.views.charts.service_data import ServiceMonths, clock_sentence, service_months
from desktop.views.pages.overview.cards_seen import cap_card, penalty_card, threshold_card
from desktop.views.pages.overview.lists_seen import PendingRow, all_steps, pending_rows
from desktop.views.pages.overview.payment_seen import headline, payment_card
from desktop.views.pages.overview.seen import Seen
from desktop.views.widgets import State

CONTRACT = load_contract()
CALENDAR = load_calendar()
END = dt.date(2026, 4, 10)
PAID = Payment(id="P1", payment="first", date=dt.date(2025, 5, 6), amount=Decimal("91224.00"))
INVOICE = Invoice(id="N1", payment="first", received_on=dt.date(2025, 4, 24))
REVIEWED = Milestones(id="milestones", expert_review_on=dt.date(2026, 4, 9), funds_on=dt.date(2026, 4, 10))


def look(facts: Facts, day: dt.date = END, contract: Contract = CONTRACT) -> Seen:
    as_of = AsOf(day)
    assessment = assess(contract.terms, facts, as_of, CALENDAR)
    return Seen(contract, known_facts(facts, as_of), assessment, as_of, CALENDAR)


def outage(number: int, day: str, *, minutes: int = 30, problem: bool | None = True) -> Incident:
    """An outage of the whole platform, reported as it began; 3-1 charges it 5,430.00."""
    start = dt.datetime.fromisoformat(f"{day}T09:00:00")
    end = start + dt.timedelta(minutes=minutes)
    return Incident(
        id=f"I{number}",
        title=f"中断{number}",
        systems=("platform",),
        cause=Cause.CLOUD_SERVICE,
        reported_at=start,
        responded_at=start + dt.timedelta(minutes=3),
        arrived_at=start + dt.timedelta(minutes=10),
        restored_at=end,
        outages=(Outage(system="platform", start=start, end=end),),
        problem=problem,
        major_loss=False,
        major_impact=False,
        major_accident=False,
    )


def confirmed(incident: Incident) -> Decision:
    return Decision(
        id=f"D{incident.id}",
        row="3-1",
        subject=incident.id,
        decision=Verdict.CONFIRM,
        amount=Decimal("5430.00"),
        decided_on=incident.reported_at.date() if incident.reported_at else None,
    )


FIRST, SECOND = outage(1, "2025-06-18"), outage(2, "2025-09-17")


def recorded(*records: Fact) -> Facts:
    """Facts with these records, the first instalment paid."""
    facts = Facts(payments=(PAID,), invoices=(INVOICE,))
    for record in records:
        kind = {Incident: "incidents", Decision: "decisions", Loss: "losses", Deduction: "deductions"}
        name = kind.get(type(record), "requests")
        facts = msgspec.structs.replace(facts, **{name: (*getattr(facts, name), record)})
    return facts


# The line beside the title


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2025-04-07", "，1 天后开始"),
        ("2025-04-08", "，第 1 天，还有 364 天届满"),
        ("2026-04-07", "，第 365 天，今天届满"),
        ("2026-04-10", "，已届满 3 天；迁移期至 2026-06-08"),
        ("2026-06-09", "，已届满 63 天"),
    ],
)
def test_the_term_in_words(day: str, words: str) -> None:
    phrases = headline(look(Facts(), dt.date.fromisoformat(day)))
    said = "".join(phrase.words + phrase.figure for phrase in phrases)
    assert said == f"服务期 2025-04-08 至 2026-04-07{words}"
    assert [phrase.figure_id for phrase in phrases[:2]] == ["contract.service_start", "contract.service_end"]


def test_an_unsigned_contract_has_no_term() -> None:
    terms = msgspec.structs.replace(CONTRACT.terms, signed_on=None, signed_by_a_on=None, signed_by_b_on=None)
    seen = look(Facts(), contract=CONTRACT.replaced(terms))
    assert [phrase.figure for phrase in headline(seen)] == ["合同尚未签署完毕，服务期未起算"]
    card = payment_card(seen)
    assert card.chip.text == "条件未齐"
    assert [stat.text for stat in card.stats] == ["91,224.00", "条件齐后 20 工作日"]
    assert [mark.state for mark in card.marks] == [State.OFF, State.OFF]


# 违约金


def test_nothing_recorded_is_no_breach() -> None:
    card = penalty_card(look(Facts()))
    assert (card.chip.state, card.figure, card.stages, card.extra) == (State.OK, "0.00", (), None)


def test_unconfirmed_penalties_stay_hollow() -> None:
    card = penalty_card(look(recorded(FIRST)))
    assert card.chip.text == "1 项成立"
    assert [stat.text for stat in card.stats] == ["5,430.00", "0.00", "0.00", "0.00"]
    (piece,) = card.stages or ()
    assert (piece.token, piece.label) == ("hollow", "I1")
    assert piece.share == Fraction(543000, 1824480)
    assert "中断1" in piece.tip
    assert "附件3 行1" in piece.tip


def test_pieces_are_cut_where_they_are_settled_and_where_the_cap_ends() -> None:
    loss = Loss(id="L1", amount=Decimal("10000.00"), title="核损")
    taken = Deduction(id="K1", payment="final", date=dt.date(2026, 4, 10), amount=Decimal("2000.00"))
    facts = recorded(FIRST, SECOND, confirmed(FIRST), confirmed(SECOND), loss, taken)
    seen = look(facts)
    sums = seen.assessment.penalties
    card = penalty_card(seen)
    pieces = [(piece.token, Fraction(piece.share) * 20860, piece.label) for piece in card.stages or ()]
    assert sums.excess == Decimal("2615.20")
    assert pieces == [
        ("ink", 2000, ""),
        ("c1", 3430, "I1"),
        ("c1", 5430, "I2"),
        ("c1", Fraction("7384.80"), "损失"),
        ("c3", Fraction("2615.20"), ""),
    ]
    assert sum(piece.share for piece in card.stages or ()) == 1
    assert card.unit == "元，可扣（含已扣）"


def test_a_waived_penalty_is_accrued_and_not_claimed() -> None:
    waived = msgspec.structs.replace(confirmed(FIRST), decision=Verdict.WAIVE, amount=None, reason="协商")
    card = penalty_card(look(recorded(FIRST, waived)))
    (piece,) = card.stages or ()
    assert piece.token == "hollow"
    assert piece.tip.endswith("已放弃")


def test_what_is_not_established_widens_the_range() -> None:
    card = penalty_card(look(recorded(outage(1, "2025-06-18", problem=None))))
    assert card.extra is not None
    assert card.extra.state is State.OPEN
    assert card.extra.text == "至 5,430.00"
    assert "0.00 至 5,430.00" in card.extra.tip


# 解除线


def months_of_outages(count: int) -> tuple[Incident, ...]:
    days = [f"2025-{month:02d}-11" for month in range(5, 13)]
    return tuple(outage(number + 1, days[number]) for number in range(count))


@pytest.mark.parametrize(
    ("count", "state", "word", "last"),
    [
        (0, State.OFF, "未触发", ("距解除线", "39,096.00")),
        (5, State.OFF, "未触发", ("距解除线", "11,946.00")),
        (6, State.WARN, "临近 83.3 %", ("距解除线", "6,516.00")),
        (7, State.WARN, "临近 97.2 %", ("距解除线", "1,086.00")),
        (8, State.BAD, "已触发", ("已超出", "4,344.00")),
    ],
)
def test_how_far_the_line_is(count: int, state: State, word: str, last: tuple[str, str]) -> None:
    card = threshold_card(look(recorded(*months_of_outages(count))))
    assert (card.chip.state, card.chip.text) == (state, word)
    assert (card.stats[-1].caption, card.stats[-1].text) == last
    assert card.title == "30 % 解除线"


def test_reaching_the_line_is_not_exceeding_it() -> None:
    terms = msgspec.structs.replace(CONTRACT.terms, threshold_share=Decimal(5430) / Decimal(130320))
    seen = look(recorded(FIRST), contract=CONTRACT.replaced(terms))
    assert seen.assessment.penalties.threshold == seen.assessment.penalties.accrued
    assert threshold_card(seen).chip.state is State.WARN


# 赔付上限


def test_without_a_payment_there_is_no_cap() -> None:
    card = cap_card(look(Facts(incidents=(FIRST,), decisions=(confirmed(FIRST),))))
    assert (card.chip.state, card.chip.text) == (State.OFF, "尚无回款")
    assert (card.stats[-1].caption, card.stats[-1].text) == ("暂不可扣", "5,430.00")
    assert card.meter == Fraction(0)


@pytest.mark.parametrize(
    ("loss", "state", "word", "last"),
    [
        ("1000.00", State.OK, "已用 5.5 %", ("余量", "17,244.80")),
        ("14595.84", State.WARN, "临近 80.0 %", ("余量", "3,648.96")),
        ("18244.80", State.WARN, "已达上限", ("余量", "0.00")),
        ("18244.81", State.BAD, "超出上限", ("暂不可扣", "0.01")),
    ],
)
def test_how_much_of_the_cap_is_used(loss: str, state: State, word: str, last: tuple[str, str]) -> None:
    card = cap_card(look(recorded(Loss(id="L1", amount=Decimal(loss)))))
    assert (card.chip.state, card.chip.text) == (state, word)
    assert (card.stats[-1].caption, card.stats[-1].text) == last


# 下期付款


def test_the_first_instalment_that_is_not_settled() -> None:
    unpaid = payment_card(look(Facts(), dt.date(2025, 4, 10)))
    assert unpaid.title == "下期付款：首付款 70 %"
    assert [stat.text for stat in unpaid.stats] == ["2025-05-07", "17 工作日", "2025-04-27"]
    assert (unpaid.chip.state, unpaid.chip.text) == (State.WARN, "等待发票")
    after = payment_card(look(recorded(), dt.date(2025, 6, 1)))
    assert after.title == "下期付款：尾款 30 %"
    assert after.chip.state is State.OFF


def test_the_final_payment_with_its_deduction() -> None:
    facts = msgspec.structs.replace(recorded(FIRST, confirmed(FIRST)), milestones=REVIEWED)
    card = payment_card(look(facts))
    assert card.figure == "33,666.00"
    assert card.figure_id == "payments.final.net"
    assert [(mark.text, mark.state) for mark in card.marks] == [
        ("服务期满", State.OK),
        ("专家评审", State.OK),
        ("财政资金", State.OK),
        ("发票", State.WARN),
    ]
    assert [stat.text for stat in card.stats] == ["2026-05-06", "15 工作日", "2026-04-24"]


def test_an_overdue_payment_that_may_be_held_back_says_so() -> None:
    late = payment_card(look(Facts(), dt.date(2025, 5, 9)))
    assert (late.chip.state, late.chip.text) == (State.WARN, "逾期，暂缓")
    assert late.stats[1].text == "2 天"
    owed = payment_card(look(Facts(invoices=(INVOICE,)), dt.date(2025, 5, 9)))
    assert (owed.chip.state, owed.chip.text) == (State.BAD, "已逾期")


def test_an_unverified_account_is_a_mark_of_its_own() -> None:
    change = AccountChange(id="C1", changed_on=dt.date(2025, 4, 20))
    facts = Facts(invoices=(INVOICE,), account_changes=(change,))
    card = payment_card(look(facts, dt.date(2025, 4, 28)))
    assert card.chip.text == "暂缓付款"
    assert [mark.text for mark in card.marks if mark.state is State.WARN] == ["账户"]


def test_when_all_is_paid_it_says_so() -> None:
    last = Payment(id="P2", payment="final", date=dt.date(2026, 4, 10), amount=Decimal("39096.00"))
    facts = msgspec.structs.replace(recorded(), milestones=REVIEWED)
    card = payment_card(look(msgspec.structs.replace(facts, payments=(PAID, last))))
    assert (card.chip.text, card.figure) == ("已付清", "130,320.00")
    assert [stat.text for stat in card.stats] == ["2025-05-06", "2026-04-10"]


# 下一步 and 待认定


def test_own_steps_come_first_and_open_their_record() -> None:
    rows = all_steps(look(recorded(FIRST)))
    sides = [row.side for row in rows]
    assert sides == sorted(sides, key="我方对方".index)
    first = rows[0]
    assert (first.word, first.text, first.due) == ("待确认", "确认 1 项违约金", "共 5,430.00 元")
    assert (first.kind, first.target, first.clause) == ("incidents", "I1", "第十二条3")


def test_a_step_about_a_payment_opens_its_instalment() -> None:
    rows = all_steps(look(Facts(), dt.date(2025, 5, 9)))
    pay, invoice = rows
    assert (pay.kind, pay.target, pay.left, pay.state) == ("instalments", "first", "逾 2 工作日", State.BAD)
    assert (invoice.side, invoice.due) == ("对方", "2025-04-27")


def test_a_limit_without_a_page_offers_its_reason() -> None:
    row = next(row for row in all_steps(look(recorded())) if "迁移" in row.text)
    assert (row.kind, row.figure_id, row.left) == ("", "deadline:13.2:migration", "59 天")
    assert row.note == "原 06-07"


def test_a_fault_that_goes_on_says_for_how_long() -> None:
    going = msgspec.structs.replace(FIRST, restored_at=None, outages=())
    (row,) = [
        row for row in all_steps(look(recorded(going), dt.date(2025, 6, 20))) if row.kind == "incidents"
    ]
    assert (row.due, row.note, row.left) == ("2025-06-18", "报告", "已 2 天")


def pending(facts: Facts) -> dict[str, PendingRow]:
    return {row.key: row for row in pending_rows(look(facts))}


def test_nothing_waits() -> None:
    rows = pending(Facts())
    assert len(rows) == 5
    assert {row.state for row in rows.values()} == {State.OFF}
    assert {row.kind for row in rows.values()} == {""}


def test_what_waits_is_counted_and_summed() -> None:
    rows = pending(recorded(FIRST, SECOND, outage(3, "2025-11-12", problem=None)))
    assert (rows["confirm"].count, rows["confirm"].amount) == ("2 项", "10,860.00 元")
    assert rows["confirm"].figure_id == "penalties.accrued"
    undetermined = rows["undetermined"]
    assert (undetermined.count, undetermined.amount) == ("1 项", "0.00 至 5,430.00 元")
    assert (undetermined.figure_id[:8], undetermined.target) == ("finding:", "I3")


def test_gaps_and_missed_clocks_have_rows_of_their_own() -> None:
    rows = pending(recorded(outage(1, "2025-06-18", minutes=60), SECOND))
    assert rows["gap"].count == "1 项"
    assert rows["gap"].amount == "另一读法 3,258.00 元"
    assert (rows["clock"].count, rows["clock"].amount) == ("1 次", "恢复 1")
    assert rows["clock"].figure_id == "check:I1:clearing:0"


def test_what_happened_after_the_term_is_arguable() -> None:
    rows = pending(recorded(outage(1, "2026-04-09", minutes=130)))
    assert rows["arguable"].state is State.WARN
    assert rows["arguable"].target == "I1"


# The chart of accrued penalties


def curve(facts: Facts, day: dt.date = END) -> PenaltyCurve:
    seen = look(facts, day)
    return penalty_curve(seen.contract, seen.facts, seen.assessment, seen.as_of, seen.calendar)


def test_the_curve_ends_at_what_accrued() -> None:
    found = curve(recorded(FIRST, SECOND))
    assert [(mark.day.isoformat(), mark.total) for mark in found.marks] == [
        ("2025-06-18", Decimal("5430.00")),
        ("2025-09-17", Decimal("10860.00")),
    ]
    assert found.accrued == found.marks[-1].total
    assert (found.first, found.last) == (dt.date(2025, 4, 1), END)
    assert found.cap_words == "赔付上限 18,244.80　= 已回款 91,224.00 × 20 %　第十二条7"
    assert found.threshold_words.startswith("30 % 解除线 39,096.00　第十二条3")
    assert found.marks[0].words == "2025-06-18　I1 可用性 +5,430.00　累计 5,430.00 元"


def test_another_reading_of_the_cap_is_named() -> None:
    readings = msgspec.structs.replace(CONTRACT.terms.readings, cap_basis="set_off_counts")
    contract = CONTRACT.replaced(msgspec.structs.replace(CONTRACT.terms, readings=readings))
    seen = look(recorded(), contract=contract)
    found = penalty_curve(contract, seen.facts, seen.assessment, seen.as_of, seen.calendar)
    assert "按“抵扣视同回款”" in found.cap_words


def test_before_any_payment_there_is_no_line_of_the_cap() -> None:
    found = curve(Facts(), dt.date(2025, 4, 20))
    assert (found.cap, found.cap_words, found.marks) == ((), "", ())
    assert found.last == dt.date(2026, 4, 7)
    assert "尚无赔付上限" in found.words


@pytest.mark.parametrize("top", ["0", "1", "99.50", "5430", "39096.00", "130320", "9999999"])
def test_ticks_are_few_and_reach_no_higher_than_the_top(top: str) -> None:
    ticks = money_ticks(Decimal(top))
    assert ticks[0] == 0
    assert 1 <= len(ticks) <= 6
    assert ticks[-1] <= Decimal(top)
    assert len({b - a for a, b in itertools.pairwise(ticks)}) <= 1


def test_money_is_counted_in_wan() -> None:
    words = [money_word(Decimal(value)) for value in (0, 5000, 10_000, 25_000, 200_000)]
    assert words == ["0", "5,000", "1 万", "2.5 万", "20 万"]


def test_months_are_evenly_apart() -> None:
    ticks = month_ticks(dt.date(2025, 4, 1), dt.date(2026, 4, 10))
    assert [f"{day:%Y-%m}" for day in ticks] == ["2025-04", "2025-07", "2025-10", "2026-01", "2026-04"]
    assert len(month_ticks(dt.date(2025, 4, 1), dt.date(2055, 4, 1))) <= 7


# The charts of the service level


def months(facts: Facts, day: dt.date = END) -> ServiceMonths:
    seen = look(facts, day)
    return service_months(seen.contract, seen.facts, seen.assessment)


def ticket(day: str, response: int, recovery: int, *, problem: bool | None = False) -> Request:
    opened = dt.datetime.fromisoformat(f"{day}T10:00:00")
    return Request(
        id="R1",
        system="platform",
        opened_at=opened,
        responded_at=opened + dt.timedelta(minutes=response),
        restored_at=opened + dt.timedelta(minutes=recovery),
        problem=problem,
        major_impact=False,
        major_accident=False,
    )


def test_every_month_of_the_term_has_its_place() -> None:
    found = months(recorded(FIRST))
    assert (len(found.months), found.months[0], found.months[-1]) == (13, "2025-04", "2026-04")
    assert len(months(recorded(), dt.date(2025, 6, 1)).months) == 13
    assert months(Facts(), dt.date(2025, 4, 1)).months == ()


def test_a_month_over_its_allowance_says_how_far() -> None:
    found = months(recorded(FIRST))
    bar = found.downtime[found.months.index("2025-06")]
    assert bar is not None
    assert (bar.state, bar.note) == (State.BAD, "1,800，为允许的 6.9 倍")
    assert bar.figure_id == "sla:2025-06:availability:platform"
    quiet = found.downtime[found.months.index("2025-07")]
    assert quiet is not None
    assert (quiet.state, quiet.note) == (State.OK, "")


@pytest.mark.parametrize(
    ("minutes", "problem", "state", "note"),
    [
        (10, False, None, ""),
        (14, False, State.WARN, "14.00，差 1.00"),
        (15, False, State.WARN, "15.00，差 0.00"),
        (16, True, State.BAD, "16.00，成立"),
        (16, None, State.OPEN, "16.00，未认定"),
        (30, True, State.GAP, "30.00，空档"),
    ],
)
def test_a_mean_is_marked_by_what_it_made(
    minutes: int, problem: bool | None, state: State | None, note: str
) -> None:
    found = months(recorded(ticket("2025-07-02", minutes, 29, problem=problem)))
    point = found.response.points[found.months.index("2025-07")]
    assert (point.state, point.note) == (state, note)
    assert found.response.limit == 15
    assert found.recovery.limit == 30
    assert found.response.last == Decimal(minutes)


def test_faults_in_time_are_counted_by_month() -> None:
    found = months(recorded(outage(1, "2025-06-18", minutes=20), outage(2, "2025-06-20", minutes=40)))
    response, arrival, clearing = found.clocks
    assert [row.label for row in found.clocks] == ["5 分响应", "2 时到场", "30 分恢复"]
    assert (response.met, response.total, clearing.met, clearing.total) == (2, 2, 1, 2)
    place = found.months.index("2025-06")
    assert clearing.cells[place].state is State.BAD
    assert clearing.cells[place].figure_id == "check:I2:clearing:0"
    assert arrival.cells[place + 1].state is None
    assert clock_sentence(clearing, place) == "2025-06　30 分恢复 1/2 按时"
    assert clock_sentence(clearing, place + 1) == "2025-07　没有到期的故障"


def test_an_important_system_has_its_own_limit_in_the_label() -> None:
    system = msgspec.structs.replace(CONTRACT.terms.systems[0], important=True)
    contract = CONTRACT.replaced(msgspec.structs.replace(CONTRACT.terms, systems=(system,)))
    seen = look(recorded(FIRST), contract=contract)
    found = service_months(contract, seen.facts, seen.assessment)
    assert found.clocks[2].label == "30(10) 分恢复"


def test_a_month_is_told_in_a_sentence() -> None:
    found = months(recorded(FIRST))
    assert found.sentence("2025-06") == (
        "2025-06　不可用 1,800 秒，允许 259.20；响应 3.00 分钟；恢复 30.00 分钟；故障 1 次，均按时"
    )
    assert found.sentence("2026-04") == "2026-04　不可用 0 秒，允许 60.48"
