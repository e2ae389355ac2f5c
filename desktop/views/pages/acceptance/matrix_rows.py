"""The papers as rows of the matrix: a shape and a few signs in each month, and the same in words."""

from __future__ import annotations

from desktop.models.enums.papers import FREQUENCY_ZH, Frequency
from desktop.models.register import Document
from desktop.rules.papers import PaperCell, PaperRow, PaperState
from desktop.views.i18n import say, tr
from desktop.views.widgets import Cell, Column, Row, State

STATE_WORDS = {
    PaperState.MISSING: tr("缺"),
    PaperState.REJECTED: tr("不合格"),
    PaperState.SHORT: tr("份数不足"),
    PaperState.UNCOUNTED: tr("份数未核"),
    PaperState.NOT_DUE: tr("未到期"),
    PaperState.RECEIVED: tr("已收"),
    PaperState.NOT_OWED: tr("不需要"),
}
_STATES = {
    PaperState.REJECTED: State.BAD,
    PaperState.SHORT: State.WARN,
    PaperState.UNCOUNTED: State.OPEN,
    PaperState.NOT_DUE: State.OFF,
    PaperState.RECEIVED: State.OK,
}
_BEFORE = (PaperState.NOT_DUE, PaperState.NOT_OWED)
_SHARED = tr("与另一不完整月合并")


def state_of(cell: PaperCell) -> State | None:
    """The shape of a cell: a missing paper is late only by a day that was set, or by the end of the term."""
    if cell.state is PaperState.MISSING:
        return State.BAD if cell.late else State.WARN
    return _STATES.get(cell.state)


def columns(months: tuple[str, ...], partial: frozenset[str]) -> tuple[Column, ...]:
    """Kind, frequency, each month (with * where the term covers a part of it) and the sum."""
    named = (
        Column(tr("{month}月{value}").format(month=int(month[5:]), value="*" if month in partial else ""))
        for month in months
    )
    return (Column(tr("材料"), 178), Column(tr("频次"), 66), *named, Column(tr("合计"), 62, right=True))


def matrix_rows(rows: tuple[PaperRow, ...]) -> tuple[Row, ...]:
    """Every kind of paper."""
    return tuple(_row(each) for each in rows)


def _row(row: PaperRow) -> Row:
    often = say(FREQUENCY_ZH[row.frequency]) if row.frequency else tr("书面要求")
    done = f"{row.received} / {row.expected}" if row.expected else "—"
    wanted = tr("纸质 {copies} 份，扫描 {scans} 份").format(copies=row.copies, scans=row.scans)
    return Row(
        row.key,
        (
            Cell(
                row.name,
                tip=tr("{name}\n{often}，{wanted}").format(name=row.name, often=often, wanted=wanted),
            ),
            Cell(often, "ink2"),
            *(_cell(row, each) for each in row.cells),
            Cell(done, "ink2", bold=row.missing > 0, tip=counts(row)),
        ),
    )


def counts(row: PaperRow) -> str:
    """A row in words: 应交 12 件，已收 8 件，缺 4 件."""
    words = [
        tr("应交 {expected} 件，已收 {received} 件").format(
            expected=f"{row.expected:,}", received=f"{row.received:,}"
        )
    ]
    for number, word in ((row.missing, tr("缺")), (row.short, tr("份数不足")), (row.rejected, tr("不合格"))):
        if number:
            words.append(tr("{word} {number} 件").format(word=word, number=f"{number:,}"))
    return tr("，").join(words) if row.expected else tr("没有应交的")


def _cell(row: PaperRow, cell: PaperCell) -> Cell:
    figure = next((f"fact:documents:{each.id}:received_on" for each in cell.documents), "")
    return Cell(
        _signs(row, cell),
        "ink3",
        state_of(cell),
        figure_id=figure,
        tip=tr("{name} {month}：{row}").format(name=row.name, month=cell.month, row=in_words(row, cell)),
    )


def _signs(row: PaperRow, cell: PaperCell) -> str:
    """What finds room in a month: so many of so many, paper and scanned copies, or a word."""
    if cell.shared:
        return tr("并")
    if row.frequency is Frequency.EACH_FAULT and cell.expected:
        return f"{cell.received}/{cell.expected}"
    match cell.state:
        case PaperState.MISSING:
            return tr("缺")
        case PaperState.REJECTED:
            return tr("退")
        case PaperState.NOT_DUE | PaperState.NOT_OWED:
            return ""
    held = [each for each in cell.documents if each.received_on is not None]
    return tr("{count} 件").format(count=len(held)) if len(held) > 1 else _copies(held[0], "+")


def _copies(document: Document, between: str) -> str:
    counted = ("?" if each is None else str(each) for each in (document.copies, document.scans))
    return between.join(counted)


def in_words(row: PaperRow, cell: PaperCell) -> str:
    """How a cell stands: 份数不足，2025-12-05 收到，纸质 0 份、扫描 1 份."""
    if cell.shared:
        return _SHARED
    word = STATE_WORDS[cell.state]
    if row.frequency is Frequency.EACH_FAULT:
        return _faults_words(cell, word)
    words = [word]
    if cell.state in (PaperState.MISSING, PaperState.NOT_DUE):
        words.append(tr("应交纸质 {copies} 份、扫描 {scans} 份").format(copies=row.copies, scans=row.scans))
        words.append(
            tr("应交日 {due_on}").format(due_on=cell.due_on) if cell.due_on else tr("没有约定应交日")
        )
    words += [_held_words(each) for each in cell.documents if each.received_on is not None]
    return tr("，").join(words)


def _faults_words(cell: PaperCell, word: str) -> str:
    if not cell.expected:
        return tr("故障排除后应交") if cell.state is PaperState.NOT_DUE else tr("当月没有故障")
    lack = (
        tr("，缺 {missing} 份").format(missing=cell.missing)
        if cell.missing
        else tr("，{word}").format(word=word)
    )
    return tr("已排除的故障应有 {expected} 份，收到 {received} 份{lack}").format(
        expected=cell.expected, received=cell.received, lack=lack
    )


def _held_words(document: Document) -> str:
    said = tr("{received_on} 收到，纸质 {document} 份").format(
        received_on=document.received_on, document=_copies(document, tr(" 份、扫描 "))
    )
    return tr("{said}，{defects}").format(said=said, defects=document.defects) if document.defects else said


def missing_words(rows: tuple[PaperRow, ...]) -> tuple[tuple[State, str], ...]:
    """What lacks in chips: ■ 还缺 7 件, ▲ 份数不足 1 件; ● 齐全."""
    missing = sum(each.missing for each in rows)
    late = any(cell.late for row in rows for cell in row.cells)
    found = []
    if missing:
        state = State.BAD if late else State.WARN
        found.append((state, tr("还缺 {missing} 件").format(missing=f"{missing:,}")))
    if rejected := sum(each.rejected for each in rows):
        found.append((State.BAD, tr("不合格 {rejected} 件").format(rejected=f"{rejected:,}")))
    if short := sum(each.short for each in rows):
        found.append((State.WARN, tr("份数不足 {short} 件").format(short=f"{short:,}")))
    return tuple(found) or (held_mark(rows),)


def held_mark(rows: tuple[PaperRow, ...]) -> tuple[State, str]:
    """How it stands where nothing lacks: at the beginning of a term nothing was to be handed over yet."""
    begun = any(cell.state not in _BEFORE for row in rows for cell in row.cells)
    return (State.OK, tr("应交的已收齐")) if begun else (State.OFF, tr("尚无应交的"))
