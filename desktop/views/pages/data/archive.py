"""报告与归档: reports to be printed, the audit pack, and every file that was kept."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout

from desktop.models.assessment import Problem
from desktop.models.attachments import IMPORT, Attachment
from desktop.services.attaching import owner_words, size_words
from desktop.services.media import media_of
from desktop.services.packing import Choices, pack_name, write_pack
from desktop.services.reporting import PURPOSE_ZH, REPORT_ZH, Report, subjects
from desktop.services.workspace import Workspace
from desktop.storage.errors import FileRefused, system_cause
from desktop.views.i18n import named, say, tr
from desktop.views.widgets import Button, Card, Cell, Choice, Column, Label, Row, Scroll, Table
from desktop.views.widgets.filesdesk import FilesDesk
from desktop.views.widgets.tickbox import TickBox

_COLUMNS = (
    Column(tr("文件")),
    Column(tr("所属"), 150),
    Column(tr("类型"), 110),
    Column(tr("大小"), 84, right=True),
    Column(tr("存入"), 130),
    Column("SHA-256", 150),
)
#: A pack holds what is stored.
_TRYING = Problem("", tr("正在假设，所示的数字没有存入文件"), tr("文件中的数字"), tr("请先采纳或放弃假设"))
_ROW = 28
#: From here on the reports stand side by side.
_ACROSS = 1000
_MOST = 10
_EMPTY = tr("还没有证据文件。在事件、认定和各项记录旁可以添加，也可以把文件拖到记录上。")
_PACK = tr(
    "合同、事实、评估结果、计算过程、月结单、修改记录和证据文件清单装入一个 ZIP，附每一项的 SHA-256，"
    "不用本程序也能核验。"
)


class ReportCard(Card):
    """A report: what it is about, as PDF or as a Word document. `asked(subject, suffix)`."""

    asked = Signal(str, str)

    def __init__(self, report: Report) -> None:
        super().__init__(say(REPORT_ZH[report]))
        self.report = report
        self.subject = Choice(tr("{report}的内容").format(report=say(REPORT_ZH[report])), height=26)
        self.subject.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.pdf = Button(
            "PDF", icon="export", tip=tr("把{report}存为 PDF").format(report=say(REPORT_ZH[report]))
        )
        self.docx = Button(
            "Word", icon="export", tip=tr("把{report}存为 Word 文档").format(report=say(REPORT_ZH[report]))
        )
        self.pdf.setAccessibleName(tr("{report}存为 PDF").format(report=say(REPORT_ZH[report])))
        self.docx.setAccessibleName(tr("{report}存为 Word 文档").format(report=say(REPORT_ZH[report])))
        none = tr("还没有认定。") if report is Report.FINDING else tr("服务期还没有开始。")
        self.none = Label(none, "small", "ink3", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.pdf)
        row.addWidget(self.docx)
        self.body.addWidget(Label(say(PURPOSE_ZH[report]), "small", "ink2", wrap=True))
        self.body.addStretch(1)
        self.body.addWidget(self.subject)
        self.body.addLayout(row)
        self.body.addWidget(self.none)
        for button, suffix in ((self.pdf, ".pdf"), (self.docx, ".docx")):
            button.clicked.connect(partial(self._ask, suffix))

    def show_subjects(self, workspace: Workspace) -> None:
        """Offer what the report can be about; the one chosen stays while it is there."""
        found = subjects(workspace, self.report)
        chosen = self.subject.value
        self.subject.set_options(tuple((each.key, say(each.words)) for each in found))
        keys = [each.key for each in found]
        self.subject.set_value(chosen if chosen in keys else next(iter(keys), None))
        for part in (self.subject, self.pdf, self.docx):
            part.setVisible(bool(found))
        self.none.setVisible(not found)

    def _ask(self, suffix: str) -> None:
        self.asked.emit(self.subject.value, suffix)


class PackCard(Card):
    """The audit pack. `asked()` when it is to be written with `choices`."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__(tr("审计包"))
        self.files = TickBox(tr("附上证据文件原件"))
        self.personal = TickBox(tr("包含个人信息（默认遮盖姓名、电话、证件号、账号）"))
        self.write = Button(tr("生成审计包"), "primary", icon="export", tip=tr("把审计包存为 ZIP（Alt+U）"))
        self.write.setShortcut("Alt+U")
        self.warning = Label(tr("原件的内容不能遮盖，可能含有个人信息。"), "small", "warn", wrap=True)
        row = QHBoxLayout()
        row.addWidget(self.files)
        row.addSpacing(16)
        row.addWidget(self.personal)
        row.addStretch(1)
        row.addWidget(self.write)
        self.body.addWidget(Label(_PACK, "small", "ink2", wrap=True))
        self.body.addLayout(row)
        self.body.addWidget(self.warning)
        self.warning.hide()
        self.files.toggled.connect(self._warn)
        self.personal.toggled.connect(self._warn)
        self.write.clicked.connect(self.asked)

    @property
    def choices(self) -> Choices:
        """What is ticked."""
        return Choices(personal=self.personal.isChecked(), files=self.files.isChecked())

    def _warn(self) -> None:
        self.warning.setVisible(self.files.isChecked() and not self.personal.isChecked())


