"""The versions of the contract as a time line, and what a supplement would change."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

import msgspec

from desktop.exchange.plurals import counted
from desktop.models.amendments import Amendment
from desktop.models.contract import Terms
from desktop.models.fields import SHARE, YUAN
from desktop.models.money import grouped
from desktop.rules.versions import changed, changes_in, in_order
from desktop.services.revising import field_at
from desktop.services.workspace import Workspace
from desktop.views.i18n import say, tr
from desktop.views.pages.contract.items import COUNTED
from desktop.views.widgets import Cell, Row, State

SIGNED = "signed"
_NOTHING = tr("未约定")


def version_rows(workspace: Workspace) -> tuple[Row, ...]:
    """The contract as signed, then each supplement from its day, with what it changed."""
    terms, today = workspace.contract.terms, workspace.as_of.day
    amendments = in_order(workspace.facts.amendments)
    known = [each for each in amendments if (each.signed_on or each.effective_on) <= today]
    used = [each.id for each in known if each.effective_on <= today]
    in_force = used[-1] if used else SIGNED
    signed = terms.signed
    rows = [
        _row(
            SIGNED,
            1,
            signed,
            workspace.contract.short_name,
            tr("原合同"),
            _state(SIGNED, in_force, used, signed),
        )
    ]
    for number, each in enumerate(amendments, 2):
        words = tr("；").join(change_lines(terms, changes_in(each)))
        terms = changed(terms, changes_in(each))
        state = _state(each.id, in_force, used, signed)
        rows.append(_row(each.id, number, each.effective_on, each.title or each.id, words, state))
    return tuple(rows)


def _state(key: str, in_force: str, used: list[str], signed: dt.date | None) -> Cell:
    if signed is None:
        return Cell(tr("尚未生效"), state=State.OFF)
    if key == in_force:
        return Cell(tr("在用"), state=State.OK)
    earlier = key == SIGNED or key in used
    return Cell(tr("此前适用") if earlier else tr("尚未生效"), state=State.OFF if earlier else State.WARN)


def _row(key: str, number: int, day: dt.date | None, title: str, words: str, state: Cell) -> Row:
    since = day.isoformat() if day else tr("未签署")
    return Row(
        key,
        (
            Cell(f"v{number}", "ink3"),
            Cell(since),
            Cell(title, tip=title),
            Cell(words, "ink2", tip=words),
            state,
        ),
    )


def change_lines(terms: Terms, changes: Mapping[str, Any], prefix: str = "") -> Iterator[str]:
    """What a supplement changes, one place each: 赔付上限 20 % → 30 %."""
    for key, value in changes.items():
        path = f"{prefix}{key}"
        if isinstance(value, Mapping):
            yield from change_lines(terms, value, f"{path}.")
            continue
        name, unit = field_at(f"terms.{path}")
        before: Any = terms
        for part in path.split("."):
            before = getattr(before, part)
        if isinstance(value, list):
            yield tr("{name}（{count} 项）").format(name=name, count=len(value))
        else:
            yield f"{say(name)} {_shown(before, unit)} → {_shown(value, unit)}"


def _shown(value: Any, unit: str) -> str:
    if value is None:
        return _NOTHING
    if unit == SHARE:
        return f"{(Decimal(value) * 100).normalize():f} %"
    if unit == YUAN:
        return tr("{value} 元").format(value=grouped(Decimal(value)))
    return counted(value, COUNTED.get(unit, say(unit))).strip()


def nested(changes: Mapping[str, object]) -> dict[str, Any]:
    """Values by path as the mapping of a supplement: {"service_levels": {"response_minutes": 10}}."""
    found: dict[str, Any] = {}
    for path, value in changes.items():
        *above, name = path.split(".")
        place = found
        for part in above:
            place = place.setdefault(part, {})
        place[name] = value
    return found


def drafted(
    record_id: str, title: str, signed: dt.date | None, effective: dt.date, changes: Mapping[str, object]
) -> Amendment:
    """A supplement of what was entered."""
    text = msgspec.json.encode(nested(changes)).decode()
    return Amendment(id=record_id, title=title, signed_on=signed, effective_on=effective, changes=text)
