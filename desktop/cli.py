"""The command line: `shouyue [文件]`, and commands that need no window. Qt is loaded by the window only."""

from __future__ import annotations

import argparse
import datetime as dt
import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.services.dumps import leave_no_dumps

if TYPE_CHECKING:
    from desktop.models.calendar import AsOf
    from desktop.services.seen import Seen
    from desktop.services.workspace import Workspace
    from desktop.storage.cipher import Key

OK = 0
DIFFERS = 1
REFUSED = 2
_DISPLAYS = ("WAYLAND_DISPLAY", "DISPLAY")


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status: 0, 1 for what differs, 2 for input refused."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that has no Chinese shows question marks; the command still does its work.
            stream.reconfigure(errors="replace")
    leave_no_dumps()
    given = list(sys.argv[1:] if words is None else words)
    command = _COMMANDS.get(given[0]) if given else None
    return command(given[1:]) if command else _window(given)


def _assess(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        "shouyue assess", description="评估案例：由条款、事实与日期得出的全部结果"
    )
    parser.add_argument("cases", type=Path, metavar="案例.yaml", help="案例的 YAML 列表")
    parser.add_argument("--id", metavar="编号", help="只评估这一个案例")
    parser.add_argument("--json", action="store_true", help="输出 JSON 列表")
    options = parser.parse_args(words)

    import msgspec

    from desktop.exchange.case_result import plain
    from desktop.exchange.cases import CaseError, assess_case, read_cases
    from desktop.exchange.china import load_calendar
    from desktop.exchange.report import overview

    try:
        cases = read_cases(options.cases, options.id)
    except CaseError as error:
        return _refuse(str(error))
    calendar = load_calendar()
    assessed = [(case, assess_case(case, calendar)) for case in cases]
    if options.json:
        text = msgspec.json.encode([plain(assessment) for _, assessment in assessed])
        sys.stdout.buffer.write(msgspec.json.format(text, indent=2) + b"\n")
    else:
        for case, assessment in assessed:
            print(f"【{case.id}】{case.title}\n{overview(case.contract, assessment)}")
    return OK


def _status(words: Sequence[str]) -> int:
    from desktop.exchange.report import overview

    def text(workspace: Workspace) -> str:
        return overview(workspace.contract, workspace.assessment)

    return _print_of_file("status", "合同文件某一日的总览（文字表），只读", words, text)


def _health(words: Sequence[str]) -> int:
    from desktop.exchange.health_report import health_report

    def text(workspace: Workspace) -> str:
        return health_report(workspace.contract, workspace.health(), workspace.as_of.day)

    return _print_of_file("health", "合同体检：空白、冲突、异常、空档与建议条款，只读", words, text)


def _print_of_file(
    command: str, description: str, words: Sequence[str], text: Callable[[Workspace], str]
) -> int:
    """Print what `text` says of a contract file as it stood on a day."""
    parser = argparse.ArgumentParser(f"shouyue {command}", description=description)
    _add_file(parser)

    def work(workspace: Workspace) -> int:
        print(text(workspace), end="")
        return OK

    return _with_file(parser.parse_args(words), work)


def _explain(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        "shouyue explain", description="某一金额、日期或状态怎么得出，直至事实、条款与读法，只读"
    )
    _add_source(parser)
    parser.add_argument("--figure", metavar="编号", help="要说明的项；不写则列出全部编号")
    parser.add_argument("--lang", choices=("zh", "en"), default="zh", help="中文或英文，默认中文")
    options = parser.parse_args(words)

    from desktop.services.evidence_text import CHINESE, english_language, explanation, figure_list

    seen = _seen(options)
    if isinstance(seen, str):
        return _refuse(seen)
    if len(seen) > 1:
        return _refuse(f"文件中有 {len(seen)} 个案例，请用 --case 指定一个（如 --case {seen[0].name}）")
    (shown,) = seen
    if options.figure is None:
        print(figure_list(shown.figures()))
        return OK
    trace = shown.explain(options.figure)
    if trace is None:
        return _refuse(_no_figure(options.figure, shown.figures()))
    language = CHINESE if options.lang == "zh" else english_language()
    print(explanation(trace, shown.contract, language), end="")
    return OK


