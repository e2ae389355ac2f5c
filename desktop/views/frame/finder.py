"""What the palette of a window offers, and how it goes there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton

from desktop.exchange.columns import IMPORTABLE, name_of
from desktop.models.enums.papers import LETTER_ZH
from desktop.models.facts import KIND_ZH
from desktop.services.catalogue import Catalogue
from desktop.services.lettering.occasions import Occasion
from desktop.services.masking import Mask
from desktop.services.search import MOST, Entry, entry, found
from desktop.services.sharing import sharing
from desktop.views.frame.palette import Palette
from desktop.views.i18n import say, tr, worded
from desktop.views.pages.specs import IMPORTS, PARTS
from desktop.views.widgets import Button, EntryError, Page, parse_date

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from desktop.views.window import MainWindow

_RECENT = 20
#: Records that no page shows by themselves, yet which can be gone to: limits by their tree.
_BESIDE = ("deadlines",)


class Finder(QObject):
    """`Finder(window)`; `open_up()` shows the palette over everything that the window can do or go to."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        kinds = frozenset[str]().union(*(spec.kinds for spec in window.stack.specs))
        self._catalogue = Catalogue(window.workspace, kinds)
        self._blocks: tuple[Sequence[Entry], ...] = ()
        self._deeds: dict[str, Callable[[], object]] = {}
        self._mask: Mask | None = None
        self._recent: dict[tuple[str, str, str], Entry] = {}
        self.palette = Palette(window, self._search)
        self.palette.chosen.connect(self._go)

    def chores(self) -> Iterator[Callable[[], object]]:
        """What the first search would wait for, in pieces."""
        yield from self._catalogue.chores()

    def open_up(self) -> None:
        """Show the palette; it finds what there is now."""
        self._deeds = {}
        work = self._window.workspace
        shown = sharing().personal(work.path)
        persons = (*work.facts.people, *work.contract.parties.values())
        self._mask = None if shown else Mask.of_records(persons)
        self._blocks = (tuple(self._actions()), *self._catalogue.blocks())
        self.palette.open_up()

    def _search(self, typed: str) -> Sequence[Entry]:
        """What was found, with the names of persons masked unless the user wants them shown."""
        return [self._shown(each) for each in self._found(typed)]

    def _shown(self, each: Entry) -> Entry:
        if self._mask is None or each.way != "record":
            return each
        own = self._window.workspace.fact(each.kind, each.place) if each.kind in KIND_ZH else None
        mask = Mask.of_records((own,)) if own else self._mask
        words = [mask.words(self._mask.words(text)) for text in (each.title, each.note)]
        return msgspec.structs.replace(each, title=words[0], note=words[1])

    def _found(self, typed: str) -> Sequence[Entry]:
        """What was typed, found; with nothing typed what was lately gone to, then what can be done."""
        if not typed.strip():
            recent = [each for each in self._recent.values() if each.way != "action"]
            return [*recent, *self._blocks[0]][:MOST]
        ranks = {key: rank for rank, key in enumerate(self._recent)}
        return [*self._typed_day(typed), *found(typed, self._blocks, ranks)]

    def _typed_day(self, typed: str) -> Iterator[Entry]:
        try:
            day = parse_date(typed)
        except EntryError:
            return
        if day is not None:
            yield self._deed(
                tr("截至日期"),
                tr("查看 {day}").format(day=day.isoformat()),
                "",
                partial(self._window.set_day, day),
            )

    def _go(self, entry: Entry) -> None:
        self._recent.pop(entry.key, None)
        kept = list(self._recent.items())[: _RECENT - 1]
        self._recent = {entry.key: entry, **dict(kept)}
        if entry.way == "action":
            self._deeds[entry.place]()
        elif entry.way == "figure":
            self._window.explain(entry.place)
        elif self._window.stack.place_of(entry.kind) is None:
            self._window.explain(f"deadline:{entry.place}")
        else:
            self._window.open_record(entry.kind, entry.place)

    def _actions(self) -> Iterator[Entry]:
        """What can be done now: commands of the window, of the page, new records, days, contracts, looks."""
        window = self._window
        for action in window.actions():
            if action.isEnabled() and action is not window.find_action:
                group = tr("页面") if action in window.page_actions else tr("操作")
                yield self._deed(group, self._named(action), action.shortcut().toString(), action.trigger)
        for name, day in window.days():
            yield self._deed(
                tr("截至日期"),
                tr("查看{name}").format(name=name),
                day.isoformat(),
                partial(window.set_day, day),
            )
        for contract_id, name in window.workspace.contracts:
            if contract_id != window.workspace.contract.id:
                yield self._deed(
                    tr("合同"), name, tr("打开"), partial(window.contract_picked.emit, contract_id)
                )
        for action in window.bar.look.menu().actions():
            if action.isCheckable():
                yield self._deed(tr("外观"), action.text(), "", action.trigger)
        for kind, word in worded(LETTER_ZH).items():
            yield self._deed(
                tr("函件"),
                tr("生成{word}").format(word=word),
                "",
                partial(window.write_letter, Occasion(kind)),
            )
        yield from self._begun()
        yield from self._imported()
        yield from self._exports()
        yield from self._parts()
        yield from self._buttons(window.page)

    def _named(self, action: QAction) -> str:
        """Undo and redo say what they take back."""
        work = self._window.workspace
        titles = {self._window.undo_action: work.undo_title, self._window.redo_action: work.redo_title}
        title = titles.get(action)
        return tr("{text}：{title}").format(text=action.text(), title=say(title)) if title else action.text()

    def _begun(self) -> Iterator[Entry]:
        """New records, where the page that makes them has been built."""
        for index, page in self._window.stack.built_pages():
            if type(page).begin is not Page.begin:
                spec = self._window.stack.specs[index]
                for kind in sorted(spec.kinds & KIND_ZH.keys()):
                    yield self._deed(
                        tr("新建"), say(KIND_ZH[kind]), spec.title, partial(self._window.begin, kind)
                    )

    def _imported(self) -> Iterator[Entry]:
        """Tables to take in, by what they hold."""
        for kind in IMPORTABLE:
            yield self._deed(
                tr("导入"),
                tr("导入{kind}…").format(kind=say(name_of(kind))),
                tr("表格"),
                partial(self._window.open_record, IMPORTS, kind),
            )

    def _exports(self) -> Iterator[Entry]:
        """The workbooks for finance, from whatever page."""
        from desktop.exchange.workbooks.finance import LEDGER_ZH
        from desktop.views.saving import save_ledgers

        for ledger, name in worded(LEDGER_ZH).items():
            run = partial(save_ledgers, self._window.page, (ledger,))
            yield self._deed(tr("导出"), name, tr("Excel 工作簿"), run)

    def _parts(self) -> Iterator[Entry]:
        """The parts of pages, by what is done there, too: one who looks for 口令 knows no page of it."""
        stack = self._window.stack
        for kind, parts in PARTS.items():
            place = stack.place_of(kind)
            if place is None:
                continue
            group = stack.specs[place].title
            for key, (name, words) in parts.items():
                run = partial(self._window.open_record, kind, key)
                yield self._deed(group, name, words, run, words)

    def _buttons(self, page: Page) -> Iterator[Entry]:
        """The buttons of the page shown; those whose words several have belong to rows and are left out."""
        buttons = [each for each in page.findChildren(Button) if each.isVisibleTo(page) and each.isEnabled()]
        names = [each.accessibleName() for each in buttons]
        for button, name in zip(buttons, names, strict=True):
            if name and names.count(name) == 1 and not button.isCheckable():
                yield self._deed(tr("本页"), name, "", partial(_click, button))

    def _deed(self, group: str, title: str, note: str, run: Callable[[], object], words: str = "") -> Entry:
        place = f"{group} {title}"
        self._deeds[place] = run
        return entry(group, title, "action", place, note=note, body=f"{group} {words}")


def _click(button: QAbstractButton) -> None:
    button.setFocus(Qt.FocusReason.ShortcutFocusReason)
    button.click()
