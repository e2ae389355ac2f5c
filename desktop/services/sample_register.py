"""The sample's registers: papers, letters, permissions, rosters and party A's own checks."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import msgspec

from desktop.models.enums.duties import CheckResult
from desktop.models.enums.incidents import Grade
from desktop.models.enums.papers import Form
from desktop.models.enums.people import PermissionKind, Side
from desktop.models.facts import Fact
from desktop.models.register import (
    Access,
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

_MONTHS = ("2025-04", "2025-05", "2025-06", "2025-07", "2025-08", "2025-09", "2025-10", "2025-11")
_SYSTEM = "platform"
#: The id of the only protected period, as it is given to the first.
_PROTECTED = "ZB1"


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def _at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


def sample_register() -> tuple[Fact, ...]:
    """A year's papers with some missing, the letters of both sides, and what was permitted and checked."""
    return (*_papers(), *_letters(), *_permissions(), *_watch(), *_kept())


def _papers() -> tuple[Fact, ...]:
    """Eight monthly reports are in, November's without its paper copy; those after it are not."""
    return (
        Document(paper="plan", received_on=_day("2025-04-18"), copies=1, scans=1, accepted=True),
        *(
            Document(
                paper="monthly",
                month=month,
                received_on=_next_fifth(month),
                copies=0 if month == "2025-11" else 1,
                scans=1,
                accepted=None if month == "2025-11" else True,
            )
            for month in _MONTHS
        ),
        Document(paper="scan", received_on=_day("2025-08-22"), copies=1, scans=1, accepted=True),
        Document(
            paper="",
            title="数据备份恢复演练报告",
            asked_on=_day("2026-01-12"),
            due_on=_day("2026-02-13"),
            received_on=_day("2026-02-12"),
            copies=1,
            scans=1,
            accepted=False,
            defects="缺恢复时间记录",
        ),
        ServiceUse(line=7, date=_day("2025-06-27"), quantity=3, report="主机加固记录 2025-06"),
        ServiceUse(line=9, date=_day("2025-08-21"), quantity=6, report="漏洞扫描报告 2025-08"),
        ServiceUse(line=9, date=_day("2025-12-11"), quantity=5, report="漏洞扫描报告 2025-12"),
    )


def _next_fifth(month: str) -> dt.date:
    year, number = divmod(int(month[:4]) * 12 + int(month[5:]), 12)
    return dt.date(year, number + 1, 5)


def _letters() -> tuple[Fact, ...]:
    return (
        Notice(
            sender=Side.B,
            number="示例云函〔2025〕7号",
            title="关于更换项目负责人的通知",
            clause="4.7",
            form=Form.COURIER,
            carrier="SF0000000001",
            sent_on=_day("2025-07-11"),
            received_on=_day("2025-07-14"),
            postmark_on=_day("2025-07-11"),
            acknowledged=True,
            reply_by=_day("2025-07-18"),
            replied_on=_day("2025-07-15"),
            about_kind="personnel_changes",
            about="G1",
        ),
        Notice(
            number="示例卫函〔2025〕19号",
            title="关于冯十二同志的人员异议",
            clause="9.4",
            form=Form.REGISTERED,
            address="北京市示例区示例路 2 号",
            sent_on=_day("2025-09-24"),
            postmark_on=_day("2025-09-24"),
            received_on=_day("2025-09-26"),
            acknowledged=True,
            about_kind="objections",
            about="O1",
        ),
        Notice(
            number="示例卫函〔2026〕4号",
            title="关于补交运维月报的函",
            clause="6.2",
            form=Form.EMAIL,
            sent_on=_day("2026-03-30"),
            reply_by=_day("2026-04-08"),
            note="收件邮箱尚未书面确认",
        ),
    )


