"""F1: the guide in the program, at the part about the page in hand, with a search over all of it."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QTextBrowser, QVBoxLayout, QWidget

from desktop.exchange.resources import resource
from desktop.views.i18n import Language, language, tr
from desktop.views.theme import font
from desktop.views.widgets import Button, Label
from desktop.views.widgets.entries import TextEntry

_SIZE = (880, 640)
_PARTS = 168
_HEADING = "## "
#: A line that goes on in the next: between Chinese characters no space belongs there.
_WIDE = r"\u2018-\u201d\u3000-\u9fff\uff00-\uffef"
_SOFT_BREAK = re.compile(rf"(?<=[{_WIDE}])\n *(?=[{_WIDE}])")


def guide() -> str:
    """The guide in the language of this run as Markdown."""
    name = "guide.zh-CN.md" if language() is Language.CHINESE else "guide.en.md"
    return _SOFT_BREAK.sub("", resource(name).read_text(encoding="utf-8"))


def parts_of(text: str) -> tuple[str, ...]:
    """The headings of its parts, in order."""
    return tuple(line.removeprefix(_HEADING) for line in text.splitlines() if line.startswith(_HEADING))


class HelpDialog(QDialog):
    """`HelpDialog(parent).show_part("付款")`: the parts at the left, the guide at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("守约用户指南"))
        self.resize(*_SIZE)
        text = guide()
        self.parts = QListWidget()
        self.parts.setAccessibleName(tr("指南的章节"))
        self.parts.addItems(list(parts_of(text)))
        self.parts.setFixedWidth(_PARTS)
        self.parts.setSpacing(3)
        self.text = QTextBrowser()
        self.text.setAccessibleName(tr("指南"))
        self.text.setOpenLinks(False)
        self.text.document().setDefaultFont(font("body"))
        self.text.document().setMarkdown(text)
        _space(self.text.document())
        self.sought = TextEntry(tr("查找"), hint=tr("查找，如：验收（Enter 找下一处）"), height=26)
        self.found = Label("", "small", "ink3")
        self.close_button = Button(tr("关闭"), tip=tr("关闭（Esc）"))
        self._lay_out()
        self.parts.currentRowChanged.connect(lambda _: self._turn())
        self.sought.returnPressed.connect(self._find)
        self.close_button.clicked.connect(self.close)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.sought, 1)
        head.addWidget(self.found)
        head.addWidget(self.close_button)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.parts)
        row.addWidget(self.text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(row, 1)

    def show_part(self, title: str) -> None:
        """Show the part about a page; the beginning where it has none."""
        found = self.parts.findItems(title, Qt.MatchFlag.MatchExactly)
        self.parts.setCurrentRow(self.parts.row(found[0]) if found else 0)
        self._turn()
        self.activateWindow()
        self.sought.setFocus()

    def _turn(self) -> None:
        item = self.parts.currentItem()
        if item is None:
            return
        block = self.text.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() == 2 and block.text() == item.text():
                cursor = QTextCursor(block)
                self.text.moveCursor(QTextCursor.MoveOperation.End)  # So that the part comes to the top.
                self.text.setTextCursor(cursor)
                return
            block = block.next()

    def _find(self) -> None:
        """Go to the next place of the words; after the last one from the beginning again."""
        words = self.sought.text().strip()
        if not words:
            return
        if not self.text.find(words):
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            if not self.text.find(words):
                self.found.set(tr("没有找到"))
                return
        self.found.set(tr("共 {document} 处").format(document=_count(self.text.document(), words)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return  # Enter searches; it closes nothing.
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange and hasattr(self, "text"):
            self.text.document().setDefaultFont(font("body"))
        super().changeEvent(event)


def _space(document: QTextDocument) -> None:
    """Room between paragraphs, more before a heading."""
    block = document.begin()
    while block.isValid():
        cursor, shape = QTextCursor(block), block.blockFormat()
        shape.setBottomMargin(6)
        shape.setTopMargin(14 if shape.headingLevel() else 0)
        cursor.setBlockFormat(shape)
        block = block.next()


def _count(document: QTextDocument, words: str) -> int:
    return document.toPlainText().casefold().count(words.casefold())
