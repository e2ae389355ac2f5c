"""How force majeure, exit, termination and the custody of originals are entered."""

from __future__ import annotations

from desktop.models.performance import Exit, ForceMajeure, Termination
from desktop.models.register import Custody
from desktop.views.evident.matters import Matter, answer, with_buttons
from desktop.views.widgets.records import Layout, Line, Part

_DATE = 118
_WORD = 92
_LABEL = 60

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
    Line(
        "发生日",
        (Part("occurred_on", "date", _DATE), Part("notice_on", "date", _DATE, label="书面通知")),
    ),
    Line(
        "提交证明",
        (Part("proof_on", "date", _DATE), Part("proof_by", "text", label="证明单位", hint="如：公证处")),
    ),
)
FORCE_MAJEURE = Matter(
    "force_majeure",
    "不可抗力",
    "14.3",
    Layout(ForceMajeure, "不可抗力", with_buttons((*_EVENT, _SUSPENDED)), _LABEL),
    Layout(ForceMajeure, "新不可抗力", (*_EVENT, _SUSPENDED), _LABEL),
    ForceMajeure(),
    "title",
    "Alt+U",
    {"extension_agreed": answer("已确认", "未同意", "未答复")},
    "不能履行的一方应书面通知并提交证明；中止的日子经书面确认后，服务期顺延。",
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
    options={"granted": answer("同意", "不同意", "未答复")},
)
_END = (
    Line("解除日", (Part("date", "date", _DATE), Part("clause", "choice", 150, label="依据条款"))),
    Line("事由", (Part("reason", "text", hint="如：依通知书第 3 号解除"),)),
)
TERMINATION = Matter(
    "termination",
    "解除与结算",
    "12.1",
    Layout(Termination, "解除", with_buttons(_END), _LABEL),
    Layout(Termination, "新解除", _END, _LABEL),
    Termination(id="termination"),
    "date",
    "Alt+J",
    {"clause": ()},
    "合同没有解除；登记解除日和依据后，这里算出应退款和甲方尚欠。",
)
_CUSTODY = (
    Line("文本", (Part("document", "choice", required=True), Part("held", "count", 56, label="甲方持有"))),
    Line(
        "存放处",
        (Part("place", "text", hint="如：档案室 2025-合同-12"), Part("keeper", "text", 84, label="保管人")),
    ),
    Line("核对日", (Part("checked_on", "date", _DATE), Part("note", "text", hint="备注"))),
)
CUSTODY = Matter(
    "custody",
    "正本保管",
    "19.3",
    Layout(Custody, "正本", with_buttons(_CUSTODY), _LABEL),
    Layout(Custody, "新正本", _CUSTODY, _LABEL),
    Custody(),
    "document",
    "Alt+B",
    {},
    "登记每种文本甲方持有几份正本、存放在哪里、由谁保管。",
    lambda record: f"正本保管“{record.document or record.id}”",
)
ENDS = (FORCE_MAJEURE, EXIT, TERMINATION, CUSTODY)
