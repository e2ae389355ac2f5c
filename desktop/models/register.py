"""What party A keeps beside the sums: papers, permissions, letters, rosters, and its own checks.

No rule of money reads these records. They prove who was told what and when, who was let in, and what of the
promised work was handed over; their dates stand in the agenda.
"""

# Annotations are evaluated here, as in `facts`.
import datetime as dt
from decimal import Decimal
from typing import Annotated

import msgspec

from desktop.models.enums.duties import CheckResult
from desktop.models.enums.incidents import Grade
from desktop.models.enums.papers import Form, LetterKind
from desktop.models.enums.people import PermissionKind, Side
from desktop.models.fact import Fact, Instant, Month
from desktop.models.fields import Record, label


class Document(Fact, frozen=True, kw_only=True):
    """One paper that the vendor owes for acceptance, with its copies (第六条2、3).

    `paper` is the id of one of the contract's required papers; "" is one asked for in writing beside them.
    """

    paper: Annotated[str, label("材料", "paper", clause="6.2")] = ""
    title: Annotated[str, label("名称", "title")] = ""
    month: Annotated[Month | None, label("所属月份", "month", clause="6.2")] = None
    incident: Annotated[str | None, label("对应事件", "incident")] = None
    asked_on: Annotated[dt.date | None, label("书面要求", "asked for", clause="6.2")] = None
    due_on: Annotated[dt.date | None, label("应交日", "due")] = None
    received_on: Annotated[dt.date | None, label("收到日", "received", clause="6.2")] = None
    copies: Annotated[int | None, label("纸质份数", "paper copies", unit="份", clause="6.3")] = None
    scans: Annotated[int | None, label("扫描份数", "scans", unit="份", clause="6.3")] = None
    accepted: Annotated[bool | None, label("审核合格", "accepted", clause="6.1")] = None
    defects: Annotated[str, label("缺陷", "defects")] = ""


class ServiceUse(Fact, frozen=True, kw_only=True):
    """What was used of a service line that is counted by the act, such as scans (第二条 行7、行9)."""

    line: Annotated[int, label("服务行", "service line", clause="2")]
    date: Annotated[dt.date | None, label("完成日", "done on")] = None
    quantity: Annotated[int, label("数量", "quantity", clause="2")] = 1
    report: Annotated[str, label("报告", "report")] = ""
    note: Annotated[str, label("备注", "note")] = ""


class Authorisation(Fact, frozen=True, kw_only=True):
    """A letter by which somebody may act for a party, and until when (授权委托书)."""

    side: Annotated[Side, label("授权方", "of")] = Side.A
    person: Annotated[str, label("被授权人", "person", clause="授权书-甲")] = ""
    scope: Annotated[str, label("授权范围", "scope", clause="授权书-甲")] = ""
    signed_on: Annotated[dt.date | None, label("签署日", "signed")] = None
    starts_on: Annotated[dt.date | None, label("有效期起", "from", clause="授权书-甲")] = None
    ends_on: Annotated[dt.date | None, label("有效期止", "to", clause="授权书-甲")] = None
    verified_on: Annotated[dt.date | None, label("核对原件", "verified")] = None
    note: Annotated[str, label("备注", "note")] = ""


class Access(Record, frozen=True, kw_only=True):
    """One time that somebody used a permission."""

    at: Annotated[Instant, label("时间", "at")]
    person: Annotated[str, label("人员", "person")] = ""
    purpose: Annotated[str, label("事由", "purpose")] = ""


class AccessPermission(Fact, frozen=True, kw_only=True):
    """Party A's written leave to monitor or to enter a system, and its log (第九条6)."""

    system: Annotated[str, label("系统", "system", clause="9.6")] = ""
    kind: Annotated[PermissionKind, label("权限", "kind", clause="9.6")] = PermissionKind.MONITORING
    holder: Annotated[str, label("被授权人员", "holder", clause="9.6")] = ""
    scope: Annotated[str, label("范围", "scope", clause="9.6")] = ""
    signed_on: Annotated[dt.date | None, label("书面授权", "signed", clause="9.6")] = None
    starts_on: Annotated[dt.date | None, label("有效期起", "from")] = None
    ends_on: Annotated[dt.date | None, label("有效期止", "to")] = None
    revoked_on: Annotated[dt.date | None, label("收回", "revoked")] = None
    log: Annotated[tuple[Access, ...], label("访问记录", "log", clause="9.6")] = ()
    note: Annotated[str, label("备注", "note")] = ""


