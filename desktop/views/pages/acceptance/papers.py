"""验收材料: the matrix with what lacks in its heading."""

from __future__ import annotations

from PySide6.QtCore import Signal

from desktop.rules.papers import PaperCell, PaperRow
from desktop.rules.term import TermMonth, partial_month
from desktop.views.evident.limits_seen import Seen
from desktop.views.i18n import tr
from desktop.views.pages.acceptance.matrix import Matrix
from desktop.views.pages.acceptance.matrix_rows import columns, matrix_rows, missing_words
from desktop.views.widgets import Button, Card, Explainer, Label
from desktop.views.widgets.asked import AskedChip

_UNSIGNED = tr("登记签订日期后，这里按服务期各月列出应交的材料。")
_CHIPS = 3


class PapersCard(Card):
    """Every kind of paper by month. `moved()` when another cell is in hand, `entered()` and `removing()`
    for what is in it, `asking()` where one more is to be asked for in writing.
    """

    moved = Signal()
    entered = Signal()
    removing = Signal()
    asking = Signal()

    def __init__(self, explainer: Explainer) -> None:
        super().__init__(tr("验收材料"), " ", flush=True)
        self.rows: tuple[PaperRow, ...] = ()
        self.chips = tuple(AskedChip().asking(explainer) for _ in range(_CHIPS))
        self.ask = Button(tr("书面要求"), icon="plus", height=24, tip=tr("登记书面要求补充的材料（Alt+S）"))
        self.ask.setAccessibleName(tr("登记书面要求的材料"))
        self.ask.setShortcut("Alt+S")
        self.matrix = Matrix(tr("验收材料"), explainer)
        self.empty = Label(_UNSIGNED, "small", "ink3", wrap=True)
        self.empty.setContentsMargins(15, 4, 15, 8)
        for part in (*self.chips, self.ask):
            self.add_right(part)
        self.body.addWidget(self.matrix)
        self.body.addWidget(self.empty)
        self.body.addStretch(1)
        self.ask.clicked.connect(self.asking)
        self.matrix.moved.connect(self.moved)
        self.matrix.entered.connect(self.entered)
        self.matrix.removing.connect(self.removing)

    @property
    def chosen(self) -> tuple[PaperRow | None, PaperCell | None]:
        """The cell in hand, and its row."""
        key, month = self.matrix.cell_key
        row = next((each for each in self.rows if each.key == key), None)
        return (row, row.cell(month)) if row else (None, None)

    def show_papers(self, rows: tuple[PaperRow, ...], months: tuple[TermMonth, ...], seen: Seen) -> None:
        """Show the rows; the cell in hand stays in hand."""
        self.rows = rows
        partial = frozenset(each.month for each in months if partial_month(each))
        star = tr("，* 不完整月") if partial else ""
        self.set_title(
            tr("验收材料"),
            tr("{value}，格内为纸质 + 扫描份数，○ 未到期{star}").format(value=seen.heading("6.2"), star=star),
        )
        names = tuple(each.month for each in months)
        self.matrix.show_matrix(columns(names, partial), names, matrix_rows(rows))
        if self.chosen[0] is None:
            self._choose_first()
        self.matrix.setVisible(bool(rows))
        self.ask.setVisible(bool(months))
        self.empty.setVisible(not months)
        words = missing_words(rows) if rows else ()
        for place, chip in enumerate(self.chips):
            chip.setVisible(place < len(words))
            if place < len(words):
                chip.set(*words[place])
                chip.ask_for("clause:6.2")

    def _choose_first(self) -> None:
        """Begin with what lacks, else with the first month."""
        cells = [(row.key, each) for row in self.rows for each in row.cells]
        lacking = [pair for pair in cells if pair[1].missing]
        for key, cell in (lacking or cells)[:1]:
            self.matrix.choose_cell(key, cell.month)

    def show_document(self, document: str) -> bool:
        """Take the cell of a paper into hand, or of "kind/month"; False where it is in none."""
        key, _, month = document.partition("/")
        if month:
            return self.matrix.choose_cell(key, month)
        for row in self.rows:
            for cell in row.cells:
                if any(each.id == document for each in cell.documents):
                    return self.matrix.choose_cell(row.key, cell.month)
        return False
