"""What the page shows, taken at one moment, and the words for records that letters concern."""

from __future__ import annotations

import datetime as dt
from functools import cached_property

import msgspec

from desktop.models.assessment import Assessment, Deadline, Finding
from desktop.models.calendar import AsOf
from desktop.models.contract import Contract
from desktop.models.enums.people import SIDE_ZH
from desktop.models.facts import KIND_ZH, Fact, Facts
from desktop.models.fields import fields_of
from desktop.models.register import Notice
from desktop.rules.agenda import instalment_name
from desktop.rules.letters import Reply, answers_of, reply_to
from desktop.services.workspace import Workspace
from desktop.views.i18n import say, tr
from desktop.views.widgets.layouts import Options

#: The kinds of record that a letter may concern; findings go by their key.
LINKED = (
    "incidents",
    "rectifications",
    "regulator_notices",
    "findings",
    "personnel_changes",
    "objections",
    "acceptance_rounds",
    "documents",
    "account_changes",
    "address_changes",
    "confidential_returns",
    "monthly_reviews",
    "expansions",
    "force_majeure",
    "breaches",
    "losses",
    "instalments",
)
#: What is no record of its own.
_OTHER_ZH = {"findings": tr("违约认定"), "instalments": tr("款项")}
#: So many records of a kind are offered, the newest; a list of thousands helps nobody.
_OFFERED = 200
_NAMES = ("title", "content", "person", "new", "reason", "month", "number")


class Seen(msgspec.Struct, frozen=True, dict=True):
    """The contract, what was recorded, what was known on the as-of day, and what follows from it."""

    contract: Contract
    facts: Facts
    known: Facts
    shown: Assessment
    as_of: AsOf

    @classmethod
    def of(cls, workspace: Workspace) -> Seen:
        """The workspace as it stands."""
        return cls(
            workspace.contract, workspace.facts, workspace.known, workspace.assessment, workspace.as_of
        )

    def heading(self, clause: str) -> str:
        """How a clause is cited: 第十八条1."""
        return say(self.contract.heading(clause))

    @cached_property
    def known_letters(self) -> dict[str, Notice]:
        """The letters that had come or gone by the as-of day, by id."""
        return {each.id: each for each in self.known.notices}

    @cached_property
    def replies(self) -> dict[str, Reply]:
        """How the answer to each known letter stands."""
        answers = answers_of(self.known.notices)
        return {each.id: reply_to(each, answers, self.as_of) for each in self.known.notices}

    @cached_property
    def limits(self) -> dict[tuple[str, str], Deadline]:
        """The limits of the contract by clause and subject."""
        return {(each.clause, each.subject): each for each in self.shown.deadlines}

    def clause_options(self) -> Options:
        """Every clause that a letter may rest on."""
        return (("", tr("未登记")), *((each.id, say(each.heading)) for each in self.contract.clauses))

    def answer_options(self, letter: Notice | None) -> Options:
        """The letters of the other side that a letter may answer."""
        others = [each for each in self.facts.notices if letter and each.sender is not letter.sender]
        return ((None, tr("不是答复")), *((each.id, letter_words(each)) for each in others))

    def kind_options(self) -> Options:
        """The kinds of record that a letter may concern."""
        return (("", tr("不关联")), *((kind, kind_word(kind)) for kind in LINKED))

    def about_options(self, letter: Notice | None) -> Options:
        """The records of the kind that a letter concerns, the newest first."""
        if letter is None or not letter.about_kind:
            return (("", ""),)
        if letter.about_kind == "findings":
            found = [(each.key, self._finding_words(each)) for each in self.shown.findings[-_OFFERED:]]
        elif letter.about_kind == "instalments":
            terms = self.contract.terms
            found = [(each.id, say(instalment_name(terms, each.id))) for each in terms.payments]
        else:
            records: tuple[Fact, ...] = getattr(self.facts, letter.about_kind)
            found = [(each.id, record_words(each)) for each in reversed(records[-_OFFERED:])]
        if letter.about and letter.about not in [key for key, _ in found]:
            found.append((letter.about, self.about_words(letter)))
        return (("", tr("未选")), *found)

    def about_words(self, letter: Notice) -> str:
        """What the record that a letter concerns is called."""
        if letter.about_kind == "findings":
            found = next((each for each in self.shown.findings if each.key == letter.about), None)
            return self._finding_words(found) if found else tr("已不在的认定")
        if letter.about_kind == "instalments":
            there = letter.about in self.shown.payments
            return say(instalment_name(self.contract.terms, letter.about)) if there else tr("已不在的款项")
        record = self.facts.find(letter.about_kind, letter.about)
        return record_words(record) if record else tr("已删除的记录")

    def about_exists(self, letter: Notice) -> bool:
        """Whether there is a record to go to."""
        if letter.about_kind == "findings":
            return any(each.key == letter.about for each in self.shown.findings)
        if letter.about_kind == "instalments":
            return letter.about in self.shown.payments
        return bool(letter.about) and self.facts.find(letter.about_kind, letter.about) is not None

    def _finding_words(self, finding: Finding) -> str:
        when = finding.period or (str(finding.occurred_on) if finding.occurred_on else "")
        return " ".join(filter(None, (self.heading(finding.row), when, tr("、").join(finding.events))))


def kind_word(kind: str) -> str:
    """What a kind of record that letters concern is called."""
    return _OTHER_ZH.get(kind) or say(KIND_ZH[kind])


def record_words(record: Fact) -> str:
    """A record in a list of choices: its first day, and its name or its id."""
    names = (getattr(record, field, "") for field in _NAMES)
    name = next((str(each) for each in names if each), record.id)
    values = (getattr(record, field.name) for field in fields_of(type(record)))
    day = next((each for each in values if isinstance(each, dt.date)), None)
    return f"{str(day)[:10]} {name}" if day else name


def letter_words(letter: Notice) -> str:
    """A letter in a list of choices: who sent it, its number, what it is about."""
    words = (say(SIDE_ZH[letter.sender]), letter.number, letter.title)
    return " ".join(filter(None, words)) or letter.id
