"""The months and what a statement holds, as the page lists them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from desktop.models.contract import ReadingChoice
from desktop.models.facts import KIND_ZH, SINGLE
from desktop.models.money import ZERO, grouped
from desktop.models.statement import Statement
from desktop.services.change import FactKey
from desktop.services.comparing import Comparison, Difference, cause_words, record_words
from desktop.services.sealing import MONTH_STATE_ZH, Held, MonthState
from desktop.services.statement_text import named_sides
from desktop.storage.audit import Entry
from desktop.views.i18n import named, say, tr
from desktop.views.widgets import Cell, Row, State

Sums = tuple[Decimal, Decimal]
#: How many characters of a hash stand in a list.
SHORT = 8
_STATES = {
    MonthState.SEALED: State.OK,
    MonthState.DIFFERS: State.WARN,
    MonthState.CORRECTED: State.OK,
}
_NONE = "—"


def state_cell(state: MonthState | None) -> Cell:
    """How a month stands; None while that is being found out."""
    if state is None:
        return Cell(tr("核对中"), "ink3")
    if state not in _STATES:
        return Cell(named(MONTH_STATE_ZH[state]), "accent" if state is MonthState.READY else "ink3")
    return Cell(named(MONTH_STATE_ZH[state]), state=_STATES[state])


def month_row(month: str, state: MonthState | None, held: Held | None, sums: Sums | None) -> Row:
    """A month with its newest statement, where it has one."""
    accrued, net = map(grouped, sums) if sums else (_NONE, _NONE)
    mark = held.sealed.hash[:SHORT] if held else _NONE
    cells = (
        Cell(month, "ink3" if state is MonthState.AHEAD else "ink"),
        state_cell(state),
        Cell(accrued),
        Cell(net),
        Cell(mark, "ink3", tip=held.sealed.hash if held else ""),
    )
    return Row(month, cells)


def sums_of(statement: Statement) -> Sums:
    """The penalties that had arisen, and what was left to be paid net of deductions, in yuan."""
    accrued = net = ZERO
    for line in statement.lines:
        if line.figure == "penalties.accrued":
            accrued = Decimal(line.value)
        elif line.figure.startswith("payments.") and line.figure.endswith(".net"):
            net += Decimal(line.value)
    return accrued, net


def difference_rows(comparison: Comparison) -> tuple[Row, ...]:
    """What differs, line by line: name, then, now, why."""
    return tuple(map(_difference_row, comparison.differences))


def _difference_row(difference: Difference) -> Row:
    name, was, now = named_sides(difference)
    why = cause_words(difference)
    return Row(
        difference.figure,
        (
            Cell(name, tip=name),
            Cell(was, "ink2", tip=was),
            Cell(now, bold=True, tip=now),
            Cell(why, "ink2", tip=why),
        ),
    )


def change_rows(changes: Sequence[tuple[FactKey, Entry]]) -> tuple[Row, ...]:
    """The records that changed, with the entries that changed them; the newest first."""
    return tuple(
        Row(
            f"{entry.seq}|{key.kind}|{key.id}",
            (
                Cell(record_words(key)),
                Cell(f"{entry.moment:%Y-%m-%d %H:%M}", "ink2"),
                Cell(say(entry.title), tip=say(entry.title)),
                Cell(tr("第 {seq} 条").format(seq=entry.seq), "ink3"),
            ),
        )
        for key, entry in reversed(changes)
    )


def result_rows(statement: Statement) -> tuple[Row, ...]:
    """Every figure that was sealed."""
    split = ((line, *line.words.partition("：")[::2]) for line in statement.lines)
    return tuple(
        Row(line.figure, (Cell(name, tip=line.figure), Cell(value, tip=value))) for line, name, value in split
    )


def input_rows(statement: Statement, readings: Sequence[ReadingChoice]) -> tuple[Row, ...]:
    """What the figures follow from."""
    rows = [*_counted(statement), *_days(statement), *_read(statement, readings)]
    return tuple(
        Row(str(place), (Cell(name), Cell(words, tip=words))) for place, (name, words) in enumerate(rows)
    )


def _counted(statement: Statement) -> Iterator[tuple[str, str]]:
    yield tr("条款"), tr("签署时的条款 {count} 项").format(count=len(statement.terms))
    for kind, held in statement.facts.items():
        yield (
            say(KIND_ZH.get(kind, kind)),
            tr("已登记") if kind in SINGLE else tr("{count} 条").format(count=len(held)),
        )


def _days(statement: Statement) -> Iterator[tuple[str, str]]:
    calendar = statement.calendar
    years = tr("、").join(
        f"{year}{('' if year in calendar.published else tr('（未公布）'))}" for year in calendar.looked_at
    )
    yield (
        tr("节假日历"),
        tr("{version}，用到 {value} 年").format(version=calendar.version, value=years or tr("无")),
    )
    yield tr("日历摘要"), calendar.digest


def _read(statement: Statement, readings: Sequence[ReadingChoice]) -> Iterator[tuple[str, str]]:
    titles = {choice.name: choice for choice in readings}
    for name, value in statement.readings.items():
        choice = titles.get(name)
        labels = {each.value: each.label for each in choice.values} if choice else {}
        yield tr("读法 {title}").format(title=choice.title if choice else name), labels.get(value, value)
