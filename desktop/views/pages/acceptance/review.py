"""专家评审与资金: the days that the payments share with this page, and what the last one still waits for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import msgspec

from desktop.models.attachments import Owner
from desktop.models.contract import Terms
from desktop.models.enums.payments import CONDITION_ZH, Condition
from desktop.models.facts import Milestones
from desktop.rules.agenda import instalment_name
from desktop.rules.payments import MILESTONE_FIELDS
from desktop.views.evident.limits_seen import Seen
from desktop.views.i18n import named, roomy, say, tr
from desktop.views.widgets import Card, Explainer, Label, State
from desktop.views.widgets.desk import Desk
from desktop.views.widgets.filedrops import FileDrops
from desktop.views.widgets.filesbutton import FilesButton
from desktop.views.widgets.filesdesk import FilesDesk
from desktop.views.widgets.keyed import KeyedRows
from desktop.views.widgets.layouts import Layout, Line, Part
from desktop.views.widgets.limits import Point, PointLine
from desktop.views.widgets.recordform import Form

_DATE = 122
_LABEL = roomy(88)
_REVIEWED = (
    Line(tr("评审专家"), (Part("review_members", "text", hint=tr("如：张三、李四")),)),
    Line(tr("评审意见"), (Part("review_opinion", "text", hint=tr("如：同意通过")),)),
)


def asked_conditions(terms: Terms) -> tuple[Condition, ...]:
    """The conditions whose day party A records, as far as an instalment waits for them."""
    wanted = {condition for each in terms.payments for condition in each.after}
    return tuple(each for each in MILESTONE_FIELDS if each in wanted)


def review_layout(conditions: tuple[Condition, ...]) -> Layout:
    """A line for the day of each condition; under the expert review who made it, and what they found."""
    lines: list[Line] = []
    for each in conditions:
        lines.append(Line(named(CONDITION_ZH[each]), (Part(MILESTONE_FIELDS[each], "date", _DATE),)))
        if each is Condition.EXPERT_REVIEW:
            lines += _REVIEWED
    return Layout(Milestones, tr("付款条件"), tuple(lines), _LABEL)


def waits(seen: Seen) -> tuple[Point, ...]:
    """Every condition of the last instalment, and whether it is met."""
    instalment = seen.contract.terms.payments[-1]
    figures = seen.shown.payments[instalment.id]
    return tuple(_waits(seen, instalment.id, each, figures.conditions) for each in instalment.after)


def _waits(seen: Seen, payment: str, condition: Condition, met: Mapping[Condition, dt.date | None]) -> Point:
    day = met[condition]
    more = str(day) if day else tr("未登记")
    end = seen.shown.contract.service_end
    if condition is Condition.SERVICE_END and not day:
        more = (
            tr("{end}，还有 {days} 日").format(end=end, days=(end - seen.as_of.day).days)
            if end
            else tr("签署后才有")
        )
    return Point(
        State.OK if day else State.OFF, named(CONDITION_ZH[condition]), more, _explained(payment, condition)
    )


def _explained(payment: str, condition: Condition) -> str:
    if condition is Condition.SERVICE_END:
        return "contract.service_end"
    field = MILESTONE_FIELDS.get(condition)
    return f"fact:milestones:milestones:{field}" if field else f"payments.{payment}.trigger_on"


class ReviewCard(Card):
    """The days of the conditions, each edited here as on the page of payments, and what is still awaited."""

    def __init__(self, desk: Desk, explainer: Explainer) -> None:
        super().__init__(tr("专家评审与资金"), " ")
        self._desk = desk
        self._explainer = explainer
        self._before = Milestones(id="milestones")
        self.forms: KeyedRows[tuple[Condition, ...], Form] = KeyedRows(
            "|".join, self._make, lambda form, _: form.show_values(self._before)
        )
        self.files = FilesButton(FilesDesk(desk.workspace, desk.tell), height=24)
        self.add_right(self.files)
        FileDrops(self, self.files.take_paths)
        self.heading = Label("", "small", "ink3")
        self.points: KeyedRows[Point, PointLine] = KeyedRows(
            lambda point: point.text,
            lambda _: PointLine(explainer),
            lambda made, point: made.show_point(point),
            spacing=3,
        )
        self.body.addLayout(self.forms.layout)
        self.body.addWidget(self.heading)
        self.body.addLayout(self.points.layout)
        self.body.addStretch(1)

    @property
    def form(self) -> Form | None:
        """The fields of the conditions; None where the contract has none that are recorded."""
        return next(iter(self.forms.widgets.values()), None)

    def show_seen(self, seen: Seen, lacking: tuple[Point, ...]) -> None:
        """Show the days, what the last instalment waits for, and what `lacking` says of the papers."""
        self._before = seen.facts.milestones
        conditions = asked_conditions(seen.contract.terms)
        self.set_title(
            tr("专家评审与资金") if Condition.EXPERT_REVIEW in conditions else tr("付款条件"),
            seen.heading("7.2"),
        )
        self.forms.set([conditions] if conditions else [])
        self.files.show_owner(Owner(kind="milestones", id="milestones"), self.title.whole())
        self.points.set((*waits(seen), *lacking))
        self.heading.set(_awaited(seen))

    def _make(self, conditions: tuple[Condition, ...]) -> Form:
        form = Form(review_layout(conditions))
        form.edited.connect(lambda field, value: self._edit(form, field, value))
        form.focused.connect(lambda: self._explainer.select(self._figure(form)))
        return form

    def _figure(self, form: Form) -> str:
        key = next((key for key, editor in form.editors.items() if editor.hasFocus()), "expert_review_on")
        return f"fact:milestones:milestones:{key}"

    def _edit(self, form: Form, field: str, value: object) -> None:
        before = self._before
        problems = self._desk.put(msgspec.structs.replace(before, **{field: value}))
        form.refuse(problems, before, field)


def _awaited(seen: Seen) -> str:
    """尾款还等 2 项."""
    last = seen.contract.terms.payments[-1].id
    figures = seen.shown.payments[last]
    name = say(instalment_name(seen.contract.terms, last))
    if figures.settled_on:
        return tr("{name}已于 {settled_on} 付清").format(name=name, settled_on=figures.settled_on)
    open_ones = len(figures.waiting_for)
    if not open_ones:
        return tr("{name}付款期的起算条件已齐，最晚 {due_on} 支付").format(name=name, due_on=figures.due_on)
    return tr("{name}还等 {open_ones} 项，各项齐备后起算付款期").format(name=name, open_ones=open_ones)
