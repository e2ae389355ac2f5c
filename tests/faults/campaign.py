"""A campaign: one kind of harm done over and over, each time by a chance of its own, and looked at.

Whatever a trial does follows from the campaign's name, the seed and its number, so that any trial can be done
again by itself. What a killed process had done until then is the one thing that no seed decides.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import msgspec

#: One trial: what came of it, in a few words that are counted; AssertionError where it must not be.
Trial = Callable[[random.Random], str]


class Skipped(Exception):  # noqa: N818 - reads as what happened
    """A campaign that cannot be run here, and why."""


class Campaign(msgspec.Struct, frozen=True):
    """Its trials begin in an empty folder; `size` of them are the campaign, `short` the form in the suite."""

    name: str
    must: str
    size: int
    short: int
    begun: Callable[[Path], AbstractContextManager[Trial]]


def chance_of(campaign: Campaign, seed: int, number: int) -> random.Random:
    """The chance of one trial."""
    return random.Random(f"{seed} {campaign.name} {number}")
