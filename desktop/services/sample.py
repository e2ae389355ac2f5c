"""The sample contract: a year of believable facts, recorded through the workspace's own commands."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from pathlib import Path

import msgspec
import platformdirs

from desktop.models.annex1 import Annex1
from desktop.models.calendar import AsOf, Calendar
from desktop.models.enums.findings import FindingStatus, LossKind, Verdict
from desktop.models.enums.incidents import Cause, MajorKind
from desktop.models.enums.payments import InvoiceKind
from desktop.models.facts import (
    KIND_OF,
    KIND_ZH,
    Absence,
    AccountChange,
    Availability,
    Deduction,
    Fact,
    Incident,
    Invoice,
    Loss,
    Milestones,
    Outage,
    Payment,
    Recovery,
    Request,
)
from desktop.services.change import Change, Refused
from desktop.services.clock import Clock
from desktop.services.lock import WorkspaceLock
from desktop.services.sample_people import sample_people
from desktop.services.sample_performance import sample_performance
from desktop.services.sample_register import sample_register
from desktop.services.workspace import Workspace
from desktop.storage.errors import AlreadyExists, Damaged, NotOurs, ReadOnlyPlace, system_cause

#: The day the sample is looked at: the conditions of the final payment have just come true.
SAMPLE_AS_OF = dt.date(2026, 4, 10)
FILE_NAME = "示例合同.shouyue"

_SYSTEM = "platform"


def data_folder() -> Path:
    """Where the program keeps the sample and its pictures: the user's own data folder."""
    return platformdirs.user_data_path("shouyue", appauthor=False)


def sample_file(folder: Path, calendar: Calendar, clock: Clock) -> Path:
    """The sample's file in `folder`, made if it is not there yet; what the user changed in it stays.

    Raises FileRefused where the folder cannot be written.
    """
    path = folder / FILE_NAME
    if path.exists():
        return path
    from desktop.exchange.template import load_contract
    from desktop.storage.placing import into_place

    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder) as making:
            draft = Path(making) / FILE_NAME
            with Workspace.create(draft, load_contract(), calendar, clock) as workspace:
                record_sample(workspace)
            with suppress(AlreadyExists):  # Another start made it meanwhile: that one is in use.
                into_place(draft, path)
    except OSError as error:
        raise ReadOnlyPlace(
            folder, f"不能建立示例合同（{system_cause(error)}）", "请检查目录权限和磁盘空间"
        ) from error
    return path


def open_sample(
    folder: Path,
    calendar: Calendar,
    clock: Clock,
    *,
    read_only: bool = False,
    tell: Callable[[str], object] = lambda _: None,
) -> Workspace:
    """The sample contract, opened and seen on its own day.

    A copy that cannot be read any more is put aside under another name, which `tell` hears, and a fresh one
    made; `FileRefused` for any other reason not to open it.
    """
    path = sample_file(folder, calendar, clock)
    try:
        workspace = Workspace.open(path, calendar, clock, read_only=read_only)
    except (Damaged, NotOurs) as error:
        aside = _put_aside(path, clock())
        tell(f"示例合同已损坏（{error.what}），已改名为 {aside.name} 留在原处，并重新建立。")
        return open_sample(folder, calendar, clock, read_only=read_only)
    workspace.set_as_of(AsOf(SAMPLE_AS_OF))
    return workspace


def _put_aside(path: Path, moment: dt.datetime) -> Path:
    """Give the file, and the log beside it, a name of their own; InUse where somebody works in it."""
    aside = path.with_name(f"{path.stem}（已损坏 {moment:%Y-%m-%d %H%M%S}）{path.suffix}")
    lock = WorkspaceLock(path)
    try:
        for suffix in ("-wal", "-shm", ""):
            part = path.with_name(path.name + suffix)
            if part.exists():
                part.rename(aside.with_name(aside.name + suffix))
    except OSError as error:
        raise ReadOnlyPlace(path, "示例合同已损坏，又不能改名", "请检查目录权限，或删除该文件") from error
    finally:
        lock.release()
    return aside


