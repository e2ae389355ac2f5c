"""Commands that show what a contract comes to: cases, overview, reasons, reports. All only read."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from desktop.cli.given import OK, add_file, add_source, refuse, seen_by, with_file

if TYPE_CHECKING:
    from desktop.services.workspace import Workspace


def _assess(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        "shouyue assess", description="评估案例：由条款、事实与日期得出的全部结果"
    )
    parser.add_argument("cases", type=Path, metavar="案例.yaml", help="案例的 YAML 列表")
    parser.add_argument("--id", metavar="编号", help="只评估这一个案例")
    parser.add_argument("--json", action="store_true", help="输出 JSON 列表")
    options = parser.parse_args(words)

    from desktop.exchange.case_result import plain
    from desktop.exchange.cases import CaseError, assess_case, read_cases
    from desktop.exchange.china import load_calendar
    from desktop.exchange.report import overview

    try:
        cases = read_cases(options.cases, options.id)
    except CaseError as error:
        return refuse(str(error))
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
        return overview(workspace.contract, workspace.assessment, workspace.today)

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
    add_file(parser)

    def work(workspace: Workspace) -> int:
        print(text(workspace), end="")
        return OK

    return with_file(parser.parse_args(words), work)


def _explain(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        "shouyue explain", description="某一金额、日期或状态怎么得出，直至事实、条款与读法，只读"
    )
    add_source(parser)
    parser.add_argument("--figure", metavar="编号", help="要说明的项；不写则列出全部编号")
    parser.add_argument("--lang", choices=("zh", "en"), default="zh", help="中文或英文，默认中文")
    options = parser.parse_args(words)

    from desktop.services.evidence_text import CHINESE, english_language, explanation, figure_list

    seen = seen_by(options)
    if isinstance(seen, str):
        return refuse(seen)
    if len(seen) > 1:
        return refuse(f"文件中有 {len(seen)} 个案例，请用 --case 指定一个（如 --case {seen[0].name}）")
    (shown,) = seen
    if options.figure is None:
        print(figure_list(shown.figures()))
        return OK
    trace = shown.explain(options.figure)
    if trace is None:
        return refuse(_no_figure(options.figure, shown.figures()))
    language = CHINESE if options.lang == "zh" else english_language()
    print(explanation(trace, shown.contract, language), end="")
    return OK


def _no_figure(figure: str, figures: Sequence[str]) -> str:
    import difflib

    near = difflib.get_close_matches(figure, figures, 5, 0.5)
    hint = f"相近的有：{'、'.join(near)}" if near else "不带 --figure 可列出全部编号"
    return f"没有 {figure} 这一项，或它现在没有值；{hint}"


def _report(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        "shouyue report", description="履约月报、年度履约评价、违约认定档案，写成 PDF 或 Word 文档，只读"
    )
    parser.add_argument("kind", choices=("month", "year", "finding"), help="月报、年度评价、认定档案")
    add_file(parser)
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
            return refuse(str(paper))
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from desktop.app import printers

        problem = write_report(paper, options.out, printers())
        if problem:
            return refuse(str(problem))
        print(f"已生成 {options.out}")
        return OK

    return with_file(options, work)


LOOKING: dict[str, Callable[[Sequence[str]], int]] = {
    "assess": _assess,
    "status": _status,
    "explain": _explain,
    "health": _health,
    "report": _report,
}
