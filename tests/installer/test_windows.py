"""The Windows installer puts every file of the program in its place, and takes away those and no others."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QImageReader
from PySide6.QtWidgets import QApplication

from installer.make_icon import ICON, SIZES, icon
from installer.make_windows import SCRIPT, compile_installer, install_lines, uninstall_lines
from installer.parts import ROOT

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


def test_the_list_is_the_folder(program: Path) -> None:
    found = installed(list(install_lines(program)))
    assert {Path(source) for source in found.values()} == {program / place for place in PLACES}
    assert set(found) == {place.replace("/", "\\").replace("$", "$$") for place in PLACES}


def test_what_was_installed_goes_and_nothing_else(program: Path) -> None:
    lines = list(uninstall_lines(program))
    deleted = {match[1] for line in lines if (match := re.fullmatch(r'Delete "\$INSTDIR\\(.*)"', line))}
    assert deleted == set(installed(list(install_lines(program))))
    folders = [match[1] for line in lines if (match := re.fullmatch(r'RMDir "\$INSTDIR\\(.*)"', line))]
    assert folders == ["_internal\\a b\\c", "_internal\\a b", "_internal"]
    assert len(deleted) + len(folders) == len(lines)


def test_no_folder_is_removed_with_what_is_in_it() -> None:
    text = SCRIPT.read_text("utf-8")
    assert not re.search(r"RMDir\s+/r", text)
    assert "RequestExecutionLevel user" in text
    assert "HKLM" not in text


@pytest.mark.skipif(not shutil.which("makensis"), reason="makensis is missing")
def test_the_script_compiles_without_a_warning(
    program: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    out = tmp_path_factory.mktemp("out")
    made = compile_installer(program, "0.1.0", out / "shouyue_setup.exe", out)
    assert made.read_bytes().startswith(b"MZ")


def test_the_icon_has_every_size_that_windows_asks_for(qapp: QApplication) -> None:
    reader = QImageReader(str(ICON))
    assert reader.imageCount() == len(SIZES)
    for index, size in enumerate(SIZES):
        assert reader.jumpToImage(index)
        image = reader.read()
        assert (image.width(), image.height()) == (size, size)
        assert image.pixelColor(0, 0).alpha() < 128, "the corners are round"
        assert image.pixelColor(size // 2, 1).name() == "#22589f"


def test_the_icon_is_that_of_the_drawing(qapp: QApplication) -> None:
    assert icon((ROOT / "resources" / "icons" / "app.svg").read_bytes()) == ICON.read_bytes(), "run make icon"
