"""验收与交付, assembled: papers, rounds and services, each with what is in hand of it beside."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.facts import Fact, Milestones
from desktop.models.register import Document
from desktop.rules.acceptance import acceptance_rounds
from desktop.rules.memo import Memo
from desktop.rules.papers import PaperRow, faults_by_month, paper_rows, served
from desktop.rules.service_use import LineUse, lines_used
from desktop.rules.term import term_of
from desktop.services.change import Change
from desktop.services.workspace import Workspace
from desktop.views.evident.limits_seen import Seen
from desktop.views.evident.matters import MatterCard, MatterDesk
from desktop.views.evident.milestones import milestone_title
from desktop.views.i18n import tr
from desktop.views.pages.acceptance import plans
from desktop.views.pages.acceptance.deliverables import DeliverablesCard
from desktop.views.pages.acceptance.lines import LinesCard, UsesCard, line_name, measure
from desktop.views.pages.acceptance.matrix_rows import held_mark
from desktop.views.pages.acceptance.paper_card import PaperCard
from desktop.views.pages.acceptance.papers import PapersCard
from desktop.views.pages.acceptance.review import ReviewCard
from desktop.views.pages.acceptance.rounds import RoundsCard
from desktop.views.pages.specs import IMPORTS
from desktop.views.widgets import Explainer, Label, Page, Scroll, State
from desktop.views.widgets.importbutton import ImportButton
from desktop.views.widgets.keyed import order_tabs
from desktop.views.widgets.limits import Point

_WIDE = 1080
_SIDE = 316
_GAP = 12
#: What Qt takes for no limit to a width.
_UNBOUND = 16777215


class AcceptanceDesk(MatterDesk):
    """The commands of the page."""

    def name_of(self, record: Fact) -> str:
        if not isinstance(record, Document):
            return super().name_of(record)
        papers = {each.id: each.name for each in self.workspace.contract.papers}
        return " ".join(filter(None, (papers.get(record.paper) or record.title, record.month)))

    def title_of(self, record: Fact) -> str:
        if isinstance(record, Milestones):
            return milestone_title(self.workspace.facts.milestones, record)
        return super().title_of(record)


class AcceptancePage(Page):
    """What the vendor hands over, how it is inspected, and what of the services was used."""

    title = tr("验收与交付")

    def __init__(self, workspace: Workspace, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(workspace, explainer, parent)
        self._memo = Memo()
        self._shape: tuple[object, ...] = ()
        desk = AcceptanceDesk(workspace, self.told.emit, plans.MATTERS)
        self.summary = Label("", "body", "ink2", elide=True)
        self.imports = ImportButton(("documents", "deliveries", "point_reviews", "service_uses"))
        self.papers = PapersCard(explainer)
        self.paper = PaperCard(desk, explainer)
        self.rounds = RoundsCard(plans.ACCEPTANCE, desk, explainer)
        self.review = ReviewCard(desk, explainer)
        self.lines = LinesCard(explainer)
        self.uses = UsesCard(plans.USES, desk, explainer)
        self.deliveries = DeliverablesCard(plans.DELIVERIES, desk, explainer)
        self.points = MatterCard(plans.POINTS, desk, explainer)
        self.cards: dict[str, MatterCard] = {
            "acceptance_rounds": self.rounds,
            "service_uses": self.uses,
            "deliveries": self.deliveries,
            "point_reviews": self.points,
        }
        self._build()
        self._wire()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Label(self.title, "title"))
        head.addWidget(self.summary, 1)
        head.addWidget(self.imports)
        self.area = Scroll(self.title)
        self.area.body.setContentsMargins(20, 14, 20, 14)
        self.area.body.setSpacing(_GAP)
        self.area.body.addLayout(head)
        self._pairs: list[tuple[QHBoxLayout, QWidget]] = []
        for main, side in (
            (self.papers, self.paper),
            (self.deliveries, self.points),
            (self.rounds, self.review),
            (self.lines, self.uses),
        ):
            pair = QHBoxLayout()
            pair.setSpacing(_GAP)
            pair.addWidget(main, 1)
            pair.addWidget(side)
            self._pairs.append((pair, side))
            self.area.body.addLayout(pair)
        self.area.body.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    def _wire(self) -> None:
        self.rounds.letters.asked.connect(self.letter_asked)
        self.rounds.letters.opened.connect(lambda letter: self.opened.emit("notices", letter))
        self.papers.moved.connect(self._show_paper)
        self.imports.asked.connect(lambda kind: self.opened.emit(IMPORTS, kind))
        self.papers.entered.connect(self._enter_paper)
        self.papers.removing.connect(self.paper.remove_last)
        self.papers.asking.connect(self._ask_paper)
        self.paper.left.connect(self.papers.matrix.setFocus)
        self.paper.recorded.connect(self._show_recorded)

    def refresh(self, _change: Change | None) -> None:
        seen, known = Seen.of(self.workspace), self.workspace.known
        term = served(term_of(seen.shown.contract), known)
        faults = faults_by_month(known.incidents, self._memo)
        rows = paper_rows(seen.contract.papers, known.documents, faults, term, seen.as_of, self._memo)
        uses = lines_used(seen.contract, known.service_uses)
        self.papers.show_papers(rows, term.months(), seen)
        self._show_paper()
        rounds = acceptance_rounds(self.workspace.terms, known, seen.shown, seen.as_of)
        self.rounds.show_rounds(rounds, seen)
        self.review.show_seen(seen, _lacking(rows))
        self.lines.show_lines(uses, seen)
        self.uses.offer_lines(uses)
        self._offer_agreed(seen)
        for card in (self.uses, self.deliveries, self.points):
            card.show_records(seen)
        self._show_what_there_is(seen, uses)
        self.summary.set(_summary(rows, uses))
        self._order()

    def _order(self) -> None:
        """Let Tab walk as the page is read; anew only where fields came or went."""
        forms = (each.boxes.widgets for each in self.cards.values())
        shape = (tuple(self.paper.list.rows.widgets), *map(tuple, forms), tuple(self.review.forms.widgets))
        content = self.area.widget()
        if content is not None and shape != self._shape:
            self._shape = shape
            order_tabs(content)

    def _offer_agreed(self, seen: Seen) -> None:
        """Deliverables and points reviews are entered where the contract has them."""
        terms = seen.contract.terms
        reviews = terms.point_scale.reviews if terms.point_scale else ()
        self.deliveries.offer({"deliverable": tuple((each.id, each.name) for each in terms.deliverables)})
        self.points.offer({"review": tuple((each.id, each.name) for each in reviews)})

    def _show_what_there_is(self, seen: Seen, uses: tuple[LineUse, ...]) -> None:
        """A card without anything in this contract takes no room."""
        terms = seen.contract.terms
        papers = bool(seen.contract.papers or seen.facts.documents)
        self.papers.setVisible(papers)
        self.paper.setVisible(papers and bool(self.papers.rows))
        self.deliveries.setVisible(bool(terms.deliverables))
        self.points.setVisible(terms.point_scale is not None)
        self.lines.setVisible(bool(uses))
        self.uses.setVisible(any(each.by_act for each in uses) or bool(seen.facts.service_uses))

    def _show_paper(self) -> None:
        row, cell = self.papers.chosen
        self.paper.show_cell(row, cell, self.workspace)
        self._order()

    def _enter_paper(self) -> None:
        self.paper.enter()

    def _ask_paper(self) -> None:
        self.paper.begin_asked()

    def _show_recorded(self, document: str) -> None:
        self.papers.show_document(document)
        self.papers.matrix.setFocus()

    def kind_to_paste(self) -> str:
        return "documents"

    def begin(self, kind: str) -> bool:
        """Begin to enter a new record of a kind."""
        if kind == "documents":
            self.papers.matrix.setFocus()
            if self.papers.chosen[0] is None:
                self._ask_paper()
            else:
                self.paper.begin()
            return True
        card = self.cards.get(kind)
        if card is None:
            return False
        card.begin()
        self.area.reveal(card)
        return True

    def show_record(self, kind: str, record_id: str) -> None:
        """Put the cursor into the fields of a record, or into the month where a paper lacks."""
        if kind == "documents":
            if self.papers.show_document(record_id):
                self.papers.matrix.setFocus()
            self.area.reveal(self.papers)
            return
        self.cards[kind].choose(record_id)
        self.area.reveal(self.cards[kind])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _WIDE
        flow = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        for pair, side in self._pairs:
            pair.setDirection(flow)
            side.setMinimumWidth(_SIDE if wide else 0)
            side.setMaximumWidth(_SIDE if wide else _UNBOUND)
        self.area.settle()


def _lacking(rows: tuple[PaperRow, ...]) -> tuple[Point, ...]:
    """What the experts would miss among the papers."""
    missing = sum(each.missing for each in rows)
    if not rows:
        return ()
    if not missing:
        state, words = held_mark(rows)
        return (Point(state, tr("验收材料"), words, "clause:6.2"),)
    words = tr("还缺 {missing} 件").format(missing=f"{missing:,}")
    return (Point(State.WARN, tr("验收材料"), words, "clause:6.2"),)


def _summary(rows: tuple[PaperRow, ...], uses: tuple[LineUse, ...]) -> str:
    """The page in a line: 材料还缺 7 件；主机漏洞扫描 11 / 17 台次."""
    missing = sum(each.missing for each in rows)
    words = []
    if rows:
        held = tr("材料：{words}").format(words=held_mark(rows)[1])
        words.append(tr("材料还缺 {missing} 件").format(missing=f"{missing:,}") if missing else held)
    words += [
        f"{line_name(each)} {each.used} / {each.line.quantity} {measure(each)}"
        for each in uses
        if each.by_act
    ]
    return tr("；").join(words)
