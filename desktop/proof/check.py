"""Checks a whole assessment: every figure derived again from facts, terms and the words of its formulas."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from desktop.models.assessment import Value
from desktop.proof import clauses, general, money, service, settlement
from desktop.proof.deriver import Deriver, Difference, as_shown, same
from desktop.proof.figures import amounts, stated
from desktop.proof.findings import check_finding, least_and_most
from desktop.proof.sources import Material

_KINDS = {**general.KINDS, **service.KINDS, **money.KINDS, **settlement.KINDS, **clauses.KINDS}


@dataclass(frozen=True)
class Proof:
    """How much was derived again, and what did not agree."""

    amounts: int
    figures: int
    nodes: int
    differences: tuple[Difference, ...]


def prove(material: Material) -> Proof:
    """Derive every figure that the assessment states, and whatever else there is a tree for."""
    deriver = Deriver(material, _KINDS)
    figures = stated(material.assessment)
    for name, value in figures.items():
        _prove_figure(deriver, name, value)
    for name in material.trees.keys() - figures.keys():
        deriver.figure(name, material.trees[name])
    for finding in material.assessment.findings:
        tree = material.trees.get(f"finding:{finding.key}")
        if tree is not None:
            check_finding(deriver, finding, tree)
    _prove_standing(deriver)
    sums = amounts(figures) | least_and_most(material.assessment.findings)
    return Proof(len(sums), len(figures), deriver.count, tuple(deriver.differences))


def _prove_figure(deriver: Deriver, name: str, value: Value) -> None:
    tree = deriver.material.trees.get(name)
    if tree is None:
        if value is not None:
            deriver.missing(name)
        return
    derived = as_shown(tree, deriver.figure(name, tree))
    if not same(derived, value):
        deriver.differ(tree.name, f"结果写 {value}，推算为 {derived}")


def _prove_standing(deriver: Deriver) -> None:
    """What stands charges no event twice and is all that accrued."""
    seen: set[str] = set()
    total = Decimal("0.00")
    for finding in deriver.material.assessment.findings:
        if finding.stands and not finding.major:
            total += finding.amount or 0
            if seen.intersection(finding.events):
                deriver.differ(finding.key, "同一事件重复计入")
            seen.update(finding.events)
    if total != deriver.material.assessment.penalties.accrued:
        deriver.differ("发生额", f"成立的合计 {total}")
