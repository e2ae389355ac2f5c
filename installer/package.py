"""Builds what is handed out: the one-folder program, the .deb, the .tar.zst, the Windows installer's script.

`make package` runs it with the Python of build/package-venv, in which the tree is installed. The same commit,
Python and system give the same bytes (docs/install.md).
"""

from __future__ import annotations

import argparse
import gzip
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from installer import stick
from installer.parts import ROOT, bill, notices
from installer.symbols import floor, numbers, packages

HERE = Path(__file__).parent
BUILD = ROOT / "build" / "package"
DIST = ROOT / "dist"
#: Where in a tree the program is built.
PROGRAM = Path("build", "package", "dist", "shouyue")
#: Debian's names of the processors that packages are made for.
_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
_FONTS = "fonts-noto-cjk | fonts-wqy-microhei | fonts-wqy-zenhei"
#: No part of this may be in what is handed out.
_REFUSED = ("network", "qml", "quick", "websocket", "_ssl")


def main() -> None:
    """Build all of it into dist/, and say how big each is."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--highest", default="2.31", help="the newest C library that may be needed")
    parser.add_argument("--keep", action="store_true", help="take the program that was built last")
    parser.add_argument("--program", action="store_true", help="the program only, as on Windows")
    options = parser.parse_args()
    epoch = int(os.environ["SOURCE_DATE_EPOCH"])
    folder = ROOT / PROGRAM
    if not options.keep:
        folder = program(epoch)
    refuse_unwanted(folder)
    if options.program:
        return
    DIST.mkdir(exist_ok=True)
    name = f"shouyue_{version('shouyue')}_{_architecture()}"
    highest = ".".join(map(str, max(floor(folder).values())))
    made = [deb(folder, name, highest, epoch), tarball(folder, name, epoch), materials(name, epoch)]
    stick.write(DIST, version("shouyue"))
    for path in made:
        print(f"{path.stat().st_size / 1e6:6.1f} MB  {path.relative_to(ROOT)}")
    print(f"C 库至少 {highest}")
    if numbers(highest) > numbers(options.highest):
        sys.exit(f"需要的 C 库高于 {options.highest}：请在较旧的系统上构建（installer/old_root.sh）")


def program(epoch: int) -> Path:
    """The one-folder program with its notices, every file dated `epoch`."""
    folder = ROOT / PROGRAM
    places = ("--distpath", BUILD / "dist", "--workpath", BUILD / "work")
    words = (sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR", *places)
    # The order of sets must not reach the archive of modules.
    BUILD.mkdir(parents=True, exist_ok=True)
    # Not in the tree: what is installed is packed, with its resources.
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    subprocess.run([*words, HERE / "shouyue.spec"], check=True, cwd=BUILD, env=environment)
    (folder / "NOTICES.txt").write_text(notices(), encoding="utf-8")
    (folder / "sbom.json").write_text(bill(version("shouyue"), epoch), encoding="utf-8")
    date(folder, epoch)
    return folder


def refuse_unwanted(folder: Path) -> None:
    """Exit where something of the network or another part that was left out came in after all."""
    found = [str(path.relative_to(folder)) for path in sorted(folder.rglob("*")) if _unwanted(path.name)]
    if found:
        sys.exit(f"不该随程序提供的文件：{'、'.join(found)}")


def _unwanted(name: str) -> bool:
    return any(word in name.casefold() for word in _REFUSED)


def date(folder: Path, epoch: int) -> None:
    """Give everything in the folder the same time and plain permissions."""
    for path in sorted([folder, *folder.rglob("*")], key=lambda each: len(each.parts), reverse=True):
        if not path.is_symlink():
            runs = path.is_dir() or (os.access(path, os.X_OK) and path.suffix in ("", ".sh"))
            path.chmod(0o755 if runs else 0o644)
        # Windows dates no link as such, and the program has none there.
        os.utime(path, (epoch, epoch), follow_symlinks=os.utime not in os.supports_follow_symlinks)


def deb(folder: Path, name: str, highest: str, epoch: int) -> Path:
    """The Debian package; what it depends on follows from what the binaries need of which C library."""
    root = BUILD / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(folder, root / "usr/lib/shouyue", symlinks=True)
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin/shouyue").symlink_to("../lib/shouyue/shouyue")
    for source, place in _shared():
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, root / place)
    _manuals(root, epoch)
    control = root / "DEBIAN" / "control"
    control.parent.mkdir()
    size = sum(path.lstat().st_size for path in root.rglob("*") if path.is_file()) // 1024
    needed = ", ".join(f"{each} (>= {highest})" if each == "libc6" else each for each in packages(folder))
    control.write_text(_control(size, needed), encoding="utf-8")
    for script in ("preinst", "prerm"):
        shutil.copy(HERE / "linux" / "refuse_while_running.sh", control.with_name(script))
    date(root, epoch)
    target = DIST / f"{name}.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", root, target],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return target


def _shared() -> Iterator[tuple[Path, str]]:
    """What a desktop looks for in places of its own."""
    linux, icon = HERE / "linux", ROOT / "resources" / "icons" / "app.svg"
    yield linux / "shouyue.desktop", "usr/share/applications/shouyue.desktop"
    yield linux / "shouyue.xml", "usr/share/mime/packages/shouyue.xml"
    yield icon, "usr/share/icons/hicolor/scalable/apps/shouyue.svg"
    yield icon, "usr/share/icons/hicolor/scalable/mimetypes/application-x-shouyue.svg"
    yield ROOT / PROGRAM / "NOTICES.txt", "usr/share/doc/shouyue/copyright"


def _manuals(root: Path, epoch: int) -> None:
    day = subprocess.run(
        ["date", "-u", "-d", f"@{epoch}", "+%Y-%m-%d"], capture_output=True, text=True, check=True
    ).stdout.strip()
    for source, folder in (("shouyue.1", "man1"), ("shouyue.zh_CN.1", "zh_CN/man1")):
        text = (HERE / "linux" / source).read_text("utf-8")
        text = text.replace("@DATE@", day).replace("@VERSION@", version("shouyue"))
        target = root / "usr/share/man" / folder / "shouyue.1.gz"
        target.parent.mkdir(parents=True)
        target.write_bytes(gzip.compress(text.encode(), mtime=0))


def _control(size: int, needed: str) -> str:
    return f"""\
