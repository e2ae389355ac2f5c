"""`make windows`: compiles the Windows installer over a program folder; warnings are errors.

On Windows that folder is the program itself. Elsewhere the one built here stands in for it: the outcome
installs nothing of use, but shows that the script compiles and that its list is the folder's.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path, PureWindowsPath

from installer.parts import ROOT

SCRIPT = ROOT / "installer" / "windows" / "shouyue.nsi"


def files(folder: Path) -> list[Path]:
    """The files of the program, relative to its folder, in order."""
    return sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())


def install_lines(folder: Path) -> Iterator[str]:
    """What puts every file in its place."""
    place = None
    for path in files(folder):
        if path.parent != place:
            place = path.parent
            yield f'SetOutPath "{_at(place)}"'
        yield f'File "/oname={_escaped(path.name)}" "{folder / path}"'


def uninstall_lines(folder: Path) -> Iterator[str]:
    """What takes every file away again, and the folders that are empty then, the innermost first."""
    told = files(folder)
    for path in told:
        yield f'Delete "{_at(path)}"'
    inner = {parent for path in told for parent in path.parents if parent != Path()}
    for parent in sorted(inner, key=lambda each: (-len(each.parts), each)):
        yield f'RMDir "{_at(parent)}"'


def _at(path: Path) -> str:
    return str(PureWindowsPath("$INSTDIR") / _escaped(path.as_posix())).rstrip("\\")


def _escaped(name: str) -> str:
    return name.replace("$", "$$")


def compile_installer(folder: Path, version: str, out: Path, lists: Path) -> Path:
    """Write both lists and compile; raises CalledProcessError where makensis warns of anything."""
    lists.mkdir(parents=True, exist_ok=True)
    out.parent.mkdir(parents=True, exist_ok=True)
    for name, lines in (("install", install_lines(folder)), ("uninstall", uninstall_lines(folder))):
        (lists / f"{name}.nsh").write_text("\n".join(lines) + "\n", encoding="utf-8")
    given = {"VERSION": version, "OUT": out, "LISTS": lists}
    defines = [f"-D{name}={value}" for name, value in given.items()]
    subprocess.run([_compiler(), "-V2", "-WX", "-INPUTCHARSET", "UTF8", *defines, SCRIPT], check=True)
    return out


def _compiler() -> str:
    """makensis, which on Windows is not in the search path."""
    place = Path(os.environ.get("PROGRAMFILES(X86)", ""), "NSIS", "makensis.exe")
    return shutil.which("makensis") or str(place)


def main(words: list[str]) -> None:
    """`python -m installer.make_windows FOLDER`: the installer goes into dist/."""
    folder = Path(words[0]).resolve()
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    real = (folder / "shouyue.exe").exists()
    where = ROOT / ("dist" if real else "build/windows")
    made = compile_installer(
        folder, version, where / f"shouyue_{version}_setup.exe", ROOT / "build" / "windows"
    )
    print(
        f"{made.stat().st_size / 1e6:6.1f} MB  {made}" + ("" if real else "（以本机的程序代替，只检查脚本）")
    )


if __name__ == "__main__":
    main(sys.argv[1:])
