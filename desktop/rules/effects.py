"""What an incident did: tampering, data loss, intrusion, missing mutual backup (附件2 rows 2–5)."""

from __future__ import annotations

from desktop.models.assessment import FactRef, Finding, Trace
from desktop.models.contract import AnnexRow, Terms
from desktop.models.enums import CAUSE_ZH, EFFECT_ZH, Effect, FindingStatus, Metric
from desktop.models.facts import Incident
from desktop.rules.downtime import affected_systems, event_of
from desktop.rules.findings import flag_traces, make_finding, relevant_flags
from desktop.rules.rows import NOTHING, Band, Outcome, flags_of, outcomes, rows_of
from desktop.rules.term import Term

METRIC_OF = {
    Effect.PAGE_TAMPERED: Metric.PAGE_TAMPERED,
    Effect.DATA_LOST: Metric.DATA_LOST,
    Effect.INTRUDED: Metric.INTRUDED,
    Effect.NO_MUTUAL_BACKUP: Metric.NO_MUTUAL_BACKUP,
}


def effects_of(terms: Terms, term: Term, incident: Incident, major: Finding | None) -> tuple[Finding, ...]:
    """One finding for each effect of an incident; `major` is what 附件1 makes of it.

    Missing mutual backup is charged only below level B (附件2 row 2).
    """
    if not incident.effects:
        return ()
    effects = dict.fromkeys(incident.effects)
    if major is not None and major.status is FindingStatus.CERTAIN:
        effects.pop(Effect.NO_MUTUAL_BACKUP, None)
    found = (_finding(terms, term, incident, effect) for effect in effects)
    return tuple(finding for finding in found if finding)


def _finding(terms: Terms, term: Term, incident: Incident, effect: Effect) -> Finding | None:
    rows = rows_of(terms, METRIC_OF[effect])
    possible = _possible(terms, rows, incident)
    cause = CAUSE_ZH[incident.cause] if incident.cause else None
    refs = (FactRef("incidents", incident.id),)
    measure = (
        Trace("后果", EFFECT_ZH[effect], facts=(FactRef("incidents", incident.id, "effects"),)),
        Trace("原因", cause, facts=(FactRef("incidents", incident.id, "cause"),)),
        *flag_traces(flags_of(incident), relevant_flags(possible), refs),
    )
    return make_finding(
        terms,
        term,
        possible,
        subjects=(incident.id,),
        events=(event_of(incident),),
        systems=affected_systems(incident, terms),
        occurred_on=incident.reported_at.date() if incident.reported_at else None,
        measure=measure,
    )


def _possible(terms: Terms, rows: tuple[AnnexRow, ...], incident: Incident) -> frozenset[Outcome]:
    causes = {cause for row in rows for cause in row.causes}
    if causes and incident.cause is not None and incident.cause not in causes:
        return frozenset({NOTHING})
    possible = outcomes(Band(rows), flags_of(incident), terms.readings)
    if causes and incident.cause is None:
        possible |= {NOTHING}
    return possible
