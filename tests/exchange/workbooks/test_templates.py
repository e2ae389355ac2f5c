"""Templates to fill in: what they offer, what they hide, and what does not fit into one."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from desktop.exchange.columns import IMPORTABLE, OUTAGES, columns, name_of
from desktop.exchange.template import load_contract
from desktop.exchange.workbooks import templates
from desktop.exchange.workbooks.source import Source
from desktop.exchange.workbooks.templates import CHOICES, GUIDE
from desktop.models.calendar import AsOf
from desktop.models.contract import System
from desktop.models.facts import Facts, Incident, Loss, Payment, Person
from desktop.services.sample import SAMPLE_AS_OF
from tests.exchange.workbooks.support import opened, source_of, values


def _source(**facts: Any) -> Source:
    return source_of(load_contract(), Facts(**facts), AsOf(SAMPLE_AS_OF))


def _offered(path: Path, sheet: str, header: str) -> tuple[list[str], Any]:
    """What a column offers to choose from, and the check itself."""
    book = opened(path)
    table = book[sheet]
    column = next(cell.column_letter for cell in table[1] if cell.value == header)
    (rule,) = (each for each in table.data_validations.dataValidation if f"{column}2" in each.sqref)
    cells = book[CHOICES][rule.formula1.partition("!")[2].replace("$", "")]
    rows = cells if isinstance(cells, tuple) else ((cells,),)
    return [row[0].value for row in rows], rule


@pytest.fixture
def incidents(tmp_path: Path) -> Path:
    """An empty template of incidents, with two people registered."""
    people = (Person(id="N1", name="张三"), Person(id="N2", name="李四"))
    path = tmp_path / "a.xlsx"
    assert templates.write(_source(people=people), ("incidents", OUTAGES), path, filled=False) is None
    return path


def test_a_column_offers_what_it_may_hold(incidents: Path) -> None:
    causes, rule = _offered(incidents, "事件", "原因")
    assert "云服务故障" in causes
    assert rule.showErrorMessage
    settled, _ = _offered(incidents, "事件", "出现问题")
    assert settled == ["是", "否", "未认定"]
    systems, rule = _offered(incidents, "中断", "系统")
    assert systems == [each.name for each in load_contract().terms.systems]
    people, rule = _offered(incidents, "事件", "报告人")
    assert people == ["张三", "李四"]
    assert not rule.showErrorMessage, "somebody else may have reported it"


def test_days_and_sums_are_checked_while_they_are_typed(tmp_path: Path) -> None:
    path = tmp_path / "p.xlsx"
    templates.write(_source(), ("payments",), path, filled=False)
    kinds = {each.type for each in opened(path)["付款"].data_validations.dataValidation}
    assert kinds == {"list", "date", "decimal"}


def test_the_ids_are_hidden_and_the_empty_cells_are_formatted(incidents: Path) -> None:
    sheet = opened(incidents)["事件"]
    assert sheet["A1"].value == "编号"
    assert sheet.column_dimensions["A"].hidden
    assert sheet.freeze_panes == "A2"
    reported = next(cell.column_letter for cell in sheet[1] if cell.value == "报告")
    assert sheet.column_dimensions[reported].number_format == "yyyy-mm-dd hh:mm:ss"
    assert sheet.column_dimensions["A"].number_format == "@"


def test_the_guide_explains_every_column_with_its_unit_and_clause(incidents: Path) -> None:
    rows = {(row[0], row[1]): row[2:] for row in values(incidents, GUIDE)}
    for kind in ("incidents", OUTAGES):
        assert all((name_of(kind), each.header) in rows for each in columns(kind))
    assert rows["中断", "系统"][0] == "是"
    assert rows["事件", "附件1：影响时间（分钟）"][1] == "整数，单位分钟"
    assert rows["事件", "响应"][2] == "3.4"
    assert opened(incidents)[CHOICES].sheet_state == "hidden"


def test_units_stand_in_the_headers(tmp_path: Path) -> None:
    path = tmp_path / "all.xlsx"
    assert templates.write(_source(), IMPORTABLE, path, filled=False) is None
    assert "金额（元）" in [cell.value for cell in opened(path)["付款"][1]]
    assert opened(path).sheetnames == [*map(name_of, IMPORTABLE), GUIDE, CHOICES]


def test_a_system_is_called_by_its_id_where_its_name_could_be_another(tmp_path: Path) -> None:
    contract = load_contract()
    twins = (System(id="a", name="门户"), System(id="b", name="门户"), System(id="c", name="内、外网"))
    terms = replace(contract.terms, systems=twins)
    incident = Incident(id="I1", title="x", systems=("a", "b", "c"))
    source = replace(_source(incidents=(incident,)), contract=contract.replaced(terms))
    path = tmp_path / "a.xlsx"
    templates.write(source, ("incidents",), path, filled=True)
    row = dict(zip(*values(path, "事件")[:2], strict=True))
    assert row["受影响系统"] == "a、b、c"


def test_a_number_that_a_workbook_would_round_is_written_as_text(tmp_path: Path) -> None:
    long = Decimal("12345678901234567.89")
    path = tmp_path / "a.xlsx"
    source = _source(losses=(Loss(id="L1", amount=long), Loss(id="L2", amount=Decimal("0.10"))))
    templates.write(source, ("losses",), path, filled=True)
    assert [row[1] for row in values(path, "损失")[1:]] == [str(long), 0.1]


def test_a_text_that_fits_into_no_cell_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    source = _source(incidents=(Incident(id="I7", title="长", note="字" * 32_768),))
    problem = templates.write(source, ("incidents",), path, filled=True)
    assert problem is not None
    assert "事件 I7 的“备注”有 32,768 字" in problem.reason
    assert "32,767" in problem.expected
    assert not path.exists()


def test_more_records_than_a_sheet_has_rows_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(templates, "MOST_ROWS", 3)
    payments = tuple(
        Payment(id=f"P{n}", payment="first", date=SAMPLE_AS_OF, amount=Decimal(n)) for n in range(3)
    )
    problem = templates.write(_source(payments=payments), ("payments",), tmp_path / "a.xlsx", filled=True)
    assert problem is not None
    assert "付款有 3 条" in problem.reason
