"""States of this page, which can be explained like figures."""

from __future__ import annotations

from desktop.views.pages.overview.seen import Mark
from desktop.views.widgets.asked import AskedChip, AskedState


class MarkState(AskedState):
    """`MarkState().asking(explainer)`, then `show_mark(mark)`."""

    def show_mark(self, mark: Mark, *, short: bool = False) -> None:
        """Show another state, in its short word where room is short."""
        self.set(mark.state, mark.short if short else mark.text)
        self.ask_for(mark.figure_id, mark.tip)


class MarkChip(MarkState, AskedChip):
    """The same as a chip on its soft ground."""
