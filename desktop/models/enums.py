"""The closed lists of the contract's language, with the words a reader sees."""

from __future__ import annotations

from enum import StrEnum
from typing import Any


class Cause(StrEnum):
    """Why a system stopped or a fault arose (第九条12、13, 第十四条)."""

    CLOUD_SERVICE = "cloud_service"
    SECURITY_SERVICE = "security_service"
    PLATFORM_HAZARD = "platform_hazard"
    PARTY_A = "party_a"
    THIRD_PARTY = "third_party"
    CARRIER = "carrier"
    FORCE_MAJEURE = "force_majeure"
    LAWFUL_SUSPENSION = "lawful_suspension"

    @property
    def vendors(self) -> bool:
        """True where the cause is the vendor's own."""
        return self in (Cause.CLOUD_SERVICE, Cause.SECURITY_SERVICE, Cause.PLATFORM_HAZARD)


CAUSE_ZH = {
    Cause.CLOUD_SERVICE: "云服务故障",
    Cause.SECURITY_SERVICE: "安全服务故障",
    Cause.PLATFORM_HAZARD: "云平台安全隐患",
    Cause.PARTY_A: "甲方原因",
    Cause.THIRD_PARTY: "甲方指定的第三方",
    Cause.CARRIER: "网络运营商核心设备",
    Cause.FORCE_MAJEURE: "不可抗力",
    Cause.LAWFUL_SUSPENSION: "乙方依约暂停服务",
}


class Effect(StrEnum):
    """What an incident did, as 附件2 rows 2 to 5 name it."""

    PAGE_TAMPERED = "page_tampered"
    DATA_LOST = "data_lost"
    INTRUDED = "intruded"
    NO_MUTUAL_BACKUP = "no_mutual_backup"


EFFECT_ZH = {
    Effect.PAGE_TAMPERED: "网页被篡改",
    Effect.DATA_LOST: "数据丢失",
    Effect.INTRUDED: "被入侵",
    Effect.NO_MUTUAL_BACKUP: "未做互备致无法应用",
}


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


class Flag(StrEnum):
    """The four three-valued findings a person makes: true, false, or not established (null)."""

    PROBLEM = "problem"
    MAJOR_LOSS = "major_loss"
    MAJOR_IMPACT = "major_impact"
    MAJOR_ACCIDENT = "major_accident"


