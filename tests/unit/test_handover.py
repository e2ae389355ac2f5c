"""The document for a successor: every open matter stands in it, with the figures that the program shows."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from docx import Document
from docx.table import Table

from desktop.exchange.handover import MOST, Handover, Part, handover_docx, numbered
from desktop.exchange.template import load_contract
from desktop.models.calendar import AsOf, Calendar
from desktop.models.enums.duties import HealthStatus
from desktop.models.enums.findings import FindingStatus
from desktop.models.enums.people import Side
from desktop.models.facts import Incident
from desktop.models.money import grouped
from desktop.models.register import Authorisation, Custody, Notice
from desktop.services.handover import handover, write_handover
from desktop.services.sample import open_sample
from desktop.services.sealing import Sealing
from desktop.services.workspace import Workspace

NOW = dt.datetime(2026, 4, 10, 10, 42, 7)
PLACES = {"incidents": "事件", "payments": "付款"}


@pytest.fixture
def sample(tmp_path: Path, calendar: Calendar) -> Iterator[Workspace]:
    with open_sample(tmp_path, calendar, lambda: NOW) as workspace:
        yield workspace


@pytest.fixture
def unsigned(tmp_path: Path, calendar: Calendar) -> Iterator[Workspace]:
    contract = load_contract("ops-2026")
    with Workspace.create(tmp_path / "ops.shouyue", contract, calendar, lambda: NOW) as workspace:
        workspace.set_as_of(AsOf(dt.date(2025, 12, 1)))
        yield workspace


def part(workspace: Workspace, title: str) -> Part:
    return next(each for each in handover(workspace, PLACES).parts if each.title.startswith(title))


def cells(found: Part) -> str:
    return "\n".join("|".join(row) for row in found.rows)


def test_every_part_is_a_lawful_table(sample: Workspace, unsigned: Workspace) -> None:
    for workspace in (sample, unsigned):
        made = handover(workspace, PLACES)
        assert len({each.title for each in made.parts}) == len(made.parts)
        for each in made.parts:
            assert len(each.widths) == len(each.header) == len(each.aligned or each.header)
            assert all(len(row) == len(each.header) for row in each.rows)


def test_the_sums_are_those_of_the_program(sample: Workspace) -> None:
    sums = sample.assessment.penalties
    rows = {row[0]: row[1] for row in part(sample, "违约金至今").rows}
    assert rows["发生的违约金"] == grouped(sums.accrued)
    assert rows["上限内可扣"] == grouped(sums.payable)
    assert rows["已扣"] == grouped(sums.deducted)
    for figures in sample.assessment.payments.values():
        assert grouped(figures.net) in cells(part(sample, "各期付款"))


def test_whatever_waits_stands_in_it(sample: Workspace) -> None:
    steps = cells(part(sample, "甲方的待办")) + cells(part(sample, "乙方的待办"))
    for step in sample.agenda:
        assert step.text in steps
    undecided = [each for each in sample.assessment.findings if each.status is FindingStatus.UNDETERMINED]
    assert undecided
    assert len(part(sample, "待决定的违约认定").rows) >= len(undecided)
    assert len(part(sample, "甲方已有的权利").rows) == len(sample.assessment.rights)
    blanks = [each.title for each in sample.health() if each.status is HealthStatus.OPEN]
    assert [row[0] for row in part(sample, "合同文本的未决问题").rows] == blanks


def test_what_is_recorded_later_comes_in(sample: Workspace) -> None:
    assert part(sample, "尚未恢复的事件").rows == ()
    sample.save(
        Incident(id="I90", title="门户无法登录", systems=("platform",), reported_at=NOW),
        Notice(id="N90", number="示例卫函〔2026〕90号", title="请予说明", sender=Side.A, sent_on=NOW.date(),
               reply_by=dt.date(2026, 4, 20)),
        Authorisation(id="Z90", side=Side.A, person="李四", ends_on=dt.date(2026, 5, 1)),
        Custody(id="C90", document="廉政协议（附件5）", held=2, place="档案柜", keeper="张三"),
        title="登记",
    )  # fmt: skip
    assert "门户无法登录" in cells(part(sample, "尚未恢复的事件"))
    assert "示例远程医学平台" in cells(part(sample, "尚未恢复的事件"))
    letters = cells(part(sample, "等待答复"))
    assert "示例卫函〔2026〕90号|请予说明|甲方|2026-04-10|2026-04-20|待答复" in letters
    assert "甲方授权委托|李四|—|2026-05-01 失效" in cells(part(sample, "授权和许可"))
    originals = cells(part(sample, "合同正本"))
    assert "廉政协议（附件5）|2 份|档案柜|张三|—" in originals
    assert "廉政协议（附件5）|应有 2 份" not in originals


def test_readings_statements_and_the_chain_are_named(sample: Workspace) -> None:
    sample.choose_reading("cap_basis", "set_off_counts", "双方会议纪要第 3 条", dt.date(2026, 4, 1))
    Sealing(sample).seal("2025-06")
    (reading,) = part(sample, "已作出的读法决定").rows
    assert reading[2:] == ("2026-04-01", sample.contract.parties["a"].lead, "双方会议纪要第 3 条")
    (statement,) = part(sample, "已封存的月结单").rows
    assert statement[2] == sample.statements[0].hash
    held = part(sample, "文件中有什么")
    assert any(sample.entries[-1].hash in words for words in held.words)
    assert any(str(sample.path) in words for words in held.words)
    assert ("事件", str(len(sample.known.incidents)), "事件") in held.rows


def test_it_is_seen_from_the_as_of_day(sample: Workspace) -> None:
    sample.set_as_of(AsOf(dt.date(2025, 5, 1)))
    made = handover(sample, PLACES)
    assert made.seen.startswith("截至 2025年5月1日，2026年4月10日 10:42 生成")
    assert [row[2] for row in part(sample, "各期付款").rows] == ["0.00", "0.00"]
    assert part(sample, "等待答复").rows == ()


def test_an_unsigned_contract_says_so(unsigned: Workspace) -> None:
    contract = unsigned.contract
    terms = contract.terms
    unsigned.revise(contract.replaced(type(terms)(**{
        **{name: getattr(terms, name) for name in terms.__struct_fields__}, "signed_on": None
    })), "未签")  # fmt: skip
    rows = {row[0]: row[1] for row in part(unsigned, "合同概况").rows}
    assert rows["签订"] == "尚未签署完毕"
    assert rows["服务期"] == "12 个月，签署完毕后起算"


def test_the_file_opens_and_says_the_same(sample: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "交接.docx"
    write_handover(sample, PLACES, target)
    document = Document(str(target))
    made = handover(sample, PLACES)
    headings = [each.text for each in document.paragraphs if each.style and each.style.name == "Heading 1"]
    assert headings[0] == "一、合同概况"
    assert len(headings) == len(made.parts) + 1
    assert headings[-1].endswith("、交接确认")
    filled = [each for each in made.parts if each.rows]
    for table, each in zip(document.tables, filled, strict=False):
        assert _texts(table) == [list(each.header), *map(list, each.rows)]
    assert document.tables[-1].rows[1].cells[0].text == "移交人"


def _texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_a_long_table_says_how_much_it_leaves_out() -> None:
    rows = tuple((f"第 {place} 行", grouped(Decimal(place))) for place in range(MOST + 3))
    short = Handover("交接书", "截至今天", (Part("长表", ("名", "数"), rows, (100, 56), "lr"),))
    document = Document(io.BytesIO(handover_docx(short, NOW)))
    assert len(document.tables[0].rows) == MOST + 1
    assert "另有 3 项，见程序。" in [each.text for each in document.paragraphs]


def test_headings_are_numbered_as_chinese_offices_do() -> None:
    assert [numbered(place) for place in (1, 9, 10, 11, 19, 20, 21, 99)] == [
        "一", "九", "十", "十一", "十九", "二十", "二十一", "九十九"
    ]  # fmt: skip
