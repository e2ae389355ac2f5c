"""The standing set: never beaten, ties as the page breaks them."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from desktop.models.assessment import Finding, Trace
from desktop.models.enums.findings import FindingStatus
from desktop.models.money import ZERO
from desktop.rules.standing import absorbers, standing_set

EVENTS = "abcdef"


def finding(row: str, events: tuple[str, ...]) -> Finding:
    """A finding that only its row and events matter of."""
    return Finding(
        row=row,
        subjects=events,
        event=events[0] if len(events) == 1 else events,
        period=None,
        status=FindingStatus.CERTAIN,
        coefficient=None,
        base=None,
        amount=ZERO,
        amount_min=ZERO,
        amount_max=ZERO,
        occurred_on=None,
        trace=Trace("违约金", None),
    )


def brute_force(events: list[tuple[str, ...]], amounts: list[int]) -> list[int]:
    """Every choice tried: greatest total, then fewer, then the earlier listed."""
    best: tuple[int, int, tuple[int, ...]] | None = None
    for size in range(len(events) + 1):
        for places in itertools.combinations(range(len(events)), size):
            charged = [event for place in places for event in events[place]]
            if len(charged) != len(set(charged)) or any(amounts[place] == 0 for place in places):
                continue
            total = sum(amounts[place] for place in places)
            rank = (-total, size, places)
            if best is None or rank < best:
                best = rank
    assert best is not None
    return list(best[2])


groups = st.sets(st.sampled_from(EVENTS), min_size=1, max_size=3).map(lambda group: tuple(sorted(group)))
cases = st.lists(st.tuples(groups, st.sampled_from([0, 217200, 325800, 543000, 651600])), max_size=9)


@given(cases)
def test_no_choice_beats_what_stands(case: list[tuple[tuple[str, ...], int]]) -> None:
    events = [group for group, _ in case]
    amounts = [amount for _, amount in case]
    findings = [finding("3-1", group) for group in events]
    assert standing_set(findings, amounts) == brute_force(events, amounts)


def test_one_event_is_charged_once_by_the_heavier_row() -> None:
    findings = [finding("3-1", ("I1",)), finding("3-5", ("I1",))]
    assert standing_set(findings, [543000, 325800]) == [0]
    assert absorbers(findings, [0]) == [None, "3-1"]


def test_a_finding_of_several_events_gives_way_to_what_sums_higher() -> None:
    findings = [
        finding("3-5", ("a",)),
        finding("3-5", ("b",)),
        finding("3-5", ("c",)),
        finding("3-6", ("a", "b", "c")),
    ]
    assert standing_set(findings, [325800, 325800, 325800, 651600]) == [0, 1, 2]
    assert absorbers(findings, [0, 1, 2]) == [None, None, None, "3-5"]


def test_a_tie_goes_to_fewer_findings() -> None:
    findings = [finding("3-5", ("a",)), finding("3-5", ("b",)), finding("3-6", ("a", "b"))]
    assert standing_set(findings, [325800, 325800, 651600]) == [2]


def test_a_tie_of_as_many_goes_to_the_row_listed_first() -> None:
    assert standing_set([finding("3-6", ("a", "b")), finding("3-8", ("a",))], [217200, 217200]) == [0]
    assert standing_set([finding("3-5", ("a",)), finding("3-6", ("a", "b"))], [217200, 217200]) == [0]


def test_nothing_absorbs_what_shares_no_event_with_what_stands() -> None:
    findings = [finding("3-8", ("a",)), finding("3-5", ("b",))]
    assert absorbers(findings, [1]) == [None, None]


def test_a_long_chain_of_shared_events_is_solved() -> None:
    findings = [finding("3-6", (f"e{place}", f"e{place + 1}")) for place in range(3000)]
    chosen = standing_set(findings, [651600] * 3000)
    assert len(chosen) == 1500


def test_months_that_cut_across_accumulations_are_solved() -> None:
    """A year of 3-1 over 26 outages each, crossed by 3-6 over every seven outages in a row."""
    months = [tuple(f"e{month * 26 + place}" for place in range(26)) for month in range(12)]
    sums = [tuple(f"e{start + place}" for place in range(7)) for start in range(0, 12 * 26 - 7, 7)]
    findings = [finding("3-1", group) for group in months] + [finding("3-6", group) for group in sums]
    amounts = [543000] * len(months) + [651600] * len(sums)
    chosen = standing_set(findings, amounts)
    assert chosen == list(range(12, 12 + len(sums)))


def test_many_systems_that_share_one_event_are_solved() -> None:
    findings = [finding("3-6", (f"own{place}", "shared")) for place in range(400)]
    assert standing_set(findings, [651600] * 400) == [0]


def test_a_tangle_of_pairs_is_solved() -> None:
    pairs = [(f"e{place % 20:02d}", f"e{(place * 7 + 3) % 20:02d}") for place in range(40)]
    findings = [finding("3-6", tuple(sorted(pair))) for pair in pairs if pair[0] != pair[1]]
    chosen = standing_set(findings, [651600] * len(findings))
    charged = [event for place in chosen for event in findings[place].events]
    assert len(charged) == len(set(charged)) == 20
