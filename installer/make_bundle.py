"""`make bundle`: what installs the program offline on a computer that has Python 3.11 or later.

An archive with the wheels of requirements/run.lock for this Python and system, by their hashes, the program's
own wheel, the lock, all licences, the bill of materials and a script that needs no network.
"""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

from installer import stick
from installer.package import date
from installer.parts import ROOT, bill, notices

XCB = tuple(
    f"libxcb-{name}"
    for name in ("cursor.so.0", "icccm.so.4", "image.so.0", "keysyms.so.1", "render-util.so.0", "util.so.1")
)
LOCK = ROOT / "requirements" / "run.lock"


def main() -> None:
    """Collect, date and pack; says how big it is."""
    epoch = int(os.environ["SOURCE_DATE_EPOCH"])
    tag = f"py{sys.version_info.major}{sys.version_info.minor}"
    name = f"shouyue_{version('shouyue')}_{platform.system().lower()}_{platform.machine()}_{tag}"
    folder = ROOT / "build" / "bundle" / name
    shutil.rmtree(folder, ignore_errors=True)
    wheels = folder / "wheels"
    wheels.mkdir(parents=True)
    words = ("download", "--quiet", "--require-hashes", "--only-binary", ":all:", "--dest", wheels)
    subprocess.run([sys.executable, "-m", "pip", *words, "-r", LOCK], check=True)
    (own,) = (ROOT / "build" / "wheel").glob("shouyue-*.whl")
    shutil.copy(own, wheels)
    digest = hashlib.sha256(own.read_bytes()).hexdigest()
    pinned = f"shouyue=={version('shouyue')} --hash=sha256:{digest}\n"
    (folder / "shouyue.lock").write_text(LOCK.read_text("utf-8") + pinned, encoding="utf-8")
    (folder / "lib").mkdir()
    for library in libraries():
        shutil.copy(library, folder / "lib")
    for each in ("bundle/install.sh", "bundle/README.txt", "linux/shouyue.desktop", "linux/shouyue.xml"):
        shutil.copy(ROOT / "installer" / each, folder)
    (folder / "NOTICES.txt").write_text(notices(), encoding="utf-8")
    (folder / "sbom.json").write_text(bill(version("shouyue"), epoch), encoding="utf-8")
    date(folder, epoch)
    print(pack(folder, epoch))
    stick.write(ROOT / "dist", version("shouyue"))


def libraries() -> list[Path]:
    """The small XCB libraries of this computer that Qt's wheel needs and older desktops lack."""
    found = [sorted(Path("/usr/lib").glob(f"*/{name}")) for name in XCB]
    if not all(found):
        sys.exit(f"本机缺少 {'、'.join(XCB)} 中的一些，不能随包提供")
    return [places[0] for places in found]


def pack(folder: Path, epoch: int) -> str:
    """One archive of the folder beside the packages; its size in words."""
    target = ROOT / "dist" / f"{folder.name}.tar"
    target.parent.mkdir(exist_ok=True)
    order = ("--sort=name", "--owner=0", "--group=0", "--numeric-owner", f"--mtime=@{epoch}", "--format=gnu")
    subprocess.run(["tar", *order, "-C", folder.parent, "-cf", target, folder.name], check=True)
    return f"{target.stat().st_size / 1e6:6.1f} MB  {target.relative_to(ROOT)}"


if __name__ == "__main__":
    main()
