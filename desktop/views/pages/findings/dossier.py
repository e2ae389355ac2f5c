"""The finding in hand: what it rests on, how it is reckoned, and what can be decided about it."""

from __future__ import annotations

from itertools import compress

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QWidget

from desktop.models.assessment import Finding, Trace
from desktop.models.attachments import Owner
from desktop.models.contract import Terms
from desktop.models.enums.findings import FindingStatus
from desktop.models.enums.papers import LetterKind
from desktop.models.facts import Decision, Facts, Incident
from desktop.models.fields import SHARE
from desktop.models.leaves import RECKONING
from desktop.models.money import ZERO, grouped, signed
from desktop.rules.letters import letters_about
from desktop.rules.memo import Memo
from desktop.rules.penalties import decision_for
from desktop.rules.percent import CLAUSES
from desktop.services.evidence_text import node_value
from desktop.services.lettering.occasions import Occasion
from desktop.services.report_dossier import EVENT, of_event
from desktop.views.evident.clauses import clauses_of, share_words
from desktop.views.evident.decisions import DecisionBar
from desktop.views.evident.matches import (
    MEASURES,
    expected_words,
    mark_of,
    measured_words,
    when_words,
)
from desktop.views.evident.recorder import Recorder
from desktop.views.evident.subjects import (
    Evident,
    all_records,
    groupable,
    kind_of,
    name_of,
    subject_of,
    subjects_of,
)
from desktop.views.evident.whatif import World
from desktop.views.i18n import say, tr
from desktop.views.pages.findings.rows import range_words
from desktop.views.theme import font
from desktop.views.widgets import (
    Button,
    Card,
    Choice,
    Explainer,
    FigureLabel,
    Label,
    Rule,
    State,
    clear_layout,
)
from desktop.views.widgets.asked import AskedChip
from desktop.views.widgets.filesbutton import FilesButton
from desktop.views.widgets.filesdesk import FilesDesk
from desktop.views.widgets.letterbutton import LetterButton


class Line(msgspec.Struct, frozen=True):
    """A name and what stands beside it."""

    name: str
    value: str
    state: State | None = None


def dossier_lines(finding: Finding, decision: Decision | None) -> tuple[Line, ...]:
    """Inputs, formula and amount of a finding; where what was confirmed has changed, both amounts."""
    leaves = [leaf for leaf in finding.trace.children if leaf.name not in RECKONING and leaf.unit != SHARE]
    found = [_input(finding, leaf) for leaf in leaves]
    if finding.base is not None and finding.coefficient is not None:
        shares = (each.formula for each in (finding.trace, *finding.trace.children))
        of_total = any(each.startswith("合同总额 × ") for each in shares)
        words = tr("合同总额 × 比例") if of_total else tr("月基数 × 惩罚系数")
        found.append(Line(words, f"{grouped(finding.base)} × {share_words(finding.coefficient)}"))
    if not finding.major:
        found.append(Line(tr("金额，元"), range_words(finding)))
    if finding.stale_decision and decision is not None and decision.amount is not None:
        day = f" {decision.decided_on}" if decision.decided_on else ""
        found.append(Line(tr("原确认{day}").format(day=day), grouped(decision.amount), State.WARN))
        if finding.status is FindingStatus.CERTAIN:
            change = (finding.amount or ZERO) - decision.amount
            found.append(Line(tr("比原确认"), signed(change), State.WARN))
    return tuple(found)


def _input(finding: Finding, leaf: Trace) -> Line:
    open_ = leaf.value is None
    value = (
        measured_words(finding) if leaf.name in MEASURES else tr("未认定") if open_ else say(node_value(leaf))
    )
    return Line(say(leaf.name), value, State.OPEN if open_ else None)


def records_behind(finding: Finding, facts: Facts, memo: Memo) -> tuple[Evident, ...]:
    """The records that a finding rests on, in order of record."""
    records = all_records(facts)
    return tuple(compress(records, map(set(finding.subjects).__contains__, subjects_of(records, memo))))


