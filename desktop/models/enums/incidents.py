"""What happened to a service, and how grave it was, in the words of the contract."""

from __future__ import annotations

from enum import StrEnum


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


class Grade(StrEnum):
    """How high a period of special protection stands (附件1)."""

    GREAT = "great"
    EXTRAORDINARY = "extraordinary"


GRADE_ZH = {Grade.GREAT: "重大", Grade.EXTRAORDINARY: "特别重大"}
