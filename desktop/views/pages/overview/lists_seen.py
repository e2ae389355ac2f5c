"""下一步 and 待认定, as plain rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from itertools import compress
from operator import attrgetter

import msgspec

from desktop.exchange.plurals import counted
from desktop.models.assessment import Finding, SlaCheck
from desktop.models.enums.findings import FindingStatus
from desktop.models.enums.incidents import CHECK_ZH, CheckKind
from desktop.models.fields import DAYS
from desktop.models.money import ZERO
from desktop.rules.agenda import subject_record
from desktop.rules.steps import QUESTIONS, Step
from desktop.rules.tallies import missed
from desktop.services.lettering.occasions import Occasion, occasion_of
from desktop.views.i18n import named, say, tr
from desktop.views.pages.overview.seen import Seen, day_text, span_text, yuan
from desktop.views.widgets import State

SHOWN_STEPS = 5
PENDING_ROWS = 5
_STATES = {
    "bad": (State.BAD, tr("逾期")),
    "warn": (State.WARN, tr("临近")),
    "open": (State.OPEN, tr("未认定")),
    "ok": (State.OK, tr("正常")),
}
#: What is wanted where no day is set for it.
_UNDATED = {"payments": tr("待登记"), "documents": tr("未收到")}
_UNITS = {DAYS: tr("天")}


class StepRow(msgspec.Struct, frozen=True):
    """One line of 下一步. With `kind` it opens a record, else its button asks for the 依据.

    Where nothing is left but to write a letter, `occasion` is that letter.
    """

    state: State
    word: str
    side: str
    text: str
    clause: str
    due: str
    note: str
    left: str
    figure_id: str
    kind: str
    target: str
    occasion: Occasion | None = None


def all_steps(seen: Seen) -> tuple[StepRow, ...]:
    """Every open step in the order of the agenda: party A's own first."""
    return tuple(_step_row(seen, step) for step in seen.steps)


def _step_row(seen: Seen, step: Step) -> StepRow:
    state, word = _STATES[step.urgency]
    if step.due_on is None:
        word = _UNDATED.get(step.kind) or (tr("待确认") if step.urgency == "warn" else word)
    text, due = step.text, day_text(step.due_on)
    if step.due_on is None:  # What would be cut off stands where others have their day.
        text, _, due = step.text.rpartition("，")
    kind = step.kind
    if kind == "payments":  # The agenda speaks of instalments, and of limits that have no page of their own.
        kind = "instalments" if any(each.id == step.target for each in seen.terms.payments) else ""
    running = step.kind == "incidents" and step.due_on is not None and (step.left or 0) <= 0
    return StepRow(
        state=state,
        word=word,
        side=tr("我方") if step.owed_by == "A" else tr("对方"),
        text=named(text or due),
        clause=seen.heading(step.clause),
        due=say(due) if text else "",
        note=tr("报告") if running else say(step.note),
        left=_left(step, running=running),
        figure_id=step.figure_id,
        kind=kind,
        target=step.target if kind else "",
        occasion=occasion_of("", "", step.figure_id) if step.owed_by == "A" else None,
    )


def _left(step: Step, *, running: bool) -> str:
    if step.left is None:
        return ""
    unit = _UNITS.get(step.unit) or say(step.unit)
    if running:
        return tr("已 {left} {unit}").format(left=-step.left, unit=unit) if step.left else tr("今天")
    if step.left < 0:
        return tr("逾 {left} {unit}").format(left=-step.left, unit=unit)
    return counted(step.left, unit) if step.left else tr("今天")


class PendingRow(msgspec.Struct, frozen=True):
    """One line of 待认定: how many, what they come to, and the heaviest of them to open."""

    key: str
    state: State
    word: str
    count: str
    amount: str
    figure_id: str
    kind: str
    target: str


def pending_rows(seen: Seen) -> tuple[PendingRow, ...]:
    """What waits for a person's decision, and what the readings leave open; always five rows."""
    findings = seen.assessment.findings
    waiting = [each for each in findings if each.stale_decision or seen.today.waits(each)]
    total = sum((each.amount or ZERO for each in waiting), ZERO)
    confirm = _row(
        seen, "confirm", State.WARN, tr("待确认"), waiting, tr("{total} 元").format(total=yuan(total))
    )
    settled = [each for each in findings if not seen.today.expects(each)]
    unsure, gaps, arguable = (
        [each for each in settled if each.status is status]
        for status in (FindingStatus.UNDETERMINED, FindingStatus.GAP, FindingStatus.ARGUABLE)
    )
    span = span_text(_sum(each.amount_min for each in unsure), _sum(each.amount_max for each in unsure))
    held = tr("逐项共 {span} 元") if len(unsure) > 1 else tr("{span} 元")
    gap_sum = yuan(_sum(each.amount_max for each in gaps))
    arguable_sum = yuan(_sum(each.amount_max for each in arguable))
    return (
        confirm,
        _row(seen, "undetermined", State.OPEN, tr("未认定"), unsure, held.format(span=span)),
        _row(seen, "gap", State.GAP, tr("空档"), gaps, tr("另一读法 {gap_sum} 元").format(gap_sum=gap_sum)),
        _row(
            seen,
            "arguable",
            State.WARN,
            tr("可争议"),
            arguable,
            tr("最多 {arguable_sum} 元").format(arguable_sum=arguable_sum),
        ),
        _clock_row(seen),
    )


def _sum(amounts: Iterable[Decimal]) -> Decimal:
    return sum(amounts, ZERO)


def _row(seen: Seen, key: str, state: State, word: str, found: list[Finding], amount: str) -> PendingRow:
    if not found:
        return PendingRow(key, State.OFF, word, tr("0 项"), "", "", "", "")
    heaviest = max(found, key=lambda each: each.amount_max)
    kind, target = subject_record(heaviest.subjects[0], seen.facts)
    if key == "undetermined":
        kind, target = QUESTIONS, f"{kind}|{target}"
    figure = f"finding:{heaviest.key}" if len(found) == 1 else ""
    if len(found) > 1:
        figure = "penalties.accrued" if key == "confirm" else "penalties.accrued_max"
    return PendingRow(
        key, state, word, tr("{count} 项").format(count=f"{len(found):,}"), amount, figure, kind, target
    )


def _clock_row(seen: Seen) -> PendingRow:
    checks = seen.assessment.sla_checks
    late = tuple(seen.today.missed(missed(checks, seen.memo)))
    if not late:
        return PendingRow("clock", State.OFF, tr("SLA 超限"), tr("0 次"), "", "", "", "")
    counts = Counter(map(attrgetter("check"), late))
    words = tr("，").join(f"{say(CHECK_ZH[kind])} {count:,}" for kind in CheckKind if (count := counts[kind]))
    last = max(late, key=attrgetter("due_at"))
    return PendingRow(
        "clock",
        State.BAD,
        tr("SLA 超限"),
        tr("{count} 次").format(count=f"{len(late):,}"),
        words,
        # The clocks of an incident are new ones whenever it changes, and with them the last of all.
        seen.memo.once("last clock", (id(last), last), lambda: check_figure(checks, last)),
        "incidents",
        last.incident,
    )


def check_figure(checks: tuple[SlaCheck, ...], check: SlaCheck) -> str:
    """The figure id of one clock of one incident."""
    own = compress(checks, map(check.incident.__eq__, map(attrgetter("incident"), checks)))
    same = [each for each in own if each.check is check.check]
    return f"check:{check.incident}:{check.check}:{same.index(check)}"
