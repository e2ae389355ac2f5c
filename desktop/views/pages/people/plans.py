"""How people, changes and objections are entered and edited, and what one of them is called."""

from __future__ import annotations

from desktop.models.enums import DUTY_ZH, PERMISSION_ZH, ROLE_ZH, SIDE_ZH
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
from desktop.views.widgets import desk
from desktop.views.widgets.records import Layout, Line, Options, Part

_DATE = 122
_LABEL = 60

PERSON_OPTIONS: dict[str, Options] = {
    "side": tuple(SIDE_ZH.items()),
    "duty": tuple(DUTY_ZH.items()),
}
CHANGE_OPTIONS: dict[str, Options] = {"role": tuple(ROLE_ZH.items())}

_WHO = Line("姓名", (Part("name", "text"), Part("side", "choice", 84), Part("duty", "choice", 126)))
_ON_FROM = Part("on_from", "date", _DATE)

PERSON = Layout(
    Person,
    "人员",
    (
        _WHO,
        Line(
            "承诺依据",
            (
                Part("promised_in", "text", hint="如：投标文件第三册 12 页"),
                Part("phone", "text", 120, label="联系方式"),
            ),
        ),
        Line("到岗日", (_ON_FROM, Part("on_to", "date", _DATE, label="离岗日"))),
        Line(
            "保密协议",
            (
                Part("secrecy_signed_on", "date", _DATE),
                Part("secrecy_trained_on", "date", _DATE, label="保密教育"),
            ),
        ),
        Line(
            "岗位培训",
            (Part("trained_on", "date", _DATE), Part("note", "text", hint="备注")),
            buttons=True,
        ),
    ),
    _LABEL,
)
NEW_PERSON = Layout(
    Person,
    "新人员",
    (_WHO, Line("到岗日", (_ON_FROM, Part("promised_in", "text", label="承诺依据")))),
    _LABEL,
)

_NOTICE = Line(
    "书面通知", (Part("notice_on", "date", _DATE), Part("effective_on", "date", _DATE, label="更换日"))
)
CHANGE = Layout(
    PersonnelChange,
    "变更",
    (
        Line(
            "更换",
            (
                Part("role", "choice", 126),
                Part("old", "text", hint="原任"),
                Part("new", "text", hint="新任"),
            ),
        ),
        _NOTICE,
        Line(
            "甲方同意",
            (Part("consented_on", "date", _DATE), Part("handed_over_on", "date", _DATE, label="交接")),
        ),
        Line("备注", (Part("note", "text", hint="如：通知的形式和签收凭证"),), buttons=True),
    ),
    _LABEL,
)
NEW_CHANGE = Layout(
    PersonnelChange,
    "新变更",
    (
        Line(
            "更换",
            (
                Part("role", "choice", 126),
                Part("old", "text", hint="原任"),
                Part("new", "text", hint="新任", required=True),
            ),
        ),
        _NOTICE,
    ),
    _LABEL,
)
OBJECTION = Layout(
    Objection,
    "异议",
    (
        Line("人员", (Part("person", "text", hint="被异议人员"), Part("successor", "text", hint="接替人员"))),
        Line("异议理由", (Part("reason", "text", hint="如何不符合岗位要求"),)),
        Line(
            "乙方收到",
            (Part("received_on", "date", _DATE), Part("replaced_on", "date", _DATE, label="更换到位")),
        ),
        Line(
            "甲方同意",
            (Part("consented_on", "date", _DATE), Part("note", "text", hint="备注")),
            buttons=True,
        ),
    ),
    _LABEL,
)
NEW_OBJECTION = Layout(
    Objection,
    "新异议",
    (
        Line("人员", (Part("person", "text", hint="被异议人员", required=True),)),
        Line("异议理由", (Part("reason", "text", hint="如何不符合岗位要求"),)),
        Line("乙方收到", (Part("received_on", "date", _DATE),)),
    ),
    _LABEL,
)


_AVERAGE = (
    Part("month", "month", 84, required=True),
    Part("count", "number", 72, label="平均"),
    Part("note", "text", hint="如：值班表"),
)
HEADCOUNT = Layout(Headcount, "到岗人数", (Line("月份", _AVERAGE, buttons=True),), 36)
NEW_HEADCOUNT = Layout(Headcount, "新到岗人数", (Line("月份", _AVERAGE),), 36)


class Desk(desk.Desk):
    """The commands of this page."""

    def name_of(self, record: Fact) -> str:
        match record:
            case Person():
                return f"人员“{record.name or record.id}”"
            case PersonnelChange():
                return f"{ROLE_ZH[record.role]}更换“{record.new or record.old or record.id}”"
            case Objection():
                return f"对“{record.person or record.id}”的异议"
            case Headcount():
                return f"{record.month} 到岗人数"
        return _registered(record)


def _registered(record: Fact) -> str:
    """What a record of the registers beside the roster is called."""
    match record:
        case Absence():
            return f"“{record.title}”"
        case Shift():
            return f"{record.person or record.post}的班次"
        case ProtectedPeriod():
            return f"重保期间“{record.title or record.id}”"
        case Authorisation():
            return f"{SIDE_ZH[record.side]}授权“{record.person or record.id}”"
        case AccessPermission():
            return f"{record.holder or record.id}的{PERMISSION_ZH[record.kind]}授权"
        case MediaPermission():
            return f"介质“{record.item or record.id}”"
        case SystemFiling():
            return f"{record.change or '入云'}备案 {record.number or record.id}"
    raise TypeError(f"{type(record).__name__} is not recorded on this page")
