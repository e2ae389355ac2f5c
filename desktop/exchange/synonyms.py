"""What the columns of a kind are called in the tables of vendors and of finance, beside their own labels.

A word that could be two fields stands at none of them: then the user is asked.
"""

from __future__ import annotations

_ID = ("编号", "ID", "记录编号", "系统编号（勿改）")
_SYSTEM = ("业务系统", "信息系统", "系统名称", "所属系统", "应用系统", "受影响系统", "影响系统")
_REPORTED = ("报告时间", "报障时间", "受理时间", "故障报告时间", "接报时间", "申报时间", "报修时间")
_RESPONDED = ("响应时间", "首次响应时间", "接单时间")
_RESTORED = ("恢复时间", "解决时间", "排除时间", "故障恢复时间", "修复时间", "处理完成时间")
_NOTE = ("备注", "说明", "其他")
_PAYMENT = ("款项", "款项名称", "期次", "分期", "付款期次", "付款阶段")

SYNONYMS: dict[str, dict[str, tuple[str, ...]]] = {
    "incidents": {
        "id": (*_ID, "事件编号", "工单编号", "工单号", "故障编号", "故障单号", "单号"),
        "title": ("标题", "事件标题", "故障标题", "故障描述", "故障现象", "事件描述", "问题描述", "工单标题"),
        "systems": _SYSTEM,
        "cause": ("原因", "故障原因", "事件原因", "责任原因", "原因分类"),
        "priority": ("级别", "优先级", "工单级别", "故障级别"),
        "reported_at": _REPORTED,
        "reported_by": ("报告人", "报障人", "申报人", "报修人"),
        "channel": ("报告渠道", "报障方式", "受理方式", "渠道"),
        "registered_at": ("登记时间", "建单时间"),
        "responded_at": _RESPONDED,
        "arrived_at": ("到场时间", "到达现场时间", "到达现场", "到达时间", "抵达时间"),
        "located_at": ("定位时间", "故障定位时间"),
        "restored_at": _RESTORED,
        "feedback_at": ("反馈时间", "进展反馈时间"),
        "written_report_on": ("书面报告日期", "故障报告日期", "报告提交日期"),
        "problem": ("是否出现问题", "出现问题"),
        "major_loss": ("是否重大损失", "重大损失"),
        "major_impact": ("是否重大影响", "重大影响"),
        "major_accident": ("是否重大事故", "重大事故"),
        "note": _NOTE,
    },
    "outages": {
        "incident": ("事件编号", "工单编号", "故障编号", "所属事件"),
        "system": _SYSTEM,
        "start": ("中断开始", "中断开始时间", "宕机开始", "宕机时间", "不可用开始", "开始时间"),
        "end": ("中断结束", "中断结束时间", "宕机结束", "不可用结束", "恢复时间", "结束时间"),
        "planned": ("是否计划内", "计划内", "计划维护"),
    },
    "requests": {
        "id": (*_ID, "工单编号", "工单号", "需求编号", "申请单号"),
        "title": ("标题", "需求内容", "需求描述", "工单标题", "事项"),
        "system": _SYSTEM,
        "priority": ("级别", "优先级", "工单级别"),
        "opened_at": (*_REPORTED, "提出时间", "提单时间", "申请时间"),
        "responded_at": _RESPONDED,
        "restored_at": (*_RESTORED, "完成时间", "办结时间"),
        "problem": ("是否出现问题", "出现问题"),
    },
    "availability": {
        "id": _ID,
        "system": _SYSTEM,
        "month": ("月份", "统计月份", "所属月份", "年月"),
        "downtime_seconds": ("不可用时长", "不可用时间", "中断时长", "宕机时长", "停机时长"),
        "data_unreadable_seconds": ("数据不可读时长", "数据不可用时长"),
    },
    "payments": {
        "id": _ID,
        "payment": _PAYMENT,
        "date": ("付款日", "付款日期", "支付日期", "付款时间", "支付时间", "记账日期"),
        "amount": ("金额", "付款金额", "支付金额", "实付金额"),
        "slip": ("回单号", "回单编号", "银行回单", "流水号", "凭证号"),
    },
    "invoices": {
        "id": _ID,
        "payment": _PAYMENT,
        "received_on": ("收票日期", "收到日期", "收到发票日期"),
        "number": ("发票号码", "发票号", "发票编号"),
        "kind": ("票种", "发票类型", "发票种类"),
        "issued_on": ("开票日期", "开票日"),
        "amount": ("价税合计", "发票金额", "含税金额", "金额"),
        "tax": ("税额",),
        "verified_on": ("查验日期", "验真日期"),
        "returned_on": ("退回日期", "退票日期"),
        "returned_reason": ("退回原因", "退票原因"),
    },
    "deductions": {
        "id": _ID,
        "payment": _PAYMENT,
        "date": ("扣款日", "扣款日期"),
        "amount": ("金额", "扣款金额"),
    },
    "people": {
        "id": (*_ID, "人员编号"),
        "name": ("姓名", "人员姓名", "名字"),
        "side": ("所属", "单位", "所属单位", "甲乙方"),
        "duty": ("岗位", "职务", "岗位名称", "角色"),
        "phone": ("联系方式", "联系电话", "电话", "手机", "手机号", "手机号码"),
        "on_from": ("到岗日", "到岗日期", "入场日期", "进场日期"),
        "on_to": ("离岗日", "离岗日期", "离场日期", "退场日期"),
        "secrecy_signed_on": ("保密协议", "保密协议签署日期", "签署保密协议日期"),
        "secrecy_trained_on": ("保密教育", "保密教育日期", "保密培训日期"),
        "trained_on": ("岗位培训", "岗位培训日期", "培训日期"),
        "note": _NOTE,
    },
    "headcounts": {
        "id": _ID,
        "month": ("月份", "统计月份", "年月"),
        "count": ("月平均人数", "平均人数", "人数", "到岗人数", "在岗人数"),
        "note": _NOTE,
    },
    "documents": {
        "id": _ID,
        "paper": ("材料", "材料名称", "材料类别", "文档类型"),
        "title": ("名称", "文档名称", "文件名称"),
        "month": ("所属月份", "月份", "年月"),
        "incident": ("对应事件", "事件编号", "工单编号"),
        "due_on": ("应交日", "应交日期", "应交付日期", "截止日期"),
        "received_on": ("收到日", "收到日期", "提交日期", "交付日期", "收件日期"),
        "copies": ("纸质份数", "份数", "纸质版份数"),
        "scans": ("扫描份数", "电子版份数", "扫描件份数"),
        "accepted": ("审核合格", "是否合格", "审核结果"),
        "defects": ("缺陷", "存在问题", "问题"),
    },
    "deliveries": {
        "id": _ID,
        "deliverable": ("交付物", "成果名称", "交付物名称"),
        "delivered_on": ("提交日", "提交日期", "交付日期"),
        "reviewed_on": ("审核日", "审核日期"),
        "conforming": ("审核合格", "是否合格"),
        "note": _NOTE,
    },
    "notices": {
        "id": (*_ID, "函件编号"),
        "sender": ("发出方", "发文方", "发函方"),
        "number": ("文号", "发文字号", "函号"),
        "title": ("事由", "标题", "函件标题", "主题"),
        "form": ("形式", "送达方式", "发送方式", "寄送方式"),
        "carrier": ("单号", "快递单号", "运单号", "邮件号"),
        "sent_on": ("发出日", "发出日期", "发函日期", "寄出日期"),
        "postmark_on": ("邮戳日", "邮戳日期"),
        "received_on": ("收到日", "收到日期", "签收日期"),
        "reply_by": ("应答复", "答复期限", "回复期限"),
        "replied_on": ("答复日", "答复日期", "回复日期"),
        "note": _NOTE,
    },
}

