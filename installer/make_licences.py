"""Writes resources/licences.json: every part of the program, its licence and the text that must go with it.

Run by the Python of build/package-venv (`make licences`) on Debian, whose copyright files tell of the
libraries that come inside other parts. The program shows the file under 关于; packages carry it as a text.
"""

from __future__ import annotations

import json
import platform
import sysconfig
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

from installer.parts import LICENCES, Part, pins

_COMMON = Path("/usr/share/common-licenses")
_DOCS = Path("/usr/share/doc")
#: SPDX names where the package tells none, or not in these terms.
_SPDX = {
    "colorama": "BSD-3-Clause",
    "defusedxml": "PSF-2.0",
    "docxtpl": "LGPL-2.1-only",
    "jinja2": "BSD-3-Clause",
    "openpyxl": "MIT",
    "pyside6-essentials": "LGPL-3.0-only",
    "shiboken6": "LGPL-3.0-only",
    "sqlcipher3": "Zlib",
}
#: Texts of licences that a package names without bringing them.
_TEXTS = {
    "docxtpl": ("LGPL-2.1",),
    "pyside6-essentials": ("LGPL-3", "GPL-3"),
    "shiboken6": ("LGPL-3", "GPL-3"),
}
#: What comes inside other parts: name, licence, the Debian packages whose copyright files tell of it.
_INSIDE = (
    ("SQLCipher", "BSD-3-Clause", ("libsqlcipher0",)),
    ("SQLite", "blessing", ()),
    ("OpenSSL", "Apache-2.0", ("libssl3",)),
    ("ICU", "Unicode-3.0", ("libicu72",)),
    ("HarfBuzz", "MIT", ("libharfbuzz0b",)),
    ("PCRE2", "BSD-3-Clause", ("libpcre2-8-0",)),
    ("libpng", "libpng-2.0", ("libpng16-16",)),
    ("libjpeg-turbo", "IJG AND BSD-3-Clause AND Zlib", ("libjpeg62-turbo",)),
    ("libwebp", "BSD-3-Clause", ("libwebp7",)),
    ("zlib", "Zlib", ("zlib1g",)),
    ("libffi", "MIT", ("libffi8",)),
    ("bzip2", "bzip2-1.0.6", ("libbz2-1.0",)),
    ("XZ Utils (liblzma)", "0BSD", ("liblzma5",)),
    (
        "XCB util libraries",
        "MIT",
        ("libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-render-util0"),
    ),
)  # fmt: skip
_QT = (
    "Qt 6 的动态库原样随程序提供，可以换成自行编译的同版本库（LGPL 第 4 条）。"
    "源代码：https://download.qt.io/official_releases/QtForPython/\n\n"
)
_SQLITE = (
    "The author disclaims copyright to this source code. In place of a legal notice, here is a blessing:\n\n"
    "May you do good and not evil.\nMay you find forgiveness for yourself and forgive others.\n"
    "May you share freely, never taking more than you give.\n"
)


def main() -> None:
    """Write the file, the same for the same lock."""
    told = [*_of_python(), *map(_of_package, sorted(pins())), *_inside()]
    text = json.dumps([each._asdict() for each in told], ensure_ascii=False, indent=1)
    LICENCES.write_text(text + "\n", encoding="utf-8")
    print(f"{len(told)} 个部件：{LICENCES}")


def _of_python() -> Iterator[Part]:
    text = Path(sysconfig.get_path("stdlib"), "LICENSE.txt").read_text("utf-8")
    yield Part("Python", ".".join(platform.python_version_tuple()[:2]), "PSF-2.0", text)
    own = distribution("pyinstaller")
    licence = "GPL-2.0-or-later WITH Bootloader-exception"
    yield Part("PyInstaller bootloader", own.version, licence, "\n".join(_own_texts(own)))


def _of_package(name: str) -> Part:
    own = distribution(name)
    told = next((own.metadata[key] for key in ("License-Expression", "License") if key in own.metadata), "")
    texts = [*_own_texts(own), *((_COMMON / each).read_text("utf-8") for each in _TEXTS.get(name, ()))]
    if not texts:
        raise ValueError(f"{name} 没有许可文本")
    start = _QT if "LGPL-3" in _TEXTS.get(name, ()) else ""
    return Part(name, own.version, _SPDX.get(name, told), start + "\n\n".join(texts))


def _own_texts(own: Distribution) -> Iterator[str]:
    for file in sorted(own.files or (), key=str):
        inside = ".dist-info" in file.parts[0]
        if inside and file.name.upper().startswith(("LICEN", "COPYING", "NOTICE")) and file.suffix != ".py":
            yield Path(str(own.locate_file(file))).read_text("utf-8")


def _inside() -> Iterator[Part]:
    for name, licence, packages in _INSIDE:
        texts = [(_DOCS / each / "copyright").read_text("utf-8") for each in packages]
        if name == "OpenSSL":
            texts.append((_COMMON / "Apache-2.0").read_text("utf-8"))
        yield Part(name, "", licence, "\n\n".join(texts) or _SQLITE)


if __name__ == "__main__":
    main()
