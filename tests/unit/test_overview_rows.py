"""What the overview shows, as plain values: its cards and lists."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import msgspec
import pytest

from desktop.models.enums.findings import Verdict
from desktop.models.facts import (
    AccountChange,
    Deduction,
    Facts,
    Incident,
    Loss,
    Payment,
)
from desktop.views.pages.overview.cards_seen import cap_card, penalty_card, threshold_card
from desktop.views.pages.overview.lists_seen import PendingRow, all_steps, pending_rows
from desktop.views.pages.overview.payment_seen import headline, payment_card
from desktop.views.widgets import State
from tests.unit.overview_facts import (
    CONTRACT,
    FIRST,
    INVOICE,
    PAID,
    REVIEWED,
    SECOND,
    confirmed,
    look,
    outage,
    recorded,
)

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


def test_a_share_that_is_no_whole_percent_is_told_with_its_decimals() -> None:
    first, final = CONTRACT.terms.payments
    shares = (
        msgspec.structs.replace(first, share=Decimal("0.695")),
        msgspec.structs.replace(final, share=Decimal("0.305")),
    )
    changes = {"payments": shares, "cap_share": Decimal("0.125"), "threshold_share": Decimal("0.325")}
    terms = msgspec.structs.replace(CONTRACT.terms, **changes)
    seen = look(recorded(), dt.date(2025, 4, 10), CONTRACT.replaced(terms))
    assert payment_card(seen).title == "下期付款：首付款 69.5 %"
    assert cap_card(seen).unit == "元，已回款的 12.5 %"
    assert threshold_card(seen).title == "32.5 % 解除线"


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
    assert (late.chip.state, late.chip.text) == (State.BAD, "逾期，暂缓")
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
    assert (first.kind, first.target, first.clause) == ("findings", "3-1|2025-06|platform|I1", "第十二条3")


def test_a_step_about_a_payment_opens_its_instalment() -> None:
    rows = all_steps(look(Facts(), dt.date(2025, 5, 9)))
    pay, invoice, report = rows
    assert (pay.kind, pay.target, pay.left, pay.state) == ("instalments", "first", "逾 2 工作日", State.BAD)
    assert (invoice.side, invoice.due) == ("对方", "2025-04-27")
    assert (report.word, report.text, report.due) == ("未收到", "提交政务云运维月报", "2025-04")
    assert (report.kind, report.target) == ("documents", "monthly/2025-04")


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
    assert (undetermined.figure_id[:8], undetermined.target) == ("finding:", "incidents|I3")


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