def _verify(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        "shouyue verify", description="由事实与条款另行推算全部金额、日期与状态，与结果逐项比对；核验月结单"
    )
    _add_source(parser)
    parser.add_argument(
        "--head", metavar="校验值", help="只核对：纸面或导出文件上的校验值是否在文件的记录链中"
    )
    options = parser.parse_args(words)
    if options.head is not None:
        return _verify_head(options)

    from desktop.services.calendars import program_calendar

    seen = _seen(options)
    if isinstance(seen, str):
        return _refuse(seen)
    of_file = any(not each.name for each in seen)
    statements = _verify_statements(options) if of_file else OK
    proofs = [(each.name, each.prove(program_calendar())) for each in seen]
    for name, proof in proofs:
        for difference in proof.differences:
            print(f"案例 {name}：{difference}" if name else str(difference))
    amounts = sum(proof.amounts for _, proof in proofs)
    figures = sum(proof.figures for _, proof in proofs)
    differing = sum(len(proof.differences) for _, proof in proofs)
    print(f"推算金额 {amounts:,} 项，全部项目 {figures:,} 项，不一致 {differing:,} 处")
    return DIFFERS if differing else statements


def _verify_head(options: argparse.Namespace) -> int:
    """Say whether a head that stands on paper is in the chain of the file."""
    from desktop.services.vouching import sought

    def work(workspace: Workspace) -> int:
        found = sought(workspace.reread().entries, options.head)
        print(found.words)
        return OK if found.entry else DIFFERS

    return _with_file(options, work)


def _verify_statements(options: argparse.Namespace) -> int:
    """Verify the monthly statements of every contract of a file, and say what differs."""
    from desktop.services.calendars import program_calendar
    from desktop.services.clock import beijing_now
    from desktop.services.statement_text import verified_file

    lines, sound = verified_file(options.file, program_calendar(), beijing_now, options.key)
    for line in lines:
        print(line)
    return OK if sound else DIFFERS


def _seal(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        "shouyue seal", description="封存一个月的月结单：当月末的全部结果连同依据，此后任何改动都能看出"
    )
    _add_path(parser)
    parser.add_argument("--month", required=True, metavar="年-月", help="要封存的月份，如 2025-06")
    parser.add_argument("--contract", metavar="编号", help="文件中的一份合同，默认第一份")
    parser.add_argument("--correct", metavar="理由", help="月份已封存而内容有变时，按此理由更正")
    options = parser.parse_args(words)

    from desktop.services.calendars import program_calendar
    from desktop.services.change import Refused
    from desktop.services.clock import beijing_now
    from desktop.services.sealing import Sealing
    from desktop.services.workspace import Workspace
    from desktop.storage.errors import FileRefused, StorageFailed

    try:
        with Workspace.open(
            options.file, program_calendar(), beijing_now, contract_id=options.contract, key=_key(options)
        ) as workspace:
            sealing = Sealing(workspace)
            if options.correct is None:
                result = sealing.seal(options.month)
            else:
                result = sealing.correct(options.month, options.correct)
            if isinstance(result, Refused):
                return _refuse(str(result))
            print(f"已{result.title}，哈希 {sealing.held[-1].sealed.hash}")
    except (FileRefused, StorageFailed) as error:
        return _refuse(str(error))
    return OK


def _backup(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        "shouyue backup", description="备份合同文件并核验；文件可以正在窗口中打开"
    )
    _add_path(parser)
    parser.add_argument("--list", action="store_true", help="只列出已有的备份")
    options = parser.parse_args(words)

    from desktop.services.backups import REASON_ZH, Reason, backups_of
    from desktop.services.clock import beijing_now
    from desktop.storage.errors import FileRefused
    from desktop.storage.judging import version_of

    backups = backups_of(options.file, beijing_now)
    if not options.list:
        try:
            key = _key(options)
            version_of(options.file, key)
            backup = backups_of(options.file, beijing_now, key).make(Reason.ASKED)
        except FileRefused as error:
            return _refuse(str(error))
        print(f"已备份到 {backup.path}" if backup else "最近一份备份之后没有改动")
    for each in backups.held():
        reason = REASON_ZH[each.reason]
        print(f"{each.made_at}  {reason}  修改记录 {each.entries:,} 条  {each.head}  {each.path.name}")
    return OK


