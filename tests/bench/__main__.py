"""Every bench at its full size: `make bench`."""

from __future__ import annotations

from tests.bench import edit, recompute, rules, start

if __name__ == "__main__":
    start.main([])
    edit.main([])
    rules.main([])
    recompute.main([])
