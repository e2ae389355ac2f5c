"""Two builds are compared whole: a byte, a time, a permission, a file too many, inside archives as well."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from installer.compare_builds import artefacts, differences, listing, main
from installer.package import PROGRAM

EPOCH = 1_700_000_000


@pytest.fixture
def trees(tmp_path: Path) -> tuple[Path, Path]:
    """Two builds that are the same."""
    return built(tmp_path / "first"), built(tmp_path / "second")


def built(tree: Path) -> Path:
    """A tree in which a program and an archive of it lie as a build leaves them."""
    program = tree / PROGRAM
    (program / "_internal").mkdir(parents=True)
    (program / "shouyue").write_bytes(b"program")
    (program / "_internal" / "link.so").symlink_to("../shouyue")
    (tree / "dist").mkdir()
    packed(tree)
    return tree


def packed(tree: Path) -> None:
    """Date the program, and make its archive anew."""
    program = tree / PROGRAM
    for path in (program / "shouyue", program / "_internal", program):
        os.utime(path, (EPOCH, EPOCH))
    words = ["tar", "--sort=name", "--owner=0", "--group=0", f"--mtime=@{EPOCH}", "-C", str(program.parent)]
    subprocess.run([*words, "-cf", tree / "dist" / "shouyue.tar", program.name], check=True)


def test_builds_that_are_the_same_differ_nowhere(
    trees: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(list(map(str, trees))) == 0
    assert capsys.readouterr().out.count("相同") == 2


def test_a_byte_is_told_with_its_place_in_the_folder_and_in_the_archive(trees: tuple[Path, Path]) -> None:
    first, second = trees
    (second / PROGRAM / "shouyue").write_bytes(b"Program")
    packed(second)
    one, other = artefacts(first), artefacts(second)
    (told,) = differences(listing(one["program"]), listing(other["program"]))
    assert told.startswith("shouyue：")
    inside = differences(listing(one["shouyue.tar"]), listing(other["shouyue.tar"]))
    assert [each.split("：")[0] for each in inside] == ["/shouyue/shouyue", "文件本身"]
    assert main([str(first), str(second)]) == 1


@pytest.mark.parametrize("change", ["time", "permission", "link", "more"])
def test_what_is_not_content_is_told_as_well(change: str, trees: tuple[Path, Path]) -> None:
    first, second = (tree / PROGRAM for tree in trees)
    file, link = second / "shouyue", second / "_internal" / "link.so"
    if change == "time":
        os.utime(file, (EPOCH + 1, EPOCH + 1))
    elif change == "permission":
        file.chmod(0o700)
    elif change == "link":
        link.unlink()
        link.symlink_to("elsewhere")
    else:
        (second / "direct_url.json").write_text("{}", encoding="utf-8")
    assert differences(listing(first), listing(second))


def test_a_file_that_one_build_lacks_is_told(
    trees: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = trees
    (second / "dist" / "shouyue.tar").unlink()
    assert main([str(first), str(second)]) == 1
    assert "只有一次构建里有" in capsys.readouterr().out
