"""Files that hold no readable cases, and the command around them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.cli import main
from desktop.exchange.case_result import plain
from desktop.exchange.cases import CaseError, assess_case, read_cases
from desktop.exchange.china import load_calendar

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
