"""发票核对: what stands on the invoices of an instalment, and whether it can be paid upon (第七条3、4)."""

from __future__ import annotations

from desktop.models.enums import INVOICE_KIND_ZH
from desktop.models.facts import Invoice
from desktop.views.i18n import roomy, tr, worded
from desktop.views.pages.payments.condition_rows import invoice_points, invoices_of
from desktop.views.pages.payments.desk import Desk
from desktop.views.pages.payments.seen import Seen
from desktop.views.widgets import Card, Explainer
from desktop.views.widgets.limits import PointLines
from desktop.views.widgets.records import Layout, Line, Options, Part, RecordList

_DATE = 116
_SUM = 118
_WORD = 108
_LABEL = roomy(55)
_OPTIONS: dict[str, Options] = {
    "kind": ((None, tr("未登记")), *worded(INVOICE_KIND_ZH).items()),
    "title_matches": ((None, tr("未核对")), (True, tr("相符")), (False, tr("不符"))),
}
_CHECKED = Layout(
    Invoice,
    tr("发票"),
    (
        Line(
            tr("票种"),
            (
                Part("kind", "choice", _WORD),
                Part("issued_on", "date", _DATE, label=tr("开票日")),
                Part("amount", "money", _SUM, label=tr("价税合计")),
                Part("tax", "money", _SUM, label=tr("税额")),
            ),
        ),
        Line(
            tr("抬头税号"),
            (
                Part("title_matches", "choice", _WORD),
                Part("verified_on", "date", _DATE, label=tr("查验日")),
                Part("returned_on", "date", _DATE, label=tr("退回日")),
                Part("returned_reason", "text", label=tr("退回原因"), hint=tr("如：税号有误")),
            ),
        ),
    ),
    _LABEL,
)


class InvoicesCard(Card):
    """The invoices of the instalment shown; away while none was received."""

    def __init__(self, desk: Desk, explainer: Explainer) -> None:
        super().__init__(tr("发票核对"), " ")
        self._explainer = explainer
        self._figure = ""
        self.list = RecordList(lambda _: _CHECKED, desk, self.setFocus, self._select)
        self.points = PointLines(explainer)
        self.body.addLayout(self.list.rows.layout)
        self.body.addLayout(self.points.layout)

    def show_payment(self, seen: Seen, payment: str) -> None:
        """Show the invoices of an instalment, and what a look at them found."""
        invoices = invoices_of(seen, payment)
        numbers = tr("、").join(filter(None, (each.number for each in invoices)))
        self.set_title(
            tr("发票核对"),
            tr("{value}、{value2}，{numbers}")
            .format(value=seen.heading("7.3"), value2=seen.heading("7.4"), numbers=numbers)
            .rstrip("，")
            + tr("（Alt+I）"),
        )
        self._figure = f"payments.{payment}.amount"
        self.list.set(invoices, _OPTIONS)
        self.points.set(invoice_points(seen, payment))
        self.setVisible(bool(invoices))

    def begin(self) -> None:
        """Put the cursor where the check of the first invoice shown begins."""
        form = next(iter(self.list.rows.widgets.values()), None)
        if form is not None:
            next(iter(form.editors.values())).setFocus()

    def _select(self) -> None:
        self._explainer.select(self._figure)
