"""The words of the command line."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Any

import msgspec
import pytest

from desktop.cli import main
from desktop.models.assessment import Trace
from desktop.models.attachments import Owner
from desktop.rules import explain
from desktop.services import proving
from desktop.services.attaching import Offer, attach, offer_of_content
from tests.storage.support import behind_the_back, contract, create, done, outage, reopen


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["assess", "--help"],
        ["status", "--help"],
        ["health", "--help"],
        ["explain", "--help"],
        ["verify", "--help"],
        ["seal", "--help"],
        ["report", "--help"],
        ["pack", "--help"],
        ["--version"],
    ],
)
def test_every_command_explains_itself(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(words)
    assert stopped.value.code == 0
    assert capsys.readouterr().out


@pytest.mark.parametrize(
    "words", [["assess"], ["status"], ["health"], ["a", "b"], ["status", "x", "--until", "y"]]
)
def test_words_that_are_no_command_end_with_status_2(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(words)
    assert stopped.value.code == 2
    assert "usage: shouyue" in capsys.readouterr().err


STORY = Path(__file__).parents[1] / "cases" / "story.yaml"


def test_explain_prints_the_tree_down_to_facts_clause_and_reading(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", str(STORY), "--case", "S04", "--figure", "penalties.cap"]) == 0
    out = capsys.readouterr().out
    assert out.splitlines()[:3] == [
        "赔付上限（已付现金 × 上限比例） = 22,415.04 元　[第十二条7]",
        "  已付现金（付给乙方的现金之和） = 112,075.20 元　[第十二条7]",
        "    付款 2025-05-06 = 91,224.00 元　[付款 payments-1]",
    ]
    assert "第十二条7：本合同项下乙方承担的损失赔偿" in out
    assert "读法 赔付上限的基数：付款前已收现金" in out


def test_explain_says_it_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    words = ["explain", str(STORY), "--case", "S04", "--figure", "payments.first.due_on", "--lang", "en"]
    assert main(words) == 0
    out = capsys.readouterr().out
    assert out.startswith(
        "due day (working day 20 after day it runs from, the first day not counted) = 2025-05-07"
    )
    assert "clause 7.2: 本合同的付款方式为" in out


def test_explain_lists_the_figures_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", str(STORY), "--case", "S04", "--as-of", "2025-06-30"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "合同"
    assert {"  penalties.cap", "  payments.final.net", "  deadline:13.1:exit"} <= set(lines)


@pytest.mark.parametrize(
    ("figure", "near"),
    [
        ("penalties.cup", "相近的有：penalties.cap、"),
        ("check:I1", "没有 check:I1 这一项"),
        ("check:I1:response:x", "没有 check:I1:response:x 这一项"),
        ("fact:find:1:x", "没有 fact:find:1:x 这一项"),
        ("term:nothing.here", "没有 term:nothing.here 这一项"),
        ("？", "不带 --figure 可列出全部编号"),
    ],
)
def test_an_unknown_figure_is_refused_with_the_nearest(
    figure: str, near: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", str(STORY), "--case", "S04", "--figure", figure]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert near in printed.err


def test_explain_asks_for_one_case_of_several(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", str(STORY), "--figure", "penalties.cap"]) == 2
    assert "文件中有 4 个案例，请用 --case 指定一个" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["explain", "verify"])
def test_a_file_that_is_not_there_is_refused(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("none.yaml", "none.shouyue"):
        assert main([command, str(tmp_path / name)]) == 2
        assert name in capsys.readouterr().err


def test_verify_tells_how_much_was_derived(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(STORY)]) == 0
    found = re.fullmatch(r"推算金额 (\d+) 项，全部项目 (\d+) 项，不一致 0 处\n", capsys.readouterr().out)
    assert found is not None
    assert 100 < int(found[1]) < int(found[2])


def test_verify_ends_with_1_where_something_differs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def wrong(*given: Any) -> Trace | None:
        tree = explain(*given)
        return (
            msgspec.structs.replace(tree, formula="估计") if tree and given[-1] == "penalties.cap" else tree
        )

    monkeypatch.setattr(proving, "explain", wrong)
    assert main(["verify", str(STORY), "--case", "S04"]) == 1
    out = capsys.readouterr().out
    assert "案例 S04：penalties.cap：赔付上限：无法推算（估计）" in out
    assert out.endswith("不一致 2 处\n")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A contract file with one outage in June 2025."""
    path = tmp_path / "a.shouyue"
    with create(path) as workspace:
        done(workspace, outage(1))
    return path


