"""Licences and the bill of materials tell of every package of the lock, in the version that is shipped."""

from __future__ import annotations

import json
import tomllib
from typing import Any

import pytest

from installer.parts import ROOT, bill, notices, parts, pins

LOCKS = ("run.lock", "package.lock")


def told() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(bill("0.1.0", 1_700_000_000))
    return found


def test_every_package_of_the_lock_has_its_licence() -> None:
    versions = {each.name: each.version for each in parts()}
    assert {name: versions.get(name) for name in pins()} == pins(), "run make licences"


def test_what_is_packed_is_what_the_tests_run_with() -> None:
    developed = pins(ROOT / "requirements" / "dev.lock")
    assert {name: developed[name] for name in pins()} == pins(), "run make lock"
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    assert {each.split("==")[0] for each in declared} <= set(pins())


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_of_a_lock_is_held_by_its_hash(lock: str) -> None:
    text = (ROOT / "requirements" / lock).read_text("utf-8")
    blocks = [block for block in text.replace("\\\n", " ").splitlines() if block.strip()]
    assert blocks
    assert [block for block in blocks if "--hash=sha256:" not in block] == []
    assert "://" not in text


def test_the_bill_names_every_part_once_with_its_licence() -> None:
    components = told()["components"]
    assert len({each["bom-ref"] for each in components}) == len(components) == len(parts())
    assert all(each["licenses"][0]["expression"] for each in components)
    pinned = {each["purl"] for each in components if "purl" in each}
    assert pinned == {f"pkg:pypi/{name}@{version}" for name, version in pins().items()}


def test_the_bill_is_the_same_for_the_same_and_another_for_another_version() -> None:
    assert bill("0.1.0", 5) == bill("0.1.0", 5)
    serials = {json.loads(bill(version, 5))["serialNumber"] for version in ("0.1.0", "0.2.0")}
    assert len(serials) == 2
    assert told()["metadata"]["timestamp"] == "2023-11-14T22:13:20Z"


def test_the_notices_hold_every_text_whole() -> None:
    text = notices()
    assert [each.name for each in parts() if each.text not in text] == []
