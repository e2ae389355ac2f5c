"""How acceptance, exit, force majeure, returns and changes are entered, and what one of them is called."""

from __future__ import annotations

import msgspec

from desktop.models.facts import KIND_OF, KIND_ZH, SINGLE, Fact
from desktop.models.performance import (
    AcceptanceRound,
    AddressChange,
    ConfidentialReturn,
    Delivery,
    Exit,
    ForceMajeure,
    PointReview,
    Termination,
)
from desktop.views.widgets import desk
from desktop.views.widgets.records import Layout, Line, Options, Part

_DATE = 122
_WORD = 96
_LABEL = 60


def _answer(true: str, false: str, none: str) -> Options:
    """The three values of a fact that may not be established, in the words of its field."""
    return ((None, none), (True, true), (False, false))


class Matter(msgspec.Struct, frozen=True):
    """One kind of record on the page: its clause, how it is edited and begun, and what is said without any.

    A kind without `template` has one record, which is always there; of a termination there is one at most.
    """

    kind: str
    title: str
    clause: str
    layout: Layout
    new_layout: Layout | None = None
    template: Fact | None = None
    focus: str = ""
    keys: str = ""
    options: dict[str, Options] = {}
    empty: str = ""


_ROUND = (
    Line(
        "申请验收",
        (Part("applied_on", "date", _DATE), Part("inspected_on", "date", _DATE, label="检验日")),
    ),
    Line(
        "结果",
        (Part("passed", "choice", _WORD), Part("resubmitted_on", "date", _DATE, label="返工后再提交")),
    ),
)
_SUSPENDED = Line(
    "中止起",
    (
        Part("suspended_from", "date", _DATE),
        Part("suspended_to", "date", _DATE, label="中止止"),
        Part("extension_agreed", "choice", _WORD, label="顺延"),
    ),
)
_EVENT = (
    Line("事由", (Part("title", "text", hint="如：区域性电力中断", required=True),)),
    Line("发生日", (Part("occurred_on", "date", _DATE), Part("proof_on", "date", _DATE, label="提交证明"))),
)
_RETURN = (
    Line("资料", (Part("title", "text", hint="如：项目方案纸质稿", required=True),)),
    Line(
        "收到通知",
        (Part("notice_received_on", "date", _DATE), Part("returned_on", "date", _DATE, label="返还日")),
    ),
)
_ADDRESS = (
    Line("变更事项", (Part("title", "text", hint="如：乙方联系地址", required=True),)),
    Line(
        "变更日",
        (Part("changed_on", "date", _DATE), Part("notified_on", "date", _DATE, label="书面通知")),
    ),
)


