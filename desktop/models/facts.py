"""What was recorded: one frozen record a fact. Names and keys are those of the case format."""

# Annotations are evaluated here, once, and not from their text by each who asks for the fields of a record:
# opening a file took twice as long.
import datetime as dt
from decimal import Decimal
from typing import Annotated, TypeVar

import msgspec

from desktop.models.amendments import Amendment, HealthNote, ReadingDecision
from desktop.models.annex1 import Annex1
from desktop.models.attachments import Attachment
from desktop.models.enums.findings import LossKind, Verdict
from desktop.models.enums.incidents import Cause, Effect
from desktop.models.enums.payments import InvoiceKind
from desktop.models.enums.people import Duty, Role, Side
from desktop.models.fact import Fact as Fact
from desktop.models.fact import Instant, Month
from desktop.models.fact import Judged as Judged
from desktop.models.fields import YUAN, Record, label
from desktop.models.performance import (
    AcceptanceRound,
    AddressChange,
    Breach,
    Complaint,
    ConfidentialReturn,
    Delivery,
    Exit,
    Expansion,
    ForceMajeure,
    Headcount,
    MonthlyReview,
    PointReview,
    Rectification,
    RegulatorNotice,
    Termination,
)
from desktop.models.register import (
    AccessPermission,
    Authorisation,
    CityScore,
    Custody,
    Document,
    MediaPermission,
    Notice,
    ObligationCheck,
    ProtectedPeriod,
    ServiceUse,
    Shift,
    SystemFiling,
)


class Outage(Record, frozen=True, kw_only=True):
    """One stretch of downtime of one system; without `end` it goes on."""

    system: Annotated[str, label("系统", "system")]
    start: Annotated[Instant, label("中断起", "from")] = msgspec.field(name="from")
    end: Annotated[Instant | None, label("中断止", "to")] = msgspec.field(name="to", default=None)
    planned: Annotated[bool, label("计划内维护", "planned")] = False


class Incident(Judged, frozen=True, kw_only=True):
    """A fault that party A reported, its stamps, outages and findings (第三条, 第九条11)."""

    title: Annotated[str, label("标题", "title")] = ""
    systems: Annotated[tuple[str, ...], label("受影响系统", "systems")] = ()
    cause: Annotated[Cause | None, label("原因", "cause")] = None
    priority: Annotated[str | None, label("工单级别", "priority")] = None
    reported_at: Annotated[Instant | None, label("报告", "reported", clause="9.11")] = None
    reported_by: Annotated[str, label("报告人", "reported by", clause="9.11")] = ""
    channel: Annotated[str, label("报告渠道", "channel", clause="9.11")] = ""
    registered_at: Annotated[Instant | None, label("登记", "registered", clause="9.11")] = None
    responded_at: Annotated[Instant | None, label("响应", "responded", clause="3.4")] = None
    arrived_at: Annotated[Instant | None, label("到场", "arrived", clause="3.4")] = None
    located_at: Annotated[Instant | None, label("定位", "located", clause="3.5")] = None
    restored_at: Annotated[Instant | None, label("恢复", "restored", clause="3.5")] = None
    feedback_at: Annotated[tuple[Instant, ...], label("反馈", "feedback", clause="9.11")] = ()
    written_report_on: Annotated[dt.date | None, label("书面报告", "written report", clause="9.11")] = None
    outages: Annotated[tuple[Outage, ...], label("中断", "outages", clause="附件3")] = ()
    effects: Annotated[tuple[Effect, ...], label("后果", "effects", clause="附件2")] = ()
    annex1: Annotated[Annex1 | None, label("附件1认定", "annex 1", clause="附件1")] = None
    event: Annotated[str | None, label("事件组", "event group", clause="12.3")] = None
    event_reason: Annotated[str, label("归组理由", "grouping reason")] = ""
    problem_basis: Annotated[str, label("出现问题的依据", "basis: problem")] = ""
    major_loss_basis: Annotated[str, label("重大损失的依据", "basis: loss")] = ""
    major_impact_basis: Annotated[str, label("重大影响的依据", "basis: impact")] = ""
    major_accident_basis: Annotated[str, label("重大事故的依据", "basis: accident")] = ""
    note: Annotated[str, label("备注", "note")] = ""


