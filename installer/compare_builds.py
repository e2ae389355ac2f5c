"""Compares two builds of one commit whole: the program, all of dist/, and what is inside the archives.

`python -m installer.compare_builds FIRST SECOND`, two trees in which `make package bundle` was run; `make
twice` does both. The same commit, Python and system libraries give the same bytes, so nothing may differ:
status 1 where something does, with the places.
"""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
import tarfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from installer.package import PROGRAM

#: How the parts of an archive are given as tar: by suffix, the commands with the archive after them.
_INSIDE: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    ".deb": {"control": ("dpkg-deb", "--ctrl-tarfile"), "data": ("dpkg-deb", "--fsys-tarfile")},
    ".zst": {"": ("zstd", "-dcq")},
    ".tar": {"": ("cat",)},
}
#: What is there on one side only.
_ABSENT = "没有"
_SHOWN = 20

Listing = Mapping[str, str]


def artefacts(tree: Path) -> dict[str, Path]:
    """What a build made, by its name: the program's folder, and the files of dist/."""
    return {"program": tree / PROGRAM, **{path.name: path for path in sorted((tree / "dist").iterdir())}}


def listing(path: Path) -> Listing:
    """What a folder or an archive holds, by place: kind, permissions, owner, time and content of each."""
    if path.is_dir():
        return {str(each.relative_to(path)): _told(each) for each in sorted(path.rglob("*"))}
    found = {"": _digest(path.read_bytes())}
    for part, words in _INSIDE.get(path.suffix, {}).items():
        packed = subprocess.run([*words, path], capture_output=True, check=True).stdout
        found |= {f"{part}/{place}": told for place, told in _members(packed)}
    return found


def differences(first: Listing, second: Listing) -> list[str]:
    """Every place where two listings differ, in order."""
    pairs = ((place, first.get(place, _ABSENT), second.get(place, _ABSENT)) for place in {*first, *second})
    return sorted(f"{place or '文件本身'}：{one} / {other}" for place, one, other in pairs if one != other)


def _told(path: Path) -> str:
    status = path.lstat()
    if path.is_symlink():
        content = f"-> {path.readlink()}"
    else:
        content = "folder" if path.is_dir() else _digest(path.read_bytes())
    return f"{status.st_mode:o} {int(status.st_mtime)} {content}"


def _members(packed: bytes) -> Iterator[tuple[str, str]]:
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        for each in archive:
            file = archive.extractfile(each) if each.isreg() else None
            content = _digest(file.read()) if file else f"{each.type!r} {each.linkname}"
            yield each.name, f"{each.mode:o} {each.uid}:{each.gid} {each.mtime} {content}"


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]


def main(words: list[str]) -> int:
    """Print each artefact with what differs in it; 1 where anything does."""
    first, second = (artefacts(Path(word)) for word in words)
    status = 0
    for name in sorted({*first, *second}):
        if name not in first or name not in second:
            status, told = 1, ["只有一次构建里有"]
        else:
            inside = listing(first[name])
            told = differences(inside, listing(second[name]))
            print(f"{'不同' if told else '相同'}  {name}（{len(inside)} 项）")
        status = status or int(bool(told))
        print("".join(f"      {line}\n" for line in told[:_SHOWN]), end="")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
