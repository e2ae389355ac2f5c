"""Every bench at its full size: `make bench`."""

from __future__ import annotations

from tests.bench import edit, exporting, importing, palette, recompute, rules, start

if __name__ == "__main__":
    start.main([])
    edit.main([])
    palette.main([])
    rules.main([])
    recompute.main([])
    importing.main([])
    exporting.main([])
