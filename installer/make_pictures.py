"""Takes the README's pictures from the running program: the sample contract, in a window without a screen."""

from __future__ import annotations

import datetime as dt
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.exchange.china import load_calendar
from desktop.services.sample import SAMPLE_AS_OF, open_sample
from desktop.services.workspace import Workspace
from desktop.views.pages.specs import PAGES

if TYPE_CHECKING:
    from desktop.views.window import MainWindow

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
INCIDENT = "平台访问中断"
ROW = "3-1"
#: The pages that stand in the README as they open.
PAGES_SHOWN = {
    "待办": "agenda.png",
    "付款": "payment.png",
    "验收与交付": "acceptance.png",
    "函件通知": "letters.png",
    "合同与条款": "contract.png",
    "数据": "data.png",
}
#: Long enough for the charts, which are drawn after the first paint.
SETTLED_MS = 400


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
    """Take each scene once its layout and charts have settled in the running event loop."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from desktop.app import make_window
    from desktop.views.theme import Mode, Theme
    from desktop.views.window import SIZE

    application = QApplication([])
    window = make_window(workspace, Theme(application, Mode.LIGHT), clock)
    window.resize(*SIZE)
    window.show()
    coming = scenes(workspace, window)

    def prepare() -> None:
        name = next(coming, None)
        if name is None:
            application.quit()
            return
        window.page.complete()
        QTimer.singleShot(SETTLED_MS, lambda: take(name))

    def take(name: str) -> None:
        window.grab().save(str(PICTURES / name))
        prepare()

    PICTURES.mkdir(parents=True, exist_ok=True)
    QTimer.singleShot(SETTLED_MS, prepare)
    application.exec()
    window.close()
    print(f"图片已保存到 {PICTURES}")


def scenes(workspace: Workspace, window: MainWindow) -> Iterator[str]:
    """The name of each picture, the window having been brought to its scene."""
    yield "overview.png"
    incident = next(each for each in workspace.facts.incidents if each.title == INCIDENT)
    found = workspace.assessment.findings
    finding = next(each for each in found if each.row == ROW and incident.id in each.subjects)
    window.open_record("incidents", incident.id)
    window.explain(f"finding:{finding.key}")
    yield "incident.png"
    window.toggle_evidence()
    for title, name in PAGES_SHOWN.items():
        window.show_page([each.title for each in PAGES].index(title))
        yield name


if __name__ == "__main__":
    main()
