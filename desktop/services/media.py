"""What a file is, told by its content; and whether this program hands it to another one to be shown.

Only documents, pictures, sound and films are: what can run as a program, or may hold one, never.
"""

from __future__ import annotations

import re
import zipfile
from typing import BinaryIO

import msgspec

#: So many bytes from the start tell what a file is.
HEAD = 4096
UNKNOWN = "application/octet-stream"
PROGRAM = "application/x-executable"


class Media(msgspec.Struct, frozen=True):
    """A kind of file: what a user calls it, and the suffix a copy gets to be shown ("": it is not)."""

    zh: str
    suffix: str = ""


MEDIA = {
    "application/pdf": Media("PDF", ".pdf"),
    "application/ofd": Media("OFD 版式文件", ".ofd"),
    "image/png": Media("图片", ".png"),
    "image/jpeg": Media("图片", ".jpg"),
    "image/gif": Media("图片", ".gif"),
    "image/bmp": Media("图片", ".bmp"),
    "image/webp": Media("图片", ".webp"),
    "image/tiff": Media("图片", ".tif"),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": Media("Word 文档", ".docx"),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Media("Excel 工作簿", ".xlsx"),
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": Media("演示文稿", ".pptx"),
    "application/x-office-with-macros": Media("含宏的文档"),
    "application/x-ole-storage": Media("旧版 Office 文档"),
    "application/zip": Media("压缩包"),
    "application/vnd.rar": Media("压缩包"),
    "application/x-7z-compressed": Media("压缩包"),
    "audio/mpeg": Media("录音", ".mp3"),
    "audio/wav": Media("录音", ".wav"),
    "video/mp4": Media("录像", ".mp4"),
    "text/plain": Media("文本", ".txt"),
    "text/html": Media("网页"),
    PROGRAM: Media("程序或脚本"),
    UNKNOWN: Media("其他文件"),
}
_MAGIC = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"ID3", "audio/mpeg"),
    (b"MZ", PROGRAM),
    (b"\x7fELF", PROGRAM),
    (b"\xcf\xfa\xed\xfe", PROGRAM),
    (b"#!", PROGRAM),
    (b"L\x00\x00\x00\x01\x14\x02\x00", PROGRAM),
)
_OFFICE = {
    "word/document.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xl/workbook.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ppt/presentation.xml": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "OFD.xml": "application/ofd",
}
_SCRIPT = re.compile(
    r"\.(bat|cmd|ps1|vbs|vbe|js|jse|wsf|wsh|hta|sh|py|pl|rb|php|reg|desktop|url|lnk|scf|inf"
    r"|exe|com|scr|msi|dll|jar|apk|deb|rpm|appimage)$",
    re.IGNORECASE,
)
_MARKUP = (b"<!doctype", b"<html", b"<?xml", b"<svg", b"<script")


def media_type(name: str, source: BinaryIO) -> str:
    """What a stream holds, whose file is called `name`; it is left at its start."""
    head = source.read(HEAD)
    source.seek(0)
    if _SCRIPT.search(name.rstrip(". ")):
        return PROGRAM
    if head.startswith(b"PK\x03\x04"):
        found = _in_archive(source)
        source.seek(0)
        return found
    return next((kind for magic, kind in _MAGIC if head.startswith(magic)), None) or _by_shape(head)


def media_of(kind: str) -> Media:
    """What is known of a kind of file."""
    return MEDIA.get(kind, MEDIA[UNKNOWN])


def _in_archive(source: BinaryIO) -> str:
    """An archive by the names in it; a document with macros is not what its suffix says."""
    try:
        with zipfile.ZipFile(source) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return "application/zip"
    if any(name.endswith("vbaProject.bin") for name in names):
        return "application/x-office-with-macros"
    return next((kind for name, kind in _OFFICE.items() if name in names), "application/zip")


def _by_shape(head: bytes) -> str:
    if head[:4] == b"RIFF" and head[8:12] in (b"WAVE", b"WEBP"):
        return "audio/wav" if head[8:12] == b"WAVE" else "image/webp"
    if head[4:8] == b"ftyp":
        return "video/mp4"
    if b"\x00" in head or not _is_text(head):
        return UNKNOWN
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:200].lower()
    return (
        "text/html"
        if start.startswith((b"<!doctype", b"<html", b"<?xml", b"<svg", b"<script"))
        else "text/plain"
    )


def _is_text(head: bytes) -> bool:
    """Whether bytes are text in one of the encodings in use; a character may be cut at the end."""
    for encoding in ("utf-8", "gb18030"):
        for cut in range(4):
            try:
                head[: len(head) - cut].decode(encoding)
            except UnicodeDecodeError:
                continue
            return True
    return False
