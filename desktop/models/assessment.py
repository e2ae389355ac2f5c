"""What follows from terms, facts, a day and a calendar: figures, each with the tree that explains it."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import msgspec

from desktop.models.calendar import month_of
from desktop.models.enums.duties import DEADLINE_STATUS_ZH, DeadlineStatus
from desktop.models.enums.findings import FindingStatus, RightKind
from desktop.models.enums.incidents import CheckKind
from desktop.models.enums.payments import Condition, Hold, PaymentStatus

Value = Decimal | int | bool | str | dt.date | dt.datetime | None


class FactRef(msgspec.Struct, frozen=True, gc=False):
    """Points at a recorded fact: its list, its id, and the field that mattered."""

    kind: str
    id: str
    field: str = ""


class Trace(msgspec.Struct, frozen=True, gc=False):
    """How one value came about. A leaf rests on a fact or on a term; the others on their children.

    `formula` says in words how the children (or, where it has none, the facts named) give the value;
    `clause` is a clause id of the contract; `reading` the named reading that was used; `term` the path of
    the term for a leaf that is one; `figure` the id of the figure that a leaf stands for, "as_of" for the
    day and "now" for the instant that the contract is looked at.
    """

    name: str
    value: Value
    unit: str = ""
    formula: str = ""
    clause: str = ""
    reading: str = ""
    term: str = ""
    facts: tuple[FactRef, ...] = ()
    children: tuple[Trace, ...] = ()
    figure: str = ""


class ContractFigures(msgspec.Struct, frozen=True):
    """Term and base (第五条, 附件2、3 公式). Dates are None until signing is complete."""

    total_fee: Decimal
    monthly_base: Decimal
    signed_on: dt.date | None
    service_start: dt.date | None
    service_end: dt.date | None


class Scaled(msgspec.Struct, frozen=True):
    """An instalment scaled by the mean score of its points reviews; sums in yuan.

    `score` and `share` are None while they are not established; the amount then lies between the two bounds.
    """

    base: Decimal
    score: Decimal | None
    share: Decimal | None
    amount_min: Decimal
    amount_max: Decimal


class PaymentFigures(msgspec.Struct, frozen=True):
    """One instalment on the as-of day; sums in yuan (第七条).

    `amount` is what is to be paid; where `scaled` has no score yet, the most that it can be.
    """

    id: str
    amount: Decimal
    conditions: dict[Condition, dt.date | None]
    waiting_for: tuple[Condition, ...]
    trigger_on: dt.date | None
    due_on: dt.date | None
    invoice_by: dt.date | None
    invoice_received_on: dt.date | None
    earliest_conforming_on: dt.date | None
    status: PaymentStatus
    paid: Decimal
    set_off: Decimal
    unpaid: Decimal
    deductible: Decimal
    net: Decimal
    settled_on: dt.date | None
    days_late: int
    late_penalty: Decimal
    late_penalty_status: FindingStatus | None
    holds: tuple[Hold, ...]
    scaled: Scaled | None = None


class Finding(msgspec.Struct, frozen=True, gc=False):
    """A row of the annexes (or a percent clause) that what was recorded meets, or nearly so.

    `event` is the group charged, or the sorted groups where the subjects belong to several.
    `occurred_on` is the day it came about; `system` the system it concerns where it is one. `again` counts
    the findings before it that have the same row, subjects, system and period: two outages of one incident.
    """

    row: str
    subjects: tuple[str, ...]
    event: str | tuple[str, ...]
    period: str | None
    status: FindingStatus
    coefficient: Decimal | None
    base: Decimal | None
    amount: Decimal | None
    amount_min: Decimal
    amount_max: Decimal
    occurred_on: dt.date | None
    trace: Trace
    system: str | None = None
    stands: bool = False
    absorbed_by: str | None = None
    confirmed: bool = False
    waived: bool = False
    stale_decision: bool = False
    gap_reason: str = ""
    again: int = 0

    @property
    def key(self) -> str:
        """A name for this finding that lasts while its row, subjects, system and period do."""
        row = f"{self.row}#{self.again + 1}" if self.again else self.row
        return "|".join((row, self.period or "", self.system or "", *self.subjects))

    @property
    def month(self) -> str:
        """The month it belongs to (2025-06): its period, or that of its day; nothing where it has neither."""
        return self.period or (month_of(self.occurred_on) if self.occurred_on else "")

    @property
    def major(self) -> bool:
        """Whether it is an event of 附件1, which charges nothing and takes no part in the standing set."""
        return self.row.startswith("1-")

    @property
    def events(self) -> tuple[str, ...]:
        """The event groups this finding charges."""
        return (self.event,) if isinstance(self.event, str) else self.event

    @property
    def charged(self) -> bool:
        """Whether it is certain and enters the sum: an event of 附件1 stands and charges nothing."""
        return self.stands and not self.major

    @property
    def waits(self) -> bool:
        """Whether it is charged and nobody has decided on the amount it has now."""
        return self.charged and not (self.confirmed or self.waived)


class Penalties(msgspec.Struct, frozen=True):
    """From what arose to what may be deducted (第十二条3、6、7); sums in yuan."""

    accrued: Decimal
    accrued_min: Decimal
    accrued_max: Decimal
    confirmed: Decimal
    losses: Decimal
    received: Decimal
    cap: Decimal
    payable: Decimal
    deducted: Decimal
    recovered: Decimal
    outstanding: Decimal
    excess: Decimal
    threshold: Decimal
    threshold_exceeded: bool
    caps_by_reading: dict[str, Decimal]


class SlaCheck(msgspec.Struct, frozen=True, gc=False):
    """One clock of one incident. `met` is None until it is due and unanswered."""

    incident: str
    check: CheckKind
    due_at: dt.datetime
    actual_at: dt.datetime | None
    met: bool | None
    over_seconds: int | None


class SystemMonth(msgspec.Struct, frozen=True):
    """A system's downtime in a month against its allowance."""

    downtime_seconds: int
    allowed_seconds: Decimal
    met: bool | None
    percent: Decimal


