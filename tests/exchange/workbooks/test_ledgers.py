"""The ledgers for finance: their formulas give what the program has, and say where each sum comes from."""

from __future__ import annotations

import os
import random
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace

from desktop.exchange.cases import Case
from desktop.exchange.workbooks import finance
from desktop.exchange.workbooks.finance import Ledger
from desktop.models.contract import Contract
from desktop.models.facts import Loss
from tests.exchange.workbooks.support import (
    confirmed,
    formulas,
    opened,
    recalculated,
    same_number,
    source_of,
    values,
    worked_cases,
)

#: How many workbooks LibreOffice reckons anew; `make roundtrip` takes 50.
OFFICE = int(os.environ.get("SHOUYUE_OFFICE", "4"))
_SHEETS = (
    "封面",
    "付款台账",
    "收付明细",
    "发票",
    "违约金台账",
    "认定依据",
    "违约金按月",
    "扣款计算表",
    "SLA 月报",
    "各系统可用性",
    "时限核对",
)


def story(case_id: str = "S03") -> Case:
    return next(each for each in worked_cases() if each.id == case_id)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """All four ledgers of a worked story, its findings confirmed."""
    case = story()
    target = tmp_path / "台账.xlsx"
    finance.write(source_of(case.contract, confirmed(case), case.as_of), tuple(Ledger), target)
    return target


def _written(case: Case, folder: Path) -> Path:
    target = folder / f"{case.id}.xlsx"
    finance.write(source_of(case.contract, confirmed(case), case.as_of), tuple(Ledger), target)
    return target


def test_all_four_stand_in_one_workbook_behind_a_cover(book: Path) -> None:
    assert tuple(opened(book).sheetnames) == _SHEETS


@pytest.mark.parametrize("ledger", list(Ledger))
def test_each_stands_alone_with_its_own_cover(ledger: Ledger, tmp_path: Path) -> None:
    case = story()
    source = source_of(case.contract, confirmed(case), case.as_of)
    target = tmp_path / "one.xlsx"
    finance.write(source, (ledger,), target)
    assert values(target, "封面")[0][0] == finance.LEDGER_ZH[ledger]
    assert all(result is not None and "#REF" not in text for _, _, text, result in formulas(target))


def test_office_reckons_every_formula_to_what_the_program_has(tmp_path: Path) -> None:
    chosen = random.Random(20260410).sample(worked_cases(), OFFICE)
    paths = [_written(case, tmp_path) for case in chosen]
    for path, again in zip(paths, recalculated(paths, tmp_path), strict=True):
        reckoned = opened(again, results=True)
        told = list(formulas(path))
        assert len(told) > 30
        wrong = [
            (sheet, cell, text, result, reckoned[sheet][cell].value)
            for sheet, cell, text, result in told
            if not same_number(result, reckoned[sheet][cell].value)
        ]
        assert not wrong, (path.name, wrong[:5])


def test_the_sums_are_formulas_over_the_rows_with_the_figures_of_the_program(book: Path) -> None:
    case = story()
    sums = source_of(case.contract, confirmed(case), case.as_of).assessment.penalties
    assert sums.confirmed > 0
    found = {(sheet, text): result for sheet, _, text, result in formulas(book)}
    ledger = opened(book)["违约金台账"]
    last = next(row[0].row for row in ledger.iter_rows(min_row=4) if row[0].value == "合计")
    assert found["违约金台账", f"=SUM(M4:M{last - 1})"] == pytest.approx(float(sums.accrued))
    assert found["违约金台账", f"=SUM(P4:P{last - 1})"] == pytest.approx(float(sums.confirmed))
    cover = {row[0]: row[1] for row in values(book, "封面")}
    assert cover["已确认的违约金"] == pytest.approx(float(sums.confirmed))
    assert cover["可扣额"] == pytest.approx(float(sums.payable))