class Dossier(Card):
    """`opened(kind, id)` for the record, `group_asked` to regroup it, `report_asked(key)` for the dossier."""

    opened = Signal(str, str)
    group_asked = Signal()
    report_asked = Signal(str)

    def __init__(self, recorder: Recorder, explainer: Explainer) -> None:
        super().__init__(" ", elide=True)
        self._recorder = recorder
        self._explainer = explainer
        self._lines: tuple[str, tuple[Line, ...]] = ("", ())
        self._key = self._event = ""
        self.figures: list[FigureLabel] = []
        self._records: tuple[Evident, ...] = ()
        self.chip = AskedChip().asking(explainer)
        self.letters = LetterButton(keys="Alt+L")
        self.add_right(self.chip)
        self._clause = Label("", "clause", "ink2", wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self.record = Choice(tr("依据的记录"), height=24)
        self.record.setSizePolicy(
            self.record.sizePolicy().Policy.Ignored, self.record.sizePolicy().Policy.Fixed
        )
        self._name = Label("", "small", elide=True)
        self.open = Button(tr("打开"), height=24, icon="link", tip=tr("到这条记录去（Alt+O）"))
        self.open.setShortcut("Alt+O")
        self.group = Button(
            tr("事件组…"), height=24, icon="edit", tip=tr("与别的记录同组或分开，先看金额（Alt+G）")
        )
        self.group.setShortcut("Alt+G")
        self._desk = FilesDesk(recorder.workspace, recorder.tell)
        self.files = FilesButton(self._desk, height=24)
        tip = tr("这项认定或整个事件组的档案存为 PDF（Alt+D）")
        self.report = Button(tr("档案"), icon="export", height=24, tip=tip)
        self.report.setAccessibleName(tr("违约认定档案存为 PDF"))
        self.report.setShortcut("Alt+D")
        self.one = QAction(tr("这项认定的档案…"), self)
        self.whole = QAction(tr("整个事件组的档案…"), self)
        self._both = QMenu(self)
        self._both.setFont(font("body"))
        self._both.addActions((self.one, self.whole))
        self.one.triggered.connect(lambda: self.report_asked.emit(self._key))
        self.whole.triggered.connect(lambda: self.report_asked.emit(f"{EVENT}{self._event}"))
        self.report.clicked.connect(lambda: self.report_asked.emit(self._key))
        self.decisions = DecisionBar(recorder, stacked=True)
        self._lay_out()
        self.record.committed.connect(lambda _: self._hand_over())
        self.open.clicked.connect(self._open)
        self.group.clicked.connect(self.group_asked)

    def _lay_out(self) -> None:
        names = QHBoxLayout()
        names.setSpacing(8)
        names.addWidget(Label(tr("记录"), "small", "ink2"))
        names.addWidget(self.record, 1)
        names.addWidget(self._name, 1)
        names.addWidget(self.files)
        ways = QHBoxLayout()
        ways.setSpacing(6)
        for button in (self.open, self.group, self.letters, self.report):
            ways.addWidget(button)
        ways.addStretch(1)
        self.body.addWidget(self._clause)
        self.body.addLayout(self._grid)
        self.body.addWidget(Rule())
        self.body.addLayout(names)
        self.body.addLayout(ways)
        self.body.addWidget(Rule())
        self.body.addWidget(self.decisions)

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [
            self.chip,
            *self.figures,
            self.record,
            self.files,
            self.open,
            self.group,
            self.letters,
            self.report,
            *self.decisions.stops(),
        ]

    def show_finding(self, finding: Finding, world: World) -> bool:
        """Show a finding; says whether its lines came to be others, so that Tab is led anew."""
        fresh = finding.key != self._key
        self._key = finding.key
        self._show_whole(finding)
        words = clauses_of(world.terms)[finding.row]
        self.set_title(
            tr("{row}  {name}，{finding}").format(
                row=finding.row, name=words.name, finding=when_words(finding)
            )
        )
        mark = mark_of(finding, world.today)
        self.chip.set(mark.state, mark.text)
        self.chip.ask_for(f"finding:{finding.key}")
        cited = world.contract.clause(finding.row) if finding.row in CLAUSES else None
        self._clause.set(cited.text.partition("\n")[0] if cited else words.text)
        self._show_records(finding, world, fresh=fresh)
        self.files.show_owner(Owner(kind="findings", id=finding.key), f"{finding.row} {words.name}")
        if fresh:
            self.decisions.forget()
        self._offer_letters(finding, world)
        decision = decision_for(finding, world.facts.decisions)
        self.decisions.show_finding(finding, decision)
        lines = dossier_lines(finding, decision)
        if world.today.expects(finding):
            lines = (*lines, Line(tr("预计"), expected_words(finding), State.WARN))
        return self._show_lines(finding.key, lines)

    def _show_whole(self, finding: Finding) -> None:
        """Offer the dossier of the event, too, where other findings share it."""
        others = self._recorder.workspace.assessment.findings
        shared = [event for event in finding.events if len(of_event(others, event)) > 1]
        self._event = shared[0] if shared else ""
        self.report.setMenu(self._both if shared else None)  # type: ignore[arg-type]  # takes it away

    def _offer_letters(self, finding: Finding, world: World) -> None:
        """A notice of a finding charged already, the sheet of its incident; the letters about either."""
        charged = finding.charged and not world.today.expects(finding)
        occasions = [Occasion(LetterKind.BREACH, finding.key)] if charged else []
        incidents = [each.id for each in self._records if isinstance(each, Incident)]
        occasions += [Occasion(LetterKind.FINDING, each) for each in incidents[:1]]
        about = (("findings", finding.key), *((kind_of(each), each.id) for each in self._records))
        notices = (letters_about(world.facts.notices, *each) for each in about)
        self.letters.offer(occasions, [each for some in notices for each in some])

    def _show_lines(self, key: str, lines: tuple[Line, ...]) -> bool:
        if (key, lines) == self._lines:
            return False
        self._lines = key, lines
        clear_layout(self._grid)
        self.figures = []
        for place, line in enumerate(lines):
            figure = FigureLabel("", "", "row", f"finding:{key}", self._explainer, right=True, name=line.name)
            figure.set(line.value, state=line.state)
            self._grid.addWidget(Label(line.name, "small", "ink2", elide=True), place, 0)
            self._grid.addWidget(figure, place, 1)
            self.figures.append(figure)
        return True

    def _show_records(self, finding: Finding, world: World, *, fresh: bool) -> None:
        self._records = records_behind(finding, world.facts, world.memo)
        chosen = None if fresh else self.record.value
        options = tuple((_key(each), _words(each, world.terms)) for each in self._records)
        self.record.set_options(options)
        keys = [key for key, _ in options]
        self.record.set_value(chosen if chosen in keys else next(iter(keys), None))
        several = len(options) > 1
        self.record.setVisible(several)
        self._name.setVisible(not several)
        self._name.set(options[0][1] if options else "")
        self.open.setEnabled(bool(options))
        self._hand_over()

    def _hand_over(self) -> None:
        """The record named is the one that regrouping is about."""
        found = [each for each in self._records if _key(each) == self.record.value]
        self._recorder.record = found[0] if found else None
        self.group.setEnabled(bool(found) and groupable(found[0]))

    def _open(self) -> None:
        record = self._recorder.record
        if record is not None:
            self.opened.emit(kind_of(record), record.id)


def _key(record: Evident) -> tuple[str, str]:
    return kind_of(record), record.id


def _words(record: Evident, terms: Terms) -> str:
    return f"{subject_of(record)} {name_of(record, terms)}"
