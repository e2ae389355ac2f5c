"""The second template: it quotes its own text, and every figure it gives is explained from it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from desktop.exchange.cases import Case, assess_case, confirmed_facts, read_cases
from desktop.exchange.resources import resource
from desktop.exchange.template import TemplateError, load_contract, merge_terms
from desktop.exchange.template_checks import term_paths
from desktop.models.assessment import Trace
from desktop.models.calendar import Calendar
from desktop.models.facts import KINDS
from desktop.models.paths import holds, term_of
from desktop.rules import explain

NAME = "ops-2026"
CONTRACT = load_contract(NAME)
CASES = read_cases(Path(__file__).parents[1] / "cases" / "ops.yaml")
#: Rules that are named after the first contract's annexes and counters, idle or informative here.
FOREIGN = {"附件2", "3-1", "3-2", "3-3", "附件3", "12.4(3)"}


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_every_clause_is_quoted_as_the_text_prints_it() -> None:
    printed = _bare(resource("contracts", f"{NAME}.txt").read_text(encoding="utf-8"))
    assert [each.id for each in CONTRACT.clauses if _bare(each.text) not in printed] == []


def test_the_numbers_stand_in_the_clauses_they_are_said_to_come_from() -> None:
    for limit in CONTRACT.terms.ticket_limits:
        clause = CONTRACT.clause(limit.id)
        assert clause is not None
        assert f"{limit.minutes} 分钟内" in clause.text
        assert f"{limit.share * 100:.2f}%" in clause.text
    assert CONTRACT.terms.late_delivery is not None
    late = CONTRACT.clause(CONTRACT.terms.late_delivery.id)
    assert late is not None
    assert "0.5‰" in late.text
    assert "5%" in late.text
    for name, wanted in (
        ("lead_change_days", "15 日"),
        ("exit_notice_months", "3 个月"),
        ("rework_days", "15 日"),
    ):
        clause = CONTRACT.clause(CONTRACT.sources[name])
        assert clause is not None
        assert f"{getattr(CONTRACT.terms, name)} " in wanted
        assert wanted in clause.text


def test_three_instalments_of_40_30_and_30() -> None:
    assert [each.share for each in CONTRACT.terms.payments] == [
        Decimal("0.40"),
        Decimal("0.30"),
        Decimal("0.30"),
    ]
    assert [each.reviews for each in CONTRACT.terms.payments] == [(), ("Q1", "Q2"), ("Q3", "Q4")]


def test_what_the_contract_has_no_clause_about_is_null_or_empty_and_has_no_source() -> None:
    silent = set(term_paths(CONTRACT.terms)) - set(CONTRACT.sources)
    covered = {path for path in silent if any(path.startswith(f"{each}.") for each in CONTRACT.sources)}
    for path in silent - covered:
        value: Any = CONTRACT.terms
        for name in path.split("."):
            value = getattr(value, name)
        assert value in (None, ()) or path.startswith("readings."), path
    assert not CONTRACT.terms.rows
    assert not CONTRACT.terms.annex1


def test_a_reading_that_the_text_decides_cannot_be_chosen_otherwise() -> None:
    with pytest.raises(
        TemplateError, match=r"terms\.readings\.late_payment：应为合同留有余地的读法（per_day）"
    ):
        merge_terms(CONTRACT, {"readings": {"late_payment": "once"}})
    chosen = merge_terms(CONTRACT, {"readings": {"refund_method": "days"}})
    assert chosen.terms.readings.refund_method == "days"


def test_a_reading_about_what_the_contract_lacks_cannot_be_chosen() -> None:
    with pytest.raises(TemplateError, match=r"terms\.readings\.b_event_window：应为合同留有余地的读法"):
        merge_terms(CONTRACT, {"readings": {"b_event_window": "rolling_12_months"}})


def _whole(trace: Trace) -> Iterator[Trace]:
    yield trace
    for child in trace.children:
        yield from _whole(child)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_every_figure_is_explained_by_clauses_and_facts_of_this_contract(
    case: Case, calendar: Calendar
) -> None:
    shown, facts = assess_case(case, calendar), confirmed_facts(case, calendar)
    ids = [
        *shown.traces,
        *(f"finding:{each.key}" for each in shown.findings),
        *(f"deadline:{each.clause}:{each.subject}" for each in shown.deadlines),
        *(f"check:{each.incident}:{each.check}:0" for each in shown.sla_checks),
    ]
    terms = case.contract.terms
    for figure in ids:
        trace = explain(terms, facts, shown, case.as_of, figure)
        assert trace is not None, figure
        for each in _whole(trace):
            assert not each.clause or case.contract.clause(each.clause) or each.clause in FOREIGN, (
                figure,
                each.clause,
            )
            assert not each.term or holds(term_of(terms, each.term), each.value)
            for ref in each.facts:
                held = getattr(facts, ref.kind)
                records = held if isinstance(held, tuple) else (held,)
                assert ref.kind in KINDS
                assert any(record.id == ref.id and hasattr(record, ref.field or "id") for record in records)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_the_traces_end_in_the_figures_shown(case: Case, calendar: Calendar) -> None:
    shown = assess_case(case, calendar)
    for name, figures in shown.payments.items():
        assert shown.traces[f"payments.{name}.amount"].value == figures.amount
        assert shown.traces[f"payments.{name}.trigger_on"].value == figures.trigger_on
    for finding in shown.findings:
        assert finding.trace.value == finding.amount
