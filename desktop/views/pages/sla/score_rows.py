"""月报季评 as plain rows: each indicator of a period, ours beside the city's mean (第九条14)."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from desktop.models.contract import Contract
from desktop.models.register import CityScore
from desktop.rules.scores import better, by_indicator, margin, period_key
from desktop.views.i18n import roomy, say, tr
from desktop.views.widgets import Cell, Column, Row, State
from desktop.views.widgets.layouts import Layout, Line, Part
from desktop.views.widgets.limits import Point
from desktop.views.widgets.parse import show_number
from desktop.views.widgets.registers import Book

_DATE = 122
_NUMBER = 96
_LABEL = roomy(60)
#: From so many periods on an indicator has a chart.
CHARTED = 3

_SCORE = (
    Line(
        tr("期间"),
        (
            Part("period", "period", _DATE, required=True),
            Part(
                "indicator", "text", label=tr("指标"), hint=tr("如：平均故障恢复时长（分钟）"), required=True
            ),
        ),
    ),
    Line(
        tr("本单位"),
        (
            Part("ours", "number", _NUMBER),
            Part("average", "number", _NUMBER, label=tr("全市平均")),
            Part("lower_is_better", "choice", 112),
        ),
    ),
)
SCORES = Book(
    "city_scores",
    tr("月报季评"),
    (
        Column(tr("期间"), 88),
        Column(tr("指标")),
        Column(tr("本单位"), 76, right=True),
        Column(tr("全市平均"), 76, right=True),
        Column(tr("优于"), 70, right=True),
        Column(tr("结论"), 128),
    ),
    Layout(
        CityScore,
        tr("指标"),
        (
            *_SCORE,
            Line(
                tr("公布日"),
                (Part("published_on", "date", _DATE), Part("note", "text", hint=tr("备注"))),
                buttons=True,
            ),
        ),
        _LABEL,
    ),
    Layout(CityScore, tr("新指标"), _SCORE, _LABEL),
    CityScore(period=""),
    "period",
    "Alt+Z",
    tr("还没有登记月报季评。政务云管理单位公布后，逐期逐项登记本单位和全市平均值，这里核对是否优于平均。"),
    {"lower_is_better": ((False, tr("越高越好")), (True, tr("越低越好")))},
    14,
)


class ScoreLine(msgspec.Struct, frozen=True):
    """One indicator over its periods: ours and the mean (None where missing), and how each stands."""

    name: str
    periods: tuple[str, ...]
    ours: tuple[Decimal | None, ...]
    average: tuple[Decimal | None, ...]
    states: tuple[State, ...]
    lower_is_better: bool

    @property
    def spoken(self) -> str:
        """The points, for a screen reader."""
        points = zip(self.periods, self.ours, self.average, strict=True)
        return tr("；").join(
            tr("{period} 本单位 {own}，全市平均 {mean}").format(
                period=period, own=_number(own), mean=_number(mean)
            )
            for period, own, mean in points
        )


def score_rows(scores: tuple[CityScore, ...]) -> tuple[Row, ...]:
    """Every score, the latest period first."""
    return tuple(_row(each) for each in sorted(scores, key=period_key, reverse=True))


def _row(score: CityScore) -> Row:
    state, word = verdict(score)
    lead = margin(score)
    note = tr("越低越好") if score.lower_is_better else tr("越高越好")
    return Row(
        score.id,
        (
            Cell(score.period, bold=True, figure_id=_figure(score, "period")),
            Cell(
                score.indicator or "—",
                tip=tr("{indicator}，{note}").format(indicator=score.indicator, note=note),
            ),
            Cell(_number(score.ours), figure_id=_figure(score, "ours")),
            Cell(_number(score.average), "ink2", figure_id=_figure(score, "average")),
            Cell("—" if lead is None else f"{'+' if lead > 0 else ''}{show_number(lead)}", "ink2", tip=note),
            Cell(word, state=state, figure_id=_figure(score, "ours"), tip=word),
        ),
    )


def _figure(score: CityScore, field: str) -> str:
    return f"fact:city_scores:{score.id}:{field}"


def _number(value: Decimal | None) -> str:
    return "—" if value is None else show_number(value)


def verdict(score: CityScore) -> tuple[State, str]:
    """Whether an indicator is better than the mean; equal is not."""
    found = better(score)
    if found is None:
        return State.OPEN, tr("待登记")
    if found:
        return State.OK, tr("优于平均")
    return State.BAD, tr("相同，不优于") if margin(score) == 0 else tr("不优于平均")


def summary(scores: tuple[CityScore, ...]) -> tuple[State, str] | None:
    """How many of the scores are not better, in a chip; nothing without any."""
    if not scores:
        return None
    worse = sum(better(each) is False for each in scores)
    return (State.BAD, tr("{worse} 项不优于").format(worse=worse)) if worse else (State.OK, tr("各项优于"))


def score_points(contract: Contract, scores: tuple[CityScore, ...]) -> tuple[Point, ...]:
    """Of each indicator the latest score where it is not better, and what may be done about it."""
    found = []
    for indicator in by_indicator(scores):
        last = indicator.scores[-1]
        if better(last) is False:
            words = tr("{value} {period} 没有优于全市平均值").format(
                value=indicator.name or tr("指标"), period=last.period
            )
            rest = tr("{contract}；{contract2} 可书面要求整改并定期限").format(
                contract=_cited(contract, "9.14"), contract2=_cited(contract, "12.4(4)")
            )
            found.append(Point(State.BAD, words, rest, _figure(last, "average")))
    return tuple(found)


def _cited(contract: Contract, clause: str) -> str:
    found = contract.clause(clause)
    return say(found.heading) if found else clause


def score_lines(scores: tuple[CityScore, ...]) -> tuple[ScoreLine, ...]:
    """The indicators with periods enough for a chart."""
    return tuple(
        ScoreLine(
            each.name,
            tuple(score.period for score in each.scores),
            tuple(score.ours for score in each.scores),
            tuple(score.average for score in each.scores),
            tuple(verdict(score)[0] for score in each.scores),
            each.scores[-1].lower_is_better,
        )
        for each in by_indicator(scores)
        if len(each.scores) >= CHARTED
    )
