"""The Windows installer puts every file of the program in its place, and takes away those and no others."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.installer.conftest import INSTALLER, Load

PLACES = (
    "shouyue.exe",
    "_internal/Qt6Core.dll",
    "_internal/a b/合同.yaml",
    "_internal/a b/c/$x.dll",
    "NOTICES.txt",
)


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A folder that stands in for the program."""
    for place in PLACES:
        path = tmp_path / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(place, encoding="utf-8")
    return tmp_path


def installed(lines: list[str]) -> dict[str, str]:
    """Where each file of the list goes, and what it is taken from."""
    folder, found = "", {}
    for line in lines:
        if match := re.fullmatch(r'SetOutPath "\$INSTDIR\\?(.*)"', line):
            folder = match[1]
        elif match := re.fullmatch(r'File "/oname=(.*)" "(.*)"', line):
            found["\\".join(part for part in (folder, match[1]) if part)] = match[2]
        else:
            pytest.fail(line)
    return found


def test_the_list_is_the_folder(program: Path, load: Load) -> None:
    found = installed(list(load("windows/compile").install_lines(program)))
    assert {Path(source) for source in found.values()} == {program / place for place in PLACES}
    assert set(found) == {place.replace("/", "\\").replace("$", "$$") for place in PLACES}


def test_what_was_installed_goes_and_nothing_else(program: Path, load: Load) -> None:
    script = load("windows/compile")
    lines = list(script.uninstall_lines(program))
    deleted = {match[1] for line in lines if (match := re.fullmatch(r'Delete "\$INSTDIR\\(.*)"', line))}
    assert deleted == set(installed(list(script.install_lines(program))))
    folders = [match[1] for line in lines if (match := re.fullmatch(r'RMDir "\$INSTDIR\\(.*)"', line))]
    assert folders == ["_internal\\a b\\c", "_internal\\a b", "_internal"]
    assert len(deleted) + len(folders) == len(lines)


def test_no_folder_is_removed_with_what_is_in_it() -> None:
    text = (INSTALLER / "windows" / "shouyue.nsi").read_text("utf-8")
    assert not re.search(r"RMDir\s+/r", text)
    assert "RequestExecutionLevel user" in text
    assert "HKLM" not in text
