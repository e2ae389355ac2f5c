"""What letters are written from, taken from the workspace at one moment, and what they have in common."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from desktop.models.assessment import Assessment, Finding, Trace, Value
from desktop.models.calendar import AsOf, Calendar
from desktop.models.contract import Contract, Terms
from desktop.models.enums.papers import LetterKind
from desktop.models.facts import Fact, Facts
from desktop.models.health import HealthItem
from desktop.models.money import ZERO
from desktop.models.today import QUIET, Today
from desktop.rules import assess
from desktop.rules.grown import grown
from desktop.rules.health import health
from desktop.rules.known import known_facts
from desktop.rules.running import at_once, open_today
from desktop.rules.versions import versions_of
from desktop.services.evidence_text import fact_words, formula_in_numbers, node_value, source_text
from desktop.services.lettering.words import (
    Fields,
    balanced,
    blank,
    capital,
    day_words,
    said,
    sum_words,
)
from desktop.services.readings import reading_of, readings_in, value_words

if TYPE_CHECKING:
    from desktop.services.workspace import Workspace

#: So deep a calculation goes, and so many lines it has at most: what is behind them is in the program.
_DEPTH, _MOST = 5, 60
#: The days of records that letters bring about, and what comes after them.
_LATER = (
    "received_on",
    "replaced_on",
    "consented_on",
    "notice_received_on",
    "returned_on",
    "failure_received_on",
    "resubmitted_on",
    "issued_on",
    "replied_on",
    "done_on",
)


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """A letter that is asked for: of which kind, about what, and what a person put into it.

    `subject` is the id of a record, the key of a finding, an instalment or a clause, as the kind asks.
    """

    kind: LetterKind
    subject: str = ""
    number: str = ""
    dated_on: dt.date | None = None
    reply_by: dt.date | None = None
    remarks: str = ""
    audit_head: str = ""


class Content(msgspec.Struct, frozen=True, kw_only=True):
    """What one kind of letter says beside what all say.

    `clauses` are quoted, `figures` are explained in the annex; `rests_on` is the clause of the register.
    """

    title: str
    rests_on: str = ""
    clauses: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    fields: Fields = {}
    about_kind: str = ""
    about: str = ""


class Given(msgspec.Struct, frozen=True):
    """The contract with the terms in force, what was known on the as-of day, and what follows from it.

    `recorded` is everything: a letter may be about what its reader learns of only by it. `today` is what the
    as-of day still leaves open, and `at_once` what follows at this moment of it.
    """

    contract: Contract
    facts: Facts
    recorded: Facts
    shown: Assessment
    as_of: AsOf
    calendar: Calendar
    health: Callable[[], tuple[HealthItem, ...]]
    at_once: Callable[[], Assessment]
    today: Today = QUIET

    @classmethod
    def of(cls, workspace: Workspace) -> Given:
        """What the workspace holds now."""
        return cls(
            workspace.contract.replaced(workspace.terms),
            workspace.known,
            workspace.facts,
            workspace.assessment,
            workspace.as_of,
            workspace.calendar,
            workspace.health,
            _at_once(workspace, workspace.assessment, workspace.as_of),
            workspace.today,
        )

    @classmethod
    def on(cls, workspace: Workspace, day: dt.date) -> Given:
        """What the workspace holds, seen on the day that a letter bears."""
        if day == workspace.as_of.day:
            return cls.of(workspace)
        as_of, facts, calendar = AsOf(day), workspace.facts, workspace.calendar
        signed = workspace.contract.terms
        contract = workspace.contract.replaced(versions_of(signed, facts, as_of).newest)
        known, shown = known_facts(facts, as_of), assess(signed, facts, as_of, calendar)
        today = open_today(signed, facts, shown, as_of, calendar, workspace.now())
        return cls(
            contract,
            known,
            facts,
            shown,
            as_of,
            calendar,
            lambda: health(contract, known, shown, calendar),
            _at_once(workspace, shown, as_of),
            today,
        )

    def standing(self) -> Given:
        """The same at this moment: no outage is told as long as the day, no right rests on expected sums."""
        return msgspec.structs.replace(self, shown=self.at_once())

    def explain(self, figure: str) -> Trace | None:
        """The tree behind a finding, a sum or a right; None where there is no such figure."""
        key = figure.removeprefix("finding:")
        findings = self.shown.findings if key != figure else ()
        trace = self.shown.traces.get(figure) or next((e.trace for e in findings if e.key == key), None)
        return grown(trace, self.facts, self.shown) if trace else None

    def record(self, kind: str, record_id: str) -> Fact | None:
        """A record as it was known; one that begins later with nothing of what comes later."""
        known = self.facts.find(kind, record_id)
        later = None if known else self.recorded.find(kind, record_id)
        if later is None:
            return known
        found = {name: getattr(later, name, None) for name in _LATER}
        gone = {
            name: None for name, day in found.items() if day is not None and not self.as_of.knows_day(day)
        }
        return msgspec.structs.replace(later, **gone)

    @property
    def terms(self) -> Terms:
        """The terms in force."""
        return self.contract.terms

    def heading(self, clause: str) -> str:
        """How a clause is cited: 第十二条3; its number where the contract has none such."""
        return self.contract.heading(clause)

    def cited(self, clauses: Iterable[str]) -> str:
        """Several clauses in a sentence: 第十二条3、第十二条7; blank where the contract has none of them."""
        found = [each.heading for name in clauses if (each := self.contract.clause(name))]
        return "、".join(found) or blank("合同条款")

    def charged(self) -> tuple[Finding, ...]:
        """The findings that are certain, enter the sum and were not waived, by day.

        One that only the end of the day would bring is not there yet.
        """
        return tuple(each for each in self._entered() if not self.today.expects(each))

    def confirmed(self) -> tuple[Finding, ...]:
        """The findings that make up what may be deducted, by day."""
        return tuple(each for each in self._entered() if each.confirmed)

    def _entered(self) -> list[Finding]:
        found = [each for each in self.shown.findings if each.charged and not each.waived and each.amount]
        return sorted(found, key=lambda each: (each.occurred_on or dt.date.max, each.key))


def _at_once(workspace: Workspace, shown: Assessment, as_of: AsOf) -> Callable[[], Assessment]:
    """What follows at this moment of what is shown, computed when it is first asked for."""
    terms, facts = workspace.contract.terms, workspace.facts
    given = (terms, facts, shown, as_of, workspace.calendar, workspace.now())
    return functools.cache(lambda: at_once(*given))


def common(given: Given, wanted: Wanted, content: Content) -> Fields:
    """The fields that every template may use."""
    contract, figures = given.contract, given.shown.contract
    a, b = contract.parties["a"], contract.parties["b"]
    traces = tuple(each for name in content.figures[:_MOST] if (each := given.explain(name)))
    head = wanted.audit_head[:16]
    return {
        "标题": balanced(content.title),
        "文号": said(wanted.number, "文号"),
        "成文日期": day_words(wanted.dated_on, "成文日期"),
        "答复期限": day_words(wanted.reply_by, "答复期限"),
        "补充说明": wanted.remarks.strip(),
        "甲方": said(a.name, "甲方名称"),
        "甲方联系人": said(a.contact, "甲方联系人"),
        "甲方电话": said(a.phone, "甲方电话"),
        "甲方地址": said(a.address, "甲方地址"),
        "甲方项目负责人": said(a.lead, "甲方项目负责人"),
        "乙方": said(b.name, "乙方名称"),
        "乙方联系人": said(b.contact, "乙方联系人"),
        "乙方地址": said(b.address, "乙方地址"),
        "乙方项目负责人": said(b.lead, "乙方项目负责人"),
        "合同名称": said(contract.name, "合同名称"),
        "合同简称": said(contract.short_name, "合同简称"),
        "合同总额": sum_words(figures.total_fee),
        "合同总额大写": capital(figures.total_fee),
        "签订日": day_words(figures.signed_on, "签订日"),
        "服务期起": day_words(figures.service_start, "服务期起"),
        "服务期止": day_words(figures.service_end, "服务期止"),
        "截至日": day_words(given.as_of.day),
        "依据": given.cited(content.clauses),
        "引用条款": _quoted(given, content.clauses),
        "采用的读法": _read(given, traces),
        "计算过程": _calculation(given, traces),
        "页脚": f"按截至 {given.as_of.day} 的记录生成　审计链 {head}" if head else f"截至 {given.as_of.day}",
    }


def _quoted(given: Given, clauses: Iterable[str]) -> tuple[dict[str, str], ...]:
    """The words of the clauses, each paragraph a paragraph."""
    found = (given.contract.clause(name) for name in dict.fromkeys(clauses))
    return tuple({"名称": each.heading, "原文": each.text.replace("\n", "\a")} for each in found if each)


def _read(given: Given, traces: Iterable[Trace]) -> tuple[dict[str, str], ...]:
    """The readings that the figures rest on, and how each was read."""
    used = frozenset[str]().union(*(readings_in(each) for each in traces))
    return tuple(
        {
            "名称": each.title,
            "选择": value_words(given.contract, each.name, getattr(given.terms.readings, each.name)),
            "条款": given.heading(each.clause),
        }
        for name in sorted(used)
        if (each := reading_of(given.contract, name))
    )


def _calculation(given: Given, traces: Iterable[Trace]) -> tuple[dict[str, str], ...]:
    """The trees of the figures as the lines of a table, the depth shown by spaces."""
    told: set[_Told] = set()
    lines = (row for trace in traces for row in _lines(trace, given.contract, 0, told))
    found = list(islice(lines, _MOST + 1))
    if len(found) > _MOST:
        found[-1] = {"项目": "其余各行从略", "算式": "", "数值": "", "依据": "见程序内“依据”"}
    return tuple(found)


#: What a node is known again by: itself and its children, for the whole tree would be walked again each time.
_Told = tuple[str, Value, str, str, tuple[tuple[str, Value], ...]]


def _lines(node: Trace, contract: Contract, depth: int, told: set[_Told]) -> Iterator[dict[str, str]]:
    """The lines of a node; what stood further up with everything below it is not taken apart again."""
    unit = " 元" if node.unit == "元" and node.value is not None else ""
    named = dict.fromkeys(fact_words(each.kind, each.id) for each in node.facts)
    parts = tuple((child.name, child.value) for child in node.children)
    key = (node.name, node.value, node.formula, node.clause, parts)
    again = bool(node.children) and key in told
    formula = formula_in_numbers(node) or _with_names(node.formula, contract)
    yield {
        "项目": f"{'　' * depth}{node.name}",
        "算式": "见上" if again else formula,
        "数值": f"{node_value(node)}{unit}",
        "依据": "、".join(named) or source_text(node, contract),
    }
    if depth < _DEPTH and not again:
        told.add(key)
        for child in node.children:
            yield from _lines(child, contract, depth + 1, told)


def _with_names(formula: str, contract: Contract) -> str:
    """A formula with the systems by their names."""
    for system in contract.terms.systems:
        formula = formula.replace(f"{system.id} ", f"{system.name} ")
    return formula


def total_of(findings: Iterable[Finding]) -> Fields:
    """The sum of some findings, in figures and in words."""
    total = sum((each.amount or ZERO for each in findings), ZERO)
    return {"违约金合计": sum_words(total), "违约金合计大写": capital(total)}
