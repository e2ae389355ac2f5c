"""待办: every dated matter of both sides as a list, on a month's calendar, and over the whole term."""

from desktop.views.pages.agenda.page import AgendaPage

__all__ = ["AgendaPage"]
