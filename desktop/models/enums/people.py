"""Whose people they are, what they do and what they may."""

from __future__ import annotations

from enum import StrEnum


class Side(StrEnum):
    """Which party somebody belongs to."""

    A = "a"
    B = "b"


SIDE_ZH = {Side.A: "甲方", Side.B: "乙方"}


class Duty(StrEnum):
    """What somebody does in the project (第四条, 第十二条4)."""

    PROJECT_LEAD = "project_lead"
    CONTACT = "contact"
    KEY_STAFF = "key_staff"
    MANAGER = "manager"
    OPERATOR = "operator"


DUTY_ZH = {
    Duty.PROJECT_LEAD: "项目负责人",
    Duty.CONTACT: "联系人",
    Duty.KEY_STAFF: "骨干人员",
    Duty.MANAGER: "管理人员",
    Duty.OPERATOR: "运维人员",
}


class Role(StrEnum):
    """What a change under 第四条7 is a change of."""

    PROJECT_LEAD = "project_lead"
    CONTACT = "contact"


ROLE_ZH = {Role.PROJECT_LEAD: "项目负责人", Role.CONTACT: "联系方式"}


class PermissionKind(StrEnum):
    """What party A permits by 第九条6."""

    MONITORING = "monitoring"
    ACCESS = "access"
    CHANGE = "change"


PERMISSION_ZH = {
    PermissionKind.MONITORING: "可用性监控",
    PermissionKind.ACCESS: "访问",
    PermissionKind.CHANGE: "改动或发布数据",
}
