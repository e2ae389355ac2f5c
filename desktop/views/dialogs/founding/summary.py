"""The last step: what follows from what was asked, and where the contract goes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from desktop.models.contract import Contract
from desktop.models.money import grouped
from desktop.rules.docket import Due
from desktop.services.founding import Foreseen
from desktop.views.dialogs.founding.steps import Step
from desktop.views.i18n import roomy, say, tr
from desktop.views.widgets import Choice, Field, Label, Rule, clear_layout
from desktop.views.widgets.reason import Reason

_NOTE = tr("建好以后都可以改，每一步修改都能撤销。")
_ITEMS = 4
_LABEL = roomy(84)
_SIDES = {"A": tr("我方"), "B": tr("对方")}
Place = Literal["file", "here"]


class SummaryStep(Step):
    """Term, first limits, what is unsettled; into which file. `reason` says why it was refused."""

    title = tr("核对")

    def __init__(self, *, here: bool) -> None:
        super().__init__(_NOTE)
        self._basics = QGridLayout()
        self._basics.setHorizontalSpacing(12)
        self._basics.setVerticalSpacing(4)
        self._basics.setColumnStretch(1, 1)
        self._shown = QVBoxLayout()
        self._shown.setSpacing(8)
        options: tuple[tuple[Place, str], ...] = (
            ("file", tr("新文件")),
            ("here", tr("本文件，与现有合同并列")),
        )
        self.place = Choice(tr("保存到"), options if here else options[:1])
        self.place.set_value("file")
        self.reason = Reason()
        self.column.addLayout(self._basics)
        self.column.addWidget(Field(tr("保存到"), self.place, label_width=_LABEL))
        self.column.addWidget(self.reason)
        self.column.addLayout(self._shown)
        self.column.addStretch(1)

    @property
    def first(self) -> Choice:
        return self.place

    @property
    def touched(self) -> bool:
        return False

    def read(self) -> bool:
        self.reason.set("")
        return True

    def show_contract(self, contract: Contract, seen: Foreseen) -> None:
        """Show what the contract would be."""
        clear_layout(self._basics)
        clear_layout(self._shown)
        for row, (name, words) in enumerate(_basics(contract, seen)):
            self._basics.addWidget(_named(name), row, 0)
            self._basics.addWidget(Label(words, "body", elide=True), row, 1)
        self._shown.addWidget(Rule(token="grid"))
        self._list(
            tr("最先到来的期限"), [_due_words(each) for each in seen.dues], tr("签署完毕之后才有期限。")
        )
        self._shown.addWidget(Rule(token="grid"))
        items = [say(each.title) for each in seen.items[:_ITEMS]]
        if (left := len(seen.items) - _ITEMS) > 0:
            items.append(tr("另有 {left} 项，建好后见“合同与条款”的体检。").format(left=left))
        self._list(
            tr("合同文字尚待处理的 {count} 项").format(count=len(seen.items)), items, tr("体检没有发现问题。")
        )

    def _list(self, title: str, lines: list[str], empty: str) -> None:
        self._shown.addWidget(Label(title, "section"))
        for words in lines or [empty]:
            self._shown.addWidget(Label(words, "small", "ink2", elide=True))


def _named(name: str) -> Label:
    label = Label(name, "body", "ink3")
    label.setMinimumWidth(_LABEL)
    return label


def _basics(contract: Contract, seen: Foreseen) -> Iterator[tuple[str, str]]:
    figures, parties = seen.figures, contract.parties
    yield tr("合同"), tr("{short_name}　{name}").format(short_name=contract.short_name, name=contract.name)
    yield (
        tr("当事人"),
        tr("甲方 {name}，乙方 {name2}").format(name=parties["a"].name, name2=parties["b"].name),
    )
    yield (
        tr("价款"),
        tr("{total_fee} 元，月基数 {monthly_base} 元").format(
            total_fee=grouped(figures.total_fee), monthly_base=grouped(figures.monthly_base)
        ),
    )
    if figures.service_start and figures.service_end:
        yield (
            tr("服务期"),
            tr("{service_start} 至 {service_end}").format(
                service_start=figures.service_start, service_end=figures.service_end
            ),
        )
    else:
        yield tr("服务期"), tr("两方的签署日填好后起算")
    yield tr("系统"), tr("、").join(system.name for system in contract.terms.systems)


def _due_words(due: Due) -> str:
    side, text = _SIDES[due.owed_by], say(due.text)
    if due.due_on:
        return tr("{due_on}　{side}：{text}").format(due_on=due.due_on, side=side, text=text)
    words = tr("{side}：{text}").format(side=side, text=text)
    if due.waits_for:
        return tr("等待{waits_for}　{text}").format(waits_for=say(due.waits_for), text=words)
    return words
