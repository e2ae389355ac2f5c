"""What goes onto the stick beside the packages: instructions for whoever installs, and digests."""

from __future__ import annotations

import hashlib
from pathlib import Path

from installer.parts import ROOT

_TEMPLATE = ROOT / "installer" / "stick" / "README.txt"
README, SUMS = "README.txt", "SHA256SUMS"
#: What the instructions call each file, and how its name ends.
_NAMED = {"DEB": ".deb", "ARCHIVE": ".tar.zst", "BUNDLE": ".tar"}
_MISSING = "（这里没有）"


def write(dist: Path, version: str) -> None:
    """Write both for what is in `dist` of this version, README.txt first: its digest is told as well."""
    files = sorted(path for path in dist.glob(f"shouyue_{version}_*") if path.is_file())
    named = {"VERSION": version}
    for word, ending in _NAMED.items():
        named[word] = next((path.name for path in files if path.name.endswith(ending)), _MISSING)
    named["BUNDLE_FOLDER"] = named["BUNDLE"].removesuffix(".tar")
    text = _TEMPLATE.read_text("utf-8")
    for word, name in named.items():
        text = text.replace(f"@{word}@", name)
    readme = dist / README
    readme.write_text(text, "utf-8")
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in (*files, readme)]
    (dist / SUMS).write_text("".join(lines), "utf-8")
