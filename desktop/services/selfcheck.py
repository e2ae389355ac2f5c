"""The installed program tried out on a contract and in a folder of its own: does everything work here?

Nothing of the user's is read, written or told: what the report says is fit to be sent to anybody.
"""

from __future__ import annotations

import datetime as dt
import logging
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from desktop.exchange.template import load_contract
from desktop.models.calendar import AsOf, Calendar
from desktop.models.enums.incidents import Cause
from desktop.models.facts import Incident, Outage
from desktop.services.backups import Backups, Reason
from desktop.services.change import Refused
from desktop.services.passwords import change_password
from desktop.services.vouching import mark
from desktop.services.workspace import Workspace

if TYPE_CHECKING:
    from desktop.exchange.paper import Paper
    from desktop.storage.cipher import Key

#: Makes the file of a report, by its suffix.
Printers = Mapping[str, Callable[["Paper"], bytes]]
#: Saves a picture of the window with its charts.
Draw = Callable[[Workspace, Path], object]

_AS_OF = dt.date(2025, 7, 31)
_NOW = dt.datetime(2025, 7, 31, 9, 0)
_MONTH = "2025-06"
_PASSWORD = "自检-self-check-31"
_PLAIN = b"SQLite format 3\x00"
#: A window without its charts, icons and letters takes less, in bytes of PNG.
_LEAST_PICTURE = 20_000
log = logging.getLogger(__name__)


class Outcome(msgspec.Struct, frozen=True):
    """What became of one step: its name, how long it took, and the problem where there was one."""

    title: str
    milliseconds: float
    problem: str = ""

    def __str__(self) -> str:
        took = f"（{self.milliseconds:,.0f} 毫秒）"
        return f"失败  {self.title}：{self.problem} {took}" if self.problem else f"正常  {self.title} {took}"


class _StepError(Exception):
    """A step did not come to what it must; the words say how."""


def self_check(calendar: Calendar, draw: Draw, printers: Printers) -> Iterator[Outcome]:
    """Every step in order, each as it was done; a step that fails ends it, for the next ones rest on it."""
    with tempfile.TemporaryDirectory(prefix="shouyue-selfcheck-") as folder:
        trial = _Trial(Path(folder), calendar, draw, printers)
        try:
            for title, step in trial.steps().items():
                outcome = _tried(title, step)
                yield outcome
                if outcome.problem:
                    return
        finally:
            trial.close()


def surroundings() -> tuple[str, ...]:
    """What the program is and what it runs on: version and form, system, interpreter."""
    packed = "安装包" if getattr(sys, "frozen", False) else "源代码"
    library = " ".join(part for part in platform.libc_ver() if part)
    return (
        f"守约 {version('shouyue')}（{packed}）",
        f"系统 {platform.system()} {platform.release()} {platform.machine()} {library}".rstrip(),
        f"Python {platform.python_version()}",
    )


def _tried(title: str, step: Callable[[], object]) -> Outcome:
    begun = time.perf_counter()
    problem = ""
    try:
        step()
    except _StepError as error:
        problem = str(error)
    except Exception as error:  # Whatever is missing or broken here is what the check is for.
        log.error("selfcheck: %s", title, exc_info=error)
        problem = f"{type(error).__name__}：{error}"
    return Outcome(title, (time.perf_counter() - begun) * 1000, problem)


