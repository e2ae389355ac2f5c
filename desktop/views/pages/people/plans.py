"""How people, changes and objections are entered and edited, and what one of them is called."""

from __future__ import annotations

import msgspec

from desktop.models.assessment import Problem
from desktop.models.enums.people import DUTY_ZH, PERMISSION_ZH, ROLE_ZH, SIDE_ZH
from desktop.models.facts import Absence, Fact, Objection, Person, PersonnelChange
from desktop.models.performance import Headcount
from desktop.models.register import (
    AccessPermission,
    Authorisation,
    MediaPermission,
    ProtectedPeriod,
    Shift,
    SystemFiling,
)
from desktop.rules.personnel import Succession
from desktop.views.i18n import roomy, say, tr, worded
from desktop.views.widgets import desk
from desktop.views.widgets.layouts import Layout, Line, Options, Part

_DATE = 122
_SIDE = roomy(84)
_LABEL = roomy(60)

PERSON_OPTIONS: dict[str, Options] = {
    "side": tuple(worded(SIDE_ZH).items()),
    "duty": tuple(worded(DUTY_ZH).items()),
}
CHANGE_OPTIONS: dict[str, Options] = {"role": tuple(worded(ROLE_ZH).items())}

_WHO = Line(tr("姓名"), (Part("name", "text"), Part("side", "choice", _SIDE), Part("duty", "choice", 126)))
_ON_FROM = Part("on_from", "date", _DATE)

PERSON = Layout(
    Person,
    tr("人员"),
    (
        _WHO,
        Line(
            tr("承诺依据"),
            (
                Part("promised_in", "text", hint=tr("如：投标文件第三册 12 页")),
                Part("phone", "text", 120, label=tr("联系方式")),
            ),
        ),
        Line(tr("到岗日"), (_ON_FROM, Part("on_to", "date", _DATE, label=tr("离岗日")))),
        Line(
            tr("保密协议"),
            (
                Part("secrecy_signed_on", "date", _DATE),
                Part("secrecy_trained_on", "date", _DATE, label=tr("保密教育")),
            ),
        ),
        Line(
            tr("岗位培训"),
            (Part("trained_on", "date", _DATE), Part("note", "text", hint=tr("备注"))),
            buttons=True,
        ),
    ),
    _LABEL,
)
NEW_PERSON = Layout(
    Person,
    tr("新人员"),
    (_WHO, Line(tr("到岗日"), (_ON_FROM, Part("promised_in", "text", label=tr("承诺依据"))))),
    _LABEL,
)

_NOTICE = Line(
    tr("书面通知"),
    (Part("notice_on", "date", _DATE), Part("effective_on", "date", _DATE, label=tr("更换日"))),
)
CHANGE = Layout(
    PersonnelChange,
    tr("变更"),
    (
        Line(
            tr("更换"),
            (
                Part("role", "choice", 126),
                Part("old", "text", hint=tr("原任")),
                Part("new", "text", hint=tr("新任")),
            ),
        ),
        _NOTICE,
        Line(
            tr("甲方同意"),
            (Part("consented_on", "date", _DATE), Part("handed_over_on", "date", _DATE, label=tr("交接"))),
        ),
        Line(tr("备注"), (Part("note", "text", hint=tr("如：通知的形式和签收凭证")),), buttons=True),
    ),
    _LABEL,
)
NEW_CHANGE = Layout(
    PersonnelChange,
    tr("新变更"),
    (
        Line(
            tr("更换"),
            (
                Part("role", "choice", 126),
                Part("old", "text", hint=tr("原任")),
                Part("new", "text", hint=tr("新任"), required=True),
            ),
        ),
        _NOTICE,
    ),
    _LABEL,
)
OBJECTION = Layout(
    Objection,
    tr("异议"),
    (
        Line(
            tr("人员"),
            (Part("person", "text", hint=tr("被异议人员")), Part("successor", "text", hint=tr("接替人员"))),
        ),
        Line(tr("异议理由"), (Part("reason", "text", hint=tr("如何不符合岗位要求")),)),
        Line(
            tr("乙方收到"),
            (Part("received_on", "date", _DATE), Part("replaced_on", "date", _DATE, label=tr("更换到位"))),
        ),
        Line(
            tr("甲方同意"),
            (Part("consented_on", "date", _DATE), Part("note", "text", hint=tr("备注"))),
            buttons=True,
        ),
    ),
    _LABEL,
)
NEW_OBJECTION = Layout(
    Objection,
    tr("新异议"),
    (
        Line(tr("人员"), (Part("person", "text", hint=tr("被异议人员"), required=True),)),
        Line(tr("异议理由"), (Part("reason", "text", hint=tr("如何不符合岗位要求")),)),
        Line(tr("乙方收到"), (Part("received_on", "date", _DATE),)),
    ),
    _LABEL,
)


_AVERAGE = (
    Part("month", "month", 84, required=True),
    Part("count", "number", 72, label=tr("平均")),
    Part("note", "text", hint=tr("如：值班表")),
)
HEADCOUNT = Layout(Headcount, tr("到岗人数"), (Line(tr("月份"), _AVERAGE, buttons=True),), roomy(36))
NEW_HEADCOUNT = Layout(Headcount, tr("新到岗人数"), (Line(tr("月份"), _AVERAGE),), roomy(36))


class Desk(desk.Desk):
    """The commands of this page."""

    def enter(self, found: Succession, change: PersonnelChange) -> tuple[str, tuple[Problem, ...]]:
        """Record in the roster what a change made of it, as one step: who is in hand then, or why not."""
        records = [found.leaving] if found.leaving else []
        if found.entering:
            records.append(msgspec.structs.replace(found.entering, id=self.new_id("people")))
        title = tr("登入名册：{change}").format(change=self.name_of(change))
        return records[-1].id, self.put_all(records, title)

    def name_of(self, record: Fact) -> str:
        match record:
            case Person():
                return tr("人员“{value}”").format(value=record.name or record.id)
            case PersonnelChange():
                return tr("{role}更换“{value}”").format(
                    role=say(ROLE_ZH[record.role]), value=record.new or record.old or record.id
                )
            case Objection():
                return tr("对“{value}”的异议").format(value=record.person or record.id)
            case Headcount():
                return tr("{month} 到岗人数").format(month=record.month)
        return _registered(record)


def _registered(record: Fact) -> str:
    """What a record of the registers beside the roster is called."""
    match record:
        case Absence():
            return tr("“{name}”").format(name=record.title)
        case Shift():
            return tr("{value}的班次").format(value=record.person or record.post)
        case ProtectedPeriod():
            return tr("重保期间“{value}”").format(value=record.title or record.id)
        case Authorisation():
            return tr("{side}授权“{value}”").format(
                side=say(SIDE_ZH[record.side]), value=record.person or record.id
            )
        case AccessPermission():
            return tr("{value}的{permission}授权").format(
                value=record.holder or record.id, permission=say(PERMISSION_ZH[record.kind])
            )
        case MediaPermission():
            return tr("介质“{value}”").format(value=record.item or record.id)
        case SystemFiling():
            return tr("{value}备案 {value2}").format(
                value=record.change or tr("入云"), value2=record.number or record.id
            )
    raise TypeError(f"{type(record).__name__} is not recorded on this page")
