"""Shipped files are found in a checkout and in a wheel, and a missing one is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.exchange.resources import resource, root


def test_a_shipped_file_is_found() -> None:
    assert resource("calendars", "china.json").is_file()
    assert resource("contracts").is_dir()


def test_a_missing_file_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"resources/calendars/mars\.json"):
        resource("calendars", "mars.json")


def test_a_wheel_carries_the_folder_inside_the_package(tmp_path: Path) -> None:
    inside = tmp_path / "desktop" / "resources"
    inside.mkdir(parents=True)
    assert root(tmp_path / "desktop") == inside


def test_a_checkout_has_the_folder_beside_the_package(tmp_path: Path) -> None:
    (tmp_path / "desktop").mkdir()
    assert root(tmp_path / "desktop") == tmp_path / "resources"
