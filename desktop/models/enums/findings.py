"""What is found and claimed: measures, statuses, decisions, rights and losses."""

from __future__ import annotations

from enum import StrEnum


class Metric(StrEnum):
    """What a row of 附件2 or 附件3 measures."""

    AVAILABILITY = "availability"
    RESPONSE = "response"
    RECOVERY = "recovery"
    UNATTENDED = "unattended"
    SINGLE_OUTAGE = "single_outage"
    ACCUMULATED_OUTAGE = "accumulated_outage"
    PAGE_TAMPERED = "page_tampered"
    DATA_LOST = "data_lost"
    INTRUDED = "intruded"
    NO_MUTUAL_BACKUP = "no_mutual_backup"
    REGULATOR_NOTICE = "regulator_notice"
    COMPLAINTS = "complaints"
    MONTHLY_REVIEWS = "monthly_reviews"
    EXPANSION = "expansion"


METRIC_ZH = {
    Metric.AVAILABILITY: "可用性",
    Metric.RESPONSE: "平均响应时间",
    Metric.RECOVERY: "平均恢复时间",
    Metric.UNATTENDED: "现场无人值守",
    Metric.SINGLE_OUTAGE: "单次宕机",
    Metric.ACCUMULATED_OUTAGE: "累计或连续宕机",
    Metric.PAGE_TAMPERED: "网页被篡改",
    Metric.DATA_LOST: "数据丢失",
    Metric.INTRUDED: "被入侵",
    Metric.NO_MUTUAL_BACKUP: "未做互备",
    Metric.REGULATOR_NOTICE: "监管整改通知",
    Metric.COMPLAINTS: "可用性投诉",
    Metric.MONTHLY_REVIEWS: "月度考核",
    Metric.EXPANSION: "资源扩容",
}


class FindingStatus(StrEnum):
    """How sure a finding is."""

    CERTAIN = "certain"
    ARGUABLE = "arguable"
    UNDETERMINED = "undetermined"
    GAP = "gap"


FINDING_STATUS_ZH = {
    FindingStatus.CERTAIN: "成立",
    FindingStatus.ARGUABLE: "可争议",
    FindingStatus.UNDETERMINED: "未认定",
    FindingStatus.GAP: "空档",
}
#: How a finding stands that only the end of the day would bring.
EXPECTED_ZH = "预计"


class Verdict(StrEnum):
    """What the project lead decided about a finding (第十二条3)."""

    CONFIRM = "confirm"
    WAIVE = "waive"


VERDICT_ZH = {Verdict.CONFIRM: "确认", Verdict.WAIVE: "放弃"}


class BreachKind(StrEnum):
    """What 第十二条5 names."""

    SUBCONTRACTING = "subcontracting"
    CONFIDENTIALITY = "confidentiality"
    IP = "ip"


BREACH_KIND_ZH = {
    BreachKind.SUBCONTRACTING: "擅自转包、分包",
    BreachKind.CONFIDENTIALITY: "违反保密约定",
    BreachKind.IP: "违反知识产权约定",
}


class RightKind(StrEnum):
    """What party A may do once a clause gives it the right (第六条1, 第十二条, 第十三条1)."""

    TERMINATE = "terminate"
    REFUND_ALL = "refund_all"
    REFUND_UNCONSUMED = "refund_unconsumed"
    CLAIM_3_PERCENT = "claim_3_percent"
    CLAIM_10_PERCENT = "claim_10_percent"


RIGHT_ZH = {
    RightKind.TERMINATE: "解除合同",
    RightKind.REFUND_ALL: "追回已付全部款项",
    RightKind.REFUND_UNCONSUMED: "追回已付未消耗款项",
    RightKind.CLAIM_3_PERCENT: "要求 3% 违约金",
    RightKind.CLAIM_10_PERCENT: "要求 10% 违约金",
}


class LossKind(StrEnum):
    """What 第十二条6 counts as a loss."""

    DIRECT = "direct"
    INVESTIGATION = "investigation"
    NOTARY = "notary"
    LITIGATION = "litigation"
    PRESERVATION = "preservation"
    LAWYER = "lawyer"
    CONSULTING = "consulting"
    TRAVEL = "travel"


LOSS_KIND_ZH = {
    LossKind.DIRECT: "直接损失",
    LossKind.INVESTIGATION: "调查取证费",
    LossKind.NOTARY: "公证费",
    LossKind.LITIGATION: "诉讼费",
    LossKind.PRESERVATION: "保全费",
    LossKind.LAWYER: "律师费",
    LossKind.CONSULTING: "咨询费",
    LossKind.TRAVEL: "差旅费",
}
