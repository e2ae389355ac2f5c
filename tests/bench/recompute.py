"""The whole assessment anew, against one plain pass over the same incidents.

Run: python -m tests.bench.recompute [incidents]
"""

from __future__ import annotations

import sys

from desktop.exchange.china import load_calendar
from desktop.exchange.template import load_contract
from desktop.models.facts import Facts
from desktop.rules import assess
from tests.bench.dataset import AS_OF, generated_facts
from tests.bench.figures import Measured, report, timed

INCIDENTS, AIM_MS = 10_000, 1_000
TIMES = 9


def measure(incidents: int = INCIDENTS, times: int = TIMES) -> Measured:
    """Assess `incidents` incidents `times` times, each time from scratch."""
    terms, calendar = load_contract().terms, load_calendar()
    facts = generated_facts(incidents)
    samples, baseline = [], []
    for _ in range(times):
        samples.append(timed(lambda: assess(terms, facts, AS_OF, calendar)))
        baseline.append(timed(lambda: one_pass(facts)))
    aim = f"aim {AIM_MS:,} ms" if incidents == INCIDENTS else "no aim"
    return Measured(f"{incidents:,} incidents from scratch", tuple(samples), tuple(baseline), aim)


def one_pass(facts: Facts) -> float:
    """The mean time from report to restoration over all incidents: as little as can be asked of them."""
    spans = [
        (each.restored_at - each.reported_at).total_seconds()
        for each in facts.incidents
        if each.reported_at and each.restored_at
    ]
    return sum(spans) / len(spans)


def main(words: list[str]) -> None:
    """Print the figure."""
    report("full recompute (baseline: one plain pass)", [measure(*map(int, words))])


if __name__ == "__main__":
    main(sys.argv[1:])