class SlaMonth(msgspec.Struct, frozen=True):
    """A month's means over both kinds of ticket, in minutes, and each system's availability."""

    requests: int
    mean_response_minutes: Decimal | None
    mean_recovery_minutes: Decimal | None
    availability: dict[str, SystemMonth]


class Deadline(msgspec.Struct, frozen=True):
    """A limit of one side: the plain count, and the day after moving off rest days."""

    clause: str
    owed_by: str
    subject: str
    strict_on: dt.date
    due_on: dt.date
    done_on: dt.date | None
    status: DeadlineStatus
    estimated: bool

    @property
    def forgone(self) -> bool:
        """Whether it passed and nobody owed anything by it: an exit not applied for (第十三条1)."""
        return self.clause == "13.1" and self.done_on is None and self.status is DeadlineStatus.LATE

    @property
    def word(self) -> str:
        """How it stands, in a word."""
        return "未提出" if self.forgone else DEADLINE_STATUS_ZH[self.status]


class Alert(msgspec.Struct, frozen=True):
    """Something a person should look at, without money of its own."""

    code: str
    clause: str
    subject: str


class Right(msgspec.Struct, frozen=True):
    """What party A may do under a clause, and since when; `status` is certain or arguable."""

    right: RightKind
    clause: str
    arisen_on: dt.date | None
    status: FindingStatus


class Counters(msgspec.Struct, frozen=True):
    """What counts towards a right or a row: events of 附件1, complaints, runs of months, inspections."""

    b_events: int
    a_events: int
    complaints: int
    failed_reviews_in_a_row: int
    failed_inspections: int
    short_months_in_a_row: int


class Settlement(msgspec.Struct, frozen=True):
    """What termination leaves to be paid back, in yuan (第六条1, 第十二条, 第十三条1)."""

    consumed: Decimal
    refund: Decimal
    refund_capped: Decimal
    owed_by_a: Decimal


class Assessment(msgspec.Struct, frozen=True):
    """The one result that every screen, letter and command shows.

    `traces` explains the figures by id: "contract.service_end", "penalties.cap",
    "payments.final.net", "finding:" + key.
    """

    as_of: dt.date
    now: dt.datetime
    contract: ContractFigures
    payments: dict[str, PaymentFigures]
    findings: tuple[Finding, ...]
    penalties: Penalties
    sla_checks: tuple[SlaCheck, ...]
    sla: dict[str, SlaMonth]
    deadlines: tuple[Deadline, ...]
    warnings: tuple[Alert, ...]
    rights: tuple[Right, ...]
    counters: Counters
    settlement: Settlement | None
    traces: dict[str, Trace]


class Problem(msgspec.Struct, frozen=True):
    """Why a record cannot be taken: the field, the reason, what was expected and the way out (Chinese)."""

    field: str
    reason: str
    expected: str
    way_out: str = ""

    def __str__(self) -> str:
        parts = [f"{self.field}：{self.reason}", f"应为{self.expected}"]
        return "；".join(parts + ([self.way_out] if self.way_out else []))
