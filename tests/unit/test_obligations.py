"""How the entries of the register stand: as the program follows them, or as a person last found."""

from __future__ import annotations

import datetime as dt

from desktop.exchange.china import load_calendar
from desktop.exchange.template import load_contract
from desktop.models.calendar import AsOf
from desktop.models.enums.duties import Checked, CheckResult
from desktop.models.facts import Facts, Incident, Objection, Payment
from desktop.models.performance import AcceptanceRound
from desktop.models.register import ObligationCheck
from desktop.rules import assess
from desktop.rules.known import known_facts
from desktop.rules.lines import lines_of
from desktop.rules.obligations import ObligationSeen, Standing, obligations_seen, unseen
from desktop.rules.running import open_today

CONTRACT, CALENDAR = load_contract(), load_calendar()


def seen(facts: Facts, day: str) -> dict[str, ObligationSeen]:
    """The register on a day."""
    as_of = AsOf(dt.date.fromisoformat(day))
    assessment = assess(CONTRACT.terms, facts, as_of, CALENDAR)
    found = obligations_seen(CONTRACT, known_facts(facts, as_of), assessment)
    return {each.obligation.id: each for each in found}


def look(id: str, day: str | None, result: CheckResult | None) -> ObligationCheck:
    on = dt.date.fromisoformat(day) if day else None
    return ObligationCheck(id=id, obligation="R013", checked_on=on, result=result)


def test_of_two_faults_one_was_answered_too_late() -> None:
    """Answered after 4 and after 6 minutes, against 5."""
    at = dt.datetime.fromisoformat
    facts = Facts(
        incidents=(
            Incident(id="I1", reported_at=at("2025-06-02T09:00"), responded_at=at("2025-06-02T09:04")),
            Incident(id="I2", reported_at=at("2025-06-03T09:00"), responded_at=at("2025-06-03T09:06")),
        )
    )
    response = seen(facts, "2025-06-30")["R018"]
    assert (response.standing, response.missed, response.total) == (Standing.MISSED, 1, 2)
    assert response.figure == "check:I2:response:0"
    assert seen(Facts(), "2025-06-30")["R018"].standing is Standing.NONE


def test_a_limit_is_open_then_kept_or_missed() -> None:
    """Received on 26 September 2025: seven days end on 3 October, moved over the holidays to the 9th."""
    objection = Objection(id="O1", received_on=dt.date(2025, 9, 26))
    assert seen(Facts(objections=(objection,)), "2025-10-03")["R069"].standing is Standing.OPEN
    assert seen(Facts(objections=(objection,)), "2025-10-31")["R069"].standing is Standing.MISSED
    kept = Objection(id="O1", received_on=dt.date(2025, 9, 26), replaced_on=dt.date(2025, 10, 2))
    assert seen(Facts(objections=(kept,)), "2025-10-31")["R069"].standing is Standing.MET


def test_an_exit_that_was_not_asked_for_is_no_case() -> None:
    """Half a year before the end of service its limit is over, and nobody owed anything by it (第十三条1)."""
    before, after = seen(Facts(), "2025-10-06")["R103"], seen(Facts(), "2026-03-01")["R103"]
    assert (before.standing, before.total) == (Standing.OPEN, 1)
    assert (after.standing, after.total, after.figure) == (Standing.NONE, 0, "")
    assessment = assess(CONTRACT.terms, Facts(), AsOf(dt.date(2026, 3, 1)), CALENDAR)
    (line,) = (
        each for each in lines_of(CONTRACT.terms, assessment) if each.figure.startswith("deadline:13.1:")
    )
    assert line.words.endswith("，未提出")


def test_a_clock_that_runs_is_neither_missed_nor_met() -> None:
    """Reported at 9:00 today: at 9:03 two minutes are left to answer, and the day is judged as it ends."""
    day, at = AsOf(dt.date(2025, 6, 3)), dt.datetime.fromisoformat
    facts = Facts(
        incidents=(
            Incident(id="I1", reported_at=at("2025-06-02T09:00"), responded_at=at("2025-06-02T09:04")),
            Incident(id="I2", reported_at=at("2025-06-03T09:00")),
        )
    )
    assessment = assess(CONTRACT.terms, facts, day, CALENDAR)

    def response(now: str) -> ObligationSeen:
        today = open_today(CONTRACT.terms, facts, assessment, day, CALENDAR, at(now))
        found = obligations_seen(CONTRACT, facts, assessment, today)
        return next(each for each in found if each.obligation.id == "R018")

    running, past = response("2025-06-03T09:03"), response("2025-06-03T09:06")
    assert (running.standing, running.missed, running.total) == (Standing.OPEN, 0, 2)
    assert running.figure == "check:I2:response:0"
    assert (past.standing, past.missed, past.total) == (Standing.MISSED, 1, 2)


