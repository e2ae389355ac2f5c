"""The record in hand: asked of what has the focus, then of what holds that, up to the page."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from desktop.views.widgets.page import Page


@runtime_checkable
class Holder(Protocol):
    """What may hold a record."""

    def record_in_hand(self) -> tuple[str, str] | None:
        """Its kind and id; None where it holds none."""


def record_of(widget: QWidget | None) -> tuple[str, str] | None:
    """The kind and id of the record that a widget, or the nearest one around it, holds."""
    while widget is not None:
        held = widget.record_in_hand() if isinstance(widget, Holder) else None
        if held is not None:
            return held
        widget = widget.parentWidget()
    return None


@runtime_checkable
class Taker(Protocol):
    """What may take records from a table."""

    def kind_to_paste(self) -> str:
        """The kind of the records that it lists; nothing where it takes none."""


def kind_of(widget: QWidget | None) -> str:
    """The kind of records that a widget, or the nearest one around it, takes from a table."""
    while widget is not None:
        kind = widget.kind_to_paste() if isinstance(widget, Taker) else ""
        if kind:
            return kind
        widget = widget.parentWidget()
    return ""


def page_of(widget: QWidget | None) -> Page | None:
    """The page on which a widget stands."""
    while widget is not None and not isinstance(widget, Page):
        widget = widget.parentWidget()
    return widget


def ask_paste(widget: QWidget) -> None:
    """Ask the page of a widget to take the table on the clipboard."""
    page = page_of(widget)
    if page is not None:
        page.paste_asked.emit()


def ask_history(widget: QWidget) -> None:
    """Ask the page of a widget for the history of the record in hand there."""
    held, page = record_of(widget), page_of(widget)
    if held is not None and page is not None:
        page.history_asked.emit(*held)
