"""How the contract was performed beside faults and money: reviews, orders, acceptance, exit, termination."""

# Annotations are evaluated here, once (see `facts`).
import datetime as dt
from decimal import Decimal
from typing import Annotated

from desktop.models.enums.findings import BreachKind
from desktop.models.fact import Fact, Judged, Month
from desktop.models.fields import label


class Headcount(Fact, frozen=True, kw_only=True):
    """How many of the vendor's people were on duty in a month, on average (第十二条4(3))."""

    month: Annotated[Month, label("月份", "month")]
    count: Annotated[Decimal | None, label("月平均人数", "average", unit="人", clause="12.4(3)")] = None
    note: Annotated[str, label("备注", "note")] = ""


class Delivery(Fact, frozen=True, kw_only=True):
    """A deliverable handed over, once more after it was sent back, and whether party A found it good."""

    deliverable: Annotated[str, label("交付物", "deliverable")]
    delivered_on: Annotated[dt.date | None, label("提交日", "delivered")] = None
    reviewed_on: Annotated[dt.date | None, label("审核日", "reviewed")] = None
    conforming: Annotated[bool | None, label("审核合格", "conforming")] = None
    note: Annotated[str, label("备注", "note")] = ""


class PointReview(Fact, frozen=True, kw_only=True):
    """A period's score, confirmed by both sides on a day; None is not established (未认定)."""

    review: Annotated[str, label("考核期", "review")]
    score: Annotated[Decimal | None, label("得分", "score", unit="分")] = None
    scored_on: Annotated[dt.date | None, label("书面确认", "confirmed")] = None
    note: Annotated[str, label("备注", "note")] = ""


class Complaint(Fact, frozen=True, kw_only=True):
    """A complaint about a system's availability (附件3 行2)."""

    date: Annotated[dt.date | None, label("投诉日", "date", clause="3-2")] = None
    system: Annotated[str | None, label("系统", "system")] = None
    complainant: Annotated[str, label("投诉人", "complainant")] = ""
    content: Annotated[str, label("投诉内容", "content")] = ""
    event: Annotated[str | None, label("事件组", "event group", clause="12.3")] = None


class MonthlyReview(Fact, frozen=True, kw_only=True):
    """A month's assessment by party A, and the order that followed a run of failures (附件3 行3)."""

    month: Annotated[Month, label("考核月份", "month", clause="3-3")]
    passed: Annotated[bool | None, label("合格", "passed", clause="3-3")] = None
    score: Annotated[Decimal | None, label("得分", "score", unit="分")] = None
    sent_on: Annotated[dt.date | None, label("送达乙方", "sent to B", clause="3-3")] = None
    rectify_by: Annotated[dt.date | None, label("整改期限", "rectify by", clause="3-3")] = None
    rectified_on: Annotated[dt.date | None, label("整改完成", "rectified", clause="3-3")] = None
    note: Annotated[str, label("备注", "note")] = ""


class Expansion(Fact, frozen=True, kw_only=True):
    """A request for more resources, and the written notice after it was slow (附件3 行4)."""

    content: Annotated[str, label("扩容内容", "content")] = ""
    requested_on: Annotated[dt.date | None, label("提出日", "requested", clause="3-4")] = None
    completed_on: Annotated[dt.date | None, label("完成日", "completed", clause="3-4")] = None
    notice_on: Annotated[dt.date | None, label("书面通知日", "notice", clause="3-4")] = None
    notice_limit_on: Annotated[dt.date | None, label("通知所定期限", "notice limit", clause="3-4")] = None


class RegulatorNotice(Judged, frozen=True, kw_only=True):
    """A notice to rectify from the cloud's security supervisor (附件2 行6, 附件3 行7)."""

    title: Annotated[str, label("通知事项", "title")] = ""
    issuer: Annotated[str, label("发出单位", "issuer", clause="3-7")] = ""
    number: Annotated[str, label("文号", "number")] = ""
    issued_on: Annotated[dt.date | None, label("发出日", "issued", clause="3-7")] = None
    limit_on: Annotated[dt.date | None, label("整改期限", "limit", clause="3-7")] = None
    handled_on: Annotated[dt.date | None, label("处置完成", "handled", clause="3-7")] = None
    handled_properly: Annotated[bool | None, label("正确处置", "handled properly", clause="3-7")] = None
    event: Annotated[str | None, label("事件组", "event group", clause="12.3")] = None


