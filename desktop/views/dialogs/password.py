"""Sets, changes or takes away the password of a file, and shows the recovery code that belongs to it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.services.passwords import objection
from desktop.views.i18n import roomy, tr
from desktop.views.widgets import Button, Label
from desktop.views.widgets.password import PasswordEdit

_WIDTH = roomy(460)
_SET = tr("口令至少 8 位，用两类以上字符。忘了口令又丢了恢复码，任何人都打不开这个文件。已有的备份一并加密。")
_REMOVE = tr("取消口令后，拿到文件的人都能读出其中内容。备份也一并解密。")
_KEEP = tr("请抄下或打印恢复码，与文件分开保管。忘记口令时，用它打开文件。更改口令后恢复码随之更换。")


class PasswordDialog(QDialog):
    """`PasswordDialog(encrypted, parent)` asks for a password to be set or changed; with `remove` for none.

    `submitted(present, new)`: the password or recovery code as it is now, "" where there is none, and the new
    one, "" to take it away. Whoever carries it out closes the dialog, or tells it by `refuse` why not.
    """

    submitted = Signal(str, str)

    def __init__(self, *, encrypted: bool, remove: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._remove = remove
        title = tr("取消口令") if remove else tr("更改口令") if encrypted else tr("设置口令")
        self.setWindowTitle(title)
        self.setFixedWidth(_WIDTH)
        self.present = PasswordEdit(tr("现在的口令")) if encrypted else None
        self.new = None if remove else PasswordEdit(tr("新口令"))
        self.again = None if remove else PasswordEdit(tr("再输一次"))
        self._fields = [each for each in (self.present, self.new, self.again) if each]
        self.problem = Label("", "body", "bad", wrap=True)
        self.submit = Button(title, "primary", tip=tr("{title}（Enter）").format(title=title))
        self.submit.setDefault(True)
        self.leave = Button(tr("取消"), tip=tr("口令照旧（Esc）"))
        self._lay_out()
        self.submit.clicked.connect(self._submit)
        self.leave.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(Label(_REMOVE if self._remove else _SET, "body", "ink2", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for place, field in enumerate(self._fields):
            grid.addWidget(Label(field.accessibleName(), "body", "ink2"), place, 0)
            grid.addWidget(field, place, 1)
        column.addLayout(grid)
        column.addWidget(self.problem)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.submit)
        column.addLayout(row)
        self._fields[0].setFocus()

    def refuse(self, text: str) -> None:
        """Say why it was not done."""
        self.problem.set(text)

    def _submit(self) -> None:
        new = self.new.text() if self.new else ""
        empty = next((each for each in self._fields if not each.text()), None)
        if empty and empty is not self.focusWidget() and not (new and objection(new, new)):
            self.problem.set("")
            empty.setFocus()  # Enter leads on, as elsewhere.
            return
        why = objection(new, self.again.text()) if self.again else ""
        if why:
            self.refuse(why)
            return
        self.submitted.emit(self.present.text() if self.present else "", new)


class RecoveryCodeDialog(QDialog):
    """Shows the recovery code once: to be copied by hand, printed or taken to the clipboard."""

    def __init__(self, name: str, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("恢复码"))
        self.setFixedWidth(_WIDTH)
        self._name = name
        self.code = Label(code, "section", wrap=True)
        self.copy = Button(tr("复制"), icon="copy", tip=tr("复制到剪贴板（Alt+C）"))
        self.copy.setShortcut("Alt+C")
        self.print = Button(tr("打印…"), tip=tr("打印恢复单（Alt+P）"))
        self.print.setShortcut("Alt+P")
        self.done_button = Button(tr("已抄好"), "primary", tip=tr("关闭（Esc）"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(Label(name, "body", "ink2", elide=True))
        column.addWidget(self.code)
        column.addWidget(Label(_KEEP, "body", "ink2", wrap=True))
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addWidget(self.print)
        row.addStretch(1)
        row.addWidget(self.done_button)
        column.addLayout(row)
        for button in (self.copy, self.print, self.done_button):
            button.setAutoDefault(True)  # Enter presses the one in hand.
        self.copy.setFocus()  # Enter, pressed once too often, must not put away what is shown but once.
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(code))
        self.print.clicked.connect(self._print)
        self.done_button.clicked.connect(self.accept)

    def _print(self) -> None:
        from PySide6.QtGui import QTextDocument
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter()
        dialog = QPrintDialog(printer, self)
        if dialog.exec():
            sheet = QTextDocument()
            sheet.setPlainText(
                tr("守约 恢复单\n\n文件：{name}\n恢复码：{text}\n\n{keep}\n").format(
                    name=self._name, text=self.code.text(), keep=_KEEP
                )
            )
            sheet.print_(printer)
