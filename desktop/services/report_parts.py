"""What reports are made of: the contract on a day, records in words, tables that say when they are empty."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

import msgspec

from desktop.exchange.paper import Grid, Part, Text
from desktop.models.assessment import Assessment, Finding
from desktop.models.attachments import Attachment, Owner
from desktop.models.calendar import AsOf
from desktop.models.contract import Contract, Terms
from desktop.models.enums.findings import EXPECTED_ZH, FINDING_STATUS_ZH, FindingStatus
from desktop.models.enums.people import SIDE_ZH
from desktop.models.facts import KIND_OF, KIND_ZH, Fact, Facts
from desktop.models.money import ZERO, grouped
from desktop.models.register import Notice
from desktop.models.today import QUIET, Today
from desktop.rules import assess
from desktop.rules.known import known_facts
from desktop.rules.naming import agreed_text
from desktop.rules.running import at_once, open_today
from desktop.rules.subjects import SUBJECT_ZH
from desktop.rules.versions import versions_of
from desktop.services.attaching import owner_words
from desktop.services.workspace import Workspace

NONE = "—"
_NAMES = ("title", "content", "person", "new", "name", "reason", "number", "month")


class Seen(msgspec.Struct, frozen=True, dict=True):
    """A contract on a day: what was known then, what followed from it, and what it leaves open as today."""

    workspace: Workspace
    as_of: AsOf
    known: Facts
    assessment: Assessment
    today: Today = QUIET

    @classmethod
    def on(cls, workspace: Workspace, as_of: AsOf) -> Seen:
        """The contract on that day; nothing is computed anew where the window shows it."""
        if as_of == workspace.as_of:
            return cls(workspace, as_of, workspace.known, workspace.assessment, workspace.today)
        known = known_facts(workspace.facts, as_of)
        signed, facts, calendar = workspace.contract.terms, workspace.facts, workspace.calendar
        shown = assess(signed, facts, as_of, calendar)
        today = open_today(signed, facts, shown, as_of, calendar, workspace.now())
        return cls(workspace, as_of, known, shown, today)

    @cached_property
    def terms(self) -> Terms:
        """The terms in force on the day."""
        return versions_of(self.workspace.contract.terms, self.known, self.as_of).newest

    @cached_property
    def at_once(self) -> Assessment:
        """What follows at this moment already, where the day is today."""
        work = self.workspace
        given = (work.contract.terms, work.facts, self.assessment, self.as_of, work.calendar)
        return at_once(*given, work.now())

    @property
    def contract(self) -> Contract:
        """The contract, with the terms in force."""
        return self.workspace.contract.replaced(self.terms)

    @property
    def subtitle(self) -> str:
        """What stands below the title: the contract, the day, and whether something is only tried."""
        tried = "　含假设，未存入文件" if self.workspace.trial else ""
        return f"{self.contract.name}　截至 {self.as_of.day:%Y-%m-%d}{tried}"

    @property
    def files(self) -> tuple[Attachment, ...]:
        """The files that were kept by then."""
        return tuple(
            each
            for each in self.workspace.facts.attachments
            if each.added_at is None or self.as_of.knows(each.added_at)
        )

    def heading(self, clause: str) -> str:
        """How a clause is cited: 第十二条3."""
        return self.contract.heading(clause)

    def row_words(self, row: str) -> str:
        """What a row or a clause says."""
        found = self.contract.clause(row)
        own = next((each.text for each in self.terms.rows if each.id == row), "")
        return own or (found.text if found else agreed_text(self.terms, row).text)


def grid(
    header: Sequence[str], rows: Iterable[Sequence[str]], shares: Sequence[int], aligned: str, empty: str
) -> Part:
    """A table, or a sentence where it would have no rows."""
    lines = tuple(tuple(row) for row in rows)
    return Grid(tuple(header), lines, tuple(shares), aligned) if lines else Text(empty)


def name_of(record: Fact) -> str:
    """What a record is called, or its id."""
    return next((str(value) for name in _NAMES if (value := getattr(record, name, ""))), record.id)


def record_words(record: Fact) -> str:
    """A record with its kind: 事件 I2 平台访问中断."""
    name = name_of(record)
    head = f"{KIND_ZH[KIND_OF[type(record)]]} {record.id}"
    return head if name == record.id else f"{head} {name}"


def subject_words(finding: Finding) -> str:
    """What a finding rests on."""
    return "、".join(SUBJECT_ZH.get(each, each) for each in finding.subjects)


def amount_words(finding: Finding) -> str:
    """A finding's amount in yuan, or its range."""
    if finding.major:
        return NONE
    if finding.amount is not None and finding.status is FindingStatus.CERTAIN:
        return grouped(finding.amount)
    return f"{grouped(finding.amount_min)} 至 {grouped(finding.amount_max)}"