class Request(Judged, frozen=True, kw_only=True):
    """An operation request that is no fault; it enters the monthly means (附件2、3)."""

    title: Annotated[str, label("标题", "title")] = ""
    system: Annotated[str | None, label("系统", "system")] = None
    priority: Annotated[str | None, label("工单级别", "priority")] = None
    opened_at: Annotated[Instant | None, label("提出", "opened")] = None
    responded_at: Annotated[Instant | None, label("响应", "responded")] = None
    restored_at: Annotated[Instant | None, label("完成", "restored")] = None
    event: Annotated[str | None, label("事件组", "event group", clause="12.3")] = None


class Availability(Judged, frozen=True, kw_only=True):
    """A month's figures agreed with the vendor; they replace the sum of that month's outages."""

    system: Annotated[str, label("系统", "system")]
    month: Annotated[Month, label("月份", "month")]
    downtime_seconds: Annotated[int | None, label("不可用时长", "downtime", unit="秒")] = None
    data_unreadable_seconds: Annotated[int | None, label("数据不可读时长", "unreadable", unit="秒")] = None
    event: Annotated[str | None, label("事件组", "event group", clause="12.3")] = None

    @property
    def subject(self) -> str:
        """How a finding names this entry: platform/2025-06."""
        return f"{self.system}/{self.month}"


class Absence(Judged, frozen=True, kw_only=True):
    """An unattended post (附件2 rows 11–12, 附件3 rows 12–13); without `end` it goes on."""

    title: Annotated[str, label("标题", "title")] = ""
    start: Annotated[Instant | None, label("离岗", "from")] = msgspec.field(name="from", default=None)
    end: Annotated[Instant | None, label("到岗", "to")] = msgspec.field(name="to", default=None)
    event: Annotated[str | None, label("事件组", "event group", clause="12.3")] = None


class Milestones(Fact, frozen=True, kw_only=True):
    """Days on which conditions of a payment came true (第七条2)."""

    expert_review_on: Annotated[dt.date | None, label("专家评审合格", "expert review", clause="7.2")] = None
    funds_on: Annotated[dt.date | None, label("财政资金到位", "funds arrived", clause="7.2")] = None
    mid_acceptance_on: Annotated[dt.date | None, label("中期验收合格", "mid-term acceptance")] = None
    review_members: Annotated[str, label("评审专家", "experts", clause="7.2")] = ""
    review_opinion: Annotated[str, label("评审意见", "opinion", clause="7.2")] = ""


class Invoice(Fact, frozen=True, kw_only=True):
    """An invoice received for an instalment (第七条3)."""

    payment: Annotated[str, label("款项", "payment")]
    received_on: Annotated[dt.date | None, label("收到发票", "received", clause="7.3")] = None
    number: Annotated[str, label("发票号码", "number")] = ""
    kind: Annotated[InvoiceKind | None, label("票种", "kind", clause="7.3")] = None
    issued_on: Annotated[dt.date | None, label("开票日", "issued", clause="7.3")] = None
    amount: Annotated[Decimal | None, label("价税合计", "amount", unit=YUAN, clause="7.3")] = None
    tax: Annotated[Decimal | None, label("税额", "tax", unit=YUAN)] = None
    title_matches: Annotated[bool | None, label("抬头税号相符", "title matches", clause="7.4")] = None
    verified_on: Annotated[dt.date | None, label("查验日", "verified", clause="7.3")] = None
    returned_on: Annotated[dt.date | None, label("退回日", "returned", clause="7.4")] = None
    returned_reason: Annotated[str, label("退回原因", "why returned")] = ""


class AccountChange(Fact, frozen=True, kw_only=True):
    """A change of the vendor's bank account (第七条4, 第十八条2)."""

    changed_on: Annotated[dt.date | None, label("账户变更", "changed")] = None
    notified_on: Annotated[dt.date | None, label("书面通知", "notified", clause="7.4")] = None
    bank: Annotated[str, label("开户行", "bank", clause="7.4")] = ""
    account: Annotated[str, label("账号", "account", clause="7.4")] = ""
    verified_on: Annotated[dt.date | None, label("回拨核实", "called back", clause="7.4")] = None
    verified_by: Annotated[str, label("核实人", "called back by")] = ""
    spoke_to: Annotated[str, label("对方接听人", "spoke to")] = ""
    note: Annotated[str, label("备注", "note")] = ""


