"""Everything of one contract that can be gone to, by name: records, findings, limits, clauses, figures."""

from __future__ import annotations

import functools
from collections import ChainMap
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial
from typing import NamedTuple, TypeVar

from desktop.models.assessment import Deadline, Finding
from desktop.models.contract import Clause, ReadingChoice, Terms
from desktop.models.enums.findings import EXPECTED_ZH, FINDING_STATUS_ZH, METRIC_ZH
from desktop.models.facts import KIND_OF, KIND_ZH, KINDS, SINGLE, Fact
from desktop.models.fields import fields_of
from desktop.models.money import grouped
from desktop.rules.agenda import instalment_name
from desktop.rules.memo import Memo
from desktop.rules.naming import agreed_text
from desktop.services import deciding
from desktop.services.evidence_text import with_unit
from desktop.services.search import Entry, entry
from desktop.services.workspace import Workspace

_Given = TypeVar("_Given")
_Block = tuple[Entry, ...]
#: Fields that name a record, the best name first; its other words are looked for, not shown.
_NAMES = ("title", "content", "name", "person", "new", "number", "reason")
#: So many records are made entries of at a time while the program has nothing else to do.
_PIECE = 512
#: What subjects of limits stand for that are no records.
_SUBJECT_ZH = {"application": "申请验收", "exit": "申请退出", "migration": "数据迁移"}
_OWED_BY = {"A": "我方", "B": "对方"}
#: The kinds of which there are few: a limit is named after their records.
_FEW = tuple(kind for kind in KINDS if kind not in ("incidents", "requests", *SINGLE))


class Catalogue:
    """`Catalogue(workspace, kinds)`; `blocks()` are the entries as the workspace stands.

    Of the records those of `kinds` are taken: what no page shows cannot be gone to.
    An edit makes only the entries of what changed anew; `chores()` makes them all in short pieces.
    """

    def __init__(self, workspace: Workspace, kinds: Collection[str]) -> None:
        self._workspace = workspace
        self._kinds = [kind for kind in KINDS if kind in kinds]
        self._memo = Memo()

    def blocks(self) -> Iterator[_Block]:
        """The entries: records, of each kind the last one first, findings, limits, figures and the text."""
        work = self._workspace
        for kind in self._kinds:
            made = self._made(kind, self._records(kind), record_entry)
            yield from (block[::-1] for block in reversed(made))
        yield from self._findings()
        yield self._memo.once("limits", (work.assessment.deadlines, work.facts), self._limits)
        yield self._memo.once("figures", (work.assessment.traces, work.terms), self._figures)
        yield from self._made("readings", work.contract.readings, _reading_entry)
        yield from self._made("clauses", work.contract.clauses, _clause_entry)

    def chores(self) -> Iterator[Callable[[], object]]:
        """What makes the entries piece by piece: those of thousands of records take a second."""
        for kind in self._kinds:
            records = self._records(kind)
            for stop in range(_PIECE, len(records), _PIECE):
                yield partial(self._made, kind, records[:stop], record_entry)
        yield lambda: list(self.blocks())

    def _records(self, kind: str) -> Sequence[Fact]:
        held = getattr(self._workspace.facts, kind)
        return (held,) if kind in SINGLE else held

    def _made(
        self, name: str, given: Sequence[_Given], work: Callable[[_Given], Entry]
    ) -> tuple[_Block, ...]:
        blocks = self._memo.blocks(name, given)
        return self._memo.each(name, blocks, lambda block: tuple(map(work, block)))

    def _findings(self) -> tuple[_Block, ...]:
        """The findings; of a day that goes on those that only its end would bring are noted as expected."""
        findings, today = self._workspace.assessment.findings, self._workspace.today
        rows = _row_names(self._workspace.terms)
        made = self._made("findings", findings, partial(_finding_entry, rows))
        if not today.expected:
            return made
        later = {
            each.key: _finding_entry(rows, each, EXPECTED_ZH) for each in findings if today.expects(each)
        }
        return tuple(tuple(later.get(each.place, each) for each in block) for block in made)

    def _limits(self) -> _Block:
        parts = [
            names
            for kind in _FEW
            for names in self._memo.each(
                (kind, "names"), self._made(kind, self._records(kind), record_entry), _names
            )
        ]
        named = ChainMap(*parts)
        return tuple(self._limit(limit, named) for limit in self._workspace.assessment.deadlines)

    def _limit(self, limit: Deadline, names: Mapping[str, str]) -> Entry:
        """A limit by its clause and by what it is about."""
        clause = self._workspace.contract.clause(limit.clause)
        heading = clause.heading if clause else limit.clause
        about = _SUBJECT_ZH.get(limit.subject) or names.get(limit.subject, limit.subject)
        parts = (_OWED_BY[limit.owed_by], limit.due_on.isoformat(), limit.word)
        return entry(
            "期限",
            f"{heading} {about}",
            "record",
            f"{limit.clause}:{limit.subject}",
            kind="deadlines",
            note=" · ".join(parts),
            ids=f"{limit.clause}\n{limit.subject}",
        )

    def _figures(self) -> _Block:
        work = self._workspace
        names = {each.id: instalment_name(work.terms, each.id) for each in work.terms.payments}
        found = []
        for figure, trace in work.assessment.traces.items():
            area, _, rest = figure.partition(".")
            whose = names.get(rest.partition(".")[0], "") if area == "payments" else ""
            note = with_unit(trace.value, trace.unit)
            found.append(entry("数字", whose + trace.name, "figure", figure, note=note, ids=figure))
        return tuple(found)


