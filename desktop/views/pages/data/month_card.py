"""The statement of one month: what was sealed, what it rests on, and in what the month differs now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.models.assessment import Problem
from desktop.rules.statements import RULES_VERSION
from desktop.services.sealing import Held, MonthState
from desktop.services.statement_text import verdict_words
from desktop.views.i18n import say, tr
from desktop.views.pages.data.copying import HashLine
from desktop.views.pages.data.desk import SealingDesk
from desktop.views.pages.data.month_rows import (
    change_rows,
    difference_rows,
    input_rows,
    result_rows,
    state_cell,
)
from desktop.views.widgets import (
    Button,
    Card,
    Column,
    Label,
    Reason,
    Row,
    Rule,
    SegmentedFilter,
    State,
    StateLabel,
    Table,
    TextEntry,
)

_ROW = 28
_READY = tr(
    "这个月已经结束。封存后，月末的全部结果连同条款、当时已知的事实、读法、节假日历和规则版本一起写入文件，"
    "以哈希固定；以后无论修改什么，都能逐项看出与封存时的差异。"
)
_AHEAD = tr("这个月还没有结束，结束后可以封存。")
_SAME = tr("按现在登记的内容，这个月的每一项都与封存时相同。")
_PENDING = tr("正在与现在登记的内容核对。")
_UNSIGNED = tr("合同尚未签署完毕，服务期没有起算，还没有可以封存的月份。请先在“合同与条款”登记签署日。")
_PARTS = {
    "differences": (Column(tr("项目")), Column(tr("封存时")), Column(tr("现在")), Column(tr("起因"), 150)),
    "changes": (
        Column(tr("记录"), 130),
        Column(tr("时间"), 124),
        Column(tr("修改")),
        Column(tr("修改记录"), 84),
    ),
    "results": (Column(tr("项目")), Column(tr("结果"), 260)),
    "inputs": (Column(tr("依据"), 190), Column(tr("内容"))),
}
_NAMES = {
    "differences": tr("与现在的差异"),
    "changes": tr("变动的记录"),
    "results": tr("封存的结果"),
    "inputs": tr("封存的依据"),
}


class MonthCard(Card):
    """One month; `opened(kind, id)` goes to a record."""

    opened = Signal(str, str)

    def __init__(self, desk: SealingDesk) -> None:
        super().__init__(" ", " ", flush=True)
        self._desk = desk
        self._month = ""
        self._pending = False
        self._count = 0
        self.state = StateLabel()
        self.seal = Button(tr("封存"), "primary", icon="check", tip=tr("封存这个月（Alt+S）"))
        self.seal.setShortcut("Alt+S")
        self.words = Label("", "body", "ink2", wrap=True)
        self.version = SegmentedFilter(tr("原件与更正"))
        self.origin = Label("", "small", "ink2", wrap=True)
        self.hash = HashLine(tr("月结单的哈希"))
        self.verify = Button(
            tr("核验"), icon="check", tip=tr("核验哈希、衔接，并按封存时的内容重算（Alt+H）"), height=24
        )
        self.verify.setShortcut("Alt+H")
        self.verdict = StateLabel(State.OFF, "")
        self.parts = SegmentedFilter(tr("月结单的内容"))
        self.tables = {
            key: Table(columns, name=_NAMES[key], row_height=_ROW) for key, columns in _PARTS.items()
        }
        self.nothing = Label("", "body", "ink2", wrap=True)
        self.nothing.setContentsMargins(15, 6, 15, 0)
        self.reason = TextEntry(tr("更正的理由"))
        self.correct = Button(tr("更正"), "primary", tip=tr("按现在的结果封存一份更正（Alt+G）"))
        self.problem = Reason()
        self.problem.hide()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.add_right(self.state)
        self.add_right(self.seal)
        self._sealed = QWidget()
        column = QVBoxLayout(self._sealed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        checks = QHBoxLayout()
        checks.setSpacing(8)
        checks.addWidget(self.verify)
        checks.addWidget(self.verdict)
        checks.addStretch(1)
        self._stack = QStackedWidget()
        for table in self.tables.values():
            self._stack.addWidget(table)
        self._stack.addWidget(self.nothing)
        for part in (self.version, self.origin, self.hash, checks, Rule(token="grid"), self.parts):
            column.addLayout(_inset(part))
        column.addWidget(self._stack, 1)
        self._correction = QWidget()
        line = QHBoxLayout(self._correction)
        line.setContentsMargins(15, 4, 15, 0)
        line.setSpacing(8)
        name = Label(tr("更正理由"), "body", "ink2")
        name.setBuddy(self.reason)
        line.addWidget(name)
        line.addWidget(self.reason, 1)
        line.addWidget(self.correct)
        column.addWidget(self._correction)
        self.body.addLayout(_inset(self.words))
        self.body.addWidget(self._sealed, 1)
        self.body.addLayout(_inset(self.problem))
        self.body.addStretch(0)
        self.correct.setShortcut("Alt+G")
        self.reason.setPlaceholderText(tr("为什么与封存时不同"))

    def _connect(self) -> None:
        self.seal.clicked.connect(lambda: self._attempt(self._desk.seal(self._month)))
        self.correct.clicked.connect(
            lambda: self._attempt(self._desk.correct(self._month, self.reason.text()))
        )
        self.verify.clicked.connect(self._verify)
        self.version.changed.connect(lambda _: self._show_statement())
        self.parts.changed.connect(lambda _: self._fill_part())
        self.tables["changes"].entered_row.connect(self._open)
        self.tables["differences"].entered_row.connect(lambda _: self.parts.choose("changes"))

    @property
    def held(self) -> Held | None:
        """The statement shown; None where the month has none."""
        versions = self._desk.sealing.of_month(self._month) if self._month else ()
        place = int(self.version.key or 0)
        return versions[place] if place < len(versions) else None

    def show_month(self, month: str, *, pending: bool) -> None:
        """Show a month; `pending` while how it stands is being found out."""
        other = month != self._month
        self._month, self._pending = month, pending
        sealing = self._desk.sealing
        versions = sealing.of_month(month) if month else ()
        state = None if pending or not month else sealing.state(month)
        cell = state_cell(state)
        self.state.set(cell.state or State.OFF, cell.text)
        self.state.setVisible(bool(month) and state is not MonthState.READY)
        self.set_title(
            tr("月结单 {month}").format(month=month) if month else tr("月结单"),
            tr("共 {count} 份").format(count=len(versions)) if versions else "",
        )
        self.seal.setVisible(state is MonthState.READY)
        words = _AHEAD if state is MonthState.AHEAD else _READY
        self.words.set(words if month else _UNSIGNED)
        self.words.setVisible(not versions)
        self._sealed.setVisible(bool(versions))
        if other:
            self.reason.set_value("")
            self._tell(())
        names = (
            tr("原件"),
            *(tr("更正 {number}").format(number=number) for number in range(1, len(versions))),
        )
        self.version.set_items(tuple((str(place), name) for place, name in enumerate(names)))
        if versions and (other or self._count != len(versions)):
            self.version.choose(str(len(versions) - 1))
        self._count = len(versions)
        self._show_statement()

    def _show_statement(self) -> None:
        held = self.held
        if held is None:
            return
        statement = held.statement
        self.version.setVisible(self._count > 1)
        rules = tr("规则版本 {rules}").format(rules=statement.rules)
        if statement.rules != RULES_VERSION:
            rules += tr("（现为 {rules_version}）").format(rules_version=RULES_VERSION)
        words = tr("第 {number} 份，{sealed_at:%Y-%m-%d %H:%M} 封存，{rules}").format(
            number=statement.number, sealed_at=statement.sealed_at, rules=rules
        )
        self.origin.set(
            tr("{words}。更正理由：{reason}").format(words=words, reason=statement.reason)
            if statement.corrects
            else words
        )
        if self.hash.value != held.sealed.hash:
            self.hash.show_hash(held.sealed.hash)
            self.verdict.set(State.OFF, tr("尚未核验"))
        newest = held is self._desk.sealing.of_month(self._month)[-1]
        comparison = None if self._pending else self._desk.sealing.comparison(held)
        differing = len(comparison.differences) if comparison else 0
        records = len(comparison.records) if comparison else 0
        self.parts.set_items(
            (
                (
                    "differences",
                    tr("差异 …") if self._pending else tr("差异 {differing}").format(differing=differing),
                ),
                ("changes", tr("变动 …") if self._pending else tr("变动 {records}").format(records=records)),
                ("results", tr("结果 {count}").format(count=len(statement.lines))),
                ("inputs", tr("依据")),
            )
        )
        self._correction.setVisible(newest and differing > 0)
        self._fill_part()

    def _fill_part(self) -> None:
        held, key = self.held, self.parts.key
        if held is None:
            return
        rows = self._rows(held, key)
        self.tables[key].set_rows(rows)
        self.nothing.set(_PENDING if self._pending else _SAME)
        self._stack.setCurrentWidget(self.tables[key] if rows else self.nothing)

    def _rows(self, held: Held, key: str) -> tuple[Row, ...]:
        sealing = self._desk.sealing
        if key == "results":
            return result_rows(held.statement)
        if key == "inputs":
            return input_rows(held.statement, self._desk.workspace.contract.readings)
        if self._pending:
            return ()
        if key == "changes":
            return change_rows(sealing.changes_since(held))
        return difference_rows(sealing.comparison(held))

    def _verify(self) -> None:
        if held := self.held:
            verified = self._desk.sealing.verify(held)
            self.verdict.set(State.OK if verified.sound else State.BAD, verdict_words(verified))

    def _attempt(self, problems: tuple[Problem, ...]) -> None:
        self._tell(problems)
        if not problems:
            self.reason.set_value("")

    def _tell(self, problems: tuple[Problem, ...]) -> None:
        self.problem.set(tr("；").join(say(problem.reason) for problem in problems))
        self.problem.setVisible(bool(problems))

    def _open(self, key: str) -> None:
        _, kind, record_id = key.split("|", 2)
        self.opened.emit(kind, record_id)


def _inset(part: QWidget | QHBoxLayout) -> QHBoxLayout:
    """A part with the room at its sides that a flush card leaves out."""
    row = part if isinstance(part, QHBoxLayout) else QHBoxLayout()
    if isinstance(part, QWidget):
        row.addWidget(part)
    if isinstance(part, SegmentedFilter):
        row.addStretch(1)
    row.setContentsMargins(15, 0, 15, 0)
    return row
