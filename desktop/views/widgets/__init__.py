"""The kit that pages are built from. Each class's docstring shows how it is made and what it signals.

- words: `Label(text, role, tone, elide=…, wrap=…)`, `Rule(heavy=…)`
- state as shape and word: `StateLabel(State.OK, "按时")`, `Chip(State.BAD, "3 项成立")`, `paint_shape`
- a surface with a heading: `Card(title, hint, action, quiet=…, flush=…)`; fill `.body`, `add_right(widget)`
- a page or panel that scrolls: `Scroll(name)`; fill `.body`
- a figure with its 依据: `FigureLabel(text, unit, role, figure_id, explainer)`, `.set(text, unit, state)`
- bars: `Meter(share, limit, state)`, `StageBar((Segment(share, token, label, tip), …))`, `Pips(n, of, state)`
- steps: `Steps(explainer).set((Step(…), …))` → `acted(key)`
- counted days: `DayGrid(name).set(first, weeks, {day: Day(kind=…)})`
- switches: `ThreeWay(name, value)` → `changed(bool | None)`
- filters: `SegmentedFilter(name).set_items(((key, word), …))` → `changed(key)`
- entry: `DateEdit`, `InstantEdit`, `MoneyEdit`, `CountEdit`, `ShareEdit`, `NumberEdit`, `TextEntry`,
  `NoteEdit`, `Choice` → `committed(value)`
- a row of a form: `Field(label, editor, key=…)`, `.show_problem(problem)`
- records edited in place: `records.Form`, `.Draft`, `.RecordList` after a `records.Layout`, through a
  `desk.Desk`; rows that come and go by key: `keyed.KeyedRows`, and `keyed.order_tabs` for Tab
- tables and lists: `Table(columns, explainer)`, `ListPane(name)`; `set_rows` keeps the chosen key;
  rows that are records: `tablerecords.TableRecords`; filters under a name: `saved.SavedFilters`
- buttons: `Button(text, kind, icon=…)`; kinds plain, primary, quiet, icon, link, danger
- a page: `Page(workspace, explainer)`; write `refresh(change)`, and its `PageSpec` in `pages.specs`

What the first page has no use for is imported when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from desktop.views.widgets.buttons import Button
from desktop.views.widgets.card import Card
from desktop.views.widgets.figures import Explainer, FigureLabel
from desktop.views.widgets.icons import icon, paint_icon
from desktop.views.widgets.meters import Meter, Pips, Segment, StageBar
from desktop.views.widgets.page import Page
from desktop.views.widgets.scroll import Scroll
from desktop.views.widgets.states import STATE_ZH, Chip, State, StateLabel, paint_shape, paint_state
from desktop.views.widgets.text import Label, Rule, clear_layout, set_property

if TYPE_CHECKING:
    from desktop.views.widgets.daygrid import Day, DayGrid, DayKind
    from desktop.views.widgets.daypick import DayPick
    from desktop.views.widgets.entries import DateEdit, Entry, InstantEdit, MoneyEdit, NoteEdit, TextEntry
    from desktop.views.widgets.forms import Choice, Field, Reason
    from desktop.views.widgets.lists import Fetched, ListPane, ListRow
    from desktop.views.widgets.numbers import CountEdit, NumberEdit, ShareEdit
    from desktop.views.widgets.parse import EntryError, parse_date, parse_instant, parse_money, show_instant
    from desktop.views.widgets.steps import Step, Steps
    from desktop.views.widgets.switches import SegmentedFilter, ThreeWay
    from desktop.views.widgets.tablemodel import Cell, Column, Row
    from desktop.views.widgets.tables import Table

__all__ = [
    "STATE_ZH",
    "Button",
    "Card",
    "Cell",
    "Chip",
    "Choice",
    "Column",
    "CountEdit",
    "DateEdit",
    "Day",
    "DayGrid",
    "DayKind",
    "DayPick",
    "Entry",
    "EntryError",
    "Explainer",
    "Fetched",
    "Field",
    "FigureLabel",
    "InstantEdit",
    "Label",
    "ListPane",
    "ListRow",
    "Meter",
    "MoneyEdit",
    "NoteEdit",
    "NumberEdit",
    "Page",
    "Pips",
    "Reason",
    "Row",
    "Rule",
    "Scroll",
    "Segment",
    "SegmentedFilter",
    "ShareEdit",
    "StageBar",
    "State",
    "StateLabel",
    "Step",
    "Steps",
    "Table",
    "TextEntry",
    "ThreeWay",
    "clear_layout",
    "icon",
    "paint_icon",
    "paint_shape",
    "paint_state",
    "parse_date",
    "parse_instant",
    "parse_money",
    "set_property",
    "show_instant",
]

_LATER = {
    "daygrid": ("Day", "DayGrid", "DayKind"),
    "daypick": ("DayPick",),
    "entries": ("DateEdit", "Entry", "InstantEdit", "MoneyEdit", "NoteEdit", "TextEntry"),
    "forms": ("Choice", "Field", "Reason"),
    "lists": ("Fetched", "ListPane", "ListRow"),
    "numbers": ("CountEdit", "NumberEdit", "ShareEdit"),
    "parse": ("EntryError", "parse_date", "parse_instant", "parse_money", "show_instant"),
    "steps": ("Step", "Steps"),
    "switches": ("SegmentedFilter", "ThreeWay"),
    "tablemodel": ("Cell", "Column", "Row"),
    "tables": ("Table",),
}


def __getattr__(name: str) -> object:
    for module, names in _LATER.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