def test_an_instalment_paid_in_time_is_met() -> None:
    """The first one is due twenty working days after signing; the last one waits for the end of service."""
    share = CONTRACT.terms.payments[0].share
    paid = Payment(
        id="P1", payment="first", date=dt.date(2025, 5, 6), amount=CONTRACT.terms.total_fee * share
    )
    before, after = seen(Facts(), "2025-04-20"), seen(Facts(payments=(paid,)), "2025-05-06")
    assert before["R044"].standing is Standing.OPEN
    assert after["R044"].standing is Standing.MET
    assert before["R045"].standing is Standing.NOT_DUE


def test_the_newest_look_counts_and_one_of_a_later_day_is_not_known() -> None:
    looks = (
        look("HD1", "2025-05-01", CheckResult.MISSED),
        look("HD2", "2025-08-01", CheckResult.MET),
        look("HD3", "2025-06-01", CheckResult.MISSED),
        look("HD4", "2025-09-01", None),
    )
    facts = Facts(obligation_checks=looks)
    assert seen(facts, "2025-04-30")["R013"].standing is Standing.UNCHECKED
    assert seen(facts, "2025-07-01")["R013"].standing is Standing.MISSED
    assert seen(facts, "2025-12-01")["R013"].check == looks[1]


def test_of_two_looks_on_a_day_the_later_recorded_counts() -> None:
    looks = (look("HD1", "2025-05-01", CheckResult.MISSED), look("HD2", "2025-05-01", CheckResult.NOT_DUE))
    assert seen(Facts(obligation_checks=looks), "2025-05-01")["R013"].standing is Standing.NOT_DUE


def test_a_look_goes_before_what_the_program_follows() -> None:
    check = ObligationCheck(
        id="HD1", obligation="R044", checked_on=dt.date(2025, 5, 1), result=CheckResult.MISSED
    )
    found = seen(Facts(obligation_checks=(check,)), "2025-05-02")["R044"]
    assert (found.standing, found.total) == (Standing.MISSED, 1)


def test_a_right_that_arose_is_shown_at_its_clause() -> None:
    """Four failed inspections give the right of 第六条1."""
    days = (dt.date(2026, 4, 9), dt.date(2026, 4, 13), dt.date(2026, 4, 15), dt.date(2026, 4, 17))
    rounds = tuple(
        AcceptanceRound(id=f"A{number}", inspected_on=day, passed=False) for number, day in enumerate(days, 1)
    )
    before, after = (
        seen(Facts(acceptance_rounds=rounds), "2026-04-16"),
        seen(Facts(acceptance_rounds=rounds), "2026-04-17"),
    )
    assert before["R033"].standing is Standing.NONE
    assert (after["R033"].standing, after["R033"].figure) == (Standing.MISSED, "right:6.1")
    assert len(after) == len(CONTRACT.obligations)


def test_what_waits_for_a_look_is_counted_without_the_clocks() -> None:
    entries = [each for each in CONTRACT.obligations if each.checked is Checked.MANUAL]
    facts = Facts(
        obligation_checks=tuple(
            ObligationCheck(id=id, obligation=entry.id, checked_on=dt.date(2025, 8, 1), result=result)
            for id, entry, result in (("V1", entries[0], CheckResult.NOT_DUE), ("V2", entries[1], None))
        )
    )
    waiting = [
        each.obligation
        for each in seen(facts, "2025-09-01").values()
        if each.obligation.checked is Checked.MANUAL and each.standing is Standing.UNCHECKED
    ]
    assert unseen(CONTRACT, facts) == len(waiting) > 0
    assert entries[0] not in waiting
    assert entries[1] in waiting
