"""What every recorded fact has, and the findings that a person makes about some of them."""

# Annotations are evaluated here, once (see `facts`).
import datetime as dt
from typing import Annotated

import msgspec

from desktop.models.fields import Record, label

Instant = Annotated[dt.datetime, msgspec.Meta(tz=False)]
Month = Annotated[str, msgspec.Meta(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")]


class Fact(Record, frozen=True, kw_only=True):
    """A recorded fact; `id` is unique among the facts of its kind in one contract."""

    id: Annotated[str, label("编号", "id")] = ""


class Judged(Fact, frozen=True, kw_only=True):
    """The three-valued findings that a person makes; None is not established (未认定)."""

    problem: Annotated[bool | None, label("出现问题", "a problem arose", clause="附件3")] = None
    major_loss: Annotated[bool | None, label("重大损失", "major loss", clause="附件2")] = None
    major_impact: Annotated[bool | None, label("重大影响", "major impact", clause="附件2")] = None
    major_accident: Annotated[bool | None, label("重大事故", "major accident", clause="附件2")] = None
