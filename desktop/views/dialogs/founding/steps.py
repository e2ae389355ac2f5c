"""The steps that ask: which text, who the parties are, when and for how much."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.assessment import Problem
from desktop.models.contract import Contract, Party
from desktop.models.enums.people import SIDE_ZH, Side
from desktop.models.fields import fields_of
from desktop.services.founding import blanks
from desktop.views.dialogs.new_contract import typed_value
from desktop.views.i18n import named, roomy, say, tr
from desktop.views.widgets import (
    Choice,
    CountEdit,
    DateEdit,
    Entry,
    EntryError,
    Field,
    Label,
    MoneyEdit,
    ShareEdit,
    TextEntry,
    clear_layout,
)

_LABEL, _WIDTH = max(108, roomy(98)), 150
#: A field beside another: its label and its editor whole.
_PAIRED = max(290, _LABEL + 8 + _WIDTH)
_TEXT_NOTE = tr("条款、附件、读法和义务清单照这份文本；与您签的合同不同之处，建好后在“合同与条款”里改。")
_PARTIES_NOTE = tr("名称必填，其余可以以后补。甲方项目负责人会记为各项决定的决定人。")
_SIGNED_NOTE = tr("尚未签署的先不填：签署日填好之前，服务期和各项期限都不起算。")
_BLANK_NOTE = tr("这份文本留空的比例。合同里填了数的照填；没有约定的不填，程序不当作零。")


class Step(QWidget):
    """One step: `fields` by the place in the contract that each fills, and its `title`.

    `read()` takes what was typed into `values`; what cannot be taken is said at its field, and the first such
    field gets the cursor.
    """

    title = ""

    def __init__(self, note: str) -> None:
        super().__init__()
        self.fields: dict[str, Field] = {}
        self.values: dict[str, Any] = {}
        self._required: set[str] = set()
        self._given: dict[str, str] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 12, 0)
        self.column.setSpacing(8)
        self.note = Label(note, "small", "ink2", wrap=True)
        self.column.addWidget(self.note)
        self.column.addSpacing(4)

    def add(self, place: str, label: str, editor: Entry, *, required: bool = False, width: int = 0) -> Field:
        """A field for a place of the contract; the caller lays it out."""
        if width:
            editor.setFixedWidth(width)
        field = Field(label, editor, key=place, label_width=_LABEL)
        self.fields[place] = field
        if required:
            self._required.add(place)
        return field

    @property
    def first(self) -> QWidget:
        """What gets the cursor when the step is shown."""
        return self.editor(next(iter(self.fields)))

    def editor(self, place: str) -> Entry:
        """The editor for a place."""
        editor = self.fields[place].editor
        assert isinstance(editor, Entry)
        return editor

    @property
    def touched(self) -> bool:
        """Whether anything was typed here."""
        return any(self.editor(place).text() != self._given.get(place, "") for place in self.fields)

    def read(self) -> bool:
        """Take what was typed; False where something cannot be taken."""
        wrong: Entry | None = None
        for place, field in self.fields.items():
            editor = self.editor(place)
            try:
                self.values[place] = typed_value(editor, required=place in self._required)
                field.set_error("")
            except EntryError as error:
                field.set_error(str(error))
                wrong = wrong or editor
        if wrong is not None:
            wrong.setFocus()
        return wrong is None

    def refuse(self, problem: Problem) -> bool:
        """Show a problem at its field; False where no field of this step has it."""
        field = self.fields.get(problem.field)
        if field is None:
            return False
        field.show_problem(problem)
        return True


class TextStep(Step):
    """Which text the contract follows, and what it is called. `picked()` when another text is chosen."""

    title = tr("合同文本")
    picked = Signal()

    def __init__(self, templates: Sequence[Contract]) -> None:
        super().__init__(_TEXT_NOTE)
        self._templates = {each.template: each for each in templates}
        self.choice = Choice(tr("所依文本"), tuple((each.template, each.short_name) for each in templates))
        self.choice.set_value(templates[0].template)
        self.about = Label("", "small", "ink3", wrap=True)
        self.column.addWidget(Field(tr("所依文本"), self.choice, label_width=_LABEL))
        line = QHBoxLayout()
        line.addSpacing(_LABEL + 8)
        line.addWidget(self.about)
        self.column.addLayout(line)
        self.column.addSpacing(4)
        name = TextEntry(tr("合同名称"), hint=tr("合同首页的全称"))
        short = TextEntry(tr("简称"), hint=tr("窗口和选单上的称呼，如 政务云 2026"))
        self.column.addWidget(self.add("name", tr("合同名称"), name, required=True))
        self.column.addWidget(self.add("short_name", tr("简称"), short, required=True))
        self.column.addStretch(1)
        self.choice.committed.connect(self._pick)
        self._tell()

    @property
    def first(self) -> QWidget:
        return self.choice

    @property
    def template(self) -> Contract:
        """The text that is chosen."""
        return self._templates[self.choice.value]

    def _pick(self) -> None:
        self._tell()
        self.picked.emit()

    def _tell(self) -> None:
        self.about.set(tr("；").join(_about(self.template)))


def _about(template: Contract) -> Iterator[str]:
    """What the text holds, so that one is told from another."""
    terms = template.terms
    yield tr("分 {count} 期付款").format(count=len(terms.payments))
    if terms.rows:
        yield tr("附件2、附件3 的违约金共 {count} 行").format(count=len(terms.rows))
    if terms.ticket_limits:
        yield tr("按级别的工单时限 {count} 项").format(count=len(terms.ticket_limits))
    if terms.deliverables:
        yield tr("交付物 {count} 项").format(count=len(terms.deliverables))
    yield tr("留待解读的条款 {count} 处").format(count=len(template.readings))
    if template.obligations:
        yield tr("义务清单 {count} 项").format(count=len(template.obligations))


class PartiesStep(Step):
    """Both parties side by side, as the contract's first page has them."""

    title = tr("当事人")

    def __init__(self) -> None:
        super().__init__(_PARTIES_NOTE)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for column, side in enumerate(Side, 1):
            grid.addWidget(Label(say(SIDE_ZH[side]), "section"), 0, column)
            grid.setColumnStretch(column, 1)
        for row, field in enumerate(fields_of(Party), 1):
            name = Label(named(field.zh), "body", "ink2")
            name.setMinimumWidth(_LABEL)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            for column, side in enumerate(Side, 1):
                grid.addWidget(self._entry(side, field.name, named(field.zh)), row, column)
        self.column.addLayout(grid)
        self.column.addStretch(1)

    def _entry(self, side: Side, key: str, label: str) -> Field:
        name = tr("{side}{label}").format(side=say(SIDE_ZH[side]), label=label)
        editor = TextEntry(name, hint=tr("必填") if key == "name" else "")
        field = Field("", editor, key=f"parties.{side.value}.{key}")
        self.fields[field.key] = field
        if key == "name":
            self._required.add(field.key)
        return field

    def parties(self) -> dict[str, Party]:
        """Both parties as they were typed."""
        return {
            side.value: Party(
                **{
                    field.name: self.values[f"parties.{side.value}.{field.name}"] or ""
                    for field in fields_of(Party)
                }
            )
            for side in Side
        }


