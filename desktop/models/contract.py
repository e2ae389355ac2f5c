"""The terms of a contract: numbers, tables and readings as data, each with its clause."""

# Annotations are evaluated here, once, and not from their text by each who asks for the fields of a record:
# opening a file took twice as long.
import datetime as dt
from decimal import Decimal
from typing import Annotated, Literal, Self

import msgspec

from desktop.models.clauses import Deliverable, LateDelivery, PointScale, Priority, TicketLimit
from desktop.models.enums.findings import Metric
from desktop.models.enums.incidents import Cause, Flag, Leader, MajorKind, Reporter
from desktop.models.enums.payments import Condition
from desktop.models.fields import SHARE, YUAN, Record, label
from desktop.models.health import HealthText
from desktop.models.obligations import NoticeRules, Obligation, Originals, RequiredPaper

Money = Decimal
Share = Decimal


class System(Record, frozen=True, kw_only=True):
    """An information system the contract serves (第三条5, 附件2、3 公式)."""

    id: Annotated[str, label("编号", "id")]
    name: Annotated[str, label("名称", "name")]
    important: Annotated[bool | None, label("重要信息系统", "important system", clause="3.5")] = None
    grade: Annotated[int | None, label("等保级别", "protection grade")] = None
    fee: Annotated[Money | None, label("云服务费", "fee", unit=YUAN, clause="附件2")] = None


class Instalment(Record, frozen=True, kw_only=True):
    """One instalment of the price and what starts its period (第七条2).

    `reviews` are the points reviews whose mean scales it; none where it is paid whole.
    """

    id: Annotated[str, label("编号", "id")]
    share: Annotated[Share, label("比例", "share", unit=SHARE, clause="7.2")]
    working_days: Annotated[int, label("付款期", "period", unit="工作日", clause="7.2")]
    after: Annotated[tuple[Condition, ...], label("起算条件", "runs after", clause="7.2")]
    reviews: Annotated[tuple[str, ...], label("对应考核", "scaled by")] = ()


class Readings(Record, frozen=True, kw_only=True):
    """Named choices where the text allows more than one reading; the default is first."""

    service_end: Literal["corresponding_day", "day_before"] = "corresponding_day"
    rest_day_rule: Literal["weekends_and_holidays", "holidays_only", "none"] = "weekends_and_holidays"
    late_payment: Literal["once", "per_day"] = "once"
    cap_basis: Literal["cash_received", "self_consistent", "set_off_counts"] = "cash_received"
    penalty_base: Literal["affected_system", "whole_contract"] = "affected_system"
    average_period: Literal["month", "request", "service_term"] = "month"
    availability_period: Literal["month", "service_term"] = "month"
    planned_maintenance: Literal["counted", "excluded"] = "counted"
    boundary_gap: Literal["literal", "lower_row"] = "literal"
    beyond_table: Literal["literal", "top_row"] = "literal"
    severity_gap: Literal["undecided", "lesser_row"] = "undecided"
    b_event_window: Literal["service_year", "rolling_12_months"] = "service_year"
    refund_method: Literal["months_and_days", "days"] = "months_and_days"
    threshold_scope: Literal["all_penalties", "annexes_only"] = "all_penalties"


class ServiceLevels(Record, frozen=True, kw_only=True):
    """Limits of the service level (第三条3–5, 第九条11); minutes are counted from the report.

    None where nothing was agreed, or where the limits go by priority (`Terms.ticket_limits`).
    """

    response_minutes: Annotated[int | None, label("响应时限", "response", unit="分钟", clause="3.4")]
    arrival_minutes: Annotated[int | None, label("到场时限", "arrival", unit="分钟", clause="3.4")]
    clearing_minutes: Annotated[int | None, label("排除时限", "clearing", unit="分钟", clause="3.5")]
    clearing_minutes_important: Annotated[
        int | None, label("排除时限（重要信息系统）", "clearing, important system", unit="分钟", clause="3.5")
    ]
    feedback_minutes: Annotated[int | None, label("反馈间隔", "feedback", unit="分钟", clause="9.11")]
    advice_days: Annotated[int | None, label("热线答复", "hotline advice", unit="日", clause="3.3")]
    service_availability: Annotated[Share, label("云服务可用性", "availability", unit=SHARE, clause="附件3")]
    data_availability: Annotated[
        Share | None, label("数据可用性", "data availability", unit=SHARE, clause="附件3")
    ]


