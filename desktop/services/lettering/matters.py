"""整改通知书, 人员更换意见, 项目负责人变更复函, 验收不合格通知 and 验收合格单: one recorded matter each."""

from __future__ import annotations

from typing import TypeVar

from desktop.models.assessment import Deadline
from desktop.models.enums.duties import DeadlineStatus
from desktop.models.enums.people import ROLE_ZH, Role
from desktop.models.facts import KIND_OF, Fact, Objection, PersonnelChange
from desktop.models.money import rounded
from desktop.models.performance import AcceptanceRound, Rectification
from desktop.services.lettering.given import Content, Given
from desktop.services.lettering.words import blank, capital, day_words, ordinal, said, share, sum_words

AnyFact = TypeVar("AnyFact", bound=Fact)


def _picked(given: Given, subject: str, otherwise: AnyFact) -> AnyFact:
    """The record of that id and of the kind of `otherwise`, else that."""
    found = given.record(KIND_OF[type(otherwise)], subject)
    return found if isinstance(found, type(otherwise)) else otherwise


def order(given: Given, subject: str) -> Content:
    """What is to be put right, by when, and what follows where it is not (第十二条4)."""
    record = _picked(given, subject, Rectification())
    terms = given.terms
    sum_ = rounded(terms.total_fee * terms.rectification_share)
    head = record.clause.partition("(")[0]
    return Content(
        title=f"关于{record.title or blank('整改事项')}的整改通知书",
        rests_on=record.clause,
        clauses=(head, record.clause) if head != record.clause else (head,),
        fields={
            "整改事项": said(record.title, "整改事项"),
            "整改条款": given.heading(record.clause),
            "整改期限": day_words(record.limit_on, "整改期限"),
            "违约金比例": share(terms.rectification_share),
            "逾期违约金": sum_words(sum_),
            "逾期违约金大写": capital(sum_),
        },
        about_kind="rectifications" if subject else "",
        about=subject,
    )


def staff(given: Given, subject: str) -> Content:
    """Party A's objection to somebody, or its word about the successor (第九条4)."""
    record = _picked(given, subject, Objection())
    if record.replaced_on is None:
        course = (
            "请你公司按上述约定更换，并将接替人员的姓名、资历和到岗日期书面报我单位，经我单位同意后到岗。"
        )
    elif record.consented_on:
        course = (
            f"你公司安排的接替人员{said(record.successor, '接替人员')}，"
            f"我单位于{day_words(record.consented_on)}予以同意。"
        )
    else:
        opinion = blank("同意或不同意及理由")
        course = f"你公司拟由{said(record.successor, '接替人员')}接替，我单位的意见为：{opinion}。"
    return Content(
        title=f"关于更换{record.person or blank('人员姓名')}的意见",
        rests_on="9.4",
        clauses=("9.4",),
        fields={
            "人员": said(record.person, "人员姓名"),
            "异议理由": said(record.reason, "异议理由"),
            "更换天数": str(given.terms.replacement_days),
            "处理意见": course,
        },
        about_kind="objections" if subject else "",
        about=subject,
    )


def lead(given: Given, subject: str) -> Content:
    """Party A's word about a change of the vendor's lead, and whether it was told in time (第四条7)."""
    blank_change = PersonnelChange(role=Role.PROJECT_LEAD)
    record = _picked(given, subject, blank_change)
    if record.consented_on is not None:
        course = f"经研究，我单位于{day_words(record.consented_on)}同意上述更换。"
    else:
        course = f"经研究，我单位的意见为：{blank('同意或不同意及理由')}。未经我单位书面同意，不得更换。"
    days = given.terms.lead_change_days
    limit = _limit(given, "4.7", record.id)
    late = limit is not None and limit.status is DeadlineStatus.LATE
    return Content(
        title=f"关于变更{ROLE_ZH[record.role]}的复函",
        rests_on="4.7",
        clauses=("4.7",),
        fields={
            "更换事项": ROLE_ZH[record.role],
            "原任": said(record.old, "原任"),
            "新任": said(record.new, "新任"),
            "更换日": day_words(record.effective_on, "更换日"),
            "来函日": day_words(record.notice_on, "书面通知日"),
            "提前天数": str(days),
            "处理意见": course,
            "迟延说明": _late_words(limit, days) if late and limit else "",
        },
        about_kind="personnel_changes" if subject else "",
        about=subject,
    )


def _late_words(limit: Deadline, days: int) -> str:
    """That the notice came after the last day for it; it is an objection for the record."""
    last = day_words(limit.due_on)
    return (
        f"合同要求更换前{days}日书面通知，最迟应于{last}通知我单位。你公司未按期通知，"
        "请今后严格执行；我单位保留依合同追究责任的权利。"
    )


def _limit(given: Given, clause: str, subject: str) -> Deadline | None:
    return next((e for e in given.shown.deadlines if (e.clause, e.subject) == (clause, subject)), None)


def _round(given: Given, subject: str) -> tuple[int, AcceptanceRound]:
    rounds = given.recorded.acceptance_rounds
    number = next((place for place, each in enumerate(rounds, 1) if each.id == subject), 0)
    return number, _picked(given, subject, AcceptanceRound())


def rejection(given: Given, subject: str) -> Content:
    """An inspection that failed: why, by when to submit again, what a last failure means (第六条1)."""
    number, record = _round(given, subject)
    left = max(0, given.terms.max_reworks - max(0, number - 1))
    missing = {None: "未核对", True: "齐全", False: "不齐全"}[record.materials_complete]
    return Content(
        title="关于验收不合格的通知",
        rests_on="6.1",
        clauses=("6.1", "6.2"),
        fields={
            "验收次数": ordinal(number) if number else blank("第几次"),
            "申请日": day_words(record.applied_on, "验收申请日"),
            "检验日": day_words(record.inspected_on, "检验日"),
            "材料情况": missing,
            "不合格原因": said(record.reasons, "不合格原因"),
            "返工天数": str(given.terms.rework_days),
            "剩余返工次数": str(left),
            "验收违约金比例": share(given.terms.acceptance_share),
        },
        about_kind="acceptance_rounds" if subject else "",
        about=subject,
    )


def certificate(given: Given, subject: str) -> Content:
    """The sheet that both sign once an inspection was passed, with the rating (第六条1)."""
    number, record = _round(given, subject)
    missing = {None: blank("材料是否齐全"), True: "齐全", False: "不齐全"}[record.materials_complete]
    result = {None: blank("验收结论"), True: "合格", False: "不合格"}[record.passed]
    return Content(
        title="验收合格单",
        rests_on="6.1",
        clauses=("6.1",),
        fields={
            "验收次数": ordinal(number) if number else blank("第几次"),
            "申请日": day_words(record.applied_on, "验收申请日"),
            "检验日": day_words(record.inspected_on, "检验日"),
            "材料情况": missing,
            "验收结论": result,
            "质量评价": said(record.rating, "服务质量评价"),
            "签署日": day_words(record.signed_on, "签署日"),
        },
        about_kind="acceptance_rounds" if subject else "",
        about=subject,
    )
