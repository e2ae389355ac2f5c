"""违约认定: the ledger of findings by event, the decisions on them, and their grouping."""

from desktop.views.pages.findings.page import FindingsPage

__all__ = ["FindingsPage"]
