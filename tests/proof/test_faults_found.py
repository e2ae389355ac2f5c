"""A fault put into an assessment or a tree is found, wherever it sits."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import msgspec
import pytest

from desktop.models.assessment import FactRef, Trace
from desktop.models.facts import Facts
from desktop.proof import Material, prove
from tests.proof.support import case, material

CENT = Decimal("0.01")


@pytest.fixture(scope="module")
def given() -> Material:
    """The year of the story: findings, losses, deductions, an extension, both payments."""
    return material(case("story", "S04"))


def reasons(changed: Material) -> str:
    return "\n".join(str(each) for each in prove(changed).differences)


def with_tree(given: Material, figure: str, change: Callable[[Trace], Trace]) -> Material:
    return dataclasses.replace(given, trees={**given.trees, figure: change(given.trees[figure])})


def at(path: tuple[int, ...], **fields: Any) -> Callable[[Trace], Trace]:
    """A tree with some fields of the node at `path` changed."""

    def change(node: Trace) -> Trace:
        return _changed(node, path, fields)

    return change


def _changed(node: Trace, path: tuple[int, ...], fields: dict[str, Any]) -> Trace:
    if not path:
        return msgspec.structs.replace(node, **fields)
    place, *rest = path
    children = list(node.children)
    children[place] = _changed(children[place], tuple(rest), fields)
    return msgspec.structs.replace(node, children=tuple(children))


@pytest.mark.parametrize(
    ("part", "field"),
    [
        *(("penalties", name) for name in ("accrued", "accrued_max", "confirmed", "cap", "outstanding")),
        *(("penalties", name) for name in ("losses", "received", "deducted", "recovered", "threshold")),
        ("contract", "monthly_base"),
    ],
)
def test_an_amount_of_the_assessment_that_is_a_cent_off_is_found(
    given: Material, part: str, field: str
) -> None:
    held = getattr(given.assessment, part)
    wrong = msgspec.structs.replace(held, **{field: getattr(held, field) + CENT})
    changed = msgspec.structs.replace(given.assessment, **{part: wrong})
    assert f"{part}.{field}：" in reasons(dataclasses.replace(given, assessment=changed))


@pytest.mark.parametrize(
    "field", ["amount", "paid", "set_off", "unpaid", "deductible", "net", "late_penalty"]
)
def test_an_amount_of_an_instalment_is_found(given: Material, field: str) -> None:
    first = given.assessment.payments["first"]
    wrong = msgspec.structs.replace(first, **{field: getattr(first, field) + CENT})
    payments = {**given.assessment.payments, "first": wrong}
    changed = msgspec.structs.replace(given.assessment, payments=payments)
    assert f"payments.first.{field}：" in reasons(dataclasses.replace(given, assessment=changed))


@pytest.mark.parametrize("field", ["amount", "amount_min", "amount_max"])
def test_every_sum_of_a_finding_is_found(given: Material, field: str) -> None:
    first, *others = (each for each in given.assessment.findings if each.stands and not each.major)
    wrong = msgspec.structs.replace(first, **{field: first.amount_max + CENT})
    changed = msgspec.structs.replace(given.assessment, findings=(wrong, *others))
    assert first.key in reasons(dataclasses.replace(given, assessment=changed))


def test_a_day_and_a_status_are_found(given: Material) -> None:
    first = given.assessment.payments["first"]
    assert first.due_on is not None
    wrong = msgspec.structs.replace(first, due_on=first.due_on + dt.timedelta(days=1))
    changed = msgspec.structs.replace(
        given.assessment, payments={**given.assessment.payments, "first": wrong}
    )
    assert "payments.first.due_on：" in reasons(dataclasses.replace(given, assessment=changed))


def test_a_leaf_that_says_something_else_than_the_fact_is_found(given: Material) -> None:
    wrong = with_tree(given, "penalties.received", at((0,), value=Decimal("91225.00")))
    assert "依据写 91225.00，推算为 91224" in reasons(wrong)


def test_a_leaf_of_a_term_is_found(given: Material) -> None:
    wrong = with_tree(given, "penalties.cap", at((1,), value=Decimal("0.30")))
    assert "上限比例：依据写 0.30" in reasons(wrong)


def test_a_wrong_leaf_does_not_help_a_wrong_amount(given: Material) -> None:
    """Leaf, node and assessment agree with each other, and not with the fact."""
    more = Decimal("91224.00") + CENT
    tree = given.trees["penalties.received"]
    assert isinstance(tree.value, Decimal)
    wrong = with_tree(given, "penalties.received", at((0,), value=more))
    wrong = with_tree(wrong, "penalties.received", at((), value=tree.value + CENT))
    sums = msgspec.structs.replace(given.assessment.penalties, received=tree.value + CENT)
    changed = msgspec.structs.replace(given.assessment, penalties=sums)
    assert "penalties.received：" in reasons(dataclasses.replace(wrong, assessment=changed))


def test_a_child_that_is_missing_is_found(given: Material) -> None:
    children = given.trees["penalties.accrued"].children
    assert "penalties.accrued：发生额" in reasons(
        with_tree(given, "penalties.accrued", at((), children=children[1:]))
    )


def test_a_child_that_says_something_else_than_its_own_is_found(given: Material) -> None:
    line = given.trees["penalties.accrued"].children[0]
    wrong = with_tree(given, "penalties.accrued", at((0,), value=Decimal("1.00")))
    assert f"penalties.accrued：{line.name}：依据写 1.00" in reasons(wrong)


def test_unknown_words_are_a_failure(given: Material) -> None:
    wrong = with_tree(given, "penalties.excess", at((), formula="大致相当"))
    assert "无法推算（大致相当）" in reasons(wrong)
    wrong = with_tree(given, "penalties.outstanding", at((), formula="可扣额 − 已扣 − 已补足，酌情"))
    assert "不认识的限定“酌情”" in reasons(wrong)


def test_a_leaf_from_nowhere_is_a_failure(given: Material) -> None:
    lost = (FactRef("payments", "P99", "amount"),)
    assert "没有这条事实 payments:P99:amount" in reasons(
        with_tree(given, "penalties.received", at((0,), facts=lost))
    )
    assert "没有事实、条款或公式" in reasons(with_tree(given, "penalties.received", at((0,), facts=())))
    assert "无法推算" in reasons(with_tree(given, "penalties.cap", at((1,), term="no_such_share")))


def test_a_figure_without_a_tree_is_found(given: Material) -> None:
    left = {name: tree for name, tree in given.trees.items() if name != "penalties.cap"}
    assert reasons(dataclasses.replace(given, trees=left)) == "penalties.cap：依据：没有依据"


def test_a_finding_under_a_row_that_it_does_not_meet_is_found(given: Material) -> None:
    """Coefficient, amount and totals agree with each other; the mean measured lies outside the row."""
    finding = next(each for each in given.assessment.findings if each.row == "3-8")
    wrong = msgspec.structs.replace(finding, row="3-9")
    findings = tuple(wrong if each is finding else each for each in given.assessment.findings)
    trees = {**given.trees, f"finding:{wrong.key}": given.trees[f"finding:{finding.key}"]}
    changed = msgspec.structs.replace(given.assessment, findings=findings)
    found = reasons(dataclasses.replace(given, assessment=changed, trees=trees))
    assert "平均响应时间不在 3-9 的界限内" in found


def test_a_status_that_its_tree_does_not_bear_out_is_found(given: Material) -> None:
    finding = next(each for each in given.assessment.findings if each.row == "3-8")
    wrong = msgspec.structs.replace(finding, status="arguable")
    findings = tuple(wrong if each is finding else each for each in given.assessment.findings)
    changed = msgspec.structs.replace(given.assessment, findings=findings)
    assert f"{finding.key}：状态写 arguable" in reasons(dataclasses.replace(given, assessment=changed))


def test_an_event_charged_twice_is_found(given: Material) -> None:
    findings = tuple(
        msgspec.structs.replace(each, event="I1") if each.stands else each
        for each in given.assessment.findings
    )
    changed = msgspec.structs.replace(given.assessment, findings=findings)
    assert "同一事件重复计入" in reasons(dataclasses.replace(given, assessment=changed))


def test_facts_that_changed_since_are_found(given: Material) -> None:
    """The checker reckons with the facts it is given, not with what the assessment was made of."""
    assert "没有这条事实" in reasons(dataclasses.replace(given, facts=Facts()))