class Bound(Record, frozen=True, kw_only=True):
    """One end of a row's range; `inclusive` says whether the number itself belongs to it."""

    value: Annotated[Decimal, label("数值", "value")]
    inclusive: Annotated[bool, label("含本数", "inclusive")]


class AnnexRow(Record, frozen=True, kw_only=True):
    """One row of 附件2 or 附件3: what must hold, and its share of the monthly base.

    `unit` is the unit of the bounds. `requires` and `forbids` are the severity words of the row;
    `problem` whether 出现问题 is required. `gap_above` declares that a value on or above the upper bound
    meets no row (so that an undeclared gap between two rows is an error).
    """

    id: Annotated[str, label("行号", "row")]
    metric: Annotated[Metric, label("指标", "metric")]
    text: Annotated[str, label("内容", "text")]
    coefficient: Annotated[Share, label("惩罚系数", "coefficient")]
    unit: Annotated[Literal["分钟", "小时", "次", "日", ""], label("单位", "unit")] = ""
    lower: Annotated[Bound | None, label("下限", "lower bound")] = None
    upper: Annotated[Bound | None, label("上限", "upper bound")] = None
    requires: Annotated[tuple[Flag, ...], label("须为", "requires")]
    forbids: Annotated[tuple[Flag, ...], label("不得为", "forbids")]
    problem: Annotated[bool, label("须出现问题", "problem required")]
    causes: Annotated[tuple[Cause, ...], label("限于原因", "causes")] = ()
    total_lower: Annotated[Bound | None, label("累计下限", "lower bound of the total")] = None
    gap_above: Annotated[bool, label("上方空档", "gap above")] = False

    @property
    def annex(self) -> str:
        """附件2 or 附件3, from the row's id."""
        return f"附件{self.id.split('-')[0]}"


class MajorEvent(Record, frozen=True, kw_only=True):
    """One of the eight kinds of 附件1; a kind charges nothing but counts towards termination."""

    id: Annotated[str, label("行号", "row")]
    level: Annotated[Literal["A", "B"], label("级别", "level")]
    kind: Annotated[MajorKind, label("种类", "kind of event")]
    category: Annotated[str, label("类别", "category")]
    scope: Annotated[str, label("适用范围", "scope of the row")]
    text: Annotated[str, label("内容", "text")]
    not_force_majeure: Annotated[bool, label("不属于不可抗力", "not force majeure")] = False
    causes: Annotated[tuple[Cause, ...], label("限于原因", "causes")] = ()
    systems_percent: Annotated[
        tuple[Bound | None, Bound | None] | None, label("受影响系统比例", "systems affected", unit="%")
    ] = None
    people: Annotated[Bound | None, label("影响人数", "people affected")] = None
    loss_yuan: Annotated[Bound | None, label("经济损失", "loss")] = None
    minutes: Annotated[Bound | None, label("持续分钟", "minutes")] = None
    protected_period: Annotated[bool, label("重保期间", "protected period")] = False
    grade3_or_important: Annotated[bool, label("三级或重要系统", "grade 3 or important")] = False
    plan_not_followed: Annotated[bool, label("未按预案", "plan not followed")] = False
    delayed: Annotated[bool, label("迟延处置", "delayed")] = False
    reported_by: Annotated[tuple[Reporter, ...], label("通报单位", "reported by whom")] = ()
    leader: Annotated[tuple[Leader, ...], label("批示领导", "leader")] = ()
    systems_lost: Annotated[Bound | None, label("丢失系统数", "systems lost")] = None
    lost_months: Annotated[Bound | None, label("丢失月数", "months lost")] = None
    unrecoverable: Annotated[bool, label("不可恢复", "unrecoverable")] = False
    handled_hours: Annotated[Bound | None, label("处置小时", "hours handled")] = None


