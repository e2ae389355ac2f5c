"""Runs campaigns and keeps how far each has come."""

from __future__ import annotations

import subprocess
import time
import traceback
from collections.abc import Sequence
from pathlib import Path

import msgspec

from tests.faults.campaign import Campaign, Skipped, Trial, chance_of

#: Seconds after which what was done is written down.
_WRITTEN_EVERY = 2.0
#: A campaign that fails as often as this needs no more trials to be looked into.
_ENOUGH = 20


class Failure(msgspec.Struct, frozen=True):
    """A trial that ended as it must not."""

    number: int
    why: str


class Progress(msgspec.Struct):
    """How far a campaign has come: trials done, what came of them, seconds, with which seed and code."""

    seed: int
    commit: str
    done: int = 0
    seconds: float = 0.0
    came: dict[str, int] = {}
    failures: list[Failure] = []
    skipped: str = ""

    def count(self, number: int, trial: Trial, campaign: Campaign) -> None:
        """Do one trial and note what came of it."""
        started = time.monotonic()
        try:
            word = trial(chance_of(campaign, self.seed, number))
        except Exception:  # Whatever a trial ends with is what the campaign is there to find.
            word = "FAILED"
            self.failures.append(Failure(number, traceback.format_exc(limit=-4)))
        self.came[word] = self.came.get(word, 0) + 1
        self.done = number + 1
        self.seconds += time.monotonic() - started


def run(campaign: Campaign, seed: int, size: int, folder: Path, kept: Path) -> Progress:
    """The trials that are still to be done; what was kept of another seed is done anew."""
    progress = _read(kept)
    if progress is None or progress.seed != seed:
        progress = Progress(seed, _commit())
    if progress.done >= size:
        return progress
    print(f"{campaign.name}: {progress.done} of {size} done, seed {seed}", flush=True)
    try:
        with campaign.begun(folder) as trial:
            _go_on(campaign, trial, progress, size, kept)
    except Skipped as reason:
        progress.skipped = str(reason)
    finally:
        _write(kept, progress)
    return progress


def told_alone(campaigns: Sequence[Campaign], seed: int, number: int, folder: Path) -> int:
    """Do one trial of each campaign and let its error through."""
    for campaign in campaigns:
        own = folder / campaign.name
        own.mkdir()
        with campaign.begun(own) as trial:
            print(f"{campaign.name} {number}: {trial(chance_of(campaign, seed, number))}")
    return 0


def report(campaigns: Sequence[Campaign], found: Sequence[Progress]) -> str:
    """One row a campaign, as docs/trust.md has them."""
    lines = [
        "| campaign | done | failed | came of it | seed | commit | seconds |",
        "|---|---|---|---|---|---|---|",
    ]
    for campaign, each in zip(campaigns, found, strict=True):
        came = each.skipped or ", ".join(f"{count:,} {word}" for word, count in sorted(each.came.items()))
        lines.append(
            f"| {campaign.name} | {each.done:,} | {len(each.failures)} | {came} | {each.seed} | {each.commit}"
            f" | {each.seconds:.0f} |"
        )
    return "\n".join(lines)


def _go_on(campaign: Campaign, trial: Trial, progress: Progress, size: int, kept: Path) -> None:
    written = time.monotonic()
    for number in range(progress.done, size):
        progress.count(number, trial, campaign)
        if len(progress.failures) >= _ENOUGH:
            return
        if time.monotonic() - written > _WRITTEN_EVERY:
            _write(kept, progress)
            written = time.monotonic()


def _read(kept: Path) -> Progress | None:
    try:
        return msgspec.json.decode(kept.read_bytes(), type=Progress)
    except (OSError, ValueError):
        return None


def _write(kept: Path, progress: Progress) -> None:
    kept.parent.mkdir(parents=True, exist_ok=True)
    draft = kept.with_suffix(".new")
    draft.write_bytes(msgspec.json.format(msgspec.json.encode(progress)))
    draft.replace(kept)


def _commit() -> str:
    """The code that is tried; empty where no git tells."""
    command = ["git", "describe", "--always", "--dirty"]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        return ""