class _Trial:
    """A contract file of its own in `folder`, and what is done with it."""

    def __init__(self, folder: Path, calendar: Calendar, draw: Draw, printers: Printers) -> None:
        self._folder = folder
        self._file = folder / "自检.shouyue"
        self._calendar = calendar
        self._draw = draw
        self._printers = printers
        self._backups = Backups(folder / "backups", self._file, _clock)
        self._work: Workspace | None = None

    def steps(self) -> dict[str, Callable[[], object]]:
        """The steps by name, in order."""
        return {
            "建立临时合同文件": self._create,
            "登记一起事件": self._record,
            "计算违约金并另行推算": self._penalty,
            "画出窗口和图表": self._picture,
            "Excel 写出再读回": self._excel,
            "报告（PDF、Word）": self._reports,
            "函件（Word）和日历文件": self._letter,
            "备份": self._back_up,
            "从备份恢复": self._restore,
            "加密、凭口令打开、解密": self._encrypt,
        }

    def close(self) -> None:
        """Let go of the file, so that its folder can be removed."""
        if self._work:
            self._work.close()
            self._work = None

    @property
    def _open(self) -> Workspace:
        if self._work is None:
            self._work = self._opened()
        return self._work

    def _opened(self, key: Key | None = None) -> Workspace:
        work = Workspace.open(self._file, self._calendar, _clock, key=key)
        work.set_as_of(AsOf(_AS_OF))
        return work

    def _create(self) -> None:
        Workspace.create(self._file, load_contract(), self._calendar, _clock).close()

    def _record(self) -> None:
        saved = self._open.save(_incident(), title="登记事件")
        _must(not isinstance(saved, Refused), str(saved))
        self.close()
        _must(len(self._open.facts.incidents) == 1, "重新打开后找不到刚登记的事件")

    def _penalty(self) -> None:
        from desktop.services.proving import proved

        work = self._open
        _must(bool(work.assessment.findings), "中断超过两小时，却没有违约认定")
        proof = proved(work.contract.terms, work.facts, self._calendar, work.assessment, work.as_of)
        _must(proof.amounts > 0, "没有可以另行推算的金额")
        _must(not proof.differences, f"另行推算有 {len(proof.differences)} 处不一致")

    def _picture(self) -> None:
        target = self._folder / "window.png"
        self._draw(self._open, target)
        size = target.stat().st_size
        _must(size >= _LEAST_PICTURE, f"窗口图片只有 {size:,} 字节，像是空白")

    def _excel(self) -> None:
        from desktop.exchange.columns import name_of
        from desktop.exchange.headers import find_head, headers, mapped
        from desktop.exchange.sheets.child import Reading
        from desktop.services.exporting import export_template
        from desktop.services.importing import Setup, make_plan

        work, target = self._open, self._folder / "事件.xlsx"
        problem = export_template(work, ("incidents",), target, filled=True)
        _must(problem is None, str(problem))
        with Reading(target, name_of("incidents")) as reading:  # In a process of its own, as an import does.
            sheet = reading.wait().sheet
        head = find_head(sheet, "incidents")
        setup = Setup("incidents", head, mapped("incidents", headers(sheet, head)))
        states = [row.state for row in make_plan(sheet, setup, work.contract, work.facts).rows]
        _must(states == ["same"], f"读回的各行应与原记录相同，实为 {'、'.join(states) or '没有行'}")

    def _reports(self) -> None:
        from desktop.models.assessment import Problem
        from desktop.services.reporting import Report, report_of, write_report

        paper = report_of(self._open, Report.MONTH, _MONTH)
        if isinstance(paper, Problem):
            raise _StepError(str(paper))
        for suffix, begins in ((".pdf", b"%PDF-"), (".docx", b"PK")):
            target = self._folder / f"月报{suffix}"
            problem = write_report(paper, target, self._printers)
            _must(problem is None, str(problem))
            _must(target.read_bytes().startswith(begins), f"写出的 {suffix} 文件开头不对")

    def _letter(self) -> None:
        from desktop.exchange.ics import calendar_text
        from desktop.exchange.letters.filling import filled
        from desktop.exchange.letters.templates import Templates
        from desktop.models.enums.papers import LetterKind
        from desktop.services.lettering.composing import begun, letter_of
        from desktop.services.lettering.given import Given

        work = self._open
        letter = letter_of(Given.of(work), begun(work, LetterKind.BREACH))
        template = Templates(self._folder / "templates").of(LetterKind.BREACH)
        packed = filled(template, letter.fields, letter.title, _AS_OF)
        _must(packed.startswith(b"PK"), "写出的函件不是 Word 文件")
        _must(
            b"BEGIN:VCALENDAR" in calendar_text(work.contract, (), _NOW, mark(work)), "写出的日历文件开头不对"
        )

    def _back_up(self) -> None:
        _must(self._backups.make(Reason.ASKED) is not None, "没有生成备份")

    def _restore(self) -> None:
        before = self._open.facts
        self._open.remove("incidents", before.incidents[0].id, "删除事件")
        self.close()
        self._backups.restore(self._backups.held()[0])
        _must(self._open.facts == before, "恢复后的内容与备份时不同")

    def _encrypt(self) -> None:
        before = self._open.facts
        self.close()
        key = change_password(self._file, None, _PASSWORD, self._backups)
        _must(not self._file.read_bytes().startswith(_PLAIN), "设了口令的文件仍是明文")
        with self._opened(key) as work:
            _must(work.facts == before, "加密后的内容与加密前不同")
        change_password(self._file, key, None, self._backups)
        _must(self._open.facts == before, "解密后的内容与加密前不同")


def _clock() -> dt.datetime:
    return _NOW


def _must(true: bool, otherwise: str) -> None:
    if not true:
        raise _StepError(otherwise)


def _incident() -> Incident:
    """The platform was down for two hours and eight minutes, by the vendor's cloud service."""
    start, end = dt.datetime(2025, 6, 18, 9, 10), dt.datetime(2025, 6, 18, 11, 18)
    return Incident(
        id="I-1",
        title="自检用事件",
        systems=("platform",),
        cause=Cause.CLOUD_SERVICE,
        reported_at=dt.datetime(2025, 6, 18, 9, 12),
        responded_at=dt.datetime(2025, 6, 18, 9, 16),
        arrived_at=dt.datetime(2025, 6, 18, 10, 5),
        restored_at=end,
        written_report_on=end.date() + dt.timedelta(days=2),
        outages=(Outage(system="platform", start=start, end=end),),
        problem=True,
        major_loss=False,
        major_impact=False,
        major_accident=False,
    )
