"""Writes a letter: which, about what, number and days, seen as it will read; then saved and registered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from desktop.exchange.letters.filling import TemplateRefused
from desktop.exchange.letters.reading import blocks_of, text_of
from desktop.models.assessment import Problem
from desktop.models.enums.papers import LETTER_ZH, LetterKind
from desktop.models.register import Notice
from desktop.services.lettering.composing import Letter, begun, letter_of, subjects_of, unfounded
from desktop.services.lettering.filing import notice_of, register
from desktop.services.lettering.given import Given, Wanted
from desktop.services.lettering.words import gaps_in
from desktop.services.own_files import beside
from desktop.storage.errors import system_cause
from desktop.views.dialogs.letter_file import fill, hash_of, suggested_name, write
from desktop.views.dialogs.letter_sheet import fields_html, sheet_html
from desktop.views.i18n import roomy, say, tr
from desktop.views.theme import font
from desktop.views.widgets import (
    Button,
    Choice,
    DateEdit,
    Entry,
    EntryError,
    Field,
    Label,
    NoteEdit,
    Rule,
    SegmentedFilter,
    TextEntry,
    set_property,
)
from desktop.views.widgets.desk import Commands
from desktop.views.widgets.keyed import order_tabs
from desktop.views.widgets.reason import Reason

if TYPE_CHECKING:
    from desktop.exchange.letters.templates import Templates
    from desktop.services.workspace import Workspace

_SIZE = (1040, 660)
#: What the frame of a window takes of the screen.
_AROUND = QSize(16, 40)
_SIDE = 372
_LABEL = roomy(72)
_SHEET, _FIELDS = "sheet", "fields"
_ABOUT_CONTRACT = tr("（合同）")
_CHANGE_TIP = tr("在 Word 或 WPS 中打开自己的一份模板")
_RESTORE_TIP = tr("改用原来的模板，自己的一份改名保留")
_UNFOUNDED = tr("没有已成立的违约或已产生的权利（预计的不算），这种函件没有可写的事实，不能登记。")
_TRYING = tr("假设中不能生成函件：请先采纳或放弃假设，函件只写已登记的事实。")


class _Commands(Commands):
    """What the dialog asks the workspace for."""

    def register(self, record: Notice, name: str, packed: bytes) -> tuple[Problem, ...]:
        """Enter a letter with its file; the problems for which it was refused, or nothing."""
        return self._attempt(lambda: register(self.workspace, record, name, packed))


class LetterDialog(QDialog):
    """`LetterDialog(workspace, templates, LetterKind.BREACH, None, parent)`, shown with `open()`.

    `registered(id)` once the letter stands in the register, `told(words)` what was done.
    """

    registered = Signal(str)
    told = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        templates: Templates,
        kind: LetterKind,
        subject: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("新建函件"))
        self.resize(QSize(*_SIZE).boundedTo(self.screen().availableSize() - _AROUND))
        self._workspace, self._templates = workspace, templates
        self._commands = _Commands(workspace, self.told.emit)
        self._given = self._seen = Given.of(workspace)
        self._audit_head = ""
        self._letter: Letter | None = None
        self._packed = b""
        self._make_editors()
        self._make_buttons()
        self._lay_out()
        self._connect()
        self._begin(kind, subject)
        self.kind.setFocus()

    def _make_editors(self) -> None:
        self.kind = Choice(tr("函件"), tuple((each, say(LETTER_ZH[each])) for each in LetterKind))
        self.subject = Choice(tr("关于"))
        self.number = TextEntry(tr("文号"), hint=tr("如：示例卫函〔2026〕1号，以后逐号递增"))
        self.dated = DateEdit(tr("成文日期"))
        self.reply = DateEdit(tr("答复期限"))
        self.remarks = NoteEdit(tr("补充说明"), hint=tr("写在正文之后的一段话，可以不填"), lines=3)
        self.fields = {
            each.accessibleName(): Field(each.accessibleName(), each, label_width=_LABEL)
            for each in (self.kind, self.subject, self.number, self.dated, self.reply, self.remarks)
        }
        self.gaps = Label("", "small", "warn", wrap=True)
        self.usage = Label("", "small", "ink3", wrap=True)
        self.reason = Reason()
        self.view = SegmentedFilter(tr("右侧显示"))
        self.view.set_items(((_SHEET, tr("预览")), (_FIELDS, tr("可用的字段"))))
        self.sheet = QTextBrowser()
        self.sheet.setAccessibleName(tr("函件预览"))
        self.sheet.setOpenLinks(False)
        self.sheet.document().setDefaultFont(font("body"))
        self.sheet.document().setDocumentMargin(24)

    def _make_buttons(self) -> None:
        self.change = Button(
            tr("修改模板…"), "link", icon="edit", height=22, tip=tr("在 Word 或 WPS 中打开自己的一份模板")
        )
        self.restore = Button(
            tr("恢复原样"), "link", icon="undo", height=22, tip=tr("改用原来的模板，自己的一份改名保留")
        )
        self.template = Label("", "small", "ink3", elide=True)
        self.cancel = Button(tr("取消"), tip=tr("放弃（Esc）"))
        self.save = Button(tr("只保存 Word…"), tip=tr("保存为 Word 文件，不登记（Alt+S）"))
        self.save.setShortcut("Alt+S")
        self.register = Button(
            tr("登记并保存…"), "primary", tip=tr("登记为函件草稿，并保存为 Word 文件（Enter）")
        )

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(Label(tr("新建函件"), "sum"))
        for field in self.fields.values():
            side.addWidget(field)
        side.addWidget(self.gaps)
        side.addWidget(self.reason)
        side.addStretch(1)
        side.addWidget(Rule(token="grid"))
        template = QHBoxLayout()
        template.setSpacing(8)
        template.addWidget(self.template, 1)
        template.addWidget(self.change)
        template.addWidget(self.restore)
        side.addLayout(template)
        side.addWidget(self.usage)
        left = QWidget()
        left.setFixedWidth(_SIDE)
        left.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.view)
        right.addWidget(self.sheet, 1)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(left)
        row.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(row, 1)
        column.addLayout(self._buttons())
        order_tabs(self)

    def _buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for each in (self.cancel, self.save, self.register):
            buttons.addWidget(each)
        return buttons

    def _connect(self) -> None:
        self.kind.committed.connect(lambda kind: self._begin(kind, None))
        self.subject.committed.connect(lambda subject: self._begin(self.kind.value, subject))
        for editor in (self.number, self.dated, self.reply, self.remarks):
            editor.committed.connect(lambda _: self._show())
        self.view.changed.connect(lambda _: self._show())
        self.change.clicked.connect(self._change_template)
        self.restore.clicked.connect(self._restore_template)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(lambda: self._finish(register=False))
        self.register.clicked.connect(lambda: self._finish(register=True))

    def _begin(self, kind: LetterKind, subject: str | None) -> None:
        """Offer what a kind of letter can be about, and start with its usual number and days."""
        wanted = begun(self._workspace, kind, subject)
        self._audit_head = wanted.audit_head
        self.kind.set_value(kind)
        offered = tuple((each.id, say(each.words)) for each in subjects_of(self._given, kind))
        self.subject.set_options(offered or (("", _ABOUT_CONTRACT),))
        self.subject.set_value(wanted.subject)
        self.subject.setEnabled(len(offered) > 1)
        self.number.set_value(wanted.number)
        self.dated.set_value(wanted.dated_on)
        self.reply.set_value(wanted.reply_by)
        for editor in (self.number, self.reply):
            self.fields[editor.accessibleName()].setVisible(not kind.internal)
        self.register.setVisible(not kind.internal)
        self.save.setText(tr("保存 Word…") if kind.internal else tr("只保存 Word…"))
        set_property(self.save, "kind", "primary" if kind.internal else "plain")
        (self.save if kind.internal else self.register).setDefault(True)
        self._show()

    def _wanted(self) -> Wanted | None:
        """What stands in the fields; None where something cannot be read, which its field then says."""
        values: dict[str, Any] = {}
        for key, editor in (("number", self.number), ("dated_on", self.dated), ("reply_by", self.reply)):
            field = self.fields[editor.accessibleName()]
            try:
                values[key] = _read(editor)
                field.set_error("")
            except EntryError as error:
                field.set_error(str(error))
        if len(values) < len(("number", "dated_on", "reply_by")):
            return None
        if values["dated_on"] is None:
            self.fields[tr("成文日期")].set_error(tr("没有填写成文日期；应为函件上的日期"))
            return None
        return Wanted(
            kind=self.kind.value,
            subject=self.subject.value or "",
            remarks=self.remarks.toPlainText().strip(),
            audit_head=self._audit_head,
            **values,
        )

    def _show(self) -> None:
        """The letter as it will read, or why its template cannot be used."""
        self._letter, self._packed = None, b""
        wanted = self._wanted()
        if wanted is None:
            return
        letter = letter_of(self._seen_on(wanted.dated_on), wanted)
        template = self._templates.of(letter.kind)
        self.template.set(tr("模板：自己修改的") if template.own else tr("模板：原样"))
        self.restore.setVisible(template.own)
        self.usage.set(_USAGE[letter.kind.internal])
        unfounded_ = unfounded(self._seen, letter.kind)
        self.reason.set(_TRYING if self._workspace.trial else _UNFOUNDED if unfounded_ else "")
        self.save.setEnabled(self._workspace.trial is None)
        self.register.setEnabled(self._workspace.trial is None and not unfounded_)
        try:
            self._packed = fill(self._templates, letter)
        except TemplateRefused as error:
            self._refuse((error.problem,))
            self.sheet.setHtml("")
            return
        self._letter = letter
        self._describe(letter)

    def _seen_on(self, day: dt.date | None) -> Given:
        """What was known on the day that the letter bears."""
        if day is not None and day != self._seen.as_of.day:
            self._seen = Given.on(self._workspace, day)
        return self._seen

    def _describe(self, letter: Letter) -> None:
        gaps = gaps_in(text_of(self._packed))
        listed = tr("、").join(gaps)
        self.gaps.set(
            tr("还有 {count} 处【待填】：{listed}").format(count=len(gaps), listed=listed) if gaps else ""
        )
        self.gaps.setVisible(bool(gaps))
        fields = self.view.key == _FIELDS
        self.sheet.setHtml(fields_html(letter.fields) if fields else sheet_html(blocks_of(self._packed)))

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        self.reason.set("\n".join(say(str(each).removeprefix("：")) for each in problems))

    def _finish(self, *, register: bool) -> None:
        """Save the letter as a file, then enter it into the register, if that is wanted."""
        self._show()
        letter, packed = self._letter, self._packed
        if letter is None or self._workspace.trial:
            return
        if register and (found := self._taken(letter)):
            self._refuse((found,))
            return
        path = self._asked_path(letter)
        if path is None:
            return
        if problem := write(path, packed):
            self._refuse((problem,))
            return
        if register and not self._entered(letter, packed):
            return
        if not register:
            self.told.emit(tr("已保存 {name}").format(name=path.name))
        self.accept()

    def _taken(self, letter: Letter) -> Problem | None:
        """Another letter of party A must not have the same number."""
        number = letter.wanted.number.strip()
        for each in self._workspace.facts.notices:
            if number and each.number.strip() == number:
                words = each.title or each.id
                return Problem(
                    tr("文号"),
                    tr("“{number}”已用于“{words}”").format(number=number, words=words),
                    tr("没有用过的文号"),
                    tr("请改为下一个文号"),
                )
        return None

    def _asked_path(self, letter: Letter) -> Path | None:
        start = beside(self._workspace.path) / suggested_name(letter)
        name, _ = QFileDialog.getSaveFileName(self, tr("保存函件"), str(start), tr("Word 文档 (*.docx)"))
        if not name:
            return None
        path = Path(name)
        return path if path.suffix.lower() == ".docx" else path.with_name(f"{path.name}.docx")

    def _entered(self, letter: Letter, packed: bytes) -> bool:
        record = notice_of(letter, self._workspace.new_id("notices"), hash_of(packed))
        problems = self._commands.register(record, suggested_name(letter), packed)
        if problems:
            self._refuse(problems)
            return False
        self.registered.emit(record.id)
        return True

    def _change_template(self) -> None:
        self._with_template(lambda: self._open(self._templates.taken_over(self.kind.value).path))

    def _open(self, path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        self.told.emit(tr("已打开模板 {name}；改好保存后，重新选择函件即按新模板生成").format(name=path.name))

    def _restore_template(self) -> None:
        self._with_template(lambda: self._templates.restore(self.kind.value))

    def _with_template(self, change: Callable[[], object]) -> None:
        try:
            change()
        except OSError as error:
            problem = Problem(
                "",
                tr("不能写入模板文件夹（{strerror}）").format(strerror=say(system_cause(error))),
                tr("可以写入的文件夹"),
                tr("请检查权限"),
            )
            self._refuse((problem,))
            return
        self._show()


_USAGE = {
    True: tr("内部文书：只保存为 Word 文件，不登记为函件。"),
    False: tr(
        "登记后为草稿，Word 同时存为证据文件；发出、收到后在“函件通知”中填发出日、方式和收到日，"
        "答复期限随之跟踪。"
    ),
}


def _read(editor: Entry) -> Any:
    """The value as it stands in the field; nothing in an empty field of a day."""
    text = editor.text().strip()
    return editor.read(text) if text or isinstance(editor, TextEntry) else None
