"""`shouyue assess`, `status`, `health` and a start without a display, from the outside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.e2e.conftest import Run

CASES = Path(__file__).parents[1] / "cases"


@pytest.mark.parametrize("module", [False, True])
def test_assess_prints_a_list_in_order(shouyue: Run, module: bool) -> None:
    done = shouyue("assess", CASES / "payments.yaml", "--json", module=module)
    assert (done.returncode, done.stderr) == (0, "")
    results = json.loads(done.stdout)
    assert len(results) == 8
    assert results[0]["payments"]["first"]["earliest_conforming_on"] == "2025-05-13"
    assert results[-1]["payments"]["final"]["due_on"] == "2026-04-28"


def test_a_terminal_without_chinese_gets_question_marks(
    shouyue: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    done = shouyue("assess", CASES / "payments.yaml", "--id", "T03")
    assert (done.returncode, done.stderr) == (0, "")
    assert "91,224.00" in done.stdout


def test_assess_refuses_what_it_cannot_read(shouyue: Run) -> None:
    done = shouyue("assess", CASES / "bad.yaml", "--id", "B06", "--json")
    assert (done.returncode, done.stdout) == (2, "")
    assert "案例 B06：facts.incidents[0].restored_at：" in done.stderr


def test_status_shows_the_file_on_the_day_asked_for(shouyue: Run, sample: Path) -> None:
    before = sample.read_bytes()
    done = shouyue("status", sample, "--as-of", "2025-07-01")
    assert (done.returncode, done.stderr) == (0, "")
    assert "截至 2025-07-01" in done.stdout
    assert "附件3 行1" in done.stdout
    assert "附件3 行13" not in done.stdout
    assert sample.read_bytes() == before


def test_status_of_an_instant(shouyue: Run, sample: Path) -> None:
    done = shouyue("status", sample, "--as-of", "2025-06-18T09:30:00")
    assert "截至 2025-06-18 09:30:00" in done.stdout


def test_health_tells_what_to_settle_on_the_day_asked_for(shouyue: Run, sample: Path) -> None:
    before = sample.read_bytes()
    done = shouyue("health", sample, "--as-of", "2025-12-31")
    assert (done.returncode, done.stderr) == (0, "")
    assert "合同体检  截至 2025-12-31" in done.stdout
    assert "[日期] 甲方授权书于 2025-12-31 届满，早于服务期止（待处理）" in done.stdout
    assert sample.read_bytes() == before


@pytest.mark.parametrize("as_of", ["tomorrow", "2025-02-30", "9999-12-31", "2025-06-18T09:30:00+08:00"])
def test_status_refuses_a_day_that_is_none(shouyue: Run, sample: Path, as_of: str) -> None:
    done = shouyue("status", sample, "--as-of", as_of)
    assert done.returncode == 2
    assert "应为日期或不带时区的时间" in done.stderr


@pytest.mark.parametrize("command", [("status",), ()])
def test_a_damaged_file_is_refused_and_left_as_it_is(
    shouyue: Run, sample: Path, command: tuple[str, ...]
) -> None:
    damaged = sample.read_bytes()[:20_000]
    sample.write_bytes(damaged)
    done = shouyue(*command, sample)
    assert done.returncode == 2
    assert str(sample) in done.stderr
    assert "Traceback" not in done.stderr
    assert sample.read_bytes() == damaged


@pytest.mark.parametrize("command", [("status",), ()])
def test_a_foreign_file_is_refused(shouyue: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    foreign = tmp_path / "letter.txt"
    foreign.write_text("这不是合同文件\n" * 100, encoding="utf-8")
    done = shouyue(*command, foreign)
    assert done.returncode == 2
    assert "不是守约合同文件" in done.stderr


@pytest.mark.parametrize("command", [("status",), ()])
def test_a_missing_file_is_refused(shouyue: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    done = shouyue(*command, tmp_path / "none.shouyue")
    assert done.returncode == 2
    assert "找不到文件" in done.stderr


def test_without_a_display_the_sample_is_told_and_pictured(shouyue: Run, home: Path) -> None:
    done = shouyue()
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == "没有图形显示，改为输出总览文字表，并保存窗口图片。"
    assert "截至 2026-04-10" in lines[1]
    assert "22,806.00" in done.stdout
    picture = Path(lines[-1].removeprefix("窗口图片："))
    assert picture.is_relative_to(home)
    assert_alive(QImage(str(picture)))


def test_without_a_display_a_file_is_told_too(shouyue: Run, sample: Path) -> None:
    done = shouyue(sample)
    assert done.returncode == 0
    assert "91,224.00" in done.stdout


def test_a_display_that_does_not_answer_is_told_and_done_without(shouyue: Run, home: Path) -> None:
    done = shouyue(DISPLAY="127.0.0.1:59000")
    assert done.returncode == 0, done.stderr
    assert "连不上图形显示（DISPLAY=127.0.0.1:59000）" in done.stdout
    assert "22,806.00" in done.stdout
    assert (home / "shouyue" / "window.png").exists()


def assert_alive(image: QImage) -> None:
    """The picture shows a window: of its size, and with more than a ground colour."""
    assert (image.width() >= 1280, image.height() >= 700) == (True, True)
    small = image.scaled(160, 90)
    colours = {small.pixel(x, y) for x in range(160) for y in range(90)}
    assert len(colours) > 100


def test_explain_and_verify_read_a_contract_file(shouyue: Run, sample: Path) -> None:
    before = sample.read_bytes()
    done = shouyue("explain", sample, "--figure", "payments.final.net", "--as-of", "2026-04-10")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("净付（未付 − 本期可扣） = ")
    done = shouyue("verify", sample, "--as-of", "2026-04-10")
    assert (done.returncode, done.stderr) == (0, "")
    assert "不一致 0 处" in done.stdout
    assert sample.read_bytes() == before
