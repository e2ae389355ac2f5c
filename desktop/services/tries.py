"""Wrong passwords: each makes the next try wait longer, also after the program was started anew."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import platformdirs

if TYPE_CHECKING:
    from desktop.services.clock import Clock

#: So many wrong tries cost nothing; then 2, 4, 8 … seconds, and never more than five minutes.
_FREE, _LONGEST = 3, 300


class _Wrong(msgspec.Struct, frozen=True):
    """How often a wrong password was given in a row, and when last."""

    count: int
    at: dt.datetime


def tries_at(file: Path, clock: Clock) -> Tries:
    """The wrong passwords that this user gave for a file."""
    return Tries(platformdirs.user_data_path("shouyue", appauthor=False) / "tries.json", file, clock)


class Tries:
    """The wrong tries at a file, kept at `kept`; what cannot be read counts as none."""

    def __init__(self, kept: Path, file: Path, clock: Clock) -> None:
        self._kept = kept
        self._file = str(file.resolve())
        self._clock = clock

    def wait(self) -> int:
        """Seconds until the next try; a clock that was set back does not make them more than the delay."""
        wrong = self._read().get(self._file)
        if wrong is None or wrong.count < _FREE:
            return 0
        delay = min(2 << (wrong.count - _FREE), _LONGEST)
        passed = (self._clock() - wrong.at).total_seconds()
        return delay if passed < 0 else max(0, delay - int(passed))

    def failed(self) -> None:
        """A wrong password was given."""
        kept = self._read()
        before = kept.get(self._file)
        kept[self._file] = _Wrong(before.count + 1 if before else 1, self._clock())
        self._write(kept)

    def succeeded(self) -> None:
        """The right one was given: nothing is held against the file any more."""
        kept = self._read()
        if kept.pop(self._file, None):
            self._write(kept)

    def _read(self) -> dict[str, _Wrong]:
        try:
            return msgspec.json.decode(self._kept.read_bytes(), type=dict[str, _Wrong])
        except (OSError, ValueError):
            return {}

    def _write(self, kept: dict[str, _Wrong]) -> None:
        self._kept.parent.mkdir(parents=True, exist_ok=True)
        draft = self._kept.with_suffix(".new")
        draft.write_bytes(msgspec.json.encode(kept))
        draft.replace(self._kept)
