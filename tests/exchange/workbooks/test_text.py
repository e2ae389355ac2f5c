"""Text that a workbook could take for something else, could not hold, or could not be named by."""

from __future__ import annotations

import datetime as dt
import html
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.exchange.vouching import mark_of
from desktop.exchange.workbooks.book import Book, Form, Layout, Look
from desktop.exchange.workbooks.text import MOST_TEXT, cell_text, escaped, sheet_name
from tests.exchange.workbooks.support import values

MARK = mark_of(dt.date(2026, 4, 10), dt.datetime(2026, 4, 10, 10, 42), 1_234_567, "ab" * 32, trying=True)


def _through(texts: list[str], folder: Path) -> list[str]:
    """What another reader finds of texts that were written."""
    with Book("试", "试", "") as book:
        line = book.sheet("试", Layout(widths=(20.0,))).line((Form.TEXT,), Look.PLAIN)
        for text in texts:
            line.put((text,))
        book.save(folder / "t.xlsx")
    return [row[0] for row in values(folder / "t.xlsx", "试")]


def test_texts_come_back_as_they_were(tmp_path: Path) -> None:
    texts = [
        "=1+2",
        "#REF!",
        "TRUE",
        "00123",
        "440301199901010001",
        "一行\n又一行",
        " 前后有空 ",
        "制表\t符",
        "回车\r在中间",
        "响铃\x07和零\x00",
        "_x0041_ 不是 A",
        "_x005F_",
        "& < > \" '",
        "𠮷野家",
    ]
    assert _through(texts, tmp_path) == texts


def test_a_text_too_long_for_a_cell_says_that_it_was_cut(tmp_path: Path) -> None:
    (found,) = _through(["字" * 40_000], tmp_path)
    assert len(found) == MOST_TEXT
    assert found.endswith("…（原文 40,000 字，超出每格上限，此处不全）")


@settings(deadline=None, max_examples=30)
@given(st.integers(MOST_TEXT - 40, MOST_TEXT + 40), st.sampled_from(["a", "𠮷", "\x01"]))
def test_no_text_is_longer_than_a_cell(length: int, letter: str) -> None:
    written = cell_text(letter * length)
    assert len(written.encode("utf-16-le")) // 2 <= MOST_TEXT
    if letter == "a" and length <= MOST_TEXT:
        assert written == "a" * length


def test_what_no_file_can_hold_becomes_the_sign_for_it() -> None:
    assert escaped("a\ufffe\ud800b") == "a\ufffd\ufffdb"


@pytest.mark.parametrize(
    ("wanted", "taken", "name"),
    [
        ("付款/台账", (), "付款 台账"),
        ("[2025]:*?", (), "2025"),
        ("'", (), "工作表"),
        ("", (), "工作表"),
        ("事件", ("事件",), "事件 (2)"),
        ("SLA", ("sla", "SLA (2)"), "SLA (3)"),
        ("长" * 40, (), "长" * 31),
        ("长" * 40, ("长" * 31,), "长" * 27 + " (2)"),
    ],
)
def test_a_sheet_has_a_name_that_it_can_have(wanted: str, taken: tuple[str, ...], name: str) -> None:
    assert sheet_name(wanted, taken) == name


def test_a_footer_is_never_longer_than_a_file_may_have_it(tmp_path: Path) -> None:
    with Book("长", "&" * 300, MARK) as book:
        book.sheet("试", Layout(widths=(20.0,)))
        book.save(tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        written = archive.read("xl/worksheets/sheet1.xml").decode()
    for part in ("oddHeader", "oddFooter"):
        text = html.unescape(written.partition(f"<{part}>")[2].partition(f"</{part}>")[0])
        assert 60 < len(text) <= 255
        assert (MARK in text) is (part == "oddHeader")


def test_an_ampersand_in_the_name_of_a_contract_is_printed(tmp_path: Path) -> None:
    with Book("甲&乙", "甲&乙", "") as book:
        book.sheet("试", Layout(widths=(20.0,)))
        book.save(tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        written = archive.read("xl/worksheets/sheet1.xml").decode("ascii", "xmlcharrefreplace")
    assert "&amp;L&#30002;&amp;&amp;&#20057;" in written
