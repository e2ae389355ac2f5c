"""What was agreed or decided about the contract itself after it was signed (第十九条2)."""

# Annotations are evaluated here, once (see `facts`).
import datetime as dt
from typing import Annotated

from desktop.models.fact import Fact
from desktop.models.fields import label


class Amendment(Fact, frozen=True, kw_only=True):
    """A supplement (补充协议): from `effective_on` on other terms hold; what happened before keeps the old.

    `changes` holds the changed places of the terms as a JSON mapping: {"cap_share": "0.30"}; lists replace.
    It is known from `signed_on`, or from the day it takes effect where that is not recorded.
    """

    title: Annotated[str, label("名称", "title")] = ""
    effective_on: Annotated[dt.date, label("生效日", "effective on", clause="19.2")]
    signed_on: Annotated[dt.date | None, label("签订日", "signed on", clause="19.2")] = None
    changes: Annotated[str, label("改动", "changes", clause="19.2")]


class ReadingDecision(Fact, frozen=True, kw_only=True):
    """How an open passage is read; the newest decision by the as-of day holds for everything."""

    name: Annotated[str, label("读法", "reading")]
    value: Annotated[str, label("取值", "value")]
    decided_on: Annotated[dt.date | None, label("决定日", "decided on")] = None
    decided_by: Annotated[str | None, label("决定人", "decided by")] = None
    reason: Annotated[str, label("理由", "reason")] = ""


class HealthNote(Fact, frozen=True, kw_only=True):
    """Somebody has taken note of an item of the health check; its id is the item's."""

    noted_on: Annotated[dt.date | None, label("知悉日", "noted on")] = None
    note: Annotated[str, label("说明", "note")] = ""
