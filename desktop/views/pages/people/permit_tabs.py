"""授权 (letters of both parties, and leave to enter systems) and 介质与备案."""

from __future__ import annotations

from desktop.models.register import AccessPermission
from desktop.services.workspace import Workspace
from desktop.views.i18n import tr, verbatim
from desktop.views.pages.people import permit_rows as rows
from desktop.views.pages.people.access_log import AccessLog
from desktop.views.pages.people.books import FILINGS, LEAVES, LETTERS, MEDIA
from desktop.views.pages.people.cover_strip import CoverStrip
from desktop.views.pages.people.kept import Kept
from desktop.views.pages.people.plans import Desk
from desktop.views.pages.people.sides import SidesTab
from desktop.views.widgets import Explainer
from desktop.views.widgets.layouts import Options
from desktop.views.widgets.limits import PointLines
from desktop.views.widgets.registers import RegisterCard


def _systems(kept: Kept) -> Options:
    return (("", tr("未填")), *((each.id, each.name) for each in kept.terms.systems))


class LettersCard(RegisterCard):
    """The letters of authorisation of both parties, and the days on which there was none."""

    def __init__(self, desk: Desk, explainer: Explainer) -> None:
        super().__init__(LETTERS, desk, explainer)
        self.strip = CoverStrip(tr("授权有效期"))
        self.points = PointLines(explainer)
        self.top.addWidget(self.strip)
        self.top.addLayout(self.points.layout)
        self.top.addSpacing(4)

    def show_kept(self, kept: Kept) -> None:
        """Show the letters as they stand."""
        self.set_title(tr("授权委托书"), tr("双方"))
        view = rows.letter_lanes(kept)
        self.strip.setVisible(view is not None)
        if view is not None:
            self.strip.set(view)
        self.points.set(rows.gap_points(kept))
        self.show_rows(rows.letter_rows(kept), kept.facts.authorisations)


class LeavesCard(RegisterCard):
    """Leave to monitor or enter systems, with the log of the chosen one."""

    def __init__(self, desk: Desk, explainer: Explainer) -> None:
        super().__init__(LEAVES, desk, explainer)
        self._kept: Kept | None = None
        self.points = PointLines(explainer)
        self.log = AccessLog(desk.put, desk.workspace.now)
        self.below.addLayout(self.points.layout)
        self.below.addWidget(self.log)
        self.chosen.connect(self._show_log)

    def show_kept(self, kept: Kept) -> None:
        """Show the permissions, and the log of the chosen one."""
        self._kept = kept
        self.set_title(tr("访问授权"), kept.heading("9.6"))
        recorded = kept.facts.access_permissions
        self.show_rows(rows.leave_rows(kept), recorded, {"system": _systems(kept)})
        self._show_log(self.key)

    def _show_log(self, key: str) -> None:
        if self._kept is None:
            return
        found = self._kept.facts.find("access_permissions", key)
        self.points.set(rows.leave_points(self._kept, key))
        self.log.show_leave(found if isinstance(found, AccessPermission) else None)


class MediaCard(RegisterCard):
    """Media carried out."""

    def __init__(self, desk: Desk, explainer: Explainer) -> None:
        super().__init__(MEDIA, desk, explainer)

    def show_kept(self, kept: Kept) -> None:
        """Show the media."""
        self.set_title(tr("介质带离"), kept.heading(verbatim("附件4-5")))
        self.show_state(rows.medium_summary(kept), verbatim("附件4-5"))
        self.show_rows(rows.medium_rows(kept), kept.facts.media_permissions)


class FilingsCard(RegisterCard):
    """Work orders, tests and licences of systems on the cloud."""

    def __init__(self, desk: Desk, explainer: Explainer) -> None:
        super().__init__(FILINGS, desk, explainer)
        self.points = PointLines(explainer)
        self.below.addLayout(self.points.layout)

    def show_kept(self, kept: Kept) -> None:
        """Show the work orders, and the systems without any."""
        self.set_title(tr("入云备案"), tr("{value}、4、6").format(value=kept.heading("8.3")))
        self.show_rows(rows.filing_rows(kept), kept.facts.system_filings, {"system": _systems(kept)})
        self.points.set(rows.filing_points(kept))


class PermitsTab(SidesTab):
    """授权: the letters beside the permissions."""

    def __init__(self, desk: Desk, explainer: Explainer) -> None:
        super().__init__(tr("授权"))
        self.letters = LettersCard(desk, explainer)
        self.leaves = LeavesCard(desk, explainer)
        self.put((self.letters,), (self.leaves,))

    def show_workspace(self, workspace: Workspace) -> None:
        """Show the registers as they stand."""
        kept = Kept.of(workspace)
        self.letters.show_kept(kept)
        self.leaves.show_kept(kept)


class MediaTab(SidesTab):
    """介质与备案: the media beside the work orders."""

    def __init__(self, desk: Desk, explainer: Explainer) -> None:
        super().__init__(tr("介质与备案"))
        self.media = MediaCard(desk, explainer)
        self.filings = FilingsCard(desk, explainer)
        self.put((self.media,), (self.filings,))

    def show_workspace(self, workspace: Workspace) -> None:
        """Show the registers as they stand."""
        kept = Kept.of(workspace)
        self.media.show_kept(kept)
        self.filings.show_kept(kept)
