"""Clauses that one contract has and another has not: deliverables, points reviews, tickets by priority.

A contract without them leaves the lists empty; the rules that read them then find nothing.
"""

# Annotations are evaluated here, once (see `facts`).
import datetime as dt
from decimal import Decimal
from typing import Annotated

from desktop.models.enums.incidents import Cause, CheckKind
from desktop.models.fields import SHARE, Record, label


class Deliverable(Record, frozen=True, kw_only=True):
    """Something to be delivered by a fixed day, or by a number of days after signing; one of the two."""

    id: Annotated[str, label("编号", "id")]
    name: Annotated[str, label("名称", "name")]
    clause: Annotated[str, label("条款", "clause")]
    due_on: Annotated[dt.date | None, label("交付期限", "due on")] = None
    days: Annotated[int | None, label("签订后日数", "days after signing", unit="日")] = None


class LateDelivery(Record, frozen=True, kw_only=True):
    """What a late deliverable costs: a share of the contract's total a day, up to a share in all.

    `id` is the clause, under which the findings are listed.
    """

    id: Annotated[str, label("条款", "clause")]
    daily_share: Annotated[Decimal, label("每日违约金比例", "a day", unit=SHARE)]
    cap_share: Annotated[Decimal, label("逾期违约金上限", "at most", unit=SHARE)]


class ReviewPeriod(Record, frozen=True, kw_only=True):
    """One of the periods that party A scores."""

    id: Annotated[str, label("编号", "id")]
    name: Annotated[str, label("考核期", "period")]


class ScoreTier(Record, frozen=True, kw_only=True):
    """From `lower` points (included) up to the next tier an instalment is paid at `share`."""

    lower: Annotated[Decimal, label("平均分下限", "from", unit="分")]
    share: Annotated[Decimal, label("支付系数", "share", unit=SHARE)]


class PointScale(Record, frozen=True, kw_only=True):
    """How mean scores scale instalments: rounded, the mean is paid by the highest tier it reaches.

    The mean is rounded to `places`; `full` is the highest score; `tiers` run from the highest down to zero.
    """

    clause: Annotated[str, label("条款", "clause")]
    full: Annotated[Decimal, label("满分", "full score", unit="分")]
    places: Annotated[int, label("平均分小数位", "places", unit="位")]
    reviews: tuple[ReviewPeriod, ...]
    tiers: tuple[ScoreTier, ...]


class Priority(Record, frozen=True, kw_only=True):
    """A class of tickets; `text` says what belongs to it."""

    id: Annotated[str, label("编号", "id")]
    name: Annotated[str, label("级别", "priority")]
    text: Annotated[str, label("范围", "scope")]


class TicketLimit(Record, frozen=True, kw_only=True):
    """Minutes from the report in which tickets of a priority are answered or restored, and what a miss costs.

    `id` is the clause, under which the findings are listed; `share` a share of the contract's total;
    `excused` the causes for which the limit does not hold.
    """

    id: Annotated[str, label("条款", "clause")]
    priority: Annotated[str, label("级别", "priority")]
    check: Annotated[CheckKind, label("时限", "limit")]
    minutes: Annotated[int, label("分钟数", "minutes", unit="分钟")]
    share: Annotated[Decimal, label("违约金比例", "share", unit=SHARE)]
    excused: tuple[Cause, ...] = ()
