"""What the trials in minimal roots rest on, and what goes onto the stick; the trials are `make tried`."""

from __future__ import annotations

import hashlib
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from installer import stick
from installer.launch import keep_libraries, type_chinese
from installer.parts import ROOT
from installer.trial.__main__ import declared
from installer.trial.screen import PIXEL, SIZE, png
from installer.wheels import floor

SCRIPT = ROOT / "installer" / "linux" / "refuse_while_running.sh"


def test_of_alternatives_the_first_is_installed_without_its_version() -> None:
    depends = "libc6 (>= 2.28), libgcc-s1 | libgcc1, zlib1g\n"
    assert declared(depends) == ("libc6", "libgcc-s1", "zlib1g")


def test_the_picture_of_a_screen_has_its_colours() -> None:
    width, height = SIZE
    blue, green, red = 1, 2, 3
    pixels = bytearray(bytes((blue, green, red, 0)) * width * height)
    pixels[-PIXEL:] = bytes((250, 0, 0, 0))
    image = QImage.fromData(png(bytes(pixels)))
    assert (image.width(), image.height()) == SIZE
    assert image.pixelColor(0, 0).getRgb() == (red, green, blue, 255)
    assert image.pixelColor(width - 1, height - 1).getRgb() == (0, 0, 250, 255)


@pytest.mark.parametrize(
    ("wheel", "needs"),
    [
        ("PyYAML-6.0.3-py3-none-any.whl", "任何"),
        ("a-1-cp311-cp311-manylinux2014_aarch64.manylinux_2_28_aarch64.whl", "glibc 2.17"),
        ("a-1-cp39-abi3-manylinux_2_39_aarch64.whl", "glibc 2.39"),
        ("a-1-cp311-cp311-win_amd64.whl", "该系统"),
    ],
)
def test_a_wheel_tells_the_lowest_c_library_it_runs_on(wheel: str, needs: str) -> None:
    assert floor(wheel) == needs


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    """A folder with what is handed out of two versions."""
    for name in ("0.2.0_amd64.deb", "0.2.0_amd64.tar.zst", "0.2.0_linux_x86_64_py311.tar", "0.1.0_amd64.deb"):
        (tmp_path / f"shouyue_{name}").write_text(name, encoding="utf-8")
    return tmp_path


def test_the_instructions_name_the_files_beside_them(dist: Path) -> None:
    stick.write(dist, "0.2.0")
    text = (dist / stick.README).read_text("utf-8")
    named = set(re.findall(r"shouyue_\S+?\.(?:deb|tar\.zst|tar)\b", text))
    assert named == {path.name for path in dist.glob("shouyue_0.2.0_*")}
    assert not re.search(r"@[A-Z]", text)


def test_the_digests_are_those_of_all_files_of_the_version(dist: Path) -> None:
    stick.write(dist, "0.2.0")
    told = dict(line.split("  ")[::-1] for line in (dist / stick.SUMS).read_text("utf-8").splitlines())
    assert set(told) == {stick.README, *(path.name for path in dist.glob("shouyue_0.2.0_*"))}
    for name, digest in told.items():
        assert hashlib.sha256((dist / name).read_bytes()).hexdigest() == digest


@pytest.fixture
def scripts(tmp_path: Path) -> Iterator[tuple[Path, Path]]:
    """The script that dpkg runs, asking for a program that runs here as if it were the installed one."""
    text = SCRIPT.read_text("utf-8")
    with subprocess.Popen(["sleep", "60"]) as process:
        itself = Path(f"/proc/{process.pid}/exe").resolve()
        assert "/usr/lib/shouyue/shouyue" in text
        found = []
        for name in ("preinst", "prerm"):
            path = tmp_path / name
            path.write_text(text.replace("/usr/lib/shouyue/shouyue", str(itself)), encoding="utf-8")
            found.append(path)
        yield found[0], found[1]
        process.kill()


def status(script: Path, word: str) -> int:
    return subprocess.run(["sh", script, word], check=False, stderr=subprocess.DEVNULL).returncode


@pytest.mark.skipif(not Path("/proc/self/exe").exists(), reason="asks Linux for what runs")
def test_the_package_is_not_exchanged_under_a_running_program(scripts: tuple[Path, Path]) -> None:
    preinst, prerm = scripts
    assert status(preinst, "upgrade") == 1
    assert status(prerm, "remove") == 1
    assert status(prerm, "upgrade") == 0, "the new package asks by itself"
    assert status(SCRIPT, "install") == 0


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ({"LD_LIBRARY_PATH": "/usr/lib/shouyue/_internal"}, {}),
        ({"LD_LIBRARY_PATH": "/own", "LD_LIBRARY_PATH_ORIG": "/site"}, {"LD_LIBRARY_PATH": "/site"}),
    ],
)
def test_what_the_packed_program_starts_does_not_load_its_libraries(
    given: dict[str, str], kept: dict[str, str]
) -> None:
    keep_libraries(given)
    assert given == {**kept, "PYINSTALLER_RESET_ENVIRONMENT": "1"}


@pytest.mark.parametrize(
    ("plugin", "asked", "told"),
    [
        ("ibus", "fcitx5", "ibus"),
        ("ibus", "fcitx", "ibus"),
        ("fcitx5", "fcitx", "fcitx"),
        ("ibus", "xim", "xim"),
    ],
)
def test_fcitx_is_spoken_to_as_ibus_where_it_has_no_plugin(
    plugin: str, asked: str, told: str, tmp_path: Path
) -> None:
    (tmp_path / f"lib{plugin}platforminputcontextplugin.so").touch()
    environment = {"QT_IM_MODULE": asked}
    type_chinese(environment, tmp_path)
    assert environment == {"QT_IM_MODULE": told}


def test_without_an_input_module_asked_for_none_is_set(tmp_path: Path) -> None:
    environment: dict[str, str] = {}
    type_chinese(environment, tmp_path)
    assert environment == {}