class Terms(Record, frozen=True, kw_only=True):
    """Every number of the contract that a rule uses.

    `None`: nothing was agreed, because the contract leaves it blank (【/】) or has no such clause.
    """

    signed_on: Annotated[dt.date | None, label("签订日", "signed on", clause="19.1")] = None
    signed_by_a_on: Annotated[dt.date | None, label("甲方签署日", "signed by A", clause="19.1")] = None
    signed_by_b_on: Annotated[dt.date | None, label("乙方签署日", "signed by B", clause="19.1")] = None
    service_months: Annotated[int, label("服务月数", "service months", unit="月", clause="5")]
    total_fee: Annotated[Money, label("合同总额", "total fee", unit=YUAN, clause="7.1")]
    systems: Annotated[tuple[System, ...], label("信息系统", "systems", clause="首部")]
    payments: Annotated[tuple[Instalment, ...], label("分期付款", "instalments", clause="7.2")]
    promised_headcount: Annotated[int | None, label("承诺运维人数", "promised head-count", clause="12.4(3)")]
    readings: Annotated[Readings, label("条款解读", "readings")]

    service_levels: Annotated[ServiceLevels, label("服务等级", "service levels", clause="附件3")]
    late_payment_rate: Annotated[Share, label("逾期付款违约金率", "late payment", unit=SHARE, clause="7.5")]
    invoice_lead_days: Annotated[int, label("发票提前", "invoice lead", unit="工作日", clause="7.3")]
    account_lead_days: Annotated[int, label("账户变更提前", "account lead", unit="工作日", clause="7.4")]
    address_notice_days: Annotated[int, label("变更通知", "address notice", unit="日", clause="18.2")]
    cap_share: Annotated[Share, label("赔付上限", "cap", unit=SHARE, clause="12.7")]
    threshold_share: Annotated[Share, label("解除线", "threshold", unit=SHARE, clause="12.3")]
    a_event_share: Annotated[Share | None, label("A级事件违约金", "A event", unit=SHARE, clause="12.1")]
    b_event_share: Annotated[Share | None, label("B级事件违约金", "B event", unit=SHARE, clause="12.2")]
    a_event_limit: Annotated[int | None, label("A级事件次数", "A events", unit="次", clause="12.1")]
    b_event_limit: Annotated[int | None, label("B级事件次数", "B events", unit="次", clause="12.2")]
    rectification_share: Annotated[Share, label("整改逾期违约金", "order missed", unit=SHARE, clause="12.4")]
    acceptance_share: Annotated[Share, label("验收不合格违约金", "acceptance", unit=SHARE, clause="6.1")]
    subcontracting_share: Annotated[
        Share, label("转包分包违约金", "subcontracting", unit=SHARE, clause="12.5(1)")
    ]
    confidentiality_share: Annotated[
        Share, label("保密、知识产权违约金", "secrecy and IP", unit=SHARE, clause="12.5(2)")
    ]
    exit_share: Annotated[Share, label("退出违约金", "exit", unit=SHARE, clause="13.1")]
    acceptance_apply_days: Annotated[int, label("验收申请", "acceptance", unit="日", clause="6.1")]
    rework_days: Annotated[int, label("返工", "rework", unit="日", clause="6.1")]
    max_reworks: Annotated[int, label("返工次数", "reworks", unit="次", clause="6.1")]
    lead_change_days: Annotated[int, label("更换负责人提前", "lead change", unit="日", clause="4.7")]
    replacement_days: Annotated[int, label("人员更换", "replacement", unit="日", clause="9.4")]
    return_days: Annotated[int, label("保密资料返还", "return", unit="日", clause="15.5")]
    force_majeure_proof_days: Annotated[int, label("不可抗力证明", "proof", unit="日", clause="14.3")]
    exit_notice_months: Annotated[int, label("退出提前", "exit notice", unit="月", clause="13.1")]
    migration_months: Annotated[int, label("切换期", "migration", unit="月", clause="13.2")]
    secrecy_years: Annotated[int, label("附件4保密期", "secrecy", unit="年", clause="附件4-3")]
    expansion_days: Annotated[int | None, label("扩容时限", "expansion", unit="日", clause="3-4")]

    annex1: Annotated[tuple[MajorEvent, ...], label("附件1", "annex 1", clause="附件1")]
    annex2: Annotated[tuple[AnnexRow, ...], label("附件2", "annex 2", clause="附件2")]
    annex3: Annotated[tuple[AnnexRow, ...], label("附件3", "annex 3", clause="附件3")]

    priorities: tuple[Priority, ...] = ()
    ticket_limits: tuple[TicketLimit, ...] = ()
    deliverables: tuple[Deliverable, ...] = ()
    late_delivery: LateDelivery | None = None
    point_scale: PointScale | None = None

    @property
    def signed(self) -> dt.date | None:
        """The day on which signing was complete: the later of both signatures (第十九条1)."""
        if self.signed_by_a_on or self.signed_by_b_on:
            if self.signed_by_a_on and self.signed_by_b_on:
                return max(self.signed_by_a_on, self.signed_by_b_on)
            return None
        return self.signed_on

    @property
    def rows(self) -> tuple[AnnexRow, ...]:
        """The rows of 附件2, then of 附件3, as listed."""
        return self.annex2 + self.annex3

    def system(self, system_id: str) -> System | None:
        """The system of that id, if the contract names it."""
        return next((system for system in self.systems if system.id == system_id), None)


