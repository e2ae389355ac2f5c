"""The rows of the three annexes as the page shows them."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from desktop.models.contract import AnnexRow, Bound, Contract, MajorEvent
from desktop.models.enums.findings import METRIC_ZH
from desktop.models.enums.incidents import CAUSE_ZH, FLAG_ZH
from desktop.views.i18n import named, say, tr
from desktop.views.widgets import Cell, Row
from desktop.views.widgets.parse import show_number, show_share

_ANNEXES = {"annex2": (tr("附件2"), tr("严重违约行为")), "annex3": (tr("附件3"), tr("一般违约行为"))}
_COLUMNS = 5


def with_bound(row: AnnexRow, end: str, value: object, *, inclusive: bool) -> AnnexRow:
    """The row with another end of its range; None takes the end away."""
    bound = None if value is None else msgspec.convert({"value": value, "inclusive": inclusive}, Bound)
    return msgspec.structs.replace(row, **{end: bound})


def annex_rows(contract: Contract) -> tuple[Row, ...]:
    """All rows, the annexes with a coefficient first, each annex under its heading."""
    terms = contract.terms
    shown: list[Row] = []
    for annex, (title, words) in _ANNEXES.items():
        rows: tuple[AnnexRow, ...] = getattr(terms, annex)
        shown.append(_band(title, tr("{words}，{count} 行").format(words=words, count=len(rows))))
        shown += [_row(each) for each in rows]
    shown.append(
        _band(tr("附件1"), tr("重大安全事件，{count} 种，只计次数，不计系数").format(count=len(terms.annex1)))
    )
    shown += [_event_row(each) for each in terms.annex1]
    return tuple(shown)


def _band(title: str, words: str) -> Row:
    cells = (Cell(title, bold=True, note=words), *(Cell("") for _ in range(_COLUMNS - 1)))
    return Row(title, cells, band=True, span=_COLUMNS)


def _row(row: AnnexRow) -> Row:
    figure = f"term:{row.id}"
    return Row(
        row.id,
        (
            Cell(row.id, "ink3"),
            Cell(named(METRIC_ZH[row.metric])),
            Cell(row.text, "ink2", tip=row.text),
            Cell(range_words(row), tip=" ".join(filter(None, (range_words(row), gap_words(row))))),
            Cell(show_share(row.coefficient), bold=True, figure_id=figure),
        ),
    )


def _event_row(event: MajorEvent) -> Row:
    words = tr("{level} 级").format(level=event.level)
    return Row(
        event.id,
        (
            Cell(event.id, "ink3"),
            Cell(event.category),
            Cell(event.text, "ink2", tip=event.text),
            Cell(event.scope, "ink2", tip=event.scope),
            Cell(words, "ink2"),
        ),
    )


def range_words(row: AnnexRow) -> str:
    """The range of a row: > 15 且 < 30 分钟; ≥ 3 次，或累计 ≥ 480 分钟; a dash where it has none."""
    if row.lower is None and row.upper is None:
        return "—"
    ends = [f"{_sign('≥' if row.lower.inclusive else '>', row.lower)}"] if row.lower else []
    ends += [f"{_sign('≤' if row.upper.inclusive else '<', row.upper)}"] if row.upper else []
    words = f"{tr(' 且 ').join(ends)} {say(row.unit)}"
    if row.total_lower:
        sign = "≥" if row.total_lower.inclusive else ">"
        words += tr("，或累计 {sign} 分钟").format(sign=_sign(sign, row.total_lower))
    return words


def _sign(sign: str, bound: Bound) -> str:
    return f"{sign} {show_number(bound.value)}"


def gap_words(row: AnnexRow) -> str:
    """What becomes of values on or above the upper bound, where no row takes them."""
    if not row.gap_above or row.upper is None:
        return ""
    word = tr("超过") if row.upper.inclusive else tr("达到或超过")
    return tr("{word} {value} {unit}而不在其他行的，为空档").format(
        word=word, value=show_number(row.upper.value), unit=say(row.unit)
    )


def severity_words(row: AnnexRow) -> str:
    """The severity and the causes that a row asks for: 出现问题，非重大影响；仅限云服务故障."""
    words = [say(FLAG_ZH[each]) for each in row.requires]
    words += [tr("出现问题")] if row.problem else []
    words += [tr("非{flag}").format(flag=say(FLAG_ZH[each])) for each in row.forbids]
    causes = tr("、").join(say(CAUSE_ZH[each]) for each in row.causes)
    parts = [
        tr("，").join(words) or tr("不论严重程度"),
        tr("仅限{causes}").format(causes=causes) if causes else "",
    ]
    return tr("；").join(part for part in parts if part)


def event_words(event: MajorEvent) -> str:
    """The measures of a kind of major event, as the program counts them."""
    return tr("；").join(_measures(event)) or "—"


def _measures(event: MajorEvent) -> Iterator[str]:
    if event.systems_percent:
        lower, upper = event.systems_percent
        ends = [_end(lower, "≥", ">"), _end(upper, "≤", "<")]
        yield tr("中断系统 {value} %").format(value=tr(" 且 ").join(filter(None, ends)))
    for bound, word, unit in (
        (event.people, tr("影响人数"), tr("人")),
        (event.loss_yuan, tr("经济损失"), tr("元")),
        (event.minutes, tr("持续"), tr("分钟")),
        (event.systems_lost, tr("丢失数据的系统"), tr("个")),
        (event.lost_months, tr("丢失数据"), tr("个月")),
        (event.handled_hours, tr("处置"), tr("小时")),
    ):
        if bound is not None:
            yield f"{word} {_end(bound, '≥', '>')} {say(unit)}"
    if event.protected_period:
        yield tr("在重大保障期间")
    if event.grade3_or_important:
        yield tr("等保三级或重要信息系统")
    if event.not_force_majeure:
        yield tr("非不可抗力")


def _end(bound: Bound | None, inclusive: str, exclusive: str) -> str:
    return _sign(inclusive if bound.inclusive else exclusive, bound) if bound else ""
