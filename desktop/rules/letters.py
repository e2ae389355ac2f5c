"""What the letters of both parties come to: their form, their day, the answers owed, the next number.

Where the contract says nothing of notices, the general rule holds: a letter has the day on which it arrived
(民法典第 137 条).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from enum import Enum

import msgspec

from desktop.models.calendar import ONE_DAY, AsOf, Calendar
from desktop.models.contract import Contract, Terms
from desktop.models.enums.papers import FORM_ZH, Form, LetterKind
from desktop.models.enums.people import Side
from desktop.models.register import Notice
from desktop.rules.days import count_working_days, moved

_POSTED = (Form.REGISTERED, Form.COURIER)
_WIRED = (Form.FAX, Form.EMAIL)
_SPOKEN = (Form.PHONE, Form.ORAL)
#: Working days that are asked for where the contract names no limit: party A's own usage, not a clause.
ANSWER_DAYS = 5
_ANSWERED = (
    LetterKind.BREACH,
    LetterKind.DEDUCTION,
    LetterKind.ACCOUNT,
    LetterKind.MIGRATION,
    LetterKind.SUPPLEMENT,
)
#: 示例卫函〔2026〕4号: what comes before the year, the brackets, the number, what follows it.
_NUMBER = re.compile(
    r"(?P<head>.*?[〔\[［【(（])(?P<year>\d{4})(?P<mid>[〕\]］】)）]\D*)(?P<count>\d+)(?P<tail>\D*)"
)


class Standing(Enum):
    """Whether a letter has the form that its clause asks for."""

    MET = "met"
    ARGUABLE = "arguable"
    UNMET = "unmet"
    OPEN = "open"


class Formed(msgspec.Struct, frozen=True):
    """How a letter stands in its form, and why in a sentence; `clause` is the one that says so."""

    standing: Standing
    reason: str
    clause: str


class Served(msgspec.Struct, frozen=True):
    """The day that a letter has, and which of its days that is; None where that day is not recorded.

    `stands_in`: the day is not the one that the contract names, which is missing, but the nearest to it.
    """

    day: dt.date | None
    field: str
    stands_in: bool = False


class LimitStatus(Enum):
    """Whether what was asked for by a day was done; NONE where no day was set and nothing is done."""

    NONE = "none"
    DONE = "done"
    LATE_DONE = "late_done"
    DUE = "due"
    LATE = "late"


class Reply(msgspec.Struct, frozen=True):
    """The answer to a letter: by when, when and by which letter it came, and the days left (日).

    `owed_by` is the party that received the letter.
    """

    status: LimitStatus
    owed_by: Side
    due_on: dt.date | None = None
    done_on: dt.date | None = None
    answer: str = ""
    left: int | None = None


def formed(notice: Notice, contract: Contract) -> Formed:
    """Whether a letter has the form that its clause asks for (第十八条1)."""
    rules = contract.notice_rules
    if rules is None:
        return Formed(Standing.OPEN, "合同没有载明通知的方式，请对照原文", "")
    every = rules.clause in rules.written
    asks = rules.clause if every else notice.clause
    if notice.form is None:
        return Formed(Standing.OPEN, "没有登记以何种形式发出", rules.clause)
    word = FORM_ZH[notice.form]
    if not every and not notice.clause:
        return Formed(Standing.OPEN, "没有登记依据的条款，不知是否须书面", rules.clause)
    if asks not in rules.written:
        proof = "，但没有凭证，宜补书面" if notice.form in _SPOKEN else ""
        return Formed(Standing.MET, f"{_heading(contract, asks)}未要求书面，{word}即可{proof}", rules.clause)
    asked = f"{_heading(contract, asks)}要求书面"
    if notice.form in _SPOKEN:
        return Formed(Standing.UNMET, f"{asked}，{word}不是书面", asks)
    if notice.form in _WIRED and not notice.address_agreed:
        kind = "号码" if notice.form is Form.FAX else "邮箱"
        return Formed(Standing.ARGUABLE, f"{asked}，{word}的{kind}未经双方确认", rules.clause)
    return Formed(Standing.MET, f"{asked}，{word}符合", rules.clause)


def _heading(contract: Contract, clause: str) -> str:
    found = contract.clause(clause)
    return found.heading if found else clause


def served(notice: Notice, contract: Contract) -> Served:
    """The day that a letter has: postmark, sending or receipt, as its form and the contract say."""
    rules = contract.notice_rules
    if rules is None or not rules.from_dispatch or notice.form in (Form.BY_HAND, None):
        return _first(notice, "received_on", "sent_on")
    if notice.form in _POSTED:
        return _first(notice, "postmark_on", "sent_on", "received_on")
    return _first(notice, "sent_on", "received_on")


def _first(notice: Notice, *fields: str) -> Served:
    """The first of these days that is recorded."""
    for field in fields:
        day = getattr(notice, field)
        if day is not None:
            return Served(day, field, stands_in=field != fields[0])
    return Served(None, fields[0])


def answers_of(notices: Iterable[Notice]) -> dict[str, Notice]:
    """The first letter that answers each letter, by the id of the letter answered."""
    found: dict[str, Notice] = {}
    for each in notices:
        if each.answers:
            found.setdefault(each.answers, each)
    return found


def reply_to(notice: Notice, answers: Mapping[str, Notice], as_of: AsOf) -> Reply:
    """How the answer to a letter stands; `notice` and `answers` as they were known on the as-of day."""
    owed_by = Side.B if notice.sender is Side.A else Side.A
    answer = answers.get(notice.id)
    done = notice.replied_on or (answer.sent_on or answer.received_on if answer else None)
    status = LimitStatus.NONE
    if not notice.drafted:
        status = limit_status(notice.reply_by, done, as_of, done_undated=answer is not None)
    open_ = status in (LimitStatus.DUE, LimitStatus.LATE)
    left = (notice.reply_by - as_of.day).days if open_ and notice.reply_by else None
    return Reply(status, owed_by, notice.reply_by, done, answer.id if answer else "", left)


def limit_status(
    due_on: dt.date | None, done_on: dt.date | None, as_of: AsOf, *, done_undated: bool = False
) -> LimitStatus:
    """How a day that somebody set stands: the day itself is in time, and it moves off no rest day."""
    if done_on is not None:
        return LimitStatus.LATE_DONE if due_on and done_on > due_on else LimitStatus.DONE
    if done_undated:
        return LimitStatus.DONE
    if due_on is None:
        return LimitStatus.NONE
    return LimitStatus.LATE if as_of.day > due_on else LimitStatus.DUE


def next_number(notices: Iterable[Notice], day: dt.date) -> str:
    """The number of party A's next letter in the year of `day`, as the newest number is made.

    Nothing where no letter of party A has a number of that kind.
    """
    own = [each for each in notices if each.sender is Side.A]
    found = [
        (each.sent_on or each.dated_on or dt.date.min, match)
        for each in own
        if (match := _NUMBER.fullmatch(each.number))
    ]
    if not found:
        return ""
    last = max(found, key=lambda pair: (pair[0], int(pair[1]["count"])))[1]
    of_kind = [match for _, match in found if match["head"] == last["head"]]
    used = [int(match["count"]) for match in of_kind if int(match["year"]) == day.year]
    count = str(max(used, default=0) + 1)
    if last["count"].startswith("0"):
        count = count.zfill(len(last["count"]))
    return f"{last['head']}{day.year}{last['mid']}{count}{last['tail']}"


def reply_due(kind: LetterKind, day: dt.date, terms: Terms, calendar: Calendar) -> dt.date | None:
    """By when the vendor answers a letter received on `day`: the limit of its clause, moved off rest days.

    Where the contract sets none, `ANSWER_DAYS` working days; None where a letter asks for no answer or party
    A sets the day itself.
    """
    limits = {
        LetterKind.STAFF: terms.replacement_days,
        LetterKind.RETURN: terms.return_days,
        LetterKind.REJECTION: terms.rework_days,
    }
    if kind in limits:
        last = day + limits[kind] * ONE_DAY
        return moved(last, terms.readings.rest_day_rule, calendar).day
    if kind in _ANSWERED:
        return count_working_days(day, ANSWER_DAYS, calendar).day
    return None


def letters_about(notices: Iterable[Notice], kind: str, record_id: str) -> tuple[Notice, ...]:
    """The letters that concern a record."""
    return tuple(each for each in notices if (each.about_kind, each.about) == (kind, record_id))


def letters_on(notices: Iterable[Notice], kind: str, record_id: str, subject: str) -> tuple[Notice, ...]:
    """The letters that concern a record, or a finding that names it as its `subject`."""
    return tuple(
        each
        for each in notices
        if (each.about_kind, each.about) == (kind, record_id)
        or (each.about_kind == "findings" and subject in each.about.split("|")[1:])
    )
