"""A new record: a few fields, saved with Enter."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.models.assessment import Problem
from desktop.models.enums.incidents import Cause
from desktop.models.facts import EVIDENT_KINDS, KIND_ZH, KINDS
from desktop.models.halfdone import HalfDone
from desktop.views.evident.recorder import Recorder, called
from desktop.views.evident.subjects import Evident
from desktop.views.i18n import say, tr
from desktop.views.pages.incidents.form import REQUIRED, STARTS, RecordForm
from desktop.views.widgets import Button, Card, Entry, Reason
from desktop.views.widgets.problems import problem_words
from desktop.views.widgets.resumable import Resumable, type_into, typed_in

_HINTS = {
    "incidents": tr("其余时间、中断和认定保存后再填"),
    "requests": tr("不是故障的运维需求，计入月平均响应与恢复时间"),
    "absences": tr("现场无人值守，到岗前可先不填到岗时间"),
    "availability": tr("双方确认的月度数据，取代当月中断之和"),
    "complaints": tr("服务期内满 3 次，又有月份可用性未达标的，计违约金（附件3 行2）"),
    "monthly_reviews": tr("连续 3 个月不合格、限期仍未整改的，计违约金（附件3 行3）"),
    "expansions": tr("7 日内未完成，又未在书面通知的期限内完成的，计违约金（附件3 行4）"),
    "regulator_notices": tr("没有正确处置、又出现问题的，计违约金（附件2 行6、附件3 行7）"),
    "rectifications": tr("甲方书面提出的要求和期限，逾期未改的按合同总额计违约金（第十二条4）"),
    "breaches": tr("转包分包、泄密或侵犯知识产权，按合同总额计违约金（第十二条5）"),
}


class DraftPanel(Resumable):
    """`saved(kind, id)` once the record is on disk, `dropped` when it was given up with Escape or 取消.

    What was typed stays while the user looks elsewhere, until it is saved or given up.
    """

    saved = Signal(str, str)
    dropped = Signal()

    def __init__(self, recorder: Recorder) -> None:
        super().__init__()
        self._recorder = recorder
        self._workspace = recorder.workspace
        #: The kinds that are being entered, with what stood in their fields at the beginning.
        self._begun: dict[str, dict[str, str]] = {}
        self.kind = "incidents"
        self._forms = {kind: RecordForm(kind, recorder.workspace.terms) for kind in EVIDENT_KINDS}
        self._card = Card(tr("新{kind}").format(kind=say(KIND_ZH[self.kind])), _HINTS[self.kind])
        self._error = Reason()
        self._error.hide()
        self.keep = Button(tr("保存"), "primary", tip=tr("保存（Enter）"))
        self.cancel = Button(tr("取消"), tip=tr("不保存（Esc）"))
        self._lay_out()
        self.keep.clicked.connect(self.save)
        self.cancel.clicked.connect(self.drop)

    def _lay_out(self) -> None:
        self._card.body.setSpacing(10)
        for kind, form in self._forms.items():
            self._card.body.addWidget(form)
            form.setVisible(kind == self.kind)
            for stop in form.stops():
                stop.installEventFilter(self)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        self._card.body.addWidget(self._error)
        self._card.body.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.addWidget(self._card)
        column.addStretch(1)

    def show_systems(self) -> None:
        """Offer the systems of the contract as it stands."""
        for form in self._forms.values():
            form.show_systems(self._workspace.terms)

    @property
    def form(self) -> RecordForm:
        """The form of the kind in hand."""
        return self._forms[self.kind]

    def begin(self, kind: str) -> None:
        """Ask for a record of a kind; a draft of it that was left is taken up again."""
        self.kind = kind
        self._card.set_title(tr("新{kind}").format(kind=say(KIND_ZH[kind])), _HINTS[kind])
        for each, form in self._forms.items():
            form.setVisible(each == kind)
        if kind not in self._begun:
            self._prefill()
            self._begun[kind] = typed_in(self.form.editors())
        self.form.stops()[0].setFocus()

    def _prefill(self) -> None:
        """Now as the report, today as the day, and the only system; the rest is empty."""
        form, terms = self.form, self._workspace.terms
        form.clear()
        now = self._workspace.now()
        form.set_day(now.date())
        if self.kind == "incidents":
            form.editor("reported_at").set_value(now)
        if self.kind in STARTS:
            form.editor(STARTS[self.kind]).set_value(now.date())
        for name in ("systems", "system"):
            if name in form.values():
                form.editor(name).set_value(terms.systems[0].id if len(terms.systems) == 1 else None)
        self._error.tell("")

    def unsaved(self, at: dt.datetime) -> Iterator[HalfDone]:
        for kind, start in self._begun.items():
            typed = typed_in(self._forms[kind].editors())
            if typed != start:
                yield HalfDone(kind, "", "", at, typed)

    def resume(self, half: HalfDone) -> bool:
        if half.id or half.kind not in self._begun:
            return False
        editors = self._forms[half.kind].editors()
        type_into(editors, half.fields)
        for editor in editors.values():
            if isinstance(editor, Entry):
                editor.editingFinished.emit()  # The fields take their texts, or say why not.
        return True

    def save(self) -> None:
        """Save what is there; where it cannot be, say why beside the field and keep all of it."""
        self.form.forgive()
        wrong = self.form.first_wrong()
        if wrong is not None:
            wrong.setFocus()
            return
        values = self.form.values()
        missing = tuple(REQUIRED[name] for name in values if name in REQUIRED and not values[name])
        if missing:
            self._refuse(missing)
            return
        record = self._record(values)
        title = tr("登记{record}").format(record=called(record, self._workspace))
        problems = self._recorder.attempt(lambda: self._workspace.save(record, title=title))
        if problems:
            self._refuse(problems)
            return
        self._begun.pop(self.kind, None)
        self._error.tell("")
        self.saved.emit(self.kind, record.id)

    def drop(self) -> None:
        """Give the draft up."""
        self._begun.pop(self.kind, None)
        self.dropped.emit()

    def _record(self, values: dict[str, Any]) -> Evident:
        cause = values.get("cause")
        if cause is not None:
            values["cause"] = Cause(cause)
        record = KINDS[self.kind](id=self._workspace.new_id(self.kind), **values)
        assert isinstance(record, Evident)
        return record

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        left = self.form.show_problems(problems)
        self._error.tell(problem_words(left))
        wrong = self.form.first_wrong()
        if wrong is not None:
            wrong.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in a field saves, Escape gives up, unless the field itself has a use for it."""
        composing = isinstance(watched, Entry) and watched.composing
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not composing:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if isinstance(watched, Entry):
                    watched.editingFinished.emit()  # The field takes its text first.
                self.save()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.drop()
                return True
        return super().eventFilter(watched, event)
