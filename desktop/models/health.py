"""What a contract's own wording leaves blank, contradictory or out of joint, and what to write instead."""

# Annotations are evaluated here, once (see `facts`).
import datetime as dt
from decimal import Decimal
from typing import Annotated, Literal

import msgspec

from desktop.models.enums import HealthKind, HealthStatus
from desktop.models.fields import Record, label


class Stake(Record, frozen=True, kw_only=True):
    """What a passage is worth; exactly one is given.

    `term` is a share of the total (what one percent is where none was agreed), `row` what a row of an annex
    charges once, `payment` an instalment, `reading` how far its values lie apart.
    """

    term: Annotated[str, label("份额", "share")] = ""
    row: Annotated[str, label("附件的行", "row")] = ""
    payment: Annotated[str, label("款项", "payment")] = ""
    reading: Annotated[Literal["", "cap_basis", "late_payment"], label("读法", "reading")] = ""


class HealthText(Record, frozen=True, kw_only=True):
    """A passage of this contract that its project lead must know of or settle.

    `reading` is the named reading by which the program goes on; without one `treatment` says what it does.
    It is settled once all `terms` are agreed; with `lapses_on` it matters only where that day comes too
    early for the service. One that is `of_copy` speaks of the copy that was signed (its signatures, letters
    of authority, numbers): a contract made from the same text has others.
    """

    id: Annotated[str, label("编号", "id")]
    kind: Annotated[HealthKind, label("类别", "kind")]
    title: Annotated[str, label("问题", "title")]
    clauses: Annotated[tuple[str, ...], label("条款", "clauses")]
    consequence: Annotated[str, label("后果", "consequence")]
    treatment: Annotated[str, label("处理", "treatment")]
    proposal: Annotated[str, label("补充协议建议条款", "proposal")]
    reading: Annotated[str, label("读法", "reading")] = ""
    terms: Annotated[tuple[str, ...], label("约定", "terms")] = ()
    stake: Annotated[Stake | None, label("金额", "stake")] = None
    urgent: Annotated[bool, label("紧急", "urgent")] = False
    lapses_on: Annotated[dt.date | None, label("届满日", "lapses on")] = None
    of_copy: Annotated[bool, label("只关于签署的一份", "of the signed copy")] = False


class HealthItem(msgspec.Struct, frozen=True):
    """One thing to know of or to settle on the as-of day; `money` in yuan is what it may come to, if known.

    `worth` says in words what that money is.
    """

    id: str
    kind: HealthKind
    title: str
    clauses: tuple[str, ...]
    consequence: str
    treatment: str
    proposal: str
    reading: str = ""
    terms: tuple[str, ...] = ()
    money: Decimal | None = None
    worth: str = ""
    urgent: bool = False
    status: HealthStatus = HealthStatus.OPEN
