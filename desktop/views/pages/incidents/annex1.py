"""附件1 of an incident: its kind, the measures that this kind asks for, and which level follows."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.annex1 import Annex1
from desktop.models.enums.incidents import GRADE_ZH, LEADER_ZH, MAJOR_KIND_ZH, REPORTER_ZH
from desktop.models.facts import Incident
from desktop.models.register import ProtectedPeriod
from desktop.rules.major import LevelCheck, level_checks, measures_of
from desktop.rules.rosters import periods_of
from desktop.views.evident.recorder import Recorder, refuse
from desktop.views.evident.subjects import Mark
from desktop.views.evident.whatif import World
from desktop.views.i18n import roomy, say, tr, worded
from desktop.views.pages.incidents.form import FieldsForm, FieldSpec
from desktop.views.widgets import Button, Choice, Entry, Explainer, FigureLabel, Label, State, StateLabel

_OPEN = ((None, tr("未认定")),)
_SPECS = (
    FieldSpec("vendor_mainly_responsible", "judged"),
    FieldSpec("systems_percent", "number", tr("中断系统占比，%")),
    FieldSpec("people", "count"),
    FieldSpec("loss_yuan", "money", tr("经济损失，元")),
    FieldSpec("minutes", "count"),
    FieldSpec("systems_lost", "count", tr("丢失数据系统数")),
    FieldSpec("lost_from", "date"),
    FieldSpec("lost_to", "date"),
    FieldSpec("recoverable", "judged"),
    FieldSpec("protected_period", "judged"),
    FieldSpec("grade3_or_important", "judged", tr("三级或重要系统")),
    FieldSpec("plan_followed", "judged"),
    FieldSpec("delayed", "judged"),
    FieldSpec("reported_by", "choice", options=(*_OPEN, *worded(REPORTER_ZH).items())),
    FieldSpec("leader", "choice", options=(*_OPEN, *worded(LEADER_ZH).items())),
    FieldSpec("notified_at", "instant", tr("收到通报")),
    FieldSpec("handled_at", "instant", tr("有效处置")),
    FieldSpec("harmed", "judged", tr("致篡改或泄露")),
)
_KINDS = ((None, tr("不是附件1所列的事件")), *worded(MAJOR_KIND_ZH).items())
_LABEL = roomy(110)
#: A level and B level: no kind of 附件1 has more.
_LEVELS = 2


def level_mark(check: LevelCheck) -> Mark:
    """How an incident stands against a level: met, open, one condition short, or ruled out."""
    level = tr("{level} 级").format(level=check.row.level)
    if check.met:
        return Mark(State.BAD, tr("{level}成立").format(level=level))
    if check.met is None:
        return Mark(State.OPEN, tr("{level}待认定").format(level=level))
    near = len(check.failed) == 1 and not check.open
    return Mark(
        State.WARN if near else State.OFF,
        tr("{level}差一项").format(level=level) if near else tr("{level}不成立").format(level=level),
    )


def level_words(check: LevelCheck) -> str:
    """What keeps a level from being met, or leaves it open."""
    parts = ((tr("不符合："), check.failed), (tr("未认定："), check.open))
    return tr("；").join(word + tr("、").join(names) for word, names in parts if names)


class Annex1Panel(QWidget):
    """The kind, its measures in two columns, and a line for each level, worked out as they stand."""

    def __init__(self, recorder: Recorder, explainer: Explainer) -> None:
        super().__init__()
        self._recorder = recorder
        self._shown: tuple[str, ...] | None = None
        self._keys: list[str] = []
        self.kind = Choice(tr("附件1类别"), _KINDS, height=24)
        self.kind.setMaximumWidth(220)
        self.form = FieldsForm(Annex1, _SPECS, columns=2, label_width=_LABEL)
        self.period = PeriodHint()
        self.period.taken.connect(lambda: self._commit("protected_period", True))
        self.levels = tuple(LevelLine(explainer) for _ in range(_LEVELS))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.kind)
        column.addWidget(self.form)
        column.addWidget(self.period)
        for line in self.levels:
            column.addWidget(line)
        self.kind.committed.connect(lambda kind: recorder.choose(tr("附件1类别"), **self._with("kind", kind)))
        self.form.edited.connect(self._commit)
        self._arrange(())

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [self.kind, *self.form.stops(), self.period.take, *(line.figure for line in self.levels)]

    def show_incident(self, incident: Incident, world: World, *, fresh: bool) -> bool:
        """Show what was found about an incident; whether Tab stops at other places than before."""
        annex1 = incident.annex1 or Annex1()
        self.kind.set_value(annex1.kind)
        self.form.set_day(incident.reported_at.date() if incident.reported_at else world.as_of.day)
        self.form.show_record(annex1, fresh=fresh)
        checks = level_checks(world.terms, incident, world.shown.now)
        found = {each.row: each.key for each in world.shown.findings if incident.id in each.subjects}
        keys = [found.get(check.row.id, "") for check in checks]
        for place, line in enumerate(self.levels):
            line.setVisible(place < len(checks))
            if place < len(checks):
                line.show_check(checks[place], keys[place])
        names = measures_of(world.terms, annex1.kind) if annex1.kind else ()
        self.period.setVisible("protected_period" in names)
        self.period.show_periods(periods_of(incident, world.facts.protected_periods), annex1.protected_period)
        if (names, keys) == (self._shown, self._keys):
            return False
        self._keys = keys
        self._arrange(names)
        return True

    def _arrange(self, names: tuple[str, ...]) -> None:
        self.form.setVisible(bool(names))
        if names != self._shown:
            self._shown = names
            self.form.show_only(names)

    def _with(self, name: str, value: object) -> dict[str, object]:
        """The incident's finding with one measure changed; nothing where all of it is open."""
        record = self._recorder.record
        held = record.annex1 if isinstance(record, Incident) and record.annex1 else Annex1()
        changed = msgspec.structs.replace(held, **{name: value})
        return {"annex1": None if changed == Annex1() else changed}

    def _commit(self, name: str, value: object) -> None:
        """Record a measure; what is refused stays in its editor with the reason."""
        what = tr("附件1{name}").format(name=self.form.label(name))
        problems = self._recorder.change(what, **self._with(name, value))
        editor, record = self.form.editor(name), self._recorder.record
        if isinstance(editor, Entry):
            held = record.annex1 if isinstance(record, Incident) else None
            refuse(editor, getattr(held, name, None), problems)
        else:
            self._recorder.insist(problems)


