"""`make wheels`: whether the locks can be installed on the computers that nothing is built for here.

Asks the package index that pip is set up with for the wheels of the locks, by their hashes, and tells
which C library each needs; nothing is installed. Status 1 where a package has no wheel at all.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from installer.parts import ROOT

#: What wheels call each computer: for Linux the oldest C library first, so that the wheel for it is told.
TARGETS = {
    "arm64": ("manylinux2014_aarch64", *(f"manylinux_2_{minor}_aarch64" for minor in range(17, 42))),
    "win64": ("win_amd64",),
}
_LOCKS = tuple(ROOT / "requirements" / name for name in ("run.lock", "package.lock"))
_FLOOR = re.compile(r"manylinux_2_(\d+)_")
_OLD = "manylinux2014"
_PURE = "-any.whl"


def wheels(platforms: tuple[str, ...]) -> list[str]:
    """The file names of all wheels for the Python 3.11 of such a computer; CalledProcessError."""
    words = ["--quiet", "--dry-run", "--ignore-installed", "--no-deps", "--require-hashes"]
    words += ["--only-binary", ":all:", "--python-version", "3.11", "--implementation", "cp"]
    words += [word for each in platforms for word in ("--platform", each)]
    words += [word for lock in _LOCKS for word in ("-r", str(lock))]
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        words += ["--target", folder, "--report", str(report)]
        subprocess.run([sys.executable, "-m", "pip", "install", *words], check=True)
        found = json.loads(report.read_bytes())["install"]
    return [each["download_info"]["url"].rsplit("/")[-1] for each in found]


def floor(wheel: str) -> str:
    """What a wheel asks of the computer: the lowest C library that its name tells, where it tells one."""
    told = [int(minor) for minor in _FLOOR.findall(wheel.replace(_OLD, "manylinux_2_17"))]
    return f"glibc 2.{min(told)}" if told else "任何" if wheel.endswith(_PURE) else "该系统"


def main() -> int:
    """Print the wheels that are not for every computer, and how many are."""
    status = 0
    for target, platforms in TARGETS.items():
        try:
            found = wheels(platforms)
        except subprocess.CalledProcessError as error:
            print(f"{target}：有部件没有对应的安装包（pip 以 {error.returncode} 结束，见上）")
            status = 1
            continue
        own = sorted(wheel for wheel in found if not wheel.endswith(_PURE))
        print(f"{target}：{len(found)} 个部件都有，其中 {len(found) - len(own)} 个不分系统，其余：")
        print("".join(f"  {floor(wheel):11}  {'-'.join(wheel.split('-')[:2])}\n" for wheel in own), end="")
    return status


if __name__ == "__main__":
    sys.exit(main())
