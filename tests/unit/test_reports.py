"""Reports say what the program shows; the audit pack is verified without it and names nobody."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import shutil
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest
from docx import Document

from desktop.exchange.paper import Chart, Grid, Paper, Text
from desktop.exchange.paper_docx import paper_docx
from desktop.models.assessment import Problem
from desktop.models.attachments import Owner
from desktop.models.calendar import AsOf
from desktop.models.facts import Person
from desktop.models.money import grouped
from desktop.services.attaching import Offer, attach, offer_of_content
from desktop.services.change import Change
from desktop.services.masking import Mask
from desktop.services.packing import Choices, write_pack
from desktop.services.report_dossier import of_event
from desktop.services.report_parts import outcome_words
from desktop.services.reporting import Report, report_of, subjects, write_report
from desktop.services.sample import sample_file
from desktop.services.sealing import Sealing
from desktop.services.workspace import Workspace
from tests.storage.support import at, calendar

NOW = at("2026-04-10 09:00")
SECRET = "欧阳测试"


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's file, made once."""
    return sample_file(tmp_path_factory.mktemp("sample"), calendar(), lambda: NOW)


@pytest.fixture
def workspace(tmp_path: Path, source: Path) -> Iterator[Workspace]:
    """The sample on its own day, with June sealed and a file about its incident."""
    copy = Path(shutil.copy(source, tmp_path))
    with Workspace.open(copy, calendar(), lambda: NOW) as workspace:
        workspace.set_as_of(AsOf(NOW.date()))
        assert isinstance(Sealing(workspace).seal("2025-06"), Change)
        offer = offer_of_content("值班记录.txt", "工单 GD-0618".encode())
        assert isinstance(offer, Offer)
        assert isinstance(attach(workspace, Owner(kind="incidents", id="I2"), [offer]), Change)
        yield workspace


def paper_of(workspace: Workspace, report: Report, key: str) -> Paper:
    """A report that there is."""
    paper = report_of(workspace, report, key)
    assert isinstance(paper, Paper)
    return paper


def words_of(paper: Paper) -> str:
    """Everything that a report says."""
    said = [paper.title, paper.subtitle]
    for _, section in paper.numbered:
        said.append(section.title)
        for part in section.parts:
            if isinstance(part, Text):
                said.append(part.words)
            elif isinstance(part, Grid):
                said += [cell for row in (part.header, *part.rows) for cell in row]
            elif isinstance(part, Chart):
                said.append(part.words)
    return "\n".join(said)


def test_the_month_stands_as_it_did_at_its_end(workspace: Workspace) -> None:
    words = words_of(paper_of(workspace, Report.MONTH, "2025-06"))
    assert "截至 2025-06-30" in words
    assert "平台访问中断" in words
    assert "7,680" in words
    assert "成立，待确认" in words  # It was confirmed in July.
    assert workspace.statements[0].hash in words
    assert "已封存" in words


def test_the_month_that_is_not_over_says_so(workspace: Workspace) -> None:
    words = words_of(paper_of(workspace, Report.MONTH, "2026-04"))
    assert "本月尚未结束，以下按 2026-04-10 已登记的事实。" in words
    assert "本月尚未封存" in words


def test_the_year_comes_to_what_its_months_do(workspace: Workspace) -> None:
    paper = paper_of(workspace, Report.YEAR, "1")
    (months,) = [each for each in paper.sections if each.title == "各月情况"]
    (grid,) = months.parts
    assert isinstance(grid, Grid)
    sums = [row[-1] for row in grid.rows]
    assert sum(float(each.replace(",", "")) for each in sums) == 16290
    assert [row[0] for row in grid.rows][:2] == ["2025-04", "2025-05"]
    words = words_of(paper)
    assert grouped(workspace.assessment.penalties.cap) in words
    assert len(paper.charts) == 4


