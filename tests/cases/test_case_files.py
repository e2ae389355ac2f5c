"""Files that hold no readable cases, and the command around them."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.cli import main
from desktop.exchange.case_result import plain
from desktop.exchange.cases import CaseError, assess_case, read_cases
from desktop.exchange.china import load_calendar
from desktop.models.annex1 import Annex1
from desktop.models.performance import Exit, Termination

HERE = Path(__file__).parent
HEAVY = ["PySide6", "shiboken6", "pyqtgraph", "numpy", "sqlalchemy", "sqlcipher3"]
CASE = "- {id: A, contract: gov-cloud-2025, as_of: 2025-06-30}\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cases.yaml"


def refusal(file: Path, content: str | bytes, wanted: str | None = None) -> str:
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(CaseError) as raised:
        read_cases(file, wanted)
    return str(raised.value)


def test_a_minimal_case_is_enough(file: Path) -> None:
    file.write_text(CASE, encoding="utf-8")
    (case,) = read_cases(file)
    result = plain(assess_case(case, load_calendar()))
    assert result["contract"]["service_end"] == "2026-04-07"
    assert result["payments"]["first"]["status"] == "overdue"


def test_a_file_that_is_not_there(file: Path) -> None:
    with pytest.raises(CaseError, match="应为可读的案例文件"):
        read_cases(file)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "应为案例的列表，实为空（null）"),
        ("id: A\n", "应为案例的列表，实为键值表"),
        ("- [A]\n", "案例 第 1 项：整项：应为键值表"),
        ("- {id: A\n", "第 2 行第 1 列：应为合法的 YAML"),
        ("- {id: A, as_of: 2025-06-30, as_of: 2025-07-30}\n", '重复的键 "as_of"'),
        (b"- {id: \xff}\n", "应为 UTF-8 文本，实为第 8 字节起无法解码"),
        (CASE + CASE, "案例 A：id：应为文件内不重复的编号，实为重复"),
        (CASE + "- {contract: gov-cloud-2025, as_of: 2025-06-30}\n", "案例 第 2 项：id：应为文字"),
        (CASE.replace("as_of", "[1, 2]: 3, as_of"), "应为合法的 YAML"),
        (CASE.replace("2025-06-30", "!!timestamp soon"), "与所写类型标记（!!）不符的值"),
        (CASE.replace("2025-06-30", "!!bool soon"), "与所写类型标记（!!）不符的值"),
        (CASE.replace("2025-06-30", "!!int ''"), "与所写类型标记（!!）不符的值"),
        (CASE.replace("gov-cloud-2025", "a" * 400), "contract：应为下列之一"),
        (CASE.replace("2025-06-30", "9999-12-31"), "as_of：应为 2000 至 2100 年之间的日期"),
    ],
)
def test_a_file_that_is_no_list_of_cases(file: Path, content: str | bytes, said: str) -> None:
    assert said in refusal(file, content)


def test_an_id_that_no_case_has(file: Path) -> None:
    assert refusal(file, CASE, "B") == "案例 B：id：应为文件中已有的案例编号（A），实为没有此案例"


def test_one_case_is_assessed_beside_others_that_cannot_be_read(file: Path) -> None:
    file.write_text(CASE + "- {id: B, contract: none, as_of: 2025-06-30}\n", encoding="utf-8")
    assert [case.id for case in read_cases(file, "A")] == ["A"]
    with pytest.raises(CaseError, match="案例 B：contract"):
        read_cases(file)


def test_every_fault_of_every_case_is_told(file: Path) -> None:
    said = refusal(
        file,
        "- {id: A, contract: gov-cloud-2025, as_of: soon, titel: x,\n"
        "   facts: {losses: [{id: L1, amount: 1}], x: 1}}\n"
        "- {id: B, contract: gov-cloud-2025, as_of: 2025-06-30, terms: {total_fee: 1.5}}\n",
    )
    places = [line.split("：")[:2] for line in said.splitlines()]
    assert sorted(places) == [
        ["案例 A", "as_of"],
        ["案例 A", "facts.losses[0].amount"],
        ["案例 A", "facts.x"],
        ["案例 A", "titel"],
        ["案例 B", "terms.total_fee"],
    ]


def test_the_result_holds_the_keys_of_the_format_and_no_others(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assess", str(HERE / "own.yaml"), "--id", "O01", "--json"]) == 0
    (result,) = json.loads(capsys.readouterr().out)
    assert set(result) == {
        "contract",
        "payments",
        "findings",
        "penalties",
        "rights",
        "counters",
        "settlement",
        "sla_checks",
        "sla",
        "deadlines",
        "warnings",
    }
    finding = next(row for row in result["findings"] if row["row"] == "3-1")
    assert finding == {
        "row": "3-1",
        "subjects": ["I1"],
        "event": "I1",
        "period": "2025-06",
        "status": "certain",
        "coefficient": "0.50",
        "base": "10860.00",
        "amount": "5430.00",
        "amount_min": "5430.00",
        "amount_max": "5430.00",
        "stands": True,
        "absorbed_by": None,
    }
    assert "caps_by_reading" not in result["penalties"]


CONTENT = """
- id: A
  contract: gov-cloud-2025
  as_of: 2026-01-31
  facts:
    incidents: [{id: I1, reported_at: 2025-06-10T09:50:00, annex1: {kind: null, minutes: 150}}]
    complaints: [{id: T1, date: 2025-06-11, system: null}]
    monthly_reviews: [{month: "2025-05", passed: false}, {month: "2025-06", passed: null}]
    headcounts:
      - {month: "2025-05", count: 3}
      - {month: "2025-06", count: "2.50"}
      - {month: "2025-07", count: null}
    acceptance_rounds: [{applied_on: 2025-12-01, passed: null}, {inspected_on: 2025-12-20}]
    exit: {applied_on: null, granted: null}
    termination: {date: 2026-01-15, clause: "12.4"}
    decisions:
      - {row: "1-A1", subject: I1, decision: waive}
      - {row: "3-3", subject: "2025-05", decision: waive}
      - {row: "3-2", subject: T1, decision: waive}
      - {row: "6.1", subject: acceptance, decision: waive}
      - {row: "13.1", subject: exit, decision: waive}
