"""The rules alone after one edit, with what was kept of the assessment before; against a plain pass.

Run: python -m tests.bench.rules [edits]; without a number also 100,000 incidents.
"""

from __future__ import annotations

import datetime as dt
import resource
import sys
from functools import partial

import msgspec

from desktop.exchange.china import load_calendar
from desktop.exchange.template import load_contract
from desktop.models.facts import Facts
from desktop.rules import assess
from desktop.rules.memo import Memo
from tests.bench import recompute
from tests.bench.dataset import AS_OF, generated_facts
from tests.bench.figures import Measured, report, timed

AIMS_MS = {1_000: 2, 10_000: 10}
EDITS = 60
MANY = 100_000
_STRIDE = 7


def measure(incidents: int, edits: int = EDITS) -> Measured:
    """Move one restoration after the other by a second; a third of the incidents have outages."""
    terms, calendar, memo = load_contract().terms, load_calendar(), Memo()
    facts = generated_facts(incidents)
    assess(terms, facts, AS_OF, calendar, memo)
    samples, baseline = [], []
    for number in range(edits):
        facts = edited(facts, number * _STRIDE % incidents)
        samples.append(timed(partial(assess, terms, facts, AS_OF, calendar, memo)))
        baseline.append(timed(partial(recompute.one_pass, facts)))
    aim = f"aim {AIMS_MS[incidents]} ms" if incidents in AIMS_MS else "no aim"
    return Measured(f"{incidents:,} incidents", tuple(samples), tuple(baseline), aim)


def edited(facts: Facts, place: int) -> Facts:
    """The facts with one incident restored a second later."""
    incident = facts.incidents[place]
    assert incident.restored_at is not None
    later = msgspec.structs.replace(incident, restored_at=incident.restored_at + dt.timedelta(seconds=1))
    incidents = (*facts.incidents[:place], later, *facts.incidents[place + 1 :])
    return msgspec.structs.replace(facts, incidents=incidents)


def main(words: list[str]) -> None:
    """Print the figures at both sizes; at full size also what many more incidents take."""
    edits = int(words[0]) if words else EDITS
    report("rules after one edit (baseline: one plain pass)", [measure(count, edits) for count in AIMS_MS])
    if not words:
        report("rules, far beyond a contract", [measure(MANY, 9), recompute.measure(MANY, 1)])
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"  memory of the process, at most: {peak} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