class Payment(Fact, frozen=True, kw_only=True):
    """Cash that left party A."""

    payment: Annotated[str, label("款项", "payment")]
    date: Annotated[dt.date, label("付款日", "paid on", clause="7.2")]
    amount: Annotated[Decimal, label("金额", "amount", unit=YUAN)]
    slip: Annotated[str, label("回单号", "bank slip")] = ""


class Deduction(Fact, frozen=True, kw_only=True):
    """A sum set off against an instalment (第十二条3、6)."""

    payment: Annotated[str, label("款项", "payment")]
    date: Annotated[dt.date, label("扣款日", "deducted on", clause="12.6")]
    amount: Annotated[Decimal, label("金额", "amount", unit=YUAN)]


class Recovery(Fact, frozen=True, kw_only=True):
    """Cash that the vendor paid to make up a shortfall (第十二条6 补足)."""

    date: Annotated[dt.date, label("收款日", "received on", clause="12.6")]
    amount: Annotated[Decimal, label("金额", "amount", unit=YUAN)]


class Loss(Fact, frozen=True, kw_only=True):
    """A loss of party A that it claims (第十二条6)."""

    amount: Annotated[Decimal, label("金额", "amount", unit=YUAN, clause="12.6")]
    event: Annotated[str | None, label("事件组", "event group")] = None
    title: Annotated[str, label("损失事项", "title")] = ""
    kind: Annotated[LossKind | None, label("类别", "kind", clause="12.6")] = None
    incurred_on: Annotated[dt.date | None, label("发生日", "incurred")] = None
    receipt: Annotated[str, label("票据", "receipt")] = ""


class Decision(Fact, frozen=True, kw_only=True):
    """What the project lead decided about a finding: confirmed, or waived with a reason (第十二条3).

    `subject` is one id that caused the finding; `period` and `system` narrow it to one month and one
    system where given. A confirmation holds the `amount` it confirmed: when the finding's amount
    changes, it counts no more.
    """

    row: Annotated[str, label("条款", "row")]
    subject: Annotated[str, label("对象", "subject")]
    decision: Annotated[Verdict, label("决定", "decision")]
    reason: Annotated[str, label("理由", "reason")] = ""
    period: Annotated[str | None, label("月份", "period")] = None
    system: Annotated[str | None, label("系统", "system")] = None
    amount: Annotated[Decimal | None, label("确认金额", "amount confirmed", unit=YUAN)] = None
    decided_on: Annotated[dt.date | None, label("决定日", "decided on")] = None


class Person(Fact, frozen=True, kw_only=True):
    """Somebody of either side, and what was promised of them (第四条, 第九条4, 第十五条4, 第十二条4)."""

    name: Annotated[str, label("姓名", "name")] = ""
    side: Annotated[Side, label("所属", "side")] = Side.B
    duty: Annotated[Duty, label("岗位", "duty")] = Duty.OPERATOR
    phone: Annotated[str, label("联系方式", "phone", clause="4.6")] = ""
    promised_in: Annotated[str, label("承诺依据", "promised in", clause="12.4(2)")] = ""
    on_from: Annotated[dt.date | None, label("到岗日", "on from")] = None
    on_to: Annotated[dt.date | None, label("离岗日", "on to")] = None
    secrecy_signed_on: Annotated[dt.date | None, label("保密协议", "secrecy signed", clause="15.4")] = None
    secrecy_trained_on: Annotated[dt.date | None, label("保密教育", "secrecy training", clause="15.4")] = None
    trained_on: Annotated[dt.date | None, label("岗位培训", "training", clause="9.4")] = None
    note: Annotated[str, label("备注", "note")] = ""


