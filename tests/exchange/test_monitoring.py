"""Exports of monitoring: recognised, read as a plain reading gives it, condensed by the rules."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.exchange.monitoring import (
    Digest,
    Down,
    Gaps,
    Layout,
    Look,
    Rules,
    Source,
    Streaming,
    condensed,
    gaps_of,
    look_at,
    seconds_by_month,
    words_of,
)
from desktop.exchange.monitoring.lines import cells_of, fields_of
from desktop.exchange.monitoring.model import EPOCH, Kind
from desktop.exchange.monitoring.single import read_one, text_of
from desktop.exchange.monitoring.streaming import stream
from desktop.exchange.sheets import SheetError

FIRST = dt.datetime(2025, 4, 12, 8)
_STEP = 60


def samples(
    states: str, *, first: dt.datetime = FIRST, step: int = _STEP, name: str = "platform"
) -> list[str]:
    """A line a character: U is up, D is down, nothing else is a sample."""
    words = {"U": "正常", "D": "中断"}
    return [
        f"{FIRST + dt.timedelta(seconds=place * _STEP)},{name},{words[each]}"
        for place, each in enumerate(states)
        if each in words
    ]


def written(folder: Path, lines: list[str], head: str = "时间,系统,状态", encoding: str = "utf-8") -> Path:
    path = folder / "export.csv"
    path.write_bytes("".join(f"{each}\n" for each in [head, *lines]).encode(encoding))
    return path


def looked(path: Path) -> Look:
    look = look_at(path)
    assert look is not None
    return look


def read(path: Path, **changes: object) -> Digest:
    return stream(path, msgspec.structs.replace(looked(path).layout, **changes), lambda _: None)


def minutes(downs: tuple[Down, ...]) -> list[tuple[int, int | None]]:
    """Beginning and end in minutes after the first sample."""
    return [
        (
            int((each.start - FIRST).total_seconds()) // 60,
            None if each.end is None else int((each.end - FIRST).total_seconds()) // 60,
        )
        for each in downs
    ]


@pytest.mark.parametrize(
    ("states", "gaps", "expected"),
    [
        ("UUUUDDDUUU", None, [(4, 7)]),
        ("UUUUDUDUUU", None, [(4, 5), (6, 7)]),
        ("DDDDDDUUUU", None, [(0, 6)]),
        ("UUUUUUUDDD", None, [(7, None)]),
        ("UUUUDD...DDUUU", "apart", [(4, 6), (9, 11)]),
        ("UUUUDD...DDUUU", "between", [(4, 11)]),
        ("UUUUDD...UUUUU", "between", [(4, 6)]),
        ("UUUUDD...UUUUU", "down", [(4, 9)]),
        ("UUUUUU...UUUUU", "down", [(6, 9)]),
        ("UUUUUUUUUU", "apart", []),
    ],
)
def test_samples_become_outages(
    states: str, gaps: Gaps | None, expected: list[tuple[int, int | None]], tmp_path: Path
) -> None:
    digest = read(written(tmp_path, samples(states)))
    assert digest.kind == "samples"
    assert [each.period for each in digest.sources] == [_STEP]
    assert minutes(condensed(digest.sources[0], Rules(gaps))) == expected


def test_gaps_are_told() -> None:
    with tempfile.TemporaryDirectory() as folder:
        digest = read(written(Path(folder), samples("UUUUDD...DDUUU")))
    minute = dt.timedelta(minutes=1)
    assert gaps_of(digest.sources[0]) == ((FIRST + 6 * minute, FIRST + 9 * minute),)


def test_flapping_is_joined_before_short_ones_are_left_out(tmp_path: Path) -> None:
    source = read(written(tmp_path, samples("UUDUDUUUUUDUUUUDDDUU"))).sources[0]
    assert minutes(condensed(source, Rules())) == [(2, 3), (4, 5), (10, 11), (15, 18)]
    assert minutes(condensed(source, Rules(join=61))) == [(2, 5), (10, 11), (15, 18)]
    assert minutes(condensed(source, Rules(join=60))) == [(2, 3), (4, 5), (10, 11), (15, 18)]
    assert minutes(condensed(source, Rules(join=61, shortest=120))) == [(2, 5), (15, 18)]


def test_events_pair_and_what_has_no_recovery_goes_on(tmp_path: Path) -> None:
    lines = [
        "2025/4/12 8:05:00,web,告警",
        "2025/4/12 8:09:00,web,告警",
        "2025/4/12 8:20:30,web,恢复",
        "2025/4/12 8:21:00,db,恢复",
        "2025/4/12 9:00:00,web,CRITICAL",
    ]
    digest = read(written(tmp_path, lines))
    assert digest.kind == "events"
    db, web = digest.sources
    first, second = condensed(web, Rules())
    assert (first.start, first.end) == (dt.datetime(2025, 4, 12, 8, 5), dt.datetime(2025, 4, 12, 8, 20, 30))
    assert (second.start, second.end) == (dt.datetime(2025, 4, 12, 9), None)
    assert condensed(db, Rules()) == ()


def test_the_order_of_rows_does_not_matter(tmp_path: Path) -> None:
    lines = samples("UUUDDUUUUDUUU") + samples("UDUUUUUUUUUUU", name="web")
    straight = read(written(tmp_path, lines))
    turned = read(written(tmp_path, lines[::-1]))
    mixed = read(written(tmp_path, lines[5:9] + lines[:5] + lines[9:]))
    own = {each.name: each for each in straight.sources}
    assert {each.name: each for each in turned.sources} == own
    assert {each.name: each for each in mixed.sources} == own
    assert (straight.disordered, turned.disordered) == (0, 0)
    assert mixed.disordered == 1


def test_rows_that_are_there_twice_count_once_and_those_that_differ_say_nothing(tmp_path: Path) -> None:
    lines = samples("UUUUUDDUUU")
    digest = read(written(tmp_path, [*lines, lines[3], lines[6].replace("中断", "正常")]))
    assert (digest.duplicates, digest.conflicts) == (1, 1)
    assert minutes(condensed(digest.sources[0], Rules("apart"))) == [(5, 6)]


@pytest.mark.parametrize(
    "spelling",
    [
        lambda at: f"{at}",
        lambda at: f"{at.year}/{at.month}/{at.day} {at.hour}:{at:%M:%S}",
        lambda at: f"{at:%Y.%m.%d %H:%M:%S}",
        lambda at: f"{at:%Y-%m-%dT%H:%M:%S}",
        lambda at: f"{at:%Y-%m-%dT%H:%M:%S.123}+08:00",
        lambda at: f"{at - dt.timedelta(hours=8):%Y-%m-%dT%H:%M:%SZ}",
        lambda at: f"{at:%Y-%m-%d %H:%M}",
        lambda at: f"{at.year}年{at.month}月{at.day}日 {at:%H:%M:%S}",
        lambda at: f"{at:%Y%m%d%H%M%S}",
        lambda at: str(int((at - dt.datetime(1970, 1, 1, 8)).total_seconds())),
        lambda at: str(int((at - dt.datetime(1970, 1, 1, 8)).total_seconds()) * 1000 + 7),
    ],
)
@pytest.mark.parametrize("quote", ["", '"'])
def test_instants_as_programs_write_them(
    spelling: Callable[[dt.datetime], str], quote: str, tmp_path: Path
) -> None:
    moments = [dt.datetime(2024, 2, 29, 23, 50) + dt.timedelta(minutes=9 * place) for place in range(12)]
    words = ["down" if place in (3, 4) else "up" for place in range(12)]
    lines = [
        f"{quote}{spelling(at)}{quote},{quote}{word}{quote}" for at, word in zip(moments, words, strict=True)
    ]
    digest = read(written(tmp_path, lines, "timestamp,status"))
    assert digest.rows == 12
    assert [(each.start, each.end) for each in condensed(digest.sources[0], Rules())] == [
        (moments[3], moments[5])
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", "\t", ";", "|", "，"])
def test_encodings_and_separators(encoding: str, separator: str, tmp_path: Path) -> None:
    lines = [each.replace(",", separator) for each in samples("UUDDUUUU", name="政务平台")]
    path = written(tmp_path, lines, "采样时间,业务系统,状态".replace(",", separator), encoding)
    digest = read(path)
    assert (digest.rows, digest.unreadable) == (8, 0)
    assert digest.sources[0].name == "政务平台"
    assert minutes(condensed(digest.sources[0], Rules())) == [(2, 4)]


def test_what_0_and_1_say_is_asked_but_under_a_header_that_tells(tmp_path: Path) -> None:
    lines = [each.replace("正常", "1").replace("中断", "0") for each in samples("UUDDUUUU")]
    look = looked(written(tmp_path, lines))
    assert words_of(look, look.layout) == ("1", "0")
    assert read(tmp_path / "export.csv").unknown == {"1": 6, "0": 2}
    answered = read(tmp_path / "export.csv", meanings={"1": "down", "0": "up"})
    assert minutes(condensed(answered.sources[0], Rules())) == [(0, 2), (4, None)]
    plain = looked(written(tmp_path, lines, "time,host,up"))
    assert words_of(plain, plain.layout) == ()
    assert minutes(condensed(read(tmp_path / "export.csv").sources[0], Rules())) == [(2, 4)]


def test_words_that_nobody_explained_are_counted_and_asked(tmp_path: Path) -> None:
    lines = samples("UUUUUUUUUUUUUUUUUUUUUUUUUDDUUU")
    lines[10] = lines[10].replace("正常", "维护中")
    path = written(tmp_path, lines)
    look = looked(path)
    assert words_of(look, look.layout) == ("维护中",)
    assert read(path).unknown == {"维护中": 1}
    digest = read(path, meanings={"维护中": ""})
    assert digest.unknown == {}
    assert minutes(condensed(digest.sources[0], Rules("apart"))) == [(25, 27)]


def test_wild_lines_are_told_and_lose_nothing(tmp_path: Path) -> None:
    lines = samples("UUUDDUUUUUUU")
    lines[1:1] = ["2025-04-12 08:0", '"2025-04-12 08:01:30,platform,正常', "时间,系统,状态", "", "\0\0\0"]
    lines += ["2025-13-40 08:00:00,platform,正常", '2025-04-12 08:12:00,"platform",正常', "x" * 70_000]
    digest = read(written(tmp_path, lines))
    assert digest.rows == 13
    assert digest.repeated == 1
    assert digest.unreadable == 4
    assert [number for number, _ in digest.examples] == [3, 4, 19, 21]
    assert minutes(condensed(digest.sources[0], Rules())) == [(3, 5)]


def test_both_encodings_in_one_file(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    rows = samples("UUDDUUUU")
    mixed = [each.encode("gb18030" if place % 2 else "utf-8") for place, each in enumerate(rows)]
    path.write_bytes(b"\n".join(["时间,系统,状态".encode(), *mixed]))
    assert minutes(condensed(read(path).sources[0], Rules())) == [(2, 4)]


def test_other_tables_are_no_exports(tmp_path: Path) -> None:
    tickets = "工单编号,业务系统,报告时间,恢复时间,状态\n" + "".join(
        f"G-{place},platform,2025-06-0{place} 09:00:00,2025-06-0{place} 10:00:00,恢复\n"
        for place in range(1, 9)
    )
    for content in (
        tickets.encode(),
        b"",
        b"PK\x03\x04" + bytes(2_000),
        bytes(range(256)) * 40,
        "款项,付款日期,金额\n尾款,2026-04-09,5\n".encode(),
        "告警时间,恢复时间,主机,状态\n2025-06-01 09:00:00,2025-06-01 09:10:00,web,恢复\n".encode(),
        ",".join(["2025-06-01 09:00:00", "up"] * 300).encode(),
        "时间,系统,说明\n2025-06-01 09:00:00,platform,巡检\n".encode(),
    ):
        path = tmp_path / "other.csv"
        path.write_bytes(content)
        assert look_at(path) is None


def test_of_two_instants_that_which_is_headed_so_is_taken(tmp_path: Path) -> None:
    lines = [f"{line},{line[:19]}" for line in samples("UUDDUUUU")]
    look = looked(written(tmp_path, lines, "采样时间,系统,状态,入库"))
    assert look.layout.time == 0


@given(st.lists(st.text(alphabet='",a1\0 中', max_size=14), min_size=1, max_size=30), st.integers(2, 4))
def test_fields_of_plain_lines_are_those_of_csv(lines: list[str], width: int) -> None:
    ends_of_lines = ("\n", "\r\n")
    block = "".join(f"{line}{ends_of_lines[place % 2]}" for place, line in enumerate(lines))
    fields = fields_of(block.encode(), b",", width)
    assert sorted([*fields.numbers.tolist(), *fields.odd.tolist()]) == list(range(len(lines)))
    for number, starts, ends in zip(fields.numbers.tolist(), fields.starts, fields.ends, strict=True):
        found = [text_of(fields.buffer[start:end].tobytes()) for start, end in zip(starts, ends, strict=True)]
        assert found == cells_of(fields.line(number), ",")


def test_a_file_without_a_header(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text("\n".join(samples("UUDDUUUU") * 3), "utf-8")
    look = looked(path)
    assert (look.heads, look.layout.first) == ((), 0)
    assert (look.layout.time, look.layout.system, look.layout.state) == (0, 1, 2)


def test_too_many_names_and_changes_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, samples("UUUDDUUUUUUU"))
    layout = looked(path).layout
    monkeypatch.setattr("desktop.exchange.monitoring.running.MOST_RUNS", 2)
    with pytest.raises(SheetError, match="状态变化超过 2 次"):
        stream(path, layout, lambda _: None)
    monkeypatch.setattr("desktop.exchange.monitoring.streaming.MOST_ROWS", 3)
    with pytest.raises(SheetError, match="监控记录过多"):
        stream(path, layout, lambda _: None)
    monkeypatch.setattr("desktop.exchange.monitoring.names.MOST_NAMES", 2)
    many = msgspec.structs.replace(layout, system=0)
    with pytest.raises(SheetError, match="系统一列有 2 个以上不同的内容"):
        stream(path, many, lambda _: None)


def test_downtime_is_shared_out_to_its_months() -> None:
    down = Down("web", dt.datetime(2025, 5, 31, 23, 50), None, dt.datetime(2025, 7, 1, 0, 10))
    assert seconds_by_month((down,)) == {"2025-05": 600, "2025-06": 30 * 86_400, "2025-07": 600}


def test_the_process_gives_the_same_and_tells_how_far_it_is(tmp_path: Path) -> None:
    path = written(tmp_path, samples("UUDDUUUU" * 500))
    with Streaming(path, looked(path).layout) as streaming:
        assert streaming.wait() == read(path)
        assert streaming.done == path.stat().st_size


def test_cancelling_ends_the_process_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    path = written(tmp_path, samples("UUDDUUUU" * 5_000))
    streaming = Streaming(path, looked(path).layout)
    streaming.cancel()
    assert not list((tmp_path / "temporary").iterdir())
    with pytest.raises(SheetError, match="读取程序中断"):
        streaming.poll()


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    path = written(tmp_path, samples("UUDDUUUU"))
    layout = looked(path).layout
    path.unlink()
    with Streaming(path, layout) as streaming, pytest.raises(SheetError, match="无法读取文件"):
        streaming.wait()


_WORDS = {True: "up", False: "down"}
_Rows = list[tuple[int, int, bool]]


@settings(deadline=None)
@example([(0, 1, False), (0, 1, True), (1, 1, False)], "events", None, 11, 0, "")
@given(
    st.lists(st.tuples(st.integers(0, 400), st.integers(0, 2), st.booleans()), min_size=1, max_size=120),
    st.sampled_from(["samples", "events"]),
    st.sampled_from([None, "between", "down"]),
    st.integers(0, 90),
    st.integers(0, 90),
    st.sampled_from(["", '"']),
)
def test_like_a_plain_condenser(
    rows: _Rows, kind: Kind, gaps: Gaps | None, join: int, shortest: int, quote: str
) -> None:
    lines = [
        f"{quote}{EPOCH + dt.timedelta(seconds=10 * at)}{quote},{quote}s{system}{quote},{_WORDS[up]}"
        for at, system, up in rows
    ]
    with tempfile.TemporaryDirectory() as folder:
        path = written(Path(folder), lines, "time,host,state")
        digest = stream(path, Layout(kind, ",", 3, 1, 0, 2, 1), lambda _: None)
    rules = Rules(gaps, join, shortest)
    assert {each.name for each in digest.sources} == {f"s{system}" for _, system, _ in rows}
    for source in digest.sources:
        own = [(10 * at, up) for at, system, up in rows if f"s{system}" == source.name]
        found = [
            (_seconds(each.start), None if each.end is None else _seconds(each.end))
            for each in condensed(source, rules)
        ]
        assert found == _plain(own, source, kind, rules)


def _seconds(at: dt.datetime) -> int:
    return int((at - EPOCH).total_seconds())


def _plain(
    rows: list[tuple[int, bool]], source: Source, kind: Kind, rules: Rules
) -> list[tuple[int, int | None]]:
    """What the rules say, second by tenth second, without any thought for speed."""
    told = _told(rows, kind)
    if not told:
        return []
    times = sorted(told)
    last = times[-1] + source.period
    states: list[tuple[int, bool | None]] = []
    for at in range(times[0], last, 1 if source.period % 10 else 10):
        before = max(each for each in times if each <= at)
        after = min((each for each in times if each > at), default=None)
        silent = source.period and after is not None and after - before > source.period * 1.5
        states.append((at, None if silent and at >= before + source.period else told[before]))
    return _spans(states, last, told[times[-1]], rules)


def _told(rows: list[tuple[int, bool]], kind: Kind) -> dict[int, bool]:
    """What each instant says: samples that differ nothing, of events the last."""
    steps = [after[0] - before[0] for before, after in pairwise(rows)]
    if sum(step < 0 for step in steps) > sum(step > 0 for step in steps):
        rows = rows[::-1]
    found: dict[int, set[bool]] = {}
    last: dict[int, bool] = {}
    for at, up in rows:
        found.setdefault(at, set()).add(up)
        last[at] = up
    return {at: last[at] for at, said in found.items() if kind == "events" or len(said) == 1}


def _spans(
    states: list[tuple[int, bool | None]], last: int, up: bool, rules: Rules
) -> list[tuple[int, int | None]]:
    found: list[tuple[int, int]] = []
    for place, (at, state) in enumerate(states):
        end = states[place + 1][0] if place + 1 < len(states) else last
        if state is None:
            before = next(each for _, each in reversed(states[:place]) if each is not None)
            after = next((each for _, each in states[place:] if each is not None), None)
            state = not (rules.gaps == "down" or (rules.gaps == "between" and not before and after is False))
        if not state:
            if found and (found[-1][1] == at or at - found[-1][1] < rules.join):
                found[-1] = (found[-1][0], end)
            else:
                found.append((at, end))
    if not up and (not found or found[-1][1] < last):
        near = bool(found) and last - found[-1][1] < rules.join
        found[-1 if near else len(found) :] = [(found[-1][0] if near else last, last)]
    kept: list[tuple[int, int | None]] = []
    for start, end in found:
        goes_on = not up and end == last
        if goes_on or end - start >= rules.shortest:
            kept.append((start, None if goes_on else end))
    return kept


@pytest.mark.parametrize(
    "text", ["", "2025-04-12", "08:00", "1999-12-31 23:59:59", "2069-01-01 00:00:00", "x"]
)
def test_what_is_no_instant(text: str) -> None:
    assert read_one(text) is None


@pytest.mark.parametrize(
    ("head", "order"),
    [
        ("日期,时间,系统,状态", (0, 1, 2, 3)),
        ("系统,日期,时间,状态", (2, 0, 1, 3)),
        ("日期,系统,时间,状态", (0, 2, 1, 3)),
    ],
)
def test_day_and_time_of_day_in_two_columns(head: str, order: tuple[int, ...], tmp_path: Path) -> None:
    """Side by side they are read at once, elsewhere row by row; both as one instant is."""
    lines = samples("UUUUUUUDDUUUUUUUUUUDDDDDDUUUUUUU")
    joined = read(written(tmp_path, lines))
    apart = []
    for line in lines:
        instant, system, state = line.split(",")
        cells = (*instant.split(" "), system, state)
        apart.append(",".join(cells[place] for place in order))
    found = read(written(tmp_path, apart, head))
    assert (found.rows, found.sources, found.unreadable) == (joined.rows, joined.sources, 0)
    assert looked(written(tmp_path, apart, head)).layout.clock is not None


def test_a_day_alone_is_no_instant(tmp_path: Path) -> None:
    path = written(tmp_path, [f"2025-03-{day:02},平台,正常" for day in range(1, 29)], "日期,系统,状态")
    assert look_at(path) is None
