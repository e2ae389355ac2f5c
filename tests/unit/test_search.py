"""What is found, by what, and in which order; how Chinese is typed."""

from __future__ import annotations

import pytest

from desktop.exchange.pinyin import spelled
from desktop.services.search import Entry, entry, found


@pytest.mark.parametrize(
    ("text", "initials", "full"),
    [
        ("张三", "zs", "zhangsan"),
        ("SLA 趋势", "slaqs", "slaqushi"),
        ("绿色（2025）", "ls2025", "lvse2025"),
        ("", "", ""),
    ],
)
def test_how_a_text_is_typed(text: str, initials: str, full: str) -> None:
    spelling = spelled(text)
    assert (spelling.initials, spelling.full) == (initials, full)


def test_a_character_with_several_usual_readings_is_found_by_each() -> None:
    assert set(spelled("银行").full.split("\n")) == {"yinxing", "yinhang"}
    assert set(spelled("重大").initials.split("\n")) >= {"zd", "cd"}
    assert len(spelled("重重重重重重").full.split("\n")) == 4, "not every way of many"


def record(title: str, place: str, *, body: str = "") -> Entry:
    return entry("事件", title, "record", place, kind="incidents", note=place, ids=place, body=body)


ENTRIES = (
    record("平台访问中断", "I2", body="原因不明"),
    record("存储节点故障致平台中断", "I8"),
    record("普通工单", "I21"),
    record("张三请假", "I3", body="平台值班"),
)


def places(typed: str, recent: tuple[str, ...] = ()) -> list[str]:
    keys = {("record", "incidents", place): rank for rank, place in enumerate(recent)}
    return [each.place for each in found(typed, (ENTRIES[:2], ENTRIES[2:]), keys)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("I2", ["I2", "I21"]),
        ("i8", ["I8"]),
        ("平台", ["I2", "I8", "I3"]),
        ("pt", ["I2", "I21", "I8"]),
        ("pingtai", ["I2", "I8"]),
        ("zhangsan", ["I3"]),
        ("平台 zd", ["I2", "I8"]),
        ("不明", ["I2"]),
        ("没有", []),
        ("  ", []),
    ],
)
def test_exact_then_beginning_then_initials_then_contained(typed: str, expected: list[str]) -> None:
    assert places(typed) == expected


def test_one_letter_is_not_looked_for_within_pinyin() -> None:
    assert places("g") == [], "普通工单 has it, 故障 too"
    assert places("gd") == ["I21", "I2", "I8"], "initials before letters of two syllables (zhonGDuan)"


def test_of_equals_the_recent_go_first() -> None:
    assert places("i") == ["I2", "I8", "I21", "I3"]
    assert places("i", ("I3", "I21")) == ["I3", "I21", "I2", "I8"]
    assert places("平台", ("I8",)) == ["I2", "I8", "I3"], "a better match stays before a recent one"