def test_the_dossier_holds_facts_clause_working_and_hashes(workspace: Workspace) -> None:
    (finding,) = [
        each for each in workspace.assessment.findings if each.row == "3-1" and "I2" in each.subjects
    ]
    words = words_of(paper_of(workspace, Report.FINDING, finding.key))
    (file,) = workspace.facts.attachments
    for said in (
        "2025-06-18 09:10:00",
        "示例远程医学平台",
        "伍仟肆佰叁拾元整",
        "10,860.00 × 50 %",
        "出现问题但未造成重大损失的",
        "值班记录.txt",
        file.sha256,
        workspace.entries[-1].hash,
    ):
        assert said in words


def test_the_dossier_of_an_event_holds_all_that_was_found_for_it(workspace: Workspace) -> None:
    """What is absorbed is shown with what it went into, and the sum is what the event is charged."""
    offered = {each.key: each.words for each in subjects(workspace, Report.FINDING)}
    findings = of_event(workspace.assessment.findings, "I2")
    assert len(findings) > 1
    assert any(each.absorbed_by for each in findings)
    assert offered["event:I2"] == f"事件组 I2，{len(findings)} 项认定"
    paper = paper_of(workspace, Report.FINDING, "event:I2")
    words = words_of(paper)
    for each in findings:
        assert outcome_words(each) in words
        assert (workspace.contract.clause(each.row) is None) or each.row.split("-")[0] in words
    charged = [each.amount for each in findings if each.stands and each.amount and not each.major]
    total = sum(charged, Decimal(0))
    assert f"合计 {grouped(total)} 元" in words
    assert words.count("\n事件 I2 ") == 1, "a record that several findings rest on is told once"
    assert "值班记录.txt" in words
    assert isinstance(report_of(workspace, Report.FINDING, "event:I99"), Problem)


def test_what_is_tried_is_marked(workspace: Workspace) -> None:
    workspace.try_out()
    assert "含假设，未存入文件" in paper_of(workspace, Report.MONTH, "2026-03").subtitle


@pytest.mark.parametrize("report", list(Report))
def test_a_report_about_nothing_is_refused(workspace: Workspace, report: Report) -> None:
    assert subjects(workspace, report)
    problem = report_of(workspace, report, "1999")
    assert isinstance(problem, Problem)
    assert "1999" in problem.reason


@pytest.mark.parametrize("report", list(Report))
def test_the_word_document_says_all_of_it_and_is_the_same_each_time(
    workspace: Workspace, report: Report
) -> None:
    paper = paper_of(workspace, report, subjects(workspace, report)[0].key)
    content = paper_docx(paper, {})
    assert content == paper_docx(paper, {})
    document = Document(io.BytesIO(content))
    said = [each.text for each in document.paragraphs]
    said += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    missing = [line for line in words_of(paper).split("\n") if line and line not in "\n".join(said)]
    assert missing == []


def test_a_report_goes_where_it_can_be_written(workspace: Workspace, tmp_path: Path) -> None:
    paper = paper_of(workspace, Report.MONTH, "2025-06")
    makers = {".docx": lambda _: b"x"}
    assert write_report(paper, tmp_path / "月报.docx", makers) is None
    assert (tmp_path / "月报.docx").read_bytes() == b"x"
    for place, word in (("月报.odt", "不能写成“.odt”"), ("没有/a.docx", "不能写入")):
        problem = write_report(paper, tmp_path / place, makers)
        assert problem is not None
        assert word in problem.reason
    assert [each.name for each in tmp_path.glob("*.docx")] == ["月报.docx"]


