"""What the program is made of and under which licences, as resources/licences.json tells."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

from desktop.exchange.resources import resource

_BILL = "sbom.json"


class Part(msgspec.Struct, frozen=True):
    """A part: its licence by the SPDX name, and the text with copyright and conditions.

    `version` is empty where the part comes inside another one.
    """

    name: str
    version: str
    licence: str
    text: str


def parts() -> tuple[Part, ...]:
    """Every part, Python first."""
    return msgspec.json.decode(resource("licences.json").read_bytes(), type=tuple[Part, ...])


def bill() -> Path | None:
    """The bill of materials (CycloneDX) that came with the installed program; none in a checkout.

    It lies beside the packed program, or in the environment that the offline bundle made.
    """
    places = (Path(sys.executable).parent, Path(sys.prefix))
    return next((place / _BILL for place in places if (place / _BILL).is_file()), None)
