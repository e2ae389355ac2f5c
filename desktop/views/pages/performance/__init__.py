"""履约登记: acceptance, exit, force majeure, returns, changed addresses, termination; rights and counters."""

from desktop.views.pages.performance.page import PerformancePage

__all__ = ["PerformancePage"]
