"""Which row of 附件2 or 附件3 a measured value and its severity meet, and what is left open.

A row is met when the value lies in its bounds, its severity words hold, and 出现问题 is established
where the row asks for it. Where the value or only the severity hits no row there is a gap (空档); a
flag that is not established leaves every outcome that it allows.
"""

from __future__ import annotations

import functools
import itertools
from decimal import Decimal
from fractions import Fraction

import msgspec

from desktop.models.contract import AnnexRow, Readings, Terms
from desktop.models.enums.findings import Metric
from desktop.models.enums.incidents import Flag
from desktop.models.facts import Judged

Flags = dict[Flag, bool | None]
_UNIT_SECONDS = {"分钟": 60, "小时": 3600, "": 1, "次": 1, "日": 1}


class Band(msgspec.Struct, frozen=True):
    """The rows whose bounds a value meets.

    `reason` is empty inside the bounds, else "boundary" or "beyond"; `charged` tells whether the
    readings charge it.
    """

    rows: tuple[AnnexRow, ...]
    charged: bool = True
    reason: str = ""


class Outcome(msgspec.Struct, frozen=True):
    """One possible result: a row that charges, a row that only another reading would charge, or nothing.

    `row` None: nothing. `charges` False: a gap; `possible` says whether any reading charges it.
    """

    row: AnnexRow | None
    charges: bool = False
    possible: bool = True
    reason: str = ""

    @property
    def coefficient(self) -> Decimal:
        """What is charged, as a share of the monthly base."""
        return self.row.coefficient if self.row and self.charges else Decimal(0)

    @property
    def coefficient_max(self) -> Decimal:
        """What the reading that charges most would charge."""
        return self.row.coefficient if self.row and self.possible else Decimal(0)


NOTHING = Outcome(None)


def rows_of(terms: Terms, metric: Metric) -> tuple[AnnexRow, ...]:
    """The rows that measure `metric`, as listed."""
    return tuple(row for row in terms.rows if row.metric is metric)


def flags_of(record: Judged) -> Flags:
    """The four three-valued findings of one record."""
    return {
        Flag.PROBLEM: record.problem,
        Flag.MAJOR_LOSS: record.major_loss,
        Flag.MAJOR_IMPACT: record.major_impact,
        Flag.MAJOR_ACCIDENT: record.major_accident,
    }


def worst(flags: list[Flags]) -> Flags:
    """The worst of several subjects' findings: yes before not established before no."""
    return {flag: _worst([each[flag] for each in flags]) for flag in Flag}


def _worst(values: list[bool | None]) -> bool | None:
    if True in values:
        return True
    return None if None in values else False


def find_band(rows: tuple[AnnexRow, ...], seconds: Fraction | int, readings: Readings) -> Band | None:
    """The rows of one metric that a value in seconds meets; None where it is below them all."""
    inside = tuple(row for row in rows if _above(row, seconds) and _below(row, seconds))
    if inside:
        return Band(inside)
    uppers = [_seconds(row, row.upper.value) for row in rows if row.upper]
    reached = [upper for upper in uppers if upper <= seconds]
    if not reached:
        return None
    nearest = max(reached)
    at_bound = tuple(row for row in rows if row.upper and _seconds(row, row.upper.value) == nearest)
    if nearest == max(uppers):
        return Band(at_bound, readings.beyond_table == "top_row", "beyond")
    return Band(at_bound, readings.boundary_gap == "lower_row", "boundary")


def _seconds(row: AnnexRow, value: Decimal) -> Fraction:
    return _in_seconds(value, row.unit)


@functools.cache
def _in_seconds(value: Decimal, unit: str) -> Fraction:
    return Fraction(value) * _UNIT_SECONDS[unit]


def _above(row: AnnexRow, seconds: Fraction | int) -> bool:
    if row.lower is None:
        return True
    bound = _seconds(row, row.lower.value)
    return seconds >= bound if row.lower.inclusive else seconds > bound


def _below(row: AnnexRow, seconds: Fraction | int) -> bool:
    if row.upper is None:
        return True
    bound = _seconds(row, row.upper.value)
    return seconds <= bound if row.upper.inclusive else seconds < bound


def outcomes(band: Band, flags: Flags, readings: Readings) -> frozenset[Outcome]:
    """Every result that the established findings allow; one where nothing relevant is open, or no row is."""
    if not band.rows:
        return frozenset({NOTHING})
    relevant = flags_named(band.rows)
    open_flags = [flag for flag in relevant if flags[flag] is None]
    found = set()
    for values in itertools.product((True, False), repeat=len(open_flags)):
        found.add(_outcome(band, flags | dict(zip(open_flags, values, strict=True)), readings))
    return frozenset(found)


def flags_named(rows: tuple[AnnexRow, ...]) -> list[Flag]:
    """The severity words that these rows speak of."""
    named = {flag for row in rows for flag in (*row.requires, *row.forbids)}
    if any(row.problem for row in rows):
        named.add(Flag.PROBLEM)
    return [flag for flag in Flag if flag in named]


def _outcome(band: Band, flags: Flags, readings: Readings) -> Outcome:
    holding = [row for row in band.rows if holds(row, flags)]
    if holding:
        heaviest = max(holding, key=lambda row: row.coefficient)
        return Outcome(heaviest, band.charged, True, "" if band.charged else band.reason)
    lesser = [row for row in band.rows if row.forbids]
    if not lesser:
        return Outcome(band.rows[0], False, False, "severity")
    charged = band.charged and readings.severity_gap == "lesser_row"
    return Outcome(lesser[0], charged, True, "" if charged else band.reason or "severity")


def holds(row: AnnexRow, flags: Flags) -> bool:
    """Whether the severity words of a row are all established."""
    if row.problem and not flags[Flag.PROBLEM]:
        return False
    return all(flags[flag] for flag in row.requires) and not any(flags[flag] for flag in row.forbids)
