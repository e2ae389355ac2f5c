"""What the shipped binaries need of the computer they run on: its C library's version, its own libraries.

`python installer/symbols.py FOLDER [HIGHEST]` prints both; status 1 where a binary needs more than HIGHEST.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

#: The Debian package of each library that is left to the system. What is not here must be shipped.
PACKAGES = {
    "ld-linux-x86-64.so.2": "libc6",
    "ld-linux-aarch64.so.1": "libc6",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libc.so.6": "libc6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdl.so.2": "libc6",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1 | libgcc1",
    "libglib-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64",
    "libgthread-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64",
    "libm.so.6": "libc6",
    "libpthread.so.0": "libc6",
    "librt.so.1": "libc6",
    "libstdc++.so.6": "libstdc++6",
    "libutil.so.1": "libc6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)$", re.MULTILINE)
_VERSIONS = re.compile(r"\bGLIBC_(\d+(?:\.\d+)+)\b")
_ELF = b"\x7fELF"

Version = tuple[int, ...]


def binaries(folder: Path) -> Iterator[Path]:
    """The programs and libraries in a folder, in order."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == _ELF:
                    yield path


def floor(folder: Path) -> dict[Path, Version]:
    """The highest version of the C library whose symbols each binary needs; () for none."""
    return {path: max(map(numbers, _VERSIONS.findall(_told(path))), default=()) for path in binaries(folder)}


def packages(folder: Path) -> tuple[str, ...]:
    """The Debian packages with the libraries that the binaries need and the folder lacks, sorted.

    ValueError names a library that is neither shipped nor known.
    """
    needed = {name for path in binaries(folder) for name in _NEEDED.findall(_told(path))}
    absent = needed - {path.name for path in folder.rglob("*")}
    if unknown := sorted(absent - set(PACKAGES)):
        raise ValueError(f"既没有随程序提供、也没有声明的库：{'、'.join(unknown)}")
    return tuple(sorted({PACKAGES[name] for name in absent}))


def _told(path: Path) -> str:
    done = subprocess.run(
        ["objdump", "--private-headers", path], capture_output=True, text=True, check=True, errors="replace"
    )
    return done.stdout


def numbers(text: str) -> Version:
    """A version as it compares."""
    return tuple(map(int, text.split(".")))


def main(words: list[str]) -> int:
    """Print the highest versions and the packages; 1 where one is above what was allowed."""
    folder = Path(words[0])
    needs = sorted(floor(folder).items(), key=lambda each: each[1], reverse=True)
    for path, version in needs[:5]:
        print(f"GLIBC_{'.'.join(map(str, version))}  {path.relative_to(folder)}")
    print(f"{len(needs)} 个二进制文件，最高需要 GLIBC_{'.'.join(map(str, needs[0][1]))}")
    print(f"系统软件包：{', '.join(packages(folder))}")
    return int(len(words) > 1 and needs[0][1] > numbers(words[1]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