class ArchiveTab(Scroll):
    """Reports, the pack and the files. `opened(kind, id)` to what a file proves; `told(text)` what was
    written; `refused(problems)` why it was not.
    """

    opened = Signal(str, str)
    told = Signal(str)
    refused = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(tr("报告与归档"))
        self._workspace = workspace
        self._desk = FilesDesk(workspace, self.told.emit)
        self._files: dict[str, Attachment] = {}
        self.reports = {report: ReportCard(report) for report in Report}
        self.pack = PackCard()
        self.card = Card(tr("证据文件"), " ", flush=True)
        self.table = Table(_COLUMNS, name=tr("证据文件"), row_height=_ROW)
        self.open = Button(tr("打开文件"), height=24, icon="clip", tip=tr("打开选中文件的只读副本（Enter）"))
        self.to_record = Button(tr("到记录去"), height=24, icon="link", tip=tr("到选中文件所属的记录去"))
        self.empty = Label(_EMPTY, "small", "ink3", wrap=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.body.setContentsMargins(20, 0, 20, 14)
        self.body.setSpacing(12)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(12)
        for card in self.reports.values():
            self._cards.addWidget(card, 1)
        self.body.addLayout(self._cards)
        self.body.addWidget(self.pack)
        self.card.add_right(self.to_record)
        self.card.add_right(self.open)
        words = QVBoxLayout()
        words.setContentsMargins(15, 0, 15, 6)
        words.addWidget(self.empty)
        self.card.body.addLayout(words)
        self.card.body.addWidget(self.table)
        self.body.addWidget(self.card)
        self.body.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._cards.setDirection(across if self.width() >= _ACROSS else down)

    def _connect(self) -> None:
        for report, card in self.reports.items():
            card.asked.connect(partial(self._save_report, report))
        self.pack.asked.connect(self._save_pack)
        self.open.clicked.connect(lambda: self._open(self.table.key))
        self.table.entered_row.connect(self._open)
        self.to_record.clicked.connect(self._to_record)

    def show_workspace(self) -> None:
        """Show what can be reported, and the files."""
        for card in self.reports.values():
            card.show_subjects(self._workspace)
        files = self._workspace.facts.attachments
        self._files = {each.id: each for each in files}
        total = say(size_words(sum({each.sha256: each.size for each in files}.values())))
        self.card.set_title(
            tr("证据文件"),
            tr("{count} 个，共 {total}").format(count=len(files), total=total) if files else "",
        )
        self.table.set_rows(tuple(map(_row, reversed(files))))
        self.table.setFixedHeight(27 + _ROW * min(len(files), _MOST))
        if files and not self.table.key:
            self.table.choose(files[-1].id)
        for part in (self.table, self.open, self.to_record):
            part.setVisible(bool(files))
        self.empty.setVisible(not files)
        self.settle()

    def choose(self, file_id: str) -> None:
        """Take a file in hand."""
        self.table.choose(file_id)
        self.table.setFocus()
        self.ensureWidgetVisible(self.table)

    def _save_report(self, report: Report, key: str, suffix: str) -> None:
        from desktop.views.print.asking import ReportDesk

        ReportDesk(self, self._workspace, self.told.emit, self.refused.emit).save(report, key, suffix)

    def _save_pack(self) -> None:
        if self._workspace.trial:
            self.refused.emit((_TRYING,))
            return
        place = Path.home() / pack_name(self._workspace)
        name, _ = QFileDialog.getSaveFileName(self, tr("审计包存为"), str(place), tr("ZIP 压缩包 (*.zip)"))
        if not name:
            return
        target = Path(name) if name.lower().endswith(".zip") else Path(f"{name}.zip")
        try:
            packed = write_pack(self._workspace, target, self.pack.choices)
        except FileRefused as error:
            self.refused.emit((Problem("", say(error.what), tr("与存入时相同的内容"), say(error.way_out)),))
        except OSError as error:
            self.refused.emit((_unwritable(target, error),))
        else:
            digest = packed.digest[:16]
            self.told.emit(
                tr("已生成审计包 {name}，{entries} 项，清单的哈希 {digest}…").format(
                    name=target.name, entries=packed.entries, digest=digest
                )
            )

    def _open(self, file_id: str) -> None:
        if problems := self._desk.open(self._files[file_id]):
            self.refused.emit(problems)

    def _to_record(self) -> None:
        file = self._files[self.table.key]
        if file.about_kind == IMPORT:
            self._open(file.id)
        else:
            self.opened.emit(file.about_kind, file.about)


def _row(file: Attachment) -> Row:
    added = f"{file.added_at:%Y-%m-%d %H:%M}" if file.added_at else "—"
    owner = named(owner_words(file))
    return Row(
        file.id,
        (
            Cell(file.name, tip=f"{file.name}\n{file.note}" if file.note else file.name),
            Cell(owner, "ink2", tip=owner),
            Cell(named(media_of(file.media_type).zh), "ink2"),
            Cell(say(size_words(file.size))),
            Cell(added, "ink2"),
            Cell(f"{file.sha256[:16]}…", "ink3", tip=file.sha256),
        ),
    )


def _unwritable(target: Path, error: OSError) -> Problem:
    what = tr("不能写入 {target}（{error}）").format(target=target, error=system_cause(error))
    return Problem("file", what, tr("可以写入的位置"), tr("请关闭占用该文件的程序，或换一个位置"))