class Rectification(Fact, frozen=True, kw_only=True):
    """Party A's order to rectify with the limit that it set (第十二条4)."""

    clause: Annotated[str, label("依据条款", "clause", clause="12.4")] = "12.4(4)"
    title: Annotated[str, label("整改事项", "title")] = ""
    issued_on: Annotated[dt.date | None, label("发出日", "issued", clause="12.4")] = None
    limit_on: Annotated[dt.date | None, label("整改期限", "limit", clause="12.4")] = None
    replied_on: Annotated[dt.date | None, label("乙方答复", "replied", clause="12.4")] = None
    done_on: Annotated[dt.date | None, label("整改完成", "done", clause="12.4")] = None
    event: Annotated[str | None, label("事件组", "event group", clause="12.3")] = None


class Breach(Fact, frozen=True, kw_only=True):
    """Subcontracting without consent, or a breach of secrecy or intellectual property (第十二条5)."""

    kind: Annotated[BreachKind, label("类别", "kind", clause="12.5(1)")]
    title: Annotated[str, label("事由", "title")] = ""
    date: Annotated[dt.date | None, label("发生日", "date", clause="12.5(1)")] = None
    event: Annotated[str | None, label("事件组", "event group", clause="12.3")] = None


class AcceptanceRound(Fact, frozen=True, kw_only=True):
    """One inspection; the first is the initial one, the others follow a rework each (第六条1)."""

    applied_on: Annotated[dt.date | None, label("申请验收", "applied", clause="6.1")] = None
    inspected_on: Annotated[dt.date | None, label("检验日", "inspected", clause="6.1")] = None
    passed: Annotated[bool | None, label("合格", "passed", clause="6.1")] = None
    materials_complete: Annotated[bool | None, label("材料齐全", "materials complete", clause="6.2")] = None
    reasons: Annotated[str, label("不合格原因", "reasons", clause="6.1")] = ""
    failure_received_on: Annotated[dt.date | None, label("收到不合格通知", "told of it", clause="6.1")] = None
    resubmitted_on: Annotated[dt.date | None, label("返工后再提交", "resubmitted", clause="6.1")] = None
    signed_on: Annotated[dt.date | None, label("签署合格单", "sheet signed", clause="6.1")] = None
    rating: Annotated[str, label("服务质量评价", "rating", clause="6.1")] = ""
    note: Annotated[str, label("备注", "note")] = ""


class ForceMajeure(Fact, frozen=True, kw_only=True):
    """An event of force majeure, the days of suspension (both counted) and its proof (第十四条)."""

    title: Annotated[str, label("事由", "title", clause="14.1")] = ""
    occurred_on: Annotated[dt.date | None, label("发生日", "occurred", clause="14.3")] = None
    suspended_from: Annotated[dt.date | None, label("中止起", "suspended from", clause="14.4")] = None
    suspended_to: Annotated[dt.date | None, label("中止止", "suspended to", clause="14.4")] = None
    notice_on: Annotated[dt.date | None, label("书面通知", "notice", clause="14.3")] = None
    proof_on: Annotated[dt.date | None, label("提交证明", "proof", clause="14.3")] = None
    proof_by: Annotated[str, label("证明单位", "proof by", clause="14.3")] = ""
    extension_agreed: Annotated[bool | None, label("书面确认顺延", "extension agreed", clause="14.4")] = None


class Exit(Fact, frozen=True, kw_only=True):
    """The vendor's application to leave, and whether party A granted it (第十三条1)."""

    applied_on: Annotated[dt.date | None, label("退出申请", "applied", clause="13.1")] = None
    granted: Annotated[bool | None, label("甲方同意", "granted", clause="13.1")] = None


class ConfidentialReturn(Fact, frozen=True, kw_only=True):
    """Party A's demand for confidential material, and its return (第十五条5)."""

    title: Annotated[str, label("资料", "material")] = ""
    notice_received_on: Annotated[dt.date | None, label("收到通知", "notice received", clause="15.5")] = None
    returned_on: Annotated[dt.date | None, label("返还日", "returned", clause="15.5")] = None


class AddressChange(Fact, frozen=True, kw_only=True):
    """A changed address or telephone number and its notice (第十八条2)."""

    title: Annotated[str, label("变更事项", "what")] = ""
    changed_on: Annotated[dt.date | None, label("变更日", "changed", clause="18.2")] = None
    notified_on: Annotated[dt.date | None, label("书面通知", "notified", clause="18.2")] = None


class Termination(Fact, frozen=True, kw_only=True):
    """The day on which the contract was terminated, and under which clause."""

    date: Annotated[dt.date | None, label("解除日", "date", clause="12.1")] = None
    clause: Annotated[str | None, label("依据条款", "clause", clause="12.1")] = None
    reason: Annotated[str, label("事由", "reason")] = ""
