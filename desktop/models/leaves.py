"""Names of leaves of an explanation by which others find them again."""

from __future__ import annotations

from enum import StrEnum

from desktop.models.enums.incidents import FLAG_ZH


class Leaf(StrEnum):
    """A leaf of a finding's tree: what was measured, or what a person has to settle."""

    AVAILABILITY = "可用性"
    MEAN_RESPONSE = "平均响应时间"
    MEAN_RECOVERY = "平均恢复时间"
    UNATTENDED = "无人值守"
    SINGLE_OUTAGE = "单次宕机"
    TOTAL_OUTAGE = "累计宕机"
    OUTAGES_IN_A_ROW = "连续宕机"
    EFFECT = "后果"
    LATE_SHARE = "逾期违约金比例"
    COMPLAINTS = "可用性投诉"
    FAILED_IN_A_ROW = "连续不合格"
    HANDLED = "正确处置"
    PRIORITY = "工单级别"


#: What a person has to settle.
SETTLED = frozenset({*FLAG_ZH.values(), Leaf.HANDLED, Leaf.PRIORITY})
#: What the amount of a finding is reckoned with, beside what was measured.
RECKONING = ("月基数", "惩罚系数", "最高", "最低", "另一读法下的金额", "合同总额")
