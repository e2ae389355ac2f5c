"""What the columns of monitoring exports are called, and what their state words mean."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.exchange.cells.values import plain
from desktop.exchange.monitoring.model import Meaning


def _words(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


TIME = _words(
    "时间 时间戳 日期时间 采样时间 采集时间 监测时间 检测时间 监控时间 告警时间 发生时间 事件时间",
    "上报时间 记录时间",
    "time timestamp @timestamp datetime date_time date clock ts event_time check_time sampled_at",
)
#: Headers under which 1 and true can only be up.
_AVAILABLE = _words("可用状态 可用性 是否可用 是否在线 up available availability online is_up")
STATE = _AVAILABLE | _words(
    "状态 监控状态 运行状态 检测结果 监测结果 探测结果 结果 告警状态 事件类型 事件 严重性",
    "state status result value severity event event_type check_result",
)
SYSTEM = _words(
    "系统 系统名称 业务系统 信息系统 主机 主机名 主机名称 监控对象 监控项 资源 资源名称 对象 对象名称",
    "名称 服务 服务名 服务名称 设备 设备名称 实例 站点",
    "host hostname host_name system service target monitor monitor_name instance name device site resource",
)
_UP = _words(
    "正常 恢复 已恢复 可用 在线 通 运行 运行中 成功 健康 解除 告警恢复 告警解除 恢复正常",
    "up ok normal online available success successful healthy recovered recovery resolved running pass",
)
_DOWN = _words(
    "中断 告警 异常 故障 不可用 离线 断 不通 宕机 停机 失败 超时 严重 紧急 告警触发",
    "down critical fail failed failure error offline unavailable unreachable timeout problem alarm alert",
    "firing disaster",
)
#: States of which some programs write the one for up and some the other: 0 is OK to one, down to another.
_EITHER = {"0": "1", "1": "0", "true": "false", "false": "true", "是": "否", "否": "是"}
_UNDER_AVAILABLE: dict[str, Meaning] = {
    "1": "up",
    "true": "up",
    "是": "up",
    "0": "down",
    "false": "down",
    "否": "down",
}


def bare(text: str) -> str:
    """A word in plain small letters, without the space around it."""
    return plain(text).lower()


def is_state(word: str) -> bool:
    """Whether a word is known to tell a state, even if not which."""
    own = bare(word)
    return own in _UP or own in _DOWN or own in _EITHER


def beside(word: str) -> tuple[str, ...]:
    """A word and the one that comes with it: who is asked about 0 is asked about 1, seen or not."""
    return (word, _EITHER[word]) if word in _EITHER else (word,)


def meanings_under(head: str) -> dict[str, Meaning]:
    """What a header says of the words below it: 1 under 可用 is up, under 状态 nobody knows."""
    return dict(_UNDER_AVAILABLE) if bare(head) in _AVAILABLE else {}


def meaning_of(word: str, answered: Mapping[str, Meaning]) -> Meaning | None:
    """What a state word says: as was answered, else as it is known; None where a person must say it."""
    own = bare(word)
    if own in answered:
        return answered[own]
    if own in _UP:
        return "up"
    return "down" if own in _DOWN else None
