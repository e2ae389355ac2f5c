"""`make faults`: run the campaigns, go on where an earlier run stopped, print one table.

    python -m tests.faults [name …] [--seed 4] [--size N] [--only NUMBER] [--out build/faults]

A name may be the beginning of several (`fuzz`). What was done is kept in a file a campaign, with the seed and
every failure; `--only` does one trial again by itself.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.faults.campaign import Campaign
from tests.faults.running import Progress, report, run, told_alone


def main(arguments: Sequence[str] | None = None) -> int:
    """Run; the exit status is 1 where anything was found that must not be."""
    options = _parser().parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="shouyue-faults-") as folder:
        for kind in ("DATA", "CONFIG", "STATE", "CACHE"):
            os.environ[f"XDG_{kind}_HOME"] = str(Path(folder) / kind.casefold())
        chosen = _chosen(options.campaigns)
        if options.only is not None:
            return told_alone(chosen, options.seed, options.only, Path(folder))
        found = [_run(each, options, Path(folder) / each.name) for each in chosen]
    print(report(chosen, found))
    return int(any(each.failures for each in found))


def _run(campaign: Campaign, options: argparse.Namespace, folder: Path) -> Progress:
    folder.mkdir()
    kept = options.out / f"{campaign.name}.json"
    return run(campaign, options.seed, options.size or campaign.size, folder, kept)


def _chosen(names: Sequence[str]) -> list[Campaign]:
    """The campaigns whose names begin so; all where none is named."""
    from tests.faults.registry import CAMPAIGNS

    unknown = [name for name in names if not any(each.name.startswith(name) for each in CAMPAIGNS)]
    if unknown:
        known = ", ".join(each.name for each in CAMPAIGNS)
        sys.exit(f"no campaign {', '.join(unknown)}; there are {known}")
    return [each for each in CAMPAIGNS if not names or each.name.startswith(tuple(names))]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("campaigns", nargs="*", help="names, or how they begin; all if none is given")
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--size", type=int, help="how many trials of each, in place of its own size")
    parser.add_argument("--only", type=int, help="one trial again, by its number")
    parser.add_argument("--out", type=Path, default=Path("build/faults"))
    return parser


if __name__ == "__main__":
    sys.exit(main())
