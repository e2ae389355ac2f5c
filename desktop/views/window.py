"""The main window: assembly only. Pages, frame and panel are made elsewhere and wired here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QVBoxLayout, QWidget

from desktop.models.assessment import Problem
from desktop.models.calendar import ONE_DAY, AsOf
from desktop.models.enums.papers import LetterKind
from desktop.models.money import grouped
from desktop.models.statement import end_of
from desktop.services.change import Change
from desktop.services.clock import Clock
from desktop.services.workspace import Workspace
from desktop.views.dropping import dropped_table
from desktop.views.frame import (
    Banner,
    DayBand,
    PageStack,
    Rail,
    ReminderStrip,
    Stage,
    StartedStrip,
    StatusBar,
    TopBar,
    UnsavedStrip,
    UnsignedStrip,
    WelcomeStrip,
    WhatIf,
    Whole,
    named_days,
    page_keys,
)
from desktop.views.histories import Histories
from desktop.views.i18n import CHOSEN, OFFERED, other_language, say, tr
from desktop.views.pages.specs import ANY_TABLE, CONTRACT_PART, IMPORTS, PORTFOLIO, PageSpec
from desktop.views.pasting import Pasting
from desktop.views.theme import MODE_ZH, Mode, Theme
from desktop.views.ticking import Ticking
from desktop.views.widgets import Explainer, Page

if TYPE_CHECKING:
    from desktop.services.lettering.occasions import Occasion
    from desktop.services.reminders import Reminders
    from desktop.views.dialogs.help import HelpDialog
    from desktop.views.evidence import EvidencePanel
    from desktop.views.frame.finder import Finder
    from desktop.views.frame.lockscreen import LockScreen
    from desktop.views.remembering import ListMemory
    from desktop.views.reminding import Reminding

SIZE = (1366, 768)
_MINIMUM = (560, 340)
_MINUTE_MS = 60_000


class MainWindow(QMainWindow):
    """`MainWindow(workspace, specs, theme, clock)`; the first page of `specs` is shown.

    What needs another file or contract is asked of whoever holds the window: `open_asked`, `create_asked`,
    `renew_asked`, `sample_asked`, `contract_picked(contract_id)`, `found_asked(plan)`,
    `restore_asked(backup)`, `password_asked(remove)`; `leaving` before the window may be left or is locked.
    `mode_chosen(mode)` after the look was changed; `language_chosen(language)` counts from the next start.
    """

    open_asked = Signal()
    create_asked = Signal()
    renew_asked = Signal()
    sample_asked = Signal()
    contract_picked = Signal(str)
    found_asked = Signal(object)
    restore_asked = Signal(object)
    password_asked = Signal(bool)
    mode_chosen = Signal(object)
    language_chosen = Signal(object)
    leaving = Signal()

    def __init__(
        self,
        workspace: Workspace,
        specs: Sequence[PageSpec],
        theme: Theme,
        clock: Clock,
    ) -> None:
        super().__init__()
        self.workspace = workspace
        self._theme = theme
        self._clock = clock
        self._selected = ""
        self._today = clock().date()
        self._panel: EvidencePanel | None = None
        self._reminder: Reminding | None = None
        self._help: HelpDialog | None = None
        self._finder: Finder | None = None
        self.lock_screen: LockScreen | None = None
        self._memory: ListMemory | None = None
        self.histories = Histories(workspace, self._told, self)
        self.pasting = Pasting(workspace, self._told, self)
        self._explainer = Explainer(self)
        self.stack = PageStack((*specs, PORTFOLIO), workspace, self._explainer)
        self._build()
        self._make_actions()
        self._wire()
        self._unsubscribe = workspace.subscribe(self._take)
        self.ticking = Ticking(workspace, clock, self)
        self.ticking.turned.connect(self._turn)
        self.minute = QTimer(self)
        self.minute.timeout.connect(self._follow_today)
        self.minute.start(_MINUTE_MS)
        self.show_page(0)
        self._show_frame()

    def _build(self) -> None:
        self.setAcceptDrops(True)
        self.setMinimumSize(*_MINIMUM)
        self.resize(*SIZE)
        self.bar = TopBar(self.workspace.calendar)
        self.rail = Rail(tuple((spec.title, spec.icon_name) for spec in self.stack.specs[:-1]))
        self.what_if = WhatIf(self.workspace, self.bar.trial, self._explainer, self)
        self.day_band = DayBand()
        self.banner = Banner()
        self.reminders = ReminderStrip()
        self.unsaved = UnsavedStrip()
        self.welcome = WelcomeStrip()
        self.started = StartedStrip()
        self.unsigned = UnsignedStrip()
        self.status = StatusBar()
        middle = QWidget()
        column = _column(middle)
        column.addWidget(self.welcome)
        column.addWidget(self.started)
        column.addWidget(self.unsigned)
        column.addWidget(self.unsaved)
        column.addWidget(self.reminders)
        column.addWidget(self.banner)
        column.addWidget(self.stack, 1)
        self.stage = Stage(self.rail, middle)
        whole = QWidget()
        column = _column(whole)
        column.addWidget(self.bar)
        column.addWidget(self.what_if.band)
        column.addWidget(self.day_band)
        column.addWidget(self.stage, 1)
        column.addWidget(self.status)
        self.setCentralWidget(Whole(whole))

    def _make_actions(self) -> None:
        self.undo_action = self._action(tr("撤销"), "Ctrl+Z", self.undo)
        self.redo_action = self._action(tr("重做"), "Ctrl+Shift+Z", self.redo)
        self.redo_action.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self._action(tr("依据"), "F4", self.toggle_evidence)
        self._action(tr("这条记录的历史"), "Ctrl+H", lambda: self.histories.ask(self.page))
        self._action(tr("粘贴表格"), "Ctrl+V", lambda: self.pasting.paste(self.page))
        self._action(tr("收起或展开导航"), "Ctrl+B", self.stage.toggle_fold)
        self._action(tr("用户指南"), "F1", self.show_help)
        self._action(tr("导入表格…"), "Ctrl+Shift+I", lambda: self.open_record(IMPORTS, ANY_TABLE))
        self._action(tr("登记事件"), "Ctrl+N", lambda: self.begin("incidents"))
        self._action(tr("新建函件…"), "Ctrl+L", self.write_letter)
        self.find_action = self._action(tr("查找"), "Ctrl+K", lambda: self.finder.open_up())
        self.page_actions = [
            self._action(spec.title, page_keys(number), partial(self.show_page, number))
            for number, spec in enumerate(self.stack.specs)
        ]
        self.page_actions[-1].setShortcut(QKeySequence("Ctrl+0"))
        self._action(tr("前一天"), "Alt+Left", partial(self.step_day, -1))
        self._action(tr("后一天"), "Alt+Right", partial(self.step_day, 1))
        self._action(tr("回到今天"), "Alt+Home", lambda: self.set_day(self._today))
        self._action(tr("假设"), "Ctrl+J", self.what_if.toggle)
        self._action(tr("锁定窗口"), "Ctrl+Shift+L", self.lock)
        self._file_actions = (
            self.page_actions[-1],
            self._action(tr("打开合同文件…"), "Ctrl+O", partial(self._leave, self.open_asked.emit)),
            self._action(tr("新建合同…"), "Ctrl+Shift+N", partial(self._leave, self.create_asked.emit)),
            self._action(tr("续签下一年…"), "", partial(self._leave, self.renew_asked.emit)),
            self._action(tr("打开示例合同"), "", partial(self._leave, self.sample_asked.emit)),
            self._action(tr("生成工作交接书…"), "", self.hand_over),
            self._action(tr("关于守约"), "", self.show_about),
        )
        self._language = self._action(OFFERED[other_language()], "", self.choose_language)
        self.bar.look.setMenu(self._look_menu())

    def _action(self, text: str, keys: str, command: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda: command())
        self.addAction(action)
        return action

    def _look_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for mode in Mode:
            choice = menu.addAction(MODE_ZH[mode])
            choice.setCheckable(True)
            choice.setChecked(mode is self._theme.mode)
            choice.triggered.connect(lambda _=False, m=mode: self.set_mode(m))
            group.addAction(choice)
        menu.addSeparator()
        menu.addAction(self._language)
        return menu

    def _wire(self) -> None:
        self.bar.undo.clicked.connect(self.undo)
        self.bar.redo.clicked.connect(self.redo)
        self.bar.evidence.clicked.connect(self.toggle_evidence)
        self.bar.as_of.chosen.connect(self.set_day)
        self.bar.as_of.offered = lambda: self.days()[1:]
        self.bar.contract.picked.connect(self.pick_contract)
        self.bar.search.clicked.connect(lambda: self.finder.open_up())
        self.bar.trial.clicked.connect(lambda: self.what_if.toggle())
        self.day_band.stepped.connect(self.step_day)
        self.day_band.left.connect(lambda: self.set_day(self._today))
        self.rail.chosen.connect(self.show_page)
        self.welcome.create_asked.connect(lambda: self._leave(self.create_asked.emit))
        self.welcome.open_asked.connect(lambda: self._leave(self.open_asked.emit))
        self.welcome.help_asked.connect(self.show_help)
        self.started.opened.connect(self._go_on)
        self.started.closed.connect(self._show_unsigned)
        self.unsigned.opened.connect(lambda: self.open_record(CONTRACT_PART, "overview"))
        self.stage.panel_toggled.connect(self.bar.evidence.setChecked)
        self.stage.panel_toggled.connect(lambda _: self._note_shown())
        self._explainer.requested.connect(self.explain)
        self._explainer.selected.connect(self._select)
        self.stack.built.connect(self._wire_page)

    def _wire_page(self, page: Page) -> None:
        page.opened.connect(self.open_record)
        page.new_requested.connect(self.begin)
        page.told.connect(self._told)
        page.refused.connect(self._refused)
        page.history_asked.connect(self.histories.open)
        page.paste_asked.connect(lambda: self.pasting.paste(page))
        page.create_asked.connect(lambda: self._leave(self.create_asked.emit))
        page.renew_asked.connect(lambda: self._leave(self.renew_asked.emit))
        page.contract_picked.connect(self.pick_contract)
        page.lock_asked.connect(self.lock)
        page.password_asked.connect(lambda remove: self._leave(partial(self.password_asked.emit, remove)))
        page.found_asked.connect(lambda plan: self._leave(partial(self.found_asked.emit, plan)))
        page.restore_asked.connect(lambda backup: self._leave(partial(self.restore_asked.emit, backup)))
        page.letter_asked.connect(self.write_letter)
        page.handover_asked.connect(self.hand_over)

    @property
    def panel(self) -> EvidencePanel:
        """The panel 依据, built when it is first wanted."""
        if self._panel is None:
            from desktop.views.evidence import EvidencePanel

            self._panel = EvidencePanel(self.workspace)
            self._panel.closed.connect(lambda: self.stage.set_panel_open(False))
            self._panel.fact_opened.connect(self.open_record)
            self.stage.hold_panel(self._panel)
        return self._panel

    @property
    def finder(self) -> Finder:
        """What Ctrl+K opens, built when it is first wanted."""
        if self._finder is None:
            from desktop.views.frame.finder import Finder

            self._finder = Finder(self)
        return self._finder

    def chores(self) -> Iterator[Callable[[], object]]:
        """What the first use of a page, of 依据 or of a command would wait for, in pieces."""
        for index, spec in enumerate(self.stack.specs):
            yield spec.load
            yield partial(self.stack.page, index)
        yield lambda: self.panel
        yield self.workspace.prepare
        yield lambda: self.finder
        yield from self.finder.chores()
        from desktop.services.attaching import clear_viewed

        yield clear_viewed

    def show_page(self, index: int) -> None:
        """Show a page."""
        self.rail.choose(index)
        self.stack.show_page(index)
        self.page.setFocus()
        self._selected = ""  # What had the focus in passing was not chosen.

    @property
    def page(self) -> Page:
        """The page shown."""
        return self.stack.shown

    def open_record(self, kind: str, record_id: str) -> None:
        """Go to the page that shows records of a kind, and bring the record into sight."""
        index = self.stack.place_of(kind)
        if index is not None:
            self.show_page(index)
            if record_id:
                self.page.show_record(kind, record_id)

    def begin(self, kind: str) -> None:
        """Begin a new record on the page that makes such."""
        index = self.stack.place_of(kind)
        if index is not None:
            self.show_page(index)
            self.page.begin(kind)

    def explain(self, figure_id: str) -> None:
        """Open the panel on a figure."""
        self._selected = figure_id
        self.panel.explain(figure_id)
        self.stage.set_panel_open(True)
        self._note_shown()

    def _note_shown(self) -> None:
        self._explainer.shown = self.panel.figure_id if self.stage.panel_open else ""

    def toggle_evidence(self) -> None:
        """Open the panel on the figure last selected, or close it."""
        figure = self._selected or self.page.figure_in_hand()
        panel = self.panel
        if not self.stage.panel_open and figure:
            panel.explain(figure)
        self.stage.set_panel_open(not self.stage.panel_open)
        self.bar.evidence.setChecked(self.stage.panel_open)

    def show_help(self) -> None:
        """The guide, at the part about the page shown."""
        from desktop.views.dialogs.help import HelpDialog

        if self._help is None:
            self._help = HelpDialog(self)
        self._help.show()
        self._help.show_part(self.stack.specs[self.stack.place].title)

    def show_about(self) -> None:
        """The version, and the licences of all parts."""
        from desktop.views.dialogs.about import AboutDialog

        dialog = AboutDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def write_letter(self, occasion: Occasion | None = None) -> None:
        """Write a letter: the one that a matter calls for, or one to be chosen."""
        from desktop.views.dialogs.letter import LetterDialog
        from desktop.views.dialogs.letter_file import own_templates

        kind, subject = (occasion.kind, occasion.subject) if occasion else (LetterKind.BREACH, None)
        self.finish_entry()
        dialog = LetterDialog(self.workspace, own_templates(), kind, subject, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.told.connect(self._told)
        dialog.registered.connect(lambda letter: self.open_record("notices", letter))
        dialog.open()

    def show_started(self) -> None:
        """Show over a contract that was just made where to go on."""
        self.started.show()
        self._show_unsigned()

    def _show_unsigned(self) -> None:
        self.unsigned.show_signed(self.workspace.terms.signed is not None, beside=not self.started.isHidden())

    def _go_on(self, kind: str) -> None:
        """Go to the clauses, the health check or the people of a new contract."""
        first = ""
        if kind == "clauses":
            first = self.workspace.contract.clauses[0].id
        elif kind == "health_notes":
            first = next((each.id for each in self.workspace.health()), "")
        self.open_record(kind, first)

    def hand_over(self) -> None:
        """Write the document for whoever takes the contract over."""
        from desktop.views.dialogs.handing import hand_over

        self.finish_entry()
        places = {kind: spec.title for spec in self.stack.specs for kind in spec.kinds}
        result = hand_over(self, self.workspace, places)
        if isinstance(result, Problem):
            self._refused((result,))
        elif result:
            self._told(tr("已生成工作交接书：{result}").format(result=result))

    def set_day(self, day: dt.date) -> None:
        """Show the contract as of a day."""
        self.workspace.set_as_of(AsOf(day))

    def step_day(self, days: int) -> None:
        """Show the contract so many days later than now."""
        self.set_day(self.workspace.as_of.day + days * ONE_DAY)

    def days(self) -> tuple[tuple[str, dt.date], ...]:
        """The days that are asked for by name."""
        months = [each.month for each in self.workspace.statements]
        sealed = end_of(max(months)).day if months else None
        end = self.workspace.assessment.contract.service_end
        return (tr("今天"), self._today), *named_days(self._today, end, sealed)

    def pick_contract(self, contract_id: str) -> None:
        """Ask for another contract of the file; the one that is shown is shown from its first page."""
        if contract_id == self.workspace.contract.id:
            self.show_page(0)
        else:
            self._leave(partial(self.contract_picked.emit, contract_id))

    def _leave(self, then: Callable[[], object]) -> None:
        """Do what takes another file or contract into sight, once it is settled what becomes of a trial."""
        self.finish_entry()
        self.what_if.settle(then)

    def set_mode(self, mode: Mode) -> None:
        """Change the look."""
        self._theme.set_mode(mode)
        self.mode_chosen.emit(mode)

    def choose_language(self) -> None:
        """Have the next start speak the other language."""
        self.language_chosen.emit(other_language())
        self._told(CHOSEN[other_language()])

    def undo(self) -> None:
        """Take back the last command; a record that comes back is in hand again."""
        self._step(self.workspace.undo)

    def redo(self) -> None:
        """Do again what was taken back."""
        self._step(self.workspace.redo)

    def _step(self, step: Callable[[], Change | None]) -> None:
        before = self.workspace.facts
        change = step()
        if change is None:
            return
        self._told(change.title)
        after = self.workspace.facts
        for key in change.touched:
            back = after.find(key.kind, key.id) and not before.find(key.kind, key.id)
            if back and key.kind in self.stack.specs[self.stack.place].kinds:
                self.page.show_record(key.kind, key.id)
                return

    def remind(self, memory: Reminders) -> None:
        """Show from now on what fell due, as `memory` holds what was answered to it."""
        from desktop.views.reminding import Reminding

        self._reminder = Reminding(self.reminders, self.workspace, memory, self._clock)
        self._reminder.opened.connect(self.open_record)
        self._reminder.asked.connect(self.explain)
        self._reminder.told.connect(self._told)

    def lock(self) -> None:
        """Cover the window until the password is given; a file without one is not locked."""
        if self.lock_screen is None:
            self.status.tell(tr("文件没有设口令，不能锁定；在“数据 · 文件”中设置。"))
        else:
            self.leaving.emit()
            self.lock_screen.lock()
            self.show_title()

    def remember(self, memory: ListMemory) -> None:
        """Put back from now on what was kept about the lists of the pages."""
        self._memory = memory
        for _, page in self.stack.built_pages():
            memory.take(page)
        self.stack.built.connect(memory.take)

    def tell_failure(self, title: str, lines: tuple[str, ...]) -> None:
        """Show what went wrong above the page."""
        self.banner.tell(title, tuple(map(say, lines)))

    def _told(self, text: str) -> None:
        self.banner.clear()
        self.status.tell(say(text))

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        self.banner.tell_problems(problems)

    def _select(self, figure_id: str) -> None:
        self._selected = figure_id

    def _take(self, change: Change) -> None:
        self.stack.take_change(change)
        if self.stage.panel_open:
            self.panel.refresh()
        self.histories.follow()
        self._show_frame()
        if change.touched and not self.workspace.trial and not self.bar.as_of.is_today:
            self.day_band.note(say(change.title))
        if self._reminder is not None:
            self._reminder.follow()

    def _turn(self) -> None:
        """Limits that run today have come nearer, or past: only what tells of them is told anew."""
        self._follow_today()
        self.stack.take_change(None)
        self._show_badges()
        if self.stage.panel_open:
            self.panel.turn()
        if self._reminder is not None:
            self._reminder.follow()

    def _show_frame(self) -> None:
        """Everything around the pages, as the workspace stands."""
        self.ticking.follow()
        work, contract = self.workspace, self.workspace.contract
        note = tr("v{version} · {total_fee} 元").format(
            version=contract.version, total_fee=grouped(work.terms.total_fee)
        )
        self.bar.contract.set(contract.short_name, note)
        self.bar.contract.fill_menu(work.contracts, contract.id, self._file_actions)
        self.bar.show_day(work.as_of, self._today)
        self.day_band.show_day(work.as_of, self._today)
        self.what_if.show()
        self.show_title()
        self.bar.as_of.calendar = work.calendar
        _name(self.bar.undo, self.undo_action, tr("撤销"), "Ctrl+Z", work.undo_title)
        _name(self.bar.redo, self.redo_action, tr("重做"), "Ctrl+Shift+Z", work.redo_title)
        self.status.show_saved(work.last_saved_at, self._today, trying=work.trial is not None)
        self.status.show_file(work.path, encrypted=work.key is not None)
        self.status.show_as_of(work.as_of, self._today)
        self.status.show_calendar(work.calendar)
        self.status.show_timing(work.recompute_ms)
        self._show_unsigned()
        self._show_badges()

    def _show_badges(self) -> None:
        for index, spec in enumerate(self.stack.specs[:-1]):
            self.rail.set_badge(index, spec.badge(self.workspace))

    def show_title(self) -> None:
        """Say in the title what is shown."""
        self.setWindowTitle(" · ".join(self._title()))

    def _title(self) -> Iterator[str]:
        """The window's title: the contract, and what is shown of it where that is not how it stands today."""
        yield tr("守约")
        if self.lock_screen is not None and self.lock_screen.locked:
            yield tr("已锁定")
            return
        yield self.workspace.contract.short_name
        if not self.bar.as_of.is_today:
            yield tr("按 {day} 显示").format(day=self.workspace.as_of.day.isoformat())
        if self.workspace.trial:
            yield tr("假设中")

    def _follow_today(self) -> None:
        """After midnight a window that shows today shows the new day."""
        today = self._clock().date()
        if today == self._today:
            return
        followed = self.bar.as_of.is_today
        self._today = today
        if followed:
            self.set_day(today)
        else:
            self._show_frame()
            self.stack.take_change(None)  # What it shows may be today now, or not be any more.
        if self._reminder is not None:
            self._reminder.follow()

    def place(self) -> bytes:
        """Where the window stands and how large, to be kept between runs."""
        return bytes(self.saveGeometry().data())

    def put_back(self, place: bytes) -> None:
        """Stand where it stood."""
        self.restoreGeometry(QByteArray(place))

    def finish_entry(self) -> None:
        """Have the field in hand take what was typed, as when it is left: nothing is lost."""
        self.setFocus()
        self.leaving.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_table(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_table(event)
        if path is not None:
            event.acceptProposedAction()
            self.open_record(IMPORTS, str(path))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.finish_entry()
        if self.what_if.unsettled:
            event.ignore()
            self.what_if.settle(self.close)
            return
        self.minute.stop()
        self.ticking.timer.stop()
        if self._reminder is not None:
            self._reminder.end()
        self._unsubscribe()
        super().closeEvent(event)


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column


def _name(button: QWidget, action: QAction, word: str, keys: str, title: str | None) -> None:
    """Say in an undo or redo button what it would do."""
    title = title and say(title)
    text = (
        tr("{word}：{title}（{keys}）").format(word=word, title=title, keys=keys)
        if title
        else tr("没有可{word}的操作").format(word=word)
    )
    button.setToolTip(text)
    button.setAccessibleName(tr("{word}：{title}").format(word=word, title=title) if title else word)
    button.setEnabled(title is not None)
    action.setEnabled(title is not None)
