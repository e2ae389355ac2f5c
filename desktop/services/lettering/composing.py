"""Which letters there are, what each can be about, and what it says."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

import msgspec

from desktop.models.enums.duties import HEALTH_KIND_ZH
from desktop.models.enums.findings import FINDING_STATUS_ZH, FindingStatus
from desktop.models.enums.papers import LetterKind
from desktop.models.enums.payments import PaymentStatus
from desktop.models.enums.people import ROLE_ZH
from desktop.models.facts import Fact
from desktop.models.money import ZERO, grouped
from desktop.models.performance import Rectification
from desktop.rules.agenda import instalment_name
from desktop.rules.letters import next_number, reply_due
from desktop.services.lettering import endings, matters, money, penalties
from desktop.services.lettering.given import Content, Given, Wanted, common
from desktop.services.lettering.words import Fields

if TYPE_CHECKING:
    from desktop.services.workspace import Workspace

_WRITERS: dict[LetterKind, Callable[[Given, str], Content]] = {
    LetterKind.BREACH: penalties.breach,
    LetterKind.ORDER: matters.order,
    LetterKind.STAFF: matters.staff,
    LetterKind.LEAD: matters.lead,
    LetterKind.DEDUCTION: penalties.deduction,
    LetterKind.APPROVAL: money.approval,
    LetterKind.CHECKLIST: money.checklist,
    LetterKind.REJECTION: matters.rejection,
    LetterKind.CERTIFICATE: matters.certificate,
    LetterKind.FINDING: penalties.incident,
    LetterKind.RETURN: endings.demand,
    LetterKind.ACCOUNT: money.account,
    LetterKind.TERMINATION: endings.termination,
    LetterKind.MIGRATION: endings.migration,
    LetterKind.SUPPLEMENT: endings.supplement,
}
#: The kinds that are about a record of one list.
_LISTS = {
    LetterKind.ORDER: "rectifications",
    LetterKind.STAFF: "objections",
    LetterKind.LEAD: "personnel_changes",
    LetterKind.REJECTION: "acceptance_rounds",
    LetterKind.CERTIFICATE: "acceptance_rounds",
    LetterKind.FINDING: "incidents",
    LetterKind.RETURN: "confidential_returns",
    LetterKind.ACCOUNT: "account_changes",
}
#: What holds something against the vendor, and so states only what is so at this moment.
_CLAIMS = (LetterKind.BREACH, LetterKind.TERMINATION)
_ABOUT_PAYMENT = (LetterKind.DEDUCTION, LetterKind.APPROVAL, LetterKind.CHECKLIST)
_SETTLED = (PaymentStatus.PAID, PaymentStatus.PAID_LATE)
#: What dates a record in a list of choices.
_DAYS = (
    "reported_at",
    "issued_on",
    "received_on",
    "effective_on",
    "inspected_on",
    "applied_on",
    "notice_received_on",
    "changed_on",
)
#: So many records are offered, the newest first.
_OFFERED = 200


class Subject(msgspec.Struct, frozen=True):
    """What a letter can be about: as `Wanted.subject` names it, and in words."""

    id: str
    words: str


class Letter(msgspec.Struct, frozen=True):
    """A letter ready to be put into its template; `fields` are what that may name."""

    wanted: Wanted
    title: str
    rests_on: str
    fields: Fields
    about_kind: str
    about: str

    @property
    def kind(self) -> LetterKind:
        """Which letter it is."""
        return self.wanted.kind


def letter_of(given: Given, wanted: Wanted) -> Letter:
    """What the letter that is asked for says."""
    if wanted.kind in _CLAIMS:
        given = given.standing()
    content = _WRITERS[wanted.kind](given, wanted.subject)
    fields = common(given, wanted, content) | content.fields
    # What ends the contract is found again by its clause, whatever the contract quotes of it.
    cited = wanted.kind is LetterKind.TERMINATION or given.contract.clause(content.rests_on)
    rests_on = content.rests_on if cited else ""
    return Letter(wanted, content.title, rests_on, fields, content.about_kind, content.about)


def begun(workspace: Workspace, kind: LetterKind, subject: str | None = None) -> Wanted:
    """A letter to begin with: its subject, the next number, the day shown, the answer's usual day.

    Without a subject, or with one that such a letter cannot be about, it is about the likeliest.
    """
    day, given = workspace.as_of.day, Given.of(workspace)
    offered = [each.id for each in subjects_of(given, kind)]
    about = subject if subject in offered else offered[0] if offered else ""
    if kind is LetterKind.ORDER:
        day, due = _order_days(given, about)
    else:
        due = reply_due(kind, day, given.terms, given.calendar)
    entries = workspace.entries
    return Wanted(
        kind=kind,
        subject=about,
        number="" if kind.internal else next_number(workspace.facts.notices, day),
        dated_on=day,
        reply_by=due,
        audit_head=entries[-1].hash if entries else "",
    )


def _order_days(given: Given, subject: str) -> tuple[dt.date, dt.date | None]:
    """An order bears the day on which it is issued, and is answered by its own limit."""
    found = (each for each in given.recorded.rectifications if each.id == subject)
    order = next(found, Rectification())
    return order.issued_on or given.as_of.day, order.limit_on


def subjects_of(given: Given, kind: LetterKind) -> tuple[Subject, ...]:
    """What a letter of a kind can be about, the likeliest first; empty where it is about the contract."""
    if kind is LetterKind.BREACH:
        return tuple(_findings(given.standing()))
    if kind is LetterKind.TERMINATION:
        return tuple(_rights(given.standing()))
    if kind is LetterKind.SUPPLEMENT:
        return tuple(_passages(given))
    if kind in _ABOUT_PAYMENT:
        return tuple(_payments(given))
    records: Iterable[Fact] = getattr(given.recorded, _LISTS[kind]) if kind in _LISTS else ()
    newest = list(records)[-_OFFERED:][::-1]
    if kind is LetterKind.REJECTION:
        newest.sort(key=lambda each: getattr(each, "passed", None) is not False)
    return tuple(Subject(each.id, _record_words(each)) for each in newest)


def unfounded(given: Given, kind: LetterKind) -> bool:
    """Whether there is nothing that a letter of a kind could tell: no breach that counts, no right.

    What only the end of the day would bring is none yet.
    """
    return kind in _CLAIMS and not subjects_of(given, kind)


def _findings(given: Given) -> Iterator[Subject]:
    charged = given.charged()
    total = grouped(sum((each.amount or ZERO for each in charged), ZERO))
    if len(charged) > 1:
        yield Subject("", f"全部计入的认定，{len(charged)} 项，{total} 元")
    for each in reversed(charged[-_OFFERED:]):
        day = each.period or str(each.occurred_on or "")
        words = " ".join(filter(None, (day, given.heading(each.row), "、".join(each.events))))
        yield Subject(each.key, f"{words}，{grouped(each.amount or ZERO)} 元")


def _payments(given: Given) -> Iterator[Subject]:
    """The instalments, those not settled first."""
    figures = given.shown.payments
    ids = [each.id for each in given.terms.payments]
    for payment in sorted(ids, key=lambda each: figures[each].status in _SETTLED):
        name = instalment_name(given.terms, payment)
        yield Subject(payment, f"{name}，{grouped(figures[payment].amount)} 元")


def _rights(given: Given) -> Iterator[Subject]:
    """The clauses that give a right, the certain ones first."""
    certain = FindingStatus.CERTAIN
    for right in sorted(given.shown.rights, key=lambda each: each.status is not certain):
        if right == next(each for each in given.shown.rights if each.clause == right.clause):
            word = FINDING_STATUS_ZH[right.status]
            yield Subject(right.clause, f"{given.heading(right.clause)}，{word}，自 {right.arisen_on} 起")


def _passages(given: Given) -> Iterator[Subject]:
    """All that the health check leaves open, or one kind of it."""
    found = endings.unsettled(given)
    yield Subject("", f"全部未约定的事项，{len(found)} 项")
    for kind, count in Counter(each.kind for each in found).items():
        yield Subject(kind.value, f"{HEALTH_KIND_ZH[kind]}，{count} 项")


def _record_words(record: Fact) -> str:
    """A record by its first day and its name."""
    names = ("title", "person", "new", "reasons", "bank")
    name = next((str(each) for field in names if (each := getattr(record, field, ""))), record.id)
    role = getattr(record, "role", None)
    day = next((each for field in _DAYS if (each := getattr(record, field, None))), None)
    return " ".join(filter(None, (str(day)[:10] if day else "", ROLE_ZH[role] if role else "", name)))
