"""SLA 趋势: the service level month by month, against what was agreed."""

from desktop.views.pages.sla.page import SlaPage

__all__ = ["SlaPage"]
