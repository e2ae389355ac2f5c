"""What there is to be looked at: every page with every tab, and what lies over the pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from desktop.services.reminders import Reminders
from desktop.views.dialogs.help import HelpDialog
from desktop.views.dialogs.history import HistoryDialog
from desktop.views.dialogs.letter import LetterDialog
from desktop.views.dialogs.paste import PasteDialog
from desktop.views.i18n import tr
from desktop.views.pages.specs import PAGES, PORTFOLIO
from desktop.views.widgets import SegmentedFilter
from desktop.views.window import MainWindow

#: What is looked for: a word of many records.
SOUGHT = "故障"
#: What is pasted: a row as its user wrote it, without the headings.
PASTED = ("平台访问中断", "云", "2026-03-10 09:00")


class Scene(msgspec.Struct, frozen=True):
    """A page by its title, what is picked there (name of a choice, key), a record in hand, what is done then.

    `undo` leaves what `do` has put over the page, so that the next scene is seen without it.
    """

    page: str
    name: str = ""
    picks: tuple[tuple[str, str], ...] = ()
    record: tuple[str, str] = ("", "")
    do: Callable[[MainWindow], object] = lambda _: None
    undo: Callable[[MainWindow], object] = lambda _: None

    @property
    def title(self) -> str:
        """人员 · 值守."""
        return " · ".join(filter(None, (self.page, self.name)))


def _tabs(page: str, choice: str, **names: str) -> tuple[Scene, ...]:
    return tuple(Scene(page, name, ((choice, key),)) for key, name in names.items())


def _pick(window: MainWindow, name: str, key: str) -> None:
    choices = window.page.findChildren(SegmentedFilter)
    next(each for each in choices if each.accessibleName() == tr(name)).choose(key)


def _ask(window: MainWindow) -> None:
    window.finder.open_up()
    window.finder.palette.field.setText(SOUGHT)


def _remind(window: MainWindow) -> None:
    window.remind(Reminders(Path("/nowhere/reminders.json"), "sheet"))


def _try(window: MainWindow) -> None:
    window.what_if.toggle()
    window.what_if.band.list_button.click()


def _help(window: MainWindow) -> HelpDialog:
    (dialog,) = window.findChildren(HelpDialog)
    return dialog


def _close(window: MainWindow, kind: type[QDialog]) -> None:
    for dialog in window.findChildren(kind):
        dialog.close()


def _paste(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("\n".join(("标题\t原因\t报告时间", "\t".join(PASTED))))
    window.pasting.paste(window.page)


def _letter(window: MainWindow) -> LetterDialog:
    return next(each for each in window.findChildren(LetterDialog) if each.isVisible())


SCENES = (
    Scene("总览"),
    Scene("总览", "欢迎", do=lambda w: w.welcome.show(), undo=lambda w: w.welcome.hide()),
    Scene("总览", "新建之后", do=lambda w: w.show_started(), undo=lambda w: w.started.hide()),
    Scene("总览", "提醒", do=_remind, undo=lambda w: w.reminders.close_button.click()),
    Scene("总览", "查找", do=_ask, undo=lambda w: w.finder.palette.leave()),
    Scene("总览", "假设", do=_try, undo=lambda w: w.what_if.toggle()),
    Scene("总览", "往日", do=lambda w: w.step_day(-120), undo=lambda w: w.step_day(120)),
    Scene("总览", "依据", do=lambda w: w.toggle_evidence(), undo=lambda w: w.toggle_evidence()),
    Scene("总览", "指南", do=lambda w: w.show_help(), undo=lambda w: _help(w).close()),
    Scene("待办", "未结", (("排列", "list"), ("是否办结", "open"))),
    Scene("待办", "已办", (("排列", "list"), ("是否办结", "done"))),
    Scene("待办", "月历", (("是否办结", "open"), ("排列", "month"))),
    *_tabs(
        "事件",
        "记录的种类",
        incidents="事件",
        requests="运维需求",
        absences="无人值守",
        availability="可用性",
        complaints="投诉",
        monthly_reviews="考核",
        expansions="扩容",
        regulator_notices="监管",
        rectifications="整改",
        breaches="转包",
    ),
    Scene(
        "事件",
        "登记",
        (("记录的种类", "incidents"),),
        do=lambda w: w.begin("incidents"),
        undo=lambda w: _pick(w, "记录的种类", "requests"),
    ),
    Scene(
        "事件",
        "历史",
        (("记录的种类", "incidents"),),
        do=lambda w: w.histories.open("incidents", "I2"),
        undo=lambda w: _close(w, HistoryDialog),
    ),
    Scene(
        "事件",
        "粘贴",
        (("记录的种类", "incidents"),),
        do=_paste,
        undo=lambda w: _close(w, PasteDialog),
    ),
    *_tabs("SLA 趋势", "SLA 趋势的部分", trend="服务水平", scores="月报季评", times="逐件响应"),
    *_tabs("违约认定", "违约认定的部分", ledger="台账", unsettled="未认定"),
    Scene("付款", "首期", record=("instalments", "first")),
    Scene("付款", "末期", record=("instalments", "final")),
    *_tabs("人员", "人员的部分", roster="名册", duty="值守", permits="授权", media="介质与备案"),
    Scene("验收与交付"),
    Scene("函件通知"),
    Scene("函件通知", "新建函件", do=lambda w: w.write_letter(), undo=lambda w: _letter(w).reject()),
    *_tabs(
        "合同与条款",
        "合同的部分",
        overview="概况",
        terms="条款",
        readings="读法",
        lines="服务清单",
        annexes="附件",
        versions="版本",
        health="体检",
        duties="义务",
        ends="权利与终止",
    ),
    *_tabs(
        "数据",
        "数据的部分",
        months="月度封存",
        archive="报告与归档",
        trail="修改记录",
        recycle="回收站",
        file="文件",
        backups="备份",
        days="日历",
        imports="导入",
        exports="导出",
    ),
    Scene("全部合同"),
)


def show(window: MainWindow, scene: Scene) -> None:
    """Bring the window to a scene, as a user would who picks what it names."""
    window.show_page([each.title for each in (*PAGES, PORTFOLIO)].index(tr(scene.page)))
    window.page.complete()
    for name, key in scene.picks:
        _pick(window, name, key)
    if scene.record[0]:
        window.page.show_record(*scene.record)
    scene.do(window)
