"""What a contract of an older file lacks because its template was shorter then, taken over from there."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import msgspec

from desktop.models.contract import Clause, Contract
from desktop.models.enums import HealthKind
from desktop.models.fields import fields_of
from desktop.models.health import HealthItem

#: The item of the health check that offers it.
ITEM = "template:registers"
TITLE = "从模板补齐"
#: The parts of a contract that are about its text, and that files made before do not hold.
_PARTS = ("obligations", "papers", "originals", "notice_rules", "health")
_CONSEQUENCE = (
    "义务清单、验收材料、正本份数、书面通知的规则和文字体检，缺哪一部分，"
    "相应的页面、待办和提醒就没有哪一部分的内容。"
)


class Addition(msgspec.Struct, frozen=True):
    """What of one part of the contract comes in: what the part is called, and each entry in a few words."""

    part: str
    name: str
    entries: tuple[str, ...]


def additions(contract: Contract) -> tuple[Addition, ...]:
    """What the template of a contract holds of the parts that the contract lacks altogether.

    Nothing where the contract follows no shipped template. Parts that hold anything are left alone.
    """
    if all(getattr(contract, part) for part in _PARTS):
        return ()
    template = _template(contract.template)
    if template is None:
        return ()
    names = {field.name: field.zh for field in fields_of(Contract)}
    lent = _lent(contract, template)
    missing = (part for part in _PARTS if not getattr(contract, part) and getattr(lent, part))
    return tuple(Addition(part, names[part], tuple(_entries(lent, part))) for part in missing)


def completed(contract: Contract) -> Contract:
    """The contract with what it lacks, and the clauses that this cites; all else is as it was."""
    template = _template(contract.template)
    if template is None:
        return contract
    lent = _lent(contract, template)
    parts = {each.part: getattr(lent, each.part) for each in additions(contract)}
    if not parts:
        return contract
    return msgspec.structs.replace(contract, **parts, clauses=_clauses(contract, template))


def _lent(contract: Contract, template: Contract) -> Contract:
    """What a contract may take from its template: of other parties nothing about the copy that was signed."""
    if contract.parties == template.parties:
        return template
    health = tuple(each for each in template.health if not each.of_copy)
    return msgspec.structs.replace(template, health=health)


def completing_item(contract: Contract) -> HealthItem | None:
    """The item of the health check that tells of it; None where nothing is lacking."""
    missing = additions(contract)
    if not missing:
        return None
    named = "、".join(f"{each.name} {len(each.entries)} 项" for each in missing)
    return HealthItem(
        ITEM,
        HealthKind.BLANK,
        f"文件里的合同缺少模板已有的内容：{named}",
        (),
        _CONSEQUENCE,
        "补齐只增加缺少的部分，已有的条款、当事人和登记不变；是一步可以撤销的修改",
        "",
        urgent=True,
    )


def _clauses(contract: Contract, template: Contract) -> tuple[Clause, ...]:
    """Every clause of the contract, and behind them those of the template that it does not quote."""
    held = {clause.id for clause in contract.clauses}
    return (*contract.clauses, *(clause for clause in template.clauses if clause.id not in held))


def _entries(template: Contract, part: str) -> Iterator[str]:
    if part == "notice_rules":
        rules = template.notice_rules
        if rules is not None:
            yield f"通知按{_heading(template, rules.clause)}；须书面的条款 {len(rules.written)} 条"
    elif part == "obligations":
        yield from (f"{_heading(template, each.clause)}：{each.text}" for each in template.obligations)
    elif part == "health":
        yield from (each.title for each in template.health)
    else:
        yield from (each.name for each in getattr(template, part))


def _heading(contract: Contract, clause_id: str) -> str:
    clause = contract.clause(clause_id)
    return clause.heading if clause else clause_id


@functools.cache
def _template(name: str) -> Contract | None:
    """The shipped template of that name, read once; None where none has it."""
    from desktop.exchange.template import TemplateError, load_contract

    try:
        return load_contract(name)
    except TemplateError:
        return None
