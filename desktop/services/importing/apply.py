"""The rows that were ticked become records, saved as one step of undo."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterator, Sequence

import msgspec

from desktop.exchange.columns import NESTED
from desktop.models.assessment import Problem
from desktop.models.attachments import IMPORT, Owner
from desktop.models.collecting import uncollected
from desktop.models.facts import Fact, Facts
from desktop.services.attaching import Kept, Offer, kept_as
from desktop.services.backups import Reason, backups_of
from desktop.services.change import Change, Refused
from desktop.services.importing.building import inner_of, parent_of
from desktop.services.importing.drafted import with_drafts
from desktop.services.importing.plan import InnerRow, Plan, RowPlan
from desktop.services.workspace import Workspace
from desktop.storage.errors import FileRefused

#: Gives so many ids for new records of a kind.
NewIds = Callable[[str, int], Sequence[str]]


def records_of(plan: Plan, workspace: Workspace, rows: Collection[int] | None = None) -> tuple[Fact, ...]:
    """What the rows (counted from 0; all that are ready, if none are named) would record."""
    return records_beside(plan, workspace.facts, workspace.history.new_ids, rows)


def records_beside(
    plan: Plan, facts: Facts, new_ids: NewIds, rows: Collection[int] | None = None
) -> tuple[Fact, ...]:
    """The same beside facts that may not be recorded yet."""
    chosen = [each for each in plan.rows if each.ready and (rows is None or each.row in rows)]
    if plan.kind in NESTED:
        return tuple(_holders(plan.kind, chosen, with_drafts(facts, plan.setup)))
    given = {each.record.id for each in chosen if each.record}
    unnamed = sum(not each.record.id for each in chosen if each.record)
    ids = _ids(plan.kind, unnamed, given, facts, new_ids) if unnamed else iter(())
    return tuple(
        each.record if each.record.id else msgspec.structs.replace(each.record, id=next(ids))
        for each in chosen
        if isinstance(each.record, Fact)
    )


def import_rows(
    plan: Plan,
    workspace: Workspace,
    file_name: str,
    rows: Collection[int] | None = None,
    source: Offer | None = None,
) -> Change | Refused:
    """Save what the rows record, all of it or nothing, as one step of undo; the file is backed up before.

    Rows are judged one by one when they are planned; together only by what a kind has once a month or period,
    of which no two rows are taken. Outages of several rows meet in one incident, so those are judged anew.
    `source` is the table itself, kept as evidence of what was read.
    """
    if refused := backed_up(workspace):
        return refused
    records = records_of(plan, workspace, rows)
    count = sum(each.ready and (rows is None or each.row in rows) for each in plan.rows)
    title = f"{plan.title} {count} 行（{file_name}）"
    kept = kept_source(workspace, source, title)
    if isinstance(kept, Problem):
        return Refused((kept,))
    with uncollected():
        return workspace.save(
            *records, *kept.records, title=title, incoming=kept.incoming, judged=plan.beside
        )


def kept_source(workspace: Workspace, source: Offer | None, title: str) -> Kept | Problem:
    """The table that an import read, to be kept with it; a problem where it is another one by now."""
    if source is None:
        return Kept((), ())
    if source.sha256 != _hash_now(source):
        reason = f"“{source.name}”在读取之后被改动或移走，存不下当时读到的内容"
        return Problem("name", reason, "没有改动的原文件", "请重新选择文件，或不存原文件")
    moment = workspace.now().replace(microsecond=0)
    return kept_as(workspace, Owner(kind=IMPORT, id=str(moment)), (source,), title)


def _hash_now(source: Offer) -> str:
    digest = hashlib.sha256()
    try:
        for part in source.read():
            digest.update(part)
    except OSError:
        return ""
    return digest.hexdigest()


def backed_up(workspace: Workspace) -> Refused | None:
    """Keep a copy of the file before an import; why there is none, where it cannot be. None while trying."""
    if workspace.trial:
        return None
    try:
        backups_of(workspace.path, workspace.now, workspace.key).make(Reason.IMPORT)
    except FileRefused as error:
        return Refused((Problem("", error.what, "可以写入的备份目录", error.way_out),))
    return None


def _ids(kind: str, count: int, given: set[str], facts: Facts, new_ids: NewIds) -> Iterator[str]:
    """So many ids that neither a record has nor a row gives, though both may come from outside."""
    held: Fact | tuple[Fact, ...] = getattr(facts, kind)
    taken = given | {each.id for each in held} if isinstance(held, tuple) else given
    found = new_ids(kind, count + len(taken))
    return (each for each in found if each not in taken)


def _holders(kind: str, rows: list[RowPlan], facts: Facts) -> Iterator[Fact]:
    """The records with what the rows put into them: in the place of what they change, or behind."""
    held = NESTED[kind]
    found: dict[str, list[InnerRow]] = {}
    for each in rows:
        if isinstance(each.record, InnerRow):
            found.setdefault(parent_of(kind, each.record), []).append(each.record)
    for record in getattr(facts, held.kind):
        if record.id not in found:
            continue
        inner = list(getattr(record, held.field))
        for row in found[record.id]:
            place = row.id.rpartition("#")[2]
            if place:
                inner[int(place)] = inner_of(kind, row)
            else:
                inner.append(inner_of(kind, row))
        yield msgspec.structs.replace(record, **{held.field: tuple(inner)})
