"""Lists of records: the columns that hold something, real values, and as many sheets as they need."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from desktop.exchange.columns import OUTAGES, name_of
from desktop.exchange.template import load_contract
from desktop.exchange.workbooks import lists
from desktop.exchange.workbooks.records import entries_of
from desktop.exchange.workbooks.source import Source
from desktop.models.calendar import AsOf
from desktop.models.facts import KINDS, SINGLE, Facts, Incident, Loss, Outage
from desktop.services.sample import SAMPLE_AS_OF
from tests.exchange.workbooks.random_records import random_facts
from tests.exchange.workbooks.support import opened, source_of, values


def _source(facts: Facts) -> Source:
    return source_of(load_contract(), facts, AsOf(SAMPLE_AS_OF))


def _rows(facts: Facts, kind: str, target: Path, **options: Any) -> list[list[Any]]:
    lists.write(_source(facts), kind, entries_of(kind, facts), target, **options)
    return values(target, name_of(kind))


def test_columns_without_anything_are_left_out_and_the_title_stands_in_front(tmp_path: Path) -> None:
    reported = dt.datetime(2025, 6, 18, 9, 12)
    facts = Facts(incidents=(Incident(id="I1", title="中断", problem=True, reported_at=reported),))
    rows = _rows(facts, "incidents", tmp_path / "a.xlsx")
    assert rows[2:] == [["编号", "标题", "出现问题", "报告"], ["I1", "中断", "是", reported]]
    assert "　共 1 条　截至 2026-04-10，" in rows[1][0]


def test_an_empty_list_has_its_head(tmp_path: Path) -> None:
    rows = _rows(Facts(), "losses", tmp_path / "a.xlsx")
    assert [row[0] for row in rows[2:]] == ["编号"]


@pytest.mark.parametrize("kind", [*(each for each in KINDS if each not in SINGLE), OUTAGES])
def test_every_kind_can_be_listed(kind: str, tmp_path: Path) -> None:
    # What changes the contract itself is no table of values that can be drawn.
    drawn = kind not in ("amendments", "reading_choices", "health_notes")
    facts = random_facts(7, kind, load_contract()) if drawn else Facts()
    count = len(entries_of(kind, facts))
    assert len(_rows(facts, kind, tmp_path / "a.xlsx")) == 3 + count


def test_only_what_is_given_is_listed_in_its_order(tmp_path: Path) -> None:
    losses = tuple(Loss(id=f"L{n}", amount=Decimal(n)) for n in range(5))
    facts = Facts(losses=losses)
    lists.write(_source(facts), "losses", (losses[3], losses[1]), tmp_path / "a.xlsx")
    assert [row[0] for row in values(tmp_path / "a.xlsx", "损失")[3:]] == ["L3", "L1"]


def test_what_does_not_fit_on_a_sheet_goes_on_on_the_next(tmp_path: Path) -> None:
    facts = Facts(losses=tuple(Loss(id=f"L{n}", amount=Decimal(n)) for n in range(5)))
    _rows(facts, "losses", tmp_path / "a.xlsx", most=5)
    assert opened(tmp_path / "a.xlsx").sheetnames == ["损失", "损失 (2)", "损失 (3)"]
    found = [
        row[0]
        for name in opened(tmp_path / "a.xlsx").sheetnames
        for row in values(tmp_path / "a.xlsx", name)[3:]
    ]
    assert found == [f"L{n}" for n in range(5)]


def test_a_list_filters_and_prints(tmp_path: Path) -> None:
    facts = Facts(
        incidents=tuple(
            Incident(
                id=f"I{n}",
                title="平台中断" * 4,
                note="备注" * 30,
                outages=(Outage(system="platform", start=dt.datetime(2025, 6, 1)),),
            )
            for n in range(9)
        )
    )
    _rows(facts, "incidents", tmp_path / "a.xlsx")
    sheet = opened(tmp_path / "a.xlsx")["事件"]
    assert sheet.auto_filter.ref == "A3:C12"
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("B4", "$1:$3")
    assert sheet.column_dimensions["C"].width == 44
