"""How the registers beside the roster are listed, edited and begun."""

from __future__ import annotations

from desktop.models.enums import GRADE_ZH, PERMISSION_ZH, SIDE_ZH
from desktop.models.register import (
    AccessPermission,
    Authorisation,
    MediaPermission,
    ProtectedPeriod,
    Shift,
    SystemFiling,
)
from desktop.views.widgets import Column
from desktop.views.widgets.records import Layout, Line, Options, Part
from desktop.views.widgets.registers import Book

_DATE = 122
_TIME = 158
_WORD = 96
_LABEL = 60


def _answer(true: str, false: str, none: str = "未登记") -> Options:
    return ((None, none), (True, true), (False, false))


def _plan(record: type, noun: str, lines: tuple[Line, ...], last: Line) -> Layout:
    buttoned = Line(last.label, last.parts, buttons=True)
    return Layout(record, noun, (*lines, buttoned), _LABEL)


_TURN = (
    Line(
        "值守人",
        (Part("person", "text", hint="姓名", required=True), Part("post", "text", _WORD, label="岗位")),
    ),
    Line("起止", (Part("start", "instant", _TIME, required=True), Part("end", "instant", _TIME, label="至"))),
)
SHIFTS = Book(
    "shifts",
    "值守班次",
    (
        Column("时段", 182),
        Column("岗位", 76),
        Column("值守人", 72),
        Column("到岗", 76),
        Column("交接", 98),
        Column("状态"),
    ),
    _plan(
        Shift,
        "班次",
        (
            *_TURN,
            Line(
                "到岗",
                (
                    Part("attended", "choice", _WORD),
                    Part("handed_over", "choice", _WORD, label="交接"),
                    Part("key_staff", "choice", _WORD, label="承诺骨干"),
                ),
            ),
        ),
        Line("重保期间", (Part("period", "choice", 200), Part("note", "text", hint="备注"))),
    ),
    Layout(Shift, "新班次", _TURN, _LABEL),
    Shift(),
    "person",
    "Alt+Z",
    "这一周没有登记值守班次。按乙方的值守表登记后，空档从这里核对。",
    {
        "attended": _answer("到岗", "未到岗"),
        "handed_over": _answer("已交接", "未交接"),
        "key_staff": _answer("是", "否"),
        "period": ((None, "不在重保期间"),),
    },
    8,
)
_WHEN = (
    Line("名称", (Part("title", "text", hint="如：全国会议网络安全保障", required=True),)),
    Line("起止", (Part("starts_on", "date", _DATE), Part("ends_on", "date", _DATE, label="至"))),
    Line(
        "通知文号",
        (
            Part("number", "text", hint="如：示例网信〔2025〕33号"),
            Part("grade", "choice", _WORD, label="级别"),
        ),
    ),
)
PERIODS = Book(
    "protected_periods",
    "重保期间",
    (
        Column("名称"),
        Column("级别", 52),
        Column("起止", 140),
        Column("方案", 78),
        Column("值守表", 78),
    ),
    _plan(
        ProtectedPeriod,
        "重保期间",
        (
            *_WHEN,
            Line(
                "重保方案",
                (Part("plan_on", "date", _DATE), Part("roster_on", "date", _DATE, label="值守表")),
            ),
        ),
        Line("备注", (Part("note", "text"),)),
    ),
    Layout(ProtectedPeriod, "新重保期间", _WHEN, _LABEL),
    ProtectedPeriod(),
    "title",
    "Alt+X",
    "还没有登记重保期间。收到重大或特别重大保障的通知后在此登记，方案、值守表和骨干到场从这里核对。",
    {"grade": ((None, "未定"), *GRADE_ZH.items())},
    6,
)
_WHO = (
    Line(
        "被授权人",
        (Part("person", "text", hint="姓名", required=True), Part("side", "choice", 84, label="授权方")),
    ),
    Line("授权范围", (Part("scope", "text", hint="如：签署本合同及办理有关事宜"),)),
    Line("有效期", (Part("starts_on", "date", _DATE), Part("ends_on", "date", _DATE, label="至"))),
)
LETTERS = Book(
    "authorisations",
    "授权委托书",
    (
        Column("授权方", 70),
        Column("被授权人", 84),
        Column("授权范围"),
        Column("有效期", 186),
        Column("状态", 104),
    ),
    _plan(
        Authorisation,
        "授权",
        (
            *_WHO,
            Line(
                "签署日",
                (Part("signed_on", "date", _DATE), Part("verified_on", "date", _DATE, label="核对原件")),
            ),
        ),
        Line("备注", (Part("note", "text"),)),
    ),
    Layout(Authorisation, "新授权", _WHO, _LABEL),
    Authorisation(),
    "person",
    "Alt+S",
    "还没有登记授权委托书。登记双方的授权和期限后，没有有效授权的日子从这里指出。",
    {"side": tuple(SIDE_ZH.items())},
    6,
)
_LEAVE = (
    Line("人员", (Part("holder", "text", hint="被授权人员，多人用顿号", required=True),)),
    Line("系统", (Part("system", "choice", 180), Part("kind", "choice", 130, label="权限"))),
    Line("书面授权", (Part("signed_on", "date", _DATE), Part("scope", "text", hint="范围"))),
    Line("有效期", (Part("starts_on", "date", _DATE), Part("ends_on", "date", _DATE, label="至"))),
)
LEAVES = Book(
    "access_permissions",
    "访问授权",
    (
        Column("人员", 76),
        Column("权限", 84),
        Column("系统"),
        Column("有效期", 174),
        Column("状态", 104),
    ),
    _plan(
        AccessPermission,
        "访问授权",
        _LEAVE,
        Line("收回", (Part("revoked_on", "date", _DATE), Part("note", "text", hint="备注"))),
    ),
    Layout(AccessPermission, "新访问授权", _LEAVE, _LABEL),
    AccessPermission(),
    "holder",
    "Alt+F",
    "还没有登记访问授权。乙方监控、访问甲方系统和数据库，须有甲方书面授权；每次访问记在授权之下。",
    {"kind": tuple(PERMISSION_ZH.items()), "system": ()},
    6,
)
_MEDIUM = (
    Line("介质", (Part("item", "text", hint="如：移动硬盘 1 块", required=True),)),
    Line(
        "携带人",
        (Part("holder", "text", _WORD, hint="姓名"), Part("purpose", "text", hint="用途")),
    ),
    Line(
        "书面许可",
        (Part("permitted_on", "date", _DATE), Part("encrypted", "choice", _WORD, label="加密")),
    ),
)
MEDIA = Book(
    "media_permissions",
    "介质带离",
    (
        Column("介质"),
        Column("携带人", 64),
        Column("书面许可", 84),
        Column("加密", 74),
        Column("应归还", 84),
        Column("状态", 96),
    ),
    _plan(
        MediaPermission,
        "介质许可",
        _MEDIUM,
        Line("应归还", (Part("due_on", "date", _DATE), Part("returned_on", "date", _DATE, label="归还日"))),
    ),
    Layout(
        MediaPermission,
        "新介质许可",
        (*_MEDIUM, Line("应归还", (Part("due_on", "date", _DATE),))),
        _LABEL,
    ),
    MediaPermission(),
    "item",
    "Alt+K",
    "还没有登记带离的介质。载有保密信息的介质带离对方场所，须书面许可并加密；到期归还从这里催办。",
    {"encrypted": _answer("已加密", "未加密")},
)
_ORDER = (
    Line("系统", (Part("system", "choice", 180), Part("change", "text", label="事项"))),
    Line("计划实施", (Part("planned_on", "date", _DATE), Part("number", "text", label="工单", hint="编号"))),
)
FILINGS = Book(
    "system_filings",
    "入云备案",
    (
        Column("系统"),
        Column("事项", 58),
        Column("计划实施", 88),
        Column("备案", 104),
        Column("安全测试", 104),
        Column("软件许可", 84),
    ),
    _plan(
        SystemFiling,
        "备案",
        (
            *_ORDER,
            Line(
                "备案日",
                (
                    Part("filed_on", "date", _DATE),
                    Part("tested_on", "date", _DATE, label="测试日"),
                    Part("test_passed", "choice", _WORD),
                ),
            ),
        ),
        Line("软件许可", (Part("licences", "text", hint="如：操作系统许可 1 份，存档"),)),
    ),
    Layout(SystemFiling, "新备案", _ORDER, _LABEL),
    SystemFiling(),
    "change",
    "Alt+D",
    "还没有登记入云备案。系统入云、上线、变更、退出之前，甲方先报统一工单备案，乙方先做安全测试。",
    {"test_passed": _answer("通过", "未通过"), "system": ()},
)
