"""What the program is made of: the packages of requirements/run.lock, and what they bring along."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "requirements" / "run.lock"
LICENCES = ROOT / "resources" / "licences.json"
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^ \\;]+)", re.MULTILINE)
_SERIAL = uuid.UUID("6f2d0c1e-6f5e-4b7a-9a53-0b1d6b0b7c11")


class Part(NamedTuple):
    """A part as it is told of in the program: licence by its SPDX name, text with copyright."""

    name: str
    version: str
    licence: str
    text: str


def pins(lock: Path = LOCK) -> dict[str, str]:
    """The packages of a lock file with their versions."""
    return {name.lower(): version for name, version in _PIN.findall(lock.read_text("utf-8"))}


def parts() -> tuple[Part, ...]:
    """The parts as resources/licences.json tells of them."""
    return tuple(Part(**each) for each in json.loads(LICENCES.read_text("utf-8")))


def notices() -> str:
    """All licences in one text: the list first, then every one whole."""
    told = parts()
    lines = [f"{each.name} {each.version}  {each.licence}".replace("  ", " — ", 1) for each in told]
    whole = [
        f"{'=' * 78}\n{each.name} {each.version} — {each.licence}\n{'=' * 78}\n\n{each.text}" for each in told
    ]
    return "\n".join(["守约使用了以下部件，谨致谢意。各部件的许可全文在后。", "", *lines, "", *whole]) + "\n"


def bill(version: str, epoch: int) -> str:
    """The bill of materials: CycloneDX 1.5, JSON, the same for the same version, lock and epoch (seconds)."""
    lock = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    made = dt.datetime.fromtimestamp(epoch, dt.UTC)
    found: dict[str, Any] = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(_SERIAL, f'{version} {lock}')}",
        "version": 1,
        "metadata": {
            "timestamp": made.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application",
                "bom-ref": "shouyue",
                "name": "shouyue",
                "version": version,
                "properties": [{"name": "shouyue:lock-sha256", "value": lock}],
            },
        },
        "components": list(_components()),
    }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _components() -> Iterator[dict[str, Any]]:
    pinned = pins()
    for part in parts():
        name = part.name.lower()
        component: dict[str, Any] = {
            "type": "library",
            "bom-ref": f"{name}@{part.version}" if part.version else name,
            "name": part.name,
            "licenses": [{"expression": part.licence}],
        }
        if part.version:
            component["version"] = part.version
        if name in pinned:
            component["purl"] = f"pkg:pypi/{name}@{part.version}"
        yield component
