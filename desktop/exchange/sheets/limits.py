"""How much of a file is read at most. Each refusal says its limit."""

from __future__ import annotations

MEGA = 1024 * 1024
#: The file itself, in bytes.
MOST_BYTES = 60 * MEGA
#: All parts of a workbook together once unpacked, in bytes.
MOST_UNPACKED = 400 * MEGA
#: How many parts a workbook may have.
MOST_PARTS = 3_000
#: The rows and the cells between A1 and the last value of a sheet.
MOST_ROWS = 300_000
MOST_CELLS = 4_000_000
#: The old binary format cannot be looked through before; its writers know 65,536 rows.
MOST_BYTES_XLS = 20 * MEGA
#: What the reading process may take beside what it starts with, in bytes, and how long, in seconds.
MOST_MEMORY = 1024 * MEGA
#: The same for the old binary format: a few bytes of it can ask for gigabytes.
MOST_MEMORY_XLS = 240 * MEGA
MOST_SECONDS = 120
#: How many cells without a value are told one by one.
MOST_BROKEN = 10_000
MOST_MERGED = 10_000
