"""Letters, the form in which they are given, and papers that are due."""

from __future__ import annotations

from enum import StrEnum


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
