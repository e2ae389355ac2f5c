"""Write resources/i18n/shouyue_en.ts anew from the sources, keeping what is translated, and build its .qm.

What `tr` is given in the views is the context "views"; every Chinese text of the rooms below is "rooms".
Translate in Qt Linguist; a text without a translation fails the tests.
Run it after a text was added or changed: make translations
"""

from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from installer.wording import ROOT, loose_texts, sources, template, told_texts

CATALOGUE = ROOT / "resources" / "i18n" / "shouyue_en.ts"
VIEWS, ROOMS = "views", "rooms"
_SPEAKING = ("views", "app.py")
_BELOW = ("models", "rules", "services", "storage", "exchange")
#: Modules and packages whose words go into Chinese papers, workbooks or archives, onto the console, or are
#: looked for in Chinese tables; a sum in capitals; the sample's own.
_APART = (
    "exchange/case_result.py",
    "exchange/cases.py",
    "exchange/cells/units.py",
    "exchange/docx_parts.py",
    "exchange/english.py",
    "exchange/handover.py",
    "exchange/health_report.py",
    "exchange/monitoring/look.py",
    "exchange/monitoring/words.py",
    "exchange/paper.py",
    "exchange/report.py",
    "exchange/strict.py",
    "exchange/synonyms.py",
    "exchange/vouching.py",
    "exchange/workbooks/book.py",
    "exchange/workbooks/charts.py",
    "exchange/workbooks/cover.py",
    "exchange/workbooks/deduction.py",
    "exchange/workbooks/lists.py",
    "exchange/workbooks/matrix.py",
    "exchange/workbooks/payments.py",
    "exchange/workbooks/penalties.py",
    "exchange/workbooks/records.py",
    "exchange/workbooks/results.py",
    "exchange/workbooks/service.py",
    "exchange/workbooks/source.py",
    "exchange/workbooks/table.py",
    "exchange/workbooks/templates.py",
    "exchange/workbooks/text.py",
    "models/money.py",
    "services/handover.py",
    "services/handover_kept.py",
    "services/handover_open.py",
    "services/lettering/endings.py",
    "services/lettering/given.py",
    "services/lettering/matters.py",
    "services/lettering/money.py",
    "services/lettering/penalties.py",
    "services/lettering/words.py",
    "services/packing.py",
    "services/report_dossier.py",
    "services/report_month.py",
    "services/report_parts.py",
    "services/report_year.py",
    "services/sample.py",
    "services/sample_people.py",
    "services/sample_performance.py",
    "services/sample_register.py",
    "services/selfcheck.py",
    "services/statement_text.py",
)


def wanted() -> dict[str, list[str]]:
    """Every text by its context, in the order of the sources."""
    return {VIEWS: list(dict.fromkeys(_views())), ROOMS: list(dict.fromkeys(_rooms()))}


def _views() -> Iterator[str]:
    for path in sources(*_SPEAKING):
        yield from told_texts(_tree(path))


def _rooms() -> Iterator[str]:
    for path in sources(*_BELOW):
        place = path.relative_to(ROOT / "desktop")
        if not any(place.is_relative_to(apart) for apart in _APART):
            yield from (template(text)[0] for text in loose_texts(_tree(path)))


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def translated(path: Path = CATALOGUE) -> dict[str, dict[str, str]]:
    """What a catalogue says, by context and text; an unfinished translation is empty."""
    if not path.exists():
        return {}
    return {
        context.findtext("name", ""): {
            message.findtext("source", ""): message.findtext("translation", "")
            for message in context.iter("message")
        }
        for context in ET.parse(path).getroot().iter("context")
    }


def write(texts: dict[str, list[str]], english: dict[str, dict[str, str]], path: Path = CATALOGUE) -> int:
    """Write a catalogue; returns how many texts have no translation yet."""
    root = ET.Element("TS", version="2.1", language="en_US", sourcelanguage="zh_CN")
    missing = 0
    for name, sources_of in texts.items():
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for text in sources_of:
            said = english.get(name, {}).get(text, "")
            missing += not said
            message = ET.SubElement(context, "message")
            ET.SubElement(message, "source").text = text
            ET.SubElement(message, "translation", {} if said else {"type": "unfinished"}).text = said
    ET.indent(root, " ")
    words = ET.tostring(root, encoding="unicode", short_empty_elements=False)
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(f"{head}{words}\n", encoding="utf-8")
    return missing


def build(path: Path = CATALOGUE) -> Path:
    """The .qm of a catalogue, beside it."""
    made = path.with_suffix(".qm")
    release = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([release, "-silent", path, "-qm", made], check=True)
    return made


def main() -> None:
    """Extract, write and build."""
    texts = wanted()
    missing = write(texts, translated())
    build()
    print(f"{CATALOGUE.name}: {sum(map(len, texts.values()))} 条，未译 {missing} 条")


if __name__ == "__main__":
    main()
