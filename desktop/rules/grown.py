"""A trace down to its leaves: figures that it stands on and facts that it names become nodes of their own."""

from __future__ import annotations

import msgspec

from desktop.models.assessment import Assessment, FactRef, Trace
from desktop.models.facts import KINDS, Fact, Facts
from desktop.models.fields import FieldInfo, Record, fields_of
from desktop.models.paths import as_shown, field_of


def grown(trace: Trace, known: Facts, assessment: Assessment) -> Trace:
    """`trace` with nothing left to look up; `known` are the facts as they stood then.

    Assessing makes the short form only, since few figures are ever asked about.
    """
    return _Grower(known, assessment).node(trace)


class _Grower:
    """Grows one tree; what stands in it more than once is grown once."""

    def __init__(self, known: Facts, assessment: Assessment) -> None:
        self._known = known
        self._assessment = assessment
        self._records: dict[str, dict[str, Fact]] = {}

    def node(self, trace: Trace) -> Trace:
        """One node with what is below it."""
        if trace.figure in self._assessment.traces:
            return self.node(self._assessment.traces[trace.figure])
        children = tuple(self.node(child) for child in trace.children)
        if trace.formula and trace.facts:
            children += tuple(self._leaf(ref) for ref in trace.facts)
        return msgspec.structs.replace(trace, children=children) if children != trace.children else trace

    def _leaf(self, ref: FactRef) -> Trace:
        """One recorded field, named by its label."""
        record = self._record(ref)
        value = field_of(record, ref.field) if record else None
        field = _field(KINDS[ref.kind], ref.field)
        return Trace(field.zh, as_shown(value), field.unit, clause=field.clause, facts=(ref,))

    def _record(self, ref: FactRef) -> Fact | None:
        if ref.kind not in self._records:
            self._records[ref.kind] = {each.id: each for each in self._known.of_kind(ref.kind)}
        return self._records[ref.kind].get(ref.id)


def _field(record: type[Record], name: str) -> FieldInfo:
    return next(each for each in fields_of(record) if each.name == name)
