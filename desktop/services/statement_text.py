"""What verifying the monthly statements and the files of a contract comes to, in words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from desktop.models.calendar import Calendar
from desktop.rules.statements import RULES_VERSION
from desktop.services.attaching import file_lines
from desktop.services.clock import Clock
from desktop.services.comparing import CAUSE_ZH, Cause, Comparison, Difference, cause_words, record_words
from desktop.services.sealing import Held, Sealing, Verified
from desktop.services.workspace import Workspace
from desktop.storage.cipher import Key

_NONE = "（无）"


def verified_file(
    path: Path, calendar: Calendar, clock: Clock, key: Key | None = None
) -> tuple[tuple[str, ...], bool]:
    """What verifying every statement and every attached file comes to, and whether all hold; FileRefused."""
    with Workspace.open(path, calendar, clock, read_only=True, key=key) as first:
        contracts = [contract_id for contract_id, _ in first.contracts]
    lines: list[str] = []
    sound = True
    for contract_id in contracts:
        with Workspace.open(
            path, calendar, clock, contract_id=contract_id, read_only=True, key=key
        ) as workspace:
            sealing = Sealing(workspace)
            lines += verified_lines(sealing)
            of_files, whole = file_lines(workspace)
            lines += of_files
            sound = sound and whole and all_hold(sealing)
    return tuple(lines), sound


def verified_lines(sealing: Sealing) -> tuple[str, ...]:
    """One line a statement, and below it what differs."""
    return tuple(line for held in sealing.held for line in _of_statement(sealing, held))


def all_hold(sealing: Sealing) -> bool:
    """Whether every statement is sound, and the newest of each month is what the month comes to now."""
    newest = {held.statement.month: held for held in sealing.held}
    return all(sealing.verify(held).sound for held in sealing.held) and not any(
        differs(sealing.comparison(held)) for held in newest.values()
    )


def differs(comparison: Comparison) -> bool:
    """Whether a comparison found anything else than was sealed."""
    return bool(comparison.differences or comparison.failure)


def verdict_words(verified: Verified) -> str:
    """What verifying a statement comes to, in a line."""
    parts = [
        "哈希相符" if verified.intact else "哈希不符，内容被改动",
        "与前一份衔接" if verified.chained else "与前一份不衔接",
    ]
    if verified.failure:
        parts.append("其中的记录本版本已不能识别，无法重算")
    elif not verified.recomputed:
        parts.append("按封存时的内容重算一致")
    elif verified.same_rules:
        parts.append(f"同一规则版本重算有 {len(verified.recomputed)} 处不同，请报告程序错误")
    else:
        parts.append(f"按现规则版本 {RULES_VERSION} 重算有 {len(verified.recomputed)} 处不同")
    return "，".join(parts)


def difference_words(difference: Difference) -> str:
    """One difference with its causes: 发生额：5,430.00 元 → 3,258.00 元　[事件 I2]."""
    name, was, now = named_sides(difference)
    return f"{name}：{was} → {now}　[{cause_words(difference)}]"


def named_sides(difference: Difference) -> tuple[str, str, str]:
    """A figure's name, and what it was and is, each without the name."""
    sides = [side.partition("：") for side in (difference.was, difference.now)]
    name = next(head for head, _, _ in sides if head)
    was, now = (value or _NONE for _, _, value in sides)
    return name, was, now


def inputs_words(comparison: Comparison) -> str:
    """Which inputs are others now: 事实、读法."""
    return "、".join(CAUSE_ZH[cause] for cause in comparison.causes)


def change_lines(sealing: Sealing, held: Held) -> Iterator[str]:
    """Every record that has changed since a statement was sealed, with the entries that changed it."""
    for key, entry in sealing.changes_since(held):
        moment = f"{entry.moment:%Y-%m-%d %H:%M}"
        yield f"{record_words(key)}：{moment} {entry.title}（修改记录第 {entry.seq} 条）"


def _of_statement(sealing: Sealing, held: Held) -> Iterator[str]:
    statement = held.statement
    kind = "更正" if statement.corrects else "月结单"
    sealed_at = f"{statement.sealed_at:%Y-%m-%d %H:%M}"
    head = (
        f"{kind} {statement.month}（第 {statement.number} 份，{sealed_at} 封存，规则版本 {statement.rules}）"
    )
    yield f"{head}：{verdict_words(sealing.verify(held))}"
    if sealing.of_month(statement.month)[-1] is not held:
        return
    comparison = sealing.comparison(held)
    if comparison.failure:
        yield f"  其中的记录本版本已不能识别：{comparison.failure}"
    if comparison.differences:
        yield f"  与现在有 {len(comparison.differences)} 处差异，起因：{inputs_words(comparison)}"
        yield from (f"    {difference_words(each)}" for each in comparison.differences)
    if Cause.FACTS in comparison.causes:
        yield from (f"    变动 {line}" for line in change_lines(sealing, held))
