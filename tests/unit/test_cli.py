"""The words of the command line."""

from __future__ import annotations

import pytest

from desktop.cli import main


@pytest.mark.parametrize(
    "words", [["--help"], ["assess", "--help"], ["status", "--help"], ["health", "--help"], ["--version"]]
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
