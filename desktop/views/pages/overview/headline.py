"""The line beside the page title: the service term in words, its dates explained on request."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.views.pages.overview.payment_seen import Phrase
from desktop.views.widgets import Explainer, FigureLabel, Label

_PHRASES = 3


class HeadlineRow(QWidget):
    """`HeadlineRow(explainer)`, then `show_phrases(phrases)`: up to three."""

    def __init__(self, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(0)
        self.words = tuple(Label("", "body", "ink2") for _ in range(_PHRASES))
        self.figures = tuple(FigureLabel("", "", "row", "", explainer) for _ in range(_PHRASES))
        for words, figure in zip(self.words, self.figures, strict=True):
            row.addWidget(words)
            row.addWidget(figure)
        row.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 24)

    def show_phrases(self, phrases: tuple[Phrase, ...]) -> None:
        """Show these, and hide what is left over."""
        nothing = Phrase("", "", "")
        for number in range(_PHRASES):
            phrase = phrases[number] if number < len(phrases) else nothing
            self.words[number].set(phrase.words)
            self.words[number].setVisible(bool(phrase.words))
            self.figures[number].set(phrase.figure, figure_id=phrase.figure_id)
            self.figures[number].setVisible(bool(phrase.figure))
        self.setAccessibleName("".join(phrase.words + phrase.figure for phrase in phrases))