class Party(Record, frozen=True, kw_only=True):
    """A party as the first page and 第七条4 print it; example names in what is shipped."""

    name: Annotated[str, label("名称", "name")]
    representative: Annotated[str, label("法定代表人", "legal representative")]
    address: Annotated[str, label("住所", "address")]
    phone: Annotated[str, label("电话", "phone")]
    contact: Annotated[str, label("联系人", "contact")]
    lead: Annotated[str, label("项目负责人", "project lead", clause="4.5")]
    lead_phone: Annotated[str, label("负责人电话", "lead's phone", clause="4.5")]
    tax_id: Annotated[str, label("统一社会信用代码", "tax id", clause="7.4")] = ""
    bank: Annotated[str, label("开户行", "bank", clause="7.4")] = ""
    account: Annotated[str, label("账号", "account", clause="7.4")] = ""


class ServiceLineText(Record, frozen=True, kw_only=True):
    """How a service line is labelled: as printed, or as corrected."""

    group: Annotated[str, label("服务大类", "group", clause="2")]
    name: Annotated[str, label("服务类别", "service", clause="2")]
    description: Annotated[str, label("服务描述", "description", clause="2")]
    unit: Annotated[str, label("单位", "unit", clause="2")]


class ServiceLine(Record, frozen=True, kw_only=True):
    """One line of the table in 第二条, as printed and (where it is plainly shifted) corrected."""

    row: Annotated[int, label("行号", "row", clause="2")]
    printed: Annotated[ServiceLineText, label("印刷文字", "as printed", clause="2")]
    corrected: Annotated[ServiceLineText | None, label("更正后", "as corrected", clause="2")]
    quantity: Annotated[int, label("数量", "quantity", clause="2")]
    months: Annotated[int, label("月数", "months", unit="月", clause="2")]
    note: Annotated[str, label("备注", "note")]


class ReadingValue(Record, frozen=True, kw_only=True):
    """One way to read the text."""

    value: str
    label: str


class ReadingChoice(Record, frozen=True, kw_only=True):
    """A named reading: what is open, which clause, and the values in order (the default first)."""

    name: str
    title: str
    question: str
    clause: str
    values: tuple[ReadingValue, ...]


class Clause(Record, frozen=True, kw_only=True):
    """A passage of the contract for quoting, as printed."""

    id: Annotated[str, label("编号", "id")]
    heading: Annotated[str, label("条号", "heading")]
    text: Annotated[str, label("原文", "wording")]


class Contract(Record, frozen=True, kw_only=True):
    """A contract: parties, terms, and for every term the clause and the words it stands in.

    `sources` maps each path of the terms ("cap_share", "payments", "service_levels.response_minutes")
    to the id of a clause.
    """

    id: Annotated[str, label("编号", "id")]
    name: Annotated[str, label("合同名称", "name")]
    short_name: Annotated[str, label("简称", "short name")]
    template: Annotated[str, label("模板", "template")]
    version: Annotated[int, label("版本", "version")]
    parties: Annotated[dict[Literal["a", "b"], Party], label("当事人", "parties", clause="首部")]
    service_lines: Annotated[tuple[ServiceLine, ...], label("服务清单", "service lines", clause="2")]
    terms: Annotated[Terms, label("条款", "terms")]
    readings: Annotated[tuple[ReadingChoice, ...], label("解读选项", "reading choices")]
    sources: Annotated[dict[str, str], label("条款出处", "sources")]
    clauses: Annotated[tuple[Clause, ...], label("条款原文", "clauses")]
    health: Annotated[tuple[HealthText, ...], label("合同体检", "health check")] = ()
    papers: Annotated[tuple[RequiredPaper, ...], label("验收材料", "papers", clause="6.2")] = ()
    originals: Annotated[tuple[Originals, ...], label("正本", "originals", clause="19.3")] = ()
    obligations: Annotated[tuple[Obligation, ...], label("义务清单", "register of duties")] = ()
    notice_rules: Annotated[NoticeRules | None, label("通知方式", "notices", clause="18.1")] = None

    def clause(self, clause_id: str) -> Clause | None:
        """The passage with that id."""
        return next((clause for clause in self.clauses if clause.id == clause_id), None)

    def heading(self, clause_id: str) -> str:
        """How a passage is cited: 第六条1; its id where there is none such."""
        found = self.clause(clause_id)
        return found.heading if found else clause_id

    def replaced(self, terms: Terms) -> Self:
        """The same contract with other terms."""
        return msgspec.structs.replace(self, terms=terms)
