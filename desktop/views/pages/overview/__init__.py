"""总览: where the contract stands on the as-of day."""

from desktop.views.pages.overview.page import OverviewPage

__all__ = ["OverviewPage"]