class PeriodHint(QWidget):
    """Which recorded period of special protection covers an incident. `taken` to find that it lies in one."""

    taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = Label("", "small", "ink2", elide=True)
        self.take = Button(tr("认定为是"), height=22, tip=tr("认定本事件发生在重保期间"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.take)
        self.take.clicked.connect(lambda: self.taken.emit())

    def show_periods(self, periods: tuple[ProtectedPeriod, ...], found: bool | None) -> None:
        """Show the periods that cover an incident, and what was found about it."""
        self.words.set(period_words(periods))
        self.take.setVisible(bool(periods) and found is not True)


def period_words(periods: tuple[ProtectedPeriod, ...]) -> str:
    """What covers an incident: 在重保期间“会议保障”（重大，2025-09-12 至 2025-09-14）之内."""
    if not periods:
        return tr("登记的重保期间都不包括本事件；重保期间在“人员”的“值守”中登记。")
    told = []
    for each in periods:
        about = (
            say(GRADE_ZH[each.grade]) if each.grade else "",
            tr("{starts_on} 至 {ends_on}").format(starts_on=each.starts_on, ends_on=each.ends_on),
            each.number,
        )
        told.append(
            tr("“{value}”（{value2}）").format(
                value=each.title or each.id, value2=tr("，").join(filter(None, about))
            )
        )
    return tr("在重保期间{told}之内。").format(told=tr("、").join(told))


class LevelLine(QWidget):
    """One level: how it stands, what its row asks for, and what is missing."""

    def __init__(self, explainer: Explainer) -> None:
        super().__init__()
        self.mark = StateLabel(State.OFF, "", "small")
        self.mark.setFixedWidth(110)
        self.figure = FigureLabel("", "", "small", "", explainer)
        self.words = Label("", "small", "ink2", elide=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.mark)
        row.addWidget(self.figure)
        row.addWidget(self.words, 1)

    def show_check(self, check: LevelCheck, key: str) -> None:
        """Show a level; where it is a finding (`key`) its row can be explained."""
        mark = level_mark(check)
        self.mark.set(mark.state, mark.text)
        self.figure.set(check.row.id, figure_id=f"finding:{key}" if key else "")
        self.words.set(level_words(check) or tr("各项条件具备"))
        self.setAccessibleName(f"{mark.text} {self.words.whole()}")
        self.setToolTip(check.row.text)
