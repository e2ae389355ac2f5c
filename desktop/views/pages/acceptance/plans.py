"""How papers, acceptance, uses of services, deliveries and scores are entered, and what each is called."""

from __future__ import annotations

from desktop.models.enums.papers import Frequency
from desktop.models.performance import AcceptanceRound, Delivery, PointReview
from desktop.models.register import Document, ServiceUse
from desktop.views.evident.matters import Matter, answer, with_buttons
from desktop.views.i18n import roomy, tr
from desktop.views.widgets.layouts import Layout, Line, Part

_DATE = 122
_COUNT = 44
_WORD = 96
_LABEL = roomy(66)
_SHORT = 44

_RECEIVED = (
    Line(tr("收到日"), (Part("received_on", "date", _DATE),)),
    Line(
        tr("纸质份数"),
        (Part("copies", "count", _COUNT), Part("scans", "count", _COUNT, label=tr("扫描份数"))),
    ),
    Line(tr("审核合格"), (Part("accepted", "choice", _WORD),)),
    Line(tr("缺陷"), (Part("defects", "text", hint=tr("如：缺恢复时间记录")),)),
    Line(tr("应交日"), (Part("due_on", "date", _DATE),)),
)
_OF_FAULT = (Line(tr("对应事件"), (Part("incident", "choice"),)), *_RECEIVED)
_ASKED = (
    Line(tr("名称"), (Part("title", "text", hint=tr("如：备份恢复演练报告"), required=True),)),
    Line(tr("书面要求"), (Part("asked_on", "date", _DATE),)),
    *_RECEIVED,
)
ACCEPTED = {"accepted": answer(tr("合格"), tr("不合格"), tr("未审核"))}


def paper_layout(frequency: Frequency | None, *, new: bool = False) -> Layout:
    """How a paper of a kind is entered; None is one asked for in writing."""
    lines = _ASKED if frequency is None else _OF_FAULT if frequency is Frequency.EACH_FAULT else _RECEIVED
    noun = tr("书面要求的材料") if frequency is None else tr("材料")
    return Layout(Document, noun, lines if new else with_buttons(lines), _LABEL)


DOCUMENTS = Matter("documents", tr("验收材料"), "6.2", paper_layout(None))

_ROUND = (
    Line(
        tr("申请验收"),
        (Part("applied_on", "date", _DATE), Part("inspected_on", "date", _DATE, label=tr("检验日"))),
    ),
    Line(
        tr("结果"),
        (Part("passed", "choice", _DATE), Part("materials_complete", "choice", _DATE, label=tr("材料齐全"))),
    ),
)
_AFTER = (
    Line(tr("不合格原因"), (Part("reasons", "text", hint=tr("如：运维月报缺 4 个月")),)),
    Line(
        tr("收到通知"),
        (
            Part("failure_received_on", "date", _DATE),
            Part("resubmitted_on", "date", _DATE, label=tr("返工后再提交")),
        ),
    ),
    Line(
        tr("签合格单"),
        (Part("signed_on", "date", _DATE), Part("rating", "text", hint=tr("如：良好"), label=tr("质量评价"))),
    ),
    Line(tr("备注"), (Part("note", "text"),)),
)
ACCEPTANCE = Matter(
    "acceptance_rounds",
    tr("验收"),
    "6.1",
    Layout(AcceptanceRound, tr("验收"), with_buttons((*_ROUND, *_AFTER)), _LABEL),
    Layout(AcceptanceRound, tr("新验收"), _ROUND, _LABEL),
    AcceptanceRound(),
    "applied_on",
    "Alt+Y",
    {
        "passed": answer(tr("合格"), tr("不合格"), tr("未检验")),
        "materials_complete": answer(tr("齐全"), tr("不齐全"), tr("未核对")),
    },
    tr("乙方完成服务后书面申请验收；每次检验登记一轮，首次检验在前，返工后的检验依次在后。"),
    lambda record: tr("验收 {value}").format(value=record.inspected_on or record.applied_on or record.id),
)

_USE = (
    Line(tr("服务"), (Part("line", "choice", required=True),)),
    Line(
        tr("完成日"), (Part("date", "date", _DATE), Part("quantity", "count", _COUNT, True, label=tr("数量")))
    ),
    Line(tr("报告"), (Part("report", "text", hint=tr("如：漏洞扫描报告 2025-08")),)),
)
USES = Matter(
    "service_uses",
    tr("服务用量"),
    "2",
    Layout(ServiceUse, tr("用量"), with_buttons(_USE), _SHORT),
    Layout(ServiceUse, tr("新用量"), _USE, _SHORT),
    ServiceUse(line=0),
    "line",
    "Alt+L",
    {},
    tr("按台次计的服务每做一次登记一条，这里算出还剩多少。"),
    lambda record: tr("服务用量 {value}").format(value=record.report or record.date or record.id),
)

_HANDED = (
    Line(
        tr("交付物"),
        (Part("deliverable", "choice", 180), Part("delivered_on", "date", _DATE, label=tr("提交日"))),
    ),
    Line(
        tr("审核日"),
        (Part("reviewed_on", "date", _DATE), Part("conforming", "choice", _WORD, label=tr("审核合格"))),
    ),
)
DELIVERIES = Matter(
    "deliveries",
    tr("交付"),
    "6.1",
    Layout(Delivery, tr("交付"), with_buttons(_HANDED), _LABEL),
    Layout(Delivery, tr("新交付"), _HANDED, _LABEL),
    Delivery(deliverable=""),
    "deliverable",
    "Alt+J",
    {"conforming": answer(tr("合格"), tr("不合格"), tr("未审核"))},
    tr("合同列明的交付物每提交一次登记一条；退回后再提交的另登记一条。"),
    lambda record: tr("交付“{deliverable}”").format(deliverable=record.deliverable),
)
_SCORED = (
    Line(tr("考核期"), (Part("review", "choice", _DATE),)),
    Line(tr("得分"), (Part("score", "number", 80),)),
    Line(tr("书面确认"), (Part("scored_on", "date", _DATE),)),
    Line(tr("备注"), (Part("note", "text"),)),
)
POINTS = Matter(
    "point_reviews",
    tr("考核得分"),
    "7.2",
    Layout(PointReview, tr("得分"), with_buttons(_SCORED), _LABEL),
    Layout(PointReview, tr("新得分"), _SCORED, _LABEL),
    PointReview(review=""),
    "review",
    "Alt+K",
    {},
    tr("双方书面确认的考核得分；决定与之对应的一期付款按几成支付。"),
    lambda record: tr("考核得分 {review}").format(review=record.review),
)
MATTERS = (DOCUMENTS, ACCEPTANCE, USES, DELIVERIES, POINTS)
