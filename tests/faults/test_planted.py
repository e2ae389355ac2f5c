"""The search of the campaign of planted words finds what is there to be found."""

from __future__ import annotations

import gzip
import io
import os
import zipfile
import zlib

import pytest

from tests.faults.planted import found_in

WORD, OTHER = "QWERTZUIOPASDF", "YXCVBNMQWERTZU"
_TEXT = f"密语{WORD}记".encode() * 50


def _archive() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a/b.xml", _TEXT)
    return target.getvalue()


@pytest.mark.parametrize(
    "hidden",
    [_TEXT, _TEXT.decode().encode("utf-16-le"), zlib.compress(_TEXT), gzip.compress(_TEXT), _archive()],
    ids=["utf-8", "utf-16", "zlib", "gzip", "zip"],
)
def test_a_word_isfound_in_however_it_is_written(hidden: bytes) -> None:
    content = os.urandom(5_000) + hidden + os.urandom(5_000)
    assert list(found_in(content, [OTHER, WORD])) == [WORD]
