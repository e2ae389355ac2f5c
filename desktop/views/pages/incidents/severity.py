"""严重程度: the findings a person makes, each with its basis and what another answer would change."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.models.enums import FLAG_ZH, Flag
from desktop.models.facts import Incident
from desktop.views.evident.recorder import Recorder, refuse, settle
from desktop.views.evident.subjects import FLAGS, Evident, kind_of
from desktop.views.evident.whatif import World, flag_words
from desktop.views.i18n import named, say, tr
from desktop.views.idle import Idle, rest
from desktop.views.pages.incidents.lines import LABEL_WIDTH
from desktop.views.widgets import Label, Rule, TextEntry, ThreeWay

_HEIGHT = 31


class FlagLine(QWidget):
    """One finding: its name, 是 / 否 / 未认定, the basis, and the effect of another answer."""

    def __init__(self, flag: Flag, recorder: Recorder) -> None:
        super().__init__()
        self.flag = flag
        self._recorder = recorder
        self.switch = ThreeWay(say(FLAG_ZH[flag]))
        self.basis = TextEntry(
            tr("{flag}的依据").format(flag=say(FLAG_ZH[flag])), hint=tr("尚无依据"), height=24
        )
        self.effect = Label("", "small", "ink2", elide=True)
        label = Label(named(FLAG_ZH[flag]))
        label.setFixedWidth(LABEL_WIDTH)
        label.setBuddy(self.switch)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(0)
        self._grid.addWidget(Rule(token="grid"), 0, 0, 1, 4)
        for column, part in enumerate((label, self.switch, self.basis, self.effect)):
            self._grid.addWidget(part, 1, column)
        self._grid.setColumnStretch(3, 6)
        self.setFixedHeight(_HEIGHT)
        self.switch.changed.connect(self._commit)
        self.basis.committed.connect(self._commit_basis)

    def show_flag(self, record: Evident, *, fresh: bool) -> None:
        """Show the answer recorded; of another record than before nothing is foreseen yet."""
        self.switch.set(getattr(record, self.flag))
        self.basis.setVisible(isinstance(record, Incident))
        self._grid.setColumnStretch(2, 5 if isinstance(record, Incident) else 0)
        if isinstance(record, Incident):
            settle(self.basis, getattr(record, f"{self.flag}_basis"), fresh=fresh, bare=True)
        if fresh:
            self.effect.set("")

    def foresee(self, record: Evident, world: World) -> None:
        """Show what another answer would change."""
        self.effect.set(flag_words(world, record, self.flag))

    def _commit(self, value: bool | None) -> None:
        self._recorder.choose(say(FLAG_ZH[self.flag]), **{self.flag.value: value})

    def _commit_basis(self, text: str) -> None:
        field = f"{self.flag}_basis"
        problems = self._recorder.change(
            tr("{flag}的依据").format(flag=say(FLAG_ZH[self.flag])), **{field: text}
        )
        refuse(self.basis, getattr(self._recorder.record, field, ""), problems)


class Severity(QWidget):
    """The lines of the findings that a kind of record can have.

    What other answers would change is worked out after the paint, a line a turn of the event loop. Until then
    a line tells what it told before of the record, so that nothing flickers.
    """

    def __init__(self, recorder: Recorder) -> None:
        super().__init__()
        self._idle: Idle | None = None
        self._lines = {flag: FlagLine(flag, recorder) for flag in Flag}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for line in self._lines.values():
            column.addWidget(line)

    def line(self, flag: Flag) -> FlagLine:
        """The line of a finding."""
        return self._lines[flag]

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [stop for line in self._lines.values() for stop in (line.switch, line.basis)]

    @property
    def busy(self) -> bool:
        """Whether effects are still to be worked out."""
        return self._idle is not None

    def show_record(self, record: Evident, world: World, *, fresh: bool) -> None:
        """Show a record's findings."""
        self._stop()
        wanted = FLAGS.get(kind_of(record), ())
        for flag, line in self._lines.items():
            line.setVisible(flag in wanted)
            if flag in wanted:
                line.show_flag(record, fresh=fresh)
        work = (partial(self._lines[flag].foresee, record, world) for flag in wanted)
        self._idle = Idle(work, self, rest=rest(world.facts))
        self._idle.done.connect(self._stop)

    def _stop(self) -> None:
        """Leave what was not worked out: it is of facts that are no more."""
        if self._idle is not None:
            self._idle.stop()
            self._idle.deleteLater()
            self._idle = None