def _restore(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        "shouyue restore", description="把合同文件换成它的一份备份；原文件连同日志整套挪到旁边，不需要完好"
    )
    _add_path(parser)
    parser.add_argument("--from", dest="name", metavar="备份", help="备份的文件名，默认最近一份")
    options = parser.parse_args(words)

    from desktop.services.backups import backups_of
    from desktop.services.clock import beijing_now
    from desktop.storage.errors import FileRefused

    backups = backups_of(options.file, beijing_now)
    wanted = [each for each in backups.held() if options.name in (None, each.path.name)]
    if not wanted:
        return _refuse(f"没有这样的备份，请用 shouyue backup --list {options.file} 查看已有的备份")
    try:
        key = _key(options, wanted[0].path)
        restored = backups_of(options.file, beijing_now, key).restore(wanted[0])
    except FileRefused as error:
        return _refuse(str(error))
    where = f"；原来的文件在 {restored.aside}" if restored.aside.exists() else ""
    print(f"已恢复到 {restored.backup.made_at} 的备份{where}")
    return OK


def _report(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        "shouyue report", description="履约月报、年度履约评价、违约认定档案，写成 PDF 或 Word 文档，只读"
    )
    parser.add_argument("kind", choices=("month", "year", "finding"), help="月报、年度评价、认定档案")
    _add_file(parser)
    parser.add_argument("--of", metavar="内容", help="月份、第几服务年或认定的编号；不写则列出")
    parser.add_argument("--out", type=Path, metavar="文件", help="写到哪里：.pdf 或 .docx")
    parser.add_argument("--personal", action="store_true", help="不遮盖个人信息")
    options = parser.parse_args(words)

    from desktop.models.assessment import Problem
    from desktop.services.reporting import Report, report_of, subjects, write_report

    def work(workspace: Workspace) -> int:
        report = Report(options.kind)
        if options.of is None or options.out is None:
            print("\n".join(f"{each.key}　{each.words}" for each in subjects(workspace, report)))
            return OK
        paper = report_of(workspace, report, options.of, personal=options.personal)
        if isinstance(paper, Problem):
            return _refuse(str(paper))
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from desktop.app import printers

        problem = write_report(paper, options.out, printers())
        if problem:
            return _refuse(str(problem))
        print(f"已生成 {options.out}")
        return OK

    return _with_file(options, work)


def _pack(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        "shouyue pack", description="审计包：合同的全部内容连同哈希装入一个 ZIP，不用本程序也能核验，只读"
    )
    _add_file(parser)
    parser.add_argument("--out", type=Path, required=True, metavar="文件.zip", help="写到哪里")
    parser.add_argument("--files", action="store_true", help="附上证据文件原件")
    parser.add_argument("--personal", action="store_true", help="不遮盖个人信息")
    options = parser.parse_args(words)

    from desktop.services.packing import Choices, write_pack
    from desktop.storage.errors import FileRefused, system_cause

    def work(workspace: Workspace) -> int:
        choices = Choices(personal=options.personal, files=options.files)
        try:
            packed = write_pack(workspace, options.out, choices)
        except FileRefused as error:
            return _refuse(str(error))
        except OSError as error:
            return _refuse(f"不能写入 {options.out}（{system_cause(error)}）。请检查目录权限和磁盘空间。")
        print(f"已生成 {options.out}，{packed.entries} 项，清单的哈希 {packed.digest}")
        return OK

    return _with_file(options, work)


def _selfcheck(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        "shouyue selfcheck",
        description="自检：在临时文件夹里用自带合同把各项功能走一遍；不读、不写、不显示您的任何数据",
    )
    parser.parse_args(words)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

    from desktop.app import draws_chinese, printers, take_picture
    from desktop.exchange.china import load_calendar
    from desktop.services.selfcheck import self_check, surroundings

    for line in surroundings():
        print(line)
    font = draws_chinese()
    print("正常  中文字体" if font else "失败  中文字体：没有找到，汉字会显示为方框，请安装 fonts-noto-cjk")
    outcomes = []
    for outcome in self_check(load_calendar(), take_picture, printers()):
        outcomes.append(outcome)
        print(outcome, flush=True)
    failed = any(each.problem for each in outcomes) or not font
    print("自检没有通过，请把以上各行发给维护者。" if failed else "自检全部通过。")
    return DIFFERS if failed else OK


def _add_path(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="文件.shouyue", help="合同文件")
    _add_password(parser)


def _add_password(parser: argparse.ArgumentParser) -> None:
    """A password is never an argument, which others on the computer could see."""
    parser.add_argument(
        "--password-file",
        type=Path,
        metavar="文件",
        help="加密文件的口令取自这个文件的第一行（- 为标准输入）；不写则在终端中询问",
    )


def _key(options: argparse.Namespace, path: Path | None = None) -> Key | None:
    """The key of the file, or of its backup at `path`; `FileRefused` where it was not given."""
    from desktop.services.clock import beijing_now
    from desktop.services.unlocking import password_from, unlocked

    def ask() -> str:
        return password_from(options.password_file, options.file)

    return unlocked(path or options.file, ask, beijing_now, options.file)