def packed(workspace: Workspace, target: Path, choices: Choices) -> dict[str, bytes]:
    """A pack as its entries."""
    write_pack(workspace, target, choices)
    with zipfile.ZipFile(target) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_pack_is_verified_by_its_own_words(workspace: Workspace, tmp_path: Path) -> None:
    """As its 说明.txt tells: hashes, the chain of the audit trail, the statements, the files."""
    entries = packed(workspace, tmp_path / "a.zip", Choices(personal=True, files=True))
    listed = {line[66:]: line[:64] for line in entries["SHA256SUMS"].decode().splitlines()}
    assert listed == {
        name: hashlib.sha256(content).hexdigest() for name, content in entries.items() if name != "SHA256SUMS"
    }
    previous = "0" * 64
    for line in entries["修改记录.jsonl"].decode().splitlines():
        *fields, digest = json.loads(line)
        assert fields[-1] == previous
        text = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
        previous = hashlib.sha256(text.encode()).hexdigest()
        assert previous == digest
    assert previous == workspace.entries[-1].hash
    assert previous in entries["说明.txt"].decode()
    (statement,) = [name for name in entries if name.startswith("月结单/0")]
    assert hashlib.sha256(entries[statement]).hexdigest() == workspace.statements[0].hash
    (row,) = csv.DictReader(io.StringIO(entries["证据文件.csv"].decode("utf-8-sig")))
    assert hashlib.sha256(entries[row["包内位置"]]).hexdigest() == row["SHA-256"]


def test_the_same_contract_gives_the_same_pack(workspace: Workspace, tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        write_pack(workspace, tmp_path / name, Choices(files=True))
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_a_pack_names_nobody_unless_it_is_asked_to(workspace: Workspace, tmp_path: Path) -> None:
    """Planted where they are expected, and in a title, a note, a file name and a record that was removed."""
    planted = Person(id="N99", name=SECRET, phone="13987654321", note="身份证 110101199001011234")
    gone = Person(id="N98", name="司马离去", phone="010-87654321")
    incident = workspace.facts.incidents[0]
    note = f"{SECRET}的邮箱 someone.else@example.com"
    noted = msgspec.structs.replace(incident, note=note, reported_by="诸葛报")
    for record in (planted, gone, noted):
        assert isinstance(workspace.save(record, title=f"登记 {SECRET}"), Change)
    workspace.remove("people", "N98", "删除人员 司马离去")
    offer = offer_of_content(f"{SECRET}签字.txt", b"1")
    assert isinstance(offer, Offer)
    attach(workspace, Owner(kind="people", id="N99"), [offer])
    secrets = (
        SECRET,
        "司马离去",
        "诸葛报",
        "13987654321",
        "87654321",
        "110101199001011234",
        "someone.else",
        workspace.contract.parties["a"].lead,
    )
    whole = packed(workspace, tmp_path / "whole.zip", Choices(personal=True))
    told = "\n".join((*whole, *(content.decode() for content in whole.values())))
    assert [each for each in secrets if each not in told] == []
    masked = packed(workspace, tmp_path / "masked.zip", Choices())
    told = "\n".join((*masked, *(content.decode() for content in masked.values())))
    assert [each for each in secrets if each in told] == []
    assert "欧***" in told
    assert "139****4321" in told


def test_money_and_days_are_no_personal_data(workspace: Workspace) -> None:
    mask = Mask.of(workspace)
    for text in ("130,320.00", "2025-06-18 09:12:00", "GD-0618", "附件3 行1", "第十二条3"):
        assert mask.words(text) == text


def test_a_pack_that_cannot_be_finished_leaves_nothing(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(zipfile.ZipFile, "writestr", full)
    folder = tmp_path / "out"
    folder.mkdir()
    with pytest.raises(OSError, match="No space"):
        write_pack(workspace, folder / "a.zip", Choices())
    assert list(folder.iterdir()) == []


def test_what_looks_like_a_formula_stays_text(workspace: Workspace, tmp_path: Path) -> None:
    offer = offer_of_content("=1+1.txt", b"=1+1")
    assert isinstance(offer, Offer)
    attach(workspace, Owner(kind="incidents", id="I3"), [offer])
    rows = packed(workspace, tmp_path / "a.zip", Choices())["证据文件.csv"].decode("utf-8-sig")
    assert "'=1+1.txt" in rows
