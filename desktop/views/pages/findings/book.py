"""The ledger itself: filters, the findings under their events, and the sum of what stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.assessment import Assessment, Finding
from desktop.models.money import grouped
from desktop.models.today import Today
from desktop.services.workspace import Workspace
from desktop.views.i18n import roomy, tr
from desktop.views.pages.findings.rows import (
    SIEVE_ZH,
    VIEW_ZH,
    Band,
    FindingRow,
    Sieve,
    View,
    counts,
    ledger,
    summary,
)
from desktop.views.widgets import (
    Button,
    Card,
    Cell,
    Column,
    Explainer,
    FigureLabel,
    Label,
    Row,
    Rule,
    SegmentedFilter,
    State,
    Table,
)
from desktop.views.widgets.saved import Control, Saved, SavedFilters
from desktop.views.widgets.tablecells import PAD

_COLUMNS = (
    Column(tr("性质"), roomy(84)),
    Column(tr("条款"), 64),
    Column(tr("认定与输入")),
    Column(tr("公式"), 122, right=True),
    Column(tr("金额，元"), 112, right=True),
    Column(tr("计入"), 98),
    Column(tr("决定"), 100),
)
_BUILT_IN = (
    Saved(tr("全部"), {}),
    Saved(tr("待确认"), {"sieve": "waiting"}),
    Saved(tr("未认定，按条款"), {"sieve": "open", "view": "row"}),
    Saved(tr("成立，按月份"), {"sieve": "certain", "view": "month"}),
)
_SPAN = 4
_FORMULA, _AMOUNT = 3, 4
#: Room at the sides of the foot, as in the cells at the edges of the table; in px.
_SIDE = 15
#: Below this width the formula is left to the finding in hand.
_ROOMY = 680
_NOTHING_YET = tr(
    "还没有触及附件2、3 的认定。登记事件、运维需求、无人值守或月度可用性后，这里逐项列出违约金。"
)


class Book(Card):
    """`picked(key)` when another finding is chosen, `entered(key)` on Enter or double click.

    `confirm_asked(findings)` for those of all chosen rows. `view` says what it is
    arranged by; the page puts it into its head.
    """

    picked = Signal(str)
    entered = Signal(str)
    confirm_asked = Signal(object)

    def __init__(self, explainer: Explainer) -> None:
        super().__init__(flush=True)
        self.setAccessibleName(tr("违约认定台账"))
        self._bands: tuple[Band, ...] = ()
        self.view = SegmentedFilter(tr("排列"), boxed=True)
        self.view.set_items(tuple((view.value, VIEW_ZH[view]) for view in View))
        self.sieve = SegmentedFilter(tr("筛选"))
        self.table = Table(_COLUMNS, explainer, name=tr("违约认定台账"), row_height=42, band_height=32)
        self._empty = QWidget()
        self._words = Label("", "body", "ink2", wrap=True)
        self.begin = Button(tr("登记事件"), icon="plus", height=28)
        self.begin_asked = self.begin.clicked
        self.total = FigureLabel(
            "", tr("元"), "sum", "penalties.accrued", explainer, right=True, name=tr("合计发生额")
        )
        self._beside = QWidget()
        self.room = FigureLabel("", tr("元"), "small", "penalties.room", explainer, name=tr("距解除线"))
        self._summary = Label("", "small", "ink2", elide=True)
        controls: dict[str, Control] = {"sieve": self.sieve, "view": self.view}
        self.filters = SavedFilters(tr("违约认定"), controls, _BUILT_IN)
        self.confirm = QAction(tr("确认所选"), self.table)
        self.confirm.setShortcut("Ctrl+Return")
        self.confirm.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.confirm.triggered.connect(lambda: self.confirm_asked.emit(self.all_chosen))
        self.table.addAction(self.confirm)
        self._lay_out()
        self.table.picked.connect(self._pick)
        self.table.entered_row.connect(lambda key: self.entered.emit(self._finding_key(key)))

    def _lay_out_empty(self) -> None:
        column = QVBoxLayout(self._empty)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(12)
        column.addWidget(self._words)
        column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def _lay_out(self) -> None:
        self._lay_out_empty()
        filters = QHBoxLayout()
        filters.setContentsMargins(7, 0, 16, 6)
        filters.addWidget(self.sieve)
        filters.addStretch(1)
        filters.addWidget(self.filters)
        self.table.horizontalHeader().geometriesChanged.connect(self._align_total)
        self.table.horizontalHeader().sectionResized.connect(lambda *_: self._align_total())
        self.body.addLayout(filters)
        self.body.addWidget(Rule())
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._empty, 1)
        self.body.addWidget(Rule(heavy=True))
        self.body.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        """The sum of what stands, below the amounts, and what is left up to the line."""
        beside = QHBoxLayout(self._beside)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(8)
        beside.addWidget(Label(tr("距解除线"), "small", "ink2"))
        beside.addWidget(self.room)
        beside.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(_SIDE, 6, _SIDE, 2)
        foot.setSpacing(_SIDE)
        foot.addWidget(Label(tr("合计发生额"), "section"))
        foot.addWidget(self._summary, 1)
        foot.addWidget(self.total)
        foot.addWidget(self._beside)
        return foot

    def _align_total(self) -> None:
        """Let the sum end where the amounts end, and its unit stand behind."""
        header = self.table.horizontalHeader()
        end = header.sectionViewportPosition(_AMOUNT) + header.sectionSize(_AMOUNT) - PAD
        room = self.table.width() - _SIDE - end - self.total.tail - _SIDE
        self._beside.setFixedWidth(max(room, self._beside.sizeHint().width()))

    @property
    def chosen(self) -> FindingRow | None:
        """The finding in hand; of a chosen event its first."""
        key = self._finding_key(self.table.key)
        return next((row for band in self._bands for row in band.rows if row.key == key), None)

    @property
    def all_chosen(self) -> tuple[Finding, ...]:
        """The findings of all chosen rows."""
        keys = set(self.table.keys)
        return tuple(row.finding for band in self._bands for row in band.rows if row.key in keys)

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [self.sieve, self.filters, self.table, self.begin, self.total, self.room]

    def show_findings(self, workspace: Workspace) -> None:
        """Show what the filter lets through; the chosen finding stays chosen while it is there."""
        held = self.chosen
        assessment = workspace.assessment
        found = counts(assessment, workspace.today)
        self.sieve.set_items(tuple((sieve.value, f"{SIEVE_ZH[sieve]} {found[sieve]:,}") for sieve in Sieve))
        sieve = Sieve(self.sieve.key)
        view = View(self.view.key)
        given = (workspace.terms, workspace.facts, assessment, sieve, view, workspace.memo)
        bands = ledger(*given, workspace.today)
        if bands != self._bands:
            self._bands = bands
            self.table.set_rows(tuple(line for band in bands for line in _band_rows(band)))
        self.table.setVisible(bool(bands))
        self._empty.setVisible(not bands)
        self.begin.setVisible(not assessment.findings)
        self._words.set(
            tr("没有“{sieve}”的认定").format(sieve=SIEVE_ZH[sieve]) if assessment.findings else _NOTHING_YET
        )
        if bands and not self.table.key:
            keys = [row.key for band in bands for row in band.rows]
            self.table.choose(held.key if held and held.key in keys else keys[0])
        self._show_sums(assessment, workspace.today)

    def _show_sums(self, assessment: Assessment, today: Today) -> None:
        sums = assessment.penalties
        self.total.set(grouped(sums.accrued))
        self._align_total()
        self._summary.set(summary(assessment, today))
        if sums.threshold_exceeded:
            self.room.set(
                tr("已超出 {accrued}").format(accrued=grouped(sums.accrued - sums.threshold)), state=State.BAD
            )
        else:
            self.room.set(grouped(sums.threshold - sums.accrued))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.columns.spare(_FORMULA, spared=event.size().width() < _ROOMY)

    def choose(self, key: str) -> None:
        """Choose a finding, lifting the filter where it hides it."""
        if all(row.key != key for band in self._bands for row in band.rows):
            self.sieve.choose(Sieve.ALL.value)
        self.table.choose(key)

    def _pick(self, _key: str) -> None:
        self.picked.emit(self._finding_key(self.table.key))

    def _finding_key(self, key: str) -> str:
        for band in self._bands:
            if band.figure_id == key:
                return band.rows[0].key
        return key


def _band_rows(band: Band) -> list[Row]:
    figure = band.figure_id
    blank = Cell("", figure_id=figure)
    heading = Row(
        figure,
        (
            Cell(band.title, bold=True, note=band.note, tip=band.title, figure_id=figure),
            *(blank for _ in range(_SPAN - 1)),
            Cell(grouped(band.total), bold=True, figure_id=figure),
            blank,
            blank,
        ),
        band=True,
        span=_SPAN,
    )
    return [heading, *(_finding_row(row) for row in band.rows)]


def _finding_row(row: FindingRow) -> Row:
    figure = f"finding:{row.key}"
    state = State.ABSORBED if row.absorbed else None
    decision = row.decision
    return Row(
        row.key,
        (
            Cell(row.mark.text, state=row.mark.state, figure_id=figure),
            Cell(row.row, figure_id=figure),
            Cell(
                row.name,
                note=row.inputs,
                tip=tr("{name}，{inputs}\n{text}").format(name=row.name, inputs=row.inputs, text=row.text),
                figure_id=figure,
            ),
            Cell(row.formula, "ink2", figure_id=figure, tip=row.formula),
            Cell(row.amount, bold=row.charged, struck=row.struck, figure_id=figure, tip=row.amount),
            Cell(row.counted, bold=row.charged, state=state, figure_id=figure, tip=row.counted),
            Cell(decision.text, state=decision.state, figure_id=figure) if decision else Cell(""),
        ),
    )
