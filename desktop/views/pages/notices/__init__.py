"""函件通知: letters of both parties, notices of the supervisor, orders, changed addresses, returns."""

from desktop.views.pages.notices.page import NoticesPage

__all__ = ["NoticesPage"]