def _add_file(parser: argparse.ArgumentParser) -> None:
    _add_path(parser)
    parser.add_argument("--contract", metavar="编号", help="文件中的一份合同，默认第一份")
    parser.add_argument("--as-of", type=_moment, metavar="日期", help="截至日期或时刻，默认今天")


def _with_file(options: argparse.Namespace, work: Callable[[Workspace], int]) -> int:
    """Do something with a contract of a file as it stood on a day, without writing to the file."""
    from desktop.services.calendars import program_calendar
    from desktop.services.clock import beijing_now
    from desktop.services.workspace import Workspace
    from desktop.storage.errors import FileRefused

    try:
        workspace = Workspace.open(
            options.file,
            program_calendar(),
            beijing_now,
            contract_id=getattr(options, "contract", None),
            read_only=True,
            key=_key(options),
        )
    except FileRefused as error:
        return _refuse(str(error))
    with workspace:
        if options.as_of:
            workspace.set_as_of(options.as_of)
        return work(workspace)


def _add_source(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="文件", help="合同文件（.shouyue）或案例文件（.yaml）")
    _add_password(parser)
    parser.add_argument("--case", metavar="编号", help="案例文件中的一个案例")
    parser.add_argument("--as-of", type=_moment, metavar="日期", help="截至日期或时刻，默认今天或案例所定")


def _seen(options: argparse.Namespace) -> tuple[Seen, ...] | str:
    """What the command looks at, or why it cannot."""
    from desktop.exchange.cases import CaseError
    from desktop.services.calendars import program_calendar
    from desktop.services.clock import beijing_now
    from desktop.services.seen import CASES, look
    from desktop.storage.errors import FileRefused

    try:
        options.key = None if options.file.suffix in CASES else _key(options)
        return look(options.file, options.case, options.as_of, program_calendar(), beijing_now, options.key)
    except (CaseError, FileRefused) as error:
        return str(error)


def _no_figure(figure: str, figures: Sequence[str]) -> str:
    import difflib

    near = difflib.get_close_matches(figure, figures, 5, 0.5)
    hint = f"相近的有：{'、'.join(near)}" if near else "不带 --figure 可列出全部编号"
    return f"没有 {figure} 这一项，或它现在没有值；{hint}"


def _window(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        "shouyue",
        description="守约：政务云合同履约工作台。不带文件时打开示例合同。",
        epilog="另有命令 assess（评估案例）、status（合同总览）、health（合同体检）、explain（怎么得出）、"
        "verify（另行推算比对）、seal（封存月结单）、backup（备份）、restore（恢复）、report（月报、年度评价、认定档案）、"
        "pack（审计包）、selfcheck（自检），用法见各自的 --help。",
    )
    parser.add_argument("file", type=Path, nargs="?", metavar="文件.shouyue", help="要打开的合同文件")
    _add_password(parser)
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
            key = _key(options)
            workspace = Workspace.open(options.file, calendar, beijing_now, read_only=True, key=key)
    except FileRefused as error:
        return _refuse(str(error))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _speak()
    from desktop.app import take_picture

    with workspace:
        print(overview(workspace.contract, workspace.assessment))
        try:
            picture = take_picture(workspace, data_folder() / "window.png")
        except OSError as error:
            return _refuse(f"未能保存窗口图片：{error}")
    print(f"窗口图片：{picture}")
    return OK


def _moment(text: str) -> AsOf:
    """An as-of moment as typed: a day, or an instant without a zone."""
    from desktop.models.calendar import AsOf
    from desktop.rules.checks import YEARS

    for parse in (dt.date.fromisoformat, dt.datetime.fromisoformat):
        try:
            moment = parse(text)
        except ValueError:
            continue
        if moment.year in YEARS and not (isinstance(moment, dt.datetime) and moment.tzinfo):
            return AsOf.of(moment)
    years = f"{YEARS[0]} 至 {YEARS[-1]} 年"
    raise argparse.ArgumentTypeError(f"应为日期或不带时区的时间（{years}），实为 {text}")


def _refuse(message: str) -> int:
    print(message, file=sys.stderr)
    return REFUSED


_COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "assess": _assess,
    "status": _status,
    "explain": _explain,
    "verify": _verify,
    "health": _health,
    "seal": _seal,
    "backup": _backup,
    "restore": _restore,
    "report": _report,
    "pack": _pack,
    "selfcheck": _selfcheck,
}
