"""`make mutants`: try a seeded sample of mutants, tell which survive; go on where an earlier run stopped.

Results are kept in `out/mutants`: a mutant is tried again only when its file has changed, or with `--again`
when it survived.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import msgspec

from tests.mutation.mutants import ROOT, RULES, Mutant, all_mutants, left_out, sample
from tests.mutation.process import run
from tests.mutation.session import Campaign, Outcome, Reached

TESTS = ("tests/unit", "tests/cases", "tests/proof", "tests/exchange")


class Kept:
    """What is known from earlier runs: what tests reach, and how mutants ended."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._reached, self._ended = folder / "reached.jsonl", folder / "ended.jsonl"
        self.rules = digest(*sorted(RULES.rglob("*.py")))

    def reached(self) -> dict[str, Reached]:
        """The tests whose file, and all rules, are as they were when they were watched."""
        found: dict[str, Reached] = {}
        for line in _lines(self._reached):
            name, seen, reached = msgspec.json.decode(line, type=tuple[str, str, Reached])
            if seen == self._seen(name):
                found[name] = reached
        return found

    def learn(self, found: dict[str, Reached]) -> None:
        """Keep what tests reach."""
        rows = [(name, self._seen(name), reached) for name, reached in found.items()]
        _append(self._reached, rows)

    def ended(self) -> dict[str, Outcome]:
        """How mutants of files ended that are as they were; the last word where there are several."""
        rows = (msgspec.json.decode(line, type=tuple[str, str, Outcome]) for line in _lines(self._ended))
        return {name: outcome for name, seen, outcome in rows if seen == _file_digest(name)}

    def tell(self, mutant: Mutant, outcome: Outcome) -> None:
        """Keep how a mutant ended."""
        _append(self._ended, [(mutant.id, _file_digest(mutant.id), outcome)])

    def _seen(self, test: str) -> str:
        return self.rules + _file_digest(test)


def digest(*paths: Path) -> str:
    """A short hash of the content of files; they need not be there."""
    content = b"".join(path.read_bytes() for path in paths if path.is_file())
    return hashlib.sha256(content).hexdigest()[:12]


def _file_digest(name: str) -> str:
    return digest(ROOT / name.partition(":")[0])


def _lines(path: Path) -> list[bytes]:
    return path.read_bytes().splitlines() if path.exists() else []


def _append(path: Path, rows: Sequence[object]) -> None:
    with path.open("ab") as file:
        file.writelines(msgspec.json.encode(row) + b"\n" for row in rows)


def report(mutants: Sequence[Mutant], ended: dict[str, Outcome]) -> None:
    """Print the figures and the survivors, a row of a table each."""
    tried = [mutant for mutant in mutants if mutant.id in ended]
    survivors = [mutant for mutant in tried if not ended[mutant.id].killed]
    killed = Counter(mutant.kind for mutant in tried if ended[mutant.id].killed)
    limits = sum(ended[mutant.id].by.startswith("a limit") for mutant in tried)
    print(f"{len(tried)} of {len(mutants)} tried, {killed.total()} killed ({limits} by a limit of time)")
    for kind, count in Counter(mutant.kind for mutant in tried).most_common():
        print(f"  {kind}: {killed[kind]} of {count}")
    for each in sorted(survivors, key=lambda mutant: (mutant.path, mutant.line)):
        print(f"| `{each.id}` | `{each.was}` → `{each.now}` | {ended[each.id].tests} tests |")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run; the exit status is 1 where fewer than 90 % were killed."""
    options = _parser().parse_args(arguments)
    files = [path for path in RULES.rglob("*.py") if path.match(options.only)]
    drawn = sample(all_mutants(files), options.mutants, options.seed)
    kept = Kept(options.out)
    ended = kept.ended()
    waiting = [
        mutant
        for mutant in drawn
        if mutant.id not in ended or (options.again and not ended[mutant.id].killed)
    ]
    print(f"rules {kept.rules}: {len(drawn)} mutants drawn, seed {options.seed}, {len(waiting)} to be tried")
    print("left out: " + ", ".join(f"{count} {what}" for what, count in left_out(files).items()))
    if waiting:
        kills = Counter((name.partition(":")[0], outcome.by) for name, outcome in ended.items())
        campaign = Campaign(
            waiting, kept.reached(), kills, kept.learn, kept.tell, jobs=options.jobs, budget=options.budget
        )
        status = run(options.tests, [campaign])
        if status:
            return status
    ended = kept.ended()
    report(drawn, ended)
    return int(sum(ended[mutant.id].killed for mutant in drawn) < 0.9 * len(drawn))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("tests", nargs="*", default=TESTS, help="files and folders of tests")
    parser.add_argument("--mutants", type=int, default=800, help="how many are drawn")
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--only", default="*.py", help="pattern of the files that are changed")
    parser.add_argument("--again", action="store_true", help="try those again that survived")
    parser.add_argument(
        "--budget", type=float, default=150, help="seconds of tests, as watched, for a mutant"
    )
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--out", type=Path, default=ROOT / "out" / "mutants")
    return parser


if __name__ == "__main__":
    sys.exit(main())
