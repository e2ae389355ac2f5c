"""全部合同: every contract of the file side by side."""

from desktop.views.pages.portfolio.page import PortfolioPage

__all__ = ["PortfolioPage"]
