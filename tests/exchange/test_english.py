"""Explanations in English: no Chinese is left but what users typed and what the contract itself says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from desktop.exchange.english import english
from desktop.services.evidence_text import english_language, tree_lines
from desktop.services.seen import Seen
from tests.cases.test_cases import ASSESSED
from tests.proof.support import materials

CHINESE = re.compile("[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")


def typed(seen: Seen) -> list[str]:
    """Every text of the facts and terms with Chinese in it, the longest first."""
    held = (seen.facts, seen.contract.terms)
    found = {text for part in held for text in texts(msgspec.to_builtins(part)) if CHINESE.search(text)}
    return sorted(found, key=len, reverse=True)


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from texts(each)


@pytest.mark.parametrize("name", ASSESSED)
def test_no_chinese_is_left_in_any_case(name: str) -> None:
    language = english_language()
    for seen, given in materials(name):
        own = typed(seen)
        lines = {line for tree in given.trees.values() for line in tree_lines(tree, seen.contract, language)}
        left = [line for line in lines if CHINESE.search(without(line, own))]
        assert left == [], seen.name


def without(line: str, own: list[str]) -> str:
    for text in own:
        line = line.replace(text, "")
    return line


@pytest.mark.parametrize(
    ("chinese", "said"),
    [
        ("应退款与（赔付上限 − 可扣额）中较小者", "the lesser of refund and (cap − payable)"),
        ("可扣额 − 已扣 − 已补足，不小于零", "payable − deducted − recovered, not below zero"),
        (
            "起算日后第 20 个工作日，首日不计",
            "working day 20 after day it runs from, the first day not counted",
        ),
        ("云服务费（示例门户） ÷ 服务月数", "cloud fee (示例门户) ÷ service months"),
        ("18,244.80 元", "18,244.80 yuan"),
        ("812 字节", "812 bytes"),
        ("事件 I2", "incident I2"),
        ("专家评审合格、财政资金到位", "expert review, funds arrived"),
        ("未见过的话", "未见过的话"),
        ("登记事件“核心交换故障”", "Record incident “核心交换故障”"),
        ("提交政务云运维月报，2025-12 至 2026-03", "Submit 政务云运维月报, 2025-12 to 2026-03"),
        ("第十二条7", "clause 12.7"),
        ("第三条", "clause 3"),
        ("第二十条2(1)", "clause 20.2(1)"),
        ("附件2 行3", "annex 2 row 3"),
        ("一级", "一级"),
        ("级别一，早于服务期止", "级别一，早于服务期止"),
    ],
)
def test_pieces_are_put_together(chinese: str, said: str) -> None:
    assert english().say(chinese) == said
