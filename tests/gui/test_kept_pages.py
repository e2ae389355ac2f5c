"""What a page shows after edits one by one is what it shows when everything in it is filled again."""

from __future__ import annotations

import datetime as dt
import random

import msgspec
import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.models.calendar import AsOf
from desktop.models.facts import KINDS, SINGLE, Fact
from desktop.services.workspace import Workspace
from desktop.views.pages.acceptance import AcceptancePage
from desktop.views.pages.agenda import AgendaPage
from desktop.views.pages.contract import ContractPage
from desktop.views.pages.notices import NoticesPage
from desktop.views.pages.people import PeoplePage
from desktop.views.theme import Theme
from desktop.views.widgets import Label, Page, Table
from tests.gui.conftest import NOW
from tests.gui.hands import Hands

STEPS = 15


def told(page: QWidget) -> list[str]:
    """Everything that a page says in words, as it stands there."""
    found = []
    for part in page.findChildren(QWidget):
        if not part.isVisibleTo(page):
            continue
        found.append(part.accessibleName())
        if isinstance(part, Label):
            found.append(part.whole())
        elif isinstance(part, QLineEdit):
            found.append(part.text())
        elif isinstance(part, Table):
            found += [cell.text for row in part.rows_model.rows for cell in row.cells]
    return sorted(found)


def another(record: Fact, chance: random.Random, others: tuple[Fact, ...]) -> Fact:
    """A record with one thing about it as another of its kind has it, or as it is where nothing is known."""
    blank = {each.name: each.default for each in msgspec.structs.fields(type(record)) if not each.required}
    field = chance.choice(sorted(set(blank) - {"id"}))
    known = [getattr(each, field) for each in others]
    return msgspec.structs.replace(record, **{field: chance.choice([*known, blank[field]])})


def step(workspace: Workspace, kind: str, chance: random.Random) -> None:
    """One command chosen by chance, often one about a kind; what cannot be is refused."""
    what = chance.choice(["edit", "edit", "edit", "remove", "undo", "redo", "day"])
    if what == "day":
        workspace.set_as_of(AsOf(NOW.date() - dt.timedelta(days=chance.randrange(250))))
    elif what == "undo":
        workspace.undo()
    elif what == "redo":
        workspace.redo()
    else:
        records = getattr(workspace.facts, kind)
        chosen = chance.choice(records)
        if what == "remove":
            workspace.remove(kind, chosen.id, "删除")
        else:
            workspace.save(another(chosen, chance, records), title="修改")


@pytest.mark.parametrize("page_type", [AcceptancePage, AgendaPage, ContractPage, NoticesPage, PeoplePage])
def test_what_a_page_keeps_is_what_it_would_show_anew(
    qtbot: QtBot, theme: Theme, sample: Workspace, page_type: type[Page]
) -> None:
    window = make_window(sample, theme, lambda: NOW)
    qtbot.addWidget(window)
    hands, chance = Hands(window), random.Random(1)
    page = hands.turn(page_type)
    own = window.stack.specs[window.stack.place].kinds & set(KINDS)
    kinds = sorted(own or set(KINDS) - {"decisions"})
    for _ in range(STEPS):
        kind = chance.choice([each for each in kinds if each not in SINGLE and getattr(sample.facts, each)])
        page.show_record(kind, chance.choice(getattr(sample.facts, kind)).id)
        step(sample, kind, chance)
        shown = told(page)
        page.refresh(None)
        assert told(page) == shown
    window.close()
