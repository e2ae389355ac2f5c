"""到岗人数: the vendor's average head-count by month against the promise (第十二条4(3))."""

from __future__ import annotations

from desktop.models.performance import Headcount
from desktop.views.i18n import tr
from desktop.views.pages.people.limits import Seen
from desktop.views.pages.people.plans import HEADCOUNT, NEW_HEADCOUNT, Desk
from desktop.views.widgets import Button, Card, Explainer, FigureLabel, Label, State, StateLabel
from desktop.views.widgets.newrecord import NewRecord
from desktop.views.widgets.records import RecordList

_COUNTER = "counters.short_months_in_a_row"
_EMPTY = tr("还没有登记到岗人数。每月按值班表登记月平均人数，这里累计连续不足的月数。")


class HeadcountCard(Card):
    """A line for each month, the newest first; the promise and the run of short months in the head."""

    def __init__(self, desk: Desk, explainer: Explainer) -> None:
        super().__init__(tr("到岗人数"), " ")
        self.promise = FigureLabel("", "", "small", "", explainer, name=tr("承诺"))
        self.run = FigureLabel("", "", "small", _COUNTER, explainer, name=tr("连续不足"))
        self.short = StateLabel(State.OFF, "", "small")
        self.add = Button(tr("登记"), icon="plus", height=24, tip=tr("登记到岗人数（Alt+H）"))
        self.add.setAccessibleName(tr("登记到岗人数"))
        self.add.setShortcut("Alt+H")
        self.add.clicked.connect(self.begin)
        for part in (self.promise, self.run, self.short, self.add):
            self.add_right(part)
        self.empty = Label(_EMPTY, "small", "ink3", wrap=True)
        self.draft = NewRecord(NEW_HEADCOUNT, Headcount(month=""), "month", desk, self.choose)
        self.list = RecordList(
            lambda _: HEADCOUNT, desk, self.add.setFocus, lambda: explainer.select(_COUNTER)
        )
        self.body.addWidget(self.draft)
        self.body.addWidget(self.empty)
        self.body.addLayout(self.list.rows.layout)

    def kind_to_paste(self) -> str:
        """A pasted table becomes months."""
        return "headcounts"

    def begin(self) -> None:
        """Open the entry of another month."""
        self.draft.begin()

    def choose(self, record_id: str) -> None:
        """Put the cursor into a month's figure."""
        form = self.list.form("headcounts", record_id)
        if form is not None:
            form.editors["count"].setFocus()

    def show_months(self, seen: Seen, run: int) -> None:
        """Show the months; `run` is how many in a row were short up to the last one recorded."""
        promised = seen.contract.terms.promised_headcount
        months = sorted(seen.facts.headcounts, key=lambda each: each.month, reverse=True)
        self.set_title(tr("到岗人数"), seen.heading("12.4(3)"))
        words = (
            tr("承诺 {promised} 人").format(promised=promised)
            if promised is not None
            else tr("未约定承诺人数")
        )
        self.promise.set(words, figure_id="term:promised_headcount")
        self.run.set(tr("连续不足 {run} 个月").format(run=run), state=State.BAD if run > 1 else None)
        self.run.setVisible(promised is not None)
        short = [each for each in months if _is_short(each, promised)]
        self.short.setVisible(bool(short))
        self.short.set(State.WARN, tr("{count} 个月不足").format(count=len(short)))
        self.empty.setVisible(not months)
        self.list.set(months)


def _is_short(month: Headcount, promised: int | None) -> bool:
    return promised is not None and month.count is not None and month.count < promised
