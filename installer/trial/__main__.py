"""Tries what is in dist/ in minimal roots: declared packages and a font, no Python, compiler or network.

`make tried [OLDER=an older build's .deb]` needs Debian or Ubuntu, an administrator, debootstrap, Xvfb and
zstd. The roots stay in build/tried for the next time, beside the pictures of the windows: look at them.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from installer.parts import ROOT
from installer.trial.roots import WORK, base, copy
from installer.trial.screen import screen
from installer.trial.trials import MINIMAL, PYTHON, Given, Trial, TrialError

RELEASES = ("bookworm", "bullseye")
#: The release whose Python the bundle is for, and what brings it.
_WITH_PYTHON = ("bookworm", "python3-venv")
_DISPLAY = 93


def main() -> int:
    """Run every trial and say how each went; 1 where one failed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--older", type=Path, help="the .deb of an older build, to be upgraded")
    options = parser.parse_args()
    deb, archive, bundle = (_only(pattern) for pattern in ("*.deb", "*.tar.zst", "*.tar"))
    needed = declared(_field(deb, "Depends"))
    WORK.mkdir(parents=True, exist_ok=True)
    with screen(_DISPLAY) as shown:
        given = Given(deb, archive, bundle, options.older, shown, WORK)
        failed = [
            title
            for folder, trials in _roots(needed)
            for title, trial in trials.items()
            if not _tried(folder, title, trial, given)
        ]
    return int(bool(failed))


def _roots(needed: Sequence[str]) -> list[tuple[Path, dict[str, Trial]]]:
    release, package = _WITH_PYTHON
    minimal = [(base(each, needed), MINIMAL) for each in RELEASES]
    return [*minimal, (base(release, needed, (package,)), PYTHON)]


def _tried(folder: Path, title: str, trial: Trial, given: Given) -> bool:
    """Run one trial in a copy of the root, and say how it went."""
    begun, problem = time.monotonic(), ""
    try:
        with copy(folder) as root:
            trial(root, given)
    except subprocess.CalledProcessError as error:
        problem = f"：{error.cmd} 以 {error.returncode} 结束\n{error.output}"
    except (TrialError, TimeoutError, subprocess.TimeoutExpired) as error:
        problem = f"：{error}"
    took = f"（{time.monotonic() - begun:.0f} 秒）"
    print(f"{'失败' if problem else '通过'}  {folder.name}  {title}{problem} {took}", flush=True)
    return not problem


def declared(depends: str) -> tuple[str, ...]:
    """The packages that a Depends field asks for: of alternatives the first, without versions."""
    return tuple(re.split(r"[ (|]", each.strip())[0] for each in depends.split(","))


def _field(deb: Path, name: str) -> str:
    done = subprocess.run(["dpkg-deb", "-f", deb, name], capture_output=True, text=True, check=True)
    return done.stdout


def _only(pattern: str) -> Path:
    """The one file of dist/ with such a name."""
    found = sorted((ROOT / "dist").glob(pattern))
    if len(found) != 1:
        sys.exit(f"dist/ 里应有一个 {pattern}，实有 {len(found)} 个；请先构建（installer/old_root.sh）")
    return found[0]


if __name__ == "__main__":
    sys.exit(main())
