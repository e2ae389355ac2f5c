"""The rights of party A and the settlement as plain rows."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.models.assessment import Right
from desktop.models.enums.findings import RIGHT_ZH, FindingStatus, RightKind
from desktop.models.money import grouped
from desktop.models.obligations import Originals
from desktop.models.register import Custody
from desktop.views.evident.limits_seen import Seen
from desktop.views.i18n import say, tr
from desktop.views.widgets import Cell, Row, State
from desktop.views.widgets.limits import Limit

_RIGHTS = {
    FindingStatus.CERTAIN: (State.BAD, tr("可行使")),
    FindingStatus.ARGUABLE: (State.WARN, tr("可争议")),
    FindingStatus.UNDETERMINED: (State.OPEN, tr("待认定")),
}
#: What a right is called where several stand in one line.
_RIGHT_SHORT = {
    RightKind.TERMINATE: tr("解除合同"),
    RightKind.REFUND_ALL: tr("追回全部款项"),
    RightKind.REFUND_UNCONSUMED: tr("追回未消耗款项"),
    RightKind.CLAIM_3_PERCENT: tr("3% 违约金"),
    RightKind.CLAIM_10_PERCENT: tr("10% 违约金"),
}
#: The limits that a record of a kind has as its own subject.
_OWN_CLAUSE = {
    "force_majeure": "14.3",
    "confidential_returns": "15.5",
    "address_changes": "18.2",
    "exit": "13.1",
}
_SUMS = {
    "consumed": tr("已消耗"),
    "refund": tr("应退款"),
    "refund_capped": tr("上限内可退"),
    "owed_by_a": tr("甲方尚欠"),
}


def right_rows(seen: Seen) -> tuple[Row, ...]:
    """Each clause that gives party A rights: how sure, since when, what it gives."""
    grounds: dict[str, list[Right]] = {}
    for right in seen.shown.rights:
        grounds.setdefault(right.clause, []).append(right)
    return tuple(_right_row(seen, clause, gives) for clause, gives in grounds.items())


def _right_row(seen: Seen, clause: str, gives: list[Right]) -> Row:
    state, word = _RIGHTS[gives[0].status]
    since, figure = gives[0].arisen_on, f"right:{clause}"
    whole = tr("、").join(say(RIGHT_ZH[each.right]) for each in gives)
    return Row(
        clause,
        (
            Cell(word, state=state, figure_id=figure),
            Cell(seen.heading(clause), figure_id=figure),
            Cell(tr("、").join(_RIGHT_SHORT[each.right] for each in gives), figure_id=figure, tip=whole),
            Cell(str(since) if since else "—", "ink2", figure_id=figure),
        ),
    )


def settled(seen: Seen) -> tuple[Limit, ...]:
    """The sums of the settlement, in yuan; nothing while the contract goes on."""
    figures = seen.shown.settlement
    if figures is None:
        return ()
    return tuple(
        Limit(name, tr("{figures} 元").format(figures=grouped(getattr(figures, key))), f"settlement.{key}")
        for key, name in _SUMS.items()
    )


def held_words(originals: Sequence[Originals], custody: Sequence[Custody]) -> tuple[tuple[State, str], ...]:
    """For each document signed, whether party A's originals are all accounted for."""
    held: dict[str, int] = {}
    for each in custody:
        held[each.document] = held.get(each.document, 0) + (each.held or 0)
    return tuple(_held(each, held.get(each.name, 0)) for each in originals)


def _held(original: Originals, held: int) -> tuple[State, str]:
    words = tr("{name}：应持 {held_by_a} 份，已登记 {held} 份").format(
        name=original.name, held_by_a=original.held_by_a, held=held
    )
    return (State.OK if held >= original.held_by_a else State.WARN, words)
