"""What the program is made of and under which licences, as resources/licences.json tells."""

from __future__ import annotations

import msgspec

from desktop.exchange.resources import resource


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
