"""What 人员 shows, worked out by hand: papers, limits, what follows, the days of the strips."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec
import pytest

from desktop.exchange.template import load_contract
from desktop.models.calendar import AsOf, Calendar
from desktop.models.enums.people import Duty, Role, Side
from desktop.models.facts import Facts, Objection, Person, PersonnelChange
from desktop.rules import assess
from desktop.rules.explain import explain
from desktop.rules.known import known_facts
from desktop.rules.personnel import Presence, Secrecy, presence, secrecy
from desktop.views.pages.people.limits import LimitView, Seen, change_view, follows, objection_view
from desktop.views.pages.people.roster_rows import (
    days_words,
    paper_rows,
    roster_rows,
    summary,
    unsigned_words,
)
from desktop.views.pages.people.strip_days import MOST, Mark
from desktop.views.widgets import State

DAY = dt.date
TODAY = DAY(2025, 10, 31)
CONTRACT = load_contract()
LATE = PersonnelChange(
    id="G1",
    role=Role.PROJECT_LEAD,
    old="钱七",
    new="周九",
    notice_on=DAY(2025, 7, 11),
    effective_on=DAY(2025, 7, 20),
    consented_on=DAY(2025, 7, 15),
    handed_over_on=DAY(2025, 7, 19),
)
MOVED = Objection(
    id="O1",
    person="冯十二",
    successor="卫十四",
    received_on=DAY(2025, 9, 26),
    replaced_on=DAY(2025, 10, 9),
    consented_on=DAY(2025, 10, 10),
)
OPERATOR = Person(
    id="N1",
    name="吴十",
    on_from=DAY(2025, 4, 8),
    secrecy_signed_on=DAY(2025, 4, 7),
    secrecy_trained_on=DAY(2025, 4, 7),
    trained_on=DAY(2025, 4, 7),
)


def but(record: Any, **values: Any) -> Any:
    """The same record with other values."""
    return msgspec.structs.replace(record, **values)


def seen(calendar: Calendar, day: dt.date, **facts: Any) -> Seen:
    as_of, all_facts = AsOf(day), Facts(**facts)
    shown = assess(CONTRACT.terms, all_facts, as_of, calendar)
    return Seen(
        CONTRACT,
        all_facts,
        known_facts(all_facts, as_of),
        {(each.clause, each.subject): each for each in shown.deadlines},
        frozenset((each.code, each.subject) for each in shown.warnings),
        as_of,
        calendar,
    )


def of_change(calendar: Calendar, change: PersonnelChange, day: dt.date = TODAY) -> LimitView:
    return change_view(seen(calendar, day, personnel_changes=(change,)), change.id)


def of_objection(calendar: Calendar, objection: Objection, day: dt.date = TODAY) -> LimitView:
    return objection_view(seen(calendar, day, objections=(objection,)), objection.id)


def points(view: LimitView) -> list[tuple[State, str]]:
    return [(each.state, each.text) for each in view.points]


def test_a_notice_a_day_late_is_told_with_the_first_lawful_day(calendar: Calendar) -> None:
    """Ten days before 20 July is 10 July; notice on 11 July makes 21 July the first lawful day."""
    view = of_change(calendar, LATE)
    assert view.chips == ((State.BAD, "通知晚 1 日"),)
    assert [(each.name, each.text) for each in view.limits] == [
        ("最晚通知", "2025-07-10"),
        ("顺延期限", "2025-07-10（倒数不移）"),
        ("最早可换", "2025-07-21"),
    ]
    assert points(view) == [
        (State.BAD, "通知晚 1 日"),
        (State.OK, "甲方同意"),
        (State.OK, "已交接"),
    ]
    assert view.points[0].more == "07-11 通知，最晚应为 07-10；按通知日最早 07-21 可换，实际 07-20"
    assert "第十二条4(4)" in view.follows
    assert "3,909.60 元" in view.follows
    assert (view.letter, view.letter_use) == ("项目负责人变更复函", "书面确认同意，并指出未按期通知")


def test_a_notice_on_the_tenth_day_is_in_time_and_nothing_follows(calendar: Calendar) -> None:
    view = of_change(calendar, but(LATE, notice_on=DAY(2025, 7, 10)))
    assert view.chips == ((State.OK, "按时通知"),)
    assert (view.follows, view.letter_use) == ("", "书面确认同意")
    assert view.limits[-1].text == "2025-07-20"
    assert view.limits[-1].state is None


def test_a_change_without_consent_by_its_day_is_a_breach(calendar: Calendar) -> None:
    never = but(LATE, notice_on=DAY(2025, 7, 1), consented_on=None)
    view = of_change(calendar, never)
    assert view.chips == ((State.OK, "按时通知"), (State.BAD, "未经同意"))
    assert view.follows
    assert view.letter_use == "书面答复同意或不同意"
    after = of_change(calendar, but(never, consented_on=DAY(2025, 7, 21)))
    assert points(after)[1] == (State.BAD, "未经同意")
    assert after.points[1].more == "07-21 才同意，晚于更换日"
    before = of_change(calendar, never, DAY(2025, 7, 19))
    assert before.chips == ((State.OK, "按时通知"),)
    assert points(before)[1] == (State.OPEN, "待甲方同意")


def test_a_change_is_seen_as_it_was_known_on_the_day(calendar: Calendar) -> None:
    planned = of_change(calendar, LATE, DAY(2025, 7, 9))
    assert planned.chips == ((State.OFF, "未到期"),)
    assert points(planned)[0] == (State.OFF, "未通知")
    assert planned.points[0].more == "还有 1 日，最晚 07-10"
    assert [each.name for each in planned.limits] == ["最晚通知", "顺延期限"]
    missed = of_change(calendar, but(LATE, notice_on=None), DAY(2025, 7, 11))
    assert missed.chips == ((State.BAD, "逾期未通知"),)


def test_a_notice_without_a_day_gives_the_first_lawful_one(calendar: Calendar) -> None:
    view = of_change(calendar, but(LATE, effective_on=None, consented_on=None, handed_over_on=None))
    assert view.chips == ((State.OFF, "日期未定"),)
    assert view.points[0].more == "07-21 起可以更换"
    assert view.strip is not None
    assert view.strip.names == ("通知日起算",)
    assert of_change(calendar, PersonnelChange(id="G2", role=Role.CONTACT)).strip is None


def test_a_replacement_between_the_strict_and_the_moved_limit_is_arguable(calendar: Calendar) -> None:
    """26 September + 7 days is 3 October, in the holiday; the next working day is 9 October."""
    view = of_objection(calendar, MOVED)
    assert view.chips == ((State.WARN, "可争议"),)
    assert [each.text for each in view.limits] == ["2025-10-03", "2025-10-09"]
    assert points(view) == [(State.WARN, "可争议"), (State.OK, "甲方同意")]
    assert (view.follows, view.letter) == ("", "人员更换意见")


@pytest.mark.parametrize(
    ("replaced", "chip", "breach"),
    [
        (DAY(2025, 6, 10), (State.OK, "按时更换"), False),
        (DAY(2025, 6, 11), (State.BAD, "更换晚 1 日"), True),
        (None, (State.BAD, "逾期未更换"), True),
    ],
)
def test_the_seventh_day_after_receipt_is_the_last(
    calendar: Calendar, replaced: dt.date | None, chip: tuple[State, str], breach: bool
) -> None:
    """Received on 3 June: 10 June is a working Tuesday and does not move."""
    consent = DAY(2025, 6, 12) if replaced else None
    objection = but(MOVED, received_on=DAY(2025, 6, 3), replaced_on=replaced, consented_on=consent)
    view = of_objection(calendar, objection)
    assert view.chips == (chip,)
    assert view.limits[1].text == "2025-06-10（不需顺延）"
    assert bool(view.follows) is breach


def test_a_replacement_without_consent_and_an_objection_to_come(calendar: Calendar) -> None:
    view = of_objection(calendar, but(MOVED, consented_on=None))
    assert view.chips == ((State.WARN, "可争议"), (State.BAD, "未经同意"))
    assert view.follows
    assert view.letter_use == "书面答复是否同意接替人员"
    early = of_objection(calendar, MOVED, DAY(2025, 9, 25))
    assert points(early) == [(State.OFF, "异议未到")]
    assert early.limits == ()
    undated = of_objection(calendar, Objection(id="O2"))
    assert points(undated) == [(State.OFF, "未登记收到日")]


def test_the_strip_of_a_change_counts_both_ways(calendar: Calendar) -> None:
    strip = of_change(calendar, LATE).strip
    assert strip is not None
    by_day = {each.day.day: each for each in strip.days}
    assert (strip.days[0].day, strip.days[-1].day) == (DAY(2025, 7, 9), DAY(2025, 7, 22))
    words = {number: (each.mark, each.word) for number, each in by_day.items() if each.word}
    assert words == {
        10: (Mark.LIMIT, "最晚"),
        11: (Mark.LATE, "通知"),
        15: (Mark.CONSENT, "同意"),
        20: (Mark.ACT, "更换"),
        21: (Mark.EARLIEST, "最早"),
    }
    assert [by_day[number].counts for number in (9, 10, 11, 12, 19, 20, 21, 22)] == [
        ("", ""),
        ("10", ""),
        ("9", ""),
        ("8", "1"),
        ("1", "8"),
        ("", "9"),
        ("", "10"),
        ("", ""),
    ]


def test_the_strip_of_an_objection_names_holidays_and_make_up_days(calendar: Calendar) -> None:
    strip = of_objection(calendar, MOVED).strip
    assert strip is not None
    words = {each.day: each.word for each in strip.days}
    assert words[DAY(2025, 9, 26)] == "收到"
    assert (words[DAY(2025, 9, 27)], words[DAY(2025, 9, 28)]) == ("休", "班")
    assert (words[DAY(2025, 10, 1)], words[DAY(2025, 10, 3)]) == ("国庆", "严格")
    assert words[DAY(2025, 10, 9)] == "更换"
    assert [each.counts[0] for each in strip.days if each.counts[0]] == [str(n) for n in range(1, 8)]
    assert "2025-10-03 严格" in strip.spoken
    assert "国庆" not in strip.spoken


def test_a_strip_never_grows_beyond_its_place(calendar: Calendar) -> None:
    strip = of_change(calendar, but(LATE, notice_on=DAY(2025, 9, 30))).strip
    assert strip is not None
    assert len(strip.days) == MOST


def test_the_last_day_counts_as_on_duty() -> None:
    person = but(OPERATOR, on_to=DAY(2025, 7, 19))
    assert presence(person, DAY(2025, 4, 7)) is Presence.TO_COME
    assert presence(person, DAY(2025, 4, 8)) is Presence.ON
    assert presence(person, DAY(2025, 7, 19)) is Presence.ON
    assert presence(person, DAY(2025, 7, 20)) is Presence.GONE
    assert presence(Person(id="N2"), DAY(2025, 7, 20)) is Presence.ON


@pytest.mark.parametrize(
    ("person", "stands", "state", "word"),
    [
        (OPERATOR, Secrecy.SIGNED, State.OK, "先签后到岗"),
        (
            but(OPERATOR, secrecy_signed_on=DAY(2025, 4, 9)),
            Secrecy.SIGNED_LATER,
            State.WARN,
            "到岗后才签",
        ),
        (but(OPERATOR, secrecy_signed_on=None), Secrecy.UNSIGNED, State.BAD, "未签协议"),
        (but(OPERATOR, secrecy_signed_on=DAY(2025, 11, 1)), Secrecy.UNSIGNED, State.BAD, "未签协议"),
        (
            but(OPERATOR, secrecy_signed_on=None, on_from=DAY(2025, 11, 1)),
            Secrecy.NOT_YET,
            State.OFF,
            "到岗前签",
        ),
        (
            but(OPERATOR, secrecy_signed_on=None, on_to=DAY(2025, 5, 1)),
            Secrecy.UNSIGNED,
            State.WARN,
            "离岗前未签",
        ),
    ],
)
def test_the_agreement_comes_before_the_first_day(
    person: Person, stands: Secrecy, state: State, word: str
) -> None:
    assert secrecy(person, AsOf(TODAY)) is stands
    (row,) = paper_rows((person,), AsOf(TODAY))
    assert (row.cells[-1].state, row.cells[-1].text) == (state, word)
    future = person.secrecy_signed_on is not None and person.secrecy_signed_on > TODAY
    assert row.cells[1].state is (State.OFF if future else state)


def test_papers_are_asked_of_the_vendor_and_of_those_who_stay() -> None:
    as_of = AsOf(TODAY)
    own = but(OPERATOR, id="N2", side=Side.A, secrecy_signed_on=None)
    gone = but(OPERATOR, id="N3", on_to=DAY(2025, 5, 1))
    assert paper_rows((own, gone), as_of) == ()
    assert secrecy(own, as_of) is Secrecy.NOT_ASKED
    assert unsigned_words((OPERATOR,), as_of) == (State.OK, "齐全")
    untrained = but(OPERATOR, id="N4", trained_on=None)
    assert unsigned_words((OPERATOR, untrained), as_of) == (State.WARN, "1 项未登记")
    unsigned = but(untrained, secrecy_signed_on=None)
    assert unsigned_words((OPERATOR, unsigned), as_of) == (State.BAD, "1 人未签保密协议")
    later = but(OPERATOR, secrecy_signed_on=DAY(2025, 4, 9))
    assert unsigned_words((later,), as_of) == (State.WARN, "1 人到岗后才签")


def test_the_roster_puts_party_a_first_and_those_who_left_last() -> None:
    own = but(OPERATOR, id="N2", name="李四", side=Side.A, duty=Duty.PROJECT_LEAD, promised_in="合同第四条")
    gone = but(OPERATOR, id="N3", name="钱七", on_to=DAY(2025, 7, 19))
    rows = roster_rows((gone, OPERATOR, own), TODAY)
    assert [row.key for row in rows] == ["N2", "N1", "N3"]
    assert [cell.text for cell in rows[0].cells] == [
        "甲方",
        "李四",
        "项目负责人",
        "合同第四条",
        "2025-04-08 起",
        "在任",
    ]
    assert (rows[2].cells[4].text, rows[2].cells[5].text) == ("2025-04-08 至 2025-07-19", "已离岗")
    assert days_words(Person(id="N4")) == "—"
    assert days_words(Person(id="N4", on_to=TODAY)) == "至 2025-10-31"
    facts = Facts(people=(gone, OPERATOR, own), personnel_changes=(LATE,))
    assert summary(facts, TODAY) == "乙方在任 1 人，其中运维人员 1 人；变更 1 次，异议 0 次"


def test_every_date_and_state_explains(calendar: Calendar) -> None:
    facts = Facts(people=(OPERATOR,), personnel_changes=(LATE,), objections=(MOVED,))
    as_of = AsOf(TODAY)
    shown = assess(CONTRACT.terms, facts, as_of, calendar)
    held = seen(calendar, TODAY, people=(OPERATOR,), personnel_changes=(LATE,), objections=(MOVED,))
    views = (change_view(held, "G1"), objection_view(held, "O1"))
    rows = (*roster_rows(facts.people, TODAY), *paper_rows(facts.people, as_of))
    figures = {cell.figure_id for row in rows for cell in row.cells if cell.figure_id}
    figures |= {limit.figure_id for view in views for limit in view.limits}
    figures |= {point.figure_id for view in views for point in view.points}
    traces = {each: explain(CONTRACT.terms, facts, shown, as_of, each) for each in figures}
    assert None not in traces.values()
    earliest = traces["earliest:4.7:G1"]
    assert earliest is not None
    assert (earliest.value, earliest.clause) == (DAY(2025, 7, 21), "4.7")
    assert [child.value for child in earliest.children] == [DAY(2025, 7, 11), 10]
    strict, moved = traces["strict:9.4:O1"], traces["deadline:9.4:O1"]
    assert strict is not None
    assert moved is not None
    assert (strict.value, moved.value) == (DAY(2025, 10, 3), DAY(2025, 10, 9))
    assert moved.reading == "rest_day_rule"
    backward = traces["deadline:4.7:G1"]
    assert backward is not None
    assert backward.reading == "", "what is counted back never moves"
    signed = traces["fact:people:N1:secrecy_signed_on"]
    assert signed is not None
    assert (signed.name, signed.value, signed.clause) == ("保密协议", DAY(2025, 4, 7), "15.4")
    gone = explain(CONTRACT.terms, Facts(), shown, as_of, "fact:people:N1:on_from")
    assert gone is None


def test_what_follows_names_the_share_and_its_sum(calendar: Calendar) -> None:
    assert "合同总额 3\u00a0%（3,909.60 元）" in follows(seen(calendar, TODAY))
