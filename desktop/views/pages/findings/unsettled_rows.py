"""未认定 as words: the fact asked for, and what each answer would give."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import StrEnum

import msgspec

from desktop.models.annex1 import Annex1
from desktop.models.assessment import Right
from desktop.models.contract import Terms
from desktop.models.enums.findings import RIGHT_ZH, FindingStatus
from desktop.models.enums.words import word_of
from desktop.models.facts import KIND_OF, KIND_ZH, KINDS, SINGLE, Fact, Facts
from desktop.models.fields import FieldInfo, fields_of
from desktop.models.money import grouped, signed
from desktop.rules.unestablished import Answer, Outcome, Question, Weighed, by_money
from desktop.views.evident.subjects import Evident, name_of
from desktop.views.i18n import named, say, tr
from desktop.views.widgets import Cell, Row

_ANNEX1 = "annex1."
_NOTHING = tr("不变")
_PENDING = tr("待推算")
_UNASKED = tr("打开记录填写")


class OpenFact(msgspec.Struct, frozen=True):
    """A question, and what its answers would give once that is known."""

    question: Question
    weighed: Weighed | None


def open_facts(
    questions: Iterable[Question], known: Mapping[str, Weighed], *, sorted_by_money: bool
) -> tuple[OpenFact, ...]:
    """The questions with what is known of their answers; most money first, else as they come."""
    listed = tuple(questions)
    if sorted_by_money:
        weighed = by_money(known[each.key] for each in listed if each.key in known)
        rest = (each for each in listed if each.key not in known)
        return (
            *(OpenFact(each.question, each) for each in weighed),
            *(OpenFact(each, None) for each in rest),
        )
    return tuple(OpenFact(each, known.get(each.key)) for each in listed)


def fact_rows(found: Iterable[OpenFact], facts: Facts, terms: Terms) -> tuple[Row, ...]:
    """A line each: record, what is not established, the answers, and how much they move at most."""
    return tuple(_row(each, facts, terms) for each in found)


def _row(found: OpenFact, facts: Facts, terms: Terms) -> Row:
    question, weighed = found.question, found.weighed
    record = facts.find(question.kind, question.id)
    name = record_words(record, terms) if record else question.id
    outcomes = weighed.outcomes if weighed else ()
    words = tr("；").join(_consequences(question, outcomes)) if question.answers else _UNASKED
    money = grouped(max((each.money for each in outcomes), default=Decimal(0)))
    figure = f"fact:{question.kind}:{question.id}:{question.field}"
    return Row(
        question.key,
        (
            Cell(field_words(question), note=name, tip=f"{field_words(question)}\n{name}", figure_id=figure),
            Cell(words or _PENDING, "ink2", tip=words.replace("；", "\n")),
            Cell(money if outcomes else _PENDING if question.answers else "—", bold=bool(outcomes)),
        ),
    )


def _consequences(question: Question, outcomes: Iterable[Outcome]) -> list[str]:
    """What the answers would change; those that change the same are told together."""
    alike: dict[str, list[str]] = {}
    for each in outcomes:
        alike.setdefault(outcome_words(each), []).append(answer_words(question, each.answer))
    return [
        tr("{answers}：{words}").format(answers=tr("、").join(answers), words=words)
        for words, answers in alike.items()
    ]


def record_words(record: Fact, terms: Terms) -> str:
    """A record's kind, id and name."""
    kind = KIND_OF[type(record)]
    if kind in SINGLE:
        return say(KIND_ZH[kind])
    name = name_of(record, terms) if isinstance(record, Evident) else ""
    return f"{say(KIND_ZH[kind])} {record.id}{(f' {name}' if name and record.id not in name else '')}"


def field_words(question: Question) -> str:
    """What is asked for: 重大影响; of a finding under 附件1 with that in front."""
    under = question.field.startswith(_ANNEX1)
    info = _info(question)
    return tr("附件1 {zh}").format(zh=named(info.zh)) if under else named(info.zh)


def _info(question: Question) -> FieldInfo:
    under = question.field.startswith(_ANNEX1)
    name = question.field.removeprefix(_ANNEX1)
    record = Annex1 if under else KINDS[question.kind]
    return next(each for each in fields_of(record) if each.name == name)


def answer_words(question: Question, answer: Answer) -> str:
    """An answer as it is read; of a measure the bound that would be reached."""
    if isinstance(answer, bool):
        return tr("是") if answer else tr("否")
    if isinstance(answer, StrEnum):
        return word_of(answer)
    if not question.measured:
        return str(answer)
    return (
        tr("达到 {answer} {unit}").format(answer=answer, unit=_info(question).unit).strip()
        if answer
        else tr("未达到")
    )


def outcome_words(outcome: Outcome) -> str:
    """What an answer would change, in short: 确定 +3,258.00，A 级 +1."""
    sums = ((tr("确定"), outcome.certain), (tr("最多"), outcome.most))
    words = [f"{word} {signed(change)}" for word, change in sums if change]
    if outcome.least and not words:
        words.append(tr("最少 {least}").format(least=signed(outcome.least)))
    return tr("，").join([*words, *event_words(outcome), *right_words(outcome)]) or _NOTHING


def event_words(outcome: Outcome) -> list[str]:
    """The events of 附件1 that would be counted or not."""
    counts = ((tr("A 级"), outcome.a_events), (tr("B 级"), outcome.b_events))
    return [f"{level} {change:+d}" for level, change in counts if change]


def right_words(outcome: Outcome) -> list[str]:
    """The rights that party A would have, or no longer have."""
    return [
        *(tr("得以{each}").format(each=_right(each)) for each in outcome.gained),
        *(tr("不再得以{each}").format(each=_right(each)) for each in outcome.lost),
    ]


def _right(right: Right) -> str:
    open_ = tr("，可争议") if right.status is FindingStatus.ARGUABLE else ""
    return tr("{right}（{clause}{open}）").format(
        right=say(RIGHT_ZH[right.right]), clause=right.clause, open=open_
    )
