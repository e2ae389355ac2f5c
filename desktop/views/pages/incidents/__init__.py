"""The page 事件: incidents, requests, absences and agreed months, and what follows from each."""

from desktop.views.pages.incidents.page import IncidentsPage

__all__ = ["IncidentsPage"]
