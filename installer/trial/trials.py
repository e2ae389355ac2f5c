"""What is tried: each trial gets a root of its own, and fails with what it saw."""

from __future__ import annotations

import sqlite3
import subprocess
import tarfile
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from installer.parts import ROOT
from installer.trial.roots import HOME, PATIENCE_S, USER, Root
from installer.trial.screen import Screen, png

_INSTALLED = "/usr/lib/shouyue"
_FILE = "一份合同.shouyue"
#: The file as an early version of the program left it, and the number of that version.
_OLD, _OLD_VERSION = ROOT / "tests" / "storage" / "version_2.sql", 2
_STEPS = ROOT / "desktop" / "storage" / "migrations"
#: As the program itself is started: its own libraries first.
_OWN = f"LD_LIBRARY_PATH={_INSTALLED}/_internal"
#: xdg-utils leave types and programs to the desktop that runs: those of UOS and Kylin ask GLib as GNOME does.
_AS_GNOME = "XDG_CURRENT_DESKTOP=GNOME"
_PASSED = "自检全部通过"


class TrialError(Exception):
    """Something did not come to what it must; the words say what was seen."""


class Given(NamedTuple):
    """What is tried: the packages, an older one to be upgraded or None, the screen, where pictures go."""

    deb: Path
    archive: Path
    bundle: Path
    older: Path | None
    screen: Screen
    pictures: Path


Trial = Callable[[Root, Given], None]


def installed(root: Root, given: Given) -> None:
    """Install, self-check, window, remove, purge; the user's files stay."""
    _bare(root)
    _install(root, given.deb)
    libraries = f"find {_INSTALLED} -name '*.so*' -type f"
    missing = root.run(f"{_OWN} {libraries} -exec ldd {{}} + 2>&1 | grep 'not found' || true")
    _must(not missing, missing)
    _checked(root.run("shouyue selfcheck"))
    _window(root, given, "shouyue", "installed")
    kept = _users(root)
    _must("/.local/share/shouyue/" in kept, kept)
    root.run("dpkg -r shouyue", user="root")
    _must(not (root.folder / "usr/bin/shouyue").is_symlink(), "移除后命令还在")
    root.run("dpkg -P shouyue", user="root")
    _must(_users(root) == kept, "卸载动了用户的文件")
    left = [str(path) for path in (root.changed / "usr").rglob("*shouyue*")]
    _must(not left, "\n".join(left))


def running(root: Root, given: Given) -> None:
    """While the program runs the package is neither installed over nor removed."""
    _install(root, given.deb)
    said = root.run(
        f"""su {USER} -c 'DISPLAY=:{given.screen.display} shouyue' >/dev/null 2>&1 &
        for _ in $(seq 60); do ls -l /proc/[0-9]*/exe | grep -q {_INSTALLED}/shouyue && break; sleep 1; done
        dpkg -r shouyue && exit 9
        dpkg -i /tmp/a.deb && exit 9
        dpkg --audit
        dpkg -s shouyue | grep Status""",
        user="root",
    )
    _must(said.count("守约正在运行") == 2 and "install ok installed" in said, said)
    _checked(root.run("shouyue selfcheck"))


def portable(root: Root, given: Given) -> None:
    """The archive for sticks, and the package unpacked without an administrator."""
    _unpacked(root, given.archive)
    _must("shouyue" in root.run("ls"), "压缩包里没有 shouyue 文件夹")
    _checked(root.run("chmod -R a-w shouyue && shouyue/shouyue selfcheck"))
    root.place(given.deb, f"{HOME}/a.deb")
    root.run("dpkg -x a.deb 守约")
    _checked(root.run("守约/usr/lib/shouyue/shouyue selfcheck"))


def upgraded(root: Root, given: Given) -> None:
    """Over an older build, with a file of an older version: kept before it is brought up to date."""
    if given.older is None:
        return
    _install(root, given.older)
    root.run("shouyue >/dev/null")
    _old_file(root)
    kept = _users(root)
    _install(root, given.deb)
    _must(_users(root) == kept, "升级动了用户的文件")
    there = set(root.run(f"find {_INSTALLED} ! -type d").split("\n"))
    listed = set(root.run(f"dpkg -L shouyue | grep ^{_INSTALLED}").split("\n"))
    _must(not there - listed, f"旧版的文件还在：{there - listed}")
    _window(root, given, f"shouyue {_FILE}", "upgraded")
    newest = len(list(_STEPS.glob("step_*.py")))
    _must(_version(root.folder / HOME[1:] / _FILE) == newest, "文件没有升级")
    backups = [*(root.folder / HOME[1:]).glob(f".local/share/shouyue/backups/*{_FILE[:4]}*/*.shouyue")]
    _must([_version(path) for path in backups] == [_OLD_VERSION], f"升级前的备份：{backups}")
    root.run(f"shouyue verify {_FILE}")