def record_sample(workspace: Workspace) -> None:
    """Record the sample's facts, confirm its three penalties, and settle a part of what is owed.

    One confirmation is withdrawn while the vendor's objection is looked into, and then taken again.
    """
    told = (*sample_people(), *sample_performance(), *sample_register())
    for record in (*_requests(), *_incidents(), *_others(), *told):
        _record(workspace, record)
    _confirm(workspace, "3-1", dt.date(2025, 7, 3))
    _confirm(workspace, "3-13", dt.date(2025, 9, 16))
    _confirm(workspace, "3-1", dt.date(2026, 1, 6))
    _withdraw(workspace, "3-1", "2025-12")
    _confirm(workspace, "3-1", dt.date(2026, 1, 14))
    _settle(workspace)


def _record(workspace: Workspace, record: Fact) -> None:
    kind = _kind(record)
    named = record if record.id else msgspec.structs.replace(record, id=workspace.new_id(kind))
    _done(workspace.save(named, title=f"登记{KIND_ZH[kind]}"))


def _notification_cost(event: str) -> Loss:
    return Loss(
        amount=Decimal("600.00"),
        event=event,
        title="短信通知就诊群众的费用",
        kind=LossKind.DIRECT,
        incurred_on=dt.date(2025, 6, 18),
        receipt="短信平台账单 2025-06",
    )


def _settle(workspace: Workspace) -> None:
    """A loss, made up in cash while no payment was due; a penalty, set off once the final one was."""
    outage = next(each for each in workspace.facts.incidents if each.title == _MAIN_OUTAGE)
    _record(workspace, _notification_cost(outage.id))
    _record(workspace, Recovery(date=dt.date(2025, 7, 25), amount=Decimal("600.00")))
    _record(workspace, Deduction(payment="final", date=SAMPLE_AS_OF, amount=Decimal("5430.00")))


def _withdraw(workspace: Workspace, row: str, month: str) -> None:
    for finding in workspace.assessment.findings:
        if (finding.row, finding.period) == (row, month):
            _done(workspace.withdraw_decision(finding))


def _confirm(workspace: Workspace, row: str, day: dt.date) -> None:
    """Confirm, on `day`, every penalty of that row that stands and is not decided yet."""
    workspace.set_as_of(AsOf(day))
    for finding in workspace.assessment.findings:
        certain = finding.status is FindingStatus.CERTAIN and finding.stands
        if finding.row == row and certain and not finding.confirmed:
            _done(workspace.decide(finding, Verdict.CONFIRM, "事实与工单、值班记录一致"))


def _done(result: Change | Refused) -> None:
    if isinstance(result, Refused):
        raise ValueError(f"示例合同的事实有误：{result}")


def _kind(record: Fact) -> str:
    return KIND_OF[type(record)]


_MAIN_OUTAGE = "平台访问中断"


def _at(day: str, time: str) -> dt.datetime:
    return dt.datetime.fromisoformat(f"{day}T{time}")


def _request(day: str, opened: str, responded: str, restored: str, title: str) -> Request:
    return Request(
        title=title,
        system=_SYSTEM,
        opened_at=_at(day, opened),
        responded_at=_at(day, responded),
        restored_at=_at(day, restored),
        problem=False,
        major_impact=False,
        major_accident=False,
    )