def outcome_words(finding: Finding, today: Today = QUIET) -> str:
    """How a finding stands and what was decided about it."""
    expected = today.expects(finding)
    word = EXPECTED_ZH if expected else FINDING_STATUS_ZH[finding.status]
    if finding.status is not FindingStatus.CERTAIN:
        return word
    if finding.major:
        return f"{word}，计次数"
    if finding.waived:
        return f"{word}，已放弃"
    if finding.absorbed_by:
        return f"{word}，并入 {finding.absorbed_by}"
    if finding.confirmed:
        return f"{word}，已确认"
    return word if expected else f"{word}，待确认"


def expected_note(findings: Iterable[Finding], today: Today) -> Iterator[Part]:
    """What of the sums only the end of the day would bring; nothing where that is nothing."""
    found = [each for each in findings if each.charged and today.expects(each)]
    if found:
        amount = sum((each.amount or ZERO for each in found), ZERO)
        yield Text(f"以上金额中 {len(found)} 项 {grouped(amount)} 元按今日终了预计，尚未成立。", "note")


def findings_grid(seen: Seen, findings: Iterable[Finding], empty: str) -> Part:
    """Findings with their clause, what they rest on, their amount and outcome."""
    rows = (
        (
            seen.heading(each.row),
            each.period or day_words(each.occurred_on),
            subject_words(each),
            amount_words(each),
            outcome_words(each, seen.today),
        )
        for each in findings
    )
    return grid(("条款", "时间", "对象", "金额（元）", "认定"), rows, (30, 26, 26, 40, 36), "lllrl", empty)


def letters_grid(letters: Iterable[Notice], empty: str) -> Part:
    """Letters with their day, their sides and the answer due."""
    rows = (
        (
            day_words(each.sent_on or each.received_on),
            f"{SIDE_ZH[each.sender]}发出",
            each.number or NONE,
            each.title or NONE,
            _reply_words(each),
        )
        for each in letters
    )
    return grid(("日期", "方向", "文号", "事由", "答复"), rows, (26, 22, 36, 46, 30), "lllll", empty)


def files_grid(files: Iterable[Attachment], empty: str) -> Part:
    """Files with their size and hash."""
    rows = (
        (
            each.name,
            owner_words(each),
            f"{each.size:,}",
            each.sha256,
            each.note or NONE,
        )
        for each in files
    )
    return grid(("文件", "所属", "字节", "SHA-256", "说明"), rows, (34, 24, 26, 50, 24), "llrll", empty)


def kept_with(seen: Seen, owners: Iterable[Owner]) -> tuple[Attachment, ...]:
    """The files of several records, in the order in which they came."""
    wanted = {(each.kind, each.id) for each in owners}
    return tuple(each for each in seen.files if (each.about_kind, each.about) in wanted)


def day_words(day: dt.date | None) -> str:
    """A day, or a dash."""
    return day.isoformat() if day else NONE


def moment_words(moment: dt.datetime | None) -> str:
    """A moment to the second, or a dash."""
    return moment.isoformat(" ") if moment else NONE


def _reply_words(letter: Notice) -> str:
    if letter.replied_on:
        return f"{letter.replied_on} 已答复"
    return f"应于 {letter.reply_by} 前" if letter.reply_by else NONE