class _Parts(NamedTuple):
    """The fields of a kind of record: those that name it, the best first, other words, and sums."""

    names: tuple[str, ...]
    words: tuple[str, ...]
    sums: tuple[str, ...]


@functools.cache
def _parts(record: type[Fact]) -> _Parts:
    fields = fields_of(record)
    words = [field.name for field in fields if field.type is str and field.name != "id"]
    sums = tuple(field.name for field in fields if field.type in (Decimal, Decimal | None))
    names = tuple(name for name in _NAMES if name in words)
    return _Parts(names, tuple(name for name in words if name not in names), sums)


def record_entry(record: Fact) -> Entry:
    """A record by its id and name; its other words and its sums are looked for too."""
    kind, parts = KIND_OF[type(record)], _parts(type(record))
    names, words = ([word for name in each if (word := getattr(record, name))] for each in parts[:2])
    sums = [grouped(value) for name in parts.sums if (value := getattr(record, name)) is not None]
    own = "" if kind in SINGLE else record.id
    title = names[0] if names else f"{KIND_ZH[kind]} {own}".strip()
    body = "\n".join((KIND_ZH[kind], *names[1:], *words, *sums, *(each.replace(",", "") for each in sums)))
    return entry(KIND_ZH[kind], title, "record", record.id, kind=kind, note=own, ids=own, body=body)


def _names(block: _Block) -> dict[str, str]:
    """What the records of a block are called beside a limit of theirs, by id."""
    return {
        each.place: each.title if each.place in each.title else f"{each.group} {each.place} {each.title}"
        for each in block
    }


def _finding_entry(rows: dict[str, str], finding: Finding, standing: str = "") -> Entry:
    """A finding by its row, what that is about, and what it rests on; noted with amount and standing.

    Without a `standing` it is told by its status.
    """
    amount = "" if finding.amount is None else f"{grouped(finding.amount)} 元"
    title = f"{deciding.named(finding)} {rows.get(finding.row, '')}".strip()
    note = " · ".join(filter(None, (amount, standing or FINDING_STATUS_ZH[finding.status])))
    ids = "\n".join((finding.row, *finding.subjects))
    return entry("违约认定", title, "record", finding.key, kind="findings", note=note, ids=ids, body=note)


def _row_names(terms: Terms) -> dict[str, str]:
    """What the rows of the annexes and the agreed rates are about, by id."""
    found = {event.id: f"{event.level} 级事件 {event.category}" for event in terms.annex1}
    found |= {row.id: METRIC_ZH[row.metric] for row in terms.rows}
    agreed = [limit.id for limit in terms.ticket_limits]
    agreed += [terms.late_delivery.id] if terms.late_delivery else []
    return found | {row: agreed_text(terms, row).title for row in agreed}


def _reading_entry(reading: ReadingChoice) -> Entry:
    """An open passage by its title and clause, and by the words of its question and of its values."""
    body = "\n".join(("读法", reading.question, *(each.label for each in reading.values)))
    return entry(
        "读法",
        reading.title,
        "record",
        reading.name,
        kind="readings",
        note=reading.question,
        ids=reading.clause,
        body=body,
    )


def _clause_entry(clause: Clause) -> Entry:
    """A clause by its number and by the words of its text."""
    start = clause.text.partition("\n")[0]
    return entry(
        "条款",
        clause.heading,
        "record",
        clause.id,
        kind="clauses",
        note=start,
        ids=clause.id,
        body=clause.text,
    )
