"""验收与交付: the papers month by month, rounds of acceptance, expert review and funds, lines used up."""

from desktop.views.pages.acceptance.page import AcceptancePage

__all__ = ["AcceptancePage"]
