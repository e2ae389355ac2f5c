"""验收: the rounds side by side with their limits, and the record of each below."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.enums.papers import LetterKind
from desktop.rules.acceptance import Round
from desktop.rules.letters import letters_about
from desktop.services.lettering.occasions import Occasion
from desktop.views.evident.limits_seen import Seen
from desktop.views.evident.matters import Matter, MatterCard, MatterDesk
from desktop.views.i18n import tr
from desktop.views.pages.acceptance.round_rows import Box, box_of, inspected
from desktop.views.theme import tint
from desktop.views.widgets import Explainer, FigureLabel, Label, State, StateLabel
from desktop.views.widgets.letterbutton import LetterButton
from desktop.views.widgets.limits import LimitItem

_LINES = 5


class RoundBox(QWidget):
    """One round: its name, how it stands, and its days."""

    def __init__(self, explainer: Explainer) -> None:
        super().__init__()
        self._edge = ""
        self._quiet = True
        self.title = Label("", "small", "ink", bold=True)
        self.state = StateLabel(State.OFF, "", "small")
        self.lines = [LimitItem(explainer) for _ in range(_LINES)]
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 6, 8)
        column.setSpacing(2)
        column.addWidget(self.title)
        column.addWidget(self.state)
        for line in self.lines:
            column.addWidget(line, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    @property
    def words(self) -> tuple[str, ...]:
        """What it says, line by line."""
        days = (f"{each.name.whole()} {each.figure.text}" for each in self.lines if each.isVisible())
        return (self.title.whole(), self.state.text, *days)

    def show_box(self, box: Box) -> None:
        """Show a round."""
        self._quiet, self._edge = box.quiet, "line" if box.quiet else f"{box.state.tone}_fill"
        self.title.set(box.title, "ink3" if box.quiet else "ink")
        self.state.set(box.state, box.word)
        for place, line in enumerate(self.lines):
            line.setVisible(place < len(box.days))
            if place < len(box.days):
                line.show_limit(box.days[place])
        self.setAccessibleName(f"{box.title} {box.word}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(tint("line"), 1))
        painter.setBrush(tint("sunken" if self._quiet else "surface"))
        painter.drawRoundedRect(rect, 4, 4)
        if self._edge:
            painter.fillRect(QRectF(rect.x() + 4, rect.y(), rect.width() - 8, 2), tint(self._edge))
        painter.end()


class RoundsCard(MatterCard):
    """The rounds that the contract allows in a row, above what is recorded of those that came."""

    def __init__(self, matter: Matter, desk: MatterDesk, explainer: Explainer) -> None:
        super().__init__(matter, desk, explainer)
        self._explainer = explainer
        self.reworks = FigureLabel(
            "", "", "small", "counters.failed_inspections", explainer, name=tr("不合格")
        )
        self.letters = LetterButton()
        self.strip: list[RoundBox] = []
        self._strip = QHBoxLayout()
        self._strip.setSpacing(8)
        self.body.insertLayout(0, self._strip)
        self.body.addStretch(1)
        self.add_right(self.reworks)
        self.add_right(self.letters)
        if self.add is not None:
            self.add_right(self.add)

    def show_rounds(self, rounds: tuple[Round, ...], seen: Seen) -> None:
        """Show the rounds and their records."""
        self.show_records(seen)
        allowed = seen.contract.terms.max_reworks
        heading = seen.heading("6.1")
        self.set_title(
            tr("验收"),
            tr("{heading}，已检验 {rounds} / {allowed} 轮").format(
                heading=heading, rounds=inspected(rounds), allowed=allowed + 1
            ),
        )
        self._offer_letters(seen)
        failed = seen.shown.counters.failed_inspections
        state = State.BAD if failed > allowed else State.WARN if failed == allowed else None
        self.reworks.set(
            tr("不合格 {failed} 次，返工最多 {allowed} 次").format(failed=failed, allowed=allowed),
            state=state,
        )
        while len(self.strip) < len(rounds):
            self.strip.append(RoundBox(self._explainer))
            self._strip.addWidget(self.strip[-1], 1)
        for place, box in enumerate(self.strip):
            box.setVisible(place < len(rounds))
            if place < len(rounds):
                box.show_box(box_of(rounds[place]))

    def _offer_letters(self, seen: Seen) -> None:
        """The notice or the sheet of the last round, and the letters about any."""
        rounds = seen.facts.acceptance_rounds
        passed = rounds[-1].passed if rounds else None
        kinds = ((LetterKind.CERTIFICATE, passed is not False), (LetterKind.REJECTION, passed is not True))
        offered = [kind for kind, fits in kinds if rounds and fits]
        notices = (letters_about(seen.facts.notices, "acceptance_rounds", each.id) for each in rounds)
        self.letters.offer(
            [Occasion(kind, rounds[-1].id) for kind in offered], [each for some in notices for each in some]
        )