Package: shouyue
Version: {version("shouyue")}
Architecture: {_architecture()}
Maintainer: Shouyue <shouyue@example.org>
Installed-Size: {size}
Depends: {needed}
Recommends: {_FONTS}
Section: misc
Priority: optional
Description: offline workbench for the performance of a government-cloud contract
 守约：离线的政务云合同履约工作台。记录事件、人员、付款和函件，算出违约金、期限和权利，
 每个数字都能追到条款和事实。全部在本机，不使用网络。
"""


def tarball(folder: Path, name: str, epoch: int) -> Path:
    """The program as an archive that runs from wherever it is unpacked."""
    target = DIST / f"{name}.tar.zst"
    order = ("--sort=name", "--owner=0", "--group=0", "--numeric-owner", f"--mtime=@{epoch}")
    words = ["tar", *order, "--format=gnu", "-C", str(folder.parent), "-cf", "-", folder.name]
    with subprocess.Popen(words, stdout=subprocess.PIPE) as archive:
        subprocess.run(["zstd", "-q", "-f", "-12", "-T1", "-o", target], stdin=archive.stdout, check=True)
    target.chmod(0o644)
    return target


def materials(name: str, epoch: int) -> Path:
    """The bill of materials beside the packages."""
    target = DIST / f"{name}.cdx.json"
    target.write_text(bill(version("shouyue"), epoch), encoding="utf-8")
    return target


def _architecture() -> str:
    return _ARCHITECTURES[platform.machine()]


if __name__ == "__main__":
    main()