class PersonnelChange(Fact, frozen=True, kw_only=True):
    """A change of the vendor's project lead or contact (第四条7)."""

    role: Annotated[Role, label("更换", "role", clause="4.7")]
    old: Annotated[str, label("原任", "old")] = ""
    new: Annotated[str, label("新任", "new")] = ""
    notice_on: Annotated[dt.date | None, label("书面通知", "notice", clause="4.7")] = None
    effective_on: Annotated[dt.date | None, label("更换日", "effective", clause="4.7")] = None
    consented_on: Annotated[dt.date | None, label("甲方同意", "consent", clause="4.7")] = None
    handed_over_on: Annotated[dt.date | None, label("交接", "hand-over", clause="附件5-首段")] = None
    note: Annotated[str, label("备注", "note")] = ""


class Objection(Fact, frozen=True, kw_only=True):
    """Party A's objection to one of the vendor's staff (第九条4)."""

    person: Annotated[str, label("被异议人员", "person")] = ""
    reason: Annotated[str, label("异议理由", "reason", clause="9.4")] = ""
    received_on: Annotated[dt.date | None, label("乙方收到", "received", clause="9.4")] = None
    replaced_on: Annotated[dt.date | None, label("更换到位", "replaced", clause="9.4")] = None
    successor: Annotated[str, label("接替人员", "successor")] = ""
    consented_on: Annotated[dt.date | None, label("甲方同意", "consent", clause="9.4")] = None
    note: Annotated[str, label("备注", "note")] = ""


