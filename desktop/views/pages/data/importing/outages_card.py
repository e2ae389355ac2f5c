"""压缩后的中断: the rules that make outages of rows, how far the reading is, and the outages."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.exchange.monitoring import Digest, Rules, gaps_of
from desktop.services.importing import AS_NEW, MonthCheck, Seen
from desktop.views.evident.spans import clock_words
from desktop.views.i18n import tr
from desktop.views.widgets import (
    Button,
    Card,
    Cell,
    Choice,
    Column,
    CountEdit,
    Label,
    Meter,
    Row,
    State,
    StateLabel,
    Table,
)

#: More outages are neither shown nor taken at once: the rules are to be set first.
MOST = 2_000
_GAPS = (
    (None, tr("缺采样的时段：请选择")),
    ("apart", tr("缺采样：不算中断")),
    ("between", tr("缺采样：两侧都中断才算")),
    ("down", tr("缺采样：全部算中断")),
)
_COLUMNS = (
    Column(tr("系统"), 150),
    Column(tr("中断起"), 148),
    Column(tr("中断止"), 148),
    Column(tr("时长"), 84, right=True),
    Column(tr("归入"), 0),
)
_MONTHS = (
    Column(tr("系统"), 100),
    Column(tr("月份"), 66),
    Column(tr("监控"), 70, right=True),
    Column(tr("已登记"), 70, right=True),
    Column(tr("已认定"), 70, right=True),
    Column(""),
)
_ROW, _LOW_ROW = 26, 22
_MEGA = 1024 * 1024
HEIGHT = 168


class OutagesCard(Card):
    """`rules_changed(rules)`, `picked(key)` when another outage is in hand, `cancelled()` while one reads."""

    rules_changed = Signal(object)
    picked = Signal(str)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__(tr("压缩后的中断"), " ", flush=True)
        self.gaps = Choice(tr("缺采样的时段"), _GAPS, height=24)
        self.join = CountEdit(tr("合并间隔不足多少秒的中断"), tr("秒"), height=24)
        self.shortest = CountEdit(tr("略去时长不足多少秒的中断"), tr("秒"), height=24)
        for edit, none in ((self.join, tr("不合并")), (self.shortest, tr("不略去"))):
            edit.setFixedWidth(84)
            edit.setPlaceholderText(none)
            edit.committed.connect(lambda _: self._tell())
        self.gaps.committed.connect(lambda _: self._tell())
        self.progress = Meter(0, limit=None, name=tr("已读"))
        self.read = Label("", "small", "ink2")
        self.cancel = Button(tr("取消"), tip=tr("停止读取（Esc）"), height=24)
        self.cancel.clicked.connect(self.cancelled)
        self.ask = StateLabel(State.OPEN, "")
        self.notes = Label("", "small", "ink3", wrap=True)
        self.table = Table(_COLUMNS, name=tr("压缩后的中断"), row_height=_ROW)
        self.table.picked.connect(self.picked)
        self._rules = self._rules_line()
        self._reading = self._reading_line()
        self._words = QWidget()
        below = QVBoxLayout(self._words)
        below.setContentsMargins(15, 0, 15, 6)
        below.setSpacing(4)
        below.addWidget(self.ask)
        below.addWidget(self.notes)
        for widget in (self._reading, self._rules, self._words):
            self.body.addWidget(widget)
        self.body.addWidget(self.table, 1)
        self.body.addStretch(0)

    def _rules_line(self) -> QWidget:
        holder = QWidget()
        lines = QVBoxLayout(holder)
        lines.setContentsMargins(15, 0, 15, 6)
        lines.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(6)
        for words, edit in ((tr("合并间隔不足"), self.join), (tr("略去时长不足"), self.shortest)):
            label = Label(words, "small", "ink3")
            label.setBuddy(edit)
            row.addWidget(label)
            row.addWidget(edit)
            row.addSpacing(6)
        row.addStretch(1)
        lines.addLayout(row)
        lines.addWidget(self.gaps, 0, Qt.AlignmentFlag.AlignLeft)
        return holder

    def _reading_line(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(15, 4, 15, 8)
        row.setSpacing(12)
        row.addWidget(self.progress, 1)
        row.addWidget(self.read)
        row.addWidget(self.cancel)
        return holder

    def show_waiting(self, words: str) -> None:
        """Nothing is read before a question is answered."""
        self._show(reading=False, done=False)
        self.set_title(tr("压缩后的中断"), "")
        self.ask.set(State.OPEN, words)
        self.ask.show()
        self.notes.set("")
        self.table.set_rows(())

    def show_progress(self, done: int, size: int) -> None:
        """How many bytes of how many were read."""
        self._show(reading=True, done=False)
        self.set_title(tr("压缩后的中断"), tr("正在读取"))
        self.progress.set(Fraction(min(done, size), max(size, 1)), limit=None)
        self.read.set(tr("已读 {done:,.1f} / {size:,.1f} MB").format(done=done / _MEGA, size=size / _MEGA))

    def show_outages(
        self, digest: Digest, rules: Rules, found: tuple[Seen, ...], asked: str, names: Mapping[str, str]
    ) -> None:
        """The outages of a file; `asked` says what must be answered before they are taken."""
        self._show(reading=False, done=True)
        samples = digest.kind == "samples"
        open_gaps = samples and any(gaps_of(each) for each in digest.sources)
        self.gaps.setVisible(open_gaps)
        self.gaps.set_value(rules.gaps)
        self.gaps.set_error(tr("请说明没有采样的时段怎么算") if open_gaps and rules.gaps is None else "")
        self.join.set_value(rules.join or None)
        self.shortest.set_value(rules.shortest or None)
        total = sum(each.down.seconds for each in found)
        self.set_title(
            tr("压缩后的中断"),
            tr("{rows:,} 行 → {count:,} 次中断，合计 {total}").format(
                rows=digest.rows, count=len(found), total=clock_words(total)
            ),
        )
        self.ask.set(State.OPEN if asked else State.OK, asked or tr("可以逐行检查"))
        self.ask.setVisible(bool(asked))
        self.notes.set(tr("；").join(notes_of(digest)))
        self.table.set_rows(tuple(_row(each, names) for each in found[:MOST]))

    def _show(self, *, reading: bool, done: bool) -> None:
        self._reading.setVisible(reading)
        self._rules.setVisible(done)
        self._words.setVisible(not reading)
        self.table.setVisible(done)

    def _tell(self) -> None:
        rules = Rules(self.gaps.value, self.join.value or 0, self.shortest.value or 0)
        self.rules_changed.emit(rules)


class MonthsCard(Card):
    """各月核对: the downtime of each month as monitoring saw it, as recorded, as agreed."""

    def __init__(self) -> None:
        super().__init__(tr("各月核对"), tr("监控、已登记的中断、已认定的可用性（时:分:秒）"), flush=True)
        self.setFixedHeight(HEIGHT)
        self.table = Table(_MONTHS, name=tr("各月核对"), row_height=_LOW_ROW)
        self.body.addWidget(self.table)

    def show_months(self, months: tuple[MonthCheck, ...], names: Mapping[str, str]) -> None:
        """Show them."""
        self.table.set_rows(tuple(_month_row(each, names) for each in months))


class IntoCard(Card):
    """The outage in hand: which incident it belongs to. `chosen(key, into)`, `next_asked()`."""

    chosen = Signal(str, str)
    next_asked = Signal()

    def __init__(self) -> None:
        self.next = Button(tr("下一处"), "quiet", tip=tr("下一次没有归入的中断（F8）"), height=24)
        self.next.setShortcut("F8")
        super().__init__(tr("这一次中断"), " ", self.next)
        self.setFixedHeight(HEIGHT)
        self.reason = Label("", "small", wrap=True)
        self.into = Choice(tr("归入哪个事件"), height=24)
        self._seen: Seen | None = None
        self.body.addWidget(self.reason)
        self.body.addWidget(self.into)
        self.body.addStretch(1)
        self.into.committed.connect(self._answer)
        self.next.clicked.connect(self.next_asked)

    def show_seen(self, seen: Seen | None, names: Mapping[str, str], *, left: int) -> None:
        """Show an outage; without one how many are not taken."""
        self._seen = seen
        self.next.setVisible(left > 0)
        self.into.setVisible(seen is not None)
        if seen is None:
            self.set_title(tr("这一次中断"), "")
            self.reason.set(tr("选中一次中断，可看它与哪些事件重叠，改为归入别的事件或不导入。"))
            return
        self.set_title(tr("这一次中断"), f"{seen.down.start}")
        self.reason.set(_reason(seen, names.get(seen.system, seen.system)))
        known = tuple((each, tr("归入 {each}").format(each=each)) for each in seen.candidates)
        self.into.set_options((*known, (AS_NEW, tr("新建事件")), ("", tr("不导入"))))
        self.into.set_value(seen.into)

    def _answer(self, into: object) -> None:
        if self._seen is not None:
            self.chosen.emit(self._seen.key, str(into or ""))


def notes_of(digest: Digest) -> tuple[str, ...]:
    """What is worth knowing of how a file was read, in sentences."""
    found = []
    if span := digest.span:
        found.append(tr("{span} 至 {span2}").format(span=span[0], span2=span[1]))
    periods = sorted({each.period for each in digest.sources if each.period})
    if periods:
        found.append(tr("采样间隔 {str} 秒").format(str=tr("、").join(map(str, periods[:3]))))
    gaps = sum(len(gaps_of(each)) for each in digest.sources)
    if gaps:
        found.append(tr("{gaps:,} 处没有采样，既不是正常也不是中断").format(gaps=gaps))
    if digest.unreadable:
        line, text = digest.examples[0]
        found.append(
            tr("{unreadable:,} 行读不懂，没有计入，如第 {line:,} 行“{text}”").format(
                unreadable=digest.unreadable, line=line, text=text
            )
        )
    if digest.duplicates:
        found.append(tr("{duplicates:,} 行重复，只计一次").format(duplicates=digest.duplicates))
    if digest.conflicts:
        found.append(
            tr("{conflicts:,} 个时刻既有正常又有中断，按没有采样处理").format(conflicts=digest.conflicts)
        )
    if digest.disordered:
        found.append(tr("{disordered:,} 处时间倒退，已按时间重排").format(disordered=digest.disordered))
    if digest.repeated:
        found.append(tr("{repeated:,} 行重复的表头，已跳过").format(repeated=digest.repeated))
    early = sum(1 for each in digest.sources if digest.kind == "events" and each.runs and each.runs[0].up)
    if early:
        found.append(tr("{early} 个系统的第一条是恢复，此前的中断不知何时开始，没有计入").format(early=early))
    return tuple(found)


def _reason(seen: Seen, name: str) -> str:
    down = seen.down
    end = f"{down.end}" if down.end else tr("文件结束时（{seen}）还没有恢复").format(seen=down.seen)
    recorded = (
        tr("其中 {recorded} 已登记在事件里。").format(recorded=clock_words(seen.recorded))
        if seen.recorded
        else ""
    )
    if not seen.candidates:
        return tr("{name}，止于 {end}。{recorded}没有与它时间重叠的事件。").format(
            name=name, end=end, recorded=recorded
        )
    return tr("{name}，止于 {end}。{recorded}时间重叠的事件：{candidates}。").format(
        name=name, end=end, recorded=recorded, candidates=tr("、").join(seen.candidates[:8])
    )


def _row(seen: Seen, names: Mapping[str, str]) -> Row:
    down = seen.down
    end = Cell(f"{down.end}", "ink2") if down.end else Cell(tr("未恢复"), state=State.WARN)
    name = names.get(seen.system, seen.system)
    return Row(
        seen.key,
        (
            Cell(name, tip=name),
            Cell(f"{down.start}"),
            end,
            Cell(clock_words(down.seconds), bold=True),
            _into(seen),
        ),
    )


def _into(seen: Seen) -> Cell:
    if seen.into == AS_NEW:
        return Cell(tr("＋ 新建事件"), "accent")
    if seen.into:
        return Cell(seen.into)
    if len(seen.candidates) > 1 and not seen.recorded:
        return Cell(tr("与 {count} 个事件重叠，待定").format(count=len(seen.candidates)), state=State.OPEN)
    return Cell(tr("已登记，不导入") if seen.recorded else tr("不导入"), "ink3")


def _month_row(check: MonthCheck, names: Mapping[str, str]) -> Row:
    name = names.get(check.system, check.system)
    agreed = Cell("—", "ink3") if check.agreed is None else Cell(clock_words(check.agreed))
    return Row(
        f"{check.system}/{check.month}",
        (
            Cell(name, tip=name),
            Cell(check.month, "ink2"),
            Cell(clock_words(check.monitored), bold=True),
            Cell(clock_words(check.recorded)),
            agreed,
            Cell(tr("不一致"), state=State.WARN) if check.differs else Cell(tr("一致"), state=State.OK),
        ),
    )
