"""关于: the version, what the program is made of, and the licence of each part."""

from __future__ import annotations

import shutil
from importlib.metadata import version
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.exchange.licences import Part, bill, parts
from desktop.views.i18n import tr
from desktop.views.theme import font
from desktop.views.widgets import Button, Card, Cell, Column, Label, Row, Table

_SIZE = (940, 600)
_TABLE = 400
_ROW = 28
_COLUMNS = (Column(tr("部件")), Column(tr("版本号"), 84), Column(tr("许可"), 132))
_WORDS = tr("离线的合同履约工作台：数据只在本机的合同文件里，程序不使用网络。")


class AboutDialog(QDialog):
    """`AboutDialog(parent).open()`: parts at the left, the licence of the chosen one at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("关于守约"))
        self.resize(*_SIZE)
        self._parts = {each.name: each for each in parts()}
        self.table = Table(_COLUMNS, name=tr("部件"), row_height=_ROW)
        self.licence = QPlainTextEdit()
        self.licence.setReadOnly(True)
        self.licence.setTabChangesFocus(True)
        self.licence.setAccessibleName(tr("许可全文"))
        self.licence.setFont(font("small"))
        self.bill_button = Button(
            tr("保存部件清单"), tip=tr("另存这一版本的部件清单（SBOM，CycloneDX 格式），供安全审查")
        )
        self.saved = Label("", "small", "ink2", elide=True)
        self.close_button = Button(tr("关闭"), tip=tr("关闭（Esc）"))
        self._lay_out()
        self.table.picked.connect(lambda _: self._show_licence())
        self.bill_button.clicked.connect(self._save_bill)
        self.close_button.clicked.connect(self.close)
        self.table.set_rows(tuple(map(_row, self._parts.values())))
        self.table.choose(next(iter(self._parts)))
        self._show_licence()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Label(tr("守约 {value}").format(value=version("shouyue")), "section"))
        head.addStretch(1)
        head.addWidget(Label(tr("{count} 个部件").format(count=len(self._parts)), "small", "ink3"))
        sides = QHBoxLayout()
        sides.setSpacing(12)
        card = Card(flush=True)
        card.body.addWidget(self.table)
        card.setFixedWidth(_TABLE)
        sides.addWidget(card)
        sides.addWidget(self.licence, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.bill_button)
        foot.addWidget(self.saved, 1)
        self.bill_button.setVisible(bill() is not None)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(Label(_WORDS, "body", "ink2", wrap=True))
        column.addLayout(sides, 1)
        column.addLayout(foot)

    def _show_licence(self) -> None:
        part = self._parts.get(self.table.key)
        self.licence.setPlainText(part.text if part else "")

    def _save_bill(self) -> None:
        source = bill()
        if source is None:
            return
        name = str(Path.home() / f"shouyue_{version('shouyue')}.cdx.json")
        chosen, _ = QFileDialog.getSaveFileName(self, tr("保存部件清单"), name, "CycloneDX (*.json)")
        if not chosen:
            return
        target = Path(chosen)
        try:
            shutil.copyfile(source, target)
        except OSError as error:
            text = tr("不能写入 {path}（{strerror}），请换一个文件夹")
            self.saved.set(text.format(path=target, strerror=error.strerror))
        else:
            self.saved.set(tr("已保存到 {path}").format(path=target))


def _row(part: Part) -> Row:
    return Row(part.name, (Cell(part.name), Cell(part.version, "ink2"), Cell(part.licence, "ink2")))
