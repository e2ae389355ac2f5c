"""Commands for what must be trusted: proofs, sealed months, backups, audit packages, the program itself."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli.given import DIFFERS, OK, add_file, add_path, add_source, key_of, refuse, seen_by, with_file

if TYPE_CHECKING:
    from desktop.services.workspace import Workspace


def _verify(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        "shouyue verify", description="由事实与条款另行推算全部金额、日期与状态，与结果逐项比对；核验月结单"
    )
    add_source(parser)
    parser.add_argument(
        "--head", metavar="校验值", help="只核对：纸面或导出文件上的校验值是否在文件的记录链中"
    )
    options = parser.parse_args(words)
    if options.head is not None:
        return _verify_head(options)

    from desktop.services.calendars import program_calendar

    seen = seen_by(options)
    if isinstance(seen, str):
        return refuse(seen)
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

    return with_file(options, work)


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
    add_path(parser)
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
            options.file, program_calendar(), beijing_now, contract_id=options.contract, key=key_of(options)
        ) as workspace:
            sealing = Sealing(workspace)
            if options.correct is None:
                result = sealing.seal(options.month)
            else:
                result = sealing.correct(options.month, options.correct)
            if isinstance(result, Refused):
                return refuse(str(result))
            print(f"已{result.title}，哈希 {sealing.held[-1].sealed.hash}")
    except (FileRefused, StorageFailed) as error:
        return refuse(str(error))
    return OK


def _backup(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        "shouyue backup", description="备份合同文件并核验；文件可以正在窗口中打开"
    )
    add_path(parser)
    parser.add_argument("--list", action="store_true", help="只列出已有的备份")
    options = parser.parse_args(words)

    from desktop.services.backups import REASON_ZH, Reason, backups_of
    from desktop.services.clock import beijing_now
    from desktop.storage.errors import FileRefused
    from desktop.storage.judging import version_of

    backups = backups_of(options.file, beijing_now)
    if not options.list:
        try:
            key = key_of(options)
            version_of(options.file, key)
            backup = backups_of(options.file, beijing_now, key).make(Reason.ASKED)
        except FileRefused as error:
            return refuse(str(error))
        print(f"已备份到 {backup.path}" if backup else "最近一份备份之后没有改动")
    for each in backups.held():
        reason = REASON_ZH[each.reason]
        print(f"{each.made_at}  {reason}  修改记录 {each.entries:,} 条  {each.head}  {each.path.name}")
    return OK


def _restore(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        "shouyue restore", description="把合同文件换成它的一份备份；原文件连同日志整套挪到旁边，不需要完好"
    )
    add_path(parser)
    parser.add_argument("--from", dest="name", metavar="备份", help="备份的文件名，默认最近一份")
    options = parser.parse_args(words)

    from desktop.services.backups import backups_of
    from desktop.services.clock import beijing_now
    from desktop.storage.errors import FileRefused

    backups = backups_of(options.file, beijing_now)
    wanted = [each for each in backups.held() if options.name in (None, each.path.name)]
    if not wanted:
        return refuse(f"没有这样的备份，请用 shouyue backup --list {options.file} 查看已有的备份")
    try:
        key = key_of(options, wanted[0].path)
        restored = backups_of(options.file, beijing_now, key).restore(wanted[0])
    except FileRefused as error:
        return refuse(str(error))
    where = f"；原来的文件在 {restored.aside}" if restored.aside.exists() else ""
    print(f"已恢复到 {restored.backup.made_at} 的备份{where}")
    return OK


def _pack(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        "shouyue pack", description="审计包：合同的全部内容连同哈希装入一个 ZIP，不用本程序也能核验，只读"
    )
    add_file(parser)
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
            return refuse(str(error))
        except OSError as error:
            return refuse(f"不能写入 {options.out}（{system_cause(error)}）。请检查目录权限和磁盘空间。")
        print(f"已生成 {options.out}，{packed.entries} 项，清单的哈希 {packed.digest}")
        return OK

    return with_file(options, work)


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


TRUST: dict[str, Callable[[Sequence[str]], int]] = {
    "verify": _verify,
    "seal": _seal,
    "backup": _backup,
    "restore": _restore,
    "pack": _pack,
    "selfcheck": _selfcheck,
}
