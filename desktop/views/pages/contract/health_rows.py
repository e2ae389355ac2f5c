"""The items of the health check as the page lists them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from desktop.models.contract import Contract
from desktop.models.enums import HEALTH_KIND_ZH, HEALTH_STATUS_ZH, HealthKind, HealthStatus
from desktop.models.health import HealthItem
from desktop.models.money import grouped
from desktop.views.i18n import named, say, tr
from desktop.views.pages.contract.items import heading
from desktop.views.theme import Tone
from desktop.views.widgets import Cell, Row, State

#: The shape of each kind; days out of joint are not late, so they share the triangle of what is odd.
KIND_STATE = {
    HealthKind.BLANK: State.OPEN,
    HealthKind.CONFLICT: State.BAD,
    HealthKind.ANOMALY: State.WARN,
    HealthKind.GAP: State.GAP,
    HealthKind.DATE: State.WARN,
}
STATUS_STATE = {
    HealthStatus.OPEN: State.WARN,
    HealthStatus.READ: State.OFF,
    HealthStatus.NOTED: State.OFF,
    HealthStatus.AMENDED: State.OK,
}
ALL = "all"
SETTLED = (HealthStatus.NOTED, HealthStatus.AMENDED)


def kind_items(items: Sequence[HealthItem]) -> tuple[tuple[str, str], ...]:
    """The filters: all, then each kind with its number."""
    counted = Counter(item.kind for item in items)
    kinds = ((kind.value, f"{named(HEALTH_KIND_ZH[kind])} {counted[kind]}") for kind in HealthKind)
    return ((ALL, tr("全部 {count}").format(count=len(items))), *kinds)


def count_words(items: Sequence[HealthItem]) -> str:
    """How many are in which status: 待处理 30，按读法 16."""
    counted = Counter(item.status for item in items)
    return tr("，").join(
        f"{say(HEALTH_STATUS_ZH[each])} {counted[each]}" for each in HealthStatus if counted[each]
    )


def of_kind(items: Sequence[HealthItem], kind: str) -> tuple[HealthItem, ...]:
    """The items of one kind, or all."""
    return tuple(item for item in items if kind in (ALL, item.kind))


def health_rows(contract: Contract, items: Sequence[HealthItem]) -> tuple[Row, ...]:
    """The items in their order."""
    return tuple(_row(contract, item) for item in items)


def _row(contract: Contract, item: HealthItem) -> Row:
    tone: Tone = "ink3" if item.status in SETTLED else "ink"
    title = in_words(contract, item, item.title)
    cited = tr("、").join(heading(contract, clause) for clause in item.clauses)
    return Row(
        item.id,
        (
            Cell(named(HEALTH_KIND_ZH[item.kind]), state=KIND_STATE[item.kind]),
            Cell(title, tone, bold=item.urgent, tip=title),
            Cell(cited, "ink2", tip=cited),
            Cell("—" if item.money is None else grouped(item.money), tone, tip=say(item.worth)),
            _status_cell(item),
        ),
    )


def in_words(contract: Contract, item: HealthItem, text: str) -> str:
    """A text of an item; what the contract's template says about its wording is said as it stands there."""
    return text if any(each.id == item.id for each in contract.health) else say(text)


def _status_cell(item: HealthItem) -> Cell:
    if item.status in SETTLED:
        return Cell(named(HEALTH_STATUS_ZH[item.status]), "ink3")
    return Cell(tr("紧急"), bold=True) if item.urgent else Cell(named(HEALTH_STATUS_ZH[item.status]), "ink2")


def status_words(item: HealthItem) -> str:
    """待处理, with 紧急 where it is that."""
    words = named(HEALTH_STATUS_ZH[item.status])
    return tr("{words}，紧急").format(words=words) if item.urgent and item.status not in SETTLED else words
