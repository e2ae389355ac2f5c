"""月报季评 as plain rows: each indicator of a period, ours beside the city's mean (第九条14)."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from desktop.models.contract import Contract
from desktop.models.register import CityScore
from desktop.rules.scores import better, by_indicator, margin, period_key
from desktop.views.widgets import Cell, Column, Row, State
from desktop.views.widgets.limits import Point
from desktop.views.widgets.parse import show_number
from desktop.views.widgets.records import Layout, Line, Part
from desktop.views.widgets.registers import Book

_DATE = 122
_NUMBER = 96
_LABEL = 60
#: From so many periods on an indicator has a chart.
CHARTED = 3

_SCORE = (
    Line(
        "期间",
        (
            Part("period", "period", _DATE, required=True),
            Part("indicator", "text", label="指标", hint="如：平均故障恢复时长（分钟）", required=True),
        ),
    ),
    Line(
        "本单位",
        (
            Part("ours", "number", _NUMBER),
            Part("average", "number", _NUMBER, label="全市平均"),
            Part("lower_is_better", "choice", 112),
        ),
    ),
)
SCORES = Book(
    "city_scores",
    "月报季评",
    (
        Column("期间", 88),
        Column("指标"),
        Column("本单位", 76, right=True),
        Column("全市平均", 76, right=True),
        Column("优于", 70, right=True),
        Column("结论", 128),
    ),
    Layout(
        CityScore,
        "指标",
        (
            *_SCORE,
            Line(
                "公布日",
                (Part("published_on", "date", _DATE), Part("note", "text", hint="备注")),
                buttons=True,
            ),
        ),
        _LABEL,
    ),
    Layout(CityScore, "新指标", _SCORE, _LABEL),
    CityScore(period=""),
    "period",
    "Alt+Z",
    "还没有登记月报季评。政务云管理单位公布后，逐期逐项登记本单位和全市平均值，是否优于从这里核对。",
    {"lower_is_better": ((False, "越高越好"), (True, "越低越好"))},
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
        return "；".join(
            f"{period} 本单位 {_number(own)}，全市平均 {_number(mean)}" for period, own, mean in points
        )


def score_rows(scores: tuple[CityScore, ...]) -> tuple[Row, ...]:
    """Every score, the latest period first."""
    return tuple(_row(each) for each in sorted(scores, key=period_key, reverse=True))


def _row(score: CityScore) -> Row:
    state, word = verdict(score)
    lead = margin(score)
    note = "越低越好" if score.lower_is_better else "越高越好"
    return Row(
        score.id,
        (
            Cell(score.period, bold=True, figure_id=_figure(score, "period")),
            Cell(score.indicator or "—", tip=f"{score.indicator}，{note}"),
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
        return State.OPEN, "待登记"
    if found:
        return State.OK, "优于平均"
    return State.BAD, "相同，不优于" if margin(score) == 0 else "不优于平均"


def summary(scores: tuple[CityScore, ...]) -> tuple[State, str] | None:
    """How many of the scores are not better, in a chip; nothing without any."""
    if not scores:
        return None
    worse = sum(better(each) is False for each in scores)
    return (State.BAD, f"{worse} 项不优于") if worse else (State.OK, "各项优于")


def score_points(contract: Contract, scores: tuple[CityScore, ...]) -> tuple[Point, ...]:
    """Of each indicator the latest score where it is not better, and what may be done about it."""
    found = []
    for indicator in by_indicator(scores):
        last = indicator.scores[-1]
        if better(last) is False:
            words = f"{indicator.name or '指标'} {last.period} 没有优于全市平均值"
            rest = f"{_cited(contract, '9.14')}；{_cited(contract, '12.4(4)')} 可书面要求整改并定期限"
            found.append(Point(State.BAD, words, rest, _figure(last, "average")))
    return tuple(found)


def _cited(contract: Contract, clause: str) -> str:
    found = contract.clause(clause)
    return found.heading if found else clause


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
