"""Letters worked out by hand: the form that a clause asks for, the day that counts, answers, numbers."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from desktop.exchange.template import load_contract
from desktop.models.calendar import AsOf
from desktop.models.enums.papers import Form
from desktop.models.enums.people import Side
from desktop.models.register import Notice
from desktop.rules.letters import (
    LimitStatus,
    Reply,
    Served,
    Standing,
    answers_of,
    formed,
    letters_about,
    next_number,
    reply_to,
    served,
)

DAY = dt.date
GOV = load_contract("gov-cloud-2025")
OPS = load_contract("ops-2026")
SEEN = AsOf(DAY(2026, 4, 10))


@pytest.mark.parametrize(
    ("clause", "form", "agreed", "standing", "cited", "words"),
    [
        ("4.7", Form.REGISTERED, None, Standing.MET, "18.1", "第四条7要求书面，挂号信符合"),
        ("7.4", Form.COURIER, None, Standing.MET, "18.1", "第七条4要求书面，特快专递符合"),
        ("15.5", Form.BY_HAND, None, Standing.MET, "18.1", "第十五条5要求书面，当面递交符合"),
        ("7.4", Form.EMAIL, None, Standing.ARGUABLE, "18.1", "第七条4要求书面，邮件的邮箱未经双方确认"),
        ("7.4", Form.EMAIL, False, Standing.ARGUABLE, "18.1", "第七条4要求书面，邮件的邮箱未经双方确认"),
        ("7.4", Form.EMAIL, True, Standing.MET, "18.1", "第七条4要求书面，邮件符合"),
        ("14.3", Form.FAX, None, Standing.ARGUABLE, "18.1", "第十四条3要求书面，传真的号码未经双方确认"),
        ("14.3", Form.FAX, True, Standing.MET, "18.1", "第十四条3要求书面，传真符合"),
        ("13.1", Form.PHONE, True, Standing.UNMET, "13.1", "第十三条1要求书面，电话不是书面"),
        ("18.2", Form.ORAL, None, Standing.UNMET, "18.2", "第十八条2要求书面，口头不是书面"),
        ("9.4", Form.EMAIL, None, Standing.MET, "18.1", "第九条4未要求书面，邮件即可"),
        ("9.4", Form.PHONE, None, Standing.MET, "18.1", "第九条4未要求书面，电话即可，但没有凭证，宜补书面"),
        ("", Form.COURIER, None, Standing.OPEN, "18.1", "没有登记依据的条款，不知是否须书面"),
        ("4.7", None, None, Standing.OPEN, "18.1", "没有登记以何种形式发出"),
    ],
)
def test_the_form_is_judged_by_the_clause_of_the_letter(
    clause: str, form: Form | None, agreed: bool | None, standing: Standing, cited: str, words: str
) -> None:
    found = formed(Notice(clause=clause, form=form, address_agreed=agreed), GOV)
    assert (found.standing, found.clause, found.reason) == (standing, cited, words)


@pytest.mark.parametrize(
    "clause", ["4.7", "6.1", "7.4", "9.6", "9.15", "11.2", "13.1", "14.3", "15.5", "18.2"]
)
def test_ten_articles_of_the_contract_ask_for_writing(clause: str) -> None:
    passage = GOV.clause(clause)
    assert passage is not None
    assert "书面" in passage.text
    assert formed(Notice(clause=clause, form=Form.ORAL), GOV).standing is Standing.UNMET


def test_a_contract_may_ask_for_writing_whatever_the_clause() -> None:
    assert formed(Notice(form=Form.ORAL), OPS).standing is Standing.UNMET
    assert formed(Notice(clause="9.4", form=Form.PHONE), OPS).standing is Standing.UNMET
    assert formed(Notice(form=Form.COURIER), OPS).standing is Standing.MET


def test_a_contract_that_says_nothing_of_notices_leaves_the_form_open() -> None:
    silent = msgspec.structs.replace(GOV, notice_rules=None)
    letter = Notice(clause="4.7", form=Form.COURIER, sent_on=DAY(2025, 7, 10), received_on=DAY(2025, 7, 11))
    assert formed(letter, silent).standing is Standing.OPEN
    assert served(letter, silent) == Served(DAY(2025, 7, 11), "received_on")


@pytest.mark.parametrize(
    ("form", "field", "day"),
    [
        (Form.REGISTERED, "postmark_on", 3),
        (Form.COURIER, "postmark_on", 3),
        (Form.FAX, "sent_on", 2),
        (Form.EMAIL, "sent_on", 2),
        (Form.PHONE, "sent_on", 2),
        (Form.BY_HAND, "received_on", 5),
        (None, "received_on", 5),
    ],
)
def test_the_day_that_counts_follows_the_form(form: Form | None, field: str, day: int) -> None:
    """Handed to the post on the 2nd, stamped on the 3rd, there on the 5th."""
    letter = Notice(
        form=form, sent_on=DAY(2026, 3, 2), postmark_on=DAY(2026, 3, 3), received_on=DAY(2026, 3, 5)
    )
    assert served(letter, GOV) == Served(DAY(2026, 3, day), field)
    assert served(letter, OPS) == Served(DAY(2026, 3, 5), "received_on")


def test_where_the_day_that_counts_is_missing_the_nearest_stands_in() -> None:
    posted = Notice(form=Form.COURIER, sent_on=DAY(2026, 3, 2), received_on=DAY(2026, 3, 5))
    assert served(posted, GOV) == Served(DAY(2026, 3, 2), "sent_on", stands_in=True)
    arrived = Notice(form=Form.COURIER, received_on=DAY(2026, 3, 5))
    assert served(arrived, GOV) == Served(DAY(2026, 3, 5), "received_on", stands_in=True)
    assert served(Notice(form=Form.COURIER), GOV) == Served(None, "postmark_on")


@pytest.mark.parametrize(
    ("letter", "expected"),
    [
        (Notice(id="H1"), Reply(LimitStatus.NONE, Side.B)),
        (
            Notice(id="H1", reply_by=DAY(2026, 4, 10)),
            Reply(LimitStatus.DUE, Side.B, DAY(2026, 4, 10), left=0),
        ),
        (
            Notice(id="H1", sender=Side.B, reply_by=DAY(2026, 4, 8)),
            Reply(LimitStatus.LATE, Side.A, DAY(2026, 4, 8), left=-2),
        ),
        (
            Notice(id="H1", reply_by=DAY(2026, 4, 8), replied_on=DAY(2026, 4, 8)),
            Reply(LimitStatus.DONE, Side.B, DAY(2026, 4, 8), DAY(2026, 4, 8)),
        ),
        (
            Notice(id="H1", reply_by=DAY(2026, 4, 8), replied_on=DAY(2026, 4, 9)),
            Reply(LimitStatus.LATE_DONE, Side.B, DAY(2026, 4, 8), DAY(2026, 4, 9)),
        ),
    ],
)
def test_an_answer_is_owed_by_the_side_that_received_the_letter(letter: Notice, expected: Reply) -> None:
    assert reply_to(letter, {}, SEEN) == expected


def test_a_letter_is_answered_by_the_first_letter_that_names_it() -> None:
    asked = Notice(id="H1", reply_by=DAY(2026, 4, 8))
    first = Notice(id="H2", sender=Side.B, answers="H1", sent_on=DAY(2026, 4, 7))
    second = Notice(id="H3", sender=Side.B, answers="H1", sent_on=DAY(2026, 4, 9))
    answers = answers_of((asked, first, second))
    assert reply_to(asked, answers, SEEN) == Reply(
        LimitStatus.DONE, Side.B, DAY(2026, 4, 8), DAY(2026, 4, 7), "H2"
    )


def own(number: str, sent: dt.date | None, sender: Side = Side.A) -> Notice:
    return Notice(number=number, sent_on=sent, sender=sender)


@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        ((), ""),
        ((own("关于付款的函", DAY(2026, 3, 1)),), ""),
        ((own("示例云函〔2026〕7号", DAY(2026, 3, 1), Side.B),), ""),
        ((own("示例卫函〔2026〕4号", DAY(2026, 3, 30)),), "示例卫函〔2026〕5号"),
        ((own("示例卫函〔2025〕19号", DAY(2025, 9, 24)),), "示例卫函〔2026〕1号"),
        (
            (own("示例卫函〔2026〕9号", DAY(2026, 2, 1)), own("示例卫函〔2026〕4号", DAY(2026, 3, 1))),
            "示例卫函〔2026〕10号",
        ),
        (
            (own("示例卫办〔2026〕8号", DAY(2026, 2, 1)), own("示例卫函〔2026〕4号", DAY(2026, 3, 1))),
            "示例卫函〔2026〕5号",
        ),
        ((own("WX(2026)第007号", DAY(2026, 2, 1)),), "WX(2026)第008号"),
    ],
)
def test_the_next_number_follows_the_newest_of_its_kind(letters: tuple[Notice, ...], expected: str) -> None:
    assert next_number(letters, DAY(2026, 4, 10)) == expected


def test_letters_about_a_record_are_found() -> None:
    about = Notice(id="H1", about_kind="incidents", about="I3")
    other = Notice(id="H2", about_kind="requests", about="I3")
    assert letters_about((about, other), "incidents", "I3") == (about,)