#: Other words for what closed lists hold, by kind and column.
WORDS: dict[tuple[str, str], dict[str, str]] = {
    ("invoices", "kind"): {
        "专票": "special",
        "增值税专用发票": "special",
        "普票": "ordinary",
        "增值税普通发票": "ordinary",
    },
    ("notices", "form"): {
        "ems": "courier",
        "快递": "courier",
        "电子邮件": "email",
        "邮箱": "email",
        "当面": "by_hand",
    },
    ("people", "duty"): {"骨干": "key_staff", "运维": "operator", "管理": "manager"},
    ("people", "side"): {"甲": "a", "乙": "b"},
    ("notices", "sender"): {"甲": "a", "乙": "b"},
}

#: By which fields a row without an id is known again; the first that the table has is used.
KEYS: dict[str, tuple[tuple[str, ...], ...]] = {
    "incidents": (("reported_at", "systems"),),
    "outages": (("start", "incident", "system"),),
    "accesses": (("at", "permission", "person"),),
    "requests": (("opened_at", "system", "title"),),
    "availability": (("month", "system"),),
    "payments": (("date", "payment", "slip"),),
    "invoices": (("number",), ("received_on", "payment"), ("issued_on", "payment")),
    "deductions": (("date", "payment"),),
    "recoveries": (("date",),),
    "people": (("name", "side"),),
    "headcounts": (("month",),),
    "shifts": (("start", "post", "person"),),
    "absences": (("start", "title"),),
    "documents": (("paper", "month", "incident", "title"), ("title", "month")),
    "deliveries": (("deliverable", "delivered_on"),),
    "notices": (("number", "sender"), ("sent_on", "sender", "title")),
    "complaints": (("date", "system", "complainant"),),
    "monthly_reviews": (("month",),),
    "expansions": (("requested_on", "content"),),
    "regulator_notices": (("number",), ("issued_on", "title")),
    "rectifications": (("issued_on", "title"),),
    "losses": (("title", "incurred_on"),),
    "service_uses": (("line", "date"),),
    "authorisations": (("person", "side", "starts_on"),),
    "city_scores": (("period", "indicator"),),
    "point_reviews": (("review",),),
    "custody": (("document",),),
    "personnel_changes": (("effective_on", "role"), ("notice_on", "role")),
    "objections": (("person", "received_on"),),
    "media_permissions": (("item", "permitted_on"),),
    "system_filings": (("number",), ("system", "planned_on")),
}

#: The instant of a row whose day the others share that give a time alone.
FIRST_INSTANT = {
    "incidents": "reported_at",
    "outages": "start",
    "accesses": "at",
    "requests": "opened_at",
    "shifts": "start",
    "absences": "start",
}
