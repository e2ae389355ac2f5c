"""Takes the README's pictures from the running program: the sample contract, in a window without a screen."""

from __future__ import annotations

import datetime as dt
import os
import tempfile
from pathlib import Path

from desktop.exchange.china import load_calendar
from desktop.services.sample import SAMPLE_AS_OF, open_sample
from desktop.services.workspace import Workspace

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
INCIDENT = "平台访问中断"
ROW = "3-1"


def clock() -> dt.datetime:
    """The sample's own day, so that the pictures come out the same on every day."""
    return dt.datetime.combine(SAMPLE_AS_OF, dt.time(10, 42, 7))


def main() -> None:
    """Take the pictures at one and a half times the size of the window, as on a common office screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = "1.5"
    with (
        tempfile.TemporaryDirectory() as folder,
        open_sample(Path(folder), load_calendar(), clock) as workspace,
    ):
        take_pictures(workspace)


def take_pictures(workspace: Workspace) -> None:
    """The overview, and an incident with its penalty explained beside it."""
    from PySide6.QtWidgets import QApplication

    from desktop.app import make_window
    from desktop.views.theme import Mode, Theme
    from desktop.views.window import SIZE

    application = QApplication([])
    window = make_window(workspace, Theme(application, Mode.LIGHT), clock)
    window.resize(*SIZE)
    window.show()
    window.page.complete()
    PICTURES.mkdir(parents=True, exist_ok=True)
    window.grab().save(str(PICTURES / "overview.png"))

    incident = next(each for each in workspace.facts.incidents if each.title == INCIDENT)
    finding = next(
        each for each in workspace.assessment.findings if each.row == ROW and incident.id in each.subjects
    )
    window.open_record("incidents", incident.id)
    window.page.complete()
    window.explain(f"finding:{finding.key}")
    window.grab().save(str(PICTURES / "incident.png"))
    window.close()
    print(f"图片已保存到 {PICTURES}")


if __name__ == "__main__":
    main()
