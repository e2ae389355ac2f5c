"""人员, assembled: roster, changes and objections; duty, permits, media and filings behind tabs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.models.enums import LetterKind, Role
from desktop.models.facts import Fact, Objection, PersonnelChange
from desktop.models.register import Shift
from desktop.rules.personnel import succession
from desktop.services.change import Change
from desktop.services.lettering.occasions import Occasion
from desktop.services.workspace import Workspace
from desktop.views.i18n import tr
from desktop.views.pages.people import plans
from desktop.views.pages.people.duty_tab import DutyTab
from desktop.views.pages.people.headcounts import HeadcountCard
from desktop.views.pages.people.limit_cards import LimitCard, LimitCards
from desktop.views.pages.people.limits import Seen, change_view, objection_view
from desktop.views.pages.people.permit_tabs import MediaTab, PermitsTab
from desktop.views.pages.people.roster import PapersCard, RosterCard
from desktop.views.pages.people.roster_rows import summary
from desktop.views.pages.specs import IMPORTS, PEOPLE_PART
from desktop.views.widgets import Button, Explainer, Label, Page, Scroll, SegmentedFilter
from desktop.views.widgets.importbutton import ImportButton
from desktop.views.widgets.keyed import order_tabs
from desktop.views.widgets.newrecord import NewRecord
from desktop.views.widgets.registers import RegisterCard

_WIDE = 1080
_NO_CHANGE = tr(
    "乙方更换项目负责人或联系方式，应提前 {days} 日书面通知，经甲方同意后更换。收到通知后在此登记变更。"
)
_NO_OBJECTION = tr(
    "认为乙方人员不符合岗位要求时提出异议；乙方收到后 {days} 日内更换，并经甲方同意。提出后在此登记。"
)


#: Which tab shows the records of a kind; all others are on the first.
_TABS = {
    "shifts": "duty",
    "protected_periods": "duty",
    "authorisations": "permits",
    "access_permissions": "permits",
    "media_permissions": "media",
    "system_filings": "media",
}


class PeoplePage(Page):
    """Who is on the project, who stood at its posts, who was let in; everything is recorded in place."""

    def __init__(self, workspace: Workspace, explainer: Explainer, parent: QWidget | None = None) -> None:
        super().__init__(workspace, explainer, parent)
        desk = plans.Desk(workspace, self.told.emit)
        self._desk = desk
        self.summary = Label("", "body", "ink2", elide=True)
        self.add_person = Button(tr("登记人员"), "primary", icon="plus", tip=tr("登记人员（Alt+R）"))
        self.add_change = Button(tr("登记变更"), icon="plus", tip=tr("登记负责人或联系方式的更换（Alt+B）"))
        self.add_objection = Button(tr("登记异议"), icon="plus", tip=tr("登记对乙方人员的异议（Alt+Y）"))
        self.imports = ImportButton(
            ("people", "headcounts", "shifts", "absences", "personnel_changes"), height=24
        )
        self.roster = RosterCard(desk, explainer)
        self.roster.add_right(self.imports)
        self.papers = PapersCard(explainer)
        self.new_change = NewRecord(
            plans.NEW_CHANGE,
            PersonnelChange(role=Role.PROJECT_LEAD),
            "old",
            desk,
            lambda record: self.show_record("personnel_changes", record),
            plans.CHANGE_OPTIONS,
        )
        self.new_objection = NewRecord(
            plans.NEW_OBJECTION,
            Objection(),
            "person",
            desk,
            lambda record: self.show_record("objections", record),
        )
        self.changes = LimitCards(tr("负责人与联系方式变更"), self._change_card, self.new_change)
        self.objections = LimitCards(tr("人员异议"), self._objection_card, self.new_objection)
        self.headcounts = HeadcountCard(desk, explainer)
        self.filter = SegmentedFilter(tr("人员的部分"))
        self.area = Scroll(tr("名册"))
        self.duty = DutyTab(desk, explainer)
        self.permits = PermitsTab(desk, explainer)
        self.media = MediaTab(desk, explainer)
        self.registers: dict[str, RegisterCard] = {
            "shifts": self.duty.shifts,
            "protected_periods": self.duty.periods,
            "authorisations": self.permits.letters,
            "access_permissions": self.permits.leaves,
            "media_permissions": self.media.media,
            "system_filings": self.media.filings,
        }
        self._tabs: dict[str, DutyTab | PermitsTab | MediaTab] = {
            "duty": self.duty,
            "permits": self.permits,
            "media": self.media,
        }
        self._build()
        self._connect()
        order_tabs(self)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 14, 20, 0)
        head.setSpacing(10)
        head.addWidget(Label(tr("人员"), "title"))
        head.addWidget(self.filter)
        head.addWidget(self.summary, 1)
        for button in (self.add_objection, self.add_change, self.add_person):
            head.addWidget(button)
        self._build_roster()
        self._stack = QStackedWidget()
        for tab in (self.area, *self._tabs.values()):
            self._stack.addWidget(tab)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        outer.addLayout(head)
        outer.addWidget(self._stack, 1)

    def _build_roster(self) -> None:
        sides = QHBoxLayout()
        sides.setSpacing(12)
        for parts, share in (
            ((self.roster, self.papers), 600),
            ((self.changes, self.objections, self.headcounts), 560),
        ):
            column = QVBoxLayout()
            column.setSpacing(12)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
            sides.addLayout(column, share)
        self.area.body.setContentsMargins(20, 0, 20, 14)
        self.area.body.setSpacing(12)
        self.area.body.addLayout(sides)
        self.area.turn(sides, _WIDE)
        self.area.body.addStretch(1)

    def _connect(self) -> None:
        for button, keys, kind in (
            (self.add_person, "Alt+R", "people"),
            (self.add_change, "Alt+B", "personnel_changes"),
            (self.add_objection, "Alt+Y", "objections"),
        ):
            button.setShortcut(keys)
            button.clicked.connect(lambda _=False, kind=kind: self.begin(kind))
        for draft, cards in ((self.new_change, self.changes), (self.new_objection, self.objections)):
            draft.closed.connect(cards.entry.hide)
        self.roster.draft.closed.connect(self.add_person.setFocus)
        self.imports.asked.connect(lambda kind: self.opened.emit(IMPORTS, kind))
        self.filter.changed.connect(self.show_tab)
        self.duty.shifts.opened.connect(lambda absence: self.opened.emit("absences", absence))
        self.duty.shifts.refused.connect(self.refused)
        self.duty.periods.ordered.connect(lambda: self.new_requested.emit("rectifications"))

    def refresh(self, _change: Change | None) -> None:
        facts = self.workspace.facts
        self.summary.set(summary(facts, self.workspace.as_of.day))
        self.filter.set_items(
            (
                ("roster", tr("名册 {count}").format(count=len(facts.people))),
                ("duty", tr("值守 {count}").format(count=len(facts.shifts))),
                (
                    "permits",
                    tr("授权 {count}").format(
                        count=len(facts.authorisations) + len(facts.access_permissions)
                    ),
                ),
                (
                    "media",
                    tr("介质与备案 {count}").format(
                        count=len(facts.media_permissions) + len(facts.system_filings)
                    ),
                ),
            )
        )
        self._fill_tab()

    def show_tab(self, key: str) -> None:
        """Show a part of the page; it is filled when it is looked at."""
        self._stack.setCurrentWidget(self._tabs.get(key, self.area))
        for button in (self.add_objection, self.add_change, self.add_person):
            button.setVisible(key == "roster")
        self._fill_tab()

    def _fill_tab(self) -> None:
        tab = self._tabs.get(self.filter.key)
        if tab is None:
            self._fill_roster()
        else:
            tab.show_workspace(self.workspace)
        content = (tab or self.area).widget()
        if content is not None:
            order_tabs(content)  # Only what is looked at: the whole page would take many times as long.

    def _fill_roster(self) -> None:
        seen = Seen.of(self.workspace)
        if not seen.facts.people and self.roster.table.hasFocus():
            self.add_person.setFocus()  # The table is about to hide: the focus would leave the page.
        self.roster.show_people(seen)
        self.papers.show_people(seen)
        terms = seen.contract.terms
        self.changes.say_empty(_NO_CHANGE.format(days=terms.lead_change_days))
        self.objections.say_empty(_NO_OBJECTION.format(days=terms.replacement_days))
        changes = reversed(seen.facts.personnel_changes)
        self.changes.set(tuple((each, change_view(seen, each.id)) for each in changes))
        objections = reversed(seen.facts.objections)
        self.objections.set(tuple((each, objection_view(seen, each.id)) for each in objections))
        self.headcounts.show_months(seen, self.workspace.assessment.counters.short_months_in_a_row)

    def kind_to_paste(self) -> str:
        return {"roster": "people", "duty": "shifts", "permits": "authorisations"}.get(
            self.filter.key, "media_permissions"
        )

    def begin(self, kind: str) -> bool:
        """Begin to enter a new record of a kind."""
        self._turn(_TABS.get(kind, "roster"))
        if kind in self.registers:
            self.registers[kind].begin()
            return True
        drafts: dict[str, tuple[NewRecord, Callable[[], object]]] = {
            "people": (self.roster.draft, lambda: None),
            "personnel_changes": (self.new_change, self.changes.entry.show),
            "objections": (self.new_objection, self.objections.entry.show),
            "headcounts": (self.headcounts.draft, lambda: None),
        }
        if kind not in drafts:
            return False
        draft, uncover = drafts[kind]
        uncover()
        draft.begin()
        self.area.reveal(draft)
        return True

    def show_record(self, kind: str, record_id: str) -> None:
        """Show a part; choose a person, or put the cursor into the fields of another record."""
        if kind == PEOPLE_PART:
            self._turn(record_id)
            return
        self._turn(_TABS.get(kind, "roster"))
        if kind in self.registers:
            self._show_registered(kind, record_id)
            return
        if kind == "people":
            self.roster.table.choose(record_id)
            self.roster.table.setFocus()
            self.area.ensureWidgetVisible(self.roster.table)
            return
        if kind == "headcounts":
            self.headcounts.choose(record_id)
            self.area.reveal(self.headcounts)
            return
        cards = self.changes if kind == "personnel_changes" else self.objections
        card = cards.card(record_id)
        form = card.list.form(kind, record_id) if card else None
        if form is not None:
            editor = form.editors["notice_on" if kind == "personnel_changes" else "received_on"]
            editor.setFocus()
            self.area.reveal(editor)

    def _turn(self, key: str) -> None:
        if self.filter.key != key:
            self.filter.choose(key)

    def _show_registered(self, kind: str, record_id: str) -> None:
        card = self.registers[kind]
        record = self.workspace.facts.find(kind, record_id)
        if isinstance(record, Shift):
            self.duty.shifts.show_shift(record)
        elif record is not None:
            card.choose(record_id)
        tab = self._tabs[_TABS[kind]]
        tab.settle()
        tab.ensureWidgetVisible(card.table)

    def _change_card(self, record: Fact) -> LimitCard:
        figure = f"deadline:4.7:{record.id}"
        leave = self.add_change.setFocus
        card = LimitCard(plans.CHANGE, self._desk, self.explainer, plans.CHANGE_OPTIONS, figure, leave)
        card.roster.enter.clicked.connect(lambda: self._enter(record.id))
        return self._writing(card, Occasion(LetterKind.LEAD, record.id))

    def _enter(self, change_id: str) -> None:
        """Enter in the roster who came and who went by a change; the one who came is in hand then."""
        people = self.workspace.facts.people
        change = next(each for each in self.workspace.facts.personnel_changes if each.id == change_id)
        if found := succession(change, people):
            person, problems = self._desk.enter(found, change)
            if problems:
                self.refused.emit(problems)
            else:
                self.show_record("people", person)

    def _objection_card(self, record: Fact) -> LimitCard:
        figure, leave = f"deadline:9.4:{record.id}", self.add_objection.setFocus
        card = LimitCard(plans.OBJECTION, self._desk, self.explainer, {}, figure, leave)
        return self._writing(card, Occasion(LetterKind.STAFF, record.id))

    def _writing(self, card: LimitCard, occasion: Occasion) -> LimitCard:
        """A card whose letter can be written."""
        card.letter.write.clicked.connect(lambda: self.letter_asked.emit(occasion))
        return card