def _requests() -> tuple[Request, ...]:
    return (
        _request("2025-04-15", "10:00:00", "10:03:00", "10:18:00", "开通互联网出口白名单"),
        _request("2025-04-23", "14:00:00", "14:05:00", "14:22:00", "主机安全加固排期"),
        _request("2025-05-08", "09:30:00", "09:34:00", "09:52:00", "开通测试端口"),
        _request("2025-05-22", "15:10:00", "15:17:00", "15:40:00", "调整负载均衡权重"),
        _request("2025-06-05", "10:00:00", "10:18:56", "10:25:00", "新增网页防篡改监控点"),
        _request("2025-06-24", "16:00:00", "16:19:20", "16:29:00", "导出上月安全日志"),
        _request("2025-07-16", "09:15:00", "09:23:00", "09:38:00", "更换服务器证书"),
        _request("2025-07-24", "14:30:00", "14:36:00", "14:49:00", "核对漏洞扫描范围"),
        _request("2025-08-06", "10:20:00", "10:25:00", "10:41:00", "调整访问控制策略"),
        _request("2025-09-10", "09:40:00", "09:52:00", "10:06:00", "申请临时扩充带宽"),
        _request("2025-10-20", "11:00:00", "11:07:00", "11:25:00", "恢复误删的配置文件"),
        _request("2025-10-30", "15:20:00", "15:26:00", "15:44:00", "核对当月中断记录"),
        _request("2025-11-06", "10:10:00", "10:23:00", "10:39:00", "新增数据库只读账号"),
        _request("2025-11-27", "15:30:00", "15:41:00", "15:58:00", "调整备份时间窗口"),
        _request("2025-12-16", "09:05:00", "09:12:00", "09:30:00", "年终安全检查取数"),
        _request("2026-01-22", "14:00:00", "14:06:00", "14:15:00", "更新防病毒特征库"),
        _request("2026-02-10", "16:00:00", "16:07:00", "16:25:00", "节前漏洞扫描排期"),
        _request("2026-03-11", "09:20:00", "09:24:00", "09:37:00", "导出全年服务日志"),
        _request("2026-03-25", "15:00:00", "15:04:00", "15:16:00", "核对验收材料清单"),
    )


def _incident(
    day: str,
    stamps: tuple[str, str, str, str],
    title: str,
    cause: Cause,
    outage: tuple[str, str] | None = None,
    *,
    problem: bool | None = False,
) -> Incident:
    """A fault without further consequences; `stamps` are reported, responded, arrived, restored."""
    reported, responded, arrived, restored = (_at(day, stamp) for stamp in stamps)
    outages: tuple[Outage, ...] = ()
    if outage:
        outages = (Outage(system=_SYSTEM, start=_at(day, outage[0]), end=_at(day, outage[1])),)
    return Incident(
        title=title,
        systems=(_SYSTEM,),
        cause=cause,
        reported_at=reported,
        responded_at=responded,
        arrived_at=arrived,
        restored_at=restored,
        written_report_on=restored.date() + dt.timedelta(days=2),
        outages=outages,
        problem=problem,
        major_loss=False,
        major_impact=False,
        major_accident=False,
    )


def _incidents() -> tuple[Incident, ...]:
    """Of the last one the written report is still to come."""
    cloud, security = Cause.CLOUD_SERVICE, Cause.SECURITY_SERVICE
    return (
        _incident(
            "2025-05-19",
            ("14:20:00", "14:22:30", "14:38:00", "14:41:00"),
            "杀毒更新致短时中断",
            security,
            ("14:18:10", "14:21:30"),
        ),
        _main_outage(),
        _incident("2025-07-08", ("10:05:00", "10:08:00", "10:50:00", "10:31:00"), "网页防篡改误报", security),
        _incident(
            "2025-09-24",
            ("11:03:00", "11:06:00", "11:48:00", "11:24:00"),
            "负载均衡短时中断",
            cloud,
            ("11:02:00", "11:05:40"),
        ),
        _incident(
            "2025-10-11", ("09:40:00", "09:44:00", "10:30:00", "10:09:00"), "漏洞扫描致响应变慢", security
        ),
        _incident(
            "2025-10-27", ("15:12:00", "15:18:30", "16:00:00", "15:38:00"), "网页防篡改误阻断", security
        ),
        _incident(
            "2025-11-20", ("08:35:00", "08:39:00", "10:20:00", "09:02:00"), "数据库备份延迟告警", cloud
        ),
        _incident(
            "2025-12-09",
            ("03:16:00", "03:19:40", "04:58:00", "03:42:00"),
            "存储节点故障致平台中断",
            cloud,
            ("03:14:00", "03:36:00"),
            problem=True,
        ),
        _incident("2025-12-22", ("13:45:00", "13:48:00", "15:10:00", "14:05:00"), "WAF 规则误拦截", security),
        # Whether a problem arose is not established: this month's mean response stays undetermined.
        _incident(
            "2026-01-15",
            ("10:00:00", "10:27:00", "11:20:00", "10:40:00"),
            "杀毒进程占满资源",
            security,
            problem=None,
        ),
        msgspec.structs.replace(
            _incident(
                "2026-02-26",
                ("16:31:00", "16:35:00", "17:40:00", "16:55:00"),
                "负载均衡切换超时",
                cloud,
                ("16:30:00", "16:33:20"),
            ),
            written_report_on=None,
        ),
    )


