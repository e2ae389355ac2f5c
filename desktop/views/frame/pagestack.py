"""The pages of the window, one above the other; each is built when it is first wanted."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from desktop.services.change import Change
from desktop.services.workspace import Workspace
from desktop.views.pages.specs import PageSpec
from desktop.views.widgets import Explainer, Page


class PageStack(QStackedWidget):
    """`PageStack(specs, workspace, explainer)`; pages are named by their place in `specs`.

    `built(page)` before a page is shown for the first time, for whoever listens to its signals.
    """

    built = Signal(object)

    def __init__(self, specs: Sequence[PageSpec], workspace: Workspace, explainer: Explainer) -> None:
        super().__init__()
        self.specs = tuple(specs)
        self._workspace = workspace
        self._explainer = explainer
        self._pages: dict[int, Page] = {}

    def page(self, index: int) -> Page:
        """The page at a place, built if it is not there yet."""
        page = self._pages.get(index)
        if page is None:
            page = self._pages[index] = self.specs[index].load()(self._workspace, self._explainer)
            self.built.emit(page)
            page.fill()  # Before it is laid out and looked at by the style sheet: neither is done twice.
            self.addWidget(page)
        return page

    def show_page(self, index: int) -> None:
        """Bring a page to the front."""
        self.setCurrentWidget(self.page(index))

    def built_pages(self) -> tuple[tuple[int, Page], ...]:
        """The pages that are there already, with their places."""
        return tuple(sorted(self._pages.items(), key=itemgetter(0)))

    @property
    def shown(self) -> Page:
        """The page in front."""
        page = self.currentWidget()
        assert isinstance(page, Page)
        return page

    @property
    def place(self) -> int:
        """Where the page in front stands in `specs`."""
        return next(index for index, page in self._pages.items() if page is self.currentWidget())

    def place_of(self, kind: str) -> int | None:
        """Where records of a kind are seen and edited; None where no page does."""
        return next((index for index, spec in enumerate(self.specs) if kind in spec.kinds), None)

    def take_change(self, change: Change | None) -> None:
        """Hand a change, or that time went on, to every page that is there.

        One that is built later shows what stands then.
        """
        for page in tuple(self._pages.values()):
            page.take_change(change)
