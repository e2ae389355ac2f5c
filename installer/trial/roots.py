"""Minimal roots of Debian: the base of a release, and a copy over it that is thrown away after a trial.

A base is made once by debootstrap, with a network; what is done in a copy has none.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from installer.parts import ROOT

WORK = ROOT / "build" / "tried"
USER = "lead"
HOME = f"/home/{USER}"
_FONT = "fonts-wqy-microhei"
#: What a desktop has besides: fetched with the base, installed by the one trial that needs it.
_DESKTOP = ("xdg-utils", "shared-mime-info", "desktop-file-utils", "libglib2.0-bin", "man-db")
_DEBS = "/var/cache/apt/archives"
_SURROUNDINGS = ("env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8")
#: What runs a command in a root: processes, mounts and network of its own, and no more network than none.
_ENTER = """
set -eu
mount -t proc proc "$1/proc"
mkdir -p "$1/dev/shm" "$1/tmp/.X11-unix"
mount -t tmpfs -o mode=1777 tmpfs "$1/dev/shm"
mount --bind /tmp/.X11-unix "$1/tmp/.X11-unix"
root=$1 user=$2
shift 2
exec chroot "--userspec=$user" "$root" "$@"
"""
_PAUSE_S = 0.1
#: How long a command may take, in seconds.
PATIENCE_S = 300


class Root(NamedTuple):
    """A root to try something in: what it is called, its folder, and the folder with what changed in it."""

    name: str
    folder: Path
    changed: Path

    def words(self, script: str, user: str, display: int | None) -> list[str]:
        """The command that runs a script of the shell in here."""
        enter = ["unshare", "--mount", "--net", "--pid", "--fork", "sh", "-c"]
        home = HOME if user != "root" else "/root"
        shown = () if display is None else (f"DISPLAY=:{display}",)
        inside = [*_SURROUNDINGS, f"HOME={home}", *shown, "sh", "-euc", f"cd {home}; {script}"]
        return [*enter, _ENTER, "sh", str(self.folder), user, *inside]

    def run(self, script: str, user: str = USER, display: int | None = None) -> str:
        """What a script of the shell prints; CalledProcessError with all of it where it fails."""
        done = subprocess.run(
            self.words(script, user, display),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            timeout=PATIENCE_S,
            check=False,
        )
        if done.returncode:
            raise subprocess.CalledProcessError(done.returncode, script, done.stdout)
        return done.stdout

    @contextlib.contextmanager
    def running(self, script: str, display: int) -> Iterator[subprocess.Popen[bytes]]:
        """A program of the user's for as long as it is looked at; killed then, as by a power cut."""
        words = self.words(script, USER, display)
        with subprocess.Popen(words, stdout=subprocess.DEVNULL, start_new_session=True) as process:
            try:
                yield process
            finally:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
                with contextlib.suppress(ProcessLookupError):
                    while True:
                        os.killpg(process.pid, 0)
                        time.sleep(_PAUSE_S)

    def place(self, source: Path, place: str) -> None:
        """Put a file or folder into the root, as the user's own."""
        target = self.folder / place.lstrip("/")
        if source.is_dir():
            shutil.copytree(source, target, symlinks=True)
        else:
            shutil.copyfile(source, target)
        self.run(f"chown -R {USER}: '{place}'", user="root")

    def install_desktop(self) -> None:
        """Install what a desktop has besides."""
        self.run(f"dpkg -i {_DEBS}/*.deb", user="root")


@contextlib.contextmanager
def copy(base: Path) -> Iterator[Root]:
    """A root over the base, which stays as it is."""
    places = [base.with_name(f"{base.name}-{kind}") for kind in ("copy", "changed", "work")]
    for place in places:
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
    target, changed, work = places
    options = f"lowerdir={base},upperdir={changed},workdir={work}"
    subprocess.run(["mount", "-t", "overlay", "overlay", "-o", options, target], check=True)
    try:
        yield Root(base.name, target, changed)
    finally:
        subprocess.run(["umount", target], check=True)
        for place in places:
            shutil.rmtree(place, ignore_errors=True)


def base(release: str, needed: Sequence[str], extra: Sequence[str] = ()) -> Path:
    """The root of a release with these packages, a font and a user; made where it is not there yet."""
    root = WORK / "-".join((release, *extra))
    wanted = " ".join((*needed, *extra, *_DESKTOP))
    ready = root / "etc" / "shouyue-trial"
    if ready.exists() and ready.read_text("utf-8") == wanted:
        return root
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    packages = ",".join((*needed, *extra, _FONT))
    mirror = os.environ.get("MIRROR", "http://deb.debian.org/debian")
    inside = ["chroot", str(root)]
    apt = [*inside, "apt-get", "--quiet"]
    with root.with_suffix(".log").open("wb") as told:
        for words in (
            ["debootstrap", "--variant=minbase", f"--include={packages}", release, str(root), mirror],
            [*inside, "useradd", "--create-home", "--shell", "/bin/sh", USER],
            [*apt, "clean"],
            [*apt, "update"],
            [*apt, "--yes", "--no-install-recommends", "--download-only", "install", *_DESKTOP],
        ):
            subprocess.run(words, check=True, stdout=told, stderr=subprocess.STDOUT)
    ready.write_text(wanted, "utf-8")
    return root
