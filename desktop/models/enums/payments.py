"""Where the money stands: conditions, invoices, statuses."""

from __future__ import annotations

from enum import StrEnum


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
    PaymentStatus.PART_PAID: "部分结清",
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


class InvoiceKind(StrEnum):
    """The two kinds of invoice that a vendor gives."""

    SPECIAL = "special"
    ORDINARY = "ordinary"


INVOICE_KIND_ZH = {InvoiceKind.SPECIAL: "专用发票", InvoiceKind.ORDINARY: "普通发票"}
