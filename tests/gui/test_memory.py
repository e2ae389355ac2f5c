"""A thousand page switches grow the memory held by less than 20 MB.

The suite makes fewer, of which as much less is asked; SHOUYUE_SWITCHES asks for more.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SWITCHES = int(os.environ.get("SHOUYUE_SWITCHES", "150"))
_MOST = 20_000_000


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the system tells what is held elsewhere")
def test_switching_pages_holds_on_to_nothing(sample_source: Path, tmp_path: Path) -> None:
    file = tmp_path / sample_source.name
    file.write_bytes(sample_source.read_bytes())
    words = [sys.executable, "-W", "error", "-m", "tests.gui.switcher", str(file), str(SWITCHES)]
    told = subprocess.run(words, stdout=subprocess.PIPE, text=True, check=True).stdout
    warm, after = map(int, told.split())
    assert (after - warm) * 1000 < _MOST * SWITCHES