def _with_buttons(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return (*lines[:-1], msgspec.structs.replace(lines[-1], buttons=True))


ACCEPTANCE = Matter(
    "acceptance_rounds",
    "验收",
    "6.1",
    Layout(
        AcceptanceRound,
        "验收",
        _with_buttons((*_ROUND, Line("备注", (Part("note", "text", hint="如：不合格的项目"),)))),
        _LABEL,
    ),
    Layout(AcceptanceRound, "新验收", _ROUND, _LABEL),
    AcceptanceRound(),
    "applied_on",
    "Alt+Y",
    {"passed": _answer("合格", "不合格", "未检验")},
    "乙方完成服务后书面申请验收；每次检验登记一轮，首次检验在前，返工后的检验依次在后。",
)
FORCE_MAJEURE = Matter(
    "force_majeure",
    "不可抗力",
    "14.3",
    Layout(ForceMajeure, "不可抗力", _with_buttons((*_EVENT, _SUSPENDED)), _LABEL),
    Layout(ForceMajeure, "新不可抗力", (*_EVENT, _SUSPENDED), _LABEL),
    ForceMajeure(),
    "title",
    "Alt+U",
    {"extension_agreed": _answer("已确认", "未同意", "未答复")},
    "不能履行的一方应书面通知并提交证明；中止的日子经书面确认后，服务期顺延。",
)
RETURNS = Matter(
    "confidential_returns",
    "保密资料返还",
    "15.5",
    Layout(ConfidentialReturn, "返还", _with_buttons(_RETURN), _LABEL),
    Layout(ConfidentialReturn, "新返还", _RETURN, _LABEL),
    ConfidentialReturn(),
    "title",
    "Alt+B",
    {},
    "甲方书面要求返还后，乙方应在期限内归还全部资料，不得复制留存。",
)
ADDRESSES = Matter(
    "address_changes",
    "地址、电话变更",
    "18.2",
    Layout(AddressChange, "变更", _with_buttons(_ADDRESS), _LABEL),
    Layout(AddressChange, "新变更", _ADDRESS, _LABEL),
    AddressChange(),
    "title",
    "Alt+D",
    {},
    "合同载明的地址、电话变更的，变更方应在期限内书面通知；银行账户的变更在“付款”中登记。",
)
EXIT = Matter(
    "exit",
    "乙方退出",
    "13.1",
    Layout(
        Exit,
        "退出",
        (
            Line(
                "退出申请",
                (Part("applied_on", "date", _DATE), Part("granted", "choice", _WORD, label="甲方同意")),
            ),
        ),
        _LABEL,
    ),
    options={"granted": _answer("同意", "不同意", "未答复")},
)
_END = (
    Line("解除日", (Part("date", "date", _DATE), Part("clause", "choice", 150, label="依据条款"))),
    Line("事由", (Part("reason", "text", hint="如：依通知书第 3 号解除"),)),
)
TERMINATION = Matter(
    "termination",
    "解除与结算",
    "12.1",
    Layout(Termination, "解除", _with_buttons(_END), _LABEL),
    Layout(Termination, "新解除", _END, _LABEL),
    Termination(id="termination"),
    "date",
    "Alt+J",
    {"clause": ()},
    "合同没有解除；登记解除日和依据后，这里算出应退款和甲方尚欠。",
)
_HANDED = (
    Line(
        "交付物",
        (Part("deliverable", "choice", 180), Part("delivered_on", "date", _DATE, label="提交日")),
    ),
    Line(
        "审核日",
        (Part("reviewed_on", "date", _DATE), Part("conforming", "choice", _WORD, label="审核合格")),
    ),
)
_SCORED = (
    Line("考核期", (Part("review", "choice", 120), Part("score", "number", 80, label="得分"))),
    Line("书面确认", (Part("scored_on", "date", _DATE), Part("note", "text", hint="备注"))),
)
DELIVERIES = Matter(
    "deliveries",
    "交付",
    "6.1",
    Layout(Delivery, "交付", _with_buttons(_HANDED), _LABEL),
    Layout(Delivery, "新交付", _HANDED, _LABEL),
    Delivery(deliverable=""),
    "deliverable",
    "Alt+J",
    {"conforming": _answer("合格", "不合格", "未审核")},
    "合同列明的交付物每提交一次登记一条；退回后再提交的另登记一条。",
)
POINTS = Matter(
    "point_reviews",
    "考核得分",
    "7.2",
    Layout(PointReview, "得分", _with_buttons(_SCORED), _LABEL),
    Layout(PointReview, "新得分", _SCORED, _LABEL),
    PointReview(review=""),
    "review",
    "Alt+K",
    {},
    "双方书面确认的考核得分；决定与之对应的一期付款按几成支付。",
)
#: The kinds of which there may be several, with their entry; the last two only where the contract has such.
SEVERAL = (ACCEPTANCE, FORCE_MAJEURE, RETURNS, ADDRESSES, DELIVERIES, POINTS)
MATTERS = (*SEVERAL, EXIT, TERMINATION)


class Desk(desk.Desk):
    """The commands of this page."""

    def name_of(self, record: Fact) -> str:
        match record:
            case AcceptanceRound():
                return f"验收 {record.inspected_on or record.applied_on or record.id}"
            case ForceMajeure() | ConfidentialReturn() | AddressChange():
                return f"{_word(record)}“{record.title or record.id}”"
            case Delivery():
                return f"交付“{record.deliverable}”"
            case PointReview():
                return f"考核得分 {record.review}"
            case Exit() | Termination():
                return _word(record)
        raise TypeError(f"{type(record).__name__} is not recorded on this page")

    def new_id(self, kind: str) -> str:
        return kind if kind in SINGLE else super().new_id(kind)

    def title_of(self, record: Fact) -> str:
        if record.id in SINGLE:
            return f"修改{self.name_of(record)}"
        return super().title_of(record)


def _word(record: Fact) -> str:
    return KIND_ZH[KIND_OF[type(record)]]
