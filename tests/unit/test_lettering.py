"""What letters say, worked by hand from the sample; what a bare contract leaves to be filled in."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from desktop.exchange.china import load_calendar
from desktop.exchange.template import load_contract
from desktop.models.calendar import AsOf, Calendar
from desktop.models.enums.papers import Form, LetterKind
from desktop.models.enums.people import Side
from desktop.models.facts import Objection
from desktop.models.register import Notice
from desktop.rules.agenda_letters import letter_steps
from desktop.rules.letters import (
    LimitStatus,
    answers_of,
    letters_on,
    next_number,
    reply_due,
    reply_to,
)
from desktop.services.lettering.composing import Letter, begun, letter_of, subjects_of
from desktop.services.lettering.filing import following, notice_of, wanted_of
from desktop.services.lettering.given import Given, Wanted
from desktop.services.lettering.occasions import Occasion, occasion_of
from desktop.services.lettering.words import balanced, capital, day_words, gaps_in, ordinal, share
from desktop.services.sample import open_sample, sample_file
from desktop.services.workspace import Workspace

NOW = dt.datetime(2026, 4, 10, 10, 42, 7)
#: What these say comes from a record, and there is none.
_ABOUT_RECORDS = (
    LetterKind.ORDER,
    LetterKind.STAFF,
    LetterKind.LEAD,
    LetterKind.REJECTION,
    LetterKind.CERTIFICATE,
    LetterKind.FINDING,
    LetterKind.RETURN,
    LetterKind.ACCOUNT,
    LetterKind.TERMINATION,
)
REGISTERED = [kind for kind in LetterKind if not kind.internal]


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory, calendar: Calendar) -> Path:
    return sample_file(tmp_path_factory.mktemp("sample"), calendar, lambda: NOW)


@pytest.fixture(scope="module")
def sample(source: Path, calendar: Calendar) -> Iterator[Workspace]:
    """The sample, for all of these tests: none of them changes it."""
    with open_sample(source.parent, calendar, lambda: NOW, read_only=True) as workspace:
        yield workspace


@pytest.fixture
def own(tmp_path: Path, source: Path, calendar: Calendar) -> Iterator[Workspace]:
    """A sample to be changed."""
    shutil.copy(source, tmp_path)
    with open_sample(tmp_path, calendar, lambda: NOW) as workspace:
        yield workspace


@pytest.fixture(scope="module", params=["gov-cloud-2025", "ops-2026"])
def bare(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, calendar: Calendar
) -> Iterator[Workspace]:
    """A contract in which nothing is recorded."""
    path = tmp_path_factory.mktemp("bare") / "bare.shouyue"
    with Workspace.create(path, load_contract(request.param), calendar, lambda: NOW) as workspace:
        yield workspace


def letter(workspace: Workspace, kind: LetterKind, subject: str | None = None) -> Letter:
    return letter_of(Given.of(workspace), begun(workspace, kind, subject))


def rows(made: Letter, name: str) -> list[dict[str, str]]:
    value = made.fields[name]
    assert not isinstance(value, str)
    return [dict(each) for each in value]


def test_a_notice_names_facts_clauses_sum_and_how_it_was_reckoned(sample: Workspace) -> None:
    made = letter(sample, LetterKind.BREACH)
    assert made.title == "关于政务云扩展服务合同（2025）履约违约事项的通知函"
    matters = rows(made, "违约事项")
    assert [each["序号"] for each in matters] == ["一", "二", "三"]
    assert matters[0]["事实"].startswith("2025年6月，“平台访问中断”（I2）；可用性为99.7037%")
    assert "符合附件3 行1“所提供的云服务可用性达不到 99.99%" in matters[0]["事实"]
    assert matters[0]["事实"].endswith("对应违约金5,430.00元。")
    # 3 × 130,320 ÷ 12 × 50 %
    assert made.fields["违约金合计"] == "16,290.00"
    assert made.fields["违约金合计大写"] == "人民币壹万陆仟贰佰玖拾元整"
    quoted = {each["名称"]: each["原文"] for each in rows(made, "引用条款")}
    clause = sample.contract.clause("12.3")
    assert clause is not None
    assert quoted["第十二条3"] == clause.text
    first = rows(made, "计算过程")[0]
    assert first == {"项目": "违约金", "算式": "10,860.00 × 50 %", "数值": "5,430.00 元", "依据": "附件3 行1"}
    assert {"名称": "违约金的基数", "选择": "受影响系统的费用，未载明则按合同总额", "条款": "附件2"} in rows(
        made, "采用的读法"
    )


def test_a_notice_may_be_about_one_finding(sample: Workspace) -> None:
    offered = subjects_of(Given.of(sample), LetterKind.BREACH)
    assert offered[0].words == "全部计入的认定，3 项，16,290.00 元"
    made = letter(sample, LetterKind.BREACH, offered[1].id)
    assert len(rows(made, "违约事项")) == 1
    assert (made.about_kind, made.about) == ("findings", offered[1].id)


def test_what_was_calculated_once_is_not_taken_apart_again(sample: Workspace) -> None:
    lines = rows(letter(sample, LetterKind.BREACH), "计算过程")
    bases = [each for each in lines if each["项目"].strip() == "月基数"]
    assert [each["算式"] for each in bases] == ["130,320.00 ÷ 12", "见上", "见上"]
    assert all("platform" not in each["算式"] for each in lines), "systems go by their names"


def test_the_deduction_is_that_of_the_payment(sample: Workspace) -> None:
    figures = sample.assessment.payments["final"]
    made = letter(sample, LetterKind.DEDUCTION, "final")
    assert made.fields["本期扣款"] == f"{figures.deductible:,.2f}" == "10,860.00"
    assert made.fields["净付金额"] == "22,806.00"
    assert made.fields["净付金额大写"] == "人民币贰万贰仟捌佰零陆元整"
    assert [each["金额"] for each in rows(made, "扣款明细")] == ["5,430.00"] * 3


def test_the_instalment_that_is_not_paid_is_offered_first(sample: Workspace) -> None:
    for kind in (LetterKind.DEDUCTION, LetterKind.APPROVAL, LetterKind.CHECKLIST):
        assert begun(sample, kind).subject == "final"


def test_a_late_notice_of_a_new_lead_is_held_against_the_vendor(sample: Workspace) -> None:
    made = letter(sample, LetterKind.LEAD)
    assert (made.fields["原任"], made.fields["新任"]) == ("钱七", "周九")
    # 10 days before 2025-07-20
    assert "最迟应于2025年7月10日通知我单位" in str(made.fields["迟延说明"])


def test_an_order_bears_its_own_days_and_what_missing_it_costs(sample: Workspace) -> None:
    wanted = begun(sample, LetterKind.ORDER)
    assert (wanted.dated_on, wanted.reply_by) == (dt.date(2025, 7, 22), dt.date(2025, 7, 31))
    made = letter(sample, LetterKind.ORDER)
    assert made.fields["逾期违约金大写"] == "人民币叁仟玖佰零玖元陆角整"


def test_the_word_of_the_clause_ends_the_contract(sample: Workspace) -> None:
    ending = letter(sample, LetterKind.TERMINATION)
    assert ending.rests_on == "12.5(2)"
    assert ending.fields["用语"] == "解除"
    assert ending.fields["草稿标记"] == "草稿·须经法务审核"
    assert ending.fields["确定程度"] == "可争议"
    other = Wanted(kind=LetterKind.TERMINATION, subject="12.4", dated_on=NOW.date())
    assert letter_of(Given.of(sample), other).fields["用语"] == "终止"


def test_a_subject_that_is_gone_gives_way_to_the_likeliest(sample: Workspace) -> None:
    assert begun(sample, LetterKind.BREACH, "3-1|已不在").subject == ""
    assert begun(sample, LetterKind.CHECKLIST, "account-final").subject == "final"


def test_the_supplement_proposes_the_sentences_of_the_health_check(sample: Workspace) -> None:
    proposed = {each["建议条款"] for each in rows(letter(sample, LetterKind.SUPPLEMENT), "建议事项")}
    assert proposed == {each.proposal for each in sample.health() if each.proposal}
    some = rows(letter(sample, LetterKind.SUPPLEMENT, "blank"), "建议事项")
    assert 0 < len(some) < len(proposed)


@pytest.mark.parametrize("kind", LetterKind)
def test_what_is_missing_is_said_and_never_blank(bare: Workspace, kind: LetterKind) -> None:
    made = letter(bare, kind, "")
    for name, value in made.fields.items():
        texts = [value] if isinstance(value, str) else [text for row in value for text in row.values()]
        assert all("None" not in text for text in texts), name
    if kind in _ABOUT_RECORDS:
        assert any(gaps_in(str(value)) for name, value in made.fields.items() if name != "文号")


@pytest.mark.parametrize("kind", REGISTERED)
def test_a_registered_letter_is_asked_for_again_as_it_was(sample: Workspace, kind: LetterKind) -> None:
    wanted = begun(sample, kind)
    made = letter_of(Given.of(sample), wanted)
    record = notice_of(made, "HJ9", "0" * 64)
    assert record.drafted
    assert wanted_of(record) == wanted


def test_what_others_wrote_is_not_made_again() -> None:
    assert wanted_of(Notice(id="HJ1", sender=Side.B)) is None


def test_a_letter_dated_another_day_speaks_of_that_day(sample: Workspace) -> None:
    earlier = Given.on(sample, dt.date(2025, 8, 1))
    made = letter_of(earlier, Wanted(kind=LetterKind.BREACH, dated_on=dt.date(2025, 8, 1)))
    assert made.fields["违约金合计"] == "5,430.00", "the others came later"
    assert made.fields["截至日"] == "2025年8月1日"


def test_receipt_of_an_objection_does_not_change_the_letter_that_brought_it(own: Workspace) -> None:
    objection = Objection(id="O9", person="褚十三", reason="擅自离岗")
    own.save(objection, title="登记异议")
    wanted = begun(own, LetterKind.STAFF, "O9")
    before = letter_of(Given.on(own, dt.date(2026, 4, 10)), wanted)
    received = Objection(id="O9", person="褚十三", reason="擅自离岗", received_on=dt.date(2026, 4, 13))
    own.save(received, title="登记收到")
    own.set_as_of(AsOf(dt.date(2026, 4, 20)))
    after = letter_of(Given.on(own, dt.date(2026, 4, 10)), wanted)
    assert before.fields == after.fields
    assert before.fields["人员"] == "褚十三"


class TestReplies:
    """Days worked by hand on the calendar of 2026: the 10th of April is a Friday."""

    DAY = dt.date(2026, 4, 10)

    @pytest.mark.parametrize(
        ("kind", "due"),
        [
            (LetterKind.STAFF, dt.date(2026, 4, 17)),  # 7 days
            (LetterKind.RETURN, dt.date(2026, 4, 15)),  # 5 days
            (LetterKind.REJECTION, dt.date(2026, 4, 20)),  # 10 days
            (LetterKind.BREACH, dt.date(2026, 4, 17)),  # 5 working days
            (LetterKind.TERMINATION, None),
            (LetterKind.LEAD, None),
        ],
    )
    def test_the_limit_of_the_clause(self, kind: LetterKind, due: dt.date | None) -> None:
        terms = load_contract().terms
        assert reply_due(kind, self.DAY, terms, load_calendar()) == due

    def test_a_limit_that_ends_on_a_rest_day_moves(self) -> None:
        terms, day = load_contract().terms, dt.date(2026, 4, 20)
        # 5 days later is Saturday; the make-up workdays of 2026 are others.
        assert reply_due(LetterKind.RETURN, day, terms, load_calendar()) == dt.date(2026, 4, 27)

    def test_a_draft_waits_for_no_answer(self) -> None:
        draft = Notice(id="HJ1", letter=LetterKind.BREACH, reply_by=self.DAY)
        as_of = AsOf(dt.date(2026, 5, 1))
        assert reply_to(draft, answers_of([draft]), as_of).status is LimitStatus.NONE
        sent = Notice(id="HJ1", letter=LetterKind.BREACH, reply_by=self.DAY, sent_on=self.DAY)
        assert reply_to(sent, answers_of([sent]), as_of).status is LimitStatus.LATE


def steps(notice: Notice) -> list[str]:
    from desktop.models.facts import Facts

    return [each.text for each in letter_steps(Facts(notices=(notice,)), AsOf(dt.date(2026, 4, 20)))]


def test_the_agenda_follows_a_letter_until_its_receipt_is_proved() -> None:
    draft: dict[str, Any] = {"id": "HJ1", "title": "关于核实的函", "letter": LetterKind.ACCOUNT}
    day = dt.date(2026, 4, 11)
    assert steps(Notice(**draft)) == ["发出“关于核实的函”，并登记发出日和方式"]
    assert steps(Notice(**draft, sent_on=day)) == ["补登“关于核实的函”的收到日或签收凭证"]
    assert steps(Notice(**draft, sent_on=day, acknowledged=True)) == []
    assert steps(Notice(id="HJ2", title="来函", sender=Side.B)) == []


def test_the_days_of_a_letter_are_those_of_what_it_is_about(own: Workspace) -> None:
    own.save(Objection(id="O9", person="褚十三"), title="登记异议")
    about = {"id": "HJ9", "letter": LetterKind.STAFF, "about_kind": "objections", "about": "O9"}
    sent = Notice(**about, form=Form.COURIER, sent_on=dt.date(2026, 4, 10))  # type: ignore[arg-type]
    assert following(sent, own.facts, own.contract) == (), "第九条4 counts from receipt"
    received = Notice(**about, sent_on=dt.date(2026, 4, 10), received_on=dt.date(2026, 4, 13))  # type: ignore[arg-type]
    (objection,) = following(received, own.facts, own.contract)
    assert isinstance(objection, Objection)
    assert objection.received_on == dt.date(2026, 4, 13)
    own.save(objection, title="登记收到")
    assert following(received, own.facts, own.contract) == (), "a day that is recorded stays"


def test_the_next_number_counts_drafts() -> None:
    number = "示例卫函〔2026〕7号"
    draft = Notice(id="HJ1", number=number, letter=LetterKind.BREACH, dated_on=dt.date(2026, 4, 1))
    assert next_number([draft], dt.date(2026, 4, 10)) == "示例卫函〔2026〕8号"
    assert next_number([draft], dt.date(2027, 1, 5)) == "示例卫函〔2027〕1号"


def test_matters_and_their_letters() -> None:
    assert occasion_of("objections", "O1", "") == Occasion(LetterKind.STAFF, "O1")
    assert occasion_of("", "", "right:12.4") == Occasion(LetterKind.TERMINATION, "12.4")
    assert occasion_of("", "", "deadline:13.2:migration") == Occasion(LetterKind.MIGRATION)
    assert occasion_of("people", "R1", "") is None


def test_words() -> None:
    assert day_words(dt.date(2025, 5, 7)) == "2025年5月7日"
    assert day_words(None, "签订日") == "【待填：签订日】"
    assert capital(Decimal("3909.60")) == "人民币叁仟玖佰零玖元陆角整"
    assert [ordinal(number) for number in (1, 10, 11, 20, 50)] == ["一", "十", "十一", "二十", "五十"]
    assert (share(Decimal("0.03")), share(Decimal("0.003"))) == ("3%", "3‰")
    title = "关于更换负责人须提前 10 日通知的整改通知书"
    assert balanced(title) == "关于更换负责人须提前 10 日通知的\n整改通知书"
    assert balanced("关于核实收款账户的函") == "关于核实收款账户的函"
    title = "关于解除《扩展服务合同（2025）》的通知书"
    assert balanced(title) == "关于解除《扩展服务合同（2025）》的\n通知书"
    assert gaps_in("甲【待填：文号】乙【待填：日期】丙【待填：文号】") == ("文号", "日期")


def test_a_letter_about_a_finding_stands_beside_its_record(sample: Workspace) -> None:
    key = next(each.key for each in sample.assessment.findings if each.charged and "I8" in each.events)
    notices = (
        Notice(id="HJ1", about_kind="findings", about=key),
        Notice(id="HJ2", about_kind="incidents", about="I8"),
        Notice(id="HJ3", about_kind="incidents", about="I80"),
    )
    assert [each.id for each in letters_on(notices, "incidents", "I8", "I8")] == ["HJ1", "HJ2"]
