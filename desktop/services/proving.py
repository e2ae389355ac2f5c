"""Every figure of an assessment with its tree, and the check that derives them all again."""

from __future__ import annotations

from desktop.models.assessment import Assessment, Trace
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Terms
from desktop.models.facts import Facts
from desktop.proof import Material, Proof, prove
from desktop.proof.figures import stated
from desktop.rules import explain
from desktop.rules.versions import versions_of


def figure_ids(assessment: Assessment) -> tuple[str, ...]:
    """The figures that there are: what the assessment states, then what is only explained."""
    findings = assessment.findings
    parts = (
        *(f"event:{event}" for each in findings for event in each.events),
        *(f"row:{each.row}" for each in findings),
        *(f"month:{each.month}" for each in findings),
    )
    return tuple(dict.fromkeys((*stated(assessment), *assessment.traces, *parts)))


def figure_trees(terms: Terms, facts: Facts, assessment: Assessment, as_of: AsOf) -> dict[str, Trace]:
    """The tree of every figure that has one."""
    found = {name: explain(terms, facts, assessment, as_of, name) for name in figure_ids(assessment)}
    return {name: tree for name, tree in found.items() if tree}


def material_of(
    terms: Terms, facts: Facts, calendar: Calendar, assessment: Assessment, as_of: AsOf
) -> Material:
    """What the checker is given; `terms` are those of the contract as it was signed."""
    versions = versions_of(terms, facts, as_of)
    trees = figure_trees(terms, facts, assessment, as_of)
    return Material(versions.newest, versions.terms, facts, calendar, assessment, trees)


def proved(terms: Terms, facts: Facts, calendar: Calendar, assessment: Assessment, as_of: AsOf) -> Proof:
    """What deriving everything again comes to."""
    return prove(material_of(terms, facts, calendar, assessment, as_of))