class TermStep(Step):
    """Signing, term, price, promised people, and the shares that the text leaves blank."""

    title = tr("签署与价款")

    def __init__(self, template: Contract) -> None:
        super().__init__(_SIGNED_NOTE)
        self._blanks = QVBoxLayout()
        self._blanks.setSpacing(8)
        self._shares: tuple[str, ...] = ()
        by_a = self.add("terms.signed_by_a_on", tr("甲方签署日"), DateEdit(tr("甲方签署日")), width=_WIDTH)
        by_b = self.add("terms.signed_by_b_on", tr("乙方签署日"), DateEdit(tr("乙方签署日")), width=_WIDTH)
        months, fee = CountEdit(tr("服务月数"), tr("个月")), MoneyEdit(tr("合同总额（元）"))
        people = CountEdit(tr("承诺运维人数"), tr("人"))
        people.setPlaceholderText(tr("未写明"))
        self._pair(by_a, by_b)
        self._pair(
            self.add("terms.service_months", tr("服务月数"), months, required=True, width=_WIDTH),
            self.add("terms.total_fee", tr("合同总额（元）"), fee, required=True, width=_WIDTH),
        )
        self._pair(self.add("terms.promised_headcount", tr("承诺运维人数"), people, width=_WIDTH))
        self.column.addSpacing(4)
        self.column.addLayout(self._blanks)
        self.column.addStretch(1)
        self.follow(template)

    def _pair(self, *fields: Field) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        for field in fields:
            field.setFixedWidth(_PAIRED)
            line.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        line.addStretch(1)
        self.column.addLayout(line)

    def follow(self, template: Contract) -> None:
        """Ask for what this text leaves open; a term that nobody changed is the text's."""
        months = self.editor("terms.service_months")
        if months.text() == self._given.get("terms.service_months", ""):
            months.set_value(template.terms.service_months)
            self._given["terms.service_months"] = months.text()
        for place in self._shares:
            del self.fields[place]
            self.values.pop(place, None)
        clear_layout(self._blanks)
        open_ = blanks(template)
        self._shares = tuple(f"terms.{each.key}" for each in open_)
        if open_:
            self._blanks.addWidget(Label(_BLANK_NOTE, "small", "ink2", wrap=True))
        for each in open_:
            editor = ShareEdit(named(each.label))
            editor.setPlaceholderText(tr("未约定"))
            line = QHBoxLayout()
            field = self.add(f"terms.{each.key}", named(each.label), editor, width=_WIDTH)
            field.setFixedWidth(_PAIRED)
            line.addWidget(field)
            line.addWidget(
                Label(tr("占合同总额的比例，{clause}").format(clause=say(each.clause)), "small", "ink3")
            )
            line.addStretch(1)
            self._blanks.addLayout(line)

    def shares(self) -> Mapping[str, Any]:
        """The shares that the text leaves blank, by term."""
        return {place.removeprefix("terms."): self.values[place] for place in self._shares}
