"""When a window can be shown, and the words of the command line."""

from __future__ import annotations

import pytest

from desktop.cli import has_display, main


@pytest.mark.parametrize(
    ("platform", "environment", "shown"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": "", "WAYLAND_DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "vnc"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_a_window_needs_a_display_on_linux(platform: str, environment: dict[str, str], shown: bool) -> None:
    assert has_display(platform, environment) is shown


@pytest.mark.parametrize("words", [["--help"], ["assess", "--help"], ["status", "--help"], ["--version"]])
def test_every_command_explains_itself(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(words)
    assert stopped.value.code == 0
    assert capsys.readouterr().out


@pytest.mark.parametrize("words", [["assess"], ["status"], ["a", "b"], ["status", "x", "--until", "y"]])
def test_words_that_are_no_command_end_with_status_2(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(words)
    assert stopped.value.code == 2
    assert "usage: shouyue" in capsys.readouterr().err
