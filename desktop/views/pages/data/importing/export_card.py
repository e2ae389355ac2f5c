"""监控导出: where things stand in the file, what its state words say, which system each name is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from desktop.exchange.monitoring import Layout, Look
from desktop.exchange.sheets import column_letters
from desktop.models.contract import Terms
from desktop.views.i18n import tr
from desktop.views.pages.data.importing.frame import labelled
from desktop.views.pages.data.importing.mapping import WIDTH
from desktop.views.widgets import Button, Card, Choice, Label, Scroll, clear_layout
from desktop.views.widgets.keyed import order_tabs

_KINDS = (("samples", tr("定时采样（每隔一段时间一行）")), ("events", tr("告警与恢复（有变化才有一行）")))
_MEANINGS = ((None, tr("请说明")), ("up", tr("正常")), ("down", tr("中断")), ("", tr("不计")))
_FIELD = 190
_RULES = tr(
    "中断从第一个说“中断”的采样或告警起，到下一个说“正常”的止；文件结束时还没有恢复的，作为未结束的中断。"
    "一个采样只代表到下一个采样为止，最多一个采样间隔；再晚就是没有采样，怎么算由您决定。"
    "先合并，后略去。同一个系统有几个监控名称时，任一中断即算中断。时间按北京时间。"
)


class ExportCard(Card):
    """`layout_changed(layout)` when the file is to be read in another way; `system_chosen(name, system)`.

    `rest_left()` when no name that is still asked is to be taken.
    """

    layout_changed = Signal(object)
    system_chosen = Signal(str, str)
    rest_left = Signal()

    def __init__(self) -> None:
        super().__init__(tr("监控导出"), " ")
        self.setFixedWidth(WIDTH)
        self.kind = Choice(tr("记录的方式"), _KINDS, height=24)
        self.time = Choice(tr("时间在哪一列"), height=24)
        self.clock = Choice(tr("钟点在哪一列"), height=24)
        self.state = Choice(tr("状态在哪一列"), height=24)
        self.system = Choice(tr("系统在哪一列"), height=24)
        self.words: dict[str, Choice] = {}
        self.names: dict[str, Choice] = {}
        self.rest = Button(tr("其余不导入"), "quiet", tip=tr("还没有选择系统的名称都不导入"), height=24)
        self.rest.clicked.connect(self.rest_left)
        self.add_right(self.rest)
        self._layout: Layout | None = None
        self._scroll = Scroll(tr("状态词与系统"))
        self._lists = QVBoxLayout()
        self._lists.setSpacing(12)
        self._scroll.body.addLayout(self._lists)
        self._scroll.body.addStretch(1)
        self.body.addLayout(self._top())
        self.body.addSpacing(6)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(Label(_RULES, "small", "ink3", wrap=True))
        self.kind.committed.connect(lambda kind: self._change(kind=kind))
        self.time.committed.connect(lambda place: self._change(time=place))
        self.clock.committed.connect(lambda place: self._change(clock=place))
        self.state.committed.connect(lambda place: self._change(state=place))
        self.system.committed.connect(lambda place: self._change(system=place))

    def _top(self) -> QGridLayout:
        return labelled(
            (tr("记录的方式"), self.kind),
            (tr("时间在哪一列"), self.time),
            (tr("钟点在哪一列"), self.clock),
            (tr("状态在哪一列"), self.state),
            (tr("系统在哪一列"), self.system),
        )

    def show_look(self, look: Look, layout: Layout) -> None:
        """Show how a file is read."""
        self._layout = layout
        columns = tuple((place, _column_words(look, place)) for place in range(layout.width))
        for choice in (self.time, self.state):
            choice.set_options(columns)
        self.system.set_options(((None, tr("全部是同一个系统")), *columns))
        self.clock.set_options(((None, tr("与日期在同一列")), *columns))
        self.kind.set_value(layout.kind)
        self.clock.set_value(layout.clock)
        self.time.set_value(layout.time)
        self.state.set_value(layout.state)
        self.system.set_value(layout.system)

    def show_lists(self, words: Iterable[str], systems: Mapping[str, str | None], terms: Terms) -> None:
        """Show the state words that were or are asked, and the names with the systems they stand for."""
        answered = self._layout.meanings if self._layout else {}
        wanted = tuple(dict.fromkeys(words))
        if tuple(self.words) != wanted or tuple(self.names) != tuple(systems):
            self._build(wanted, tuple(systems))
        for word, choice in self.words.items():
            choice.set_value(answered.get(word))
            choice.set_error("" if word in answered else tr("请说明这个词是正常还是中断"))
        options = (
            (None, tr("请选择")),
            *((each.id, each.name) for each in terms.systems),
            ("", tr("不导入")),
        )
        self.rest.setVisible(sum(system is None for system in systems.values()) > 1)
        for name, choice in self.names.items():
            choice.set_options(options)
            choice.set_value(systems[name])
            choice.set_error(tr("请选择是合同里的哪个系统") if systems[name] is None else "")

    def _build(self, words: tuple[str, ...], names: tuple[str, ...]) -> None:
        clear_layout(self._lists)
        self.words = {
            word: Choice(tr("{word} 的意思").format(word=word), _MEANINGS, height=24) for word in words
        }
        self.names = {
            name: Choice(tr("{value} 是哪个系统").format(value=name or tr("这个文件")), height=24)
            for name in names
        }
        for word, choice in self.words.items():
            choice.committed.connect(lambda meaning, word=word: self._mean(word, meaning))
        for name, choice in self.names.items():
            choice.committed.connect(lambda system, name=name: self._choose(name, system))
        if words:
            self._lists.addLayout(_list(tr("状态词"), self.words))
        if names:
            self._lists.addLayout(_list(tr("监控里的名称 → 合同里的系统"), self.names))
        for choice in (*self.words.values(), *self.names.values()):
            choice.show()  # A layout shows it later, too late for the focus.
        order_tabs(self)

    def _choose(self, name: str, system: str | None) -> None:
        if system is not None:
            self.system_chosen.emit(name, system)

    def _mean(self, word: str, meaning: str | None) -> None:
        if self._layout is None:
            return
        meanings = {each: held for each, held in self._layout.meanings.items() if each != word}
        if meaning is not None:
            meanings[word] = meaning  # type: ignore[assignment]
        self._change(meanings=meanings)

    def _change(self, **changes: object) -> None:
        if self._layout is not None:
            self.layout_changed.emit(msgspec.structs.replace(self._layout, **changes))


def _list(title: str, choices: Mapping[str, Choice]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(0, 1)
    grid.addWidget(Label(title, "small", "ink3"), 0, 0, 1, 2)
    for row, (words, choice) in enumerate(choices.items(), 1):
        choice.setFixedWidth(_FIELD)
        label = Label(words or tr("（整个文件）"), "body", elide=True)
        label.setBuddy(choice)
        grid.addWidget(label, row, 0)
        grid.addWidget(choice, row, 1)
    return grid


def _column_words(look: Look, place: int) -> str:
    """A column by its letter, header and first value."""
    head = look.heads[place] if place < len(look.heads) else ""
    sample = next((row[place] for row in look.rows if len(row) > place and row[place]), "")
    letters = column_letters(place)
    return (
        tr("{letters}  {head}（{sample}）").format(letters=letters, head=head, sample=sample)
        if head
        else f"{letters}  {sample}"
    )
