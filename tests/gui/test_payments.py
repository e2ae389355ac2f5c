"""付款 with real keys and clicks on the sample contract: every edit is one step and seen at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.exchange.template import load_contract
from desktop.models.calendar import AsOf, Calendar
from desktop.models.enums.findings import LossKind
from desktop.models.facts import Deduction, Invoice
from desktop.services.workspace import Workspace
from desktop.views.pages.payments import PaymentsPage
from desktop.views.pages.payments.statement import CheckLine
from desktop.views.pages.specs import PAGES
from desktop.views.theme import Mode, Theme
from desktop.views.widgets import (
    Button,
    Choice,
    DateEdit,
    Explainer,
    FigureLabel,
    MoneyEdit,
    State,
    TextEntry,
)
from desktop.views.widgets.limits import PointLines
from desktop.views.widgets.recordform import Form
from tests.gui.hands import click, enter, named
from tests.gui.screen import on_screen

DAY = dt.date
KEY = Qt.Key


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, sample: Workspace, explainer: Explainer) -> Iterator[PaymentsPage]:
    yield from on_screen(qtbot, PaymentsPage(sample, explainer))


def net(page: PaymentsPage) -> str:
    return page.statement.net.text


def status(page: PaymentsPage, payment: str) -> str:
    return page.tabs.tabs[payment].row.status


def give_back(sample: Workspace) -> None:
    """Take out what the sample has set off against the final payment."""
    for deduction in sample.facts.deductions:
        sample.remove("deductions", deduction.id, "删除扣款")


def reason(form: QWidget) -> str:
    """What a form says about a value that was not taken."""
    assert isinstance(form, Form)
    return form.reason.text if form.reason.isVisible() else ""


def invoice_check(page: PaymentsPage) -> CheckLine:
    return page.statement.checks[1]


def test_an_invoice_counts_as_checked_when_its_three_checks_are_good(
    page: PaymentsPage, sample: Workspace
) -> None:
    assert page.conditions.hint.whole() == "起算 3 / 3，核对 1 / 2"
    invoice = Invoice(
        id="N9",
        payment="final",
        received_on=DAY(2026, 4, 9),
        amount=Decimal("39096.00"),
        title_matches=True,
    )
    sample.save(invoice, title="登记")
    assert page.conditions.hint.whole() == "起算 3 / 3，核对 1 / 2"
    assert invoice_check(page).state.state is State.OFF
    sample.save(msgspec.structs.replace(invoice, verified_on=DAY(2026, 4, 10)), title="修改")
    assert page.conditions.hint.whole() == "起算 3 / 3，核对 2 / 2"
    assert invoice_check(page).state.state is State.OK


def test_an_invoice_is_recorded_by_typing_its_day(page: PaymentsPage, sample: Workspace) -> None:
    give_back(sample)
    assert page.conditions.hold.title.whole() == "暂缓付款：发票未收到"
    assert status(page, "final") == "等待发票"
    enter(named(page, DateEdit, "发票：收到发票"), "2026-4-10")
    assert [each.received_on for each in sample.facts.invoices if each.payment == "final"] == [
        DAY(2026, 4, 10)
    ]
    assert sample.undo_title == "登记尾款发票 2026-04-10"
    assert named(page, DateEdit, "发票：收到发票").hasFocus(), "in the record that it has become"
    assert not page.conditions.hold.isVisible()
    assert (status(page, "final"), page.conditions.hint.whole()) == ("可付款", "起算 3 / 3，核对 1 / 2")
    assert invoice_check(page).state.state is State.OFF, "nobody has looked at it yet"
    enter(named(page, TextEntry, "发票：发票号码"), "00000002")
    assert sample.undo_title == "修改尾款发票 2026-04-10"
    sample.undo()
    sample.undo()
    assert page.conditions.hold.isVisible()
    assert named(page, DateEdit, "发票：收到发票").text() == ""


def test_a_deduction_does_not_lift_the_wait_for_the_invoice(page: PaymentsPage, sample: Workspace) -> None:
    give_back(sample)
    deduction = Deduction(
        id=sample.new_id("deductions"), payment="final", date=DAY(2026, 4, 10), amount=Decimal("5000")
    )
    sample.save(deduction, title="登记扣款")
    assert status(page, "final") != "等待发票"
    assert page.conditions.hold.isVisible()
    assert page.conditions.hold.title.whole() == "暂缓付款：发票未收到"


def test_a_second_invoice_is_begun_by_its_button_and_dropped_by_escape(
    page: PaymentsPage, sample: Workspace
) -> None:
    enter(named(page, DateEdit, "发票：收到发票"), "2026-04-10")
    click(named(page, Button, "再登记一笔发票"))
    blank = page.conditions.invoices.blank
    assert blank.isVisible()
    assert QApplication.focusWidget() is blank.editors["received_on"]
    QTest.keyClick(blank.editors["received_on"], KEY.Key_Escape)
    assert not blank.isVisible()
    click(named(page, Button, "再登记一笔发票"))
    QTest.keyClicks(blank.editors["received_on"], "20260409")
    QTest.keyClick(blank.editors["received_on"], KEY.Key_Return)
    assert len([each for each in sample.facts.invoices if each.payment == "final"]) == 2
    assert not blank.isVisible()


def test_an_invoice_after_the_as_of_day_is_kept_and_not_counted(
    page: PaymentsPage, sample: Workspace
) -> None:
    give_back(sample)
    enter(named(page, DateEdit, "发票：收到发票"), "2026-04-20")
    assert page.conditions.invoices.note == "最晚 2026-04-24；登记的收票日在截至日之后"
    assert status(page, "final") == "等待发票"


def test_emptying_a_condition_stops_the_period_and_undo_starts_it_again(
    page: PaymentsPage, sample: Workspace
) -> None:
    assert page.period.grid.isVisible()
    assert page.period.due.text == "2026-05-06"
    enter(named(page, DateEdit, "付款条件：财政资金到位"), "")
    assert sample.undo_title == "清除财政资金到位 2026-04-10"
    assert page.period.waiting.words == ("等待财政资金到位",)
    assert not page.period.grid.isVisible()
    assert not page.period.due.isVisible()
    assert status(page, "final") == "条件未齐"
    sample.undo()
    assert page.period.grid.isVisible()
    assert page.period.due.text == "2026-05-06"
    assert named(page, DateEdit, "付款条件：财政资金到位").text() == "2026-04-10"


def test_what_is_no_date_is_refused_in_place_and_not_written(page: PaymentsPage, sample: Workspace) -> None:
    saved = sample.last_saved_at
    editor = named(page, DateEdit, "付款条件：专家评审合格")
    enter(editor, "2026-02-30")
    form = page.conditions.milestone_forms()[0]
    assert reason(form) == "没有 2026 年 2 月 30 日这一天，请写成 2025-06-03 这样的日期"
    assert sample.facts.milestones.expert_review_on == DAY(2026, 4, 9)
    assert sample.last_saved_at == saved
    sample.set_as_of(AsOf(DAY(2026, 4, 11)))
    assert editor.text() == "2026-02-30", "what was typed stays"
    QTest.keyClick(editor, KEY.Key_Escape)
    assert (editor.text(), reason(form)) == ("2026-04-09", "")


def test_a_payment_is_entered_with_the_net_filled_in(page: PaymentsPage, sample: Workspace) -> None:
    assert net(page) == "22,806.00"
    click(page.pay)
    amount = named(page, MoneyEdit, "登记：金额")
    assert amount.text() == "22,806.00"
    assert named(page, DateEdit, "登记：付款日").text() == "2026-04-10"
    assert QApplication.focusWidget() is amount
    QTest.keyClick(amount, KEY.Key_Return)
    assert sample.undo_title == "登记付款 22,806.00 元"
    assert not page.statement.draft.isVisible()
    assert (net(page), status(page, "final")) == ("0.00", "部分结清")
    click(page.deduct)
    QTest.keyClick(named(page, MoneyEdit, "登记：金额"), KEY.Key_Return)
    assert sample.undo_title == "登记扣款 10,860.00 元"
    assert status(page, "final") == "已付 2026-04-10"
    assert page.statement.words.whole() == "人民币零元整"
    sample.undo()
    sample.undo()
    assert (net(page), page.statement.words.whole()) == ("22,806.00", "人民币贰万贰仟捌佰零陆元整")


def test_a_draft_is_opened_by_its_access_key_and_put_away_by_escape(
    page: PaymentsPage, sample: Workspace, qtbot: QtBot
) -> None:
    before = sample.undo_title
    with qtbot.waitSignal(page.pay.clicked):
        QTest.keyClick(page, KEY.Key_P, Qt.KeyboardModifier.AltModifier)
    amount = named(page, MoneyEdit, "登记：金额")
    QTest.keyClick(amount, KEY.Key_Escape)
    assert not page.statement.draft.isVisible()
    assert sample.undo_title == before


def test_an_impossible_sum_is_refused_in_the_draft(page: PaymentsPage, sample: Workspace) -> None:
    before = sample.undo_title
    click(page.pay)
    amount = named(page, MoneyEdit, "登记：金额")
    for typed, said in (
        ("100.001", "有 3 位小数"),
        ("", "金额为空"),
        ("0", "金额为零；应为大于零的金额"),
        ("two", "看不懂金额"),
    ):
        enter(amount, typed)
        assert said in reason(page.statement.draft.form)
        assert page.statement.draft.isVisible()
    assert sample.undo_title == before
    enter(amount, "100.01")
    assert sample.undo_title == "登记付款 100.01 元"


def test_a_recorded_payment_is_changed_and_removed_in_place(page: PaymentsPage, sample: Workspace) -> None:
    click(page.tabs.tabs["first"])
    enter(named(page, MoneyEdit, "付款：金额"), "90,000")
    assert sample.undo_title == "修改付款 90,000.00 元"
    assert (net(page), status(page, "first")) == ("0.00", "已逾期 338 天")
    assert page.statement.late.isVisible()
    enter(named(page, DateEdit, "付款：付款日"), "")
    form = page.statement.entries.form("payments", sample.facts.payments[0].id)
    assert form is not None
    assert reason(form) == "付款日为空；应为有付款日的记录；要去掉这笔记录，请按删除"
    assert sample.facts.payments[0].date == DAY(2025, 5, 6)
    remove = named(page, Button, "删除付款")
    remove.setFocus()
    QTest.keyClick(remove, KEY.Key_Return)
    assert sample.facts.payments == ()
    assert sample.undo_title == "删除付款 90,000.00 元"
    assert net(page) == "91,224.00"
    focus = QApplication.focusWidget()
    assert focus is page.statement.amount.sum


def test_a_payment_after_the_as_of_day_is_told(page: PaymentsPage, sample: Workspace) -> None:
    click(page.pay)
    enter(named(page, DateEdit, "登记：付款日"), "2026-05-06")
    assert len(sample.facts.payments) == 2
    assert page.statement.not_yet.words.whole() == "有 1 笔登记在截至日之后，尚未计入"
    assert net(page) == "22,806.00"


def test_account_changes_are_recorded_checked_and_removed(page: PaymentsPage, sample: Workspace) -> None:
    click(named(page, Button, "删除账户变更"))
    assert "C1" not in {each.id for each in sample.facts.account_changes}
    assert page.statement.account_state.text == "未变更"
    click(named(page, Button, "登记变更"))
    blank = page.conditions.account.blank.editors["changed_on"]
    assert QApplication.focusWidget() is blank
    QTest.keyClicks(blank, "2026-04-08")
    QTest.keyClick(blank, KEY.Key_Return)
    assert page.conditions.hold.title.whole() == "暂缓付款：发票未收到；账户变更待核"
    assert (page.statement.account_state.state, page.statement.account_state.text) == (
        State.WARN,
        "账户变更待核",
    )
    enter(named(page, DateEdit, "账户变更：账户变更"), "")
    form = page.conditions.account.list.form("account_changes", sample.facts.account_changes[0].id)
    assert form is not None
    assert "没有日期" in reason(form)
    QTest.keyClick(named(page, DateEdit, "账户变更：账户变更"), KEY.Key_Escape)
    enter(named(page, DateEdit, "账户变更：书面通知"), "2026-04-09")
    assert page.conditions.account.note == "最晚 2026-04-24，按时通知；未回拨核实"
    assert page.statement.account_state.text == "账户未核实"
    assert page.conditions.hold.title.whole() == "暂缓付款：发票未收到；账户未核实"
    enter(named(page, TextEntry, "账户变更：账号"), "1111222233334444")
    enter(named(page, DateEdit, "账户变更：回拨核实"), "2026-04-10")
    assert page.conditions.account.note == "最晚 2026-04-24，按时通知"
    assert page.statement.account_state.text == "变更已核实 2026-04-10"
    assert page.statement.account.whole().endswith("尾号 4444")
    assert page.conditions.hold.title.whole() == "暂缓付款：发票未收到"


def points(root: PointLines) -> list[tuple[State, str, str]]:
    """What the lines of a card say."""
    return [(line.state, line.figure.text, line.more.whole()) for line in root.widgets.values()]


def test_a_new_account_waits_for_a_call_back_under_both_limits(page: PaymentsPage, sample: Workspace) -> None:
    account = page.conditions.account
    assert points(account.points) == [
        (State.OK, "第十八条2通知按时", "最晚 2026-03-23"),
        (State.OK, "已回拨核实", "2026-03-19，赵六 与 周九通话"),
    ]
    enter(named(page, DateEdit, "账户变更：回拨核实"), "")
    assert points(account.points)[1] == (State.WARN, "未核实", "按原留电话回拨后再付款")
    assert page.conditions.hint.whole() == "起算 3 / 3，核对 0 / 2"
    assert page.conditions.hold.isVisible()
    sample.set_as_of(AsOf(DAY(2026, 3, 25)))
    enter(named(page, DateEdit, "账户变更：书面通知"), "2026-03-24")
    assert points(account.points)[0] == (State.BAD, "第十八条2通知逾期", "最晚 2026-03-23")


def test_an_invoice_is_checked_below_the_conditions(page: PaymentsPage, sample: Workspace) -> None:
    """5,430.00 were set off; the vendor invoiced only what was left."""
    card = page.invoices
    assert not card.isVisible()
    enter(named(page, DateEdit, "发票：收到发票"), "2026-04-10")
    assert card.isVisible()
    assert [state for state, _, _ in points(card.points)] == [State.OPEN] * 3
    enter(named(page, MoneyEdit, "发票：价税合计"), "33666")
    assert points(card.points)[0] == (
        State.BAD,
        "金额",
        "价税合计 33,666.00 元，比本期应付 39,096.00 元少 5,430.00 元",
    )
    assert page.conditions.invoices.note == "最晚 2026-04-24，按时；金额不符"
    assert page.statement.checks[1].state.state is State.WARN
    enter(named(page, DateEdit, "发票：退回日"), "2026-04-10")
    enter(named(page, TextEntry, "发票：退回原因"), "Net")
    assert points(card.points) == [(State.BAD, "退回", "发票 2026-04-10 退回：Net，等待重新开具")]
    enter(named(page, MoneyEdit, "发票：税额"), "40000")
    form = card.list.form("invoices", sample.facts.invoices[-1].id)
    assert form is not None
    assert reason(form).startswith("税额 40,000.00 大于价税合计 33,666.00")
    click(page.tabs.tabs["first"])
    assert [state for state, _, _ in points(card.points)] == [State.OK] * 3


def test_payments_keep_their_slip_and_losses_their_kind_and_receipt(
    page: PaymentsPage, sample: Workspace
) -> None:
    kind = page.ledger.losses.list.form("losses", "L1")
    assert kind is not None
    choice = kind.editors["kind"]
    assert isinstance(choice, Choice)
    choice.setFocus()
    QTest.keyClick(choice, KEY.Key_Down)
    assert sample.facts.losses[0].kind is LossKind.INVESTIGATION
    enter(named(page, TextEntry, "损失：票据"), "No. 7")
    assert sample.facts.losses[0].receipt == "No. 7"
    page.show_payment("first")
    enter(named(page, TextEntry, "付款：回单号"), "0042")
    assert sample.facts.payments[0].slip == "0042"


def test_a_loss_moves_the_deduction_and_belongs_to_an_event(page: PaymentsPage, sample: Workspace) -> None:
    click(named(page, Button, "登记损失"))
    title = page.ledger.losses.draft.form.editors["title"]
    assert QApplication.focusWidget() is title
    QTest.keyClicks(title, "Court fee")
    QTest.keyClick(title, KEY.Key_Return)
    assert reason(page.ledger.losses.draft.form) == "金额为空，请填写"
    amount = page.ledger.losses.draft.form.editors["amount"]
    QTest.keyClicks(amount, "400")
    click(page.ledger.losses.draft.save)
    assert sample.facts.losses[-1].amount == Decimal("400.00")
    assert sample.undo_title == "登记损失 400.00 元"
    assert (page.ledger.losses.sum.text, net(page)) == ("1,000.00", "22,406.00")
    form = page.ledger.losses.list.form("losses", sample.facts.losses[-1].id)
    assert form is not None
    choice = form.editors["event"]
    assert isinstance(choice, Choice)
    choice.setFocus()
    QTest.keyClick(choice, KEY.Key_Down)
    assert sample.facts.losses[-1].event == "I1"
    click(form.remove_button)
    assert net(page) == "22,806.00"


def test_a_recovery_lowers_what_is_still_to_be_deducted(page: PaymentsPage, sample: Workspace) -> None:
    click(named(page, Button, "删除补足款"))
    assert net(page) == "22,206.00"
    click(named(page, Button, "登记补足款"))
    enter(named(page.ledger, MoneyEdit, "补足款：金额"), "890")
    assert sample.undo_title == "登记补足款 890.00 元"
    assert (page.ledger.recoveries.sum.text, net(page)) == ("890.00", "23,096.00")
    enter(named(page.ledger, DateEdit, "补足款：收款日"), "2026-04-30")
    assert page.ledger.recoveries.note.whole() == "有 1 笔登记在截至日之后，尚未计入"
    assert net(page) == "22,206.00"


def test_every_figure_on_the_page_can_be_explained(
    page: PaymentsPage, sample: Workspace, explainer: Explainer
) -> None:
    asked: list[str] = []
    explainer.requested.connect(asked.append)
    for payment in ("final", "first"):
        page.show_payment(payment)
        figures = [each for each in page.findChildren(FigureLabel) if each.isVisible() and each.text]
        for figure in figures:
            figure.setFocus()
            QTest.keyClick(figure, KEY.Key_F4)
    assert len(asked) > 40
    assert [each for each in set(asked) if sample.explain(each) is None] == []
    assert "payments.final.net" in asked
    assert any(each.startswith("finding:3-13") for each in asked)


def test_f4_on_an_instalment_asks_for_its_status(
    page: PaymentsPage, sample: Workspace, explainer: Explainer, qtbot: QtBot
) -> None:
    tab = page.tabs.tabs["first"]
    with qtbot.waitSignal(explainer.requested) as asked:
        QTest.keyClick(tab, KEY.Key_F4)
    assert asked.args == ["payments.first.status"]
    assert sample.explain("payments.first.status") is not None


def test_the_cursor_in_an_editor_selects_what_f4_explains(page: PaymentsPage, explainer: Explainer) -> None:
    selected: list[str] = []
    explainer.selected.connect(selected.append)
    named(page, DateEdit, "付款条件：专家评审合格").setFocus()
    named(page, DateEdit, "账户变更：书面通知").setFocus()
    named(page, MoneyEdit, "损失：金额").setFocus()
    assert selected == ["payments.final.trigger_on", "deadline:7.4:account-final", "penalties.losses"]


def test_the_reading_in_use_is_marked_and_nothing_else_is_offered(page: PaymentsPage) -> None:
    lines = page.caps.rows.widgets
    assert [key for key, line in lines.items() if line.used.isVisible()] == ["cash_received"]
    assert [line.cap.text for line in lines.values()] == ["18,244.80", "21,720.00", "26,064.00"]
    assert page.caps.findChildren(Button) == []
    assert page.caps.verdict.text == "三种读法下本次扣款相同"
    assert page.caps.caution.text.startswith("采用的读法余量 1,354.80")


def test_instalments_are_chosen_by_key(page: PaymentsPage) -> None:
    tab = page.tabs.tabs["first"]
    tab.setFocus()
    QTest.keyClick(tab, KEY.Key_Return)
    assert page.payment == "first"
    assert tab.isChecked()
    assert page.statement.amount.sum.text == "91,224.00"
    QTest.keyClick(tab, KEY.Key_Right)
    final = page.tabs.tabs["final"]
    assert QApplication.focusWidget() is final
    QTest.keyClick(final, KEY.Key_Space)
    assert page.payment == "final"


def test_tab_walks_through_the_page_as_it_is_read(page: PaymentsPage) -> None:
    first = page.tabs.tabs["first"]
    first.setFocus()
    names = []
    for _ in range(80):
        widget = QApplication.focusWidget()
        assert widget is not None
        names.append(widget.accessibleName())
        QTest.keyClick(widget, KEY.Key_Tab)
        if QApplication.focusWidget() is first:
            break
    expected = [
        "尾款 30 %，39,096.00 元，部分结清",
        "登记付款",
        "付款条件：专家评审合格",
        "账户变更：书面通知",
        "发票：收到发票",
        "应付日 2026-05-06",
        "净付 22,806.00 元",
        "登记损失",
        "损失：金额",
        "登记补足款",
    ]
    places = [names.index(name) for name in expected]
    assert places == sorted(places)


def test_a_record_is_brought_to_the_eye(page: PaymentsPage) -> None:
    spec = next(each for each in PAGES if each.load() is PaymentsPage)
    for kind, record_id, payment, name in (
        ("payments", "P1", "first", "付款：付款日"),
        ("instalments", "final", "final", ""),
        ("account_changes", "C1", "final", "账户变更：账户变更"),
        ("milestones", "milestones", "final", "付款条件：专家评审合格"),
        ("invoices", "F1", "first", "发票：收到发票"),
        ("losses", "L1", "first", "损失：损失事项"),
    ):
        assert kind in spec.kinds
        page.show_record(kind, record_id)
        assert page.payment == payment
        if name:
            assert QApplication.focusWidget() is named(page, QLineEdit, name)


def test_records_are_begun_from_elsewhere(page: PaymentsPage) -> None:
    for kind, name in (
        ("deductions", "登记：金额"),
        ("invoices", "发票：收到发票"),
        ("losses", "损失：损失事项"),
        ("recoveries", "补足款：金额"),
    ):
        assert page.begin(kind)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert focus.accessibleName() == name
    assert not page.begin("incidents")


def test_no_sum_of_the_readings_is_cut_however_large(
    qtbot: QtBot, theme: Theme, costly: Workspace, explainer: Explainer
) -> None:
    (page,) = on_screen(qtbot, PaymentsPage(costly, explainer))
    sums = [each for line in page.caps.rows.widgets.values() for each in line.sums()]
    assert max(each.sizeHint().width() for each in sums) > 100
    assert all(each.width() >= each.sizeHint().width() for each in sums)


def test_nothing_is_cut_off_at_any_width(page: PaymentsPage, qtbot: QtBot) -> None:
    inner = page.area.widget()
    for width in (912, 976, 1029, 1204):
        page.resize(width, 690)
        qtbot.waitUntil(lambda: inner.width() == page.area.viewport().width())
        assert inner.minimumSizeHint().width() <= width - 10
        for figure in page.findChildren(FigureLabel):
            if figure.isVisible():
                assert figure.width() >= figure.sizeHint().width(), figure.accessibleName()


def test_the_instalments_stand_below_the_title_where_their_words_need_it(
    page: PaymentsPage, qtbot: QtBot
) -> None:
    """They say everything, and never push the page out of the window."""
    inner = page.area.widget()

    def below() -> bool:
        tabs, button = (part.mapTo(inner, QPoint(0, 0)).y() for part in (page.tabs, page.pay))
        return tabs > button + 20

    for width, wanted in ((912, True), (1204, False), (912, True)):
        page.resize(width, 690)
        qtbot.waitUntil(lambda wanted=wanted: below() is wanted)  # type: ignore[misc]
        for tab in page.tabs.tabs.values():
            assert tab.width() >= tab.sizeHint().width()


def test_it_follows_the_as_of_day_and_the_theme(page: PaymentsPage, sample: Workspace, theme: Theme) -> None:
    sample.set_as_of(AsOf(DAY(2026, 5, 9)))
    assert status(page, "final") == "已逾期 3 天"
    assert page.statement.late.why.text == "甲方逾期 3 天，3‰ 违约金 101.00 元（一次计），可抗辩"
    light = page.grab().toImage()
    theme.set_mode(Mode.DARK)
    dark = page.grab().toImage()
    assert dark.pixelColor(5, 5).lightness() < light.pixelColor(5, 5).lightness()


def test_what_cannot_be_stored_is_told_in_place_and_nothing_moves(
    qtbot: QtBot, theme: Theme, sample: Workspace, calendar: Calendar, explainer: Explainer
) -> None:
    path = sample.path
    sample.close()
    noon = dt.datetime(2026, 4, 10, 12)
    with Workspace.open(path, calendar, lambda: noon, read_only=True) as workspace:
        for page in on_screen(qtbot, PaymentsPage(workspace, explainer)):
            funds = named(page, DateEdit, "付款条件：财政资金到位")
            enter(funds, "2026-04-08")
            assert reason(page.conditions.milestone_forms()[1]).startswith("未能保存：")
            assert funds.text() == "2026-04-08", "what was typed stays, to try again"
            form = page.ledger.losses.list.form("losses", "L1")
            assert form is not None
            choice = form.editors["event"]
            assert isinstance(choice, Choice)
            choice.setFocus()
            QTest.keyClick(choice, KEY.Key_Down)
            assert choice.value == workspace.facts.losses[0].event
            assert reason(form).startswith("未能保存：")
            click(form.remove_button)
            assert form.isVisible()
            assert net(page) == "22,806.00"


def test_an_empty_contract_says_what_belongs_here(
    qtbot: QtBot, theme: Theme, tmp_path: Path, calendar: Calendar, explainer: Explainer
) -> None:
    start = dt.datetime(2025, 4, 10, 9)
    with Workspace.create(tmp_path / "new.shouyue", load_contract(), calendar, lambda: start) as workspace:
        for page in on_screen(qtbot, PaymentsPage(workspace, explainer)):
            assert page.payment == "first"
            assert page.statement.deduction.hint.whole() == "无可扣款项"
            assert page.ledger.losses.note.isVisible()
            assert page.caps.caution.text == "尚未付款，采用的读法下上限为 0.00，付款前不能扣款。"
            click(page.tabs.tabs["final"])
            assert page.period.waiting.words == ("等待服务期满", "等待专家评审合格", "等待财政资金到位")
            enter(named(page, DateEdit, "付款条件：专家评审合格"), "2026-4-1")
            assert workspace.undo_title == "登记专家评审合格 2026-04-01"