class MediaPermission(Fact, frozen=True, kw_only=True):
    """Leave to carry a medium out, whether it is encrypted, and its return (附件4 第五条)."""

    item: Annotated[str, label("介质", "item", clause="附件4-5")] = ""
    holder: Annotated[str, label("携带人", "holder")] = ""
    purpose: Annotated[str, label("用途", "purpose")] = ""
    permitted_on: Annotated[dt.date | None, label("书面许可", "permitted", clause="附件4-5")] = None
    encrypted: Annotated[bool | None, label("已加密", "encrypted", clause="附件4-5")] = None
    due_on: Annotated[dt.date | None, label("应归还", "due back")] = None
    returned_on: Annotated[dt.date | None, label("归还日", "returned", clause="附件4-6")] = None
    note: Annotated[str, label("备注", "note")] = ""


class Notice(Fact, frozen=True, kw_only=True):
    """A letter or other notice between the parties, its form and its dates (第十八条1).

    By post the day of the postmark counts, by fax the day of sending. `about` names what it concerns: an
    event group, a record or a figure.

    One that the program wrote has its kind in `letter`, the day and the words that were put into it, the head
    of the audit trail printed on it and the SHA-256 of its file.
    """

    sender: Annotated[Side, label("发出方", "from", clause="18.1")] = Side.A
    number: Annotated[str, label("文号", "number")] = ""
    title: Annotated[str, label("事由", "title")] = ""
    clause: Annotated[str, label("依据条款", "clause")] = ""
    form: Annotated[Form | None, label("形式", "form", clause="18.1")] = None
    address: Annotated[str, label("送达地址", "address", clause="18.1")] = ""
    address_agreed: Annotated[bool | None, label("双方确认的地址", "address agreed", clause="18.1")] = None
    carrier: Annotated[str, label("单号", "tracking number", clause="18.1")] = ""
    sent_on: Annotated[dt.date | None, label("发出日", "sent", clause="18.1")] = None
    postmark_on: Annotated[dt.date | None, label("邮戳日", "postmark", clause="18.1")] = None
    received_on: Annotated[dt.date | None, label("收到日", "received", clause="18.1")] = None
    acknowledged: Annotated[bool | None, label("已签收", "acknowledged")] = None
    reply_by: Annotated[dt.date | None, label("应答复", "reply due")] = None
    replied_on: Annotated[dt.date | None, label("答复日", "replied")] = None
    answers: Annotated[str | None, label("答复的函件", "in answer to")] = None
    about_kind: Annotated[str, label("关联类别", "kind of record")] = ""
    about: Annotated[str, label("关联记录", "record")] = ""
    note: Annotated[str, label("备注", "note")] = ""
    letter: Annotated[LetterKind | None, label("函件种类", "kind of letter")] = None
    dated_on: Annotated[dt.date | None, label("成文日期", "dated")] = None
    remarks: Annotated[str | None, label("补充说明", "remarks")] = None
    audit_head: Annotated[str | None, label("审计链", "audit head")] = None
    file_hash: Annotated[str | None, label("文件哈希", "SHA-256 of the file")] = None

    @property
    def drafted(self) -> bool:
        """Whether the program wrote it and it has neither left nor come."""
        return self.letter is not None and self.sent_on is None and self.received_on is None


