"""How limits, passages and duties of the contract stand."""

from __future__ import annotations

from enum import StrEnum


class DeadlineStatus(StrEnum):
    """A limit seen from the as-of day."""

    OPEN = "open"
    MET = "met"
    ARGUABLE = "arguable"
    LATE = "late"


DEADLINE_STATUS_ZH = {
    DeadlineStatus.OPEN: "未到期",
    DeadlineStatus.MET: "按时",
    DeadlineStatus.ARGUABLE: "可争议",
    DeadlineStatus.LATE: "逾期",
}


class HealthKind(StrEnum):
    """What is wrong with a passage of the contract."""

    BLANK = "blank"
    CONFLICT = "conflict"
    ANOMALY = "anomaly"
    GAP = "gap"
    DATE = "date"


HEALTH_KIND_ZH = {
    HealthKind.BLANK: "空白",
    HealthKind.CONFLICT: "冲突",
    HealthKind.ANOMALY: "异常",
    HealthKind.GAP: "空档",
    HealthKind.DATE: "日期",
}


class HealthStatus(StrEnum):
    """How far a passage has been settled."""

    OPEN = "open"
    READ = "read"
    NOTED = "noted"
    AMENDED = "amended"


HEALTH_STATUS_ZH = {
    HealthStatus.OPEN: "待处理",
    HealthStatus.READ: "按读法",
    HealthStatus.NOTED: "已知悉",
    HealthStatus.AMENDED: "已约定",
}


class CheckResult(StrEnum):
    """What a look at a duty found."""

    MET = "met"
    MISSED = "missed"
    NOT_DUE = "not_due"


CHECK_RESULT_ZH = {CheckResult.MET: "已履行", CheckResult.MISSED: "未履行", CheckResult.NOT_DUE: "未到期"}


class Checked(StrEnum):
    """How a duty of the register is followed: by the program, after a person's finding, or by hand."""

    AUTOMATIC = "automatic"
    FINDING = "finding"
    MANUAL = "manual"


CHECKED_ZH = {Checked.AUTOMATIC: "自动", Checked.FINDING: "先认定", Checked.MANUAL: "人工核对"}


class Bearer(StrEnum):
    """Whose duty or right an entry of the register is."""

    A = "a"
    B = "b"
    BOTH = "both"
    A_RIGHT = "a_right"
    B_RIGHT = "b_right"
    NONE = "none"


BEARER_ZH = {
    Bearer.A: "甲方",
    Bearer.B: "乙方",
    Bearer.BOTH: "双方",
    Bearer.A_RIGHT: "甲方权利",
    Bearer.B_RIGHT: "乙方免责",
    Bearer.NONE: "—",
}
