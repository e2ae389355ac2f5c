"""The short form of every campaign, and the runner of the long ones (`make faults`, docs/trust.md)."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import pytest

from tests.faults.campaign import Campaign, Skipped, Trial, chance_of
from tests.faults.registry import CAMPAIGNS
from tests.faults.running import Progress, report, run

SEED = 7


@pytest.mark.parametrize("campaign", CAMPAIGNS, ids=lambda each: each.name)
def test_short_form(campaign: Campaign, tmp_path: Path) -> None:
    try:
        with campaign.begun(tmp_path) as trial:
            for number in range(campaign.short):
                trial(chance_of(campaign, SEED, number))
    except Skipped as reason:
        pytest.skip(str(reason))


class _Odd:
    """A campaign of numbers, of which none may be odd; `seen` are those it drew."""

    def __init__(self, stop_after: int | None = None) -> None:
        self.seen: list[int] = []
        self.stop_after = stop_after

    @contextmanager
    def begun(self, folder: Path) -> Iterator[Trial]:
        assert list(folder.iterdir()) == []
        yield self.trial

    def trial(self, chance: random.Random) -> str:
        if len(self.seen) == self.stop_after:
            raise KeyboardInterrupt
        self.seen.append(chance.randrange(100))
        assert self.seen[-1] % 2 == 0, f"{self.seen[-1]} is odd"
        return "even"

    @property
    def campaign(self) -> Campaign:
        return Campaign("odd", "none odd", 10, 1, self.begun)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "out" / "odd.json"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "work"
    found.mkdir()
    return found


def test_an_interrupted_campaign_goes_on_where_it_stopped(folder: Path, kept: Path) -> None:
    whole, first, second = _Odd(), _Odd(stop_after=4), _Odd()
    expected = run(whole.campaign, SEED, 10, folder, kept.with_name("whole.json"))
    with pytest.raises(KeyboardInterrupt):
        run(first.campaign, SEED, 10, folder, kept)
    assert msgspec.json.decode(kept.read_bytes(), type=Progress).done == 4
    found = run(second.campaign, SEED, 10, folder, kept)
    assert first.seen + second.seen == whole.seen
    assert (found.done, found.came) == (10, expected.came)
    assert [each.number for each in found.failures] == [
        number for number, drawn in enumerate(whole.seen) if drawn % 2
    ]
    assert "is odd" in found.failures[0].why
    assert run(_Odd(stop_after=0).campaign, SEED, 10, folder, kept).done == 10


def test_another_seed_begins_anew(folder: Path, kept: Path) -> None:
    first, second = _Odd(), _Odd()
    run(first.campaign, SEED, 10, folder, kept)
    assert run(second.campaign, SEED + 1, 10, folder, kept).done == 10
    assert first.seen != second.seen


def test_the_table_tells_what_came_of_it(folder: Path, kept: Path) -> None:
    odd = _Odd()
    found = run(odd.campaign, SEED, 10, folder, kept)
    table = report([odd.campaign], [found])
    failed = sum(each % 2 for each in odd.seen)
    assert f"| odd | 10 | {failed} | {failed} FAILED, {10 - failed} even | {SEED} |" in table


def test_a_campaign_that_cannot_be_run_here_says_why(folder: Path, kept: Path) -> None:
    @contextmanager
    def begun(_: Path) -> Iterator[Trial]:
        raise Skipped("no root")
        yield

    campaign = Campaign("none", "", 10, 1, begun)
    found = run(campaign, SEED, 10, folder, kept)
    assert (found.done, found.skipped) == (0, "no root")
    assert "no root" in report([campaign], [found])
