"""从表格导入 on the pages: the menu opens the assistant with the kind chosen."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.exchange.columns import IMPORTABLE, name_of
from desktop.services.workspace import Workspace
from desktop.views.pages.data import DataPage
from desktop.views.pages.specs import PAGES
from desktop.views.theme import Theme
from desktop.views.widgets.importbutton import ImportButton
from tests.gui.conftest import NOW

_FIRST = {
    "人员": "people",
    "付款": "payments",
    "验收与交付": "documents",
    "函件通知": "notices",
    "SLA 趋势": "availability",
    "待办": "rectifications",
}


@pytest.mark.parametrize("title", _FIRST)
def test_a_page_opens_the_assistant_with_its_kind(
    title: str, qtbot: QtBot, theme: Theme, sample: Workspace
) -> None:
    window = make_window(sample, theme, lambda: NOW)
    qtbot.addWidget(window)
    window.show()
    window.show_page([spec.title for spec in PAGES].index(title))
    (button,) = window.page.findChildren(ImportButton)
    assert button.isVisible()
    actions = button.menu().actions()
    assert actions[0].text() == f"从表格导入{name_of(_FIRST[title])}…"
    assert {each.text() for each in actions} <= {f"从表格导入{name_of(kind)}…" for kind in IMPORTABLE}
    actions[0].trigger()
    page = window.page
    assert isinstance(page, DataPage)
    assert page.filter.key == "imports"
    assert page.imports.start.card.hint.whole() == f"导入{name_of(_FIRST[title])}"
    window.close()
