"""Every bench at its full size: `make bench`."""

from __future__ import annotations

from tests.bench import (
    chart,
    edit,
    exporting,
    importing,
    lists,
    monitoring,
    palette,
    recompute,
    rules,
    start,
)

if __name__ == "__main__":
    start.main([])
    edit.main([])
    palette.main([])
    lists.main([])
    chart.main([])
    rules.main([])
    recompute.main([])
    exporting.main([])
    importing.main([])
    monitoring.main([])
