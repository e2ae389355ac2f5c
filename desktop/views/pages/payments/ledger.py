"""损失与补足款: losses that party A claims and cash that the vendor paid to make up a shortfall."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.enums.findings import LOSS_KIND_ZH
from desktop.models.facts import Fact, Loss, Recovery
from desktop.models.money import grouped
from desktop.views.i18n import roomy, tr, worded
from desktop.views.pages.payments.desk import Desk
from desktop.views.pages.payments.seen import Seen
from desktop.views.pages.payments.statement_rows import not_yet
from desktop.views.widgets import Button, Card, Explainer, FigureLabel, Label, Rule
from desktop.views.widgets.draft import Draft
from desktop.views.widgets.layouts import Layout, Line, Options, Part
from desktop.views.widgets.records import RecordList

_LABEL = roomy(40)
_LOSS = Layout(
    Loss,
    tr("损失"),
    (
        Line(tr("事项"), (Part("title", "text", hint=tr("损失事项")),)),
        Line(tr("金额"), (Part("amount", "money", 112, required=True),)),
        Line(tr("性质"), (Part("kind", "choice"),)),
        Line(tr("发生日"), (Part("incurred_on", "date", 122),)),
        Line(tr("凭证"), (Part("receipt", "text", hint=tr("票据，如：发票号、账单")),)),
        Line(tr("关联"), (Part("event", "choice"),), buttons=True),
    ),
    _LABEL,
)
_KINDS: Options = ((None, tr("未分类")), *worded(LOSS_KIND_ZH).items())
_RECOVERY = Layout(
    Recovery,
    tr("补足款"),
    (
        Line(tr("收款日"), (Part("date", "date", 122, required=True),)),
        Line(tr("金额"), (Part("amount", "money", 112, required=True),), buttons=True),
    ),
    _LABEL,
)


class Section(QWidget):
    """A heading with the sum and a button, the records below, and the entry of a new one."""

    def __init__(
        self, word: str, hint: str, plan: Layout, focus: str, desk: Desk, explainer: Explainer
    ) -> None:
        super().__init__()
        self._plan, self._focus, self._desk = plan, focus, desk
        self._explainer = explainer
        self._start: Callable[[], object] = SimpleNamespace
        self.sum = FigureLabel("", "", "row", "", explainer, right=True, name=word)
        self.add = Button(tr("登记{noun}").format(noun=plan.noun), "link", icon="plus", height=22)
        self._hint = hint
        self.note = Label(hint, "small", "ink3", wrap=True)
        self.list = RecordList(lambda _: plan, desk, self.add.setFocus, self._select)
        self.draft = Draft(plan)
        self.draft.submitted.connect(self._submit)
        self.add.clicked.connect(self.begin)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(word, "body"))
        head.addWidget(self.add)
        head.addStretch(1)
        head.addWidget(self.sum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.note)
        column.addLayout(self.list.rows.layout)
        column.addWidget(self.draft)

    def show_records(
        self,
        records: tuple[Fact, ...],
        start: object,
        note: str = "",
        options: dict[str, Options] | None = None,
    ) -> None:
        """Show the records, a note on them, and what a new one starts with."""
        self._start = lambda: start
        self.list.set(records, options)
        for key, values in (options or {}).items():
            self.draft.form.set_options(key, values)
        self.note.set(note or self._hint)
        self.note.setVisible(bool(note) or not records)

    def begin(self) -> None:
        """Open the entry of a new record."""
        self.draft.open(tr("登记{noun}").format(noun=self._plan.noun), self._start(), self._focus)

    def _select(self) -> None:
        self._explainer.select(self.sum.figure_id)

    def _submit(self, values: dict[str, object]) -> None:
        kind = "losses" if self._plan is _LOSS else "recoveries"
        record = self._plan.record(id=self._desk.new_id(kind), **values)
        problems = self._desk.put(record)
        if problems:
            empty = SimpleNamespace(**dict.fromkeys(self.draft.form.editors))
            self.draft.form.refuse(problems, empty, "amount")
            return
        self.draft.close_draft()
        self.add.setFocus()


class LedgerCard(Card):
    """Losses and recoveries of the contract; both move the deduction (第十二条6)."""

    def __init__(self, desk: Desk, explainer: Explainer) -> None:
        super().__init__(tr("损失与补足款"))
        self.losses = Section(
            tr("损失"), tr("甲方主张的损失，与违约金合计后受赔付上限限制。"), _LOSS, "title", desk, explainer
        )
        self.recoveries = Section(
            tr("补足款"),
            tr("未付款项不足以扣款时，乙方另行支付的款项。"),
            _RECOVERY,
            "amount",
            desk,
            explainer,
        )
        self.body.addWidget(self.losses)
        self.body.addWidget(Rule(token="grid"))
        self.body.addWidget(self.recoveries)
        self.body.addStretch(1)

    def show_contract(self, seen: Seen) -> None:
        """Show what is recorded for the contract as a whole."""
        sums = seen.assessment.penalties
        self.set_title(self.title.whole(), tr("{value}，元").format(value=seen.heading("12.6")))
        self.losses.sum.set(grouped(sums.losses), figure_id="penalties.losses")
        self.recoveries.sum.set(grouped(sums.recovered), figure_id="penalties.recovered")
        new_loss = SimpleNamespace(title="", amount=None, kind=None, incurred_on=None, receipt="", event=None)
        options = {"event": event_options(seen), "kind": _KINDS}
        self.losses.show_records(seen.facts.losses, new_loss, options=options)
        new_recovery = SimpleNamespace(date=seen.day, amount=sums.outstanding or None)
        recoveries = seen.facts.recoveries
        self.recoveries.show_records(recoveries, new_recovery, not_yet(seen, recoveries))


def event_options(seen: Seen) -> Options:
    """The event groups a loss may belong to, by the titles of their incidents."""
    titles: dict[str, str] = {}
    for incident in seen.facts.incidents:
        titles.setdefault(incident.event or incident.id, incident.title)
    for loss in seen.facts.losses:
        if loss.event:
            titles.setdefault(loss.event, "")
    return (
        (None, tr("不归入事件")),
        *((event, f"{event} {title}".rstrip()) for event, title in titles.items()),
    )
