"""The results of formulas, put into a workbook that was written without them.

openpyxl writes a formula with no value. Who only looks at the file (a mail program, the protected view of
Excel, a reader of values) would see empty cells where the totals belong.
"""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

Result = Decimal | int | str
#: By the number of the sheet, from 1: the results by cell (F20).
Results = Mapping[int, Mapping[str, Result]]

_FORMULA = re.compile(rb'<c r="([A-Z]+[0-9]+)"([^>]*)><f>(.*?)</f><v(?:></v>|\s*/>)</c>', re.DOTALL)


def with_results(source: Path, target: Path, results: Results) -> None:
    """Copy the workbook with every formula's result beside it; programs reckon them anew all the same."""
    parts = {f"xl/worksheets/sheet{number}.xml": held for number, held in results.items() if held}
    with (
        zipfile.ZipFile(source) as before,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for item in before.infolist():
            content = before.read(item)
            held = parts.get(item.filename)
            after.writestr(item, _filled(content, held) if held else content, zipfile.ZIP_DEFLATED)


def _filled(content: bytes, results: Mapping[str, Result]) -> bytes:
    def fill(found: re.Match[bytes]) -> bytes:
        cell, attributes, formula = found.groups()
        result = results[cell.decode()]
        kind, value = (b' t="str"', html.escape(result)) if isinstance(result, str) else (b"", str(result))
        return b'<c r="%b"%b%b><f>%b</f><v>%b</v></c>' % (cell, attributes, kind, formula, value.encode())

    return _FORMULA.sub(fill, content)
