"""The rows that were ticked become records, saved as one step of undo."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import msgspec

from desktop.exchange.columns import OUTAGES
from desktop.models.assessment import Problem
from desktop.models.facts import Fact, Facts
from desktop.services.backups import Reason, backups_of
from desktop.services.change import Change, Refused
from desktop.services.importing.building import outage_of
from desktop.services.importing.drafted import with_drafts
from desktop.services.importing.plan import OutageRow, Plan, RowPlan
from desktop.services.workspace import Workspace
from desktop.storage.errors import FileRefused


def records_of(plan: Plan, workspace: Workspace, rows: Collection[int] | None = None) -> tuple[Fact, ...]:
    """What the rows (counted from 0; all that are ready, if none are named) would record."""
    chosen = [each for each in plan.rows if each.ready and (rows is None or each.row in rows)]
    if plan.kind == OUTAGES:
        return tuple(_incidents(chosen, with_drafts(workspace.facts, plan.setup)))
    given = {each.record.id for each in chosen if each.record}
    ids = _ids(plan.kind, len(chosen), given, workspace)
    return tuple(
        each.record if each.record.id else msgspec.structs.replace(each.record, id=next(ids))
        for each in chosen
        if isinstance(each.record, Fact)
    )


def import_rows(
    plan: Plan, workspace: Workspace, file_name: str, rows: Collection[int] | None = None
) -> Change | Refused:
    """Save what the rows record, all of it or nothing, as one step of undo; the file is backed up before.

    Rows are judged one by one when they are planned; together only by what a kind has once a month or period,
    of which no two rows are taken. Outages of several rows meet in one incident, so those are judged anew.
    """
    if not workspace.trial:
        try:
            backups_of(workspace.path, workspace.now, workspace.key).make(Reason.IMPORT)
        except FileRefused as error:
            return Refused((Problem("", error.what, "可以写入的备份目录", error.way_out),))
    records = records_of(plan, workspace, rows)
    count = sum(each.ready and (rows is None or each.row in rows) for each in plan.rows)
    title = f"{plan.title} {count} 行（{file_name}）"
    return workspace.save(*records, title=title, judged=plan.beside)


def _ids(kind: str, count: int, given: set[str], workspace: Workspace) -> Iterator[str]:
    """So many ids that neither a record has nor a row gives, though both may come from outside."""
    taken = given | {each.id for each in getattr(workspace.facts, kind)}
    found = workspace.history.new_ids(kind, count + len(taken))
    return (each for each in found if each not in taken)


def _incidents(rows: list[RowPlan], facts: Facts) -> Iterator[Fact]:
    """The incidents with the outages of the rows: in the place of those that they change, or behind."""
    found: dict[str, list[OutageRow]] = {}
    for each in rows:
        if isinstance(each.record, OutageRow):
            found.setdefault(each.record.incident, []).append(each.record)
    for incident in facts.incidents:
        if incident.id not in found:
            continue
        outages = list(incident.outages)
        for row in found[incident.id]:
            place = row.id.rpartition("#")[2]
            if place:
                outages[int(place)] = outage_of(row)
            else:
                outages.append(outage_of(row))
        yield msgspec.structs.replace(incident, outages=tuple(outages))