FLAG_ZH = {
    Flag.PROBLEM: "出现问题",
    Flag.MAJOR_LOSS: "重大损失",
    Flag.MAJOR_IMPACT: "重大影响",
    Flag.MAJOR_ACCIDENT: "重大事故",
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


class PaymentStatus(StrEnum):
    """Where an instalment stands (第七条2、3、5)."""

    WAITING = "waiting"
    AWAITING_INVOICE = "awaiting_invoice"
    PAYABLE = "payable"
    OVERDUE = "overdue"
    PART_PAID = "part_paid"
    PAID = "paid"
    PAID_LATE = "paid_late"


PAYMENT_STATUS_ZH = {
    PaymentStatus.WAITING: "条件未齐",
    PaymentStatus.AWAITING_INVOICE: "等待发票",
    PaymentStatus.PAYABLE: "可付款",
    PaymentStatus.OVERDUE: "已逾期",
    PaymentStatus.PART_PAID: "部分已付",
    PaymentStatus.PAID: "已付清",
    PaymentStatus.PAID_LATE: "逾期付清",
}


class Condition(StrEnum):
    """What starts an instalment's period (第七条2)."""

    SIGNED = "signed"
    SERVICE_END = "service_end"
    EXPERT_REVIEW = "expert_review"
    FUNDS = "funds"
    MID_ACCEPTANCE = "mid_acceptance"
    ACCEPTANCE = "acceptance"
    POINT_REVIEWS = "point_reviews"


CONDITION_ZH = {
    Condition.SIGNED: "合同签署完毕",
    Condition.SERVICE_END: "服务期满",
    Condition.EXPERT_REVIEW: "专家评审合格",
    Condition.FUNDS: "财政资金到位",
    Condition.MID_ACCEPTANCE: "中期验收合格",
    Condition.ACCEPTANCE: "验收合格",
    Condition.POINT_REVIEWS: "考核得分确认",
}


class Hold(StrEnum):
    """Why an instalment that is due should not leave yet."""

    INVOICE_LATE = "invoice_late"
    ACCOUNT_UNVERIFIED = "account_unverified"


HOLD_ZH = {Hold.INVOICE_LATE: "发票迟到", Hold.ACCOUNT_UNVERIFIED: "账户变更待核"}


class DeadlineStatus(StrEnum):
    """A limit seen from the as-of day."""

    OPEN = "open"
    MET = "met"
    ARGUABLE = "arguable"
    LATE = "late"


DEADLINE_STATUS_ZH = {
    DeadlineStatus.OPEN: "未到期",
    DeadlineStatus.MET: "按时",
    DeadlineStatus.ARGUABLE: "可争议",
    DeadlineStatus.LATE: "逾期",
}


class CheckKind(StrEnum):
    """The four clocks of an incident (第三条4、5, 第九条11)."""

    RESPONSE = "response"
    ARRIVAL = "arrival"
    CLEARING = "clearing"
    FEEDBACK = "feedback"


CHECK_ZH = {
    CheckKind.RESPONSE: "响应",
    CheckKind.ARRIVAL: "到场",
    CheckKind.CLEARING: "恢复",
    CheckKind.FEEDBACK: "反馈",
}


class Verdict(StrEnum):
    """What the project lead decided about a finding (第十二条3)."""

    CONFIRM = "confirm"
    WAIVE = "waive"


VERDICT_ZH = {Verdict.CONFIRM: "确认", Verdict.WAIVE: "放弃"}


class Side(StrEnum):
    """Which party somebody belongs to."""

    A = "a"
    B = "b"


SIDE_ZH = {Side.A: "甲方", Side.B: "乙方"}


class Duty(StrEnum):
    """What somebody does in the project (第四条, 第十二条4)."""

    PROJECT_LEAD = "project_lead"
    CONTACT = "contact"
    KEY_STAFF = "key_staff"
    MANAGER = "manager"
    OPERATOR = "operator"


DUTY_ZH = {
    Duty.PROJECT_LEAD: "项目负责人",
    Duty.CONTACT: "联系人",
    Duty.KEY_STAFF: "骨干人员",
    Duty.MANAGER: "管理人员",
    Duty.OPERATOR: "运维人员",
}


class Role(StrEnum):
    """What a change under 第四条7 is a change of."""

    PROJECT_LEAD = "project_lead"
    CONTACT = "contact"


ROLE_ZH = {Role.PROJECT_LEAD: "项目负责人", Role.CONTACT: "联系方式"}


class MajorKind(StrEnum):
    """The four kinds of event that 附件1 knows at two levels."""

    INTERRUPTION = "interruption"
    TAMPERING = "tampering"
    DATA_LOSS = "data_loss"
    INTRUSION = "intrusion"


MAJOR_KIND_ZH = {
    MajorKind.INTERRUPTION: "服务中断",
    MajorKind.TAMPERING: "重大篡改事件",
    MajorKind.DATA_LOSS: "数据丢失",
    MajorKind.INTRUSION: "恶意入侵攻击",
}


class Reporter(StrEnum):
    """Whose body or media reported an incident (附件1)."""

    NATIONAL = "national"
    CITY = "city"
    NONE = "none"


REPORTER_ZH = {Reporter.NATIONAL: "国家级", Reporter.CITY: "市级", Reporter.NONE: "无通报"}


class Leader(StrEnum):
    """Whose leader gave an instruction about an incident (附件1)."""

    CITY = "city"
    DISTRICT = "district"
    NONE = "none"


LEADER_ZH = {Leader.CITY: "市级领导", Leader.DISTRICT: "区级领导", Leader.NONE: "无批示"}


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


class HealthKind(StrEnum):
    """What is wrong with a passage of the contract."""

    BLANK = "blank"
    CONFLICT = "conflict"
    ANOMALY = "anomaly"
    GAP = "gap"
    DATE = "date"


HEALTH_KIND_ZH = {
    HealthKind.BLANK: "空白",
    HealthKind.CONFLICT: "冲突",
    HealthKind.ANOMALY: "异常",
    HealthKind.GAP: "空档",
    HealthKind.DATE: "日期",
}


class HealthStatus(StrEnum):
    """How far a passage has been settled."""

    OPEN = "open"
    READ = "read"
    NOTED = "noted"
    AMENDED = "amended"


HEALTH_STATUS_ZH = {
    HealthStatus.OPEN: "待处理",
    HealthStatus.READ: "按读法",
    HealthStatus.NOTED: "已知悉",
    HealthStatus.AMENDED: "已约定",
}


class InvoiceKind(StrEnum):
    """The two kinds of invoice that a vendor gives."""

    SPECIAL = "special"
    ORDINARY = "ordinary"


INVOICE_KIND_ZH = {InvoiceKind.SPECIAL: "专用发票", InvoiceKind.ORDINARY: "普通发票"}


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


class PermissionKind(StrEnum):
    """What party A permits by 第九条6."""

    MONITORING = "monitoring"
    ACCESS = "access"
    CHANGE = "change"


PERMISSION_ZH = {
    PermissionKind.MONITORING: "可用性监控",
    PermissionKind.ACCESS: "访问",
    PermissionKind.CHANGE: "改动或发布数据",
}


class Form(StrEnum):
    """How a notice is given (第十八条1)."""

    REGISTERED = "registered"
    COURIER = "courier"
    BY_HAND = "by_hand"
    FAX = "fax"
    EMAIL = "email"
    PHONE = "phone"
    ORAL = "oral"


FORM_ZH = {
    Form.REGISTERED: "挂号信",
    Form.COURIER: "特快专递",
    Form.BY_HAND: "当面递交",
    Form.FAX: "传真",
    Form.EMAIL: "邮件",
    Form.PHONE: "电话",
    Form.ORAL: "口头",
}


class Grade(StrEnum):
    """How high a period of special protection stands (附件1)."""

    GREAT = "great"
    EXTRAORDINARY = "extraordinary"


GRADE_ZH = {Grade.GREAT: "重大", Grade.EXTRAORDINARY: "特别重大"}


class Frequency(StrEnum):
    """How often a paper is due (第六条2)."""

    ONCE = "once"
    MONTHLY = "monthly"
    EACH_FAULT = "each_fault"
    ON_DEMAND = "on_demand"


FREQUENCY_ZH = {
    Frequency.ONCE: "一次",
    Frequency.MONTHLY: "每月",
    Frequency.EACH_FAULT: "每次故障",
    Frequency.ON_DEMAND: "按需求",
}


class CheckResult(StrEnum):
    """What a look at a duty found."""

    MET = "met"
    MISSED = "missed"
    NOT_DUE = "not_due"


CHECK_RESULT_ZH = {CheckResult.MET: "已履行", CheckResult.MISSED: "未履行", CheckResult.NOT_DUE: "未到时候"}


class Checked(StrEnum):
    """How a duty of the register is followed: by the program, after a person's finding, or by hand."""

    AUTOMATIC = "automatic"
    FINDING = "finding"
    MANUAL = "manual"


CHECKED_ZH = {Checked.AUTOMATIC: "自动", Checked.FINDING: "先认定", Checked.MANUAL: "人工核对"}


class Bearer(StrEnum):
    """Whose duty or right an entry of the register is."""

    A = "a"
    B = "b"
    BOTH = "both"
    A_RIGHT = "a_right"
    B_RIGHT = "b_right"
    NONE = "none"


BEARER_ZH = {
    Bearer.A: "甲方",
    Bearer.B: "乙方",
    Bearer.BOTH: "双方",
    Bearer.A_RIGHT: "甲方权利",
    Bearer.B_RIGHT: "乙方免责",
    Bearer.NONE: "—",
}


class LetterKind(StrEnum):
    """What the program writes as a Word document; the value names its template in resources/letters."""

    BREACH = "breach_notice"
    ORDER = "rectification_order"
    STAFF = "staff_objection"
    LEAD = "lead_reply"
    DEDUCTION = "deduction_notice"
    APPROVAL = "payment_approval"
    CHECKLIST = "payment_checklist"
    REJECTION = "acceptance_rejection"
    CERTIFICATE = "acceptance_certificate"
    FINDING = "incident_finding"
    RETURN = "secret_return"
    ACCOUNT = "account_check"
    TERMINATION = "termination_notice"
    MIGRATION = "migration_request"
    SUPPLEMENT = "supplement_proposal"

    @property
    def internal(self) -> bool:
        """Whether it stays with party A, or is signed by both: no notice, so not in the register."""
        return self in (LetterKind.APPROVAL, LetterKind.CHECKLIST, LetterKind.CERTIFICATE, LetterKind.FINDING)


LETTER_ZH = {
    LetterKind.BREACH: "违约通知函",
    LetterKind.ORDER: "整改通知书",
    LetterKind.STAFF: "人员更换意见",
    LetterKind.LEAD: "项目负责人变更复函",
    LetterKind.DEDUCTION: "扣款通知书",
    LetterKind.APPROVAL: "付款审批说明",
    LetterKind.CHECKLIST: "付款前核对表",
    LetterKind.REJECTION: "验收不合格通知",
    LetterKind.CERTIFICATE: "验收合格单",
    LetterKind.FINDING: "事件认定书",
    LetterKind.RETURN: "涉密资料返还通知",
    LetterKind.ACCOUNT: "账户核实函",
    LetterKind.TERMINATION: "解除合同通知",
    LetterKind.MIGRATION: "迁移要求",
    LetterKind.SUPPLEMENT: "补充协议建议",
}


_WORDS: dict[type[StrEnum], dict[Any, str]] = {
    Cause: CAUSE_ZH,
    Effect: EFFECT_ZH,
    Verdict: VERDICT_ZH,
    Role: ROLE_ZH,
    Side: SIDE_ZH,
    Duty: DUTY_ZH,
    MajorKind: MAJOR_KIND_ZH,
    Reporter: REPORTER_ZH,
    Leader: LEADER_ZH,
    BreachKind: BREACH_KIND_ZH,
    PermissionKind: PERMISSION_ZH,
    Form: FORM_ZH,
    Grade: GRADE_ZH,
    CheckResult: CHECK_RESULT_ZH,
    InvoiceKind: INVOICE_KIND_ZH,
    LossKind: LOSS_KIND_ZH,
    LetterKind: LETTER_ZH,
}


def word_of(value: StrEnum) -> str:
    """The word a reader sees for what a fact says."""
    return _WORDS[type(value)][value]