def _permissions() -> tuple[Fact, ...]:
    """Party A's letter of authorisation ended with 2025; nobody renewed it."""
    return (
        Authorisation(
            person="孙八",
            scope="签署本合同及办理有关事宜",
            signed_on=_day("2024-12-30"),
            starts_on=_day("2025-01-01"),
            ends_on=_day("2025-12-31"),
        ),
        Authorisation(
            side=Side.B,
            person="周九",
            scope="履行本合同的联系、提交和签收",
            signed_on=_day("2025-07-18"),
            starts_on=_day("2025-07-20"),
            ends_on=_day("2026-06-30"),
            verified_on=_day("2025-07-21"),
        ),
        AccessPermission(
            system=_SYSTEM,
            kind=PermissionKind.MONITORING,
            holder="吴十",
            scope="可用性监控，只读",
            signed_on=_day("2025-04-08"),
            starts_on=_day("2025-04-08"),
            ends_on=_day("2026-04-07"),
        ),
        AccessPermission(
            system=_SYSTEM,
            kind=PermissionKind.ACCESS,
            holder="沈十五",
            scope="排查 6 月 18 日故障",
            signed_on=_day("2025-06-18"),
            starts_on=_day("2025-06-18"),
            ends_on=_day("2025-06-20"),
            revoked_on=_day("2025-06-20"),
            log=(Access(at=_at("2025-06-18T09:40:00"), person="沈十五", purpose="查看数据库连接"),),
        ),
        MediaPermission(
            item="移动硬盘 1 块（演练数据）",
            holder="沈十五",
            purpose="备份恢复演练",
            permitted_on=_day("2026-02-09"),
            encrypted=True,
            due_on=_day("2026-02-28"),
        ),
    )


def _watch() -> tuple[Fact, ...]:
    return (
        ProtectedPeriod(
            title="示例国际会议网络安全保障",
            number="示例网信〔2025〕33号",
            grade=Grade.GREAT,
            starts_on=_day("2025-09-12"),
            ends_on=_day("2025-09-14"),
            plan_on=_day("2025-09-08"),
            roster_on=_day("2025-09-10"),
        ),
        *_shifts(),
        CityScore(
            period="2025-Q3",
            indicator="平均故障恢复时长（分钟）",
            ours=Decimal("41.5"),
            average=Decimal("46.0"),
            lower_is_better=True,
            published_on=_day("2025-10-20"),
        ),
        CityScore(
            period="2025-Q4",
            indicator="资源使用率评分",
            ours=Decimal("86.0"),
            average=Decimal("86.0"),
            published_on=_day("2026-01-20"),
        ),
    )


def _shifts() -> tuple[Shift, ...]:
    """The night of the 13th began late, and nobody was down for the last evening."""
    return (
        _shift("沈十五", "2025-09-12T00:00:00", "2025-09-12T12:00:00", handed_over=True, key_staff=True),
        _shift("郑十一", "2025-09-12T12:00:00", "2025-09-13T08:00:00", handed_over=True),
        _shift("吴十", "2025-09-13T08:00:00", "2025-09-13T20:00:00", handed_over=False),
        msgspec.structs.replace(
            _shift("郑十一", "2025-09-13T22:10:00", "2025-09-14T08:00:00", handed_over=True),
            note="应于 20:00 到岗",
        ),
        _shift("吴十", "2025-09-14T08:00:00", "2025-09-14T20:00:00"),
    )


def _shift(
    person: str, start: str, end: str, *, handed_over: bool | None = None, key_staff: bool | None = None
) -> Shift:
    return Shift(
        period=_PROTECTED,
        person=person,
        start=_at(start),
        end=_at(end),
        attended=True,
        handed_over=handed_over,
        key_staff=key_staff,
    )


def _kept() -> tuple[Fact, ...]:
    return (
        SystemFiling(
            system=_SYSTEM,
            number="GD-20250402",
            planned_on=_day("2025-04-08"),
            filed_on=_day("2025-04-02"),
            tested_on=_day("2025-04-07"),
            test_passed=True,
            licences="操作系统许可 1 份，存档",
        ),
        Custody(
            document="政务云扩展服务合同书",
            held=3,
            place="档案室 2025-合同-12",
            keeper="李四",
            checked_on=_day("2025-04-15"),
        ),
        ObligationCheck(
            obligation="R061",
            checked_on=_day("2025-04-08"),
            result=CheckResult.MET,
            evidence="软件许可清单",
        ),
    )
