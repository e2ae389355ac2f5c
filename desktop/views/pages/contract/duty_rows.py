"""The register of duties as the page lists it: whose, what, by when, and how it stands."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.models.contract import Contract
from desktop.models.enums.duties import BEARER_ZH, CHECK_RESULT_ZH, CHECKED_ZH, Bearer, Checked
from desktop.rules.obligations import ObligationSeen, Standing
from desktop.views.i18n import named, say, tr
from desktop.views.pages.contract.items import heading
from desktop.views.theme import Tone
from desktop.views.widgets import Cell, Row, State

#: The shape and the word of each standing.
STANDING: dict[Standing, tuple[State, str]] = {
    Standing.MISSED: (State.BAD, tr("未履行")),
    Standing.ARGUABLE: (State.WARN, tr("可争议")),
    Standing.OPEN: (State.WARN, tr("进行中")),
    Standing.UNCHECKED: (State.OPEN, tr("未核对")),
    Standing.MET: (State.OK, tr("已履行")),
    Standing.NOT_DUE: (State.OFF, tr("未到期")),
    Standing.NONE: (State.OFF, tr("未发生")),
}
#: What the program is not told of and a person need not go through is no open question.
_QUIET = (State.OFF, tr("不必核对"))
ALL, TO_CHECK, MISSED = "all", "to_check", "missed"
_RIGHTS = (Bearer.A_RIGHT, Bearer.B_RIGHT)
_GROUPS: dict[str, tuple[str, tuple[Bearer, ...]]] = {
    "a": (tr("甲方"), (Bearer.A, Bearer.BOTH)),
    "b": (tr("乙方"), (Bearer.B, Bearer.BOTH)),
    "rights": (tr("权利"), _RIGHTS),
}


def standing_of(seen: ObligationSeen) -> tuple[State, str]:
    """The shape and the word for how an entry stands."""
    return _QUIET if seen.standing is Standing.UNCHECKED and not to_check(seen) else STANDING[seen.standing]


def to_check(seen: ObligationSeen) -> bool:
    """Whether nobody but a person can say how it stands, and nobody has."""
    return seen.obligation.checked is Checked.MANUAL and seen.standing is Standing.UNCHECKED


def filter_items(seen: Sequence[ObligationSeen]) -> tuple[tuple[str, str], ...]:
    """The filters: all, by whose they are, what a person has to look at, what was missed."""
    groups = ((key, word) for key, (word, _) in _GROUPS.items())
    return (
        (ALL, tr("全部 {count}").format(count=len(seen))),
        *groups,
        (TO_CHECK, tr("待核对 {to_check}").format(to_check=sum(map(to_check, seen)))),
        (MISSED, tr("未履行 {value}").format(value=sum(each.standing is Standing.MISSED for each in seen))),
    )


def chosen_by(seen: Sequence[ObligationSeen], key: str) -> tuple[ObligationSeen, ...]:
    """The entries of a filter, in their order."""
    if key == TO_CHECK:
        return tuple(filter(to_check, seen))
    if key == MISSED:
        return tuple(each for each in seen if each.standing is Standing.MISSED)
    if key in _GROUPS:
        return tuple(each for each in seen if each.obligation.bearer in _GROUPS[key][1])
    return tuple(seen)


def progress(seen: Sequence[ObligationSeen]) -> str:
    """How far the checklist has come: 人工核对 12 / 30 项."""
    manual = [each for each in seen if each.obligation.checked is Checked.MANUAL]
    return tr("人工核对 {each} / {count} 项").format(
        each=sum(not to_check(each) for each in manual), count=len(manual)
    )


def duty_rows(contract: Contract, seen: Sequence[ObligationSeen]) -> tuple[Row, ...]:
    """The entries as rows."""
    return tuple(_row(contract, each) for each in seen)


def _row(contract: Contract, seen: ObligationSeen) -> Row:
    entry = seen.obligation
    state, word = standing_of(seen)
    quiet: Tone = "ink3" if state is State.OFF else "ink"
    cited = heading(contract, entry.clause)
    return Row(
        entry.id,
        (
            Cell(entry.id, "ink3"),
            Cell(cited, "ink2", tip=cited),
            Cell(named(BEARER_ZH[entry.bearer]), "ink2"),
            Cell(entry.text, quiet, tip=entry.text),
            Cell(entry.limit or "—", "ink2", tip=entry.limit),
            Cell(word, state=state, figure_id=seen.figure),
        ),
    )


def stands(seen: ObligationSeen) -> str:
    """How it stands and by whom it is followed, in a sentence."""
    if seen.check is not None and seen.check.result is not None:
        day = f"{seen.check.checked_on} " if seen.check.checked_on else ""
        return tr("{day}核对：{check_result}").format(
            day=day, check_result=say(CHECK_RESULT_ZH[seen.check.result])
        )
    if seen.total:
        missed = tr("，{missed} 次未履行").format(missed=seen.missed) if seen.missed else ""
        return tr("程序按记录跟踪：{total} 次{missed}").format(total=seen.total, missed=missed)
    if seen.obligation.tracked:
        return tr("程序按记录跟踪：还没有发生")
    return tr("{checked}，还没有核对").format(checked=say(CHECKED_ZH[seen.obligation.checked]))
