"""Why something was refused, in words."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.models.assessment import Problem
from desktop.views.i18n import say, tr


def problem_words(problems: Iterable[Problem]) -> str:
    """A line for each: what is wrong, what was expected, the way out."""
    return "\n".join(map(_line, problems))


def _line(problem: Problem) -> str:
    words = (
        say(problem.reason),
        tr("应为{expected}").format(expected=say(problem.expected)),
        say(problem.way_out),
    )
    return tr("；").join(filter(None, words))
