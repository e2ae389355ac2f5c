"""How force majeure, exit, termination and the custody of originals are entered."""

from __future__ import annotations

from desktop.models.performance import Exit, ForceMajeure, Termination
from desktop.models.register import Custody
from desktop.views.evident.matters import Matter, answer, with_buttons
from desktop.views.i18n import roomy, tr
from desktop.views.widgets.layouts import Layout, Line, Part

_DATE = 118
_WORD = 92
_LABEL = roomy(60)

_SUSPENDED = Line(
    tr("中止起"),
    (
        Part("suspended_from", "date", _DATE),
        Part("suspended_to", "date", _DATE, label=tr("中止止")),
        Part("extension_agreed", "choice", _WORD, label=tr("顺延")),
    ),
)
_EVENT = (
    Line(tr("事由"), (Part("title", "text", hint=tr("如：区域性电力中断"), required=True),)),
    Line(
        tr("发生日"),
        (Part("occurred_on", "date", _DATE), Part("notice_on", "date", _DATE, label=tr("书面通知"))),
    ),
    Line(
        tr("提交证明"),
        (
            Part("proof_on", "date", _DATE),
            Part("proof_by", "text", label=tr("证明单位"), hint=tr("如：公证处")),
        ),
    ),
)
FORCE_MAJEURE = Matter(
    "force_majeure",
    tr("不可抗力"),
    "14.3",
    Layout(ForceMajeure, tr("不可抗力"), with_buttons((*_EVENT, _SUSPENDED)), _LABEL),
    Layout(ForceMajeure, tr("新不可抗力"), (*_EVENT, _SUSPENDED), _LABEL),
    ForceMajeure(),
    "title",
    "Alt+U",
    {"extension_agreed": answer(tr("已确认"), tr("未同意"), tr("未答复"))},
    tr("不能履行的一方应书面通知并提交证明；中止的日子经书面确认后，服务期顺延。"),
)
EXIT = Matter(
    "exit",
    tr("乙方退出"),
    "13.1",
    Layout(
        Exit,
        tr("退出"),
        (
            Line(
                tr("退出申请"),
                (Part("applied_on", "date", _DATE), Part("granted", "choice", _WORD, label=tr("甲方同意"))),
            ),
        ),
        _LABEL,
    ),
    options={"granted": answer(tr("同意"), tr("不同意"), tr("未答复"))},
)
_END = (
    Line(tr("解除日"), (Part("date", "date", _DATE), Part("clause", "choice", 150, label=tr("依据条款")))),
    Line(tr("事由"), (Part("reason", "text", hint=tr("如：依通知书第 3 号解除")),)),
)
TERMINATION = Matter(
    "termination",
    tr("解除与结算"),
    "12.1",
    Layout(Termination, tr("解除"), with_buttons(_END), _LABEL),
    Layout(Termination, tr("新解除"), _END, _LABEL),
    Termination(id="termination"),
    "date",
    "Alt+J",
    {"clause": ()},
    tr("合同没有解除；登记解除日和依据后，这里算出应退金额和甲方尚欠金额。"),
)
_CUSTODY = (
    Line(
        tr("文本"),
        (Part("document", "choice", required=True), Part("held", "count", 56, label=tr("甲方持有"))),
    ),
    Line(
        tr("存放处"),
        (
            Part("place", "text", hint=tr("如：档案室 2025-合同-12")),
            Part("keeper", "text", 84, label=tr("保管人")),
        ),
    ),
    Line(tr("核对日"), (Part("checked_on", "date", _DATE), Part("note", "text", hint=tr("备注")))),
)
CUSTODY = Matter(
    "custody",
    tr("正本保管"),
    "19.3",
    Layout(Custody, tr("正本"), with_buttons(_CUSTODY), _LABEL),
    Layout(Custody, tr("新正本"), _CUSTODY, _LABEL),
    Custody(),
    "document",
    "Alt+B",
    {},
    tr("登记每种文本甲方持有几份正本、存放在哪里、由谁保管。"),
    lambda record: tr("正本保管“{value}”").format(value=record.document or record.id),
)
ENDS = (FORCE_MAJEURE, EXIT, TERMINATION, CUSTODY)