def _main_outage() -> Incident:
    """The outage of 18 June 2025: charged by 3-1, and its month's mean recovery is exactly 60 minutes.

    Too few people were cut off for an event of 附件1.
    """
    day = "2025-06-18"
    plain = _incident(
        day,
        ("09:12:00", "09:16:20", "11:05:40", "11:18:00"),
        _MAIN_OUTAGE,
        Cause.CLOUD_SERVICE,
        ("09:10:00", "11:18:00"),
        problem=True,
    )
    return msgspec.structs.replace(
        plain,
        reported_by="张三",
        channel="7×24 热线",
        registered_at=_at(day, "09:13:30"),
        located_at=_at(day, "10:36:00"),
        feedback_at=(_at(day, "11:10:00"),),
        annex1=Annex1(
            kind=MajorKind.INTERRUPTION, vendor_mainly_responsible=True, people=80_000, minutes=128
        ),
        major_accident=None,
        problem_basis="工单 GD-0618，用户无法登录",
        major_loss_basis="财务核损说明 2025-06-20",
        major_impact_basis="值班记录 2025-06-18",
    )


def _agreed(month: str, seconds: int) -> Availability:
    """A month's downtime as both sides signed for it, with no consequences."""
    return Availability(
        system=_SYSTEM,
        month=month,
        downtime_seconds=seconds,
        data_unreadable_seconds=0,
        problem=False,
        major_loss=False,
    )


def _others() -> tuple[Fact, ...]:
    return (
        Absence(
            title="现场无人值守 130 分钟",
            start=_at("2025-09-13", "20:00:00"),
            end=_at("2025-09-13", "22:10:00"),
            problem=True,
            major_impact=False,
            major_accident=False,
        ),
        Absence(
            title="交接班短时离岗 25 分钟",
            start=_at("2026-01-02", "08:00:00"),
            end=_at("2026-01-02", "08:25:00"),
            problem=False,
            major_impact=False,
            major_accident=False,
        ),
        _agreed("2025-10", 240),
        _agreed("2026-02", 200),
        Invoice(
            payment="first",
            received_on=dt.date(2025, 4, 24),
            number="00000001",
            kind=InvoiceKind.ORDINARY,
            issued_on=dt.date(2025, 4, 23),
            amount=Decimal("91224.00"),
            tax=Decimal("5163.62"),
            title_matches=True,
            verified_on=dt.date(2025, 4, 25),
        ),
        Payment(
            payment="first", date=dt.date(2025, 5, 6), amount=Decimal("91224.00"), slip="电子回单 20250506"
        ),
        AccountChange(
            changed_on=dt.date(2026, 3, 16),
            notified_on=dt.date(2026, 3, 18),
            bank="示例银行示例支行",
            account="0000000000000000",
            verified_on=dt.date(2026, 3, 19),
            verified_by="赵六",
            spoke_to="周九",
        ),
        Milestones(id="milestones", expert_review_on=dt.date(2026, 4, 9), funds_on=dt.date(2026, 4, 10)),
    )
