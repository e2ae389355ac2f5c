"""How the registers beside the roster are listed, edited and begun."""

from __future__ import annotations

from desktop.models.enums.incidents import GRADE_ZH
from desktop.models.enums.people import PERMISSION_ZH, SIDE_ZH
from desktop.models.register import (
    AccessPermission,
    Authorisation,
    MediaPermission,
    ProtectedPeriod,
    Shift,
    SystemFiling,
)
from desktop.views.evident.matters import answer
from desktop.views.i18n import roomy, tr, worded
from desktop.views.widgets import Column
from desktop.views.widgets.layouts import Layout, Line, Part
from desktop.views.widgets.registers import Book

_DATE = 122
_SIDE = roomy(84)
_TIME = 158
_WORD = 96
_LABEL = roomy(60)


def _plan(record: type, noun: str, lines: tuple[Line, ...], last: Line) -> Layout:
    buttoned = Line(last.label, last.parts, buttons=True)
    return Layout(record, noun, (*lines, buttoned), _LABEL)


_TURN = (
    Line(
        tr("值守人"),
        (
            Part("person", "text", hint=tr("姓名"), required=True),
            Part("post", "text", _WORD, label=tr("岗位")),
        ),
    ),
    Line(
        tr("起止"),
        (Part("start", "instant", _TIME, required=True), Part("end", "instant", _TIME, label=tr("至"))),
    ),
)
SHIFTS = Book(
    "shifts",
    tr("值守班次"),
    (
        Column(tr("时段"), 182),
        Column(tr("岗位"), 76),
        Column(tr("值守人"), 72),
        Column(tr("到岗"), 76),
        Column(tr("交接"), 98),
        Column(tr("状态")),
    ),
    _plan(
        Shift,
        tr("班次"),
        (
            *_TURN,
            Line(
                tr("到岗"),
                (
                    Part("attended", "choice", _WORD),
                    Part("handed_over", "choice", _WORD, label=tr("交接")),
                    Part("key_staff", "choice", _WORD, label=tr("承诺骨干")),
                ),
            ),
        ),
        Line(tr("重保期间"), (Part("period", "choice", 200), Part("note", "text", hint=tr("备注")))),
    ),
    Layout(Shift, tr("新班次"), _TURN, _LABEL),
    Shift(),
    "person",
    "Alt+Z",
    tr("这一周没有登记值守班次。按乙方的值守表登记后，这里列出空档。"),
    {
        "attended": answer(tr("到岗"), tr("未到岗")),
        "handed_over": answer(tr("已交接"), tr("未交接")),
        "key_staff": answer(tr("是"), tr("否")),
        "period": ((None, tr("不在重保期间")),),
    },
    8,
)
_WHEN = (
    Line(tr("名称"), (Part("title", "text", hint=tr("如：全国会议网络安全保障"), required=True),)),
    Line(tr("起止"), (Part("starts_on", "date", _DATE), Part("ends_on", "date", _DATE, label=tr("至")))),
    Line(
        tr("通知文号"),
        (
            Part("number", "text", hint=tr("如：示例网信〔2025〕33号")),
            Part("grade", "choice", _WORD, label=tr("级别")),
        ),
    ),
)
PERIODS = Book(
    "protected_periods",
    tr("重保期间"),
    (
        Column(tr("名称")),
        Column(tr("级别"), 52),
        Column(tr("起止"), 140),
        Column(tr("方案"), 78),
        Column(tr("值守表"), 78),
    ),
    _plan(
        ProtectedPeriod,
        tr("重保期间"),
        (
            *_WHEN,
            Line(
                tr("重保方案"),
                (Part("plan_on", "date", _DATE), Part("roster_on", "date", _DATE, label=tr("值守表"))),
            ),
        ),
        Line(tr("备注"), (Part("note", "text"),)),
    ),
    Layout(ProtectedPeriod, tr("新重保期间"), _WHEN, _LABEL),
    ProtectedPeriod(),
    "title",
    "Alt+X",
    tr("还没有登记重保期间。收到重大或特别重大保障的通知后在此登记，并核对方案、值守表和骨干到场。"),
    {"grade": ((None, tr("未定")), *worded(GRADE_ZH).items())},
    6,
)
_WHO = (
    Line(
        tr("被授权人"),
        (
            Part("person", "text", hint=tr("姓名"), required=True),
            Part("side", "choice", _SIDE, label=tr("授权方")),
        ),
    ),
    Line(tr("授权范围"), (Part("scope", "text", hint=tr("如：签署本合同及办理有关事宜")),)),
    Line(tr("有效期"), (Part("starts_on", "date", _DATE), Part("ends_on", "date", _DATE, label=tr("至")))),
)
LETTERS = Book(
    "authorisations",
    tr("授权委托书"),
    (
        Column(tr("授权方"), 70),
        Column(tr("被授权人"), 84),
        Column(tr("授权范围")),
        Column(tr("有效期"), 186),
        Column(tr("状态"), 104),
    ),
    _plan(
        Authorisation,
        tr("授权"),
        (
            *_WHO,
            Line(
                tr("签署日"),
                (Part("signed_on", "date", _DATE), Part("verified_on", "date", _DATE, label=tr("核对原件"))),
            ),
        ),
        Line(tr("备注"), (Part("note", "text"),)),
    ),
    Layout(Authorisation, tr("新授权"), _WHO, _LABEL),
    Authorisation(),
    "person",
    "Alt+S",
    tr("还没有登记授权委托书。登记双方的授权和期限后，这里指出没有有效授权的日子。"),
    {"side": tuple(worded(SIDE_ZH).items())},
    6,
)
_LEAVE = (
    Line(tr("人员"), (Part("holder", "text", hint=tr("被授权人员，多人用顿号"), required=True),)),
    Line(tr("系统"), (Part("system", "choice", 180), Part("kind", "choice", 130, label=tr("权限")))),
    Line(tr("书面授权"), (Part("signed_on", "date", _DATE), Part("scope", "text", hint=tr("范围")))),
    Line(tr("有效期"), (Part("starts_on", "date", _DATE), Part("ends_on", "date", _DATE, label=tr("至")))),
)
LEAVES = Book(
    "access_permissions",
    tr("访问授权"),
    (
        Column(tr("人员"), 76),
        Column(tr("权限"), 84),
        Column(tr("系统")),
        Column(tr("有效期"), 174),
        Column(tr("状态"), 104),
    ),
    _plan(
        AccessPermission,
        tr("访问授权"),
        _LEAVE,
        Line(tr("收回"), (Part("revoked_on", "date", _DATE), Part("note", "text", hint=tr("备注")))),
    ),
    Layout(AccessPermission, tr("新访问授权"), _LEAVE, _LABEL),
    AccessPermission(),
    "holder",
    "Alt+F",
    tr("还没有登记访问授权。乙方监控、访问甲方系统和数据库，须有甲方书面授权；每次访问记在授权之下。"),
    {"kind": tuple(worded(PERMISSION_ZH).items()), "system": ()},
    6,
)
_MEDIUM = (
    Line(tr("介质"), (Part("item", "text", hint=tr("如：移动硬盘 1 块"), required=True),)),
    Line(
        tr("携带人"),
        (Part("holder", "text", _WORD, hint=tr("姓名")), Part("purpose", "text", hint=tr("用途"))),
    ),
    Line(
        tr("书面许可"),
        (Part("permitted_on", "date", _DATE), Part("encrypted", "choice", _WORD, label=tr("加密"))),
    ),
)
MEDIA = Book(
    "media_permissions",
    tr("介质带离"),
    (
        Column(tr("介质")),
        Column(tr("携带人"), 64),
        Column(tr("书面许可"), 84),
        Column(tr("加密"), 74),
        Column(tr("应归还"), 84),
        Column(tr("状态"), 96),
    ),
    _plan(
        MediaPermission,
        tr("介质许可"),
        _MEDIUM,
        Line(
            tr("应归还"),
            (Part("due_on", "date", _DATE), Part("returned_on", "date", _DATE, label=tr("归还日"))),
        ),
    ),
    Layout(
        MediaPermission,
        tr("新介质许可"),
        (*_MEDIUM, Line(tr("应归还"), (Part("due_on", "date", _DATE),))),
        _LABEL,
    ),
    MediaPermission(),
    "item",
    "Alt+K",
    tr("还没有登记带离的介质。载有保密信息的介质带离对方场所，须书面许可并加密；到期未还，这里提醒催还。"),
    {"encrypted": answer(tr("已加密"), tr("未加密"))},
)
_ORDER = (
    Line(tr("系统"), (Part("system", "choice", 180), Part("change", "text", label=tr("事项")))),
    Line(
        tr("计划实施"),
        (Part("planned_on", "date", _DATE), Part("number", "text", label=tr("工单"), hint=tr("编号"))),
    ),
)
FILINGS = Book(
    "system_filings",
    tr("入云备案"),
    (
        Column(tr("系统")),
        Column(tr("事项"), 58),
        Column(tr("计划实施"), 88),
        Column(tr("备案"), 104),
        Column(tr("安全测试"), 104),
        Column(tr("软件许可"), 84),
    ),
    _plan(
        SystemFiling,
        tr("备案"),
        (
            *_ORDER,
            Line(
                tr("备案日"),
                (
                    Part("filed_on", "date", _DATE),
                    Part("tested_on", "date", _DATE, label=tr("测试日")),
                    Part("test_passed", "choice", _WORD),
                ),
            ),
        ),
        Line(tr("软件许可"), (Part("licences", "text", hint=tr("如：操作系统许可 1 份，存档")),)),
    ),
    Layout(SystemFiling, tr("新备案"), _ORDER, _LABEL),
    SystemFiling(),
    "change",
    "Alt+D",
    tr("还没有登记入云备案。系统入云、上线、变更、退出之前，甲方先报统一工单备案，乙方先做安全测试。"),
    {"test_passed": answer(tr("通过"), tr("未通过")), "system": ()},
)
