"""严重程度: the findings a person makes, each with its basis and what another answer would change."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.models.enums import FLAG_ZH, Flag
from desktop.models.facts import Incident
from desktop.views.evident.recorder import Recorder, refuse, settle
from desktop.views.evident.subjects import FLAGS, Evident, kind_of
from desktop.views.evident.whatif import World, flag_words
from desktop.views.pages.incidents.lines import LABEL_WIDTH
from desktop.views.widgets import Label, Rule, TextEntry, ThreeWay

_HEIGHT = 31


class FlagLine(QWidget):
    """One finding: its name, 是 / 否 / 未认定, the basis, and the effect of another answer."""

    def __init__(self, flag: Flag, recorder: Recorder) -> None:
        super().__init__()
        self.flag = flag
        self._recorder = recorder
        self.switch = ThreeWay(FLAG_ZH[flag])
        self.basis = TextEntry(f"{FLAG_ZH[flag]}的依据", hint="尚无依据", height=24)
        self.effect = Label("", "small", "ink2", elide=True)
        label = Label(FLAG_ZH[flag])
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

    def show_flag(self, record: Evident, world: World, *, fresh: bool) -> None:
        """Show the answer recorded and what another one would change."""
        self.switch.set(getattr(record, self.flag))
        self.basis.setVisible(isinstance(record, Incident))
        self._grid.setColumnStretch(2, 5 if isinstance(record, Incident) else 0)
        if isinstance(record, Incident):
            settle(self.basis, getattr(record, f"{self.flag}_basis"), fresh=fresh, bare=True)
        self.effect.set(flag_words(world, record, self.flag))

    def _commit(self, value: bool | None) -> None:
        self._recorder.choose(FLAG_ZH[self.flag], **{self.flag.value: value})

    def _commit_basis(self, text: str) -> None:
        field = f"{self.flag}_basis"
        problems = self._recorder.change(f"{FLAG_ZH[self.flag]}的依据", **{field: text})
        refuse(self.basis, getattr(self._recorder.record, field, ""), problems)


class Severity(QWidget):
    """The lines of the findings that a kind of record can have."""

    def __init__(self, recorder: Recorder) -> None:
        super().__init__()
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

    def show_record(self, record: Evident, world: World, *, fresh: bool) -> None:
        """Show a record's findings."""
        wanted = FLAGS.get(kind_of(record), ())
        for flag, line in self._lines.items():
            line.setVisible(flag in wanted)
            if flag in wanted:
                line.show_flag(record, world, fresh=fresh)