def associated(root: Root, given: Given) -> None:
    """With the tools of a desktop: type and program of a contract file, opened by it; the manual page."""
    _install(root, given.deb)
    root.install_desktop()
    root.run("desktop-file-validate /usr/share/applications/shouyue.desktop")
    _old_file(root)
    for asked, told in (("filetype " + _FILE, "application/x-shouyue"),
                        ("default application/x-shouyue", "shouyue.desktop")):  # fmt: skip
        found = root.run(f"{_AS_GNOME} xdg-mime query {asked}").strip()
        _must(found == told, f"xdg-mime query {asked}：{found}")
    for locale, word in (("C", "offline workbench"), ("zh_CN", "离线的政务云合同履约工作台")):
        page = root.run(f"man -P cat -L {locale} shouyue")
        _must(word in page, page)
    _window(root, given, f"{_AS_GNOME} xdg-open {_FILE}; sleep {PATIENCE_S}", "associated")
    _must((root.folder / HOME[1:] / ".config/shouyue").exists(), "没有打开守约")


def without_python(root: Root, given: Given) -> None:
    """The bundle of wheels says what it lacks where there is no Python, and leaves nothing behind."""
    _unpacked(root, given.bundle)
    said = root.run("cd shouyue_*/ && { ./install.sh && exit 9 || test $? -eq 2; }")
    _must("没有找到 python3" in said, said)
    _must(not (root.folder / HOME[1:] / ".local").exists(), "没有装成，却留下了文件")


def bundled(root: Root, given: Given) -> None:
    """The bundle of wheels with Debian's own Python: install, window, a wheel that was changed, remove."""
    _unpacked(root, given.bundle)
    _checked(root.run("shouyue_*/install.sh"))
    _window(root, given, ".local/bin/shouyue", "bundled")
    spoiled = "for each in wheels/shouyue-*.whl; do echo >>$each; done"
    said = root.run(f"cd shouyue_*/ && {spoiled} && {{ ./install.sh && exit 9 || true; }}")
    _must("HASH" in said.upper(), said)
    _checked(root.run(".local/bin/shouyue selfcheck"))
    kept = _users(root, "./.local/share/shouyue")
    root.run("shouyue_*/install.sh --remove")
    _must(_users(root, "./.local/share/shouyue") == kept, "卸载动了用户的文件")
    _must(not [*(root.folder / HOME[1:]).glob(".local/*/shouyue-program")], "程序还在")


#: By what they are called; in a root with the declared packages and a font.
MINIMAL: dict[str, Trial] = {
    "安装、自检、窗口、卸载": installed,
    "运行时不升级也不卸载": running,
    "压缩包，和不用管理员解开的 .deb": portable,
    "升级，旧版本的文件先备份": upgraded,
    "文件关联和手册页": associated,
    "没有 Python 时的离线包": without_python,
}
#: In a root that has Debian's Python besides.
PYTHON: dict[str, Trial] = {"离线包": bundled}


def _bare(root: Root) -> None:
    """There is neither Python nor a compiler, and no network."""
    found = root.run("for each in python3 gcc cc make; do command -v $each || true; done")
    _must(not found, found)
    nets = [line for line in root.run("cat /proc/net/dev").split("\n")[2:] if line and "lo:" not in line]
    _must(not nets, "\n".join(nets))


def _install(root: Root, deb: Path) -> None:
    root.place(deb, "/tmp/a.deb")
    root.run("dpkg -i /tmp/a.deb && dpkg --audit", user="root")


def _unpacked(root: Root, archive: Path) -> None:
    """An archive unpacked in the user's home, as a desktop's own tool would do it."""
    home = root.folder / HOME[1:]
    if archive.suffix == ".zst":
        subprocess.run(f"zstd -dcq '{archive}' | tar -xf - -C '{home}'", shell=True, check=True)
    else:
        with tarfile.open(archive) as opened:
            opened.extractall(home, filter="tar")
    root.run(f"chown -R {USER}: {HOME}", user="root")


def _old_file(root: Root) -> None:
    """A contract file in the user's home as an early version left it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a")
        with closing(sqlite3.connect(path)) as connection:
            connection.executescript(_OLD.read_text("utf-8"))
        root.place(path, f"{HOME}/{_FILE}")


def _version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def _window(root: Root, given: Given, command: str, name: str) -> None:
    """The window that a command opens; its picture is kept to be looked at."""
    with root.running(command, given.screen.display) as process:
        picture = given.screen.settled()
        target = given.pictures / f"{root.name}-{name}.png"
        target.write_bytes(png(picture))
        _must(process.poll() is None, "窗口自己关了")


def _users(root: Root, place: str = ".") -> str:
    """The files of the user, each with the digest of its content."""
    return root.run(f"find {place} -type f -exec sha256sum {{}} + | sort -k 2")


def _checked(said: str) -> None:
    _must(_PASSED in said, said)


def _must(true: object, otherwise: object) -> None:
    if not true:
        raise TrialError(str(otherwise))
