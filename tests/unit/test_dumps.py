"""A crash leaves nothing of an open file behind."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

_CRASH = """
import os, resource
from desktop.cli import main
resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
try:
    main(["--help"])
except SystemExit:
    pass
print(resource.getrlimit(resource.RLIMIT_CORE)[0], flush=True)
os.abort()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="core dumps are of other systems")
def test_a_crash_writes_no_memory_to_disk(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _CRASH], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode < 0
    assert int(done.stdout.split()[-1]) <= 1
    assert list(tmp_path.iterdir()) == []
