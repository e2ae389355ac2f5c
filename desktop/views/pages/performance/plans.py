"""How acceptance, exit, force majeure, returns and changes are entered, and what one of them is called."""

from __future__ import annotations

from desktop.models.performance import (
    AcceptanceRound,
    AddressChange,
    ConfidentialReturn,
    Delivery,
    PointReview,
)
from desktop.views.evident.matters import Matter, answer, with_buttons
from desktop.views.widgets.records import Layout, Line, Part

_DATE = 122
_WORD = 96
_LABEL = 60


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


ACCEPTANCE = Matter(
    "acceptance_rounds",
    "验收",
    "6.1",
    Layout(
        AcceptanceRound,
        "验收",
        with_buttons((*_ROUND, Line("备注", (Part("note", "text", hint="如：不合格的项目"),)))),
        _LABEL,
    ),
    Layout(AcceptanceRound, "新验收", _ROUND, _LABEL),
    AcceptanceRound(),
    "applied_on",
    "Alt+Y",
    {"passed": answer("合格", "不合格", "未检验")},
    "乙方完成服务后书面申请验收；每次检验登记一轮，首次检验在前，返工后的检验依次在后。",
    lambda record: f"验收 {record.inspected_on or record.applied_on or record.id}",
)
RETURNS = Matter(
    "confidential_returns",
    "保密资料返还",
    "15.5",
    Layout(ConfidentialReturn, "返还", with_buttons(_RETURN), _LABEL),
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
    Layout(AddressChange, "变更", with_buttons(_ADDRESS), _LABEL),
    Layout(AddressChange, "新变更", _ADDRESS, _LABEL),
    AddressChange(),
    "title",
    "Alt+D",
    {},
    "合同载明的地址、电话变更的，变更方应在期限内书面通知；银行账户的变更在“付款”中登记。",
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
    Layout(Delivery, "交付", with_buttons(_HANDED), _LABEL),
    Layout(Delivery, "新交付", _HANDED, _LABEL),
    Delivery(deliverable=""),
    "deliverable",
    "Alt+J",
    {"conforming": answer("合格", "不合格", "未审核")},
    "合同列明的交付物每提交一次登记一条；退回后再提交的另登记一条。",
    lambda record: f"交付“{record.deliverable}”",
)
POINTS = Matter(
    "point_reviews",
    "考核得分",
    "7.2",
    Layout(PointReview, "得分", with_buttons(_SCORED), _LABEL),
    Layout(PointReview, "新得分", _SCORED, _LABEL),
    PointReview(review=""),
    "review",
    "Alt+K",
    {},
    "双方书面确认的考核得分；决定与之对应的一期付款按几成支付。",
    lambda record: f"考核得分 {record.review}",
)
#: The kinds of which there may be several, with their entry; the last two only where the contract has such.
SEVERAL = (ACCEPTANCE, RETURNS, ADDRESSES, DELIVERIES, POINTS)
