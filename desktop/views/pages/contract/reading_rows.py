"""The readings as rows: what each is about, how it is read and why, and what another value would give."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.models.contract import Contract, ReadingChoice
from desktop.services.readings import Decided, decisions_on, value_words
from desktop.services.workspace import Workspace
from desktop.views.i18n import tr
from desktop.views.pages.contract.items import heading
from desktop.views.widgets import Cell, Row, State

#: What each other value of a reading would change, in words, by name and value.
Prices = Mapping[tuple[str, str], str]
_PENDING = tr("推算中")


def reading_rows(workspace: Workspace, prices: Prices, *, pending: bool) -> tuple[Row, ...]:
    """A line for each open passage; `pending`: prices that are not there yet will come."""
    return tuple(
        _row(workspace, choice, prices, _PENDING if pending else tr("选中后推算"))
        for choice in workspace.contract.readings
    )


def _row(workspace: Workspace, choice: ReadingChoice, prices: Prices, missing: str) -> Row:
    contract = workspace.contract
    used = used_value(workspace, choice.name)
    mark = how_chosen(workspace, choice)
    others = [each for each in choice.values if each.value != used]
    worth = [prices.get((choice.name, each.value), missing) for each in others]
    words = [
        tr("{label}：{price}").format(label=each.label, price=price)
        for each, price in zip(others, worth, strict=True)
    ]
    label = value_words(contract, choice.name, used)
    return Row(
        choice.name,
        (
            Cell(heading(contract, choice.clause), "ink2"),
            Cell(choice.title, note=choice.question, tip=f"{choice.title}\n{choice.question}"),
            Cell(label, note=mark.text, state=mark.state, tip=f"{label}\n{mark.text}"),
            Cell(
                tr("；").join(dict.fromkeys(worth) if missing in worth else worth) or tr("合同文字已定"),
                note=tr("；").join(each.label for each in others),
                tip="\n".join(words),
            ),
        ),
    )


def used_value(workspace: Workspace, name: str) -> str:
    """The value in force on the as-of day."""
    value: str = getattr(workspace.terms.readings, name)
    return value


def how_chosen(workspace: Workspace, choice: ReadingChoice) -> Cell:
    """Why a reading is read so: by a decision, otherwise agreed in the contract, or by default."""
    decided = in_force(decisions_on(workspace.contract, workspace.facts, choice.name, workspace.as_of))
    if decided is not None:
        day = decided.decision.decided_on
        return Cell(tr("{day} 决定").format(day=day) if day else tr("已决定"), state=State.WARN)
    if used_value(workspace, choice.name) != choice.values[0].value:
        return Cell(tr("合同另定"), state=State.WARN)
    return Cell(tr("默认"))


def in_force(decisions: tuple[Decided, ...]) -> Decided | None:
    """The decision that holds."""
    return next((each for each in decisions if each.in_force), None)


def value_options(choice: ReadingChoice, contract: Contract, used: str) -> tuple[tuple[str, str], ...]:
    """Every value with its words; the default, the contract's own and the one in force are told."""
    signed = getattr(contract.terms.readings, choice.name)
    default = choice.values[0].value
    found = []
    for each in choice.values:
        marks = ((tr("默认"), default), (tr("合同"), signed), (tr("现用"), used))
        told = [word for word, value in marks if value == each.value]
        found.append(
            (
                each.value,
                tr("{label}（{told}）").format(label=each.label, told=tr("、").join(told))
                if told
                else each.label,
            )
        )
    return tuple(found)


def decision_rows(contract: Contract, decisions: tuple[Decided, ...]) -> tuple[Row, ...]:
    """The decisions about one reading, the newest first: day, from and to, who decided and why."""
    found = []
    for each in decisions:
        decision = each.decision
        day = decision.decided_on.isoformat() if decision.decided_on else tr("未定日")
        turn = " → ".join(
            value_words(contract, decision.name, value) for value in (each.before, decision.value)
        )
        reason = (
            tr("{decided_by}：{reason}").format(decided_by=decision.decided_by, reason=decision.reason)
            if decision.decided_by
            else decision.reason
        )
        mark = Cell(tr("在用"), state=State.OK) if each.in_force else Cell(tr("已被取代"), state=State.OFF)
        found.append(
            Row(
                decision.id,
                (Cell(day), Cell(turn, note=reason, tip=f"{turn}\n{reason}"), mark),
            )
        )
    return tuple(found)
