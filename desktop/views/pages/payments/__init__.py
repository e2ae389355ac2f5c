"""付款: conditions, counted days, deduction, net and the readings of the cap, one instalment at a time."""

from desktop.views.pages.payments.page import PaymentsPage

__all__ = ["PaymentsPage"]