def test_numbers_and_days_are_real_ones_with_formats(book: Path) -> None:
    ledger = opened(book)["违约金台账"]
    rows = [row for row in ledger.iter_rows(min_row=4) if isinstance(row[7].value, (int, float))]
    assert rows
    for row in rows:
        assert row[2].is_date
        assert (row[2].number_format, row[7].number_format) == ("yyyy-mm-dd", "#,##0.00")
        assert row[8].number_format == "0.0%"


def test_a_sheet_is_set_up_for_print(book: Path) -> None:
    for sheet in opened(book):
        assert int(sheet.page_setup.paperSize) == 9
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert "&P" in sheet.oddFooter.right.text
        assert "&N" in sheet.oddFooter.right.text
    ledger = opened(book)["违约金台账"]
    assert ledger.freeze_panes == "A4"
    assert ledger.print_title_rows == "$1:$3"
    assert ledger.page_setup.orientation == "landscape"


def test_the_charts_are_native_and_show_the_cells_of_their_sheets(book: Path) -> None:
    charts = {sheet.title: len(sheet._charts) for sheet in opened(book)}
    assert charts["违约金按月"] == 1
    assert charts["SLA 月报"] == 2
    assert charts["各系统可用性"] >= 1


def test_the_calculation_goes_through_every_open_reading(book: Path) -> None:
    case = story()
    caps = source_of(case.contract, confirmed(case), case.as_of).assessment.penalties.caps_by_reading
    rows = {row[0]: row[2:] for row in values(book, "扣款计算表")}
    assert rows["赔付上限"] == [pytest.approx(float(each)) for each in caps.values()]
    assert [each.endswith("（采用）") for each in rows["计算"]] == [True, False, False]


@pytest.mark.parametrize("text", ["=1+2", "+CMD", "-2", "@SUM(A1)", '=HYPERLINK("http://x")', "#N/A"])
def test_a_text_that_looks_like_a_formula_stays_text(text: str, tmp_path: Path) -> None:
    case = story()
    facts = confirmed(case)
    changed = tuple(replace(each, reason=text) for each in facts.decisions)
    source = source_of(case.contract, replace(facts, decisions=changed), case.as_of)
    target = tmp_path / "text.xlsx"
    finance.write(source, (Ledger.PENALTIES,), target)
    sheet = opened(target)["认定依据"]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value == text]
    assert len(cells) >= 1
    assert all(cell.data_type == "s" for cell in cells)
    assert all(bool(cell.quotePrefix) == (text[0] in "=+-@") for cell in cells)


def test_a_trial_says_so_on_the_cover(tmp_path: Path) -> None:
    case = story()
    source = replace(source_of(case.contract, case.facts, case.as_of), trying=True)
    finance.write(source, (Ledger.PAYMENTS,), tmp_path / "a.xlsx")
    assert "没有存入文件" in str(values(tmp_path / "a.xlsx", "封面")[2][0])


def test_half_a_fen_is_rounded_as_the_rules_round_it(tmp_path: Path) -> None:
    """Caps that lie on half a fen: a sixth of sums whose fen leave three over."""
    case = story()
    paths = []
    for fen in (3, 9, 15, 21):
        loss = Loss(id="L9", amount=Decimal(100_000 + fen).scaleb(-2), title="半分")
        facts = replace(confirmed(case), losses=(loss,))
        target = tmp_path / f"half-{fen}.xlsx"
        finance.write(source_of(_costing(case, fen), facts, case.as_of), (Ledger.DEDUCTION,), target)
        paths.append(target)
    for path, again in zip(paths, recalculated(paths, tmp_path), strict=True):
        reckoned = opened(again, results=True)
        for sheet, cell, text, result in formulas(path):
            assert same_number(result, reckoned[sheet][cell].value), (cell, text)


def _costing(case: Case, fen: int) -> Contract:
    terms = case.contract.terms
    return case.contract.replaced(replace(terms, total_fee=terms.total_fee + Decimal(fen).scaleb(-2)))
