"""What goes out as a template comes back through the import assistant without a difference."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from desktop.exchange.cells.reader import CODES
from desktop.exchange.cells.values import plain
from desktop.exchange.china import load_calendar
from desktop.exchange.columns import IMPORTABLE, OUTAGES, name_of
from desktop.exchange.headers import find_head, guess_kind, headers, mapped
from desktop.exchange.sheets import Sheet, read_book
from desktop.exchange.template import load_contract
from desktop.exchange.workbooks import templates
from desktop.exchange.workbooks.records import entries_of
from desktop.models.annex1 import Annex1
from desktop.models.calendar import AsOf
from desktop.models.contract import Contract
from desktop.models.facts import KINDS, Fact, Facts
from desktop.models.fields import fields_of
from desktop.services.exporting import export_template
from desktop.services.importing import Plan, Setup, make_plan
from desktop.services.importing.building import Builder
from desktop.services.sample import SAMPLE_AS_OF, open_sample, sample_file
from desktop.services.sharing import sharing
from tests.exchange.workbooks.random_records import random_facts
from tests.exchange.workbooks.support import NOW, recalculated, source_of

#: How many data sets go out and come back; `make roundtrip` takes 10,000.
ROUND_TRIPS = int(os.environ.get("SHOUYUE_ROUND_TRIPS", "90"))
_PARTS = 3


@pytest.fixture(scope="module")
def contracts() -> tuple[Contract, ...]:
    """Both contracts that are shipped: between them every list that a column can refer to."""
    return load_contract(), load_contract("ops-2026")


def _planned(path: Path, kind: str, contract: Contract, facts: Facts) -> tuple[Sheet, Plan]:
    """The file as a user takes it in who changes nothing that the assistant proposes."""
    sheet = read_book(path, name_of(kind)).sheet
    head = find_head(sheet, kind)
    setup = Setup(kind, head, mapped(kind, headers(sheet, head)))
    return sheet, make_plan(sheet, setup, contract, facts)


def _written(folder: Path, kind: str, contract: Contract, facts: Facts) -> Path:
    target = folder / "模板.xlsx"
    source = replace(source_of(contract, Facts(), AsOf(SAMPLE_AS_OF)), facts=facts)
    assert templates.write(source, (kind,), target, filled=True) is None
    return target


def _emptied(kind: str, facts: Facts) -> Facts:
    """The same records with nothing in them but what they cannot be without."""
    bare = [_bare(each) for each in getattr(facts, kind)]
    return replace(facts, **{kind: tuple(bare)})


def _bare(record: Fact) -> Fact:
    kind: type[Fact] = type(record)
    fields = fields_of(kind)
    needed = {each.name: getattr(record, each.name) for each in fields if each.required or each.name == "id"}
    texts = {each.name: "" for each in fields if each.type is str and not each.required}
    return kind(**{**texts, **needed})


@pytest.mark.parametrize("part", range(_PARTS))
def test_random_records_come_back_without_a_difference(
    part: int, contracts: tuple[Contract, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What can be true is no matter here; what is written is.
    monkeypatch.setattr(Builder, "problems", lambda *_: ())
    for seed in range(part, ROUND_TRIPS, _PARTS):
        kind, contract = IMPORTABLE[seed // 2 % len(IMPORTABLE)], contracts[seed % 2]
        facts = random_facts(seed, kind, contract)
        path = _written(tmp_path, kind, contract, facts)
        _, plan = _planned(path, kind, contract, facts)
        held = entries_of(kind, facts)
        wrong = [(row.state, row.why, row.changes) for row in plan.rows if row.state != "same"]
        assert (len(plan.rows), wrong) == (len(held), []), (seed, kind)
        if kind != OUTAGES:
            _, plan = _planned(path, kind, contract, _emptied(kind, facts))
            for row, record in zip(plan.rows, held, strict=True):
                assert row.state in ("changed", "same"), (seed, row.state, row.why)
                assert _plain(row.record) == _plain(record), (seed, kind)


def _plain(record: Any) -> Any:
    """A record with its texts as a cell gives them back: line ends and numbers plain, nothing around them."""
    values = msgspec.structs.asdict(record)
    if values.get("annex1") == Annex1():
        values["annex1"] = None
    return {key: _plain_text(key, value) for key, value in values.items()}


def _plain_text(key: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    text = value.replace("\r\n", "\n").strip()
    return (plain(text) if key in CODES else text) or None


def test_the_sample_comes_back_as_it_is_and_into_an_empty_file(tmp_path: Path) -> None:
    """With every check: nothing differs, and each record is taken as new where there is none yet."""
    calendar = load_calendar()
    sample_file(tmp_path, calendar, lambda: NOW)
    with open_sample(tmp_path, calendar, lambda: NOW) as sample:
        facts, contract = sample.facts, sample.contract
        masked, path = tmp_path / "masked.xlsx", tmp_path / "all.xlsx"
        assert export_template(sample, IMPORTABLE, masked, filled=True) is None
        sharing().set_personal(sample.path, shown=True)
        assert export_template(sample, IMPORTABLE, path, filled=True) is None
    for kind in IMPORTABLE:
        for made in (masked, path):
            _, plan = _planned(made, kind, contract, facts)
            assert [row.why for row in plan.rows if row.state != "same"] == [], kind
        if kind in ("incidents", "payments", "people"):
            _, plan = _planned(path, kind, contract, replace(facts, **{kind: ()}))
            assert {row.state for row in plan.rows} == {"new"}, [row.why for row in plan.rows]
            records = tuple(row.record for row in plan.rows)
            own = [replace(each, outages=()) for each in facts.incidents] if kind == "incidents" else None
            assert list(records) == (own or list(getattr(facts, kind)))


def test_a_template_that_office_has_saved_comes_back_too(
    contracts: tuple[Contract, ...], tmp_path: Path
) -> None:
    """What a person opens and saves elsewhere is written by another program, in other ways of its own."""
    contract, held = contracts[0], {}
    for seed, kind in enumerate(("incidents", OUTAGES, "payments", "notices", "people", "availability")):
        held[kind] = random_facts(seed, kind, contract)
        _written(tmp_path, kind, contract, held[kind]).rename(tmp_path / f"{kind}.xlsx")
    saved = recalculated([tmp_path / f"{kind}.xlsx" for kind in held], tmp_path)
    for (kind, facts), path in zip(held.items(), saved, strict=True):
        _, plan = _planned(path, kind, contract, facts)
        assert [row.why or row.changes for row in plan.rows if row.state != "same"] == [], kind
        assert len(plan.rows) == len(entries_of(kind, facts)) > 0


@pytest.mark.parametrize("kind", IMPORTABLE)
def test_the_assistant_knows_every_template_by_itself(
    kind: str, contracts: tuple[Contract, ...], tmp_path: Path
) -> None:
    """The first visible sheet is the one to fill in, and each of its columns is found by its header."""
    contract = contracts[0]
    path = _written(tmp_path, kind, contract, Facts())
    book = read_book(path)
    assert book.sheet.name == name_of(kind)
    head = find_head(book.sheet)
    names = headers(book.sheet, head)
    assert (head.row, head.depth) == (0, 1)
    assert guess_kind(book.sheet, head) == kind
    assert len(mapped(kind, names)) == len(names)
    _, plan = _planned(path, kind, contract, Facts())
    assert (plan.asks, plan.missing, plan.rows) == ((), (), ())


def test_every_kind_that_has_records_has_a_template() -> None:
    assert set(IMPORTABLE) - {OUTAGES} <= KINDS.keys()
