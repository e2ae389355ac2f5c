"""The papers as rows of the matrix: a shape and a few signs in each month, and the same in words."""

from __future__ import annotations

from desktop.models.enums import FREQUENCY_ZH, Frequency
from desktop.models.register import Document
from desktop.rules.papers import PaperCell, PaperRow, PaperState
from desktop.views.widgets import Cell, Column, Row, State

STATE_WORDS = {
    PaperState.MISSING: "缺",
    PaperState.REJECTED: "不合格",
    PaperState.SHORT: "份数不足",
    PaperState.UNCOUNTED: "份数未核",
    PaperState.NOT_DUE: "未到期",
    PaperState.RECEIVED: "已收",
    PaperState.NOT_OWED: "不需要",
}
_STATES = {
    PaperState.REJECTED: State.BAD,
    PaperState.SHORT: State.WARN,
    PaperState.UNCOUNTED: State.OPEN,
    PaperState.NOT_DUE: State.OFF,
    PaperState.RECEIVED: State.OK,
}
_SHARED = "与另一不完整月合并"


def state_of(cell: PaperCell) -> State | None:
    """The shape of a cell: a missing paper is late only by a day that was set, or by the end of the term."""
    if cell.state is PaperState.MISSING:
        return State.BAD if cell.late else State.WARN
    return _STATES.get(cell.state)


def columns(months: tuple[str, ...], partial: frozenset[str]) -> tuple[Column, ...]:
    """Kind, frequency, each month (with * where the term covers a part of it) and the sum."""
    named = (Column(f"{int(month[5:])}月{'*' if month in partial else ''}") for month in months)
    return (Column("材料", 178), Column("频次", 66), *named, Column("合计", 62, right=True))


def matrix_rows(rows: tuple[PaperRow, ...]) -> tuple[Row, ...]:
    """Every kind of paper."""
    return tuple(_row(each) for each in rows)


def _row(row: PaperRow) -> Row:
    often = FREQUENCY_ZH[row.frequency] if row.frequency else "书面要求"
    done = f"{row.received} / {row.expected}" if row.expected else "—"
    wanted = f"纸质 {row.copies} 份，扫描 {row.scans} 份"
    return Row(
        row.key,
        (
            Cell(row.name, tip=f"{row.name}\n{often}，{wanted}"),
            Cell(often, "ink2"),
            *(_cell(row, each) for each in row.cells),
            Cell(done, "ink2", bold=row.missing > 0, tip=counts(row)),
        ),
    )


def counts(row: PaperRow) -> str:
    """A row in words: 应交 12 件，已收 8 件，缺 4 件."""
    words = [f"应交 {row.expected} 件，已收 {row.received} 件"]
    for number, word in ((row.missing, "缺"), (row.short, "份数不足"), (row.rejected, "不合格")):
        if number:
            words.append(f"{word} {number} 件")
    return "，".join(words) if row.expected else "没有应交的"


def _cell(row: PaperRow, cell: PaperCell) -> Cell:
    figure = next((f"fact:documents:{each.id}:received_on" for each in cell.documents), "")
    return Cell(
        _signs(row, cell),
        "ink3",
        state_of(cell),
        figure_id=figure,
        tip=f"{row.name} {cell.month}：{in_words(row, cell)}",
    )


def _signs(row: PaperRow, cell: PaperCell) -> str:
    """What finds room in a month: so many of so many, paper and scanned copies, or a word."""
    if cell.shared:
        return "并"
    if row.frequency is Frequency.EACH_FAULT and cell.expected:
        return f"{cell.received}/{cell.expected}"
    match cell.state:
        case PaperState.MISSING:
            return "缺"
        case PaperState.REJECTED:
            return "退"
        case PaperState.NOT_DUE | PaperState.NOT_OWED:
            return ""
    held = [each for each in cell.documents if each.received_on is not None]
    return f"{len(held)} 件" if len(held) > 1 else _copies(held[0], "+")


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
        words.append(f"应交纸质 {row.copies} 份、扫描 {row.scans} 份")
        words.append(f"应交日 {cell.due_on}" if cell.due_on else "没有约定应交日")
    words += [_held_words(each) for each in cell.documents if each.received_on is not None]
    return "，".join(words)


def _faults_words(cell: PaperCell, word: str) -> str:
    if not cell.expected:
        return "故障排除后应交" if cell.state is PaperState.NOT_DUE else "当月没有故障"
    lack = f"，缺 {cell.missing} 份" if cell.missing else f"，{word}"
    return f"已排除的故障应有 {cell.expected} 份，收到 {cell.received} 份{lack}"


def _held_words(document: Document) -> str:
    said = f"{document.received_on} 收到，纸质 {_copies(document, ' 份、扫描 ')} 份"
    return f"{said}，{document.defects}" if document.defects else said


def missing_words(rows: tuple[PaperRow, ...]) -> tuple[tuple[State, str], ...]:
    """What lacks in chips: ■ 还缺 7 件, ▲ 份数不足 1 件; ● 齐全."""
    missing = sum(each.missing for each in rows)
    late = any(cell.late for row in rows for cell in row.cells)
    found = []
    if missing:
        found.append((State.BAD if late else State.WARN, f"还缺 {missing} 件"))
    if rejected := sum(each.rejected for each in rows):
        found.append((State.BAD, f"不合格 {rejected} 件"))
    if short := sum(each.short for each in rows):
        found.append((State.WARN, f"份数不足 {short} 件"))
    return tuple(found) or ((State.OK, "应交的已收齐"),)
