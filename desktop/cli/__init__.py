"""The command line: `shouyue [文件]`, and commands that need no window. Qt is loaded by the window only."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop.cli.given import OK, add_password, key_of, refuse
from desktop.services.dumps import leave_no_dumps

_DISPLAYS = ("WAYLAND_DISPLAY", "DISPLAY")


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status: 0, 1 for what differs, 2 for input refused."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that has no Chinese shows question marks; the command still does its work.
            stream.reconfigure(errors="replace")
    leave_no_dumps()
    given = list(sys.argv[1:] if words is None else words)
    command = _command(given[0]) if given else None
    return command(given[1:]) if command else _window(given)


def _command(word: str) -> Callable[[Sequence[str]], int] | None:
    """A command by its name; a start without one loads none of them."""
    from desktop.cli.looking import LOOKING
    from desktop.cli.trust import TRUST

    return (LOOKING | TRUST).get(word)


def _window(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        "shouyue",
        description="守约：政务云合同履约工作台。不带文件时打开示例合同。",
        epilog="另有命令 assess（评估案例）、status（合同总览）、health（合同体检）、explain（怎么得出）、"
        "verify（另行推算比对）、seal（封存月结单）、backup（备份）、restore（恢复）、report（月报、年度评价、认定档案）、"
        "pack（审计包）、selfcheck（自检），用法见各自的 --help。",
    )
    parser.add_argument("file", type=Path, nargs="?", metavar="文件.shouyue", help="要打开的合同文件")
    add_password(parser)
    parser.add_argument("--version", action=_Version, help="显示版本并退出")
    options = parser.parse_args(words)

    from desktop.models.collecting import uncollected
    from desktop.services.display import has_display

    if has_display(sys.platform, os.environ):
        with uncollected():
            _speak()
            from desktop.app import run

            return run(options.file)
    return _without_display(options)


def _speak() -> None:
    """Set the language that the user chose, before the window takes its words."""
    from desktop.views.i18n import preferred, settings_file, speak

    speak(preferred(settings_file()))


class _Version(argparse.Action):
    """Says the version, which is looked up only then: every start would wait for it."""

    def __init__(self, option_strings: Sequence[str], dest: str, help: str) -> None:
        super().__init__(option_strings, dest, nargs=0, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(f"守约 {version('shouyue')}")
        parser.exit()


def _without_display(options: argparse.Namespace) -> int:
    """Say so, print the overview, save a picture of the window that could not be shown."""
    from desktop.exchange.report import overview
    from desktop.services.calendars import program_calendar
    from desktop.services.clock import beijing_now
    from desktop.services.sample import data_folder, open_sample
    from desktop.services.workspace import Workspace
    from desktop.storage.errors import FileRefused

    named = next((f"{name}={os.environ[name]}" for name in _DISPLAYS if os.environ.get(name)), "")
    missing = f"连不上图形显示（{named}）" if named else "没有图形显示"
    print(f"{missing}，改为输出总览文字表，并保存窗口图片。")
    calendar = program_calendar()
    try:
        if options.file is None:
            workspace = open_sample(data_folder(), calendar, beijing_now, read_only=True, tell=print)
        else:
            key = key_of(options)
            workspace = Workspace.open(options.file, calendar, beijing_now, read_only=True, key=key)
    except FileRefused as error:
        return refuse(str(error))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _speak()
    from desktop.app import take_picture

    with workspace:
        print(overview(workspace.contract, workspace.assessment, workspace.today))
        try:
            picture = take_picture(workspace, data_folder() / "window.png")
        except OSError as error:
            return refuse(f"未能保存窗口图片：{error}")
    print(f"窗口图片：{picture}")
    return OK
