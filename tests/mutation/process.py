"""pytest as a process of its own runs it: for a whole campaign, or for one mutant that is there on import.

Nothing here may import the rules: a module that is loaded already cannot be imported with its change.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest

from tests.mutation.live import put_on_import
from tests.mutation.mutants import Mutant

_OPTIONS = (
    "-q",
    "--no-header",
    "--capture=no",
    *("-p", "no:randomly"),
    *("-p", "no:cacheprovider"),
    *("-o", "timeout=0"),
    *("-o", "tmp_path_retention_policy=none"),
)


class QuietHypothesis:
    """The plugin that shows every mutant the same examples and is content with the first that fails."""

    def pytest_configure(self) -> None:
        """Before any test is collected; imported here as pytest wants to import plugins itself."""
        from hypothesis import HealthCheck, Phase, settings

        settings.register_profile(
            "mutation",
            derandomize=True,
            database=None,
            deadline=None,
            phases=(Phase.explicit, Phase.generate),
            suppress_health_check=list(HealthCheck),
        )
        settings.load_profile("mutation")


def run(arguments: Sequence[str], plugins: Sequence[object]) -> int:
    """pytest in this process, with temporary folders that no other session clears away."""
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        given = [*_OPTIONS, f"--basetemp={folder}/base", *arguments]
        return int(pytest.main(given, [QuietHypothesis(), *plugins]))


def main(file: Path) -> int:
    """Run the tests of a mutant in a program that imports its change."""
    mutant, names = msgspec.json.decode(file.read_bytes(), type=tuple[Mutant, list[str]])
    file.unlink()
    put_on_import(mutant)
    return run(["-x", *names], [])


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