def test_a_month_is_sealed_verified_and_corrected(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["seal", str(file), "--month", "2025-06"]) == 0
    assert capsys.readouterr().out.startswith("已封存月结单 2025-06，哈希 ")
    assert main(["verify", str(file)]) == 0
    assert "哈希相符，与前一份衔接，按封存时的内容重算一致" in capsys.readouterr().out
    with reopen(file) as workspace:
        done(workspace, msgspec.structs.replace(outage(1), problem=None), title="修改事件 I1")
    assert main(["verify", str(file)]) == 1
    out = capsys.readouterr().out
    assert "发生额：5,430.00 元 → 3,258.00 元　[事件 I1]" in out
    assert "修改事件 I1（修改记录第" in out
    assert main(["seal", str(file), "--month", "2025-06", "--correct", "重新认定"]) == 0
    assert capsys.readouterr().out.startswith("已更正月结单 2025-06")
    assert main(["verify", str(file)]) == 0
    assert "更正 2025-06（第 2 份" in capsys.readouterr().out


def test_every_contract_of_a_file_is_verified(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = msgspec.structs.replace(contract(), id="另一份")
    with reopen(file) as workspace:
        assert workspace.add_contract(other) is None
    assert main(["seal", str(file), "--month", "2025-05", "--contract", "另一份"]) == 0
    capsys.readouterr()
    assert main(["verify", str(file)]) == 0
    assert "月结单 2025-05" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--month", "2999-01"], "2999-01 还没有结束"),
        (["--month", "六月"], "看不懂月份"),
        (["--month", "2025-06", "--correct", "理由"], "2025-06 还没有封存"),
        (["--month", "2025-06", "--contract", "没有"], "文件中没有合同 没有"),
    ],
)
def test_what_cannot_be_sealed_ends_with_2(
    words: list[str], told: str, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["seal", str(file), *words]) == 2
    assert told in capsys.readouterr().err


def test_a_file_whose_statement_was_altered_is_refused(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["seal", str(file), "--month", "2025-06"]) == 0
    with behind_the_back(file) as connection:
        connection.execute("UPDATE statements SET text = replace(text, '5430.00', '5431.00')")
    assert main(["verify", str(file)]) == 2
    assert "第 1 份月结单与封存时的哈希不符" in capsys.readouterr().err


def test_a_pack_is_written_by_command_and_masks_unless_told(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "包.zip"
    assert main(["pack", str(file), "--out", str(target), "--as-of", "2025-07-10"]) == 0
    assert "清单的哈希" in capsys.readouterr().out
    with zipfile.ZipFile(target) as archive:
        told = archive.read("说明.txt").decode()
    assert "截至：2025-07-10" in told
    assert "个人信息已遮盖" in told
    assert main(["pack", str(file), "--out", str(tmp_path / "没有" / "包.zip")]) == 2
    assert "不能写入" in capsys.readouterr().err


def test_reports_are_listed_and_what_there_is_not_is_refused(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", "month", str(file), "--as-of", "2025-07-10"]) == 0
    assert [line[:7] for line in capsys.readouterr().out.splitlines()][:2] == ["2025-07", "2025-06"]
    words = ["report", "month", str(file), "--of", "1999-01", "--out", str(tmp_path / "a.pdf")]
    assert main(words) == 2
    assert "履约月报没有“1999-01”这一项" in capsys.readouterr().err


def test_verify_hashes_every_file_that_is_kept(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    offer = offer_of_content("回执.txt", b"1")
    assert isinstance(offer, Offer)
    with reopen(file) as workspace:
        attach(workspace, Owner(kind="incidents", id="I1"), [offer])
    assert main(["verify", str(file)]) == 0
    assert "证据文件 1 个，哈希不符或缺失 0 个" in capsys.readouterr().out
    with behind_the_back(file) as connection:
        connection.execute("DELETE FROM attachment_parts")
    assert main(["verify", str(file)]) == 1
    assert "ZJ1 回执.txt（事件 I1）" in capsys.readouterr().out


def test_a_head_on_paper_is_looked_for_in_the_chain(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with reopen(file, read_only=True) as workspace:
        head = workspace.entries[-1].hash
    assert main(["verify", str(file), "--head", head[:16]]) == 0
    assert "校验值在记录链中" in capsys.readouterr().out
    assert main(["verify", str(file), "--head", "0" * 64]) == 1
    assert "没有这个校验值" in capsys.readouterr().out
    assert main(["verify", str(file), "--head", "甲"]) == 1
    assert "不是校验值" in capsys.readouterr().out
