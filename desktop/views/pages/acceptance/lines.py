"""服务用量: the lines of the contract's table, and how much of those counted by the act is used."""

from __future__ import annotations

from desktop.rules.service_use import LineUse
from desktop.views.evident.limits_seen import Seen
from desktop.views.evident.matters import MatterCard
from desktop.views.i18n import tr
from desktop.views.widgets import Card, Cell, Column, Explainer, Label, Row, State, Table
from desktop.views.widgets.layouts import Options

_COLUMNS = (
    Column(tr("行"), 44),
    Column(tr("服务")),
    Column(tr("约定数量"), 150),
    Column(tr("已用"), 76, right=True),
    Column(tr("最近一次"), 92),
    Column(tr("状态"), 118),
)
_ROW = 28


def measure(use: LineUse) -> str:
    """What a line is counted in: 台, 套, IP(内网), 台次."""
    parts = (use.line.corrected or use.line.printed).unit.split("/")
    return parts[1] if len(parts) > 1 else parts[0]


def line_name(use: LineUse) -> str:
    """What a line is called, as corrected where it was printed wrongly."""
    return (use.line.corrected or use.line.printed).name


def line_rows(uses: tuple[LineUse, ...], *, over: bool) -> tuple[Row, ...]:
    """Every line; `over` where the term is, so that what was not used is lost."""
    return tuple(_row(each, over=over) for each in uses)


def _row(use: LineUse, *, over: bool) -> Row:
    line, text = use.line, use.line.corrected or use.line.printed
    agreed = f"{line.quantity} {measure(use)}" + (
        "" if use.by_act else tr(" × {months} 个月").format(months=line.months)
    )
    last = next((each for each in use.uses if each.date == use.last_on and each.date), None)
    figure = f"fact:service_uses:{last.id}:date" if last else ""
    tip = "\n".join(filter(None, (text.description, line.note)))
    return Row(
        str(line.row),
        (
            Cell(str(line.row), "ink3"),
            Cell(text.name, tip=tip),
            Cell(agreed, "ink2", tip=text.unit),
            Cell(f"{use.used} / {line.quantity}" if use.by_act else "—", "ink" if use.by_act else "ink3"),
            Cell(str(use.last_on or "—"), "ink2", figure_id=figure),
            _standing(use, over=over),
        ),
    )


def _standing(use: LineUse, *, over: bool) -> Cell:
    unit = measure(use)
    if not use.by_act:
        return Cell(tr("按月提供"), "ink3")
    if use.left < 0:
        return Cell(tr("超出 {left} {unit}").format(left=-use.left, unit=unit), state=State.WARN)
    if over and use.left:
        return Cell(
            tr("未用 {left} {unit}").format(left=use.left, unit=unit), state=State.WARN, tip=tr("服务期已满")
        )
    return Cell(tr("剩 {left} {unit}").format(left=use.left, unit=unit), state=State.OK)


def remarks(uses: tuple[LineUse, ...], total: str, *, over: bool) -> str:
    """What follows where too much was used, or too little by the end; `total` is the clause of the price."""
    words = []
    for each in uses:
        what = tr("第 {row} 行 {each}").format(row=each.line.row, each=line_name(each))
        if each.by_act and each.left < 0:
            over_use = tr("{what}：超出约定 {left} {each}").format(
                what=what, left=-each.left, each=measure(each)
            )
            words.append(
                tr("{over_use}，{total}的总额已含全部费用，超出部分没有另外约定价格。").format(
                    over_use=over_use, total=total
                )
            )
        elif each.by_act and each.left and over:
            words.append(
                tr("{what}：服务期满仍有 {left} {each}没有完成，验收时核对。").format(
                    what=what, left=each.left, each=measure(each)
                )
            )
    return "\n".join(words)


class LinesCard(Card):
    """The lines of the service table."""

    def __init__(self, explainer: Explainer) -> None:
        super().__init__(tr("服务清单"), " ", flush=True)
        self.table = Table(_COLUMNS, explainer, name=tr("服务清单"), row_height=_ROW, fit=True)
        self.remarks = Label("", "small", "ink2", wrap=True)
        self.remarks.setContentsMargins(15, 6, 15, 2)
        self.body.addWidget(self.table)
        self.body.addWidget(self.remarks)
        self.body.addStretch(1)

    def show_lines(self, uses: tuple[LineUse, ...], seen: Seen) -> None:
        """Show every line and what is to be said about those used too much or too little."""
        end = seen.shown.contract.service_end
        over = end is not None and seen.as_of.day > end
        by_act = sum(each.by_act for each in uses)
        self.set_title(
            tr("服务清单"),
            tr("{value}，{count} 项，其中按次计 {by_act} 项").format(
                value=seen.heading("2"), count=len(uses), by_act=by_act
            ),
        )
        self.table.set_rows(line_rows(uses, over=over))
        words = remarks(uses, seen.heading("7.1"), over=over)
        self.remarks.tell(words)


class UsesCard(MatterCard):
    """What was used of the lines that are counted by the act."""

    def offer_lines(self, uses: tuple[LineUse, ...]) -> None:
        """Offer the lines that are counted."""
        named: Options = tuple(
            (each.line.row, f"{each.line.row} {line_name(each)}") for each in uses if each.by_act
        )
        self.offer({"line": named})
