"""The sample's performance: reviews, orders, acceptance, and what either side told the other."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from desktop.models.enums.findings import BreachKind
from desktop.models.facts import Fact
from desktop.models.performance import (
    AcceptanceRound,
    AddressChange,
    Breach,
    Complaint,
    ConfidentialReturn,
    Exit,
    Expansion,
    ForceMajeure,
    Headcount,
    MonthlyReview,
    Rectification,
    RegulatorNotice,
)


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def sample_performance() -> tuple[Fact, ...]:
    """One or two of each kind; the contract was neither left nor terminated."""
    return (*_service(), *_orders(), *_course())


def _service() -> tuple[Fact, ...]:
    return (
        Headcount(month="2026-01", count=Decimal("3.00"), note="值班表 2026-01"),
        Headcount(month="2026-02", count=Decimal("2.64"), note="春节轮休，值班表 2026-02"),
        Complaint(
            date=_day("2025-06-18"), system="platform", complainant="示例区卫生所", content="平台上午不能登录"
        ),
        Complaint(
            date=_day("2025-12-09"), system="platform", complainant="示例镇医院", content="夜间转诊单打不开"
        ),
        MonthlyReview(month="2026-03", passed=False, score=Decimal(78), note="巡检记录不全，已函告"),
        Expansion(content="存储扩容 2 TB", requested_on=_day("2025-09-10"), completed_on=_day("2025-09-16")),
    )


def _orders() -> tuple[Fact, ...]:
    return (
        RegulatorNotice(
            title="弱口令整改通知",
            issuer="示例云监管服务商",
            number="示例云监〔2025〕31号",
            issued_on=_day("2025-11-20"),
            limit_on=_day("2025-11-27"),
            handled_on=_day("2025-11-26"),
            handled_properly=True,
            problem=False,
        ),
        Rectification(
            title="更换负责人须提前 10 日通知",
            issued_on=_day("2025-07-22"),
            limit_on=_day("2025-07-31"),
            replied_on=_day("2025-07-25"),
            done_on=_day("2025-07-30"),
        ),
        # After the term: whether secrecy outlives it is argued, so this only widens the range.
        Breach(kind=BreachKind.CONFIDENTIALITY, title="交流材料中出现系统拓扑图", date=_day("2026-04-08")),
    )


def _course() -> tuple[Fact, ...]:
    return (
        AcceptanceRound(applied_on=_day("2026-04-08"), inspected_on=_day("2026-04-09"), passed=True),
        ForceMajeure(
            title="台风致机房所在区域停电", occurred_on=_day("2025-08-14"), proof_on=_day("2025-08-25")
        ),
        Exit(id="exit", applied_on=_day("2025-09-30"), granted=False),
        ConfidentialReturn(
            title="网络拓扑纸质稿",
            notice_received_on=_day("2025-10-10"),
            returned_on=_day("2025-10-14"),
        ),
        AddressChange(title="乙方联系地址", changed_on=_day("2025-11-03"), notified_on=_day("2025-11-07")),
    )
