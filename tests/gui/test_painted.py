"""What is painted by hand: words beside what they name, and never over another mark."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from itertools import pairwise

import msgspec
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from desktop.exchange.china import load_calendar
from desktop.models.calendar import ONE_DAY
from desktop.rules.docket import Due, Lane, Stage
from desktop.views.charts import penalty
from desktop.views.charts.limits import Limit, place_limits
from desktop.views.charts.months import DownPlot
from desktop.views.charts.notes import Part, note_width
from desktop.views.charts.penalty import PenaltyPlot
from desktop.views.charts.penalty_data import EventMark, PenaltyCurve
from desktop.views.charts.service_data import DownBar
from desktop.views.charts.trend import LEFT, MONTH_ROW, RIGHT, IncidentStrip
from desktop.views.charts.trend_data import Tally
from desktop.views.evident.spans import axis_over
from desktop.views.frame.rail import FOLDED_WIDTH, RailItem
from desktop.views.pages.agenda.fitted import fitted, wrapped
from desktop.views.pages.agenda.term_line import Span, TermLine
from desktop.views.pages.incidents.lane import Lane as IncidentLane
from desktop.views.pages.incidents.stamps import StampRow
from desktop.views.pages.people.week_strip import Week, WeekStrip
from desktop.views.theme import Theme, font, tint
from desktop.views.widgets import Explainer, State

START = dt.date(2025, 4, 1)
BOUNDS = QRectF(0, 0, 600, 100)


def limit(left: float, y: float, words: str, *, above: bool = False) -> Limit:
    return Limit(QPointF(left, y), 600, Part(words), Part(words[:4]), rather_above=above)


def curve(sums: tuple[int, ...], *, ends: int = 360, cap: int = 18_000) -> PenaltyCurve:
    """So much from month to month, with a cap from the first month on."""
    marks = tuple(
        EventMark(
            START + 20 * number * ONE_DAY, Decimal(total), Decimal(total - before), f"I{number}", "可用性", ""
        )
        for number, (before, total) in enumerate(pairwise((0, *sums)), 1)
    )
    return PenaltyCurve(
        first=START,
        last=START + 370 * ONE_DAY,
        today=START + 370 * ONE_DAY,
        accrued=Decimal(sums[-1] if sums else 0),
        marks=marks,
        cap=((START, Decimal(0)), (START + 30 * ONE_DAY, Decimal(cap))) if cap else (),
        cap_words="赔付上限 18,000.00　第十二条7",
        cap_brief="赔付上限 18,000.00",
        threshold=Decimal(39_096),
        threshold_words="30 % 解除线 39,096.00　第十二条3",
        threshold_brief="30 % 解除线 39,096.00",
        service_end=START + ends * ONE_DAY,
    )


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> dict[str, QRectF]:
    """The labels of the penalties as they are painted."""
    found: dict[str, QRectF] = {}

    def keep(_painter: object, spot: QRectF, parts: tuple[Part, ...]) -> None:
        found["".join(part.text for part in parts)] = spot

    monkeypatch.setattr(penalty, "paint_note", keep)
    return found


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme) -> PenaltyPlot:
    plot = PenaltyPlot(Explainer())
    qtbot.addWidget(plot)
    plot.resize(540, 120)
    return plot


def find(told: dict[str, QRectF], begin: str) -> QRectF:
    return next(spot for words, spot in told.items() if words.startswith(begin))


def test_two_lines_near_to_each_other_are_told_in_one_stack(theme: Theme) -> None:
    lines = [limit(40, 94, "赔付上限 18,000.00", above=True), limit(0, 90, "30 % 解除线 39,096.00")]
    (upper, first), (lower, second) = place_limits(lines, BOUNDS, [])
    assert [upper[0].text[:4], lower[0].text[:4]] == ["30 %", "赔付上限"]
    assert second.top() == first.bottom()
    assert 90 - 12 < second.bottom() <= 90


def test_a_limit_is_told_along_its_line_where_its_ends_are_taken(theme: Theme) -> None:
    words = "30 % 解除线 39,096.00"
    room = note_width((Part(words),))
    taken = [QRectF(0, 0, 200, 100), QRectF(500, 0, 100, 100)]
    ((_, spot),) = place_limits([limit(0, 50, words)], BOUNDS, taken)
    assert 200 <= spot.left() <= 500 - room
    assert abs(spot.center().y() - 50) <= 12


def test_a_limit_without_a_free_place_covers_the_least(theme: Theme) -> None:
    words = "30 % 解除线 39,096.00"
    taken = [QRectF(0, 0, 600, 49), QRectF(0, 51, 400, 49)]
    ((parts, spot),) = place_limits([limit(0, 50, words)], BOUNDS, [*taken, QRectF(400, 60, 200, 40)])
    assert parts[0].text == words[:4]
    assert spot.left() >= 400
    assert place_limits([limit(0, 50, words)], QRectF(0, 0, 5, 5), []) == []


def test_limits_far_below_the_sum_are_told_at_their_lines(plot: PenaltyPlot, told: dict[str, QRectF]) -> None:
    plot.show_curve(curve(tuple(range(40_000, 680_000, 40_000))))
    plot.grab()
    levels = {"30 %": 39_096, "赔付上限": 18_000}
    heights = {begin: plot.at(0, value).y() for begin, value in levels.items()}
    assert find(told, "30 %").bottom() == find(told, "赔付上限").top()
    for begin, height in heights.items():
        assert 0 < height - find(told, begin).bottom() < 20


def test_an_event_is_told_only_where_no_other_mark_is_near(
    plot: PenaltyPlot, told: dict[str, QRectF]
) -> None:
    plot.show_curve(curve((5_000, 10_000, 15_000)))
    plot.grab()
    spots = plot._spots()
    named = {
        place: find(told, f"I{place + 1}")
        for place in range(3)
        if any(f"I{place + 1}" in each for each in told)
    }
    assert named
    for place, spot in named.items():
        others = [each for number, each in enumerate(spots) if number != place]
        assert not any(spot.adjusted(-10, -10, 10, 10).contains(each) for each in others)


def test_the_end_of_service_has_its_words_or_no_line(plot: PenaltyPlot, told: dict[str, QRectF]) -> None:
    seen = curve((5_000,))
    plot.show_curve(seen)
    plot.grab()
    spots = plot._spots()
    line, _ = plot._placed(seen, spots, [0])
    assert line is not None
    assert abs(find(told, "服务期满").right() - line.x()) <= 6
    assert not any(line.intersects(spot) for spot in told.values())
    short, notes = plot._placed(curve((5_000,), ends=900), spots, [0])
    assert short is None
    assert not any("服务期满" in part.text for parts, _ in notes for part in parts)


@pytest.mark.parametrize("sums", [(), (5_000,), (18_000,), (600_000,)])
def test_the_sum_is_always_said_to_be_that_of_the_day(
    plot: PenaltyPlot, told: dict[str, QRectF], sums: tuple[int, ...]
) -> None:
    plot.show_curve(curve(sums, cap=18_000 if sums else 0))
    plot.grab()
    assert "截至日" in told


def bar(month: int, seconds: int) -> DownBar:
    over = seconds > 260
    return DownBar(
        month=f"2025-{month:02}",
        system="平台",
        system_id="platform",
        seconds=seconds,
        allowed=Decimal(260),
        state=State.BAD if over else State.OK,
        note=f"{seconds:,}，为允许的 9 倍" if over else "",
        short=f"{seconds:,}，9 倍" if over else "",
        figure_id="",
    )


def test_bars_are_whole_where_most_would_be_cut(qtbot: QtBot, theme: Theme) -> None:
    plot = DownPlot(Explainer())
    qtbot.addWidget(plot)
    months = tuple(f"2025-{month:02}" for month in range(1, 5))
    plot.show_bars((bar(1, 100), bar(2, 0), bar(3, 9_000), bar(4, 200)), months)
    assert not plot.all_whole
    assert plot.at(0, 325).y() == pytest.approx(plot.area.top())
    plot.show_bars((bar(1, 8_000), bar(2, 0), bar(3, 9_000), bar(4, 7_000)), months)
    assert plot.all_whole
    assert plot.at(2, 9_000).y() > plot.area.top()


@pytest.mark.parametrize("words", ["支付尾款，净额 22,806.00 元", "开具尾款发票 39,096.00 元"])
def test_an_amount_is_whole_or_left_out(theme: Theme, words: str) -> None:
    face = font("caption")
    bare = words.split("，")[0].split(" ")[0]
    full = note_width((Part(words),))
    assert fitted(words, face, full + 1) == words
    assert fitted(words, face, full - 10) == bare
    assert wrapped(words, face, full + 1) == (words,)
    lines = wrapped(words, face, full * 0.62)
    assert len(lines) == 2
    assert "".join(lines).replace(" ", "") == words.replace(" ", "")
    narrow = wrapped(words, face, note_width((Part(bare[:4]),)))
    assert not any(letter.isdigit() for line in narrow for letter in line)


@pytest.mark.parametrize("words", ["恢复示例系统 v2.10 故障", "补交验收第 6.10 条材料，限 10 工作日内"])
def test_a_number_that_is_no_amount_stays(theme: Theme, words: str) -> None:
    face = font("caption")
    number = next(each for each in ("2.10", "6.10") if each in words)
    shown = fitted(words, face, note_width((Part(words),)) - 4)
    assert number in shown
    assert number in "".join(wrapped(words, face, note_width((Part(words),)) * 0.7))


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("认定“杀毒进程”，金额 0.00 至 3,258.00 元", "认定“杀毒进程”"),
        ("确认 3 项违约金，共 16,290.00 元", "确认 3 项违约金"),
    ],
)
def test_a_span_or_a_total_is_left_out_with_its_word(theme: Theme, words: str, bare: str) -> None:
    face = font("caption")
    assert fitted(words, face, note_width((Part(bare),)) + 4) == bare


def test_nothing_is_left_of_what_joins_an_amount_to_the_words(theme: Theme) -> None:
    words = "Issue the invoice for final payment, 39,096.00 元"
    face, bare = font("caption"), "Issue the invoice for final payment"
    assert fitted(words, face, note_width((Part(bare),)) + 4) == bare


@pytest.fixture
def line(qtbot: QtBot, theme: Theme) -> TermLine:
    line = TermLine()
    qtbot.addWidget(line)
    line.resize(900, 120)
    return line


def test_words_keep_off_the_line_of_the_day(line: TermLine) -> None:
    day = dt.date(2026, 4, 10)
    due = Due(
        "k",
        "A",
        Lane.SECRECY,
        Stage.LATE,
        "归还介质“移动硬盘 1 块（演练数据）”",
        "7.2",
        due_on=dt.date(2026, 3, 1),
    )
    span = Span.of((due,), START, dt.date(2026, 4, 7), day)
    line.show_span(span, load_calendar())
    left, right = line._room_off(due, [], span)
    assert right < line.x_of(dt.date(2026, 3, 1)), "on the other side of its mark"
    assert right - left >= line._needed(due)
    free = line._room_off(due, [(0, line.x_of(dt.date(2026, 3, 1)) - 30)], span)
    assert free[0] < line.x_of(day) < free[1], "over the line where there is no other room"


def test_the_day_of_a_week_is_a_flag_in_accent(qtbot: QtBot, theme: Theme) -> None:
    strip, monday = WeekStrip(), dt.date(2025, 9, 8)
    qtbot.addWidget(strip)
    strip.resize(640, 80)
    strip.set(Week(monday, (), frozenset({monday}), now=dt.datetime(2025, 9, 9, 12, 0)))
    picture, at = strip.grab().toImage(), round(strip._x(dt.datetime(2025, 9, 9, 12, 0)))
    assert picture.pixelColor(at, strip.height() - 8) == tint("accent")
    assert picture.pixelColor(at - 16, 24) == tint("accent_fill")
    assert strip.word_of(monday, 80) == "周一 重保"
    assert strip.word_of(monday, 30) == "周一"
    assert strip.word_of(monday + ONE_DAY, 80) == "周二"


@pytest.mark.parametrize("badge", ["2", "52"])
def test_the_badge_of_the_folded_rail_is_clear_of_the_icon(qtbot: QtBot, theme: Theme, badge: str) -> None:
    item = RailItem("待办", "agenda")
    qtbot.addWidget(item)
    item.folded = True
    item.resize(FOLDED_WIDTH - 1, 34)
    item.set_badge(badge)
    pixmap = item.grab()
    painter = QPainter(pixmap)
    painter.setFont(font("badge"))
    place = item._folded_badge(painter)
    painter.end()
    assert place.left() >= (item.width() + 16) / 2 - 1
    assert place.right() <= item.width()


def test_a_number_of_incidents_stays_below_its_month(qtbot: QtBot, theme: Theme) -> None:
    strip = IncidentStrip(Explainer())
    qtbot.addWidget(strip)
    months = [f"2025-{month:02}" for month in range(1, 13)]
    strip.resize(LEFT + 36 * len(months) + RIGHT, 44)
    strip.show_tallies(tuple(Tally(each, ((State.BAD, "超限", 1_864),), "I1") for each in months))
    picture = strip.grab().toImage()
    ground = picture.pixel(LEFT + 1, 4)
    borders = [LEFT + 36 * number + side for number in range(len(months) + 1) for side in (-1, 0)]
    marks = range(2, strip.height() - MONTH_ROW)
    assert {picture.pixel(x, y) for x in borders for y in marks} == {ground}
    assert picture.pixelColor(LEFT + 18, 7) == tint(State.BAD.tone)


@pytest.mark.parametrize("width", [180, 400])
def test_a_limit_is_told_behind_its_tick(qtbot: QtBot, theme: Theme, width: int) -> None:
    """Between the dot and the tick the words would be read as the value of the dot."""
    lane, since = IncidentLane(), dt.datetime(2026, 2, 26, 16, 31)
    qtbot.addWidget(lane)
    lane.resize(width, 26)
    limit, arrived = since + dt.timedelta(hours=2), since + dt.timedelta(minutes=69)
    row = StampRow(
        key="arrived_at",
        label="到场",
        moment=arrived,
        since=since,
        limit_at=limit,
        limit="限 2 小时",
        reach=arrived,
    )
    lane.set_stamp(row, axis_over(since, (arrived, limit)))
    told = lane.grab().toImage()
    lane.set_stamp(msgspec.structs.replace(row, limit=""), axis_over(since, (arrived, limit)))
    bare = lane.grab().toImage()
    changed = [x for x in range(width) for y in range(26) if told.pixel(x, y) != bare.pixel(x, y)]
    assert min(changed) > lane._x(limit)
    assert max(changed) < width - 1
