"""A contract that nobody has signed yet: every page opens, says that it waits, and follows the signing."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from desktop.app import make_window
from desktop.exchange.report import overview
from desktop.models.calendar import AsOf
from desktop.services.change import Change
from desktop.services.workspace import Workspace
from desktop.views.theme import Theme
from tests.gui.conftest import NOW

SIGNED = {"signed_by_a_on": dt.date(2026, 4, 1), "signed_by_b_on": dt.date(2026, 4, 7)}


def test_every_page_opens_and_follows_the_signing(qtbot: QtBot, theme: Theme, unsigned: Workspace) -> None:
    window = make_window(unsigned, theme, lambda: NOW)
    qtbot.addWidget(window)
    window.show()
    waiting = unsigned.contract
    signed = waiting.replaced(replace(waiting.terms, **SIGNED))
    for index in range(len(window.stack.specs)):
        window.show_page(index)
        window.page.complete()
        assert unsigned.assessment.contract.service_start is None
        assert isinstance(unsigned.revise(signed, "填 签署日期"), Change)
        assert unsigned.assessment.contract.service_start == dt.date(2026, 4, 8)
        unsigned.set_as_of(AsOf(dt.date(2027, 3, 1)))
        unsigned.undo()
        unsigned.set_as_of(AsOf(NOW.date()))
        assert unsigned.contract == waiting
    window.close()


def test_the_text_overview_says_that_signing_is_not_complete(unsigned: Workspace) -> None:
    told = overview(unsigned.contract, unsigned.assessment)
    assert "2026 年项目" in told
    assert "服务期 尚未起算：合同未签署完毕" in told
    assert "待合同签署完毕" in told
