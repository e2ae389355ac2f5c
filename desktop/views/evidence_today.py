"""What 依据 says of a figure while its day goes on: the tree below it is of the day's end."""

from __future__ import annotations

from desktop.models.assessment import Assessment
from desktop.models.money import ZERO, grouped
from desktop.models.today import Today
from desktop.services.workspace import Workspace
from desktop.views.i18n import tr

#: The sums that hold every finding which counts, confirmed or not.
_SUMS = ("accrued", "accrued_min", "accrued_max", "share", "room", "threshold_exceeded")


def today_words(workspace: Workspace, figure_id: str) -> str:
    """That a limit has not come yet, or what of a figure is no more than expected; nothing else."""
    today, assessment = workspace.today, workspace.assessment
    kind, _, rest = figure_id.partition(":")
    if kind == "check" and _runs(assessment, today, rest):
        return tr("还没有到点：这里按今日 24:00 仍未记录推算。")
    expected = [each for each in assessment.findings if today.expects(each)]
    if kind == "finding" and any(each.key == rest for each in expected):
        return tr("预计：这里按今日 24:00 仍未记录推算。")
    if kind == "sla" and any(each.period and rest.startswith(f"{each.period}:") for each in expected):
        return tr("预计：这里按今日 24:00 仍未记录推算。")
    total = sum((each.amount or ZERO for each in expected if each.charged), ZERO)
    if total and figure_id.removeprefix("penalties.") in _SUMS:
        return tr("其中 {total} 元为预计：按今日 24:00 仍未记录推算。").format(total=grouped(total))
    return ""


def _runs(assessment: Assessment, today: Today, figure: str) -> bool:
    """Whether a clock, named as its figure is, runs."""
    incident, check, place = figure.rsplit(":", 2)
    mine = [
        each for each in today.clocks if (each.kind, each.id, each.check) == ("incidents", incident, check)
    ]
    if not mine:
        return False
    several = [each for each in assessment.sla_checks if (each.incident, each.check) == (incident, check)]
    return several[int(place)].due_at in {each.due_at for each in mine}