"""


def test_what_the_format_leaves_unsaid_is_read_as_it_means(file: Path) -> None:
    file.write_text(CONTENT, encoding="utf-8")
    (case,) = read_cases(file)
    facts = case.facts
    assert facts.incidents[0].annex1 == Annex1(minutes=150)
    assert [each.system for each in facts.complaints] == [None]
    assert [(each.id, each.passed) for each in facts.monthly_reviews] == [
        ("2025-05", False),
        ("2025-06", None),
    ]
    assert [each.count for each in facts.headcounts] == [Decimal(3), Decimal("2.50"), None]
    assert [each.id for each in facts.headcounts] == ["2025-05", "2025-06", "2025-07"]
    assert [each.id for each in facts.acceptance_rounds] == ["acceptance_rounds-1", "acceptance_rounds-2"]
    assert facts.exit == Exit(id="exit")
    assert facts.termination == Termination(id="termination", date=dt.date(2026, 1, 15), clause="12.4")
    assert len(facts.decisions) == 5


def test_rights_counters_and_settlement_are_printed_under_the_names_of_the_format(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    breach = "breaches: [{id: B1, kind: ip, date: 2025-06-10}]"
    file.write_text(
        "- {id: A, contract: gov-cloud-2025, as_of: 2025-06-30, facts: {" + breach + "}}\n"
        "- {id: B, contract: gov-cloud-2025, as_of: 2025-06-30,"
        ' facts: {termination: {date: 2025-06-30, clause: "12.4"}}}\n',
        encoding="utf-8",
    )
    assert main(["assess", str(file), "--json"]) == 0
    first, second = json.loads(capsys.readouterr().out)
    assert {
        "right": "terminate",
        "clause": "12.5(2)",
        "arisen_on": "2025-06-10",
        "status": "certain",
    } in first["rights"]
    assert first["settlement"] is None
    assert set(second["settlement"]) == {"consumed", "refund", "refund_capped", "owed_by_a"}
    assert second["counters"] == {
        "b_events": 0,
        "a_events": 0,
        "complaints": 0,
        "failed_reviews_in_a_row": 0,
        "failed_inspections": 0,
        "short_months_in_a_row": 0,
    }


def test_without_json_the_same_is_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assess", str(HERE / "own.yaml"), "--id", "O01"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("【O01】")
    assert "附件3 行5" in printed
    assert "被 3-1 吸收" in printed
    assert "18,244.80" in printed


def test_assessing_loads_neither_qt_nor_the_database() -> None:
    program = (
        "import sys; from desktop.cli import main;"
        f"status = main(['assess', {str(HERE / 'clock.yaml')!r}, '--json']);"
        f"heavy = set(sys.modules) & set({HEAVY});"
        "sys.exit(f'loaded: {heavy}' if heavy else status)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert len(json.loads(done.stdout)) == 6
