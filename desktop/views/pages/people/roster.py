"""名册 with the chosen person's fields below it, and 保密与培训."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from desktop.models.enums.people import Duty, Side
from desktop.models.facts import Fact, Person
from desktop.views.i18n import tr
from desktop.views.pages.people import roster_rows as rows
from desktop.views.pages.people.limits import Seen
from desktop.views.pages.people.plans import NEW_PERSON, PERSON, PERSON_OPTIONS, Desk
from desktop.views.widgets import Card, Column, Explainer, Label, Rule, State, Table
from desktop.views.widgets.asked import AskedChip
from desktop.views.widgets.newrecord import NewRecord
from desktop.views.widgets.recordform import Form
from desktop.views.widgets.records import RecordList
from desktop.views.widgets.tablerecords import TableRecords

_COLUMNS = (
    Column(tr("所属"), 58),
    Column(tr("姓名"), 76),
    Column(tr("岗位"), 84),
    Column(tr("承诺依据")),
    Column(tr("到岗、离岗"), 178),
    Column(tr("状态"), 88),
)
_PAPERS = (
    Column(tr("人员"), 84),
    Column(tr("保密协议"), 104),
    Column(tr("保密教育"), 104),
    Column(tr("岗位培训"), 104),
    Column(tr("到岗日"), 88),
    Column(tr("第十五条4")),
)
_EMPTY = tr(
    "还没有登记人员。登记甲乙双方的项目负责人、联系人和运维人员，这里核对到岗前应签的保密协议和培训。"
)


class RosterCard(Card):
    """Everybody of both sides; the chosen one is edited below the table."""

    def __init__(self, desk: Desk, explainer: Explainer) -> None:
        super().__init__(tr("名册"), flush=True)
        self.table = Table(_COLUMNS, explainer, name=tr("名册"), fit=True)
        self.chosen_records = TableRecords(
            self.table, "people", desk, lambda: self._people, lambda: self.form
        )
        self.list = RecordList(lambda _: PERSON, desk, self.table.setFocus, self._select)
        self.draft = NewRecord(
            NEW_PERSON,
            Person(side=Side.B, duty=Duty.OPERATOR),
            "name",
            desk,
            self._recorded,
            PERSON_OPTIONS,
        )
        self.empty = Label(_EMPTY, "small", "ink3", wrap=True)
        self.empty.setContentsMargins(16, 4, 16, 8)
        self._desk, self._explainer = desk, explainer
        self._seen: Seen | None = None
        self._people: dict[str, Fact] = {}
        below = QVBoxLayout()
        below.setContentsMargins(15, 10, 15, 8)
        below.setSpacing(8)
        below.addLayout(self.list.rows.layout)
        below.addWidget(self.draft)
        self.body.addWidget(self.empty)
        self._rule = Rule(token="grid")
        self.body.addWidget(self._rule)
        self.body.addWidget(self.table)
        self.body.addLayout(below)
        self.table.picked.connect(lambda _: self._show_chosen())
        self.table.entered_row.connect(lambda _: self.edit())

    def show_people(self, seen: Seen) -> None:
        """Show the roster; the chosen person stays chosen, else the first one is."""
        self._seen = seen
        people = seen.facts.people
        self._people = {each.id: each for each in people}
        self.set_title(tr("名册"), tr("双方，{count} 人").format(count=len(people)) if people else "")
        shown = rows.roster_rows(people, seen.as_of.day)
        self.table.set_rows(shown)
        for part in (self._rule, self.table):
            part.setVisible(bool(shown))
        self.empty.setVisible(not shown)
        if shown and not self.table.key:
            self.table.choose(shown[0].key)
        self._show_chosen()

    @property
    def form(self) -> Form | None:
        """The fields of the person chosen."""
        return self.list.form("people", self.table.key)

    def edit(self) -> None:
        """Put the cursor into the chosen person's name."""
        if self.form is not None:
            self.form.editors["name"].setFocus()

    def _show_chosen(self) -> None:
        if self._seen is None:
            return
        chosen = [each for each in self._seen.facts.people if each.id == self.table.key]
        self.list.set(chosen, PERSON_OPTIONS)

    def _recorded(self, person_id: str) -> None:
        self.table.choose(person_id)
        self._show_chosen()
        self.table.setFocus()

    def _select(self) -> None:
        self._explainer.select(f"fact:people:{self.table.key}:secrecy_signed_on")


class PapersCard(Card):
    """保密协议, 保密教育 and 岗位培训 of the vendor's people; a missing agreement is a breach (第十五条4)."""

    def __init__(self, explainer: Explainer) -> None:
        super().__init__(tr("保密与培训"), flush=True)
        self.chip = AskedChip(State.OK, "").asking(explainer)
        self.add_right(self.chip)
        self.table = Table(_PAPERS, explainer, name=tr("保密与培训"), fit=True)
        self.note = Label("", "small", "ink3", wrap=True)
        self.note.setContentsMargins(16, 6, 16, 4)
        self.body.addWidget(self.table)
        self.body.addWidget(self.note)

    def show_people(self, seen: Seen) -> None:
        """Show the matrix."""
        people, as_of = seen.facts.people, seen.as_of
        shown = rows.paper_rows(people, as_of)
        clause = seen.heading("15.4")
        self.set_title(tr("保密与培训"), tr("乙方，{count} 人").format(count=len(shown)) if shown else "")
        self.chip.set(*rows.unsigned_words(people, as_of))
        self.chip.ask_for("clause:15.4")
        self.chip.setVisible(bool(shown))
        self.table.set_rows(shown)
        self.table.setVisible(bool(shown))
        words = tr("{clause}：接触甲方信息之前做好保密教育，全体参与人员书面签署《保密协议》。").format(
            clause=clause
        )
        self.note.set(words + ("" if shown else tr("登记乙方人员后，这里逐人列出。")))
