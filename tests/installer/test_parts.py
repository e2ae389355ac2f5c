"""Licences and the bill of materials tell of every package of the lock, in the version that is shipped."""

from __future__ import annotations

import json
import tomllib
from typing import Any

import pytest

from tests.installer.conftest import INSTALLER, Load

ROOT = INSTALLER.parent
LOCKS = ("run.lock", "package.lock")


def bill(load: Load) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(load("parts").bill("0.1.0", 1_700_000_000))
    return found


def test_every_package_of_the_lock_has_its_licence(load: Load) -> None:
    parts = load("parts")
    told = {each.name: each.version for each in parts.parts()}
    assert {name: told.get(name) for name in parts.pins()} == parts.pins(), "run make licences"


def test_what_is_packed_is_what_the_tests_run_with(load: Load) -> None:
    pins = load("parts").pins
    developed = pins(ROOT / "requirements" / "dev.lock")
    assert {name: developed[name] for name in pins()} == pins(), "run make lock"
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    assert {each.split("==")[0] for each in declared} <= set(pins())


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_of_a_lock_is_held_by_its_hash(lock: str, load: Load) -> None:
    text = (ROOT / "requirements" / lock).read_text("utf-8")
    blocks = [block for block in text.replace("\\\n", " ").splitlines() if block.strip()]
    assert blocks
    assert [block for block in blocks if "--hash=sha256:" not in block] == []
    assert "://" not in text


def test_the_bill_names_every_part_once_with_its_licence(load: Load) -> None:
    components = bill(load)["components"]
    assert len({each["bom-ref"] for each in components}) == len(components) == len(load("parts").parts())
    assert all(each["licenses"][0]["expression"] for each in components)
    pinned = {each["purl"] for each in components if "purl" in each}
    assert pinned == {f"pkg:pypi/{name}@{version}" for name, version in load("parts").pins().items()}


def test_the_bill_is_the_same_for_the_same_and_another_for_another_version(load: Load) -> None:
    parts = load("parts")
    assert parts.bill("0.1.0", 5) == parts.bill("0.1.0", 5)
    serials = {json.loads(parts.bill(version, 5))["serialNumber"] for version in ("0.1.0", "0.2.0")}
    assert len(serials) == 2
    assert bill(load)["metadata"]["timestamp"] == "2023-11-14T22:13:20Z"


def test_the_notices_hold_every_text_whole(load: Load) -> None:
    text = load("parts").notices()
    assert [each.name for each in load("parts").parts() if each.text not in text] == []