class Facts(Record, frozen=True, kw_only=True):
    """Everything recorded about one contract."""

    incidents: tuple[Incident, ...] = ()
    requests: tuple[Request, ...] = ()
    availability: tuple[Availability, ...] = ()
    absences: tuple[Absence, ...] = ()
    milestones: Milestones = Milestones(id="milestones")
    invoices: tuple[Invoice, ...] = ()
    account_changes: tuple[AccountChange, ...] = ()
    payments: tuple[Payment, ...] = ()
    deductions: tuple[Deduction, ...] = ()
    recoveries: tuple[Recovery, ...] = ()
    losses: tuple[Loss, ...] = ()
    decisions: tuple[Decision, ...] = ()
    people: tuple[Person, ...] = ()
    personnel_changes: tuple[PersonnelChange, ...] = ()
    objections: tuple[Objection, ...] = ()
    headcounts: tuple[Headcount, ...] = ()
    complaints: tuple[Complaint, ...] = ()
    monthly_reviews: tuple[MonthlyReview, ...] = ()
    expansions: tuple[Expansion, ...] = ()
    regulator_notices: tuple[RegulatorNotice, ...] = ()
    rectifications: tuple[Rectification, ...] = ()
    breaches: tuple[Breach, ...] = ()
    acceptance_rounds: tuple[AcceptanceRound, ...] = ()
    force_majeure: tuple[ForceMajeure, ...] = ()
    exit: Exit = Exit(id="exit")
    confidential_returns: tuple[ConfidentialReturn, ...] = ()
    address_changes: tuple[AddressChange, ...] = ()
    termination: Termination = Termination(id="termination")
    deliveries: tuple[Delivery, ...] = ()
    point_reviews: tuple[PointReview, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    reading_choices: tuple[ReadingDecision, ...] = ()
    health_notes: tuple[HealthNote, ...] = ()
    documents: tuple[Document, ...] = ()
    service_uses: tuple[ServiceUse, ...] = ()
    authorisations: tuple[Authorisation, ...] = ()
    access_permissions: tuple[AccessPermission, ...] = ()
    media_permissions: tuple[MediaPermission, ...] = ()
    notices: tuple[Notice, ...] = ()
    shifts: tuple[Shift, ...] = ()
    protected_periods: tuple[ProtectedPeriod, ...] = ()
    city_scores: tuple[CityScore, ...] = ()
    system_filings: tuple[SystemFiling, ...] = ()
    custody: tuple[Custody, ...] = ()
    obligation_checks: tuple[ObligationCheck, ...] = ()
    attachments: tuple[Attachment, ...] = ()

    def find(self, kind: str, fact_id: str) -> Fact | None:
        """The fact of a kind (the name of its list) and an id; None where there is none."""
        found = self.of_kind(kind) if kind in KINDS else ()
        return next((each for each in found if each.id == fact_id), None)

    def of_kind(self, kind: str) -> tuple[Fact, ...]:
        """The facts of a kind (the name of its list); a kind of one record has that one."""
        held: Fact | tuple[Fact, ...] = getattr(self, kind)
        return held if isinstance(held, tuple) else (held,)


AnyFact = TypeVar("AnyFact", bound=Fact)

#: Every kind of fact by the name of its list.
KINDS: dict[str, type[Fact]] = {
    "incidents": Incident,
    "requests": Request,
    "availability": Availability,
    "absences": Absence,
    "milestones": Milestones,
    "invoices": Invoice,
    "account_changes": AccountChange,
    "payments": Payment,
    "deductions": Deduction,
    "recoveries": Recovery,
    "losses": Loss,
    "decisions": Decision,
    "people": Person,
    "personnel_changes": PersonnelChange,
    "objections": Objection,
    "headcounts": Headcount,
    "complaints": Complaint,
    "monthly_reviews": MonthlyReview,
    "expansions": Expansion,
    "regulator_notices": RegulatorNotice,
    "rectifications": Rectification,
    "breaches": Breach,
    "acceptance_rounds": AcceptanceRound,
    "force_majeure": ForceMajeure,
    "exit": Exit,
    "confidential_returns": ConfidentialReturn,
    "address_changes": AddressChange,
    "termination": Termination,
    "deliveries": Delivery,
    "point_reviews": PointReview,
    "amendments": Amendment,
    "reading_choices": ReadingDecision,
    "health_notes": HealthNote,
    "documents": Document,
    "service_uses": ServiceUse,
    "authorisations": Authorisation,
    "access_permissions": AccessPermission,
    "media_permissions": MediaPermission,
    "notices": Notice,
    "shifts": Shift,
    "protected_periods": ProtectedPeriod,
    "city_scores": CityScore,
    "system_filings": SystemFiling,
    "custody": Custody,
    "obligation_checks": ObligationCheck,
    "attachments": Attachment,
}

#: The kinds of which a contract has one record; its id is the name of the kind.
SINGLE = ("milestones", "exit", "termination")

KIND_OF: dict[type[Fact], str] = {record: kind for kind, record in KINDS.items()}

KIND_ZH = {
    "incidents": "事件",
    "requests": "运维需求",
    "availability": "月度可用性",
    "absences": "无人值守",
    "milestones": "付款条件",
    "invoices": "发票",
    "account_changes": "账户变更",
    "payments": "付款",
    "deductions": "扣款",
    "recoveries": "补足款",
    "losses": "损失",
    "decisions": "认定决定",
    "people": "人员",
    "personnel_changes": "负责人更换",
    "objections": "人员异议",
    "headcounts": "月度到岗人数",
    "complaints": "可用性投诉",
    "monthly_reviews": "月度考核",
    "expansions": "资源扩容",
    "regulator_notices": "监管整改通知",
    "rectifications": "整改通知",
    "breaches": "转包与泄密",
    "acceptance_rounds": "验收轮次",
    "force_majeure": "不可抗力",
    "exit": "退出申请",
    "confidential_returns": "保密资料返还",
    "address_changes": "地址变更",
    "termination": "合同解除",
    "deliveries": "交付",
    "point_reviews": "考核得分",
    "amendments": "补充协议",
    "reading_choices": "读法决定",
    "health_notes": "体检知悉",
    "documents": "交付材料",
    "service_uses": "服务用量",
    "authorisations": "授权委托",
    "access_permissions": "访问授权",
    "media_permissions": "介质许可",
    "notices": "函件",
    "shifts": "值守班次",
    "protected_periods": "重保期间",
    "city_scores": "月报季评",
    "system_filings": "入云备案",
    "custody": "文本保管",
    "obligation_checks": "义务核对",
    "attachments": "证据文件",
}

#: The kinds whose records a finding may name as its subjects, beside months and the two single ones.
EVIDENT_KINDS = (
    "incidents",
    "requests",
    "availability",
    "absences",
    "complaints",
    "monthly_reviews",
    "expansions",
    "regulator_notices",
    "rectifications",
    "breaches",
)
