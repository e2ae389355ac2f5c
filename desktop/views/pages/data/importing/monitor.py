"""An export of monitoring between the file and the preview: read, condensed by rules, laid to incidents."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal

from desktop.exchange.monitoring import (
    Digest,
    Down,
    Layout,
    Look,
    Rules,
    Streaming,
    condensed,
    gaps_of,
    look_at,
    united,
    words_of,
)
from desktop.exchange.sheets import SheetError
from desktop.services.importing import Recorded, Remembered, Seen, book_of, systems_for
from desktop.services.workspace import Workspace
from desktop.storage.errors import system_cause
from desktop.views.i18n import tr
from desktop.views.pages.data.importing.export_card import ExportCard
from desktop.views.pages.data.importing.frame import Pane
from desktop.views.pages.data.importing.outages_card import MOST, IntoCard, MonthsCard, OutagesCard
from desktop.views.widgets import Button
from desktop.views.widgets.keyed import order_tabs

_POLL_MS = 50
_HINT = tr("还没有写入：下一步逐行检查，再决定导入哪些")


class MonitorPane(Pane):
    """`ready(book, setup)` with the outages as a table for the planner; `plain()` where it is one already.

    `refused(error)` where the file cannot be read.
    """

    ready = Signal(object, object)
    refused = Signal(object)
    plain = Signal()

    def __init__(self, workspace: Workspace, remembered: Remembered) -> None:
        super().__init__(Button(tr("下一步"), "primary", tip=tr("逐行检查要导入的中断（Alt+I）")), _HINT)
        self._workspace, self._remembered = workspace, remembered
        self._path: Path | None = None
        self._look: Look | None = None
        self._layout: Layout | None = None
        self._streaming: Streaming | None = None
        self._digest: Digest | None = None
        self._rules = Rules()
        self._recorded: Recorded | None = None
        self._facts: object = None
        self._words: tuple[str, ...] = ()
        self._systems: dict[str, str | None] = {}
        self._answers: dict[str, str] = {}
        self._found: tuple[Seen, ...] = ()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self.export = ExportCard()
        self.outages = OutagesCard()
        self.months = MonthsCard()
        self.into = IntoCard()
        self.as_table = Button(tr("按普通表格导入"), tip=tr("这不是监控导出，按普通表格读取"))
        below = ((self.months, 5), (self.into, 3))
        self.lay_out(self.export, self.outages, below, by_back=[self.as_table])
        self._wire()

    def _wire(self) -> None:
        self.export.layout_changed.connect(self._take_layout)
        self.export.system_chosen.connect(self._take_system)
        self.export.rest_left.connect(self._leave_rest)
        self.outages.rules_changed.connect(self._take_rules)
        self.outages.cancelled.connect(self.left)
        self.outages.picked.connect(lambda _: self._show_seen())
        self.into.chosen.connect(self._take_into)
        self.into.next_asked.connect(self._next_open)
        self.as_table.clicked.connect(self.plain)
        self.go.clicked.connect(self._go)

    def open(self, path: Path, look: Look) -> None:
        """Begin with a file that was looked at."""
        self.stop()
        self._path, self._look = path, look
        self._rules, self._answers = Rules(), {}
        self.name.set(
            tr("{name} · 监控导出 · {size:,.1f} MB").format(name=look.name, size=look.size / 1024 / 1024)
        )
        self.hint.set(_HINT, "ink3")
        self._words = words_of(look, look.layout)
        self._take_layout(look.layout)

    def stop(self) -> None:
        """End what is under way; nothing was written."""
        self._timer.stop()
        if self._streaming is not None:
            self._streaming.cancel()
        self._streaming = self._digest = None

    def again(self) -> bool:
        """Lay the outages anew where what is recorded has changed since; whether it has."""
        if self._digest is None or self._facts is self._workspace.facts:
            return False
        self._fill()
        return True

    def _take_layout(self, layout: Layout) -> None:
        """Read the file in this way, once it is clear what its state words say."""
        if self._look is None or self._path is None:
            return
        self.stop()
        if self._layout is not None and self._layout.state != layout.state:
            self._words = words_of(self._look, layout)
        self._layout = layout
        self.go.setEnabled(False)
        self.export.show_look(self._look, layout)
        self.export.show_lists(self._words, {}, self._workspace.terms)
        self.months.show_months((), {})
        self.into.show_seen(None, {}, left=0)
        if any(word not in layout.meanings for word in self._words):
            self.outages.show_waiting(tr("请在左边说明状态词是正常还是中断"))
            next(iter(self.export.words.values())).setFocus()
            return
        self._streaming = Streaming(self._path, layout)
        self.outages.show_progress(0, self._look.size)
        self.outages.cancel.setFocus()
        self._timer.start(_POLL_MS)

    def _step(self) -> None:
        """One look at how far the reading is."""
        if self._streaming is None or self._look is None:
            return
        try:
            digest = self._streaming.poll()
        except SheetError as error:
            self.stop()
            self.refused.emit(error)
            return
        if digest is None:
            self.outages.show_progress(self._streaming.done, self._look.size)
            return
        self._timer.stop()
        self._streaming, self._digest = None, digest
        self._words = tuple(dict.fromkeys((*self._words, *digest.unknown)))
        names = [each.name for each in digest.sources]
        kept = self._remembered.systems
        self._systems = systems_for(names, self._workspace.contract, self._workspace.facts, kept)
        self._fill()
        order_tabs(self)
        asked = next((each for name, each in self.export.names.items() if self._systems[name] is None), None)
        (asked or self.outages.table).setFocus()

    def _fill(self) -> None:
        """Condense by the rules, lay to the incidents, and show."""
        digest, workspace = self._digest, self._workspace
        if digest is None:
            return
        if self._recorded is None or self._facts is not workspace.facts:
            self._recorded, self._facts = Recorded(workspace.facts, workspace.terms), workspace.facts
        downs = self._downs(digest)
        self._found = self._recorded.seen(downs, self._answers)
        names = self._names
        asked = self._asked(digest)
        self.export.show_lists(self._words, self._systems, workspace.terms)
        self.outages.show_outages(digest, self._rules, self._found, asked, names)
        self.months.show_months(self._recorded.months(downs), names)
        taken = sum(bool(each.into) for each in self._found)
        self.name_go(tr("下一步：逐行检查 {taken:,} 次").format(taken=taken))
        self.go.setEnabled(taken > 0 and not asked)
        self._show_seen()

    @property
    def _names(self) -> dict[str, str]:
        return {each.id: each.name for each in self._workspace.terms.systems}

    def _downs(self, digest: Digest) -> list[tuple[str, Down]]:
        """The outages of the names that stand for a system."""
        by_system: dict[str, list[Down]] = {}
        for source in digest.sources:
            if system := self._systems[source.name]:
                by_system.setdefault(system, []).extend(condensed(source, self._rules))
        return [(system, down) for system, downs in by_system.items() for down in united(downs)]

    def _asked(self, digest: Digest) -> str:
        """What must be answered first; empty where nothing must."""
        if digest.unknown:
            listed = tr("、").join(
                tr("“{word}”（{count:,} 行）").format(word=word, count=count)
                for word, count in list(digest.unknown.items())[:4]
            )
            return tr("请在左边说明状态词：{listed}").format(listed=listed)
        if unknown := [name for name, system in self._systems.items() if system is None]:
            return tr("请在左边选择是哪个系统：{value}").format(
                value=tr("、").join(name or tr("整个文件") for name in unknown[:4])
            )
        if self._rules.gaps is None and any(gaps_of(each) for each in digest.sources):
            return tr("有些时段没有采样，请在上面选择怎么算")
        if len(self._found) > MOST:
            return tr("中断超过 {most:,} 次，请设置合并的间隔或不计的时长").format(most=MOST)
        return ""

    def _take_rules(self, rules: Rules) -> None:
        self._rules = rules
        self._fill()

    def _take_system(self, name: str, system: str) -> None:
        self._systems[name] = system
        self._fill()

    def _leave_rest(self) -> None:
        self._systems = {name: system or "" for name, system in self._systems.items()}
        self._fill()

    def _take_into(self, key: str, into: str) -> None:
        self._answers[key] = into
        self._fill()

    def _show_seen(self) -> None:
        held = next((each for each in self._found if each.key == self.outages.table.key), None)
        self.into.show_seen(held, self._names, left=sum(not each.into for each in self._found))

    def _next_open(self) -> None:
        """The next outage that is not taken, from the one in hand on, and round."""
        keys = [each.key for each in self._found]
        held = keys.index(self.outages.table.key) if self.outages.table.key in keys else -1
        left = [place for place, each in enumerate(self._found) if not each.into]
        if left:
            place = next((each for each in left if each > held), left[0])
            self.outages.table.choose(keys[place])
            self.outages.table.setFocus()

    def _go(self) -> None:
        """Hand the outages on as a table; what the names stand for is remembered."""
        if self._look is None or not self.go.isEnabled():
            return
        chosen = {name: system for name, system in self._systems.items() if name and system is not None}
        try:
            self._remembered.keep_monitored(chosen)
        except OSError as error:
            self.hint.set(
                tr("系统的对应没有记住（{error}），下次需要重新选择").format(error=system_cause(error)),
                "warn",
            )
        self.hand_over()

    def hand_over(self) -> None:
        """Give the outages with fresh ids for the incidents that they call for."""
        if self._look is None:
            return
        ids = self._workspace.history.new_ids("incidents", len(self._found))
        self.ready.emit(*book_of(self._found, self._look.name, ids, self._workspace.terms))


def looked(path: Path) -> Look | None:
    """Whether a file is an export of monitoring; what cannot be read is told by the reading itself."""
    try:
        return look_at(path)
    except OSError:
        return None
