"""What a record names of the contract must be agreed in it: a deliverable, a review, a priority."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.models.assessment import Problem
from desktop.models.contract import Terms
from desktop.models.facts import Fact, Facts, Incident, Request
from desktop.models.performance import Delivery, PointReview


def agreed(record: Fact, terms: Terms, facts: Facts) -> Iterator[Problem]:
    """What the contract does not have, and scores that no review can have or that has one already."""
    match record:
        case Incident() | Request() if record.priority is not None:
            names = [each.id for each in terms.priorities]
            yield from _known("priority", "工单级别", record.priority, names)
        case Delivery():
            names = [each.id for each in terms.deliverables]
            yield from _known("deliverable", "交付物", record.deliverable, names)
        case PointReview():
            periods = terms.point_scale.reviews if terms.point_scale else ()
            yield from _known("review", "考核期", record.review, [each.id for each in periods])
            yield from _score(record, terms, facts)


def _known(key: str, zh: str, name: str, names: list[str]) -> Iterator[Problem]:
    if name not in names:
        listed = f"合同中的{zh}：{'、'.join(names)}" if names else f"不填，合同没有约定{zh}"
        yield Problem(key, f"合同没有{zh}“{name}”", listed)


def _score(record: PointReview, terms: Terms, facts: Facts) -> Iterator[Problem]:
    scale = terms.point_scale
    if scale and record.score is not None and record.score > scale.full:
        yield Problem("score", f"得分 {record.score} 高于满分", f"0 至 {scale.full} 分", "请核对得分")
    for other in facts.point_reviews:
        if other.review == record.review and other.id != record.id:
            reason = f"{record.review} 已有得分"
            yield Problem("review", reason, "每个考核期一条", "请修改已有的那一条")