class Shift(Fact, frozen=True, kw_only=True):
    """Somebody's turn at a post that the vendor must keep, and whether it was kept (第三条4, 第九条9)."""

    post: Annotated[str, label("岗位", "post", clause="3.4")] = "现场值守"
    period: Annotated[str | None, label("重保期间", "protected period", clause="9.9")] = None
    person: Annotated[str, label("值守人", "person")] = ""
    start: Annotated[Instant | None, label("值守起", "from", clause="3.4")] = msgspec.field(
        name="from", default=None
    )
    end: Annotated[Instant | None, label("值守止", "to", clause="3.4")] = msgspec.field(
        name="to", default=None
    )
    attended: Annotated[bool | None, label("到岗", "attended", clause="3.4")] = None
    handed_over: Annotated[bool | None, label("交接", "handed over")] = None
    key_staff: Annotated[bool | None, label("承诺骨干", "key staff", clause="12.4(2)")] = None
    note: Annotated[str, label("备注", "note")] = ""


class ProtectedPeriod(Fact, frozen=True, kw_only=True):
    """A period of special protection, by whose notice, and what the vendor owes for it (第九条9, 附件1)."""

    title: Annotated[str, label("名称", "title")] = ""
    number: Annotated[str, label("通知文号", "notice no.")] = ""
    grade: Annotated[Grade | None, label("级别", "grade", clause="附件1")] = None
    starts_on: Annotated[dt.date | None, label("起", "from")] = None
    ends_on: Annotated[dt.date | None, label("止", "to")] = None
    plan_on: Annotated[dt.date | None, label("重保方案", "plan received", clause="9.9")] = None
    roster_on: Annotated[dt.date | None, label("值守表", "roster received", clause="9.9")] = None
    note: Annotated[str, label("备注", "note")] = ""


class CityScore(Fact, frozen=True, kw_only=True):
    """One indicator of the city's published scores: ours must be better than the mean (第九条14)."""

    period: Annotated[str, label("期间", "period", clause="9.14", pattern=r"^\d{4}-(0[1-9]|1[0-2]|Q[1-4])$")]
    indicator: Annotated[str, label("指标", "indicator", clause="9.14")] = ""
    ours: Annotated[Decimal | None, label("本单位", "ours", clause="9.14")] = None
    average: Annotated[Decimal | None, label("全市平均", "city average", clause="9.14")] = None
    lower_is_better: Annotated[bool, label("越低越好", "lower is better")] = False
    published_on: Annotated[dt.date | None, label("公布日", "published")] = None
    note: Annotated[str, label("备注", "note")] = ""


class SystemFiling(Fact, frozen=True, kw_only=True):
    """The work order by which a system may enter the cloud, and its security test before (第八条3、4)."""

    system: Annotated[str, label("系统", "system", clause="8.3")] = ""
    change: Annotated[str, label("事项", "what", clause="8.3")] = "入云"
    number: Annotated[str, label("工单编号", "work order", clause="8.3")] = ""
    planned_on: Annotated[dt.date | None, label("计划实施", "planned", clause="8.3")] = None
    filed_on: Annotated[dt.date | None, label("备案日", "filed", clause="8.3")] = None
    tested_on: Annotated[dt.date | None, label("入云安全测试", "tested", clause="8.4")] = None
    test_passed: Annotated[bool | None, label("测试通过", "passed", clause="8.4")] = None
    licences: Annotated[str, label("软件许可", "licences", clause="8.6")] = ""
    note: Annotated[str, label("备注", "note")] = ""


class Custody(Fact, frozen=True, kw_only=True):
    """Where the originals of a signed document are (第十九条3)."""

    document: Annotated[str, label("文本", "document", clause="19.3")] = ""
    held: Annotated[int | None, label("甲方持有", "held by A", unit="份", clause="19.3")] = None
    place: Annotated[str, label("存放处", "place")] = ""
    keeper: Annotated[str, label("保管人", "keeper")] = ""
    checked_on: Annotated[dt.date | None, label("核对日", "checked")] = None
    note: Annotated[str, label("备注", "note")] = ""


class ObligationCheck(Fact, frozen=True, kw_only=True):
    """What a look at one duty of the register found on a day; the newest counts."""

    obligation: Annotated[str, label("义务", "obligation")]
    checked_on: Annotated[dt.date | None, label("核对日", "checked")] = None
    result: Annotated[CheckResult | None, label("结果", "result")] = None
    evidence: Annotated[str, label("证据", "evidence")] = ""
    note: Annotated[str, label("备注", "note")] = ""
